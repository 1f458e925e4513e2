"""Random accounts: what is claimed, one action a resource, never exceeds the bill of the resources concerned."""

from __future__ import annotations

import json
import random
from typing import Any

import pytest

from infra.local.simulator.derived_costs import charges
from infra.local.stack import simulated_stack
from rassistant import wiring
from rassistant.services.recommendations import Wish
from tests.bench.waste_made import HOURS, made

REGION = "us-west-2"
TYPES = ("t2.medium", "t3.large", "m4.xlarge", "m5.2xlarge", "c5.xlarge", "r5.large", "m6g.large", "g4dn.xlarge")


def _load(chance: random.Random, *names: str, top: float = 100.0) -> dict[str, list[float]]:
    high = chance.choice((0.0, 0.02, 0.3, 1.0)) * top
    return {name: [round(chance.random() * high, 3) for _ in range(24)] for name in names if chance.random() < 0.9}


def _account(chance: random.Random) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []

    def add(kind: str, name: str, metrics: dict[str, list[float]], **given: Any) -> None:
        days = chance.choice((0.5, 10, 20, 40, 100, 400))
        found.append(made(kind, name, REGION, days=days, metrics=metrics or None, **given))

    for number in range(5):
        running = chance.random() < 0.7
        platform = chance.choice(("linux", "linux", "windows", "windows-sql-standard"))
        kind = chance.choice(TYPES)
        details: dict[str, Any] = {"instance_type": kind, "platform": "linux" if kind == "m6g.large" else platform}
        if not running:
            details["stopped_days_ago"] = chance.choice((1, 40, 90))
        network = _load(chance, "NetworkIn", "NetworkOut", top=1e9)
        load = {**_load(chance, "CPUUtilization", "mem_used_percent"), **network} if running else {}
        found.append(made("EC2", f"server-{number}", REGION, days=200, metrics=load or None,
                          status="running" if running else "stopped", **details))  # fmt: skip
        for part in range(chance.randrange(3)):
            kind = chance.choice(("gp2", "gp3", "io1", "io2", "st1"))
            size = chance.randrange(125, 900)
            iops = {"iops": chance.choice((3000, 6000, 40_000))} if kind in {"gp3", "io1", "io2"} else {}
            found.append(made("EBS", f"disk-{number}-{part}", REGION, days=200, status="in-use", size_gib=size,
                              metrics=_load(chance, "VolumeReadOps", "VolumeWriteOps", top=1e6) or None,
                              volume_type=kind, attached_to=f"server-{number}", **iops))  # fmt: skip
    for number in range(3):
        storage = chance.choice(("gp2", "gp3", "io1"))
        add("RDS", f"db-{number}",
            {**_load(chance, "CPUUtilization"), **_load(chance, "DatabaseConnections", top=50),
             **_load(chance, "ReadIOPS", "WriteIOPS", top=2000), "ReadThroughput": [1e5] * 24,
             "WriteThroughput": [1e5] * 24, **_load(chance, "FreeableMemory", top=3e10)},
            engine=chance.choice(("mysql", "postgres")), instance_class=chance.choice(("db.m4.large", "db.m5.2xlarge")),
            multi_az=chance.random() < 0.5, storage_type=storage, storage_gib=chance.randrange(50, 500))  # fmt: skip
        add("DynamoDB", f"table-{number}", _load(chance, "ConsumedReadCapacityUnits", "ConsumedWriteCapacityUnits", top=1e5),
            billing_mode=chance.choice(("PROVISIONED", "PAY_PER_REQUEST")), read_capacity=chance.randrange(1, 300),
            write_capacity=chance.randrange(1, 200))  # fmt: skip
        calls = _load(chance, "Invocations", top=5000)
        add("Lambda", f"function-{number}",
            {**calls, **_load(chance, "Errors", top=1000), "Duration": [900.0] * 24, "memory_utilization": [30.0] * 24},
            memory_mb=chance.choice((128, 512, 1024, 3008)), architecture=chance.choice(("x86_64", "arm64")))  # fmt: skip
        add("ECS", f"service-{number}", _load(chance, "CPUUtilization", "MemoryUtilization"),
            cpu_units=1024, memory_mib=4096, desired_count=chance.randrange(1, 5))  # fmt: skip
        add("EIP", f"address-{number}", {}, status="available")
        add(
            "NAT",
            f"nat-{number}",
            _load(chance, "BytesOutToDestination", "BytesInFromDestination", "ActiveConnectionCount"),
        )
        add("ElastiCache", f"cache-{number}", _load(chance, "CacheHits", "CacheMisses", "CurrConnections"),
            node_type="cache.m5.large", engine=chance.choice(("redis", "valkey")))  # fmt: skip
        add("S3", f"bucket-{chance.randrange(10**9)}-{number}", {}, size_bytes=chance.randrange(10**12),
            object_count=10_000, incomplete_uploads_bytes=chance.choice((0, 10**10)))  # fmt: skip
        add("Logs", f"/log/{number}", _load(chance, "IncomingBytes", "IncomingLogEvents", top=1e6),
            stored_bytes=chance.randrange(10**11))  # fmt: skip
    add("ELB", "balancer", _load(chance, "RequestCount"), type="application", targets=[])
    add("EBSSnapshot", "snapshot", {}, size_gib=100, volume="gone")
    return found


