"""NAT-IDLE: a NAT gateway through which nothing went in 30 days."""

from __future__ import annotations

from datetime import timedelta

from rassistant.checks.check import Check, Judgement, Missing, Verdict, saving_of
from rassistant.checks.facts import Facts, Need
from rassistant.checks.rules import MONTH_DAYS, covered, is_older_than
from rassistant.checks.words import said
from rassistant.errors import Text
from rassistant.models.finding import Evidence
from rassistant.models.resource import Resource
from rassistant.resources.list_price import parts

DAYS = 30
"""https://docs.aws.amazon.com/awssupport/latest/user/cost-optimization-checks.html (Inactive NAT Gateways)"""

SENT = Need("BytesOutToDestination", "Sum", 86_400, MONTH_DAYS)
RECEIVED = Need("BytesInFromDestination", "Sum", 86_400, MONTH_DAYS)
CONNECTIONS = Need("ActiveConnectionCount", "Maximum", 86_400, MONTH_DAYS, required=False)


def _applies(resource: Resource, facts: Facts) -> bool:
    return resource.status == "available" and is_older_than(resource, facts.now, DAYS)


def _judge(resource: Resource, facts: Facts) -> Judgement:
    since = facts.now - timedelta(days=DAYS)
    facts.samples_of(resource, SENT, RECEIVED, CONNECTIONS)  # all at once
    for need in (SENT, RECEIVED):
        samples = covered(resource, facts, need, since=since, days=DAYS)
        if isinstance(samples, Missing):
            return samples
        if sum(samples.known) > 0:
            return None
    connections = covered(resource, facts, CONNECTIONS, since=since, days=DAYS)
    counted = not isinstance(connections, Missing)
    if not isinstance(connections, Missing) and max(connections.known) > 0:
        return None
    return Verdict(
        reason=Text(f"Not a byte went through it in {DAYS} days.", f"최근 {DAYS}일 동안 전송량이 전혀 없었습니다."),
        evidence=(
            Evidence("BytesOutToDestination+BytesInFromDestination", "Sum", 0, 0, "Bytes", DAYS),
            *((Evidence("ActiveConnectionCount", "Maximum", 0, 0, "Count", DAYS),) if counted else ()),
        ),
        saving=saving_of(facts, parts(resource) or []),
        signals_used=(
            "BytesOutToDestination",
            "BytesInFromDestination",
            *(("ActiveConnectionCount",) if counted else ()),
        ),
        signals_not_checked=("route tables", *(() if counted else ("ActiveConnectionCount",))),
    )


CHECK = Check(
    id="nat_gateway_idle",
    code="NAT-IDLE",
    service_type="NAT",
    title=Text("Idle NAT gateway", "유휴 NAT 게이트웨이"),
    action=Text(
        "Delete the gateway; keep its address if others list it, which goes on costing.",
        "NAT 게이트웨이를 삭제하세요. 다른 곳에 등록된 주소라면 탄력적 IP는 남겨 두되, 그 비용은 계속 발생합니다.",
    ),
    rollback=Text(
        "Create a gateway with the same address and restore the routes.",
        "같은 주소로 게이트웨이를 다시 만들고 라우팅을 복원하면 됩니다.",
    ),
    mode="X",
    effort="low",
    risk="medium",
    restart=False,
    applies=_applies,
    judge=_judge,
    needs=(SENT, RECEIVED, CONNECTIONS),
    origin=("TA", "CO", "COH", "thrifty"),
    words=said(
        """
        with no traffic | without traffic | without any traffic | with no traffic at all |
        nothing goes through | that nothing goes through | that carry no traffic
        """,
        """
        트래픽이 없는 | 트래픽 없는 | 트래픽이 전혀 없는 | 아무것도 지나가지 않는 | 트래픽이 흐르지 않는 |
        통신이 없는
        """,
    ),
)
