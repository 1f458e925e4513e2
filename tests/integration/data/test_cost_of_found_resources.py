"""What resources that a question found cost before the 14 days that AWS keeps by resource."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest

from rassistant.services.query import QueryQuestion

TODAY = date(2026, 11, 22)
PROD = "111122223333"
EC2, OTHER = "Amazon Elastic Compute Cloud - Compute", "EC2 - Other"
FEBRUARY = (date(2026, 2, 1), date(2026, 3, 1))
DAYS = 400


def season(base):
    return [round(base * (1 + (i * 7919 % 13) / 100), 2) for i in range(DAYS)]


def server(name, instance_type, cpu, **more):
    given = {"service_type": "EC2", "name": name, "region": "us-west-2", "status": "running", "created_days_ago": DAYS}
    return {
        **given,
        "metrics": {"CPUUtilization": {"hourly": [cpu] * 24}},
        "details": {"instance_type": instance_type},
        **more,
    }


def line(usage_type, daily, service=EC2, **more):
    return {"service": service, "region": "us-west-2", "usage_type": usage_type, "daily": daily, **more}


IDLE, BUSY, SMALL = season(3.3), season(8.8), season(0.7)
RESOURCES = [
    server("idle-1", "m5.large", 4.0, tags={"Env": "prod"}),
    server("idle-2", "m5.large", 9.0),
    server("busy-1", "c5.xlarge", 80.0, tags={"Env": "prod"}),
    server("twin-1", "t3.small", 5.0),
    server("twin-2", "t3.small", 60.0),
    server("new-1", "r5.large", 97.0, created_days_ago=30),
]
LINES = [
    line("USW2-BoxUsage:m5.large", IDLE, resource="idle-1", tags={"Env": "prod"}),
    line("USW2-BoxUsage:m5.large", IDLE, resource="idle-2"),
    line("USW2-BoxUsage:c5.xlarge", BUSY, resource="busy-1", tags={"Env": "prod"}),
    line("USW2-BoxUsage:t3.small", SMALL, resource="twin-1"),
    line("USW2-BoxUsage:t3.small", SMALL, resource="twin-2"),
    line("USW2-DataTransfer-Out-Bytes", season(5.0)),
    line("USW2-EBS:VolumeUsage.gp3", season(1.0), service=OTHER),
]


def total(daily, span=FEBRUARY):
    first = TODAY - timedelta(days=DAYS)
    days = ((first + timedelta(days=i), amount) for i, amount in enumerate(daily))
    return float(sum(Decimal(str(amount)) for day, amount in days if span[0] <= day < span[1]))


@pytest.fixture
def ask(product):
    account = {"account_id": PROD, "name": "prod", "regions": ["us-west-2"], "resources": RESOURCES, "costs": LINES}
    graph = product({"version": 1, "accounts": [account]}).graph

    def answer(text, locale="en"):
        found = graph.query.answer(QueryQuestion(text=text), locale)
        assert found["kind"] == "cost", found["explanation"]
        return found, [warning["code"] for warning in found["cost"]["warnings"]]

    return answer


@pytest.mark.parametrize(
    ("text", "locale"),
    [
        ("find EC2 instances in us-west-2 with CPU utilization under 20% and analyze their February cost", "en"),
        ("us-west-2의 EC2 중 CPU 사용률이 20% 미만인 인스턴스를 찾아서 2월 비용을 분석해줘", "ko"),
    ],
)
def test_found_then_cost_is_what_they_cost_by_day(ask, text, locale):
    answer, warnings = ask(text, locale)
    assert sorted(row["name"] for row in answer["rows"]) == ["idle-1", "idle-2", "twin-1"]
    assert answer["cost"]["total"] == pytest.approx(2 * total(IDLE) + total(SMALL), abs=0.005)
    assert len(answer["cost"]["groups"][0]["points"]) == 28
    assert warnings == ["bill_shared"]


def test_where_no_other_resource_has_the_line_it_is_told_from_the_bill(ask):
    answer, warnings = ask("February cost of m5.large EC2 with CPU under 20%")
    assert answer["cost"]["total"] == pytest.approx(2 * total(IDLE), abs=0.005)
    assert warnings == ["bill_lines"]


def test_filters_that_the_bill_knows_are_told_by_it(ask):
    answer, warnings = ask("cost of EC2 with tag Env=prod in February")
    assert answer["cost"]["total"] == pytest.approx(total(IDLE) + total(BUSY), abs=0.005)
    assert warnings[-1] == "bill_by_tag"
    answer, warnings = ask("2월 m5.large EC2 비용", "ko")
    assert answer["cost"]["total"] == pytest.approx(2 * total(IDLE), abs=0.005)
    assert warnings[-1] == "bill_by_type"
    answer, warnings = ask("February cost of m5.large EC2 tagged Env=prod")
    assert answer["cost"]["total"] == pytest.approx(total(IDLE), abs=0.005)


def test_what_a_cut_list_cost_is_not_told_by_its_filters(ask):
    """The cheaper one of two of a type is not all of that type."""
    answer, warnings = ask("February cost of the oldest m5.large EC2")
    assert answer["total"] == 1
    assert answer["cost"]["total"] == pytest.approx(total(IDLE), abs=0.005)
    assert "bill_by_type" not in warnings


def test_what_was_not_there_yet_cost_nothing_and_that_is_said(ask):
    answer, warnings = ask("cost of EC2 with CPU over 95% in February")
    assert answer["cost"]["total"] == 0.0
    assert warnings == ["bill_lines", "created_later"]


def test_older_and_kept_days_together(ask):
    answer, warnings = ask("cost of EC2 with CPU between 50% and 90% in November")
    span = (date(2026, 11, 1), TODAY)
    assert answer["cost"]["total"] == pytest.approx(total(BUSY, span) + total(SMALL, span), abs=0.005)
    assert warnings == ["bill_shared"]


def test_who_came_later_shares_the_line_from_then_on(product):
    """Two with one line: the younger pays half of the days since it was made, and nothing of those before."""
    young = server("young", "m6i.large", 4.0, created_days_ago=40)
    account = {
        "account_id": PROD, "name": "prod", "regions": ["us-west-2"],
        "resources": [server("old", "m6i.large", 50.0), young],
        "costs": [line("USW2-BoxUsage:m6i.large", season(3.0))],
    }  # fmt: skip
    query = product({"version": 1, "accounts": [account]}).graph.query

    def october(text):
        return query.answer(QueryQuestion(text=text), "en")["cost"]["total"]

    made, after = TODAY - timedelta(days=40), TODAY - timedelta(days=39)
    end = date(2026, 11, 1)
    least, most = (total(season(3.0), (start, end)) / 2 for start in (after, made))
    paid = october("October cost of EC2 with CPU under 20%")
    assert least <= paid <= most
    assert 0 < least < most
    rest = october("October cost of EC2 with CPU over 20%")
    assert rest + paid == pytest.approx(total(season(3.0), (date(2026, 10, 1), end)), abs=0.01)
