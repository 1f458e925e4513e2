"""What a catalog entry for a chat tool says."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, TypeVar

from pydantic import BaseModel, ConfigDict

from rassistant.assistant.sources import Sources
from rassistant.errors import Locale, Text


class Arguments(BaseModel):
    """Base of a tool's arguments: bounded, and nothing that the tool does not know."""

    model_config = ConfigDict(extra="forbid")


EventType = Literal["diagram", "proposal"]
A = TypeVar("A", bound=Arguments)
Facts = Mapping[str, Any]
"""What a tool found, as JSON can hold it: compact, with ``total`` and ``shown`` where it is part of something."""


@dataclass(frozen=True, slots=True)
class ChatTool:
    """One intent. ``run`` raises errors of ours. ``render`` says the same in Markdown, for answers without a model.

    ``label`` is what the asker sees while it runs; ``description`` is for the model, in English.
    ``summary`` is a few words on the result, behind the label. ``events``: facts of these names go to the asker as
    events of these types (each a mapping of the event's fields), and not to the model.
    """

    name: str
    label: Text
    description: str
    arguments: type[Arguments]
    run: Callable[[Sources, Any, Locale], Facts]
    render: Callable[[Facts, Locale], str]
    summary: Callable[[Facts, Locale], str]
    events: Mapping[str, EventType] = field(default_factory=dict)
