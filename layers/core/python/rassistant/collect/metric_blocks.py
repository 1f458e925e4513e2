"""How metric points lie in the cache: one block for an account, region, kind and window."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from rassistant.collect.metric_reading import MetricPoints, MetricQuery, Window
from rassistant.models.clock import iso
from rassistant.models.resource import Resource
from rassistant.resources.kind import Metric

Values = tuple[float | None, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """All series of one window that were read together. ``series`` is keyed by resource, metric and statistic."""

    window: Window
    collected_at: datetime
    series: Mapping[str, Values] = field(default_factory=dict)

    def points(self, series: str) -> MetricPoints:
        return MetricPoints(self.window.timestamps, self.series[series])

    def to_json(self) -> dict[str, Any]:
        return {
            "start": iso(self.window.start),
            "end": iso(self.window.end),
            "period_s": self.window.period_s,
            "series": {name: list(values) for name, values in self.series.items()},
        }

    @classmethod
    def from_json(cls, value: Mapping[str, Any], collected_at: datetime) -> Block:
        start, end = datetime.fromisoformat(value["start"]), datetime.fromisoformat(value["end"])
        series = {name: tuple(values) for name, values in value["series"].items()}
        return cls(Window(start, end, value["period_s"]), collected_at, series)


@dataclass(frozen=True, slots=True)
class Wanted:
    """One series, and where the cache has it. ``query`` None: the resource has no such metric."""

    account_id: str
    region: str
    block: str
    series: str
    window: Window
    query: MetricQuery | None

    @property
    def place(self) -> tuple[str, str]:
        return (self.block, self.series)


def wanted(resource: Resource, metric: Metric, statistic: str, window: Window, name: str = "") -> Wanted:
    """``name``: of a window that moves on with time, so that its last reading is found; else the window's own times."""
    dimensions = metric.dimensions(resource)
    label = name or f"{int(window.start.timestamp())}-{int(window.end.timestamp())}-{window.period_s}"
    return Wanted(
        resource.account_id,
        resource.region,
        f"metrics#{resource.account_id}#{resource.region}#{resource.service_type}#{label}",
        f"{resource.resource_id}|{metric.namespace}|{metric.name}|{statistic}",
        window,
        None
        if dimensions is None
        else MetricQuery(metric.namespace, metric.name, tuple(dimensions.items()), statistic, window),
    )
