"""VPCE-IF: an interface endpoint through which nothing went in 30 days."""

from __future__ import annotations

from rassistant.checks.check import Check
from rassistant.checks.quiet_endpoints import BYTES, is_candidate, judge
from rassistant.checks.words import said
from rassistant.errors import Text

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
    applies=lambda resource, facts: is_candidate(resource, facts, "Interface"),
    judge=judge,
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
