"""Usage that is dearer in one part of the month is foreseen there; what only wanders has no month."""

from __future__ import annotations

import numpy as np
import pytest

from rassistant.analysis.billing_days import BillingDays
from rassistant.analysis.forecast import forecast
from rassistant.analysis.month_pattern import month_pattern
from tests.unit.analysis.cost_series import START, cost, days


def tiered(count, *, cheaper=0.8, noise=0.01, seed=1, **more):
    """Cheaper from the 20th on, when the month's volume has passed a tier."""
    late = np.array([day.day >= 20 for day in days(count)])
    return cost(count, noise=noise, seed=seed, **more) * np.where(late, cheaper, 1.0)


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize(("length", "most"), [(90, 0.04), (180, 0.03), (365, 0.03)])
def test_a_part_of_the_month_that_is_cheaper_comes_back(length, most, seed):
    series = tiered(length + 30, seed=seed, fees={1: 250.0})
    mean, low, high = forecast(series[:length], 30, start=START)
    came = series[length:]
    assert np.abs(mean - came).mean() / came.mean() < most
    assert np.mean((came >= low) & (came <= high)) > 0.75


def test_an_amount_is_added_where_days_cost_nothing_or_less():
    first_week = np.array([day.day <= 7 for day in days(180)])
    flat = np.where(first_week, 30.0, -5.0) + np.random.default_rng(1).normal(0, 1, 180)
    past = BillingDays.of(START, 180)
    pattern = month_pattern(flat, past, multiplicative=False)
    assert pattern.by_day[3] - pattern.by_day[19] == pytest.approx(35, abs=4)
    assert pattern.on(pattern.without(flat, past), past) == pytest.approx(flat)


def test_the_pattern_is_as_deep_as_the_fall_and_level_over_the_month():
    flat = tiered(300, week=np.ones(7))
    pattern = month_pattern(flat, BillingDays.of(START, 300), multiplicative=True).by_day
    assert pattern.mean() == pytest.approx(1, abs=0.01)
    assert pattern[24] / pattern[9] == pytest.approx(0.8, abs=0.03)


@pytest.mark.parametrize("length", [7, 30, 55])
def test_under_two_months_there_is_none(length):
    assert (
        month_pattern(tiered(length), BillingDays.of(START, length), multiplicative=True).by_day.tolist() == [1.0] * 31
    )


def test_a_level_that_wanders_seldom_has_one():
    rng = np.random.default_rng(5)
    depths = []
    for length in (60, 90, 180) * 30:
        walk = 300 + np.cumsum(rng.normal(0, 3, length))
        pattern = month_pattern(walk, BillingDays.of(START, length), multiplicative=True)
        depths.append(np.abs(pattern.by_day - 1).max())
    assert np.mean(np.array(depths) > 0.01) < 0.25


@pytest.mark.parametrize("multiplicative", [True, False])
def test_what_is_always_the_same_has_none(multiplicative):
    same = np.full(120, 5.0)
    pattern = month_pattern(same, BillingDays.of(START, 120), multiplicative)
    assert pattern.by_day.tolist() == [float(multiplicative)] * 31
