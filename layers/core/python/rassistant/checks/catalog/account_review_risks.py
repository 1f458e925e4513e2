"""ACCT-WA: high risks that a Well-Architected review found in the pillar of cost, and that are still open."""

from __future__ import annotations

from collections import Counter

from rassistant.checks.accounts import ACCOUNT
from rassistant.checks.check import Check, Judgement, Missing, Saving, Verdict
from rassistant.checks.facts import Facts
from rassistant.checks.words import said
from rassistant.errors import Text
from rassistant.models.finding import Evidence
from rassistant.models.lookup import Lookup
from rassistant.models.resource import Resource

HOME = "us-east-1"
_NAMED = 3


def _region(subject: Resource, facts: Facts) -> str:
    """Where the account has most: reviews are kept by region, and each region would be a call."""
    places = Counter(
        one.region
        for of_type in facts.resources.values()
        for one in of_type
        if one.account_id == subject.account_id and one.region != subject.region
    )
    return min(places, key=lambda region: (-places[region], region), default=HOME)


def _judge(resource: Resource, facts: Facts) -> Judgement:
    region = _region(resource, facts)
    [risks] = facts.looked_up(Lookup("review_risks", "account", resource.account_id, region))
    if risks is None:
        return Missing(Text("the Well-Architected reviews", "Well-Architected 검토 결과"))
    open_ = {name: count for name, count in risks.items() if count > 0}
    if not open_:
        return None
    total = sum(open_.values())
    names = ", ".join(sorted(open_, key=lambda name: (-open_[name], name))[:_NAMED])
    return Verdict(
        reason=Text(
            f"{total} high risks on cost are open in {len(open_)} reviewed workloads ({names}).",
            f"검토한 워크로드 {len(open_)}개({names})에 비용 관련 고위험 항목 {total}개가 남아 있습니다.",
        ),
        evidence=(Evidence("high risks, cost optimization", "open", total, 0, "Count"),),
        saving=Saving(None),
        signals_used=("AWS Well-Architected Tool",),
        signals_not_checked=(f"reviews in regions other than {region}",),
    )


CHECK = Check(
    id="account_review_risks",
    code="ACCT-WA",
    service_type=ACCOUNT,
    title=Text("Open cost risks of a Well-Architected review", "Well-Architected 검토에서 남은 비용 위험"),
    action=Text(
        "Work through the improvement plan of the review, the pillar of cost first.",
        "검토의 개선 계획 중 비용 최적화 항목부터 처리하세요.",
    ),
    rollback=Text("Nothing is changed by looking.", "살펴보는 것만으로는 바뀌는 것이 없습니다."),
    mode="I",
    effort="medium",
    risk="low",
    restart=False,
    applies=lambda _resource, _facts: True,
    judge=_judge,
    claims_saving=False,
    origin=("TA",),
    words=said(
        """
        well architected risks | open well architected risks | well architected cost risks |
        cost risks of well architected reviews | high risks of the well architected review |
        accounts with open well architected risks
        """,
        """
        well architected 위험 | well architected 비용 위험 | 웰 아키텍티드 위험 | 웰아키텍티드 비용 위험 |
        well architected 검토에서 남은 위험 | well architected 위험이 남은 계정
        """,
    ),
)
