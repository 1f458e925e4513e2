"""What was spent: the answer of GET /api/cost.

``total`` is what the account was charged before money given back: usage, usage covered by Savings Plans and
reservations, their fees and negations, support, tax and discounts. Credits and refunds (record types ``Credit`` and
``Refund``) are summed in ``credits`` alone, a negative number. They are groups of their own where the grouping is by
record type, and part of ``total`` only where the record type filter names them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from rassistant.collect.cost_request import REGION
from rassistant.collect.cost_table import Granularity
from rassistant.collect.cost_windows import earliest_day
from rassistant.collect.costs import Costs
from rassistant.errors import Locale, Text
from rassistant.models.clock import Clock
from rassistant.models.collected import Collected, Problem
from rassistant.models.resource import Resource
from rassistant.services import cost_by_resource
from rassistant.services.cost_answer import GroupRows, answer_of, late_days
from rassistant.services.cost_plan import CostPlan, CostQuestion, plan
from rassistant.services.cost_range import Compared, CostRange, cost_range, same_days
from rassistant.services.cost_reading import CostReading, group_rows, read_cost
from rassistant.services.cost_shares import Everything, shared_bill
from rassistant.services.cost_usage import usage_parts


class CostService:
    def __init__(self, costs: Costs, clock: Clock) -> None:
        self._costs = costs
        self._clock = clock

    def answer(self, question: CostQuestion, locale: Locale) -> dict[str, Any]:
        """The answer of the HTTP contract. Raises InvalidInput that names the field."""
        today = self._clock().date()
        if question.group_by == "resource":
            return cost_by_resource.of_account(self._costs, question, today, locale)
        parts = usage_parts(self._costs, question.service, today, refresh=question.refresh)
        planned = plan(question, parts.value)
        span = cost_range(question.start, question.end, question.granularity, today)
        read = self._read(question, planned, span, today)

        def rows(reading: CostReading | None, start: date, end: date) -> GroupRows | None:
            """None where nothing was read, or the days are out of reach."""
            if reading is None or start < earliest_day(today):
                return None
            return group_rows(reading.between(start, end, question.granularity), question, planned)

        month = same_days(span, "last_month")
        others = [(month, rows(read.value, month.start, month.end))]
        problems = (*parts.problems, *read.problems)
        if question.compare_last_year:
            year = same_days(span, "last_year")
            before = self._year_before(question, planned, year, today)
            problems += tuple(problem for problem in before.problems if problem not in problems)
            others.append((year, rows(before.value, year.start, year.end)))
        current = rows(read.value, span.start, span.end)
        problems += late_days(() if current is None else current.periods)
        return answer_of(
            question,
            span,
            current=current,
            previous=rows(read.value, span.previous_start, span.start),
            provenance=replace(read, problems=problems).provenance(locale),
            others=others,
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
        everything: Everything | None = None,
    ) -> dict[str, Any]:
        """The same answer over given resources, from what AWS keeps by resource: the last 14 full days. With
        ``everything``, days before those are the resources' share of the bill (``cost_shares``).

        ``start`` and ``end`` of the answer are the part of the asked range that is kept. A resource whose cost is not
        known has None, is left out of the totals, and a warning says so. ``group_by``: resource, service, region,
        account, tag:KEY, or None for the total alone.
        """
        question = CostQuestion(start, end, granularity, group_by, refresh=refresh)
        shared = None if everything is None else self._shared(everything)
        return cost_by_resource.of_resources(self._costs, resources, question, self._clock().date(), locale, shared)

    def _shared(self, everything: Everything) -> cost_by_resource.Earlier:
        return lambda found, start, end: shared_bill(self._costs, found, everything, start, end)

    def _read(
        self, question: CostQuestion, planned: CostPlan, span: CostRange, today: date
    ) -> Collected[CostReading | None]:
        """This period and those that it is compared with, from one reading where they are near to each other."""
        starts = [span.start, span.previous_start, same_days(span, "last_month").start]
        start = min(day for day in starts if day >= earliest_day(today))
        by_month = question.granularity == "MONTHLY" and span.start.day == 1 and start.day == 1
        granularity: Granularity = "MONTHLY" if by_month else "DAILY"
        return read_cost(self._costs, planned, start, span.end, granularity, today, refresh=question.refresh)

    def _year_before(
        self, question: CostQuestion, planned: CostPlan, span: Compared, today: date
    ) -> Collected[CostReading | None]:
        """Of its own days alone, by a request of its own."""
        if span.start < earliest_day(today):
            return Collected(None, (_problem_of_reach(span.start, today),))
        return read_cost(
            self._costs, planned, span.start, span.end, "DAILY", today, exact=True, refresh=question.refresh
        )


def _problem_of_reach(start: date, today: date) -> Problem:
    text = Text(
        f"The same days of last year begin on {start}; Cost Explorer holds cost from {earliest_day(today)} on.",
        f"작년 같은 기간은 {start}부터인데, Cost Explorer는 {earliest_day(today)} 이후의 비용만 제공합니다.",
    )
    return Problem(None, REGION, "ce", "history_limited", text)
