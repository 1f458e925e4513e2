"""What API Gateway does in the cloud: match the route, check the token, build the event, call the function."""

from __future__ import annotations

import base64
import importlib
import logging
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from infra.local.auth.tokens import BadToken, TokenCheck
from infra.local.web import WebReply, WebRequest, error_reply
from infra.routes import ROUTES, Route
from rassistant.errors import MethodNotAllowed, NotFound, RAssistantError, Unauthenticated

if TYPE_CHECKING:
    from rassistant.models.clock import Clock

logger = logging.getLogger(__name__)

Function = Callable[[Mapping[str, Any], Any], dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Context:
    """Lambda's context, as far as the handlers look at it."""

    aws_request_id: str
    function_name: str
    memory_limit_in_mb: int = 1024
    invoked_function_arn: str = "arn:aws:lambda:us-east-1:999999999999:function:local"

    def get_remaining_time_in_millis(self) -> int:
        return 29_000


def load_function(name: str) -> Function:
    """``functions.<name>.handler.handler``."""
    function: Function = importlib.import_module(f"functions.{name}.handler").handler
    return function


class Gateway:
    """``functions`` finds a handler by its folder's name."""

    def __init__(
        self, check: TokenCheck, clock: Clock, *, functions: Callable[[str], Function] = load_function
    ) -> None:
        self._check = check
        self._clock = clock
        self._functions = functions
        # literal paths before those with parameters, and greedy ones last, as API Gateway picks the most specific
        self._routes = sorted(((_pattern(route.path), route) for route in ROUTES), key=lambda pair: _rank(pair[1]))

    def answer(self, request: WebRequest) -> WebReply:
        try:
            route, parameters = self._match(request)
            claims = self._claims(request) if route.role is not None else None
        except RAssistantError as error:
            headers = {"www-authenticate": "Bearer"} if isinstance(error, Unauthenticated) else {}
            return error_reply(error, request, headers)
        return self._call(route, self._event(request, route, parameters, claims), request)

    def _match(self, request: WebRequest) -> tuple[Route, dict[str, str]]:
        method = "GET" if request.method == "HEAD" else request.method
        known = False
        for pattern, route in self._routes:
            found = pattern.fullmatch(request.raw_path)
            if found is None:
                continue
            known = True
            if route.method == method:
                return route, found.groupdict()
        raise MethodNotAllowed if known else NotFound

    def _claims(self, request: WebRequest) -> dict[str, Any]:
        scheme, _, token = request.headers.get("authorization", "").partition(" ")
        if scheme.lower() != "bearer" or not token.strip():
            raise Unauthenticated
        try:
            return self._check.claims(token.strip())
        except BadToken as refused:
            logger.info("token refused: %s", refused)
            raise Unauthenticated from refused

    def _event(
        self, request: WebRequest, route: Route, parameters: dict[str, str], claims: dict[str, Any] | None
    ) -> dict[str, Any]:
        """Payload format 2.0: https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html."""
        now = self._clock()
        context: dict[str, Any] = {
            "accountId": "999999999999",
            "apiId": "local",
            "domainName": request.headers.get("host", "localhost"),
            "http": {
                "method": request.method,
                "path": request.path,
                "protocol": "HTTP/1.1",
                "sourceIp": request.remote,
                "userAgent": request.headers.get("user-agent", ""),
            },
            "requestId": request.request_id,
            "routeKey": route.key,
            "stage": "$default",
            "time": now.strftime("%d/%b/%Y:%H:%M:%S +0000"),
            "timeEpoch": int(now.timestamp() * 1000),
        }
        if claims is not None:
            context["authorizer"] = {"jwt": {"claims": _flattened(claims), "scopes": None}}
        return {
            "version": "2.0",
            "routeKey": route.key,
            "rawPath": request.path,
            "rawQueryString": request.raw_query,
            "headers": dict(request.headers),
            "queryStringParameters": request.query or None,
            "pathParameters": parameters or None,
            "requestContext": context,
            **_body(request.body),
        }

    def _call(self, route: Route, event: dict[str, Any], request: WebRequest) -> WebReply:
        try:
            answer = self._functions(route.function)(event, Context(request.request_id, route.function))
        except Exception:
            logger.exception("%s failed outside its own error handling", route.key)
            return error_reply(RAssistantError(), request)
        body = answer.get("body") or ""
        raw = base64.b64decode(body) if answer.get("isBase64Encoded") else body.encode()
        headers = {name.lower(): str(value) for name, value in (answer.get("headers") or {}).items()}
        return WebReply(int(answer.get("statusCode", 200)), headers, raw)


def _pattern(path: str) -> re.Pattern[str]:
    parts = re.split(r"(\{\w+\+?\})", path)
    return re.compile("".join(_part(part) for part in parts))


def _part(part: str) -> str:
    if not part.startswith("{"):
        return re.escape(part)
    name = part.strip("{}+")
    return f"(?P<{name}>.+)" if part.endswith("+}") else f"(?P<{name}>[^/]+)"


def _rank(route: Route) -> tuple[bool, int, int]:
    return "+}" in route.path, route.path.count("{"), -len(route.path)


def _flattened(claims: dict[str, Any]) -> dict[str, str]:
    """HTTP APIs hand every claim on as text; lists become ``[a b]``."""
    return {
        name: f"[{' '.join(map(str, value))}]" if isinstance(value, list) else str(value)
        for name, value in claims.items()
    }


def _body(raw: bytes) -> dict[str, Any]:
    if not raw:
        return {"isBase64Encoded": False}
    try:
        return {"body": raw.decode(), "isBase64Encoded": False}
    except UnicodeDecodeError:
        return {"body": base64.b64encode(raw).decode(), "isBase64Encoded": True}
