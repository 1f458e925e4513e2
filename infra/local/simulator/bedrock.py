"""Bedrock's Converse and ConverseStream, answered from a script; without one the account has no model access."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from threading import Lock
from typing import Any, Literal

from moto.bedrockruntime.responses import BedrockRuntimeResponse
from moto.core.eventstream import EventStreamEncoder

from infra.local.simulator.calls import Call
from infra.local.simulator.protocol_errors import error_answer

Mode = Literal["off", "scripted"]
Answer = tuple[int, Mapping[str, Any], "str | bytes"]

_STATUSES = {
    "AccessDeniedException": 403,
    "InternalServerException": 500,
    "ModelErrorException": 424,
    "ModelNotReadyException": 429,
    "ModelTimeoutException": 408,
    "ResourceNotFoundException": 404,
    "ServiceUnavailableException": 503,
    "ThrottlingException": 429,
    "ValidationException": 400,
}
_TEXT_PIECES = 4
"""Into how many events a text is split, so that a reader has to join them."""


class BadScript(ValueError):
    """What is wrong, with its place."""


def _unheard(mode: Mode) -> None:
    """Nobody listens yet."""


class ModelScript:
    """What the endpoint answers, entry by entry. ``requests`` keeps what was asked, for tests.

    ``on_mode`` is told each mode that is set.
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self.on_mode: Callable[[Mode], None] = _unheard
        self.set("off", ())

    def set(self, mode: Mode, script: Sequence[Mapping[str, Any]]) -> None:
        with self._lock:
            self.mode: Mode = mode
            self._left = list(script)
            self.requests: list[dict[str, Any]] = []
        self.on_mode(mode)

    def state(self) -> dict[str, Any]:
        with self._lock:
            return {"mode": self.mode, "left": len(self._left), "asked": len(self.requests)}

    def forget(self) -> None:
        """Off, and nobody is told of it any more."""
        self.on_mode = _unheard
        self.set("off", ())

    def take(self, request: dict[str, Any]) -> Mapping[str, Any]:
        """The entry for this call. Off: no access. Used up: unavailable."""
        with self._lock:
            if self.mode == "off":
                return {"error": "AccessDeniedException", "message": "You don't have access to the model."}
            self.requests.append(request)
            if not self._left:
                return {"error": "ServiceUnavailableException", "message": "The script has no further entry."}
            return self._left.pop(0)


script = ModelScript()
"""moto's backends are global to the process, and so is this."""


def parse_script(document: object) -> tuple[Mode, list[dict[str, Any]]]:
    """The body of ``POST /local/model``. BadScript with the place of the first fault."""
    if not isinstance(document, dict) or document.get("mode") not in ("off", "scripted"):
        raise BadScript('$.mode: must be "off" or "scripted"')
    unknown = document.keys() - {"mode", "script"}
    if unknown:
        raise BadScript(f"$.{min(unknown)}: is not known; known: mode, script")
    entries = document.get("script", [])
    if not isinstance(entries, list):
        raise BadScript("$.script: must be a list")
    for index, entry in enumerate(entries):
        fault = _fault(entry)
        if fault:
            raise BadScript(f"$.script[{index}]: {fault}")
    return document["mode"], entries


def _fault(entry: object) -> str | None:
    if not isinstance(entry, dict):
        return "must be an object"
    if "error" in entry:
        return None if isinstance(entry["error"], str) and re.fullmatch(r"\w{1,64}", entry["error"]) else "bad error"
    message = _message(entry)
    if not isinstance(message, dict) or not isinstance(message.get("content"), list):
        return "must be a Converse message with content, a Converse response, or an error"
    if not all(isinstance(block, dict) and len(block) >= 1 for block in message["content"]):
        return "each block of content must be an object"
    return None


def _message(entry: Mapping[str, Any]) -> Any:
    """Of a message as it stands, or of a whole response."""
    output = entry.get("output")
    return output.get("message") if isinstance(output, dict) else entry


