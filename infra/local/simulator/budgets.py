"""AWS Budgets' DescribeBudgets from the account file: limits as written, spend from the ledger.

Beside the file's budgets, those that a test made by CreateBudget are answered, as moto keeps them.
"""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from moto.budgets.responses import BudgetsResponse

from infra.local.simulator import overrides
from infra.local.simulator.account_model import Budget
from infra.local.simulator.cost_explorer import ledger
from infra.local.simulator.ledger import Line
from infra.local.simulator.simulation import Simulation

FORECAST_DAYS = 35
"""AWS forecasts after about five weeks of use:
https://docs.aws.amazon.com/cost-management/latest/userguide/budgets-best-practices.html"""
_PAGE = 100
_LEVEL_DAYS = 28
_END = datetime(2087, 6, 15, tzinfo=UTC)
"""What AWS sets where a budget has no end."""
_GIVEN_BACK = ("Credit", "Refund")
_FILTER_NAMES: Mapping[str, str] = {
    "service": "Service",
    "region": "Region",
    "account_id": "LinkedAccount",
    "usage_type": "UsageType",
    "tag": "TagKeyValue",
}
_DIMENSIONS: Mapping[str, str] = {
    "service": "SERVICE",
    "region": "REGION",
    "account_id": "LINKED_ACCOUNT",
    "usage_type": "USAGE_TYPE",
}
_MONTHS: Mapping[str, int] = {"MONTHLY": 1, "QUARTERLY": 3, "ANNUALLY": 12}


def install() -> None:
    """Idempotent. moto routes the operation to the method of its name."""
    BudgetsResponse.describe_budgets = _describe_budgets


def _describe_budgets(self: Any) -> Any:
    account_id = self._get_param("AccountId")
    if account_id != self.current_account:
        return _refused("AccessDeniedException", f"Account {account_id} is not the caller's.")
    simulation = overrides.current()
    made = list(self.backend.describe_budgets(account_id=account_id))
    found = made if simulation is None else [*_of_file(simulation, account_id), *made]
    size = int(self._get_param("MaxResults") or _PAGE)
    try:
        token = self._get_param("NextToken")
        begin = int(base64.urlsafe_b64decode(token).decode()) if token else 0
    except (binascii.Error, ValueError):
        return _refused("InvalidNextTokenException", "The pagination token is invalid.")
    answer: dict[str, Any] = {"Budgets": found[begin : begin + size]}
    if begin + size < len(found):
        answer["NextToken"] = base64.urlsafe_b64encode(str(begin + size).encode()).decode()
    return json.dumps(answer)


def _refused(code: str, message: str) -> tuple[int, dict[str, Any], str]:
    return 400, {"status": 400, "x-amzn-errortype": code}, json.dumps({"__type": code, "message": message})


def _of_file(simulation: Simulation, account_id: str) -> list[dict[str, Any]]:
    account = next((each for each in simulation.file.accounts if each.account_id == account_id), None)
    if account is None or not account.budgets:
        return []
    lines = ledger(simulation).seen_by(account_id)
    today = simulation.clock().date()
    return [_answer(budget, lines, today, simulation.currency) for budget in account.budgets]


def _answer(budget: Budget, lines: Sequence[Line], today: date, currency: str) -> dict[str, Any]:
    wanted = [line for line in lines if _is_of(budget, line)]
    start, end = period_of(budget.period, today)
    actual = budget.actual if budget.actual is not None else _sum(wanted, start, today)
    forecast = budget.forecast if budget.forecast is not None else _forecast(wanted, actual, today, end)

    def money(amount: float) -> dict[str, str]:
        return {"Amount": f"{amount:.10g}", "Unit": currency}

    spend = {"ActualSpend": money(actual)}
    if forecast is not None:
        spend["ForecastedSpend"] = money(forecast)
    given = {_FILTER_NAMES[key]: [_filter_text(key, v) for v in values] for key, values in budget.filters.items()}
    return {
        "BudgetName": budget.name,
        "BudgetType": "COST",
        "TimeUnit": budget.period,
        "BudgetLimit": money(budget.limit),
        "CostFilters": given,
        "CostTypes": {"IncludeCredit": budget.include_credits, "IncludeRefund": budget.include_credits},
        "TimePeriod": {"Start": _seconds(start), "End": _END.timestamp()},
        "CalculatedSpend": spend,
        "LastUpdatedTime": _seconds(today),
    }


def period_of(period: str, today: date) -> tuple[date, date]:
    """First day, and the day after the last, of the calendar's period that ``today`` is in."""
    if period == "DAILY":
        return today, today + timedelta(days=1)
    months = _MONTHS[period]
    start = date(today.year, (today.month - 1) // months * months + 1, 1)
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    return start, date(year, month + 1, 1)


def _is_of(budget: Budget, line: Line) -> bool:
    if not budget.include_credits and line.record_type in _GIVEN_BACK:
        return False
    return all(
        any(_has_tag(line, value) for value in values) if key == "tag" else line.dimensions[_DIMENSIONS[key]] in values
        for key, values in budget.filters.items()
    )


def _has_tag(line: Line, text: str) -> bool:
    key, _, value = text.partition(":")
    return line.tags.get(key) == value


def _filter_text(key: str, value: str) -> str:
    """A tag is written ``user:Team$web`` in a budget's filters."""
    if key != "tag":
        return value
    name, _, wanted = value.partition(":")
    return f"user:{name}${wanted}"


def _sum(lines: Sequence[Line], start: date, end: date) -> float:
    days = [start + timedelta(days=n) for n in range((end - start).days)]
    return sum(line.amount(day) or 0.0 for line in lines for day in days)


def _forecast(lines: Sequence[Line], actual: float, today: date, end: date) -> float | None:
    """The level of the last four weeks for each day that is left, without what is given back."""
    first = min((line.first_day for line in lines), default=today)
    if (today - first).days < FORECAST_DAYS:
        return None
    charged = [line for line in lines if line.record_type not in _GIVEN_BACK]
    level = _sum(charged, today - timedelta(days=_LEVEL_DAYS), today) / _LEVEL_DAYS
    return actual + level * (end - today).days


def _seconds(day: date) -> float:
    return datetime.combine(day, time(), UTC).timestamp()
