"""COMMIT-EXPIRY: a Savings Plan or reservation that ends within 30 days, or ended in the last 30."""

from __future__ import annotations

from datetime import datetime

from rassistant.checks.accounts import COMMITMENT
from rassistant.checks.check import Check, Judgement, Saving, Verdict
from rassistant.checks.facts import Facts
from rassistant.checks.rules import days_between
from rassistant.checks.words import said
from rassistant.errors import Text
from rassistant.models.finding import Evidence
from rassistant.models.resource import Resource

DAYS = 30


def _applies(resource: Resource, _facts: Facts) -> bool:
    return bool(resource.details.get("running") and resource.details.get("end"))


def _judge(resource: Resource, facts: Facts) -> Judgement:
    end = datetime.fromisoformat(str(resource.details["end"]).replace("Z", "+00:00"))
    left = days_between(facts.now, end)
    if not -DAYS <= left <= DAYS:
        return None
    day = end.date().isoformat()
    return Verdict(
        reason=Text(
            f"{resource.details['kind']}: it {'ends' if left >= 0 else 'ended'} on {day}; what it covers costs the"
            " on-demand price from then on.",
            f"{resource.details['kind']}: {day}에 만료{'됩니다' if left >= 0 else '되었습니다'}. 이후에는 온디맨드"
            " 요금이 청구됩니다.",
        ),
        evidence=(Evidence("end", "date", day, facts.now.date().isoformat()),),
        saving=Saving(None),
        signals_used=("end of the commitment",),
        signals_not_checked=("whether a successor is bought already",),
    )


CHECK = Check(
    id="commitment_expiring",
    code="COMMIT-EXPIRY",
    service_type=COMMITMENT,
    title=Text("Commitment that ends", "만료되는 약정"),
    action=Text("Decide whether to renew it, and in which size.", "갱신 여부와 규모를 결정하세요."),
    rollback=Text("Nothing is changed.", "변경되는 것이 없습니다."),
    mode="I",
    effort="low",
    risk="low",
    restart=False,
    applies=_applies,
    judge=_judge,
    claims_saving=False,
    origin=("TA", "thrifty"),
    words=said(
        """
        expiring commitments | commitments that expire soon | commitments that end soon |
        commitments about to expire | savings plans about to expire | savings plans that expire soon |
        expiring savings plans | expiring reservations | reservations that expire soon |
        expiring reserved instances | reserved instances about to expire
        """,
        """
        곧 만료되는 약정 | 만료되는 약정 | 만료 예정인 약정 | 만료를 앞둔 약정 | 곧 끝나는 약정 |
        곧 만료되는 세이빙스 플랜 | 만료를 앞둔 세이빙스 플랜 | 곧 만료되는 예약 인스턴스 |
        만료 예정인 예약 인스턴스
        """,
    ),
)
