"""A product of the simulated price list, with the attributes and the unit of AWS's offer files."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from infra.local.simulator.unit_prices import usage_prefix


@dataclass(frozen=True, slots=True)
class Product:
    """``usd``: price a unit; several with their upper ends where the price falls by quantity."""

    family: str
    attributes: Mapping[str, str]
    unit: str
    usd: float
    tiers: tuple[tuple[str, float], ...] = ()


Wanted = Callable[[str, str], bool]
"""Whether an attribute may have a value, by the request's filters: spares making what is filtered out anyway."""


def usage(region: str, name: str) -> str:
    return f"{usage_prefix(region)}{name}"
