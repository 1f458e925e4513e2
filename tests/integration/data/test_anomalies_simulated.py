"""GET /api/cost/anomalies on a simulated account: cause, resource by its own cost, few requests."""

from __future__ import annotations

from copy import deepcopy

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


FEEDBACK = "/api/cost/anomalies/{id}/feedback"
NAT = ("EC2 - Other", "us-east-1", "NatGateway-Bytes")


def bursts(*of):
    """A calm line of 420 days with bursts: (days ago, days, USD a day)."""
    daily = [20.0] * 420
    for ago, days, usd in of:
        daily[420 - ago : 420 - ago + days] = [usd] * days
    return daily


def with_nat(product, *of):
    account = deepcopy(document())
    account["accounts"][0]["costs"].append(line(*NAT, bursts(*of)))
    return product(account)


def lists(stack, **query):
    status, answer = stack.get("/api/cost/anomalies", **query)
    assert status == 200
    CostAnomalies.model_validate(answer)
    return {i["date"]: i for i in answer["items"]}, {i["date"]: i for i in answer["quieted"]}


def test_expected_quiets_its_like_until_it_is_taken_back(product):
    stack = with_nat(product, (40, 2, 90.0), (20, 2, 95.0), (6, 2, 300.0))
    shown, quieted = lists(stack)
    first, like, larger = sorted(shown)
    assert quieted == {}
    id_ = shown[first]["id"]
    status, said = stack.send(
        "POST", FEEDBACK, {"verdict": "expected", "reason": " backfill "}, role="operator", id=id_
    )
    assert status == 200
    assert said["feedback"]["reason"] == "backfill"
    assert set(said["quiets"]) == {id_, shown[like]["id"]}
    shown, quieted = lists(stack, language="ko")
    assert set(quieted) == {first, like}
    assert quieted[like]["quieted_by"] == id_
    assert "예상된 비용" in quieted[like]["why"]
    assert set(shown) == {larger}
    assert "훨씬 큽니다" in shown[larger]["why"]
    assert stack.send("DELETE", FEEDBACK, role="operator", id=id_)[1] == {"id": id_, "feedback": None, "quiets": []}
    assert set(lists(stack)[0]) == {first, like, larger}


def test_null_takes_back_too_and_investigate_marks(product):
    stack = with_nat(product, (20, 2, 95.0))
    ((_, one),) = lists(stack)[0].items()
    stack.send("POST", FEEDBACK, {"verdict": "investigate"}, role="operator", id=one["id"])
    ((_, one),) = lists(stack)[0].items()
    assert (one["feedback"]["verdict"], one["feedback"]["by"]) == ("investigate", "kim")
    stack.send("POST", FEEDBACK, {"verdict": None}, role="operator", id=one["id"])
    assert next(iter(lists(stack)[0].values()))["feedback"] is None


def test_ids_and_verdicts_hold_as_days_go_by(product):
    stack = with_nat(product, (20, 3, 95.0))
    ((_, one),) = lists(stack)[0].items()
    stack.send("POST", FEEDBACK, {"verdict": "expected"}, role="operator", id=one["id"])
    for _ in range(4):
        stack.clock.advance(24 * 3600)
        shown, quieted = lists(stack)
        assert shown == {}
        assert [each["id"] for each in quieted.values()] == [one["id"]]


def test_one_that_only_a_longer_look_shows_can_be_judged(product):
    stack = with_nat(product, (80, 2, 200.0))
    assert lists(stack)[0] == {}
    (one,) = [each for each in lists(stack, days=100)[0].values() if each["scope"]["value"] == NAT[0]]
    status, said = stack.send("POST", FEEDBACK, {"verdict": "expected"}, role="operator", id=one["id"])
    assert (status, said["quiets"]) == (200, [one["id"]])


def test_who_may_judge_what(product):
    stack = with_nat(product, (20, 2, 95.0))
    ((_, one),) = lists(stack)[0].items()
    assert stack.send("POST", FEEDBACK, {"verdict": "expected"}, id=one["id"])[0] == 403
    assert stack.send("DELETE", FEEDBACK, id=one["id"])[0] == 403
    status, answer = stack.send(
        "POST", FEEDBACK, {"verdict": "expected"}, role="operator", language="ko", id="0123456789abcdef"
    )
    assert (status, answer["error"]["code"]) == (404, "not_found")
    for body, field in (({"verdict": "maybe"}, "verdict"), ({}, "verdict"), ({"verdict": "expected", "x": 1}, "x")):
        status, answer = stack.send("POST", FEEDBACK, body, role="operator", id=one["id"])
        assert (status, answer["error"]["field"]) == (400, field)
    assert lists(stack)[1] == {}


def test_a_bill_that_cannot_be_read_is_no_404(product):
    stack = product(document())
    stack.wire.faults.replace([Fault(service="ce", error="AccessDeniedException")])
    status, answer = stack.send("POST", FEEDBACK, {"verdict": "expected"}, role="operator", id="0123456789abcdef")
    assert (status, answer["error"]["code"]) == (502, "aws_error")
