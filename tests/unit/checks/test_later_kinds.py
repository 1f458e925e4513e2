"""Both sides of each threshold of the checks on the kinds after the first sixteen; and their savings by hand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from rassistant.checks.check import Missing, Verdict
from rassistant.checks.registry import check_of
from tests.unit.checks.every_example import EXAMPLES

GIB = 2**30

INSIDE_AND_OUTSIDE = [
    ("ASG-IDLE", {"cpu": 4.9}, {"cpu": 5.0}),
    ("ASG-IDLE", {"month": 4.9}, {"month": 96.0}),
    ("ASG-IDLE", {"network": 104_000.0}, {"network": 104_200.0}),  # 5 MB a day of both directions
    ("ASG-IDLE", {"network": 1e6, "member_network": 104_000.0}, {"network": 1e6, "member_network": 104_200.0}),
    ("ASG-IDLE", {"network": 1e6, "member_network": 1000.0}, {"network": 1e6}),  # what each did is not known
    ("ASG-IDLE", {"days_old": 14.1}, {"days_old": 13.9}),
    ("ASG-IDLE", {}, {"tags": {"eks:nodegroup-name": "main"}}),
    ("ASG-IDLE", {}, {"instance_count": 0, "members": 0}),
    ("ASG-RIGHTSIZE", {"cpu": 40.0, "month": 40.0}, {"cpu": 80.1, "month": 80.1}),
    ("ASG-RIGHTSIZE", {}, {"month": 96.0}),
    ("ASG-RIGHTSIZE", {}, {"mixed_instances": True}),
    ("VPCE-IF", {"total": 0.0}, {"total": 1.0}),
    ("VPCE-IF", {"days_old": 30.1}, {"days_old": 29.9}),
    ("VPCE-IF", {}, {"requester_managed": True}),
    ("VPCE-IF", {}, {"type": "Gateway"}),
    ("VPCE-GWLB", {"total": 0.0}, {"total": 1.0}),
    ("NAT-S3-GW", {"gb": 50.1}, {"gb": 49.9}),
    ("ECR-LIFECYCLE", {"untagged_bytes": 100 * 2**20}, {"untagged_bytes": 100 * 2**20 - 1}),
    ("ECR-LIFECYCLE", {}, {"lifecycle_policy": True}),
    ("ECR-LIFECYCLE", {}, {"lifecycle_policy": None}),
    ("ECR-UNPULLED", {"unpulled_bytes": GIB}, {"unpulled_bytes": GIB - 1}),
    ("ECR-UNPULLED", {"days_old": 90.1}, {"days_old": 89.9}),
    ("EFS-NOIA", {"read_gib": 99.9}, {"read_gib": 100.1}),  # 10 GiB at least that nobody touched
    ("EFS-NOIA", {}, {"lifecycle": True}),
    ("EFS-NOIA", {}, {"lifecycle": None}),
    ("SECRET-UNUSED", {"accessed": 91.1}, {"accessed": 90.9}),  # the record has the day alone
    ("SECRET-UNUSED", {"accessed": None}, {"accessed": None, "days_old": 89.0}),
    ("SECRET-UNUSED", {}, {"owning_service": "rds"}),
    ("SECRET-UNUSED", {"primary_region": "us-east-1"}, {"primary_region": "eu-west-1"}),
    ("KMS-UNUSED", {"used": 90.1}, {"used": 89.9}),
    ("KMS-UNUSED", {"used": None, "known": 90.1}, {"used": None, "known": 89.9}),
    ("KMS-UNUSED", {}, {"used": None, "known": None}),
    ("KMS-UNUSED", {}, {"status": "Disabled"}),
    ("AMI-UNUSED", {"days_old": 180.1}, {"days_old": 179.9}),
    ("AMI-UNUSED", {"launched": 180.1}, {"launched": 179.9}),
    ("AMI-UNUSED", {}, {"used_by": "ami-1"}),
    ("AMI-UNUSED", {}, {"shared": True}),
    ("AMI-UNUSED", {}, {"shared": None}),
    ("AMI-UNUSED", {}, {"in_launch_template": True}),
    ("AMI-UNUSED", {}, {"public": True}),
    ("REDSHIFT-UNDER", {"connections": 5.0, "cpu": 4.9}, {"connections": 5.0, "cpu": 5.0}),
    ("REDSHIFT-UNDER", {"connections": 0.0, "cpu": 20.0}, {"connections": 1.0, "cpu": 20.0}),
    ("REDSHIFT-UNDER", {"days_old": 7.1}, {"days_old": 6.9}),
    ("REDSHIFT-UNDER", {}, {"status": "paused"}),
    ("REDSHIFT-PAUSE", {"quiet_hours": 6}, {"quiet_hours": 5}),
    ("REDSHIFT-PAUSE", {}, {"quiet_hours": 24}),  # REDSHIFT-UNDER says so
    ("REDSHIFT-PAUSE", {}, {"pause_schedule": True}),
    ("REDSHIFT-PAUSE", {}, {"pause_schedule": None}),
    ("SM-ENDPOINT", {"calls": 0.0}, {"calls": 0.1}),
    ("SM-ENDPOINT", {"days_old": 14.1}, {"days_old": 13.9}),
    ("SM-ENDPOINT", {}, {"variant_count": 2}),
    ("SM-ENDPOINT", {}, {"serverless": True}),
    ("SM-NOTEBOOK", {"activity": 14.1}, {"activity": 13.9}),
    ("SM-NOTEBOOK", {"changed": 14.1}, {"changed": 13.9}),
    ("SM-NOTEBOOK", {}, {"activity": None}),
    ("SM-NOTEBOOK", {}, {"status": "Stopped"}),
    ("OS-IDLE", {"requests": 0.0}, {"requests": 0.01}),
    ("OS-IDLE", {"gap": 16}, {"gap": 17}),  # 95 % of 336 hours
    ("KINESIS-IDLE", {}, {"written": 0.1}),
    ("KINESIS-IDLE", {}, {"read": 0.1}),
    ("KINESIS-IDLE", {"days_old": 7.1}, {"days_old": 6.9}),
    ("EMR-IDLE", {"idle": 1.0}, {"idle": 0.99}),
    ("EMR-IDLE", {"days_old": 2.1}, {"days_old": 1.9}),
    ("EMR-GEN", {}, {"instance_type": "m5.xlarge"}),
    ("EMR-GEN", {}, {"spot": True}),
    ("MEMDB-IDLE", {"connections": 6.0}, {"connections": 7.0}),
    ("MEMDB-IDLE", {}, {"hits": 0.1}),
    ("DOCDB-IDLE", {"connections": 0.0}, {"connections": 1.0}),
    ("DOCDB-IDLE", {"cpu": 9.9}, {"cpu": 10.0}),
    ("DOCDB-IDLE", {"days_old": 14.1}, {"days_old": 13.9}),
    ("TRAIL-DUP", {}, {"other": {"multi_region": False, "days_old": 10}}),  # the older one stays
    ("TRAIL-DUP", {"other": {"multi_region": False}}, {"other": {"multi_region": False}, "multi_region": True}),
    ("TRAIL-DUP", {}, {"other": {"management_events": False}}),
    ("TRAIL-DUP", {}, {"other": {"status": "Stopped"}}),
    ("TRAIL-DUP", {}, {"management_events": False}),
    ("TRAIL-DUP", {}, {"organization": True}),
    ("TRAIL-DUP", {"days_old": 32.1}, {"days_old": 31.9}),
    ("R53-HC", {"used_by": "hc-2, hc-3"}, {"used_by": "hc-2, hc-1"}),
    ("R53-HC", {}, {"used_by": None}),
    ("R53-HC", {}, {"linked_service": "servicediscovery.amazonaws.com"}),
    ("R53-TTL", {"queries": 10.1e6}, {"queries": 9.9e6}),
    ("R53-TTL", {}, {"private": True}),
    ("R53-TTL", {}, {"short_ttl_records": 0}),
    ("R53-LATENCY", {}, {"lone_latency_records": ""}),
    ("R53-LATENCY", {}, {"lone_latency_records": None}),
    ("APIGW-CACHE", {"hits": 4.9, "misses": 95.1}, {"hits": 5.0, "misses": 95.0}),
    ("APIGW-CACHE", {"hits": 0.0, "misses": 0.0}, {"cache": False}),
    ("NFW-IDLE", {"packets": 0.0}, {"packets": 1.0}),
    ("NFW-IDLE", {}, {"zone_count": 2}),
    ("COMPREHEND-EP", {"used": 0.0}, {"used": 0.1}),
    ("COMPREHEND-EP", {"days_old": 15.1}, {"days_old": 14.9}),
]


@pytest.mark.parametrize(("code", "inside", "outside"), INSIDE_AND_OUTSIDE)
def test_both_sides_of_the_boundary(bench, code, inside, outside):
    assert isinstance(bench.judge(code, EXAMPLES[code](bench, **inside)), Verdict)
    bench.resources.clear()
    bench.samples.clear()
    assert not isinstance(bench.judge(code, EXAMPLES[code](bench, **outside)), Verdict)


@pytest.mark.parametrize(
    ("code", "given", "usd"),
    [
        ("ASG-IDLE", {"members": 3}, 730 * 0.192 * 3),
        ("VPCE-IF", {"subnet_count": 3}, 730 * 0.01 * 3),
        ("ECR-LIFECYCLE", {}, 10 * 0.10),
        ("ECR-UNPULLED", {}, 20 * 0.10),
        ("EFS-NOIA", {}, 100 * (0.30 - 0.016)),
        ("EFS-NOIA", {"one_zone": True}, 100 * (0.16 - 0.0133)),
        ("SECRET-UNUSED", {}, 0.40),
        ("KMS-UNUSED", {}, 1.0),
        ("AMI-UNUSED", {}, 50 * 0.05),
        ("REDSHIFT-UNDER", {}, 730 * 2 * 1.086),
        ("REDSHIFT-PAUSE", {"quiet_hours": 10}, 2 * 1.086 * 70 * 4.345),
        ("SM-ENDPOINT", {}, 730 * 2 * 0.115),
        ("SM-NOTEBOOK", {}, 730 * 0.05),
        ("OS-IDLE", {}, 730 * 2 * 0.167),
        ("KINESIS-IDLE", {}, 730 * 4 * 0.015),
        ("KINESIS-IDLE", {"mode": "ON_DEMAND"}, 730 * 0.04),
        ("EMR-IDLE", {}, 730 * 5 * (0.192 + 0.048)),
        ("EMR-GEN", {}, 730 * 3 * (0.20 + 0.06 - 0.192 - 0.048)),
        ("MEMDB-IDLE", {}, 730 * 4 * 0.309),
        ("DOCDB-IDLE", {}, 730 * 2 * 0.277),
        ("TRAIL-DUP", {}, 100_000 * 365 / 12 * 0.00002),
        ("APIGW-CACHE", {}, 730 * 0.20),
        ("NFW-IDLE", {}, 730 * 0.395),
        ("COMPREHEND-EP", {}, 730 * 3600 * 2 * 0.0005),
    ],
)
def test_savings_by_hand(bench, code, given, usd):
    verdict = bench.judge(code, EXAMPLES[code](bench, **given))
    assert verdict.saving.list_usd == pytest.approx(usd, rel=0.005)


def test_a_group_whose_members_are_not_all_known_has_no_price(bench):
    verdict = bench.judge("ASG-IDLE", EXAMPLES["ASG-IDLE"](bench, instance_count=5))
    assert verdict.saving.list_usd is None


def test_an_image_is_not_judged_where_instances_could_not_be_listed(bench):
    resource = EXAMPLES["AMI-UNUSED"](bench)
    facts = replace(bench.facts, incomplete=frozenset({("EC2", resource.account_id, resource.region)}))
    assert isinstance(check_of("AMI-UNUSED").judge(resource, facts), Missing)


def test_a_gateway_endpoint_of_the_network_settles_it(bench):
    resource = EXAMPLES["NAT-S3-GW"](bench)
    service = "com.amazonaws.us-east-1.s3"
    bench.add("VPCEndpoint", "vpce-9", status="available", type="Gateway", vpc="vpc-other", service_name=service)
    assert isinstance(bench.judge("NAT-S3-GW", resource), Verdict)
    holes = frozenset({("VPCEndpoint", resource.account_id, resource.region)})
    assert isinstance(check_of("NAT-S3-GW").judge(resource, replace(bench.facts, incomplete=holes)), Missing)
    bench.add(
        "VPCEndpoint", "vpce-1", status="available", type="Gateway", vpc=resource.details["vpc"], service_name=service
    )
    assert bench.judge("NAT-S3-GW", resource) is None


def test_spot_nodes_of_a_cluster_have_no_known_price(bench):
    verdict = bench.judge("EMR-IDLE", EXAMPLES["EMR-IDLE"](bench, spot=True))
    assert verdict.saving.list_usd is None


def test_a_trail_that_writes_to_no_log_group_is_unpriced(bench):
    verdict = bench.judge("TRAIL-DUP", EXAMPLES["TRAIL-DUP"](bench, log_group=None))
    assert verdict.saving.list_usd is None
    assert "how many events it copies" in verdict.signals_not_checked


def test_a_health_check_of_another_one_is_used(bench):
    resource = EXAMPLES["R53-HC"](bench)
    bench.add("Route53HealthCheck", "hc-9", status="Enabled", child_ids="hc-1, hc-2")
    assert bench.judge("R53-HC", resource) is None
