"""CloudTrail's LookupEvents, which moto lacks: the events of the account file, as the service tells them."""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from moto.cloudtrail.responses import CloudTrailResponse

from infra.local.simulator import overrides
from infra.local.simulator.account_model import TrailEvent
from infra.local.simulator.seeding.place import Seeded
from infra.local.simulator.simulation import Simulation
from infra.local.simulator.stand_ins.registry import stand_in

HISTORY_DAYS = 90
"""https://docs.aws.amazon.com/awscloudtrail/latest/userguide/view-cloudtrail-events.html"""
_PAGE = 50
_SOURCES: Mapping[str, str] = {
    "ELB": "elasticloadbalancing",
    "EBS": "ec2",
    "EBSSnapshot": "ec2",
    "EIP": "ec2",
    "NAT": "ec2",
    "RDSSnapshot": "rds",
}


def install() -> None:
    """Idempotent. moto routes the operation to the method of its name."""
    CloudTrailResponse.lookup_events = _lookup_events


def _lookup_events(self: Any) -> tuple[int, dict[str, Any], str]:
    request = json.loads(self.body or "{}")
    simulation = overrides.current()
    wanted = {entry["AttributeKey"]: entry["AttributeValue"] for entry in request.get("LookupAttributes") or ()}
    size = int(request.get("MaxResults") or _PAGE)
    if len(wanted) > 1 or not 1 <= size <= _PAGE:
        code = "InvalidLookupAttributesException" if len(wanted) > 1 else "InvalidMaxResultsException"
        return 400, {"status": 400, "x-amzn-errortype": code}, json.dumps({"__type": code, "message": code})
    found = [] if simulation is None else _events(simulation, self.current_account, self.region, request, wanted)
    begin = int(base64.urlsafe_b64decode(request["NextToken"]).decode()) if request.get("NextToken") else 0
    end = begin + size
    answer: dict[str, Any] = {"Events": found[begin:end]}
    if end < len(found):
        answer["NextToken"] = base64.urlsafe_b64encode(str(end).encode()).decode()
    return 200, {"status": 200}, json.dumps(answer)


def _events(
    simulation: Simulation, account_id: str, region: str, request: Mapping[str, Any], wanted: Mapping[str, str]
) -> list[dict[str, Any]]:
    """The newest first, of the last 90 days."""
    account = next((each for each in simulation.file.accounts if each.account_id == account_id), None)
    first = max(float(request.get("StartTime") or 0), (simulation.clock() - timedelta(days=HISTORY_DAYS)).timestamp())
    last = float(request.get("EndTime") or simulation.clock().timestamp())
    events = []
    for entry in account.events if account is not None else ():
        seeded = simulation.find(account_id, entry.resource)
        at = (simulation.loaded_at - timedelta(days=entry.days_ago)).replace(microsecond=0)
        if seeded is None or seeded.resource.region != region or not first <= at.timestamp() <= last:
            continue
        event = _event(entry, seeded, at, account_id, region)
        if all(_has(event, key, value) for key, value in wanted.items()):
            events.append(event)
    return sorted(events, key=lambda event: -float(event["EventTime"]))


def _has(event: Mapping[str, Any], key: str, value: str) -> bool:
    if key == "ResourceName":
        return any(resource["ResourceName"] == value for resource in event["Resources"])
    return bool(event.get(key) == value)


def _event(entry: TrailEvent, seeded: Seeded, at: datetime, account_id: str, region: str) -> dict[str, Any]:
    kind = seeded.resource.service_type
    other = stand_in(kind)
    source = f"{other.event_source if other else _SOURCES.get(kind, kind.lower())}.amazonaws.com"
    identity = f"{account_id}|{region}|{entry.event}|{seeded.resource_id}|{at.isoformat()}"
    event_id = hashlib.sha256(identity.encode()).hexdigest()[:32]
    user = {"type": "IAMUser", "userName": entry.actor, "arn": f"arn:aws:iam::{account_id}:user/{entry.actor}"}
    detail = {
        "eventVersion": "1.11",
        "userIdentity": user,
        "eventTime": at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        "eventSource": source,
        "eventName": entry.event,
        "awsRegion": region,
        "sourceIPAddress": entry.source_ip,
        "readOnly": False,
    }
    return {
        "EventId": event_id,
        "EventName": entry.event,
        "ReadOnly": "false",
        "EventTime": at.timestamp(),
        "EventSource": source,
        "Username": entry.actor,
        "Resources": [{"ResourceType": kind, "ResourceName": seeded.resource_id}],
        "CloudTrailEvent": json.dumps(detail),
    }
