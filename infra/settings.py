"""What one deployment is told: typed, read from the CDK context or a settings file, refused with the key's name."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, Literal, TypeVar, cast

SETTINGS_KEY = "settings"
"""The context key that names a JSON file with any of the other keys; ``-c key=value`` wins over the file."""

Target = Literal["aws", "emulator"]
T = TypeVar("T")


class SettingError(ValueError):
    """A setting that can't be used. The message names the key and what it takes."""


@dataclass(frozen=True, slots=True)
class MemberAccount:
    """An account that is examined through a role of its own, or the deploying one where ``role_arn`` is None."""

    account_id: str
    name: str
    role_arn: str | None


@dataclass(frozen=True, slots=True)
class DeploymentSettings:
    """Field names are the context keys.

    ``accounts`` empty: the account that is deployed to. ``regions`` empty: all that are enabled.
    ``model_id`` empty: no Bedrock, everything by rules. ``refresh_hours`` 0: no scheduled refresh.
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
    guardrail_version: str = ""
    alarm_email: str = ""
    refresh_hours: int = 0
    log_retention_days: int = 30
    conversation_ttl_days: int = 90
    api_rate_per_s: int = 50
    api_burst: int = 100
    mfa: Literal["optional", "required"] = "optional"
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


LOG_RETENTION_DAYS = (1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1827, 3653)
"""What CloudWatch Logs takes, up to ten years."""

_REGION = re.compile(r"^[a-z]{2}(-[a-z]+)+-\d$")
_ROLE = re.compile(r"^arn:aws[a-z-]*:iam::(\d{12}):role/[\w+=,.@/-]+$")


def read_settings(context: Mapping[str, Any], *, folder: Path = Path()) -> DeploymentSettings:
    """The settings in a CDK context. Keys with a colon or a slash belong to CDK. SettingError on any fault."""
    given = {**_file(context.get(SETTINGS_KEY), folder), **context}
    known = {field.name for field in fields(DeploymentSettings)}
    for key in given:
        if key not in known and key != SETTINGS_KEY and not re.search(r"[:/@]", key):
            raise SettingError(f"{key}: no such setting. Settings: {', '.join(sorted(known))}.")
    values = {key: _PARSERS[key](key, given[key]) for key in known if given.get(key) not in (None, "")}
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
    if settings.account_endpoint_url and not settings.emulated:
        raise SettingError("account_endpoint_url: only with target=emulator; on AWS the account is AWS itself.")
    if len({account.account_id for account in settings.accounts}) < len(settings.accounts):
        raise SettingError("accounts: an account_id is there twice.")


def _text(pattern: str, takes: str) -> Callable[[str, Any], str]:
    def parse(key: str, value: Any) -> str:
        if not isinstance(value, str) or not re.fullmatch(pattern, value):
            raise SettingError(f"{key}: takes {takes}, not {value!r}.")
        return value

    return parse


def _one_of(*choices: str) -> Callable[[str, Any], str]:
    return _text("|".join(choices), " or ".join(choices))


def _number(convert: Callable[[Any], T], low: float, high: float, takes: str) -> Callable[[str, Any], T]:
    def parse(key: str, value: Any) -> T:
        try:
            number = convert(value)
        except (TypeError, ValueError):
            number = None
        if number is None or isinstance(value, bool) or not low <= cast(float, number) <= high:
            raise SettingError(f"{key}: takes {takes} from {low:g} to {high:g}, not {value!r}.")
        return number

    return parse


def _retention(key: str, value: Any) -> int:
    days = _number(int, 1, 3653, "a whole number of days")(key, value)
    if days not in LOG_RETENTION_DAYS:
        raise SettingError(f"{key}: CloudWatch Logs takes {', '.join(map(str, LOG_RETENTION_DAYS))}; not {days}.")
    return days


def _regions(key: str, value: Any) -> tuple[str, ...]:
    names = value if isinstance(value, list) else [part.strip() for part in str(value).split(",")]
    for name in names:
        if not isinstance(name, str) or not _REGION.fullmatch(name):
            raise SettingError(f"{key}: takes region names (us-east-1,ap-northeast-2), not {name!r}.")
    return tuple(names)


def _accounts(key: str, value: Any) -> tuple[MemberAccount, ...]:
    example = '[{"account_id": "111122223333", "name": "Shop", "role_arn": "arn:aws:iam::111122223333:role/NAME"}]'
    if isinstance(value, str):
        try:
            value = json.loads(value)
        except json.JSONDecodeError as error:
            raise SettingError(f"{key}: takes JSON such as {example} ({error.msg}).") from error
    if not isinstance(value, list):
        raise SettingError(f"{key}: takes a list such as {example}.")
    return tuple(_account(f"{key}[{index}]", entry) for index, entry in enumerate(value))


def _account(where: str, entry: Any) -> MemberAccount:
    if not isinstance(entry, dict) or not entry.keys() <= {"account_id", "name", "role_arn"}:
        raise SettingError(f"{where}: takes account_id, name and role_arn.")
    account_id = _text(r"\d{12}", "twelve digits (in quotes)")(f"{where}.account_id", entry.get("account_id"))
    name = _text(r".{1,64}", "a name of up to 64 characters")(f"{where}.name", entry.get("name", account_id))
    role_arn = entry.get("role_arn") or None
    if role_arn is not None:
        match = _ROLE.fullmatch(role_arn) if isinstance(role_arn, str) else None
        if match is None or match[1] != account_id:
            raise SettingError(f"{where}.role_arn: takes the ARN of a role of account {account_id}, not {role_arn!r}.")
    return MemberAccount(account_id, name, role_arn)


_PRICE = _number(float, 0, 10_000, "USD for a million tokens")
_MODEL = _text(r"[A-Za-z0-9:._/-]{1,2048}", "a Bedrock model id, inference profile id or ARN")

_PARSERS: Mapping[str, Callable[[str, Any], Any]] = {
    "stage": _text(r"[a-z][a-z0-9-]{0,15}", "up to 16 lower-case letters, digits and hyphens"),
    "region": _text(_REGION.pattern, "a region name such as ap-northeast-2"),
    "target": _one_of("aws", "emulator"),
    "accounts": _accounts,
    "external_id": _text(r"[\w+=,.@:/-]{2,1224}", "2 to 1,224 characters that IAM allows in an external id"),
    "regions": _regions,
    "model_id": _MODEL,
    "fallback_model_id": _MODEL,
    "model_region": _text(_REGION.pattern, "a region name such as us-west-2"),
    "model_input_usd_per_mtok": _PRICE,
    "model_output_usd_per_mtok": _PRICE,
    "guardrail_id": _text(r"[a-z0-9]{1,64}", "a guardrail id"),
    "guardrail_version": _text(r"DRAFT|[1-9]\d{0,7}", "a number or DRAFT"),
    "alarm_email": _text(r"[^@\s]+@[^@\s]+\.[^@\s]+", "an e-mail address"),
    "refresh_hours": _number(int, 0, 168, "a whole number of hours"),
    "log_retention_days": _retention,
    "conversation_ttl_days": _number(int, 1, 3650, "a whole number of days"),
    "api_rate_per_s": _number(int, 1, 10_000, "requests a second"),
    "api_burst": _number(int, 1, 5_000, "requests"),
    "mfa": _one_of("optional", "required"),
    "account_endpoint_url": _text(r"https?://\S+", "a URL"),
}
