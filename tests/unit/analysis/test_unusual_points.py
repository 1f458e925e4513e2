"""Marks on a chart: none on what a metric usually does, one where it leaves that, from the past alone."""

from __future__ import annotations

import numpy as np
import pytest

from rassistant.analysis.unusual_points import unusual_points

FIVE_MINUTES, HOUR = 300, 3600


def usual(shape: str, points: int, seed: int = 3) -> list[float]:
    a_day = 288 if shape == "five minutes" else 24
    at = np.arange(points)
    level = 30 + (0 if shape == "flat" else 15) * np.sin(2 * np.pi * at / a_day)
    if shape == "weekdays":
        level = np.where((at // a_day) % 7 >= 5, 10, level)
    return list(np.clip(level + np.random.default_rng(seed).normal(0, 3, points), 0, 100))


SHAPES = [("five minutes", FIVE_MINUTES, 864), ("hours", HOUR, 936), ("weekdays", HOUR, 936), ("flat", HOUR, 936)]


@pytest.mark.parametrize(("shape", "period_s", "points"), SHAPES)
def test_what_is_usual_has_no_mark(shape, period_s, points):
    charts = [unusual_points(usual(shape, points, seed), 600, period_s) for seed in range(30)]
    assert sum(len(marks) for marks in charts) <= 2


@pytest.mark.parametrize(("shape", "period_s", "points"), SHAPES)
@pytest.mark.parametrize("seed", range(5))
def test_a_jump_is_marked_where_it_begins(shape, period_s, points, seed):
    values = usual(shape, points, seed)
    values[700:706] = [min(100, value + 45) for value in values[700:706]]
    marks = unusual_points(values, 600, period_s)
    assert any(700 <= at < 706 for at, _ in marks)
    assert all(0 < score <= 1 for _, score in marks)


def test_what_comes_later_changes_no_mark():
    values = usual("hours", 936)
    values[700:706] = [99.0] * 6
    early = unusual_points(values[:720], 600, HOUR)
    assert [mark for mark in unusual_points(values, 600, HOUR) if mark[0] < 720] == early


def test_the_past_is_not_marked_and_gaps_are_no_anomaly():
    values: list[float | None] = list(usual("hours", 936))
    values[100:106] = [99.0] * 6
    values[700:760] = [None] * 60
    assert unusual_points(values, 600, HOUR) == []
    assert unusual_points([None] * 50, 0, HOUR) == []
    assert unusual_points([], 0, HOUR) == []
