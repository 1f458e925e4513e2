"""Each weekday's own recent mean."""

from __future__ import annotations

import numpy as np

from rassistant.analysis.billing_days import Floats, Ints

_WEEKS = 8
_FADING = 0.75
"""A week counts for three quarters of the one after it."""


def weekday_means(values: Floats, phase: Ints, ahead: Ints, season: int) -> Floats:
    """For each phase of ``ahead`` the fading mean of that phase; the median of all where it was never seen."""
    means = np.full(season, float(np.median(values)))
    for j in range(season):
        seen = values[phase == j][-_WEEKS:]
        if len(seen):
            weights = _FADING ** np.arange(len(seen))[::-1]
            means[j] = (weights * seen).sum() / weights.sum()
    return np.asarray(means[ahead])
