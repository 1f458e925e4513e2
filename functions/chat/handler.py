"""Conversations with the expert; the worker that answers is in worker.py."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from functions.chat import conversations, transcriptions, turns
from functions.chat.routing import api

__all__ = ["api", "conversations", "handler", "transcriptions", "turns"]


def handler(event: Mapping[str, Any], context: Any) -> dict[str, Any]:
    return api.resolve(event, context)
