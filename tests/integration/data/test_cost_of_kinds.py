"""What a kind costs that shares its billing service with others: its own usage types, to the cent."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest

from rassistant.services.query import QueryQuestion

TODAY = date(2026, 11, 22)
OTHER, VPC = "EC2 - Other", "Amazon Virtual Private Cloud"
RDS, LOGS = "Amazon Relational Database Service", "AmazonCloudWatch"
MONTH = {"start": "2026-10-01", "end": "2026-11-01"}


def line(service, region, usage_type, base, **more):
    daily = [round(base * (1 + (i * 7919 % 13) / 100), 2) for i in range(300)]
    return {"service": service, "region": region, "usage_type": usage_type, "daily": daily, **more}


LINES = [
    line(OTHER, "us-west-2", "USW2-NatGateway-Hours", 1.08, tags={"team": "web"}),
    line(OTHER, "us-west-2", "USW2-NatGateway-Bytes", 3.21),
    line(OTHER, "us-east-1", "NatGateway-Hours", 1.11),
    line(OTHER, "eu-west-1", "EU-EBS:VolumeUsage.gp3", 5.55),
    line(OTHER, "us-east-1", "EBS:VolumeP-IOPS.gp3", 0.75),
    line(OTHER, "ap-northeast-2", "APN2-EBS:SnapshotUsage", 0.91),
    line(OTHER, "us-east-1", "DataTransfer-Out-Bytes", 9.87),
    line(OTHER, "us-east-1", "ElasticIP:IdleAddress", 0.12),
    line(VPC, "us-east-1", "PublicIPv4:InUseAddress", 0.24),
    line(VPC, "us-east-1", "VpcEndpoint-Hours", 0.48),
    line(RDS, "us-east-1", "InstanceUsage:db.m5.large", 4.44),
    line(RDS, "us-east-1", "RDS:ChargedBackupUsage", 0.33),
    line(LOGS, "us-east-1", "DataProcessing-Bytes", 2.5),
    line(LOGS, "us-east-1", "CW:MetricMonitorUsage", 1.5),
]  # fmt: skip


def document():
    account = {"account_id": "111122223333", "name": "prod", "regions": ["us-east-1", "us-west-2", "eu-west-1"]}
    return {"version": 1, "accounts": [{**account, "resources": [], "costs": [dict(entry) for entry in LINES]}]}


def october(*usage, region=None):
    total = Decimal(0)
    for entry in LINES:
        if not any(part in entry["usage_type"] for part in usage) or region not in (None, entry["region"]):
            continue
        first = TODAY - timedelta(days=len(entry["daily"]))
        days = (first + timedelta(days=i) for i in range(len(entry["daily"])))
        amounts = zip(days, entry["daily"], strict=True)
        total += sum(Decimal(str(amount)) for day, amount in amounts if date(2026, 10, 1) <= day < date(2026, 11, 1))
    return pytest.approx(float(total), abs=0.005)


@pytest.fixture
def prod(product):
    return product(document())


@pytest.mark.parametrize(
    ("kind", "usage"),
    [
        ("NAT", ("NatGateway",)),
        ("EBS", ("EBS:Volume",)),
        ("EBSSnapshot", ("Snapshot",)),
        ("AMI", ("Snapshot",)),
        ("EIP", ("ElasticIP", "PublicIPv4")),
        ("VPCEndpoint", ("VpcEndpoint",)),
        ("RDSSnapshot", ("ChargedBackup",)),
        ("RDS", ("InstanceUsage", "ChargedBackup")),
        ("Logs", ("DataProcessing",)),
    ],
)
def test_a_kind_costs_its_own_usage(prod, kind, usage):
    answer = prod.get("/api/cost", service=kind, **MONTH)[1]
    assert answer["total"] == october(*usage)
    assert answer["warnings"] == []


def test_kinds_together_never_cost_more_than_their_service(prod):
    kinds = ("NAT", "EBS", "EBSSnapshot", "EIP")
    single = [prod.get("/api/cost", service=kind, **MONTH)[1]["total"] for kind in kinds]
    together = prod.get("/api/cost", service=list(kinds), **MONTH)[1]["total"]
    whole = prod.get("/api/cost", service=[OTHER, VPC], **MONTH)[1]["total"]
    assert together == pytest.approx(sum(single), abs=0.01)
    assert together < whole - 100
    assert prod.get("/api/cost", service=["NAT", OTHER], **MONTH)[1]["total"] == october(
        "NatGateway", "EBS:", "DataTransfer", "ElasticIP"
    )


def test_by_region_tag_and_with_a_whole_service_beside(prod):
    answer = prod.get("/api/cost", service="NAT", group_by="region", **MONTH)[1]
    assert {group["key"]: group["total"] for group in answer["groups"]} == {
        "us-west-2": october("NatGateway", region="us-west-2"),
        "us-east-1": october("NatGateway", region="us-east-1"),
    }
    assert prod.get("/api/cost", service="NAT", region="us-west-2", **MONTH)[1]["total"] == october(
        "NatGateway", region="us-west-2"
    )
    assert prod.get("/api/cost", service="NAT", tag="team:web", **MONTH)[1]["total"] == october("USW2-NatGateway-Hours")
    answer = prod.get("/api/cost", service=["NAT", "RDS"], group_by="service", **MONTH)[1]
    assert {group["key"]: group["total"] for group in answer["groups"]} == {
        OTHER: october("NatGateway"),
        RDS: october("InstanceUsage", "ChargedBackup"),
    }


def test_the_usage_types_are_listed_once_for_all_kinds(prod):
    for kind in ("NAT", "EBS", "EIP", "NAT"):
        prod.get("/api/cost", service=kind, **MONTH)
    assert prod.wire.calls.report()["cost_explorer"] == 4


def test_a_kind_without_a_charge_costs_nothing(product):
    world = document()
    world["accounts"][0]["costs"] = [entry for entry in LINES if "NatGateway" not in entry["usage_type"]]
    assert product(world).get("/api/cost", service="NAT", **MONTH)[1]["total"] == 0.0


@pytest.mark.parametrize(
    ("text", "locale", "said"),
    [
        ("NAT gateways' cost last month", "en", "usage types of EC2 - Other [NatGateway-*]"),
        ("지난달 NAT 게이트웨이 비용", "ko", "사용 유형: EC2 - Other [NatGateway-*]"),
    ],
)
def test_a_question_says_what_it_counted(prod, text, locale, said):
    answer = prod.graph.query.answer(QueryQuestion(text=text), locale)
    assert answer["explanation"].endswith(said)
    assert answer["cost"]["total"] == october("NatGateway")