@pytest.mark.parametrize("seed", range(3))
def test_no_more_is_claimed_than_is_paid(tmp_path, seed):
    chance = random.Random(seed)
    resources = _account(chance)
    patterns = ("*BoxUsage:m5*", "*EBS:VolumeUsage.gp2", "*NatGateway*", "*Usage:db.*", "*")
    discounts = [{"usage_type": one, "pct": chance.randrange(60)} for one in patterns if chance.random() < 0.6]
    path = tmp_path / "account.json"
    account = {"account_id": "111122223333", "name": "random", "regions": [REGION], "resources": resources}
    path.write_text(json.dumps({"version": 1, "accounts": [account], "discounts": discounts}), encoding="utf-8")
    stack = simulated_stack(path)
    try:
        answer = wiring.graph().recommendations.answer(Wish(), "en", limit=1000)
        file = stack.simulator.simulation.file
    finally:
        stack.close()
        wiring.install(None)
    bill, net, holder = {}, {}, {}
    for resource in file.accounts[0].resources:
        today = [charge for charge in charges(resource) if charge.until_days_ago == 0]
        bill[resource.name] = sum(charge.usd_a_day for charge in today) / 24 * HOURS
        paid = (charge.usd_a_day * (1 - file.discount_on(charge.usage_type) / 100) for charge in today)
        net[resource.name] = sum(paid) / 24 * HOURS
        holder[resource.name] = resource.details.get("attached_to")
    priced = [item for item in answer["items"] if item["monthly_saving_usd"] is not None]
    assert len(priced) > 5, "an account without findings shows nothing"
    concerned = {item["name"] for item in priced}
    concerned |= {name for name, owner in holder.items() if owner in concerned}
    for item in priced:
        mine = {item["name"], *(name for name, owner in holder.items() if owner == item["name"])}
        assert 0 < item["monthly_saving_usd"] <= sum(bill[name] for name in mine) + 0.01, (item["code"], item["name"])
        assert 0 <= item["monthly_saving_after_commitments_usd"] <= sum(net[name] for name in mine) + 0.01, item["code"]
    counted = sum(item["monthly_saving_usd"] for item in priced if item["counted"])
    assert answer["totals"]["monthly_saving_usd"] == pytest.approx(counted)
    assert counted <= sum(bill[name] for name in concerned) + 0.01
    real = answer["totals"]["monthly_saving_after_commitments_usd"]
    assert real <= min(counted, sum(net[name] for name in concerned)) + 0.01
