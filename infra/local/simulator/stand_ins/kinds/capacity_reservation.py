"""On-demand capacity reservations."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from moto.moto_api._internal import mock_random

from infra.local.simulator.account_model import Resource
from infra.local.simulator.charge import Charge
from infra.local.simulator.kind_rules import COUNT, SIZE, TEXT, KindRules
from infra.local.simulator.price_instances import machines
from infra.local.simulator.seeding.network import Network
from infra.local.simulator.seeding.place import Place
from infra.local.simulator.stand_ins.kind import Ask, Made, StandIn, ago, born, by, hourly


def _used(resource: Resource) -> int:
    return min(resource.integer("used", 0), resource.integer("count", 1))


def _make(place: Place, _network: Network, resource: Resource) -> Made:
    name = f"cr-{mock_random.get_random_hex(17)}"
    arn = place.arn("ec2", f"capacity-reservation/{name}")
    count, made = resource.integer("count", 1), born(place, resource)
    committed = resource.details.get("committed_days")
    row: dict[str, Any] = {
        "CapacityReservationId": name,
        "CapacityReservationArn": arn,
        "OwnerId": place.account_id,
        "InstanceType": resource.text("instance_type", "m5.large"),
        "InstancePlatform": resource.text("platform", "Linux/UNIX"),
        "AvailabilityZone": f"{place.region}a",
        "Tenancy": "default",
        "TotalInstanceCount": count,
        "AvailableInstanceCount": count - _used(resource),
        "EbsOptimized": True,
        "State": resource.status,
        "StartDate": made,
        "CreateDate": made,
        "EndDateType": "unlimited",
        "InstanceMatchCriteria": "open",
        "ReservationType": "default",
        "Tags": [{"Key": "Name", "Value": resource.name}, *({"Key": k, "Value": v} for k, v in resource.tags.items())],
    }
    if committed is not None:
        row["CommitmentInfo"] = {"CommittedInstanceCount": count, "CommitmentEndDate": ago(place, -float(committed))}
    return Made(name, arn, row)


def _reservations(ask: Ask) -> dict[str, Any]:
    return {"CapacityReservations": list(ask.rows("CapacityReservation"))}


def _charges(resource: Resource) -> Iterator[Charge]:
    """Of what nothing runs in; the rest is on the bill of the instances."""
    kind = resource.text("instance_type", "m5.large")
    usd = next((machine.linux_usd for machine in machines() if machine.name == kind), None)
    free = resource.integer("count", 1) - _used(resource)
    if usd is not None and free:
        yield hourly(resource, "Amazon Elastic Compute Cloud - Compute", f"UnusedBox:{kind}", float(usd) * free)


STAND_IN = StandIn(
    service_type="CapacityReservation",
    rules=KindRules(
        "active",
        ("active", "cancelled", "expired", "failed", "pending"),
        {"instance_type": TEXT, "platform": TEXT, "count": SIZE, "used": COUNT, "committed_days": COUNT},
    ),
    make=_make,
    operations={("ec2", "DescribeCapacityReservations"): _reservations},
    event_source="ec2",
    namespace="AWS/EC2CapacityReservations",
    dimensions=by("CapacityReservationId"),
    charges=_charges,
)
