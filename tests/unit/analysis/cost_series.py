"""Made-up daily costs with known parts: level, week, growth, monthly fees, noise."""

from __future__ import annotations

from datetime import date, timedelta

import numpy as np

START = date(2025, 9, 15)
WEEK = np.array([1.0, 1.02, 1.03, 1.01, 0.99, 0.8, 0.78])


def days(count, start=START):
    return [start + timedelta(days=n) for n in range(count)]


def cost(count, *, level=100.0, noise=0.01, growth=0.0, week=WEEK, fees=None, seed=1, start=START):
    """``fees``: day of month to amount. ``growth``: a share a month."""
    rng = np.random.default_rng(seed)
    dates = days(count, start)
    shape = np.array([week[d.weekday()] for d in dates])
    trend = (1 + growth) ** (np.arange(count) / 30)
    fee = np.array([(fees or {}).get(d.day, 0.0) for d in dates])
    return level * trend * shape * (1 + noise * rng.standard_normal(count)) + fee
