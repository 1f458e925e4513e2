"""A robust level with a weekly pattern on it: what a day would cost on an ordinary day."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from rassistant.analysis.billing_days import Floats, Ints
from rassistant.analysis.medians import middle

_RECENT_SEASONS = 10
"""How many of the last weeks say what a weekday is like."""
_TO_SIGMA = 1.4826
"""Makes the median absolute deviation a standard deviation under a normal law."""


@dataclass(frozen=True, slots=True)
class WeeklyLevel:
    """``level`` a day, and ``pattern`` a phase of the season: a factor, or an amount to add where not multiplicative."""

    level: Floats
    pattern: Floats
    multiplicative: bool

    def expected(self, phase: Ints) -> Floats:
        return self.level * self.pattern[phase] if self.multiplicative else self.level + self.pattern[phase]

    def flattened(self, values: Floats, phase: Ints) -> Floats:
        """Values without the weekly pattern."""
        return values / self.pattern[phase] if self.multiplicative else values - self.pattern[phase]

    def shaped(self, flat: Floats, phase: Ints) -> Floats:
        """The inverse of ``flattened``."""
        return flat * self.pattern[phase] if self.multiplicative else flat + self.pattern[phase]


def weekly_level(values: Floats, phase: Ints, season: int, multiplicative: bool, width: int = 15) -> WeeklyLevel:
    """By running medians, so that single days do not move it. Under two seasons the pattern is flat."""
    flat = np.ones(season) if multiplicative else np.zeros(season)
    if len(values) < 2 * season:
        return WeeklyLevel(_floor(running_median(values, width), values, multiplicative), flat, multiplicative)
    level = _floor(running_median(values, 2 * season + 1), values, multiplicative)
    pattern = flat
    for _ in range(2):
        pattern = _pattern(values, level, phase, season, multiplicative)
        fitted = WeeklyLevel(level, pattern, multiplicative)
        level = _floor(running_median(fitted.flattened(values, phase), width), values, multiplicative)
    return WeeklyLevel(level, pattern, multiplicative)


def is_multiplicative(values: Floats) -> bool:
    """Whether effects scale with the level: nearly all days are above zero."""
    return bool(np.mean(values > 0) > 0.9 and np.median(values) > 0)


def running_median(values: Floats, width: int) -> Floats:
    """Centred; at the ends over the days that there are."""
    half = width // 2
    padded = np.pad(values, half, constant_values=np.nan)
    return np.asarray(np.nanmedian(np.lib.stride_tricks.sliding_window_view(padded, 2 * half + 1), axis=1))


def sigma(residuals: Floats) -> float:
    """A standard deviation that outliers do not move."""
    return _TO_SIGMA * middle(np.abs(residuals - middle(residuals)))


def _pattern(values: Floats, level: Floats, phase: Ints, season: int, multiplicative: bool) -> Floats:
    relative = values / level if multiplicative else values - level
    pattern = np.ones(season) if multiplicative else np.zeros(season)
    for j in range(season):
        recent = relative[phase == j][-_RECENT_SEASONS:]
        if len(recent):
            pattern[j] = middle(recent)
    if not multiplicative:
        return np.asarray(pattern - pattern.mean())
    pattern = np.maximum(pattern, 0.02)
    return np.asarray(pattern / pattern.mean())


def _floor(level: Floats, values: Floats, multiplicative: bool) -> Floats:
    """A level to divide by is above zero."""
    return np.maximum(level, 1e-9 * float(np.abs(values).max() or 1.0)) if multiplicative else level
