"""All fixes, found by walking the catalog folder, and which of them mends what a check finds."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache

from rassistant.remedies import catalog
from rassistant.remedies.remedy import Remediation


@cache
def all_remedies() -> tuple[Remediation, ...]:
    """Every fix, in the order of its id."""
    names = sorted(module.name for module in pkgutil.iter_modules(catalog.__path__))
    return tuple(importlib.import_module(f"{catalog.__name__}.{name}").REMEDIATION for name in names)


@cache
def _by_check() -> dict[str, Remediation]:
    return {check: remedy for remedy in all_remedies() for check in remedy.checks}


def remedy_of(check: str) -> Remediation | None:
    """By the check's id; None where nothing mends it."""
    return _by_check().get(check)
