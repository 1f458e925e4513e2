"""A simulated account with each kind in it, and the inventory on top."""

from __future__ import annotations

from typing import Any

from infra.local.simulator.account import parse_account_file
from infra.local.simulator.clock import MovableClock
from infra.local.simulator.simulator import Simulator
from rassistant.aws.gateway import Gateway
from rassistant.aws.patience import Patience
from rassistant.aws.sessions import Sessions
from rassistant.collect.inventory import Inventory
from rassistant.models.scope import Account
from rassistant.models.settings import Settings
from rassistant.store.memory import MemoryCache

ACCOUNT = Account("111122223333", "acme-prod")
WEST, SEOUL = "us-west-2", "ap-northeast-2"
TAGS = {"Env": "prod", "Team": "web"}


def made(kind: str, name: str, region: str | None = WEST, **more: Any) -> dict[str, Any]:
    place = {} if region is None else {"region": region}
    return {"service_type": kind, "name": name, **place, "created_days_ago": 50, "tags": TAGS, **more}


RESOURCES = [
    made(
        "EC2",
        "web-1",
        status="running",
        details={
            "instance_type": "m5.large",
            "platform": "linux",
            "architecture": "x86_64",
            "private_ip": "10.0.0.5",
            "monitoring": "detailed",
            "imds_v1": True,
        },
    ),
    made(
        "EC2",
        "batch-1",
        SEOUL,
        status="stopped",
        details={"instance_type": "c6g.xlarge", "architecture": "arm64", "stopped_days_ago": 40, "imds_v1": False},
    ),
    made("EC2", "win-1", status="running", details={"instance_type": "m5.xlarge", "platform": "windows"}),
    made(
        "EBS",
        "data-1",
        status="in-use",
        details={"size_gib": 200, "volume_type": "gp3", "iops": 4000, "encrypted": True, "attached_to": "web-1"},
    ),
    made("EBS", "orphan-1", status="available", details={"size_gib": 80, "volume_type": "gp2", "encrypted": False}),
    made("EBSSnapshot", "backup-1", status="completed", details={"size_gib": 80, "volume": "orphan-1"}),
    made("EIP", "free-ip", status="available"),
    made("EIP", "web-ip", status="in-use", details={"attached_to": "web-1"}),
    made("NAT", "nat-a", status="available"),
    made("ELB", "shop", status="active", details={"type": "application", "targets": ["web-1"]}),
    made("ELB", "stream", status="active", details={"type": "network", "targets": []}),
    made(
        "RDS",
        "orders",
        status="available",
        details={
            "engine": "mysql",
            "engine_version": "8.0.40",
            "instance_class": "db.m5.large",
            "storage_gib": 100,
            "storage_type": "gp3",
            "multi_az": True,
            "publicly_accessible": True,
            "encrypted": True,
            "backup_retention_days": 7,
        },
    ),
    made("RDSSnapshot", "orders-old", status="available"),
    made(
        "Lambda",
        "resize",
        status="Active",
        details={
            "runtime": "python3.13",
            "memory_mb": 512,
            "timeout_s": 30,
            "architecture": "arm64",
            "code_size_bytes": 4096,
        },
    ),
    made(
        "S3",
        "acme-open",
        SEOUL,
        status="Active",
        details={
            "size_bytes": 1_000_000,
            "object_count": 10,
            "versioning": True,
            "encryption": "aws:kms",
            "public": True,
            "lifecycle": True,
        },
    ),
    made("S3", "acme-closed", details={"versioning": False, "public": False, "lifecycle": False}),
    made(
        "DynamoDB",
        "carts",
        status="ACTIVE",
        details={"billing_mode": "PROVISIONED", "read_capacity": 10, "write_capacity": 5, "item_count": 7},
    ),
    made("DynamoDB", "events", status="ACTIVE", details={"billing_mode": "PAY_PER_REQUEST"}),
    made(
        "ECS",
        "api",
        status="ACTIVE",
        details={
            "launch_type": "FARGATE",
            "desired_count": 3,
            "running_count": 2,
            "cpu_units": 512,
            "memory_mib": 1024,
            "cluster": "main",
        },
    ),
    made("EKS", "search", status="ACTIVE", details={"version": "1.33", "node_count": 3, "node_type": "m6i.large"}),
    made(
        "ElastiCache",
        "sessions",
        status="available",
        details={"engine": "redis", "node_type": "cache.r6g.large", "node_count": 1},
    ),
    made(
        "CloudFront",
        "cdn",
        None,
        status="Deployed",
        details={"domain": "www.example.com", "origin": "origin.example.com", "enabled": True},
    ),
    made("Logs", "/aws/lambda/resize", status="ACTIVE", details={"stored_bytes": 123456, "retention_days": None}),
    made("Logs", "/app/web", status="ACTIVE", details={"stored_bytes": 99, "retention_days": 14}),
]

