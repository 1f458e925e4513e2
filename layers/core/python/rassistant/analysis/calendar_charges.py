"""Charges that come back by the calendar: subscriptions, support and reservation fees, monthly credits."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np

from rassistant.analysis.billing_days import BillingDays, Floats, Ints

_STANDS_OUT = 4.0
_STANDS_OUT_ALONE = 6.0
"""In standard deviations; the second for the first of the month after one sight of it."""
_ALIKE = 0.4
"""Of two sights the smaller is at least this share of the larger: two spikes may well fall on one day of the month."""
_MONTHS_OF_HOLES = 3
_LATE_DAYS = 4
"""How many days before a month's end are also counted from that end."""


@dataclass(frozen=True, slots=True)
class Charge:
    """``amount`` on every ``day`` of the month (from 1), or so many days before its end (from 0)."""

    counted_from: Literal["start", "end"]
    day: int
    amount: float

    def falls_on(self, days: BillingDays) -> Floats:
        return np.asarray(_counted(days, self.counted_from) == self.day, dtype=np.float64)


@dataclass(frozen=True, slots=True)
class CalendarCharges:
    """``past``: the part of each day of the history that is such a charge."""

    charges: tuple[Charge, ...]
    past: Floats

    def on(self, days: BillingDays) -> Floats:
        """What they add to each of ``days``."""
        total = np.zeros(len(days.weekday))
        for charge in self.charges:
            total += charge.amount * charge.falls_on(days)
        return total


def find_charges(residuals: Floats, scale: Floats, days: BillingDays) -> CalendarCharges:
    """``residuals``: values less what is expected; ``scale``: their standard deviation a day.

    A charge has the same sign in most of the last months, lately too; or in both of two, about alike; or, on the first
    of the month, once. Those seen most often are taken first, and a day belongs to one.
    """
    found = [candidate for candidate in _candidates(residuals / scale, days) if candidate is not None]
    found.sort(key=lambda candidate: candidate.rank, reverse=True)
    past = np.zeros_like(residuals)
    taken = np.zeros(len(residuals), dtype=bool)
    charges = []
    for candidate in found:
        hits = candidate.hits[~taken[candidate.hits]]
        if len(hits) < max(1.0, 0.6 * len(candidate.hits)):
            continue
        amount = float(np.median(residuals[candidate.hits][-3:]))
        charges.append(Charge(candidate.counted_from, candidate.day, amount))
        past[hits] += residuals[hits]
        taken[candidate.occurrences] = True
    return CalendarCharges(tuple(charges), past)


def but_for_holes(residuals: Floats, values: Floats, days: BillingDays) -> Floats:
    """``residuals``, with nothing on days without any cost: a hole in what is known, or an outage, is no credit. Unless
    that day of the month is without cost in each of three months or more, as where credits or a free tier end.
    """
    known = residuals.copy()
    empty = values == 0
    for day in np.unique(days.day_of_month[empty]):
        at = days.day_of_month == day
        if at.sum() < _MONTHS_OF_HOLES or not empty[at].all():
            known[at & empty] = 0.0
    return known


@dataclass(frozen=True, slots=True)
class _Candidate:
    counted_from: Literal["start", "end"]
    day: int
    occurrences: Ints
    hits: Ints
    rank: tuple[float, int, float]


def _candidates(z: Floats, days: BillingDays) -> list[_Candidate | None]:
    from_start = [_candidate(z, days, "start", day) for day in range(1, 29)]
    return from_start + [_candidate(z, days, "end", day) for day in range(_LATE_DAYS)]


def _candidate(z: Floats, days: BillingDays, counted_from: Literal["start", "end"], day: int) -> _Candidate | None:
    at = np.nonzero(_counted(days, counted_from) == day)[0]
    stands_out = np.abs(z[at]) > _STANDS_OUT
    if not stands_out.any():
        return None
    hit = stands_out & (np.sign(z[at]) == np.sign(np.median(z[at][stands_out])))
    if not _comes_back(hit, z[at], is_first=counted_from == "start" and day == 1):
        return None
    count = int(hit.sum())
    return _Candidate(counted_from, day, at, at[hit], (count / len(at), count, float(np.median(np.abs(z[at][hit])))))


def _comes_back(hit: np.ndarray, z: Floats, *, is_first: bool) -> bool:
    once_is_enough = bool(is_first and hit[-1] and abs(z[-1]) > _STANDS_OUT_ALONE)
    sizes = np.abs(z[hit])
    if len(sizes) == 2 and sizes.min() < _ALIKE * sizes.max():
        return once_is_enough
    if len(hit) >= 3:
        return bool(hit.sum() >= 2 and hit[-4:].mean() >= 0.6 and hit[-2:].any())
    return bool(hit.all() and len(hit) == 2) or once_is_enough


def _counted(days: BillingDays, counted_from: Literal["start", "end"]) -> Ints:
    return days.day_of_month if counted_from == "start" else days.to_month_end
