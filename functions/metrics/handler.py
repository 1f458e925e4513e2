"""Metrics: of one resource, of several on one chart, and of all in a table."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from functions.metrics.questions import comparison_question, metric_question, summary_question
from rassistant import wiring
from rassistant.http import Api, Reply, Request
from rassistant.http.schemas import MetricComparisonQuery, MetricQuery, MetricSummaryQuery

api = Api()
_FILE = {"content-disposition": 'attachment; filename="metrics.csv"'}


@api.route("GET", "/api/metrics")
def get_metrics(request: Request) -> object:
    return wiring.graph().metric_service.one(metric_question(request.query(MetricQuery)), request.locale)


@api.route("GET", "/api/metrics/comparison")
def get_comparison(request: Request) -> object:
    question = comparison_question(request.query(MetricComparisonQuery))
    return wiring.graph().metric_service.comparison(question, request.locale)


@api.route("GET", "/api/metrics/summary")
def get_summary(request: Request) -> object:
    question = summary_question(request.query(MetricSummaryQuery))
    service = wiring.graph().metric_service
    if request.accepts("text/csv"):
        return Reply(service.csv(question, request.locale), content_type="text/csv", headers=_FILE)
    return service.summary(question, request.locale)


def handler(event: Mapping[str, Any], context: Any) -> dict[str, Any]:
    return api.resolve(event, context)
