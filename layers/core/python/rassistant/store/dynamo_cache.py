"""The cache in a DynamoDB table: values compressed, cut into pieces under the item limit, replaced whole.

A key has a head item. A small value is in the head itself; a large one is in pieces named after a generation that
the head points to. The pieces are written first, then the head is flipped, so that a reader gets one or the other.
"""

from __future__ import annotations

import json
import logging
import secrets
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

from rassistant.errors import RAssistantError
from rassistant.models.clock import Clock
from rassistant.store.cache import Entry, Reading
from rassistant.store.table import Condition, Item, Key, Table

_HEAD = "head"
_CLAIM = "claim"
_PIECE_BYTES = 350_000  # an item may have 400 KB, names and keys included
_MAX_BYTES = 32 * 1024 * 1024
_READS = 3

logger = logging.getLogger(__name__)


class DynamoCache:
    """``table``: DynamoTable or MemoryTable of the definition ``CACHE``.

    Writing is best effort: a value that can't be stored is logged and read anew next time.
    """

    def __init__(
        self, table: Table, clock: Clock, *, piece_bytes: int = _PIECE_BYTES, max_bytes: int = _MAX_BYTES
    ) -> None:
        self._table = table
        self._clock = clock
        self._piece_bytes = piece_bytes
        self._max_bytes = max_bytes

    def get(self, key: str) -> Entry | None:
        return self.get_many([key]).get(key)

    def get_many(self, keys: list[str]) -> dict[str, Entry]:
        found: dict[str, Entry] = {}
        wanted = keys
        for attempt in range(_READS):
            # A writer may have replaced the pieces after the head was read: read the head again, consistently.
            read, wanted = self._read(wanted, consistent=attempt > 0)
            found.update(read)
            if not wanted:
                break
        return found

    def _read(self, keys: list[str], *, consistent: bool) -> tuple[dict[str, Entry], list[str]]:
        """The entries, and the keys of those whose pieces were not all there."""
        now = self._clock().timestamp()
        heads = self._table.get_many([(key, _HEAD) for key in keys], consistent=consistent)
        live = {pk: head for (pk, _), head in heads.items() if now < head["expires_at"]}
        pieces = self._table.get_many(
            [piece for head in live.values() for piece in _piece_keys(head)], consistent=consistent
        )
        found: dict[str, Entry] = {}
        torn: list[str] = []
        for key, head in live.items():
            packed = _packed(head, pieces)
            if packed is None:
                torn.append(key)
            else:
                found[key] = Entry(
                    json.loads(zlib.decompress(packed)),
                    datetime.fromisoformat(head["collected_at"]),
                    datetime.fromtimestamp(head["expires_at"], UTC),
                )
        return found, torn

    def put(self, key: str, value: Any, collected_at: datetime, keep: timedelta) -> None:
        packed = self._pack(key, value)
        if packed is not None:
            with _best_effort(key):
                self._write(_head(key, collected_at, keep), packed)

    def put_many(self, readings: Mapping[str, Reading], keep: timedelta) -> None:
        """What a small value replaces is not looked at: pieces of a large one before it expire by themselves."""
        whole: list[Item] = []
        for key, (value, collected_at) in readings.items():
            packed = self._pack(key, value)
            if packed is None:
                continue
            if len(packed) <= self._piece_bytes:
                whole.append({**_head(key, collected_at, keep), "data": packed})
            else:
                with _best_effort(key):
                    self._write(_head(key, collected_at, keep), packed)
        with _best_effort(", ".join(item["pk"] for item in whole)):
            self._table.put_many(whole)

    def _pack(self, key: str, value: Any) -> bytes | None:
        """None for what is too large to be kept."""
        text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
        packed = zlib.compress(text.encode(), 3)
        if len(packed) <= self._max_bytes:
            return packed
        logger.warning("not cached: too large", extra={"cache_key": key, "bytes": len(packed)})
        return None

    def _write(self, head: dict[str, Any], packed: bytes) -> None:
        if len(packed) <= self._piece_bytes:
            head["data"] = packed
        else:
            head["generation"] = secrets.token_hex(8)
            head["pieces"] = -(-len(packed) // self._piece_bytes)
            self._table.put_many(
                [
                    {
                        "pk": key[0],
                        "sk": key[1],
                        "data": packed[index * self._piece_bytes : (index + 1) * self._piece_bytes],
                        "expires_at": head["expires_at"],
                    }
                    for index, key in enumerate(_piece_keys(head))
                ]
            )
        old = self._table.replace(head)
        if old is not None:
            self._table.delete_many(_piece_keys(old))

    def claim(self, key: str, now: datetime, hold: timedelta) -> bool:
        until = (now + hold).timestamp()
        return self._table.put(
            {"pk": key, "sk": _CLAIM, "held_until": until, "expires_at": int(until) + 1},
            Condition(item="any", at_most={"held_until": now.timestamp()}),
        )


def _head(key: str, collected_at: datetime, keep: timedelta) -> dict[str, Any]:
    return {
        "pk": key,
        "sk": _HEAD,
        "collected_at": collected_at.isoformat(),
        "expires_at": int((collected_at + keep).timestamp()),
    }


@contextmanager
def _best_effort(keys: str) -> Iterator[None]:
    try:
        yield
    except RAssistantError as error:
        logger.warning("not cached: %s", error, extra={"cache_key": keys})


def _piece_keys(head: Item) -> list[Key]:
    return [(head["pk"], f"piece#{head['generation']}#{index:04}") for index in range(head.get("pieces", 0))]


def _packed(head: Item, pieces: Mapping[Key, Item]) -> bytes | None:
    if "data" in head:
        return bytes(head["data"])
    keys = _piece_keys(head)
    if not all(key in pieces for key in keys):
        return None
    return b"".join(pieces[key]["data"] for key in keys)
