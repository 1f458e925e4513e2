"""Endpoints of a VPC through which nothing went: the rule that interface and Gateway Load Balancer endpoints share."""

from __future__ import annotations

from typing import Final, Literal

from rassistant.checks.check import Judgement
from rassistant.checks.facts import Facts, Need
from rassistant.checks.idleness import unused
from rassistant.checks.rules import MONTH_DAYS, is_older_than
from rassistant.errors import Text
from rassistant.models.resource import Resource

DAYS: Final = 30
"""https://docs.aws.amazon.com/awssupport/latest/user/cost-optimization-checks.html (Inactive VPC interface endpoints,
Inactive Gateway Load Balancer endpoints)"""

BYTES: Final = Need("BytesProcessed", "Sum", 86_400, MONTH_DAYS)


def is_candidate(resource: Resource, facts: Facts, kind: Literal["Interface", "GatewayLoadBalancer"]) -> bool:
    return (
        resource.details.get("type") == kind
        and resource.status == "available"
        and not resource.details.get("requester_managed")
        and is_older_than(resource, facts.now, DAYS)
    )


def judge(resource: Resource, facts: Facts) -> Judgement:
    reason = Text(f"Not a byte went through it in {DAYS} days.", f"최근 {DAYS}일 동안 전송량이 전혀 없었습니다.")
    unchecked = ("what would call the service again",)
    return unused(resource, facts, (BYTES,), DAYS, reason, not_checked=unchecked, unit="Bytes")
