"""What a browser reaches: the API, the site in front of it, and the sign-in client that joins the two.

One stack, since they need one another: the site leads to the API, the client back to the site, and the API takes the
client's tokens alone.
"""

from __future__ import annotations

from typing import Any

from aws_cdk import Stack
from constructs import Construct

from infra.constructs.alarms import Alarms
from infra.constructs.functions import Functions
from infra.constructs.http_api import HttpApi
from infra.constructs.site import Site, site_config
from infra.constructs.site_contents import SiteContents
from infra.constructs.user_pool import SignInClient, UserPool
from infra.settings import DeploymentSettings


class WebStack(Stack):
    def __init__(
        self,
        scope: Construct,
        id_: str,
        settings: DeploymentSettings,
        *,
        users: UserPool,
        functions: Functions,
        alarms: Alarms,
        **kwargs: Any,
    ) -> None:
        super().__init__(scope, id_, **kwargs)
        http_api = HttpApi(self, "Http", settings, alarms)
        site = None
        if not settings.emulated:
            site = Site(self, "Site", api_id=http_api.api.api_id, sign_in_origin=users.sign_in_origin)
        site_url = site.url if site else "http://localhost"
        sign_in = SignInClient(self, "SignIn", users, site_url=site_url, settings=settings)
        client_id = sign_in.client.user_pool_client_id
        http_api.add_routes(functions.routed(), issuer=users.issuer, client_id=client_id)
        if site:
            config = site_config(settings.stage, users, client_id)
            SiteContents(self, "Contents", site, config)
