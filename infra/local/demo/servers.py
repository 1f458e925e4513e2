"""Instances of the demo account, with the volumes under them."""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random
from typing import Any

from infra.local.demo.seasons import market_of
from infra.local.demo.shapes import flat, nightly, tidy, week
from infra.local.demo.stock import IRELAND, MB, OREGON, SEOUL, TOKYO, VIRGINIA, Json, Stock


@dataclass(frozen=True, slots=True)
class Fleet:
    """Instances of one purpose. ``cpu`` is low and high of the week; ``memory`` the same, or None without an agent."""

    name: str
    count: int
    region: str
    instance_type: str
    team: str
    service: str
    age: float
    cpu: tuple[float, float]
    memory: tuple[float, float] | None = None
    root_gib: int = 30
    data_gib: int = 0
    data_type: str = "gp3"
    options: Json = field(default_factory=dict)
    mbps: float = 6.0
    market: str | None = None


PROD_FLEETS = (
    Fleet("storefront-web", 5, SEOUL, "m6i.large", "storefront", "web", 262, (14, 63), (48, 71), mbps=22),
    Fleet("checkout-api", 3, SEOUL, "c6i.large", "payments", "checkout", 262, (10, 52), (35, 58), mbps=9),
    Fleet("catalog-api", 2, SEOUL, "m7g.large", "catalog", "catalog", 190, (12, 48), (44, 60), mbps=7),
    Fleet("search-es", 3, SEOUL, "r6g.xlarge", "search", "search", 330, (18, 57), (74, 86), data_gib=300, mbps=14),
    Fleet("kafka-broker", 3, SEOUL, "m5.xlarge", "platform", "events", 410, (15, 44), (58, 69),
          data_gib=500, data_type="gp2", mbps=30),
    Fleet("batch-settlement", 1, SEOUL, "m5.2xlarge", "payments", "settlement", 388, (1.2, 8.5), (11, 17), root_gib=100),
    Fleet("wms-bridge", 1, SEOUL, "m5.xlarge", "logistics", "warehouse", 420, (6, 22), None,
          root_gib=120, options={"platform": "windows"}, mbps=2),
    Fleet("bastion-seoul", 1, SEOUL, "t3.micro", "platform", "access", 420, (0.8, 7.5), None, root_gib=8, mbps=0.4),
    Fleet("storefront-us-web", 4, VIRGINIA, "m6i.large", "storefront", "web", 240, (13, 58), (46, 69), mbps=18),
    Fleet("checkout-us-api", 2, VIRGINIA, "c6i.large", "payments", "checkout", 240, (9, 47), (33, 55), mbps=7),
    Fleet("recsys-serving", 2, VIRGINIA, "c6g.xlarge", "ml", "recommend", 150, (16, 61), (52, 66), mbps=8),
    Fleet("presto-coordinator", 1, VIRGINIA, "r5.2xlarge", "data", "analytics", 300, (1.5, 13), None,
          root_gib=100, data_gib=200, data_type="gp2", market="office", mbps=3),
    Fleet("etl-worker", 2, OREGON, "c5.2xlarge", "data", "etl", 210, (2, 74), (20, 63), data_gib=100, mbps=12),
    Fleet("metabase", 1, OREGON, "m5.large", "data", "analytics", 365, (2, 19), (41, 55), market="office", mbps=1),
    Fleet("jp-storefront-web", 2, TOKYO, "m6i.large", "storefront", "web", 118, (6, 27), (39, 52), mbps=5),
)  # fmt: skip

DEV_FLEETS = (
    Fleet("dev-web", 1, SEOUL, "t3.medium", "storefront", "web", 330, (1, 24), None, root_gib=20, market="office",
          mbps=0.6),
    Fleet("staging-api", 2, SEOUL, "m5.large", "payments", "checkout", 280, (2, 21), (30, 48), market="office", mbps=1),
    Fleet("gitlab-runner", 1, OREGON, "c5.xlarge", "platform", "ci", 305, (2, 83), None, root_gib=100,
          market="office", mbps=6),
)  # fmt: skip


def stock_prod_servers(stock: Stock) -> None:
    for fleet in PROD_FLEETS:
        _fleet(stock, fleet)
    # Waste, each for a reason that happens: nobody took these down.
    _idle(stock, "legacy-erp-bridge", SEOUL, "m4.xlarge", 415, "logistics", "warehouse", root_gib=100, root_type="gp2")
    _idle(stock, "eu-poc-store", IRELAND, "m5.large", 173, "storefront", "web")
    _idle(stock, "dr-standby-web", OREGON, "t3.large", 240, "platform", "dr")
    _stopped(stock, "chuseok-promo-web-01", SEOUL, "c5.xlarge", 78, 52, "storefront", "promo")
    _stopped(stock, "chuseok-promo-web-02", SEOUL, "c5.xlarge", 78, 52, "storefront", "promo")
    _stopped(stock, "jenkins-old", VIRGINIA, "t2.large", 418, 127, "platform", "ci", data_gib=200)
    _forgotten_gpu(stock)


def stock_dev_servers(stock: Stock) -> None:
    for fleet in DEV_FLEETS:
        _fleet(stock, fleet)
    _idle(stock, "sandbox-jihoon", SEOUL, "m5.xlarge", 96, "platform", "sandbox", tags={"Owner": "jihoon.park"})
    _idle(stock, "notebook-soyeon", VIRGINIA, "g4dn.xlarge", 61, "ml", "notebook", tags={"Owner": "soyeon.kim"})
    _stopped(stock, "qa-loadtest", OREGON, "c5.4xlarge", 140, 45, "qa", "loadtest", data_gib=100)


