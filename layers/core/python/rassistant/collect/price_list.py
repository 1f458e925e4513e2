"""How each price family is asked of the Price List API, and how its products are read.

Attribute names and units are those of the offer files; see
https://docs.aws.amazon.com/awsaccountbilling/latest/aboutv2/price-changes.html
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from rassistant.collect.price_families import LATER
from rassistant.collect.price_family import Attributes, Family, by_usage, head, inverse, nothing
from rassistant.models.price import PriceFamily, PriceKey

_MAX_VALUE_LENGTH = 1024
"""Of one filter's Value, in the service model of GetProducts."""

RDS_ENGINES: Mapping[str, tuple[str, str | None]] = {
    "mysql": ("MySQL", None),
    "postgres": ("PostgreSQL", None),
    "mariadb": ("MariaDB", None),
    "aurora-mysql": ("Aurora MySQL", None),
    "aurora-postgresql": ("Aurora PostgreSQL", None),
    "sqlserver-ex": ("SQL Server", "Express"),
    "sqlserver-web": ("SQL Server", "Web"),
    "sqlserver-se": ("SQL Server", "Standard"),
    "sqlserver-ee": ("SQL Server", "Enterprise"),
}
"""Engine of the RDS API → databaseEngine and databaseEdition; Oracle's licence can't be told from the instance."""

_OPERATING_SYSTEMS = {"linux": "Linux", "windows": "Windows", "rhel": "RHEL", "suse": "SUSE"}
_DEPLOYMENTS = {"single": "Single-AZ", "multi": "Multi-AZ"}
_RDS_VOLUMES = {
    "gp2": "General Purpose",
    "gp3": "General Purpose-GP3",
    "standard": "Magnetic",
    "io1": "Provisioned IOPS",
    "io2": "Provisioned IOPS-IO2",
}
_SQL_EDITIONS = {"standard": "SQL Std", "web": "SQL Web", "enterprise": "SQL Ent"}


def _ec2_item(a: Attributes) -> str | None:
    system = inverse(_OPERATING_SYSTEMS, a.get("operatingSystem"))
    licence_included = a.get("licenseModel", "No License required") == "No License required"
    if system is None or not licence_included or a.get("preInstalledSw", "NA") != "NA":
        return None
    return f"{a['instanceType']}|{system}"


def _sql_item(a: Attributes) -> str | None:
    edition = inverse(_SQL_EDITIONS, a.get("preInstalledSw"))
    included = a.get("licenseModel", "No License required") == "No License required"
    return f"{a['instanceType']}|{edition}" if edition and included else None


def _rds_item(a: Attributes) -> str | None:
    engine = next(
        (
            name
            for name, (database, edition) in RDS_ENGINES.items()
            if database == a.get("databaseEngine") and edition == a.get("databaseEdition")
        ),
        None,
    )
    deployment = inverse(_DEPLOYMENTS, a.get("deploymentOption"))
    included = a.get("licenseModel", "No license required").lower() in {"no license required", "license included"}
    # Aurora lists a second price per class for I/O-Optimized clusters.
    optimized = "IOOptimized" in a.get("usagetype", "")
    if engine is None or deployment is None or not included or optimized:
        return None
    return f"{a['instanceType']}|{engine}|{deployment}"


def _rds_storage_item(a: Attributes) -> str | None:
    volume = inverse(_RDS_VOLUMES, a.get("volumeType"))
    deployment = inverse(_DEPLOYMENTS, a.get("deploymentOption"))
    return f"{volume}|{deployment}" if volume and deployment and a.get("databaseEngine", "Any") == "Any" else None


def _volume(a: Attributes) -> str | None:
    return a.get("volumeApiName")


def _ebs_iops_item(a: Attributes) -> str | None:
    # io2 is priced in tiers, told apart by usage type: up to 32,000 IOPS, up to 64,000, and beyond.
    if a.get("volumeApiName") == "io2" and not a.get("usagetype", "").endswith("VolumeP-IOPS.io2"):
        return "io2|2" if a.get("usagetype", "").endswith("io2.tier2") else None
    return a.get("volumeApiName")


_RDS_IOPS = {
    f"{kind}|{deployment}": f"{prefix}{name}"
    for deployment, prefix in (("single", "RDS:"), ("multi", "RDS:Multi-AZ-"))
    for kind, name in (("io1", "PIOPS"), ("io2", "PIOPS-IO2"))
}


