"""Resource policies: which actions one of them allows to anybody, and how they are read."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from rassistant.collect.everybody import is_everybody
from rassistant.errors import Absent, RAssistantError
from rassistant.models.scope import Account

if TYPE_CHECKING:
    from rassistant.aws.gateway import Gateway

_MOST_ACTIONS = 10
_FIXED_BY = frozenset(
    {
        "aws:principalaccount",
        "aws:principalarn",
        "aws:principalorgid",
        "aws:principalorgpaths",
        "aws:sourceaccount",
        "aws:sourcearn",
        "aws:sourceip",
        "aws:sourceorgid",
        "aws:sourceowner",
        "aws:sourcevpc",
        "aws:sourcevpce",
        "aws:userid",
        "kms:calleraccount",
        "lambda:eventsourcetoken",
    }
)
"""Condition keys whose fixed values make a policy private (Amazon S3 User Guide, "The meaning of public"), with those of
the services whose policies are read here."""
_HOLDING = ("stringequals", "stringequalsignorecase", "stringlike", "arnequals", "arnlike", "ipaddress")
"""Operators that hold for what they name alone; with ``IfExists`` or ``ForAllValues`` they hold for strangers too."""


def open_actions(policy: str | None) -> list[str]:
    """The actions that the policy (JSON) allows to everybody, sorted; empty for none, or for what is no policy.

    Denials are not weighed: what is listed might be open."""
    try:
        document = json.loads(policy or "{}")
    except ValueError:
        return []
    statements = _many(document.get("Statement")) if isinstance(document, dict) else ()
    found = {
        action
        for statement in statements
        if isinstance(statement, dict) and _lets_anybody(statement)
        for action in _actions(statement)
    }
    return sorted(found)[:_MOST_ACTIONS]


def _lets_anybody(statement: Mapping[str, Any]) -> bool:
    if statement.get("Effect") != "Allow" or _is_narrowed(statement.get("Condition")):
        return False
    principal = statement.get("Principal")
    named = principal.get("AWS") if isinstance(principal, dict) else principal
    return "NotPrincipal" in statement or "*" in _many(named)


def _actions(statement: Mapping[str, Any]) -> Iterator[str]:
    yield from (str(action) for action in _many(statement.get("Action")))
    if "NotAction" in statement:
        yield "*"


def _is_narrowed(condition: object) -> bool:
    """By any condition that only some callers can meet."""
    if not isinstance(condition, dict):
        return False
    return any(
        key.casefold() in _FIXED_BY and all(_is_fixed(str(value)) for value in _many(values))
        for operator, keys in condition.items()
        if operator.casefold().removeprefix("foranyvalue:") in _HOLDING and isinstance(keys, dict)
        for key, values in keys.items()
    )


def _is_fixed(value: str) -> bool:
    """It names something: not ``*``, not an ARN of wildcards, not all addresses."""
    if is_everybody(value):
        return False
    named = ":".join(value.split(":")[3:]) if value.startswith("arn:") else value
    return any(letter.isalnum() for letter in named)


def _many(value: object) -> Sequence[Any]:
    return value if isinstance(value, list) else () if value is None else (value,)


def of_each(gateway: Gateway, items: Sequence[str], read: Callable[[str], str | None]) -> Mapping[str, Any]:
    """Item → its open actions; without a policy none. What could not be read is left out; raises where that is all."""
    outcomes = gateway.fan_out([partial(_of_one, read, item) for item in items])
    failures = [outcome for outcome in outcomes if isinstance(outcome, RAssistantError)]
    if failures and len(failures) == len(outcomes):
        raise failures[0]
    return {
        item: outcome for item, outcome in zip(items, outcomes, strict=True) if not isinstance(outcome, RAssistantError)
    }


def _of_one(read: Callable[[str], str | None], item: str) -> list[str]:
    try:
        return open_actions(read(item))
    except Absent:
        return []


def policy_reader(
    service: str, operation: str, parameter: str, key: str, **fixed: str
) -> Callable[[Gateway, Account, str, Sequence[str]], Mapping[str, Any]]:
    """A topic's ``read``: one call for each item, named by ``parameter``; the policy is the answer's ``key``."""

    def read(gateway: Gateway, account: Account, region: str, items: Sequence[str]) -> Mapping[str, Any]:
        def one(item: str) -> str | None:
            answer = gateway.call(account, region, service, operation, **{parameter: item}, **fixed)
            policy: str | None = answer.get(key)
            return policy

        return of_each(gateway, items, one)

    return read


def listed_reader(
    service: str, listing: str, key: str, details: tuple[str, Callable[[Any], Mapping[str, Any]]], most: int
) -> Callable[[Gateway, Account, str, Sequence[str]], Mapping[str, Any]]:
    """A topic's ``read`` of what is no resource of ours: all of a region are listed, the first ``most`` looked at.

    ``details``: the operation and its parameters, of an entry of the listing. → open: id → actions; total; read."""

    def read(gateway: Gateway, account: Account, region: str, items: Sequence[str]) -> Mapping[str, Any]:
        listed = [_id_of(entry) for entry in gateway.pages(account, region, service, listing, key)]

        def one(item: str) -> str | None:
            answer = gateway.call(account, region, service, details[0], **details[1](item))
            policy: str | None = (answer.get("Attributes") or {}).get("Policy")
            return policy

        found = of_each(gateway, listed[:most], one)
        opened = {item: actions for item, actions in found.items() if actions}
        whole = {"open": opened, "total": len(listed), "read": len(found)}
        return dict.fromkeys(items, whole)

    return read


def _id_of(entry: Any) -> str:
    return str(entry["TopicArn"] if isinstance(entry, dict) else entry)
