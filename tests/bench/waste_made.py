"""What the roles of generated fleets are made with: one resource of an account file, and the truth of it."""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

HOURS = 730.0


@dataclass(frozen=True, slots=True)
class Truth:
    """``saving_usd`` a month by the price table; None where it hangs on the target that is proposed."""

    code: str
    saving_usd: float | None


Made = tuple[list[dict[str, Any]], Mapping[str, Truth], set[str]]
"""Resources; which of them are waste, by name; the names of those that say too little for a verdict."""


def made(kind: str, name: str, region: str, *, days: float = 120, tags: Mapping[str, str] | None = None,
          metrics: Mapping[str, list[float]] | None = None, status: str | None = None, **details: Any) -> dict[str, Any]:  # fmt: skip
    return {
        "service_type": kind,
        "name": name,
        "region": region,
        "created_days_ago": days,
        "tags": dict(tags or {}),
        "details": details,
        **({"status": status} if status else {}),
        **({"metrics": {key: {"hourly": values} for key, values in metrics.items()}} if metrics else {}),
    }


def around(chance: random.Random, low: float, high: float, hours: int = 24) -> list[float]:
    return [round(chance.uniform(low, high), 3) for _ in range(hours)]
