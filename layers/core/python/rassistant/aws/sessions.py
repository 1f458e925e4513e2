"""boto3 sessions and clients of the examined accounts."""

from __future__ import annotations

import time
from collections.abc import Callable
from threading import RLock
from typing import Any, Final

import boto3
import botocore.session
from botocore.config import Config
from botocore.credentials import CredentialProvider, CredentialResolver, DeferredRefreshableCredentials

from rassistant.aws.failures import translated
from rassistant.aws.integrity import refuse_malformed
from rassistant.aws.region_of_call import OF_ONE_REGION, follow
from rassistant.aws.service_regions import regions_without
from rassistant.aws.timestamps import use_utc
from rassistant.errors import AccessDenied
from rassistant.models.scope import GLOBAL_REGION, Account
from rassistant.models.settings import Settings

Prepare = Callable[[botocore.session.Session], None]

GLOBAL_ENDPOINT_REGION: Final = "us-east-1"
"""Where the services without regions (CloudFront, Cost Explorer, IAM) have their endpoint."""

_CONNECT_TIMEOUT_S: Final = 3
_READ_TIMEOUT_S: Final = 12
_ROLE_SESSION: Final = "r-assistant"
ASSUME_ROLE: Final = "sts:AssumeRole"
_REFUSED_FOR_S: Final = 1.0
_ROLE_SESSION_S: Final = 3600  # the longest for a role assumed from a role


def endpoint_region(region: str) -> str:
    return GLOBAL_ENDPOINT_REGION if region == GLOBAL_REGION else region


class Sessions:
    """Clients are made once and shared by all threads; roles are assumed when first used and renewed in time.

    ``prepare`` is called on every botocore session that reaches an examined account.
    """

    def __init__(
        self, settings: Settings, *, base: boto3.Session | None = None, prepare: Prepare | None = None
    ) -> None:
        self._settings = settings
        self._prepare = prepare
        self._base = base or boto3.Session()
        self._ready(self._base._session)
        # botocore would put it together twice for each call: a sixth of what a call takes of the CPU
        self._user_agent = self._base._session.user_agent()
        self._assumed: dict[str, boto3.Session] = {}
        self._clients: dict[tuple[str, str, str], Any] = {}
        self._accounts = settings.accounts
        self._lacking: dict[str, frozenset[str]] = {}  # regions that lack the service
        # boto3 sessions are not safe to make clients from in several threads at once
        self._lock = RLock()

    def accounts(self) -> tuple[Account, ...]:
        """Those of the settings, or the one of the base credentials. Raises AccessDenied without credentials."""
        with self._lock:
            if not self._accounts:
                with translated("sts:GetCallerIdentity"):
                    identity = self._sts().get_caller_identity()
                self._accounts = (Account(identity["Account"], identity["Account"]),)
            return self._accounts

    def client(self, account: Account, service: str, region: str) -> Any:
        """A cached client; most are shared by all regions, and called within ``calling(region)``.

        ``region`` may be ``global``.
        """
        region = endpoint_region(region)
        shared = service not in OF_ONE_REGION
        key = (account.role_arn or "", service, "" if shared else region)
        client = self._clients.get(key)
        if client is None:
            with self._lock, translated():
                client = self._clients.get(key)
                if client is None:
                    client = self._new_client(self._session(account), service, region)
                    if shared:
                        follow(client)
                    self._clients[key] = client
        return client

    def offers(self, service: str, region: str) -> bool:
        """Whether the service has an endpoint in the region, by botocore's own data; True for a region that it lacks."""
        with self._lock:
            lacking = self._lacking.get(service)
            if lacking is None:
                endpoints = self._base._session.get_component("data_loader").load_data("endpoints")
                lacking = self._lacking[service] = regions_without(service, endpoints)
        return region not in lacking

    def paginator_model(self, service: str) -> Any:
        """botocore's description of how the service pages."""
        with self._lock:
            return self._base._session.get_paginator_model(service)

    def _session(self, account: Account) -> boto3.Session:
        if account.role_arn is None:
            return self._base
        if account.role_arn not in self._assumed:
            self._assumed[account.role_arn] = self._assume(account.role_arn)
        return self._assumed[account.role_arn]

    def _assume(self, role_arn: str) -> boto3.Session:
        parameters: dict[str, Any] = {
            "RoleArn": role_arn,
            "RoleSessionName": _ROLE_SESSION,
            "DurationSeconds": _ROLE_SESSION_S,
        }
        if self._settings.external_id:
            parameters["ExternalId"] = self._settings.external_id
        sts = self._sts()

        refused: tuple[float, AccessDenied] | None = None

        def credentials() -> dict[str, str]:
            nonlocal refused
            # a hundred parts of one reading ask one after the other, since botocore has them wait for each other
            if refused is not None and time.monotonic() - refused[0] < _REFUSED_FOR_S:
                raise refused[1]
            try:
                with translated(ASSUME_ROLE):
                    issued = sts.assume_role(**parameters)["Credentials"]
            except AccessDenied as error:
                refused = time.monotonic(), error
                raise
            return {
                "access_key": issued["AccessKeyId"],
                "secret_key": issued["SecretAccessKey"],
                "token": issued["SessionToken"],
                "expiry_time": issued["Expiration"].isoformat(),
            }

        session = botocore.session.Session()
        # Service descriptions are megabytes of JSON: read once for all accounts, not once for each.
        session.register_component("data_loader", self._base._session.get_component("data_loader"))
        session.register_component("credential_provider", CredentialResolver([_Issued(credentials)]))
        self._ready(session)
        return boto3.Session(botocore_session=session)

    def _ready(self, session: botocore.session.Session) -> None:
        refuse_malformed(session)
        use_utc(session)
        if self._prepare is not None:
            self._prepare(session)

    def _sts(self) -> Any:
        return self._new_client(self._base, "sts", self._settings.home_region)

    def _new_client(self, session: boto3.Session, service: str, region: str) -> Any:
        endpoint = self._settings.account_endpoint_url or None
        config = Config(
            connect_timeout=_CONNECT_TIMEOUT_S,
            read_timeout=_READ_TIMEOUT_S,
            max_pool_connections=self._settings.max_concurrency,
            retries={"mode": "standard", "total_max_attempts": 1},  # see patience.py
            user_agent=self._user_agent,
            user_agent_extra=_ROLE_SESSION,
            s3={"addressing_style": "path"} if endpoint else None,
            inject_host_prefix=False if endpoint else None,  # ACCOUNT.s3-control… is a name that loopback has not
        )
        return session.client(service, region_name=region, endpoint_url=endpoint, config=config)


class _Issued(CredentialProvider):  # type: ignore[misc]  # botocore is untyped
    """Credentials of an assumed role, asked for when first needed, and anew 15 minutes before they expire."""

    METHOD = "assume-role"

    def __init__(self, issue: Callable[[], dict[str, str]]) -> None:
        super().__init__()
        self._issue = issue

    def load(self) -> DeferredRefreshableCredentials:
        return DeferredRefreshableCredentials(refresh_using=self._issue, method=self.METHOD)
