"""Was the same day of earlier months as far off? Then it is the calendar, not an anomaly."""

from __future__ import annotations

import numpy as np

from rassistant.analysis.billing_days import BillingDays, Floats, Ints
from rassistant.analysis.medians import row_middles

_MONTHS = 3
_SETTLING_DAYS = 10
_FIRSTS = 2
_NEAR_THE_END = 7


class CalendarMemory:
    """Each day's deviation from what was expected, kept by its place in the month, as a share of the level and as money.

    What grows with the level is as large a share again; a fee is as much money, also on a level that is next to nothing.
    """

    def __init__(self, days: BillingDays) -> None:
        self._days = days
        self._shares = np.zeros(len(days.weekday))
        self._amounts = np.zeros(len(days.weekday))

    def keep(self, day: int, amount: float, level: float | None) -> None:
        """``amount``: what the day cost beyond the expected; ``level``: None where it is not known yet."""
        self._amounts[day] = amount
        if level is not None:
            self._shares[day] = amount / level

    def same_day_before(self, day: int, level: float) -> float:
        """The largest deviation of the last three months on this day of the month, or this near to its end.

        As a share of ``level``, which is above zero.
        """
        found = [self._largest(self._days.day_of_month, day, level)]
        if self._days.to_month_end[day] < _NEAR_THE_END:
            found.append(self._largest(self._days.to_month_end, day, level))
        known = [deviation for deviation in found if deviation is not None]
        return max(known, default=0.0)

    def is_unknown_first(self, day: int) -> bool:
        """A month's first day, when fees are booked, before two such days were seen."""
        if self._days.day_of_month[day] != 1:
            return False
        return int((self._days.day_of_month[_SETTLING_DAYS:day] == 1).sum()) < _FIRSTS

    def is_first(self, day: int) -> bool:
        return bool(self._days.day_of_month[day] == 1)

    def _largest(self, places: Ints, day: int, level: float) -> float | None:
        earlier = np.nonzero(places[:day] == places[day])[0]
        earlier = earlier[-_MONTHS:]
        if not len(earlier):
            return None
        return max(float(self._shares[earlier].max()), float(self._amounts[earlier].max()) / level)


def weekday_pattern(values: Floats, day: int, weeks: int) -> Floats:
    """A factor for each of the seven days before ``day``, from as many whole weeks as there are; ones under three."""
    count = min(day // 7, weeks)
    if count < 3:
        return np.ones(7)
    table = values[day - 7 * count : day].reshape(count, 7)
    weeks_middle = row_middles(table)[:, np.newaxis]
    factors = row_middles((table / np.where(weeks_middle > 0, weeks_middle, 1e-9)).T)
    return np.asarray(np.clip(factors, 0.05, 50.0))
