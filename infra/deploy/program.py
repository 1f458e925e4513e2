"""The command that deploys to AWS: checks, says what it is about to do, asks, deploys, makes the first user."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import boto3
from botocore.exceptions import BotoCoreError, ClientError

from infra.constructs.permissions import read_actions
from infra.constructs.user_pool import GROUPS
from infra.deploy.cdk import PARTS, ROOT, Cdk, CdkFailed
from infra.deploy.estimate import Usage, as_text, monthly
from infra.deploy.readiness import Readiness, check
from infra.deploy.users import create_user
from infra.setting_values import SettingError
from infra.settings import SETTINGS_KEY, DeploymentSettings, read_settings

_MARKS = {"ok": "ok     ", "warning": "note   ", "missing": "MISSING"}

CREATES = """\
  data       two DynamoDB tables (cache; conversations, with backups)
  auth       a Cognito user pool without self sign-up, groups viewer, operator, approver
  functions  eight Lambda functions with a role each, three layers, log groups, alarms, two queues{schedule}
  web        an HTTP API behind a JWT authorizer, a private bucket, a CloudFront distribution"""


def main(arguments: list[str] | None = None, *, ask: Callable[[str], str] = input) -> int:
    options = _options(arguments)
    try:
        context = _context(options)
        settings = read_settings(context, folder=ROOT)
    except SettingError as error:
        print(f"Setting {error}", file=sys.stderr)
        return 2
    try:
        session = boto3.Session(profile_name=options.profile, region_name=settings.region)
        readiness = check(session, settings, datetime.now(UTC).date())
        return carry_out(options, settings, session, readiness, lambda: _cdk(context, settings, session), ask)
    except (BotoCoreError, ClientError, CdkFailed) as error:
        print(f"\n{error}", file=sys.stderr)
        return 1


def _options(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make deploy ARGS=…", description="Deploys R-Assistant to your AWS account.")
    parser.add_argument("--region", help="where to; default: AWS_REGION, the profile's, or us-east-1")
    parser.add_argument("--profile", help="the AWS profile; default: AWS_PROFILE or the default one")
    parser.add_argument("--email", default="", help="the first user, who gets a mail with a temporary password")
    parser.add_argument("--settings", metavar="FILE", help="a JSON file of settings, see infra/settings.py")
    parser.add_argument("-c", "--context", action="append", default=[], metavar="KEY=VALUE", help="one setting")
    parser.add_argument("--yes", action="store_true", help="do not ask")
    parser.add_argument("--check", action="store_true", help="check and tell, do nothing")
    parser.add_argument("--destroy", action="store_true", help="remove the deployment; users and conversations stay")
    return parser.parse_args(arguments)


def _context(options: argparse.Namespace) -> dict[str, Any]:
    context: dict[str, Any] = {}
    for pair in options.context:
        key, equals, value = pair.partition("=")
        if not equals:
            raise SettingError(f"{pair}: write it as KEY=VALUE.")
        context[key] = value
    if options.settings:
        context[SETTINGS_KEY] = str(Path(options.settings).resolve())
    if options.region:
        context["region"] = options.region
    if "region" not in context and not _file_has_region(options.settings):
        context["region"] = boto3.Session(profile_name=options.profile).region_name or DeploymentSettings().region
    return context


def _file_has_region(name: str | None) -> bool:
    try:
        return bool(name) and "region" in json.loads(Path(str(name)).read_text())
    except (OSError, ValueError):
        return False  # read_settings tells what is wrong with it


def carry_out(
    options: argparse.Namespace,
    settings: DeploymentSettings,
    session: Any,
    readiness: Readiness,
    make_cdk: Callable[[], Cdk],
    ask: Callable[[str], str],
) -> int:
    """Tells, asks, and does it. The program's exit code."""
    print(_checked(readiness))
    if not readiness.ready:
        print("\nNothing was done. Put right what is missing, then run it again.", file=sys.stderr)
        return 1
    cdk = make_cdk()
    if options.destroy:
        return _destroy(options, cdk, settings, readiness, ask)
    print(_plan(settings, readiness))
    if options.check:
        return 0
    email = options.email
    if not options.yes:
        if not _agreed(ask, f"\nDeploy to account {readiness.account_id}, {settings.region}? [y/N] "):
            print("Nothing was done.")
            return 0
        email = email or ask("E-mail of the first user (empty: none): ").strip()
    if not readiness.bootstrapped:
        cdk.bootstrap(readiness.account_id, settings.region)
    _finish(cdk.deploy(), session, settings.region, email)
    return 0


