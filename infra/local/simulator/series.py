"""A metric's points, computed when asked from the hourly pattern of the file.

Nothing is stored point by point. The pattern repeats; its last value was the last full hour when the file was
loaded, and time that passes since then continues with its first.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

HOUR_S = 3600
DAY_S = 86_400
SAMPLE_S = 300
"""The spacing of samples: totals of an hour are spread over its twelve."""

RETENTION_S = 455 * DAY_S
FIVE_MINUTE_RETENTION_S = 63 * DAY_S
ONE_MINUTE_RETENTION_S = 15 * DAY_S
"""https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/cloudwatch_concepts.html#metrics-retention"""

_PERCENTILE = re.compile(r"p(\d{1,3}(?:\.\d{1,10})?)")

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Series:
    """``hourly`` is the pattern, oldest first. Moments are seconds since the epoch.

    ``last_hour``: the hour (epoch seconds // 3600) of the last value. ``finest_s``: the shortest period at which AWS
    publishes it: 60, 300 for basic monitoring of instances, 86,400 for the sizes of buckets.
    """

    hourly: tuple[float, ...]
    last_hour: int
    created_s: float
    unit: str
    summed: bool = False
    finest_s: int = 60

    def points(
        self, start_s: float, end_s: float, period_s: int, now_s: float, statistics: tuple[str, ...]
    ) -> tuple[Integers, list[Floats]]:
        """The timestamps of the periods that have data, ascending, and the values of each statistic for them."""
        origin = aligned_start(start_s, period_s, now_s)
        spacing = self._spacing(period_s)
        times, buckets = _grid(origin, math.ceil(end_s), period_s, spacing)
        # Of a period that began before retention nothing is left; one in which the resource was made is short.
        oldest = origin + math.ceil((now_s - retention_s(period_s) - origin) / period_s) * period_s
        first = max(self.created_s, oldest)
        # Data is complete up to the last full hour; the hour that runs has none yet.
        last = now_s // HOUR_S * HOUR_S
        low, high = np.searchsorted(times, [first, last], side="left")
        times, buckets = times[low:high], buckets[low:high]
        if not len(times):
            return np.empty(0, np.int64), [np.empty(0) for _ in statistics]
        pattern = np.asarray(self.hourly, dtype=np.float64)
        values = pattern[(times // HOUR_S - self.last_hour - 1) % len(pattern)]
        firsts = np.flatnonzero(np.diff(buckets, prepend=buckets[0] - 1))
        stamps = origin + buckets[firsts] * period_s
        return stamps, [self._statistic(values, firsts, statistic, spacing) for statistic in statistics]

    def _statistic(self, values: Floats, firsts: Integers, statistic: str, spacing: int) -> Floats:
        found = reduce(values, firsts, statistic)
        if self.summed and statistic != "SampleCount":
            # Spread over the samples of the hour. After adding up, so that an hour's total is exactly the file's.
            return found * spacing / HOUR_S
        return found

    def _spacing(self, period_s: int) -> int:
        if self.finest_s > SAMPLE_S:
            return self.finest_s
        return max(60, self.finest_s) if period_s < SAMPLE_S else SAMPLE_S


def aligned_start(start_s: float, period_s: int, now_s: float) -> int:
    """Where the first period begins.

    CloudWatch rounds the start down: to a minute within 15 days, to 5 minutes within 63, to an hour beyond; periods
    up to an hour lie on multiples of the period.
    """
    age = now_s - start_s
    step = 60 if age < ONE_MINUTE_RETENTION_S else SAMPLE_S if age < FIVE_MINUTE_RETENTION_S else HOUR_S
    if period_s <= HOUR_S:
        step = max(step, period_s)
    return int(start_s // step * step)


def retention_s(period_s: int) -> int:
    """How far back CloudWatch has data of this period."""
    if period_s % HOUR_S == 0:
        return RETENTION_S
    return FIVE_MINUTE_RETENTION_S if period_s % SAMPLE_S == 0 else ONE_MINUTE_RETENTION_S


def is_statistic(name: str) -> bool:
    if name in ("Average", "Sum", "Minimum", "Maximum", "SampleCount"):
        return True
    found = _PERCENTILE.fullmatch(name)
    return found is not None and 0 <= float(found.group(1)) <= 100


def reduce(values: Floats, firsts: Integers, statistic: str) -> Floats:
    """One value a period: ``firsts`` are the indexes at which periods begin."""
    counts = np.diff(firsts, append=len(values))
    match statistic:
        case "Sum":
            return np.add.reduceat(values, firsts)
        case "Average":
            return np.add.reduceat(values, firsts) / counts
        case "Minimum":
            return np.minimum.reduceat(values, firsts)
        case "Maximum":
            return np.maximum.reduceat(values, firsts)
        case "SampleCount":
            return counts.astype(np.float64)
        case _:
            return _percentiles(values, firsts, counts, float(statistic[1:]))


def _percentiles(values: Floats, firsts: Integers, counts: Integers, percent: float) -> Floats:
    if len(set(counts.tolist())) == 1:
        return np.asarray(np.percentile(values.reshape(len(firsts), -1), percent, axis=1))
    ends = firsts + counts
    pairs = zip(firsts, ends, strict=True)
    return np.array([np.percentile(values[first:end], percent) for first, end in pairs])


@lru_cache(maxsize=64)
def _grid(origin: int, end_s: int, period_s: int, spacing: int) -> tuple[Integers, Integers]:
    """Sample times from ``origin`` until the end of the last period that begins before ``end_s``; their periods."""
    periods = max(0, -(-(end_s - origin) // period_s))
    first = -(-origin // spacing) * spacing
    times = np.arange(first, origin + periods * period_s, spacing, dtype=np.int64)
    return times, (times - origin) // period_s
