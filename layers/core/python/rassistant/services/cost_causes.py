"""Why an incident cost what it did: the smallest set of service, region, usage type, account and tag behind it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from rassistant.collect.cost_table import CostTable, Key
from rassistant.collect.costs import Costs
from rassistant.models.collected import Collected, Problem
from rassistant.services.cost_history import HISTORY_DAYS
from rassistant.services.cost_incidents import CostIncident
from rassistant.services.cost_reading import NOT_GIVEN_BACK, several_accounts
from rassistant.services.cost_series import COST, USAGE_TYPE_DAYS, DailyRows, Watched, daily_rows
from rassistant.services.cost_shifts import Shift, added, shift_of_cost, shifts

_RECENT_DAYS = 62
_SETTLED_DAYS = 21
"""How many days before an incident tell what is usual."""
_LEAST_SHARE = 0.1
_MOST_CANDIDATES = 8


class Causes:
    """Asks for the usage types that have changed alone: by region, by account where there are several, and by a tag.

    Which usage types these are is told by the days that were read to find incidents. They reach back six weeks; of
    older incidents all usage types of their services are read.
    """

    def __init__(self, costs: Costs, watched: Watched, incidents: Sequence[CostIncident], today: date) -> None:
        self._costs = costs
        self._watched = watched
        self._incidents = incidents
        self._today = today
        self._candidates = {id(one): self._candidates_of(one) for one in incidents}
        age = max(((today - one.first).days for one in incidents), default=0)
        fitting = (days for days in (USAGE_TYPE_DAYS, _RECENT_DAYS) if age <= days - _SETTLED_DAYS)
        self._days = next(fitting, HISTORY_DAYS)
        self.problems: tuple[Problem, ...] = ()
        self._regions: DailyRows | None = None
        self._accounts: DailyRows | None = None
        self._tags: DailyRows | None = None

    def read(self, end: date, *, tag_key: str | None, refresh: bool) -> None:
        """Has to come before ``of``. What can't be read is in ``problems``, and its causes are left out."""
        wanted = self._filter(self._incidents)
        if wanted is None:
            return
        self._regions = self._grouped("REGION", end, wanted, refresh)
        if several_accounts(self._costs):
            self._accounts = self._grouped("LINKED_ACCOUNT", end, wanted, refresh)
        if tag_key is not None:
            self._tags = self._grouped(f"TAG:{tag_key}", end, wanted, refresh)

    def services_of(self, incident: CostIncident) -> tuple[str, ...]:
        """Those that it may be about: its own, or those whose usage types have changed as it did."""
        if incident.part.level == "service":
            return (incident.part.value,)
        if incident.part.level == "usage_type":
            return (incident.part.service,)
        return tuple(dict.fromkeys(service for service, _ in self._candidates[id(incident)]))

    def of(self, incident: CostIncident) -> list[dict[str, Any]]:
        """Causes as the contract has them, dimension by dimension, the largest change first."""
        parts = self._parts(incident)
        by_type = added(parts, 0)
        types = _largest(by_type)
        main = {key: shift for key, shift in parts.items() if key[0] in types}
        by_region = added(main, 1)
        services = self._services(incident, types)
        kinds = {name: self._kind_of_service(shift, by_type, types) for name, shift in services.items()}
        causes = [_cause("service", name, shift, kinds[name]) for name, shift in services.items()]
        causes += [_cause("region", name, by_region[name]) for name in _largest(by_region)]
        causes += [_cause("usage_type", name, by_type[name]) for name in types]
        causes += self._further("account", self._accounts, incident, types)
        return causes + self._further("tag", self._tags, incident, types)

    def _services(self, incident: CostIncident, types: Sequence[str]) -> dict[str, Shift]:
        """Of an incident of a place, those of its main usage types, by what these changed; else its own."""
        rows = self._watched.services
        if incident.part.level in {"service", "usage_type"}:
            names = self.services_of(incident)
            return {name: shift_of_cost(rows, (name,), incident) for name in names if (name,) in rows.rows}
        owned = {key: shift for key, shift in self._changed_types(incident).items() if key[1] in types}
        by_service = added(owned, 0) if owned else {}
        if by_service:
            return {name: by_service[name] for name in _largest(by_service)}
        changes = {key[0]: shift_of_cost(rows, key, incident) for key in rows.rows}
        return {name: changes[name] for name in _largest(changes)}

    def _further(
        self, dimension: str, rows: DailyRows | None, incident: CostIncident, types: Sequence[str]
    ) -> list[dict[str, Any]]:
        """Of the main usage types by another dimension. What has no tag is no cause by tag."""
        if rows is None:
            return []
        own = incident.part.value if incident.part.level == dimension else None
        found = shifts(rows, incident, lambda key: key[0] in types and own in {None, key[1]})
        by_name = added(found, 1)
        chosen = _largest(by_name)
        if dimension == "tag":
            named = [(name, *name.partition("$")[::2]) for name in chosen]
            return [_cause(dimension, f"{key}:{value}", by_name[name]) for name, key, value in named if value]
        return [_cause(dimension, name, by_name[name]) for name in chosen]

    def _kind_of_service(self, shift: Shift, by_type: Mapping[str, Shift], types: Sequence[str]) -> str:
        """A service is new or stopped by itself; else it is as its main usage type."""
        if shift.kind in {"new", "stopped"} or not types:
            return shift.kind
        return by_type[types[0]].kind if by_type[types[0]].kind in {"usage", "rate"} else "usage"

    def _parts(self, incident: CostIncident) -> dict[Key, Shift]:
        """By usage type and region, of those rows that belong to the incident."""
        if self._regions is None:
            return {}
        part = incident.part
        wanted = {name for _, name in self._candidates[id(incident)]}
        others = self._types_of_others(self.services_of(incident))
        own: set[str] | None = None
        if part.level == "account" and self._accounts is not None:
            of_account = shifts(self._accounts, incident, lambda key: key[0] in wanted and key[1] == part.value)
            own = set(_largest(added(of_account, 0)))

        def belongs(key: Key) -> bool:
            if part.level == "usage_type":
                return key[0] == part.value
            if (part.level == "region" and key[1] != part.value) or (own is not None and key[0] not in own):
                return False
            return key[0] in wanted if wanted else key[0] not in others

        return shifts(self._regions, incident, belongs)

    def _types_of_others(self, services: Sequence[str]) -> frozenset[str]:
        """Usage types that are known, and known of other services alone."""
        known = self._watched.usage_types
        if known is None:
            return frozenset()
        own = {key[1] for key in known.rows if key[0] in services}
        return frozenset(key[1] for key in known.rows) - own

    def _changed_types(self, incident: CostIncident) -> dict[Key, Shift]:
        """By service and usage type; none where what was read does not reach back to what was usual then."""
        known = self._watched.usage_types
        part = incident.part
        if known is None or (self._today - incident.first).days > USAGE_TYPE_DAYS - _SETTLED_DAYS:
            return {}

        def belongs(key: Key) -> bool:
            if part.level == "usage_type":
                return key == (part.service, part.value)
            return part.level != "service" or key[0] == part.value

        return shifts(known, incident, belongs)

    def _candidates_of(self, incident: CostIncident) -> tuple[tuple[str, str], ...]:
        """Services and usage types that have changed as the incident did, by a tenth of it at least."""
        changed = self._changed_types(incident)
        if incident.part.level == "usage_type":
            return ((incident.part.service, incident.part.value),)
        sign = 1.0 if incident.impact >= 0 else -1.0
        own = max((abs(shift.change) for shift in changed.values()), default=0.0)
        least = _LEAST_SHARE * min(abs(incident.impact), own)
        grown = sorted(changed.items(), key=lambda item: -sign * item[1].change)
        return tuple((key[0], key[1]) for key, shift in grown[:_MOST_CANDIDATES] if sign * shift.change > least)

    def _filter(self, incidents: Sequence[CostIncident]) -> Mapping[str, Any] | None:
        """Cost Explorer's Expression for the usage types of all incidents; None where there is nothing to ask."""
        pairs = {pair for one in incidents for pair in self._candidates[id(one)]}
        whole = {name for one in incidents if not self._candidates[id(one)] for name in self._fallback(one)}
        terms: list[dict[str, Any]] = []
        if pairs:
            terms.append({"And": [_any("SERVICE", {s for s, _ in pairs}), _any("USAGE_TYPE", {t for _, t in pairs})]})
        if whole:
            terms.append(_any("SERVICE", whole))
        if not terms:
            return None
        return {"And": [terms[0] if len(terms) == 1 else {"Or": terms}, NOT_GIVEN_BACK]}

    def _fallback(self, incident: CostIncident) -> tuple[str, ...]:
        """Services to read whole, where no usage type is known to have changed."""
        if incident.part.level == "service":
            return (incident.part.value,)
        rows = self._watched.services
        return tuple(_largest({key[0]: shift_of_cost(rows, key, incident) for key in rows.rows}))

    def _grouped(self, dimension: str, end: date, wanted: Mapping[str, Any], refresh: bool) -> DailyRows | None:
        read: Collected[CostTable | None] = self._costs.grouped(
            self._today - timedelta(days=self._days),
            self._today,
            "DAILY",
            ("USAGE_TYPE", dimension),
            COST,
            wanted,
            with_usage=True,
            narrow=True,
            refresh=refresh,
        )
        self.problems += read.problems
        if read.value is None:
            return None
        return self._watched.services.cut(daily_rows(read.value, end, record_types=False))


def _largest(found: Mapping[str, Shift]) -> list[str]:
    from rassistant.analysis.attribution import smallest_set

    return smallest_set({name: shift.change for name, shift in found.items()})


def _any(dimension: str, values: set[str]) -> dict[str, Any]:
    return {"Dimensions": {"Key": dimension, "Values": sorted(values)}}


def _cause(dimension: str, value: str, shift: Shift, kind: str | None = None) -> dict[str, Any]:
    return {
        "dimension": dimension,
        "value": value,
        "change_usd": round(shift.change, 6),
        "kind": kind or shift.kind,
    }
