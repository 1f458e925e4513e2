"""What was spent: the answer of GET /api/cost.

``total`` is what the account was charged before money given back: usage, usage covered by Savings Plans and
reservations, their fees and negations, support, tax and discounts. Credits and refunds (record types ``Credit`` and
``Refund``) are summed in ``credits`` alone, a negative number. They are groups of their own where the grouping is by
record type, and part of ``total`` only where the record type filter names them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from rassistant.collect.cost_table import CostTable, Granularity
from rassistant.collect.cost_windows import earliest_day
from rassistant.collect.costs import Costs
from rassistant.collect.costs_by_month import monthly
from rassistant.collect.resource_costs import CREDIT_TYPES
from rassistant.errors import Locale
from rassistant.models.clock import Clock
from rassistant.models.collected import Collected
from rassistant.models.resource import Resource
from rassistant.services import cost_by_resource
from rassistant.services.cost_answer import GroupRows, answer_of, late_days
from rassistant.services.cost_history import HISTORY_DAYS
from rassistant.services.cost_plan import CostPlan, CostQuestion, plan
from rassistant.services.cost_range import CostRange, cost_range

TOTAL = "Total"


class CostService:
    def __init__(self, costs: Costs, clock: Clock) -> None:
        self._costs = costs
        self._clock = clock

    def answer(self, question: CostQuestion, locale: Locale) -> dict[str, Any]:
        """The answer of the HTTP contract. Raises InvalidInput that names the field."""
        today = self._clock().date()
        if question.group_by == "resource":
            return cost_by_resource.of_account(self._costs, question, today, locale)
        planned = plan(question)
        span = cost_range(question.start, question.end, question.granularity, today)
        read = self._read(question, planned, span, today)
        current, previous = read.value
        problems = read.problems + late_days(current)
        return answer_of(
            question,
            span,
            current=None if current is None else group_rows(current, question, planned),
            previous=None if previous is None else group_rows(previous, question, planned),
            provenance=replace(read, problems=problems).provenance(locale),
        )

    def of_resources(
        self,
        resources: Sequence[Resource],
        locale: Locale,
        *,
        start: date | None = None,
        end: date | None = None,
        granularity: Granularity = "DAILY",
        group_by: str | None = "resource",
        refresh: bool = False,
    ) -> dict[str, Any]:
        """The same answer over given resources, from what AWS keeps by resource: the last 14 full days.

        ``start`` and ``end`` of the answer are the part of the asked range that is kept. A resource whose cost is not
        known has None, is left out of the totals, and a warning says so. ``group_by``: resource, service, region,
        account, tag:KEY, or None for the total alone.
        """
        question = CostQuestion(start, end, granularity, group_by, refresh=refresh)
        return cost_by_resource.of_resources(self._costs, resources, question, self._clock().date(), locale)

    def _read(
        self, question: CostQuestion, planned: CostPlan, span: CostRange, today: date
    ) -> Collected[tuple[CostTable | None, CostTable | None]]:
        """This period and the previous one, from one request. The previous is None where it is out of reach.

        Days by service are what the forecast and the search for anomalies read too: one request for all of them.
        """
        reachable = span.previous_start >= earliest_day(today)
        start = span.previous_start if reachable else span.start
        shared = today - timedelta(days=HISTORY_DAYS) if planned.filter is None else start
        by_month = question.granularity == "MONTHLY" and span.start.day == 1 and start.day == 1
        read = self._costs.grouped(
            start if by_month or planned.dimension != "SERVICE" else min(start, shared),
            span.end,
            "MONTHLY" if by_month else "DAILY",
            (planned.dimension, "RECORD_TYPE"),
            planned.metric,
            planned.filter,
            refresh=question.refresh,
        )
        table = read.value
        if table is None:
            return read.map(lambda _: (None, None))
        current = table.between(span.start, span.end)
        previous = table.between(start, span.start) if reachable else None
        if question.granularity == "MONTHLY" and table.granularity == "DAILY":
            current, previous = monthly(current), None if previous is None else monthly(previous)
        return read.map(lambda _: (current, previous))


def group_rows(table: CostTable, question: CostQuestion, planned: CostPlan) -> GroupRows:
    """The table's rows by the key that the asker sees; what is given back apart, unless it was asked for."""
    groups: dict[str, list[float]] = {}
    total = [0.0] * len(table.periods)
    credits = [0.0] * len(table.periods)
    for (value, record_type), amounts in table.rows.items():
        if (planned.keep and value not in planned.keep) or (
            planned.keep_types and record_type not in planned.keep_types
        ):
            continue
        given_back = record_type in CREDIT_TYPES
        if given_back:
            _add(credits, amounts)
        if not given_back or planned.keep_types:
            _add(total, amounts)
        elif question.group_by != "record_type":
            continue
        _add(groups.setdefault(_key(value, record_type, question), [0.0] * len(table.periods)), amounts)
    if question.group_by is None:
        groups = {TOTAL: total}
    return GroupRows(table.currency, table.periods, groups, total, credits)


def _key(value: str, record_type: str, question: CostQuestion) -> str:
    """Cost Explorer writes a tag's group as ``key$value``, and ``key$`` for what has no such tag."""
    if question.group_by == "record_type":
        return record_type
    if question.group_by is not None and question.group_by.startswith("tag:"):
        return value.removeprefix(f"{question.group_by[4:]}$")
    return value


def _add(to: list[float], amounts: Sequence[float]) -> None:
    for i, amount in enumerate(amounts):
        to[i] += amount
