"""Metrics over other windows than the last day, joined to the rows of a question."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from operator import is_
from typing import NamedTuple

from rassistant.collect.metric_blocks import Block, block_key, window_label
from rassistant.collect.metric_reading import Window
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

    @property
    def label(self) -> str:
        """What the cache calls the blocks of this window."""
        return window_label(Window.around(self.start, self.end, self.period_s))


Group = tuple[str, str, str]
"""Account, region and service type: what one block is of."""
_MAX_GROUPS = 500


@dataclass(slots=True)
class _Known:
    """By resource id: the row, the same with these windows, and their values. Good as long as the blocks are these."""

    blocks: tuple[Block | None, ...]
    rows: dict[str, tuple[Resource, Resource, Mapping[str, MetricValue]]] = field(default_factory=dict)


class MeasuredWindows:
    """Kept for the process: thousands of rows are joined once for each reading, not with each question."""

    def __init__(self, metrics: Metrics) -> None:
        self._metrics = metrics
        self._known: dict[tuple[Group, tuple[MetricPath, ...]], _Known] = {}

    def of(
        self,
        listed: Collected[tuple[Resource, ...]],
        windows: Sequence[MetricPath],
        now: datetime,
        *,
        refresh: bool,
    ) -> Collected[tuple[Resource, ...]]:
        """The rows with these windows among their metrics, under the name that each window's path has; read in full
        batches for all rows at once. A row without such a metric, or without points in the window, stays without it."""
        series = {name: _series(name, windows, now) for name in dict.fromkeys(row.service_type for row in listed.value)}
        current = {} if refresh else self._current(listed.value, tuple(windows), series, now)
        joined: list[Resource | None] = []
        unread: list[Resource] = []
        for row in listed.value:
            known = current.get((row.account_id, row.region, row.service_type))
            found = None if known is None else known.rows.get(row.resource_id)
            if found is not None and found[0] is not row and known is not None:  # listed or priced anew since
                found = known.rows[row.resource_id] = (row, _with(row, found[2]), found[2])
            joined.append(None if found is None else found[1])
            if found is None:
                unread.append(row)
        ages = [block.collected_at for known in current.values() for block in known.blocks if block is not None]
        if not unread:
            return Collected(
                tuple([row for row in joined if row is not None]),
                listed.problems,
                oldest(listed.as_of, *ages),
                listed.stale,
            )
        read = self._read(unread, series, current, now, refresh=refresh)
        rest = iter(read.value)
        return Collected(
            tuple([next(rest) if row is None else row for row in joined]),
            (*listed.problems, *read.problems),
            oldest(listed.as_of, read.as_of, *ages),
            listed.stale or read.stale,
        )

    def _current(
        self,
        rows: Sequence[Resource],
        windows: tuple[MetricPath, ...],
        series: Mapping[str, list[list[_Series]]],
        now: datetime,
    ) -> dict[Group, _Known]:
        """What is known of each group by blocks that are fresh."""
        groups = {(row.account_id, row.region, row.service_type) for row in rows}
        labels = {
            name: sorted({one.label for of_window in listed for one in of_window}) for name, listed in series.items()
        }
        keys = {group: [block_key(*group, label) for label in labels[group[2]]] for group in groups}
        fresh = self._metrics.fresh_blocks([key for names in keys.values() for key in names], now)
        current: dict[Group, _Known] = {}
        for group, names in keys.items():
            blocks = tuple(fresh.get(key) for key in names)
            known = self._known.get((group, windows))
            if known is None or len(known.blocks) != len(blocks) or not all(map(is_, known.blocks, blocks)):
                if len(self._known) >= _MAX_GROUPS:
                    self._known.clear()
                known = self._known[group, windows] = _Known(blocks)
            current[group] = known
        return current

    def _read(
        self,
        rows: Sequence[Resource],
        series: Mapping[str, list[list[_Series]]],
        current: Mapping[Group, _Known],
        now: datetime,
        *,
        refresh: bool,
    ) -> Collected[tuple[Resource, ...]]:
        asked = [
            (place, one)
            for place, row in enumerate(rows)
            for of_window in series[row.service_type]
            if (one := next((one for one in of_window if one.metric.dimensions(row) is not None), None)) is not None
        ]
        read = self._metrics.read(
            [
                MetricRequest(rows[place], one.metric, one.statistic, one.period_s, one.start, one.end)
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
        holes = {(str(problem.account_id), str(problem.region)) for problem in read.problems}
        joined = [_with(row, values.get(place, {})) for place, row in enumerate(rows)]
        for place, row in enumerate(rows):
            known_rows = current.get((row.account_id, row.region, row.service_type))
            if known_rows is not None and (row.account_id, row.region) not in holes and not read.stale:
                known_rows.rows[row.resource_id] = (row, joined[place], values.get(place, {}))
        return read.map(lambda _points: tuple(joined))


def _with(row: Resource, values: Mapping[str, MetricValue]) -> Resource:
    return row.with_metrics({**row.metrics, **values}) if values else row


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
