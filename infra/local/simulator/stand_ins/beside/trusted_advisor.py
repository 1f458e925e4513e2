"""Trusted Advisor's checks of cost, for accounts whose support plan has them: the advice of the file by its checks."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from infra.local.simulator.account_model import Advised
from infra.local.simulator.seeding.place import Seeded
from infra.local.simulator.stand_ins.beside.advice import advice_of, advised_of
from infra.local.simulator.stand_ins.kind import Ask, Operation, Refused

_CHECKS = {
    ("EC2", "Stop"): "Low Utilization Amazon EC2 Instances",
    ("EC2", "Delete"): "Amazon EC2 instances stopped",
    ("EBS", "Delete"): "Underutilized Amazon EBS Volumes",
    ("EBS", "Rightsize"): "Amazon EBS over-provisioned volumes",
    ("EIP", "Delete"): "Unassociated Elastic IP Addresses",
    ("ELB", "Delete"): "Idle Load Balancers",
    ("Lambda", "Rightsize"): "AWS Lambda functions over-provisioned for memory size",
    ("NAT", "Delete"): "Inactive NAT Gateways",
    ("RDS", "Stop"): "Amazon RDS Idle DB Instances",
    ("Redshift", "Stop"): "Underutilized Amazon Redshift Clusters",
    ("VPCEndpoint", "Delete"): "Inactive VPC interface endpoints",
}


def _flagged(account_id: str) -> Mapping[str, list[tuple[Advised, Seeded]]]:
    """Check to what it flags. Raises what AWS answers without the support plan."""
    if not advice_of(account_id).trusted_advisor:
        raise Refused("AccessDeniedException", "A support plan with Trusted Advisor is required.")
    found: dict[str, list[tuple[Advised, Seeded]]] = {name: [] for name in _CHECKS.values()}
    for entry, seeded in advised_of(account_id):
        name = _CHECKS.get((seeded.resource.service_type, entry.action))
        if name is not None:
            found[name].append((entry, seeded))
    return found


def _recommendation_arn(account_id: str, name: str) -> str:
    return f"arn:aws:trustedadvisor::{account_id}:recommendation/{uuid5(NAMESPACE_URL, name)}"


def _checks_of_cost(ask: Ask) -> dict[str, Any]:
    return {
        "recommendationSummaries": [
            {
                "id": str(uuid5(NAMESPACE_URL, name)),
                "arn": _recommendation_arn(ask.account_id, name),
                "type": "standard",
                "status": "warning" if flagged else "ok",
                "pillars": ["cost_optimizing"],
                "source": "ta_check",
                "name": name,
                "resourcesAggregates": {"okCount": 0, "warningCount": len(flagged), "errorCount": 0},
            }
            for name, flagged in _flagged(ask.account_id).items()
        ]
    }


def _flagged_resources(ask: Ask) -> dict[str, Any]:
    wanted = ask.parameters["recommendationIdentifier"]
    return {
        "recommendationResourceSummaries": [
            {
                "id": str(uuid5(NAMESPACE_URL, seeded.arn)),
                "arn": f"{wanted}/{uuid5(NAMESPACE_URL, seeded.arn)}",
                "awsResourceId": seeded.resource_id,
                "regionCode": seeded.resource.region,
                "status": "warning",
                "metadata": {"Estimated Monthly Savings": f"${entry.monthly_saving_usd:,.2f}"},
                "lastUpdatedAt": ask.now,
                "exclusionStatus": "included",
                "recommendationArn": wanted,
            }
            for name, flagged in _flagged(ask.account_id).items()
            if wanted == _recommendation_arn(ask.account_id, name)
            for entry, seeded in flagged
        ]
    }


OPERATIONS: Mapping[tuple[str, str], Operation] = {
    ("trustedadvisor", "ListRecommendations"): _checks_of_cost,
    ("trustedadvisor", "ListRecommendationResources"): _flagged_resources,
}
