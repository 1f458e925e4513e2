"""What cost more than it should, and why: the answer of GET /api/cost/anomalies."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import timedelta
from typing import Any

from rassistant.collect.costs import Costs
from rassistant.collect.inventory import Inventory
from rassistant.collect.trail import Trail
from rassistant.errors import AwsFailure, Locale, NotFound, Text
from rassistant.models.clock import Clock, iso
from rassistant.models.collected import Collected
from rassistant.services.anomaly_feedback import feedback_json, likeness, sort_out
from rassistant.services.anomaly_text import sentence
from rassistant.services.cost_actors import Actors
from rassistant.services.cost_causes import Causes
from rassistant.services.cost_culprits import Culprits
from rassistant.services.cost_incidents import CostIncident, incidents_of
from rassistant.services.cost_series import watch
from rassistant.store.anomaly_verdicts import AnomalyVerdict, AnomalyVerdicts, Judged

MOST_ITEMS = 50
MOST_DAYS = 100
USUAL_DAYS = 60


class Anomalies:
    def __init__(
        self, costs: Costs, inventory: Inventory, trail: Trail, verdicts: AnomalyVerdicts, clock: Clock
    ) -> None:
        self._costs = costs
        self._inventory = inventory
        self._trail = trail
        self._verdicts = verdicts
        self._clock = clock

    def answer(self, locale: Locale, *, days: int = USUAL_DAYS, refresh: bool = False) -> dict[str, Any]:
        """Incidents that began in the last ``days``, the newest first, each with its causes.

        Money given back is no part of it. Where a part of the bill can't be read, its level is not watched and a
        warning says so. What people said is expected, and its like, is in ``quieted`` alone.
        """
        found = self._found(locale, days, refresh)
        shown, quieted = sort_out(found["items"], self._verdicts.all(), locale)
        return found | {"items": shown, "quieted": quieted}

    def judge(
        self, anomaly_id: str, verdict: AnomalyVerdict | None, locale: Locale, *, by: str, reason: str = ""
    ) -> dict[str, Any]:
        """What is said of one from now on (None: nothing), and the ids that it quiets. Raises NotFound."""
        if verdict is None:
            self._verdicts.remove(anomaly_id)
            return {"id": anomaly_id, "feedback": None, "quiets": []}
        item, known = self._one(anomaly_id, locale)
        judged = Judged(anomaly_id, verdict, reason, by, iso(self._clock()), likeness(item))
        self._verdicts.put(judged)
        _, quieted = sort_out(known, self._verdicts.all(), locale)
        quiets = [one["id"] for one in quieted if one["quieted_by"] == anomaly_id]
        return {"id": anomaly_id, "feedback": feedback_json(judged), "quiets": quiets}

    def _one(self, anomaly_id: str, locale: Locale) -> tuple[dict[str, Any], list[dict[str, Any]]]:
        """It, and all of the view that it is in: the usual one, else the longest. Raises NotFound, AwsFailure."""
        for days in (USUAL_DAYS, MOST_DAYS):
            found = self._found(locale, days, False)
            if found["since"] is None:
                raise AwsFailure(Text("The bill can't be read right now.", "지금은 비용을 읽을 수 없습니다."))
            for item in found["items"]:
                if item["id"] == anomaly_id:
                    return item, found["items"]
        raise NotFound(
            Text("There is no such anomaly, or no longer.", "해당 이상 비용이 없거나 더 이상 표시되지 않습니다.")
        )

    def _found(self, locale: Locale, days: int, refresh: bool) -> dict[str, Any]:
        """The answer as if nobody had said anything."""
        today = self._clock().date()
        read = watch(self._costs, today, refresh=refresh)
        if read.value is None:
            return {"currency": "USD", "since": None, "items": [], **read.provenance(locale)}
        watched = read.value
        since = today - timedelta(days=days)
        incidents = incidents_of(watched, since)[:MOST_ITEMS]
        causes = Causes(self._costs, watched, incidents, today)
        culprits = Culprits(self._costs, self._inventory)
        services = {name for incident in incidents for name in causes.services_of(incident)}
        causes.read(watched.services.end, tag_key=culprits.tag_key(services), refresh=refresh)
        actors = Actors(self._trail)
        items = []
        for incident in sorted(incidents, key=lambda one: -abs(one.impact)):
            why = causes.of(incident)
            found = culprits.of(incident, why, refresh=refresh)
            item = _item(incident, why, found, watched.currency, locale)
            items.append(item | {"actor": actors.of(incident, found)})
        items.sort(key=lambda item: (item["date"], abs(item["impact_usd"])), reverse=True)
        problems = read.problems + causes.problems + culprits.problems + actors.problems
        whole: Collected[Any] = replace(read, problems=problems)
        return {
            "currency": watched.currency,
            "since": max(since, watched.services.start).isoformat(),
            "items": items,
            **whole.provenance(locale),
        }


def _item(
    incident: CostIncident,
    causes: list[dict[str, Any]],
    resources: list[dict[str, Any]],
    currency: str,
    locale: Locale,
) -> dict[str, Any]:
    part = incident.part
    identity = f"{part.level}|{part.service}|{part.value}|{incident.first}"
    return {
        "id": hashlib.sha256(identity.encode()).hexdigest()[:16],
        "date": incident.first.isoformat(),
        "end_date": None if incident.ongoing else incident.last.isoformat(),
        "days": (incident.last - incident.first).days + 1,
        "shape": incident.shape,
        "scope": {"dimension": part.level, "value": part.value, "service": part.service or None},
        "expected": round(incident.expected, 6),
        "actual": round(incident.actual, 6),
        "impact_usd": round(incident.impact, 6),
        "severity": incident.severity,
        "message": sentence(incident, causes, currency, locale),
        "causes": causes,
        "resources": resources,
    }