LATER = [
    made(
        "ASG",
        "fleet",
        details={"instance_type": "m5.large", "min_size": 0, "max_size": 4, "desired_capacity": 1},
    ),
    made(
        "VPCEndpoint", "ssm-endpoint", status="available", details={"type": "interface", "service": "ssm", "zones": 2}
    ),
    made("VPCEndpoint", "s3-route", status="available", details={"type": "gateway"}),
    made(
        "ECR",
        "shop/api",
        details={
            "lifecycle_policy": False,
            "images": [
                {"size_bytes": 1000, "count": 2, "pushed_days_ago": 49, "pulled_days_ago": 1},
                {"size_bytes": 500, "tagged": False, "pushed_days_ago": 45},
            ],
        },
    ),
    made("ECR", "shop/web", SEOUL, details={"lifecycle_policy": True}),
    made("EFS", "shared", status="available", details={"size_bytes": 5000, "ia_bytes": 10, "lifecycle": True}),
    made("EFS", "plain", details={"size_bytes": 7, "lifecycle": False, "encrypted": False}),
    made("Secret", "shop/db", details={"last_accessed_days_ago": 3, "rotation": True}),
    made("KMS", "orders-key", status="Enabled", details={"last_used_days_ago": 40, "multi_region": False}),
    made(
        "AMI",
        "golden",
        status="available",
        details={"snapshots": ["backup-1"], "size_gib": 80, "shared": True, "in_launch_template": True},
    ),
    made(
        "Redshift",
        "sales",
        status="available",
        details={"node_type": "ra3.4xlarge", "node_count": 3, "pause_schedule": True},
    ),
    made(
        "SageMakerEndpoint",
        "scorer",
        status="InService",
        details={"instance_type": "ml.m5.xlarge", "instance_count": 2},
    ),
    made("SageMakerNotebook", "lab", details={"instance_type": "ml.t3.large", "last_activity_days_ago": 20}),
    made(
        "OpenSearch",
        "finder",
        status="Active",
        details={"instance_type": "r6g.large.search", "instance_count": 2, "storage_gib": 50, "volume_type": "gp3"},
    ),
    made("Kinesis", "clicks", status="ACTIVE", details={"mode": "PROVISIONED", "shards": 3, "retention_hours": 48}),
    made("EMR", "etl", status="WAITING", details={"instance_type": "m5.xlarge", "core_count": 4}),
    made(
        "MemoryDB", "ranks", status="available", details={"node_type": "db.r6g.large", "shards": 2, "engine": "valkey"}
    ),
    made("DocumentDB", "catalog", status="available", details={"instance_class": "db.r5.large", "instance_count": 2}),
    made(
        "CloudTrail",
        "audit",
        status="Logging",
        details={"multi_region": True, "management_events": True, "log_group": "/app/web"},
    ),
    made("Route53HealthCheck", "probe", None, status="Enabled", details={"endpoint": "probe", "type": "HTTPS"}),
    made(
        "Route53",
        "example.com",
        None,
        details={
            "private": False,
            "records": [
                {"name": "www", "ttl": 60, "health_check": "probe"},
                {"name": "api", "latency_region": "us-west-2"},
                {"name": "cdn", "alias": True},
            ],
        },
    ),
    made("APIGatewayStage", "shop-api/prod", details={"cache_gb": "0.5"}),
    made("NetworkFirewall", "edge", status="READY", details={"zones": 1}),
    made(
        "CapacityReservation", "launch", status="active", details={"instance_type": "m5.large", "count": 3, "used": 1}
    ),
    made("WorkSpace", "desk", status="AVAILABLE", details={"running_mode": "AUTO_STOP", "last_connected_days_ago": 2}),
    made("BedrockThroughput", "titan", status="InService", details={"model_units": 2}),
    made("ComprehendEndpoint", "reviews", status="IN_SERVICE", details={"inference_units": 2}),
]
"""Of the kinds that came after the first sixteen."""

RESOURCES += LATER


class World:
    def __init__(self, faults: list[dict[str, Any]] | None = None) -> None:
        document = {
            "version": 1,
            "accounts": [
                {
                    "account_id": ACCOUNT.account_id,
                    "name": ACCOUNT.name,
                    "regions": ["us-east-1", WEST, SEOUL],
                    "resources": RESOURCES,
                }
            ],
            "faults": faults or [],
        }
        self.simulator = Simulator(parse_account_file(document), MovableClock())
        self.settings = Settings(accounts=(ACCOUNT,))
        sessions = Sessions(self.settings, base=self.simulator.unattached_session(), prepare=self.simulator.attach)
        self.gateway = Gateway(sessions, self.settings, patience=Patience(sleep=lambda _: None))
        clock = self.simulator.clock
        self.inventory = Inventory(self.gateway, MemoryCache(clock), clock, self.settings)

    def calls(self) -> dict[str, int]:
        return dict(self.simulator.wire.calls.report()["by_operation"])
