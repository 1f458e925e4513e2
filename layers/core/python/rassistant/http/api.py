"""A function's routes: role first, then the route, then errors as the contract's error object."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from aws_lambda_powertools import Logger

from rassistant.errors import Forbidden, MethodNotAllowed, NotFound, RAssistantError, Text
from rassistant.http.operations import operation
from rassistant.http.request import Request

logger = Logger(service="r-assistant")


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer that is not plain JSON with status 200. ``body`` is text as it stands, or JSON data."""

    body: Any
    status: int = 200
    content_type: str = "application/json"
    headers: Mapping[str, str] = field(default_factory=dict)


Handler = Callable[[Request], Any]


class Api:
    """Routes by the gateway's ``routeKey``, so that what matched there is what runs here."""

    def __init__(self) -> None:
        self._handlers: dict[str, Handler] = {}

    def route(self, method: str, path: str) -> Callable[[Handler], Handler]:
        key = f"{method} {path}"
        operation(key)  # an undeclared route is a mistake: fail at import

        def register(handler: Handler) -> Handler:
            self._handlers[key] = handler
            return handler

        return register

    def resolve(self, event: Mapping[str, Any], context: Any) -> dict[str, Any]:
        request_id = _request_id(event, context)
        request = Request(event, request_id)
        try:
            return _rendered(self._dispatch(request), request_id)
        except RAssistantError as error:
            return _failed(error, request, request_id)
        except Exception:
            logger.exception("unhandled error", extra={"request_id": request_id, "route": request.route_key})
            return _failed(RAssistantError(), request, request_id)

    def _dispatch(self, request: Request) -> Reply:
        handler = self._handlers.get(request.route_key)
        if handler is None:
            known_path = any(key.split(" ", 1)[1] == request.route_key.split(" ", 1)[-1] for key in self._handlers)
            raise MethodNotAllowed if known_path else NotFound
        role = operation(request.route_key).role
        if role is not None and not request.caller.has(role):
            raise Forbidden(
                Text(f'This needs the role "{role}".', f'"{role}" 역할이 필요합니다.'),
                Text(
                    "Ask an administrator to add you to the group, then sign in again.",
                    "관리자에게 그룹 추가를 요청한 뒤 다시 로그인해 주세요.",
                ),
            )
        answer = handler(request)
        return answer if isinstance(answer, Reply) else Reply(answer)


def _request_id(event: Mapping[str, Any], context: Any) -> str | None:
    return (event.get("requestContext") or {}).get("requestId") or getattr(context, "aws_request_id", None)


def _rendered(reply: Reply, request_id: str | None) -> dict[str, Any]:
    is_json = reply.content_type == "application/json"
    body = json.dumps(reply.body, ensure_ascii=False, separators=(",", ":"), allow_nan=False) if is_json else reply.body
    return {
        "statusCode": reply.status,
        "headers": {
            "content-type": f"{reply.content_type}; charset=utf-8" if not is_json else reply.content_type,
            "cache-control": "no-store",
            "x-content-type-options": "nosniff",
            "x-request-id": request_id or "",
            **reply.headers,
        },
        "body": body,
        "isBase64Encoded": False,
    }


def _failed(error: RAssistantError, request: Request, request_id: str | None) -> dict[str, Any]:
    return _rendered(Reply({"error": error.body(request.locale, request_id)}, status=error.status), request_id)
