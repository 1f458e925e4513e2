"""How much was used for an amount of money: the account file knows money alone, Cost Explorer tells both."""

from __future__ import annotations

import re
from functools import cache

from infra.local.simulator.unit_prices import instance_hour_usd, region_factor

# Figures of the simulator, near AWS's list prices of us-east-1 in 2025. First match wins.
_UNITS: tuple[tuple[re.Pattern[str], float, str], ...] = tuple(
    (re.compile(pattern), usd, unit)
    for pattern, usd, unit in (
        (r"VolumeUsage\.gp3", 0.08, "GB-Mo"),
        (r"VolumeUsage\.(gp2|io1|io2)", 0.10, "GB-Mo"),
        (r"VolumeUsage", 0.05, "GB-Mo"),
        (r"SnapshotUsage", 0.05, "GB-Mo"),
        (r"VolumeP-(IOPS|Throughput)", 0.005, "IOPS-Mo"),
        (r"TimedStorage.*ByteHrs", 0.023, "GB-Mo"),
        (r"(PublicIPv4|ElasticIP)", 0.005, "Hrs"),
        (r"NatGateway-Hours", 0.045, "Hrs"),
        (r"NatGateway-Bytes", 0.045, "GB"),
        (r"LoadBalancerUsage", 0.0225, "Hrs"),
        (r"LCUUsage", 0.008, "LCU-Hrs"),
        (r"Lambda-GB-Second", 0.0000166667, "Lambda-GB-Second"),
        (r"Lambda-Request|Request", 0.0000004, "Requests"),
        (r"DataTransfer|Bytes", 0.09, "GB"),
        (r"RDS:.*Storage|StorageUsage", 0.115, "GB-Mo"),
        (r"AmazonEKS-Hours", 0.10, "Hrs"),
        (r"Fargate-vCPU-Hours", 0.04048, "vCPU-Hours"),
        (r"Fargate-GB-Hours", 0.004445, "GB-Hours"),
        (r"DataProcessing", 0.50, "GB"),
        (r"(InstanceUsage|Multi-AZUsage|NodeUsage)", 0.10, "Hrs"),
    )
)
_BOX = re.compile(r"BoxUsage:([\w.-]+)$")


@cache
def quantity_price(usage_type: str, region: str) -> tuple[float, str]:
    """USD a unit and the unit's name; one dollar a unit, ``N/A``, where nothing is known of the usage type."""
    box = _BOX.search(usage_type)
    if box:
        return instance_hour_usd(box[1], region), "Hrs"
    for pattern, usd, unit in _UNITS:
        if pattern.search(usage_type):
            return usd * region_factor(region), unit
    return 1.0, "N/A"
