"""The budgets of the examined accounts, as AWS Budgets has them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from rassistant.errors import MalformedAnswer, RAssistantError
from rassistant.models.clock import Clock, iso
from rassistant.models.collected import Collected, Problem, oldest
from rassistant.models.scope import Account
from rassistant.store.cache import Cache

if TYPE_CHECKING:
    from rassistant.aws.gateway import Gateway

_REGION = "us-east-1"
"""The one endpoint of AWS Budgets in the commercial partition."""
_FRESH = timedelta(hours=6)
"""AWS brings a budget's figures up to date up to three times a day."""
_KEEP = timedelta(days=7)

Budget = Mapping[str, Any]

_FILTERS: Mapping[str, str] = {
    "Service": "service",
    "SERVICE": "service",
    "Region": "region",
    "REGION": "region",
    "LinkedAccount": "account",
    "LINKED_ACCOUNT": "account",
    "UsageType": "usage_type",
    "USAGE_TYPE": "usage_type",
    "TagKeyValue": "tag",
}
"""CostFilters' names and those of a FilterExpression, as the cost views call them."""


class Budgets:
    def __init__(self, gateway: Gateway, cache: Cache, clock: Clock) -> None:
        self._gateway = gateway
        self._cache = cache
        self._clock = clock

    def read(self, *, refresh: bool = False) -> Collected[tuple[Budget, ...]]:
        """Rows of all accounts: account_id, name, type, period, unit, limit, actual, forecast, start, end, filters.

        Amounts are in ``unit``, None where AWS does not say; a budget that plans its limits has the one of now. An
        account that can't be read keeps what was known, with a problem.
        """
        try:
            accounts = self._gateway.accounts()
        except RAssistantError as error:
            return Collected((), (Problem.of(error, account_id=None, region=_REGION, service="budgets"),))
        parts = [self._of(account, refresh) for account in accounts]
        return Collected(
            tuple(budget for part in parts for budget in part.value),
            tuple(problem for part in parts for problem in part.problems),
            oldest(*(part.as_of for part in parts)),
        )

    def payer_id(self) -> str | None:
        """The account whose bill holds every member's; None where it can't be told."""
        try:
            account_id: str = self._gateway.accounts()[0].account_id
        except RAssistantError:
            return None
        return account_id

    def _of(self, account: Account, refresh: bool) -> Collected[tuple[Budget, ...]]:
        now = self._clock()
        key = f"budgets2#{account.account_id}"
        entry = self._cache.get(key)
        if entry is not None and not refresh and entry.is_fresh(now, _FRESH):
            return Collected(tuple(entry.value), (), entry.collected_at)
        try:
            answers = self._gateway.pages(
                account, _REGION, "budgets", "DescribeBudgets", "Budgets", AccountId=account.account_id
            )
            rows = [_row(answer, account.account_id, now) for answer in answers]
        except RAssistantError as error:
            problem = Problem.of(error, account_id=account.account_id, region=_REGION, service="budgets")
            known = () if entry is None else tuple(entry.value)
            return Collected(known, (problem,), None if entry is None else entry.collected_at)
        self._cache.put(key, rows, now, _KEEP)
        return Collected(tuple(rows), (), now)


def _row(budget: Mapping[str, Any], account_id: str, now: datetime) -> dict[str, Any]:
    try:
        spend, period = budget.get("CalculatedSpend") or {}, budget.get("TimePeriod") or {}
        limit = budget.get("BudgetLimit") or _planned(budget.get("PlannedBudgetLimits") or {}, now)
        return {
            "account_id": account_id,
            "name": str(budget["BudgetName"]),
            "type": str(budget["BudgetType"]),
            "period": str(budget["TimeUnit"]),
            "unit": None if limit is None else str(limit["Unit"]),
            "limit": _amount(limit),
            "actual": _amount(spend.get("ActualSpend")),
            "forecast": _amount(spend.get("ForecastedSpend")),
            "start": _moment(period.get("Start")),
            "end": _moment(period.get("End")),
            "filters": list(_filters(budget)),
        }
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise MalformedAnswer from error


def _filters(budget: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """What it is limited to, ``{"dimension", "values"}`` each. AWS names it in one of two forms, or in both.

    ``expression`` is the dimension of what is no plain list of values: an exclusion, an alternative.
    """
    if filters := budget.get("CostFilters"):
        for name, values in filters.items():
            yield {"dimension": _FILTERS.get(name, name), "values": [_value(name, value) for value in values]}
    elif expression := budget.get("FilterExpression"):
        for part in expression.get("And") or [expression]:
            leaf, is_tag = part.get("Dimensions") or part.get("Tags"), "Tags" in part
            if leaf is None or leaf.get("MatchOptions") not in (None, [], ["EQUALS"]):
                yield {"dimension": "expression", "values": []}
            elif is_tag:
                yield {"dimension": "tag", "values": [f"{leaf['Key']}:{value}" for value in leaf["Values"]]}
            else:
                yield {"dimension": _FILTERS.get(leaf["Key"], leaf["Key"]), "values": list(leaf["Values"])}


def _value(name: str, value: str) -> str:
    """A tag is ``user:Team$web`` here."""
    if name != "TagKeyValue":
        return value
    key, _, wanted = value.removeprefix("user:").partition("$")
    return f"{key}:{wanted}"


def _planned(limits: Mapping[str, Any], now: datetime) -> Mapping[str, Any] | None:
    """Of the period that has begun last; keys are its beginning in seconds since 1970."""
    begun = [start for start in limits if int(start) <= now.timestamp()]
    return limits[max(begun, key=int)] if begun else None


def _amount(spend: Mapping[str, Any] | None) -> float | None:
    return None if not spend else float(spend["Amount"])


def _moment(value: object) -> str | None:
    return iso(value) if isinstance(value, datetime) else None
