"""The forecast answer: points, ends of month and quarter, parts that add up, and histories that are no history."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from rassistant.collect.costs import Costs
from rassistant.errors import AccessDenied, InvalidInput
from rassistant.http.answers import CostForecast as Answer
from rassistant.models.settings import Settings
from rassistant.services.cost_forecast import CostForecast, next_month, next_quarter
from rassistant.services.cost_plan import CostQuestion
from rassistant.store.memory import MemoryCache
from tests.unit.ledger_gateway import LedgerGateway, Line, Now

TODAY = date(2026, 11, 22)
EC2, S3 = "Amazon Elastic Compute Cloud - Compute", "Amazon Simple Storage Service"


def season(base, days=300, today=TODAY, fee=0.0):
    first = today - timedelta(days=days)
    dates = [first + timedelta(days=i) for i in range(days)]
    return tuple(
        f"{base * (0.7 if d.weekday() > 4 else 1) * (1 + (i * 7919 % 13 - 6) / 200) + (fee if d.day == 1 else 0):.4f}"
        for i, d in enumerate(dates)
    )


LINES = [
    Line(season(40.0), TODAY, service=EC2),
    Line(season(12.0), TODAY, service=S3, region="us-west-2"),
    Line(season(0.5, fee=90.0), TODAY, service="AWS Support"),
    Line(("-900",) * 300, TODAY, record_type="Credit", service=EC2),
]


def ask(lines=LINES, today=TODAY, horizon=30, error=None, unit="USD", **question):
    now = Now(datetime(today.year, today.month, today.day, 9, 30, tzinfo=UTC))
    gateway = LedgerGateway(lines, unit=unit)
    gateway.error = error
    service = CostForecast(Costs(gateway, MemoryCache(now), now, Settings()), now)
    answer = service.answer(CostQuestion(**question), horizon, "en")
    Answer.model_validate(answer)
    return answer


def test_thirty_days_from_today_inside_their_bands():
    answer = ask()
    assert [p["date"] for p in answer["points"]] == [(TODAY + timedelta(days=i)).isoformat() for i in range(30)]
    for point in answer["points"]:
        assert 0 <= point["lo95"] <= point["lo80"] <= point["mean"] <= point["hi80"] <= point["hi95"]
    by_day = {p["date"]: p["mean"] for p in answer["points"]}
    assert by_day["2026-11-25"] == pytest.approx(52.5, rel=0.04)
    assert by_day["2026-11-28"] == pytest.approx(52.5 * 0.7, rel=0.05)
    assert by_day["2026-12-01"] == pytest.approx(142.5, rel=0.04), "the fee of the month's first day is expected"


def test_month_and_quarter_end_are_what_is_booked_and_what_comes():
    answer = ask(horizon=60)
    booked = sum(float(a) for line in LINES[:3] for a in line.daily[-21:])
    month = answer["month_end"]
    assert (month["start"], month["date"]) == ("2026-11-01", "2026-11-30")
    assert month["booked"] == pytest.approx(booked, abs=1e-4)
    ahead = [p["mean"] for p in answer["points"] if p["date"] <= "2026-11-30"]
    assert month["total"] == pytest.approx(booked + sum(ahead), abs=1e-4)
    assert month["booked"] <= month["lo95"] <= month["lo80"] < month["total"] < month["hi80"] < month["hi95"]
    assert (answer["quarter_end"]["start"], answer["quarter_end"]["date"]) == ("2026-10-01", "2026-12-31")


@pytest.mark.parametrize("group_by", ["service", "region", "account", "record_type"])
def test_parts_add_up_to_the_total(group_by):
    answer = ask(group_by=group_by)
    for i, point in enumerate(answer["points"]):
        assert sum(g["points"][i]["mean"] for g in answer["groups"]) == pytest.approx(point["mean"], abs=0.001)
    assert sum(g["total"] for g in answer["groups"]) == pytest.approx(answer["total"]["total"], abs=0.005)
    months = sum(g["month_end"]["total"] for g in answer["groups"])
    assert months == pytest.approx(answer["month_end"]["total"], abs=0.005)


@pytest.mark.parametrize("group_by", ["service", "account"])
def test_last_month_is_the_whole_month_before_and_its_parts_add_up(group_by):
    answer = ask(group_by=group_by)
    october = sum(
        float(amount)
        for line in LINES[:3]
        for day, amount in line.days().items()
        if date(2026, 10, 1) <= day < date(2026, 11, 1)
    )
    assert answer["last_month"] == pytest.approx(october, abs=1e-4)
    assert sum(group["last_month"] for group in answer["groups"]) == pytest.approx(october, abs=1e-4)


@pytest.mark.parametrize(("days", "known"), [(10, 0.0), (25, 40.0), (52, 310.0)])
def test_last_month_of_a_young_account_is_what_it_has_cost(days, known):
    answer = ask([Line(("10",) * days, TODAY)])
    assert answer["last_month"] == pytest.approx(known)


def test_more_than_ten_parts_are_grouped():
    lines = [Line(season(1.0 + n), TODAY, service=f"Service {n:02}") for n in range(14)]
    answer = ask(lines, group_by="service")
    assert len(answer["groups"]) == 11
    assert answer["groups"][0]["key"] == "Service 13"
    assert answer["groups"][-1]["key"] == "Other"


def test_backtest_beside_the_naive_one():
    backtest = ask()["backtest"]
    assert backtest["days"] == 28
    assert 0 < backtest["error_pct"] < backtest["naive_error_pct"]


def test_a_partly_booked_yesterday_is_left_out():
    lines = [Line((*season(40.0)[:-1], "3.1"), TODAY, service=EC2)]
    answer = ask(lines)
    assert answer["history_end"] == "2026-11-21"
    assert answer["points"][0]["date"] == "2026-11-21"
    assert len(answer["points"]) == 30
    assert answer["points"][-1]["mean"] > 20


@pytest.mark.parametrize("days", [1, 3, 6])
def test_short_history_says_so(days):
    answer = ask([Line(("5",) * days, TODAY, service=EC2)])
    assert (answer["reason"], answer["points"], answer["month_end"]) == ("short_history", [], None)
    assert answer["history_days"] == days
    assert "7 days" in answer["message"]


def test_seven_days_are_enough():
    answer = ask([Line(("5",) * 7, TODAY, service=EC2)])
    assert answer["reason"] is None
    assert answer["points"][0]["mean"] == pytest.approx(5, rel=0.02)
    assert answer["backtest"] is None


@pytest.mark.parametrize("lines", [[], [LINES[3]]], ids=["no cost", "only credits"])
def test_nothing_charged_is_no_error(lines):
    answer = ask(lines)
    assert (answer["reason"], answer["points"]) == ("no_cost", [])


def test_denied_is_a_warning_never_a_zero():
    answer = ask(error=AccessDenied())
    assert (answer["reason"], answer["points"]) == ("unavailable", [])
    assert [w["code"] for w in answer["warnings"]] == ["access_denied"]


def test_other_currency_is_named():
    assert ask(unit="KRW")["currency"] == "KRW"


def test_longest_horizon_and_leap_day():
    today = date(2028, 2, 20)
    answer = ask([Line(season(10.0, today=today), today, service=EC2)], today=today, horizon=365)
    dates = [p["date"] for p in answer["points"]]
    assert "2028-02-29" in dates
    assert len(dates) == 365
    assert answer["month_end"]["date"] == "2028-02-29"


def test_by_resource_is_refused():
    with pytest.raises(InvalidInput):
        ask(group_by="resource")


@pytest.mark.parametrize(
    ("day", "month", "quarter"),
    [
        (date(2026, 12, 31), date(2027, 1, 1), date(2027, 1, 1)),
        (date(2026, 1, 1), date(2026, 2, 1), date(2026, 4, 1)),
        (date(2026, 5, 31), date(2026, 6, 1), date(2026, 7, 1)),
    ],
)
def test_month_and_quarter_boundaries(day, month, quarter):
    assert (next_month(day), next_quarter(day)) == (month, quarter)
