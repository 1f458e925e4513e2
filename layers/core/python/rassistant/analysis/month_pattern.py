"""What usage is like through the month: dearer before a price tier is passed, busier around the closing of books.

As for weekdays, the days are compared with the level around them; but a level wanders in a month as well, and two or
three months are few. So the pattern is believed as far as the other months foretell each month of the past.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from rassistant.analysis.billing_days import BillingDays, Floats, Ints

_DAYS = 31
_LEAST_DAYS = 56
"""Under two months nothing can be foretold from another month."""
_WEIGHTS = (1.0, 2.0, 3.0, 2.0, 1.0)
"""Of a day and its neighbours, the month's end being next to its start: amounts on single days are calendar charges."""
_ROUNDS = 2
_OUTLIER = 3.0
"""Times what days are off on average; what is further off counts as that."""
_DOUBTED, _BELIEVED = 0.2, 0.5
"""The correlation of what the other months foretell with what came, from which a pattern counts and counts in full."""
_ENOUGH_DAYS = 120
_FEW_MONTHS = 0.2
"""What two months ask for in addition: levels that wander look alike twice by chance."""
_MOST = 0.9


@dataclass(frozen=True, slots=True)
class MonthPattern:
    """``by_day``: for each day of the month, from the 1st, a factor, or an amount to add where not multiplicative."""

    by_day: Floats
    multiplicative: bool

    def on(self, values: Floats, days: BillingDays) -> Floats:
        """Values a day, with it."""
        by_day = self.by_day[days.day_of_month - 1]
        return values * by_day if self.multiplicative else values + by_day

    def without(self, values: Floats, days: BillingDays) -> Floats:
        """The inverse of ``on``."""
        by_day = self.by_day[days.day_of_month - 1]
        return values / by_day if self.multiplicative else values - by_day


def month_pattern(flat: Floats, days: BillingDays, multiplicative: bool) -> MonthPattern:
    """All ones, or zeros, where the months are too few or not alike.

    ``flat``: days without weekly pattern, charges and spikes. ``days``: the same days.
    """
    at = days.day_of_month - 1
    pattern = np.zeros(_DAYS)
    if len(flat) >= _LEAST_DAYS:
        off = flat
        for _ in range(_ROUNDS):
            off = _off_level(flat, pattern[at], multiplicative)
            pattern = _by_day(off, at)
        pattern = pattern * _belief(off, at, days.month)
    by_day = 1 + np.clip(pattern, -_MOST, _MOST) if multiplicative else pattern
    return MonthPattern(np.asarray(by_day), multiplicative)


def _off_level(flat: Floats, pattern: Floats, multiplicative: bool) -> Floats:
    """How far each day is from the month around it, as a share or as an amount."""
    if multiplicative:
        level = _running_mean(flat / (1 + np.clip(pattern, -_MOST, _MOST)))
        off = flat / np.maximum(level, 1e-9 * float(np.abs(flat).max() or 1.0)) - 1
    else:
        off = flat - _running_mean(flat - pattern)
    most = _OUTLIER * float(np.abs(off).mean())
    return np.asarray(np.clip(off, -most, most))


def _by_day(off: Floats, at: Ints) -> Floats:
    """The mean of each day of the month and its neighbours, less the mean of all."""
    reach = len(_WEIGHTS) // 2
    total, count = np.bincount(at, off, _DAYS), np.bincount(at, minlength=_DAYS).astype(np.float64)
    totals = sum(weight * np.roll(total, by) for by, weight in enumerate(_WEIGHTS, -reach))
    counts = sum(weight * np.roll(count, by) for by, weight in enumerate(_WEIGHTS, -reach))
    pattern = totals / np.maximum(counts, 1.0)
    return np.asarray(pattern - pattern.mean())


def _belief(off: Floats, at: Ints, month: Ints) -> float:
    """From 0 to 1: how much of the pattern of the other months was there in each month, if it is plain enough."""
    foretold = np.zeros(len(off))
    for each in np.unique(month):
        inside = month == each
        foretold[inside] = _by_day(off[~inside], at[~inside])[at[inside]]
    squares = float((foretold**2).sum())
    if squares <= 0 or np.std(foretold) <= 0 or np.std(off) <= 0:
        return 0.0
    share = float((foretold * off).sum()) / squares
    missing = max(0.0, (_ENOUGH_DAYS - len(off)) / (_ENOUGH_DAYS / 2))
    plain = float(np.corrcoef(foretold, off)[0, 1]) - _DOUBTED - _FEW_MONTHS * missing
    return min(max(share, 0.0), 1.0) * min(max(plain / (_BELIEVED - _DOUBTED), 0.0), 1.0)


def _running_mean(values: Floats) -> Floats:
    """Over a month around each day; at the ends over the days that there are."""
    sums = np.concatenate([[0.0], np.cumsum(values)])
    day = np.arange(len(values))
    first, last = np.maximum(0, day - _DAYS // 2), np.minimum(len(values), day + _DAYS // 2 + 1)
    return np.asarray((sums[last] - sums[first]) / (last - first))
