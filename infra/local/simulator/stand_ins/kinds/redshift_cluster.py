"""Redshift clusters."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from infra.local.simulator.account_model import Resource
from infra.local.simulator.charge import Charge
from infra.local.simulator.kind_rules import FLAG, SIZE, TEXT, KindRules
from infra.local.simulator.seeding.network import Network
from infra.local.simulator.seeding.place import Place, key_value
from infra.local.simulator.stand_ins.kind import Ask, Made, Refused, StandIn, born, by, hourly
from infra.local.simulator.unit_prices import unit_prices


def _make(place: Place, _network: Network, resource: Resource) -> Made:
    arn = place.arn("redshift", f"cluster:{resource.name}")
    nodes = resource.integer("node_count", 2)
    row: dict[str, Any] = {
        "ClusterIdentifier": resource.name,
        "NodeType": resource.text("node_type", "ra3.xlplus"),
        "ClusterStatus": resource.status,
        "ClusterAvailabilityStatus": "Available" if resource.status == "available" else "Unavailable",
        "DBName": "dev",
        "Endpoint": {"Address": f"{resource.name}.abc.{place.region}.redshift.amazonaws.com", "Port": 5439},
        "ClusterCreateTime": born(place, resource),
        "NumberOfNodes": nodes,
        "PubliclyAccessible": resource.flag("publicly_accessible", False),
        "Encrypted": resource.flag("encrypted", True),
        "ClusterNamespaceArn": arn,
        "Tags": key_value(resource.tags),
        "scheduled": resource.flag("pause_schedule", False),
    }
    return Made(resource.name, arn, row)


def _clusters(ask: Ask) -> dict[str, Any]:
    wanted = ask.parameters.get("ClusterIdentifier")
    rows = [row for row in ask.rows("Redshift") if wanted in (None, row["ClusterIdentifier"])]
    if wanted and not rows:
        raise Refused("ClusterNotFound", f"Cluster {wanted} not found.")
    return {"Clusters": [{k: v for k, v in row.items() if k != "scheduled"} for row in rows]}


def _schedules(ask: Ask) -> dict[str, Any]:
    return {
        "ScheduledActions": [
            {
                "ScheduledActionName": f"{row['ClusterIdentifier']}-{verb}",
                "TargetAction": {f"{verb.title()}Cluster": {"ClusterIdentifier": row["ClusterIdentifier"]}},
                "Schedule": f"cron(0 {hour} * * ? *)",
                "State": "ACTIVE",
            }
            for row in ask.rows("Redshift")
            if row["scheduled"]
            for verb, hour in (("pause", 20), ("resume", 6))
        ]
    }


def _turn(status: str) -> Any:
    def turn(ask: Ask) -> dict[str, Any]:
        wanted = ask.parameters.get("ClusterIdentifier")
        row = ask.one("Redshift", "ClusterIdentifier", wanted, "ClusterNotFound")
        row["ClusterStatus"] = status
        return {"Cluster": {k: v for k, v in row.items() if k != "scheduled"}}

    return turn


def _charges(resource: Resource) -> Iterator[Charge]:
    if resource.status == "paused":
        return
    node = resource.text("node_type", "ra3.xlplus")
    usd = unit_prices()["redshift"].get(node, 1.0) * resource.integer("node_count", 2)
    yield hourly(resource, "Amazon Redshift", f"Node:{node}", usd)


STAND_IN = StandIn(
    service_type="Redshift",
    rules=KindRules(
        "available",
        (),
        {
            "node_type": TEXT,
            "node_count": SIZE,
            "encrypted": FLAG,
            "publicly_accessible": FLAG,
            "pause_schedule": FLAG,
        },
    ),
    make=_make,
    operations={
        ("redshift", "DescribeClusters"): _clusters,
        ("redshift", "DescribeScheduledActions"): _schedules,
        ("redshift", "PauseCluster"): _turn("paused"),
        ("redshift", "ResumeCluster"): _turn("available"),
    },
    event_source="redshift",
    namespace="AWS/Redshift",
    dimensions=by("ClusterIdentifier"),
    summed=frozenset({"QueriesCompletedPerSecond"}),
    charges=_charges,
)
