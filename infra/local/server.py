"""HTTP of the local stack: one origin for the site, the API, the sign-in pages and the simulator's controls."""

from __future__ import annotations

import logging
import re
import socket
from collections.abc import Callable, Iterable, Mapping
from http import HTTPStatus
from typing import Any

from cheroot import wsgi

from infra.local import auth
from infra.local.auth.pages import SignInPages
from infra.local.controls import Controls
from infra.local.gateway import Gateway
from infra.local.site import Site
from infra.local.web import Misdirected, TooLarge, WebReply, WebRequest, error_reply
from rassistant.errors import InvalidInput, MethodNotAllowed, RAssistantError

logger = logging.getLogger(__name__)

MAX_BODY_BYTES = 1024 * 1024
MAX_FILE_BODY_BYTES = 6_000_000
"""Of the routes that take pictures and recordings: what a Lambda function takes."""
_TAKE_FILES = ("/api/chat", "/api/transcriptions")
MAX_CONTROL_BODY_BYTES = 16 * 1024 * 1024
"""A script for the model, or a thousand faults, may be longer than what the API takes."""

_THREADS = 128
"""A long poll holds a thread for 20 s at most: room for a hundred of them beside quick requests."""

_HOST = re.compile(r"^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$", re.IGNORECASE)

StartResponse = Callable[[str, list[tuple[str, str]]], Any]


class PortTaken(Exception):
    """Something else listens there."""


class Application:
    """WSGI. Each part answers its own paths; every failure is the contract's error object."""

    def __init__(self, *, gateway: Gateway, pages: SignInPages, controls: Controls, site: Site) -> None:
        self._gateway = gateway
        self._pages = pages
        self._controls = controls
        self._site = site

    def __call__(self, environ: Mapping[str, Any], start_response: StartResponse) -> Iterable[bytes]:
        request, refused = _read(environ)
        reply = refused or self._answer(request)
        status = f"{reply.status} {_phrase(reply.status)}"
        headers = {**reply.headers, "content-length": str(len(reply.body))}
        start_response(status, list(headers.items()))
        return [b"" if request.method == "HEAD" else reply.body]

    def _answer(self, request: WebRequest) -> WebReply:
        try:
            return self._route(request)
        except RAssistantError as error:
            return error_reply(error, request)
        except Exception:
            logger.exception("%s %s failed", request.method, request.raw_path)
            return error_reply(RAssistantError(), request)

    def _route(self, request: WebRequest) -> WebReply:
        path = request.path
        if path == "/api" or path.startswith("/api/"):
            return self._gateway.answer(request)
        if path.startswith("/local/"):
            return self._controls.answer(request)
        if path in auth.PATHS and (page := self._pages.answer(request)) is not None:
            return page
        if path in auth.PATHS or request.method not in ("GET", "HEAD"):
            raise MethodNotAllowed
        return self._site.answer(request)


def _read(environ: Mapping[str, Any]) -> tuple[WebRequest, WebReply | None]:
    """The request, and the reply where it must not go further: foreign host, body too large or cut short."""
    target = str(environ.get("REQUEST_URI") or environ.get("PATH_INFO") or "/")
    target = re.sub(r"^https?://[^/?]*", "", target) or "/"
    raw_path, _, raw_query = target.partition("?")
    headers = {key[5:].replace("_", "-").lower(): value for key, value in environ.items() if key.startswith("HTTP_")}
    headers |= {name: str(environ[name.replace("-", "_").upper()]) for name in _ENTITY if _has(environ, name)}
    request = WebRequest(
        method=str(environ["REQUEST_METHOD"]),
        raw_path=raw_path,
        raw_query=raw_query,
        headers=headers,
        remote=str(environ.get("REMOTE_ADDR", "")),
    )
    if not _HOST.match(headers.get("host", "")):
        return request, error_reply(Misdirected(), request)
    limit = MAX_FILE_BODY_BYTES if raw_path in _TAKE_FILES else MAX_BODY_BYTES
    if raw_path.startswith("/local/"):
        limit = MAX_CONTROL_BODY_BYTES
    try:
        body = _body(environ, headers, limit)
    except RAssistantError as error:
        return request, error_reply(error, request, {"connection": "close"})
    return WebRequest(request.method, raw_path, raw_query, headers, body, request.remote, request.request_id), None


_ENTITY = ("content-type", "content-length")


def _has(environ: Mapping[str, Any], name: str) -> bool:
    return bool(environ.get(name.replace("-", "_").upper()))


def _body(environ: Mapping[str, Any], headers: Mapping[str, str], limit: int) -> bytes:
    declared = headers.get("content-length", "")
    if declared and not declared.isdecimal():
        raise InvalidInput
    if declared and int(declared) > limit:
        raise TooLarge
    chunked = "chunked" in headers.get("transfer-encoding", "").lower()
    if not declared and not chunked:
        return b""
    body: bytes = environ["wsgi.input"].read(int(declared) if declared else limit + 1)
    if len(body) > limit:
        raise TooLarge
    return body


def _phrase(status: int) -> str:
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return "Unknown"


class Server:
    """Listens on loopback, by IPv4 and where there is IPv6 also by that: localhost may mean either."""

    def __init__(self, application: Application, port: int) -> None:
        self._servers = [_listen(application, "127.0.0.1", port)]
        self.port: int = self._servers[0].bind_addr[1]
        if socket.has_ipv6:
            try:
                self._servers.append(_listen(application, "::1", self.port))
            except PortTaken:
                logger.info("no IPv6 loopback: answering on 127.0.0.1 alone")

    @property
    def address(self) -> str:
        return f"http://localhost:{self.port}"

    def serve(self) -> None:
        """Returns after ``stop``."""
        from threading import Thread

        for extra in self._servers[1:]:
            Thread(target=extra.serve, name="server-ipv6", daemon=True).start()
        self._servers[0].serve()

    def stop(self) -> None:
        for server in self._servers:
            server.stop()


def _listen(application: Application, host: str, port: int) -> Any:
    server = wsgi.Server(
        (host, port),
        application,
        numthreads=_THREADS,
        request_queue_size=256,
        timeout=60,
        shutdown_timeout=2,
        server_name="localhost",
    )
    server.max_request_header_size = 64 * 1024
    setattr(server, "error_log", _log)  # noqa: B010  (cheroot documents it as the hook; types call it a method)
    try:
        server.prepare()
    except OSError as error:
        raise PortTaken(f"{host}:{port}") from error
    return server


def _log(message: str = "", level: int = logging.INFO, traceback: bool = False) -> None:
    logger.log(level, message, exc_info=traceback)
