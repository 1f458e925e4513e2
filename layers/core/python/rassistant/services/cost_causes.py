"""Why an incident cost what it did: the smallest set of service, region, usage type and account that explains it."""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from rassistant.collect.cost_request import USAGE
from rassistant.collect.cost_table import Key
from rassistant.collect.costs import Costs
from rassistant.models.collected import Collected
from rassistant.services.cost_history import HISTORY_DAYS
from rassistant.services.cost_incidents import CostIncident
from rassistant.services.cost_series import NOT_GIVEN_BACK, DailyRows, Watched, daily_rows

_RECENT_DAYS = 62
_SETTLED_DAYS = 21
_LONGEST_LOOK = 14
_COST = "UnblendedCost"


@dataclass(frozen=True, slots=True)
class Shift:
    """Sums over the days of an incident, before (as usual) and now."""

    cost_before: float
    cost_now: float
    used_before: float
    used_now: float

    @property
    def change(self) -> float:
        return self.cost_now - self.cost_before

    @property
    def kind(self) -> str:
        from rassistant.analysis.attribution import kind_of_change

        return kind_of_change(self.cost_before, self.cost_now, self.used_before, self.used_now)


class Causes:
    """Reads usage types by region, and by account where there are several, of the services concerned: two requests.

    ``days_back``: how old the oldest incident is.
    """

    def __init__(self, costs: Costs, watched: Watched, incidents: Sequence[CostIncident], today: date) -> None:
        self._costs = costs
        self._watched = watched
        self._today = today
        self._services = {id(one): self._services_of(one) for one in incidents}
        age = max(((today - one.first).days for one in incidents), default=0)
        self._days = _RECENT_DAYS if age <= _RECENT_DAYS - _SETTLED_DAYS else HISTORY_DAYS
        names = sorted({name for services in self._services.values() for name in services})
        only = {"Dimensions": {"Key": "SERVICE", "Values": names}}
        self._filter = {"And": [only, NOT_GIVEN_BACK]} if names else None
        self.problems: tuple[Any, ...] = ()
        self._regions: DailyRows | None = None
        self._accounts: DailyRows | None = None

    def read(self, end: date, *, accounts: bool, refresh: bool) -> None:
        """Has to come before ``of``. What can't be read is in ``problems``, and its causes are left out."""
        if self._filter is None:
            return
        self._regions = self._grouped("REGION", end, refresh)
        if accounts:
            self._accounts = self._grouped("LINKED_ACCOUNT", end, refresh)

    def of(self, incident: CostIncident) -> list[dict[str, Any]]:
        """Causes as the contract has them, dimension by dimension, the largest change first."""
        from rassistant.analysis.attribution import smallest_set

        causes: list[dict[str, Any]] = []
        services = self._services[id(incident)]
        rows = self._watched.services
        by_service = {name: _shift(rows, (name,), None, incident) for name in services if (name,) in rows.rows}
        parts = self._parts(incident)
        by_type = _added(parts, 0)
        types = smallest_set({name: shift.change for name, shift in by_type.items()})
        main = {key: shift for key, shift in parts.items() if key[0] in types}
        by_region = _added(main, 1)
        regions = smallest_set({name: shift.change for name, shift in by_region.items()})
        kinds = {name: self._kind_of_service(shift, by_type, types) for name, shift in by_service.items()}
        causes += [_cause("service", name, by_service[name], kinds[name]) for name in by_service]
        causes += [_cause("region", name, by_region[name]) for name in regions]
        causes += [_cause("usage_type", name, by_type[name]) for name in types]
        if self._accounts is not None:
            of_account = _shifts(self._accounts, incident, lambda key: key[0] in types)
            by_account = _added(of_account, 1)
            chosen = smallest_set({name: shift.change for name, shift in by_account.items()})
            causes += [_cause("account", name, by_account[name]) for name in chosen]
        return causes

    def _kind_of_service(self, shift: Shift, by_type: Mapping[str, Shift], types: Sequence[str]) -> str:
        """A service is new or stopped by itself; else it is as its main usage type."""
        if shift.kind in {"new", "stopped"} or not types:
            return shift.kind
        return by_type[types[0]].kind if by_type[types[0]].kind in {"usage", "rate"} else "usage"

    def _parts(self, incident: CostIncident) -> dict[Key, Shift]:
        """By usage type and region, of those rows that belong to the incident."""
        if self._regions is None:
            return {}
        services = self._services[id(incident)]
        part = incident.part
        others = self._types_of_others(services)

        def belongs(key: Key) -> bool:
            if part.level == "usage_type":
                return key[0] == part.value
            if part.level == "region" and key[1] != part.value:
                return False
            return key[0] not in others

        return _shifts(self._regions, incident, belongs)

    def _types_of_others(self, services: Collection[str]) -> frozenset[str]:
        """Usage types that are known, and known of other services alone."""
        known = self._watched.usage_types
        if known is None:
            return frozenset()
        own = {key[1] for key in known.rows if key[0] in services}
        return frozenset(key[1] for key in known.rows) - own

    def _services_of(self, incident: CostIncident) -> tuple[str, ...]:
        if incident.part.level == "service":
            return (incident.part.value,)
        if incident.part.level == "usage_type":
            return (incident.part.service,)
        from rassistant.analysis.attribution import smallest_set

        rows = self._watched.services
        return tuple(smallest_set({key[0]: _shift(rows, key, None, incident).change for key in rows.rows}))

    def _grouped(self, dimension: str, end: date, refresh: bool) -> DailyRows | None:
        read: Collected[Any] = self._costs.grouped(
            self._today - timedelta(days=self._days),
            self._today,
            "DAILY",
            ("USAGE_TYPE", dimension),
            _COST,
            self._filter,
            with_usage=True,
            refresh=refresh,
        )
        self.problems += read.problems
        if read.value is None:
            return None
        return self._watched.services.cut(daily_rows(read.value, end, record_types=False))


