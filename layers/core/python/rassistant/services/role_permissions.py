"""What an instance or a function may do: its role, the role's policies, and IAM's verdict on single actions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from rassistant.collect.inventory import Inventory
from rassistant.collect.lookups import Lookups
from rassistant.errors import InvalidInput, Locale, NotFound, Text
from rassistant.models.collected import Collected, Problem
from rassistant.models.lookup import Lookup
from rassistant.models.resource import Resource
from rassistant.models.scope import Scope

_ACTION = re.compile(r"[a-z0-9-]+:[A-Za-z0-9]+")
_KINDS = ("EC2", "Lambda")


class RolePermissions:
    def __init__(self, inventory: Inventory, lookups: Lookups) -> None:
        self._inventory = inventory
        self._lookups = lookups

    def answer(
        self,
        resource_id: str,
        locale: Locale,
        *,
        actions: Sequence[str] = (),
        service: str = "",
        scope: Scope | None = None,
    ) -> dict[str, Any]:
        """``actions`` (``s3:GetObject``) are decided one by one; ``service`` (``s3``) keeps the statements on it alone.

        ``role`` None: it has none, or which could not be read (then there are warnings). ``decisions``: by IAM's
        simulator, or by the policies as we read them (``decided_by``), which knows no boundary and no policy of others.
        """
        for action in actions:
            if not _ACTION.fullmatch(action):
                raise InvalidInput(
                    Text(f'"{action[:80]}" is no action of IAM.', f'"{action[:80]}"은(는) IAM 작업이 아닙니다.'),
                    Text("Write it as s3:GetObject.", "s3:GetObject처럼 써 주세요."),
                    field="actions",
                )
        listed = self._inventory.list(_KINDS, scope or Scope())
        row = _only(listed.value, resource_id)
        problems: list[Problem] = []
        name = self._role_name(row, problems)
        role = self._looked_up("role_policies", name, row, problems) if name else None
        policies = [_policy(policy, service) for policy in role["policies"]] if role else []
        decisions = self._decided(role, actions, row, problems)
        whole: Collected[None] = Collected(None, (*listed.problems, *problems), listed.as_of, listed.stale)
        return {
            "resource_id": row.resource_id,
            "name": row.name,
            "service_type": row.service_type,
            "account_id": row.account_id,
            "region": row.region,
            "role": name or None,
            "role_arn": role["arn"] if role else None,
            "boundary": role["boundary"] if role else None,
            "policies": policies,
            "is_admin": any(_is_everything(s) for p in policies for s in p["statements"]),
            "service": service or None,
            **decisions,
            **whole.provenance(locale),
        }

    def _role_name(self, row: Resource, problems: list[Problem]) -> str:
        if row.service_type == "Lambda":
            return str(row.details.get("role") or "").rpartition("/")[2]
        profile = str(row.details.get("instance_profile") or "").rpartition("/")[2]
        return str(self._looked_up("instance_profiles", profile, row, problems) or "") if profile else ""

    def _looked_up(self, topic: str, item: str, row: Resource, problems: list[Problem]) -> Any:
        wanted = Lookup(topic, item, row.account_id)
        read = self._lookups.load([wanted])
        problems.extend(read.problems)
        return read.value.get(wanted)

    def _decided(
        self, role: Mapping[str, Any] | None, actions: Sequence[str], row: Resource, problems: list[Problem]
    ) -> dict[str, Any]:
        if role is None or not actions:
            return {"decisions": [], "decided_by": None}
        wanted = {action: Lookup("role_decisions", f"{role['arn']} {action}", row.account_id) for action in actions}
        read = self._lookups.load(wanted.values())
        verdicts = {action: read.value.get(lookup) for action, lookup in wanted.items()}
        by = "iam"
        if None in verdicts.values():
            problems.extend(read.problems)
            by = "policies"
            verdicts = {action: decided(role["policies"], action) for action in actions}
        return {"decisions": [{"action": a, "decision": v} for a, v in verdicts.items()], "decided_by": by}


def decided(policies: Iterable[Mapping[str, Any]], action: str) -> str:
    """By the statements alone, on some resource: ``allowed``, ``conditional``, ``explicitDeny`` or ``implicitDeny``."""
    fitting = [s for policy in policies for s in policy["statements"] if covers(s, action)]
    if any(s["effect"] == "Deny" and not s["conditional"] and s["resources"] in ([], ["*"]) for s in fitting):
        return "explicitDeny"
    allows = [s for s in fitting if s["effect"] == "Allow"]
    if not allows:
        return "implicitDeny"
    return "allowed" if any(not s["conditional"] for s in allows) else "conditional"


def covers(statement: Mapping[str, Any], action: str) -> bool:
    """Whether the statement speaks of the action."""
    named = any(_fits(pattern, action) for pattern in statement["actions"])
    return named != bool(statement["all_but_actions"])


def _fits(pattern: str, action: str) -> bool:
    rule = re.escape(pattern).replace(r"\*", ".*").replace(r"\?", ".")
    return re.fullmatch(rule, action, re.IGNORECASE) is not None


def _policy(policy: Mapping[str, Any], service: str) -> dict[str, Any]:
    statements = [s for s in policy["statements"] if not service or _speaks_of(s, service)]
    return {"name": policy["name"], "arn": policy["arn"], "statements": statements}


def _speaks_of(statement: Mapping[str, Any], service: str) -> bool:
    if statement["all_but_actions"]:
        return True
    return any(action == "*" or action.casefold().startswith(f"{service}:") for action in statement["actions"])


def _is_everything(statement: Mapping[str, Any]) -> bool:
    return bool(
        statement["effect"] == "Allow"
        and "*" in statement["actions"]
        and "*" in statement["resources"]
        and not statement["conditional"]
        and not statement["all_but_actions"]
    )


def _only(rows: Iterable[Resource], resource_id: str) -> Resource:
    found = [row for row in rows if resource_id in (row.resource_id, row.arn, row.name)]
    if not found:
        raise NotFound(
            Text(
                f'There is no instance or function "{resource_id[:80]}".',
                f'인스턴스나 함수 "{resource_id[:80]}"을(를) 찾지 못했습니다.',
            )
        )
    if len(found) > 1:
        raise InvalidInput(
            Text(f'"{resource_id[:80]}" stands for several.', f'"{resource_id[:80]}"에 해당하는 것이 여러 개입니다.'),
            Text("Name it by its id or ARN.", "ID나 ARN으로 지정해 주세요."),
            field="resource_id",
        )
    return found[0]
