"""EFS file systems."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from moto.moto_api._internal import mock_random

from infra.local.simulator.account_model import Resource
from infra.local.simulator.charge import Charge
from infra.local.simulator.kind_rules import COUNT, FLAG, Key, KindRules
from infra.local.simulator.seeding.network import Network
from infra.local.simulator.seeding.place import Place, key_value, with_name
from infra.local.simulator.stand_ins.kind import Ask, Made, StandIn, born, by, monthly
from infra.local.simulator.unit_prices import unit_prices

_GIB = 2**30


def _make(place: Place, _network: Network, resource: Resource) -> Made:
    system_id = f"fs-{mock_random.get_random_hex(17)}"
    arn = place.arn("elasticfilesystem", f"file-system/{system_id}")
    standard, cold = resource.integer("size_bytes", 0), resource.integer("ia_bytes", 0)
    row: dict[str, Any] = {
        "OwnerId": place.account_id,
        "CreationToken": resource.name,
        "FileSystemId": system_id,
        "FileSystemArn": arn,
        "CreationTime": born(place, resource),
        "LifeCycleState": resource.status,
        "Name": resource.name,
        "NumberOfMountTargets": resource.integer("mount_targets", 1),
        "SizeInBytes": {"Value": standard + cold, "ValueInIA": cold, "ValueInStandard": standard, "ValueInArchive": 0},
        "PerformanceMode": "generalPurpose",
        "Encrypted": resource.flag("encrypted", True),
        "ThroughputMode": resource.text("throughput_mode", "elastic"),
        "Tags": key_value(with_name(resource)),
        "policies": [{"TransitionToIA": "AFTER_30_DAYS"}] if resource.flag("lifecycle", False) else [],
    }
    if resource.flag("one_zone", False):
        row["AvailabilityZoneName"] = f"{place.region}a"
    return Made(system_id, arn, row)


def _systems(ask: Ask) -> dict[str, Any]:
    return {"FileSystems": [{k: v for k, v in row.items() if k != "policies"} for row in ask.rows("EFS")]}


def _system(ask: Ask) -> dict[str, Any]:
    return ask.one("EFS", "FileSystemId", ask.parameters.get("FileSystemId"), "FileSystemNotFound")


def _policies(ask: Ask) -> dict[str, Any]:
    return {"LifecyclePolicies": _system(ask)["policies"]}


def _put_policies(ask: Ask) -> dict[str, Any]:
    _system(ask)["policies"] = list(ask.parameters.get("LifecyclePolicies") or ())
    return _policies(ask)


def _charges(resource: Resource) -> Iterator[Charge]:
    prices, one = unit_prices()["efs"], resource.flag("one_zone", False)
    service = "Amazon Elastic File System"
    for key, usage, price in (
        ("size_bytes", "TimedStorage-Z-ByteHrs" if one else "TimedStorage-ByteHrs", "one_zone" if one else "standard"),
        ("ia_bytes", "IATimedStorage-Z-ByteHrs" if one else "IATimedStorage-ByteHrs", "one_zone_ia" if one else "ia"),
    ):
        yield monthly(resource, service, usage, resource.integer(key, 0) / _GIB * prices[price])


STAND_IN = StandIn(
    service_type="EFS",
    rules=KindRules(
        "available",
        ("creating", "available", "updating", "deleting", "deleted", "error"),
        {
            "size_bytes": COUNT,
            "ia_bytes": COUNT,
            "lifecycle": FLAG,
            "encrypted": FLAG,
            "one_zone": FLAG,
            "mount_targets": COUNT,
            "throughput_mode": Key("text", values=("bursting", "provisioned", "elastic")),
        },
    ),
    make=_make,
    operations={
        ("efs", "DescribeFileSystems"): _systems,
        ("efs", "DescribeLifecycleConfiguration"): _policies,
        ("efs", "PutLifecycleConfiguration"): _put_policies,
    },
    event_source="elasticfilesystem",
    namespace="AWS/EFS",
    dimensions=by("FileSystemId"),
    summed=frozenset({"DataReadIOBytes", "DataWriteIOBytes", "MetadataIOBytes", "TotalIOBytes", "MeteredIOBytes"}),
    charges=_charges,
)
