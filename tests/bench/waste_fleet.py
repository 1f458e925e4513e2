"""Generated fleets whose waste is known: what each resource is, and what ends when it is acted on."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from infra.local.simulator.unit_prices import instance_hour_usd, region_factor, sized_hour_usd, unit_prices
from tests.bench import waste_roles
from tests.bench.waste_made import HOURS, Made, Truth, around, made

ACCOUNTS = ("111122223333", "444455556666")
REGIONS = ("us-east-1", "us-west-2", "ap-northeast-2", "eu-west-1")


@dataclass
class Fleet:
    """``waste``: by resource name; every other name is innocent. ``unjudgeable``: too little data for a verdict."""

    document: dict[str, Any]
    waste: dict[str, Truth] = field(default_factory=dict)
    unjudgeable: set[str] = field(default_factory=set)
    names: set[str] = field(default_factory=set)


def fleet(seed: int = 7, *, copies: int = 1, faults: list[dict[str, Any]] | None = None) -> Fleet:
    """``copies`` of every role in each account and region, with figures that differ from copy to copy."""
    chance = random.Random(seed)
    result = Fleet({"version": 1, "currency": "USD", "accounts": [], "faults": faults or []})
    for account_id in ACCOUNTS:
        resources: list[dict[str, Any]] = []
        for region in REGIONS:
            for copy in range(copies):
                suffix = f"{region}-{copy}"
                for role in ROLES:
                    resources_made, waste, unjudgeable = role(chance, region, suffix)
                    resources += resources_made
                    result.waste.update({f"{account_id}/{name}": truth for name, truth in waste.items()})
                    result.unjudgeable |= {f"{account_id}/{name}" for name in unjudgeable}
                    result.names |= {f"{account_id}/{one['name']}" for one in resources_made}
        result.document["accounts"].append(
            {
                "account_id": account_id,
                "name": f"fleet-{account_id[:4]}",
                "regions": list(REGIONS),
                "resources": resources,
            }
        )
    return result


def _quiet(chance: random.Random) -> dict[str, list[float]]:
    return {
        "CPUUtilization": around(chance, 0.5, 4.5),
        "NetworkIn": around(chance, 1_000, 90_000),
        "NetworkOut": around(chance, 1_000, 90_000),
    }


def _loaded(chance: random.Random, low: float, high: float) -> dict[str, list[float]]:
    return {
        "CPUUtilization": around(chance, low, high),
        "NetworkIn": around(chance, 1e8, 9e8),
        "NetworkOut": around(chance, 1e8, 9e8),
    }


def _idle_instances(chance: random.Random, region: str, suffix: str) -> Made:
    kind = chance.choice(("m5.large", "m5.xlarge", "c5.large", "r5.large", "t3.medium", "m6g.large"))
    platform = "linux" if kind.startswith("m6g") else chance.choice(("linux", "windows"))
    idle = made("EC2", f"idle-{suffix}", region, metrics=_quiet(chance), instance_type=kind, platform=platform)
    saving = HOURS * instance_hour_usd(kind, region, platform)
    return [idle], {idle["name"]: Truth("EC2-IDLE", saving)}, set()


def _oversized_instances(chance: random.Random, region: str, suffix: str) -> Made:
    measured = {**_loaded(chance, 6, 12), "mem_used_percent": around(chance, 10, 20)}
    known = made("EC2", f"large-memory-known-{suffix}", region, metrics=measured, instance_type="m5.2xlarge")
    unknown = made(
        "EC2", f"large-memory-unknown-{suffix}", region, metrics=_loaded(chance, 8, 25), instance_type="m5.2xlarge"
    )
    truth = Truth("EC2-RIGHTSIZE", None)
    return [known, unknown], {known["name"]: truth, unknown["name"]: truth}, set()


def _innocent_instances(chance: random.Random, region: str, suffix: str) -> Made:
    kind = chance.choice(("m5.large", "c5.xlarge", "r5.large", "m6i.large", "m7g.large"))
    weekly = [*around(chance, 1, 4, 80), *around(chance, 85, 99, 6), *around(chance, 1, 4, 82)]
    monthly = [*around(chance, 1, 4, 300), *around(chance, 85, 99, 9), *around(chance, 1, 4, 435)]
    still = {"NetworkIn": [500.0] * 24, "NetworkOut": [500.0] * 24}
    day_old = made("EC2", f"minute-old-{suffix}", region, days=0.001, metrics=_quiet(chance), instance_type=kind)
    silent = made("EC2", f"silent-{suffix}", region, instance_type=kind)
    innocents = [
        made("EC2", f"busy-{suffix}", region, metrics=_loaded(chance, 60, 95), instance_type=kind),
        made("EC2", f"weekly-{suffix}", region, metrics={"CPUUtilization": weekly, **still}, instance_type=kind),
        made("EC2", f"monthly-{suffix}", region, metrics={"CPUUtilization": monthly, **still}, instance_type=kind),
        made("EC2", f"young-{suffix}", region, days=chance.uniform(1, 13), metrics=_quiet(chance), instance_type=kind),
        made(
            "EC2",
            f"ignored-{suffix}",
            region,
            tags={"r-assistant:ignore": chance.choice(("", "2999-01-01"))},
            metrics=_quiet(chance),
            instance_type=kind,
        ),
        made(
            "EC2",
            f"member-{suffix}",
            region,
            tags=chance.choice(({"aws:autoscaling:groupName": "web"}, {"eks:nodegroup-name": "workers"})),
            metrics=_quiet(chance),
            instance_type=kind,
        ),
        made(
            "EC2",
            f"memory-bound-{suffix}",
            region,
            metrics={**_loaded(chance, 15, 30), "mem_used_percent": around(chance, 70, 90)},
            instance_type="r5.large",
        ),
        # Little CPU, but a crawler's or relay's traffic: neither idle nor, at the smallest of its family, oversized.
        made("EC2", f"relay-{suffix}", region, metrics=_loaded(chance, 1, 3), instance_type="t3.nano"),
        day_old,
        silent,
    ]
    return innocents, {}, {silent["name"]}


def _stopped_instances(chance: random.Random, region: str, suffix: str) -> Made:
    prices, factor = unit_prices(), region_factor(region)
    size = chance.randrange(20, 400)
    long, short = f"stopped-long-{suffix}", f"stopped-short-{suffix}"
    all_of_it = [
        made("EC2", long, region, status="stopped", instance_type="m5.large", stopped_days_ago=45),
        made("EBS", f"{long}-root", region, status="in-use", size_gib=size, volume_type="gp3", attached_to=long),
        made("EIP", f"{long}-ip", region, status="in-use", attached_to=long),
        made("EC2", short, region, status="stopped", instance_type="m5.large", stopped_days_ago=chance.uniform(1, 29)),
        made("EBS", f"{short}-root", region, status="in-use", size_gib=size, volume_type="gp3", attached_to=short),
    ]
    address = HOURS * prices["public_ipv4_hour"]
    saving = size * prices["ebs"]["gib_month"]["gp3"] * factor + address
    return (
        all_of_it,
        {
            long: Truth("EC2-STOPPED", saving),
            f"{long}-root": Truth("EBS-STOPPED", saving - address),
            f"{long}-ip": Truth("EIP-UNASSOC", address),
        },
        set(),
    )


def _volumes(chance: random.Random, region: str, suffix: str) -> Made:
    prices, factor = unit_prices()["ebs"], region_factor(region)
    size = chance.randrange(30, 900)
    server = made("EC2", f"server-{suffix}", region, metrics=_loaded(chance, 60, 90), instance_type="m7g.large")
    busy = {name: around(chance, 1e5, 4e6) for name in ("VolumeReadOps", "VolumeWriteOps")}
    loose, fresh, old, ignored, root, data = (
        f"{word}-{suffix}"
        for word in ("loose", "loose-fresh", "old-type", "loose-ignored", "server-root", "server-data")
    )
    tags = {"r-assistant:ignore": "true"}
    all_of_it = [
        server,
        made("EBS", root, region, status="in-use", size_gib=40, attached_to=server["name"], metrics=busy),
        made("EBS", data, region, status="in-use", size_gib=200, attached_to=server["name"], metrics=busy),
        made("EBS", loose, region, status="available", size_gib=size, volume_type="gp3"),
        made("EBS", fresh, region, days=chance.uniform(1, 29), status="available", size_gib=size, volume_type="gp3"),
        made("EBS", ignored, region, status="available", size_gib=size, volume_type="gp3", tags=tags),
        made("EBS", old, region, status="in-use", size_gib=300, volume_type="gp2", attached_to=server["name"],
              metrics=busy),
    ]  # fmt: skip
    kept = size * prices["snapshot_gib_month"] * factor
    cheaper = 300 * (prices["gib_month"]["gp2"] - prices["gib_month"]["gp3"]) * factor
    # 300 GiB of gp2 sustain 225 MiB/s, of which gp3 includes 125.
    throughput = (225 - 125) * 0.04 * factor
    return (
        all_of_it,
        {
            loose: Truth("EBS-UNATTACHED", size * prices["gib_month"]["gp3"] * factor - kept),
            old: Truth("EBS-GP2", cheaper - throughput),
        },
        set(),
    )


def _addresses(chance: random.Random, region: str, suffix: str) -> Made:
    del chance
    free = made("EIP", f"address-free-{suffix}", region, status="available")
    used = made("EIP", f"address-used-{suffix}", region, status="in-use", attached_to=f"busy-{suffix}")
    return [free, used], {free["name"]: Truth("EIP-UNASSOC", HOURS * unit_prices()["public_ipv4_hour"])}, set()


def _databases(chance: random.Random, region: str, suffix: str) -> Made:
    prices = unit_prices()["rds"]
    kind = chance.choice(("db.m5.large", "db.r5.large", "db.t3.medium"))
    both = chance.random() < 0.5
    common: dict[str, Any] = {"engine": "mysql", "instance_class": kind, "storage_gib": 100, "storage_type": "gp3"}
    still = {"CPUUtilization": around(chance, 0.5, 3), "DatabaseConnections": [0.0] * 24}
    busy = {
        "CPUUtilization": around(chance, 50, 85),
        "DatabaseConnections": around(chance, 5, 80),
        "FreeableMemory": around(chance, 4e8, 6e8),
    }
    idle = made("RDS", f"db-idle-{suffix}", region, metrics=still, multi_az=both, **common)
    all_of_it = [
        idle,
        made("RDS", f"db-busy-{suffix}", region, metrics=busy, **common),
        made("RDS", f"db-young-{suffix}", region, days=3, metrics=still, **common),
        made("RDS", f"db-silent-{suffix}", region, **common),
        made("RDS", f"db-weekly-{suffix}", region, metrics={
            "CPUUtilization": busy["CPUUtilization"], "FreeableMemory": busy["FreeableMemory"],
            "DatabaseConnections": [0.0] * 150 + [3.0] * 2 + [0.0] * 16}, **common),
    ]  # fmt: skip
    hour = sized_hour_usd(prices["large_hour"], kind, region) * (prices["multi_az_factor"] if both else 1)
    return all_of_it, {idle["name"]: Truth("RDS-IDLE", HOURS * hour)}, {f"db-silent-{suffix}"}


ROLES = (
    _idle_instances,
    _oversized_instances,
    _innocent_instances,
    _stopped_instances,
    _volumes,
    _addresses,
    _databases,
    *waste_roles.ROLES,
)


def size_of(document: Mapping[str, Any]) -> int:
    return sum(len(account["resources"]) for account in document["accounts"])


def resources_of(document: Mapping[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """``ACCOUNT/NAME`` and the resource as the file has it."""
    for account in document["accounts"]:
        for resource in account["resources"]:
            yield f"{account['account_id']}/{resource['name']}", resource
