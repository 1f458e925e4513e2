"""Findings of cdk-nag that are accepted, each with its reason where the construct is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from aws_cdk import Acknowledgment, Stack, Validations
from aws_cdk import aws_iam as iam
from constructs import IConstruct


def acknowledge(construct: IConstruct, rule: str, reason: str) -> None:
    """``rule``: cdk-nag's id (``AwsSolutions-DDB3``). Holds for what is inside the construct too."""
    Validations.of(construct).acknowledge(Acknowledgment(id=rule, reason=reason))


def acknowledge_wildcards(construct: IConstruct, document: iam.PolicyDocument, reason: str) -> None:
    """Accepts the wildcards that are in the document now, one by one: one that comes later is a finding again."""
    statements = Stack.of(construct).resolve(document.to_json() or {}).get("Statement", [])
    for finding in sorted({finding for statement in statements for finding in _wildcards(statement)}):
        acknowledge(construct, f"AwsSolutions-IAM5[{finding}]", reason)


def _wildcards(statement: dict[str, Any]) -> Iterator[str]:
    for kind in ("Action", "Resource"):
        values = statement.get(kind, [])
        for value in values if isinstance(values, list) else [values]:
            text = _flat(value)
            if "*" in text:
                yield f"{kind}::{text}"


def _flat(value: Any) -> str:
    """A template value as cdk-nag writes it: ``<Name>`` for a reference, ``<Name.Arn>`` for an attribute."""
    if isinstance(value, str):
        return re.sub(r"\$\{([^}]*)\}", r"<\1>", value)
    (function, argument), *_ = value.items()
    if function == "Ref":
        return f"<{argument}>"
    if function == "Fn::GetAtt":
        return f"<{'.'.join(argument)}>"
    if function == "Fn::Join":
        return str(argument[0]).join(_flat(part) for part in argument[1])
    return _flat(argument)
