"""How many requests Cost Explorer was sent, a UTC day: counted before each is sent, and held against the day's cap."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from rassistant.models.clock import Clock
from rassistant.store.table import Condition, Key, Table

USD_A_REQUEST = 0.01
"""AWS Cost Explorer's price of an API request; each page is one (https://aws.amazon.com/aws-cost-management/pricing/)."""

_PARTITION = "cost_explorer"
_KEPT = timedelta(days=400)


@dataclass(frozen=True, slots=True)
class Requested:
    """Of this UTC day and month, over all functions of the installation."""

    today: int
    this_month: int


class CostRequests:
    """``table``: DynamoTable or MemoryTable of the definition ``PREFERENCES``."""

    def __init__(self, table: Table, clock: Clock) -> None:
        self._table = table
        self._clock = clock

    def take(self, cap_usd: float | None) -> bool:
        """Counts one request more; False, and nothing is counted, where it would cost more than ``cap_usd`` a day.

        Atomic: however many ask at once, no more than the cap's are let go.
        """
        limit = None if cap_usd is None else affordable(cap_usd)
        if limit is not None and limit < 1:
            return False
        tests = {} if limit is None else {"requests": limit - 1}
        expires_at = int((self._clock() + _KEPT).timestamp())
        when = Condition(item="any", at_most=tests)
        return self._table.update(self._key(), {"expires_at": expires_at}, add={"requests": 1}, when=when) is not None

    def today(self) -> int:
        item = self._table.get(self._key())
        return 0 if item is None else int(item["requests"])

    def counted(self) -> Requested:
        days = self._table.query(_PARTITION, prefix=f"{self._clock().date():%Y-%m}").items
        by_day = {str(item["sk"]): int(item["requests"]) for item in days}
        return Requested(by_day.get(self._key()[1], 0), sum(by_day.values()))

    def _key(self) -> Key:
        return (_PARTITION, self._clock().date().isoformat())


def affordable(usd: float) -> int:
    """Requests that ``usd`` pays for; a hair of binary rounding below a whole cent is the whole cent."""
    return int(usd / USD_A_REQUEST + 1e-6)
