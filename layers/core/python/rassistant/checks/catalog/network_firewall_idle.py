"""NFW-IDLE: a firewall that got no packet in 30 days. AWS tells no age: the points themselves show it."""

from __future__ import annotations

from rassistant.checks.check import Check, Judgement, Missing
from rassistant.checks.facts import Facts, Need
from rassistant.checks.idleness import unused
from rassistant.checks.words import said
from rassistant.errors import Text
from rassistant.models.resource import Resource

DAYS = 30
"""https://docs.aws.amazon.com/awssupport/latest/user/cost-optimization-checks.html (Inactive Network Firewall)"""

NEEDS = (Need("ReceivedPackets", "Sum", 86400, DAYS),)


def _applies(resource: Resource, facts: Facts) -> bool:
    return resource.status == "READY"


def _judge(resource: Resource, facts: Facts) -> Judgement:
    if resource.details.get("zone_count") != 1:
        return Missing(Text("packets of all its zones together", "모든 영역을 합한 패킷 수"))
    reason = Text(f"Not a packet reached it in {DAYS} days.", f"최근 {DAYS}일 동안 받은 패킷이 없습니다.")
    return unused(resource, facts, NEEDS, DAYS, reason, not_checked=("route tables",))


CHECK = Check(
    id="network_firewall_idle",
    code="NFW-IDLE",
    service_type="NetworkFirewall",
    title=Text("Idle network firewall", "유휴 네트워크 방화벽"),
    action=Text(
        "Take it out of the route tables, then delete its endpoints and the firewall.",
        "라우팅 테이블에서 제외한 뒤 엔드포인트와 방화벽을 삭제하세요.",
    ),
    rollback=Text("Create it again with the same policy and routes.", "같은 정책과 라우팅으로 다시 만들면 됩니다."),
    mode="C",
    effort="medium",
    risk="high",
    restart=False,
    applies=_applies,
    judge=_judge,
    needs=NEEDS,
    origin=("TA",),
    words=said(
        """
        with no traffic | without traffic | that inspect nothing | nothing goes through |
        that nothing goes through
        """,
        """
        트래픽이 없는 | 트래픽 없는 | 아무것도 검사하지 않는 | 아무것도 지나가지 않는
        """,
    ),
)
