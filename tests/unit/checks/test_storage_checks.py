"""EBS-UNATTACHED, EBS-GP2, EIP-UNASSOC and RDS-IDLE at their boundaries."""

from __future__ import annotations

import pytest

from rassistant.checks.catalog import ebs_volume_unattached as unattached
from rassistant.checks.catalog import rds_instance_idle as rds
from rassistant.checks.catalog.ebs_volume_gp2 import gp2_baseline
from rassistant.checks.check import Missing, Verdict


def _volume(bench, **given):
    defaults = {"status": "available", "size_gib": 100, "volume_type": "gp3", "iops": 3000, "throughput": 125}
    bench.price("ebs_storage", "gp3", 0.08)
    bench.price("ebs_storage", "gp2", 0.10)
    bench.price("ebs_iops", "gp3", 0.005)
    bench.price("ebs_throughput", "gp3", 0.04)
    bench.price("ebs_snapshot", "standard", 0.05)
    return bench.add("EBS", "vol-1", **{**defaults, **given})


@pytest.mark.parametrize(
    ("given", "found"),
    [({"days_old": 32}, True), ({"days_old": 31.9}, False), ({"status": "in-use"}, False)],
)
def test_unattached_boundaries(bench, given, found):
    verdict = bench.judge("EBS-UNATTACHED", _volume(bench, **given))
    assert isinstance(verdict, Verdict) is found


def test_unattached_saves_the_volume_less_its_snapshot(bench):
    verdict = bench.judge("EBS-UNATTACHED", _volume(bench, iops=4000, throughput=225))
    assert verdict.saving.list_usd == pytest.approx(100 * 0.08 + 1000 * 0.005 + 100 * 0.04 - 100 * 0.05)


def test_a_volume_with_a_recent_metric_was_attached_lately(bench):
    volume = _volume(bench)
    bench.points(volume, unattached.ATTACHMENT, [None] * 31 + [12.0])
    assert bench.judge("EBS-UNATTACHED", volume) is None
    bench.constant(volume, unattached.ATTACHMENT, None)
    assert isinstance(bench.judge("EBS-UNATTACHED", volume), Verdict)


@pytest.mark.parametrize(
    ("size", "iops", "mibps"),
    [(10, 100, 25.0), (100, 300, 75.0), (334, 1002, 250.0), (1000, 3000, 250.0), (6000, 16_000, 250.0)],
)
def test_gp2_baseline(size, iops, mibps):
    assert gp2_baseline(size) == (iops, mibps)


@pytest.mark.parametrize(
    ("size", "saving"),
    [
        (100, 100 * 0.02),
        (166, 166 * 0.02),
        (1000, 1000 * 0.02 - 125 * 0.04),
        (2000, 2000 * 0.02 - 3000 * 0.005 - 125 * 0.04),
        (200, 200 * 0.02 - 25 * 0.04),
    ],
)
def test_gp2_saving_keeps_the_old_baseline(bench, size, saving):
    verdict = bench.judge("EBS-GP2", _volume(bench, status="in-use", size_gib=size, volume_type="gp2"))
    assert verdict.saving.list_usd == pytest.approx(saving)


def test_gp3_that_would_not_be_cheaper_is_no_finding(bench):
    volume = _volume(bench, size_gib=334, volume_type="gp2")
    bench.price("ebs_throughput", "gp3", 0.4)
    assert bench.judge("EBS-GP2", volume) is None


def test_gp3_volumes_are_left_alone(bench):
    assert bench.judge("EBS-GP2", _volume(bench)) is None


@pytest.mark.parametrize(
    ("attached", "instance_status", "found"),
    [(False, None, True), (True, "running", False), (True, "stopped", True), (True, None, False), (None, None, False)],
)
def test_address_boundaries(bench, attached, instance_status, found):
    bench.price("ipv4", "idle", 0.005)
    bench.price("ipv4", "in_use", 0.005)
    if instance_status:
        bench.add("EC2", "i-1", status=instance_status)
    address = bench.add("EIP", "eip-1", attached=attached, attached_to="i-1" if attached else None)
    verdict = bench.judge("EIP-UNASSOC", address)
    assert isinstance(verdict, Verdict) is found
    if found:
        assert verdict.saving.list_usd == pytest.approx(3.65)


def _database(bench, *, connections=0.0, cpu=2.0, **given):
    defaults = {"status": "available", "engine": "postgres", "instance_class": "db.m5.large", "multi_az": False}
    database = bench.add("RDS", "db-1", **{**defaults, **given})
    bench.constant(database, rds.CONNECTIONS, connections)
    bench.constant(database, rds.CPU, cpu)
    bench.price("rds", "db.m5.large|postgres|single", 0.178)
    bench.price("rds", "db.m5.large|postgres|multi", 0.356)
    return database


@pytest.mark.parametrize(
    ("given", "found"),
    [
        ({}, True),
        ({"connections": 1.0}, False),
        ({"cpu": 4.9}, True),
        ({"cpu": 5.0}, False),
        ({"days_old": 7}, True),
        ({"days_old": 6.9}, False),
        ({"status": "stopped"}, False),
        ({"replica": True}, False),
        ({"engine": "aurora-mysql"}, False),
    ],
)
def test_idle_database_boundaries(bench, given, found):
    assert isinstance(bench.judge("RDS-IDLE", _database(bench, **given)), Verdict) is found


def test_idle_database_saves_the_class_twice_over_where_it_is_multi_az(bench):
    single = bench.judge("RDS-IDLE", _database(bench))
    assert single.saving.list_usd == pytest.approx(730 * 0.178)
    multi = bench.judge("RDS-IDLE", _database(bench, multi_az=True))
    assert multi.saving.list_usd == pytest.approx(730 * 0.356)


def test_one_connection_a_week_ago_is_not_idle(bench):
    database = _database(bench)
    bench.points(database, rds.CONNECTIONS, [0.0] * 100 + [3.0] + [0.0] * 235)
    assert bench.judge("RDS-IDLE", database) is None


def test_a_database_without_points_is_insufficient(bench):
    database = _database(bench)
    bench.constant(database, rds.CONNECTIONS, None)
    assert isinstance(bench.judge("RDS-IDLE", database), Missing)
