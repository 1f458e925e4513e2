"""Readings that come one by one from several threads, written to the cache in batches."""

from __future__ import annotations

from datetime import datetime, timedelta
from threading import Lock
from typing import Any, Final

from rassistant.store.cache import Cache, Reading

_TOGETHER: Final = 25  # what DynamoDB takes in one BatchWriteItem


class GatheredWrites:
    """``add`` writes once enough has come together, so that a process that is cut off has kept most of it."""

    def __init__(self, cache: Cache, keep: timedelta) -> None:
        self._cache = cache
        self._keep = keep
        self._lock = Lock()
        self._waiting: dict[str, Reading] = {}

    def add(self, key: str, value: Any, collected_at: datetime) -> None:
        with self._lock:
            self._waiting[key] = (value, collected_at)
            full = self._taken() if len(self._waiting) >= _TOGETHER else {}
        if full:
            self._cache.put_many(full, self._keep)

    def flush(self) -> None:
        with self._lock:
            rest = self._taken()
        if rest:
            self._cache.put_many(rest, self._keep)

    def _taken(self) -> dict[str, Reading]:
        taken, self._waiting = self._waiting, {}
        return taken
