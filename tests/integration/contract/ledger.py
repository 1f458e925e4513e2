"""The bill of an account file by plain arithmetic: what every cost answer must come to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

GIVEN_BACK = frozenset({"Credit", "Refund"})


@dataclass(frozen=True)
class Line:
    account: str
    entry: dict[str, Any]
    day: date
    amount: Decimal

    @property
    def record_type(self) -> str:
        return self.entry.get("record_type", "Usage")


class Ledger:
    def __init__(self, document: dict[str, Any], today: date) -> None:
        self.lines = list(_lines(document, today))

    def total(self, start: date, end: date, keep: Callable[[Line], bool] = lambda _: True) -> float:
        """Without what is given back."""
        return float(sum(x.amount for x in self._of(start, end) if keep(x) and x.record_type not in GIVEN_BACK))

    def given_back(self, start: date, end: date) -> float:
        return float(sum(x.amount for x in self._of(start, end) if x.record_type in GIVEN_BACK))

    def groups(self, start: date, end: date, key: Callable[[Line], str]) -> dict[str, float]:
        """Those that cost something on some day."""
        sums: dict[str, Decimal] = defaultdict(Decimal)
        for line in self._of(start, end):
            if line.record_type not in GIVEN_BACK and line.amount:
                sums[key(line)] += line.amount
        return {name: float(amount) for name, amount in sums.items()}

    def _of(self, start: date, end: date) -> Iterator[Line]:
        return (line for line in self.lines if start <= line.day < end)


def _lines(document: dict[str, Any], today: date) -> Iterator[Line]:
    for account in document["accounts"]:
        for entry in account.get("costs", ()):
            count = len(entry["daily"])
            for index, amount in enumerate(entry["daily"]):
                day = today - timedelta(days=count - index)
                yield Line(account["account_id"], entry, day, Decimal(str(amount)))
