"""Checks a token as API Gateway's JWT authorizer does, with the pool's published keys and the stack's clock."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import jwt
from botocore.awsrequest import AWSPreparedRequest
from botocore.compat import HTTPHeaders

from infra.local.simulator import moto_dispatch
from infra.local.simulator.product import PRODUCT_ACCOUNT

if TYPE_CHECKING:
    from infra.local.auth.pool import UserPool
    from rassistant.models.clock import Clock

_CLOCK_SKEW_S = 5
_MAX_LENGTH = 16_384


class BadToken(Exception):
    """Why it is refused; for the log, not for the caller."""


class TokenCheck:
    def __init__(self, pool: UserPool, clock: Clock) -> None:
        self._issuer = pool.issuer
        self._client_id = pool.client_id
        self._clock = clock
        self._keys = {key.key_id: key for key in jwt.PyJWKSet.from_dict(_published_keys(pool.issuer)).keys}

    def claims(self, token: str) -> dict[str, Any]:
        """The claims of an id or access token of our pool and client. BadToken for every other."""
        if len(token) > _MAX_LENGTH:
            raise BadToken("too long")
        try:
            header = jwt.get_unverified_header(token)
            key = self._keys.get(header.get("kid"))
            if key is None or header.get("alg") != "RS256":
                raise BadToken(f"key {header.get('kid')!r}, algorithm {header.get('alg')!r}")
            # times are judged below, by our clock; the audience too, since access tokens have a client_id instead
            claims = jwt.decode(
                token,
                key,
                algorithms=["RS256"],
                issuer=self._issuer,
                options={"verify_exp": False, "verify_nbf": False, "verify_iat": False, "verify_aud": False},
            )
        except jwt.PyJWTError as error:
            raise BadToken(str(error)) from error
        self._check_use(claims)
        self._check_times(claims)
        return dict(claims)

    def _check_use(self, claims: dict[str, Any]) -> None:
        meant_for = {"id": claims.get("aud"), "access": claims.get("client_id")}.get(str(claims.get("token_use")))
        if meant_for != self._client_id:
            raise BadToken("not for this client")

    def _check_times(self, claims: dict[str, Any]) -> None:
        now = self._clock().timestamp()
        expires = claims.get("exp")
        if not isinstance(expires, int | float) or expires <= now:
            raise BadToken("expired")
        for name in ("nbf", "iat"):
            value = claims.get(name, now)
            if not isinstance(value, int | float) or value > now + _CLOCK_SKEW_S:
                raise BadToken(f"{name} lies in the future")


def _published_keys(issuer: str) -> dict[str, Any]:
    """The pool's JWKS, by the wire."""
    request = AWSPreparedRequest("GET", f"{issuer}/.well-known/jwks.json", HTTPHeaders(), b"", False)
    _, _, body = moto_dispatch.answer(request, PRODUCT_ACCOUNT)
    keys: dict[str, Any] = json.loads(body)
    return keys
