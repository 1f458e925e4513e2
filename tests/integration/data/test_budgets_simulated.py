"""GET /api/budgets on a simulated account: AWS's own figures, what is over first, holes that are said."""

from __future__ import annotations

import pytest

from infra.local.simulator.faults import Fault
from rassistant.http.answers import BudgetsAnswer
from tests.integration.data.test_cost_simulated import PROD, document


def usd(amount):
    return {"Amount": str(amount), "Unit": "USD"}


def budget(name, limit, actual=None, forecast=None, **more):
    spend = {} if actual is None else {"ActualSpend": usd(actual)}
    spend |= {} if forecast is None else {"ForecastedSpend": usd(forecast)}
    made = {"BudgetName": name, "BudgetType": "COST", "TimeUnit": "MONTHLY", "CalculatedSpend": spend}
    return made | ({} if limit is None else {"BudgetLimit": usd(limit)}) | more


@pytest.fixture
def started(product):
    stack = product(document())
    client = stack.simulator.session().client("budgets", region_name="us-east-1")
    planned = {"1790812800": usd(70), "1793491200": usd(80), "1796083200": usd(90)}  # 1 Oct, 1 Nov, 1 Dec 2026
    for made in (
        budget("calm", 1000, 300.5, 410),
        budget("soon over", 500, 420, 610),
        budget("over", 100, 130, 170),
        budget("planned", None, 20, 40, PlannedBudgetLimits=planned),
    ):
        client.create_budget(AccountId=PROD, Budget=made)
    return stack


def test_budgets_with_what_is_in_trouble_first(started):
    status, answer = started.get("/api/budgets")
    assert status == 200
    BudgetsAnswer.model_validate(answer)
    assert [(b["name"], b["state"]) for b in answer["items"]] == [
        ("over", "over"),
        ("soon over", "forecast_over"),
        ("calm", "within"),
        ("planned", "within"),
    ]
    calm = answer["items"][2]
    assert (calm["limit"], calm["actual"], calm["forecast"], calm["unit"]) == (1000, 300.5, 410, "USD")
    assert (calm["actual_pct"], calm["forecast_pct"], calm["account_id"]) == (30.05, 41, PROD)
    assert answer["items"][3]["limit"] == 80, "the limit that is planned for this month"


def test_the_month_by_the_forecast_beside_them(started):
    _, answer = started.get("/api/budgets")
    _, forecast = started.get("/api/cost/forecast")
    assert answer["month_end"] == forecast["month_end"]


def test_read_once_in_six_hours(started):
    started.get("/api/budgets")
    before = started.wire.calls.report()["by_operation"]["budgets:DescribeBudgets"]
    started.get("/api/budgets")
    assert started.wire.calls.report()["by_operation"]["budgets:DescribeBudgets"] == before


def test_denied_keeps_what_was_known_and_says_so(started):
    started.get("/api/budgets")
    started.wire.faults.replace([Fault(service="budgets", error="AccessDeniedException")])
    _, answer = started.get("/api/budgets", refresh="true")
    assert len(answer["items"]) == 4
    assert {(w["service"], w["code"]) for w in answer["warnings"]} == {("budgets", "access_denied")}
