"""Cost categories, quantities and faults on a simulated account: right, or a clear warning, and never 0."""

from __future__ import annotations

from copy import deepcopy

import pytest

from infra.local.simulator.account import AccountFileError, parse_account_file
from infra.local.simulator.faults import Fault
from rassistant.http.answers import CostAnswer, CostForecast
from tests.integration.data.test_cost_simulated import EC2, document, line

PATHS = ["/api/cost", "/api/cost/forecast", "/api/cost/anomalies"]


def with_categories():
    account = deepcopy(document())
    costs = account["accounts"][0]["costs"]
    costs.append(line("AWS Glue", "us-east-1", "ETL-DPU-Hour", [4.0] * 60, cost_categories={"Team": "Data"}))
    costs.append(line("AWS Glue", "us-west-2", "USW2-ETL-DPU-Hour", [1.5] * 60, cost_categories={"Team": "Shop"}))
    return account


def test_groups_and_filters_by_cost_category(product):
    stack = product(with_categories())
    _, answer = stack.get("/api/cost", group_by="cost_category:Team")
    CostAnswer.model_validate(answer)
    groups = {group["key"]: group["total"] for group in answer["groups"]}
    assert (groups["Data"], groups["Shop"]) == (pytest.approx(120.0), pytest.approx(45.0))
    assert sum(groups.values()) == pytest.approx(answer["total"], abs=1e-4)
    for named, total in (("Team:Shop", 45.0), ("Team", 165.0)):
        _, only = stack.get("/api/cost", cost_category=named)
        assert only["total"] == pytest.approx(total)
    status, forecast = stack.get("/api/cost/forecast", group_by="cost_category:Team", horizon=7)
    CostForecast.model_validate(forecast)
    assert status == 200
    assert sum(group["total"] for group in forecast["groups"]) == pytest.approx(forecast["total"]["total"], abs=0.01)


def test_a_price_rise_is_told_from_more_use(product):
    account = deepcopy(document())
    used = [100.0] * 420
    rise = [20.0] * 412 + [60.0] * 8
    account["accounts"][0]["costs"].append(line(EC2, "us-east-1", "BoxUsage:x2", rise, usage=used))
    _, answer = product(account).get("/api/cost/anomalies")
    (item,) = answer["items"]
    assert ("BoxUsage:x2", "rate") in {(cause["value"], cause["kind"]) for cause in item["causes"]}


def test_quantities_are_as_many_as_the_days():
    account = deepcopy(document())
    account["accounts"][0]["costs"].append(line(EC2, "us-east-1", "BoxUsage:x2", [1, 2], usage=[1]))
    with pytest.raises(AccountFileError) as raised:
        parse_account_file(account)
    assert "$.accounts[0].costs[8].usage" in str(raised.value)


@pytest.mark.parametrize(
    ("error", "code"),
    [
        ("AccessDeniedException", "access_denied"),
        ("DataUnavailableException", "not_enabled"),
        ("timeout", "timeout"),
        ("malformed", "malformed_answer"),
    ],
)
@pytest.mark.parametrize("path", PATHS)
def test_a_fault_is_a_warning_and_no_zero(product, path, error, code):
    stack = product(document())
    stack.wire.faults.replace([Fault(service="ce", error=error)])
    status, answer = stack.get(path)
    assert status == 200
    codes = [warning["code"] for warning in answer["warnings"]]
    assert code in codes
    if path == "/api/cost":
        assert (answer["total"], answer["credits"], answer["charges"], answer["groups"]) == (None, None, None, [])
        assert [one["total"] for one in answer["comparisons"]] == [None]
    elif path == "/api/cost/forecast":
        assert (answer["points"], answer["reason"]) == ([], "unavailable")
    else:
        assert answer["items"] == []
