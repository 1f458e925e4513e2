"""Which parts of a cost explain a change of it, and whether more was used or the price went up."""

from __future__ import annotations

import math
from collections.abc import Hashable, Mapping
from typing import Literal, TypeVar

K = TypeVar("K", bound=Hashable)
Kind = Literal["usage", "rate", "new", "stopped"]

_EXPLAINED = 0.8
_LEAST_PART = 0.1
_NOTHING = 0.02
_MOST = 5


def smallest_set(changes: Mapping[K, float]) -> list[K]:
    """The fewest parts, largest first, that make up four fifths of the whole change; none smaller than a tenth."""
    total = math.fsum(changes.values())
    sign = 1 if total >= 0 else -1
    chosen: list[K] = []
    explained = 0.0
    for key, change in sorted(changes.items(), key=lambda item: -sign * item[1]):
        share = change / total if total else 0.0
        if share < _LEAST_PART or explained >= _EXPLAINED or len(chosen) == _MOST:
            break
        chosen.append(key)
        explained += share
    return chosen


def kind_of_change(cost_before: float, cost_after: float, used_before: float, used_after: float) -> Kind:
    """``usage``: more or less of it; ``rate``: another price for a unit, a lost discount. Costs and usage are sums.

    Without a usage that is known on both sides, a change of the amount is one of usage. The split is the usual one:
    the change of usage at the old price, and the change of price on the new usage.
    """
    if cost_before <= _NOTHING * cost_after:
        return "new" if used_before <= _NOTHING * used_after or used_after <= 0 else "rate"
    if cost_after <= _NOTHING * cost_before:
        return "stopped" if used_after <= _NOTHING * used_before or used_before <= 0 else "rate"
    if used_before <= 0 or used_after <= 0:
        return "usage"
    price_before, price_after = cost_before / used_before, cost_after / used_after
    by_usage = (used_after - used_before) * price_before
    by_rate = (price_after - price_before) * used_after
    return "rate" if abs(by_rate) > abs(by_usage) else "usage"
