"""What a request for metrics asks of the service."""

from __future__ import annotations

from rassistant.http.schemas import MetricComparisonQuery, MetricQuery, MetricSummaryQuery
from rassistant.services.metric_comparison import ComparisonQuestion
from rassistant.services.metric_extent import Extent
from rassistant.services.metric_table import SummaryQuestion
from rassistant.services.metrics import MetricQuestion


def metric_question(query: MetricQuery) -> MetricQuestion:
    return MetricQuestion(
        resource_id=query.resource_id,
        account_id=query.account_id,
        region=query.region,
        service_type=query.service_type,
        metric=query.metric,
        start=query.start,
        end=query.end,
        period_s=query.period,
        statistic=query.statistic,
        extent=Extent(query.previous, query.anomalies),
        refresh=query.refresh,
    )


def comparison_question(query: MetricComparisonQuery) -> ComparisonQuestion:
    return ComparisonQuestion(
        resources=tuple(query.resource),
        metric=query.metric,
        start=query.start,
        end=query.end,
        period_s=query.period,
        statistic=query.statistic,
        extent=Extent(query.previous, query.anomalies),
        refresh=query.refresh,
    )


def summary_question(query: MetricSummaryQuery) -> SummaryQuestion:
    return SummaryQuestion(
        service_types=tuple(query.service_type),
        account_ids=tuple(query.account_id),
        regions=tuple(query.region),
        q=query.q,
        where=tuple(query.where),
        sort=query.sort,
        limit=query.limit,
        cursor=query.cursor,
        refresh=query.refresh,
    )
