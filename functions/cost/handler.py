"""The routes of cost: what was spent, what is to come, budgets, and it all in words; anomalies are in anomalies.py."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from functions.cost import anomalies
from functions.cost.questions import cost_question, forecast_question
from functions.cost.routing import api
from rassistant import wiring
from rassistant.http import Reply, Request
from rassistant.http.schemas import BudgetsQuery, CostQuery, ForecastQuery, InsightsBody
from rassistant.services.cost_csv import cost_csv

__all__ = ["anomalies", "api", "handler"]


@api.route("GET", "/api/cost")
def get_cost(request: Request) -> object:
    answer = wiring.graph().cost.answer(cost_question(request.query(CostQuery)), request.locale)
    if not request.accepts("text/csv"):
        return answer
    name = f"cost-{answer['start']}-{answer['end']}.csv"
    return Reply(
        cost_csv(answer), content_type="text/csv", headers={"content-disposition": f'attachment; filename="{name}"'}
    )


@api.route("GET", "/api/cost/forecast")
def get_forecast(request: Request) -> object:
    query = request.query(ForecastQuery)
    return wiring.graph().cost_forecast.answer(forecast_question(query), query.horizon, request.locale)


@api.route("POST", "/api/cost/insights")
def tell_insights(request: Request) -> object:
    if request.event.get("body"):
        request.body(InsightsBody)
    return wiring.graph().insights.answer(request.locale)


@api.route("GET", "/api/budgets")
def get_budgets(request: Request) -> object:
    query = request.query(BudgetsQuery)
    return wiring.graph().budgets.answer(request.locale, refresh=query.refresh)


def handler(event: Mapping[str, Any], context: Any) -> dict[str, Any]:
    return api.resolve(event, context)
