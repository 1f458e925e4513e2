"""Stretches of days that cost more (or no longer anything) than they should, with their beginning, end and excess."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

import numpy as np

from rassistant.analysis.anomaly import judge_days
from rassistant.analysis.billing_days import BillingDays, Floats
from rassistant.analysis.medians import middle

_PAST_DAYS = 28
_STILL_HIGH = 0.5
_CALM_DAYS = 2
_DRIFT_DAYS = 5
_DRIFT_PAST = (42, 21)
_GONE_DAYS = 3
_SETTLED_DAYS = 14
_RARE_DAYS = 45
_RARE_SHARE = 0.7
_AS_MUCH = 1.5

Shape = Literal["spike", "new_level", "drift", "stopped"]


@dataclass(frozen=True, slots=True)
class Incident:
    """Days ``first`` to ``last`` of a series, both included; sums of what they should have cost and did cost.

    ``ongoing``: the last day of the series is one of them.
    """

    first: int
    last: int
    expected: float
    actual: float
    shape: Shape
    ongoing: bool


def find_incidents(values: Sequence[float], start: date, *, stops: bool = False) -> list[Incident]:
    """``values``: cost a day from ``start``, finite. ``stops``: whether a cost that has ended is one too."""
    amounts = np.asarray(values, dtype=np.float64)
    days = BillingDays.of(start, len(amounts))
    found: list[Incident] = []
    for day, judged in enumerate(judge_days(amounts, start)):
        if found and day <= found[-1].last:
            continue
        if judged.verdict in {"high", "new_level"}:
            incident = _from(amounts, days, day, found[-1].last + 1 if found else 0)
        elif judged.verdict == "drift":
            incident = _drift(amounts, day)
        else:
            continue
        if incident is not None:
            found.append(incident)
    gone = _stopped(amounts, days) if stops else None
    return found if gone is None else [*found, gone]


def usual_days(values: Sequence[float] | Floats, start: date, first: int, last: int) -> list[float]:
    """What each of the days ``first`` to ``last`` usually costs, from the four weeks before ``first``."""
    amounts = np.asarray(values, dtype=np.float64)
    return [float(amount) for amount in _usual(amounts, BillingDays.of(start, len(amounts)), first, last)]


def drift_level(values: Sequence[float] | Floats, day: int) -> float:
    """What a day cost three to six weeks before ``day``; 0 where that is not known."""
    past = np.asarray(values[max(0, day - _DRIFT_PAST[0]) : max(0, day - _DRIFT_PAST[1])])
    return middle(past) if len(past) else 0.0


def _usual(values: Floats, days: BillingDays, first: int, last: int) -> Floats:
    """The median of the same weekday; on a month's first day what the one before cost, if more."""
    begin = max(0, first - _PAST_DAYS)
    past, weekdays = values[begin:first], days.weekday[begin:first]
    if not len(past):
        return np.zeros(last - first + 1)
    level = middle(past)
    usual = []
    for day in range(first, last + 1):
        same = past[weekdays == days.weekday[day]]
        amount = middle(same) if len(same) >= 3 else level
        if days.day_of_month[day] == 1:
            firsts = values[:first][days.day_of_month[:first] == 1]
            amount = max(amount, float(firsts[-1])) if len(firsts) else amount
        usual.append(amount)
    return np.array(usual)


def _from(values: Floats, days: BillingDays, day: int, earliest: int) -> Incident | None:
    """The days around a flagged one that are high as well: at least by half of what it is."""
    first = day
    while first > earliest:
        usual = _usual(values, days, first - 1, day)
        if values[first - 1] - usual[0] <= _STILL_HIGH * (values[day] - usual[-1]):
            break
        first -= 1
    usual = _usual(values, days, first, len(values) - 1)
    over = values[first:] - usual
    least = _STILL_HIGH * over[day - first]
    if over[day - first] <= 0 or _is_recurrent(values, first, day):
        return None
    last, calm = day, 0
    for later in range(day + 1, len(values)):
        calm = 0 if over[later - first] > least else calm + 1
        if calm == 0:
            last = later
        elif calm == _CALM_DAYS:
            break
    length = last - first + 1
    shape: Shape = "new_level" if length > _DRIFT_DAYS else "spike"
    return Incident(
        first, last, float(usual[:length].sum()), float(values[first : last + 1].sum()), shape, last == len(values) - 1
    )


def _is_recurrent(values: Floats, first: int, day: int) -> bool:
    """Whether the series has cost only now and then so far, and as much before."""
    past = values[max(0, first - _RARE_DAYS) : first]
    seen = past[past > 0]
    return 2 < len(seen) < _RARE_SHARE * len(past) and bool(values[day] <= _AS_MUCH * seen.max())


def _drift(values: Floats, day: int) -> Incident | None:
    """The last days against the level of three to six weeks ago."""
    first = max(0, day - _DRIFT_DAYS + 1)
    if day <= _DRIFT_PAST[1]:
        return None
    level = drift_level(values, day)
    actual = float(values[first : day + 1].sum())
    expected = level * (day + 1 - first)
    return Incident(first, day, expected, actual, "drift", day == len(values) - 1) if actual > expected else None


def _stopped(values: Floats, days: BillingDays) -> Incident | None:
    """A cost that came nearly every day and has not come for some days now."""
    paid = np.flatnonzero(values)
    if not len(paid):
        return None
    first = int(paid[-1]) + 1
    before = values[max(0, first - _SETTLED_DAYS) : first]
    if len(values) - first < _GONE_DAYS or len(before) < _SETTLED_DAYS or np.count_nonzero(before) < _SETTLED_DAYS - 1:
        return None
    usual = _usual(values, days, first, len(values) - 1)
    return Incident(first, len(values) - 1, float(usual.sum()), 0.0, "stopped", True)
