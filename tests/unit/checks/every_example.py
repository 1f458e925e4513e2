"""All examples of checks: the dictionaries of ``examples`` and of each module whose name begins with it."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any


def _all() -> Mapping[str, Callable[..., Any]]:
    found: dict[str, Callable[..., Any]] = {}
    for module in pkgutil.iter_modules([str(Path(__file__).parent)]):
        if module.name.startswith("examples"):
            held = vars(importlib.import_module(f"tests.unit.checks.{module.name}"))
            found.update(held.get("EXAMPLES", {}))
    return found


EXAMPLES = _all()
