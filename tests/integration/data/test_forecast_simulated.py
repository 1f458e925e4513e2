"""GET /api/cost/forecast on a simulated account: one request of Cost Explorer, numpy only when asked."""

from __future__ import annotations

import subprocess
import sys

import pytest

from rassistant.http.answers import CostForecast
from tests.integration.data.test_cost_simulated import document


def test_forecast_of_the_account_from_one_request(product):
    started = product(document())
    status, answer = started.get("/api/cost/forecast", horizon=14, group_by="service")
    assert status == 200
    CostForecast.model_validate(answer)
    assert len(answer["points"]) == 14
    assert answer["total"]["total"] == pytest.approx(sum(g["total"] for g in answer["groups"]), abs=0.005)
    assert started.wire.calls.report()["cost_explorer"] == 1


@pytest.mark.parametrize("horizon", ["0", "366", "x"])
def test_horizon_out_of_bounds_is_a_400(product, horizon):
    status, answer = product(document()).get("/api/cost/forecast", horizon=horizon)
    assert (status, answer["error"]["field"]) == (400, "horizon")


def test_the_cost_function_starts_without_numpy():
    code = "import sys, functions.cost.handler; sys.exit('numpy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
