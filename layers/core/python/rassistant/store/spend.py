"""What the model has cost today, over all askers: a counter that the daily cap is held against."""

from __future__ import annotations

from datetime import timedelta

from rassistant.models.clock import Clock
from rassistant.store.table import Condition, Key, Table

_KEPT = timedelta(days=40)
_MICRO = 1_000_000


class Spend:
    """``table``: that of the definition ``CONVERSATIONS``. Days are UTC days. Kept in whole millionths of a dollar."""

    def __init__(self, table: Table, clock: Clock) -> None:
        self._table = table
        self._clock = clock

    def today_usd(self) -> float:
        item = self._table.get(self._key())
        return 0.0 if item is None else float(item["micro_usd"]) / _MICRO

    def add(self, usd: float) -> None:
        expires_at = int((self._clock() + _KEPT).timestamp())
        amount = round(usd * _MICRO)
        self._table.update(
            self._key(), {"expires_at": expires_at}, add={"micro_usd": amount}, when=Condition(item="any")
        )

    def _key(self) -> Key:
        return ("spend", self._clock().date().isoformat())
