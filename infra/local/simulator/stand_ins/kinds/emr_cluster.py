"""EMR clusters that run."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from moto.moto_api._internal import mock_random

from infra.local.simulator.account_model import Resource
from infra.local.simulator.charge import Charge
from infra.local.simulator.kind_rules import COUNT, FLAG, TEXT, KindRules
from infra.local.simulator.seeding.network import Network
from infra.local.simulator.seeding.place import Place, key_value
from infra.local.simulator.stand_ins.kind import Ask, Made, StandIn, born, by, hourly
from infra.local.simulator.unit_prices import instance_hour_usd, unit_prices, usage_prefix


def _make(place: Place, _network: Network, resource: Resource) -> Made:
    cluster_id = f"j-{mock_random.get_random_string(13, lower_case=False).upper()}"
    arn = place.arn("elasticmapreduce", f"cluster/{cluster_id}")
    kind = resource.text("instance_type", "m5.xlarge")
    created = born(place, resource)
    row: dict[str, Any] = {
        "Id": cluster_id,
        "Name": resource.name,
        "ClusterArn": arn,
        "Status": {
            "State": resource.status,
            "StateChangeReason": {},
            "Timeline": {"CreationDateTime": created, "ReadyDateTime": created},
        },
        "NormalizedInstanceHours": 0,
        "ReleaseLabel": resource.text("release", "emr-7.9.0"),
        "InstanceCollectionType": "INSTANCE_GROUP",
        "Applications": [{"Name": "Spark"}],
        "AutoTerminate": False,
        "TerminationProtected": resource.flag("termination_protected", False),
        "Tags": key_value(resource.tags),
        "groups": [
            {
                "Id": "ig-1",
                "InstanceGroupType": "MASTER",
                "Market": "ON_DEMAND",
                "InstanceType": kind,
                "RunningInstanceCount": 1,
            },
            {
                "Id": "ig-2",
                "InstanceGroupType": "CORE",
                "Market": "ON_DEMAND",
                "InstanceType": kind,
                "RunningInstanceCount": resource.integer("core_count", 2),
            },
        ],
    }
    return Made(cluster_id, arn, row)


_LISTED = ("Id", "Name", "ClusterArn", "Status", "NormalizedInstanceHours")


def _clusters(ask: Ask) -> dict[str, Any]:
    states = ask.parameters.get("ClusterStates")
    rows = [row for row in ask.rows("EMR") if not states or row["Status"]["State"] in states]
    return {"Clusters": [{key: row[key] for key in _LISTED} for row in rows]}


def _cluster(ask: Ask) -> dict[str, Any]:
    return ask.one("EMR", "Id", ask.parameters.get("ClusterId"), "InvalidRequestException")


def _describe(ask: Ask) -> dict[str, Any]:
    return {"Cluster": {key: value for key, value in _cluster(ask).items() if key != "groups"}}


def _groups(ask: Ask) -> dict[str, Any]:
    return {"InstanceGroups": list(_cluster(ask)["groups"])}


def _charges(resource: Resource) -> Iterator[Charge]:
    """Its nodes are not instances of the file: what they cost is part of the cluster's."""
    kind = resource.text("instance_type", "m5.xlarge")
    nodes = 1 + resource.integer("core_count", 2)
    usage = f"{usage_prefix(resource.region)}BoxUsage:{kind}"
    usd = 24 * instance_hour_usd(kind, resource.region) * nodes
    yield Charge("Amazon Elastic Compute Cloud - Compute", usage, usd)
    yield hourly(resource, "Amazon Elastic MapReduce", f"BoxUsage:{kind}", unit_prices()["emr"].get(kind, 0.05) * nodes)


STAND_IN = StandIn(
    service_type="EMR",
    rules=KindRules(
        "WAITING",
        ("STARTING", "BOOTSTRAPPING", "RUNNING", "WAITING", "TERMINATING", "TERMINATED", "TERMINATED_WITH_ERRORS"),
        {"instance_type": TEXT, "core_count": COUNT, "release": TEXT, "termination_protected": FLAG},
    ),
    make=_make,
    operations={
        ("emr", "ListClusters"): _clusters,
        ("emr", "DescribeCluster"): _describe,
        ("emr", "ListInstanceGroups"): _groups,
    },
    event_source="elasticmapreduce",
    namespace="AWS/ElasticMapReduce",
    dimensions=by("JobFlowId"),
    charges=_charges,
)
