"""Each threshold, with a case on both sides of it."""

from __future__ import annotations

import pytest

from rassistant.checks.catalog import ec2_instance_idle as idle
from rassistant.checks.catalog.ebs_volume_stopped_instance import CHECK as STOPPED_VOLUME
from rassistant.checks.check import Missing, Verdict
from tests.unit.checks.examples import EXAMPLES, GIB, by_week, cache_node, log_group, scheduled_instance

FOUND, INNOCENT, UNKNOWN = "found", "innocent", "unknown"


def outcome(bench, code, given):
    verdict = bench.judge(code, EXAMPLES[code](bench, **given))
    return FOUND if isinstance(verdict, Verdict) else UNKNOWN if isinstance(verdict, Missing) else INNOCENT


@pytest.mark.parametrize(
    ("code", "given", "expected"),
    [
        ("EC2-IDLE", {"month": 4.9}, FOUND),
        ("EC2-IDLE", {"month": 96.0}, INNOCENT),  # the books are closed once a month
        ("EC2-GEN", {"instance_type": "m5.large", "instance_family": "m5"}, INNOCENT),
        ("EC2-GEN", {"instance_type": "m4.10xlarge"}, INNOCENT),  # no newer type of that size
        ("EC2-GEN", {"tenancy": "dedicated"}, INNOCENT),
        ("EC2-GRAVITON", {"platform": "windows"}, INNOCENT),
        ("EC2-GRAVITON", {"architecture": "arm64"}, INNOCENT),
        ("EC2-GRAVITON", {"instance_type": "t3.nano", "instance_family": "t3"}, INNOCENT),  # worth under $5
        ("EC2-LOWUTIL", {"low_days": 3}, INNOCENT),
        ("EC2-LOWUTIL", {"low_days": 4}, FOUND),
        ("EC2-SCHEDULE", {"idle_hours": 39}, INNOCENT),
        ("EC2-SCHEDULE", {"idle_hours": 40}, FOUND),
        ("EC2-SCHEDULE", {"idle_hours": 168}, INNOCENT),  # EC2-IDLE says so
        ("EC2-SCHEDULE", {"tags": {"Env": "prod"}}, INNOCENT),
        ("EC2-SCHEDULE", {"tags": {"Env": "product-design"}}, INNOCENT),
        ("EC2-SCHEDULE", {"tags": {"Environment": "Staging"}}, FOUND),
        ("EC2-SCHEDULE", {"tags": {"Name": "dev"}}, INNOCENT),
        ("EC2-BURST", {"days": 6}, INNOCENT),
        ("EC2-BURST", {"credits_an_hour": 49.0}, INNOCENT),  # less than the step up costs: 0.0416 / 0.05 * 60
        ("EC2-BURST", {"credits_an_hour": 50.5}, FOUND),
        ("EBS-IO-GP3", {"iops": 16_000}, FOUND),
        ("EBS-IO-GP3", {"iops": 16_001}, INNOCENT),
        ("EBS-IO-GP3", {"multi_attach": True}, INNOCENT),
        ("EBS-IO-GP3", {"volume_type": "io2"}, FOUND),
        ("EBS-IO-GP3", {"size_gib": 4, "iops": 4000}, INNOCENT),  # gp3 has at most 500 IOPS a GiB
        ("EBS-GP3-EXTRA", {"volume_iops": 3000}, INNOCENT),
        ("EBS-GP3-EXTRA", {"iops": 4999.0}, FOUND),  # 5,998.8 with its margin
        ("EBS-GP3-EXTRA", {"iops": 5001.0}, INNOCENT),
        ("EBS-GP3-EXTRA", {"volume_iops": 3000, "throughput": 500}, FOUND),
        ("EBS-RIGHTSIZE", {"volume_type": "io1", "iops": 4999.0, "volume_iops": 6000}, FOUND),
        ("EBS-RIGHTSIZE", {"volume_type": "io1", "iops": 5000.0, "volume_iops": 6000}, INNOCENT),
        ("EBS-UNDERUSED", {"ops_an_hour": 0.02}, FOUND),
        ("EBS-UNDERUSED", {"ops_an_hour": 0.022}, INNOCENT),
        ("EBS-UNDERUSED", {"resource_id": "vol-root"}, INNOCENT),
        ("EBS-STOPPED", {"days": 30.0}, INNOCENT),
        ("EBS-STOPPED", {"days": 30.1}, FOUND),
        ("SNAP-OLD", {"images": "ami-1"}, INNOCENT),
        ("SNAP-OLD", {"images": None}, UNKNOWN),
        ("SNAP-OLD", {"tags": {"aws:backup:source-resource": "x"}}, INNOCENT),
        ("SNAP-OLD", {"tags": {"aws:dlm:lifecycle-policy-id": "x"}}, INNOCENT),
        ("SNAP-OLD", {"storage_tier": "archive"}, INNOCENT),
        ("SNAP-OLD", {"status": "pending"}, INNOCENT),
        ("SNAP-ORPHAN", {"volume": None}, INNOCENT),  # copied or imported: it never had one here
        ("NAT-IDLE", {"total": 1.0}, INNOCENT),
        ("NAT-IDLE", {"status": "deleting"}, INNOCENT),
        ("NAT-LOW", {"total": 0.99e9}, FOUND),
        ("NAT-LOW", {"total": 1.0e9}, INNOCENT),
        ("NAT-LOW", {"total": 0.0}, INNOCENT),
        ("ELB-NOTARGET", {"targets": 1}, INNOCENT),
        ("ELB-NOTARGET", {"targets": None}, UNKNOWN),
        ("ELB-NOTARGET", {"requests_a_day": 5.0}, INNOCENT),  # it redirects by itself
        ("ELB-NOTARGET", {"requests_a_day": None}, FOUND),
        ("ELB-NOTARGET", {"days_old": 6.9}, INNOCENT),
        ("ALB-LOWREQ", {"requests_a_day": 9.9}, FOUND),
        ("ALB-LOWREQ", {"requests_a_day": 10.0}, INNOCENT),
        ("CLB-IDLE", {"requests_a_day": 99.0}, FOUND),
        ("CLB-IDLE", {"requests_a_day": 101.0}, INNOCENT),
        ("CLB-IDLE", {"requests_a_day": 1e6, "targets": 0}, FOUND),
        ("RDS-IDLE", {"connections": 1.0}, INNOCENT),
        ("RDS-IDLE", {"cpu": 5.0}, INNOCENT),
        ("RDS-IDLE", {"replica": True}, INNOCENT),
        ("RDS-IDLE", {"engine": "aurora-mysql"}, INNOCENT),
        ("RDS-RIGHTSIZE", {"cpu": 40.0, "month": 40.0, "free_gib": 20.0}, FOUND),
        ("RDS-RIGHTSIZE", {"cpu": 40.1, "month": 40.1, "free_gib": 20.0}, INNOCENT),
        ("RDS-RIGHTSIZE", {"free_gib": 19.3}, FOUND),  # 12.7 of 16 GiB
        ("RDS-RIGHTSIZE", {"free_gib": 19.1}, INNOCENT),  # 12.9 of 16 GiB: over 80 %
        ("RDS-RIGHTSIZE", {"month": 90.0}, INNOCENT),
        ("RDS-RIGHTSIZE", {"instance_class": "db.serverless"}, INNOCENT),
        ("RDS-GEN", {"instance_class": "db.m5.large"}, INNOCENT),
        ("RDS-GRAVITON", {"engine": "sqlserver-se"}, INNOCENT),
        ("RDS-LOWCONN", {"connections": 2.0}, INNOCENT),
        ("RDS-LOWCONN", {"connections": 0.0}, INNOCENT),
        ("RDS-MULTIAZ-DEV", {"tags": {"Environment": "production"}}, INNOCENT),
        ("RDS-MULTIAZ-DEV", {"multi_az": False}, INNOCENT),
        ("RDS-SNAP", {"days_old": 29.9}, INNOCENT),
        ("RDS-SNAP", {"days_old": 30.1}, FOUND),
        ("RDS-SNAP", {"snapshot_type": "automated"}, INNOCENT),
        ("DDB-IDLE", {"reads": 0.1}, INNOCENT),
        ("DDB-IDLE", {"billing_mode": "PAY_PER_REQUEST"}, INNOCENT),
        ("DDB-IDLE", {"indexes": 1}, UNKNOWN),
        ("DDB-MODE", {"reads": 0.0, "writes": 0.0}, INNOCENT),
        # 100 RCU and 50 WCU cost 0.0455 an hour; 80 % of it buys 58,240 writes on demand.
        ("DDB-MODE", {"reads": 0.0, "writes": 58_000.0}, FOUND),
        ("DDB-MODE", {"reads": 0.0, "writes": 58_500.0}, INNOCENT),
        ("CACHE-IDLE", {"hits": 1.0}, INNOCENT),
        ("CACHE-IDLE", {"connections": 6.0}, FOUND),
        ("CACHE-IDLE", {"connections": 7.0}, INNOCENT),
        ("CACHE-IDLE", {"engine_cpu": 1.0}, INNOCENT),
        ("CACHE-IDLE", {"engine_cpu": None}, FOUND),
        ("CACHE-IDLE", {"engine": "memcached"}, INNOCENT),
        ("LAMBDA-ERROR", {"errors": 100.0}, INNOCENT),
        ("LAMBDA-ERROR", {"errors": 101.0}, FOUND),
        ("LAMBDA-ERROR", {"calls": 0.2, "errors": 0.2}, UNKNOWN),  # 34 calls in a week
        ("LAMBDA-ARM", {"layers": 1}, INNOCENT),
        ("LAMBDA-ARM", {"package_type": "Image"}, INNOCENT),
        ("LAMBDA-ARM", {"calls": 1.0}, INNOCENT),  # worth cents
        ("ECS-IDLE", {"cpu": 1.0}, INNOCENT),
        ("ECS-IDLE", {"memory": 1.0}, INNOCENT),
        ("ECS-IDLE", {"launch_type": "EC2"}, INNOCENT),
        ("ECS-IDLE", {"running_count": 0}, INNOCENT),
        ("ECS-LOWCPU", {"daily": 19.9}, FOUND),
        ("ECS-LOWCPU", {"daily": 20.0}, INNOCENT),
        ("S3-NOLIFECYCLE", {"size_gib": 9.9}, INNOCENT),
        ("S3-NOLIFECYCLE", {"lifecycle": None}, INNOCENT),  # unknown is not: none
        ("S3-NOLIFECYCLE", {"versioning": True}, INNOCENT),  # S3-VERSIONS
        ("S3-VERSIONS", {"lifecycle": True}, INNOCENT),
        ("LOGS-RETENTION", {"expires": True}, INNOCENT),
        ("LOGS-RETENTION", {"stored_bytes": GIB - 1}, INNOCENT),
        ("LOGS-STALE", {"events": [None] * 311 + [5.0] + [None] * 88}, INNOCENT),
        ("LOGS-STALE", {"events": [None] * 309 + [5.0] + [None] * 90}, FOUND),
        ("LOGS-STALE", {"events": [None] * 400}, UNKNOWN),
        ("CF-UNUSED", {"requests": 3.0}, FOUND),
        ("CF-UNUSED", {"requests": 4.0}, INNOCENT),
        ("CF-UNUSED", {"enabled": False}, INNOCENT),
    ],
)  # fmt: skip
def test_boundary(bench, code, given, expected):
    assert outcome(bench, code, given) == expected


