"""Over 60 % or under 5 %: two bounds of one measure that no value meets both of, joined by or, are alternatives."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from rassistant.language.assembly.parts import Parts
from rassistant.language.plan import Condition, Filter, Or

_OR: Final = re.compile(r"거나|또는|혹은|아니면|\bor\b", re.IGNORECASE)
_LOWER: Final = ("gt", "ge")
_UPPER: Final = ("lt", "le")


def either_end(filters: Sequence[Filter], parts: Parts) -> list[Filter]:
    """The filters, with such a pair as one alternative."""
    if not any(item.has("OR") or item.has("PARTOR") or _OR.search(item.text) for item in parts.items):
        return list(filters)
    found: list[Filter] = list(filters)
    for low in filters:
        for high in filters:
            if _exclude(low, high) and low in found and high in found:
                found[found.index(low)] = Or((low, high))
                found.remove(high)
    return found


def _exclude(low: Filter, high: Filter) -> bool:
    match low, high:
        case Condition(first, over, int() | float() as least), Condition(second, under, int() | float() as most):
            return first == second and over in _LOWER and under in _UPPER and least > most
    return False
