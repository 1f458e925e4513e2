"""Examples of the checks on what is reserved, rented by the month or reviewed: more of ``examples``."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from rassistant.checks.accounts import ACCOUNT
from rassistant.checks.catalog import (
    bedrock_throughput_idle,
    capacity_reservation_unused,
    rds_instance_aurora_storage,
    workspaces_desktop_idle,
)
from rassistant.models.lookup import Lookup
from tests.unit.checks import examples
from tests.unit.checks.examples_of_later_kinds import ago

PLACE = ("111122223333", "us-east-1")


def reservation(bench: Any, *, used: float = 0.0, committed: float | None = None, **given: Any) -> Any:
    """``committed``: days until it may be cancelled."""
    examples.bundled_ec2_prices(bench)
    details = {
        "status": "active",
        "instance_type": "m5.xlarge",
        "platform": "Linux/UNIX",
        "tenancy": "default",
        "availability_zone": "us-east-1a",
        "reservation_type": "default",
        "reserved_instances": 3,
        "free_instances": 3,
        "committed_until": None if committed is None else ago(bench, -committed),
    }
    resource = bench.add("CapacityReservation", "cr-1", **{**details, **given})
    bench.constant(resource, capacity_reservation_unused.USED, used)
    return resource


def desktop(bench: Any, *, last: float | None = 90.0, connected: float | None = 0.0, **given: Any) -> Any:
    """``last``: days since somebody was connected; None: never."""
    details = {
        "status": "AVAILABLE",
        "running_mode": "ALWAYS_ON",
        "connection_known": True,
        "last_connected_at": ago(bench, last),
    }
    resource = bench.add("WorkSpace", "ws-1", **{**details, **given})
    bench.constant(resource, workspaces_desktop_idle.CONNECTED, connected)
    return resource


def throughput(
    bench: Any, *, calls: float = 0.0, committed: float | None = None, own: float | None = 28_000.0, **given: Any
) -> Any:
    """``own``: what it costs a month by the bill."""
    details = {
        "status": "InService",
        "model_units": 2,
        "committed_until": None if committed is None else ago(bench, -committed),
    }
    resource = bench.add("BedrockThroughput", "arn:model", **{**details, **given})
    bench.constant(resource, bedrock_throughput_idle.CALLS, calls)
    if own is not None:
        bench.own_cost_usd[resource.key] = own
    return resource


def short_lived(bench: Any, *, ended: int = 5, longest: float = 2.0, spot: float | None = 0.06, hours: float = 1.0,
                lifecycle: str = "normal", **given: Any) -> Any:  # fmt: skip
    """``longest``: hours of the longest life; ``hours``: the age of its members."""
    examples.bundled_ec2_prices(bench)
    details = {"status": "Active", "instance_type": "m5.xlarge", "instance_count": 2, "mixed_instances": False}
    resource = bench.add("ASG", "workers", **{**details, **given})
    for number in range(2):
        bench.add("EC2", f"i-{number}", days_old=hours / 24, status="running", instance_type="m5.xlarge",
                  platform="linux", autoscaling_group="workers", lifecycle=lifecycle)  # fmt: skip
    bench.lookups[Lookup("instance_lives", "workers", *PLACE)] = {"ended": ended, "longest_hours": longest}
    bench.lookups[Lookup("spot_prices", "m5.xlarge", *PLACE)] = spot
    return resource


def reviewed(bench: Any, *, risks: int = 2, where: str = "us-east-1", **given: Any) -> Any:
    bench.add("S3", "bucket")
    resource = bench.add(ACCOUNT, PLACE[0], **given)
    bench.lookups[Lookup("review_risks", "account", PLACE[0], where)] = {"shop": risks, "site": 0}
    return resource


def cluster(bench: Any, *, requests: float = 1e9, gib: float = 100.0, instances: int = 2, **given: Any) -> Any:
    """``requests``: a month of 730 hours."""
    bench.price("rds", "db.r6g.large|aurora-mysql|single", 0.26)
    bench.price("aurora_optimized", "db.r6g.large|aurora-mysql", 0.338)
    bench.price("aurora_storage", "standard", 0.10)
    bench.price("aurora_storage", "optimized", 0.225)
    bench.price("aurora_io", "request", 2e-7)
    details = {"status": "available", "engine": "aurora-mysql", "instance_class": "db.r6g.large", "cluster": "shop",
               "storage_type": "aurora", **given}  # fmt: skip
    members = [bench.add("RDS", f"shop-{number}", **details) for number in range(instances)]
    for need in (rds_instance_aurora_storage.READS, rds_instance_aurora_storage.WRITES):
        bench.constant(members[0], need, requests / 2 * 24 / 730)
    bench.constant(members[0], rds_instance_aurora_storage.STORED, gib * 2**30)
    return members[0]


EXAMPLES: Mapping[str, Callable[..., Any]] = {
    "EC2-CAPRES": reservation,
    "WORKSPACES-IDLE": desktop,
    "BEDROCK-PT": throughput,
    "EC2-SPOT": short_lived,
    "ACCT-WA": reviewed,
    "AURORA-IOOPT": cluster,
}
