"""All stand-ins, found by walking the folder of entries."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING

from infra.local.simulator.stand_ins import beside, kinds

if TYPE_CHECKING:
    from infra.local.simulator.stand_ins.kind import Operation, StandIn


@cache
def stand_ins() -> tuple[StandIn, ...]:
    names = sorted(module.name for module in pkgutil.iter_modules(kinds.__path__))
    return tuple(importlib.import_module(f"{kinds.__name__}.{name}").STAND_IN for name in names)


@cache
def stand_in(service_type: str) -> StandIn | None:
    return next((each for each in stand_ins() if each.service_type == service_type), None)


@cache
def operations() -> Mapping[tuple[str, str], Operation]:
    found = {name: answer for each in stand_ins() for name, answer in each.operations.items()}
    for module in pkgutil.iter_modules(beside.__path__):
        found |= importlib.import_module(f"{beside.__name__}.{module.name}").OPERATIONS
    return found
