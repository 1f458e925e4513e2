"""A job of each day is usual at its hour after two days of it, and at no other; from the past alone."""

from __future__ import annotations

import numpy as np
import pytest

from rassistant.analysis.point_scores import score_points
from rassistant.analysis.time_of_day import TimeOfDay

ALARM = 0.2


def moments(count, minutes):
    return np.datetime64("2026-11-01T00:00:00") + np.arange(count) * np.timedelta64(60 * minutes, "s")


def backed_up_daily(minutes, seed, days):
    """An even load with a backup a day, at two o'clock or within half an hour of it."""
    a_day = 24 * 60 // minutes
    rng = np.random.default_rng(seed)
    values = 30 + rng.normal(0, 1, days * a_day)
    begins = [int(day * a_day + a_day / 12 + rng.integers(-a_day // 60, a_day // 60 + 1)) for day in range(days)]
    for begin in begins:
        values[begin : begin + 2] += 60
    return values, begins


@pytest.mark.parametrize("minutes", [5, 60])
@pytest.mark.parametrize("seed", range(4))
def test_a_daily_job_is_no_anomaly(minutes, seed):
    values, begins = backed_up_daily(minutes, seed, days=14 if minutes == 5 else 60)
    alarms = np.flatnonzero(score_points(values, moments(len(values), minutes)) >= ALARM)
    assert [at for at in alarms if at >= begins[-7]] == []


@pytest.mark.parametrize("seed", range(4))
def test_the_same_load_at_another_hour_is_one(seed):
    values, begins = backed_up_daily(5, seed, days=14)
    odd = (begins[-3] + begins[-2]) // 2
    values[odd : odd + 2] += 60
    assert score_points(values, moments(len(values), 5))[odd] >= ALARM


def test_a_job_that_is_far_larger_than_usual_is_told():
    values, begins = backed_up_daily(5, seed=1, days=14)
    values[begins[10]] += 300
    assert score_points(values, moments(len(values), 5))[begins[10]] >= ALARM


def test_one_day_alone_makes_no_rule():
    values = np.zeros(4 * 24)
    values[24 + 2] = 9.0
    before = TimeOfDay(moments(len(values), 60)).as_far_before(values)
    assert before.max() == 0
    values[48 + 3] = 7.0
    before = TimeOfDay(moments(len(values), 60)).as_far_before(values)
    assert before[72 + 2] == before[72 + 3] == 7.0
    assert before[72 + 5] == 0


def test_days_without_data_are_skipped_and_the_future_is_not_known():
    values, _ = backed_up_daily(5, seed=2, days=14)
    times = moments(len(values), 5).copy()
    times[2000:] += np.timedelta64(3, "D")
    times[3000:] += np.timedelta64(90, "m")
    whole = score_points(values, times)
    for end in (1990, 2001, 2010, 2300, 3001, 3400):
        assert score_points(values[:end], times[:end]) == pytest.approx(whole[:end])


@pytest.mark.parametrize("count", [1, 2, 30])
def test_times_all_alike_are_taken_as_they_come(count):
    same = np.full(count, np.datetime64("2026-11-01T00:00:00"))
    assert TimeOfDay(same).as_far_before(np.ones(count)).tolist() == [0.0] * count
