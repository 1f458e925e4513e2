"""VPCE-IF: an interface endpoint through which nothing went in 30 days."""

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
"""https://docs.aws.amazon.com/awssupport/latest/user/cost-optimization-checks.html (Inactive VPC interface endpoints)"""

BYTES = Need("BytesProcessed", "Sum", 86_400, MONTH_DAYS)


def _applies(resource: Resource, facts: Facts) -> bool:
    return (
        resource.details.get("type") == "Interface"
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
    id="vpc_endpoint_idle",
    code="VPCE-IF",
    service_type="VPCEndpoint",
    title=Text("Idle interface endpoint", "유휴 인터페이스 엔드포인트"),
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
        with no traffic | without traffic | without any traffic | nothing goes through |
        that nothing goes through | that carry no traffic
        """,
        """
        트래픽이 없는 | 트래픽 없는 | 트래픽이 전혀 없는 | 아무것도 지나가지 않는 | 트래픽이 흐르지 않는
        """,
    ),
)
