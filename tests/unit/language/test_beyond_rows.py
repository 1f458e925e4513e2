"""Filters over related resources, verdicts, other windows, versions and pairs of fields: what they mean for a row."""

import pytest

from rassistant.language.execute import find
from rassistant.language.metric_path import metric_path
from rassistant.language.plan import Condition, Not, Related, Step
from rassistant.language.surroundings import Surroundings
from rassistant.models.resource import MetricValue
from tests.unit.language.conftest import NOW


def names(step, rows, around):
    return [one.name for one in find(step, rows, around)]


@pytest.fixture
def volumes(row):
    return [
        row("of-stopped", service_type="EBS", details={"attached_to": "i-1"}),
        row("of-running", service_type="EBS", details={"attached_to": "i-2"}),
        row("free", service_type="EBS", details={"attached_to": None}),
        row("elsewhere", service_type="EBS", region="eu-west-1", details={"attached_to": "i-9"}),
    ]


@pytest.fixture
def around(row):
    machines = [row("a", resource_id="i-1", status="stopped"), row("b", resource_id="i-2")]
    return Surroundings({"EC2": machines}, unlisted=frozenset({("EC2", "111122223333", "eu-west-1")}))


def test_a_related_resource_that_meets_the_filters(volumes, around):
    stopped = Related("EC2", (Condition("status", "eq", "stopped"),))
    assert names(Step(filters=(stopped,)), volumes, around) == ["of-stopped"]
    assert names(Step(filters=(Not(stopped),)), volumes, around) == ["free", "of-running"]


def test_where_the_others_could_not_be_listed_nothing_is_said(volumes, around):
    assert names(Step(filters=(Related("EC2", none=True),)), volumes, around) == ["free"]
    assert names(Step(filters=(Related("EC2"),)), volumes, around) == ["of-running", "of-stopped"]


def test_relations_work_from_either_side(row):
    machines = [row("with", resource_id="i-1"), row("without", resource_id="i-2")]
    disk = row("d", service_type="EBS", details={"attached_to": "i-1"})
    around = Surroundings({"EBS": [disk]})
    assert names(Step(filters=(Related("EBS"),)), machines, around) == ["with"]
    assert names(Step(filters=(Related("EBS", none=True),)), machines, around) == ["without"]


def test_a_verdict_that_lacks_data_is_unknown(row):
    rows = [row("found"), row("clean"), row("open")]
    around = Surroundings(
        findings={rows[0].key: frozenset({"ec2_instance_idle"})},
        undecided={rows[2].key: frozenset({"ec2_instance_idle"})},
    )
    idle = Condition("finding", "eq", "ec2_instance_idle")
    assert names(Step(filters=(idle,)), rows, around) == ["found"]
    assert names(Step(filters=(Not(idle),)), rows, around) == ["clean"]
    assert names(Step(filters=(Condition("finding", "exists"),)), rows, around) == ["found"]
    assert names(Step(filters=(Condition("finding", "missing"),)), rows, around) == ["clean"]


def test_no_points_where_cloudwatch_refused_are_not_zero(row):
    rows = [row("silent", service_type="Lambda"), row("denied", service_type="Lambda", region="eu-west-1")]
    none = Step(filters=(Condition("metrics.Invocations@30d", "missing"),))
    assert names(none, rows, Surroundings()) == ["denied", "silent"]
    assert names(none, rows, Surroundings(unmeasured=frozenset({("111122223333", "eu-west-1")}))) == ["silent"]


@pytest.mark.parametrize(
    ("op", "limit", "met"),
    [
        ("lt", "1.27", ["1.9"]),
        ("le", "1.27", ["1.27", "1.9"]),
        ("gt", "1.27", ["1.30"]),
        ("ge", "1.27", ["1.27", "1.30"]),
        ("le", "1", ["1.27", "1.30", "1.9"]),
    ],
)
def test_versions_are_in_order_as_exactly_as_the_limit_is_written(row, op, limit, met):
    rows = [row(version, service_type="EKS", details={"version": version}) for version in ("1.9", "1.27", "1.30")]
    assert names(Step(filters=(Condition("details.version", op, limit),)), rows, Surroundings()) == met


def test_runtimes_of_another_family_are_not_older(row):
    rows = [row(r, service_type="Lambda", details={"runtime": r}) for r in ("python3.9", "python3.12", "nodejs18.x")]
    assert names(Step(filters=(Condition("details.runtime", "lt", "python3.10"),)), rows, Surroundings()) == [
        "python3.9"
    ]


def test_one_field_against_another(row):
    rows = [
        row("short", service_type="ECS", details={"running_count": 1, "desired_count": 2}),
        row("whole", service_type="ECS", details={"running_count": 2, "desired_count": 2}),
        row("unknown", service_type="ECS", details={"running_count": 1}),
    ]
    short = Condition("details.running_count", "lt", None, "details.desired_count")
    assert names(Step(filters=(short,)), rows, Surroundings()) == ["short"]


def test_a_window_is_read_under_its_own_name(row):
    value = MetricValue(3.0, "Percent", "Average", NOW)
    low = row("low", cpu=50)
    low.metrics["CPUUtilization@14d"] = value
    rows = [low, row("day-only", cpu=1)]
    asked = Condition("metrics.CPUUtilization@14d", "lt", 5)
    assert names(Step(filters=(asked,)), rows, Surroundings()) == ["low"]


@pytest.mark.parametrize(
    ("path", "period_s"),
    [("metrics.CPUUtilization@14d.Maximum", 86_400), ("metrics.Errors@6h", 3600), ("metrics.Duration@1d.p99", 3600)],
)
def test_windows_say_themselves(path, period_s):
    window = metric_path(path)
    assert window.text == path
    start, end, period = window.span(NOW)
    assert period == period_s
    assert end == NOW
    assert start < NOW


@pytest.mark.parametrize(
    "path",
    ["metrics.X@0d", "metrics.X@900d", "metrics.X@3w", "metrics.X@2026-02-30~2026-03-01", "metrics.X@1d.p", "name"],
)
def test_what_is_no_window(path):
    assert metric_path(path) is None
