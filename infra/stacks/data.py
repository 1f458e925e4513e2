"""What is kept: the tables and the files."""

from __future__ import annotations

from typing import Any

from aws_cdk import Stack
from constructs import Construct

from infra.constructs.files import Files
from infra.constructs.tables import Tables
from infra.settings import DeploymentSettings


class DataStack(Stack):
    def __init__(self, scope: Construct, id_: str, settings: DeploymentSettings, **kwargs: Any) -> None:
        super().__init__(scope, id_, **kwargs)
        self.tables = Tables(self, "Tables", keep=not settings.emulated)
        self.files = Files(
            self, "Files", keep=not settings.emulated, conversation_ttl_days=settings.conversation_ttl_days
        )
