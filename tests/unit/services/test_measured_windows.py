"""What is asked of CloudWatch for a window, row by row, and what its points come to."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from rassistant.collect.metric_blocks import Block
from rassistant.collect.metric_reading import MetricPoints, Window
from rassistant.errors import Text
from rassistant.language.metric_path import metric_path
from rassistant.models.collected import Collected, Problem
from rassistant.models.resource import Resource
from rassistant.services.measured_windows import MeasuredWindows

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


def balancer(name: str, kind: str) -> Resource:
    arn = f"arn:aws:elasticloadbalancing:us-east-1:1:loadbalancer/{name}"
    return Resource(name, arn, "ELB", name, "1", "us-east-1", "active", NOW, details={"type": kind})


class Points:
    """Answers each request with the same points. ``block``: what the cache has of every window."""

    def __init__(self, *values: float | None) -> None:
        self.values = values
        self.asked: list[Any] = []
        self.block: Block | None = None
        self.problems: tuple[Problem, ...] = ()

    def read(self, requests: Any, *, refresh: bool) -> Any:
        self.asked = list(requests)
        stamps = tuple(NOW - timedelta(hours=n) for n in range(len(self.values)))
        return Collected(tuple(MetricPoints(stamps, self.values) for _ in requests), self.problems, NOW)

    def fresh_blocks(self, keys: list[str], now: datetime) -> dict[str, Block]:
        return {} if self.block is None else dict.fromkeys(keys, self.block)


def block(minutes_ago: int) -> Block:
    return Block(Window.around(NOW - timedelta(hours=6), NOW, 3600), NOW - timedelta(minutes=minutes_ago))


def joined(points: Points, path: str, *rows: Resource) -> dict[str, Any]:
    window = metric_path(path)
    assert window is not None
    found = MeasuredWindows(points).of(Collected(rows), (window,), NOW, refresh=False)  # type: ignore[arg-type]
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


class Asker:
    """Asks for the same window again and again, as questions do in one process."""

    def __init__(self, points: Points) -> None:
        self.points = points
        self.windows = MeasuredWindows(points)  # type: ignore[arg-type]

    def ask(self, *rows: Resource, path: str = "metrics.RequestCount@6h", refresh: bool = False) -> Any:
        self.points.asked = []
        window = metric_path(path)
        assert window is not None
        return self.windows.of(Collected(rows, as_of=NOW), (window,), NOW, refresh=refresh)


def test_rows_are_joined_once_for_each_reading():
    points, rows = Points(1.0, 2.0), (balancer("a", "application"), balancer("n", "network"))
    asker = Asker(points)
    points.block = block(3)
    first = asker.ask(*rows)
    assert points.asked
    second = asker.ask(*rows)
    assert not points.asked
    assert all(one is other for one, other in zip(first.value, second.value, strict=True))
    assert second.as_of == NOW - timedelta(minutes=3)
    points.block = block(0)
    asker.ask(*rows)
    assert points.asked, "another reading"


def test_another_window_and_another_row_are_read():
    points = Points(1.0, 2.0)
    asker = Asker(points)
    points.block = block(3)
    asker.ask(balancer("a", "application"))
    asker.ask(balancer("a", "application"), path="metrics.RequestCount@12h")
    assert points.asked
    found = asker.ask(balancer("b", "application"), balancer("a", "application"), path="metrics.RequestCount@12h")
    assert [one.resource.name for one in points.asked] == ["b"]
    assert [row.name for row in found.value] == ["b", "a"]
    assert all("RequestCount@12h" in row.metrics for row in found.value)


def test_a_row_that_was_listed_anew_keeps_the_values_of_the_reading():
    points, row = Points(1.0, 2.0), balancer("a", "application")
    asker = Asker(points)
    points.block = block(3)
    asker.ask(row)
    found = asker.ask(replace(row, status="provisioning"))
    assert not points.asked
    assert (found.value[0].status, found.value[0].metrics["RequestCount@6h"].value) == ("provisioning", 3.0)


def test_what_could_not_be_read_and_what_is_to_be_read_anew_are_asked_for_again():
    points, row = Points(None), balancer("a", "application")
    asker = Asker(points)
    points.block = block(3)
    points.problems = (Problem("1", "us-east-1", "cloudwatch", "access_denied", Text("no", "no")),)
    assert asker.ask(row).problems
    points.values, points.problems = (4.0,), ()
    assert asker.ask(row).value[0].metrics["RequestCount@6h"].value == 4.0
    asker.ask(row, refresh=True)
    assert points.asked
