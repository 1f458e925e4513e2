"""Rightsizing by what types carry, with the headroom and the lookback that were set."""

from __future__ import annotations

from dataclasses import replace

import pytest

from rassistant.checks.catalog import ec2_instance_rightsize as rightsize
from rassistant.checks.check import Missing, Verdict
from rassistant.checks.facts import Demand, NotYet
from rassistant.checks.registry import check_of
from rassistant.models.lookup import Lookup
from rassistant.resources.instance_types import instance_types
from tests.unit.checks.examples import oversized_instance

SPECS = {"network_gbps": 0.75, "ebs_mibps": 77.0, "ebs_iops": 3600.0}


def with_specs(bench, specs, *, network=0.0, written=0.0, operations=0.0, **given):
    """An oversized instance, with what each type carries and the highest 5-minute sums of traffic."""
    resource = oversized_instance(bench, **given)
    for name in instance_types():
        bench.lookups[Lookup("instance_specs", name)] = specs
    for needs, total in (
        (rightsize.NETWORK, network),
        (rightsize.DISK_BYTES, written),
        (rightsize.DISK_OPS, operations),
    ):
        for need in needs:
            bench.constant(resource, need, total / 2)
    return resource


@pytest.mark.parametrize(
    ("load", "fits"),
    [
        ({"network": 0.75e9 / 8 * 300}, True),
        ({"network": 0.76e9 / 8 * 300}, False),
        ({"network": 0.75e9 / 8 * 60, "monitoring": "detailed"}, True),
        ({"network": 0.76e9 / 8 * 60, "monitoring": "detailed"}, False),
        ({"written": 77 * 2**20 * 300}, True),
        ({"written": 78 * 2**20 * 300}, False),
        ({"operations": 3600 * 300}, True),
        ({"operations": 3601 * 300}, False),
    ],
)
def test_a_smaller_type_must_carry_the_network_and_the_disks(bench, load, fits):
    verdict = bench.judge("EC2-RIGHTSIZE", with_specs(bench, SPECS, **load))
    assert isinstance(verdict, Verdict) is fits
    if fits:
        assert "network baseline" not in verdict.signals_not_checked
        assert {"NetworkIn", "EBSReadOps"} <= set(verdict.signals_used)


def test_baselines_that_are_not_known_are_said_not_to_be_checked(bench):
    verdict = bench.judge("EC2-RIGHTSIZE", oversized_instance(bench))
    assert {"network baseline", "EBS throughput baseline", "EBS IOPS baseline"} <= set(verdict.signals_not_checked)


def test_a_type_newer_than_the_bundled_ones_is_sized_by_what_aws_says(bench):
    resource = with_specs(bench, None, instance_type="m9z.2xlarge", instance_family="m9z")
    assert isinstance(bench.judge("EC2-RIGHTSIZE", resource), Missing)
    size = {"vcpu": 8, "memory_gib": 32.0, "architecture": "x86_64"}
    bench.lookups[Lookup("instance_specs", "m9z.2xlarge")] = size
    bench.price("ec2", "m9z.2xlarge|linux", 0.5)
    assert bench.judge("EC2-RIGHTSIZE", resource).saving.list_usd > 0


@pytest.mark.parametrize(("headroom", "target_cpu"), [(0.2, 80.0), (0.6, 40.0)])
def test_the_headroom_is_the_one_that_was_set(bench, headroom, target_cpu):
    resource = oversized_instance(bench, cpu=20.0)
    check = check_of("EC2-RIGHTSIZE")
    verdict = check.judge(resource, replace(bench.facts, headroom=headroom))
    assert all(option.projected["cpu_percent"] <= target_cpu for option in verdict.options)
    assert max(option.projected["cpu_percent"] for option in verdict.options) == target_cpu
    assert {option.projected["cpu_percent_now"] for option in verdict.options} == {20.0}


def test_a_longer_lookback_asks_for_as_many_days(bench):
    resource = oversized_instance(bench)
    check = check_of("EC2-RIGHTSIZE")
    demand = Demand()
    with pytest.raises(NotYet):
        check.judge(resource, replace(bench.facts, lookback_days=32, demand=demand))
    assert {need.days for _, need in demand.samples} == {32}
    young = oversized_instance(bench, days_old=20)
    assert check.applies(young, bench.facts)
    assert not check.applies(young, replace(bench.facts, lookback_days=32))
