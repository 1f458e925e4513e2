"""EC2 instances, EBS volumes and their snapshots."""

from __future__ import annotations

import copy
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from moto.ec2.models.block_device import BlockDeviceType
from moto.ec2.models.elastic_block_store import Snapshot, Volume, VolumeAttachment
from moto.ec2.models.instances import Instance, InstanceState, Reservation, StateReason
from moto.ec2.utils import random_ami_id, random_reservation_id, random_snapshot_id, random_volume_id

from infra.local.simulator.account_model import Resource
from infra.local.simulator.seeding.access import Groups
from infra.local.simulator.seeding.network import Network
from infra.local.simulator.seeding.place import Place, with_name
from infra.local.simulator.unit_prices import DEFAULT_PROVISIONED_IOPS

STATE_CODES = {"pending": 0, "running": 16, "shutting-down": 32, "terminated": 48, "stopping": 64, "stopped": 80}
"""https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_InstanceState.html"""

PLATFORMS = {
    "linux": ("Linux/UNIX", "RunInstances"),
    "windows": ("Windows", "RunInstances:0002"),
    "windows-sql-standard": ("Windows with SQL Server Standard", "RunInstances:0006"),
    "windows-sql-web": ("Windows with SQL Server Web", "RunInstances:0202"),
    "windows-sql-enterprise": ("Windows with SQL Server Enterprise", "RunInstances:0102"),
}
"""Platform details and usage operation: https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/billing-info-fields.html"""
GP3_BASE_IOPS = 3000
GP3_BASE_THROUGHPUT_MIBPS = 125


class SeededVolume(Volume):  # type: ignore[misc]  # moto is untyped
    """A volume whose status may be one that no attachment explains (``creating``, ``error``)."""

    stated: str | None = None

    @property
    def status(self) -> str:
        if self.attachment is None and self.stated is not None:
            return self.stated
        return str(super().status)


class SeededSnapshot(Snapshot):  # type: ignore[misc]  # moto is untyped
    """A snapshot that keeps its own size: its volume may have been gone, or grown, since."""

    stated_size_gib: int

    @property
    def volume_size(self) -> int:
        return self.stated_size_gib


def seed_instances(place: Place, network: Network, groups: Groups, resources: Iterable[Resource]) -> None:
    backend = place.backend("ec2")
    for resource in resources:
        place.fix_random(resource)
        instance = _instance(place, network, backend, resource)
        instance.add_tags(with_name(resource))
        if named := groups.of(resource, instance.vpc_id):
            instance.security_groups = named
        if role := resource.text("role", ""):
            backend.associate_iam_instance_profile(instance.id, iam_instance_profile_name=role)
        arn = place.arn("ec2", f"instance/{instance.id}")
        place.note(resource, instance.id, arn, bill_id=instance.id)


def _instance(place: Place, network: Network, backend: Any, resource: Resource) -> Any:
    subnet = network.subnet_for(resource)
    launched = place.created(resource)
    image_id = random_ami_id()
    reservation = Reservation(random_reservation_id(), backend.account_id)
    instance = Instance(
        backend,
        image_id,
        None,
        [backend.get_default_security_group(subnet.vpc_id)],
        instance_type=resource.text("instance_type", "t3.medium"),
        region_name=place.region,
        subnet_id=subnet.id,
        associate_public_ip=False,
        monitoring_state="enabled" if resource.details.get("monitoring") == "detailed" else "disabled",
        metadata_options={"HttpTokens": "optional" if resource.flag("imds_v1", False) else "required"},
    )
    reservation.instances.append(instance)
    backend.reservations[reservation.id] = reservation
    instance.platform_details, instance.usage_operation = PLATFORMS[resource.text("platform", "linux")]
    windows = instance.platform_details != "Linux/UNIX"
    instance.platform = "windows" if windows else None
    instance.architecture = resource.text("architecture", _architecture_of(instance.instance_type))
    instance.virtualization_type = "hvm"
    instance.root_device_name = "/dev/sda1" if windows else "/dev/xvda"
    instance.launch_time = launched
    instance.hypervisor = "xen"
    _address(instance, resource)
    _state(place, instance, resource)
    return instance


def _architecture_of(instance_type: str) -> str:
    """Graviton families carry a ``g`` right after the generation (m7g, c6gn, t4g, im4gn); a1 is the first of them."""
    family = instance_type.split(".", 1)[0]
    letters = family.lstrip("abcdefghijklmnopqrstuvwxyz")[1:]
    return "arm64" if family == "a1" or "g" in letters.split("-")[0] else "x86_64"


