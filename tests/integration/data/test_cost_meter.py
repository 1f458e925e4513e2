"""The bill of this installation's own Cost Explorer requests, and the daily cap on it, against the calls on the wire."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from infra.local.simulator.faults import Fault
from tests.integration.data.test_cost_simulated import document

HOURS = 3600


@pytest.fixture
def prod(product):
    return product(document())


def sent(prod):
    return prod.wire.calls.report()["cost_explorer"]


def bill(prod):
    return prod.get("/api/settings")[1]["cost_explorer"]


def cap(prod, usd):
    status, body = prod.send("PUT", "/api/settings", {"cost_explorer_daily_cap_usd": usd}, role="operator")
    assert status == 200, body


def test_every_request_is_counted_pages_and_retries_too(prod, monkeypatch):
    monkeypatch.setattr("infra.local.simulator.cost_answers.GROUPS_PAGE", 12)
    assert prod.get("/api/cost", group_by="service")[1]["total"] is not None
    pages = sent(prod)
    assert pages > 10
    prod.wire.faults.replace([Fault(service="ce", error="malformed")])
    prod.get("/api/cost", group_by="region")
    assert sent(prod) == pages + 2, "asked again once"
    counted = bill(prod)
    assert counted["requests_today"] == counted["requests_this_month"] == sent(prod)
    assert counted["usd_today"] == pytest.approx(sent(prod) * 0.01)


def test_a_cap_reached_between_pages_gives_nothing_of_the_half_read(prod, monkeypatch):
    monkeypatch.setattr("infra.local.simulator.cost_answers.GROUPS_PAGE", 12)
    cap(prod, 0.05)
    _, answer = prod.get("/api/cost", group_by="service")
    assert sent(prod) == 5
    assert (answer["total"], answer["groups"]) == (None, [])


def test_nothing_leaves_past_the_cap_and_what_was_read_is_the_answer(prod):
    _, before = prod.get("/api/cost", group_by="service")
    cap(prod, 0.01)
    assert bill(prod)["cap_reached"]
    _, at_once = prod.get("/api/cost", group_by="service", refresh="true")
    prod.clock.advance(6.4 * HOURS)  # the same UTC day: what was read is no longer fresh
    _, later = prod.get("/api/cost", group_by="service", language="ko")
    assert sent(prod) == bill(prod)["requests_today"] == 1
    for answer in (at_once, later):
        assert (answer["total"], answer["as_of"]) == (before["total"], before["as_of"])
        assert [(w["service"], w["code"]) for w in answer["warnings"]] == [("ce", "cost_explorer_cap")]
    assert "daily cap" in at_once["warnings"][0]["message"]
    assert "하루 한도" in later["warnings"][0]["message"]


def test_what_was_never_read_is_unknown_not_zero(prod):
    cap(prod, 0)
    for path in ("/api/cost", "/api/cost/forecast", "/api/cost/anomalies", "/api/budgets"):
        status, answer = prod.get(path, language="ko")
        assert status == 200
        assert [w["code"] for w in answer["warnings"] if w["service"] == "ce"] == ["cost_explorer_cap"], path
        assert "한도" in answer["warnings"][0]["message"]
        assert answer.get("total") is None
        assert answer.get("month_end") is None
    assert sent(prod) == 0


def test_what_was_read_weeks_ago_is_still_there(prod):
    _, before = prod.get("/api/cost", group_by="service", start="2026-10-01", end="2026-11-01")
    cap(prod, 0)
    prod.clock.advance(60 * 24 * HOURS)
    _, after = prod.get("/api/cost", group_by="service", start="2026-10-01", end="2026-11-01")
    assert (after["total"], after["as_of"]) == (before["total"], before["as_of"])
    assert [w["code"] for w in after["warnings"]] == ["cost_explorer_cap"]
    assert sent(prod) == 1


def test_requests_at_once_do_not_overshoot(prod):
    cap(prod, 0.03)
    views = ["service", "region", "account", "usage_type", "instance_type", "record_type", "tag:team", "tag:env"]
    with ThreadPoolExecutor(len(views)) as pool:
        answers = list(pool.map(lambda view: prod.get("/api/cost", group_by=view)[1], views))
    assert sent(prod) == bill(prod)["requests_today"] == 3
    assert any(answer["total"] is None for answer in answers)


def test_the_next_day_and_a_higher_cap_let_requests_go_again(prod):
    cap(prod, 0.01)
    prod.get("/api/cost")
    assert prod.get("/api/cost", group_by="region")[1]["total"] is None
    prod.clock.advance(24 * HOURS)
    assert prod.get("/api/cost", group_by="region")[1]["total"] is not None
    assert bill(prod)["requests_today"] == 1
    assert bill(prod)["requests_this_month"] == 2
    cap(prod, None)
    assert prod.get("/api/cost", group_by="account")[1]["total"] is not None
    assert not bill(prod)["cap_reached"]
