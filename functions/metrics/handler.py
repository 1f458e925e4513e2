"""GET /api/metrics and /api/metrics/summary."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rassistant import wiring
from rassistant.http import Api, Request
from rassistant.http.schemas import MetricQuery, MetricSummaryQuery
from rassistant.services.metric_table import SummaryQuestion
from rassistant.services.metrics import MetricQuestion

api = Api()


@api.route("GET", "/api/metrics")
def get_metrics(request: Request) -> object:
    query = request.query(MetricQuery)
    question = MetricQuestion(
        resource_id=query.resource_id,
        account_id=query.account_id,
        region=query.region,
        service_type=query.service_type,
        metric=query.metric,
        start=query.start,
        end=query.end,
        period_s=query.period,
        statistic=query.statistic,
        refresh=query.refresh,
    )
    return wiring.graph().metric_service.one(question, request.locale)


@api.route("GET", "/api/metrics/summary")
def get_summary(request: Request) -> object:
    query = request.query(MetricSummaryQuery)
    question = SummaryQuestion(
        service_types=tuple(query.service_type),
        account_ids=tuple(query.account_id),
        regions=tuple(query.region),
        q=query.q,
        sort=query.sort,
        limit=query.limit,
        cursor=query.cursor,
        refresh=query.refresh,
    )
    return wiring.graph().metric_service.summary(question, request.locale)


def handler(event: Mapping[str, Any], context: Any) -> dict[str, Any]:
    return api.resolve(event, context)
