"""Daily cost ahead: the calendar taken out, four simple methods averaged, the calendar put back, with a band."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

import numpy as np

from rassistant.analysis.bands import half_widths
from rassistant.analysis.billing_days import BillingDays, Floats, Ints
from rassistant.analysis.calendar_charges import but_for_holes, find_charges
from rassistant.analysis.level_shifts import at_last_level, shift_days
from rassistant.analysis.month_pattern import MonthPattern, month_pattern
from rassistant.analysis.sparse_use import SparseUse, first_used, sparse_use
from rassistant.analysis.spikes import without_spikes
from rassistant.analysis.steady_trend import SteadyTrend, steady_trend
from rassistant.analysis.theta import theta
from rassistant.analysis.tried_level import tried_level
from rassistant.analysis.weekday_means import weekday_means
from rassistant.analysis.weekly_level import WeeklyLevel, is_multiplicative, sigma, weekly_level

MIN_DAYS = 7
"""Under a week of history a forecast says no more than the level; whoever shows it says so."""
_LONGEST_SEASON = 31
"""A longer season (52 weeks) is seen too few times to tell its pattern: the series is taken as it is."""
_LEAST_NOISE = 0.002
_ORDINARY_USE = 0.5
"""Of the amount of a sparse use, as the standard deviation that a calendar charge stands out by four times."""
_LEVEL_DAYS = 7
"""The robust level is the median of the last week, or of the last season where that is longer."""


def forecast(
    history: Floats,
    horizon: int,
    *,
    start: str | date | None = None,
    season: int = 7,
    level: float = 80,
) -> tuple[Floats, Floats, Floats]:
    """Mean, lower and upper bound for each of the ``horizon`` days after ``history``.

    ``history``: one value a day, oldest first, at least one, all finite. ``start``: its first day; without it there
    are no weekdays or months, and the season is counted from the first value. ``level``: share of days inside the
    band, percent. Raises ValueError for a history that is empty or not finite.
    """
    mean, (half,) = forecast_levels(history, horizon, start=start, season=season, levels=(level,))
    return mean, np.maximum(mean - half, _least(history)), mean + half


def forecast_levels(
    history: Floats | Sequence[float],
    horizon: int,
    *,
    start: str | date | None = None,
    season: int = 7,
    levels: tuple[float, ...] = (80, 95),
) -> tuple[Floats, tuple[Floats, ...]]:
    """Mean of each day ahead, and half the band of each level. Arguments and errors as ``forecast`` has them."""
    values = np.asarray(history, dtype=np.float64).ravel()
    if not len(values) or not np.isfinite(values).all():
        raise ValueError("the history must hold finite numbers, one at least")
    began = first_used(values)
    since = (np.datetime64(start, "D") + began).item() if start is not None else None
    parts = _prepared(values[began:], int(horizon), since, season)
    mean = parts.in_month(_combined(parts)) + parts.charges_ahead
    return np.maximum(mean, _least(values)), tuple(_half(parts, level) for level in levels)


def _least(values: Floats | Sequence[float]) -> float:
    """Nothing is foreseen below zero where no day ever was."""
    return min(0.0, float(np.min(values)))


@dataclass(frozen=True, slots=True)
class _Prepared:
    """``flat``: the past without patterns, charges and spikes, at the last level unless it goes steadily up or down.

    ``noise``: as ``half_widths`` has it. ``trend``: a steady one. ``monthly``, ``ahead``: what a month is like,
    and the days ahead; None where there are no dates, or a steady trend hides it. ``sparse``: of a past with many days
    without cost, in which there is no level, and nothing else is looked for.
    """

    flat: Floats
    fitted: WeeklyLevel
    phase: Ints
    phase_ahead: Ints
    charges_ahead: Floats
    noise: float
    trend: SteadyTrend | None = None
    monthly: MonthPattern | None = None
    ahead: BillingDays | None = None
    sparse: SparseUse | None = None

    def in_month(self, values: Floats) -> Floats:
        """Values of the days ahead, as dear as their part of the month is."""
        if self.monthly is None or self.ahead is None:
            return values
        return self.monthly.on(values, self.ahead)


def _prepared(values: Floats, horizon: int, start: str | date | None, season: int) -> _Prepared:
    n = len(values)
    if season > _LONGEST_SEASON:
        multiplicative = is_multiplicative(values)
        unshaped = WeeklyLevel(values, np.ones(1) if multiplicative else np.zeros(1), multiplicative)
        zeros = np.zeros(n + horizon, dtype=np.int64)
        return _Prepared(values, unshaped, zeros[:n], zeros[n:], np.zeros(horizon), 0.0)
    days = BillingDays.of(start, n + horizon) if start is not None and season == 7 else None
    phases = days.weekday if days is not None else np.arange(n + horizon) % season
    phase, ahead = phases[:n], phases[n:]
    multiplicative = is_multiplicative(values)
    fitted = weekly_level(values, phase, season, multiplicative)
    charges_ahead = np.zeros(horizon)
    if days is not None:
        past = _part(days, 0, n)
        residuals = but_for_holes(values - fitted.expected(phase), values, past)
        charges = find_charges(residuals, _scale(values, fitted, phase), past)
        if charges.charges:
            charges_ahead = charges.on(_part(days, n, n + horizon))
            sparse = _sparse(values, np.where(charges.past != 0, 0.0, values), fitted, phases, days)
            if sparse is not None:
                return sparse
            values = values - charges.past
            fitted = weekly_level(values, phase, season, multiplicative)
    sparse = _sparse(values, values, fitted, phases, days)
    if sparse is not None:
        return sparse
    scale = _scale(values, fitted, phase)
    expected = fitted.expected(phase)
    flat = fitted.flattened(without_spikes(values, expected, scale), phase)
    noise = float(np.median(scale / np.maximum(np.abs(expected), 1e-12) if multiplicative else scale))
    prepared = _Prepared(flat, fitted, phase, ahead, charges_ahead, noise, trend=steady_trend(flat))
    return prepared if prepared.trend is not None else _at_one_level(prepared, days)


def _sparse(
    values: Floats, rest: Floats, fitted: WeeklyLevel, phases: Ints, days: BillingDays | None
) -> _Prepared | None:
    """``rest``: values but for what may be calendar charges: where use is sparse, each use stands out. A charge among it
    is several times an ordinary use. None where the rest is not sparse.
    """
    n, season = len(values), len(fitted.pattern)
    phase, ahead = phases[:n], phases[n:]
    if fitted.multiplicative or sparse_use(rest, phase, season) is None:
        return None
    charges_ahead = np.zeros(len(ahead))
    if days is not None:
        scale = np.full(n, float(np.median(rest[rest > 0])) * _ORDINARY_USE)
        charges = find_charges(values, scale, _part(days, 0, n))
        charges_ahead = charges.on(_part(days, n, len(phases)))
        values = values - charges.past
    sparse = sparse_use(values, phase, season)
    return _Prepared(values, fitted, phase, ahead, charges_ahead, 0.0, sparse=sparse)


def _at_one_level(parts: _Prepared, days: BillingDays | None) -> _Prepared:
    """``days``: past and ahead. A part of the month that is cheaper is no shift, and shifts hide what a month is like."""
    multiplicative = parts.fitted.multiplicative
    if days is None:
        return replace(parts, flat=at_last_level(parts.flat, shift_days(parts.flat), multiplicative))
    n = len(parts.flat)
    past = _part(days, 0, n)
    monthly = month_pattern(parts.flat, past, multiplicative)
    flat = monthly.without(parts.flat, past)
    shaped = monthly.on(at_last_level(flat, shift_days(flat), multiplicative), past)
    monthly = month_pattern(shaped, past, multiplicative)
    ahead = _part(days, n, n + len(parts.phase_ahead))
    return replace(parts, flat=monthly.without(shaped, past), ahead=ahead, monthly=monthly)


def _combined(parts: _Prepared) -> Floats:
    """Half the level that did best so far, half theta, a robust level and weekday means; or a steady trend alone."""
    horizon = len(parts.phase_ahead)
    if parts.sparse is not None:
        return np.asarray(parts.sparse.means[parts.phase_ahead])
    by_theta = parts.fitted.shaped(theta(parts.flat, horizon), parts.phase_ahead)
    if len(parts.fitted.pattern) == 1:
        return by_theta
    if parts.trend is not None:
        return parts.fitted.shaped(parts.trend.ahead(horizon), parts.phase_ahead)
    by_trial = parts.fitted.shaped(np.full(horizon, tried_level(parts.flat)), parts.phase_ahead)
    by_level = parts.fitted.shaped(np.full(horizon, _last_level(parts)), parts.phase_ahead)
    shaped = parts.fitted.shaped(parts.flat, parts.phase)
    by_weekday = weekday_means(shaped, parts.phase, parts.phase_ahead, len(parts.fitted.pattern))
    return np.asarray((3 * by_trial + by_theta + by_level + by_weekday) / 6)


def _half(parts: _Prepared, level: float) -> Floats:
    if parts.sparse is not None:
        return np.full(len(parts.phase_ahead), parts.sparse.half_width(level))
    multiplicative = parts.fitted.multiplicative
    half = half_widths(parts.flat, parts.noise, len(parts.phase_ahead), level, multiplicative)
    if not multiplicative:
        return half
    return np.asarray(half * abs(_last_level(parts)) * parts.fitted.pattern[parts.phase_ahead])


def _last_level(parts: _Prepared) -> float:
    return float(np.median(parts.flat[-max(_LEVEL_DAYS, len(parts.fitted.pattern)) :]))


def _scale(values: Floats, fitted: WeeklyLevel, phase: Ints) -> Floats:
    """The standard deviation of each day about what is expected of it."""
    expected = fitted.expected(phase)
    if fitted.multiplicative:
        return np.asarray(max(sigma(values / np.maximum(expected, 1e-12) - 1), _LEAST_NOISE) * expected)
    least = 1e-3 * abs(float(np.median(values))) + 1e-12
    return np.full(len(values), max(sigma(values - expected), least))


def _part(days: BillingDays, first: int, last: int) -> BillingDays:
    cut = slice(first, last)
    return BillingDays(days.weekday[cut], days.day_of_month[cut], days.to_month_end[cut], days.month[cut])
