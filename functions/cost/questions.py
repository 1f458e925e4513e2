"""From what requests carry to cost questions."""

from __future__ import annotations

from dataclasses import replace

from rassistant.http.schemas import CostQuery, ForecastQuery
from rassistant.services.cost_plan import CostQuestion


def cost_question(query: CostQuery) -> CostQuestion:
    asked = _filters(query)
    return replace(
        asked,
        start=query.start,
        end=query.end,
        granularity=query.granularity,
        compare_last_year=query.compare == "last_year",
    )


def forecast_question(query: ForecastQuery) -> CostQuestion:
    return _filters(query)


def _filters(query: CostQuery | ForecastQuery) -> CostQuestion:
    return CostQuestion(
        group_by=query.group_by or None,
        metric=query.metric,
        service=tuple(query.service),
        region=tuple(query.region),
        account_id=tuple(query.account_id),
        usage_type=tuple(query.usage_type),
        record_type=tuple(query.record_type),
        tag=tuple(query.tag),
        instance_type=tuple(query.instance_type),
        cost_category=tuple(query.cost_category),
        refresh=query.refresh,
    )
