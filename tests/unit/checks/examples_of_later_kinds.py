"""Examples of the checks on the kinds that came after the first sixteen: more of ``examples``."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Any

from rassistant.checks.catalog import (
    api_gateway_stage_cache,
    auto_scaling_group_rightsize,
    cloudtrail_trail_duplicate,
    comprehend_endpoint_idle,
    documentdb_cluster_idle,
    ec2_instance_idle,
    efs_file_system_no_ia,
    emr_cluster_idle,
    kinesis_stream_idle,
    memorydb_cluster_idle,
    nat_gateway_s3_endpoint,
    network_firewall_idle,
    opensearch_domain_idle,
    redshift_cluster_idle,
    redshift_cluster_pause,
    route53_zone_short_ttl,
    sagemaker_endpoint_idle,
    vpc_endpoint_idle,
)
from rassistant.models.price import PriceKey, Quote
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
    resource = bench.add("NAT", "nat-1", **{"status": "available", "vpc": "vpc-0a1b2c3d4e5f60718", **given})
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


def warehouse(bench: Any, *, connections: float = 0.0, cpu: float = 2.0, quiet_hours: int = 0, **given: Any) -> Any:
    """``quiet_hours``: of each day of the fortnight; 0 leaves the schedule's metric constant."""
    bench.price("redshift", "ra3.xlplus", 1.086)
    details = {"status": "available", "node_type": "ra3.xlplus", "node_count": 2, "pause_schedule": False, **given}
    resource = bench.add("Redshift", "sales", **details)
    bench.constant(resource, redshift_cluster_idle.CONNECTIONS, connections)
    bench.constant(resource, redshift_cluster_idle.CPU, cpu)
    days = ([0.0] * quiet_hours + [5.0] * (24 - quiet_hours)) * 14
    bench.points(resource, redshift_cluster_pause.CONNECTIONS, days)
    return resource


def model_endpoint(bench: Any, *, calls: float = 0.0, **given: Any) -> Any:
    bench.price("sagemaker", "ml.m5.large|hosting", 0.115)
    details = {
        "status": "InService",
        "instance_type": "ml.m5.large",
        "instance_count": 2,
        "variant_count": 1,
        "serverless": False,
        **given,
    }
    resource = bench.add("SageMakerEndpoint", "scorer", **details)
    [need] = sagemaker_endpoint_idle.NEEDS
    bench.constant(resource, need, calls)
    return resource


def notebook(bench: Any, *, activity: float | None = 20.0, changed: float = 40.0, **given: Any) -> Any:
    bench.price("sagemaker", "ml.t3.medium|notebook", 0.05)
    details = {
        "status": "InService",
        "instance_type": "ml.t3.medium",
        "last_activity_at": ago(bench, activity),
        "last_modified": ago(bench, changed),
        **given,
    }
    return bench.add("SageMakerNotebook", "lab", **details)


def domain(bench: Any, *, requests: float = 0.0, gap: int = 0, **given: Any) -> Any:
    """``gap``: hours at the start for which there is no point."""
    bench.price("opensearch", "r6g.large.search", 0.167)
    details = {"status": "Active", "instance_type": "r6g.large.search", "instance_count": 2, "dedicated_masters": 0}
    resource = bench.add("OpenSearch", "search", **{**details, **given})
    bench.points(resource, opensearch_domain_idle.REQUESTS, [None] * gap + [requests] * (336 - gap))
    return resource


def stream(bench: Any, *, written: float = 0.0, read: float = 0.0, **given: Any) -> Any:
    bench.price("kinesis", "shard_hour", 0.015)
    bench.price("kinesis", "stream_hour", 0.04)
    resource = bench.add("Kinesis", "clicks", **{"status": "ACTIVE", "mode": "PROVISIONED", "shards": 4, **given})
    for need, value in zip(kinesis_stream_idle.NEEDS, (written, read), strict=True):
        bench.constant(resource, need, value)
    return resource


def map_reduce(bench: Any, *, idle: float = 1.0, **given: Any) -> Any:
    examples.bundled_ec2_prices(bench)
    for name, usd in {"m5.xlarge": 0.048, "m4.xlarge": 0.06, "m6i.xlarge": 0.048}.items():
        bench.price("emr", name, usd)
    details = {"status": "WAITING", "instance_type": "m5.xlarge", "nodes": "1xm5.xlarge, 4xm5.xlarge", "spot": False}
    resource = bench.add("EMR", "j-1", **{**details, **given})
    bench.constant(resource, emr_cluster_idle.IDLE, idle)
    return resource


