"""What an EC2 instance type is and can carry, by DescribeInstanceTypes. The same in all regions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from rassistant.collect.topic import Topic
from rassistant.errors import MalformedAnswer
from rassistant.models.scope import Account

if TYPE_CHECKING:
    from rassistant.aws.gateway import Gateway

_AT_ONCE = 200
"""Values that one filter takes."""


def _read(gateway: Gateway, account: Account, region: str, items: Sequence[str]) -> Mapping[str, Any]:
    """By a filter, which lets types that the region does not have pass in silence; naming them would be an error."""
    found: dict[str, Any] = {}
    for start in range(0, len(items), _AT_ONCE):
        names = {"Name": "instance-type", "Values": list(items[start : start + _AT_ONCE])}
        for described in gateway.pages(
            account, region, "ec2", "DescribeInstanceTypes", "InstanceTypes", Filters=[names]
        ):
            found[str(described.get("InstanceType"))] = _specs(described)
    return found


def _specs(described: Mapping[str, Any]) -> dict[str, Any]:
    """Size and baselines: what holds for good, without burst credits. None where AWS does not say."""
    try:
        network = described.get("NetworkInfo") or {}
        cards = network.get("NetworkCards") or ()
        gbps = [card.get("BaselineBandwidthInGbps") for card in cards]
        disk = (described.get("EbsInfo") or {}).get("EbsOptimizedInfo") or {}
        architectures = (described.get("ProcessorInfo") or {}).get("SupportedArchitectures") or ()
        mib = (described.get("MemoryInfo") or {}).get("SizeInMiB")
        return {
            "vcpu": (described.get("VCpuInfo") or {}).get("DefaultVCpus"),
            "memory_gib": None if mib is None else mib / 1024,
            "architecture": next((name for name in ("arm64", "x86_64") if name in architectures), None),
            "network_gbps": sum(gbps) if gbps and None not in gbps else None,
            "ebs_mibps": _mibps(disk.get("BaselineThroughputInMBps")),
            "ebs_iops": disk.get("BaselineIops"),
        }
    except (TypeError, AttributeError) as error:
        raise MalformedAnswer from error


def _mibps(megabytes: float | None) -> float | None:
    return None if megabytes is None else megabytes * 1e6 / 2**20


TOPIC = Topic(
    id="instance_specs",
    service="ec2",
    permissions=("ec2:DescribeInstanceTypes",),
    read=_read,
    fresh=timedelta(days=30),
    where="us-east-1",
)
