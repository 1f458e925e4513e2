"""Auto Scaling groups; their members are the instances of the file that carry the group's tag."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from moto.moto_api._internal import mock_random

from infra.local.simulator.account_model import Resource
from infra.local.simulator.kind_rules import COUNT, TEXT, KindRules
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
    return Made(resource.name, arn, row)


def _is_member(seeded: Seeded, group: str) -> bool:
    return seeded.resource.service_type == "EC2" and seeded.resource.tags.get(_GROUP_TAG) == group


def _groups(ask: Ask) -> dict[str, Any]:
    names = ask.parameters.get("AutoScalingGroupNames")
    rows = [row for row in ask.rows("ASG") if not names or row["AutoScalingGroupName"] in names]
    return {"AutoScalingGroups": rows}


def _dimensions(seeded: Seeded, _metric: str) -> tuple[Mapping[str, str], ...]:
    return ({"AutoScalingGroupName": seeded.resource_id},)


STAND_IN = StandIn(
    service_type="ASG",
    rules=KindRules(
        "Active",
        ("Active", "Deleting"),
        {"instance_type": TEXT, "min_size": COUNT, "max_size": COUNT, "desired_capacity": COUNT},
    ),
    make=_make,
    operations={("autoscaling", "DescribeAutoScalingGroups"): _groups},
    event_source="autoscaling",
    namespace="AWS/EC2",
    dimensions=_dimensions,
    summed=frozenset({"NetworkIn", "NetworkOut", "NetworkPacketsIn", "NetworkPacketsOut"}),
)
