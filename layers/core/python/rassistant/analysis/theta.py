"""The theta method: exponential smoothing of the level, with half of the linear trend added.

Assimakopoulos and Nikolopoulos (2000), International Journal of Forecasting 16, 521–530; as smoothing with drift by
Hyndman and Billah (2003), International Journal of Forecasting 19, 287–290.
"""

from __future__ import annotations

import numpy as np

from rassistant.analysis.billing_days import Floats

_ALPHAS = np.array([0.03, 0.06, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.65, 0.8, 1.0])


def theta(values: Floats, horizon: int) -> Floats:
    """``values`` without a seasonal pattern. Under eight of them no trend is seen."""
    n = len(values)
    slope = float(np.polyfit(np.arange(n), values, 1)[0]) if n > 7 else 0.0
    level, alpha = _smoothed(values)
    ahead = np.arange(horizon) + (1 - (1 - alpha) ** n) / alpha
    return np.asarray(level + 0.5 * slope * ahead)


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
