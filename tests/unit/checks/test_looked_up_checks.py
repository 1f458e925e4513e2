"""Both sides of each threshold of the checks on sizes, storage, support, scaling and licences; and their savings."""

from __future__ import annotations

import pytest

from rassistant.checks.check import Missing, Verdict
from tests.unit.checks import examples_looked_up as examples
from tests.unit.checks.every_example import EXAMPLES

INSIDE_AND_OUTSIDE = [
    ("LAMBDA-MEM", {"memory": 50.0}, {"memory": 50.1}),
    ("LAMBDA-MEM", {"memory_mb": 1792}, {"memory_mb": 1793}),
    ("LAMBDA-MEM", {"memory_mb": 192}, {"memory_mb": 128}),
    ("LAMBDA-TIMEOUT", {"slowest_s": 30.0}, {"slowest_s": 29.9}),
    ("LAMBDA-TIMEOUT", {"errors": 101.0}, {"errors": 100.0}),
    ("LAMBDA-PC", {"used": 0.19}, {"used": 0.20}),
    ("LAMBDA-PC", {"warm": 100}, {"warm": 1}),
    ("EBS-LOWUSE", {"ops": 100.0}, {"ops": 100.1}),
    ("EBS-LOWUSE", {"ops": 0.1}, {"ops": 0.0}),
    ("EBS-LOWUSE", {"size_gib": 125}, {"size_gib": 124}),
    ("EBS-IO1-IO2", {"iops": 32_001}, {"iops": 32_000}),
    ("RDS-STORAGE", {"iops": 2500.0}, {"iops": 8_400.0}),
    ("RDS-STORAGE", {"mibps": 104.0, "iops": 100.0}, {"mibps": 105.0, "iops": 8_400.0}),
    ("RDS-STORAGE", {"days_old": 14.1}, {"days_old": 13.9}),
    ("RDS-EXTSUPPORT", {"end": "2026-03-01T11:00:00Z"}, {"end": "2026-03-01T12:00:00Z"}),
    ("RDS-EXTSUPPORT", {"engine_version": "11"}, {"engine_version": "110.1"}),
    ("AURORA-IDLE", {"connections": 0.0}, {"connections": 1.0}),
    ("ECS-RIGHTSIZE", {"cpu": 40.0, "memory": 90.0}, {"cpu": 40.1, "memory": 90.0}),
    ("ECS-RIGHTSIZE", {"cpu": 1.0, "memory": 0.5}, {"cpu": 0.9, "memory": 0.5}),
    ("ECS-NOSCALE", {"high": 20.0}, {"high": 19.9}),
    ("ECS-NOSCALE", {"running_count": 2}, {"running_count": 1}),
    ("DDB-NOSCALE", {"reads": 36_000.0}, {"reads": 252_000.0, "writes": 100_000.0}),
    ("S3-MPU", {"gib": 1 / 1024}, {"gib": 0.9 / 1024}),
    ("S3-MPU", {"abort_uploads_days": 8}, {"abort_uploads_days": 7}),
    ("S3-TIER", {"gib": 1024.0}, {"gib": 1023.0}),
    ("S3-TIER", {"reads_a_day": 31.0}, {"reads_a_day": 31.3}),
    ("S3-ABANDONED", {"gib": 1.0}, {"gib": 1.01}),
    ("S3-ABANDONED", {"reads_a_day": 285.0}, {"reads_a_day": 286.0}),
    ("EKS-EXTSUPPORT", {"end": "2026-03-01T11:00:00Z"}, {"end": "2026-03-01T12:00:00Z"}),
    ("EKS-EXTSUPPORT", {"support": "EXTENDED"}, {"support": "STANDARD"}),
    ("EKS-GRAVITON", {"node_type": "m5.large"}, {"node_type": "m6g.large"}),
    ("CF-PRICECLASS", {"requests": 3.125}, {"requests": 3.12}),
    ("CF-PRICECLASS", {"price_class": "PriceClass_All"}, {"price_class": "PriceClass_200"}),
    ("EC2-IDLE-GPU", {"memory": 4.9}, {"memory": 5.0}),
    ("EC2-IDLE-GPU", {"cpu": 4.9}, {"cpu": 5.0}),
    ("EC2-IDLE-GPU", {"gpu": 0.0}, {"gpu": 1.0}),
    ("EC2-SQL-SMALL", {"instance_type": "m5.large"}, {"instance_type": "m5.xlarge"}),
    ("EC2-SQL-OVER", {"instance_type": "r5.16xlarge"}, {"instance_type": "r5.12xlarge"}),
]


