"""Days that cost more than they should, told on the evening of the day; and unusual points of a metric."""

from __future__ import annotations

from datetime import date

import numpy as np
from numpy.typing import NDArray

from rassistant.analysis.billing_days import BillingDays, Floats
from rassistant.analysis.cost_watch import CostWatch, DayVerdict
from rassistant.analysis.point_scores import score_points

__all__ = ["flag_days", "judge_days", "score_points"]

_ALARMS = frozenset({"high", "new_level", "drift"})


def flag_days(values: Floats, start: str | date) -> NDArray[np.int64]:
    """1 for each day whose cost is an anomaly, else 0; a day's flag uses that day and those before it alone.

    ``values``: cost a day, oldest first, all finite; ``start``: the first day. Flags what is too high: spikes, new
    levels (their first days, until they are normal), and drifts (once). Month-start fees, weekday patterns, credits
    and falls are not flagged.
    """
    return np.array([int(day.verdict in _ALARMS) for day in judge_days(values, start)], dtype=np.int64)


def judge_days(values: Floats, start: str | date) -> list[DayVerdict]:
    """The verdict on each day with what was expected of it. Raises ValueError for values that are not finite."""
    amounts = np.asarray(values, dtype=np.float64).ravel()
    if not np.isfinite(amounts).all():
        raise ValueError("the values must be finite numbers")
    return CostWatch(amounts, BillingDays.of(start, len(amounts))).verdicts()
