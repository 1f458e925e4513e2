"""Account files for the contract's tests: every kind with every key, made anew by a seed."""

from __future__ import annotations

from random import Random
from typing import Any

MAIN, MEMBER = "210987654321", "345678901234"
REGIONS = ("us-east-1", "eu-central-1", "ap-northeast-2")
HERE, SEOUL = "eu-central-1", "ap-northeast-2"
DAYS = 420

Json = dict[str, Any]


def resource(kind: str, name: str, region: str | None = HERE, **more: Any) -> Json:
    place = {} if region is None else {"region": region}
    return {"service_type": kind, "name": name, **place, **more}


def hours(random: Random, low: float, high: float, count: int = 24) -> list[float]:
    return [round(random.uniform(low, high), 3) for _ in range(count)]


def counts(random: Random, high: int, count: int = 24) -> list[float]:
    return [float(random.randint(0, high)) for _ in range(count)]


def every_kind(random: Random) -> list[Json]:
    """Each kind twice or more: once with all of its keys, once with as few as the file may have."""
    cpu = {"CPUUtilization": {"hourly": hours(random, 1, 90)}}
    return [
        resource(
            "EC2",
            "api-1",
            status="running",
            created_days_ago=12.5,
            tags={"Env": "prod", "app:part": "a:b", "한글": "값, 둘"},
            metrics={
                **cpu,
                "NetworkIn": {"hourly": counts(random, 10**9)},
                "NetworkOut": {"hourly": counts(random, 10**9, 168)},
            },
            details={
                "instance_type": "m7g.xlarge",
                "platform": "linux",
                "architecture": "arm64",
                "private_ip": "10.2.3.4",
                "public_ip": "203.0.113.9",
                "vpc": "vpc-main",
                "subnet": "subnet-a",
                "monitoring": "detailed",
                "imds_v1": False,
            },
        ),
        resource("EC2", "=cmd|'/c calc'!A1", status="stopped", details={"stopped_days_ago": 45}),
        resource("EC2", "win", SEOUL, status="running", details={"platform": "windows", "instance_type": "t3.large"}),
        resource("EC2", "minimal", "us-east-1"),
        resource(
            "EBS",
            "data",
            status="in-use",
            details={
                "size_gib": 333,
                "volume_type": "io2",
                "iops": 5000,
                "encrypted": True,
                "attached_to": "api-1",
            },
            metrics={
                "VolumeReadOps": {"hourly": counts(random, 9999)},
                "VolumeWriteOps": {"hourly": counts(random, 9999)},
            },
        ),
        resource("EBS", "loose", SEOUL, status="available", details={"size_gib": 7, "volume_type": "gp2"}),
        resource("EBS", "plain"),
        resource("EBSSnapshot", "snap", details={"size_gib": 333, "volume": "data"}, created_days_ago=90),
        resource("EBSSnapshot", "snap-of-nothing", details={"size_gib": 4, "volume": "gone-long-ago"}),
        resource("EIP", "ip-used", status="in-use", details={"attached_to": "api-1"}),
        resource("EIP", "ip-free", status="available"),
        resource("EIP", "ip-nat", status="in-use", details={"attached_to": "gate"}),
        resource("NAT", "gate", metrics={"BytesOutToDestination": {"hourly": counts(random, 10**8)}}),
        resource("NAT", "gate-2", SEOUL),
        resource(
            "ELB",
            "front",
            details={"type": "application", "targets": ["api-1"]},
            metrics={"RequestCount": {"hourly": counts(random, 5000)}},
        ),
        resource("ELB", "tcp", SEOUL, details={"type": "network", "targets": []}),
        resource(
            "RDS",
            "orders",
            created_days_ago=400,
            status="available",
            tags={"Env": "prod"},
            metrics={
                **cpu,
                "DatabaseConnections": {"hourly": hours(random, 0, 60)},
                "FreeableMemory": {"hourly": hours(random, 1e9, 4e9)},
                "ReadIOPS": {"hourly": hours(random, 0, 500)},
            },
            details={
                "engine": "postgres",
                "engine_version": "16.4",
                "instance_class": "db.r6g.large",
                "storage_gib": 250,
                "storage_type": "gp3",
                "multi_az": True,
                "publicly_accessible": False,
                "encrypted": True,
                "backup_retention_days": 14,
            },
        ),
        resource("RDS", "reports", SEOUL, status="stopped"),
        resource("RDSSnapshot", "orders-before-upgrade", created_days_ago=200),
        resource(
            "Lambda",
            "thumbs",
            metrics={
                "Invocations": {"hourly": counts(random, 900)},
                "Errors": {"hourly": counts(random, 9)},
                "Duration": {"hourly": hours(random, 5, 800)},
            },
            details={
                "runtime": "nodejs22.x",
                "memory_mb": 1024,
                "timeout_s": 17,
                "architecture": "arm64",
                "code_size_bytes": 123456,
            },
        ),
        resource("Lambda", "bare", SEOUL),
        resource(
            "S3",
            "acme-contract-media",
            created_days_ago=700,
            tags={"Team": "media"},
            details={
                "size_bytes": 5_000_000_000,
                "object_count": 4321,
                "versioning": True,
                "encryption": "aws:kms",
                "public": True,
                "lifecycle": True,
                "incomplete_uploads_bytes": 100,
            },
        ),
        resource("S3", "acme-contract-bare", "us-east-1"),
        resource(
            "DynamoDB",
            "carts",
            metrics={"ConsumedReadCapacityUnits": {"hourly": counts(random, 3000)}},
            details={
                "billing_mode": "PROVISIONED",
                "read_capacity": 11,
                "write_capacity": 6,
                "item_count": 77,
                "size_bytes": 4096,
            },
        ),
        resource("DynamoDB", "sessions", SEOUL, details={"billing_mode": "PAY_PER_REQUEST"}),
        resource(
            "ECS",
            "worker",
            details={
                "launch_type": "FARGATE",
                "desired_count": 4,
                "running_count": 3,
                "cpu_units": 1024,
                "memory_mib": 4096,
                "cluster": "blue",
            },
            metrics=cpu,
        ),
        resource("ECS", "cron", SEOUL),
        resource("EKS", "kube", details={"version": "1.32", "node_count": 5, "node_type": "m6g.large"}),
        resource("EKS", "kube-bare", SEOUL),
        resource(
            "ElastiCache",
            "hot",
            metrics=cpu,
            details={"engine": "valkey", "node_type": "cache.t4g.small", "node_count": 1},
        ),
        resource("ElastiCache", "hot-bare", SEOUL),
        resource(
            "CloudFront",
            "www",
            None,
            details={"domain": "www.example.org", "origin": "o.example.org", "enabled": False},
        ),
        resource("CloudFront", "static", None, status="InProgress"),
        resource("Logs", "/aws/lambda/thumbs", details={"stored_bytes": 987654321, "retention_days": None}),
        resource("Logs", "/app/with space", SEOUL, details={"stored_bytes": 1, "retention_days": 30}),
    ]


