"""Kinesis data streams."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from infra.local.simulator.account_model import Resource
from infra.local.simulator.charge import Charge
from infra.local.simulator.kind_rules import FLAG, SIZE, Key, KindRules
from infra.local.simulator.seeding.network import Network
from infra.local.simulator.seeding.place import Place
from infra.local.simulator.stand_ins.kind import Ask, Made, StandIn, born, by, hourly
from infra.local.simulator.unit_prices import unit_prices


def _make(place: Place, _network: Network, resource: Resource) -> Made:
    arn = place.arn("kinesis", f"stream/{resource.name}")
    row: dict[str, Any] = {
        "StreamName": resource.name,
        "StreamARN": arn,
        "StreamStatus": resource.status,
        "StreamModeDetails": {"StreamMode": resource.text("mode", "PROVISIONED")},
        "StreamCreationTimestamp": born(place, resource),
        "RetentionPeriodHours": resource.integer("retention_hours", 24),
        "EncryptionType": "KMS" if resource.flag("encrypted", False) else "NONE",
        "OpenShardCount": resource.integer("shards", 4 if resource.text("mode", "") == "ON_DEMAND" else 1),
        "ConsumerCount": 0,
        "EnhancedMonitoring": [{"ShardLevelMetrics": []}],
    }
    return Made(resource.name, arn, row)


_LISTED = ("StreamName", "StreamARN", "StreamStatus", "StreamModeDetails", "StreamCreationTimestamp")


def _streams(ask: Ask) -> dict[str, Any] | None:
    rows = ask.rows("Kinesis")
    if not rows:
        return None
    return {
        "StreamNames": [row["StreamName"] for row in rows],
        "StreamSummaries": [{key: row[key] for key in _LISTED} for row in rows],
        "HasMoreStreams": False,
    }


def _summary(ask: Ask) -> dict[str, Any] | None:
    if not ask.rows("Kinesis"):
        return None
    wanted = ask.parameters.get("StreamName")
    return {"StreamDescriptionSummary": ask.one("Kinesis", "StreamName", wanted, "ResourceNotFoundException")}


def _charges(resource: Resource) -> Iterator[Charge]:
    prices = unit_prices()["kinesis"]
    if resource.text("mode", "PROVISIONED") == "ON_DEMAND":
        yield hourly(resource, "Amazon Kinesis", "OnDemand-StreamHour", prices["on_demand_stream_hour"])
    else:
        yield hourly(
            resource, "Amazon Kinesis", "Storage-ShardHour", prices["shard_hour"] * resource.integer("shards", 1)
        )


STAND_IN = StandIn(
    service_type="Kinesis",
    rules=KindRules(
        "ACTIVE",
        ("CREATING", "DELETING", "ACTIVE", "UPDATING"),
        {
            "mode": Key("text", values=("PROVISIONED", "ON_DEMAND")),
            "shards": SIZE,
            "retention_hours": SIZE,
            "encrypted": FLAG,
        },
    ),
    make=_make,
    operations={("kinesis", "ListStreams"): _streams, ("kinesis", "DescribeStreamSummary"): _summary},
    event_source="kinesis",
    namespace="AWS/Kinesis",
    dimensions=by("StreamName"),
    summed=frozenset({"IncomingRecords", "IncomingBytes", "GetRecords.Records", "GetRecords.Bytes", "PutRecord.Bytes"}),
    charges=_charges,
    tag_type="kinesis:stream",
)
