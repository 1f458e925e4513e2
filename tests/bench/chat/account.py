"""A seeded account for chat questions: machines, databases, networks, roles, open doors, a bill with one jump in it."""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import Any

ACCOUNT_ID = "222233334444"
REGIONS = ("us-east-1", "us-west-2", "eu-west-1", "ap-northeast-1", "ap-northeast-2")
DAYS = 150
JUMP_DAYS = 12
"""For so long a service of the bill has cost more than before."""
_STEMS = ("checkout-api", "search-node", "batch-worker", "web-front", "ml-train")
_TYPES = ("t3.medium", "t3.large", "m5.large", "m5.xlarge", "c5.xlarge", "r5.large", "m6g.large")
_ENGINES = ("postgres", "mysql", "mariadb")
_RUNTIMES = ("python3.9", "python3.12", "nodejs20.x", "java17")
_SERVICES = {
    "Amazon Elastic Compute Cloud - Compute": ("BoxUsage:m5.large", 64.0),
    "EC2 - Other": ("NatGateway-Bytes", 18.0),
    "Amazon Relational Database Service": ("InstanceUsage:db.m5.large", 31.0),
    "AWS Lambda": ("Lambda-GB-Second", 2.5),
    "Amazon Simple Storage Service": ("TimedStorage-ByteHrs", 7.5),
}
_USAGE_PREFIX = {
    "us-east-1": "",
    "us-west-2": "USW2-",
    "eu-west-1": "EU-",
    "ap-northeast-1": "APN1-",
    "ap-northeast-2": "APN2-",
}
JUMPED = ("Amazon Relational Database Service", "ap-northeast-1")
GROUPS = (
    ("db", False, [("tcp", 5432, 5432, ["app-internal"])]),
    ("app-internal", False, [("tcp", 8080, 8080, ["10.0.0.0/8"])]),
    ("web-public", True, [("tcp", 443, 443, ["0.0.0.0/0", "::/0"])]),
    ("ops-ssh-open", True, [("tcp", 22, 22, ["0.0.0.0/0"])]),
    ("legacy-everything", True, [("-1", None, None, ["::/0"])]),
)
"""Security groups: name, whether the world may come in, rules (protocol, from, to, sources)."""


def account_file(seed: int) -> dict[str, Any]:
    chance = random.Random(seed)
    instances = [_instance(number, chance) for number in range(34)]
    return {
        "version": 1,
        "currency": "USD",
        "accounts": [
            {
                "account_id": ACCOUNT_ID,
                "name": "shop",
                "regions": list(REGIONS),
                "security_groups": [_group(region, *group) for region in REGIONS for group in GROUPS],
                "roles": [_app_role(), _batch_role()],
                "resources": [
                    *instances,
                    *(_volume(number, instances, chance) for number in range(26)),
                    *(_database(number, chance) for number in range(9)),
                    *(_function(number, chance) for number in range(14)),
                    *(_bucket(number, chance) for number in range(11)),
                    *(_address(number, instances, chance) for number in range(6)),
                    *_balancers(instances),
                    {"service_type": "NAT", "name": "nat-tokyo", "region": "ap-northeast-1", "created_days_ago": 200},
                ],
                "costs": _costs(chance),
            }
        ],
    }


def _group(region: str, name: str, _public: bool, rules: Sequence[Sequence[Any]]) -> dict[str, Any]:
    inbound = [
        {"protocol": protocol, **({} if first is None else {"from_port": first, "to_port": last}), "sources": sources}
        for protocol, first, last, sources in rules
    ]
    return {"name": name, "region": region, "inbound": inbound}


def _app_role() -> dict[str, Any]:
    statement = [
        {"Effect": "Allow", "Action": ["s3:GetObject", "s3:PutObject"], "Resource": "arn:aws:s3:::shop-data-*/*"},
        {"Effect": "Deny", "Action": "s3:DeleteObject", "Resource": "*"},
    ]
    return {
        "name": "shop-app-role",
        "inline_policies": {"shop-data-access": {"Version": "2012-10-17", "Statement": statement}},
        "managed_policies": ["arn:aws:iam::aws:policy/CloudWatchAgentServerPolicy"],
    }


def _batch_role() -> dict[str, Any]:
    statement = [{"Effect": "Allow", "Action": "*", "Resource": "*"}]
    return {
        "name": "shop-batch-role",
        "inline_policies": {"everything": {"Version": "2012-10-17", "Statement": statement}},
        "managed_policies": [],
    }


def _tags(chance: random.Random) -> dict[str, str]:
    return {"Env": chance.choice(("prod", "staging", "dev")), "Team": chance.choice(("payments", "search", "data"))}


def _flat(level: float) -> dict[str, list[float]]:
    return {"hourly": [level] * 24}


