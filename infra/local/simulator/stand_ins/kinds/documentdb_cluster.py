"""DocumentDB clusters, which RDS's own calls list as well."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from infra.local.simulator.account_model import Resource
from infra.local.simulator.charge import Charge
from infra.local.simulator.kind_rules import FLAG, SIZE, TEXT, KindRules
from infra.local.simulator.seeding.network import Network
from infra.local.simulator.seeding.place import Place, key_value
from infra.local.simulator.stand_ins.kind import Ask, Made, StandIn, born, by, hourly
from infra.local.simulator.unit_prices import unit_prices


def _make(place: Place, _network: Network, resource: Resource) -> Made:
    arn = place.arn("rds", f"cluster:{resource.name}")
    members = [f"{resource.name}-{number + 1}" for number in range(resource.integer("instance_count", 1))]
    row: dict[str, Any] = {
        "DBClusterIdentifier": resource.name,
        "DBClusterArn": arn,
        "Engine": "docdb",
        "EngineVersion": resource.text("engine_version", "5.0.0"),
        "Status": resource.status,
        "ClusterCreateTime": born(place, resource),
        "MultiAZ": len(members) > 1,
        "StorageEncrypted": resource.flag("encrypted", True),
        "BackupRetentionPeriod": 1,
        "DeletionProtection": False,
        "DBClusterMembers": [
            {"DBInstanceIdentifier": name, "IsClusterWriter": number == 0} for number, name in enumerate(members)
        ],
        "TagList": key_value(resource.tags),
        "instances": [
            {
                "DBInstanceIdentifier": name,
                "DBInstanceArn": place.arn("rds", f"db:{name}"),
                "DBInstanceClass": resource.text("instance_class", "db.r6g.large"),
                "Engine": "docdb",
                "DBInstanceStatus": resource.status,
                "DBClusterIdentifier": resource.name,
                "InstanceCreateTime": born(place, resource),
            }
            for name in members
        ],
    }
    return Made(resource.name, arn, row)


def _filters(ask: Ask) -> dict[str, Any]:
    return {each["Name"]: list(each.get("Values") or ()) for each in ask.parameters.get("Filters") or ()}


def _clusters(ask: Ask) -> dict[str, Any] | None:
    if _filters(ask).get("engine") != ["docdb"]:
        return None
    rows = ask.rows("DocumentDB")
    return {"DBClusters": [{key: value for key, value in row.items() if key != "instances"} for row in rows]}


def _instances(ask: Ask) -> dict[str, Any] | None:
    clusters = _filters(ask).get("db-cluster-id")
    rows = ask.rows("DocumentDB")
    if not clusters or not rows:
        return None
    return {"DBInstances": [one for row in rows if row["DBClusterIdentifier"] in clusters for one in row["instances"]]}


def _charges(resource: Resource) -> Iterator[Charge]:
    if resource.status == "stopped":
        return
    kind = resource.text("instance_class", "db.r6g.large")
    usd = unit_prices()["docdb"].get(kind, 0.25) * resource.integer("instance_count", 1)
    yield hourly(resource, "Amazon DocumentDB (with MongoDB compatibility)", f"InstanceUsage:{kind}", usd)


STAND_IN = StandIn(
    service_type="DocumentDB",
    rules=KindRules(
        "available",
        (),
        {"engine_version": TEXT, "instance_class": TEXT, "instance_count": SIZE, "encrypted": FLAG},
    ),
    make=_make,
    operations={("rds", "DescribeDBClusters"): _clusters, ("rds", "DescribeDBInstances"): _instances},
    event_source="rds",
    namespace="AWS/DocDB",
    dimensions=by("DBClusterIdentifier"),
    charges=_charges,
)
