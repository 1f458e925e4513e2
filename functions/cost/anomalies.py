"""What was out of the ordinary, and what people say of it."""

from __future__ import annotations

from functions.cost.routing import api
from rassistant import wiring
from rassistant.http import Request
from rassistant.http.schemas import AnomaliesQuery, AnomalyFeedbackBody


@api.route("GET", "/api/cost/anomalies")
def get_anomalies(request: Request) -> object:
    query = request.query(AnomaliesQuery)
    return wiring.graph().anomalies.answer(request.locale, days=query.days, refresh=query.refresh)


@api.route("POST", "/api/cost/anomalies/{id}/feedback")
def post_feedback(request: Request) -> object:
    given, by = request.body(AnomalyFeedbackBody), request.caller.name
    reason = given.reason.strip()
    return wiring.graph().anomalies.judge(request.path["id"], given.verdict, request.locale, by=by, reason=reason)


@api.route("DELETE", "/api/cost/anomalies/{id}/feedback")
def delete_feedback(request: Request) -> object:
    return wiring.graph().anomalies.judge(request.path["id"], None, request.locale, by=request.caller.name)
