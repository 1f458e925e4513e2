"""The chat's tools, found by walking the catalog folder, and their calls with arguments checked and steps shown."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from pydantic import ValidationError

from rassistant.assistant import tools
from rassistant.assistant.chat_tool import ChatTool, Facts
from rassistant.assistant.sources import Sources
from rassistant.errors import Locale
from rassistant.llm.tool import Tool, ToolFailed
from rassistant.services.turn_log import TurnLog


@cache
def all_tools() -> tuple[ChatTool, ...]:
    """Every tool, in the order of its name."""
    names = sorted(module.name for module in pkgutil.iter_modules(tools.__path__))
    return tuple(importlib.import_module(f"{tools.__name__}.{name}").TOOL for name in names)


@cache
def _tool(name: str) -> ChatTool:
    return next(tool for tool in all_tools() if tool.name == name)


@dataclass(frozen=True, slots=True)
class Found:
    """``text``: the facts in Markdown."""

    facts: Facts
    text: str


class Toolbox:
    """Calls of one turn: each is shown in the log with its duration."""

    def __init__(self, sources: Sources, log: TurnLog, locale: Locale) -> None:
        self._sources = sources
        self._log = log
        self._locale = locale
        self.last: dict[str, Facts] = {}
        """What each tool found last."""

    def use(self, name: str, arguments: Mapping[str, Any]) -> Found:
        """Raises ToolFailed for arguments that do not fit, and what the services raise."""
        tool = _tool(name)
        with self._log.tool(name, tool.label[self._locale]) as outcome:
            facts = self._run(tool, arguments)
            outcome.update(ok=True, summary=tool.summary(facts, self._locale))
        for part, type_ in tool.events.items():
            if facts.get(part):
                self._log.event(type_, **facts[part])
        self.last[name] = facts
        return Found(facts, tool.render(facts, self._locale))

    def for_model(self) -> list[Tool]:
        """All of them, as the model sees them."""
        return [Tool(tool.name, tool.description, _schema(tool), self._caller(tool.name)) for tool in all_tools()]

    def _caller(self, name: str) -> Callable[[Mapping[str, Any]], Facts]:
        events = _tool(name).events
        return lambda given: {part: v for part, v in self.use(name, given).facts.items() if part not in events}

    def _run(self, tool: ChatTool, arguments: Mapping[str, Any]) -> Facts:
        try:
            checked = tool.arguments.model_validate(arguments)
        except ValidationError as error:
            faults = "; ".join(
                f"{'.'.join(str(part) for part in fault['loc']) or 'arguments'}: {fault['msg']}"
                for fault in error.errors(include_url=False, include_input=False)[:5]
            )
            raise ToolFailed(f"The arguments do not fit: {faults}") from None
        return tool.run(self._sources, checked, self._locale)


def _schema(tool: ChatTool) -> dict[str, Any]:
    schema = tool.arguments.model_json_schema()
    schema.pop("title", None)
    schema.pop("description", None)
    return schema
