"""How one family of prices is asked of the Price List API, and how its products are told from those that look alike."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

Attributes = Mapping[str, str]

_REGION_PREFIX = re.compile(r"[A-Z]{2,4}[0-9]|EU")


@dataclass(frozen=True, slots=True)
class Family:
    """``varying`` is the attribute asked with ANY_OF, its values from ``value_of(item)``; ``item_of`` reads it back.

    ``item_of`` gives None for a product that merely looks similar. ``tiered``: priced by quantity, after a free part or
    falling; the highest of its prices is taken, which is that of the first unit that is paid for. ``worldwide``: listed
    without a region.
    """

    service_code: str
    fixed: Mapping[str, str]
    varying: str | None
    value_of: Callable[[str], str | None]
    item_of: Callable[[Attributes], str | None]
    tiered: bool = False
    worldwide: bool = False


def inverse(table: Mapping[str, str], value: str | None) -> str | None:
    return next((key for key, candidate in table.items() if candidate == value), None)


def by_usage(table: Mapping[str, str]) -> Callable[[Attributes], str | None]:
    """By the usage type behind the region's prefix: ``USW2-ReadRequestUnits``, but not ``IA-ReadRequestUnits``."""

    def item_of(a: Attributes) -> str | None:
        head, _, tail = a.get("usagetype", "").partition("-")
        whole = a.get("usagetype", "")
        return inverse(table, whole) or (inverse(table, tail) if _REGION_PREFIX.fullmatch(head) else None)

    return item_of


def head(item: str) -> str:
    return item.partition("|")[0]


def nothing(_item: str) -> None:
    return None
