"""Days that stand out alone, and are replaced by what was expected of them."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from rassistant.analysis.billing_days import Floats
from rassistant.analysis.weekly_level import sigma

_STANDS_OUT = 4.0
"""In standard deviations; of the steps from day to day where those are larger, as they are where a level wanders."""
_STAYS = 3
"""As many last days in a row on one side are where the level is now, not a spike."""
_STAYS_LOW = 2
_ALIKE = 0.2
"""As many where cost falls for the first time, and by as much on each day within that share of it: runs and mistakes cost
more for days, what was switched off costs less at once. Not where earlier falls ended: a holiday, an outage, a credit."""


def without_spikes(values: Floats, expected: Floats, scale: Floats) -> Floats:
    """``scale``: the standard deviation of each day about what is ``expected``; above zero."""
    z = (values - expected) / scale
    steps = sigma(np.diff(z)) if len(z) > 1 else 0.0
    stands_out = np.abs(z) > _STANDS_OUT * max(1.0, steps)
    since = _on_one_side_since(np.where(stands_out, np.sign(z), 0.0))
    if len(z) - since >= (_STAYS_LOW if _is_first_fall(z, stands_out, since) else _STAYS):
        stands_out[since:] = False
    return np.where(stands_out, expected, values)


def _is_first_fall(z: Floats, stands_out: NDArray[np.bool_], since: int) -> bool:
    last = z[since:]
    if not len(last) or last[-1] > 0 or np.any(stands_out[:since] & (z[:since] < 0)):
        return False
    return bool(np.ptp(last) <= _ALIKE * np.abs(last).mean())


def _on_one_side_since(sides: Floats) -> int:
    """The first of the last days that all stand out to one side; as many as there are days if the last does not."""
    if not len(sides) or sides[-1] == 0:
        return len(sides)
    others = np.flatnonzero(sides != sides[-1])
    return int(others[-1]) + 1 if len(others) else 0
