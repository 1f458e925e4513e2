"""The form of a cost answer: totals, change, groups and points."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from rassistant.collect.cost_request import REGION
from rassistant.collect.cost_table import CostPeriod
from rassistant.errors import Text
from rassistant.models.collected import Problem
from rassistant.services.cost_charges import CHARGES, Charge, charge_of
from rassistant.services.cost_plan import CostQuestion
from rassistant.services.cost_range import Compared, CostRange

_LATE_DAYS = 2
"""A sum that lacks no more days than Cost Explorer lags behind is still given, with a warning."""


@dataclass(frozen=True, slots=True)
class GroupRows:
    """Amounts by period. A None stands for what is not known: a group's cost, ``credits``, ``charges`` by kind."""

    currency: str
    periods: tuple[CostPeriod, ...]
    groups: Mapping[str, Sequence[float] | None]
    total: Sequence[float] | None
    credits: Sequence[float] | None
    charges: Mapping[Charge, Sequence[float]] | None = None

    def sum(self, amounts: Sequence[float] | None) -> float | None:
        """None where nothing is known of it, or too many days are missing for a sum to mean anything."""
        if amounts is None or not any(period.known for period in self.periods):
            return None
        missing = sum((period.end - period.start).days for period in self.periods if not period.known)
        if missing > _LATE_DAYS:
            return None
        return _money(math.fsum(a for a, period in zip(amounts, self.periods, strict=True) if period.known))

    def by_charge(self) -> dict[str, float | None] | None:
        """The sum of each kind of charge; all but what is given back add up to the total."""
        if self.charges is None:
            return None
        return {charge: self.sum(self.charges.get(charge, (0.0,) * len(self.periods))) for charge in CHARGES}

    def points(self, amounts: Sequence[float] | None) -> list[dict[str, Any]]:
        return [
            {"start": period.start.isoformat(), "amount": _money(amounts[i]) if amounts and period.known else None}
            for i, period in enumerate(self.periods)
        ]


def answer_of(
    question: CostQuestion,
    span: CostRange,
    *,
    current: GroupRows | None,
    previous: GroupRows | None,
    provenance: Mapping[str, object],
    others: Sequence[tuple[Compared, GroupRows | None]] = (),
) -> dict[str, Any]:
    """The dict of the contract; groups by total, the largest first, unknown last. ``others``: further comparisons."""
    total = None if current is None else current.sum(current.total)
    before = None if previous is None else previous.sum(previous.total)
    return {
        "start": span.start.isoformat(),
        "end": span.end.isoformat(),
        "granularity": question.granularity,
        "metric": question.metric,
        "currency": "USD" if current is None else current.currency,
        "group_by": question.group_by,
        "total": total,
        "previous_start": span.previous_start.isoformat(),
        "previous_end": span.start.isoformat(),
        "previous_total": before,
        "change_pct": change_pct(total, before),
        "credits": None if current is None else current.sum(current.credits),
        "charges": None if current is None else current.by_charge(),
        "groups": _groups(current, previous),
        "comparisons": [_comparison(compared, rows, total) for compared, rows in others],
        **provenance,
    }


def given_back_and_charged(
    by_type: Mapping[str, Sequence[float]] | None, periods: int
) -> tuple[Sequence[float] | None, Mapping[Charge, Sequence[float]] | None]:
    """What was given back, and every kind of charge, from amounts by record type; None where these are not known."""
    if by_type is None:
        return None, None
    charges: dict[Charge, Sequence[float]] = {}
    for record_type, amounts in by_type.items():
        charge = charge_of(record_type)
        held = charges.get(charge, (0.0,) * periods)
        charges[charge] = [a + b for a, b in zip(held, amounts, strict=True)]
    nothing = (0.0,) * periods
    credits, refunds = charges.get("credits", nothing), charges.get("refunds", nothing)
    return [a + b for a, b in zip(credits, refunds, strict=True)], charges


def _comparison(compared: Compared, rows: GroupRows | None, now: float | None) -> dict[str, Any]:
    total = None if rows is None else rows.sum(rows.total)
    keyed = [] if rows is None else [(key, rows.sum(amounts)) for key, amounts in rows.groups.items()]
    return {
        "kind": compared.kind,
        "start": compared.start.isoformat(),
        "end": compared.end.isoformat(),
        "total": total,
        "change_pct": change_pct(now, total),
        "groups": [{"key": key, "total": amount} for key, amount in sorted(keyed)],
    }


def change_pct(now: float | None, before: float | None) -> float | None:
    """Percent; None where either is unknown, or there was nothing to compare with."""
    if now is None or before is None or before <= 0:
        return None
    return round((now - before) / before * 100, 2)


def late_days(periods: Sequence[CostPeriod]) -> tuple[Problem, ...]:
    """The warning for days that AWS has not booked yet."""
    days = sorted(period.start.isoformat() for period in periods if not period.known)
    if not days:
        return ()
    named = days[0] if len(days) == 1 else f"{days[0]} – {days[-1]}"
    text = Text(
        f"Cost Explorer has no complete figures yet for {named}.",
        f"Cost Explorer에 아직 {named}의 비용이 모두 집계되지 않았습니다.",
    )
    return (Problem(None, REGION, "ce", "not_yet_available", text),)


def _groups(current: GroupRows | None, previous: GroupRows | None) -> list[dict[str, Any]]:
    """Those of either period: what was charged before and is gone shows as 0 now."""
    if current is None:
        return []
    keys = dict.fromkeys([*current.groups, *(previous.groups if previous is not None else ())])
    nothing = [0.0] * len(current.periods)
    items = []
    for key in keys:
        amounts = current.groups.get(key, nothing)
        total = current.sum(amounts)
        before = _previous_total(previous, key)
        items.append(
            {
                "key": key,
                "total": total,
                "previous_total": before,
                "change_pct": change_pct(total, before),
                "points": current.points(amounts),
            }
        )
    return sorted(items, key=lambda item: (item["total"] is None, -(item["total"] or 0.0), item["key"]))


def _previous_total(previous: GroupRows | None, key: str) -> float | None:
    if previous is None:
        return None
    return previous.sum(previous.groups.get(key, [0.0] * len(previous.periods)))


def _money(amount: float) -> float:
    rounded = round(amount, 6)
    return 0.0 if rounded == 0 else rounded  # never -0.0
