"""Reads of who may do what, which moto lacks: IAM's simulation of a role's policies, snapshots open to everyone."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from moto.core.responses import ActionResult
from moto.ec2.responses.elastic_block_store import ElasticBlockStore
from moto.iam.responses import IamResponse

_installed: list[bool] = []


def install() -> None:
    """Idempotent."""
    if _installed:
        return
    _installed.append(True)
    IamResponse.simulate_principal_policy = _simulate_principal_policy
    ElasticBlockStore.describe_snapshots = _restorable(ElasticBlockStore.describe_snapshots)


def _restorable(original: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """``RestorableByUserIds: [all]`` gives public snapshots alone."""

    def describe_snapshots(self: Any) -> Any:
        if "all" not in self._get_param("RestorableByUserIds", []):
            return original(self)
        listed = self.ec2_backend.describe_snapshots(snapshot_ids=[], filters=self._filters_from_querystring())
        return ActionResult({"Snapshots": [each for each in listed if "all" in each.create_volume_permission_groups]})

    return describe_snapshots


def _simulate_principal_policy(self: Any) -> ActionResult:
    """Of roles, by identity policies alone: conditions never hold, boundaries are not looked at."""
    role = self.backend.get_role_by_arn(self._get_param("PolicySourceArn"))
    resources = self._get_param("ResourceArns", []) or ["*"]
    statements = list(_statements(role))
    results = [
        {
            "EvalActionName": action,
            "EvalResourceName": resource,
            "EvalDecision": _decision(statements, action, resource),
            "MatchedStatements": [],
            "MissingContextValues": [],
        }
        for action in self._get_param("ActionNames", [])
        for resource in resources
    ]
    return ActionResult({"EvaluationResults": results, "IsTruncated": False})


def _statements(role: Any) -> Iterator[Mapping[str, Any]]:
    managed = [
        version.document
        for policy in role.managed_policies.values()
        for version in policy.versions
        if version.version_id == policy.default_version_id
    ]
    documents = [*role.policies.values(), *managed]
    for document in documents:
        found = (json.loads(document) if isinstance(document, str) else document)["Statement"]
        yield from found if isinstance(found, list) else [found]


def _decision(statements: list[Mapping[str, Any]], action: str, resource: str) -> str:
    effects = {
        statement["Effect"]
        for statement in statements
        if _matches(statement.get("Action"), action) and _matches(statement.get("Resource"), resource)
    }
    if "Deny" in effects:
        return "explicitDeny"
    return "allowed" if "Allow" in effects else "implicitDeny"


def _matches(patterns: Any, value: str) -> bool:
    if value == "*" and patterns:  # no resource is asked about: any will do
        return True
    for pattern in patterns if isinstance(patterns, list) else [patterns or ""]:
        rule = re.escape(pattern).replace(r"\*", ".*").replace(r"\?", ".")
        if re.fullmatch(rule, value, re.IGNORECASE):
            return True
    return False