@pytest.mark.parametrize(("code", "inside", "outside"), INSIDE_AND_OUTSIDE)
def test_both_sides_of_the_boundary(bench, code, inside, outside):
    assert isinstance(bench.judge(code, EXAMPLES[code](bench, **inside)), Verdict)
    bench.resources.clear()
    bench.samples.clear()
    assert not isinstance(bench.judge(code, EXAMPLES[code](bench, **outside)), Verdict)


@pytest.mark.parametrize(
    ("code", "given", "usd", "target"),
    [
        ("LAMBDA-MEM", {}, 1000 * 730 * (1024 - 384) / 1024 * 0.0000166667, "384 MB"),
        ("LAMBDA-PC", {}, 87 * 1.0 * 730 * 3600 * 0.0000041667, "13"),
        ("EBS-IO1-IO2", {}, 8000 * (0.065 - 0.0455), "io2"),
        ("RDS-STORAGE", {}, 100 * (0.125 - 0.115) + 10_000 * 0.10, "gp3"),
        ("RDS-STORAGE", {"iops": 5_000.0}, 4000 * 0.10, "6,000 IOPS"),
        ("RDS-STORAGE", {"storage_gib": 400}, 400 * 0.01 + 10_000 * 0.10, "gp3"),
        ("RDS-EXTSUPPORT", {}, 2 * 730 * 0.20, None),
        ("RDS-EXTSUPPORT", {"end": "2025-02-28T00:00:00Z"}, 2 * 730 * 0.10, None),
        ("AURORA-IDLE", {}, 730 * (0.29 - 0.5 * 0.12), None),
        ("ECS-RIGHTSIZE", {}, 2 * 730 * (0.75 * 0.04048 + 1.5 * 0.004445), "0.25 vCPU, 0.5 GB"),
        ("S3-MPU", {}, 5 * 0.023, None),
        ("S3-TIER", {}, 2048 * 0.9 * (0.023 - 0.0125) - 10_000 * 0.0025 / 1000, None),
        ("EKS-EXTSUPPORT", {}, 730 * 0.5, None),
        ("EC2-SQL-SMALL", {}, 730 * (0.668 - 0.188) / 2, None),
        ("EC2-SQL-OVER", {}, 730 * (14.66 - 10.99), "r5.12xlarge"),
    ],
)
def test_savings_by_the_price_table(bench, code, given, usd, target):
    verdict = bench.judge(code, EXAMPLES[code](bench, **given))
    assert isinstance(verdict, Verdict)
    assert verdict.saving.list_usd == pytest.approx(usd, rel=1e-3)
    assert [option.target for option in verdict.options] == ([target] if target else [])


def test_capacity_that_is_scaled_is_left_alone(bench):
    resource = examples.unscaled_table(bench)
    [lookup] = bench.lookups
    bench.lookups[lookup] = [f"table/{resource.name}"]
    assert bench.judge("DDB-NOSCALE", resource) is None
    bench.lookups[lookup] = []
    bench.resources.clear()
    assert isinstance(bench.judge("DDB-NOSCALE", examples.unscaled_table(bench, indexes=1)), Missing)


def test_a_service_that_is_scaled_is_left_alone(bench):
    resource = examples.unscaled_service(bench)
    [lookup] = bench.lookups
    bench.lookups[lookup] = [f"service/{resource.resource_id}"]
    assert bench.judge("ECS-NOSCALE", resource) is None


def test_memory_that_was_not_measured_is_not_reduced(bench):
    resource = examples.roomy_function(bench)
    for place in [place for place in bench.samples if place[1].metric == "memory_utilization"]:
        del bench.samples[place]
    assert isinstance(bench.judge("LAMBDA-MEM", resource), Missing)


def test_a_standby_pays_for_extended_support_too(bench):
    alone = bench.judge("RDS-EXTSUPPORT", examples.old_database(bench))
    bench.resources.clear()
    both = bench.judge("RDS-EXTSUPPORT", examples.old_database(bench, multi_az=True))
    assert both.saving.list_usd == pytest.approx(2 * alone.saving.list_usd)
