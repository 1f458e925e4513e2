"""Abrupt changes of level: found, and the past brought to the present level."""

from __future__ import annotations

import numpy as np

from rassistant.analysis.billing_days import Floats
from rassistant.analysis.weekly_level import sigma

_WIDE, _NARROW = 10, 7
_AFTER_LEAP, _AFTER_CHANGE = 3, 2
MOST_OF_CHANGE = 1.3
"""Days after a shift before it is believed: more of them where cost is more than this many times what it was. Runs and
mistakes cost a multiple for days, more of the same use costs a part more. What is shorter is taken out as a spike before.
"""
_MIN_SIGMAS = 6.0
_MIN_SHARE = 0.04


def shift_days(values: Floats) -> list[int]:
    """First days of new levels, oldest first. ``values`` have no weekly pattern, charges or spikes left."""
    n = len(values)
    if n < 3 * _NARROW:
        return []
    noise = max(sigma(np.diff(values)), 1e-12)
    at = np.arange(_NARROW, n - _AFTER_CHANGE + 1)
    before, after = _medians_before(values, at, _WIDE), _medians_after(values, at, _WIDE)
    jump = np.abs(after - before)
    leaps = (after > before) & ((before <= 0) | (after > MOST_OF_CHANGE * before))
    lasts = n - at >= np.where(leaps, _AFTER_LEAP, _AFTER_CHANGE)
    marked = set(at[lasts & (jump > _MIN_SIGMAS * noise) & (jump > _MIN_SHARE * np.abs(before))].tolist())
    found: list[int] = []
    day = n - _AFTER_CHANGE
    while day >= _NARROW:
        if day not in marked:
            day -= 1
            continue
        near = np.arange(max(_NARROW, day - _WIDE + 1), day + 1)
        steps = np.abs(_medians_after(values, near, _NARROW) - _medians_before(values, near, _NARROW))
        first = int(near[int(np.argmax(steps))])
        found.append(first)
        day = min(day, first) - _WIDE
    return found[::-1]


def at_last_level(values: Floats, days: list[int], multiplicative: bool) -> Floats:
    """The past moved to the last level at each of ``days``."""
    moved = values.copy()
    for day in reversed(days):
        before = float(np.median(moved[max(0, day - _NARROW) : day]))
        after = float(np.median(moved[day : day + _NARROW]))
        if multiplicative and before > 0 and after > 0:
            moved[:day] *= after / before
        else:
            moved[:day] += after - before
    return moved


def _medians_before(values: Floats, at: np.ndarray, width: int) -> Floats:
    padded = np.concatenate([np.full(width, np.nan), values])
    windows = np.lib.stride_tricks.sliding_window_view(padded, width)
    return np.asarray(np.nanmedian(windows[at], axis=1))


def _medians_after(values: Floats, at: np.ndarray, width: int) -> Floats:
    padded = np.concatenate([values, np.full(width, np.nan)])
    windows = np.lib.stride_tricks.sliding_window_view(padded, width)
    return np.asarray(np.nanmedian(windows[at], axis=1))
