"""Where days lie in their week and month: what a bill's rhythm hangs on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class BillingDays:
    """Arrays of one value a day. ``weekday``: Monday is 0. ``to_month_end``: 0 on a month's last day."""

    weekday: Ints
    day_of_month: Ints
    to_month_end: Ints
    month: Ints

    @classmethod
    def of(cls, start: str | date, count: int) -> BillingDays:
        """UTC billing days from ``start`` (``YYYY-MM-DD``)."""
        days = np.datetime64(start, "D") + np.arange(count)
        months = days.astype("datetime64[M]")
        in_month = (days - months.astype("datetime64[D]")).astype(np.int64)
        length = ((months + 1).astype("datetime64[D]") - months.astype("datetime64[D]")).astype(np.int64)
        weekday = (days.astype(np.int64) + 3) % 7  # 1970-01-01 was a Thursday
        return cls(weekday, in_month + 1, length - in_month - 1, months.astype(np.int64))
