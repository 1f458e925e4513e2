"""The anomalies of all levels as few incidents: each told once, at the level that says most."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Literal

from rassistant.services.cost_series import Level, Part, Watched

if TYPE_CHECKING:
    from rassistant.analysis.incidents import Incident

_LEAST_USD = 1.0
_LEAST_SHARE: dict[Level, float] = {"total": 0.1, "account": 0.1, "region": 0.1, "service": 0.03, "usage_type": 0.08}
"""Of a typical day's bill: what is smaller in all is no news, whatever the statistics say."""
_STARTS_NEAR_DAYS = 3
_EXPLAINED = 0.5
_SEVERE = 0.5
_MODERATE = 0.1
_DAYS_A_DRIFT_LASTS = 21

Severity = Literal["low", "medium", "high"]


@dataclass(frozen=True, slots=True)
class CostIncident:
    """``last`` is included. ``impact``: what it cost more (less, where a cost has ended) than expected, in all."""

    part: Part
    first: date
    last: date
    ongoing: bool
    expected: float
    actual: float
    shape: str
    severity: Severity

    @property
    def impact(self) -> float:
        return self.actual - self.expected

    def overlaps(self, other: CostIncident) -> bool:
        near = timedelta(days=_DAYS_A_DRIFT_LASTS if "drift" in {self.shape, other.shape} else _STARTS_NEAR_DAYS)
        return self.first <= other.last + near and other.first <= self.last + near


def incidents_of(watched: Watched, since: date) -> list[CostIncident]:
    """Those that begin on ``since`` or later, the newest first."""
    found: dict[Level, list[CostIncident]] = {}
    for part, (start, amounts) in watched.series.items():
        if sum(amounts) - len(amounts) * min(amounts, default=0.0) < _least_impact(part, watched.typical_day):
            continue  # whatever the days say, there is no room in them for an incident of note
        for incident in _search(part, start, amounts):
            told = _told(part, start, incident, watched.typical_day)
            if told is not None and told.first >= since:
                found.setdefault(part.level, []).append(told)
    kept = found.get("service", [])
    for one in found.get("usage_type", []):
        if not any(one.part.service == other.part.value and one.overlaps(other) for other in kept):
            kept = [*kept, one]
    for level in ("region", "account", "total"):
        kept += [one for one in found.get(level, []) if not _is_explained(one, kept)]
    return sorted(kept, key=lambda one: (one.first, abs(one.impact)), reverse=True)


def _search(part: Part, start: date, amounts: Sequence[float]) -> list[Incident]:
    from rassistant.analysis.incidents import find_incidents

    first = next((i for i, amount in enumerate(amounts) if amount), None)
    if first is None or (part.level == "service" and part.value == "Tax"):
        return []
    return find_incidents(amounts, start, stops=part.level == "service")


def _least_impact(part: Part, typical_day: float) -> float:
    return max(_LEAST_USD, _LEAST_SHARE[part.level] * typical_day)


def _told(part: Part, start: date, incident: Incident, typical_day: float) -> CostIncident | None:
    days = incident.last - incident.first + 1
    impact = abs(incident.actual - incident.expected)
    if impact < _least_impact(part, typical_day):
        return None
    a_day = impact / days
    severity: Severity = "low"
    if typical_day <= 0 or impact >= _SEVERE * typical_day or a_day >= _SEVERE * typical_day:
        severity = "high"
    elif impact >= _MODERATE * typical_day:
        severity = "medium"
    if incident.shape == "stopped":
        severity = "low"
    return CostIncident(
        part,
        start + timedelta(days=incident.first),
        start + timedelta(days=incident.last),
        incident.ongoing,
        incident.expected,
        incident.actual,
        incident.shape,
        severity,
    )


def _is_explained(one: CostIncident, kept: Sequence[CostIncident]) -> bool:
    """Whether incidents of other parts in the same days cost a good part of what this one does."""
    return sum(max(0.0, other.impact) for other in kept if one.overlaps(other)) >= _EXPLAINED * one.impact
