"""Which stretch of time one Cost Explorer request covers, so that many views share few requests.

Each request costs $0.01. A view's range is widened to one of a few windows that end today; whatever lies inside a
window that was already read is answered from it: other ranges, the previous period, months from their days.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from rassistant.collect.cost_table import Granularity

HISTORY_MONTHS = 14
"""How far back Cost Explorer answers by the day, and by any date that is no month's first."""

_NARROW_WINDOW = 45
_DAILY_WINDOWS = (62, 124, 186)
"""Days back. 62 holds any 31 days with the 31 before; 186 holds a quarter with the one before."""


@dataclass(frozen=True, slots=True)
class Window:
    """``name`` is the same from day to day, so that yesterday's reading is found when today's fails."""

    name: str
    granularity: Granularity
    start: date
    end: date

    def covers(self, start: date, end: date) -> bool:
        return self.start <= start and end <= self.end


def earliest_day(today: date) -> date:
    """The first day that Cost Explorer still answers for."""
    return months_before(today, HISTORY_MONTHS)


def months_before(day: date, months: int) -> date:
    """The same day of an earlier month, or that month's last one: 31 March less one month is 28 or 29 February."""
    index = day.year * 12 + day.month - 1 - months
    year, month = divmod(index, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def windows(
    start: date, end: date, granularity: Granularity, today: date, *, narrow: bool = False, exact: bool = False
) -> tuple[Window, ...]:
    """The windows that can answer [start, end), the one to ask for first.

    A monthly answer over whole months is asked for by the month (one row a month) where the shortest daily window
    does not hold it. A range that ends after today is read up to its own end, apart from the others. ``narrow``: with
    a window shorter than what the views of cost share. ``exact``: with these days alone, of a range long ago that no
    other view asks for.
    """
    limit = earliest_day(today)
    last = max(end, today)
    suffix = "" if last == today else f"+{(last - today).days}"
    lengths = (_NARROW_WINDOW, *_DAILY_WINDOWS) if narrow else _DAILY_WINDOWS
    daily = [Window(f"D{days}{suffix}", "DAILY", max(limit, today - timedelta(days=days)), last) for days in lengths]
    daily.append(Window(f"D{suffix}", "DAILY", limit, last))
    if exact and start >= limit:
        daily.insert(0, Window(f"X{start}/{end}", "DAILY", start, end))
    fitting = [window for window in daily if window.covers(start, end)]
    if granularity == "MONTHLY" and start.day == 1 and (end.day == 1 or end == last):
        monthly = Window(f"M{suffix}", "MONTHLY", months_before(today, HISTORY_MONTHS - 1).replace(day=1), last)
        if monthly.covers(start, end):
            place = 1 if fitting and fitting[0] is daily[0] else 0
            fitting.insert(place, monthly)
    return tuple(fitting)