def _shifts(rows: DailyRows, incident: CostIncident, belongs: Any) -> dict[Key, Shift]:
    found: dict[Key, Shift] = {}
    for key in rows.rows:
        if key[-1] == _COST and belongs(key):
            found[key[:-1]] = _shift(rows, key, (*key[:-1], USAGE), incident)
    return found


def _shift(rows: DailyRows, cost: Key, usage: Key | None, incident: CostIncident) -> Shift:
    before, now = _sums(rows, rows.rows[cost], incident)
    used = rows.rows.get(usage) if usage is not None else None
    used_before, used_now = _sums(rows, used, incident) if used is not None else (0.0, 0.0)
    return Shift(before, now, used_before, used_now)


def _sums(rows: DailyRows, amounts: Sequence[float], incident: CostIncident) -> tuple[float, float]:
    """Of the incident's days, two weeks at most: as they usually are, and as they were."""
    from rassistant.analysis.incidents import drift_level, usual_days

    first = max(0, rows.index(incident.first))
    last = min(rows.index(incident.last), rows.days - 1, first + _LONGEST_LOOK - 1)
    if last < first:
        return 0.0, 0.0
    drifted = [drift_level(amounts, last)] * (last - first + 1)
    usual = drifted if incident.shape == "drift" else usual_days(amounts, rows.start, first, last)
    return math.fsum(usual), math.fsum(amounts[first : last + 1])


def _added(shifts: Mapping[Key, Shift], place: int) -> dict[str, Shift]:
    """Summed over all but one part of the key."""
    sums: dict[str, Shift] = {}
    for key, shift in shifts.items():
        held = sums.get(key[place], Shift(0.0, 0.0, 0.0, 0.0))
        sums[key[place]] = Shift(
            held.cost_before + shift.cost_before,
            held.cost_now + shift.cost_now,
            held.used_before + shift.used_before,
            held.used_now + shift.used_now,
        )
    return sums


def _cause(dimension: str, value: str, shift: Shift, kind: str | None = None) -> dict[str, Any]:
    return {
        "dimension": dimension,
        "value": value,
        "change_usd": round(shift.change, 6),
        "kind": kind or shift.kind,
    }
