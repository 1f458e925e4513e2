"""Cost on the days when calendars and clocks do odd things: months end, February has 29 days, clocks are put back.

A billing day is a day in UTC, wherever the machine believes it is.
"""

from __future__ import annotations

import time
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest

from rassistant.collect.costs import Costs
from rassistant.http.answers import CostAnswer
from rassistant.http.answers import CostForecast as ForecastAnswer
from rassistant.models.settings import Settings
from rassistant.services.cost import CostService
from rassistant.services.cost_forecast import CostForecast
from rassistant.services.cost_plan import CostQuestion
from rassistant.store.memory import MemoryCache
from tests.unit.ledger_gateway import LedgerGateway, Line, Now

EC2, S3 = "Amazon Elastic Compute Cloud - Compute", "Amazon Simple Storage Service"
DAY = timedelta(days=1)


def lines_until(end, days=430):
    """Amounts that differ from day to day, so that a day too many or too few shows in every sum."""
    return [
        Line(tuple(f"{40 + i * 37 % 101 / 100:.2f}" for i in range(days)), end, service=EC2),
        Line(tuple(f"{9 + i * 53 % 103 / 100:.2f}" for i in range(days)), end, service=S3, region="us-west-2"),
    ]


def booked(lines, first, end):
    return float(sum((a for line in lines for day, a in line.days().items() if first <= day < end), Decimal(0)))


class Tab:
    """The cost answers at a moment, of a ledger that is booked up to the day before."""

    def __init__(self, moment, lines=None):
        self.now = Now(moment)
        self.today = moment.astimezone(UTC).date()
        self.lines = lines_until(self.today) if lines is None else lines
        costs = Costs(LedgerGateway(self.lines), MemoryCache(self.now), self.now, Settings())
        self._cost, self._ahead = CostService(costs, self.now), CostForecast(costs, self.now)

    def cost(self, **question):
        answer = self._cost.answer(CostQuestion(**question), "en")
        CostAnswer.model_validate(answer)
        return answer

    def ahead(self, horizon=40, **question):
        answer = self._ahead.answer(CostQuestion(**question), horizon, "en")
        ForecastAnswer.model_validate(answer)
        return answer

    def booked(self, first, end):
        return pytest.approx(booked(self.lines, first, end), abs=1e-6)


@pytest.fixture
def in_zone(monkeypatch):
    """Sets the machine's own zone, which the bill does not know."""
    with monkeypatch.context() as patch:

        def moved(zone):
            patch.setenv("TZ", zone)
            time.tzset()

        yield moved
    time.tzset()


# the nights on which clocks are put back or forward in Europe and the United States, before and after UTC's midnight
@pytest.mark.parametrize(
    ("zone", "moment"),
    [
        ("Europe/Berlin", datetime(2026, 10, 25, 0, 59, 59, tzinfo=UTC)),
        ("Europe/Berlin", datetime(2026, 10, 25, 23, 59, 59, tzinfo=UTC)),
        ("Europe/Berlin", datetime(2027, 3, 28, 1, 0, 0, tzinfo=UTC)),
        ("America/New_York", datetime(2026, 11, 1, 0, 0, 0, tzinfo=UTC)),
        ("America/New_York", datetime(2026, 11, 1, 6, 0, 1, tzinfo=UTC)),
        ("America/New_York", datetime(2027, 3, 14, 7, 0, 0, tzinfo=UTC)),
        ("Asia/Seoul", datetime(2026, 11, 1, 15, 0, 0, tzinfo=UTC)),
    ],
)
def test_each_day_is_there_once_when_clocks_are_changed(in_zone, zone, moment):
    in_zone(zone)
    tab = Tab(moment)
    answer = tab.cost(group_by="service")
    first = tab.today - 30 * DAY
    assert (answer["start"], answer["end"]) == (first.isoformat(), tab.today.isoformat())
    for group in answer["groups"]:
        assert [p["start"] for p in group["points"]] == [(first + i * DAY).isoformat() for i in range(30)]
    assert answer["total"] == tab.booked(first, tab.today)
    assert answer["previous_total"] == tab.booked(first - 30 * DAY, first)
    assert tab.ahead()["start"] == tab.today.isoformat()