def _extended_item(a: Attributes) -> str | None:
    """``USW2-ExtendedSupport:Yr1-Yr2:MySQL5.7``: the same price for every engine; serverless is charged by the ACU."""
    _, mark, which = a.get("usagetype", "").partition("ExtendedSupport:")
    if not mark or "ACU" in which or "Aurora" in which:
        return None
    return "year_3" if which.startswith("Yr3") else "year_1_2" if which.startswith("Yr1-Yr2") else None


def _aurora_item(a: Attributes) -> str | None:
    engines = {"Aurora MySQL": "aurora-mysql", "Aurora PostgreSQL": "aurora-postgresql"}
    engine = engines.get(a.get("databaseEngine", ""))
    plain = a.get("usagetype", "").endswith("Aurora:ServerlessV2Usage")
    return f"acu|{engine}" if engine and plain else None


def _ipv4_item(a: Attributes) -> str | None:
    usage = a.get("usagetype", "")
    if usage.endswith("PublicIPv4:IdleAddress"):
        return "idle"
    return "in_use" if usage.endswith("PublicIPv4:InUseAddress") else None


_BALANCERS = {
    "application": "Load Balancer-Application",
    "network": "Load Balancer-Network",
    "gateway": "Load Balancer-Gateway",
    "classic": "Load Balancer",
}


def _elb_item(a: Attributes) -> str | None:
    return inverse(_BALANCERS, a["productFamily"]) if a.get("usagetype", "").endswith("LoadBalancerUsage") else None


def _credits_item(a: Attributes) -> str | None:
    """``USW2-CPUCredits:t3``; systems share the usage type and differ in price."""
    _, mark, family = a.get("usagetype", "").partition("CPUCredits:")
    system = inverse(_OPERATING_SYSTEMS, a.get("operatingSystem"))
    return f"{family.partition('.')[0]}|{system}" if mark and family and system else None


_DYNAMODB_USAGE = {
    "read_hour": "ReadCapacityUnit-Hrs",
    "write_hour": "WriteCapacityUnit-Hrs",
    "read_request": "ReadRequestUnits",
    "write_request": "WriteRequestUnits",
}
_FARGATE_USAGE = {"vcpu": "Fargate-vCPU-Hours:perCPU", "gb": "Fargate-GB-Hours"}
_LAMBDA_GROUPS = {
    "x86_64": "AWS-Lambda-Duration",
    "arm64": "AWS-Lambda-Duration-ARM",
    "warm|x86_64": "AWS-Lambda-Provisioned-Concurrency",
    "warm|arm64": "AWS-Lambda-Provisioned-Concurrency-ARM",
}
_S3_VOLUMES = {"standard": "Standard", "intelligent_rare": "Intelligent-Tiering Infrequent Access"}
_S3_USAGE = {"standard": "TimedStorage-ByteHrs", "intelligent_rare": "TimedStorage-INT-IA-ByteHrs"}
_CACHE_ENGINES = {"redis": "Redis", "memcached": "Memcached", "valkey": "Valkey"}


def _cache_item(a: Attributes) -> str | None:
    engine = inverse(_CACHE_ENGINES, a.get("cacheEngine"))
    # Extended support and nodes on Outposts or in Local Zones are listed beside the plain node.
    plain = "NodeUsage:" in a.get("usagetype", "") and a.get("locationType", "AWS Region") == "AWS Region"
    return f"{a['instanceType']}|{engine}" if engine and plain and "ExtendedSupport" not in a["usagetype"] else None


def _dynamodb_group(item: str) -> str:
    return "DDB-ReadUnits" if item.startswith("read") else "DDB-WriteUnits"


