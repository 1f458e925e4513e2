"""From the request's query parameters to the services' questions."""

from __future__ import annotations

from rassistant.http.schemas import ResourcesQuery
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
