"""The last day's metrics of rows as single numbers, calculated once for each reading that the cache holds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from rassistant.collect.metric_blocks import Block, block_key
from rassistant.collect.metric_summary import metric_values, summary_metrics, summary_window
from rassistant.collect.metrics import Metrics
from rassistant.models.clock import Clock
from rassistant.models.collected import Collected, Problem, oldest
from rassistant.models.resource import MetricValue, Resource
from rassistant.resources.registry import kind_of

Group = tuple[str, str, str]
"""Account, region and service type: what one block is of."""
_MAX_GROUPS = 2_000


@dataclass(slots=True)
class _Known:
    """By resource id: the row, and the same with its metrics. Good as long as the blocks are these very ones."""

    blocks: tuple[Block, ...]
    rows: dict[str, tuple[Resource, Resource]] = field(default_factory=dict)


class MeasuredRows:
    """Kept for the process: thousands of rows are joined once, not with each question."""

    def __init__(self, metrics: Metrics, clock: Clock) -> None:
        self._metrics = metrics
        self._clock = clock
        self._known: dict[Group, _Known] = {}

    def of(self, rows: Sequence[Resource], *, refresh: bool = False) -> Collected[tuple[Resource, ...]]:
        """``Resource.metrics``, and the fields that a kind fills from a metric (a bucket's size)."""
        current = {} if refresh else self._current({(row.account_id, row.region, row.service_type) for row in rows})
        joined: list[Resource | None] = []
        unread: list[Resource] = []
        for row in rows:
            known = current.get((row.account_id, row.region, row.service_type))
            found = None if known is None else known.rows.get(row.resource_id)
            if found is not None and found[0] is not row and known is not None:  # listed anew since
                found = (row, _measured(row, found[1].metrics))
                known.rows[row.resource_id] = found
            joined.append(None if found is None else found[1])
            if found is None:
                unread.append(row)
        ages = [block.collected_at for known in current.values() for block in known.blocks]
        if not unread:
            return Collected(tuple(row for row in joined if row is not None), as_of=oldest(*ages))
        read = self._read(unread, current, refresh=refresh)
        rest = iter(read.value)
        complete = tuple(next(rest) if row is None else row for row in joined)
        return Collected(complete, read.problems, oldest(read.as_of, *ages), read.stale)

    def _current(self, groups: set[Group]) -> dict[Group, _Known]:
        """What is known of each group whose blocks are all fresh."""
        now = self._clock()
        keys = {group: [block_key(*group, name) for name in _windows(group[2], self._clock)] for group in groups}
        fresh = self._metrics.fresh_blocks([key for names in keys.values() for key in names], now)
        current: dict[Group, _Known] = {}
        for group, names in keys.items():
            blocks = tuple(fresh[key] for key in names if key in fresh)
            if len(blocks) < len(names):
                continue
            known = self._known.get(group)
            if known is None or any(one is not other for one, other in zip(known.blocks, blocks, strict=False)):
                if len(self._known) >= _MAX_GROUPS:
                    self._known.clear()
                known = self._known[group] = _Known(blocks)
            current[group] = known
        return current

    def _read(
        self, rows: Sequence[Resource], current: Mapping[Group, _Known], *, refresh: bool
    ) -> Collected[tuple[Resource, ...]]:
        read = self._metrics.summary(rows, refresh=refresh)
        holes = _holes(read.problems)
        joined: list[Resource] = []
        for row in rows:
            points = read.value.get(row.key)
            values = {} if points is None else metric_values(kind_of(row.service_type), points)
            measured = _measured(row, values) if points is not None else row
            joined.append(measured)
            known = current.get((row.account_id, row.region, row.service_type))
            if known is not None and (row.account_id, row.region) not in holes and not read.stale:
                known.rows[row.resource_id] = (row, measured)
        return read.map(lambda _points: tuple(joined))


def _windows(service_type: str, clock: Clock) -> list[str]:
    """The names of the windows that the kind's metrics are read over."""
    return sorted({summary_window(metric, clock())[0] for metric in summary_metrics(kind_of(service_type))})


def _holes(problems: Sequence[Problem]) -> set[tuple[str, str]]:
    return {(str(problem.account_id), str(problem.region)) for problem in problems}


def _measured(row: Resource, values: Mapping[str, MetricValue]) -> Resource:
    kind = kind_of(row.service_type)
    details = row.details
    fills = {} if kind is None else {f.name: values[f.metric].value for f in kind.fields if f.metric in values}
    return replace(row, metrics=values, details={**details, **fills} if fills else details)
