"""Metrics over other windows than the last day, joined to the rows of a question."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import NamedTuple

from rassistant.collect.metric_summary import natural_statistic
from rassistant.collect.metrics import MetricRequest, Metrics
from rassistant.language.metric_path import MetricPath
from rassistant.models.collected import Collected, oldest
from rassistant.models.resource import MetricValue, Resource
from rassistant.resources.kind import Metric
from rassistant.resources.registry import kind_of


class _Series(NamedTuple):
    """One metric of a kind over the window that was asked for; ``name``: under which a row has it."""

    metric: Metric
    name: str
    statistic: str
    start: datetime
    end: datetime
    period_s: int


def measured(
    listed: Collected[tuple[Resource, ...]],
    windows: Sequence[MetricPath],
    metrics: Metrics,
    now: datetime,
    *,
    refresh: bool,
) -> Collected[tuple[Resource, ...]]:
    """The rows with these windows among their metrics, under the name that each window's path has; read in full batches
    for all rows at once. A row without such a metric, or without points in the window, stays without it."""
    series = {name: _series(name, windows, now) for name in dict.fromkeys(row.service_type for row in listed.value)}
    asked = [
        (place, one)
        for place, row in enumerate(listed.value)
        for of_window in series[row.service_type]
        if (one := next((one for one in of_window if one.metric.dimensions(row) is not None), None)) is not None
    ]
    if not asked:
        return listed
    read = metrics.read(
        [
            MetricRequest(listed.value[place], one.metric, one.statistic, one.period_s, one.start, one.end)
            for place, one in asked
        ],
        refresh=refresh,
    )
    values: dict[int, dict[str, MetricValue]] = {}
    for (place, one), points in zip(asked, read.value, strict=True):
        known = points.known
        if known:
            value = MetricValue(
                _REDUCED.get(one.statistic, max)(known), one.metric.unit, natural_statistic(one.metric), now
            )
            values.setdefault(place, {})[one.name] = value
    rows = tuple(
        row.with_metrics({**row.metrics, **values[place]}) if place in values else row
        for place, row in enumerate(listed.value)
    )
    return Collected(
        rows, (*listed.problems, *read.problems), oldest(listed.as_of, read.as_of), listed.stale or read.stale
    )


def _series(service_type: str, windows: Sequence[MetricPath], now: datetime) -> list[list[_Series]]:
    """Of each window the kind's metrics of that name: several where its resources are counted in different places."""
    kind = kind_of(service_type)
    found: list[list[_Series]] = []
    for window in windows:
        start, end, period_s = window.span(now)
        found.append(
            [
                _Series(
                    metric,
                    window.text.removeprefix("metrics."),
                    window.statistic or natural_statistic(metric),
                    start,
                    end,
                    max(period_s, metric.period_s),
                )
                for metric in (kind.metrics if kind is not None else ())
                if metric.name == window.name
            ]
        )
    return found


def _average(values: Sequence[float]) -> float:
    return math.fsum(values) / len(values)


_REDUCED: dict[str, Callable[[Sequence[float]], float]] = {"Sum": math.fsum, "Average": _average, "Minimum": min}
"""Of the points of the window: the sum of sums, the mean of averages, the extreme of the others (the highest)."""
