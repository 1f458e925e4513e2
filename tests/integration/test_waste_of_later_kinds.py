"""Waste in the kinds after the first sixteen, end to end: each idle one is found at its price, each busy one is not."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlencode

import pytest

from functions.optimize.handler import handler
from infra.local.stack import simulated_stack
from rassistant import wiring

REGION = "us-east-1"
GIB = 2**30


def flat(**values: float) -> dict[str, Any]:
    return {name.replace("__", "."): {"hourly": [value] * 24} for name, value in values.items()}


def made(kind: str, name: str, region: str | None = REGION, **more: Any) -> dict[str, Any]:
    place = {} if region is None else {"region": region}
    return {"service_type": kind, "name": name, **place, "created_days_ago": 400, **more}


FLEET = {"aws:autoscaling:groupName": "fleet"}
MEMBERS = [
    made("EC2", f"member-{n}", tags=FLEET, details={"instance_type": "m5.large"}, metrics=flat(CPUUtilization=1))
    for n in range(2)
]
WORKERS = [
    made(
        "EC2",
        f"worker-{n}",
        tags={"aws:autoscaling:groupName": "workers"},
        details={"instance_type": "m5.large"},
        created_days_ago=0.1,
    )
    for n in range(2)
]
AURORA_HOUR = 0.27
"""Of a db.r6g.large with Aurora MySQL in the simulated price list."""
IDLE: dict[str, tuple[dict[str, Any], float | None]] = {
    "ASG-IDLE": (
        made("ASG", "fleet", metrics=flat(CPUUtilization=1, NetworkIn=1000, NetworkOut=1000)),
        730 * 2 * 0.096,
    ),
    "VPCE-IF": (made("VPCEndpoint", "quiet", details={"zones": 3}, metrics=flat(BytesProcessed=0)), 730 * 3 * 0.01),
    "ECR-LIFECYCLE": (
        made(
            "ECR",
            "old-images",
            details={"images": [{"size_bytes": 50 * GIB, "tagged": False, "pushed_days_ago": 60}]},
        ),
        5.0,
    ),
    "EFS-NOIA": (
        made("EFS", "archive", details={"size_bytes": 100 * GIB}, metrics=flat(DataReadIOBytes=0, DataWriteIOBytes=0)),
        100 * (0.30 - 0.016),
    ),
    "SECRET-UNUSED": (made("Secret", "forgotten", details={"last_accessed_days_ago": 200}), 0.40),
    "KMS-UNUSED": (made("KMS", "old-key", details={"last_used_days_ago": 200}), 1.0),
    "AMI-UNUSED": (made("AMI", "golden-old", details={"snapshots": ["golden-disk"]}), 20 * 0.05),
    "REDSHIFT-UNDER": (
        made("Redshift", "sales", metrics=flat(DatabaseConnections=0, CPUUtilization=1)),
        730 * 2 * 1.086,
    ),
    "SM-ENDPOINT": (made("SageMakerEndpoint", "scorer", metrics=flat(Invocations=0)), 730 * 0.115),
    "SM-NOTEBOOK": (made("SageMakerNotebook", "lab", details={"last_activity_days_ago": 60}), 730 * 0.05),
    "OS-IDLE": (made("OpenSearch", "finder", metrics=flat(OpenSearchRequests=0)), 730 * 0.128),
    "KINESIS-IDLE": (
        made("Kinesis", "clicks", details={"shards": 4}, metrics=flat(IncomingRecords=0, GetRecords__Records=0)),
        730 * 4 * 0.015,
    ),
    "EMR-IDLE": (made("EMR", "etl", metrics=flat(IsIdle=1)), 730 * 3 * (0.192 + 0.048)),
    "MEMDB-IDLE": (
        made("MemoryDB", "ranks", metrics=flat(KeyspaceHits=0, KeyspaceMisses=0, CurrConnections=2)),
        730 * 2 * 0.309,
    ),
    "DOCDB-IDLE": (
        made("DocumentDB", "catalog", metrics=flat(DatabaseConnections=0, CPUUtilization=3)),
        730 * 0.26315,
    ),
    "TRAIL-DUP": (made("CloudTrail", "second"), None),
    "R53-HC": (made("Route53HealthCheck", "unused-probe", None, details={"endpoint": "unused-probe"}), 0.50),
    "APIGW-CACHE": (
        made(
            "APIGatewayStage", "shop/prod", details={"cache_gb": "6.1"}, metrics=flat(CacheHitCount=0, CacheMissCount=9)
        ),
        730 * 0.20,
    ),
    "EC2-CAPRES": (
        made(
            "CapacityReservation",
            "launch",
            details={"instance_type": "m5.large", "count": 2},
            metrics=flat(UsedInstanceCount=0),
        ),
        730 * 2 * 0.096,
    ),
    "EC2-SPOT": (
        made(
            "ASG", "workers", details={"ended_instances": 6, "longest_life_hours": 3}, metrics=flat(CPUUtilization=80)
        ),
        730 * 2 * 0.096 * 0.65,
    ),
    "WORKSPACES-IDLE": (made("WorkSpace", "left-the-firm", details={"last_connected_days_ago": 100}), None),
    "BEDROCK-PT": (made("BedrockThroughput", "trial", metrics=flat(Invocations=0)), None),
    "AURORA-IOOPT": (
        made(
            "RDS",
            "shop-writer",
            details={
                "engine": "aurora-mysql",
                "instance_class": "db.r6g.large",
                "cluster": "shop",
                "storage_type": "aurora",
            },
            metrics=flat(
                VolumeReadIOPs=1e6,
                VolumeWriteIOPs=1e6,
                VolumeBytesUsed=100 * GIB,
                DatabaseConnections=5,
                CPUUtilization=50,
            ),
        ),
        2e6 * 730 * 2e-7 - 0.3 * AURORA_HOUR * 730 - 100 * 0.125,
    ),
    "NFW-IDLE": (made("NetworkFirewall", "edge", metrics=flat(ReceivedPackets=0)), 730 * 0.395),
    "COMPREHEND-EP": (
        made("ComprehendEndpoint", "reviews", metrics=flat(ConsumedInferenceUnits=0)),
        730 * 3600 * 0.0005,
    ),
}
BUSY = [
    made("VPCEndpoint", "used", metrics=flat(BytesProcessed=1e6)),
    made("ECR", "kept", details={"lifecycle_policy": True, "images": [{"size_bytes": GIB, "pulled_days_ago": 1}]}),
    made("EFS", "tiered", details={"size_bytes": 100 * GIB, "lifecycle": True}),
    made("Secret", "read-daily", details={"last_accessed_days_ago": 1}),
    made("KMS", "live-key", details={"last_used_days_ago": 1}),
    made("AMI", "golden-new", details={"snapshots": ["new-disk"], "in_launch_template": True}),
    made(
        "Redshift", "reports", details={"pause_schedule": True}, metrics=flat(DatabaseConnections=9, CPUUtilization=50)
    ),
    made("SageMakerEndpoint", "asked", metrics=flat(Invocations=50)),
    made("SageMakerNotebook", "in-use", details={"last_activity_days_ago": 1}),
    made("OpenSearch", "asked-often", metrics=flat(OpenSearchRequests=500)),
    made("Kinesis", "orders", metrics=flat(IncomingRecords=100, GetRecords__Records=100)),
    made("EMR", "busy-etl", metrics=flat(IsIdle=0)),
    made("MemoryDB", "hot", metrics=flat(KeyspaceHits=100, KeyspaceMisses=1, CurrConnections=30)),
    made("DocumentDB", "profiles", metrics=flat(DatabaseConnections=20, CPUUtilization=30)),
    made("CloudTrail", "first", created_days_ago=900, details={"multi_region": True}),
    made("Route53HealthCheck", "probe", None, details={"endpoint": "probe"}),
    made("Route53", "example.com", None, details={"records": [{"name": "www", "health_check": "probe"}]}),
    made("APIGatewayStage", "cart/prod", details={"cache_gb": "0.5"}, metrics=flat(CacheHitCount=9, CacheMissCount=1)),
    made("CapacityReservation", "filled", details={"count": 2, "used": 2}, metrics=flat(UsedInstanceCount=2)),
    made("WorkSpace", "dana", details={"last_connected_days_ago": 1}),
    made("BedrockThroughput", "live", metrics=flat(Invocations=5)),
    made("NetworkFirewall", "gate", metrics=flat(ReceivedPackets=1e6)),
    made("ComprehendEndpoint", "topics", metrics=flat(ConsumedInferenceUnits=5)),
]
DISKS = [
    made("EBSSnapshot", name, details={"size_gib": 20, "volume": None}, created_days_ago=300)
    for name in ("golden-disk", "new-disk")
]


@pytest.fixture(scope="module")
def items(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[tuple[str, str], dict[str, Any]]]:
    path = tmp_path_factory.mktemp("later") / "account.json"
    resources = [*MEMBERS, *WORKERS, *DISKS, *(one for one, _ in IDLE.values()), *BUSY]
    account = {"account_id": "111122223333", "name": "acme", "regions": [REGION], "resources": resources}
    path.write_text(json.dumps({"version": 1, "accounts": [account]}), encoding="utf-8")
    stack = simulated_stack(path)
    claims = {"sub": "s", "cognito:username": "viewer", "cognito:groups": "[viewer]"}
    event = {
        "routeKey": "GET /api/recommendations",
        "rawQueryString": urlencode({"limit": 1000}),
        "headers": {"accept-language": "ko"},
        "requestContext": {"requestId": "r-1", "authorizer": {"jwt": {"claims": claims}}},
    }
    answer = handler(event, None)
    assert answer["statusCode"] == 200, answer["body"]
    yield {(item["code"], item["name"]): item for item in json.loads(answer["body"])["items"]}
    stack.close()
    wiring.install(None)


@pytest.mark.parametrize("code", sorted(IDLE))
def test_what_is_idle_is_found_at_its_price(items: dict[tuple[str, str], dict[str, Any]], code: str) -> None:
    resource, usd = IDLE[code]
    item = items[code, resource["name"]]
    if usd is None:
        assert item["monthly_saving_usd"] is None
    else:
        assert item["monthly_saving_usd"] == pytest.approx(usd, rel=0.01)


@pytest.mark.parametrize("resource", BUSY, ids=lambda r: f"{r['service_type']}-{r['name']}")
def test_no_saving_is_claimed_of_what_works(
    items: dict[tuple[str, str], dict[str, Any]], resource: dict[str, Any]
) -> None:
    claimed = [code for (code, name), item in items.items() if name == resource["name"] and item["monthly_saving_usd"]]
    assert claimed == []