def _response(entry: Mapping[str, Any]) -> dict[str, Any]:
    message = {"role": "assistant", **_message(entry)}
    uses_tool = any("toolUse" in block for block in message["content"])
    defaults = {
        "stopReason": "tool_use" if uses_tool else "end_turn",
        "usage": {"inputTokens": 100, "outputTokens": 50, "totalTokens": 150},
        "metrics": {"latencyMs": 10},
    }
    given = {key: value for key, value in entry.items() if key in (*defaults, "trace", "additionalModelResponseFields")}
    return {**defaults, **given, "output": {"message": message}}


def install() -> None:
    """Idempotent. moto routes these operations to the methods of these names."""
    BedrockRuntimeResponse.converse = _converse
    BedrockRuntimeResponse.converse_stream = _converse_stream


def _asked(self: Any) -> dict[str, Any]:
    return {"modelId": self._get_param("modelId"), **json.loads(self.body or "{}")}


def _converse(self: Any) -> Answer:
    entry = script.take(_asked(self))
    if "error" in entry:
        return _error(self, "Converse", entry)
    body = json.dumps(_response(entry), ensure_ascii=False)
    return 200, {"content-type": "application/json"}, body


def _converse_stream(self: Any) -> Answer:
    entry = script.take(_asked(self))
    if "error" in entry:
        return _error(self, "ConverseStream", entry)
    body = b"".join(_frame(name, payload) for name, payload in stream_events(_response(entry)))
    return 200, {"content-type": "application/vnd.amazon.eventstream"}, body


def _error(self: Any, operation: str, entry: Mapping[str, Any]) -> Answer:
    code = str(entry["error"])
    call = Call(self.current_account, "bedrock-runtime", self.region, operation)
    status, headers, body = error_answer(call, code, str(entry.get("message", "")), _STATUSES.get(code, 0))
    return status, {**headers, "status": status}, body


def _frame(name: str, payload: Mapping[str, Any]) -> bytes:
    headers = {":message-type": "event", ":event-type": name, ":content-type": "application/json"}
    encoded: bytes = EventStreamEncoder().encode_message(headers, json.dumps(payload, ensure_ascii=False).encode())
    return encoded


def stream_events(response: Mapping[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """A Converse response as the events of ConverseStream, in their order; texts and tool inputs come in pieces."""
    message = response["output"]["message"]
    yield "messageStart", {"role": message["role"]}
    for index, block in enumerate(message["content"]):
        yield from _block_events(index, block)
        yield "contentBlockStop", {"contentBlockIndex": index}
    yield "messageStop", {"stopReason": response["stopReason"]}
    yield "metadata", {"usage": response["usage"], "metrics": response["metrics"]}


def _block_events(index: int, block: Mapping[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    if "toolUse" in block:
        use = block["toolUse"]
        start = {"toolUse": {"toolUseId": use.get("toolUseId", f"tool-{index}"), "name": use.get("name", "")}}
        yield "contentBlockStart", {"contentBlockIndex": index, "start": start}
        for piece in _pieces(json.dumps(use.get("input", {}), ensure_ascii=False)):
            yield "contentBlockDelta", {"contentBlockIndex": index, "delta": {"toolUse": {"input": piece}}}
    elif "text" in block:
        for piece in _pieces(str(block["text"])):
            yield "contentBlockDelta", {"contentBlockIndex": index, "delta": {"text": piece}}
    elif "reasoningContent" in block:
        text = block["reasoningContent"].get("reasoningText", {})
        for piece in _pieces(str(text.get("text", ""))):
            yield "contentBlockDelta", {"contentBlockIndex": index, "delta": {"reasoningContent": {"text": piece}}}


def _pieces(text: str) -> Iterator[str]:
    size = max(1, -(-len(text) // _TEXT_PIECES))
    for start in range(0, len(text), size):
        yield text[start : start + size]
