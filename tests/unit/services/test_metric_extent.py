"""Charts with the range before, marks, several resources, and tables that conditions on metrics narrow down."""

from __future__ import annotations

import csv
import io
from datetime import UTC, datetime, timedelta

import pytest

from rassistant.collect.metric_reading import MetricPoints, Window
from rassistant.errors import InvalidInput, NotFound
from rassistant.http.answers import MetricAnswer, MetricComparison
from rassistant.models.collected import Collected
from rassistant.models.resource import Resource
from rassistant.services.metric_comparison import ComparisonQuestion
from rassistant.services.metric_condition import condition
from rassistant.services.metric_extent import Extent
from rassistant.services.metric_table import SummaryQuestion
from rassistant.services.metrics import MetricQuestion, MetricService

NOW = datetime(2026, 11, 22, 12, 30, tzinfo=UTC)
EPOCH = datetime(2026, 1, 1, tzinfo=UTC)
HOUR = timedelta(hours=1)


def resource(name, service_type="EC2", region="us-east-1", account="111122223333", label=""):
    arn = f"arn:aws:x:{region}:{account}:{name}"
    return Resource(name, arn, service_type, label or name, account, region, "running", None)


class Inventory:
    def __init__(self, *resources):
        self.resources = resources

    def enabled_regions(self):
        return frozenset()

    def list(self, service_types=(), scope=None, *, refresh=False):
        found = tuple(
            r
            for r in self.resources
            if (not service_types or r.service_type in service_types)
            and (not scope.account_ids or r.account_id in scope.account_ids)
            and (not scope.regions or r.region in scope.regions)
        )
        return Collected(found, (), NOW)


class Metrics:
    """Each point's value is the hours from 2026 to its time; ``spikes`` are 10,000 higher."""

    def __init__(self, spikes=()):
        self.spikes, self.requests, self.readings = spikes, [], 0

    def read(self, requests, *, refresh=False):
        self.requests += requests
        self.readings += 1
        return Collected(tuple(self._points(r) for r in requests), (), NOW)

    def _points(self, request):
        grid = Window.around(request.start, request.end, request.period_s).timestamps
        return MetricPoints(grid, tuple((t - EPOCH) / HOUR + 10_000 * (t in self.spikes) for t in grid))

    def summary(self, resources, *, refresh=False):
        moments = tuple(NOW.replace(minute=0) - timedelta(hours=24 - n) for n in range(24))
        read = {
            r.key: {"CPUUtilization": MetricPoints(moments, (float(r.resource_id.split("-")[1]),) * 24)}
            for r in resources
            if r.resource_id != "i-0"
        }
        return Collected(read, (), NOW)


def service(*resources, **more):
    metrics = Metrics(**more)
    return MetricService(Inventory(*resources), metrics, lambda: NOW), metrics


class TestBefore:
    @pytest.mark.parametrize(
        ("length", "period_s"), [(timedelta(hours=24), 300), (timedelta(days=7), 3600), (timedelta(days=30), 86_400)]
    )
    def test_each_point_has_the_value_of_one_range_earlier(self, length, period_s):
        asked, metrics = service(resource("i-1"))
        question = MetricQuestion("i-1", metric="CPUUtilization", start=NOW - length, extent=Extent(previous=True))
        (series,) = MetricAnswer.model_validate(asked.one(question, "en")).series
        assert series.period == period_s
        assert len(series.previous) == len(series.points)
        gaps = {round(value - before, 6) for (_, value), before in zip(series.points, series.previous, strict=True)}
        assert gaps == {length / HOUR}
        assert metrics.readings == 1

    def test_before_what_cloudwatch_keeps_is_unknown(self):
        asked, _ = service(resource("i-1"))
        question = MetricQuestion(
            "i-1", metric="CPUUtilization", start=NOW - timedelta(days=300), extent=Extent(previous=True)
        )
        (series,) = asked.one(question, "en")["series"]
        known = [value for value in series["previous"] if value is not None]
        assert len(series["previous"]) - len(known) == pytest.approx(145, abs=2)
        assert series["previous"][0] is None

    def test_nothing_more_is_read_where_nothing_more_is_asked(self):
        asked, metrics = service(resource("i-1"))
        (series,) = asked.one(MetricQuestion("i-1", metric="CPUUtilization"), "en")["series"]
        assert (series["previous"], series["anomalies"]) == (None, None)
        assert metrics.requests[0].start == NOW - timedelta(hours=24)


