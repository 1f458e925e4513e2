"""A tool as the model sees it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from rassistant.errors import RAssistantError, Text


class ToolFailed(RAssistantError):
    """The tool cannot do this; the message tells the model (in English) what to do instead."""

    status = 422
    code = "tool_failed"

    def __init__(self, message: str) -> None:
        super().__init__(Text(message, message))


@dataclass(frozen=True, slots=True)
class Tool:
    """``schema``: JSON schema of the arguments. ``run`` gets them unchecked, and answers what JSON can hold.

    It raises errors of ours: AwsFailure, InvalidInput, NotFound and ToolFailed are told to the model, others end the
    turn.
    """

    name: str
    description: str
    schema: Mapping[str, Any]
    run: Callable[[Mapping[str, Any]], Any]

    def specification(self) -> dict[str, Any]:
        """Converse's toolSpec."""
        return {"name": self.name, "description": self.description, "inputSchema": {"json": dict(self.schema)}}
