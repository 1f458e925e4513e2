"""The level that lay ahead best so far: several ways to follow a level, weighted by how they did on this past."""

from __future__ import annotations

import numpy as np

from rassistant.analysis.billing_days import Floats

_SMOOTHING = np.array([0.05, 0.1, 0.2, 0.4, 0.7, 1.0])
"""From a level that hardly moves to one that is the last day."""
_MEDIANS = (7, 28)
_AHEAD = 10
_LEAST_PAST = 14
_LEAST_TRIALS = 3
_FIRST = 7
_SHARPNESS = 20.0
"""One that was off by a tenth more than the best has a seventh of its weight: short pasts tell them apart badly."""


def tried_level(values: Floats) -> float:
    """``values``: days without pattern, charges, spikes and shifts; under two weeks of them their recent median."""
    n = len(values)
    ahead = min(_AHEAD, n // 3)
    origins = np.arange(_FIRST, n - ahead)
    if n < _LEAST_PAST or len(origins) < _LEAST_TRIALS:
        return float(np.median(values[-_MEDIANS[0] :]))
    levels = np.column_stack([_smoothed(values), *(_median_until(values, width) for width in _MEDIANS)])
    came = np.lib.stride_tricks.sliding_window_view(values, ahead)[origins + 1]
    errors = np.abs(came[:, np.newaxis, :] - levels[origins][:, :, np.newaxis]).mean(axis=(0, 2))
    least = float(errors.min())
    if least <= 0:
        return float(levels[-1][int(np.argmin(errors))])
    weights = (errors / least) ** -_SHARPNESS
    return float((levels[-1] * weights).sum() / weights.sum())


def _smoothed(values: Floats) -> Floats:
    """The exponentially smoothed level after each day, a column for each constant."""
    levels = np.empty((len(values), len(_SMOOTHING)))
    level = np.full(len(_SMOOTHING), float(np.mean(values[:_FIRST])))
    for day, value in enumerate(values):
        level = level + _SMOOTHING * (value - level)
        levels[day] = level
    return levels


def _median_until(values: Floats, width: int) -> Floats:
    padded = np.concatenate([np.full(width - 1, np.nan), values])
    return np.asarray(np.nanmedian(np.lib.stride_tricks.sliding_window_view(padded, width), axis=1))
