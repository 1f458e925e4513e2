"""CloudTrail's trails."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from infra.local.simulator.account_model import Resource
from infra.local.simulator.charge import Charge
from infra.local.simulator.kind_rules import COUNT, FLAG, TEXT, Key, KindRules
from infra.local.simulator.seeding.network import Network
from infra.local.simulator.seeding.place import Place
from infra.local.simulator.stand_ins.kind import Ask, Made, Refused, StandIn, born, hourly
from infra.local.simulator.unit_prices import unit_prices


def _make(place: Place, _network: Network, resource: Resource) -> Made:
    arn = place.arn("cloudtrail", f"trail/{resource.name}")
    group = resource.details.get("log_group")
    row: dict[str, Any] = {
        "Name": resource.name,
        "S3BucketName": resource.text("bucket", f"{resource.name}-events"),
        "IncludeGlobalServiceEvents": True,
        "IsMultiRegionTrail": resource.flag("multi_region", False),
        "HomeRegion": place.region,
        "TrailARN": arn,
        "LogFileValidationEnabled": True,
        "HasCustomEventSelectors": not resource.flag("management_events", True),
        "HasInsightSelectors": False,
        "IsOrganizationTrail": resource.flag("organization", False),
        "logging": resource.status == "Logging",
        "started": born(place, resource),
        "management": resource.flag("management_events", True),
    }
    if group:
        row["CloudWatchLogsLogGroupArn"] = f"{place.seeded[group].arn}:*"
    return Made(resource.name, arn, row)


_HIDDEN = frozenset({"logging", "started", "management"})


def _trails(ask: Ask) -> dict[str, Any]:
    return {"trailList": [{k: v for k, v in row.items() if k not in _HIDDEN} for row in ask.rows("CloudTrail")]}


def _trail(ask: Ask, member: str) -> dict[str, Any]:
    wanted = ask.parameters.get(member)
    found = next((row for row in ask.rows("CloudTrail") if wanted in (row["Name"], row["TrailARN"])), None)
    if found is None:
        raise Refused("TrailNotFoundException", f"Unknown trail: {wanted}")
    return found


def _status(ask: Ask) -> dict[str, Any]:
    row = _trail(ask, "Name")
    return {"IsLogging": row["logging"], "StartLoggingTime": row["started"]}


def _selectors(ask: Ask) -> dict[str, Any]:
    row = _trail(ask, "TrailName")
    selector = {"ReadWriteType": "All", "IncludeManagementEvents": row["management"], "DataResources": []}
    return {"TrailARN": row["TrailARN"], "EventSelectors": [selector]}


def _turn(logging: bool) -> Any:
    def turn(ask: Ask) -> dict[str, Any]:
        _trail(ask, "Name")["logging"] = logging
        return {}

    return turn


def _charges(resource: Resource) -> Iterator[Charge]:
    copied = resource.integer("copied_events_a_day", 0)
    price = unit_prices()["cloudtrail"]["management_event"]
    yield hourly(resource, "AWS CloudTrail", "PaidEventsRecorded", copied * price / 24)


STAND_IN = StandIn(
    service_type="CloudTrail",
    rules=KindRules(
        "Logging",
        ("Logging", "Stopped"),
        {
            "multi_region": FLAG,
            "organization": FLAG,
            "management_events": FLAG,
            "bucket": TEXT,
            "log_group": Key("name", nullable=True, refers_to=("Logs",)),
            "copied_events_a_day": COUNT,
        },
    ),
    make=_make,
    operations={
        ("cloudtrail", "DescribeTrails"): _trails,
        ("cloudtrail", "GetTrailStatus"): _status,
        ("cloudtrail", "GetEventSelectors"): _selectors,
        ("cloudtrail", "StopLogging"): _turn(False),
        ("cloudtrail", "StartLogging"): _turn(True),
    },
    event_source="cloudtrail",
    charges=_charges,
    tag_type="cloudtrail:trail",
)
