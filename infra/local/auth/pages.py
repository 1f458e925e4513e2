"""The OIDC endpoints that moto's Cognito lacks, as managed login has them: authorize, login, token, logout.

Authorization code with PKCE (S256) alone; codes are single use and live five minutes by the stack's clock.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from threading import Lock
from typing import TYPE_CHECKING, TypeVar
from urllib.parse import urlencode, urlsplit

from infra.local.auth.page_text import error_page, password_page, style_sheet
from infra.local.auth.pool import BadRefreshToken, Tokens, UserPool, WrongPassword
from infra.local.web import WebReply, WebRequest, json_reply

if TYPE_CHECKING:
    from rassistant.models.clock import Clock

T = TypeVar("T")

PATHS = frozenset({"/oauth2/authorize", "/oauth2/token", "/oauth2/style.css", "/login", "/logout"})
_CODE_LIFETIME = timedelta(minutes=5)
_PAGE_LIFETIME = timedelta(minutes=30)
_MAX_HELD = 1000
_HOSTS = frozenset({"localhost", "127.0.0.1", "[::1]"})


@dataclass(frozen=True, slots=True)
class _Asked:
    """What the site asked for, until the password page is answered."""

    redirect_uri: str
    state: str
    challenge: str
    nonce: str | None
    until: datetime


@dataclass(frozen=True, slots=True)
class _Granted:
    redirect_uri: str
    challenge: str
    tokens: Tokens
    until: datetime


class SignInPages:
    """Requests that wait and codes that were granted are held in memory, the oldest dropped first."""

    def __init__(self, pool: UserPool, clock: Clock) -> None:
        self._pool = pool
        self._clock = clock
        self._asked: dict[str, _Asked] = {}
        self._granted: dict[str, _Granted] = {}
        self._lock = Lock()

    def answer(self, request: WebRequest) -> WebReply | None:
        """None where the path is not one of ours or does not take this method."""
        routes: dict[tuple[str, str], Callable[[WebRequest], WebReply]] = {
            ("GET", "/oauth2/authorize"): self._authorize,
            ("GET", "/login"): self._login_page,
            ("POST", "/login"): self._login,
            ("POST", "/oauth2/token"): self._token,
            ("GET", "/logout"): self._logout,
            ("GET", "/oauth2/style.css"): lambda _: style_sheet(),
        }
        answer = routes.get((request.method, request.path))
        return answer(request) if answer else None

    def _authorize(self, request: WebRequest) -> WebReply:
        query = request.query
        redirect_uri = query.get("redirect_uri", "")
        if query.get("client_id") != self._pool.client_id or not _is_allowed(redirect_uri, request):
            # RFC 6749, 4.1.2.1: never send the browser on to an address that is not known
            return error_page(400, "client_id or redirect_uri is not registered.", "등록되지 않은 요청입니다.")
        state = query.get("state", "")
        if query.get("response_type") != "code":
            return _back(redirect_uri, error="unsupported_response_type", state=state)
        challenge = query.get("code_challenge", "")
        if query.get("code_challenge_method") != "S256" or not 43 <= len(challenge) <= 128:
            return _back(redirect_uri, error="invalid_request", state=state)
        waits = _Asked(redirect_uri, state, challenge, query.get("nonce"), self._clock() + _PAGE_LIFETIME)
        return WebReply(302, {"location": f"/login?{urlencode({'request': self._hold(self._asked, waits)})}"})

    def _login_page(self, request: WebRequest) -> WebReply:
        key = request.query.get("request", "")
        if self._waiting(key) is None:
            return _expired()
        return password_page(key, "")

    def _login(self, request: WebRequest) -> WebReply:
        key, username = request.form.get("request", ""), request.form.get("username", "").strip()
        asked = self._waiting(key)
        if asked is None:
            return _expired()
        try:
            tokens = self._pool.sign_in(username, request.form.get("password", ""), nonce=asked.nonce)
        except WrongPassword:
            return password_page(key, username, wrong=True)
        with self._lock:
            self._asked.pop(key, None)
        grant = _Granted(asked.redirect_uri, asked.challenge, tokens, self._clock() + _CODE_LIFETIME)
        return _back(asked.redirect_uri, code=self._hold(self._granted, grant), state=asked.state)

    def _token(self, request: WebRequest) -> WebReply:
        form = request.form
        if form.get("client_id") != self._pool.client_id:
            return json_reply({"error": "invalid_client"}, 400)
        if form.get("grant_type") == "authorization_code":
            return self._exchange(form)
        if form.get("grant_type") == "refresh_token":
            try:
                return json_reply(self._pool.refresh(form.get("refresh_token", "")).as_json())
            except BadRefreshToken:
                return json_reply({"error": "invalid_grant"}, 400)
        return json_reply({"error": "unsupported_grant_type"}, 400)

    def _exchange(self, form: dict[str, str]) -> WebReply:
        with self._lock:
            grant = self._granted.pop(form.get("code", ""), None)
        if grant is None or grant.until <= self._clock() or form.get("redirect_uri") != grant.redirect_uri:
            return json_reply({"error": "invalid_grant"}, 400)
        digest = hashlib.sha256(form.get("code_verifier", "").encode()).digest()
        given = base64.urlsafe_b64encode(digest).rstrip(b"=")
        if not hmac.compare_digest(given, grant.challenge.encode()):
            return json_reply({"error": "invalid_grant"}, 400)
        return json_reply(grant.tokens.as_json())

    def _logout(self, request: WebRequest) -> WebReply:
        target = request.query.get("logout_uri", "")
        if request.query.get("client_id") != self._pool.client_id or not _is_allowed(target, request):
            return error_page(400, "client_id or logout_uri is not registered.", "등록되지 않은 요청입니다.")
        return WebReply(302, {"location": target})

    def _waiting(self, key: str) -> _Asked | None:
        with self._lock:
            asked = self._asked.get(key)
        return asked if asked is not None and asked.until > self._clock() else None

    def _hold(self, shelf: dict[str, T], value: T) -> str:
        key = secrets.token_urlsafe(24)
        with self._lock:
            while len(shelf) >= _MAX_HELD:
                shelf.pop(next(iter(shelf)))
            shelf[key] = value
        return key


def _is_allowed(uri: str, request: WebRequest) -> bool:
    """The site's start page on this very server, by either of its names."""
    try:
        parts = urlsplit(uri)
        port = parts.port
    except ValueError:
        return False
    own_port = urlsplit(request.origin).port
    host = f"[{parts.hostname}]" if ":" in (parts.hostname or "") else parts.hostname
    plain = not (parts.query or parts.fragment or parts.username or parts.password)
    return plain and parts.scheme == "http" and host in _HOSTS and port == own_port and parts.path in ("", "/")


def _back(redirect_uri: str, **parameters: str) -> WebReply:
    return WebReply(302, {"location": f"{redirect_uri}?{urlencode(parameters)}", "cache-control": "no-store"})


def _expired() -> WebReply:
    return error_page(400, "This sign-in has expired. Start again.", "로그인 시간이 지났습니다. 다시 시작해 주세요.")