def memory_cluster(bench: Any, *, hits: float = 0.0, connections: float = 4.0, **given: Any) -> Any:
    bench.price("memorydb", "db.r6g.large|redis", 0.309)
    details = {"status": "available", "node_type": "db.r6g.large", "node_count": 4, "engine": "redis", **given}
    resource = bench.add("MemoryDB", "ranks", **details)
    bench.constant(resource, memorydb_cluster_idle.HITS, hits)
    bench.constant(resource, memorydb_cluster_idle.MISSES, 0.0)
    bench.constant(resource, memorydb_cluster_idle.CONNECTIONS, connections)
    return resource


def documents(bench: Any, *, connections: float = 0.0, cpu: float = 4.0, **given: Any) -> Any:
    bench.price("docdb", "db.r5.large", 0.277)
    details = {"status": "available", "nodes": "db.r5.large, db.r5.large", "instance_count": 2, **given}
    resource = bench.add("DocumentDB", "catalog", **details)
    bench.constant(resource, documentdb_cluster_idle.CONNECTIONS, connections)
    bench.constant(resource, documentdb_cluster_idle.CPU, cpu)
    return resource


def trail(bench: Any, *, other: Mapping[str, Any] | None = None, events: float = 100_000.0, **given: Any) -> Any:
    """``other``: the trail beside it; ``events`` a day."""
    bench.price("cloudtrail", "event", 0.00002)
    details = {"status": "Logging", "multi_region": False, "management_events": True, "organization": False}
    group = bench.add("Logs", "trail-group")
    bench.constant(group, cloudtrail_trail_duplicate.EVENTS, events)
    bench.add("CloudTrail", "arn:all", **{"days_old": 900, **details, "multi_region": True, **(other or {})})
    return bench.add("CloudTrail", "arn:second", **{**details, "log_group": "trail-group", **given})


def health_check(bench: Any, *, used_by: str | None = "hc-other", **given: Any) -> Any:
    bench.quotes.update({PriceKey("route53", "us-east-1", "check"): Quote(0.50, "price_list", "2026-03-01")})
    bench.add("Route53", "Z1", status="Active", health_check_ids=used_by)
    return bench.add("Route53HealthCheck", "hc-1", **{"status": "Enabled", **given})


def zone(bench: Any, *, queries: float = 20e6, **given: Any) -> Any:
    details = {"status": "Active", "private": False, "short_ttl_records": 3, "lone_latency_records": "api.example.com"}
    resource = bench.add("Route53", "Z1", **{**details, **given})
    bench.constant(resource, route53_zone_short_ttl.QUERIES, queries / 32)
    return resource


def stage(bench: Any, *, hits: float = 1.0, misses: float = 99.0, **given: Any) -> Any:
    bench.price("api_gateway", "6.1", 0.20)
    resource = bench.add("APIGatewayStage", "a1/prod", **{"cache": True, "cache_size": "6.1", **given})
    bench.constant(resource, api_gateway_stage_cache.HITS, hits)
    bench.constant(resource, api_gateway_stage_cache.MISSES, misses)
    return resource


def firewall(bench: Any, *, packets: float = 0.0, **given: Any) -> Any:
    bench.price("network_firewall", "endpoint_hour", 0.395)
    resource = bench.add("NetworkFirewall", "edge", **{"status": "READY", "zone_count": 1, **given})
    [need] = network_firewall_idle.NEEDS
    bench.constant(resource, need, packets)
    return resource


def language_endpoint(bench: Any, *, used: float = 0.0, **given: Any) -> Any:
    bench.price("comprehend", "unit_second", 0.0005)
    resource = bench.add("ComprehendEndpoint", "arn:reviews", **{"status": "IN_SERVICE", "inference_units": 2, **given})
    [need] = comprehend_endpoint_idle.NEEDS
    bench.constant(resource, need, used)
    return resource


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
    "REDSHIFT-UNDER": warehouse,
    "REDSHIFT-PAUSE": lambda b, **g: warehouse(b, **{"connections": 5.0, "cpu": 40.0, "quiet_hours": 10, **g}),
    "SM-ENDPOINT": model_endpoint,
    "SM-NOTEBOOK": notebook,
    "OS-IDLE": domain,
    "KINESIS-IDLE": stream,
    "EMR-IDLE": map_reduce,
    "EMR-GEN": lambda b, **g: map_reduce(b, **{"instance_type": "m4.xlarge", "nodes": "3xm4.xlarge", **g}),
    "MEMDB-IDLE": memory_cluster,
    "DOCDB-IDLE": documents,
    "TRAIL-DUP": trail,
    "R53-HC": health_check,
    "R53-TTL": zone,
    "R53-LATENCY": zone,
    "APIGW-CACHE": stage,
    "NFW-IDLE": firewall,
    "COMPREHEND-EP": language_endpoint,
}