SERVICES = (
    ("Amazon Elastic Compute Cloud - Compute", "eu-central-1", "EUC1-BoxUsage:m7g.xlarge"),
    ("Amazon Elastic Compute Cloud - Compute", "ap-northeast-2", "APN2-BoxUsage:t3.large"),
    ("EC2 - Other", "eu-central-1", "EUC1-EBS:VolumeUsage.io2"),
    ("Amazon Relational Database Service", "eu-central-1", "EUC1-InstanceUsage:db.r6g.large"),
    ("AWS Lambda", "eu-central-1", "EUC1-Lambda-GB-Second-ARM"),
    ("Amazon CloudFront", "global", "EU-DataTransfer-Out-Bytes"),
    ("AWS Support (Business)", "NoRegion", "Dollar"),
)


def bill(random: Random, days: int = DAYS) -> list[Json]:
    """Amounts with odd fractions, some lines young, some gone, some with tags; a credit, a refund, tax and fees."""
    lines: list[Json] = []
    for number, (service, region, usage_type) in enumerate(SERVICES):
        length = days if number % 3 else max(1, days // 3)
        daily = [round(random.uniform(0, 40), random.choice((2, 4, 8))) for _ in range(length)]
        tags = {"team": random.choice(("web", "data"))} if number % 2 else {}
        lines.append({"service": service, "region": region, "usage_type": usage_type, "daily": daily, "tags": tags})
    gone = [round(random.uniform(1, 3), 3) if day < days - 40 else 0.0 for day in range(days)]
    lines.append(
        {"service": "Amazon Redshift", "region": "us-east-1", "usage_type": "Node:ra3", "daily": gone, "tags": {}}
    )
    ec2 = "Amazon Elastic Compute Cloud - Compute"
    apart = {
        "Credit": -3.21,
        "Refund": -0.77,
        "Tax": 1.234567,
        "RIFee": 2.5,
        "SavingsPlanCoveredUsage": 4.1,
        "SavingsPlanNegation": -4.1,
    }
    for record_type, amount in apart.items():
        daily = [amount if day % 5 == 0 else 0.0 for day in range(days)]
        lines.append(
            {
                "service": ec2,
                "region": "eu-central-1",
                "usage_type": "EUC1-BoxUsage:m7g.xlarge",
                "record_type": record_type,
                "daily": daily,
            }
        )
    return lines


def owned(random: Random) -> list[Json]:
    """Lines of single resources."""
    compute, other = "Amazon Elastic Compute Cloud - Compute", "EC2 - Other"
    return [
        {
            "service": compute,
            "region": HERE,
            "usage_type": "EUC1-BoxUsage:m7g.xlarge",
            "resource": "api-1",
            "daily": [round(random.uniform(3, 4), 4) for _ in range(30)],
        },
        {
            "service": other,
            "region": HERE,
            "usage_type": "EUC1-EBS:VolumeUsage.io2",
            "resource": "data",
            "daily": [1.2345] * 30,
        },
    ]


def account(account_id: str, resources: list[Json], costs: list[Json] | None = None, **more: Any) -> Json:
    made: Json = {"account_id": account_id, "name": f"acme-{account_id[-3:]}", "regions": list(REGIONS)}
    made["resources"] = resources
    if costs is not None:
        made["costs"] = costs
    return {**made, **more}


def file_of(*accounts: Json, **more: Any) -> Json:
    return {"version": 1, "accounts": list(accounts), **more}


def whole(seed: int = 7) -> Json:
    """Two accounts: one with everything, one with a little of its own, names that the first has too."""
    random = Random(seed)
    second = [
        resource("EC2", "api-1", tags={"Env": "dev"}),
        resource("Lambda", "thumbs"),
        resource("RDS", "orders", status="available"),
        resource("EBS", "data", SEOUL),
    ]
    member_bill = [
        {
            "service": "AWS Lambda",
            "region": HERE,
            "usage_type": "EUC1-Lambda-GB-Second",
            "daily": [round(random.uniform(0, 1), 5) for _ in range(DAYS)],
        }
    ]
    return file_of(
        account(MAIN, every_kind(random), [*bill(random), *owned(random)]), account(MEMBER, second, member_bill)
    )
