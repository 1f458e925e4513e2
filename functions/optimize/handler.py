"""What could be saved, and what people decide about it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rassistant import wiring
from rassistant.http import Api, Reply, Request
from rassistant.http.schemas import CodeQuery, DecisionBody, RecommendationsQuery
from rassistant.models.scope import Scope
from rassistant.services.recommendations import Wish
from rassistant.services.resource_filter import check_scope

api = Api()


@api.route("GET", "/api/recommendations")
def get_recommendations(request: Request) -> object:
    asked = request.query(RecommendationsQuery)
    check_scope(Scope(tuple(asked.account_id), tuple(asked.region)), wiring.graph().inventory.enabled_regions)
    wish = Wish(
        account_ids=tuple(asked.account_id),
        regions=tuple(asked.region),
        service_types=tuple(asked.service_type),
        checks=tuple(asked.check),
        modes=tuple(asked.mode),
        risks=tuple(asked.risk),
        efforts=tuple(asked.effort),
        states=tuple(asked.state),
        tags=tuple(asked.tag),
        min_saving_usd=asked.min_saving_usd,
        part=asked.q,
        sort=asked.sort,
    )
    return wiring.graph().recommendations.answer(
        wish, request.locale, limit=asked.limit, cursor=asked.cursor, refresh=asked.refresh
    )


@api.route("GET", "/api/recommendations/{id}/code")
def get_code(request: Request) -> object:
    asked = request.query(CodeQuery)
    text = wiring.graph().fix_code.text(request.path["id"], asked.format, request.locale)
    return Reply(text, content_type="text/plain")


@api.route("POST", "/api/recommendations/{id}/feedback")
def post_feedback(request: Request) -> object:
    given = request.body(DecisionBody)
    return wiring.graph().recommendations.decide(
        request.path["id"],
        given.verdict,
        request.locale,
        by=request.caller.username,
        reason=given.reason.strip(),
        until=given.until,
    )


def handler(event: Mapping[str, Any], context: Any) -> dict[str, Any]:
    return api.resolve(event, context)
