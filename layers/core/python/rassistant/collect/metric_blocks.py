"""How metric points lie in the cache: one block for an account, region, kind and window."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import lru_cache
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
    """One series, and where the cache has it. ``dimensions`` None: the resource has no such metric."""

    account_id: str
    region: str
    block: str
    series: str
    window: Window
    metric: Metric
    statistic: str
    dimensions: Mapping[str, str] | None
    place: tuple[str, str]
    """The block and the series in it."""

    @property
    def query(self) -> MetricQuery:
        """What CloudWatch is asked, where the cache has it not."""
        return MetricQuery(
            self.metric.namespace,
            self.metric.name,
            tuple((self.dimensions or {}).items()),
            self.statistic,
            self.window,
        )


def block_key(account_id: str, region: str, service_type: str, label: str) -> str:
    """Where the cache has the block of a window."""
    return f"metrics#{account_id}#{region}#{service_type}#{label}"


def wanted(resource: Resource, metric: Metric, statistic: str, window: Window, name: str = "") -> Wanted:
    """``name``: of a window that moves on with time, so that its last reading is found; else the window's own times."""
    block = block_key(resource.account_id, resource.region, resource.service_type, name or window_label(window))
    series = f"{resource.resource_id}|{metric.namespace}|{metric.name}|{statistic}"
    return Wanted(
        resource.account_id,
        resource.region,
        block,
        series,
        window,
        metric,
        statistic,
        metric.dimensions(resource),
        (block, series),
    )


@lru_cache(maxsize=64)
def window_label(window: Window) -> str:
    """What the cache calls a window that stays where it is."""
    return f"{int(window.start.timestamp())}-{int(window.end.timestamp())}-{window.period_s}"


def missing_of(part: Mapping[tuple[str, str], Wanted], blocks: Mapping[str, Block], limit: datetime) -> list[Wanted]:
    """Those that no block from ``limit`` or later holds."""
    return [
        w
        for w in part.values()
        if w.block not in blocks or blocks[w.block].collected_at <= limit or w.series not in blocks[w.block].series
    ]


def renewed(
    key: str,
    old: Block | None,
    wanted_now: Sequence[Wanted],
    values: Mapping[tuple[str, str], Values],
    now: datetime,
    limit: datetime,
) -> Block:
    """The block with what was read now; joined with what it held where that is as fresh and of the same window."""
    members = [w for w in wanted_now if w.block == key]
    read = {w.series: values[w.place] for w in members if w.place in values}
    window = members[0].window
    if old is not None and old.collected_at > limit and old.window == window:
        return Block(window, old.collected_at, {**old.series, **read})
    return Block(window, now, read)