@pytest.mark.parametrize(
    ("code", "given", "usd"),
    [
        ("EC2-GEN", {}, (0.10 - 0.086) * 730),
        ("EC2-SCHEDULE", {"idle_hours": 60}, 0.096 * 60 * 4.345),
        ("EC2-BURST", {}, 90 / 60 * 0.05 * 730 - 0.0416 * 730),
        # io1 with 5,000 IOPS, against gp3 with 2,000 IOPS and 875 MiB/s more than are included
        ("EBS-IO-GP3", {}, 100 * (0.125 - 0.08) + 5000 * 0.065 - 2000 * 0.005 - 875 * 0.04),
        ("EBS-GP3-EXTRA", {"volume_iops": 6000, "iops": 3000.0}, (6000 - 3600) * 0.005),
        ("EBS-RIGHTSIZE", {"iops": 100.0, "volume_iops": 5000}, (5000 - 120) * 0.065),
        ("EBS-UNDERUSED", {}, 100 * (0.08 - 0.05)),
        ("SNAP-OLD", {}, 50 * 0.05),
        ("NAT-IDLE", {}, 730 * 0.045),
        ("ELB-NOTARGET", {}, 730 * 0.0225),
        ("CLB-IDLE", {}, 730 * 0.025),
        ("RDS-RIGHTSIZE", {"free_gib": 20.0, "cpu": 40.0, "month": 40.0}, 730 * (0.712 - 0.356)),
        ("RDS-GEN", {}, 730 * (0.182 - 0.178)),
        ("RDS-MULTIAZ-DEV", {"instance_class": "db.m5.large"}, 730 * 0.178 + 100 * 0.115),
        ("RDS-SNAP", {}, 100 * 0.095),
        ("DDB-IDLE", {}, 730 * (100 * 0.00013 + 50 * 0.00065)),
        ("DDB-MODE", {}, 730 * (100 * 0.00013 + 50 * 0.00065 - 3600 * 1.25e-7 - 3600 * 6.25e-7)),
        ("CACHE-IDLE", {"node_count": 3}, 730 * 0.156 * 3),
        ("LAMBDA-ERROR", {}, 200 * 730 * 1.0 * 0.0000166667),
        ("ECS-IDLE", {}, 730 * 2 * (0.04048 + 2 * 0.004445)),
        ("LOGS-RETENTION", {}, (10 - 3.2) * 0.03),
        ("LOGS-STALE", {}, 10 * 0.03),
    ],
)
def test_savings_by_hand(bench, code, given, usd):
    verdict = bench.judge(code, EXAMPLES[code](bench, **given))
    assert verdict.saving.list_usd == pytest.approx(usd, rel=0.005)