def _cdk(context: Mapping[str, Any], settings: DeploymentSettings, session: boto3.Session) -> Cdk:
    """With the credentials that were checked, so that no other profile can come in between."""
    credentials = session.get_credentials()
    frozen = credentials.get_frozen_credentials() if credentials else None
    environment = dict(os.environ)
    if frozen is not None:
        for name in ("AWS_PROFILE", "AWS_DEFAULT_PROFILE", "AWS_SESSION_TOKEN"):
            environment.pop(name, None)
        environment |= {"AWS_ACCESS_KEY_ID": frozen.access_key, "AWS_SECRET_ACCESS_KEY": frozen.secret_key}
        if frozen.token:
            environment["AWS_SESSION_TOKEN"] = frozen.token
    environment |= {"AWS_REGION": settings.region, "AWS_DEFAULT_REGION": settings.region}
    return Cdk(context, stage=settings.stage, output=ROOT / "cdk.out", environment=environment)


def _checked(readiness: Readiness) -> str:
    return "\n".join(("Checks", *(f"  {_MARKS[f.level]} {f.what}: {f.message}" for f in readiness.findings)))


def _plan(settings: DeploymentSettings, readiness: Readiness) -> str:
    """What will be made, what it may read, about what it costs."""
    schedule = f", a refresh every {settings.refresh_hours} h" if settings.refresh_hours else ""
    examined = [f"{a.name} ({a.account_id}){' by its role' if a.role_arn else ''}" for a in settings.accounts]
    services = sorted({action.split(":")[0] for action in read_actions()})
    usage = Usage()
    return "\n".join(
        (
            f"\nWill create or update, in account {readiness.account_id}, {settings.region}, stage {settings.stage}",
            CREATES.format(schedule=schedule),
            "\nMay read, and never change",
            f"  accounts: {', '.join(examined) or f'{readiness.account_id} (this one)'}",
            f"  regions: {', '.join(settings.regions) or 'all that are enabled'}",
            f"  {len(read_actions())} actions (Describe, List, Get; no contents) of {', '.join(services)}",
            f"  language model: {settings.model_id or 'none; questions are read by rules'}",
            "\nAbout what it costs",
            as_text(monthly(settings, usage), usage),
        )
    )


def _agreed(ask: Callable[[str], str], question: str) -> bool:
    return ask(question).strip().lower() in ("y", "yes")


def _finish(outputs: Mapping[str, str], session: Any, region: str, email: str) -> None:
    if email:
        cognito = session.client("cognito-idp", region_name=region)
        new = create_user(cognito, outputs["UserPoolId"], email, list(GROUPS))
        told = "gets a mail with a temporary password" if new else "was there already"
        print(f"\n{email} {told}; groups: {', '.join(GROUPS)}.")
    else:
        print(f"\nNo user yet: run it again with --email, or add one to the pool {outputs['UserPoolId']}.")
    print(f"R-Assistant is at {outputs['SiteUrl']}")


def _destroy(
    options: argparse.Namespace,
    cdk: Cdk,
    settings: DeploymentSettings,
    readiness: Readiness,
    ask: Callable[[str], str],
) -> int:
    names = ", ".join(settings.stack_name(part) for part in PARTS)
    print(f"\nRemoves {names} in account {readiness.account_id}, {settings.region}.")
    print("The user pool and the conversations stay: delete them in the console if they are no longer wanted.")
    if options.yes or _agreed(ask, "Remove? [y/N] "):
        cdk.destroy()
    else:
        print("Nothing was done.")
    return 0
