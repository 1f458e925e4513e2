"""The level follows as fast as it paid on this past; what stands out alone is a spike, what stays is the level."""

from __future__ import annotations

import numpy as np
import pytest

from rassistant.analysis.spikes import without_spikes
from rassistant.analysis.tried_level import tried_level


@pytest.mark.parametrize("seed", range(5))
def test_noise_about_one_level_is_averaged(seed):
    values = 100 + np.random.default_rng(seed).normal(0, 10, 90)
    values[-1] = 140
    assert tried_level(values) == pytest.approx(100, abs=10)


@pytest.mark.parametrize("seed", range(5))
def test_a_level_that_wanders_is_where_it_was_last(seed):
    values = 500 + np.cumsum(np.random.default_rng(seed).normal(0, 5, 120))
    near = abs(tried_level(values) - values[-1])
    assert near < 0.7 * abs(float(np.median(values[-28:])) - values[-1]) + 4


@pytest.mark.parametrize(
    ("values", "level"), [([5.0], 5.0), ([4.0, 5.0, 9.0], 5.0), ([3.0] * 40, 3.0), ([0.0] * 20, 0)]
)
def test_short_and_even_pasts(values, level):
    assert tried_level(np.array(values)) == level


def spiked(count, *spikes):
    values = 100 + np.random.default_rng(1).normal(0, 1, count)
    for day in spikes:
        values[day] += 60
    return values, np.full(count, 100.0), np.ones(count)


def test_single_days_are_replaced_also_the_last_two():
    values, expected, scale = spiked(40, 10, 25, 26, 38, 39)
    assert np.flatnonzero(without_spikes(values, expected, scale) != values).tolist() == [10, 25, 26, 38, 39]


def test_three_last_days_on_one_side_are_a_level():
    values, expected, scale = spiked(40, 10, 37, 38, 39)
    assert np.flatnonzero(without_spikes(values, expected, scale) != values).tolist() == [10]


@pytest.mark.parametrize(
    ("last", "earlier", "stays"),
    [
        ((40.0, 41.0), {}, True),
        ((40.0, 75.0), {}, False),
        ((40.0, 41.0), {12: 40.0}, False),
        ((160.0, 161.0), {}, False),
    ],
)
def test_two_low_days_alike_are_a_level_if_no_fall_has_ended_before(last, earlier, stays):
    values, expected, scale = spiked(40)
    values[-2:] = last
    for day, value in earlier.items():
        values[day] = value
    kept = without_spikes(values, expected, scale)
    assert (kept[-2:] == values[-2:]).all() == stays


def test_where_the_level_wanders_a_step_is_no_spike():
    values = np.cumsum(np.random.default_rng(2).normal(0, 5, 60))
    kept = without_spikes(values, np.zeros(60), np.ones(60))
    assert np.mean(kept == values) > 0.6


def test_one_value_alone():
    assert without_spikes(np.array([7.0]), np.array([7.0]), np.ones(1)).tolist() == [7.0]
