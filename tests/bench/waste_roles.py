"""Roles of the generated fleets beside machines and databases: storage, network, serverless, containers, logs."""

from __future__ import annotations

import random
from collections.abc import Mapping
from typing import Any

from infra.local.simulator.unit_prices import region_factor, sized_hour_usd, unit_prices
from tests.bench.waste_made import HOURS, Made, Truth, around, made

GIB = 2**30


def snapshots(chance: random.Random, region: str, suffix: str) -> Made:
    size = chance.randrange(20, 500)
    usd = size * unit_prices()["ebs"]["snapshot_gib_month"] * region_factor(region)
    old = made("EBSSnapshot", f"snapshot-old-{suffix}", region, days=200, size_gib=size, volume=f"server-root-{suffix}")
    gone = made("EBSSnapshot", f"snapshot-gone-{suffix}", region, days=50, size_gib=size, volume="long-gone")
    fresh = made("EBSSnapshot", f"snapshot-fresh-{suffix}", region, days=5, size_gib=size, volume="long-gone")
    kept = made(
        "EBSSnapshot",
        f"snapshot-kept-{suffix}",
        region,
        days=400,
        size_gib=size,
        volume="long-gone",
        tags={"aws:backup:source-resource": "volume/vol-1"},
    )
    live = made(
        "EBSSnapshot", f"snapshot-live-{suffix}", region, days=50, size_gib=size, volume=f"server-root-{suffix}"
    )
    return (
        [old, gone, fresh, kept, live],
        {old["name"]: Truth("SNAP-OLD", usd), gone["name"]: Truth("SNAP-ORPHAN", usd)},
        set(),
    )


def gateways(chance: random.Random, region: str, suffix: str) -> Made:
    names = ("BytesOutToDestination", "BytesInFromDestination", "ActiveConnectionCount")
    idle = made("NAT", f"nat-idle-{suffix}", region, metrics={name: [0.0] * 24 for name in names})
    busy = made("NAT", f"nat-busy-{suffix}", region, metrics={name: around(chance, 1e8, 1e9) for name in names})
    weekly = [0.0] * 160 + [1e9] * 8
    sunday = made("NAT", f"nat-weekly-{suffix}", region, metrics=dict.fromkeys(names, weekly))
    young = made("NAT", f"nat-young-{suffix}", region, days=0.01, metrics={name: [0.0] * 24 for name in names})
    silent = made("NAT", f"nat-silent-{suffix}", region)
    usd = HOURS * unit_prices()["nat"]["hour"] * region_factor(region)
    return [idle, busy, sunday, young, silent], {idle["name"]: Truth("NAT-IDLE", usd)}, {silent["name"]}


def balancers(chance: random.Random, region: str, suffix: str) -> Made:
    usd = HOURS * unit_prices()["elb"]["application_hour"] * region_factor(region)
    server = [f"server-{suffix}"]
    empty = made("ELB", f"lb-empty-{suffix}", region, type="application", targets=[])
    busy = made("ELB", f"lb-busy-{suffix}", region, type="application", targets=server,
                metrics={"RequestCount": around(chance, 1e3, 1e5)})  # fmt: skip
    redirect = made("ELB", f"lb-redirect-{suffix}", region, type="application", targets=[],
                    metrics={"RequestCount": around(chance, 10, 100)})  # fmt: skip
    young = made("ELB", f"lb-young-{suffix}", region, days=2, type="network", targets=[])
    return [empty, busy, redirect, young], {empty["name"]: Truth("ELB-NOTARGET", usd)}, set()


def tables(chance: random.Random, region: str, suffix: str) -> Made:
    prices, factor = unit_prices()["dynamodb"], region_factor(region)
    reads, writes = chance.randrange(20, 500), chance.randrange(20, 300)
    usd = HOURS * factor * (reads * prices["read_capacity_unit_hour"] + writes * prices["write_capacity_unit_hour"])
    names = ("ConsumedReadCapacityUnits", "ConsumedWriteCapacityUnits")
    common: dict[str, Any] = {"billing_mode": "PROVISIONED", "read_capacity": reads, "write_capacity": writes}
    still = {name: [0.0] * 24 for name in names}
    full = {names[0]: [reads * 3000.0] * 24, names[1]: [writes * 3000.0] * 24}
    idle = made("DynamoDB", f"table-idle-{suffix}", region, metrics=still, **common)
    return (
        [
            idle,
            made("DynamoDB", f"table-busy-{suffix}", region, metrics=full, **common),
            made("DynamoDB", f"table-young-{suffix}", region, days=2, metrics=still, **common),
            made("DynamoDB", f"table-demand-{suffix}", region, metrics=still, billing_mode="PAY_PER_REQUEST"),
        ],
        {idle["name"]: Truth("DDB-IDLE", usd)},
        set(),
    )


