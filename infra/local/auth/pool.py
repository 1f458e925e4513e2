"""The local user pool: moto's Cognito in the product's own account, with the users of the demo."""

from __future__ import annotations

from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from botocore.exceptions import ClientError
from moto.cognitoidp.models import cognitoidp_backends

from infra.local.simulator.product import PRODUCT_ACCOUNT, PRODUCT_REGION

if TYPE_CHECKING:
    from collections.abc import Iterator

    from boto3 import Session

    from rassistant.models.clock import Clock

DEMO_PASSWORD = "R-Assistant-demo-1"  # noqa: S105  (public: it opens a server on this machine alone)
GROUPS = ("viewer", "operator", "approver")

_claims: ContextVar[dict[str, Any]] = ContextVar("claims")


class WrongPassword(Exception):
    """No such user, or not their password: which, is not told."""


class BadRefreshToken(Exception):
    pass


@dataclass(frozen=True, slots=True)
class Tokens:
    """``refresh_token`` None: the one that was used stays good."""

    id_token: str
    access_token: str
    refresh_token: str | None
    expires_in: int

    def as_json(self) -> dict[str, Any]:
        values: dict[str, Any] = {
            "id_token": self.id_token,
            "access_token": self.access_token,
            "expires_in": self.expires_in,
            "token_type": "Bearer",
        }
        return values if self.refresh_token is None else {**values, "refresh_token": self.refresh_token}


class UserPool:
    """Created on construction, with one user in each group."""

    def __init__(self, session: Session, clock: Clock) -> None:
        self._client = session.client("cognito-idp", region_name=PRODUCT_REGION)
        self.pool_id: str = self._client.create_user_pool(
            PoolName="r-assistant-local", AutoVerifiedAttributes=["email"]
        )["UserPool"]["Id"]
        self.client_id: str = self._client.create_user_pool_client(
            UserPoolId=self.pool_id,
            ClientName="site",
            ExplicitAuthFlows=["ALLOW_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"],
            ReadAttributes=["email"],
        )["UserPoolClient"]["ClientId"]
        self._clock = clock
        self._sign_ins: dict[str, int] = {}  # by refresh token: when its user gave the password
        self.issuer = f"https://cognito-idp.{PRODUCT_REGION}.amazonaws.com/{self.pool_id}"
        _date_tokens_by(clock, self.pool_id)
        for group in GROUPS:
            self._client.create_group(UserPoolId=self.pool_id, GroupName=group)
            self._add_user(f"{group}@example.com", group)

    def _add_user(self, email: str, group: str) -> None:
        names = {"UserPoolId": self.pool_id, "Username": email}
        attributes = [{"Name": "email", "Value": email}, {"Name": "email_verified", "Value": "true"}]
        self._client.admin_create_user(**names, UserAttributes=attributes, MessageAction="SUPPRESS")
        self._client.admin_set_user_password(**names, Password=DEMO_PASSWORD, Permanent=True)
        self._client.admin_add_user_to_group(**names, GroupName=group)

    def sign_in(self, username: str, password: str, *, nonce: str | None = None) -> Tokens:
        # not SRP: moto's takes any password
        now = int(self._clock().timestamp())
        try:
            with _id_token_claims(nonce=nonce, auth_time=now):
                answer = self._client.initiate_auth(
                    ClientId=self.client_id,
                    AuthFlow="USER_PASSWORD_AUTH",
                    AuthParameters={"USERNAME": username, "PASSWORD": password},
                )
        except ClientError as error:
            raise WrongPassword from error
        tokens = _tokens(answer["AuthenticationResult"])
        if tokens.refresh_token is not None:
            self._sign_ins[tokens.refresh_token] = now
        return tokens

    def refresh(self, refresh_token: str) -> Tokens:
        """As Cognito's, new tokens keep the ``auth_time`` of the sign-in; OpenID Connect clients insist on it."""
        try:
            with _id_token_claims(auth_time=self._sign_ins.get(refresh_token)):
                answer = self._client.initiate_auth(
                    ClientId=self.client_id,
                    AuthFlow="REFRESH_TOKEN_AUTH",
                    AuthParameters={"REFRESH_TOKEN": refresh_token},
                )
        except ClientError as error:
            raise BadRefreshToken from error
        return _tokens(answer["AuthenticationResult"])


def _tokens(result: dict[str, Any]) -> Tokens:
    return Tokens(result["IdToken"], result["AccessToken"], result.get("RefreshToken"), result["ExpiresIn"])


@contextmanager
def _id_token_claims(**claims: Any) -> Iterator[None]:
    """The id token made meanwhile carries these; None: not that one."""
    held = _claims.set({name: value for name, value in claims.items() if value is not None})
    try:
        yield
    finally:
        _claims.reset(held)


def _date_tokens_by(clock: Clock, pool_id: str) -> None:
    """moto dates tokens by the machine's time; the stack's clock may be ahead of it."""
    pool = cognitoidp_backends[PRODUCT_ACCOUNT][PRODUCT_REGION].user_pools[pool_id]
    create = pool.create_jwt

    def create_jwt(
        client_id: str,
        username: str,
        token_use: str,
        expires_in: int = 3600,
        extra_data: dict[str, Any] | None = None,
    ) -> tuple[str, int]:
        now = int(clock().timestamp())
        claims = {**(extra_data or {}), "iat": now, "auth_time": now, "exp": now + expires_in}
        if token_use == "id":  # noqa: S105  (a kind of token)
            claims.update(_claims.get({}))
        token, lifetime = create(client_id, username, token_use, expires_in, claims)
        return str(token), int(lifetime)

    pool.create_jwt = create_jwt
