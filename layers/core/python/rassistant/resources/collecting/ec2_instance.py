"""EC2 instances as DescribeInstances lists them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any, Final

from rassistant.models.resource import Resource
from rassistant.resources.kind import Reader
from rassistant.resources.reading import arn, moment, moment_text, tag_map

# "User initiated (2026-10-01 12:00:00 GMT)"
_STOPPED_AT: Final = re.compile(r"\((\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2})(?: GMT| UTC)?\)")


def collect(reader: Reader) -> Iterator[Resource]:
    for reservation in reader.pages("ec2", "DescribeInstances", "Reservations", PaginationConfig={"PageSize": 1000}):
        for instance in reservation["Instances"]:
            yield _resource(reader, instance)


def _resource(reader: Reader, instance: Mapping[str, Any]) -> Resource:
    tags = tag_map(instance.get("Tags"))
    return Resource(
        resource_id=instance["InstanceId"],
        arn=arn(reader, "ec2", f"instance/{instance['InstanceId']}"),
        service_type="EC2",
        name=tags.get("Name") or instance["InstanceId"],
        account_id=reader.account_id,
        region=reader.region,
        status=instance["State"]["Name"],
        created_at=_created_at(instance),
        tags=tags,
        details=_details(instance, tags),
    )


def _details(instance: Mapping[str, Any], tags: Mapping[str, str]) -> dict[str, Any]:
    volumes = [m["Ebs"]["VolumeId"] for m in instance.get("BlockDeviceMappings") or () if "Ebs" in m]
    metadata = instance.get("MetadataOptions") or {}
    instance_type: str | None = instance.get("InstanceType")
    return {
        "instance_type": instance_type,
        "instance_family": None if instance_type is None else instance_type.partition(".")[0],
        # AWS leaves Platform out for everything but Windows
        "platform": "windows" if str(instance.get("Platform", "")).lower() == "windows" else "linux",
        "platform_details": instance.get("PlatformDetails"),
        "architecture": instance.get("Architecture"),
        "private_ip": instance.get("PrivateIpAddress"),
        "public_ip": instance.get("PublicIpAddress"),
        "vpc": instance.get("VpcId"),
        "subnet": instance.get("SubnetId"),
        "security_groups": ", ".join(g["GroupId"] for g in instance.get("SecurityGroups") or ()) or None,
        "instance_profile": (instance.get("IamInstanceProfile") or {}).get("Arn"),
        "availability_zone": (instance.get("Placement") or {}).get("AvailabilityZone"),
        "tenancy": (instance.get("Placement") or {}).get("Tenancy"),
        "launched_at": moment_text(moment(instance.get("LaunchTime"))),
        "stopped_at": _stopped_at(instance),
        "monitoring": _monitoring((instance.get("Monitoring") or {}).get("State")),
        "imds_v1": _imds_v1(metadata),
        "lifecycle": instance.get("InstanceLifecycle") or "on-demand",
        "autoscaling_group": tags.get("aws:autoscaling:groupName"),
        "image_id": instance.get("ImageId"),
        "root_volume_id": _root_mapping(instance).get("VolumeId"),
        "volume_ids": ", ".join(volumes),
        "ebs_optimized": instance.get("EbsOptimized"),
    }


def _created_at(instance: Mapping[str, Any]) -> datetime | None:
    """AWS keeps the last start alone (LaunchTime); the root volume was attached when the instance was made."""
    root = _root_mapping(instance)
    known = [time for time in (instance.get("LaunchTime"), root.get("AttachTime")) if time is not None]
    return moment(min(known)) if known else None


def _stopped_at(instance: Mapping[str, Any]) -> str | None:
    if instance["State"]["Name"] not in ("stopped", "stopping"):
        return None
    found = _STOPPED_AT.search(instance.get("StateTransitionReason") or "")
    if found is None:
        return None
    return moment_text(datetime.strptime(found[1], "%Y-%m-%d %H:%M:%S").replace(tzinfo=UTC))


def _monitoring(state: str | None) -> str | None:
    if state is None:
        return None
    return "detailed" if state in ("enabled", "pending") else "basic"


def _imds_v1(metadata: Mapping[str, Any]) -> bool | None:
    """Whether the metadata service answers without a session token; None where AWS does not say."""
    tokens = metadata.get("HttpTokens")
    if tokens is None:
        return None
    return bool(tokens == "optional" and metadata.get("HttpEndpoint", "enabled") == "enabled")


def _root_mapping(instance: Mapping[str, Any]) -> Mapping[str, Any]:
    """Empty for an instance without a root volume of EBS."""
    root = instance.get("RootDeviceName")
    mappings = instance.get("BlockDeviceMappings") or ()
    return next((m["Ebs"] for m in mappings if m.get("DeviceName") == root and "Ebs" in m), {})