def caches(chance: random.Random, region: str, suffix: str) -> Made:
    kind = chance.choice(("cache.m5.large", "cache.r6g.large", "cache.t3.medium"))
    common: dict[str, Any] = {"engine": "redis", "node_type": kind, "node_count": 1}
    still = {"CacheHits": [0.0] * 24, "CacheMisses": [0.0] * 24, "CurrConnections": [4.0] * 24}
    queue = {**still, "CurrConnections": [30.0] * 24}  # lists and streams count neither hits nor misses
    idle = made("ElastiCache", f"cache-idle-{chance.randrange(10**6)}-{suffix}"[:40], region, metrics=still, **common)
    usd = HOURS * sized_hour_usd(unit_prices()["elasticache"]["large_hour"], kind, region)
    return (
        [
            idle,
            made("ElastiCache", f"cache-queue-{suffix}"[:40], region, metrics=queue, **common),
            made("ElastiCache", f"cache-busy-{suffix}"[:40], region,
                 metrics={**queue, "CacheHits": around(chance, 1e3, 1e6)}, **common),
        ],
        {idle["name"]: Truth("CACHE-IDLE", usd)},
        set(),
    )  # fmt: skip


def services(chance: random.Random, region: str, suffix: str) -> Made:
    prices, factor = unit_prices()["fargate"], region_factor(region)
    tasks = chance.randrange(1, 5)
    common: dict[str, Any] = {"launch_type": "FARGATE", "desired_count": tasks, "cpu_units": 1024, "memory_mib": 2048}
    still = {name: around(chance, 0.1, 0.8) for name in ("CPUUtilization", "MemoryUtilization")}
    loaded = {name: around(chance, 40, 80) for name in ("CPUUtilization", "MemoryUtilization")}
    idle = made("ECS", f"service-idle-{suffix}", region, metrics=still, **common)
    busy = made("ECS", f"service-busy-{suffix}", region, metrics=loaded, **common)
    usd = HOURS * tasks * factor * (prices["vcpu_hour"] + 2 * prices["gb_hour"])
    return [idle, busy], {idle["name"]: Truth("ECS-IDLE", usd)}, set()


def functions(chance: random.Random, region: str, suffix: str) -> Made:
    calls = chance.randrange(500, 5000)
    common: Mapping[str, Any] = {"runtime": "python3.13", "memory_mb": 1024, "architecture": "arm64"}
    failing = made(
        "Lambda",
        f"failing-{suffix}",
        region,
        metrics={"Invocations": [float(calls)] * 24, "Errors": [calls * 0.3] * 24, "Duration": [800.0] * 24},
        **common,
    )
    sound = made(
        "Lambda",
        f"sound-{suffix}",
        region,
        metrics={"Invocations": [float(calls)] * 24, "Errors": [calls * 0.01] * 24, "Duration": [800.0] * 24},
        **common,
    )
    usd = unit_prices()["lambda"]["gb_second"]["arm64"] * calls * 0.3 * HOURS * 0.8
    return [failing, sound], {failing["name"]: Truth("LAMBDA-ERROR", usd)}, set()  # fmt: skip


def logs(chance: random.Random, region: str, suffix: str) -> Made:
    stored = chance.randrange(20, 400) * GIB
    incoming = stored / 32 / 24 / 4
    eternal = made("Logs", f"/app/eternal-{suffix}", region, days=300, stored_bytes=stored,
                   metrics={"IncomingBytes": [incoming] * 24, "IncomingLogEvents": [500.0] * 24})  # fmt: skip
    bounded = made("Logs", f"/app/bounded-{suffix}", region, days=300, stored_bytes=stored, retention_days=30,
                   metrics={"IncomingBytes": [incoming] * 24, "IncomingLogEvents": [500.0] * 24})  # fmt: skip
    older = (stored - incoming * 24 * 32) / GIB
    return (
        [eternal, bounded],
        {eternal["name"]: Truth("LOGS-RETENTION", older * unit_prices()["logs"]["gb_month"])},
        set(),
    )


ROLES = (snapshots, gateways, balancers, tables, caches, services, functions, logs)
