"""The forecast on series whose future is known."""

from __future__ import annotations

from datetime import date, timedelta

import numpy as np
import pytest

from rassistant.analysis.forecast import forecast
from tests.unit.analysis.cost_series import START, cost, days


def error(history, future, **more):
    mean, *_ = forecast(history, len(future), start=START, **more)
    return float(np.abs(mean - future).mean() / np.abs(future).mean())


@pytest.mark.parametrize("length", [30, 60, 90, 180, 400])
@pytest.mark.parametrize("seed", range(4))
def test_weekdays_and_monthly_fees_come_back_on_their_days(length, seed):
    series = cost(length + 30, fees={1: 250.0, 17: 60.0} if length >= 60 else {1: 250.0}, seed=seed)
    assert error(series[:length], series[length:]) < 0.02


def test_a_fee_on_a_months_last_day():
    dates = days(210)
    series = cost(210) + np.array([80.0 * ((d + timedelta(days=1)).day == 1) for d in dates])
    mean, *_ = forecast(series[:180], 30, start=START)
    last = [i for i, d in enumerate(dates[180:]) if (d + timedelta(days=1)).day == 1]
    assert mean[last] == pytest.approx(series[180:][last], rel=0.05)


@pytest.mark.parametrize(("amounts", "comes_back"), [((300.0, 330.0), True), ((900.0, 150.0), False)])
def test_two_amounts_on_one_day_of_the_month_are_a_fee_if_they_are_alike(amounts, comes_back):
    dates = days(95)
    at = [i for i, d in enumerate(dates) if d.day == 12]
    series = cost(95)
    series[at[:2]] += amounts
    mean, *_ = forecast(series[: at[2] - 5], 10, start=START)
    assert (mean[5] > 250) == comes_back


def test_a_leap_day_is_a_day_like_any_other():
    start = date(2027, 12, 1)
    series = cost(120, fees={1: 250.0}, start=start)
    mean, *_ = forecast(series[:80], 40, start=start)
    assert np.abs(mean - series[80:]).mean() / series[80:].mean() < 0.02


def test_spikes_do_not_move_the_level():
    series = cost(150)
    series[[40, 90, 115]] *= 4
    assert error(series[:120], cost(150)[120:]) < 0.02


def test_credits_do_not_move_the_level():
    series = cost(150)
    series[[60, 100]] -= 500
    assert error(series[:120], cost(150)[120:]) < 0.02


@pytest.mark.parametrize("since", [7, 10, 30])
def test_a_new_level_is_taken_on_within_a_week(since):
    series = cost(150)
    series[120 - since :] *= 1.6
    assert error(series[:120], series[120:]) < 0.04


@pytest.mark.parametrize("since", [2, 3, 5])
def test_what_was_switched_off_is_off_from_the_second_day(since):
    series = cost(150)
    series[120 - since :] *= 0.6
    assert error(series[:120], series[120:]) < 0.08


@pytest.mark.parametrize("since", [1, 2])
def test_a_run_of_two_days_is_not_yet_a_level(since):
    series = cost(150)
    series[120 - since : 120] *= 1.6
    assert error(series[:120], cost(150)[120:]) < 0.03


@pytest.mark.parametrize("since", [2, 3])
def test_a_moderate_rise_is_a_level_from_the_second_day(since):
    series = cost(150)
    series[120 - since :] *= 1.2
    assert error(series[:120], series[120:]) < 0.06


def test_nothing_is_foreseen_below_zero_where_no_day_was():
    series = np.tile([0.0, 0.0, 1.0, 9.0, 0.0, 0.5, 0.0], 12) * np.linspace(3, 0.1, 84)
    mean, low, _ = forecast(series, 30, start=START)
    assert mean.min() >= 0
    assert low.min() >= 0


def test_falls_that_ended_before_are_waited_for():
    series = cost(150)
    for day in (40, 41, 118, 119):
        series[day] *= 0.6
    assert error(series[:120], cost(150)[120:]) < 0.03


def test_growth_goes_on():
    series = cost(210, growth=0.08)
    assert error(series[:180], series[180:]) < 0.08


@pytest.mark.parametrize("seed", range(3))
def test_the_band_holds_four_days_in_five(seed):
    inside = []
    for n in range(12):
        series = cost(150, noise=0.06, growth=0.01, seed=100 * seed + n)
        _, low, high = forecast(series[:120], 30, start=START)
        inside.append(((series[120:] >= low) & (series[120:] <= high)).mean())
    assert 0.74 < np.mean(inside) <= 1.0


def test_bands_widen_with_the_horizon_and_the_level():
    series = cost(120, noise=0.05)
    mean, low, high = forecast(series, 60, start=START)
    _, low95, high95 = forecast(series, 60, start=START, level=95)
    width = high - low
    assert width[42:49].mean() > width[:7].mean()
    assert (low95 < low).all()
    assert (high95 > high).all()
    assert ((low < mean) & (mean < high)).all()


@pytest.mark.parametrize("history", [[5.0], [5.0] * 6, [5.0] * 7, [0.0] * 40, [-3.0] * 20, [0.0] * 39 + [9.0]])
def test_short_flat_and_empty_accounts_have_a_finite_forecast(history):
    mean, low, high = forecast(np.array(history), 40, start=START)
    assert np.isfinite([mean, low, high]).all()
    assert mean[:5] == pytest.approx([np.median(history)] * 5)


def test_a_season_too_long_to_be_seen_is_none():
    weekly = 100 + np.arange(120) * 0.5
    mean, low, high = forecast(weekly, 10, season=52)
    assert mean == pytest.approx(weekly[-1] + 0.25 * np.arange(1, 11), rel=0.02)
    assert ((low < mean) & (mean < high)).all()


def test_without_dates_the_week_still_counts():
    series = cost(150)
    mean, *_ = forecast(series[:120], 30)
    assert np.abs(mean - series[120:]).mean() / series[120:].mean() < 0.02


@pytest.mark.parametrize("history", [[], [1.0, float("nan")], [float("inf")] * 9])
def test_what_is_not_a_history_is_refused(history):
    with pytest.raises(ValueError, match="finite"):
        forecast(np.array(history), 10, start=START)
