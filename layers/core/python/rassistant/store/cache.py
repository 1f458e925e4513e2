"""The cache as the collectors see it: a value with the time it was collected, until it expires."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, Protocol

Reading = tuple[Any, datetime]
"""A value, and when it was collected."""


@dataclass(frozen=True, slots=True)
class Entry:
    """``value`` is anything that JSON can hold. Readers must not change it: it may be shared."""

    value: Any
    collected_at: datetime
    expires_at: datetime | None = field(default=None, compare=False)

    def is_fresh(self, now: datetime, ttl: timedelta) -> bool:
        return now - self.collected_at < ttl


class Cache(Protocol):
    """Keys are ``part#part#…``. Entries are kept past their TTL (``keep``), so that a stale one can be shown."""

    def get(self, key: str) -> Entry | None:
        """The entry, however old within ``keep``; None where there is none or it is not whole."""

    def get_many(self, keys: list[str]) -> dict[str, Entry]:
        """Those of ``keys`` that there are, in as few reads as it takes."""

    def put(self, key: str, value: Any, collected_at: datetime, keep: timedelta) -> None:
        """Replaces the entry whole: a reader sees the old or the new one, never a mixture."""

    def put_many(self, readings: Mapping[str, Reading], keep: timedelta) -> None:
        """As ``put`` of each, in as few writes as it takes. Each is replaced whole; all of them together are not."""

    def claim(self, key: str, now: datetime, hold: timedelta) -> bool:
        """Takes the right to refresh ``key`` for ``hold``; False where another holds it."""