def _instance(number: int, chance: random.Random) -> dict[str, Any]:
    stem = _STEMS[number % len(_STEMS)]
    running = number < 5 or chance.random() < 0.7
    role = {"checkout-api": "shop-app-role", "batch-worker": "shop-batch-role"}.get(stem)
    groups = {"web-front": ["web-public"], "search-node": ["app-internal", "ops-ssh-open"]}.get(stem, ["app-internal"])
    region = REGIONS[(number // len(_STEMS) + number) % len(REGIONS)]
    return {
        "service_type": "EC2",
        "name": f"{stem}-{number:02d}",
        "region": region,
        "status": "running" if running else "stopped",
        "created_days_ago": chance.randrange(40, 400),
        "tags": _tags(chance),
        "details": {
            "instance_type": chance.choice(_TYPES),
            "vpc": "shop-vpc",
            "subnet": f"shop-{'public' if stem == 'web-front' else 'private'}-a",
            "security_groups": groups,
            **({"role": role} if role else {}),
            **({} if running else {"stopped_days_ago": 20}),
        },
        **({"metrics": {"CPUUtilization": _flat(float(chance.randrange(3, 90)))}} if running else {}),
    }


def _volume(number: int, instances: Sequence[dict[str, Any]], chance: random.Random) -> dict[str, Any]:
    owner = instances[number] if number < 18 else None
    return {
        "service_type": "EBS",
        "name": f"vol-data-{number:02d}",
        "region": owner["region"] if owner else chance.choice(REGIONS),
        "status": "in-use" if owner else "available",
        "created_days_ago": chance.randrange(60, 300),
        "tags": _tags(chance),
        "details": {
            "size_gib": 20 + 37 * number % 500,
            "volume_type": chance.choice(("gp2", "gp3")),
            "encrypted": chance.random() < 0.5,
            **({"attached_to": owner["name"]} if owner else {}),
        },
    }


def _database(number: int, chance: random.Random) -> dict[str, Any]:
    stem = ("orders-db", "users-db", "stock-db")[number % 3]
    return {
        "service_type": "RDS",
        "name": f"{stem}-{number}",
        "region": REGIONS[number % len(REGIONS)],
        "status": "available",
        "created_days_ago": chance.randrange(60, 300),
        "tags": _tags(chance),
        "details": {
            "engine": _ENGINES[number % 2 + chance.randrange(2)],
            "instance_class": chance.choice(("db.t3.medium", "db.m5.large")),
            "storage_gib": 100 + 50 * number,
            "publicly_accessible": number in (2, 6),
            "vpc": "shop-vpc",
            "security_groups": ["db"],
            "multi_az": chance.random() < 0.4,
        },
        "metrics": {"CPUUtilization": _flat(float(chance.randrange(5, 60))), "DatabaseConnections": _flat(12.0)},
    }


def _function(number: int, chance: random.Random) -> dict[str, Any]:
    return {
        "service_type": "Lambda",
        "name": f"fn-{('resize', 'notify', 'export')[number % 3]}-{number:02d}",
        "region": chance.choice(REGIONS),
        "created_days_ago": chance.randrange(60, 300),
        "tags": _tags(chance),
        "details": {"runtime": _RUNTIMES[number % 4], "memory_mb": chance.choice((128, 256, 512, 1024))},
    }


def _bucket(number: int, chance: random.Random) -> dict[str, Any]:
    return {
        "service_type": "S3",
        "name": f"shop-data-{number:02d}",
        "region": chance.choice(REGIONS),
        "created_days_ago": chance.randrange(60, 300),
        "tags": _tags(chance),
        "details": {
            "size_bytes": 10**9 * (number + 1),
            "object_count": 1000 * (number + 1),
            "versioning": number % 2 == 0,
            "public": number in (3, 7),
        },
    }


def _address(number: int, instances: Sequence[dict[str, Any]], chance: random.Random) -> dict[str, Any]:
    owner = instances[number] if number < 3 else None
    return {
        "service_type": "EIP",
        "name": f"ip-{number}",
        "region": owner["region"] if owner else chance.choice(REGIONS),
        "created_days_ago": 90,
        "details": {"attached_to": owner["name"]} if owner else {},
    }


def _balancers(instances: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    made = []
    for region in REGIONS[:4]:
        fronts = [i for i in instances if i["name"].startswith("web-front") and i["region"] == region]
        made.append(
            {
                "service_type": "ELB",
                "name": f"front-{region}",
                "region": region,
                "created_days_ago": 120,
                "details": {"targets": [front["name"] for front in fronts], "security_groups": ["web-public"]},
            }
        )
    return made


def _costs(chance: random.Random) -> list[dict[str, Any]]:
    lines = []
    for service, (usage_type, level) in _SERVICES.items():
        for region in REGIONS:
            part = level / len(REGIONS) * (0.7 + 0.15 * REGIONS.index(region))
            daily = [round(part * (0.97 + chance.random() * 0.06), 4) for _ in range(DAYS)]
            if (service, region) == JUMPED:
                daily[-JUMP_DAYS:] = [round(amount * 4, 4) for amount in daily[-JUMP_DAYS:]]
            usage = f"{_USAGE_PREFIX[region]}{usage_type}"
            lines.append({"service": service, "region": region, "usage_type": usage, "daily": daily})
    return lines
