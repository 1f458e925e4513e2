"""A cache in the process in front of the shared one, so that a warm question does not unpack hundreds of entries.

What another process writes shows here after ``hold`` at the latest, and at once where it called ``announce``.
Values are handed out as they are, not copied: readers must not change them.
"""

from __future__ import annotations

import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from rassistant.models.clock import Clock
from rassistant.store.cache import Cache, Entry, Reading

_EPOCH = "near-cache#epoch"
_MAX_ENTRIES = 4_000
_EPOCH_HELD_S = 0.25
_REFUSAL_HELD = timedelta(seconds=5)


@dataclass(frozen=True, slots=True)
class _Near:
    entry: Entry
    read_at: datetime


class NearCache:
    def __init__(
        self,
        cache: Cache,
        clock: Clock,
        *,
        hold: timedelta = timedelta(seconds=20),
        max_entries: int = _MAX_ENTRIES,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._cache = cache
        self._clock = clock
        self._hold = hold
        self._max_entries = max_entries
        self._lock = threading.Lock()
        self._near: OrderedDict[str, _Near] = OrderedDict()
        self._refused_until: dict[str, datetime] = {}
        self._epoch: Any = None
        self._monotonic = monotonic
        self._epoch_read_at: float | None = None

    def get(self, key: str) -> Entry | None:
        return self.get_many([key]).get(key)

    def get_many(self, keys: list[str]) -> dict[str, Entry]:
        now = self._clock()
        self._follow_epoch()
        with self._lock:
            near = {key: held.entry for key in keys if (held := self._near.get(key)) and self._valid(held, now)}
        missing = [key for key in keys if key not in near]
        if missing:
            read = self._cache.get_many(missing)
            for key, entry in read.items():
                near[key] = self._same(key, entry)
                self._keep(key, _Near(near[key], now))
        return near

    def put(self, key: str, value: Any, collected_at: datetime, keep: timedelta) -> None:
        self._cache.put(key, value, collected_at, keep)
        self._keep(key, _Near(Entry(value, collected_at, collected_at + keep), self._clock()))

    def put_many(self, readings: Mapping[str, Reading], keep: timedelta) -> None:
        self._cache.put_many(readings, keep)
        now = self._clock()
        for key, (value, collected_at) in readings.items():
            self._keep(key, _Near(Entry(value, collected_at, collected_at + keep), now))

    def claim(self, key: str, now: datetime, hold: timedelta) -> bool:
        """What this process holds, or was just refused, is not asked for again."""
        with self._lock:
            until = self._refused_until.get(key)
            if until is not None and now < until:
                return False
        won = self._cache.claim(key, now, hold)
        with self._lock:
            if len(self._refused_until) >= self._max_entries:
                self._refused_until = {k: t for k, t in self._refused_until.items() if now < t}
            self._refused_until[key] = now + (hold if won else min(hold, _REFUSAL_HELD))
        return won

    def announce(self) -> None:
        """Everything was read anew: all processes drop what they hold."""
        now = self._clock()
        self._cache.put(_EPOCH, now.isoformat(), now, timedelta(days=1))
        self._epoch_read_at = None

    def _same(self, key: str, entry: Entry) -> Entry:
        """The entry held before, where it is the same reading: who decoded its value can tell by its identity."""
        with self._lock:
            held = self._near.get(key)
        return held.entry if held is not None and held.entry.collected_at == entry.collected_at else entry

    def _valid(self, held: _Near, now: datetime) -> bool:
        expires_at = held.entry.expires_at
        return now - held.read_at < self._hold and (expires_at is None or now < expires_at)

    def _keep(self, key: str, held: _Near) -> None:
        with self._lock:
            self._near[key] = held
            self._near.move_to_end(key)
            while len(self._near) > self._max_entries:
                self._near.popitem(last=False)

    def _follow_epoch(self) -> None:
        """Once for the several reads of one request."""
        now = self._monotonic()
        if self._epoch_read_at is not None and now - self._epoch_read_at < _EPOCH_HELD_S:
            return
        self._epoch_read_at = now
        entry = self._cache.get(_EPOCH)
        epoch = None if entry is None else entry.value
        with self._lock:
            if epoch != self._epoch:
                self._near.clear()
                self._epoch = epoch
