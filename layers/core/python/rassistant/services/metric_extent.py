"""What a chart needs from before its range: the range before it, and the past that tells what is usual."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from rassistant.collect.metric_reading import MetricPoints, Window
from rassistant.collect.metrics import MetricRequest
from rassistant.models.clock import iso
from rassistant.services.metric_range import KEPT

_USUAL_POINTS = 600
"""Points before the range that tell what is usual: two days of 5-minute points, 25 days of hourly ones."""
_COARSEST_SCORED_S = 3600


@dataclass(frozen=True, slots=True)
class Extent:
    """``previous``: with the range of the same length before it. ``anomalies``: with marks on unusual points."""

    previous: bool = False
    anomalies: bool = False

    def request(self, request: MetricRequest, now: datetime) -> MetricRequest:
        """The request, begun early enough, within what CloudWatch keeps."""
        earlier = request.start - max(self._shift(request) if self.previous else timedelta(), self._past(request))
        return replace(request, start=min(request.start, max(earlier, now - KEPT)))

    def points(self, request: MetricRequest, read: MetricPoints) -> MetricPoints:
        """Those of ``request``'s own range out of those read for ``self.request(request)``."""
        first = self._first(request, read)
        return MetricPoints(read.timestamps[first:], read.values[first:])

    def series(self, request: MetricRequest, read: MetricPoints) -> dict[str, Any]:
        """``previous``: a value for each point of the range, of the same time one range earlier. ``anomalies``:
        ``at``, ``value`` and ``score``. None where not asked for, or, for marks, points are a day apart."""
        first = self._first(request, read)
        return {
            "previous": self._before(request, read, first) if self.previous else None,
            "anomalies": self._marks(request, read, first) if self._scores(request) else None,
        }

    def _before(self, request: MetricRequest, read: MetricPoints, first: int) -> list[float | None]:
        back = first - int(self._shift(request).total_seconds()) // request.period_s
        own = len(read.values) - first
        return [read.values[i] if i >= 0 else None for i in range(back, back + own)]

    def _marks(self, request: MetricRequest, read: MetricPoints, first: int) -> list[dict[str, Any]]:
        from rassistant.analysis.unusual_points import unusual_points  # numpy, only where marks are asked for

        marks = unusual_points(read.values, first, request.period_s)
        return [{"at": iso(read.timestamps[i]), "value": read.values[i], "score": score} for i, score in marks]

    def _scores(self, request: MetricRequest) -> bool:
        return self.anomalies and request.period_s <= _COARSEST_SCORED_S

    def _past(self, request: MetricRequest) -> timedelta:
        return timedelta(seconds=_USUAL_POINTS * request.period_s) if self._scores(request) else timedelta()

    def _shift(self, request: MetricRequest) -> timedelta:
        """The length of the range in whole periods."""
        length = (request.end - request.start).total_seconds()
        return timedelta(seconds=-(-length // request.period_s) * request.period_s)

    def _first(self, request: MetricRequest, read: MetricPoints) -> int:
        own = Window.around(request.start, request.end, request.period_s)
        return len(read.values) - own.count


PLAIN = Extent()
"""The range alone."""
