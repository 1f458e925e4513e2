"""Images (AMIs) that the account owns, their shares, and the launch templates that name them."""

from __future__ import annotations

from typing import Any

from moto.moto_api._internal import mock_random

from infra.local.simulator.account_model import Resource
from infra.local.simulator.kind_rules import FLAG, SIZE, Key, KindRules
from infra.local.simulator.seeding.network import Network
from infra.local.simulator.seeding.place import Place, key_value, with_name
from infra.local.simulator.stand_ins.kind import Ask, Made, Refused, StandIn, ago

_STATES = ("pending", "available", "invalid", "deregistered", "transient", "failed", "error", "disabled")


def _make(place: Place, _network: Network, resource: Resource) -> Made:
    image_id = f"ami-{mock_random.get_random_hex(17)}"
    for name in resource.details.get("used_by") or ():
        place.backend("ec2").get_instance(place.seeded[name].resource_id).image_id = image_id
    snapshots = [place.seeded[name].resource_id for name in resource.details.get("snapshots") or ()]
    launched = ago(place, resource.details.get("last_launched_days_ago"))
    row: dict[str, Any] = {
        "ImageId": image_id,
        "Name": resource.name,
        "ImageLocation": f"{place.account_id}/{resource.name}",
        "OwnerId": place.account_id,
        "State": resource.status,
        "CreationDate": f"{place.created(resource):%Y-%m-%dT%H:%M:%S}.000Z",
        "Public": resource.flag("public", False),
        "Architecture": resource.text("architecture", "x86_64"),
        "PlatformDetails": "Linux/UNIX",
        "ImageType": "machine",
        "RootDeviceName": "/dev/xvda",
        "RootDeviceType": "ebs",
        "VirtualizationType": "hvm",
        "BlockDeviceMappings": [
            {
                "DeviceName": f"/dev/sd{chr(ord('a') + number)}",
                "Ebs": {"SnapshotId": snapshot, "VolumeSize": resource.integer("size_gib", 8)},
            }
            for number, snapshot in enumerate(snapshots)
        ],
        "Tags": key_value(with_name(resource)),
        "shared": resource.flag("shared", False),
        "in_template": resource.flag("in_launch_template", False),
    }
    if launched is not None:
        row["LastLaunchedTime"] = f"{launched:%Y-%m-%dT%H:%M:%SZ}"
    return Made(image_id, f"arn:{place.partition}:ec2:{place.region}::image/{image_id}", row, bill_id=image_id)


def _images(ask: Ask) -> dict[str, Any] | None:
    if not ask.rows("AMI") or list(ask.parameters.get("Owners") or ()) not in (["self"], [ask.account_id]):
        return None
    hidden = {"shared", "in_template"}
    return {"Images": [{k: v for k, v in row.items() if k not in hidden} for row in ask.rows("AMI")]}


def _attribute(ask: Ask) -> dict[str, Any] | None:
    if ask.parameters.get("Attribute") != "launchPermission":
        return None
    row = ask.one("AMI", "ImageId", ask.parameters.get("ImageId"), "InvalidAMIID.NotFound")
    shares = [{"UserId": "444455556666"}] if row["shared"] else []
    return {"ImageId": row["ImageId"], "LaunchPermissions": [*shares, *([{"Group": "all"}] if row["Public"] else [])]}


def _templates(ask: Ask) -> dict[str, Any] | None:
    if ask.parameters.get("LaunchTemplateId") or ask.parameters.get("LaunchTemplateName"):
        return None
    if not ask.parameters.get("Versions"):
        raise Refused("MissingParameter", "Versions is needed where no template is named")
    rows = [row for row in ask.rows("AMI") if row["in_template"]]
    return {
        "LaunchTemplateVersions": [
            {
                "LaunchTemplateId": f"lt-{row['ImageId'][4:]}",
                "LaunchTemplateName": row["Name"],
                "VersionNumber": 1,
                "DefaultVersion": True,
                "LaunchTemplateData": {"ImageId": row["ImageId"]},
            }
            for row in rows
        ]
    }


STAND_IN = StandIn(
    service_type="AMI",
    rules=KindRules(
        "available",
        _STATES,
        {
            "snapshots": Key("names", refers_to=("EBSSnapshot",)),
            "used_by": Key("names", refers_to=("EC2",)),
            "size_gib": SIZE,
            "architecture": Key("text", values=("x86_64", "arm64", "i386")),
            "public": FLAG,
            "shared": FLAG,
            "in_launch_template": FLAG,
            "last_launched_days_ago": Key("number", nullable=True),
        },
    ),
    make=_make,
    operations={
        ("ec2", "DescribeImages"): _images,
        ("ec2", "DescribeImageAttribute"): _attribute,
        ("ec2", "DescribeLaunchTemplateVersions"): _templates,
    },
    event_source="ec2",
)
