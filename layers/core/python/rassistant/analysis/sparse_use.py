"""What is used now and then: days without cost between days with it, where a level between the two never comes.

The mean of each weekday, zeros among them, is what its days cost in the long run, as in the method of Croston (1972),
Operational Research Quarterly 23, 289–303, the chance of a use times its size; a median would foresee nothing at all.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from rassistant.analysis.billing_days import Floats, Ints
from rassistant.analysis.weekday_means import weekday_means

_LEAST_IDLE = 0.35
_RECENT_DAYS = 56
"""Share of these last days without cost; where they are fewer they are weekends, or holes in a level."""
_LEAST_GAP = 7
_LONGER = 2.0
"""Times the longest gap between uses: a longer one at the end is the end of it, one at the start the time before it."""
_LEAST_KEPT = 7
_TOO_GOOD = 1.15
"""Errors about means of the same days are smaller than those of days to come."""


@dataclass(frozen=True, slots=True)
class SparseUse:
    """``means``: of each phase of the season. ``off``: how far off each day of the past was, above or below."""

    means: Floats
    off: Floats

    def half_width(self, level: float) -> float:
        """Half the band that holds ``level`` percent of days."""
        return _TOO_GOOD * float(np.quantile(self.off, level / 100))


def sparse_use(values: Floats, phase: Ints, season: int) -> SparseUse | None:
    """None where cost is below zero on a day, or on nearly all days above, or on none."""
    used = values > 0
    if not used.any() or float(values.min()) < 0 or float(np.mean(~used[-_RECENT_DAYS:])) < _LEAST_IDLE:
        return None
    last = len(values) - 1 - int(np.flatnonzero(used)[-1])
    if last > _longest(_gaps(used)):
        return SparseUse(np.zeros(season), np.zeros(1))
    means = weekday_means(values, phase, np.arange(season), season)
    return SparseUse(means, np.abs(values - means[phase]))


def first_used(values: Floats) -> int:
    """The first day of use, where none before it is unlike all that came after; else 0."""
    used = values != 0
    if not used.any() or used[0]:
        return 0
    first = int(np.flatnonzero(used)[0])
    later = np.concatenate([_gaps(used), [len(values) - 1 - np.flatnonzero(used)[-1]]])
    return first if first > _longest(later) and len(values) - first >= _LEAST_KEPT else 0


def _longest(gaps: Floats) -> float:
    return max(float(_LEAST_GAP), _LONGER * float(gaps.max(initial=0)))


def _gaps(used: np.ndarray) -> Floats:
    """Days between uses that follow each other."""
    return np.asarray(np.diff(np.flatnonzero(used)) - 1, dtype=np.float64)
