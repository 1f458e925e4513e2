"""What the policies of an IAM role say: those written into it, those attached, and its boundary."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from rassistant.collect.topic import Topic
from rassistant.models.scope import Account

if TYPE_CHECKING:
    from rassistant.aws.gateway import Gateway

_MOST_STATEMENTS = 200


def _read(gateway: Gateway, account: Account, region: str, items: Sequence[str]) -> Mapping[str, Any]:
    """Role's name → arn, boundary (an ARN or None), policies: name, arn (None: written into the role), statements."""
    return {name: _Role(gateway, account, region, name).read() for name in items}


class _Role:
    def __init__(self, gateway: Gateway, account: Account, region: str, name: str) -> None:
        self._gateway = gateway
        self._place = (account, region)
        self._name = name

    def read(self) -> dict[str, Any]:
        role = self._call("GetRole", RoleName=self._name)["Role"]
        inline = list(self._pages("ListRolePolicies", "PolicyNames"))
        attached = list(self._pages("ListAttachedRolePolicies", "AttachedPolicies"))
        return {
            "arn": role["Arn"],
            "boundary": (role.get("PermissionsBoundary") or {}).get("PermissionsBoundaryArn"),
            "policies": [*map(self._inline, inline), *map(self._attached, attached)],
        }

    def _inline(self, name: str) -> dict[str, Any]:
        answer = self._call("GetRolePolicy", RoleName=self._name, PolicyName=name)
        return {"name": name, "arn": None, "statements": _statements(answer.get("PolicyDocument"))}

    def _attached(self, policy: Mapping[str, Any]) -> dict[str, Any]:
        arn = policy["PolicyArn"]
        version = self._call("GetPolicy", PolicyArn=arn)["Policy"]["DefaultVersionId"]
        answer = self._call("GetPolicyVersion", PolicyArn=arn, VersionId=version)
        document = (answer.get("PolicyVersion") or {}).get("Document")
        return {"name": policy["PolicyName"], "arn": arn, "statements": _statements(document)}

    def _call(self, operation: str, **parameters: Any) -> Mapping[str, Any]:
        return self._gateway.call(*self._place, "iam", operation, **parameters)

    def _pages(self, operation: str, key: str) -> Any:
        return self._gateway.pages(*self._place, "iam", operation, key, RoleName=self._name)


def _statements(document: Any) -> list[dict[str, Any]]:
    """``actions`` and ``resources`` as lists; ``all_but``: they are those that the statement leaves out."""
    loaded = json.loads(unquote(document)) if isinstance(document, str) else (document or {})
    given = loaded.get("Statement") or []
    return [_statement(each) for each in (given if isinstance(given, list) else [given])[:_MOST_STATEMENTS]]


def _statement(statement: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "effect": statement.get("Effect"),
        "actions": _many(statement.get("Action", statement.get("NotAction"))),
        "all_but_actions": "NotAction" in statement,
        "resources": _many(statement.get("Resource", statement.get("NotResource"))),
        "all_but_resources": "NotResource" in statement,
        "conditional": bool(statement.get("Condition")),
    }


def _many(value: Any) -> list[str]:
    return [str(each) for each in value] if isinstance(value, list) else [] if value is None else [str(value)]


TOPIC = Topic(
    id="role_policies",
    service="iam",
    permissions=(
        "iam:GetPolicy",
        "iam:GetPolicyVersion",
        "iam:GetRole",
        "iam:GetRolePolicy",
        "iam:ListAttachedRolePolicies",
        "iam:ListRolePolicies",
    ),
    read=_read,
    fresh=timedelta(minutes=15),
    at_once=10,
    where="us-east-1",
)
