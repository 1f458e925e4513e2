"""What resources cost before the days that AWS keeps by resource: their share of the bill's own lines.

A line is one usage type of one account and region, by the day. Where the kind says what its hours are billed by
(``Kind.hours``: ``BoxUsage:m5.large``), the line is shared by the hours that each resource with that line existed and
ran. Elsewhere the kind's lines are shared by what its resources cost a month now, as far as each existed on the day.
What resources cost that were deleted since is in the lines too, and the warning says so.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence, Set
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache

from rassistant.collect.cost_request import REGION
from rassistant.collect.cost_table import CostPeriod, CostTable
from rassistant.collect.costs import Costs
from rassistant.errors import Text
from rassistant.models.collected import Collected, Problem
from rassistant.models.resource import Resource
from rassistant.resources.kind import Kind
from rassistant.resources.registry import all_kinds, kind_of
from rassistant.services.cost_reading import NOT_GIVEN_BACK
from rassistant.services.cost_usage import matches, without_place

Everything = Callable[[Sequence[str]], Sequence[Resource]]
"""All resources of these kinds, in every account and region, with their cost."""

MOST_REQUESTS = 6
"""Cost Explorer bills each: one an account and kind."""
_DAY = timedelta(days=1)


def shared_bill(
    costs: Costs, found: Sequence[Resource], everything: Everything, start: date, end: date
) -> Collected[CostTable | None]:
    """Days of [start, end) keyed (ARN, account) for the resources in ``found`` whose share is known. None where the
    bill could not be read, or would have to be read too often."""
    places = sorted({(row.account_id, row.service_type) for row in found})
    if not places or len(places) > MOST_REQUESTS:
        return Collected(None)
    others = everything(sorted({service_type for _, service_type in places}))
    days = tuple(start + timedelta(days=n) for n in range((end - start).days))
    rows: dict[tuple[str, ...], tuple[float, ...]] = {}
    problems: list[Problem] = []
    currency, is_alone, read = "USD", True, None
    asked = {row.arn for row in found}
    for account_id, service_type in places:
        kind = kind_of(service_type)
        if kind is None or not kind.cost_services:
            continue
        read = costs.grouped(start, end, "DAILY", ("REGION", "USAGE_TYPE"), filter=_only(kind, account_id), exact=True)
        problems += read.problems
        if read.value is None:
            return Collected(None, tuple(problems))
        currency = read.value.currency
        own = [row for row in others if (row.account_id, row.service_type) == (account_id, service_type)]
        for pool, line in _pools(kind, own, read.value, asked):
            amounts = dict(zip((period.start for period in read.value.periods), line, strict=True))
            parts = _weights(kind, pool, days)
            is_alone = is_alone and len({row.arn in asked for row in pool}) == 1
            line_of = {
                part: tuple([amounts.get(day, 0.0) * share for day, share in zip(days, part, strict=True)])
                for part in set(parts)
                if part is not None
            }
            for row, part in zip(pool, parts, strict=True):
                if part is not None and row.arn in asked:
                    rows[row.arn, account_id] = line_of[part]
    periods = tuple(CostPeriod(day, day + _DAY) for day in days)
    told = (_problem(is_alone=is_alone), *_created_later(found, end))
    as_of = None if read is None else read.as_of
    return Collected(CostTable(currency, "DAILY", periods, rows), (*dict.fromkeys(problems), *told), as_of)


def _only(kind: Kind, account_id: str) -> dict[str, object]:
    terms = [
        {"Dimensions": {"Key": "SERVICE", "Values": list(kind.cost_services)}},
        {"Dimensions": {"Key": "LINKED_ACCOUNT", "Values": [account_id]}},
        NOT_GIVEN_BACK,
    ]
    return {"And": terms}


def _pools(
    kind: Kind, rows: Iterable[Resource], bill: CostTable, asked: Set[str]
) -> Iterable[tuple[list[Resource], Sequence[float]]]:
    """Resources that share a line with one of the ARNs in ``asked``, and its amounts; a kind without lines of its own
    by region."""
    pools: dict[tuple[str, str], list[Resource]] = defaultdict(list)
    for row in rows:
        pools[row.region, "" if kind.hours is None else kind.hours(row)].append(row)
    for (region, hours), pool in pools.items():
        if not any(row.arn in asked for row in pool):
            continue
        lines = [
            amounts
            for (where, usage), amounts in bill.rows.items()
            if where == region and (without_place(usage) == hours if hours else _is_own(kind, usage))
        ]
        nothing = (0.0,) * len(bill.periods)
        yield pool, [sum(column) for column in zip(*lines, strict=True)] if lines else nothing


def _is_own(kind: Kind, usage: str) -> bool:
    if kind.usage:
        return matches(usage, kind.usage)
    others = [k for k in all_kinds() if k.usage and set(k.cost_services) & set(kind.cost_services)]
    return not any(matches(usage, other.usage) for other in others)


def _weights(kind: Kind, pool: Sequence[Resource], days: Sequence[date]) -> list[tuple[float, ...] | None]:
    """The part of each resource in each day; None where it is not known when it ran, or what it costs."""
    raw: list[tuple[float, ...] | None] = []
    for row in pool:
        weight = 1.0 if kind.hours is not None else row.monthly_cost_usd
        until = _ended(row) if kind.hours is not None else None
        if weight is None or (kind.hours is not None and row.status == "stopped" and until is None):
            raw.append(None)
        else:
            raw.append(tuple([weight * part for part in _lived(row.created_at, until, days)]))
    known = [weights for weights in raw if weights is not None]
    sums = [sum(column) for column in zip(*known, strict=True)]
    parts = {  # most have lived all the time: once for all that weigh the same
        weights: tuple([w / total if total else 0.0 for w, total in zip(weights, sums, strict=True)])
        for weights in set(known)
    }
    return [None if weights is None else parts[weights] for weights in raw]


def _ended(row: Resource) -> datetime | None:
    stopped = row.details.get("stopped_at") if row.status == "stopped" else None
    return datetime.fromisoformat(stopped) if isinstance(stopped, str) else None


def _lived(created: datetime | None, ended: datetime | None, days: Sequence[date]) -> Sequence[float]:
    """The part of each of these UTC days, one after the other, that it existed and ran."""
    if not days:
        return ()
    first, last = _midnight(days[0]), _midnight(days[-1]) + _DAY
    begun, stopped = created or first, ended or last
    if begun <= first and stopped >= last:
        return (1.0,) * len(days)
    return [_overlap(begun, stopped, _midnight(day)) for day in days]


@lru_cache(maxsize=1024)
def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)


def _overlap(begun: datetime, stopped: datetime, midnight: datetime) -> float:
    return max(0.0, (min(stopped, midnight + _DAY) - max(begun, midnight)) / _DAY)


def _problem(*, is_alone: bool) -> Problem:
    if is_alone:
        text = Text(
            "AWS keeps cost by resource for 14 days. Earlier days are the bill's usage of these resources alone, with "
            "what like ones cost that were deleted since.",
            "AWS는 리소스별 비용을 14일 동안만 보관합니다. 그 이전은 이 리소스들만의 청구 사용량 금액이며, 그 뒤에 삭제된 "
            "같은 종류 리소스의 비용이 포함될 수 있습니다.",
        )
        return Problem(None, REGION, "ce", "bill_lines", text)
    text = Text(
        "AWS keeps cost by resource for 14 days. Earlier days are an estimate: the bill's usage, shared among the "
        "resources that exist now.",
        "AWS는 리소스별 비용을 14일 동안만 보관합니다. 그 이전은 청구된 사용량 금액을 지금 있는 리소스에 나눈 추정치입니다.",
    )
    return Problem(None, REGION, "ce", "bill_shared", text)


def _created_later(found: Sequence[Resource], end: date) -> tuple[Problem, ...]:
    """Says why resources cost nothing then."""
    midnight = _midnight(end)
    later = sum(row.created_at is not None and row.created_at >= midnight for row in found)
    if not later:
        return ()
    text = Text(
        f"{later} of these {len(found)} resources were created after that time.",
        f"이 리소스 {len(found)}개 중 {later}개는 그 기간 이후에 만들어졌습니다.",
    )
    return (Problem(None, REGION, "ce", "created_later", text),)
