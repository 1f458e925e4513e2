"""The price families of the kinds that came after the first: endpoints, registries, keys, warehouses, models …"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from rassistant.collect.price_family import Attributes, Family, by_usage, head, nothing
from rassistant.models.price import PriceFamily


def _ending(table: Mapping[str, str]) -> Callable[[Attributes], str | None]:
    """By how the usage type ends, where services disagree on what stands before (``us-east-1-KMS-Keys``)."""

    def item_of(a: Attributes) -> str | None:
        usage = a.get("usagetype", "")
        return next((item for item, tail in table.items() if usage.endswith(tail)), None)

    return item_of


def _machine(mark: str) -> Callable[[Attributes], str | None]:
    """The plain node of a service: its usage type is the region's prefix, ``mark`` and the type, with nothing between."""

    def item_of(a: Attributes) -> str | None:
        usage, name = a.get("usagetype", ""), a.get("instanceType", "")
        # usage types of OpenSearch leave out what its instance types end with (m5.large.search)
        tails = [f"{mark}:{name}", f"{mark}:{name.removesuffix('.search')}"]
        plain = usage in tails or any(usage.endswith(f"-{tail}") for tail in tails)
        return name if name and plain and a.get("locationType", "AWS Region") == "AWS Region" else None

    return item_of


def _model_machine(a: Attributes) -> str | None:
    """``USW2-Host:ml.m5.large``, ``USW2-Notebk:ml.t3.medium``: the same type is priced by what it is used for."""
    _, _, usage = a.get("usagetype", "").rpartition("-")
    purpose, _, name = usage.partition(":")
    word = {"Host": "hosting", "Notebk": "notebook"}.get(purpose)
    return f"{name}|{word}" if word and name == a.get("instanceName", name) else None


def _memory_node(a: Attributes) -> str | None:
    engine = (a.get("engine") or a.get("cacheEngine") or "redis").casefold()
    name = _machine("NodeUsage")(a)
    return f"{name}|{engine}" if name else None


def _cache_size(a: Attributes) -> str | None:
    return a.get("cacheMemorySizeGb") if "ApiGatewayCacheUsage" in a.get("usagetype", "") else None


_AURORA: Final = {"Aurora MySQL": "aurora-mysql", "Aurora PostgreSQL": "aurora-postgresql"}


def _optimized_instance(a: Attributes) -> str | None:
    """An instance of an I/O-Optimized cluster: ``USW2-InstanceUsageIOOptimized:db.r6g.large``."""
    engine, optimized = _AURORA.get(a.get("databaseEngine", "")), "InstanceUsageIOOptimized:" in a.get("usagetype", "")
    return f"{a.get('instanceType')}|{engine}" if engine and optimized else None


_EFS: Final = {
    "standard": "TimedStorage-ByteHrs",
    "ia": "IATimedStorage-ByteHrs",
    "one_zone": "TimedStorage-Z-ByteHrs",
    "one_zone_ia": "IATimedStorage-Z-ByteHrs",
}
_KINESIS: Final = {"shard_hour": "Storage-ShardHour", "stream_hour": "OnDemand-StreamHour"}

LATER: Final[Mapping[PriceFamily, Family]] = {
    "aurora_storage": Family(
        "AmazonRDS",
        {"productFamily": "Database Storage"},
        None,
        nothing,
        _ending({"standard": "Aurora:StorageUsage", "optimized": "Aurora:IO-OptimizedStorageUsage"}),
    ),
    "aurora_io": Family(
        "AmazonRDS", {"productFamily": "System Operation"}, None, nothing, _ending({"request": "Aurora:StorageIOUsage"})
    ),
    "aurora_optimized": Family(
        "AmazonRDS", {"productFamily": "Database Instance"}, "instanceType", head, _optimized_instance
    ),
    "vpc_endpoint": Family(
        "AmazonVPC",
        {"productFamily": "VpcEndpoint"},
        None,
        nothing,
        _ending({"GatewayLoadBalancer": "VpcEndpoint-GWLBE-Hours", "Interface": "VpcEndpoint-Hours"}),
        tiered=True,
    ),
    "network_firewall": Family(
        "AWSNetworkFirewall", {}, None, nothing, by_usage({"endpoint_hour": "Endpoint-Hour"}), tiered=True
    ),
    "ecr": Family("AmazonECR", {}, None, nothing, by_usage({"stored": "TimedStorage-ByteHrs"}), tiered=True),
    "efs": Family("AmazonEFS", {"productFamily": "Storage"}, None, nothing, by_usage(_EFS)),
    "secret": Family("AWSSecretsManager", {}, None, nothing, _ending({"month": "AWSSecretsManager-Secrets"})),
    "kms": Family("awskms", {}, None, nothing, _ending({"month": "KMS-Keys"}), tiered=True),
    "redshift": Family("AmazonRedshift", {"productFamily": "Compute Instance"}, "instanceType", head, _machine("Node")),
    "sagemaker": Family("AmazonSageMaker", {"productFamily": "ML Instance"}, "instanceName", head, _model_machine),
    "opensearch": Family(
        "AmazonES",
        {"productFamily": "Amazon OpenSearch Service Instance"},
        "instanceType",
        head,
        _machine("ESInstance"),
    ),
    "kinesis": Family("AmazonKinesis", {"productFamily": "Kinesis Streams"}, None, nothing, by_usage(_KINESIS)),
    "emr": Family(
        "ElasticMapReduce",
        {"productFamily": "Elastic Map Reduce Instance", "softwareType": "EMR"},
        "instanceType",
        head,
        _machine("BoxUsage"),
    ),
    "memorydb": Family("AmazonMemoryDB", {}, "instanceType", head, _memory_node),
    "docdb": Family(
        "AmazonDocDB", {"productFamily": "Database Instance"}, "instanceType", head, _machine("InstanceUsage")
    ),
    "cloudtrail": Family("AWSCloudTrail", {}, None, nothing, _ending({"event": "PaidEventsRecorded"}), tiered=True),
    "route53": Family(
        "AmazonRoute53",
        {"productFamily": "DNS Health Check"},
        None,
        nothing,
        by_usage({"check": "Health-Check-AWS", "check_elsewhere": "Health-Check-Non-AWS"}),
        tiered=True,
        worldwide=True,
    ),
    "api_gateway": Family(
        "AmazonApiGateway", {"productFamily": "Amazon API Gateway Cache"}, None, nothing, _cache_size
    ),
    "comprehend": Family("comprehend", {}, None, nothing, _ending({"unit_second": "InferenceUnit-Seconds"})),
}
