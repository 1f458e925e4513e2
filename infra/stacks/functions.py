"""What runs: layers, functions, workers, their alarms, and the schedule that reads everything anew."""

from __future__ import annotations

from typing import Any

from aws_cdk import Stack
from constructs import Construct

from infra.constructs.alarms import Alarms
from infra.constructs.files import Files
from infra.constructs.functions import Functions
from infra.constructs.schedule import RefreshSchedule
from infra.constructs.tables import Tables
from infra.settings import DeploymentSettings


class FunctionsStack(Stack):
    def __init__(
        self,
        scope: Construct,
        id_: str,
        settings: DeploymentSettings,
        *,
        tables: Tables,
        files: Files,
        **kwargs: Any,
    ) -> None:
        super().__init__(scope, id_, **kwargs)
        self.alarms = Alarms(self, "Alarms", email=settings.alarm_email)
        self.functions = Functions(self, "Functions", settings, tables=tables, files=files, alarms=self.alarms)
        if settings.refresh_hours:
            RefreshSchedule(self, "Refresh", self.functions.by_name["refresh_worker"], every_h=settings.refresh_hours)
