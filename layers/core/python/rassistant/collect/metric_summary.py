"""The last day of a metric: its window, its statistic, and the one number that tables show."""

from __future__ import annotations

import math
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

from rassistant.collect.metric_reading import MetricPoints, Window
from rassistant.models.resource import MetricValue, Statistic
from rassistant.resources.kind import Kind, Metric

HOUR_S = 3600
DAY_S = 86_400


def summary_metrics(kind: Kind | None) -> tuple[Metric, ...]:
    return () if kind is None else tuple(metric for metric in kind.metrics if metric.summary)


def natural_statistic(metric: Metric) -> Statistic:
    return "Sum" if metric.nature == "count" else "Average"


def summary_window(metric: Metric, now: datetime) -> tuple[str, Window]:
    """The window's name and times: 24 full hours, or the last days of what is published once a day.

    S3's storage metrics carry the day's first moment and appear up to two days late.
    """
    if metric.period_s <= HOUR_S:
        end = now.astimezone(UTC).replace(minute=0, second=0, microsecond=0)
        return "day", Window(end - timedelta(hours=24), end, HOUR_S)
    end = now.astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(days=1)
    return "days", Window(end - timedelta(days=4), end, DAY_S)


def metric_value(metric: Metric, points: MetricPoints) -> MetricValue | None:
    """The average of a level, the sum of a count, the latest of what is published once a day; None without points.

    The average is over the hours that have points. ``at`` is when the last of them began.
    """
    known = points.known
    if not known:
        return None
    at = max(moment for moment, value in zip(points.timestamps, points.values, strict=True) if value is not None)
    if metric.period_s > HOUR_S:
        value = known[-1]
    elif metric.nature == "count":
        value = math.fsum(known)
    else:
        value = math.fsum(known) / len(known)
    return MetricValue(value, metric.unit, natural_statistic(metric), at)


def metric_values(kind: Kind | None, points: Mapping[str, MetricPoints]) -> dict[str, MetricValue]:
    """``Resource.metrics`` from what ``Metrics.summary`` has of the resource; metrics without points are left out."""
    values: dict[str, MetricValue] = {}
    for metric in summary_metrics(kind):
        value = metric_value(metric, points[metric.name]) if metric.name in points else None
        if value is not None:
            values[metric.name] = value
    return values
