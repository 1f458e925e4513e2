"""CloudWatch through the collector: full batches, one reading shared, gaps kept, holes said."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from rassistant.collect.metric_reading import MAX_POINTS, MAX_QUERIES, MetricPoints, MetricQuery, Window, batches
from rassistant.collect.metric_summary import metric_value, metric_values
from rassistant.collect.metrics import MetricRequest, Metrics
from rassistant.errors import AccessDenied, Text, Throttled
from rassistant.models.resource import Resource
from rassistant.models.scope import Account
from rassistant.models.settings import Settings
from rassistant.resources.kind import Metric
from rassistant.resources.registry import kind_of
from rassistant.store.memory import MemoryCache
from tests.unit.ledger_gateway import Now

ACCOUNTS = (Account("111122223333", "prod"), Account("444455556666", "dev"))
NOW = datetime(2026, 11, 22, 12, 34, 56, tzinfo=UTC)


def metric(name="CPUUtilization", nature="level", period_s=300):
    dims = {"dimensions": lambda resource: {"InstanceId": resource.resource_id}}
    return Metric(name, "AWS/EC2", nature, "Percent", Text(name, name), period_s=period_s, **dims)


def ec2(n, region="us-east-1", account="111122223333"):
    name = f"i-{n}"
    return Resource(name, f"arn:{account}:{region}:{name}", "EC2", name, account, region, "running", None)


class CloudWatch:
    """Every metric is the hour of its point, but for those of ``empty``; ``page_points`` cuts answers into pages."""

    def __init__(self, page_points=10**9):
        self.page_points = page_points
        self.calls = []
        self.errors = {}
        self.statuses = {}
        self.empty = set()
        self.late_by = timedelta(0)

    def accounts(self):
        return ACCOUNTS

    def fan_out(self, tasks):
        done = []
        for task in tasks:
            try:
                done.append(task())
            except (AccessDenied, Throttled) as error:
                done.append(error)
        return done

    def call(self, account, region, service, operation, /, **asked):
        assert (service, operation) == ("cloudwatch", "GetMetricData")
        self.calls.append((account.account_id, region, asked))
        if region in self.errors:
            raise self.errors[region]
        flat = [(q["Id"], t, v) for q in asked["MetricDataQueries"] for t, v in self._points(q, asked)]
        first = int(asked.get("NextToken", 0))
        page = flat[first : first + self.page_points]
        results = {q["Id"]: {"Id": q["Id"], "Timestamps": [], "Values": []} for q in asked["MetricDataQueries"]}
        for query_id, moment, value in page:
            results[query_id]["Timestamps"].append(moment)
            results[query_id]["Values"].append(value)
        for query in asked["MetricDataQueries"]:
            dimension = query["MetricStat"]["Metric"]["Dimensions"][0]["Value"]
            results[query["Id"]]["StatusCode"] = self.statuses.get(dimension, "Complete")
        more = {"NextToken": str(first + self.page_points)} if first + self.page_points < len(flat) else {}
        return {"MetricDataResults": list(results.values()), **more}

    def _points(self, query, asked):
        stat = query["MetricStat"]
        if stat["Metric"]["Dimensions"][0]["Value"] in self.empty:
            return
        moment = asked["StartTime"]
        while moment < asked["EndTime"]:
            if moment.hour != 3:  # a gap every night
                yield moment + self.late_by, float(moment.hour)
            moment += timedelta(seconds=stat["Period"])


class Background:
    def __init__(self):
        self.asked = []

    def refresh(self, what, parameters):
        self.asked.append((what, parameters))


@pytest.fixture
def now():
    return Now(NOW)


@pytest.fixture
def cloudwatch():
    return CloudWatch()


@pytest.fixture
def background():
    return Background()


@pytest.fixture
def metrics(cloudwatch, now, background):
    return Metrics(cloudwatch, MemoryCache(now), now, Settings(refresh_worker="worker"), background)


def of(resource, *, name="CPUUtilization", hours=24, period_s=3600, statistic="Average", end=NOW):
    return MetricRequest(resource, metric(name), statistic, period_s, end - timedelta(hours=hours), end)


class TestBatches:
    @staticmethod
    def queries(count, points, offset=0):
        start = datetime(2026, 11, 1, tzinfo=UTC) + timedelta(days=offset)
        window = Window(start, start + timedelta(seconds=60 * points), 60)
        return [MetricQuery("AWS/EC2", f"m{n}", (), "Average", window) for n in range(count)]

    def test_five_hundred_queries_a_call(self):
        assert [len(b) for b in batches(self.queries(1201, 24))] == [500, 500, 201]

    def test_no_more_points_than_a_call_returns(self):
        packed = list(batches(self.queries(300, 1000)))
        assert all(len(b) * 1000 <= MAX_POINTS and len(b) <= MAX_QUERIES for b in packed)
        assert sum(len(b) for b in packed) == 300

    def test_one_query_over_the_bound_still_goes(self):
        assert [len(b) for b in batches(self.queries(2, MAX_POINTS + 1))] == [1, 1]

    def test_one_range_a_call(self):
        mixed = self.queries(2, 24) + self.queries(2, 24, offset=1)
        assert list(batches(mixed)) == [[0, 1], [2, 3]]


class TestRead:
    def test_points_on_an_even_grid_with_gaps(self, metrics):
        (points,) = metrics.read([of(ec2(1))]).value
        assert points.timestamps[0] == datetime(2026, 11, 21, 12, tzinfo=UTC)
        assert points.timestamps[-1] == datetime(2026, 11, 22, 12, tzinfo=UTC)
        assert [v for t, v in zip(points.timestamps, points.values, strict=True) if t.hour == 3] == [None]
        assert all(v == t.hour for t, v in zip(points.timestamps, points.values, strict=True) if t.hour != 3)

    @pytest.mark.parametrize("late", [timedelta(minutes=7), timedelta(minutes=59, seconds=59), timedelta(hours=1)])
    def test_a_point_between_two_of_the_grid_is_the_earlier_ones(self, metrics, cloudwatch, late):
        (on_time,) = Metrics(CloudWatch(), MemoryCache(), lambda: NOW, Settings()).read([of(ec2(1))]).value
        cloudwatch.late_by = late
        (points,) = metrics.read([of(ec2(1))]).value
        one_on = late == timedelta(hours=1)  # what is then beyond the window is left out
        assert points.values == ((None, *on_time.values[:-1]) if one_on else on_time.values)

    def test_pages_are_joined(self, metrics, cloudwatch):
        cloudwatch.page_points = 7
        resources = [ec2(n) for n in range(3)]
        for points in metrics.read([of(r) for r in resources]).value:
            assert len(points.known) == 24
        assert len(cloudwatch.calls) > 5

    def test_one_call_for_an_account_and_region(self, metrics, cloudwatch):
        resources = [
            ec2(n, region, account.account_id)
            for n in range(50)
            for region in ("us-east-1", "eu-west-1")
            for account in ACCOUNTS
        ]
        metrics.read([of(r, name=name) for r in resources for name in ("a", "b", "c")])
        assert sorted(call[:2] for call in cloudwatch.calls) == sorted(
            (a.account_id, r) for a in ACCOUNTS for r in ("us-east-1", "eu-west-1")
        )

    def test_in_the_order_of_the_requests(self, metrics, cloudwatch):
        cloudwatch.empty = {"i-2"}
        first, second, third = metrics.read([of(ec2(1)), of(ec2(2)), of(ec2(3), statistic="p99.5")]).value
        assert (len(first.known), len(second.known), len(third.known)) == (24, 0, 24)

    def test_cached_five_minutes(self, metrics, cloudwatch, now):
        metrics.read([of(ec2(1))])
        now.advance(minutes=4)
        metrics.read([of(ec2(1))])
        assert len(cloudwatch.calls) == 1
        now.advance(minutes=2)
        metrics.read([of(ec2(1))])
        assert len(cloudwatch.calls) == 2

    def test_a_reading_may_be_accepted_older(self, metrics, cloudwatch, now):
        metrics.read([of(ec2(1))])
        now.advance(hours=2)
        metrics.read([of(ec2(1))], fresh=timedelta(hours=12))
        assert len(cloudwatch.calls) == 1

    def test_what_ended_days_ago_is_kept_a_day(self, metrics, cloudwatch, now):
        old = of(ec2(1), end=NOW - timedelta(days=5))
        metrics.read([old])
        now.advance(hours=20)
        metrics.read([old])
        assert len(cloudwatch.calls) == 1

    def test_only_what_is_missing_is_asked_for(self, metrics, cloudwatch):
        metrics.read([of(ec2(1))])
        metrics.read([of(ec2(1)), of(ec2(2))])
        assert [len(call[2]["MetricDataQueries"]) for call in cloudwatch.calls] == [1, 1]

    def test_refresh_asks_again(self, metrics, cloudwatch, now):
        metrics.read([of(ec2(1))])
        now.advance(seconds=1)
        metrics.read([of(ec2(1))], refresh=True)
        assert len(cloudwatch.calls) == 2

    def test_a_denied_region_is_a_hole_and_a_problem(self, metrics, cloudwatch):
        cloudwatch.errors["eu-west-1"] = AccessDenied()
        read = metrics.read([of(ec2(1)), of(ec2(2, "eu-west-1"))])
        assert (len(read.value[0].known), len(read.value[1].known)) == (24, 0)
        assert [(p.account_id, p.region, p.service, p.code) for p in read.problems] == [
            ("111122223333", "eu-west-1", "cloudwatch", "access_denied")
        ]

    def test_one_series_withheld_is_a_hole_of_its_own(self, metrics, cloudwatch):
        cloudwatch.statuses["i-2"] = "Forbidden"
        read = metrics.read([of(ec2(1)), of(ec2(2))])
        assert (len(read.value[0].known), len(read.value[1].known)) == (24, 0)
        assert [p.code for p in read.problems] == ["access_denied"]

    def test_what_was_known_stays_when_it_cannot_be_read_anew(self, metrics, cloudwatch, now):
        first = metrics.read([of(ec2(1))])
        now.advance(minutes=10)
        cloudwatch.errors["us-east-1"] = Throttled()
        read = metrics.read([of(ec2(1))])
        assert read.value == first.value
        assert read.as_of == first.as_of
        assert [p.code for p in read.problems] == ["throttled"]

    def test_nothing_asked_is_nothing_read(self, metrics, cloudwatch):
        assert metrics.read([]).value == ()
        assert cloudwatch.calls == []


class TestSummary:
    def test_the_last_24_full_hours(self, metrics):
        points = metrics.summary([ec2(1)]).value[ec2(1).key]["CPUUtilization"]
        assert points.timestamps[0] == datetime(2026, 11, 21, 12, tzinfo=UTC)
        assert points.timestamps[-1] == datetime(2026, 11, 22, 11, tzinfo=UTC)

    def test_a_fleet_takes_a_call_a_region(self, metrics, cloudwatch):
        regions = [f"r-{n}" for n in range(17)]
        fleet = [ec2(n, regions[n % 17]) for n in range(300)]
        metrics.summary(fleet)
        assert len(cloudwatch.calls) == 17
        metrics.summary(fleet[:40])
        assert len(cloudwatch.calls) == 17

    def test_stale_is_shown_and_read_elsewhere_once(self, metrics, cloudwatch, now, background):
        metrics.summary([ec2(1), ec2(2, "eu-west-1")])
        now.advance(minutes=6)
        read = metrics.summary([ec2(1), ec2(2, "eu-west-1")])
        metrics.summary([ec2(1)])
        assert read.stale
        assert len(cloudwatch.calls) == 2
        assert background.asked == [
            ("metrics", {"account_ids": ["111122223333"], "regions": ["eu-west-1", "us-east-1"]})
        ]

    def test_without_a_worker_stale_is_read_now(self, cloudwatch, now, background):
        metrics = Metrics(cloudwatch, MemoryCache(now), now, Settings(), background)
        metrics.summary([ec2(1)])
        now.advance(minutes=6)
        assert not metrics.summary([ec2(1)]).stale
        assert len(cloudwatch.calls) == 2
        assert background.asked == []

    def test_too_old_to_show_is_read_now(self, metrics, cloudwatch, now):
        metrics.summary([ec2(1)])
        now.advance(hours=7)
        assert not metrics.summary([ec2(1)]).stale
        assert len(cloudwatch.calls) == 2

    def test_resources_of_no_kind_have_no_metrics(self, metrics, cloudwatch):
        other = Resource("x", "arn:x", "Nothing", "x", "111122223333", "us-east-1", None, None)
        assert metrics.summary([other]).value == {}
        assert cloudwatch.calls == []


class TestValue:
    POINTS = MetricPoints(
        tuple(NOW.replace(minute=0, second=0, microsecond=0) - timedelta(hours=h) for h in (3, 2, 1)), (2.0, None, 4.0)
    )

    def test_a_level_is_averaged_over_the_hours_that_are_known(self):
        value = metric_value(metric(nature="level"), self.POINTS)
        assert (value.value, value.statistic, value.at.hour) == (3.0, "Average", 11)

    def test_a_count_is_summed(self):
        value = metric_value(metric(nature="count"), self.POINTS)
        assert (value.value, value.statistic) == (6.0, "Sum")

    def test_a_daily_metric_is_its_latest(self):
        assert metric_value(metric(period_s=86_400), self.POINTS).value == 4.0

    def test_without_points_there_is_no_value(self):
        gaps = MetricPoints(self.POINTS.timestamps, (None, None, None))
        assert metric_value(metric(), gaps) is None
        assert metric_values(kind_of("EC2"), {"CPUUtilization": gaps}) == {}
