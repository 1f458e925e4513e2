"""The bill of an account whose file gives none: price per unit times what its resources show."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import datetime, timedelta

from infra.local.simulator.account_model import CostEntry, Resource
from infra.local.simulator.charge import Charge
from infra.local.simulator.seeding.place import Seeded
from infra.local.simulator.stand_ins.registry import stand_in
from infra.local.simulator.unit_prices import (
    DEFAULT_PROVISIONED_IOPS,
    instance_hour_usd,
    region_factor,
    sized_hour_usd,
    unit_prices,
    usage_prefix,
)
from infra.local.simulator.vocabulary import GLOBAL_KINDS

MAX_DAYS = 420
GB = 1_000_000_000
GIB = 2**30

_SYSTEMS = {
    "windows": "RunInstances:0002",
    "windows-sql-standard": "RunInstances:0006",
    "windows-sql-web": "RunInstances:0202",
    "windows-sql-enterprise": "RunInstances:0102",
}
"""https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/billing-info-fields.html"""
_ENGINES = {
    "mysql": "CreateDBInstance:0002",
    "postgres": "CreateDBInstance:0014",
    "mariadb": "CreateDBInstance:0018",
    "aurora-mysql": "CreateDBInstance:0016",
    "aurora-postgresql": "CreateDBInstance:0021",
}


def derive_costs(resources: Mapping[str, Seeded], now: datetime) -> tuple[CostEntry, ...]:
    """One entry for each charge of each resource, from its creation (at most 420 days) until yesterday (UTC)."""
    entries = []
    for seeded in resources.values():
        resource = seeded.resource
        for charge in charges(resource):
            if charge.usd_a_day <= 0:
                continue
            entries.append(
                CostEntry(
                    service=charge.service,
                    region="global" if resource.service_type in GLOBAL_KINDS else resource.region,
                    usage_type=charge.usage_type,
                    daily=_daily(charge, resource.created_days_ago, now),
                    resource=resource.name,
                    tags=resource.tags,
                    operation=charge.operation,
                )
            )
    return tuple(entry for entry in entries if entry.daily)


def charges(resource: Resource) -> Iterable[Charge]:
    """What AWS would bill for the resource as the file describes it."""
    other = stand_in(resource.service_type)
    return other.charges(resource) if other is not None else _CHARGES[resource.service_type](resource)


def _daily(charge: Charge, created_days_ago: float, now: datetime) -> tuple[float, ...]:
    midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)
    created = now - timedelta(days=created_days_ago)
    ended = now - timedelta(days=charge.until_days_ago)
    days = min(MAX_DAYS, math.ceil((midnight - created) / timedelta(days=1)))
    values = []
    for ago in range(days, 0, -1):
        start = midnight - timedelta(days=ago)
        lived = min(ended, start + timedelta(days=1)) - max(created, start)
        values.append(round(charge.usd_a_day * max(0.0, min(1.0, lived / timedelta(days=1))), 8))
    return tuple(values)


def _mean(resource: Resource, metric: str) -> float:
    """The mean of the hourly values: for a count, its total of an average hour. 0 without the metric."""
    values = resource.metrics.get(metric, ())
    return sum(values) / len(values) if values else 0.0


def _monthly(usd_a_month: float) -> float:
    return usd_a_month / (float(unit_prices()["hours_a_month"]) / 24)


def _instance(resource: Resource) -> Iterator[Charge]:
    if resource.status not in ("running", "stopped", "stopping", "shutting-down", "terminated"):
        return
    platform = resource.text("platform", "linux")
    instance_type = resource.text("instance_type", "t3.medium")
    stopped = resource.details.get("stopped_days_ago")
    until = 0.0 if resource.status == "running" else float(resource.created_days_ago if stopped is None else stopped)
    hour = instance_hour_usd(instance_type, resource.region, platform)
    usage = f"{usage_prefix(resource.region)}BoxUsage:{instance_type}"
    operation = _SYSTEMS.get(platform, "RunInstances")
    yield Charge("Amazon Elastic Compute Cloud - Compute", usage, 24 * hour, until, operation)


def _volume(resource: Resource) -> Iterator[Charge]:
    prices, factor, prefix = unit_prices()["ebs"], region_factor(resource.region), usage_prefix(resource.region)
    kind = resource.text("volume_type", "gp3")
    usage = "VolumeUsage" if kind == "standard" else f"VolumeUsage.{'piops' if kind == 'io1' else kind}"
    size = resource.integer("size_gib", 20)
    yield Charge("EC2 - Other", f"{prefix}EBS:{usage}", _monthly(size * prices["gib_month"][kind] * factor))
    extra = resource.integer("iops", 0) - (3000 if kind == "gp3" else 0)
    if kind in prices["provisioned_iops_month"] and extra > 0:
        usd = extra * prices["provisioned_iops_month"][kind] * factor
        yield Charge("EC2 - Other", f"{prefix}EBS:VolumeP-IOPS.{'piops' if kind == 'io1' else kind}", _monthly(usd))


def _snapshot(resource: Resource) -> Iterator[Charge]:
    price = unit_prices()["ebs"]["snapshot_gib_month"] * region_factor(resource.region)
    usage = f"{usage_prefix(resource.region)}EBS:SnapshotUsage"
    yield Charge("EC2 - Other", usage, _monthly(resource.integer("size_gib", 8) * price))


def _address(resource: Resource) -> Iterator[Charge]:
    use = "InUseAddress" if resource.details.get("attached_to") or resource.status == "in-use" else "IdleAddress"
    usage = f"{usage_prefix(resource.region)}PublicIPv4:{use}"
    yield Charge("Amazon Virtual Private Cloud", usage, 24 * unit_prices()["public_ipv4_hour"])


def _nat(resource: Resource) -> Iterator[Charge]:
    prices, factor, prefix = unit_prices()["nat"], region_factor(resource.region), usage_prefix(resource.region)
    yield Charge("EC2 - Other", f"{prefix}NatGateway-Hours", 24 * prices["hour"] * factor)
    processed = _mean(resource, "BytesOutToDestination") + _mean(resource, "BytesOutToSource")
    yield Charge("EC2 - Other", f"{prefix}NatGateway-Bytes", 24 * processed / GB * prices["gb"] * factor)


def _balancer(resource: Resource) -> Iterator[Charge]:
    prices, factor, prefix = unit_prices()["elb"], region_factor(resource.region), usage_prefix(resource.region)
    kind = resource.text("type", "application")
    service = "Amazon Elastic Load Balancing"
    operation = f"LoadBalancing:{kind.capitalize()}"
    yield Charge(service, f"{prefix}LoadBalancerUsage", 24 * prices[f"{kind}_hour"] * factor, operation=operation)
    # One LCU covers 1 GB an hour of processed bytes, the dimension that the file most likely has.
    units = _mean(resource, "ProcessedBytes") / GB
    yield Charge(service, f"{prefix}LCUUsage", 24 * units * prices["lcu_hour"] * factor, operation=operation)


def _database(resource: Resource) -> Iterator[Charge]:
    prices, factor, prefix = unit_prices()["rds"], region_factor(resource.region), usage_prefix(resource.region)
    copies = prices["multi_az_factor"] if resource.flag("multi_az", False) else 1
    instance_class = resource.text("instance_class", "db.t3.medium")
    service = "Amazon Relational Database Service"
    if resource.status != "stopped":
        hour = sized_hour_usd(prices["large_hour"], instance_class, resource.region)
        usage = "Multi-AZUsage" if copies > 1 else "InstanceUsage"
        operation = _ENGINES.get(resource.text("engine", "mysql"), "")
        yield Charge(service, f"{prefix}{usage}:{instance_class}", 24 * hour * copies, operation=operation)
    storage = resource.text("storage_type", "gp3")
    if storage.startswith("aurora"):
        return  # of the cluster: usage that its metrics tell
    usd = resource.integer("storage_gib", 20) * prices["gib_month"][storage] * factor * copies
    zones = "Multi-AZ-" if copies > 1 else ""
    yield Charge(service, f"{prefix}RDS:{zones}{storage.upper()}-Storage", _monthly(usd))
    if storage in prices["iops_month"]:
        usd = resource.integer("iops", DEFAULT_PROVISIONED_IOPS) * prices["iops_month"][storage] * factor * copies
        yield Charge(service, f"{prefix}RDS:{zones}{'PIOPS' if storage == 'io1' else 'PIOPS-IO2'}", _monthly(usd))


def _database_snapshot(resource: Resource) -> Iterator[Charge]:
    price = unit_prices()["rds"]["snapshot_gib_month"] * region_factor(resource.region)
    usage = f"{usage_prefix(resource.region)}RDS:ChargedBackupUsage"
    usd = _monthly(resource.integer("size_gib", 20) * price)
    yield Charge("Amazon Relational Database Service", usage, usd)


def _function(resource: Resource) -> Iterator[Charge]:
    prices, prefix = unit_prices()["lambda"], usage_prefix(resource.region)
    architecture = resource.text("architecture", "x86_64")
    invocations = 24 * _mean(resource, "Invocations")
    seconds = invocations * _mean(resource, "Duration") / 1000
    gb_seconds = seconds * resource.integer("memory_mb", 128) / 1024
    arm = "-ARM" if architecture == "arm64" else ""
    yield Charge("AWS Lambda", f"{prefix}Lambda-GB-Second{arm}", gb_seconds * prices["gb_second"][architecture])
    yield Charge("AWS Lambda", f"{prefix}Request{arm}", invocations / 1e6 * prices["million_requests"])


def _bucket(resource: Resource) -> Iterator[Charge]:
    price = unit_prices()["s3"]["gb_month"] * region_factor(resource.region)
    stored = resource.integer("size_bytes", 0) + resource.integer("incomplete_uploads_bytes", 0)
    usage = f"{usage_prefix(resource.region)}TimedStorage-ByteHrs"
    yield Charge("Amazon Simple Storage Service", usage, _monthly(stored / GIB * price))


def _table(resource: Resource) -> Iterator[Charge]:
    prices, factor, prefix = unit_prices()["dynamodb"], region_factor(resource.region), usage_prefix(resource.region)
    stored = _monthly(resource.integer("size_bytes", 0) / GIB * prices["gb_month"] * factor)
    yield Charge("Amazon DynamoDB", f"{prefix}TimedStorage-ByteHrs", stored)
    if resource.details.get("billing_mode") == "PROVISIONED":
        reads = resource.integer("read_capacity", 5) * prices["read_capacity_unit_hour"]
        writes = resource.integer("write_capacity", 5) * prices["write_capacity_unit_hour"]
        units = ("ReadCapacityUnit-Hrs", "WriteCapacityUnit-Hrs")
    else:
        reads = _mean(resource, "ConsumedReadCapacityUnits") / 1e6 * prices["million_read_request_units"]
        writes = _mean(resource, "ConsumedWriteCapacityUnits") / 1e6 * prices["million_write_request_units"]
        units = ("ReadRequestUnits", "WriteRequestUnits")
    yield Charge("Amazon DynamoDB", f"{prefix}{units[0]}", 24 * reads * factor)
    yield Charge("Amazon DynamoDB", f"{prefix}{units[1]}", 24 * writes * factor)


def _service(resource: Resource) -> Iterator[Charge]:
    if resource.text("launch_type", "FARGATE") != "FARGATE":
        return
    prices, factor, prefix = unit_prices()["fargate"], region_factor(resource.region), usage_prefix(resource.region)
    tasks = resource.integer("running_count", resource.integer("desired_count", 1))
    processors = tasks * resource.integer("cpu_units", 256) / 1024 * prices["vcpu_hour"]
    memory = tasks * resource.integer("memory_mib", 512) / 1024 * prices["gb_hour"]
    service = "Amazon Elastic Container Service"
    yield Charge(service, f"{prefix}Fargate-vCPU-Hours:perCPU", 24 * processors * factor)
    yield Charge(service, f"{prefix}Fargate-GB-Hours", 24 * memory * factor)


def _cluster(resource: Resource) -> Iterator[Charge]:
    prefix = usage_prefix(resource.region)
    price = unit_prices()["eks"]["cluster_hour"]
    yield Charge("Amazon Elastic Container Service for Kubernetes", f"{prefix}AmazonEKS-Hours:perCluster", 24 * price)
    node_type = resource.text("node_type", "m5.large")
    nodes = resource.integer("node_count", 2) * instance_hour_usd(node_type, resource.region)
    yield Charge("Amazon Elastic Compute Cloud - Compute", f"{prefix}BoxUsage:{node_type}", 24 * nodes)


def _cache(resource: Resource) -> Iterator[Charge]:
    prices, prefix = unit_prices()["elasticache"], usage_prefix(resource.region)
    node_type = resource.text("node_type", "cache.t3.medium")
    hour = sized_hour_usd(prices["large_hour"], node_type, resource.region)
    if resource.details.get("engine") == "valkey":
        hour *= prices["valkey_factor"]
    nodes = resource.integer("node_count", 1)
    operation = f"CreateCacheCluster:{resource.text('engine', 'redis').capitalize()}"
    yield Charge("Amazon ElastiCache", f"{prefix}NodeUsage:{node_type}", 24 * hour * nodes, operation=operation)


def _distribution(resource: Resource) -> Iterator[Charge]:
    prices = unit_prices()["cloudfront"]
    sent = 24 * _mean(resource, "BytesDownloaded") / GIB * prices["gb"]
    requests = 24 * _mean(resource, "Requests") / 10_000 * prices["ten_thousand_requests"]
    yield Charge("Amazon CloudFront", "US-DataTransfer-Out-Bytes", sent)
    yield Charge("Amazon CloudFront", "US-Requests-Tier2-HTTPS", requests)


def _log_group(resource: Resource) -> Iterator[Charge]:
    prices, factor, prefix = unit_prices()["logs"], region_factor(resource.region), usage_prefix(resource.region)
    stored = _monthly(resource.integer("stored_bytes", 0) / GIB * prices["gb_month"])
    yield Charge("AmazonCloudWatch", f"{prefix}TimedStorage-ByteHrs", stored)
    ingested = 24 * _mean(resource, "IncomingBytes") / GIB * prices["gb_ingested"] * factor
    yield Charge("AmazonCloudWatch", f"{prefix}DataProcessing-Bytes", ingested)


_CHARGES: Mapping[str, Callable[[Resource], Iterable[Charge]]] = {
    "EC2": _instance,
    "EBS": _volume,
    "EBSSnapshot": _snapshot,
    "EIP": _address,
    "NAT": _nat,
    "ELB": _balancer,
    "RDS": _database,
    "RDSSnapshot": _database_snapshot,
    "Lambda": _function,
    "S3": _bucket,
    "DynamoDB": _table,
    "ECS": _service,
    "EKS": _cluster,
    "ElastiCache": _cache,
    "CloudFront": _distribution,
    "Logs": _log_group,
}
