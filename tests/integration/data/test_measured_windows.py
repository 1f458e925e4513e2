"""Filters on metrics over other windows than the last day: each row by the metric that it has, wherever that is counted."""

from __future__ import annotations

import pytest

from rassistant.services.query import QueryQuestion


def balancer(name, kind, metric, hourly):
    return {
        "service_type": "ELB", "name": name, "region": "us-east-1", "status": "active", "created_days_ago": 60,
        "details": {"type": kind}, "metrics": {metric: {"hourly": [hourly] * 24}},
    }  # fmt: skip


@pytest.fixture
def found(product):
    resources = [
        balancer("web", "application", "RequestCount", 1000.0),
        balancer("small", "application", "RequestCount", 2.0),
        balancer("wire", "network", "ActiveFlowCount", 50.0),
    ]
    account = {
        "account_id": "111122223333", "name": "prod", "regions": ["us-east-1"], "resources": resources, "costs": []
    }  # fmt: skip
    query = product({"version": 1, "accounts": [account]}).graph.query

    def names(field, op, value, *more):
        terms = [{"field": field, "op": op, "value": value}, *more]
        plan = {"version": 1, "steps": [{"action": "find", "service_types": ["ELB"], "filters": terms}]}
        answer = query.answer(QueryQuestion(plan=plan), "en")
        return {row["name"]: row["metrics"] for row in answer["rows"]}

    return names


def test_requests_are_those_of_the_kind_of_load_balancer(found):
    rows = found("metrics.RequestCount@7d", "gt", 10_000)
    assert set(rows) == {"web"}
    # seven whole days and what there is of today
    assert 7 * 24_000 <= rows["web"]["RequestCount@7d"]["value"] < 8 * 24_000


def test_what_has_no_such_metric_meets_neither_side(found):
    assert set(found("metrics.RequestCount@7d", "lt", 10_000)) == {"small"}
    assert set(found("metrics.ActiveFlowCount@7d", "gt", 10)) == {"wire"}


def test_two_windows_at_once_keep_their_own_names(found):
    rows = found("metrics.RequestCount@7d", "gt", 0, {"field": "metrics.RequestCount@6h", "op": "gt", "value": 100})
    assert set(rows) == {"web"}
    assert rows["web"]["RequestCount@6h"]["value"] == pytest.approx(6 * 1000.0)
    assert rows["web"]["RequestCount@6h"]["unit"] == "Count"


def test_the_highest_is_the_highest_of_all_points(found):
    rows = found("metrics.RequestCount@2d.Maximum", "ge", 0)
    assert set(rows) == {"web", "small"}
