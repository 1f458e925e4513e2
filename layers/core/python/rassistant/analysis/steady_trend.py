"""Growth or decline so even that it may be expected to go on."""

from __future__ import annotations

import numpy as np

from rassistant.analysis.billing_days import Floats

_DAYS = 28
_LEAST_DAYS = 21
_LEAST_SHARE = 0.03
"""Of the level, over the days that are looked at."""
_SIGMAS = 15.0
"""Rise in standard deviations of the days about the line. A random walk of four weeks, which goes nowhere, rises by six
once in 25 times and by fifteen once in 250."""
_BEFORE_DAYS = 3
_JOINS = 0.3
"""The days before begin about where the trend does: what falls back each month is no trend."""
_EVEN = (0.6, 1.67)
"""Each quarter of the days rises by about as much as the whole."""
_DAMPING = 0.99
"""A trend a day further ahead is this much weaker: none goes on for ever."""


def steady_slope(flat: Floats) -> float | None:
    """Change a day over the last four weeks; None where there is no even one.

    ``flat``: days without pattern, charges and spikes, not moved to one level.
    """
    recent = flat[-_DAYS:]
    n = len(recent)
    if n < _LEAST_DAYS:
        return None
    days = np.arange(n)
    slope, start = np.polyfit(days, recent, 1)
    rest = recent - (start + slope * days)
    level = abs(float(np.median(recent)))
    rise = abs(slope) * (n - 1)
    if rise <= 0 or rise < _LEAST_SHARE * level or rise < _SIGMAS * float(np.std(rest)):
        return None
    before = flat[:-_DAYS][-_BEFORE_DAYS:]
    if len(before) and abs(float(np.median(before)) - start) > _JOINS * rise:
        return None
    steps = np.array([np.median(part) for part in np.array_split(recent, 4)])
    parts = np.diff(steps) / (slope * n / 4)
    return float(slope) if bool(np.all((parts > _EVEN[0]) & (parts < _EVEN[1]))) else None


def ahead_of(flat: Floats, slope: float, horizon: int) -> Floats:
    """The trend from its last days on, slowly weakening."""
    recent = flat[-_DAYS:]
    last = float(np.median(recent - slope * (np.arange(len(recent)) - (len(recent) - 1))))
    return np.asarray(last + slope * np.cumsum(_DAMPING ** np.arange(1, horizon + 1)))
