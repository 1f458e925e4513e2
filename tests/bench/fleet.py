"""A seeded account file of any size: the fleet that the measurements run on."""

from __future__ import annotations

import math
import random
from typing import Any

REGIONS = (
    "us-east-1", "us-east-2", "us-west-1", "us-west-2", "ca-central-1", "sa-east-1",
    "eu-west-1", "eu-west-2", "eu-west-3", "eu-central-1", "eu-north-1",
    "ap-northeast-1", "ap-northeast-2", "ap-northeast-3", "ap-south-1", "ap-southeast-1", "ap-southeast-2",
)  # fmt: skip
"""The 17 regions that every account has without opting in."""

_TYPES = ("t3.micro", "t3.medium", "m5.large", "m5.xlarge", "c5.large", "c5.xlarge", "r5.large", "m6i.large")
_ENVIRONMENTS = ("prod", "staging", "dev")


def account_file(
    *,
    ec2: int = 300,
    rds: int = 30,
    functions: int = 75,
    buckets: int = 30,
    latency_ms: float = 0,
    seed: int = 7,
    by_resource: bool = False,
) -> dict[str, Any]:
    """One account over all regions, with 90 days of cost, each call slowed by ``latency_ms``.

    ``by_resource``: the bill names each resource with cost of its own, as it does for accounts that opted in.
    """
    chance = random.Random(seed)
    resources = [
        *(_instance(number, chance) for number in range(ec2)),
        *(_database(number, chance) for number in range(rds)),
        *(_function(number, chance) for number in range(functions)),
        *(_bucket(number, chance) for number in range(buckets)),
    ]
    return {
        "version": 1,
        "currency": "USD",
        "accounts": [
            {
                "account_id": "111122223333",
                "name": "bench",
                "regions": list(REGIONS),
                "resources": resources,
                "costs": [*_costs(chance), *(_own_costs(resources, chance) if by_resource else ())],
            }
        ],
        "faults": [{"latency_ms": latency_ms}] if latency_ms else [],
    }


def _tags(chance: random.Random) -> dict[str, str]:
    return {"Env": chance.choice(_ENVIRONMENTS), "Team": f"team-{chance.randrange(6)}"}


def _hourly(chance: random.Random, level: float, spread: float) -> dict[str, list[float]]:
    values = [
        max(0.0, level * (1 + spread * math.sin(hour / 24 * 2 * math.pi)) + chance.random() * level * 0.1)
        for hour in range(24)
    ]
    return {"hourly": [round(value, 3) for value in values]}


def _instance(number: int, chance: random.Random) -> dict[str, Any]:
    running = chance.random() < 0.85
    metrics = {
        "CPUUtilization": _hourly(chance, chance.choice((1.5, 12.0, 35.0)), 0.4),
        "NetworkIn": _hourly(chance, 4e7, 0.5),
        "NetworkOut": _hourly(chance, 6e7, 0.5),
    }
    return {
        "service_type": "EC2",
        "name": f"app-{number:03d}",
        "region": REGIONS[number % len(REGIONS)],
        "status": "running" if running else "stopped",
        "created_days_ago": chance.randrange(40, 400),
        "tags": _tags(chance),
        "details": {"instance_type": chance.choice(_TYPES), **({} if running else {"stopped_days_ago": 20})},
        **({"metrics": metrics} if running else {}),
    }


def _database(number: int, chance: random.Random) -> dict[str, Any]:
    return {
        "service_type": "RDS",
        "name": f"db-{number:02d}",
        "region": REGIONS[number % len(REGIONS)],
        "status": "available",
        "created_days_ago": chance.randrange(40, 400),
        "tags": _tags(chance),
        "details": {"engine": "postgres", "instance_class": "db.m5.large", "storage_gib": 100, "storage_type": "gp3"},
        "metrics": {
            "CPUUtilization": _hourly(chance, 20, 0.5),
            "DatabaseConnections": _hourly(chance, chance.choice((0.0, 40.0)), 0.5),
        },
    }


def _function(number: int, chance: random.Random) -> dict[str, Any]:
    return {
        "service_type": "Lambda",
        "name": f"fn-{number:02d}",
        "region": REGIONS[number % len(REGIONS)],
        "status": "Active",
        "created_days_ago": chance.randrange(40, 400),
        "tags": _tags(chance),
        "details": {"runtime": "python3.13", "memory_mb": 512},
        "metrics": {"Invocations": _hourly(chance, 900, 0.6), "Errors": _hourly(chance, 2, 0.6)},
    }


def _bucket(number: int, chance: random.Random) -> dict[str, Any]:
    return {
        "service_type": "S3",
        "name": f"bench-bucket-{number:02d}",
        "region": REGIONS[number % len(REGIONS)],
        "status": "Active",
        "created_days_ago": chance.randrange(40, 400),
        "tags": _tags(chance),
        "details": {"size_bytes": 10**10, "object_count": 10_000, "versioning": chance.random() < 0.5},
    }


def _costs(chance: random.Random) -> list[dict[str, Any]]:
    services = {
        "Amazon Elastic Compute Cloud - Compute": ("BoxUsage:m5.large", 60.0),
        "EC2 - Other": ("EBS:VolumeUsage.gp3", 12.0),
        "Amazon Relational Database Service": ("InstanceUsage:db.m5.large", 25.0),
        "AWS Lambda": ("Lambda-GB-Second", 3.0),
        "Amazon Simple Storage Service": ("TimedStorage-ByteHrs", 5.0),
    }
    return [
        {
            "service": service,
            "region": region,
            "usage_type": usage_type,
            "daily": [round(level * (0.9 + chance.random() * 0.2) / len(REGIONS), 4) for _ in range(90)],
        }
        for service, (usage_type, level) in services.items()
        for region in REGIONS
    ]


def _own_costs(resources: list[dict[str, Any]], chance: random.Random) -> list[dict[str, Any]]:
    billed = {
        "EC2": ("Amazon Elastic Compute Cloud - Compute", "BoxUsage:m5.large"),
        "RDS": ("Amazon Relational Database Service", "InstanceUsage:db.m5.large"),
        "Lambda": ("AWS Lambda", "Lambda-GB-Second"),
        "S3": ("Amazon Simple Storage Service", "TimedStorage-ByteHrs"),
    }
    return [
        {
            "service": billed[one["service_type"]][0],
            "region": one["region"],
            "usage_type": billed[one["service_type"]][1],
            "resource": one["name"],
            "daily": [round(chance.random() * 5, 3) for _ in range(90)],
        }
        for one in resources
    ]
