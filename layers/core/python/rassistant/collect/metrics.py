"""Metrics by CloudWatch: full batches for an account and region, read once and shared through the cache."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from threading import Lock
from typing import TYPE_CHECKING

from rassistant.collect.metric_blocks import Block, Values, Wanted, missing_of, renewed, wanted
from rassistant.collect.metric_reading import MetricPoints, Window, batches, read_batch
from rassistant.collect.metric_summary import natural_statistic, summary_metrics, summary_window
from rassistant.errors import RAssistantError
from rassistant.models.clock import Clock
from rassistant.models.collected import Collected, Problem, oldest
from rassistant.models.resource import Resource
from rassistant.models.scope import Account
from rassistant.models.settings import Settings
from rassistant.resources.kind import Metric
from rassistant.resources.registry import kind_of
from rassistant.store.cache import Cache, Entry

if TYPE_CHECKING:
    from rassistant.aws.gateway import Gateway
    from rassistant.collect.background import Background

FRESH = timedelta(minutes=5)
SHOW_STALE = timedelta(hours=6)
"""How old a summary may be and still be shown while it is read anew."""
KEEP = timedelta(days=2)
_SETTLED = timedelta(days=2)
_SETTLED_FRESH = timedelta(days=1)
_HOLD = timedelta(minutes=2)
_MAX_DECODED = 1_000

ResourceKey = tuple[str, str, str, str]


@dataclass(frozen=True, slots=True)
class MetricRequest:
    """``statistic`` is CloudWatch's (``Average``, ``Sum``, ``p99.5``). The range is widened to the period's grid."""

    resource: Resource
    metric: Metric
    statistic: str
    period_s: int
    start: datetime
    end: datetime


@dataclass(slots=True)
class _Found:
    points: dict[tuple[str, str], MetricPoints] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    ages: list[datetime] = field(default_factory=list)
    stale: bool = False

    def take(self, block: Block, place: tuple[str, str]) -> None:
        self.points[place] = block.points(place[1])
        self.ages.append(block.collected_at)


class Metrics:
    def __init__(
        self, gateway: Gateway, cache: Cache, clock: Clock, settings: Settings, background: Background | None = None
    ) -> None:
        self._gateway = gateway
        self._cache = cache
        self._clock = clock
        self._background = background if settings.refresh_worker else None
        self._locks: dict[tuple[str, str], Lock] = {}
        self._guard = Lock()
        self._decoded: dict[str, tuple[Entry, Block]] = {}

    def summary(
        self, resources: Sequence[Resource], *, refresh: bool = False
    ) -> Collected[Mapping[ResourceKey, Mapping[str, MetricPoints]]]:
        """The last 24 full hours, hour by hour, of the metrics that each kind shows in tables, by ``Resource.key``.

        Metrics that AWS publishes once a day (S3 storage) come as the last days' points. What could not be read is
        missing, with a problem. A reading past its 5 minutes is given as stale while a worker makes a new one.
        """
        now = self._clock()
        asked: list[tuple[Resource, Metric, Wanted]] = []
        for resource in resources:
            for metric in summary_metrics(kind_of(resource.service_type)):
                name, window = summary_window(metric, now)
                asked.append((resource, metric, wanted(resource, metric, natural_statistic(metric), window, name)))
        found = self._find([w for *_, w in asked], FRESH, refresh=refresh, while_stale=True)
        result: dict[ResourceKey, dict[str, MetricPoints]] = {}
        for resource, metric, w in asked:
            if w.place in found.points:
                result.setdefault(resource.key, {})[metric.name] = found.points[w.place]
        return Collected(result, tuple(found.problems), oldest(*found.ages), found.stale)

    def read(
        self, requests: Sequence[MetricRequest], *, refresh: bool = False, fresh: timedelta = FRESH
    ) -> Collected[tuple[MetricPoints, ...]]:
        """The points of each request, in its order; all gaps where it could not be read, with a problem.

        ``fresh``: how old a reading may be. One of a range that ended two days ago is good for a day.
        """
        now = self._clock()
        asked = []
        for r in requests:
            window = Window.around(r.start, r.end, r.period_s)
            asked.append(wanted(r.resource, r.metric, r.statistic, window))
        settled = [w for w in asked if _is_settled(w.window, now)]
        recent = [w for w in asked if not _is_settled(w.window, now)]
        found = self._find(recent, fresh, refresh=refresh)
        if settled:
            older = self._find(settled, max(fresh, _SETTLED_FRESH), refresh=refresh)
            found.points.update(older.points)
            found.problems += older.problems
            found.ages += older.ages
        points = tuple(found.points.get(w.place) or _gaps(w.window) for w in asked)
        return Collected(points, tuple(found.problems), oldest(*found.ages), found.stale)

    def _find(self, asked: Iterable[Wanted], fresh: timedelta, *, refresh: bool, while_stale: bool = False) -> _Found:
        """Each series from the cache, or read now: side by side for each account and region."""
        asked_at = self._clock()
        parts: dict[tuple[str, str], dict[tuple[str, str], Wanted]] = {}
        for w in asked:
            if w.dimensions is not None:
                parts.setdefault((w.account_id, w.region), {})[w.place] = w
        limit = asked_at if refresh else asked_at - fresh
        found = _Found()
        blocks = self._blocks(w.block for part in parts.values() for w in part.values())
        if while_stale and not refresh and self._background is not None:
            self._take_stale(parts, blocks, found, asked_at, limit)
        tasks = []
        for where, part in parts.items():
            if missing_of(part, blocks, limit):
                tasks.append(partial(self._read_part, where, part, limit))
            else:
                for w in part.values():
                    found.take(blocks[w.block], w.place)
        accounts = {account.account_id: account for account in self._gateway.accounts()} if tasks else {}
        for outcome in self._gateway.fan_out([partial(task, accounts) for task in tasks]) if tasks else ():
            if isinstance(outcome, RAssistantError):
                raise outcome
            found.points.update(outcome.points)
            found.problems += outcome.problems
            found.ages += outcome.ages
        return found

    def _take_stale(
        self,
        parts: dict[tuple[str, str], dict[tuple[str, str], Wanted]],
        blocks: Mapping[str, Block],
        found: _Found,
        now: datetime,
        limit: datetime,
    ) -> None:
        """Moves parts that are whole and not too old from ``parts`` to ``found``, and has them read anew elsewhere."""
        claimed: list[tuple[str, str]] = []
        for where, part in list(parts.items()):
            if not missing_of(part, blocks, limit) or missing_of(part, blocks, now - SHOW_STALE):
                continue
            for w in parts.pop(where).values():
                found.take(blocks[w.block], w.place)
            found.stale = True
            if self._cache.claim(f"metrics#{where[0]}#{where[1]}#refresh", now, _HOLD):
                claimed.append(where)
        if claimed and self._background is not None:
            accounts, regions = (sorted(set(names)) for names in zip(*claimed, strict=True))
            self._background.refresh("metrics", {"account_ids": accounts, "regions": regions})

    def _read_part(
        self,
        where: tuple[str, str],
        part: Mapping[tuple[str, str], Wanted],
        limit: datetime,
        accounts: Mapping[str, Account],
    ) -> _Found:
        """One account and region; one reading at a time, so that views that load together share it."""
        with self._guard:
            lock = self._locks.setdefault(where, Lock())
        with lock:
            blocks = self._blocks(w.block for w in part.values())
            missing = missing_of(part, blocks, limit)
            now = self._clock()
            values, problems = self._ask(where, missing, accounts)
            current = {
                key: renewed(key, blocks.get(key), missing, values, now, limit)
                for key in dict.fromkeys(w.block for w in missing)
            }
            read = {w.block for w in missing if w.place in values}
            self._cache.put_many(
                {key: (block.to_json(), block.collected_at) for key, block in current.items() if key in read}, KEEP
            )
        found = _Found(problems=problems)
        for w in part.values():
            for held in (current, blocks):  # the old block for what can't be read now
                if w.block in held and w.series in held[w.block].series:
                    found.take(held[w.block], w.place)
                    break
        return found

    def _ask(
        self, where: tuple[str, str], missing: Sequence[Wanted], accounts: Mapping[str, Account]
    ) -> tuple[dict[tuple[str, str], Values], list[Problem]]:
        account = accounts.get(where[0])
        queries = [w.query for w in missing]
        if account is None or not queries:
            return {}, []
        packed = list(batches(queries))
        tasks = [partial(read_batch, self._gateway, account, where[1], [queries[i] for i in batch]) for batch in packed]
        values: dict[tuple[str, str], Values] = {}
        problems: dict[Problem, None] = {}
        for batch, outcome in zip(packed, self._gateway.fan_out(tasks), strict=True):
            for n, i in enumerate(batch):
                result = outcome if isinstance(outcome, RAssistantError) else outcome[n]
                if isinstance(result, RAssistantError):
                    problems[Problem.of(result, account_id=where[0], region=where[1], service="cloudwatch")] = None
                else:
                    values[missing[i].place] = result
        return values, list(problems)

    def fresh_blocks(self, keys: Iterable[str], now: datetime) -> dict[str, Block]:
        """Those of these blocks that ``read`` would take as they are; the same reading is the same object."""
        return {
            key: block
            for key, block in self._blocks(keys).items()
            if block.collected_at > now - (_SETTLED_FRESH if _is_settled(block.window, now) else FRESH)
        }

    def _blocks(self, keys: Iterable[str]) -> dict[str, Block]:
        """Decoded once for each entry that the near cache holds."""
        entries = self._cache.get_many(list(dict.fromkeys(keys)))
        if len(self._decoded) > _MAX_DECODED:
            self._decoded.clear()
        found: dict[str, Block] = {}
        for key, entry in entries.items():
            known = self._decoded.get(key)
            if known is None or known[0] is not entry:
                known = self._decoded[key] = (entry, Block.from_json(entry.value, entry.collected_at))
            found[key] = known[1]
        return found


def _is_settled(window: Window, now: datetime) -> bool:
    """Did it end two days ago? What CloudWatch has of it changes no more."""
    return window.end < now - _SETTLED


def _gaps(window: Window) -> MetricPoints:
    return MetricPoints(window.timestamps, (None,) * window.count)
