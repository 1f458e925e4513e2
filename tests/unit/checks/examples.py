"""For every check a resource that it finds wasteful, on a bench with the metrics and prices that it asks for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Any

from rassistant.checks.catalog import (
    cloudfront_distribution_unused,
    dynamodb_table_idle,
    ebs_volume_unattached,
    ec2_instance_burst,
    ec2_instance_idle,
    ec2_instance_rightsize,
    ecs_service_idle,
    ecs_service_low_cpu,
    elasticache_cluster_idle,
    lambda_function_errors,
    load_balancer_classic_idle,
    load_balancer_few_requests,
    load_balancer_no_targets,
    log_group_no_retention,
    log_group_stale,
    nat_gateway_idle,
    rds_instance_few_connections,
    rds_instance_idle,
    rds_instance_rightsize,
    s3_bucket_no_lifecycle,
)
from rassistant.checks.volume_load import FINE_BYTES, FINE_OPS, HOURLY_BYTES, HOURLY_OPS
from rassistant.collect.prices import snapshot_quote
from rassistant.models.price import PriceKey
from rassistant.models.resource import Resource
from rassistant.resources.instance_types import instance_types

GIB = 2**30


def bundled_ec2_prices(bench: Any) -> None:
    for name in instance_types():
        for system in ("linux", "windows"):
            quote = snapshot_quote(PriceKey("ec2", "us-east-1", f"{name}|{system}"))
            if quote is not None:
                bench.price("ec2", f"{name}|{system}", quote.usd)


def ebs_prices(bench: Any) -> None:
    for kind, usd in {"gp2": 0.10, "gp3": 0.08, "io1": 0.125, "io2": 0.125}.items():
        bench.price("ebs_storage", kind, usd)
    for kind, usd in {"gp3": 0.005, "io1": 0.065, "io2": 0.065}.items():
        bench.price("ebs_iops", kind, usd)
    bench.price("ebs_throughput", "gp3", 0.04)
    bench.price("ebs_snapshot", "standard", 0.05)


def instance(bench: Any, **given: Any) -> Resource:
    details = {
        "status": "running",
        "instance_type": "m5.large",
        "instance_family": "m5",
        "platform": "linux",
        "architecture": "x86_64",
        **given,
    }
    bundled_ec2_prices(bench)
    resource: Resource = bench.add("EC2", "i-1", **details)
    return resource


def quiet_instance(bench: Any, *, cpu: float = 2.0, network: float = 50_000.0, month: float = 2.0, **given: Any) -> Any:
    resource = instance(bench, **given)
    bench.constant(resource, ec2_instance_idle.CPU, cpu)
    bench.constant(resource, ec2_instance_idle.NETWORK_IN, network)
    bench.constant(resource, ec2_instance_idle.NETWORK_OUT, network)
    bench.constant(resource, ec2_instance_idle.MONTH, month)
    return resource


def oversized_instance(bench: Any, *, cpu: float = 10.0, memory: float = 15.0, **given: Any) -> Any:
    resource = instance(bench, **{"instance_type": "m5.2xlarge", **given})
    bench.constant(resource, ec2_instance_rightsize.CPU, cpu)
    bench.constant(resource, ec2_instance_rightsize.CPU_MEAN, cpu / 2)
    bench.constant(resource, ec2_instance_rightsize.MEMORY, memory)
    bench.constant(resource, ec2_instance_rightsize.MONTH, cpu)
    return resource


def by_week(idle_hours: int, *, busy: float, quiet: float) -> list[float]:
    """A fortnight of hours in which the first ``idle_hours`` of each week are quiet."""
    return ([quiet] * idle_hours + [busy] * (168 - idle_hours)) * 2


def scheduled_instance(bench: Any, *, idle_hours: int = 60, **given: Any) -> Any:
    resource = instance(bench, **{"tags": {"Env": "dev"}, **given})
    bench.points(resource, ec2_instance_idle.CPU, by_week(idle_hours, busy=40.0, quiet=1.0))
    bench.points(resource, ec2_instance_idle.NETWORK_IN, by_week(idle_hours, busy=1e8, quiet=1000.0))
    bench.points(resource, ec2_instance_idle.NETWORK_OUT, by_week(idle_hours, busy=1e8, quiet=1000.0))
    return resource


def bursting_instance(bench: Any, *, days: int = 14, credits_an_hour: float = 90.0, **given: Any) -> Any:
    resource = instance(bench, **{"instance_type": "t3.medium", "instance_family": "t3", **given})
    bench.price("cpu_credits", "t3|linux", 0.05)
    bench.points(resource, ec2_instance_burst.SURPLUS, [0.0] * 24 * (14 - days) + [credits_an_hour] * 24 * days)
    return resource


def few_busy_days(bench: Any, *, low_days: int = 4, **given: Any) -> Any:
    resource = instance(bench, **given)
    # The bench's grid begins at noon: half a day at both ends, and 13 whole UTC days between them.
    days = [True] * low_days + [False] * (13 - low_days)
    shifted = [False] * 12 + [day for day in days for _ in range(24)] + [False] * 12
    bench.points(resource, ec2_instance_idle.CPU, [8.0 if low else 60.0 for low in shifted])
    for need in (ec2_instance_idle.NETWORK_IN, ec2_instance_idle.NETWORK_OUT):
        bench.points(resource, need, [1000.0 if low else 1e9 for low in shifted])
    return resource


def stopped_instance(bench: Any, *, days: float = 40, **given: Any) -> Any:
    when = (bench.now - timedelta(days=days)).isoformat()
    resource = bench.add("EC2", "i-1", **{"status": "stopped", "days_old": 500, "stopped_at": when, **given})
    volume(bench, "vol-1", attached_to="i-1", size_gib=100)
    return resource


def volume(bench: Any, resource_id: str = "vol-1", **given: Any) -> Any:
    details = {"status": "in-use", "size_gib": 100, "volume_type": "gp3", "iops": 3000, "throughput": 125, **given}
    ebs_prices(bench)
    return bench.add("EBS", resource_id, **details)


def volume_of_stopped(bench: Any, *, days: float = 40, **given: Any) -> Any:
    when = (bench.now - timedelta(days=days)).isoformat()
    bench.add("EC2", "i-9", status="stopped", days_old=500, stopped_at=when)
    return volume(bench, attached_to="i-9", **given)


def loaded_volume(bench: Any, *, iops: float = 100.0, mibps: float = 1.0, volume_iops: int = 6000, **given: Any) -> Any:
    resource = volume(bench, iops=volume_iops, **given)
    for need in (*HOURLY_OPS, *FINE_OPS):
        bench.constant(resource, need, iops / 2 * need.period_s)
    for need in (*HOURLY_BYTES, *FINE_BYTES):
        bench.constant(resource, need, mibps / 2 * 2**20 * need.period_s)
    return resource


def unused_volume(bench: Any, *, ops_an_hour: float = 0.0, **given: Any) -> Any:
    bench.add("EC2", "i-9", status="running", root_volume_id="vol-root")
    resource = volume(bench, **{"attached_to": "i-9", **given})
    for need in HOURLY_OPS:
        bench.constant(resource, need, ops_an_hour)
    return resource


def loose_volume(bench: Any, **given: Any) -> Any:
    resource = volume(bench, **{"status": "available", **given})
    bench.constant(resource, ebs_volume_unattached.ATTACHMENT, None)
    return resource


def snapshot(bench: Any, **given: Any) -> Any:
    details = {"status": "completed", "size_gib": 50, "volume": "vol-gone", "images": "", "days_old": 200, **given}
    ebs_prices(bench)
    return bench.add("EBSSnapshot", "snap-1", **details)


def free_address(bench: Any, **given: Any) -> Any:
    bench.price("ipv4", "idle", 0.005)
    return bench.add("EIP", "eip-1", **{"attached": False, **given})


def nat(bench: Any, *, total: float = 0.0, **given: Any) -> Any:
    """``total`` bytes out over the last fortnight."""
    bench.price("nat", "hour", 0.045)
    resource = bench.add("NAT", "nat-1", **{"status": "available", **given})
    bench.points(resource, nat_gateway_idle.SENT, [0.0] * 18 + [total / 14] * 14)
    bench.constant(resource, nat_gateway_idle.RECEIVED, 0.0)
    bench.constant(resource, nat_gateway_idle.CONNECTIONS, 0.0)
    return resource


def balancer(bench: Any, *, requests_a_day: float | None = 0.0, **given: Any) -> Any:
    bench.price("elb", "application", 0.0225)
    bench.price("elb", "classic", 0.025)
    resource = bench.add("ELB", "lb-1", **{"status": "active", "type": "application", "targets": 0, **given})
    hourly = None if requests_a_day is None else requests_a_day / 24
    for need in (load_balancer_few_requests.REQUESTS, load_balancer_classic_idle.REQUESTS):
        bench.constant(resource, need, hourly)
    for need in (load_balancer_no_targets.REQUESTS, load_balancer_no_targets.FLOWS):
        bench.constant(resource, need, hourly)
    return resource


def database(bench: Any, **given: Any) -> Any:
    details = {
        "status": "available",
        "engine": "mysql",
        "instance_class": "db.m5.2xlarge",
        "multi_az": False,
        "storage_gib": 100,
        "storage_type": "gp3",
        **given,
    }
    for family, large in {"m4": 0.182, "m5": 0.178, "m6i": 0.178, "m6g": 0.159, "m7g": 0.168, "t3": 0.145}.items():
        for size, times in {"medium": 0.5, "large": 1, "xlarge": 2, "2xlarge": 4, "4xlarge": 8}.items():
            bench.price("rds", f"db.{family}.{size}|mysql|single", large * times)
            bench.price("rds", f"db.{family}.{size}|mysql|multi", large * times * 2)
    bench.price("rds_storage", "gp3|single", 0.115)
    bench.price("rds_storage", "gp3|multi", 0.23)
    return bench.add("RDS", "db-1", **details)


def idle_database(bench: Any, *, connections: float = 0.0, cpu: float = 1.0, **given: Any) -> Any:
    resource = database(bench, **given)
    bench.constant(resource, rds_instance_idle.CONNECTIONS, connections)
    bench.constant(resource, rds_instance_idle.CPU, cpu)
    bench.constant(resource, rds_instance_idle.READS, 0.1)
    bench.constant(resource, rds_instance_idle.WRITES, 0.1)
    return resource


def oversized_database(
    bench: Any, *, cpu: float = 10.0, free_gib: float = 28.0, month: float = 10.0, **given: Any
) -> Any:
    resource = database(bench, **given)
    bench.constant(resource, rds_instance_rightsize.CPU, cpu)
    bench.constant(resource, rds_instance_rightsize.MEAN, cpu / 2)
    bench.constant(resource, rds_instance_rightsize.FREE_MEMORY, free_gib * GIB)
    bench.constant(resource, rds_instance_rightsize.MONTH, month)
    return resource


def quiet_database(bench: Any, *, connections: float = 1.5, **given: Any) -> Any:
    resource = database(bench, **given)
    bench.constant(resource, rds_instance_few_connections.CONNECTIONS, connections)
    return resource


def database_snapshot(bench: Any, **given: Any) -> Any:
    bench.price("rds_snapshot", "standard", 0.095)
    details = {
        "status": "available",
        "snapshot_type": "manual",
        "database": "db-gone",
        "size_gib": 100,
        "of_cluster": False,
        **given,
    }
    return bench.add("RDSSnapshot", "rds-snap-1", **details)


def table(bench: Any, *, reads: float = 0.0, writes: float = 0.0, **given: Any) -> Any:
    for item, usd in {
        "read_hour": 0.00013,
        "write_hour": 0.00065,
        "read_request": 1.25e-7,
        "write_request": 6.25e-7,
    }.items():
        bench.price("dynamodb", item, usd)
    details = {
        "status": "ACTIVE",
        "billing_mode": "PROVISIONED",
        "read_capacity": 100,
        "write_capacity": 50,
        "table_class": "STANDARD",
        "indexes": 0,
        **given,
    }
    resource = bench.add("DynamoDB", "table-1", **details)
    bench.constant(resource, dynamodb_table_idle.READS, reads)
    bench.constant(resource, dynamodb_table_idle.WRITES, writes)
    return resource


def cache_node(bench: Any, resource_id: str = "cache-1", *, hits: float = 0.0, connections: float = 4.0,
               engine_cpu: float | None = 0.3, **given: Any) -> Any:  # fmt: skip
    bench.price("elasticache", "cache.m5.large|redis", 0.156)
    details = {"status": "available", "engine": "redis", "node_type": "cache.m5.large", "node_count": 1, **given}
    resource = bench.add("ElastiCache", resource_id, **details)
    bench.constant(resource, elasticache_cluster_idle.HITS, hits)
    bench.constant(resource, elasticache_cluster_idle.MISSES, 0.0)
    bench.constant(resource, elasticache_cluster_idle.CONNECTIONS, connections)
    bench.constant(resource, elasticache_cluster_idle.ENGINE_CPU, engine_cpu)
    return resource


def function(bench: Any, *, calls: float = 1000.0, errors: float = 200.0, **given: Any) -> Any:
    bench.price("lambda", "x86_64", 0.0000166667)
    bench.price("lambda", "arm64", 0.0000133334)
    details = {
        "status": "Active",
        "architecture": "x86_64",
        "memory_mb": 1024,
        "runtime": "python3.13",
        "package_type": "Zip",
        "layers": 0,
        **given,
    }
    resource = bench.add("Lambda", "function-1", **details)
    bench.constant(resource, lambda_function_errors.INVOCATIONS, calls)
    bench.constant(resource, lambda_function_errors.ERRORS, errors)
    bench.constant(resource, lambda_function_errors.DURATION, 1000.0)
    return resource


def service(bench: Any, *, cpu: float = 0.5, memory: float = 0.5, daily: float = 10.0, **given: Any) -> Any:
    bench.price("fargate", "vcpu", 0.04048)
    bench.price("fargate", "gb", 0.004445)
    details = {
        "status": "ACTIVE",
        "launch_type": "FARGATE",
        "running_count": 2,
        "cpu_units": 1024,
        "memory_mib": 2048,
        **given,
    }
    resource = bench.add("ECS", "service-1", **details)
    bench.constant(resource, ecs_service_idle.CPU, cpu)
    bench.constant(resource, ecs_service_idle.MEMORY, memory)
    bench.constant(resource, ecs_service_low_cpu.CPU, daily)
    return resource


def bucket(bench: Any, *, size_gib: float = 20.0, **given: Any) -> Any:
    resource = bench.add("S3", "bucket-1", **{"status": "Active", "lifecycle": False, "versioning": False, **given})
    bench.constant(resource, s3_bucket_no_lifecycle.SIZE, size_gib * GIB)
    return resource


def log_group(bench: Any, *, incoming: float | None = 0.1 * GIB, events: list[float | None] | None = None,
              **given: Any) -> Any:  # fmt: skip
    bench.price("logs", "stored", 0.03)
    resource = bench.add("Logs", "/app/web", **{"stored_bytes": 10 * GIB, "expires": False, "days_old": 500, **given})
    bench.constant(resource, log_group_no_retention.INGESTED, incoming)
    bench.points(resource, log_group_stale.EVENTS, events if events is not None else [5.0] * 300 + [None] * 100)
    return resource


def distribution(bench: Any, *, requests: float = 1.0, **given: Any) -> Any:
    changed = (bench.now - timedelta(days=200)).isoformat()
    details = {"status": "Deployed", "enabled": True, "last_modified": changed, **given}
    resource = bench.add("CloudFront", "E1", **details)
    bench.constant(resource, cloudfront_distribution_unused.REQUESTS, requests)
    return resource


EXAMPLES: Mapping[str, Callable[..., Any]] = {
    "EC2-IDLE": quiet_instance,
    "EC2-RIGHTSIZE": oversized_instance,
    "EC2-STOPPED": stopped_instance,
    "EC2-GEN": lambda b, **g: instance(b, **{"instance_type": "m4.large", "instance_family": "m4", **g}),
    "EC2-GRAVITON": instance,
    "EC2-LOWUTIL": few_busy_days,
    "EC2-SCHEDULE": scheduled_instance,
    "EC2-BURST": bursting_instance,
    "EBS-UNATTACHED": loose_volume,
    "EBS-GP2": lambda b, **g: volume(b, **{"volume_type": "gp2", **g}),
    "EBS-IO-GP3": lambda b, **g: volume(b, **{"volume_type": "io1", "iops": 5000, **g}),
    "EBS-GP3-EXTRA": lambda b, **g: loaded_volume(b, **{"iops": 100.0, "volume_iops": 6000, **g}),
    "EBS-RIGHTSIZE": lambda b, **g: loaded_volume(b, **{"volume_type": "io1", "volume_iops": 5000, **g}),
    "EBS-UNDERUSED": unused_volume,
    "EBS-STOPPED": volume_of_stopped,
    "SNAP-OLD": snapshot,
    "SNAP-ORPHAN": snapshot,
    "EIP-UNASSOC": free_address,
    "NAT-IDLE": nat,
    "NAT-LOW": lambda b, **g: nat(b, **{"total": 1e6, **g}),
    "ELB-NOTARGET": balancer,
    "ALB-LOWREQ": lambda b, **g: balancer(b, **{"targets": 1, "requests_a_day": 3.0, **g}),
    "CLB-IDLE": lambda b, **g: balancer(b, **{"type": "classic", "targets": 2, "requests_a_day": 50.0, **g}),
    "RDS-IDLE": idle_database,
    "RDS-RIGHTSIZE": oversized_database,
    "RDS-GEN": lambda b, **g: database(b, **{"instance_class": "db.m4.large", **g}),
    "RDS-GRAVITON": database,
    "RDS-LOWCONN": quiet_database,
    "RDS-MULTIAZ-DEV": lambda b, **g: database(b, **{"multi_az": True, "tags": {"Environment": "staging"}, **g}),
    "RDS-SNAP": database_snapshot,
    "DDB-IDLE": table,
    "DDB-MODE": lambda b, **g: table(b, **{"reads": 3600.0, "writes": 3600.0, **g}),
    "CACHE-IDLE": cache_node,
    "LAMBDA-ERROR": function,
    "LAMBDA-ARM": function,
    "ECS-IDLE": service,
    "ECS-LOWCPU": service,
    "S3-NOLIFECYCLE": bucket,
    "S3-VERSIONS": lambda b, **g: bucket(b, **{"versioning": True, **g}),
    "LOGS-RETENTION": log_group,
    "LOGS-STALE": log_group,
    "CF-UNUSED": distribution,
}
