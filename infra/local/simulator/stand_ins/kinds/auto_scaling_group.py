"""Auto Scaling groups; their members are the instances of the file that carry the group's tag."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from moto.moto_api._internal import mock_random

from infra.local.simulator.account_model import Resource
from infra.local.simulator.kind_rules import COUNT, TEXT, Key, KindRules
from infra.local.simulator.seeding.network import Network
from infra.local.simulator.seeding.place import Place, Seeded
from infra.local.simulator.stand_ins.kind import Ask, Made, StandIn, born

_GROUP_TAG = "aws:autoscaling:groupName"


def _make(place: Place, network: Network, resource: Resource) -> Made:
    members = [each for each in place.seeded.values() if _is_member(each, resource.name)]
    subnets = network.default_subnets()
    arn = place.arn(
        "autoscaling",
        f"autoScalingGroup:{mock_random.uuid4()}:autoScalingGroupName/{resource.name}",
    )
    template = {
        "LaunchTemplateId": f"lt-{mock_random.get_random_hex(17)}",
        "LaunchTemplateName": f"{resource.name}-template",
        "Version": "1",
    }
    instance_type = resource.text("instance_type", "t3.medium")
    row: dict[str, Any] = {
        "AutoScalingGroupName": resource.name,
        "AutoScalingGroupARN": arn,
        "LaunchTemplate": template,
        "MinSize": resource.integer("min_size", 0),
        "MaxSize": resource.integer("max_size", max(len(members), 1)),
        "DesiredCapacity": resource.integer("desired_capacity", len(members)),
        "DefaultCooldown": 300,
        "AvailabilityZones": sorted({str(subnet.availability_zone) for subnet in subnets}),
        "HealthCheckType": "EC2",
        "HealthCheckGracePeriod": 0,
        "Instances": [
            {
                "InstanceId": member.resource_id,
                "InstanceType": member.resource.text("instance_type", instance_type),
                "AvailabilityZone": str(subnets[0].availability_zone),
                "LifecycleState": "InService",
                "HealthStatus": "Healthy",
                "LaunchTemplate": template,
                "ProtectedFromScaleIn": False,
            }
            for member in members
        ],
        "CreatedTime": born(place, resource),
        "VPCZoneIdentifier": ",".join(str(subnet.id) for subnet in subnets),
        "Status": "Delete in progress" if resource.status == "Deleting" else None,
        "Tags": [
            {
                "ResourceId": resource.name,
                "ResourceType": "auto-scaling-group",
                "Key": key,
                "Value": value,
                "PropagateAtLaunch": True,
            }
            for key, value in resource.tags.items()
        ],
    }
    ended = resource.integer("ended_instances", 0)
    row["ended"] = [(f"i-{mock_random.get_random_hex(17)}", _life(resource)) for _ in range(ended)]
    return Made(resource.name, arn, row)


def _life(resource: Resource) -> float:
    return float(resource.details.get("longest_life_hours", 1.0))


def _is_member(seeded: Seeded, group: str) -> bool:
    return seeded.resource.service_type == "EC2" and seeded.resource.tags.get(_GROUP_TAG) == group


def _groups(ask: Ask) -> dict[str, Any]:
    names = ask.parameters.get("AutoScalingGroupNames")
    rows = [row for row in ask.rows("ASG") if not names or row["AutoScalingGroupName"] in names]
    return {"AutoScalingGroups": [{key: value for key, value in row.items() if key != "ended"} for row in rows]}


def _activities(ask: Ask) -> dict[str, Any]:
    """Each ended instance lived as long as the file says, and ended an hour after the one before it."""
    wanted = ask.parameters.get("AutoScalingGroupName")
    found: list[dict[str, Any]] = []
    for row in ask.rows("ASG"):
        if wanted not in (None, row["AutoScalingGroupName"]):
            continue
        for number, (instance, hours) in enumerate(row["ended"], start=1):
            end = ask.now - timedelta(hours=number)
            for verb, moment in (("Terminating", end), ("Launching a new", end - timedelta(hours=hours))):
                found.append(_activity(row["AutoScalingGroupName"], f"{verb} EC2 instance: {instance}", moment))
    return {"Activities": sorted(found, key=lambda each: each["StartTime"], reverse=True)}


def _activity(group: str, text: str, moment: datetime) -> dict[str, Any]:
    return {
        "ActivityId": str(uuid5(NAMESPACE_URL, f"{group}/{text}")),
        "AutoScalingGroupName": group,
        "Description": text,
        "Cause": "a user request",
        "StartTime": moment,
        "EndTime": moment + timedelta(minutes=1),
        "StatusCode": "Successful",
        "Progress": 100,
    }


def _dimensions(seeded: Seeded, _metric: str) -> tuple[Mapping[str, str], ...]:
    return ({"AutoScalingGroupName": seeded.resource_id},)


STAND_IN = StandIn(
    service_type="ASG",
    rules=KindRules(
        "Active",
        ("Active", "Deleting"),
        {
            "instance_type": TEXT,
            "min_size": COUNT,
            "max_size": COUNT,
            "desired_capacity": COUNT,
            "ended_instances": COUNT,
            "longest_life_hours": Key("number"),
        },
    ),
    make=_make,
    operations={
        ("autoscaling", "DescribeAutoScalingGroups"): _groups,
        ("autoscaling", "DescribeScalingActivities"): _activities,
    },
    event_source="autoscaling",
    namespace="AWS/EC2",
    dimensions=_dimensions,
    summed=frozenset({"NetworkIn", "NetworkOut", "NetworkPacketsIn", "NetworkPacketsOut"}),
)
