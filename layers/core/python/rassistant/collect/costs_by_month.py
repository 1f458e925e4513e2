"""Weeks and months from days, and the holes of a table that holds less than was asked."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from itertools import groupby

from rassistant.collect.cost_table import CostPeriod, CostTable, Granularity

_LAG_DAYS = 2
"""A week or a month that lacks no more days than Cost Explorer lags behind is known, and estimated."""


def folded(table: CostTable, granularity: Granularity) -> CostTable:
    """A table of days as weeks or months; any other as it is."""
    if table.granularity != "DAILY" or granularity == "DAILY":
        return table
    return _summed(table, granularity, _month if granularity == "MONTHLY" else _week)


def monthly(table: CostTable) -> CostTable:
    """Sums the days of each month. A month that is only partly in the table has the days that are."""
    return _summed(table, "MONTHLY", _month)


def _summed(table: CostTable, granularity: Granularity, of: Callable[[CostPeriod], tuple[int, int]]) -> CostTable:
    groups = [list(days) for _, days in groupby(range(len(table.periods)), key=lambda i: of(table.periods[i]))]
    periods = []
    for days in groups:
        unknown = sum(not table.periods[i].known for i in days)
        periods.append(
            CostPeriod(
                table.periods[days[0]].start,
                table.periods[days[-1]].end,
                any(table.periods[i].estimated for i in days),
                unknown <= _LAG_DAYS and unknown < len(days),
            )
        )
    rows = {
        key: tuple(round(sum(amounts[i] for i in days), 10) for days in groups) for key, amounts in table.rows.items()
    }
    return CostTable(table.currency, granularity, tuple(periods), rows)


def filled(table: CostTable, start: date, end: date) -> CostTable:
    """A daily table over exactly [start, end): the days that it lacks are added as unknown ones."""
    if table.granularity != "DAILY" or len(table.periods) == (end - start).days:
        return table
    held = {period.start: i for i, period in enumerate(table.periods)}
    days = [start + timedelta(days=n) for n in range((end - start).days)]
    periods = tuple(
        table.periods[held[day]] if day in held else CostPeriod(day, day + timedelta(days=1), True, False)
        for day in days
    )
    rows = {
        key: tuple(amounts[held[day]] if day in held else 0.0 for day in days) for key, amounts in table.rows.items()
    }
    return CostTable(table.currency, "DAILY", periods, rows)


def _week(period: CostPeriod) -> tuple[int, int]:
    """The year and number of its week by ISO 8601: from Monday to Sunday."""
    return period.start.isocalendar()[:2]


def _month(period: CostPeriod) -> tuple[int, int]:
    return (period.start.year, period.start.month)
