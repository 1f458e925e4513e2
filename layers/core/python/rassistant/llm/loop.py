"""The tool loop: the model asks for tools, gets their results, and answers, within limits that always end it."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from dataclasses import dataclass
from typing import Any, Literal

from rassistant.errors import AwsFailure, InvalidInput, NotFound
from rassistant.llm.client import ModelClient
from rassistant.llm.fence import fenced
from rassistant.llm.reply import Reply, ToolUse, Usage
from rassistant.llm.tool import Tool, ToolFailed

End = Literal["answered", "steps", "deadline", "budget", "cut", "filtered"]
_CHARS_PER_TOKEN = 3
"""A careful estimate: English has about four, JSON and Korean fewer."""
_CONTINUE = "Your reply was cut off. Continue exactly where it stopped, without repeating anything."
_FINISH = "No more tools can be called. Answer now from what you have, and say what is missing."
_DROPPED = "(dropped to save space; call the tool again if it is needed)"


@dataclass(frozen=True, slots=True)
class Limits:
    steps: int = 8
    deadline_s: float = 150
    tokens: int = 400_000
    """Input and output of all calls of the turn together."""
    prompt_tokens: int = 120_000
    """Of one call; older tool results are dropped above it."""
    result_chars: int = 24_000
    side_by_side: int = 4


@dataclass(frozen=True, slots=True)
class LoopResult:
    """``messages``: everything said, ending with the answer. ``results``: what the tools returned, as JSON text."""

    messages: tuple[Mapping[str, Any], ...]
    usage: Usage
    end: End
    results: tuple[str, ...]


class ToolLoop:
    def __init__(
        self,
        model: ModelClient,
        tools: Sequence[Tool],
        limits: Limits | None = None,
        *,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._model = model
        self._tools = {tool.name: tool for tool in tools}
        self._specifications = [tool.specification() for tool in tools]
        self._limits = limits or Limits()
        self._monotonic = monotonic

    def run(self, system: str, messages: Sequence[Mapping[str, Any]], on_text: Callable[[str], None]) -> LoopResult:
        """Raises ModelUnavailable and PromptRefused, at any step; ``on_text`` has then had what was said before."""
        said = list(messages)
        usage = Usage()
        results: list[str] = []
        until = self._monotonic() + self._limits.deadline_s
        cut = 0
        for step in range(self._limits.steps + 1):
            end = self._limit(step, usage, until)
            if end is not None:
                _tell(said, _FINISH)
            said = self._shortened(said)
            reply = self._model.converse(system, said, self._specifications, on_text)
            usage += reply.usage
            said.append({"role": "assistant", "content": list(reply.content) or [{"text": "…"}]})
            if end is not None:
                return LoopResult(tuple(said), usage, end, tuple(results))
            if reply.tool_uses:
                answers = self._call(reply.tool_uses)
                results.extend(text for _, text in answers)
                said.append({"role": "user", "content": [block for block, _ in answers]})
            elif reply.is_whole and reply.stop_reason != "malformed_tool_use":
                return LoopResult(tuple(said), usage, _end(reply), tuple(results))
            else:
                cut += 1
                if cut > 2:
                    return LoopResult(tuple(said), usage, "cut", tuple(results))
                _tell(said, _CONTINUE)
        raise AssertionError("the last step is always beyond the limit")

    def _limit(self, step: int, usage: Usage, until: float) -> End | None:
        if step >= self._limits.steps:
            return "steps"
        if self._monotonic() >= until:
            return "deadline"
        return "budget" if usage.total >= self._limits.tokens else None

    def _call(self, uses: Sequence[ToolUse]) -> list[tuple[Mapping[str, Any], str]]:
        """Side by side, in the order asked for: the block for the model, and the bare result."""
        with ThreadPoolExecutor(self._limits.side_by_side) as pool:
            futures = [pool.submit(copy_context().run, self._answer, use) for use in uses]
            return [future.result() for future in futures]

    def _answer(self, use: ToolUse) -> tuple[Mapping[str, Any], str]:
        tool = self._tools.get(use.name)
        if tool is None:
            return _result(use, f"There is no such tool. Tools: {', '.join(self._tools)}.", ok=False)
        if use.arguments is None:
            return _result(use, "The arguments are not a JSON object. Call it again with valid JSON.", ok=False)
        try:
            value = tool.run(use.arguments)
        except (AwsFailure, InvalidInput, NotFound, ToolFailed) as error:
            return _result(use, f"{error.message.en} {error.hint.en}", ok=False)
        text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=str)
        if len(text) > self._limits.result_chars:
            text = text[: self._limits.result_chars] + "… (cut; ask for less, or for a summary)"
        return _result(use, text, ok=True)

    def _shortened(self, messages: list[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
        """Old tool results dropped until the prompt fits; what was asked last stays."""
        shortened = list(messages)
        for index in range(len(shortened) - 1):
            if _tokens(shortened) <= self._limits.prompt_tokens:
                break
            shortened[index] = _without_results(shortened[index])
        return shortened


def _end(reply: Reply) -> End:
    if reply.stop_reason in ("guardrail_intervened", "content_filtered"):
        return "filtered"
    return "cut" if reply.stop_reason in ("max_tokens", "model_context_window_exceeded") else "answered"


def _tell(messages: list[Mapping[str, Any]], text: str) -> None:
    """Converse wants user and assistant in turn: what is told after tool results goes into the same message."""
    if messages and messages[-1]["role"] == "user":
        messages[-1] = {"role": "user", "content": [*messages[-1]["content"], {"text": text}]}
    else:
        messages.append({"role": "user", "content": [{"text": text}]})


def _result(use: ToolUse, text: str, *, ok: bool) -> tuple[Mapping[str, Any], str]:
    block = {
        "toolResult": {
            "toolUseId": use.id,
            "content": [{"text": fenced(text) if ok else text}],
            "status": "success" if ok else "error",
        }
    }
    return block, text if ok else ""


def _without_results(message: Mapping[str, Any]) -> Mapping[str, Any]:
    content = [
        {"toolResult": {**block["toolResult"], "content": [{"text": _DROPPED}]}} if "toolResult" in block else block
        for block in message["content"]
    ]
    return {**message, "content": content}


def _tokens(messages: Sequence[Mapping[str, Any]]) -> int:
    return len(json.dumps(messages, ensure_ascii=False, default=str)) // _CHARS_PER_TOKEN
