"""Flags on series whose anomalies are known."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from rassistant.analysis.anomaly import flag_days, judge_days
from tests.unit.analysis.cost_series import START, WEEK, cost, days

SEEDS = range(5)


def flagged(series, start=START):
    return np.nonzero(flag_days(series, start))[0].tolist()


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize(
    "shape",
    [
        {},
        {"noise": 0.03},
        {"growth": 0.05},
        {"fees": {1: 300.0}},
        {"fees": {1: 300.0, 12: 80.0, 20: -60.0}},
        {"week": np.array([1, 1, 1, 2.2, 1, 0.4, 0.4])},
    ],
)
def test_the_ordinary_is_not_flagged(shape, seed):
    found = [day for day in flagged(cost(300, seed=seed, **shape)) if day >= 60]
    assert found == []


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("size", [0.3, 1.0, 3.0])
def test_a_spike_on_its_day(seed, size):
    series = cost(200, fees={1: 300.0}, seed=seed)
    series[130] += size * 100
    assert flagged(series) == [130]


@pytest.mark.parametrize("seed", SEEDS)
def test_a_new_level_in_its_first_days_and_then_no_more(seed):
    series = cost(200, seed=seed)
    series[120:] *= 1.4
    found = flagged(series)
    assert found[0] == 120
    assert found[-1] < 127


@pytest.mark.parametrize("seed", SEEDS)
def test_a_drift_is_told_before_it_has_doubled(seed):
    series = cost(220, seed=seed)
    series[120:150] *= 1 + np.arange(30) / 30
    series[150:] *= 2
    found = flagged(series)
    assert 120 <= found[0] < 145


def test_falls_and_credits_are_not_flagged():
    series = cost(200)
    series[100] -= 400
    series[140:] *= 0.5
    assert flagged(series) == []


def test_a_spike_after_a_fall_and_one_on_top_of_a_monthly_fee():
    series = cost(200, fees={1: 50.0})
    series[139] += 300  # 2026-02-01 is day 139
    assert date.fromordinal(START.toordinal() + 139).day == 1
    assert flagged(series) == [139]


def test_the_first_month_start_is_a_fee_and_not_an_anomaly():
    assert flagged(cost(40, fees={1: 500.0})) == []


@pytest.mark.parametrize("base", [0.0, 0.001, 10.0])
@pytest.mark.parametrize("day", [2, 14, 18, 24, 27])
def test_a_fee_on_any_day_of_the_month_is_known_after_one_sight_also_where_nothing_else_costs(day, base):
    series = base * cost(250, level=1.0) + np.array(
        [2000.0 + n if d.day == day else 0.0 for n, d in enumerate(days(250))]
    )
    sights = np.flatnonzero(series > 1000)
    assert set(flagged(series)) <= {sights[0]}


def test_much_more_than_the_monthly_fee_is_one():
    series = np.array([2000.0 if d.day == 14 else 0.0 for d in days(250)])
    last = int(np.flatnonzero(series)[-1])
    series[last] = 5000.0
    assert last in flagged(series)


def test_from_the_first_week_on_what_is_far_above_all_before():
    series = cost(9)
    series[5] *= 4
    assert flagged(series) == [5]


def test_a_day_is_judged_by_itself_and_its_past():
    series = cost(160, fees={1: 300.0}, noise=0.02)
    series[90] *= 2
    series[120:] *= 1.5
    whole = flag_days(series, START)
    for end in (50, 91, 121, 122, 125, 140):
        assert (flag_days(series[:end], START) == whole[:end]).all()


def test_the_expected_amount_knows_weekday_and_fee():
    series = cost(150, fees={1: 300.0}, noise=0.0)
    judged = judge_days(series, START)
    first = next(i for i in range(100, 150) if date.fromordinal(START.toordinal() + i).day == 1)
    assert judged[first].expected == pytest.approx(series[first], rel=0.02)
    assert judged[first + 1].expected == pytest.approx(series[first + 1], rel=0.02)


@pytest.mark.parametrize("series", [[], [0.0] * 90, [1.0], [-5.0] * 60])
def test_accounts_with_little_in_them(series):
    assert flag_days(np.array(series), START).tolist() == [0] * len(series)


def test_not_a_number_is_refused():
    with pytest.raises(ValueError, match="finite"):
        flag_days(np.array([1.0, float("nan")]), START)


def test_the_week_of_the_series_is_the_calendars():
    assert WEEK[START.weekday()] == 1.0
