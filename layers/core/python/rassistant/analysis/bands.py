"""How far off a forecast may be: errors of the level at many origins of the past, growing with the horizon."""

from __future__ import annotations

import numpy as np

from rassistant.analysis.billing_days import Floats

_HORIZON = 30
_TRAILING = 7
_NOISE_WEIGHT = 1.4
_UNSEEN_SHIFT, _UNSEEN_GROWTH = 0.047, 0.65
"""Share of the level that a calm past does not show: prices, deployments and reservations change. At 15 days ahead; and
the power of the days ahead that it grows with."""
_HISTORY = (30.0, 60.0, 90.0, 180.0)
_WIDENING = (1.4, 1.07, 1.0, 0.92)
"""A short past shows too little of what may happen."""
_LEVELS = (50.0, 80.0, 90.0, 95.0, 99.0)
_WIDTHS = (0.45, 1.0, 1.4, 1.8, 3.0)
"""Half width by level, that of 80 % as 1: wider than a normal law's."""
_EVENTS = (0.0, 0.0, 0.1, 0.3, 0.9)
"""What new spikes and levels add to it by level, as a share of the level: a calm past says nothing of them, and few days
have them; but one in twenty does. With it the 95 % band held 94 and 95 % of the days that forecasts are tried on."""


def half_widths(flat: Floats, noise: float, horizon: int, level: float, multiplicative: bool) -> Floats:
    """Half the band for each day ahead, in the units of ``flat``, or as a share of the level if multiplicative.

    ``flat``: the past without pattern, charges, spikes and shifts. ``noise``: standard deviation about the expected.
    """
    days = np.arange(1, horizon + 1)
    seen = _origin_errors(flat, multiplicative)
    if len(seen):
        grown = np.concatenate([seen, seen[-1] * np.sqrt(np.arange(len(seen) + 1, horizon + 1) / len(seen))])[:horizon]
    else:
        grown = np.full(horizon, 1.28 * noise) * np.sqrt(1 + 0.1 * days)
    widening = np.interp(len(flat), _HISTORY, _WIDENING)
    young = np.sqrt(max(1.0, _HISTORY[0] / len(flat)))
    unseen = _UNSEEN_SHIFT * (days / 15) ** _UNSEEN_GROWTH * young if multiplicative else 0.0
    half = np.sqrt((widening * grown) ** 2 + unseen**2 + (_NOISE_WEIGHT * noise) ** 2)
    events = float(np.interp(level, _LEVELS, _EVENTS)) if multiplicative else 0.0
    return np.asarray(np.hypot(half * np.interp(level, _LEVELS, _WIDTHS), events))


def _origin_errors(flat: Floats, multiplicative: bool) -> Floats:
    """The 80th percentile of the trailing median's error, for 1 to 30 days ahead; as many as there is a past for."""
    n = len(flat)
    if n < _TRAILING + 5:
        return np.zeros(0)
    levels = np.median(np.lib.stride_tricks.sliding_window_view(flat, _TRAILING), axis=1)
    quantiles = []
    for ahead in range(1, min(_HORIZON, n - _TRAILING - 3) + 1):
        known = levels[: n - _TRAILING + 1 - ahead]
        errors = np.abs(flat[_TRAILING - 1 + ahead :] - known)
        if multiplicative:
            errors = errors / np.maximum(known, 1e-12)
        quantiles.append(np.quantile(errors, 0.8))
    return np.array(quantiles)
