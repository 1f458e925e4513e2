"""Reads everything anew: on request, by schedule, or in the background of an answer.

Invoked by the gateway (POST /api/refresh), and asynchronously as a worker with ``{"turn": {...}}`` (a refresh that
someone follows), ``{"job": "inventory" | "metrics" | "costs", "parameters": {...}}`` (a stale entry) or an event of
EventBridge (the schedule).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rassistant import wiring
from rassistant.http import Api, Reply, Request
from rassistant.http.schemas import RefreshBody
from rassistant.models.scope import Scope
from rassistant.services.resource_filter import check_scope, checked_types

api = Api()


@api.route("POST", "/api/refresh")
def post_refresh(request: Request) -> object:
    body = request.body(RefreshBody) if request.event.get("body") else RefreshBody()
    scope = {} if body.scope is None else body.scope.model_dump()
    if body.scope is not None:
        checked_types(body.scope.service_types)
        places = Scope(tuple(body.scope.account_ids), tuple(body.scope.regions))
        check_scope(places, lambda: places.regions)  # this function reaches no account: by its form alone
    key = wiring.graph().refresh.begin(request.caller.subject, request.locale, scope)
    return Reply({"conversation_id": key.conversation_id, "turn_id": key.turn_id}, status=202)


def handler(event: Mapping[str, Any], context: Any) -> dict[str, Any] | None:
    if "routeKey" in event:
        return api.resolve(event, context)
    wiring.graph().refresh.work(event)
    return None
