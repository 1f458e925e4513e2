"""Who set an incident off: the change of its main resource about when it began."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, time, timedelta
from typing import Any

from rassistant.collect.trail import Trail
from rassistant.models.collected import Problem
from rassistant.services.cost_incidents import CostIncident

_MOST_LOOKUPS = 5
_BEFORE = timedelta(days=1)
_AFTER = timedelta(days=1)


class Actors:
    """Asks for few resources alone, those of the first incidents that it is asked about."""

    def __init__(self, trail: Trail) -> None:
        self._trail = trail
        self._left = _MOST_LOOKUPS
        self.problems: tuple[Problem, ...] = ()

    def of(self, incident: CostIncident, resources: Sequence[Mapping[str, Any]]) -> dict[str, Any] | None:
        """None where CloudTrail can't be read, or knows of no change between the day before and the first day."""
        main = next((each for each in resources if each["region"] is not None), None)
        if main is None or not self._left or self.problems:
            return None
        self._left -= 1
        begun = datetime.combine(incident.first, time(), UTC)
        read = self._trail.changes(
            main["account_id"], main["region"], main["resource_id"], begun - _BEFORE, begun + _AFTER
        )
        self.problems += read.problems
        if not read.value:
            return None
        event = read.value[0] if main["event"] in {"new", "created"} else read.value[-1]
        return {
            "name": event.name,
            "event": event.event,
            "at": event.at,
            "source_ip": event.source_ip,
        }
