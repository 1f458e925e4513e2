"""GET /api/budgets on a simulated account: AWS's own figures, what is over first, holes that are said."""

from __future__ import annotations

from copy import deepcopy

import pytest

from infra.local.simulator.faults import Fault
from rassistant.http.answers import BudgetsAnswer
from tests.integration.data.test_cost_simulated import EC2, PROD, document


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


def of_file(*budgets, target=None, product, days=None):
    file = deepcopy(document())
    file["accounts"][0]["budgets"] = list(budgets)
    if days is not None:
        for account in file["accounts"]:
            for entry in account["costs"]:
                entry["daily"] = entry["daily"][-days:]
    stack = product(file)
    if target is not None:
        stack.send("PUT", "/api/settings", {"monthly_target_usd": target}, role="operator")
    return stack


def test_budgets_of_the_account_file_with_the_own_forecast_beside(product):
    stack = of_file(
        {"name": "all", "limit": 900},
        {"name": "compute", "limit": 700, "filters": {"service": [EC2]}},
        {"name": "web", "limit": 400, "filters": {"tag": ["team:web"]}},
        {"name": "year", "limit": 9000, "period": "ANNUALLY"},
        product=product,
    )
    _, answer = stack.get("/api/budgets")
    BudgetsAnswer.model_validate(answer)
    items = {item["name"]: item for item in answer["items"]}
    assert items["all"]["own_forecast"]["total"] == answer["month_end"]["total"]
    _, compute = stack.get("/api/cost/forecast", service=EC2)
    assert items["compute"]["own_forecast"]["total"] == compute["month_end"]["total"]
    assert items["compute"]["filters"] == [{"dimension": "service", "values": [EC2]}]
    assert items["web"]["filters"] == [{"dimension": "tag", "values": ["team:web"]}]
    assert items["web"]["own_forecast"] is items["year"]["own_forecast"] is None
    assert stack.wire.calls.report()["cost_explorer"] == 1
    assert answer["target"] is None


def test_the_target_against_the_month(product):
    stack = of_file(target=10_000, product=product)
    _, answer = stack.get("/api/budgets")
    target, end = answer["target"], answer["month_end"]
    assert (target["start"], target["end"], target["currency"]) == ("2026-11-01", "2026-12-01", "USD")
    assert target["actual"] == end["booked"]
    assert target["actual_pct"] == pytest.approx(end["booked"] / 100, abs=0.01)
    assert target["forecast"] == {name: end[name] for name in ("total", "lo80", "hi80")}
    assert target["state"] == "within"


@pytest.mark.parametrize(
    ("share", "state"), [("booked", "over"), ("below", "forecast_over"), ("band", "at_risk"), ("above", "within")]
)
def test_the_state_of_a_target(product, share, state):
    stack = of_file(product=product)
    end = stack.get("/api/budgets")[1]["month_end"]
    limit = {
        "booked": end["booked"] - 1,
        "below": (end["booked"] + end["total"]) / 2,
        "band": (end["total"] + end["hi80"]) / 2,
        "above": end["hi80"] + 1,
    }[share]
    stack.send("PUT", "/api/settings", {"monthly_target_usd": limit}, role="operator")
    assert stack.get("/api/budgets")[1]["target"]["state"] == state


def test_three_days_of_cost_have_an_actual_but_no_forecast(product):
    stack = of_file({"name": "all", "limit": 1000}, target=500, product=product, days=3)
    _, answer = stack.get("/api/budgets")
    assert answer["target"]["actual"] == pytest.approx(answer["items"][0]["actual"] + 2.5, abs=0.01)  # a refund apart
    assert (answer["target"]["forecast"], answer["target"]["state"]) == (None, "within")
    assert (answer["items"][0]["forecast"], answer["items"][0]["own_forecast"]) == (None, None)


def test_a_bill_that_may_not_be_read_leaves_the_target_unknown(product):
    stack = of_file({"name": "all", "limit": 1000}, target=500, product=product)
    stack.wire.faults.replace([Fault(service="ce", error="AccessDeniedException")])
    _, answer = stack.get("/api/budgets", language="ko")
    target = answer["target"]
    assert (target["actual"], target["actual_pct"], target["forecast"], target["state"]) == (
        None,
        None,
        None,
        "unknown",
    )
    assert answer["items"][0]["state"] != "unknown", "AWS Budgets itself could be read"


def test_a_filter_expression_is_read_like_the_older_filters(product):
    stack = of_file(product=product)
    client = stack.simulator.session().client("budgets", region_name="us-east-1")
    service = {"Dimensions": {"Key": "SERVICE", "Values": [EC2]}}
    tag = {"Tags": {"Key": "team", "Values": ["web"]}}
    for name, expression in (("one", service), ("two", {"And": [service, tag]}), ("not", {"Not": service})):
        client.create_budget(AccountId=PROD, Budget=budget(name, 100, 1, 2, FilterExpression=expression))
    items = {item["name"]: item for item in stack.get("/api/budgets")[1]["items"]}
    of_service = {"dimension": "service", "values": [EC2]}
    assert items["one"]["filters"] == [of_service]
    assert items["two"]["filters"] == [of_service, {"dimension": "tag", "values": ["team:web"]}]
    assert items["not"]["filters"] == [{"dimension": "expression", "values": []}]
    assert items["one"]["own_forecast"] is not None
    assert items["not"]["own_forecast"] is None


def test_in_another_currency(product):
    file = document() | {"currency": "KRW"}
    file["accounts"][0]["budgets"] = [{"name": "all", "limit": 900}]
    stack = product(file)
    stack.send("PUT", "/api/settings", {"monthly_target_usd": 900}, role="operator")
    _, answer = stack.get("/api/budgets")
    assert (answer["currency"], answer["items"][0]["unit"], answer["target"]["currency"]) == ("KRW",) * 3
    assert answer["items"][0]["own_forecast"]["total"] == answer["target"]["forecast"]["total"]
