"""GET /api/cost/anomalies on a simulated account: cause, resource by its own cost, few requests."""

from __future__ import annotations

from infra.local.simulator.faults import Fault
from rassistant.http.answers import CostAnomalies
from tests.integration.data.test_cost_simulated import document, line


def test_an_incident_with_its_cause_and_resource(product):
    account = document()
    costs = account["accounts"][0]["costs"]
    wild = [2.0] * 415 + [40.0] * 5
    costs.append(line("Amazon Elastic Compute Cloud - Compute", "us-east-1", "BoxUsage:p4d", wild, resource="web-1"))
    account["accounts"][0]["events"] = [
        {"event": "ModifyInstanceAttribute", "resource": "web-1", "actor": "dana", "days_ago": 5.5, "source_ip": "::1"},
        {"event": "StopInstances", "resource": "web-1", "actor": "kim", "days_ago": 20},
    ]
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
    assert item["actor"] == {
        "name": "dana",
        "event": "ModifyInstanceAttribute",
        "at": "2026-11-17T05:25:00Z",
        "source_ip": "::1",
    }
    assert started.wire.calls.report()["cost_explorer"] <= 8


def test_days_out_of_bounds_are_a_400(product):
    status, answer = product(document()).get("/api/cost/anomalies", days=101)
    assert (status, answer["error"]["field"]) == (400, "days")


def test_a_trail_that_may_not_be_read_is_one_warning(product):
    account = document()
    wild = [2.0] * 415 + [40.0] * 5
    account["accounts"][0]["costs"].append(
        line("Amazon Elastic Compute Cloud - Compute", "us-east-1", "BoxUsage:p4d", wild, resource="web-1")
    )
    started = product(account)
    started.wire.faults.replace([Fault(service="cloudtrail", error="AccessDeniedException")])
    _, answer = started.get("/api/cost/anomalies")
    assert answer["items"][0]["actor"] is None
    assert [(w["service"], w["code"]) for w in answer["warnings"]] == [("cloudtrail", "access_denied")]
