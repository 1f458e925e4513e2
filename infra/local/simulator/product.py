"""The product's own account in the simulator: tables, user pool, model. Never counted, never at fault's mercy."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from boto3 import Session

    from infra.local.simulator.wire import Wire

PRODUCT_ACCOUNT = "999999999999"
PRODUCT_REGION = "us-east-1"


def simulated_session(wire: Wire, account_id: str = PRODUCT_ACCOUNT, region: str = PRODUCT_REGION) -> Session:
    """A session on ``account_id`` behind the scenes. It reads no profile and no environment."""
    import botocore.session
    from boto3 import Session

    core = botocore.session.Session()
    core.set_credentials("AKIAPRODUCTSOWNKEY00", "simulated")
    wire.attach_backstage(core, account_id)
    return Session(botocore_session=core, region_name=region)
