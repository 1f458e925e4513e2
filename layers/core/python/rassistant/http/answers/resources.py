"""Resources as rows and one by one, and the answer to a question about them."""

from __future__ import annotations

from typing import Any, Literal

from rassistant.http.answers.answer import Answer, Provenance
from rassistant.http.answers.cost import CostAnswer
from rassistant.http.answers.kinds import FieldLabel
from rassistant.http.answers.metrics import Series
from rassistant.http.answers.recommendations import Finding


class MetricPoint(Answer):
    value: float
    unit: str
    statistic: str
    at: str


class Row(Answer):
    resource_id: str
    arn: str
    service_type: str
    name: str
    account_id: str
    region: str
    status: str | None
    created_at: str | None
    tags: dict[str, str]
    monthly_cost_usd: float | None
    cost_source: Literal["resource", "allocated", "list_price"] | None
    metrics: dict[str, MetricPoint]
    details: dict[str, Any]


class ResourcePage(Provenance):
    rows: list[Row]
    total: int
    next_cursor: str | None


class ResourceDetail(Provenance):
    resource: Row
    fields: list[FieldLabel]
    metric_series: list[Series]
    findings: list[Finding]
    cli: str | None
    console_url: str | None


class Group(Answer):
    """``key``: field → value; a tag's field is ``tag:KEY``. ``value``: what was asked for, the count itself or a sum,
    average, minimum or maximum; None where no resource knows it."""

    key: dict[str, str | None]
    count: int
    value: float | None
    monthly_cost_usd: float | None


class QueryAnswer(Provenance):
    kind: Literal["rows", "count", "groups", "cost", "refusal"]
    plan: dict[str, Any] | None
    parser: Literal["rules", "model", "plan"]
    explanation: str
    rows: list[Row] | None = None
    total: int | None = None
    next_cursor: str | None = None
    count: int | None = None
    groups: list[Group] | None = None
    cost: CostAnswer | None = None
    reason: str | None = None
    suggestions: list[str] | None = None
