"""What a model said, put together from the events of a stream."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Usage:
    """Tokens. ``input`` counts those read from and written to the prompt cache too."""

    input: int = 0
    output: int = 0

    def __add__(self, other: Usage) -> Usage:
        return Usage(self.input + other.input, self.output + other.output)

    @property
    def total(self) -> int:
        return self.input + self.output


@dataclass(frozen=True, slots=True)
class TokenPrices:
    """USD for a million tokens."""

    input_usd: float
    output_usd: float

    def cost_usd(self, usage: Usage) -> float:
        return round((usage.input * self.input_usd + usage.output * self.output_usd) / 1_000_000, 6)


@dataclass(frozen=True, slots=True)
class ToolUse:
    """``arguments`` None: what the model wrote is not a JSON object."""

    id: str
    name: str
    arguments: Mapping[str, Any] | None


@dataclass(frozen=True, slots=True)
class Reply:
    """``content`` are Converse's blocks, to be sent back as they are. ``is_whole``: the stream came to its end."""

    content: tuple[Mapping[str, Any], ...]
    text: str
    tool_uses: tuple[ToolUse, ...]
    stop_reason: str
    usage: Usage
    is_whole: bool


@dataclass(slots=True)
class _Block:
    start: Mapping[str, Any] = field(default_factory=dict)
    text: list[str] = field(default_factory=list)
    arguments: list[str] = field(default_factory=list)
    thought: list[str] = field(default_factory=list)
    signature: str = ""
    redacted: bytes | None = None
    finished: bool = False


class ReplyBuilder:
    """``add`` takes ConverseStream's events in order and returns the text to show, if any."""

    def __init__(self) -> None:
        self._blocks: dict[int, _Block] = {}
        self._stop_reason = ""
        self._usage = Usage()

    def add(self, event: Mapping[str, Any]) -> str:
        if "contentBlockStart" in event:
            start = event["contentBlockStart"]
            self._block(start).start = start.get("start") or {}
        elif "contentBlockDelta" in event:
            return self._delta(event["contentBlockDelta"])
        elif "contentBlockStop" in event:
            self._block(event["contentBlockStop"]).finished = True
        elif "messageStop" in event:
            self._stop_reason = event["messageStop"].get("stopReason") or "end_turn"
        elif "metadata" in event:
            self._usage = usage_of(event["metadata"].get("usage") or {})
        return ""

    def reply(self) -> Reply:
        """Of a stream that was cut, only the text: half a tool call is none."""
        whole = bool(self._stop_reason)
        content: list[Mapping[str, Any]] = []
        tool_uses: list[ToolUse] = []
        for _, block in sorted(self._blocks.items()):
            use = block.start.get("toolUse")
            if use is not None:
                if whole:
                    called = _tool_use(use, "".join(block.arguments))
                    tool_uses.append(called)
                    content.append(_tool_block(called))
            elif block.thought or block.redacted is not None:
                if whole:
                    content.append({"reasoningContent": _thought(block)})
            elif "".join(block.text).strip():  # Converse refuses blank text blocks
                content.append({"text": "".join(block.text)})
        text = "".join(piece for _, block in sorted(self._blocks.items()) for piece in block.text)
        return Reply(tuple(content), text, tuple(tool_uses), self._stop_reason or "cut", self._usage, whole)

    def _delta(self, event: Mapping[str, Any]) -> str:
        block, delta = self._block(event), event.get("delta") or {}
        if "text" in delta:
            block.text.append(delta["text"])
            return str(delta["text"])
        if "toolUse" in delta:
            block.arguments.append(delta["toolUse"].get("input") or "")
        reasoning = delta.get("reasoningContent") or {}
        if "text" in reasoning:
            block.thought.append(reasoning["text"])
        if "signature" in reasoning:
            block.signature = reasoning["signature"]
        if "redactedContent" in reasoning:
            block.redacted = reasoning["redactedContent"]
        return ""

    def _block(self, event: Mapping[str, Any]) -> _Block:
        return self._blocks.setdefault(int(event.get("contentBlockIndex", 0)), _Block())


def usage_of(usage: Mapping[str, Any]) -> Usage:
    read = sum(int(usage.get(name) or 0) for name in ("inputTokens", "cacheReadInputTokens", "cacheWriteInputTokens"))
    return Usage(read, int(usage.get("outputTokens") or 0))


def _tool_use(use: Mapping[str, Any], arguments: str) -> ToolUse:
    try:
        parsed = json.loads(arguments) if arguments.strip() else {}
    except (ValueError, RecursionError):
        parsed = None
    given = parsed if isinstance(parsed, dict) else None
    return ToolUse(str(use.get("toolUseId") or ""), str(use.get("name") or ""), given)


def _tool_block(use: ToolUse) -> Mapping[str, Any]:
    return {"toolUse": {"toolUseId": use.id, "name": use.name, "input": dict(use.arguments or {})}}


def _thought(block: _Block) -> Mapping[str, Any]:
    """Models that think refuse their own tool calls back without the signed thought before them."""
    if block.redacted is not None:
        return {"redactedContent": block.redacted}
    text: dict[str, str] = {"text": "".join(block.thought)}
    if block.signature:
        text["signature"] = block.signature
    return {"reasoningText": text}