FAMILIES: Mapping[PriceFamily, Family] = {
    "ec2": Family(
        "AmazonEC2",
        {"productFamily": "Compute Instance", "tenancy": "Shared", "capacitystatus": "Used", "preInstalledSw": "NA"},
        "instanceType",
        head,
        _ec2_item,
    ),
    "ec2_sql": Family(
        "AmazonEC2",
        {
            "productFamily": "Compute Instance",
            "tenancy": "Shared",
            "capacitystatus": "Used",
            "operatingSystem": "Windows",
        },
        "instanceType",
        head,
        _sql_item,
    ),
    "ebs_storage": Family("AmazonEC2", {"productFamily": "Storage"}, "volumeApiName", head, _volume),
    "ebs_iops": Family("AmazonEC2", {"productFamily": "System Operation"}, "volumeApiName", head, _ebs_iops_item),
    "ebs_throughput": Family("AmazonEC2", {"productFamily": "Provisioned Throughput"}, "volumeApiName", head, _volume),
    "ebs_snapshot": Family(
        "AmazonEC2",
        {"productFamily": "Storage Snapshot"},
        None,
        nothing,
        lambda a: "standard" if a.get("usagetype", "").endswith("EBS:SnapshotUsage") else None,
    ),
    "ipv4": Family("AmazonVPC", {"group": "VPCPublicIPv4Address"}, None, nothing, _ipv4_item),
    "nat": Family(
        "AmazonEC2",
        {"productFamily": "NAT Gateway"},
        None,
        nothing,
        lambda a: "hour" if a.get("usagetype", "").endswith("NatGateway-Hours") else None,
    ),
    "elb": Family("AWSELB", {}, "productFamily", _BALANCERS.get, _elb_item),
    "rds": Family("AmazonRDS", {"productFamily": "Database Instance"}, "instanceType", head, _rds_item),
    "rds_storage": Family(
        "AmazonRDS",
        {"productFamily": "Database Storage"},
        "volumeType",
        lambda item: _RDS_VOLUMES.get(head(item)),
        _rds_storage_item,
    ),
    "rds_snapshot": Family(
        "AmazonRDS",
        {"productFamily": "Storage Snapshot"},
        None,
        nothing,
        lambda a: "standard" if a.get("usagetype", "").endswith("RDS:ChargedBackupUsage") else None,
    ),
    "rds_iops": Family("AmazonRDS", {"productFamily": "Provisioned IOPS"}, None, nothing, by_usage(_RDS_IOPS)),
    "rds_extended": Family("AmazonRDS", {"productFamily": "Extended Support"}, None, nothing, _extended_item),
    "aurora": Family("AmazonRDS", {"productFamily": "ServerlessV2"}, None, nothing, _aurora_item),
    "cpu_credits": Family("AmazonEC2", {"productFamily": "CPU Credits"}, None, nothing, _credits_item),
    "dynamodb": Family("AmazonDynamoDB", {}, "group", _dynamodb_group, by_usage(_DYNAMODB_USAGE), tiered=True),
    "elasticache": Family("AmazonElastiCache", {"productFamily": "Cache Instance"}, "instanceType", head, _cache_item),
    "fargate": Family("AmazonECS", {"productFamily": "Compute"}, None, nothing, by_usage(_FARGATE_USAGE)),
    "lambda": Family(
        "AWSLambda", {}, "group", _LAMBDA_GROUPS.get, lambda a: inverse(_LAMBDA_GROUPS, a.get("group")), tiered=True
    ),
    "s3": Family(
        "AmazonS3",
        {"productFamily": "Storage"},
        "volumeType",
        _S3_VOLUMES.get,
        by_usage(_S3_USAGE),
        tiered=True,
    ),
    "eks": Family(
        "AmazonEKS",
        {"productFamily": "Compute"},
        None,
        nothing,
        by_usage({"extended_hour": "AmazonEKS-Hours:extendedSupport"}),
    ),
    "logs": Family(
        "AmazonCloudWatch",
        {"productFamily": "Storage Snapshot"},
        None,
        nothing,
        by_usage({"stored": "TimedStorage-ByteHrs"}),
        tiered=True,
    ),
    **LATER,
}


def requests(family: PriceFamily, keys: Sequence[PriceKey]) -> Iterator[dict[str, Any]]:
    """GetProducts parameters that together cover ``keys``, as few as the filter's length allows."""
    entry = FAMILIES[family]
    regions = sorted({key.region for key in keys})
    values = sorted({value for key in keys if (value := entry.value_of(key.item)) is not None})
    fixed = [_filter("TERM_MATCH", name, value) for name, value in entry.fixed.items()]
    if entry.varying is not None and not values:
        return
    for region_text in _joined(regions):
        for value_text in _joined(values) if entry.varying else [""]:
            varying = [_filter("ANY_OF", entry.varying, value_text)] if entry.varying else []
            where = [] if entry.worldwide else [_filter("ANY_OF", "regionCode", region_text)]
            yield {
                "ServiceCode": entry.service_code,
                "Filters": [*fixed, *where, *varying],
                "MaxResults": 100,
            }


def _filter(kind: str, field: str, value: str) -> dict[str, str]:
    return {"Type": kind, "Field": field, "Value": value}


def _joined(values: Iterable[str]) -> Iterator[str]:
    """Comma-separated texts, each within the filter's length."""
    text = ""
    for value in values:
        if text and len(text) + 1 + len(value) > _MAX_VALUE_LENGTH:
            yield text
            text = ""
        text = f"{text},{value}" if text else value
    if text:
        yield text
