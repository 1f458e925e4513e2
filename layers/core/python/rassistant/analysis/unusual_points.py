"""Which points of a metric are worth a mark on its chart."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from rassistant.analysis.point_scores import score_points

MARKED = 0.2
"""The score from which a point is marked. On made series (daily and weekly patterns, flat ones, noise of 3 points): no
mark, or two in thirty charts of what is usual, and every jump by three times the daily swing; see its tests."""


def unusual_points(values: Sequence[float | None], first: int, period_s: int) -> list[tuple[int, float]]:
    """Positions from ``first`` on, with their scores in [0, 1]; those before ``first`` tell what is usual.

    ``values``: oldest first on an even grid of ``period_s`` seconds, None for a gap. Each score is made from the
    points up to its own, so that a chart that grows keeps its marks.
    """
    numbers = np.array([np.nan if value is None else value for value in values], dtype=np.float64)
    moments = np.arange(len(numbers)) * np.timedelta64(period_s, "s") + np.datetime64(0, "s")
    scores = score_points(numbers, moments)
    return [(int(i), round(float(scores[i]), 3)) for i in np.flatnonzero(scores >= MARKED) if i >= first]
