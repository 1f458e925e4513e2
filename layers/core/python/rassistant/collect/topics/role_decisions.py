"""Whether a role may do an action on anything, as IAM's own policy simulator decides it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from rassistant.collect.topic import Topic
from rassistant.models.scope import Account

if TYPE_CHECKING:
    from rassistant.aws.gateway import Gateway


def _read(gateway: Gateway, account: Account, region: str, items: Sequence[str]) -> Mapping[str, Any]:
    """``ROLE_ARN ACTION`` → ``allowed``, ``explicitDeny`` or ``implicitDeny``. One call a role."""
    by_role: dict[str, list[str]] = defaultdict(list)
    for item in items:
        arn, _, action = item.partition(" ")
        by_role[arn].append(action)
    found: dict[str, str] = {}
    for arn, actions in by_role.items():
        results = gateway.pages(
            account,
            region,
            "iam",
            "SimulatePrincipalPolicy",
            "EvaluationResults",
            PolicySourceArn=arn,
            ActionNames=actions,
        )
        for result in results:
            found[f"{arn} {result['EvalActionName']}"] = str(result["EvalDecision"])
    return found


TOPIC = Topic(
    id="role_decisions",
    service="iam",
    permissions=("iam:SimulatePrincipalPolicy",),
    read=_read,
    fresh=timedelta(minutes=15),
    where="us-east-1",
)
