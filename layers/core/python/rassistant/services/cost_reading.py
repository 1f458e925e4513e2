"""Which request of Cost Explorer answers a question, so that few requests answer them all.

Two grouped requests serve the views of a whole bill: days by service and record type (totals, services, record types,
forecasts, anomalies), and days by region and account (both of these, with their forecasts and anomalies).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from rassistant.collect.cost_table import CostTable, Granularity
from rassistant.collect.costs import Costs
from rassistant.collect.costs_by_month import folded
from rassistant.collect.resource_costs import CREDIT_TYPES
from rassistant.models.collected import Collected, Problem, oldest
from rassistant.services.cost_answer import GroupRows, given_back_and_charged
from rassistant.services.cost_history import HISTORY_DAYS
from rassistant.services.cost_plan import CostPlan, CostQuestion

NOT_GIVEN_BACK = {"Not": {"Dimensions": {"Key": "RECORD_TYPE", "Values": list(CREDIT_TYPES)}}}
PLACES = ("REGION", "LINKED_ACCOUNT")
TOTAL = "Total"


@dataclass(frozen=True, slots=True)
class CostReading:
    """``groups``: rows keyed (value, record type), the record type "" where the request does not tell it.

    ``types``: rows whose last key is the record type, of the same days; None where they are not known.
    """

    groups: CostTable
    types: CostTable | None

    def between(self, start: date, end: date, granularity: Granularity) -> CostReading:
        """The days of [start, end), as months where these are asked for and days were read."""
        return CostReading(
            _cut(self.groups, start, end, granularity),
            None if self.types is None else _cut(self.types, start, end, granularity),
        )


def read_cost(
    costs: Costs,
    planned: CostPlan,
    start: date,
    end: date,
    granularity: Granularity,
    today: date,
    *,
    exact: bool = False,
    refresh: bool = False,
) -> Collected[CostReading | None]:
    """None where the groups are not known. ``exact``: as ``Costs.grouped`` has it."""
    shared = today - timedelta(days=HISTORY_DAYS)
    if planned.of_everything and granularity == "DAILY" and not exact and planned.dimension in {"SERVICE", *PLACES}:
        start = min(start, shared)
    if planned.dimension not in PLACES or not planned.of_everything or not several_accounts(costs):
        read = costs.grouped(
            start,
            end,
            granularity,
            (planned.dimension, "RECORD_TYPE"),
            planned.metric,
            planned.filter,
            exact=exact,
            refresh=refresh,
        )
        return read.map(lambda table: None if table is None else CostReading(table, table))
    places = read_places(costs, planned.metric, start, end, granularity, exact=exact, refresh=refresh)
    if places.value is None:
        return places.map(lambda _: None)
    types = costs.grouped(
        start, end, granularity, ("SERVICE", "RECORD_TYPE"), planned.metric, exact=exact, refresh=refresh
    )
    reading = CostReading(_by_place(places.value, PLACES.index(planned.dimension)), types.value)
    problems: tuple[Problem, ...] = tuple(dict.fromkeys(places.problems + types.problems))
    return Collected(reading, problems, oldest(places.as_of, types.as_of), places.stale or types.stale)


def read_places(
    costs: Costs,
    metric: str,
    start: date,
    end: date,
    granularity: Granularity = "DAILY",
    *,
    exact: bool = False,
    refresh: bool = False,
) -> Collected[CostTable | None]:
    """What was charged by region and account, without what was given back."""
    return costs.grouped(start, end, granularity, PLACES, metric, NOT_GIVEN_BACK, exact=exact, refresh=refresh)


def several_accounts(costs: Costs) -> bool:
    """One account's bill is by region and record type in one request; so is that of a payer whose members are not
    looked at: they may be hundreds, times their regions, and answers are billed by the page.
    """
    return costs.account_count > 1


def group_rows(reading: CostReading, question: CostQuestion, planned: CostPlan) -> GroupRows:
    """The rows by the key that the asker sees; what is given back apart, unless it was asked for."""
    table = reading.groups
    groups: dict[str, list[float]] = {}
    total = [0.0] * len(table.periods)
    for (value, record_type), amounts in table.rows.items():
        if not _wanted(planned, value, record_type):
            continue
        given_back = record_type in CREDIT_TYPES
        if not given_back or planned.keep_types:
            _add(total, amounts)
        elif question.group_by != "record_type":
            continue
        _add(groups.setdefault(_key(value, record_type, question), [0.0] * len(table.periods)), amounts)
    if question.group_by is None:
        groups = {TOTAL: total}
    by_type = None if reading.types is None else _by_type(reading.types, planned)
    credits, charges = given_back_and_charged(by_type, len(table.periods))
    return GroupRows(table.currency, table.periods, groups, total, credits, charges)


def _by_type(table: CostTable, planned: CostPlan) -> dict[str, list[float]]:
    """Of what the plan keeps: a table by other keys than the groups' is read where it keeps everything alone."""
    types: dict[str, list[float]] = {}
    for (value, record_type), amounts in table.rows.items():
        if _wanted(planned, value, record_type):
            _add(types.setdefault(record_type, [0.0] * len(table.periods)), amounts)
    return types


def _wanted(planned: CostPlan, value: str, record_type: str) -> bool:
    return (not planned.keep or value in planned.keep) and (not planned.keep_types or record_type in planned.keep_types)


def _key(value: str, record_type: str, question: CostQuestion) -> str:
    """Cost Explorer writes a tag's group as ``key$value``, and ``key$`` for what has no such tag; so with categories."""
    if question.group_by == "record_type":
        return record_type
    name = (question.group_by or "").partition(":")[2]
    return value.removeprefix(f"{name}$") if name else value


def _by_place(table: CostTable, place: int) -> CostTable:
    rows: dict[tuple[str, ...], list[float]] = {}
    for key, amounts in table.rows.items():
        _add(rows.setdefault((key[place], ""), [0.0] * len(table.periods)), amounts)
    return CostTable(table.currency, table.granularity, table.periods, {key: tuple(row) for key, row in rows.items()})


def _cut(table: CostTable, start: date, end: date, granularity: Granularity) -> CostTable:
    cut = table.between(start, end)
    return folded(cut, granularity)


def _add(to: list[float], amounts: Sequence[float]) -> None:
    for i, amount in enumerate(amounts):
        to[i] += amount
