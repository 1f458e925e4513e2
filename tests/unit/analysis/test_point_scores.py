"""Scores of metric points whose incidents are known."""

from __future__ import annotations

import numpy as np
import pytest

from rassistant.analysis.anomaly import score_points

ALARM = 0.2


def moments(count, minutes=5):
    return np.datetime64("2026-11-01T00:00:00") + np.arange(count) * np.timedelta64(60 * minutes, "s")


def load(count=2000, seed=1, noise=3.0):
    rng = np.random.default_rng(seed)
    return 40 + 8 * np.sin(np.arange(count) * 2 * np.pi / 288) + noise * rng.standard_normal(count)


def alarms(values, minutes=5):
    return np.nonzero(score_points(values, moments(len(values), minutes)) >= ALARM)[0].tolist()


@pytest.mark.parametrize("seed", range(4))
def test_ordinary_load_raises_few_alarms(seed):
    assert len([i for i in alarms(load(seed=seed)) if i >= 300]) <= 2


@pytest.mark.parametrize("minutes", [5, 60])
@pytest.mark.parametrize("step", [60.0, -60.0])
def test_a_jump_is_told_at_once_and_once(step, minutes):
    values = load()
    values[1500:1560] += step
    found = [i for i in alarms(values, minutes) if 1500 <= i < 1600]
    assert found
    assert found[0] <= 1502
    assert len(found) <= 6


def test_a_slow_shift_is_told_by_its_mean():
    values = load(noise=6.0)
    values[1500:] += 25
    assert any(1500 <= i < 1530 for i in alarms(values))


def test_scores_lie_between_0_and_1_and_do_not_know_the_future():
    values = load()
    values[1500] = 1e6
    whole = score_points(values, moments(2000))
    assert ((whole >= 0) & (whole <= 1)).all()
    for end in (25, 290, 310, 1500, 1501, 1777):
        assert score_points(values[:end], moments(end)) == pytest.approx(whole[:end])


def test_gaps_score_nothing_and_harm_nothing():
    values = load()
    values[100:140] = np.nan
    values[1500] += 80
    scores = score_points(values, moments(2000))
    assert (scores[100:140] == 0).all()
    assert scores[1500] >= ALARM


@pytest.mark.parametrize("values", [[], [1.0], [5.0] * 400, [0.0] * 30, [float("nan")] * 30])
def test_short_flat_and_empty_series(values):
    scores = score_points(np.array(values), moments(len(values)))
    assert scores.tolist() == [0.0] * len(values)


def test_arrays_of_different_lengths_are_refused():
    with pytest.raises(ValueError, match="length"):
        score_points(np.ones(3), moments(4))
