"""The theta method: exponential smoothing of the level, with half of the linear trend added, as far as it is plain.

Assimakopoulos and Nikolopoulos (2000), International Journal of Forecasting 16, 521–530; as smoothing with drift by
Hyndman and Billah (2003), International Journal of Forecasting 19, 287–290.
"""

from __future__ import annotations

import numpy as np

from rassistant.analysis.billing_days import Floats

_ALPHAS = np.array([0.03, 0.06, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.65, 0.8, 1.0])

_MOST_FOLLOWING = 0.95
_DOUBT = 3.0
"""How many times its variance a trend's square must be to count for half."""


def theta(values: Floats, horizon: int) -> Floats:
    """``values`` without a seasonal pattern. Under eight of them no trend is seen."""
    n = len(values)
    slope = _believed_slope(values) if n > 7 else 0.0
    level, alpha = _smoothed(values)
    ahead = np.arange(horizon) + (1 - (1 - alpha) ** n) / alpha
    return np.asarray(level + 0.5 * slope * ahead)


def _believed_slope(values: Floats) -> float:
    """The linear trend, times the share of its square that is not plausibly noise.

    Its variance is that of least squares under errors of an autoregression of order one: what follows itself from day
    to day has trends by chance.
    """
    days = np.arange(len(values)) - (len(values) - 1) / 2
    spread = float((days**2).sum())
    slope = float((days * values).sum()) / spread
    rest = values - values.mean() - slope * days
    squares = float((rest**2).sum())
    if squares / spread <= 0 or slope == 0:
        return slope
    follows = min(max(float((rest[1:] * rest[:-1]).sum()) / squares, 0.0), _MOST_FOLLOWING)
    variance = squares / (len(values) - 2) / spread * (1 + follows) / (1 - follows)
    return slope * slope**2 / (slope**2 + _DOUBT * variance)


def _smoothed(values: Floats) -> tuple[float, float]:
    """The last level and the smoothing constant with the least squared one-step error."""
    levels = np.full(len(_ALPHAS), float(np.mean(values[:7])))
    errors = np.zeros(len(_ALPHAS))
    warm_up = min(7, len(values) // 3)
    for i, value in enumerate(values):
        error = value - levels
        if i >= warm_up:
            errors += error**2
        levels = levels + _ALPHAS * error
    best = int(np.argmin(errors))
    return float(levels[best]), float(_ALPHAS[best])
