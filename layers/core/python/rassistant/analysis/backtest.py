"""What a forecast would have said in the last weeks, beside what came, and beside a naive one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from rassistant.analysis.forecast import forecast_levels

WEEK = 7
_WEEKS = 4
_LEAST_PAST = 14


@dataclass(frozen=True, slots=True)
class Backtest:
    """Errors in percent of what the days cost: the sum of the days' absolute errors over the sum of the days.

    ``naive_error_pct``: of taking each day as the same weekday a week before. ``inside_80_pct``: days in the band.
    """

    days: int
    error_pct: float
    naive_error_pct: float
    inside_80_pct: float


def backtest(values: Sequence[float], start: date) -> Backtest | None:
    """Up to four forecasts of a week each, from the past before it alone. None where the past is too short.

    ``values``: cost a day, oldest first, all finite; ``start``: their first day.
    """
    amounts = np.asarray(values, dtype=np.float64)
    weeks = min(_WEEKS, (len(amounts) - _LEAST_PAST) // WEEK)
    if weeks < 1:
        return None
    errors, naive, inside = [], [], []
    for week in range(weeks, 0, -1):
        at = len(amounts) - week * WEEK
        came = amounts[at : at + WEEK]
        mean, (half,) = forecast_levels(amounts[:at], WEEK, start=start, levels=(80,))
        errors.append(np.abs(came - mean))
        naive.append(np.abs(came - amounts[at - WEEK : at]))
        inside.append(np.abs(came - mean) <= half)
    total = float(np.sum(np.abs(amounts[len(amounts) - weeks * WEEK :])))
    if total <= 0:
        return None
    return Backtest(
        weeks * WEEK,
        100 * float(np.sum(errors)) / total,
        100 * float(np.sum(naive)) / total,
        100 * float(np.mean(inside)),
    )
