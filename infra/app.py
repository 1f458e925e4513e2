"""The CDK app. Makes no AWS call: synth needs no credentials."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from typing import Any

from aws_cdk import App, Environment, Tags, Validations
from cdk_nag import AwsSolutionsChecks, ServerlessChecks

from infra.constructs.permissions import export_statements
from infra.constructs.python_code import ROOT
from infra.setting_values import SettingError
from infra.settings import DeploymentSettings, read_settings
from infra.stacks.auth import AuthStack
from infra.stacks.data import DataStack
from infra.stacks.functions import FunctionsStack
from infra.stacks.member_role import MemberRoleStack
from infra.stacks.web import WebStack


def build(app: App, settings: DeploymentSettings) -> None:
    """Adds the stacks to ``app``. Their names: r-assistant-STAGE-PART."""
    where = Environment(account=os.environ.get("CDK_DEFAULT_ACCOUNT"), region=settings.region)
    common: dict[str, Any] = {"env": where, "termination_protection": False}
    data = DataStack(app, settings.stack_name("data"), settings, **common)
    auth = AuthStack(app, settings.stack_name("auth"), settings, **common)
    functions = FunctionsStack(
        app, settings.stack_name("functions"), settings, tables=data.tables, files=data.files, **common
    )
    WebStack(
        app,
        settings.stack_name("web"),
        settings,
        users=auth.users,
        functions=functions.functions,
        alarms=functions.alarms,
        **common,
    )
    if not settings.emulated:
        MemberRoleStack(app, "r-assistant-member-role", further=export_statements(settings, home=False))
    Tags.of(app).add("application", "r-assistant")
    Tags.of(app).add("stage", settings.stage)
    if not settings.emulated:  # what is checked is what goes to AWS
        Validations.of(app).add_plugins(AwsSolutionsChecks(app), ServerlessChecks(app))


def context_settings(app: App) -> DeploymentSettings:
    """The settings in the app's context; ends the program with the fault, where there is one."""
    context: Mapping[str, Any] = app.node.get_all_context()
    try:
        return read_settings(context, folder=ROOT)
    except SettingError as error:
        sys.exit(f"Setting {error}")


def main() -> None:
    app = App()
    build(app, context_settings(app))
    app.synth()


if __name__ == "__main__":
    main()
