"""COMMIT-LOWUSE: a Savings Plan or reservation of which over a twentieth was not used."""

from __future__ import annotations

from rassistant.checks.accounts import COMMITMENT
from rassistant.checks.check import Check, Judgement, Saving, Verdict
from rassistant.checks.facts import Facts
from rassistant.checks.words import said
from rassistant.errors import Text
from rassistant.models.finding import Evidence
from rassistant.models.resource import Resource

MIN_PERCENT = 95.0


def _applies(resource: Resource, _facts: Facts) -> bool:
    return bool(resource.details.get("running"))


def _judge(resource: Resource, facts: Facts) -> Judgement:
    del facts
    used, unused = resource.details.get("utilization_pct"), resource.details.get("unused_usd")
    if used is None or used >= MIN_PERCENT:
        return None
    worth = "" if unused is None else f" (${unused:,.2f})"
    return Verdict(
        reason=Text(
            f"{resource.details['kind']}: {used:.1f} % was used in 30 days; the rest{worth} was paid for nothing.",
            f"{resource.details['kind']}: 30일 동안 {used:.1f} %만 사용했고 나머지{worth}는 그대로 지불되었습니다.",
        ),
        evidence=(Evidence("utilization", "30 days", used, MIN_PERCENT, "Percent", 30),),
        saving=Saving(None),
        signals_used=("utilization of the commitment",),
        signals_not_checked=("usage that could be moved under it",),
    )


CHECK = Check(
    id="commitment_low_use",
    code="COMMIT-LOWUSE",
    service_type=COMMITMENT,
    title=Text("Commitment that is not used up", "다 쓰지 못하는 약정"),
    action=Text(
        "Move eligible usage under it, or sell it on the marketplace where that is allowed.",
        "적용 가능한 사용량을 옮기거나, 허용되는 경우 마켓플레이스에서 판매하세요.",
    ),
    rollback=Text("Nothing is changed.", "변경되는 것이 없습니다."),
    mode="I",
    effort="medium",
    risk="low",
    restart=False,
    applies=_applies,
    judge=_judge,
    claims_saving=False,
    words=said(
        """
        unused commitments | underused commitments | underused savings plans | unused savings plans |
        unused reservations | underused reservations | unused reserved instances |
        underused reserved instances
        """,
        """
        다 쓰지 못하는 약정 | 다 못 쓰는 약정 | 안 쓰는 약정 | 사용률이 낮은 약정 | 남아도는 약정 |
        다 못 쓰는 세이빙스 플랜 | 사용률이 낮은 세이빙스 플랜 | 안 쓰는 예약 인스턴스 |
        다 못 쓰는 예약 인스턴스 | 사용률이 낮은 예약 인스턴스
        """,
    ),
)