def test_a_replica_is_not_idle_while_its_primary_works(bench):
    replica = cache_node(bench, "cache-2", replication_group="group")
    assert isinstance(bench.judge("CACHE-IDLE", replica), Verdict)
    cache_node(bench, "cache-1", hits=50.0, replication_group="group")
    assert bench.judge("CACHE-IDLE", replica) is None


def test_scattered_idle_hours_are_no_schedule(bench):
    resource = scheduled_instance(bench)
    for need in (idle.CPU, idle.NETWORK_IN, idle.NETWORK_OUT):
        low, high = (1.0, 40.0) if need is idle.CPU else (10.0, 1e8)
        bench.points(resource, need, [low, low, low, high] * 84)
    assert bench.judge("EC2-SCHEDULE", resource) is None


def test_an_hour_must_be_idle_in_both_weeks(bench):
    resource = scheduled_instance(bench, idle_hours=40)
    values = by_week(40, busy=40.0, quiet=1.0)
    values[10] = 30.0
    bench.points(resource, idle.CPU, values)
    assert bench.judge("EC2-SCHEDULE", resource) is None


def test_without_ingestion_figures_the_age_of_logs_is_unknown_and_unpriced(bench):
    verdict = bench.judge("LOGS-RETENTION", log_group(bench, incoming=None))
    assert verdict.saving.list_usd is None
    assert "IncomingBytes" in verdict.signals_not_checked


def test_a_volume_of_two_instances_is_not_judged_by_one_of_them(bench):
    bench.add("EC2", "i-1", status="stopped")
    shared = bench.add("EBS", "vol-1", status="in-use", attached_to="i-1, i-2")
    assert not STOPPED_VOLUME.applies(shared, bench.facts)
