"""Checks that hang on looked-up facts, from the simulated account's answers to a finding with its saving."""

from __future__ import annotations

import json

import pytest

from infra.local.stack import simulated_stack
from rassistant import wiring
from rassistant.services.recommendations import Wish
from tests.bench.waste_made import made

REGION = "us-east-1"
GIB = 2**30


def _resources():
    flat = {"CPUUtilization": [20.0] * 24, "MemoryUtilization": [20.0] * 24}
    calls = {"Invocations": [600.0] * 24, "Errors": [0.0] * 24, "Duration": [1000.0] * 24}
    busy = {"ConsumedReadCapacityUnits": [36_000.0] * 24, "ConsumedWriteCapacityUnits": [18_000.0] * 24}
    capacity = {"billing_mode": "PROVISIONED", "read_capacity": 100, "write_capacity": 50}
    storage = {"ReadIOPS": [200.0] * 24, "WriteIOPS": [200.0] * 24, "ReadThroughput": [1e6] * 24,
               "WriteThroughput": [1e6] * 24, "DatabaseConnections": [9.0] * 24}  # fmt: skip
    connected = {"DatabaseConnections": [9.0] * 24}
    return [
        made("Lambda", "roomy", REGION, metrics={**calls, "memory_utilization": [30.0] * 24}, memory_mb=1024),
        made("Lambda", "snug", REGION, metrics={**calls, "memory_utilization": [80.0] * 24}, memory_mb=1024),
        made("Lambda", "warm", REGION, memory_mb=1024, provisioned_concurrency=100,
             metrics={**calls, "ProvisionedConcurrencyUtilization": [0.1] * 24}),
        made("Lambda", "slow", REGION, memory_mb=1024, timeout_s=30,
             metrics={**calls, "Errors": [150.0] * 24, "Duration": [30_000.0] * 24}),
        made("ECS", "roomy-service", REGION, metrics=flat, cpu_units=1024, memory_mib=2048, desired_count=2),
        made("DynamoDB", "fixed", REGION, metrics=busy, **capacity),
        made("DynamoDB", "followed", REGION, metrics=busy, scaled=True, **capacity),
        made("RDS", "on-io1", REGION, metrics=storage, engine="mysql", engine_version="8.4.3", storage_type="io1",
             iops=5000, storage_gib=100, instance_class="db.m5.large"),
        made("RDS", "eleven", REGION, metrics=connected, engine="postgres", engine_version="11.22",
             instance_class="db.m5.large"),
        made("RDS", "seventeen", REGION, metrics=connected, engine="postgres", engine_version="17.2",
             instance_class="db.m5.large"),
        made("EKS", "old", REGION, version="1.28", node_type="m5.large"),
        made("EKS", "new", REGION, version="1.35", node_type="m7g.large"),
        made("S3", "broken-uploads", REGION, size_bytes=10**9, object_count=10, incomplete_uploads_bytes=5 * GIB),
        made("S3", "tidy", REGION, size_bytes=10**9, object_count=10, lifecycle=True),
        made("EC2", "sql", REGION, instance_type="m5.large", platform="windows-sql-standard"),
    ]  # fmt: skip


@pytest.fixture(scope="module")
def items(tmp_path_factory):
    document = {
        "version": 1,
        "accounts": [
            {"account_id": "111122223333", "name": "prod", "regions": [REGION], "resources": _resources(), "costs": []}
        ],
    }
    path = tmp_path_factory.mktemp("account") / "account.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    stack = simulated_stack(path)
    try:
        answer = wiring.graph().recommendations.answer(Wish(), "en", limit=1000)
        yield {(item["code"], item["name"]): item for item in answer["items"]} | {"answer": answer}
    finally:
        stack.close()
        wiring.install(None)


@pytest.mark.parametrize(
    ("code", "name", "usd"),
    [
        ("LAMBDA-MEM", "roomy", 600 * 730 * 640 / 1024 * 0.0000166667),
        ("LAMBDA-PC", "warm", 87 * 730 * 3600 * 0.0000041667),
        ("LAMBDA-TIMEOUT", "slow", 60 * 730 * 30 * 0.0000166667),
        ("ECS-RIGHTSIZE", "roomy-service", 2 * 730 * (0.75 * 0.04048 + 1.5 * 0.004445)),
        ("DDB-NOSCALE", "fixed", 730 * ((100 - 10 / 0.7) * 0.00013 + (50 - 5 / 0.7) * 0.00065)),
        ("RDS-STORAGE", "on-io1", 100 * 0.01 + 5000 * 0.10),
        ("RDS-EXTSUPPORT", "eleven", 2 * 730 * 0.20),
        ("EKS-EXTSUPPORT", "old", 730 * 0.5),
        ("S3-MPU", "broken-uploads", 5 * 0.023),
        ("EC2-SQL-SMALL", "sql", 730 * 0.12 * 2),
    ],
)
def test_a_finding_with_its_saving(items, code, name, usd):
    assert items[code, name]["monthly_saving_usd"] == pytest.approx(usd, rel=0.01)


def test_what_is_well_is_left_alone(items):
    well = {"snug", "followed", "seventeen", "new", "tidy"}
    accused = {key for key in items if key != "answer" and key[1] in well and items[key]["monthly_saving_usd"]}
    # "followed" is judged by its price on demand too, which scaling changes nothing of.
    assert {code for code, name in accused} <= {"DDB-MODE", "RDS-RIGHTSIZE"}


def test_nothing_was_denied(items):
    codes = {warning["code"] for warning in items["answer"]["warnings"]}
    assert codes <= {"not_enabled"}, items["answer"]["warnings"]
