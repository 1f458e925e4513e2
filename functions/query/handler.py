"""Questions and resources: what there is, and what a sentence means; what is said of itself is in installation.py."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from functions.query import installation
from functions.query.inputs import query_question, resource_question
from functions.query.routing import api
from rassistant import wiring
from rassistant.http import Reply, Request
from rassistant.http.schemas import QueryBody, ResourceQuery, ResourcesQuery
from rassistant.models.scope import Scope

__all__ = ["api", "handler", "installation"]

_FILE = {"content-disposition": 'attachment; filename="resources.csv"'}


@api.route("GET", "/api/resources")
def get_resources(request: Request) -> object:
    question = resource_question(request.query(ResourcesQuery))
    resources = wiring.graph().resources
    if request.accepts("text/csv"):
        return Reply(resources.csv(question), content_type="text/csv", headers=_FILE)
    return resources.page(question, request.locale)


@api.route("GET", "/api/resources/{resource_id+}")
def get_resource(request: Request) -> object:
    q = request.query(ResourceQuery)
    where = Scope(tuple(q.account_id), tuple(q.region))
    return wiring.graph().resources.detail(
        request.path["resource_id"], request.locale, service_types=q.service_type, scope=where, refresh=q.refresh
    )


@api.route("POST", "/api/query")
def post_query(request: Request) -> object:
    return wiring.graph().query.answer(query_question(request.body(QueryBody)), request.locale)


def handler(event: Mapping[str, Any], context: Any) -> dict[str, Any]:
    return api.resolve(event, context)
