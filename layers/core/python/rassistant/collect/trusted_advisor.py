"""Trusted Advisor's checks of cost, where the account's support plan has them: what each flags, as a second opinion."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from rassistant.errors import AccessDenied, NotEnabled
from rassistant.models.scope import Account
from rassistant.models.second_opinion import SecondOpinion

if TYPE_CHECKING:
    from rassistant.aws.gateway import Gateway

REGION = "us-east-1"
CHECKS: Mapping[str, tuple[str, str]] = {
    "amazon comprehend underutilized endpoints": ("ComprehendEndpoint", "Delete"),
    "amazon ebs over-provisioned volumes": ("EBS", "Rightsize"),
    "amazon ec2 instances stopped": ("EC2", "Delete"),
    "amazon rds idle db instances": ("RDS", "Stop"),
    "aws lambda functions over-provisioned for memory size": ("Lambda", "Rightsize"),
    "idle load balancers": ("ELB", "Delete"),
    "inactive aws network firewall": ("NetworkFirewall", "Delete"),
    "inactive gateway load balancer endpoints": ("VPCEndpoint", "Delete"),
    "inactive nat gateways": ("NAT", "Delete"),
    "inactive vpc interface endpoints": ("VPCEndpoint", "Delete"),
    "low utilization amazon ec2 instances": ("EC2", "Stop"),
    "unassociated elastic ip addresses": ("EIP", "Delete"),
    "underutilized amazon ebs volumes": ("EBS", "Delete"),
    "underutilized amazon redshift clusters": ("Redshift", "Stop"),
}
"""Name of a check to our kind, and what it comes to, in the words of the Cost Optimization Hub:
https://docs.aws.amazon.com/awssupport/latest/user/cost-optimization-checks.html"""
_SAVING = "estimated monthly savings"
_USD = re.compile(r"\$?\s*([\d,]+(?:\.\d+)?)")


def opinions(gateway: Gateway, account: Account) -> Iterator[SecondOpinion]:
    """One for each flagged resource; none where the support plan has no such checks, which AWS tells as a denial:
    https://docs.aws.amazon.com/awssupport/latest/user/get-started-with-aws-trusted-advisor-api.html"""
    try:
        listed = list(
            gateway.pages(
                account,
                REGION,
                "trustedadvisor",
                "ListRecommendations",
                "recommendationSummaries",
                pillar="cost_optimizing",
            )
        )
    except (AccessDenied, NotEnabled):
        return
    for recommendation in listed:
        known = CHECKS.get(str(recommendation.get("name")).casefold())
        if known is None or recommendation.get("status") == "ok":
            continue
        flagged = gateway.pages(
            account,
            REGION,
            "trustedadvisor",
            "ListRecommendationResources",
            "recommendationResourceSummaries",
            recommendationIdentifier=str(recommendation["arn"]),
        )
        for found in flagged:
            if found.get("status") != "ok" and found.get("exclusionStatus") != "excluded":
                yield _opinion(found, account.account_id, *known)


def _opinion(found: Mapping[str, Any], account_id: str, kind: str, action: str) -> SecondOpinion:
    named = {str(name).casefold(): str(value) for name, value in (found.get("metadata") or {}).items()}
    match = _USD.fullmatch(named.get(_SAVING, "").strip())
    return SecondOpinion(
        "TA",
        account_id,
        str(found.get("regionCode")),
        kind,
        str(found.get("awsResourceId")),
        action,
        "",
        float(match[1].replace(",", "")) if match else None,
    )
