"""What is used now and then, new or no longer: days without cost are not a level of zero."""

from __future__ import annotations

import numpy as np
import pytest

from rassistant.analysis.forecast import forecast
from rassistant.analysis.sparse_use import first_used, sparse_use
from tests.unit.analysis.cost_series import START, cost, days

WEEK = 7


def now_and_then(count, *, share=0.4, seed=3):
    rng = np.random.default_rng(seed)
    return np.where(rng.random(count) < share, 100.0 + 5 * rng.standard_normal(count), 0.0)


@pytest.mark.parametrize("share", [0.2, 0.4, 0.6])
def test_the_total_of_what_is_used_on_some_days_is_foreseen(share):
    totals = [forecast(now_and_then(120, share=share, seed=n), 30, start=START)[0].sum() for n in range(12)]
    assert np.mean(totals) == pytest.approx(30 * share * 100, rel=0.12)


def test_the_band_of_what_is_used_on_some_days_holds_four_in_five():
    inside = []
    for n in range(20):
        series = now_and_then(150, seed=n)
        _, low, high = forecast(series[:120], 30, start=START)
        inside.append(((series[120:] >= low) & (series[120:] <= high)).mean())
    assert 0.7 < np.mean(inside) < 0.95


def test_what_runs_on_workdays_alone_costs_nothing_on_the_others():
    series = cost(120, week=[1, 1, 1, 1, 1, 0, 0])
    mean, *_ = forecast(series[:90], 30, start=START)
    assert mean == pytest.approx(series[90:], abs=5)


@pytest.mark.parametrize("seed", [0, 1, 3, 7])
def test_holes_in_a_level_do_not_move_it(seed):
    series = cost(150)
    series[np.random.default_rng(seed).choice(120, 14, replace=False)] = 0
    mean, *_ = forecast(series[:120], 30, start=START)
    assert mean == pytest.approx(series[120:], rel=0.08)


def test_days_that_credits_cover_each_month_are_covered_in_the_next():
    dates = days(150)
    series = np.where([day.day <= 4 for day in dates], 0.0, cost(150))
    mean, *_ = forecast(series[:120], 30, start=START)
    assert mean == pytest.approx(series[120:], abs=12)


def test_what_ended_costs_nothing():
    series = now_and_then(120)
    series[100:] = 0
    assert forecast(series, 30, start=START)[0].tolist() == [0.0] * 30


def test_a_fee_on_the_first_alone_comes_back_on_the_first():
    series = cost(120, level=0.0, fees={1: 50.0})
    assert forecast(series[:100], 20, start=START)[0].sum() == pytest.approx(series[100:].sum())


def test_the_days_before_the_first_use_say_nothing():
    series = cost(150)
    began = series.copy()
    began[:60] = 0
    mean, low, high = forecast(began[:120], 30, start=START)
    later, low_later, high_later = forecast(series[60:120], 30, start=np.datetime64(START, "D") + 60)
    assert mean.tolist() == later.tolist()
    assert (high - low).tolist() == (high_later - low_later).tolist()


@pytest.mark.parametrize(
    ("values", "first"),
    [
        ([0.0] * 20 + [5.0] * 10, 20),
        ([0.0] * 20 + [5.0] * 6, 0),
        ([0.0] * 6 + [5.0] * 30, 0),
        ([0.0] * 20 + [5.0] * 8 + [0.0] * 12 + [5.0] * 8, 0),
        ([5.0] * 30, 0),
        ([0.0] * 30, 0),
    ],
)
def test_a_beginning_is_a_longer_pause_than_any_later(values, first):
    assert first_used(np.array(values)) == first


@pytest.mark.parametrize("values", [np.full(30, 5.0), np.zeros(30), np.array([-3.0, 0.0] * 15)])
def test_levels_nothing_and_credits_are_not_sparse(values):
    assert sparse_use(values, np.arange(30) % WEEK, WEEK) is None
