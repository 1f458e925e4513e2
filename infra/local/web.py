"""HTTP of the local stack as plain values: a request, a reply, and the contract's error body."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any
from urllib.parse import parse_qsl, unquote
from uuid import uuid4

from rassistant.errors import Locale, RAssistantError, Text
from rassistant.http.accept_language import preferred


@dataclass(frozen=True)
class WebRequest:
    """``raw_path`` and ``raw_query`` as they came on the line; header names in lower case."""

    method: str
    raw_path: str
    raw_query: str
    headers: Mapping[str, str]
    body: bytes = b""
    remote: str = "127.0.0.1"
    request_id: str = field(default_factory=lambda: str(uuid4()))

    @cached_property
    def path(self) -> str:
        return unquote(self.raw_path)

    @cached_property
    def query(self) -> dict[str, str]:
        """The last value of each parameter."""
        return dict(parse_qsl(self.raw_query, keep_blank_values=True))

    @cached_property
    def form(self) -> dict[str, str]:
        return dict(parse_qsl(self.body.decode("utf-8", "replace"), keep_blank_values=True))

    @property
    def locale(self) -> Locale:
        return preferred(self.headers.get("accept-language", ""))

    @property
    def origin(self) -> str:
        """This server as the browser calls it: localhost and 127.0.0.1 are two origins."""
        return f"http://{self.headers.get('host', 'localhost')}"


@dataclass(frozen=True)
class WebReply:
    status: int
    headers: Mapping[str, str]
    body: bytes = b""


def json_reply(value: Any, status: int = 200, headers: Mapping[str, str] | None = None) -> WebReply:
    body = json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
    return WebReply(
        status,
        {
            "content-type": "application/json",
            "cache-control": "no-store",
            "x-content-type-options": "nosniff",
            **(headers or {}),
        },
        body,
    )


def error_reply(error: RAssistantError, request: WebRequest, headers: Mapping[str, str] | None = None) -> WebReply:
    """The error object of the HTTP contract, in the asker's language."""
    return json_reply({"error": error.body(request.locale, request.request_id)}, error.status, headers)


class TooLarge(RAssistantError):
    status = 413
    code = "body_too_large"
    default_message = Text("The body is too large.", "요청 본문이 너무 큽니다.")
    default_hint = Text("Send less.", "크기를 줄여 보내 주세요.")


class Misdirected(RAssistantError):
    """The Host header names another site: a page on the Internet may try that by DNS rebinding."""

    status = 421
    code = "misdirected_request"
    default_message = Text("This server answers as localhost only.", "이 서버는 localhost로만 응답합니다.")
    default_hint = Text("Open it as localhost or 127.0.0.1.", "localhost 또는 127.0.0.1로 접속해 주세요.")
