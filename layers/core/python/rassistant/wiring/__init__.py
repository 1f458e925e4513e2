"""The object graph, built once a cold start, each part when it is first asked for.

Imports sit inside the properties on purpose: a function pays only for the parts that it uses. Each module adds what stands
on those before it: stores, collectors and the model, bills, savings, use cases, conversations.
"""

from __future__ import annotations

import gc
from threading import Lock
from typing import Final

from rassistant.models.settings import Settings
from rassistant.wiring.object_graph import Graph
from rassistant.wiring.stores import Invoke

__all__ = ["Graph", "Invoke", "collect_seldom", "graph", "install"]

_COLLECTED_AFTER: Final = (10_000, 20, 50)
"""Of ``gc.set_threshold``. By Python's own, a first load of all regions spends a fifth of its CPU on walking over service
descriptions and listings that stay; its memory is the same by these."""


def collect_seldom() -> None:
    """For a process that answers requests."""
    gc.set_threshold(*_COLLECTED_AFTER)


_installed: Graph | None = None
_lock = Lock()


def graph() -> Graph:
    """The graph of this process; made from the environment when first asked for."""
    global _installed  # noqa: PLW0603  (one graph a process is the point)
    with _lock:
        if _installed is None:
            collect_seldom()
            _installed = Graph(Settings.from_environ())
        return _installed


def install(new: Graph | None) -> None:
    """Puts another graph in place: the local stack's, a test's; None to build anew."""
    global _installed  # noqa: PLW0603
    with _lock:
        _installed = new
