"""VPCE-GWLB: a Gateway Load Balancer endpoint through which nothing went in 30 days."""

from __future__ import annotations

from rassistant.checks.check import Check
from rassistant.checks.quiet_endpoints import BYTES, is_candidate, judge
from rassistant.checks.words import said
from rassistant.errors import Text

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
    applies=lambda resource, facts: is_candidate(resource, facts, "GatewayLoadBalancer"),
    judge=judge,
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
