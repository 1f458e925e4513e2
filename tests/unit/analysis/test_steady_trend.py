"""Steady growth goes on in the forecast; what falls back, or is noise, does not. The 95 % band holds what is rare."""

from __future__ import annotations

import numpy as np
import pytest

from rassistant.analysis.forecast import forecast, forecast_levels
from rassistant.analysis.steady_trend import steady_trend
from rassistant.analysis.theta import theta

START = "2026-01-05"


def noisy(values, share, seed=1):
    return values * (1 + np.random.default_rng(seed).normal(0, share, len(values)))


@pytest.mark.parametrize("history", [30, 60, 90])
@pytest.mark.parametrize("growth", [0.003, 0.01])
def test_steady_growth_is_followed(history, growth):
    days = np.arange(history + 30)
    values = noisy(100 * (1 + growth * days), 0.003)
    mean, lo, hi = forecast(values[:history], 30, start=START)
    came = values[history:]
    assert mean.sum() == pytest.approx(came.sum(), rel=0.06)
    assert np.mean((came >= lo) & (came <= hi)) > 0.9


@pytest.mark.parametrize("seed", range(6))
def test_growth_under_noise_is_followed_after_eight_weeks(seed):
    values = noisy(100 * 1.005 ** np.arange(120), 0.01, seed)
    mean, lo, hi = forecast(values[:90], 30, start=START)
    came = values[90:]
    assert mean.sum() == pytest.approx(came.sum(), rel=0.03)
    assert np.mean((came >= lo) & (came <= hi)) > 0.9


def test_growth_that_has_ended_does_not_go_on():
    values = noisy(100 * (1 + 0.01 * np.minimum(np.arange(120), 70)), 0.005)
    mean, _, _ = forecast(values[:90], 30, start=START)
    assert mean.sum() == pytest.approx(values[90:].sum(), rel=0.02)


def test_what_fills_up_and_is_emptied_each_month_is_no_trend():
    fills = np.tile(np.linspace(1.0, 1.9, 30), 4)
    assert steady_trend(100 * fills[:117]) is None


def test_noise_and_short_histories_have_no_trend():
    assert steady_trend(noisy(np.full(60, 100.0), 0.05)) is None
    assert steady_trend(np.arange(1.0, 15.0)) is None


def test_a_level_that_wanders_has_no_trend():
    """A random walk looks even for weeks now and then, and says nothing of where it goes."""
    rng = np.random.default_rng(3)
    walks = [200 + np.cumsum(rng.normal(0, 1, 60)) for _ in range(500)]
    assert np.mean([steady_trend(walk) is not None for walk in walks]) < 0.015


def test_theta_goes_half_way_with_a_plain_trend_and_hardly_with_a_chance_one():
    rng = np.random.default_rng(4)
    plain = 100 + np.arange(90.0) + rng.normal(0, 1, 90)
    assert np.diff(theta(plain, 30)).mean() == pytest.approx(0.5, rel=0.05)
    walks = [np.cumsum(rng.normal(0, 1, 90)) for _ in range(100)]
    added = [abs(np.diff(theta(walk, 30)).mean()) / abs(np.polyfit(np.arange(90), walk, 1)[0]) for walk in walks]
    assert np.mean(added) < 0.3


def test_days_all_alike_have_no_trend():
    assert theta(np.full(40, 0.1), 3) == pytest.approx([0.1] * 3)
    assert theta(np.zeros(40), 3).tolist() == [0.0] * 3


def test_the_bands_hold_what_they_say_of_bills_with_events():
    """Bills with a new level or a spike in some futures: the wide band is wide enough for most of them."""
    rng = np.random.default_rng(20)
    inside80, inside95 = [], []
    for _ in range(120):
        level = rng.uniform(20, 2000)
        values = level * np.where(np.arange(120) % 7 > 4, rng.uniform(0.6, 1), 1) * (1 + rng.normal(0, 0.03, 120))
        if rng.random() < 0.3:
            values[rng.integers(92, 118) :] *= rng.uniform(0.75, 1.3)
        values[rng.random(120) < 0.01] *= 1.5
        mean, (half80, half95) = forecast_levels(values[:90], 30, start=START)
        off = np.abs(values[90:] - mean)
        inside80.append(np.mean(off <= half80))
        inside95.append(np.mean(off <= half95))
        assert (half95 >= half80).all()
    assert 0.75 <= np.mean(inside80) <= 0.95
    assert 0.92 <= np.mean(inside95) <= 0.99
