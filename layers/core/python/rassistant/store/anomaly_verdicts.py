"""What people said of anomalies of cost: one verdict each, kept for the installation until it is taken back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Literal

from rassistant.store.table import Item, Table

AnomalyVerdict = Literal["expected", "investigate"]

_PARTITION = "anomalies"


@dataclass(frozen=True, slots=True)
class Likeness:
    """What tells one anomaly from another, as it was when it was judged.

    ``cause`` is (dimension, value), None where none was known. ``date``: its first day, ISO 8601. Money is never
    negative: ``direction`` says whether it is more or less than usual.
    """

    level: str
    value: str
    service: str
    cause: tuple[str, str] | None
    direction: Literal["more", "less"]
    date: str
    usd_a_day: float
    usd: float


@dataclass(frozen=True, slots=True)
class Judged:
    """``at``: ISO 8601 in UTC. ``by``: the person's name."""

    anomaly_id: str
    verdict: AnomalyVerdict
    reason: str
    by: str
    at: str
    of: Likeness


class AnomalyVerdicts:
    """``table``: DynamoTable or MemoryTable of the definition ``PREFERENCES``."""

    def __init__(self, table: Table) -> None:
        self._table = table

    def all(self) -> Mapping[str, Judged]:
        """By the anomaly's id."""
        return {str(item["sk"]): _judged(item) for item in self._table.query(_PARTITION).items}

    def put(self, judged: Judged) -> None:
        """Replaces what was said before."""
        of = asdict(judged.of)
        of["cause"] = None if judged.of.cause is None else list(judged.of.cause)
        self._table.put(
            {
                "pk": _PARTITION,
                "sk": judged.anomaly_id,
                "verdict": judged.verdict,
                "reason": judged.reason,
                "by": judged.by,
                "at": judged.at,
                "of": of,
            }
        )

    def remove(self, anomaly_id: str) -> bool:
        """False where nothing was said of it."""
        known = self._table.get((_PARTITION, anomaly_id)) is not None
        self._table.delete_many([(_PARTITION, anomaly_id)])
        return known


def _judged(item: Item) -> Judged:
    of = dict(item["of"])
    cause = of["cause"]
    of["cause"] = None if cause is None else (str(cause[0]), str(cause[1]))
    of["usd_a_day"], of["usd"] = float(of["usd_a_day"]), float(of["usd"])
    return Judged(
        str(item["sk"]), item["verdict"], str(item["reason"]), str(item["by"]), str(item["at"]), Likeness(**of)
    )
