"""All checks, found by walking the catalog folder."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache

from rassistant.checks import catalog
from rassistant.checks.check import Check


@cache
def all_checks() -> tuple[Check, ...]:
    """Every check, in the order of its id."""
    names = sorted(module.name for module in pkgutil.iter_modules(catalog.__path__))
    return tuple(importlib.import_module(f"{catalog.__name__}.{name}").CHECK for name in names)


@cache
def check_of(name: str) -> Check | None:
    """By id (``ebs_volume_unattached``) or code (``EBS-UNATTACHED``), in any case."""
    wanted = name.casefold()
    return next((c for c in all_checks() if wanted in (c.id.casefold(), c.code.casefold())), None)
