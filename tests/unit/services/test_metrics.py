"""Metric answers: the right resource, range, period and statistic; the table sorted and paged; bad questions."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from rassistant.collect.metric_reading import MetricPoints, Window
from rassistant.collect.metric_summary import summary_metrics
from rassistant.errors import InvalidInput, NotFound, Text
from rassistant.http.answers import MetricAnswer, MetricSummary
from rassistant.models.collected import Collected, Problem
from rassistant.models.resource import Resource
from rassistant.resources.registry import all_kinds, kind_of
from rassistant.services.metric_range import metric_range
from rassistant.services.metric_table import SummaryQuestion
from rassistant.services.metrics import MetricQuestion, MetricService

NOW = datetime(2026, 11, 22, 12, 30, tzinfo=UTC)
DENIED = Problem("111122223333", "eu-west-1", "cloudwatch", "access_denied", Text("denied", "거부"))


def ec2(name, account="111122223333", region="us-east-1", status="running"):
    arn = f"arn:aws:ec2:{region}:{account}:instance/{name}"
    return Resource(name, arn, "EC2", f"web-{name}", account, region, status, None)


class FakeInventory:
    def __init__(self, *resources):
        self.resources = resources

    def enabled_regions(self) -> frozenset[str]:
        return frozenset()

    def list(self, service_types=(), scope=None, *, refresh=False):
        found = tuple(
            r
            for r in self.resources
            if (not service_types or r.service_type in service_types)
            and (not scope.account_ids or r.account_id in scope.account_ids)
            and (not scope.regions or r.region in scope.regions)
        )
        return Collected(found, (), NOW - timedelta(minutes=3))


class FakeMetrics:
    """Hourly values by resource id for the table; for charts every point is 1.0."""

    def __init__(self, values=None, problems=()):
        self.values = values or {}
        self.problems = problems
        self.requests = []

    def read(self, requests, *, refresh=False):
        self.requests += requests
        windows = [Window.around(r.start, r.end, r.period_s) for r in requests]
        return Collected(tuple(MetricPoints(w.timestamps, (1.0,) * w.count) for w in windows), self.problems, NOW)

    def summary(self, resources, *, refresh=False):
        moments = tuple(NOW.replace(minute=0) - timedelta(hours=24 - n) for n in range(24))
        read = {
            r.key: {
                m.name: MetricPoints(moments, (self.values[r.resource_id],) * 24)
                for m in summary_metrics(kind_of(r.service_type))
            }
            for r in resources
            if r.resource_id in self.values
        }
        return Collected(read, self.problems, NOW)


def service(*resources, **more):
    metrics = FakeMetrics(**more)
    return MetricService(FakeInventory(*resources), metrics, lambda: NOW), metrics


def one(asked, **question):
    answer = asked.one(MetricQuestion("i-1", **question), "en")
    MetricAnswer.model_validate(answer)
    return answer


class TestOne:
    def test_every_metric_of_the_kind_over_the_last_day(self):
        asked, _ = service(ec2("i-1"))
        answer = one(asked)
        assert [s["metric"] for s in answer["series"]] == [m.name for m in kind_of("EC2").metrics]
        assert (answer["start"], answer["end"], answer["period"]) == (
            "2026-11-21T12:30:00Z",
            "2026-11-22T12:30:00Z",
            300,
        )
        assert answer["series"][0]["points"][0] == ["2026-11-21T12:30:00Z", 1.0]

    def test_the_statistic_fits_the_metric(self):
        asked, _ = service(ec2("i-1"))
        statistics = {s["metric"]: s["statistic"] for s in one(asked)["series"]}
        assert (statistics["CPUUtilization"], statistics["NetworkIn"]) == ("Average", "Sum")

    def test_one_metric_with_a_percentile(self):
        asked, metrics = service(ec2("i-1"))
        answer = one(asked, metric="CPUUtilization", statistic="p99.5", period_s=3600)
        assert [(s["metric"], s["statistic"], s["period"]) for s in answer["series"]] == [
            ("CPUUtilization", "p99.5", 3600)
        ]
        assert [(r.statistic, r.period_s) for r in metrics.requests] == [("p99.5", 3600)]

    def test_by_arn(self):
        asked, _ = service(ec2("i-1"), ec2("i-2"))
        arn = "arn:aws:ec2:us-east-1:111122223333:instance/i-2"
        assert asked.one(MetricQuestion(arn), "en")["resource_id"] == "i-2"

    def test_an_unknown_resource(self):
        asked, _ = service(ec2("i-1"))
        with pytest.raises(NotFound):
            asked.one(MetricQuestion("i-404"), "en")

    def test_an_id_of_several_asks_which(self):
        asked, _ = service(ec2("i-1"), ec2("i-1", account="444455556666"))
        with pytest.raises(InvalidInput) as error:
            one(asked)
        assert "444455556666" in error.value.hint.en
        assert one(asked, account_id="444455556666")["account_id"] == "444455556666"

    def test_an_unknown_metric_names_the_known(self):
        asked, _ = service(ec2("i-1"))
        with pytest.raises(InvalidInput) as error:
            one(asked, metric="Temperature")
        assert error.value.field == "metric"
        assert "CPUUtilization" in error.value.hint.ko

    def test_problems_are_warnings(self):
        asked, _ = service(ec2("i-1"), problems=(DENIED,))
        assert one(asked)["warnings"] == [DENIED.as_warning("en")]

    def test_an_answer_that_would_be_too_large_is_refused(self):
        asked, _ = service(ec2("i-1"))
        with pytest.raises(InvalidInput) as error:
            one(asked, start=NOW - timedelta(days=15), period_s=60)
        assert error.value.field == "period"


class TestRange:
    @pytest.mark.parametrize(
        ("length", "period"),
        [
            (timedelta(hours=1), 300),
            (timedelta(hours=24), 300),
            (timedelta(hours=25), 3600),
            (timedelta(days=15), 3600),
            (timedelta(days=15, hours=1), 86_400),
            (timedelta(days=455), 86_400),
        ],
    )
    def test_the_period_fits_the_range(self, length, period):
        assert metric_range(NOW - length, NOW, None, NOW).period_s == period

    def test_old_points_are_coarse(self):
        start = NOW - timedelta(days=100)
        assert metric_range(start, start + timedelta(hours=6), None, NOW).period_s == 3600

    @pytest.mark.parametrize(
        ("start", "end", "period", "field"),
        [
            (NOW, NOW, None, "start"),
            (NOW - timedelta(hours=1), NOW - timedelta(hours=2), None, "start"),
            (None, NOW + timedelta(hours=1), None, "end"),
            (NOW - timedelta(days=456), NOW, None, "start"),
            (None, None, 90, "period"),
            (NOW - timedelta(days=16), NOW, 60, "period"),
            (NOW - timedelta(days=64), NOW, 300, "period"),
        ],
    )
    def test_bad_ones_are_refused(self, start, end, period, field):
        with pytest.raises(InvalidInput) as error:
            metric_range(start, end, period, NOW)
        assert error.value.field == field

    def test_a_time_without_a_zone_is_utc(self):
        span = metric_range(datetime.fromisoformat("2026-11-22T11:00"), None, None, NOW)
        assert span.start == datetime(2026, 11, 22, 11, tzinfo=UTC)


FLEET = tuple(ec2(f"i-{n:03}", region=("us-east-1", "eu-west-1")[n % 2]) for n in range(7))
VALUES = {"i-000": 5.0, "i-001": 50.0, "i-002": 1.0, "i-003": 9.0, "i-004": 20.0, "i-005": 7.0}


class TestSummary:
    def ask(self, **question):
        asked, _ = service(*FLEET, values=VALUES, problems=(DENIED,))
        answer = asked.summary(SummaryQuestion(**question), "ko")
        MetricSummary.model_validate(answer)
        return answer

    def test_every_kind_by_default(self):
        answer = self.ask()
        assert {m.name for kind in all_kinds() for m in summary_metrics(kind)} == {
            c["metric"] for c in answer["columns"]
        }
        assert answer["total"] == 7

    def test_a_row_a_resource_with_a_column_for_each_metric(self):
        answer = self.ask(service_types=("EC2",))
        assert [c["metric"] for c in answer["columns"]] == [m.name for m in summary_metrics(kind_of("EC2"))]
        assert answer["total"] == 7
        assert answer["rows"][0]["metrics"]["CPUUtilization"] == {"value": 5.0, "points": [5.0] * 24}
        assert answer["warnings"] == [DENIED.as_warning("ko")]
        assert answer["as_of"] == "2026-11-22T12:27:00Z"

    def test_a_resource_without_points_is_unknown(self):
        assert self.ask()["rows"][-1]["metrics"]["CPUUtilization"] == {"value": None, "points": []}

    @pytest.mark.parametrize(
        ("sort", "first", "last"),
        [
            ("CPUUtilization", "i-002", "i-006"),
            ("-CPUUtilization", "i-001", "i-006"),
            ("-name", "i-006", "i-000"),
            ("region", "i-001", "i-006"),
        ],
    )
    def test_sorted_with_unknown_last(self, sort, first, last):
        rows = self.ask(sort=sort)["rows"]
        assert (rows[0]["resource_id"], rows[-1]["resource_id"]) == (first, last)

    def test_pages_hold_every_row_once(self):
        seen, cursor = [], None
        while True:
            answer = self.ask(limit=3, cursor=cursor, sort="-CPUUtilization")
            seen += [row["resource_id"] for row in answer["rows"]]
            cursor = answer["next_cursor"]
            if cursor is None:
                break
        assert sorted(seen) == [r.resource_id for r in FLEET]
        assert len(seen) == 7

    def test_filters(self):
        assert self.ask(regions=("eu-west-1",))["total"] == 3
        assert [r["resource_id"] for r in self.ask(q="WEB-I-004")["rows"]] == ["i-004"]

    @pytest.mark.parametrize(
        ("question", "field"),
        [
            ({"service_types": ("Mainframe",)}, "service_type"),
            ({"sort": "colour"}, "sort"),
            ({"cursor": "nonsense"}, "cursor"),
        ],
    )
    def test_a_bad_question_names_the_field(self, question, field):
        with pytest.raises(InvalidInput) as error:
            self.ask(**question)
        assert error.value.field == field