class TestMarks:
    def test_a_spike_within_the_range_is_marked_and_one_before_it_is_not(self):
        spike, earlier = NOW.replace(minute=0) - 5 * HOUR, NOW.replace(minute=0) - 200 * HOUR
        asked, _ = service(resource("i-1"), spikes={spike, earlier})
        question = MetricQuestion(
            "i-1", metric="CPUUtilization", start=NOW - timedelta(days=7), extent=Extent(anomalies=True)
        )
        (series,) = asked.one(question, "en")["series"]
        assert [mark["at"] for mark in series["anomalies"]] == [spike.strftime("%Y-%m-%dT%H:%M:%SZ")]
        assert series["anomalies"][0]["value"] > 10_000

    def test_points_a_day_apart_are_not_judged(self):
        asked, _ = service(resource("i-1"))
        question = MetricQuestion("i-1", start=NOW - timedelta(days=60), extent=Extent(anomalies=True))
        assert {series["anomalies"] for series in asked.one(question, "en")["series"]} == {None}


FLEET = (
    resource("i-1"),
    resource("i-2", region="eu-west-1"),
    resource("db-3", "RDS"),
    resource("bucket|a", "S3", label="odd"),
)


class TestComparison:
    def ask(self, *keys, metric="CPUUtilization", **question):
        asked, metrics = service(*FLEET)
        answer = asked.comparison(ComparisonQuestion(keys, metric, **question), "en")
        MetricComparison.model_validate(answer)
        return answer, metrics

    def test_in_the_order_asked_for_and_read_together(self):
        answer, metrics = self.ask(
            "RDS|111122223333|us-east-1|db-3",
            "EC2|111122223333|eu-west-1|i-2",
            "EC2|111122223333|us-east-1|i-1",
            "RDS|111122223333|us-east-1|db-3",
        )
        assert [series["resource_id"] for series in answer["series"]] == ["db-3", "i-2", "i-1"]
        assert metrics.readings == 1

    @pytest.mark.parametrize("key", ["i-1", "EC2|111122223333|us-east-1|", "|||", "Mainframe|1|us-east-1|i-1"])
    def test_a_key_that_is_none_is_refused(self, key):
        with pytest.raises(InvalidInput):
            self.ask(key)

    def test_a_resource_that_is_not_there(self):
        with pytest.raises(NotFound) as error:
            self.ask("EC2|111122223333|us-east-1|i-404")
        assert "i-404" in error.value.message.ko

    def test_a_metric_that_one_of_them_lacks(self):
        with pytest.raises(InvalidInput) as error:
            self.ask("EC2|111122223333|us-east-1|i-1", "S3|111122223333|us-east-1|bucket|a")
        assert error.value.field == "metric"


class TestConditions:
    def ids(self, *where):
        asked, _ = service(*(resource(f"i-{n}") for n in (0, 5, 20, 80)))
        answer = asked.summary(SummaryQuestion(("EC2",), where=where, sort="resource_id"), "en")
        assert answer["total"] == len(answer["rows"])
        return [row["resource_id"] for row in answer["rows"]]

    @pytest.mark.parametrize(
        ("where", "ids"),
        [
            (("CPUUtilization<20",), ["i-5"]),
            (("CPUUtilization <= 20",), ["i-20", "i-5"]),
            (("CPUUtilization>20",), ["i-80"]),
            (("CPUUtilization>=20",), ["i-20", "i-80"]),
            (("CPUUtilization=20",), ["i-20"]),
            (("CPUUtilization!=20",), ["i-5", "i-80"]),
            (("CPUUtilization>5", "CPUUtilization<80"), ["i-20"]),
            (("CPUUtilization>-1",), ["i-20", "i-5", "i-80"]),
        ],
    )
    def test_what_is_unknown_meets_none(self, where, ids):
        assert self.ids(*where) == ids

    @pytest.mark.parametrize("text", ["CPUUtilization", "CPUUtilization>x", "CPUUtilization>1;", ">5", "Colour>1"])
    def test_what_is_none_is_refused(self, text):
        with pytest.raises(InvalidInput) as error:
            condition(text, ["CPUUtilization"])
        assert error.value.field == "where"

    def test_the_file_holds_every_row_that_meets_them(self):
        asked, _ = service(*(resource(f"i-{n}", label=f"=web{n}") for n in (0, 5, 20, 80)))
        text = asked.csv(SummaryQuestion(("EC2",), where=("CPUUtilization>=20",), limit=1), "en")
        rows = list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))
        assert [row["name"] for row in rows] == ["'=web20", "'=web80"]
        assert [row["CPUUtilization (Average, Percent)"] for row in rows] == ["20.0", "80.0"]
