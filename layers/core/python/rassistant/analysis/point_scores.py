"""How unusual each point of a metric is: its deviations beside the largest that were usual before, or at its hour."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from rassistant.analysis.billing_days import Floats
from rassistant.analysis.time_of_day import TimeOfDay

_SPANS = (1, 6, 30)
"""Points over which the present is averaged: a spike, half an hour, a few hours of 5-minute points."""
_PAST = 300
"""Points of the past that make its level: a day of 5-minute points, twelve days of hourly ones."""
_USUAL = 0.995
"""A deviation that one point in two hundred exceeds is as large as deviations usually get."""
_BLOCK = 25
_MIN_PAST = 20
_FREE = 0.8
_SECOND = 0.3
_HOLD = 120
"""Points for which only what is clearly worse than the last alarm counts again."""
_WORSE = 1.5


def score_points(values: Floats, timestamps: NDArray[np.datetime64]) -> Floats:
    """A score from 0 (usual) to 1 for each point, from that point and those before it alone.

    ``values``: oldest first; a gap (NaN) scores 0. ``timestamps``: as many, evenly spaced. An incident scores when it
    begins or gets worse, not all the while it lasts. Raises ValueError for arrays of different lengths.
    """
    raw = np.asarray(values, dtype=np.float64).ravel()
    if len(raw) != len(timestamps):
        raise ValueError("values and timestamps must be of one length")
    if not len(raw):
        return raw
    gap = ~np.isfinite(raw)
    hours = TimeOfDay(np.asarray(timestamps, dtype="datetime64[s]"))
    return np.where(gap, 0.0, _beginnings(_unusual(_carried(raw, gap), hours)))


def _unusual(values: Floats, time_of_day: TimeOfDay) -> Floats:
    level = _median_before(values, _PAST)
    ratios = []
    for span in _SPANS:
        now = _mean_of_last(values, span)
        ratios += [_beside_usual(now - level, time_of_day), _beside_usual(level - now, time_of_day)]
    first, second = np.sort(np.array(ratios), axis=0)[::-1][:2]
    score = np.log1p(np.maximum(first - _FREE, 0)) + _SECOND * np.log1p(np.maximum(second - _FREE, 0))
    return np.asarray(np.clip(score / 3, 0.0, 1.0))


def _beside_usual(deviations: Floats, time_of_day: TimeOfDay) -> Floats:
    """Each deviation over the largest usual one, of the blocks before or of its hour; 0 without a past, or below zero."""
    positive = np.maximum(deviations, 0.0)
    at_its_hour = time_of_day.as_far_before(positive)
    unplanned = np.where(positive > at_its_hour, positive, 0.0)
    bound = np.full(len(positive), np.inf)
    for first in range(0, len(positive), _BLOCK):
        if first >= _MIN_PAST:
            bound[first : first + _BLOCK] = max(float(np.quantile(unplanned[:first], _USUAL)), 1e-12)
    return np.asarray(positive / np.maximum(bound, at_its_hour))


def _beginnings(scores: Floats) -> Floats:
    """Scores of what begins, or gets clearly worse; for what gets a little worse, how much."""
    shown = np.zeros_like(scores)
    peak, since = 0.0, -_HOLD
    for i, score in enumerate(scores):
        reference = peak if i - since < _HOLD else 0.0
        if score <= reference + 1e-9:
            continue
        worse = score > _WORSE * reference
        shown[i] = score if worse else score - reference
        peak = score
        since = i if worse else since
    return shown


def _median_before(values: Floats, width: int) -> Floats:
    """The median of up to ``width`` points before each; of the first point, itself."""
    medians = np.empty(len(values))
    medians[0] = values[0]
    for i in range(1, min(width, len(values))):
        medians[i] = np.median(values[:i])
    if len(values) > width:
        windows = np.lib.stride_tricks.sliding_window_view(values[:-1], width)
        medians[width:] = np.median(windows, axis=1)
    return medians


def _mean_of_last(values: Floats, span: int) -> Floats:
    sums = np.concatenate([[0.0], np.cumsum(values)])
    ends = np.arange(1, len(values) + 1)
    starts = np.maximum(0, ends - span)
    return np.asarray((sums[ends] - sums[starts]) / (ends - starts))


def _carried(values: Floats, gap: NDArray[np.bool_]) -> Floats:
    """Gaps filled with the last value before them; 0 before the first."""
    last = np.maximum.accumulate(np.where(gap, -1, np.arange(len(values))))
    return np.where(last >= 0, values[np.maximum(last, 0)], 0.0)
