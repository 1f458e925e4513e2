"""The product's own account in the simulator: tables, user pool, model. Never counted, never at fault's mercy."""

from __future__ import annotations

import os
from functools import cache
from typing import TYPE_CHECKING

import botocore.session
from boto3 import Session
from botocore.config import Config
from botocore.loaders import Loader, create_loader

if TYPE_CHECKING:
    from infra.local.simulator.wire import Wire

PRODUCT_ACCOUNT = "999999999999"
PRODUCT_REGION = "us-east-1"


PLAIN_ENDPOINTS = Config(ignore_configured_endpoint_urls=True, use_fips_endpoint=False, use_dualstack_endpoint=False)
"""The addresses that moto knows, whatever the user's environment says of endpoints."""

_NO_FILES = {
    "profile": (None, None, None, None),
    "config_file": (None, None, os.devnull, None),
    "credentials_file": (None, None, os.devnull, None),
}


def simulated_session(wire: Wire, account_id: str = PRODUCT_ACCOUNT, region: str = PRODUCT_REGION) -> Session:
    """A session on ``account_id`` behind the scenes. It reads no profile and no environment."""
    session = unattached_session("AKIAPRODUCTSOWNKEY00", region)
    wire.attach_backstage(session._session, account_id)
    return session


def unattached_session(access_key: str, region: str) -> Session:
    """Credentials alone, of no real account, and no profile or environment; who gets it attaches it."""
    core = botocore.session.Session(session_vars=_NO_FILES)
    core.register_component("data_loader", _models())
    core.set_default_client_config(PLAIN_ENDPOINTS)
    core.set_credentials(access_key, "simulated")
    return Session(botocore_session=core, region_name=region)


@cache
def _models() -> Loader:
    """botocore's service models, read once a process rather than once a session."""
    return create_loader()
