"""Who did what to a resource, by CloudTrail's event history (90 days, no trail needed)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from rassistant.errors import RAssistantError
from rassistant.models.clock import Clock, iso
from rassistant.models.collected import Collected, Problem
from rassistant.store.cache import Cache

if TYPE_CHECKING:
    from rassistant.aws.gateway import Gateway

_FRESH = timedelta(hours=6)
_KEEP = timedelta(days=7)
_HISTORY = timedelta(days=90)
_MOST = 50


@dataclass(frozen=True, slots=True)
class TrailEvent:
    """``at``: ISO 8601 in UTC. ``source_ip``: an address, or the AWS service that acted."""

    name: str
    event: str
    at: str
    source_ip: str | None


class Trail:
    def __init__(self, gateway: Gateway, cache: Cache, clock: Clock) -> None:
        self._gateway = gateway
        self._cache = cache
        self._clock = clock

    def changes(
        self, account_id: str, region: str, resource_id: str, start: datetime, end: datetime
    ) -> Collected[tuple[TrailEvent, ...]]:
        """What changed the resource between the two moments, the oldest first; nothing before the last 90 days.

        AWS takes two such requests a second: ask for few resources.
        """
        now = self._clock()
        begin = max(start, now - _HISTORY)
        account = next((each for each in self._gateway.accounts() if each.account_id == account_id), None)
        if account is None or begin >= min(end, now):
            return Collected(())
        key = f"trail#{account_id}#{region}#{resource_id}#{start.date()}#{end.date()}"
        entry = self._cache.get(key)
        if entry is None or not entry.is_fresh(now, _FRESH):
            try:
                answer = self._gateway.call(
                    account,
                    region,
                    "cloudtrail",
                    "LookupEvents",
                    LookupAttributes=[{"AttributeKey": "ResourceName", "AttributeValue": resource_id}],
                    StartTime=begin,
                    EndTime=min(end, now),
                    MaxResults=_MOST,
                )
            except RAssistantError as error:
                problem = Problem.of(error, account_id=account_id, region=region, service="cloudtrail")
                return Collected((), (problem,))
            rows = [row for row in map(_row, answer.get("Events") or ()) if row is not None]
            self._cache.put(key, rows, now, _KEEP)
        else:
            rows = entry.value
        events = (TrailEvent(row["name"], row["event"], row["at"], row["source_ip"]) for row in rows)
        return Collected(tuple(sorted(events, key=lambda event: event.at)), (), now)


def _row(event: Mapping[str, Any]) -> dict[str, Any] | None:
    """None for what only reads, and for what does not say who, what and when."""
    name, what, at = event.get("Username"), event.get("EventName"), event.get("EventTime")
    if event.get("ReadOnly") == "true" or not name or not what or not isinstance(at, datetime):
        return None
    try:
        detail = json.loads(event.get("CloudTrailEvent") or "{}")
    except ValueError:
        detail = {}
    source = detail.get("sourceIPAddress") if isinstance(detail, dict) else None
    return {"name": str(name), "event": str(what), "at": iso(at), "source_ip": None if source is None else str(source)}
