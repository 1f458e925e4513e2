"""What people decided about recommendations: one decision each, kept for the installation until it is taken back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from rassistant.store.table import Item, Table

Verdict = Literal["accept", "reject", "snooze"]

_PARTITION = "decisions"
_FORGOTTEN = "forgotten"


@dataclass(frozen=True, slots=True)
class Decision:
    """``until``: the last day of a snooze, None for the others. ``at``: ISO 8601 in UTC. ``by``: the person's name.

    ``check``, ``name`` and ``tags`` are of what was decided on, for what decisions teach: it may be gone since.
    """

    recommendation_id: str
    verdict: Verdict
    reason: str
    until: date | None
    by: str
    at: str
    check: str = ""
    name: str = ""
    tags: Mapping[str, str] = field(default_factory=dict)

    def holds(self, today: date) -> bool:
        return self.until is None or today <= self.until


class Decisions:
    def __init__(self, table: Table) -> None:
        self._table = table

    def all(self) -> Mapping[str, Decision]:
        """By the recommendation's id; past snoozes among them."""
        items = self._table.query(_PARTITION).items
        return {str(item["sk"]): _decision(item) for item in items}

    def get(self, recommendation_id: str) -> Decision | None:
        item = self._table.get((_PARTITION, recommendation_id))
        return None if item is None else _decision(item)

    def put(self, decision: Decision) -> None:
        """Replaces what was decided before."""
        self._table.put(
            {
                "pk": _PARTITION,
                "sk": decision.recommendation_id,
                "verdict": decision.verdict,
                "reason": decision.reason,
                "until": None if decision.until is None else decision.until.isoformat(),
                "by": decision.by,
                "at": decision.at,
                "check": decision.check,
                "name": decision.name,
                "tags": dict(decision.tags),
            }
        )

    def remove(self, recommendation_id: str) -> None:
        """Does nothing where there is no decision."""
        self._table.delete_many([(_PARTITION, recommendation_id)])

    def forgotten(self) -> Mapping[str, str]:
        """Ids of what was learned and shall be forgotten, with when (ISO 8601 in UTC)."""
        return {str(item["sk"]): str(item["at"]) for item in self._table.query(_FORGOTTEN).items}

    def forget(self, lesson_id: str, *, by: str, at: str) -> None:
        self._table.put({"pk": _FORGOTTEN, "sk": lesson_id, "by": by, "at": at})


def _decision(item: Item) -> Decision:
    until = item.get("until")
    return Decision(
        str(item["sk"]),
        item["verdict"],
        str(item["reason"]),
        date.fromisoformat(until) if until else None,
        str(item["by"]),
        str(item["at"]),
        str(item.get("check") or ""),
        str(item.get("name") or ""),
        {str(key): str(value) for key, value in (item.get("tags") or {}).items()},
    )
