"""NAT-S3-GW: traffic through a NAT gateway in a network that has no gateway endpoint for S3, which is free.

How much of the traffic is S3's only flow logs would tell: a hint without a saving.
"""

from __future__ import annotations

from rassistant.checks.check import Check, Judgement, Missing, Saving, Verdict
from rassistant.checks.facts import Facts, Need
from rassistant.checks.rules import LOOKBACK_DAYS, covered, is_older_than
from rassistant.checks.words import said
from rassistant.errors import Text
from rassistant.models.finding import Evidence
from rassistant.models.resource import Resource

MIN_BYTES = 50e9
"""Ours: what costs about $2 in data processing."""

SENT = Need("BytesOutToDestination", "Sum", 86_400, LOOKBACK_DAYS)
RECEIVED = Need("BytesInFromDestination", "Sum", 86_400, LOOKBACK_DAYS)


def _applies(resource: Resource, facts: Facts) -> bool:
    return (
        resource.status == "available"
        and bool(resource.details.get("vpc"))
        and is_older_than(resource, facts.now, LOOKBACK_DAYS)
    )


def _has_gateway(resource: Resource, facts: Facts) -> bool:
    return any(
        (endpoint.account_id, endpoint.region) == (resource.account_id, resource.region)
        and endpoint.details.get("vpc") == resource.details.get("vpc")
        and endpoint.details.get("type") == "Gateway"
        and str(endpoint.details.get("service_name")).endswith(".s3")
        for endpoint in facts.of_type("VPCEndpoint")
    )


def _judge(resource: Resource, facts: Facts) -> Judgement:
    if _has_gateway(resource, facts):
        return None
    if ("VPCEndpoint", resource.account_id, resource.region) in facts.incomplete:
        return Missing(Text("the endpoints of the network", "네트워크의 엔드포인트"))
    facts.samples_of(resource, SENT, RECEIVED)  # all at once
    total = 0.0
    for need in (SENT, RECEIVED):
        samples = covered(resource, facts, need)
        if isinstance(samples, Missing):
            return samples
        total += sum(samples.known)
    if total < MIN_BYTES:
        return None
    return Verdict(
        reason=Text(
            f"{total / 1e9:,.0f} GB went through it in {LOOKBACK_DAYS} days, and its network has no gateway endpoint for S3,"
            " which costs nothing: S3 traffic need not go through it.",
            f"최근 {LOOKBACK_DAYS}일 동안 {total / 1e9:,.0f} GB가 지나갔는데, 이 네트워크에는 무료인 S3 게이트웨이 엔드포인트가"
            " 없습니다. S3 트래픽은 NAT을 거칠 필요가 없습니다.",
        ),
        evidence=(
            Evidence("BytesOutToDestination+BytesInFromDestination", "Sum", total, MIN_BYTES, "Bytes", LOOKBACK_DAYS),
            Evidence("S3 gateway endpoints of the network", "now", 0, 1, "Count"),
        ),
        saving=Saving(None),
        signals_used=("BytesOutToDestination", "BytesInFromDestination", "VPC endpoints"),
        signals_not_checked=("how much of the traffic goes to S3 or DynamoDB",),
    )


CHECK = Check(
    id="nat_gateway_s3_endpoint",
    code="NAT-S3-GW",
    service_type="NAT",
    title=Text(
        "NAT gateway without an S3 gateway endpoint beside it", "S3 게이트웨이 엔드포인트가 없는 NAT 게이트웨이"
    ),
    action=Text(
        "Create gateway endpoints for S3 and DynamoDB and add them to the route tables.",
        "S3와 DynamoDB용 게이트웨이 엔드포인트를 만들어 라우팅 테이블에 추가하세요.",
    ),
    rollback=Text(
        "Delete the endpoint; traffic goes through the gateway again.", "엔드포인트를 삭제하면 다시 NAT을 거칩니다."
    ),
    mode="X",
    effort="low",
    risk="low",
    restart=False,
    applies=_applies,
    judge=_judge,
    needs=(SENT, RECEIVED),
    related=("VPCEndpoint",),
    claims_saving=False,
    origin=("cburn",),
    words=said(
        """
        without an s3 endpoint | without a gateway endpoint | that carry s3 traffic |
        whose s3 traffic could go through a gateway endpoint | lacking an s3 endpoint |
        lacking a gateway endpoint | that need an s3 endpoint | that need a gateway endpoint
        """,
        """
        s3 엔드포인트가 없는 | s3 트래픽이 지나가는 | s3 엔드포인트가 필요한 | 게이트웨이 엔드포인트가 필요한
        """,
    ),
)
