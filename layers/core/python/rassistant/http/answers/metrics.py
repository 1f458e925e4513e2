"""Metrics: series, charts and the table of the last day."""

from __future__ import annotations

from rassistant.http.answers.answer import Answer, Provenance


class Series(Answer):
    """``points``: [time, value]; a gap is a value of None."""

    metric: str
    label: str
    statistic: str
    unit: str
    period: int
    points: list[tuple[str, float | None]]


class MetricMark(Answer):
    """An unusual point; ``score`` from 0 to 1."""

    at: str
    value: float | None
    score: float


class ChartSeries(Series):
    """``previous``: for each of ``points`` the value one range earlier. None where not asked for, or not judged."""

    previous: list[float | None] | None
    anomalies: list[MetricMark] | None


class ComparedSeries(ChartSeries):
    resource_id: str
    account_id: str
    region: str
    service_type: str
    name: str


class MetricAnswer(Provenance):
    resource_id: str
    account_id: str
    region: str
    service_type: str
    name: str
    start: str
    end: str
    period: int
    series: list[ChartSeries]


class MetricComparison(Provenance):
    metric: str
    start: str
    end: str
    series: list[ComparedSeries]


class MetricColumn(Answer):
    metric: str
    label: str
    unit: str
    statistic: str


class MetricCell(Answer):
    """``value``: the last 24 hours in one number. ``points``: hour by hour, oldest first, None for a gap."""

    value: float | None
    points: list[float | None]


class MetricRow(Answer):
    resource_id: str
    name: str
    service_type: str
    account_id: str
    region: str
    status: str | None
    metrics: dict[str, MetricCell]


class MetricSummary(Provenance):
    columns: list[MetricColumn]
    rows: list[MetricRow]
    total: int
    next_cursor: str | None
