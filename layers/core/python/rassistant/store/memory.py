"""In-memory twins of the stores: for tests, and for a process that keeps nothing."""

from __future__ import annotations

import json
import threading
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from copy import deepcopy
from datetime import datetime, timedelta
from typing import Any

from rassistant.models.clock import Clock, system_clock
from rassistant.store.cache import Entry, Reading
from rassistant.store.table import EXISTS, Condition, Item, Key, Page
from rassistant.store.tables import TableDefinition


class MemoryCache:
    """Holds values as JSON text, so that what JSON can't hold fails here as it would in the table."""

    def __init__(self, clock: Clock = system_clock) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._entries: dict[str, tuple[str, datetime, datetime]] = {}
        self._claims: dict[str, datetime] = {}

    def get(self, key: str) -> Entry | None:
        with self._lock:
            held = self._entries.get(key)
        if held is None or self._clock() >= held[2]:
            return None
        return Entry(json.loads(held[0]), held[1], held[2])

    def get_many(self, keys: list[str]) -> dict[str, Entry]:
        entries = {key: self.get(key) for key in keys}
        return {key: entry for key, entry in entries.items() if entry is not None}

    def put(self, key: str, value: Any, collected_at: datetime, keep: timedelta) -> None:
        text = json.dumps(value, allow_nan=False)
        with self._lock:
            self._entries[key] = (text, collected_at, collected_at + keep)

    def put_many(self, readings: Mapping[str, Reading], keep: timedelta) -> None:
        for key, (value, collected_at) in readings.items():
            self.put(key, value, collected_at, keep)

    def claim(self, key: str, now: datetime, hold: timedelta) -> bool:
        with self._lock:
            until = self._claims.get(key)
            if until is not None and now < until:
                return False
            self._claims[key] = now + hold
            return True


class MemoryTable:
    """Table in a dict. ``definition`` says which indexes there are."""

    def __init__(self, definition: TableDefinition) -> None:
        self._indexes = {index.name: index.sort_key for index in definition.local_indexes}
        self._lock = threading.RLock()
        self._partitions: dict[str, dict[str, dict[str, Any]]] = {}

    def get(self, key: Key) -> Item | None:
        with self._lock:
            return deepcopy(self._partitions.get(key[0], {}).get(key[1]))

    def get_many(self, keys: Sequence[Key], *, consistent: bool = False) -> dict[Key, Item]:
        found = {key: self.get(key) for key in keys}
        return {key: item for key, item in found.items() if item is not None}

    def put(self, item: Item, when: Condition | None = None) -> bool:
        with self._lock:
            if when is not None and not when.holds(self.get((item["pk"], item["sk"]))):
                return False
            self.replace(item)
            return True

    def replace(self, item: Item) -> Item | None:
        with self._lock:
            old = self.get((item["pk"], item["sk"]))
            self._partitions.setdefault(item["pk"], {})[item["sk"]] = dict(deepcopy(item))
            return old

    def update(
        self,
        key: Key,
        changes: Mapping[str, Any],
        *,
        add: Mapping[str, int] | None = None,
        when: Condition = EXISTS,
    ) -> Item | None:
        with self._lock:
            old = self.get(key)
            if not when.holds(old):
                return None
            item = {**(old or {"pk": key[0], "sk": key[1]}), **changes}
            for name, amount in (add or {}).items():
                item[name] = item.get(name, 0) + amount
            self.replace({name: value for name, value in item.items() if value is not None})
            return self.get(key)

    def put_many(self, items: Sequence[Item]) -> None:
        for item in items:
            self.replace(item)

    def delete_many(self, keys: Sequence[Key]) -> None:
        with self._lock:
            for partition, sort in keys:
                self._partitions.get(partition, {}).pop(sort, None)

    def query(
        self,
        partition: str,
        *,
        prefix: str = "",
        after: str = "",
        index: str = "",
        descending: bool = False,
        limit: int | None = None,
        start: Mapping[str, str] | None = None,
        keys_only: bool = False,
    ) -> Page:
        order = self._indexes[index] if index else "sk"
        with self._lock:
            items = [deepcopy(item) for item in self._partitions.get(partition, {}).values() if order in item]
        items.sort(key=lambda item: (item[order], item["sk"]))
        items = [item for item in items if item[order].startswith(prefix) and item[order] > after]
        if descending:
            items.reverse()
        if start is not None:
            place = [(item[order], item["sk"]) for item in items]
            at = (start[order], start["sk"])
            items = (
                [i for i, p in zip(items, place, strict=True) if p < at]
                if descending
                else items[bisect_right(place, at) :]
            )
        more = limit is not None and len(items) > limit
        items = items[:limit]
        marker = {name: items[-1][name] for name in ("pk", "sk", order)} if more and items else None
        if keys_only:
            items = [{"pk": item["pk"], "sk": item["sk"]} for item in items]
        return Page(tuple(items), marker)