def _address(instance: Any, resource: Resource) -> None:
    interface = instance.nics[0]
    interface.attach_time = instance.launch_time
    if private_ip := resource.details.get("private_ip"):
        interface.private_ip_address = private_ip
        interface.private_ip_addresses = [{"Primary": True, "PrivateIpAddress": private_ip}]
    interface.public_ip = resource.details.get("public_ip")


def _state(place: Place, instance: Any, resource: Resource) -> None:
    instance._state = InstanceState(resource.status, STATE_CODES[resource.status])
    if resource.status not in ("stopped", "stopping", "terminated", "shutting-down"):
        return
    instance.nics[0].public_ip = None
    stopped = place.ago(float(resource.details.get("stopped_days_ago") or 0))
    # Console and API both word it so; it is the only place where EC2 says since when an instance has been stopped.
    instance._reason = f"User initiated ({stopped:%Y-%m-%d %H:%M:%S} GMT)"
    code = "Client.UserInitiatedShutdown"
    instance.state_reason = StateReason(f"{code}: User initiated shutdown", code)


def seed_volumes(place: Place, resources: Iterable[Resource]) -> None:
    backend = place.backend("ec2")
    zones = {zone.name: zone for zone in backend.describe_availability_zones()}
    instances = {instance.id: instance for instance in backend.all_instances()}
    attached: dict[str, int] = defaultdict(int)
    for resource in resources:
        place.fix_random(resource)
        owner = resource.details.get("attached_to")
        instance = instances[place.seeded[owner].resource_id] if owner else None
        zone = zones[instance.availability_zone] if instance else next(iter(zones.values()))
        volume = _volume(place, backend, resource, zone)
        volume.stated = None if instance else resource.status
        backend.volumes[volume.id] = volume
        volume.add_tags(with_name(resource))
        if instance is not None:
            _attach(place, volume, instance, attached[instance.id])
            attached[instance.id] += 1
        place.note(resource, volume.id, place.arn("ec2", f"volume/{volume.id}"), bill_id=volume.id)


def _volume(place: Place, backend: Any, resource: Resource, zone: Any) -> SeededVolume:
    size = resource.integer("size_gib", 20)
    volume_type = resource.text("volume_type", "gp3")
    volume = SeededVolume(
        backend,
        random_volume_id(),
        size,
        zone,
        encrypted=resource.flag("encrypted", False),
        volume_type=volume_type,
        iops=_iops(volume_type, size, resource.details.get("iops")),
        throughput=GP3_BASE_THROUGHPUT_MIBPS if volume_type == "gp3" else None,
    )
    volume.create_time = place.created(resource)
    return volume


def _iops(volume_type: str, size_gib: int, given: int | None) -> int | None:
    match volume_type:
        case "gp3":
            return given or GP3_BASE_IOPS
        case "gp2":
            # 3 IOPS per GiB, at least 100, at most 16,000: what DescribeVolumes shows for gp2.
            return min(max(100, 3 * size_gib), 16_000)
        case "io1" | "io2":
            return given or DEFAULT_PROVISIONED_IOPS
        case _:
            return None


def _attach(place: Place, volume: Volume, instance: Any, index: int) -> None:
    device = (
        instance.root_device_name if index == 0 else f"/dev/sd{chr(ord('f') + (index - 1) % 11)}{index // 12 or ''}"
    )
    attachment = VolumeAttachment(volume, instance, device, "attached")
    attachment.attach_time = max(volume.create_time, instance.launch_time)
    volume.attachment = attachment
    instance.block_device_mapping[device] = BlockDeviceType(
        volume_id=volume.id,
        status="in-use",
        size=volume.size,
        attach_time=attachment.attach_time,
        delete_on_termination=index == 0,
    )


def seed_snapshots(place: Place, resources: Iterable[Resource]) -> None:
    backend = place.backend("ec2")
    for resource in resources:
        place.fix_random(resource)
        source = resource.details.get("volume")
        volume = backend.volumes[place.seeded[source].resource_id] if source in place.seeded else None
        if volume is None:
            volume = Volume(backend, random_volume_id(), resource.integer("size_gib", 8), None)
        shown = copy.copy(volume)
        snapshot = SeededSnapshot(backend, random_snapshot_id(), shown, f"Snapshot of {source or volume.id}")
        snapshot.stated_size_gib = resource.integer("size_gib", volume.size)
        snapshot.encrypted = volume.encrypted
        snapshot.start_time = place.created(resource)
        snapshot.status = resource.status
        if resource.flag("public", False):
            snapshot.create_volume_permission_groups.add("all")
        backend.snapshots[snapshot.id] = snapshot
        snapshot.add_tags(with_name(resource))
        arn = place.arn("ec2", f"snapshot/{snapshot.id}")
        place.note(resource, snapshot.id, arn)
