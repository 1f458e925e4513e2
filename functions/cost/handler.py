"""GET /api/cost, as JSON or CSV."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rassistant import wiring
from rassistant.http import Api, Reply, Request
from rassistant.http.schemas import CostQuery
from rassistant.services.cost_csv import cost_csv
from rassistant.services.cost_plan import CostQuestion

api = Api()


@api.route("GET", "/api/cost")
def get_cost(request: Request) -> object:
    query = request.query(CostQuery)
    question = CostQuestion(
        start=query.start,
        end=query.end,
        granularity=query.granularity,
        group_by=query.group_by or None,
        metric=query.metric,
        service=tuple(query.service),
        region=tuple(query.region),
        account_id=tuple(query.account_id),
        usage_type=tuple(query.usage_type),
        record_type=tuple(query.record_type),
        tag=tuple(query.tag),
        refresh=query.refresh,
    )
    answer = wiring.graph().cost.answer(question, request.locale)
    if not request.accepts("text/csv"):
        return answer
    name = f"cost-{answer['start']}-{answer['end']}.csv"
    return Reply(
        cost_csv(answer), content_type="text/csv", headers={"content-disposition": f'attachment; filename="{name}"'}
    )


def handler(event: Mapping[str, Any], context: Any) -> dict[str, Any]:
    return api.resolve(event, context)
