"""CLB-IDLE: a classic load balancer without instances, or with fewer than 100 requests on each of 7 days."""

from __future__ import annotations

from datetime import timedelta

from rassistant.checks.check import Check, Judgement, Missing, Verdict, saving_of
from rassistant.checks.facts import Facts, Need
from rassistant.checks.rules import LOOKBACK_DAYS, covered, is_older_than
from rassistant.checks.words import said
from rassistant.errors import Text
from rassistant.models.finding import Evidence
from rassistant.models.price import HOURS_A_MONTH, PriceKey
from rassistant.models.resource import Resource

DAYS = 7
MAX_REQUESTS_A_DAY = 100
"""https://docs.aws.amazon.com/awssupport/latest/user/cost-optimization-checks.html (Idle Load Balancers)"""

REQUESTS = Need("RequestCount", "Sum", 3600, LOOKBACK_DAYS)


def _applies(resource: Resource, facts: Facts) -> bool:
    return resource.details.get("type") == "classic" and is_older_than(resource, facts.now, DAYS)


def _judge(resource: Resource, facts: Facts) -> Judgement:
    if resource.details.get("targets") == 0:
        reason = Text("No instance is registered with it.", "등록된 인스턴스가 없습니다.")
        evidence = Evidence("registered instances", "now", 0, 0, "Count")
    else:
        requests = covered(resource, facts, REQUESTS, since=facts.now - timedelta(days=DAYS), days=DAYS)
        if isinstance(requests, Missing):
            return requests
        busiest = max(requests.daily_sums().values())
        if busiest >= MAX_REQUESTS_A_DAY:
            return None
        reason = Text(
            f"At most {busiest:g} requests on any of {DAYS} days.",
            f"최근 {DAYS}일 동안 요청이 가장 많은 날에도 {busiest:g}건이었습니다.",
        )
        evidence = Evidence("RequestCount", "Sum per day, highest", busiest, MAX_REQUESTS_A_DAY, "Count", DAYS)
    return Verdict(
        reason=reason,
        evidence=(evidence,),
        saving=saving_of(facts, [(PriceKey("elb", resource.region, "classic"), HOURS_A_MONTH)]),
        signals_used=(evidence.metric,),
        signals_not_checked=("listeners for TCP, which count no requests",),
    )


CHECK = Check(
    id="load_balancer_classic_idle",
    code="CLB-IDLE",
    service_type="ELB",
    title=Text("Idle classic load balancer", "유휴 클래식 로드 밸런서"),
    action=Text("Save its configuration, then delete it.", "설정을 저장한 뒤 로드 밸런서를 삭제하세요."),
    rollback=Text(
        "Create it anew from the saved configuration; its DNS name changes.",
        "저장한 설정으로 다시 만들 수 있지만 DNS 이름이 바뀝니다.",
    ),
    mode="X",
    effort="low",
    risk="high",
    restart=False,
    applies=_applies,
    judge=_judge,
    needs=(REQUESTS,),
    origin=("TA", "thrifty"),
    words=said(
        """
        classic but idle | idle classic | unused classic
        """,
        """
        유휴 클래식 | 안 쓰는 클래식 | 놀고 있는 클래식
        """,
    ),
)
