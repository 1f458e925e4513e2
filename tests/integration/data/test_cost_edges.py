"""Bills at the edges, through every route of cost at once: right, or unknown with a warning; never an error, never 0."""

from __future__ import annotations

from copy import deepcopy

import pytest

from infra.local.simulator.faults import Fault
from rassistant.http.answers import BudgetsAnswer, CostAnomalies, CostAnswer, CostForecast
from rassistant.http.answers import Insights as InsightsAnswer
from tests.integration.data.test_cost_simulated import EC2, PROD, document, line

ROUTES = {
    "/api/cost": CostAnswer,
    "/api/cost/forecast": CostForecast,
    "/api/cost/anomalies": CostAnomalies,
    "/api/budgets": BudgetsAnswer,
}


def of(*lines, currency="USD", budgets=()):
    account = {
        "account_id": PROD,
        "name": "prod",
        "regions": ["us-east-1"],
        "resources": [],
        "costs": list(lines),
        "budgets": list(budgets),
    }
    return {"version": 1, "currency": currency, "accounts": [account]}


def told(stack, target=100):
    """What each route says, and the insights."""
    stack.send("PUT", "/api/settings", {"monthly_target_usd": target}, role="operator")
    answers = {}
    for path, model in ROUTES.items():
        status, answers[path] = stack.get(path, language="ko")
        assert status == 200, path
        model.model_validate(answers[path])
    status, insights = stack.post("/api/cost/insights", {"locale": "ko"})
    assert status == 200
    InsightsAnswer.model_validate(insights)
    return *answers.values(), insights


def test_no_cost_at_all_is_zero_where_it_is_known(product):
    cost, forecast, anomalies, budgets, _ = told(product(of(line(EC2, "us-east-1", "BoxUsage", [0.0] * 100))))
    assert (cost["total"], cost["credits"]) == (0, 0)
    assert (forecast["points"], forecast["reason"]) == ([], "no_cost")
    assert (anomalies["items"], anomalies["warnings"]) == ([], [])
    assert (budgets["target"]["actual"], budgets["target"]["forecast"], budgets["target"]["state"]) == (
        0,
        None,
        "within",
    )


def test_only_credits_are_no_cost(product):
    credits = line(EC2, "us-east-1", "Promotion", [-5.0] * 100, record_type="Credit")
    cost, forecast, anomalies, budgets, insights = told(product(of(credits)))
    assert (cost["total"], cost["credits"]) == (0, -150)
    assert forecast["reason"] == "no_cost"
    assert anomalies["items"] == []
    assert budgets["target"]["actual"] == 0
    assert "150.00" in insights["markdown"]


def test_three_days_old(product):
    young = line(EC2, "us-east-1", "BoxUsage", [4.0, 4.0, 4.0])
    cost, forecast, anomalies, budgets, _ = told(product(of(young, budgets=[{"name": "all", "limit": 50}])))
    assert cost["total"] == 12
    assert (forecast["reason"], forecast["month_end"]) == ("short_history", None)
    assert anomalies["items"] == []
    assert budgets["target"]["actual"] == 12
    assert (budgets["items"][0]["actual"], budgets["items"][0]["own_forecast"]) == (12, None)


@pytest.mark.parametrize("currency", ["KRW", "JPY"])
def test_a_bill_in_another_currency(product, currency):
    wild = [20_000.0] * 100 + [90_000.0] * 3 + [20_000.0] * 10
    stack = product(of(line(EC2, "us-east-1", "BoxUsage", wild), currency=currency))
    cost, forecast, anomalies, budgets, insights = told(stack, target=1_000_000)
    assert {a["currency"] for a in (cost, forecast, anomalies, budgets, budgets["target"])} == {currency}
    assert cost["total"] == 27 * 20_000 + 3 * 90_000
    (item,) = anomalies["items"]
    assert item["impact_usd"] == pytest.approx(210_000, rel=0.02)
    assert currency in item["message"]
    assert "$" not in "".join(f["text"] for f in insights["facts"] if f["topic"] != "saving")


@pytest.mark.parametrize(
    ("error", "code"), [("AccessDeniedException", "access_denied"), ("DataUnavailableException", "not_enabled")]
)
def test_cost_explorer_that_does_not_answer(product, error, code):
    stack = product(document())
    stack.wire.faults.replace([Fault(service="ce", error=error)])
    cost, forecast, anomalies, budgets, insights = told(stack)
    assert (cost["total"], cost["credits"], forecast["month_end"], anomalies["since"]) == (None,) * 4
    assert budgets["target"]["actual"] is None
    for answer in (cost, forecast, anomalies, budgets, insights):
        assert code in {w["code"] for w in answer["warnings"] if w["service"] == "ce"}
    assert not [fact for fact in insights["facts"] if fact["topic"] in {"total", "forecast", "budget"}]


def test_ten_pages_are_one_answer(product, monkeypatch):
    whole = told(product(deepcopy(document())))
    monkeypatch.setattr("infra.local.simulator.cost_answers.GROUPS_PAGE", 60)
    stack = product(deepcopy(document()))
    cost, forecast, *_ = told(stack)
    assert stack.wire.calls.report()["cost_explorer"] >= 10
    assert cost["total"] == whole[0]["total"]
    assert forecast["month_end"] == whole[1]["month_end"]


def test_without_any_line_cost_explorer_is_not_enabled_yet(product):
    cost, _, _, budgets, _ = told(product(of()))
    assert cost["total"] is None
    assert [w["code"] for w in cost["warnings"]] == ["not_enabled"]
    assert budgets["target"]["state"] == "unknown"
