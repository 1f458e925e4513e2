"""Cost of single resources: the last 14 full days, which is all that AWS keeps by resource."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from rassistant.collect.cost_request import REGION
from rassistant.collect.cost_table import CostTable
from rassistant.collect.costs import Costs
from rassistant.collect.costs_by_month import folded
from rassistant.errors import InvalidInput, Locale, Text
from rassistant.models.collected import Collected, Problem
from rassistant.models.resource import Resource
from rassistant.resources.billing import bill_names
from rassistant.services.cost_answer import GroupRows, answer_of, late_days
from rassistant.services.cost_plan import CostQuestion, check_places, group_dimension
from rassistant.services.cost_range import CostRange, cost_range

KEPT_DAYS = 14
_GROUPINGS: Mapping[str, str] = {"service": "service_type", "region": "region", "account": "account_id"}


def of_account(costs: Costs, question: CostQuestion, today: date, locale: Locale) -> dict[str, Any]:
    """Every resource that the bill names. Raises InvalidInput for a range or a filter that AWS can't serve by it."""
    for field in ("service", "region", "usage_type", "record_type", "tag"):
        if getattr(question, field):
            raise InvalidInput(
                Text("Cost by resource can't be filtered by this.", "리소스별 비용에는 이 필터를 사용할 수 없습니다."),
                Text("Leave it out, or group by service.", "필터를 빼거나 서비스별로 묶어 주세요."),
                field=field,
            )
    check_places(question)
    span = cost_range(question.start, question.end, question.granularity, today, KEPT_DAYS)
    if span.start < today - timedelta(days=KEPT_DAYS):
        raise InvalidInput(
            Text("AWS keeps cost by resource for 14 days.", "AWS는 리소스별 비용을 14일 동안만 보관합니다."),
            Text(
                f"Begin on {today - timedelta(days=KEPT_DAYS)} or later.",
                f"시작일을 {today - timedelta(days=KEPT_DAYS)} 이후로 지정해 주세요.",
            ),
            field="start",
        )
    read = costs.resources_daily(refresh=question.refresh)
    table = _cut(read.value, span, question)
    rows = None
    if table is not None:
        wanted = question.account_id
        kept = {key: amounts for key, amounts in table.rows.items() if not wanted or key[1] in wanted}
        rows = _grouped(table, [(resource_id, amounts) for (resource_id, _), amounts in kept.items()])
    return _answer(question, span, read, table, rows, locale)


Earlier = Callable[[Sequence[Resource], date, date], Collected[CostTable | None]]
"""Days before those that AWS keeps, keyed (ARN, account id); None where these are not known."""


def of_resources(
    costs: Costs,
    resources: Sequence[Resource],
    question: CostQuestion,
    today: date,
    locale: Locale,
    earlier: Earlier | None = None,
) -> dict[str, Any]:
    """See ``CostService.of_resources``."""
    if question.group_by not in {None, "resource", *_GROUPINGS}:
        group_dimension(question.group_by)  # refuses what is unknown altogether
    span = cost_range(question.start, question.end, question.granularity, today, KEPT_DAYS)
    first = today - timedelta(days=KEPT_DAYS)
    problems: tuple[Problem, ...] = ()
    before = earlier(resources, span.start, min(first, span.end)) if earlier and span.start < first else None
    if before is not None and before.value is not None:
        read = _joined(costs, before, resources, is_older=span.end <= first, refresh=question.refresh)
    elif span.start < first < span.end:
        span = replace(span, start=first, previous_start=first - (span.end - first))
        problems = (_problem("history_limited", _HISTORY),)
    elif span.start < first:
        return _answer(question, span, Collected(None, (_problem("history_limited", _HISTORY),)), None, None, locale)
    if before is None or before.value is None:
        read = costs.resources_daily(refresh=question.refresh)
    table = _cut(read.value, span, question)
    rows = None
    if table is not None:
        index = _ByResource.of(table)
        found = [(_group_key(resource, question.group_by), index.amounts(resource)) for resource in resources]
        unknown = sum(amounts is None for _, amounts in found)
        if unknown:
            problems += (_problem("cost_unknown", _UNKNOWN.format(unknown=unknown, count=len(found))),)
        rows = _grouped(table, found)
    return _answer(question, span, replace(read, problems=read.problems + problems), table, rows, locale)


