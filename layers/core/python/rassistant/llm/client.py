"""Bedrock's ConverseStream, with retries and a second model. The client is handed in; nothing here imports boto3.

Sampling parameters and thinking budgets are never sent: newer models refuse them.
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from typing import Any, Literal

from rassistant.errors import AwsFailure, ModelUnavailable, RAssistantError, Text
from rassistant.llm.reply import Reply, ReplyBuilder

Situation = Literal["busy", "down", "denied", "refused"]
_SITUATIONS: Mapping[str, Situation] = {
    "throttlingexception": "busy",
    "toomanyrequestsexception": "busy",
    "modelnotreadyexception": "busy",
    "serviceunavailableexception": "down",
    "internalserverexception": "down",
    "modelstreamerrorexception": "down",
    "modelerrorexception": "down",
    "modeltimeoutexception": "down",
    "validationexception": "refused",
}
_ATTEMPTS: Mapping[Situation, int] = {"busy": 4, "down": 2}


class PromptRefused(RAssistantError):
    """The request itself is at fault (too long, not allowed for this model): asking again does not help."""

    status = 502
    code = "prompt_refused"
    default_message = Text("The language model refused the request.", "언어 모델이 요청을 거부했습니다.")


class _Failed(Exception):
    """One attempt at one model failed before any text was shown."""

    def __init__(self, situation: Situation) -> None:
        super().__init__(situation)
        self.situation = situation


@dataclass(frozen=True, slots=True)
class Guardrail:
    identifier: str
    version: str


class ModelClient:
    """``client``: boto3's bedrock-runtime client, which does not retry by itself. ``model_ids``: the preferred first.

    ``guard``: a context that turns what is not an answer of Bedrock's (no connection, a time-out) into errors of ours.
    """

    def __init__(
        self,
        client: Any,
        model_ids: Sequence[str],
        *,
        guardrail: Guardrail | None = None,
        guard: Callable[[], AbstractContextManager[Any]] = nullcontext,
        sleep: Callable[[float], None] = time.sleep,
        max_output_tokens: int = 4096,
    ) -> None:
        self._client = client
        self._model_ids = tuple(model_id for model_id in model_ids if model_id)
        self._guardrail = guardrail
        self._guard = guard
        self._sleep = sleep
        self._max_output_tokens = max_output_tokens

    def converse(
        self,
        system: str,
        messages: Sequence[Mapping[str, Any]],
        tools: Sequence[Mapping[str, Any]],
        on_text: Callable[[str], None],
    ) -> Reply:
        """One reply, its text handed to ``on_text`` as it comes. ``tools``: Converse's toolSpec objects.

        A stream that is cut after text was shown gives a Reply that is not whole. ModelUnavailable where no model
        answers; PromptRefused where the last of them finds fault with the request.
        """
        situation: Situation = "denied"
        for model_id in self._model_ids:
            try:
                return self._patiently(self._request(model_id, system, messages, tools), on_text)
            except _Failed as failure:
                situation = failure.situation
        if situation == "refused":
            raise PromptRefused
        raise ModelUnavailable

    def _patiently(self, request: Mapping[str, Any], on_text: Callable[[str], None]) -> Reply:
        """Again while the model is busy, with full jitter; not once text was shown, which would come twice."""
        attempt = 0
        while True:
            attempt += 1
            try:
                return self._once(request, on_text)
            except _Failed as failure:
                if attempt >= _ATTEMPTS.get(failure.situation, 1):
                    raise
                self._sleep(random.uniform(0.02, 0.2 * 2 ** (attempt - 1)))

    def _once(self, request: Mapping[str, Any], on_text: Callable[[str], None]) -> Reply:
        builder = ReplyBuilder()
        shown = False
        try:
            for event in self._events(request):
                piece = builder.add(event)
                if piece:
                    shown = True
                    on_text(piece)
        except _Failed:
            if not shown:
                raise
        reply = builder.reply()
        if not reply.is_whole and not shown:
            raise _Failed("down")
        return reply

    def _events(self, request: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
        try:
            with self._guard():
                try:
                    yield from self._client.converse_stream(**request)["stream"]
                except self._client.exceptions.ClientError as error:
                    raise _Failed(_situation(error)) from error
        except AwsFailure as error:
            raise _Failed("down" if error.retryable else "denied") from error

    def _request(
        self, model_id: str, system: str, messages: Sequence[Mapping[str, Any]], tools: Sequence[Mapping[str, Any]]
    ) -> dict[str, Any]:
        # Instructions and tools are the same in each request, and what was said before in the next one: where the model
        # can, they are read from cache.
        mark: list[Mapping[str, Any]] = [{"cachePoint": {"type": "default"}}] if "anthropic" in model_id else []
        request: dict[str, Any] = {
            "modelId": model_id,
            "system": [{"text": system}, *mark],
            "messages": _marked(messages, mark),
            "inferenceConfig": {"maxTokens": self._max_output_tokens},
        }
        if tools:
            request["toolConfig"] = {"tools": [*({"toolSpec": tool} for tool in tools), *mark]}
        if self._guardrail is not None:
            request["guardrailConfig"] = {
                "guardrailIdentifier": self._guardrail.identifier,
                "guardrailVersion": self._guardrail.version,
                "streamProcessingMode": "sync",
            }
        return request


def _marked(messages: Sequence[Mapping[str, Any]], mark: Sequence[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """The mark behind what was said last."""
    if not messages:
        return []
    *before, last = messages
    return [*before, {**last, "content": [*last["content"], *mark]}]


def _situation(error: Any) -> Situation:
    """Before the stream the code is in Pascal case, within it in camel case. What is not known counts as denied."""
    code = str(error.response.get("Error", {}).get("Code", "")).lower()
    return _SITUATIONS.get(code, "denied")
