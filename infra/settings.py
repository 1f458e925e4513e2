"""What one deployment is told: typed, read from the CDK context or a settings file, refused with the key's name."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, Literal

from infra.setting_values import PARSERS, MemberAccount, SettingError

SETTINGS_KEY = "settings"
"""The context key that names a JSON file with any of the other keys; ``-c key=value`` wins over the file."""

_OF_CDK = frozenset({"cli-telemetry"})
"""Keys of CDK's own in the context, beside those with a colon, a slash or an @."""

Target = Literal["aws", "emulator"]


@dataclass(frozen=True, slots=True)
class DeploymentSettings:
    """Field names are the context keys.

    ``accounts`` empty: the account that is deployed to. ``regions`` empty: all that are enabled.
    ``model_id`` empty: no Bedrock, everything by rules. The ``chat_*`` limits and caps of the model None: as in
    rassistant.models.settings. ``refresh_hours`` 0: no scheduled refresh.
    ``target`` emulator: deployable on a local emulator, which has no site hosting and runs this machine's code.
    """

    stage: str = "prod"
    region: str = "us-east-1"
    target: Target = "aws"
    accounts: tuple[MemberAccount, ...] = ()
    external_id: str = ""
    regions: tuple[str, ...] = ()
    model_id: str = ""
    fallback_model_id: str = ""
    model_region: str = ""
    model_input_usd_per_mtok: float | None = None
    model_output_usd_per_mtok: float | None = None
    guardrail_id: str = ""
    knowledge_base_id: str = ""
    guardrail_version: str = ""
    chat_steps: int | None = None
    chat_deadline_s: int | None = None
    chat_tokens: int | None = None
    chat_daily_usd: float | None = None
    alarm_email: str = ""
    refresh_hours: int = 0
    log_retention_days: int = 30
    conversation_ttl_days: int = 90
    api_rate_per_s: int = 50
    api_burst: int = 100
    mfa: Literal["optional", "required"] = "optional"
    cost_export: str = ""
    cost_export_region: str = ""
    account_endpoint_url: str = ""

    @property
    def emulated(self) -> bool:
        return self.target == "emulator"

    @property
    def reads_home_account(self) -> bool:
        """Whether the functions' own credentials examine an account, rather than assumed roles alone."""
        return not self.accounts or any(account.role_arn is None for account in self.accounts)

    def stack_name(self, part: str) -> str:
        return f"r-assistant-{self.stage}-{part}"


def read_settings(context: Mapping[str, Any], *, folder: Path = Path()) -> DeploymentSettings:
    """The settings in a CDK context. Keys with a colon or a slash belong to CDK. SettingError on any fault."""
    given = {**_file(context.get(SETTINGS_KEY), folder), **context}
    known = {field.name for field in fields(DeploymentSettings)}
    for key in given:
        if key not in known | _OF_CDK and key != SETTINGS_KEY and not re.search(r"[:/@]", key):
            raise SettingError(f"{key}: no such setting. Settings: {', '.join(sorted(known))}.")
    values = {key: PARSERS[key](key, given[key]) for key in known if given.get(key) not in (None, "")}
    settings = DeploymentSettings(**values)
    _check_together(settings)
    return settings


def _file(name: object, folder: Path) -> dict[str, Any]:
    if name in (None, ""):
        return {}
    path = folder / str(name)
    try:
        loaded = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise SettingError(f"{SETTINGS_KEY}: {path} can't be read ({error.strerror}).") from error
    except json.JSONDecodeError as error:
        raise SettingError(f"{SETTINGS_KEY}: {path} is not JSON (line {error.lineno}: {error.msg}).") from error
    if not isinstance(loaded, dict):
        raise SettingError(f"{SETTINGS_KEY}: {path} must hold a JSON object.")
    return loaded


def _check_together(settings: DeploymentSettings) -> None:
    if any(account.role_arn for account in settings.accounts) and not settings.external_id:
        raise SettingError("external_id: needed with member accounts; the trust policy of their role asks for it.")
    if settings.guardrail_id and not settings.guardrail_version:
        raise SettingError("guardrail_version: needed with guardrail_id (a number, or DRAFT).")
    if settings.fallback_model_id and not settings.model_id:
        raise SettingError("model_id: needed with fallback_model_id.")
    if settings.chat_daily_usd is not None and None in (
        settings.model_input_usd_per_mtok,
        settings.model_output_usd_per_mtok,
    ):
        raise SettingError("chat_daily_usd: needs model_input_usd_per_mtok and model_output_usd_per_mtok to count by.")
    if settings.account_endpoint_url and not settings.emulated:
        raise SettingError("account_endpoint_url: only with target=emulator; on AWS the account is AWS itself.")
    if len({account.account_id for account in settings.accounts}) < len(settings.accounts):
        raise SettingError("accounts: an account_id is there twice.")
