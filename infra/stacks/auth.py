"""Who may sign in: the user pool, its groups and its sign-in pages."""

from __future__ import annotations

from typing import Any

from aws_cdk import Stack
from constructs import Construct

from infra.constructs.user_pool import UserPool
from infra.settings import DeploymentSettings


class AuthStack(Stack):
    def __init__(self, scope: Construct, id_: str, settings: DeploymentSettings, **kwargs: Any) -> None:
        super().__init__(scope, id_, **kwargs)
        self.users = UserPool(self, "Users", settings)
