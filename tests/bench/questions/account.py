"""A generated account for questions: every kind, every known value of every field, numbers around the usual bounds."""

# ruff: noqa: E501  (a table row is read as one line)
from __future__ import annotations

import random
from datetime import datetime, timedelta
from typing import Any

from rassistant.models.clock import iso
from rassistant.models.resource import MetricValue, Resource
from rassistant.resources.kind import Field, Kind
from rassistant.resources.registry import all_kinds

REGIONS = (
    "us-east-1",
    "us-east-2",
    "us-west-2",
    "eu-west-1",
    "eu-central-1",
    "ap-northeast-1",
    "ap-northeast-2",
    "ap-southeast-1",
    "sa-east-1",
)
ACCOUNTS = (("111122223333", "acme-prod"), ("444455556666", "acme-dev"))
CLASSES = ("t3.micro", "t3.small", "t3.large", "m5.large", "m5.xlarge", "c6g.xlarge", "r5.2xlarge", "t2.micro")
STEMS = ("web", "api", "batch", "logs", "orders", "search", "auth", "billing", "data", "cache")
TAGS: dict[str, tuple[str, ...]] = {
    "Env": ("prod", "dev", "staging"),
    "Team": ("payments", "web", "data"),
    "Owner": ("alice", "bob"),
    "CostCenter": ("cc-100", "cc-200"),
}
NUMBERS: dict[str, tuple[float, ...]] = {
    "GiB": (8, 20, 50, 100, 150, 200, 500, 1024, 2000), "MB": (128, 256, 512, 1024, 2048, 3008), "MiB": (512, 1024, 2048, 4096),
    "bytes": (0, 10**6, 5 * 10**8, 2**30, 3 * 2**30, 50 * 2**30, 2**40, 3 * 2**40), "s": (3, 30, 60, 120, 300, 900), "days": (0, 1, 3, 7, 14, 30, 90, 365),
    "IOPS": (100, 3000, 6000, 16000), "": (0, 1, 2, 3, 5, 10, 50, 1000), "MiB/s": (125, 250, 500),
}  # fmt: skip
LEVELS = (0.5, 2, 4.5, 5, 8, 12, 19.9, 20, 25, 35, 50, 65, 79, 85, 91, 97)
COUNTS = (0, 0, 1, 5, 9, 10, 11, 99, 120, 1000, 1500, 20000)
COSTS = (0.0, 1.2, 9.5, 12, 33, 49, 50.5, 75, 99, 100.5, 140, 320, 800)
AGES = (0.2, 0.9, 3, 6, 10, 13, 25, 33, 45, 60, 75, 95, 120, 170, 190, 250, 320, 380, 420, 600, 800)


def generate(seed: int, now: datetime, per_kind: int = 40) -> tuple[Resource, ...]:
    chance = random.Random(seed)
    rows: list[Resource] = []
    for kind in all_kinds():
        rows += [_resource(kind, n, chance, now) for n in range(per_kind * (2 if kind.service_type == "EC2" else 1))]
    return tuple(rows)


def _resource(kind: Kind, n: int, chance: random.Random, now: datetime) -> Resource:
    status = chance.choice([state.value for state in kind.states][:4]) if kind.states else None
    name = f"{chance.choice(STEMS)}-{chance.choice(('prod', 'dev', 'main'))}-{n}"
    created = now - timedelta(days=chance.choice(AGES) + chance.random() * 0.05)
    region = "global" if kind.service_type == "CloudFront" else chance.choice(REGIONS)
    details = {field.name: _value(field, kind, chance, now) for field in kind.fields}
    _agree(kind, details, status, created, now, chance)
    dead = status in ("stopped", "terminated")
    return Resource(
        resource_id=f"{kind.id}-{n:05d}",
        arn=f"arn:aws:{kind.service}:{region}:{ACCOUNTS[0][0]}:{kind.id}/{n}",
        service_type=kind.service_type,
        name=name,
        account_id=chance.choice(ACCOUNTS)[0],
        region=region,
        status=status,
        created_at=created,
        tags={key: chance.choice(values) for key, values in TAGS.items() if chance.random() < 0.6},
        details=details,
        monthly_cost_usd=None if chance.random() < 0.05 else chance.choice(COSTS) + round(chance.random(), 4),
        metrics={}
        if dead
        else {metric.name: _metric(metric.nature, metric.unit, chance, now) for metric in kind.metrics},
    )


def _metric(nature: str, unit: str, chance: random.Random, now: datetime) -> MetricValue:
    values = COUNTS if nature == "count" or unit == "Count" else LEVELS
    value = float(chance.choice(values)) * (2**20 if unit == "Bytes" else 1)
    return MetricValue(value, unit, "Sum" if nature == "count" else "Average", now)


def _value(field: Field, kind: Kind, chance: random.Random, now: datetime) -> Any:
    if chance.random() < 0.06:
        return None
    if field.type == "boolean":
        return chance.random() < 0.5
    if field.type == "number":
        return chance.choice(NUMBERS.get(field.unit, NUMBERS[""]))
    if field.type == "time":
        return iso(now - timedelta(days=chance.choice(AGES)))
    if field.name in ("instance_type", "instance_class", "node_type"):
        prefix = {"RDS": "db.", "ElastiCache": "cache."}.get(kind.service_type, "")
        return prefix + chance.choice(CLASSES)
    if field.values:
        return chance.choice([known.value for known in field.values])
    return {"private_ip": f"10.0.1.{chance.randrange(20)}", "public_ip": f"52.10.0.{chance.randrange(20)}", "engine_version": chance.choice(("8.0.35", "15.4", "14.9", "7.0")), "version": chance.choice(("1.27", "1.29", "1.30")), "vpc": chance.choice(("vpc-0a1b2c3d", "vpc-11223344"))}.get(field.name, f"{field.name}-{chance.randrange(3)}")  # fmt: skip


def _agree(
    kind: Kind, details: dict[str, Any], status: str | None, created: datetime, now: datetime, chance: random.Random
) -> None:
    """What AWS keeps consistent: a family with its type, a stop after the creation, a state with an attachment."""
    if kind.service_type == "EC2":
        kind_of_machine = details["instance_type"]
        details["instance_family"] = kind_of_machine and kind_of_machine.split(".")[0]
        details["stopped_at"] = iso(created + (now - created) * chance.random()) if status == "stopped" else None
        details["launched_at"] = iso(created)
    if kind.service_type == "EBS":
        details["attached"] = status == "in-use"
    if kind.service_type == "EIP":
        details["attached"] = status == "in-use"
    if kind.service_type == "Logs":
        details["expires"] = details["retention_days"] is not None
