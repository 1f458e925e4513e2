"""From what a request carries to the services' questions."""

from __future__ import annotations

from rassistant.http.schemas import QueryBody, ResourcesQuery
from rassistant.services.query import QueryQuestion
from rassistant.services.resource_filter import ResourceQuestion


def resource_question(query: ResourcesQuery) -> ResourceQuestion:
    return ResourceQuestion(
        service_types=tuple(query.service_type),
        account_ids=tuple(query.account_id),
        regions=tuple(query.region),
        statuses=tuple(query.status),
        tags=tuple(query.tag),
        part=query.q,
        sort=query.sort,
        limit=query.limit,
        cursor=query.cursor,
        refresh=query.refresh,
    )


def query_question(body: QueryBody) -> QueryQuestion:
    return QueryQuestion(
        text=body.text,
        previous_plan=body.previous_plan,
        plan=body.plan,
        limit=body.limit,
        cursor=body.cursor,
        refresh=body.refresh,
    )
