"""EC2-IDLE, EC2-STOPPED and EC2-RIGHTSIZE at their boundaries."""

from __future__ import annotations

import contextlib
from dataclasses import replace
from datetime import timedelta

import pytest

from rassistant.checks.catalog import ec2_instance_idle as idle
from rassistant.checks.catalog import ec2_instance_rightsize as rightsize
from rassistant.checks.check import Missing, Verdict
from rassistant.checks.facts import Demand, NotYet
from rassistant.checks.rightsizing import Load, is_comparable, options, shortlist
from rassistant.checks.rightsizing import fits as judged
from rassistant.collect.prices import snapshot_quote
from rassistant.resources.instance_types import instance_types


def _idle(bench, *, cpu=2.0, network_in=50_000.0, network_out=50_000.0, **instance):
    given = {"status": "running", "instance_type": "m5.large", "platform": "linux", **instance}
    resource = bench.add("EC2", "i-1", **given)
    bench.constant(resource, idle.CPU, cpu)
    bench.constant(resource, idle.NETWORK_IN, network_in)
    bench.constant(resource, idle.NETWORK_OUT, network_out)
    bench.price("ec2", "m5.large|linux", 0.096)
    return resource


@pytest.mark.parametrize(
    ("given", "found"),
    [
        ({}, True),
        ({"cpu": 4.99}, True),
        ({"cpu": 5.0}, False),
        ({"network_in": 5_000_000 / 24 - 50_001, "network_out": 50_000.0}, True),
        ({"network_in": 5_000_000 / 24 - 50_000 + 1, "network_out": 50_000.0}, False),
        ({"days_old": 14}, True),
        ({"days_old": 13.9}, False),
        ({"status": "stopped"}, False),
        ({"tags": {"aws:autoscaling:groupName": "web"}}, False),
        ({"tags": {"eks:nodegroup-name": "workers"}}, False),
        ({"lifecycle": "spot"}, False),
    ],
)
def test_idle_boundaries(bench, given, found):
    verdict = bench.judge("EC2-IDLE", _idle(bench, **given))
    assert isinstance(verdict, Verdict) is found


def test_idle_saves_the_instance_hours_of_a_month(bench):
    verdict = bench.judge("EC2-IDLE", _idle(bench))
    assert verdict.saving.list_usd == pytest.approx(730 * 0.096)
    assert verdict.saving.source == "price_list"


def test_one_busy_hour_in_a_fortnight_is_not_idle(bench):
    resource = _idle(bench)
    bench.points(resource, idle.CPU, [1.0] * 335 + [60.0])
    assert bench.judge("EC2-IDLE", resource) is None


def test_one_busy_network_day_is_not_idle(bench):
    resource = _idle(bench)
    bench.points(resource, idle.NETWORK_OUT, [0.0] * 335 + [6_000_000.0])
    assert bench.judge("EC2-IDLE", resource) is None


@pytest.mark.parametrize("metric", [idle.CPU, idle.NETWORK_IN, idle.NETWORK_OUT])
def test_missing_points_are_insufficient_not_zero(bench, metric):
    resource = _idle(bench)
    bench.points(resource, metric, [1.0] * 268 + [None] * 68)  # 79.8 %
    verdict = bench.judge("EC2-IDLE", resource)
    assert isinstance(verdict, Missing)
    assert metric.metric in verdict.what.en
    bench.points(resource, metric, [1.0] * 269 + [None] * 67)  # 80.06 %
    assert isinstance(bench.judge("EC2-IDLE", resource), Verdict)


def test_idle_without_a_price_is_unpriced(bench):
    resource = _idle(bench)
    bench.quotes.clear()
    verdict = bench.judge("EC2-IDLE", resource)
    assert verdict.saving.list_usd is None


@pytest.mark.parametrize(("days", "found"), [(30.0, False), (30.1, True), (400.0, True)])
def test_stopped_for_long_saves_what_hangs_on_it(bench, days, found):
    stopped = (bench.now - timedelta(days=days)).isoformat()
    instance = bench.add("EC2", "i-1", status="stopped", days_old=500, stopped_at=stopped)
    bench.add("EBS", "vol-1", status="in-use", size_gib=100, volume_type="gp3", attached_to="i-1", attached=True)
    bench.add("EBS", "vol-2", status="in-use", size_gib=50, volume_type="gp3", attached_to="i-2", attached=True)
    bench.add("EIP", "eip-1", attached_to="i-1", attached=True)
    bench.price("ebs_storage", "gp3", 0.08)
    bench.price("ipv4", "in_use", 0.005)
    verdict = bench.judge("EC2-STOPPED", instance)
    assert isinstance(verdict, Verdict) is found
    if found:
        assert verdict.saving.list_usd == pytest.approx(100 * 0.08 + 730 * 0.005)
        assert {one.resource_id for one in verdict.covers} == {"vol-1", "eip-1"}


def test_stopped_without_anything_attached_costs_nothing(bench):
    stopped = (bench.now - timedelta(days=90)).isoformat()
    assert bench.judge("EC2-STOPPED", bench.add("EC2", status="stopped", stopped_at=stopped)) is None


def test_unknown_stop_time_is_insufficient(bench):
    assert isinstance(bench.judge("EC2-STOPPED", bench.add("EC2", status="stopped")), Missing)


