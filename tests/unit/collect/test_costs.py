"""Cost Explorer through the collector: few requests, whole pages, nothing invented where it fails."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from rassistant.collect.costs import Costs
from rassistant.errors import AccessDenied, AwsFailure, InvalidInput, MalformedAnswer, NotEnabled, Throttled
from rassistant.models.settings import Settings
from rassistant.store.memory import MemoryCache
from rassistant.store.near_cache import NearCache
from tests.unit.ledger_gateway import LedgerGateway, Line, Now

TODAY = date(2026, 11, 22)
BY_SERVICE = ("SERVICE", "RECORD_TYPE")


@pytest.fixture
def now():
    return Now(datetime(2026, 11, 22, 12, tzinfo=UTC))


@pytest.fixture
def gateway():
    return LedgerGateway(
        [
            Line(("1.10",) * 420, TODAY),
            Line(("2.20",) * 420, TODAY, service="Amazon Simple Storage Service", region="us-west-2"),
            Line(("0",) * 395 + ("-40",) + ("0",) * 24, TODAY, record_type="Credit"),
        ]
    )


@pytest.fixture
def costs(gateway, now):
    return Costs(gateway, MemoryCache(now), now, Settings())


def ask(costs, days_back=30, end=TODAY, granularity="DAILY", **more):
    return costs.grouped(end - timedelta(days=days_back), end, granularity, BY_SERVICE, **more)


def test_amounts_by_group_and_day(costs):
    table = ask(costs, 3).value
    assert [p.start for p in table.periods] == [date(2026, 11, 19), date(2026, 11, 20), date(2026, 11, 21)]
    assert table.rows[("AWS Lambda", "Usage")] == (1.1, 1.1, 1.1)


def test_ranges_of_two_months_share_one_request(costs, gateway):
    ask(costs, 7)
    ask(costs, 30)
    ask(costs, 62)
    ask(costs, 10, end=TODAY - timedelta(days=20))
    ask(costs, 21, granularity="MONTHLY")
    assert len(gateway.asked) == 1


def test_what_was_unpacked_for_one_range_is_not_that_of_another(gateway, now):
    costs = Costs(gateway, NearCache(MemoryCache(now), now), now, Settings())
    whole = ask(costs, 30).value
    assert len(whole.periods) == 30
    assert ask(costs, 30).value is whole
    assert [len(ask(costs, days).value.periods) for days in (7, 14, 7)] == [7, 14, 7]
    assert len(ask(costs, 7, end=TODAY - timedelta(days=7)).value.periods) == 7
    assert ask(costs, 7, end=TODAY - timedelta(days=7)).value.periods[0].start == date(2026, 11, 8)
    assert len(ask(costs, 30, granularity="MONTHLY").value.periods) == 2
    assert len(gateway.asked) == 1


def test_months_from_days_equal_months_from_aws(costs, gateway):
    derived = costs.grouped(date(2026, 10, 1), TODAY, "MONTHLY", BY_SERVICE).value
    asked = costs.grouped(date(2026, 3, 1), TODAY, "MONTHLY", BY_SERVICE).value
    assert [call["Granularity"] for _, call in gateway.asked] == ["DAILY", "MONTHLY"]
    assert derived.rows[("AWS Lambda", "Usage")] == asked.rows[("AWS Lambda", "Usage")][-2:] == (34.1, 23.1)


def test_a_leap_february_has_29_days():
    now = Now(datetime(2028, 3, 10, tzinfo=UTC))
    gateway = LedgerGateway([Line(("1",) * 100, date(2028, 3, 10))])
    costs = Costs(gateway, MemoryCache(now), now, Settings())
    table = costs.grouped(date(2028, 2, 1), date(2028, 3, 1), "MONTHLY", BY_SERVICE).value
    assert table.rows[("AWS Lambda", "Usage")] == (29.0,)


def test_pages_are_joined_even_inside_a_day(costs, gateway):
    gateway.page_size = 7
    table = ask(costs, 62).value
    assert len(gateway.asked) > 10
    assert sum(table.rows[("AWS Lambda", "Usage")]) == pytest.approx(62 * 1.1)
    assert len(table.periods) == 62


def test_kept_six_hours_then_read_again(costs, gateway, now):
    ask(costs)
    now.advance(hours=5, minutes=59)
    ask(costs)
    assert len(gateway.asked) == 1
    now.advance(minutes=2)
    ask(costs)
    assert len(gateway.asked) == 2


def test_refresh_reads_again(costs, gateway, now):
    first = ask(costs)
    now.advance(minutes=1)
    again = ask(costs, refresh=True)
    assert len(gateway.asked) == 2
    assert again.as_of > first.as_of


@pytest.mark.parametrize("error", [AccessDenied(), NotEnabled(), Throttled(), AwsFailure()])
def test_a_failure_is_unknown_with_a_problem_never_zero(costs, gateway, error):
    gateway.error = error
    read = ask(costs)
    assert read.value is None
    assert [(p.service, p.region, p.code) for p in read.problems] == [("ce", "us-east-1", error.code)]


def test_a_failing_page_loses_the_whole_answer(costs, gateway):
    gateway.page_size = 5
    answer = gateway.call

    def failing(*args, **asked):
        if "NextPageToken" in asked:
            raise Throttled
        return answer(*args, **asked)

    gateway.call = failing
    assert ask(costs).value is None


def test_stale_cost_is_shown_with_the_problem_and_its_age(costs, gateway, now):
    first = ask(costs)
    now.advance(hours=8)
    gateway.error = Throttled()
    read = ask(costs)
    assert read.value.rows == first.value.rows
    assert read.as_of == first.as_of
    assert [p.code for p in read.problems] == ["throttled"]


def test_after_midnight_yesterdays_reading_lacks_one_day(costs, gateway, now):
    ask(costs)
    now.advance(hours=18)
    gateway.error = AccessDenied()
    read = ask(costs, 3, end=TODAY + timedelta(days=1))
    assert [p.known for p in read.value.periods] == [True, True, False]
    assert [p.code for p in read.problems] == ["access_denied"]


def test_a_day_not_booked_yet_is_unknown_not_free():
    now = Now(datetime(2026, 11, 22, 3, tzinfo=UTC))
    gateway = LedgerGateway([Line(("5",) * 60, TODAY - timedelta(days=1))])
    table = ask(Costs(gateway, MemoryCache(now), now, Settings()), 3).value
    assert [p.known for p in table.periods] == [True, True, False]


def test_days_without_cost_of_a_quiet_account_are_known():
    now = Now(datetime(2026, 11, 22, 3, tzinfo=UTC))
    gateway = LedgerGateway([Line(("5", *("0",) * 0), date(2026, 11, 2))])
    table = ask(Costs(gateway, MemoryCache(now), now, Settings())).value
    assert all(p.known for p in table.periods)


def test_an_account_without_any_cost_has_none(now):
    table = ask(Costs(LedgerGateway(), MemoryCache(now), now, Settings())).value
    assert table.rows == {}
    assert len(table.periods) == 30
    assert all(p.known for p in table.periods)


def test_the_unit_of_the_answer_is_the_currency(now):
    gateway = LedgerGateway([Line(("1",) * 30, TODAY)], unit="CNY")
    assert ask(Costs(gateway, MemoryCache(now), now, Settings())).value.currency == "CNY"


def test_more_than_fourteen_months_back_is_refused(costs, gateway):
    with pytest.raises(InvalidInput) as error:
        costs.grouped(date(2025, 9, 21), TODAY, "DAILY", BY_SERVICE)
    assert error.value.field == "start"
    assert gateway.asked == []
    assert len(costs.grouped(date(2025, 9, 22), TODAY, "DAILY", BY_SERVICE).value.periods) == 426


@pytest.mark.parametrize(
    "answer", [{}, {"ResultsByTime": None}, {"ResultsByTime": [{"TimePeriod": {"Start": "soon", "End": "later"}}]}]
)
def test_an_answer_of_another_form_is_a_malformed_one(costs, gateway, answer):
    gateway.call = lambda *_args, **_asked: answer
    read = ask(costs)
    assert read.value is None
    assert [p.code for p in read.problems] == [MalformedAnswer.code]


def test_pages_that_do_not_move_on_end(costs, gateway):
    gateway.call = lambda *_args, **_asked: {"ResultsByTime": [], "NextPageToken": "same"}
    assert [p.code for p in ask(costs).problems] == [MalformedAnswer.code]


def test_other_filters_are_other_requests(costs, gateway):
    only = {"Dimensions": {"Key": "REGION", "Values": ["us-west-2"]}}
    assert list(ask(costs, filter=only).value.rows) == [("Amazon Simple Storage Service", "Usage")]
    ask(costs)
    assert len(gateway.asked) == 2


class TestByResource:
    @pytest.fixture
    def gateway(self):
        return LedgerGateway(
            [
                Line(("2.4",) * 40, TODAY, resource="i-1"),
                Line(("1.2", "2.4", "2.4"), TODAY, resource="i-new"),
                Line(("-9",) * 3, TODAY, resource="i-1", record_type="Credit"),
                Line(("1",) * 20, TODAY, resource="shared"),
                Line(("1",) * 20, TODAY, resource="shared", account="444455556666"),
            ]
        )

    def test_the_pace_of_a_month(self, costs):
        rates = costs.by_resource().value
        assert rates["i-1"] == pytest.approx(73.0)

    def test_a_new_resource_is_not_averaged_over_days_before_it_was(self, costs):
        assert costs.by_resource().value["i-new"] == pytest.approx(73.0)

    def test_an_id_in_two_accounts_is_nobodys(self, costs):
        assert "shared" not in costs.by_resource().value

    def test_what_was_read_anew_is_what_is_told(self, gateway, now):
        costs = Costs(gateway, NearCache(MemoryCache(now), now), now, Settings())
        costs.by_resource()
        first = costs.by_resource().value
        assert costs.by_resource().value is first  # thousands of rows are unpacked once
        gateway.lines = [Line(("4.8",) * 40, TODAY, resource="i-1")]
        assert costs.by_resource().value is first
        now.advance(hours=7)
        assert costs.by_resource().value == {"i-1": pytest.approx(146.0)}

    def test_one_request_over_fourteen_days_with_the_filter_that_aws_demands(self, costs, gateway):
        costs.by_resource()
        costs.by_resource()
        ((operation, asked),) = gateway.asked
        assert operation == "GetCostAndUsageWithResources"
        assert asked["TimePeriod"] == {"Start": "2026-11-08", "End": "2026-11-22"}
        assert asked["Filter"]["And"][0]["Dimensions"]["Key"] == "SERVICE"

    def test_not_opted_in_is_said_and_asked_again_only_later(self, costs, gateway, now):
        gateway.error = NotEnabled()
        read = costs.by_resource()
        assert (read.value, [p.code for p in read.problems]) == ({}, ["not_enabled"])
        costs.by_resource()
        assert len(gateway.asked) == 1
        now.advance(minutes=11)
        gateway.error = None
        assert costs.by_resource().value["i-1"] == pytest.approx(73.0)

    def test_where_aws_takes_ec2_alone(self, costs, gateway):
        answer = gateway.call

        def ec2_only(*args, **asked):
            if len(asked["Filter"]["And"][0]["Dimensions"]["Values"]) > 1:
                raise AwsFailure
            return answer(*args, **asked)

        gateway.lines = [Line(("2.4",) * 40, TODAY, service="Amazon Elastic Compute Cloud - Compute", resource="i-1")]
        gateway.call = ec2_only
        read = costs.by_resource()
        assert (list(read.value), read.problems) == (["i-1"], ())
