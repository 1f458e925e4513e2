"""The same medians as numpy's."""

from __future__ import annotations

import math

import numpy as np
import pytest

from rassistant.analysis.medians import middle, row_middles


@pytest.mark.parametrize("count", [1, 2, 3, 10, 45, 56])
def test_they_are_numpys(count):
    rng = np.random.default_rng(count)
    values, table = rng.normal(0, 1, count), rng.normal(0, 1, (7, count))
    assert middle(values) == np.median(values)
    assert (row_middles(table) == np.median(table, axis=1)).all()


def test_of_nothing_there_is_none():
    assert math.isnan(middle(np.zeros(0)))
