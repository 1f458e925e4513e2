"""Answers of AWS made up at the wire: a botocore session that sends nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import boto3
import botocore.session
from botocore.awsrequest import AWSResponse

Answer = tuple[int, bytes] | Exception


class _Raw:
    def __init__(self, body: bytes) -> None:
        self._body = body

    def stream(self, **_: Any) -> Sequence[bytes]:
        return (self._body,)


class Wire:
    """Answers each request by ``answer(operation, request)``; ``requests`` keeps what was asked, in order."""

    def __init__(self, answer: Callable[[str, Any], Answer]) -> None:
        self._answer = answer
        self.requests: list[tuple[str, Any]] = []

    def attach(self, session: botocore.session.Session) -> None:
        session.get_component("event_emitter").register("before-send", self._send)

    def _send(self, request: Any, event_name: str, **_: Any) -> AWSResponse:
        operation = event_name.rpartition(".")[2]
        self.requests.append((operation, request))
        answer = self._answer(operation, request)
        if isinstance(answer, Exception):
            raise answer
        status, body = answer
        return AWSResponse(request.url, status, {}, _Raw(body))

    @property
    def operations(self) -> list[str]:
        return [operation for operation, _ in self.requests]


def base_session() -> boto3.Session:
    core = botocore.session.Session()
    core.set_credentials("AKIATESTTESTTESTTEST", "secret")
    return boto3.Session(botocore_session=core, region_name="us-east-1")


def ec2(operation: str, inner: str) -> bytes:
    return f'<?xml version="1.0"?>\n<{operation}Response xmlns="http://ec2.amazonaws.com/doc/2016-11-15/">{inner}</{operation}Response>'.encode()


def ec2_error(code: str, message: str = "no") -> bytes:
    return (
        f"<Response><Errors><Error><Code>{code}</Code><Message>{message}</Message></Error></Errors></Response>".encode()
    )
