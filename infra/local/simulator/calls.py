"""Counts the calls that reach the examined accounts, as AWS would see and bill them: each attempt on the wire."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from threading import Lock
from typing import Any

COST_EXPLORER_USD_PER_REQUEST = 0.01
"""https://aws.amazon.com/aws-cost-management/aws-cost-explorer/pricing/: each paginated API request."""


@dataclass(frozen=True, slots=True)
class Call:
    """``service`` is the name of boto3's client, ``operation`` the API's own."""

    account_id: str
    service: str
    region: str
    operation: str


class CallLog:
    def __init__(self) -> None:
        self._by_operation: Counter[str] = Counter()
        self._by_region: Counter[str] = Counter()
        self._by_account: Counter[str] = Counter()
        self._lock = Lock()

    def add(self, call: Call) -> None:
        with self._lock:
            self._by_operation[f"{call.service}:{call.operation}"] += 1
            self._by_region[call.region] += 1
            self._by_account[call.account_id] += 1

    def clear(self) -> None:
        with self._lock:
            self._by_operation.clear()
            self._by_region.clear()
            self._by_account.clear()

    def report(self) -> dict[str, Any]:
        """The answer of ``GET /local/calls``."""
        with self._lock:
            by_operation = dict(sorted(self._by_operation.items()))
            by_region = dict(sorted(self._by_region.items()))
            by_account = dict(sorted(self._by_account.items()))
        cost_explorer = sum(count for name, count in by_operation.items() if name.startswith("ce:"))
        return {
            "total": sum(by_operation.values()),
            "cost_explorer": cost_explorer,
            "by_operation": by_operation,
            "by_region": by_region,
            "by_account": by_account,
            "cost_explorer_usd": round(cost_explorer * COST_EXPLORER_USD_PER_REQUEST, 2),
        }
