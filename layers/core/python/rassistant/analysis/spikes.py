"""Days that stand out alone, and are replaced by what was expected of them."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from rassistant.analysis.billing_days import Floats
from rassistant.analysis.level_shifts import MOST_OF_CHANGE
from rassistant.analysis.weekly_level import sigma

_STANDS_OUT = 4.0
"""In standard deviations; of the steps from day to day where those are larger, as they are where a level wanders."""
_STAYS = 3
"""As many last days in a row on one side are where the level is now, not a spike."""
_STAYS_CHANGED = 2
_ALIKE = 0.2
"""As many where cost rises to no more than MOST_OF_CHANGE; and where it falls for the first time, by as much on each day
within that share of it: runs and mistakes cost a multiple for days, what was switched on or off shows at once. Not where
earlier falls ended: a holiday, an outage, a credit."""


def without_spikes(values: Floats, expected: Floats, scale: Floats) -> Floats:
    """``scale``: the standard deviation of each day about what is ``expected``; above zero."""
    z = (values - expected) / scale
    steps = sigma(np.diff(z)) if len(z) > 1 else 0.0
    stands_out = np.abs(z) > _STANDS_OUT * max(1.0, steps)
    since = _on_one_side_since(np.where(stands_out, np.sign(z), 0.0))
    changed = _is_first_fall(z, stands_out, since) or _is_small_rise(values[since:], expected[since:])
    if len(z) - since >= (_STAYS_CHANGED if changed else _STAYS):
        stands_out[since:] = False
    return np.where(stands_out, expected, values)


def _is_first_fall(z: Floats, stands_out: NDArray[np.bool_], since: int) -> bool:
    last = z[since:]
    if not len(last) or last[-1] > 0 or np.any(stands_out[:since] & (z[:since] < 0)):
        return False
    return bool(np.ptp(last) <= _ALIKE * np.abs(last).mean())


def _is_small_rise(last: Floats, expected: Floats) -> bool:
    if not len(last) or np.any(expected <= 0):
        return False
    return bool(1 < float(np.median(last / expected)) <= MOST_OF_CHANGE)


def _on_one_side_since(sides: Floats) -> int:
    """The first of the last days that all stand out to one side; as many as there are days if the last does not."""
    if not len(sides) or sides[-1] == 0:
        return len(sides)
    others = np.flatnonzero(sides != sides[-1])
    return int(others[-1]) + 1 if len(others) else 0
