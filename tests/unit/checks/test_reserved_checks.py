"""What is reserved, rented by the month, lives for hours or was reviewed: both sides of each threshold, and savings."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from rassistant.checks.catalog import bedrock_throughput_idle
from rassistant.checks.check import Missing, Verdict
from rassistant.collect.topics.instance_lives import lives
from tests.unit.checks.every_example import EXAMPLES
from tests.unit.checks.examples_reserved import cluster, desktop, reservation, reviewed, short_lived, throughput

INSIDE_AND_OUTSIDE = [
    ("EC2-CAPRES", {"used": 0.0}, {"used": 1.0}),
    ("EC2-CAPRES", {"days_old": 14.1}, {"days_old": 13.9}),
    ("EC2-CAPRES", {"committed": -0.1}, {"committed": 0.1}),
    ("EC2-CAPRES", {}, {"status": "cancelled"}),
    ("EC2-CAPRES", {}, {"reservation_type": "capacity-block"}),
    ("WORKSPACES-IDLE", {"last": 63.1}, {"last": 62.9}),
    ("WORKSPACES-IDLE", {"last": None}, {"last": None, "connected": 1.0}),
    ("WORKSPACES-IDLE", {}, {"running_mode": "AUTO_STOP"}),
    ("WORKSPACES-IDLE", {}, {"status": "TERMINATING"}),
    ("BEDROCK-PT", {"calls": 0.0}, {"calls": 0.2}),
    ("BEDROCK-PT", {"days_old": 7.1}, {"days_old": 6.9}),
    ("BEDROCK-PT", {"committed": -0.1}, {"committed": 0.1}),
    ("BEDROCK-PT", {}, {"status": "Creating"}),
    ("EC2-SPOT", {"longest": 5.9}, {"longest": 6.0}),
    ("EC2-SPOT", {"ended": 3}, {"ended": 2}),
    ("EC2-SPOT", {"hours": 5.9}, {"hours": 6.1}),
    ("EC2-SPOT", {"days_old": 3.1}, {"days_old": 2.9}),
    ("EC2-SPOT", {"spot": 0.19}, {"spot": 0.193}),  # m5.xlarge on demand is 0.192
    ("EC2-SPOT", {}, {"lifecycle": "spot"}),
    ("EC2-SPOT", {}, {"mixed_instances": True}),
    ("ACCT-WA", {"risks": 1}, {"risks": 0}),
    # two instances: 2 x 0.078 x 730 h and 100 GiB x 0.125 dearer, against 0.20 a million requests
    ("AURORA-IOOPT", {"requests": 632.0e6}, {"requests": 631.8e6}),
    (
        "AURORA-IOOPT",
        {"requests": 631.8e6, "storage_type": "aurora-iopt1"},
        {"requests": 632.0e6, "storage_type": "aurora-iopt1"},
    ),
    ("AURORA-IOOPT", {"days_old": 30.1}, {"days_old": 29.9}),
    ("AURORA-IOOPT", {}, {"engine": "mysql"}),
    ("AURORA-IOOPT", {}, {"cluster": None}),
    ("AURORA-IOOPT", {}, {"instance_class": "db.serverless"}),
]


@pytest.mark.parametrize(("code", "inside", "outside"), INSIDE_AND_OUTSIDE)
def test_both_sides_of_the_boundary(bench, code, inside, outside):
    assert isinstance(bench.judge(code, EXAMPLES[code](bench, **inside)), Verdict)
    bench.resources.clear()
    assert not isinstance(bench.judge(code, EXAMPLES[code](bench, **outside)), Verdict)


def test_a_reservation_saves_what_its_instances_would_cost(bench):
    assert bench.judge("EC2-CAPRES", reservation(bench)).saving.list_usd == pytest.approx(3 * 0.192 * 730)


def test_a_group_saves_the_difference_to_spot_for_the_members_that_run(bench):
    saving = bench.judge("EC2-SPOT", short_lived(bench)).saving
    assert saving.list_usd == pytest.approx(2 * (0.192 - 0.06) * 730)


def test_a_group_without_a_spot_price_is_unpriced(bench):
    assert bench.judge("EC2-SPOT", short_lived(bench, spot=None)).saving.list_usd is None


def test_a_throughput_is_worth_what_it_really_costs(bench):
    saving = bench.judge("BEDROCK-PT", throughput(bench, own=28_000.0)).saving
    assert (saving.list_usd, saving.source) == (28_000.0, "resource_cost")
    bench.own_cost_usd.clear()
    assert bench.judge("BEDROCK-PT", throughput(bench, own=None)).saving.list_usd is None


@pytest.mark.parametrize(("last", "verdict"), [(6, None), (7, Verdict)])
def test_a_throughput_is_idle_from_its_last_call_on(bench, last, verdict):
    resource = throughput(bench)
    days = bedrock_throughput_idle.CALLS.days
    bench.points(resource, bedrock_throughput_idle.CALLS, [*([None] * (days - 1 - last)), 5.0, *([None] * last)])
    assert isinstance(bench.judge("BEDROCK-PT", resource), verdict or type(None))


def test_a_throughput_that_was_never_asked_is_not_known_to_be_idle(bench):
    assert isinstance(bench.judge("BEDROCK-PT", throughput(bench, calls=None)), Missing)


def test_a_desktop_of_which_nothing_is_known_is_not_judged(bench):
    assert isinstance(bench.judge("WORKSPACES-IDLE", desktop(bench, last=None, connection_known=False)), Missing)
    assert isinstance(bench.judge("WORKSPACES-IDLE", desktop(bench, last=None, connected=None)), Missing)


def test_reviews_are_looked_for_where_the_account_has_most(bench):
    verdict = bench.judge("ACCT-WA", reviewed(bench))
    assert verdict.evidence[0].value == 2
    assert "us-east-1" in verdict.signals_not_checked[0]


NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)


def activity(verb, number, hours_ago, status="Successful"):
    return {
        "Description": f"{verb} EC2 instance: i-{number:017x}",
        "StartTime": NOW - timedelta(hours=hours_ago),
        "StatusCode": status,
    }


def test_lives_are_counted_over_the_last_days():
    told = [activity("Terminating", 1, 10), activity("Launching a new", 1, 14), activity("Launching a new", 2, 1)]
    assert lives(told) == {"ended": 1, "longest_hours": pytest.approx(4.0)}
    long_ago = [activity("Terminating", 3, 75), activity("Launching a new", 3, 174)]
    assert lives([*told, *long_ago])["ended"] == 1


def test_an_instance_whose_launch_is_forgotten_lived_long():
    assert lives([activity("Terminating", 1, 10)])["longest_hours"] > 1000
    assert lives([activity("Launching a new", 1, 10)])["ended"] == 0
    assert lives([activity("Terminating", 1, 10, "Failed")])["ended"] == 0


def test_a_cluster_saves_its_requests_less_what_instances_and_storage_cost_more(bench):
    verdict = bench.judge("AURORA-IOOPT", cluster(bench))
    assert verdict.saving.list_usd == pytest.approx(1e9 * 2e-7 - 2 * 0.078 * 730 - 100 * 0.125)
    assert verdict.target == {"storage_type": "aurora-iopt1"}
    share = {one.metric: one.value for one in verdict.evidence}["storage requests"]
    assert share == pytest.approx(100 * 200 / (2 * 0.26 * 730 + 10 + 200))


def test_one_instance_speaks_for_its_cluster(bench):
    cluster(bench)
    second = bench.resources["RDS"][1]
    assert bench.judge("AURORA-IOOPT", second) is None
