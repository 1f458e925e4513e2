"""All resource kinds, found by walking the catalog folder."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache

from rassistant.resources import kinds
from rassistant.resources.kind import Kind


@cache
def all_kinds() -> tuple[Kind, ...]:
    """Every kind, in the order of its id."""
    names = sorted(module.name for module in pkgutil.iter_modules(kinds.__path__))
    return tuple(importlib.import_module(f"{kinds.__name__}.{name}").KIND for name in names)


@cache
def kind_of(service_type: str) -> Kind | None:
    """The kind with this ``service_type``, in any case."""
    wanted = service_type.casefold()
    return next((kind for kind in all_kinds() if kind.service_type.casefold() == wanted), None)
