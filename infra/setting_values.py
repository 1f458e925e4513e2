"""How each setting is read from text or JSON: what it takes, and the message where it is something else."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar, cast

T = TypeVar("T")


class SettingError(ValueError):
    """A setting that can't be used. The message names the key and what it takes."""


@dataclass(frozen=True, slots=True)
class MemberAccount:
    """An account that is examined through a role of its own, or the deploying one where ``role_arn`` is None."""

    account_id: str
    name: str
    role_arn: str | None


LOG_RETENTION_DAYS = (1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1827, 3653)
"""What CloudWatch Logs takes, up to ten years."""

_REGION = re.compile(r"^[a-z]{2}(-[a-z]+)+-\d$")
_ROLE = re.compile(r"^arn:aws[a-z-]*:iam::(\d{12}):role/[\w+=,.@/-]+$")


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

PARSERS: Mapping[str, Callable[[str, Any], Any]] = {
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
    "knowledge_base_id": _text(r"[0-9A-Za-z]{10}", "a Knowledge Base id of ten letters and digits"),
    "guardrail_version": _text(r"DRAFT|[1-9]\d{0,7}", "a number or DRAFT"),
    "chat_steps": _number(int, 1, 50, "rounds of tool calls"),
    "chat_deadline_s": _number(int, 10, 840, "seconds for a turn"),
    "chat_tokens": _number(int, 1_000, 10_000_000, "tokens for a turn"),
    "chat_daily_usd": _number(float, 0, 100_000, "USD a day"),
    "alarm_email": _text(r"[^@\s]+@[^@\s]+\.[^@\s]+", "an e-mail address"),
    "refresh_hours": _number(int, 0, 168, "a whole number of hours"),
    "log_retention_days": _retention,
    "conversation_ttl_days": _number(int, 1, 3650, "a whole number of days"),
    "api_rate_per_s": _number(int, 1, 10_000, "requests a second"),
    "api_burst": _number(int, 1, 5_000, "requests"),
    "mfa": _one_of("optional", "required"),
    "cost_export": _text(
        r"s3://[a-z0-9][a-z0-9.-]{1,61}[a-z0-9](/[\w!.()-][\w!.()=-]*)+", "s3://bucket/prefix/export-name"
    ),
    "cost_export_region": _text(_REGION.pattern, "a region name such as us-east-1"),
    "account_endpoint_url": _text(r"https?://\S+", "a URL"),
}
