"""Watching daily cost: what a day should cost, whether it costs more, and when a new level has become normal."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np

from rassistant.analysis.billing_days import BillingDays, Floats
from rassistant.analysis.calendar_memory import CalendarMemory, weekday_pattern
from rassistant.analysis.medians import middle
from rassistant.analysis.weekly_level import sigma

_SETTLING_DAYS = 10
_COLD_FACTOR = 2.0
_PAST_DAYS = 56
_PATTERN_WEEKS = 8
_LEVEL_DAYS = 10
_LONG_LEVEL_DAYS = 45
_NOISE_DAYS = 60
_LEAST_NOISE = 0.012
_COLD_NOISE = 0.05
_SIGMAS = 5.0
_LEAST_EXCESS = 0.15
_CALENDAR_SHARE = 0.6
_CALENDAR_EXCESS = 1.35
_NEW_LEVEL_DAYS = 4
_QUIET_DAYS = 25
_DRIFT = 0.24
_DRIFT_SIGMAS = 3.0
_DRIFT_PAST_DAYS = 42

Verdict = Literal["normal", "calendar", "high", "new_level", "drift"]


@dataclass(frozen=True, slots=True)
class DayVerdict:
    """``expected``: what the day should have cost, its weekday and calendar charges considered."""

    verdict: Verdict
    expected: float


@dataclass(frozen=True, slots=True)
class _View:
    """What the past says of one day. ``level`` and ``long_level``: recent and longer ago, without weekly pattern.

    ``pattern``: a factor for each weekday, ``factor`` the day's own. ``flat``: recent days without pattern.
    """

    level: float
    long_level: float
    pattern: Floats
    factor: float
    noise: float
    flat: Floats


class CostWatch:
    """Goes through the days once; a verdict uses that day and those before it alone.

    ``calm``: the past as it would be without what was flagged, at the present level. ``scaled``: with it, at the
    present level: weekday patterns are learnt from that, or a flagged weekday would never become the rule.
    """

    def __init__(self, values: Floats, days: BillingDays) -> None:
        self._values = values
        self._days = days
        self._memory = CalendarMemory(days)
        self._calm = values.copy()
        self._scaled = values.copy()
        self._excesses = np.zeros(len(values))
        self._run: list[int] = []
        self._quiet_until = -1

    def verdicts(self) -> list[DayVerdict]:
        return [self._cold(day) if day < _SETTLING_DAYS else self._see(day) for day in range(len(self._values))]

    def _cold(self, day: int) -> DayVerdict:
        """In the first days only what is far above all before, and not a month's first, stands out."""
        past = self._values[:day]
        expected = middle(past) if day else float(self._values[0])
        self._memory.keep(day, float(self._values[day]) - expected, None)
        bound = _COLD_FACTOR * float(past.max()) if day >= 3 else np.inf
        high = bool(self._values[day] > bound > 0) and not self._memory.is_first(day)
        return DayVerdict("high" if high else "normal", expected)

    def _see(self, day: int) -> DayVerdict:
        view = self._view(day)
        value = float(self._values[day])
        expected = view.level * view.factor
        deviation = (value - expected) / view.level
        self._memory.keep(day, value - expected, view.level)
        self._excesses[day] = float(np.clip(value / expected - 1, -0.5, 0.5))
        limit = max(_SIGMAS * view.noise, _LEAST_EXCESS)
        usual = self._memory.same_day_before(day, view.level)
        by_calendar = usual > _CALENDAR_SHARE * limit
        high = value / (max(view.level, view.long_level) * view.factor) - 1 > limit
        if high and by_calendar:
            high = deviation > _CALENDAR_EXCESS * usual + limit
        elif high and self._memory.is_unknown_first(day):
            high = False
        if by_calendar or self._memory.is_first(day):
            if abs(deviation) > limit:
                self._calm[day] = expected
            if not high:
                return DayVerdict("calendar", expected + (usual * view.level if by_calendar else 0.0))
        if high:
            return self._high(day, view, expected)
        if self._run and day - self._run[-1] > 2:
            self._run = []
        return DayVerdict("drift" if self._drifts(day, view) else "normal", expected)

    def _view(self, day: int) -> _View:
        pattern = np.ones(7)
        if day >= 21:
            pattern[self._days.weekday[day - 7 : day]] = weekday_pattern(self._scaled, day, _PATTERN_WEEKS)
        first = max(0, day - _PAST_DAYS)
        flat = self._calm[first:day] / pattern[self._days.weekday[first:day]]
        floor = max(0.05 * float(np.mean(np.abs(flat))), 1e-9)
        level = max(middle(flat[-_LEVEL_DAYS:]), floor)
        longer = flat[-_LONG_LEVEL_DAYS:-_LEVEL_DAYS] if len(flat) >= 25 else flat[-_LEVEL_DAYS:]
        recent = self._excesses[max(_SETTLING_DAYS, day - _NOISE_DAYS) : day]
        noise = max(_LEAST_NOISE, sigma(recent)) if len(recent) >= 10 else _COLD_NOISE
        return _View(level, max(middle(longer), floor), pattern, float(pattern[self._days.weekday[day]]), noise, flat)

    def _high(self, day: int, view: _View, expected: float) -> DayVerdict:
        """A day above the limit; the fourth in a row makes its level the normal one."""
        self._calm[day] = expected
        self._run.append(day)
        if len(self._run) < _NEW_LEVEL_DAYS:
            return DayVerdict("high", expected)
        began = self._run[0]
        usual = view.level * view.pattern[self._days.weekday[self._run]]
        ratio = middle(self._values[self._run] / usual)
        self._calm[:began] *= ratio
        self._scaled[:began] *= ratio
        self._calm[began : day + 1] = self._values[began : day + 1]
        self._run = []
        self._quiet_until = day + _QUIET_DAYS
        return DayVerdict("new_level", expected)

    def _drifts(self, day: int, view: _View) -> bool:
        """Whether the level has crept up: the last days against those of three to six weeks ago; said once."""
        if day <= self._quiet_until or len(view.flat) < _DRIFT_PAST_DAYS:
            return False
        now = middle(np.append(view.flat[-4:], self._values[day] / view.factor))
        before = middle(view.flat[-_DRIFT_PAST_DAYS : -_DRIFT_PAST_DAYS // 2])
        between = middle(view.flat[-21:-7])
        crept = before > 0 and now / before - 1 > max(_DRIFT, _DRIFT_SIGMAS * view.noise)
        if not (crept and now > 1.05 * between and now / view.long_level - 1 > 0.7 * _DRIFT):
            return False
        self._quiet_until = day + _QUIET_DAYS
        return True