def _fleet(stock: Stock, fleet: Fleet) -> None:
    for number in range(1, fleet.count + 1):
        name = fleet.name if fleet.count == 1 else f"{fleet.name}-{number:02d}"
        rng = stock.rng(name)
        # The last third of a fleet came with growth, later than the first.
        age = fleet.age if number <= fleet.count * 2 / 3 else round(fleet.age * 0.55, 1)
        market = fleet.market or market_of(fleet.region)
        stock.add(
            "EC2",
            name,
            fleet.region,
            age=age,
            tags=stock.tags(name, fleet.team, fleet.service),
            metrics=_load(rng, fleet, market),
            instance_type=fleet.instance_type,
            **fleet.options,
        )
        _volume(stock, f"{name}-root", name, fleet, age, fleet.root_gib, "gp3")
        if fleet.data_gib:
            _volume(stock, f"{name}-data", name, fleet, age, fleet.data_gib, fleet.data_type)


def _load(rng: Random, fleet: Fleet, market: str) -> dict[str, list[float]]:
    if fleet.name == "etl-worker":
        cpu = nightly(rng, *fleet.cpu)
        moved = [tidy(fleet.mbps * 450 * MB * (0.05 + value / 100), 0) for value in cpu]
    else:
        cpu = week(market, rng, *fleet.cpu)
        hour = fleet.mbps * 450 * MB
        moved = [tidy(hour * (0.1 + value / 100), 0) for value in cpu]
    found = {
        "CPUUtilization": cpu,
        "NetworkIn": moved,
        "NetworkOut": [tidy(value * 1.7, 0) for value in moved],
    }
    if fleet.memory is not None:
        found["mem_used_percent"] = week(market, rng, *fleet.memory, noise=0.02)
    return found


def _volume(stock: Stock, name: str, owner: str, fleet: Fleet, age: float, gib: int, kind: str) -> None:
    rng = stock.rng(name)
    busy = 60_000 if name.endswith("-data") else 4_000
    market = fleet.market or market_of(fleet.region)
    stock.add(
        "EBS",
        name,
        fleet.region,
        age=age,
        status="in-use",
        tags=stock.tags(name, fleet.team, fleet.service),
        metrics={
            "VolumeReadOps": week(market, rng, busy * 0.2, busy, digits=0)[-24:],
            "VolumeWriteOps": week(market, rng, busy * 0.4, busy * 1.6, digits=0)[-24:],
        },
        size_gib=gib,
        volume_type=kind,
        encrypted=rng.random() < 0.8,
        attached_to=owner,
    )


def _idle(
    stock: Stock,
    name: str,
    region: str,
    instance_type: str,
    age: float,
    team: str,
    service: str,
    *,
    root_gib: int = 30,
    root_type: str = "gp3",
    tags: Json | None = None,
) -> None:
    """It runs, and nothing uses it: under 5 % of CPU and 5 MB of network a day."""
    rng = stock.rng(name)
    stock.add(
        "EC2",
        name,
        region,
        age=age,
        tags={**stock.tags(name, team, service), **(tags or {})},
        metrics={
            "CPUUtilization": flat(rng, 1.3, noise=0.5),
            "NetworkIn": flat(rng, 52_000, noise=0.3, digits=0),
            "NetworkOut": flat(rng, 38_000, noise=0.3, digits=0),
        },
        instance_type=instance_type,
        imds_v1=age > 300,
    )
    _quiet_volume(stock, f"{name}-root", name, region, age, root_gib, root_type)


def _stopped(
    stock: Stock,
    name: str,
    region: str,
    instance_type: str,
    age: float,
    stopped: float,
    team: str,
    service: str,
    *,
    data_gib: int = 0,
) -> None:
    details: dict[str, Any] = {"instance_type": instance_type, "stopped_days_ago": stopped}
    stock.add("EC2", name, region, age=age, status="stopped", tags=stock.tags(name, team, service), **details)
    _quiet_volume(stock, f"{name}-root", name, region, age, 50, "gp3")
    if data_gib:
        _quiet_volume(stock, f"{name}-data", name, region, age, data_gib, "gp2")


def _quiet_volume(stock: Stock, name: str, owner: str, region: str, age: float, gib: int, kind: str) -> None:
    stock.add("EBS", name, region, age=age, status="in-use", size_gib=gib, volume_type=kind, attached_to=owner)


def _forgotten_gpu(stock: Stock) -> None:
    """Second jump of the bill: an experiment for the sales season, still running long after it was finished."""
    name = "recsys-train-gpu-exp"
    rng = stock.rng(name)
    stock.add(
        "EC2",
        name,
        VIRGINIA,
        age=34,
        tags={"Team": "ml", "Env": "prod", "Purpose": "ranking experiment, stop by 2026-10-28"},
        metrics={
            "CPUUtilization": flat(rng, 0.9, noise=0.4),
            "NetworkIn": flat(rng, 61_000, noise=0.3, digits=0),
            "NetworkOut": flat(rng, 44_000, noise=0.3, digits=0),
        },
        instance_type="g5.12xlarge",
    )
    stock.add(
        "EBS", f"{name}-root", VIRGINIA, age=34, status="in-use", size_gib=500, volume_type="gp3", attached_to=name
    )
