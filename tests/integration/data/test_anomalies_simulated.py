"""GET /api/cost/anomalies on a simulated account: cause, resource by its own cost, few requests."""

from __future__ import annotations

from rassistant.http.answers import CostAnomalies
from tests.integration.data.test_cost_simulated import document, line


def test_an_incident_with_its_cause_and_resource(product):
    account = document()
    costs = account["accounts"][0]["costs"]
    wild = [2.0] * 415 + [40.0] * 5
    costs.append(line("Amazon Elastic Compute Cloud - Compute", "us-east-1", "BoxUsage:p4d", wild, resource="web-1"))
    started = product(account)
    status, answer = started.get("/api/cost/anomalies")
    assert status == 200
    CostAnomalies.model_validate(answer)
    (item,) = answer["items"]
    assert (item["date"], item["end_date"], item["severity"]) == ("2026-11-17", None, "high")
    main = next(cause for cause in item["causes"] if cause["dimension"] == "usage_type")
    assert (main["value"], main["kind"]) == ("BoxUsage:p4d", "usage")
    assert [r["name"] for r in item["resources"]] == ["web-1"]
    assert item["resources"][0]["event"] == "grown"
    assert started.wire.calls.report()["cost_explorer"] <= 8


def test_days_out_of_bounds_are_a_400(product):
    status, answer = product(document()).get("/api/cost/anomalies", days=101)
    assert (status, answer["error"]["field"]) == (400, "days")
