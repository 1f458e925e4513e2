"""What is asked of CloudWatch for a window, row by row, and what its points come to."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from rassistant.collect.metric_reading import MetricPoints
from rassistant.language.metric_path import metric_path
from rassistant.models.collected import Collected
from rassistant.models.resource import Resource
from rassistant.services.measured_windows import measured

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


def balancer(name: str, kind: str) -> Resource:
    arn = f"arn:aws:elasticloadbalancing:us-east-1:1:loadbalancer/{name}"
    return Resource(name, arn, "ELB", name, "1", "us-east-1", "active", NOW, details={"type": kind})


class Points:
    """Answers each request with the same points."""

    def __init__(self, *values: float | None) -> None:
        self.values = values
        self.asked: list[Any] = []

    def read(self, requests: Any, *, refresh: bool) -> Any:
        self.asked = list(requests)
        stamps = tuple(NOW - timedelta(hours=n) for n in range(len(self.values)))
        return Collected(tuple(MetricPoints(stamps, self.values) for _ in requests), (), NOW)


def joined(points: Points, path: str, *rows: Resource) -> dict[str, Any]:
    window = metric_path(path)
    assert window is not None
    found = measured(Collected(rows), (window,), points, NOW, refresh=False)  # type: ignore[arg-type]
    assert [row.name for row in found.value] == [row.name for row in rows]
    return {row.name: dict(row.metrics) for row in found.value}


def test_each_row_is_asked_for_where_its_kind_is_counted():
    points = Points(1.0, 2.0)
    rows = joined(
        points,
        "metrics.RequestCount@6h",
        balancer("c", "classic"),
        balancer("n", "network"),
        balancer("a", "application"),
    )
    assert [(one.resource.name, one.metric.namespace) for one in points.asked] == [
        ("c", "AWS/ELB"),
        ("a", "AWS/ApplicationELB"),
    ]
    assert rows["n"] == {}
    assert rows["c"]["RequestCount@6h"].value == 3.0


@pytest.mark.parametrize(
    ("statistic", "value"), [("", 9.0), (".Average", 3.0), (".Minimum", 1.0), (".Maximum", 6.0), (".p99", 6.0)]
)
def test_points_come_to_one_number(statistic, value):
    rows = joined(Points(2.0, None, 6.0, 1.0), f"metrics.RequestCount@6h{statistic}", balancer("a", "application"))
    assert rows["a"][f"RequestCount@6h{statistic}"].value == value


def test_gaps_alone_are_unknown():
    assert joined(Points(None, None), "metrics.RequestCount@6h", balancer("a", "application"))["a"] == {}
