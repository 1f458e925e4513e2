"""VPCE-GWLB: a Gateway Load Balancer endpoint through which nothing went in 30 days."""

from __future__ import annotations

from rassistant.checks.check import Check, Judgement, Missing, Verdict, saving_of
from rassistant.checks.facts import Facts, Need
from rassistant.checks.idleness import nothing_counted, stood_still
from rassistant.checks.rules import MONTH_DAYS, is_older_than
from rassistant.checks.words import said
from rassistant.errors import Text
from rassistant.models.resource import Resource
from rassistant.resources.list_price import parts

DAYS = 30
"""https://docs.aws.amazon.com/awssupport/latest/user/cost-optimization-checks.html (Inactive Gateway Load Balancer endpoints)"""

BYTES = Need("BytesProcessed", "Sum", 86_400, MONTH_DAYS)


def _applies(resource: Resource, facts: Facts) -> bool:
    return (
        resource.details.get("type") == "GatewayLoadBalancer"
        and resource.status == "available"
        and not resource.details.get("requester_managed")
        and is_older_than(resource, facts.now, DAYS)
    )


def _judge(resource: Resource, facts: Facts) -> Judgement:
    idle = stood_still(resource, facts, (BYTES,), DAYS)
    if isinstance(idle, Missing):
        return idle
    if not idle:
        return None
    return Verdict(
        reason=Text(f"Not a byte went through it in {DAYS} days.", f"최근 {DAYS}일 동안 전송량이 전혀 없었습니다."),
        evidence=nothing_counted((BYTES,), DAYS, "Bytes"),
        saving=saving_of(facts, parts(resource) or []),
        signals_used=("BytesProcessed",),
        signals_not_checked=("what would call the service again",),
    )


CHECK = Check(
    id="vpc_endpoint_gwlb_idle",
    code="VPCE-GWLB",
    service_type="VPCEndpoint",
    title=Text("Idle Gateway Load Balancer endpoint", "유휴 Gateway Load Balancer 엔드포인트"),
    action=Text(
        "Save the endpoint's settings, then delete it.",
        "엔드포인트 설정을 저장한 뒤 삭제하세요.",
    ),
    rollback=Text(
        "Create it again with the saved settings; its id changes.",
        "저장한 설정으로 다시 만들면 되며, ID는 바뀝니다.",
    ),
    mode="X",
    effort="low",
    risk="medium",
    restart=False,
    applies=_applies,
    judge=_judge,
    needs=(BYTES,),
    origin=("TA",),
    words=said(
        """
        idle gateway load balancer | unused gateway load balancer | idle gwlb | unused gwlb
        """,
        """
        유휴 게이트웨이 로드 밸런서 | 유휴 gwlb | 안 쓰는 gwlb | 안 쓰는 게이트웨이 로드 밸런서
        """,
    ),
)
