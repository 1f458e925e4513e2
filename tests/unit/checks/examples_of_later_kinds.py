"""Examples of the checks on the kinds that came after the first sixteen: more of ``examples``."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Any

from rassistant.checks.catalog import (
    auto_scaling_group_rightsize,
    ec2_instance_idle,
    efs_file_system_no_ia,
    nat_gateway_s3_endpoint,
    vpc_endpoint_idle,
)
from tests.unit.checks import examples

GIB = 2**30


def ago(bench: Any, days: float | None) -> str | None:
    return None if days is None else (bench.now - timedelta(days=days)).isoformat()


def group(bench: Any, *, cpu: float = 2.0, network: float = 1000.0, month: float = 2.0, members: int = 2,
          member_network: float | None = None, memory: float | None = None, **given: Any) -> Any:  # fmt: skip
    """``network``: bytes an hour of all members together, in and out alike; ``member_network`` of each of them."""
    examples.bundled_ec2_prices(bench)
    tags = given.pop("tags", {})
    details = {"status": "Active", "instance_type": "m5.xlarge", "instance_count": members, "mixed_instances": False}
    resource = bench.add("ASG", "fleet", tags=tags, **{**details, **given})
    for number in range(members):
        kind = resource.details["instance_type"]
        member = bench.add(
            "EC2", f"i-{number}", status="running", instance_type=kind, platform="linux", autoscaling_group="fleet"
        )
        if member_network is not None:
            bench.constant(member, ec2_instance_idle.NETWORK_IN, member_network)
            bench.constant(member, ec2_instance_idle.NETWORK_OUT, member_network)
    bench.constant(resource, ec2_instance_idle.CPU, cpu)
    bench.constant(resource, ec2_instance_idle.NETWORK_IN, network)
    bench.constant(resource, ec2_instance_idle.NETWORK_OUT, network)
    bench.constant(resource, ec2_instance_idle.MONTH, month)
    bench.constant(resource, auto_scaling_group_rightsize.CPU_MEAN, cpu / 2)
    bench.constant(resource, auto_scaling_group_rightsize.MEMORY, memory)
    return resource


def endpoint(bench: Any, *, total: float = 0.0, **given: Any) -> Any:
    bench.price("vpc_endpoint", "Interface", 0.01)
    bench.price("vpc_endpoint", "GatewayLoadBalancer", 0.01)
    details = {"status": "available", "type": "Interface", "subnet_count": 2, **given}
    resource = bench.add("VPCEndpoint", "vpce-1", **details)
    bench.points(resource, vpc_endpoint_idle.BYTES, [0.0] * 31 + [total])
    return resource


def busy_nat(bench: Any, *, gb: float = 100.0, **given: Any) -> Any:
    resource = bench.add("NAT", "nat-1", **{"status": "available", "vpc": "vpc-1", **given})
    bench.constant(resource, nat_gateway_s3_endpoint.SENT, gb * 1e9 / 14)
    bench.constant(resource, nat_gateway_s3_endpoint.RECEIVED, 0.0)
    return resource


def repository(bench: Any, **given: Any) -> Any:
    bench.price("ecr", "stored", 0.10)
    details = {
        "status": "ACTIVE",
        "lifecycle_policy": False,
        "size_bytes": 40 * GIB,
        "untagged_bytes": 10 * GIB,
        "unpulled_bytes": 20 * GIB,
        "days_old": 200,
        **given,
    }
    return bench.add("ECR", "shop/api", **details)


def file_system(bench: Any, *, read_gib: float = 10.0, **given: Any) -> Any:
    for item, usd in {"standard": 0.30, "ia": 0.016, "one_zone": 0.16, "one_zone_ia": 0.0133}.items():
        bench.price("efs", item, usd)
    details = {"status": "available", "lifecycle": False, "size_bytes": 110 * GIB, "one_zone": False, **given}
    resource = bench.add("EFS", "fs-1", **details)
    bench.constant(resource, efs_file_system_no_ia.READ, read_gib * GIB / 32)
    bench.constant(resource, efs_file_system_no_ia.WRITTEN, 0.0)
    return resource


def secret(bench: Any, *, accessed: float | None = 120.0, **given: Any) -> Any:
    bench.price("secret", "month", 0.40)
    details = {"status": "Active", "last_accessed_at": ago(bench, accessed), "days_old": 200, **given}
    return bench.add("Secret", "shop/db", **details)


def key(bench: Any, *, used: float | None = 120.0, known: float | None = 200.0, **given: Any) -> Any:
    bench.price("kms", "month", 1.0)
    details = {
        "status": "Enabled",
        "last_used_at": ago(bench, used),
        "usage_known_since": ago(bench, known),
        "days_old": 300,
        **given,
    }
    return bench.add("KMS", "key-1", **details)


def image(bench: Any, *, launched: float | None = None, used_by: str = "ami-other", **given: Any) -> Any:
    examples.ebs_prices(bench)
    bench.add("EBSSnapshot", "snap-a", status="completed", size_gib=30)
    bench.add("EBSSnapshot", "snap-b", status="completed", size_gib=20)
    bench.add("EC2", "i-1", status="running", image_id=used_by)
    details = {
        "status": "available",
        "public": False,
        "shared": False,
        "in_launch_template": False,
        "last_launched_at": ago(bench, launched),
        "snapshot_ids": "snap-a, snap-b",
        "days_old": 200,
        **given,
    }
    return bench.add("AMI", "ami-1", **details)


EXAMPLES: Mapping[str, Callable[..., Any]] = {
    "ASG-IDLE": group,
    "ASG-RIGHTSIZE": lambda b, **g: group(b, **{"cpu": 10.0, "month": 10.0, "memory": 15.0, **g}),
    "VPCE-IF": endpoint,
    "VPCE-GWLB": lambda b, **g: endpoint(b, **{"type": "GatewayLoadBalancer", **g}),
    "NAT-S3-GW": busy_nat,
    "ECR-LIFECYCLE": repository,
    "ECR-UNPULLED": repository,
    "EFS-NOIA": file_system,
    "SECRET-UNUSED": secret,
    "KMS-UNUSED": key,
    "AMI-UNUSED": image,
}
