"""The resources behind an incident: those whose own cost changed, and those that were made when it began."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

from rassistant.collect.costs import Costs
from rassistant.collect.inventory import Inventory
from rassistant.models.clock import iso
from rassistant.models.collected import Collected, Problem
from rassistant.models.resource import Resource
from rassistant.resources.billing import bill_names
from rassistant.resources.registry import all_kinds
from rassistant.services.cost_incidents import CostIncident
from rassistant.services.cost_series import DailyRows, daily_rows

_LEAST_PART = 0.15
_MOST = 5
_MOST_TAG_VALUES = 50
"""A tag with more values is an identifier, not a group."""
_MADE_BEFORE_DAYS = 1
_MADE_AFTER_DAYS = 1

Event = Literal["new", "grown", "gone", "created"]


@dataclass(frozen=True, slots=True)
class _Changed:
    resource_id: str
    account_id: str
    change: float
    event: Event


class Culprits:
    """Cost by resource reaches back 14 days; of older incidents only what was made at their beginning is named."""

    def __init__(self, costs: Costs, inventory: Inventory) -> None:
        self._costs = costs
        self._inventory = inventory
        self._rows: DailyRows | None = None
        self._asked = False
        self._known: dict[str, tuple[Resource, ...]] = {}
        self.problems: tuple[Problem, ...] = ()

    def of(self, incident: CostIncident, causes: Sequence[dict[str, Any]], *, refresh: bool) -> list[dict[str, Any]]:
        """Largest change first. ``change_usd`` None: made when the incident began, its own cost is not known."""
        services = {cause["value"] for cause in causes if cause["dimension"] == "service"}
        regions = {cause["value"] for cause in causes if cause["dimension"] == "region"}
        known = self._resources(services)
        by_id = {name: each for each in known for name in bill_names(each)}
        rows = self._resource_rows(incident, refresh)
        found = []
        for changed in _changed(rows, incident) if rows is not None else ():
            resource = by_id.get(changed.resource_id)
            if resource is None and changed.event != "gone" and known:
                continue  # of another service
            if resource is not None and regions and resource.region not in regions:
                continue
            found.append(_told(changed, resource))
        named = {item["resource_id"] for item in found}
        begun = incident.first
        for resource in known:
            if (
                resource.created_at is None
                or resource.resource_id in named
                or (regions and resource.region not in regions)
            ):
                continue
            made = resource.created_at.date()
            if -_MADE_BEFORE_DAYS <= (made - begun).days <= _MADE_AFTER_DAYS and incident.shape != "stopped":
                found.append(_told(_Changed(resource.resource_id, resource.account_id, math.nan, "created"), resource))
        return found[:_MOST]

    def tag_key(self, services: set[str]) -> str | None:
        """The tag that most resources of the services carry with several values: what a cause may be told apart by."""
        values: dict[str, list[str]] = {}
        for resource in self._resources(services):
            for key, value in resource.tags.items():
                if key != "Name" and not key.startswith("aws:") and value:
                    values.setdefault(key, []).append(value)
        telling = {key: len(held) for key, held in values.items() if 1 < len(set(held)) <= _MOST_TAG_VALUES}
        return min(telling, key=lambda key: (-telling[key], key), default=None)

    def _resource_rows(self, incident: CostIncident, refresh: bool) -> DailyRows | None:
        if not self._asked:
            self._asked = True
            read = self._costs.resources_daily(refresh=refresh)
            self.problems += tuple(problem for problem in read.problems if problem.code != "not_enabled")
            if read.value is not None and read.value.end is not None:
                self._rows = daily_rows(read.value, read.value.end, record_types=False)
        if self._rows is None or self._rows.index(incident.last) < 1:
            return None
        return self._rows

    def _resources(self, services: set[str]) -> tuple[Resource, ...]:
        kinds = [kind.service_type for kind in all_kinds() if services & set(kind.cost_services)]
        wanted = [kind for kind in kinds if kind not in self._known]
        if wanted:
            read: Collected[tuple[Resource, ...]] = self._inventory.list(wanted)
            self.problems += read.problems
            for kind in wanted:
                self._known[kind] = tuple(each for each in read.value if each.service_type == kind)
        return tuple(each for kind in kinds for each in self._known[kind])


def _changed(rows: DailyRows, incident: CostIncident) -> list[_Changed]:
    """By the mean of the days before the incident, and in it; at least a part of the incident's daily excess."""
    first, last = max(0, rows.index(incident.first)), min(rows.index(incident.last), rows.days - 1)
    days = (incident.last - incident.first).days + 1
    least = _LEAST_PART * abs(incident.impact) / days
    found = []
    for key, amounts in rows.rows.items():
        before, now = amounts[:first], amounts[first : last + 1]
        if not before or not now or key[0] in {"", "NoResourceId"}:
            continue
        was, is_now = sorted(before)[len(before) // 2], math.fsum(now) / len(now)
        change = is_now - was
        if abs(change) < least or (change > 0) != (incident.impact > 0):
            continue
        event: Event = "new" if not any(before) else "gone" if not any(now) else "grown"
        found.append(_Changed(key[0], key[1], change * len(now), event))
    return sorted(found, key=lambda each: -abs(each.change))


def _told(changed: _Changed, resource: Resource | None) -> dict[str, Any]:
    return {
        "resource_id": changed.resource_id if resource is None else resource.resource_id,
        "name": None if resource is None else resource.name,
        "service_type": None if resource is None else resource.service_type,
        "account_id": changed.account_id,
        "region": None if resource is None else resource.region,
        "created_at": None if resource is None or resource.created_at is None else iso(resource.created_at),
        "change_usd": None if math.isnan(changed.change) else round(changed.change, 6),
        "event": changed.event,
    }
