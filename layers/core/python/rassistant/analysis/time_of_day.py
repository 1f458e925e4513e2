"""Was a metric as far off at this time of earlier days? Then it is a backup or a batch job, not an anomaly."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from rassistant.analysis.billing_days import Floats

_DAY = np.timedelta64(86_400, "s")
_DAYS = 7
_AROUND = np.timedelta64(3_600, "s")
"""What runs each day does not begin on the same minute."""
_SEEN = 2
"""Days of the last week that must have been as far off: one alone may have been an incident."""


class TimeOfDay:
    """Where in a series the same time of each of the days before lies."""

    def __init__(self, timestamps: NDArray[np.datetime64]) -> None:
        moments = timestamps.astype("datetime64[s]")
        count = len(moments)
        step = np.median(np.diff(moments).astype(np.float64)) if count > 1 else np.inf
        self._half = max(1, round(float(_AROUND.astype(np.float64) / max(step, 1.0))))
        wanted = moments - np.arange(1, _DAYS + 1)[:, np.newaxis] * _DAY
        self._places = np.searchsorted(moments, wanted)
        self._known = (wanted >= moments[:1]) & (self._places + self._half < np.arange(count))

    def as_far_before(self, deviations: Floats) -> Floats:
        """For each point the deviation that two of the last seven days reached within an hour of its time; 0 if none.

        ``deviations``: at least 0. Each result is made from points before its own.
        """
        padded = np.pad(deviations, self._half)
        largest = np.lib.stride_tricks.sliding_window_view(padded, 2 * self._half + 1).max(axis=1)
        found = np.where(self._known, largest[np.minimum(self._places, len(deviations) - 1)], 0.0)
        return np.asarray(np.sort(found, axis=0)[-_SEEN])
