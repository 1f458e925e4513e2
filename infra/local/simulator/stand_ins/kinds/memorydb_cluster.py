"""MemoryDB clusters."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from infra.local.simulator.account_model import Resource
from infra.local.simulator.charge import Charge
from infra.local.simulator.kind_rules import COUNT, SIZE, TEXT, Key, KindRules
from infra.local.simulator.seeding.network import Network
from infra.local.simulator.seeding.place import Place
from infra.local.simulator.stand_ins.kind import Ask, Made, StandIn, born, by, hourly
from infra.local.simulator.unit_prices import unit_prices


def _make(place: Place, _network: Network, resource: Resource) -> Made:
    arn = place.arn("memorydb", f"cluster/{resource.name}")
    shards, replicas = resource.integer("shards", 1), resource.integer("replicas", 1)
    row: dict[str, Any] = {
        "Name": resource.name,
        "Status": resource.status,
        "NumberOfShards": shards,
        "NodeType": resource.text("node_type", "db.r6g.large"),
        "Engine": resource.text("engine", "redis"),
        "EngineVersion": "7.1",
        "ARN": arn,
        "TLSEnabled": True,
        "SnapshotRetentionLimit": 1,
        "Shards": [
            {
                "Name": f"{shard + 1:04d}",
                "Status": "available",
                "NumberOfNodes": replicas + 1,
                "Nodes": [
                    {"Name": f"{resource.name}-{shard + 1:04d}-{node + 1:03d}", "CreateTime": born(place, resource)}
                    for node in range(replicas + 1)
                ],
            }
            for shard in range(shards)
        ],
    }
    return Made(resource.name, arn, row)


def _clusters(ask: Ask) -> dict[str, Any]:
    shown = ask.parameters.get("ShowShardDetails")
    rows = ask.rows("MemoryDB")
    return {"Clusters": rows if shown else [{k: v for k, v in row.items() if k != "Shards"} for row in rows]}


def _charges(resource: Resource) -> Iterator[Charge]:
    kind = resource.text("node_type", "db.r6g.large")
    nodes = resource.integer("shards", 1) * (resource.integer("replicas", 1) + 1)
    usd = unit_prices()["memorydb"].get(kind, 0.3) * nodes
    yield hourly(resource, "Amazon MemoryDB", f"NodeUsage:{kind}", usd)


STAND_IN = StandIn(
    service_type="MemoryDB",
    rules=KindRules(
        "available",
        (),
        {"node_type": TEXT, "shards": SIZE, "replicas": COUNT, "engine": Key("text", values=("redis", "valkey"))},
    ),
    make=_make,
    operations={("memorydb", "DescribeClusters"): _clusters},
    event_source="memorydb",
    namespace="AWS/MemoryDB",
    dimensions=by("ClusterName"),
    summed=frozenset(
        {"KeyspaceHits", "KeyspaceMisses", "NewConnections", "Evictions", "NetworkBytesIn", "NetworkBytesOut"}
    ),
    charges=_charges,
    tag_type="memorydb:cluster",
)