def _joined(
    costs: Costs, before: Collected[CostTable | None], resources: Sequence[Resource], *, is_older: bool, refresh: bool
) -> Collected[CostTable | None]:
    """The earlier days with the kept ones behind them, where these are asked for. What is not known in either part is
    not known at all."""
    if is_older or before.value is None:
        return before
    read = costs.resources_daily(refresh=refresh)
    problems = (*before.problems, *read.problems)
    if read.value is None:
        return replace(read, problems=problems)
    parts = _ByResource.of(before.value), _ByResource.of(read.value)
    rows: dict[tuple[str, ...], tuple[float, ...]] = {
        (row.arn, row.account_id): (*old, *new)
        for row in resources
        if (old := parts[0].amounts(row)) is not None and (new := parts[1].amounts(row)) is not None
    }
    periods = (*before.value.periods, *read.value.periods)
    return replace(read, value=CostTable(read.value.currency, "DAILY", periods, rows), problems=problems)


@dataclass(frozen=True, slots=True)
class _ByResource:
    """Finds a resource's row by its ARN or its id, whichever the bill uses."""

    rows: Mapping[tuple[str, str], tuple[float, ...]]

    @classmethod
    def of(cls, table: CostTable) -> _ByResource:
        return cls({(key[0], key[1]): amounts for key, amounts in table.rows.items()})

    def amounts(self, resource: Resource) -> tuple[float, ...] | None:
        named = (self.rows.get((name, resource.account_id)) for name in bill_names(resource))
        return next((amounts for amounts in named if amounts is not None), None)


def _group_key(resource: Resource, group_by: str | None) -> str:
    if group_by is None:
        return "Total"
    if group_by == "resource":
        return resource.resource_id
    if group_by.startswith("tag:"):
        return resource.tags.get(group_by[4:], "")
    return str(getattr(resource, _GROUPINGS[group_by])) if group_by in _GROUPINGS else ""


def _grouped(table: CostTable, found: Sequence[tuple[str, Sequence[float] | None]]) -> GroupRows:
    """A group of which no resource's cost is known is unknown itself."""
    groups: dict[str, list[float] | None] = {}
    total: list[float] | None = None if found else [0.0] * len(table.periods)
    for key, amounts in found:
        groups.setdefault(key, None)
        if amounts is not None:
            groups[key] = _sum(groups[key], amounts)
            total = _sum(total, amounts)
    return GroupRows(table.currency, table.periods, groups, total, None)


def _sum(to: Sequence[float] | None, amounts: Sequence[float]) -> list[float]:
    return list(amounts) if to is None else [a + b for a, b in zip(to, amounts, strict=True)]


def _cut(table: CostTable | None, span: CostRange, question: CostQuestion) -> CostTable | None:
    if table is None:
        return None
    cut = table.between(span.start, span.end, idle=True)
    return folded(cut, question.granularity)


def _answer(
    question: CostQuestion,
    span: CostRange,
    read: Collected[CostTable | None],
    table: CostTable | None,
    rows: GroupRows | None,
    locale: Locale,
) -> dict[str, Any]:
    provenance = replace(read, problems=read.problems + late_days(() if table is None else table.periods)).provenance(
        locale
    )
    return answer_of(question, span, current=rows, previous=None, provenance=provenance)


_HISTORY = Text(
    "AWS keeps cost by resource for 14 days; earlier days are not known.",
    "AWS는 리소스별 비용을 14일 동안만 보관하므로 그 이전 비용은 알 수 없습니다.",
)
_UNKNOWN = Text(
    "The bill names no cost for {unknown} of {count} resources; they are not in the sums.",
    "리소스 {count}개 중 {unknown}개는 청구 내역에 비용이 없어 합계에 포함되지 않았습니다.",
)


def _problem(code: str, text: Text) -> Problem:
    return Problem(None, REGION, "ce", code, text)