@pytest.mark.parametrize("zone", ["America/New_York", "Asia/Seoul", "Pacific/Kiritimati"])
def test_the_day_turns_at_midnight_in_utc_and_nowhere_else(in_zone, zone):
    in_zone(zone)
    lines = lines_until(date(2026, 12, 1))
    last, first = datetime(2026, 11, 30, 23, 59, 59, tzinfo=UTC), datetime(2026, 12, 1, tzinfo=UTC)
    before, after = Tab(last, lines), Tab(first, lines)
    assert before.cost()["end"] == "2026-11-30"
    assert after.cost()["end"] == "2026-12-01"
    assert after.cost()["total"] == after.booked(date(2026, 11, 1), date(2026, 12, 1))


def test_on_the_last_evening_of_a_month_one_day_is_still_to_come():
    tab = Tab(datetime(2026, 11, 30, 23, 59, 59, tzinfo=UTC))
    month = tab.ahead()["month_end"]
    assert (month["start"], month["date"]) == ("2026-11-01", "2026-11-30")
    assert month["booked"] == tab.booked(date(2026, 11, 1), date(2026, 11, 30))
    assert month["total"] - month["booked"] == pytest.approx(50, abs=2)


def test_a_second_later_a_month_begins_with_nothing_booked():
    tab = Tab(datetime(2026, 12, 1, tzinfo=UTC))
    answer = tab.ahead(group_by="service")
    month, quarter = answer["month_end"], answer["quarter_end"]
    assert (month["start"], month["date"], month["booked"]) == ("2026-12-01", "2026-12-31", 0)
    assert month["total"] == pytest.approx(31 * 50, rel=0.02)
    assert (quarter["start"], quarter["date"]) == ("2026-10-01", "2026-12-31")
    assert quarter["booked"] == tab.booked(date(2026, 10, 1), date(2026, 12, 1))
    assert sum(g["month_end"]["total"] for g in answer["groups"]) == pytest.approx(month["total"], abs=0.005)


def test_a_year_begins_in_a_quarter_of_its_own():
    answer = Tab(datetime(2027, 1, 1, 0, 0, 1, tzinfo=UTC)).ahead()
    assert (answer["quarter_end"]["start"], answer["quarter_end"]["date"]) == ("2027-01-01", "2027-03-31")
    assert answer["quarter_end"]["booked"] == answer["month_end"]["booked"] == 0


@pytest.mark.parametrize(("year", "length"), [(2027, 28), (2028, 29), (2100, 28)])
def test_february_is_as_long_as_it_is(year, length):
    ahead = Tab(datetime(year, 2, 10, 9, tzinfo=UTC)).ahead()
    assert ahead["month_end"]["date"] == f"{year}-02-{length}"
    february = [p["date"] for p in ahead["points"] if p["date"] < f"{year}-03-01"]
    assert february == [f"{year}-02-{day:02}" for day in range(10, length + 1)]
    tab = Tab(datetime(year, 3, 10, 9, tzinfo=UTC))
    whole = tab.cost(start=date(year, 2, 1), end=date(year, 3, 1), granularity="MONTHLY")
    assert whole["total"] == tab.booked(date(year, 2, 1), date(year, 3, 1))
    by_day = tab.cost(start=date(year, 2, 1), end=date(year, 3, 1))
    assert len(by_day["groups"][0]["points"]) == length
    assert by_day["total"] == pytest.approx(whole["total"], abs=1e-6)


def test_the_leap_day_itself_and_the_year_before_it():
    tab = Tab(datetime(2028, 2, 29, 12, tzinfo=UTC))
    month = tab.ahead()["month_end"]
    assert (month["date"], month["booked"]) == ("2028-02-29", tab.booked(date(2028, 2, 1), date(2028, 2, 29)))
    tab = Tab(datetime(2028, 3, 1, tzinfo=UTC))
    answer = tab.cost(start=date(2028, 2, 29), end=date(2028, 3, 1))
    assert answer["total"] == tab.booked(date(2028, 2, 29), date(2028, 3, 1))
    assert (answer["previous_start"], answer["previous_end"]) == ("2028-02-28", "2028-02-29")


def test_a_fee_of_the_31st_is_expected_on_the_last_day_of_shorter_months():
    end = date(2026, 11, 20)
    days = [end - timedelta(days=300 - i) for i in range(300)]
    fees = tuple("310" if (day + DAY).day == 1 else "10" for day in days)
    points = {
        p["date"]: p["mean"] for p in Tab(datetime(2026, 11, 20, tzinfo=UTC), [Line(fees, end)]).ahead(50)["points"]
    }
    for day in ("2026-11-30", "2026-12-31"):
        assert points[day] == pytest.approx(310, rel=0.05)
    assert points["2026-12-30"] == pytest.approx(10, rel=0.05)