def _sized(bench, *, cpu=10.0, memory=None, **instance):
    given = {"status": "running", "instance_type": "m5.2xlarge", "platform": "linux", **instance}
    resource = bench.add("EC2", "i-1", **given)
    bench.constant(resource, rightsize.CPU, cpu)
    bench.constant(resource, rightsize.CPU_MEAN, cpu / 2)
    if memory is not None:
        bench.constant(resource, rightsize.MEMORY, memory)
    return resource


def _priced(bench, resource):
    """Prices whatever the check asks for at the bundled us-east-1 price."""
    demand = Demand()
    unread = {(resource.key, need): None for need in rightsize.CHECK.needs}
    waiting = replace(bench.facts, samples={**unread, **bench.samples}, demand=demand)
    with contextlib.suppress(NotYet):
        rightsize.CHECK.judge(resource, waiting)
    bench.quotes.update((key, snapshot_quote(key)) for key in demand.prices)


def test_without_a_memory_metric_memory_is_never_reduced(bench):
    resource = _sized(bench)
    _priced(bench, resource)
    verdict = bench.judge("EC2-RIGHTSIZE", resource)
    assert verdict.options
    assert all(option.projected["memory_gib"] >= 32 for option in verdict.options)
    assert "memory" in verdict.signals_not_checked


def test_with_a_memory_metric_memory_may_shrink_within_headroom(bench):
    resource = _sized(bench, memory=15.0)  # 4.8 of 32 GiB
    _priced(bench, resource)
    verdict = bench.judge("EC2-RIGHTSIZE", resource)
    best = verdict.options[0]
    assert best.projected["memory_gib"] < 32
    assert best.projected["memory_percent"] <= 80
    assert best.projected["cpu_percent"] <= 80
    assert verdict.saving.list_usd == pytest.approx(best.monthly_saving_usd)


@pytest.mark.parametrize(("cpu", "fits"), [(40.0, True), (40.1, False)])
def test_projected_cpu_keeps_the_headroom(cpu, fits):
    types = instance_types()
    load = Load(cpu, cpu, 10.0)
    assert judged(load, types["m5.2xlarge"], types["m5.xlarge"]) is fits


@pytest.mark.parametrize(
    ("current", "target", "comparable"),
    [
        ("m5.large", "m6g.large", False),
        ("m5.large", "t3.medium", False),
        ("t3.large", "t3.medium", True),
        ("m4.large", "m5.large", False),
        ("m4.xlarge", "m4.large", True),
        ("m5d.xlarge", "m5.large", False),
        ("m5d.xlarge", "m5d.large", True),
        ("m5.xlarge", "c6a.large", True),
        ("g4dn.xlarge", "m5.large", False),
    ],
)
def test_only_comparable_types_are_candidates(current, target, comparable):
    types = instance_types()
    assert is_comparable(types[current], types[target]) is comparable


def test_a_busy_instance_keeps_its_size(bench):
    resource = _sized(bench, cpu=75.0)
    _priced(bench, resource)
    assert bench.judge("EC2-RIGHTSIZE", resource) is None


def test_an_unknown_type_is_insufficient(bench):
    assert isinstance(bench.judge("EC2-RIGHTSIZE", _sized(bench, instance_type="z9.huge")), Missing)


def test_only_what_the_verdict_hangs_on_is_read(bench):
    busy = _idle(bench, cpu=50.0)
    demand = Demand()
    bench.samples = {(busy.key, idle.CPU): bench.samples[(busy.key, idle.CPU)]}
    assert idle.CHECK.judge(busy, replace(bench.facts, demand=demand)) is None
    assert demand == Demand()
    bench.constant(busy, idle.CPU, 1.0)
    with pytest.raises(NotYet):
        idle.CHECK.judge(busy, replace(bench.facts, demand=demand))
    assert {need for _, need in demand.samples} == {idle.NETWORK_IN, idle.NETWORK_OUT, idle.MONTH}


def test_a_busy_day_of_the_weeks_before_keeps_the_size(bench):
    resource = _sized(bench, memory=15.0)
    bench.points(resource, rightsize.MONTH, [10.0] * 3 + [85.0] + [10.0] * 28)
    _priced(bench, resource)
    assert bench.judge("EC2-RIGHTSIZE", resource) is None
    bench.points(resource, rightsize.MONTH, [10.0] * 3 + [38.0] + [10.0] * 28)
    verdict = bench.judge("EC2-RIGHTSIZE", resource)
    assert verdict.options[0].projected["cpu_percent"] <= 80
    assert [e.value for e in verdict.evidence][:2] == [10.0, 38.0]


def test_one_of_the_options_stays_in_the_family():
    types = instance_types()
    current = types["m5.2xlarge"]
    strangers = [(9.0 - n, types[name]) for n, name in enumerate(("t3a.small", "c5a.large", "c6a.large"))]
    ranked = [*strangers, (2.0, types["m5.large"]), (1.0, types["m5.xlarge"])]
    assert [kind.name for _, kind in options(current, ranked)] == ["t3a.small", "c5a.large", "m5.large"]
    assert options(current, strangers) == strangers
    load = Load(5.0, 5.0, 10.0)
    assert any(kind.family == "m5" for kind in shortlist(load, current, "linux"))
