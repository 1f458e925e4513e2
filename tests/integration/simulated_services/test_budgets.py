"""DescribeBudgets of the simulated account: the file's budgets with spend from its bill, in pages."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from infra.local.simulator.account import AccountFileError, parse_account_file
from infra.local.simulator.budgets import period_of
from infra.local.simulator.clock import MovableClock
from infra.local.simulator.simulator import Simulator

PROD, DEV = "111122223333", "444455556666"
NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)


def line(service, daily, **more):
    return {"service": service, "region": "us-east-1", "usage_type": "x", "daily": daily, **more}


def account(account_id, costs, budgets):
    return {
        "account_id": account_id,
        "name": account_id,
        "regions": ["us-east-1"],
        "resources": [],
        "costs": costs,
        "budgets": budgets,
    }


def document(*budgets, others=()):
    costs = [
        line("AWS Lambda", [2] * 100, tags={"Team": "web"}),
        line("Amazon Simple Storage Service", [3] * 100),
        line("AWS Lambda", [0] * 98 + [-20, 0], record_type="Credit"),
    ]
    return {
        "version": 1,
        "accounts": [account(PROD, costs, list(budgets)), account(DEV, [line("AWS Glue", [1] * 20)], list(others))],
    }


@pytest.fixture
def budgets():
    started = []

    def read(file, account_id=PROD, **asked):
        started.append(Simulator(parse_account_file(file), MovableClock(NOW)))
        session = started[-1].session() if account_id == PROD else started[-1].unattached_session()
        return session.client("budgets", region_name="us-east-1").describe_budgets(AccountId=account_id, **asked)

    yield read
    for each in started:
        each.close()


def spend(budget):
    found = budget["CalculatedSpend"]
    forecast = found.get("ForecastedSpend")
    return float(found["ActualSpend"]["Amount"]), forecast and float(forecast["Amount"])


def test_spend_follows_the_bill_and_the_filters(budgets):
    made = budgets(
        document(
            {"name": "all", "limit": 150},
            {"name": "charged", "limit": 150, "include_credits": False},
            {"name": "lambda", "limit": 40, "filters": {"service": ["AWS Lambda"]}, "include_credits": False},
            {"name": "web", "limit": 40, "filters": {"tag": ["Team:web"]}, "period": "QUARTERLY"},
            {"name": "written", "limit": 40, "actual": 12.5, "forecast": 99},
            {"name": "dev", "limit": 40, "filters": {"account_id": [DEV]}},
        )
    )["Budgets"]
    found = {budget["BudgetName"]: spend(budget) for budget in made}
    assert found == {
        "all": (21 * 6 - 20 - 1, pytest.approx(21 * 6 - 21 + 9 * (5 + 20 / 28), abs=0.01)),
        "charged": (125, pytest.approx(125 + 9 * (5 + 20 / 28), abs=0.01)),
        "lambda": (42, 60),
        "web": (52 * 2, 92 * 2),
        "written": (12.5, 99),
        "dev": (20, None),
    }
    assert made[3]["CostFilters"] == {"TagKeyValue": ["user:Team$web"]}
    assert made[3]["TimePeriod"]["Start"] == datetime(2026, 10, 1, tzinfo=UTC)


def test_pages(budgets):
    file = document(*({"name": f"b{n}", "limit": 1} for n in range(5)))
    first = budgets(file, MaxResults=3)
    assert len(first["Budgets"]) == 3
    rest = budgets(file, MaxResults=3, NextToken=first["NextToken"])
    assert [b["BudgetName"] for b in (*first["Budgets"], *rest["Budgets"])] == [f"b{n}" for n in range(5)]
    assert "NextToken" not in rest


@pytest.mark.parametrize(
    ("period", "day", "expected"),
    [
        ("DAILY", date(2028, 2, 29), (date(2028, 2, 29), date(2028, 3, 1))),
        ("MONTHLY", date(2026, 12, 31), (date(2026, 12, 1), date(2027, 1, 1))),
        ("QUARTERLY", date(2026, 11, 22), (date(2026, 10, 1), date(2027, 1, 1))),
        ("ANNUALLY", date(2026, 11, 22), (date(2026, 1, 1), date(2027, 1, 1))),
    ],
)
def test_periods_are_the_calendars(period, day, expected):
    assert period_of(period, day) == expected


@pytest.mark.parametrize(
    ("budget", "path"),
    [
        ({"name": "a"}, "limit"),
        ({"name": "a", "limit": 0}, "limit"),
        ({"name": "a", "limit": "5"}, "limit"),
        ({"name": "a", "limit": 5, "period": "WEEKLY"}, "period"),
        ({"name": "a", "limit": 5, "filters": {"team": ["x"]}}, "filters.team"),
        ({"name": "a", "limit": 5, "filters": {"service": []}}, "filters.service"),
        ({"name": "a", "limit": 5, "filters": {"tag": ["Team"]}}, "filters.tag[0]"),
        ({"name": "a", "limit": 5, "colour": "red"}, "colour"),
        ({"name": "all", "limit": 5}, "name"),
    ],
)
def test_what_is_wrong_is_told_with_its_path(budget, path):
    with pytest.raises(AccountFileError) as raised:
        parse_account_file(document({"name": "all", "limit": 1}, budget))
    assert [fault.path for fault in raised.value.faults] == [f"$.accounts[0].budgets[1].{path}"]
