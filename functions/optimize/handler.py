"""What could be saved, how, and what people decide about it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from functions.optimize.questions import wish_of
from rassistant import wiring
from rassistant.http import Api, Reply, Request
from rassistant.http.schemas import CodeQuery, DecisionBody, LearningQuery, RecommendationsQuery, StrategyBody
from rassistant.models.scope import Scope
from rassistant.services.resource_filter import check_scope

api = Api()


@api.route("GET", "/api/recommendations")
def get_recommendations(request: Request) -> object:
    asked, graph = request.query(RecommendationsQuery), wiring.graph()
    check_scope(Scope(tuple(asked.account_id), tuple(asked.region)), graph.inventory.enabled_regions)
    return graph.recommendations.answer(
        wish_of(asked), request.locale, limit=asked.limit, cursor=asked.cursor, refresh=asked.refresh
    )


@api.route("GET", "/api/recommendations/{id}/code")
def get_code(request: Request) -> object:
    asked = request.query(CodeQuery)
    text = wiring.graph().fix_code.text(request.path["id"], asked.format, request.locale)
    return Reply(text, content_type="text/plain")


@api.route("GET", "/api/recommendations/learning")
def get_learning(request: Request) -> object:
    request.query(LearningQuery)
    return wiring.graph().recommendations.learned(request.locale)


@api.route("DELETE", "/api/recommendations/learning/{id}")
def delete_lesson(request: Request) -> object:
    return wiring.graph().recommendations.forget(request.path["id"], by=request.caller.name)


@api.route("POST", "/api/recommendations/strategy")
def post_strategy(request: Request) -> object:
    return wiring.graph().strategy.answer(request.locale, request.body(StrategyBody).id)


@api.route("POST", "/api/recommendations/{id}/feedback")
def post_feedback(request: Request) -> object:
    given, by = request.body(DecisionBody), request.caller.name
    return wiring.graph().recommendations.decide(
        request.path["id"], given.verdict, request.locale, by=by, reason=given.reason.strip(), until=given.until
    )


def handler(event: Mapping[str, Any], context: Any) -> dict[str, Any]:
    return api.resolve(event, context)
