"""Growth or decline so even that it may be expected to go on."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from rassistant.analysis.billing_days import Floats

_DAYS = 28
_SIGMAS = {_DAYS: 15.0, 2 * _DAYS: 20.0}
"""Days that are looked at: the noisier they are, the longer it takes to see a trend. And the rise over them that is one,
in standard deviations of the days about the line. A random walk, which goes nowhere, rises by six once in 25 times and
by fifteen once in 250."""
_LEAST_DAYS = 21
_LEAST_SHARE = 0.03
"""Of the level, over the days that are looked at."""
_BEFORE_DAYS = 3
_JOINS = 0.3
"""The days before begin about where the trend does: what falls back each month is no trend."""
_EVEN = (0.6, 1.67)
"""Each quarter of the days rises by about as much as the whole."""
_DAMPING = 0.99
"""A trend a day further ahead is this much weaker: none goes on for ever."""


@dataclass(frozen=True, slots=True)
class SteadyTrend:
    """``slope``: change a day. ``last``: where the trend is on the last day."""

    slope: float
    last: float

    def ahead(self, horizon: int) -> Floats:
        """The trend from its last day on, slowly weakening."""
        return np.asarray(self.last + self.slope * np.cumsum(_DAMPING ** np.arange(1, horizon + 1)))


def steady_trend(flat: Floats) -> SteadyTrend | None:
    """The trend of the last four or eight weeks; None where there is no even one.

    ``flat``: days without pattern, charges and spikes, not moved to one level.
    """
    for days, sigmas in _SIGMAS.items():
        if days > _DAYS and len(flat) < days:
            return None
        slope = _even_slope(flat, days, sigmas)
        if slope is not None:
            recent = flat[-_DAYS:]
            return SteadyTrend(slope, float(np.median(recent - slope * (np.arange(len(recent)) - (len(recent) - 1)))))
    return None


def _even_slope(flat: Floats, width: int, sigmas: float) -> float | None:
    recent = flat[-width:]
    n = len(recent)
    if n < _LEAST_DAYS:
        return None
    days = np.arange(n)
    slope, start = np.polyfit(days, recent, 1)
    rest = recent - (start + slope * days)
    level = abs(float(np.median(recent)))
    rise = abs(slope) * (n - 1)
    if rise <= 0 or rise < _LEAST_SHARE * level or rise < sigmas * float(np.std(rest)):
        return None
    before = flat[:-width][-_BEFORE_DAYS:]
    if len(before) and abs(float(np.median(before)) - start) > _JOINS * rise:
        return None
    steps = np.array([np.median(part) for part in np.array_split(recent, 4)])
    parts = np.diff(steps) / (slope * n / 4)
    return float(slope) if bool(np.all((parts > _EVEN[0]) & (parts < _EVEN[1]))) else None
