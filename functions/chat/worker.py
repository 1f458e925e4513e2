"""Answers one turn of a conversation; invoked asynchronously with ``{"turn": {...}}``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rassistant import wiring


def handler(event: Mapping[str, Any], _context: Any) -> None:
    wiring.graph().chat.work(event)
