"""ALB-LOWREQ: an application load balancer with fewer than ten requests on every day of a fortnight."""

from __future__ import annotations

from rassistant.checks.check import Check, Judgement, Missing, Verdict, saving_of
from rassistant.checks.facts import Facts, Need
from rassistant.checks.rules import LOOKBACK_DAYS, covered, is_older_than
from rassistant.checks.words import said
from rassistant.errors import Text
from rassistant.models.finding import Evidence
from rassistant.models.resource import Resource
from rassistant.resources.list_price import parts

MAX_REQUESTS_A_DAY = 10

REQUESTS = Need("RequestCount", "Sum", 3600, LOOKBACK_DAYS)


def _applies(resource: Resource, facts: Facts) -> bool:
    return (
        resource.status == "active"
        and resource.details.get("type") == "application"
        and bool(resource.details.get("targets"))
        and is_older_than(resource, facts.now, LOOKBACK_DAYS)
    )


def _judge(resource: Resource, facts: Facts) -> Judgement:
    requests = covered(resource, facts, REQUESTS)
    if isinstance(requests, Missing):
        return requests
    busiest = max(requests.daily_sums().values())
    if busiest >= MAX_REQUESTS_A_DAY:
        return None
    return Verdict(
        reason=Text(
            f"At most {busiest:g} requests on any of {LOOKBACK_DAYS} days.",
            f"최근 {LOOKBACK_DAYS}일 동안 요청이 가장 많은 날에도 {busiest:g}건이었습니다.",
        ),
        evidence=(
            Evidence("RequestCount", "Sum per day, highest", busiest, MAX_REQUESTS_A_DAY, "Count", LOOKBACK_DAYS),
        ),
        saving=saving_of(facts, parts(resource) or []),
        signals_used=("RequestCount",),
        signals_not_checked=("what the requests are for",),
    )


CHECK = Check(
    id="load_balancer_few_requests",
    code="ALB-LOWREQ",
    service_type="ELB",
    title=Text("Application load balancer with hardly any requests", "요청이 거의 없는 애플리케이션 로드 밸런서"),
    action=Text(
        "Serve it from another load balancer by a host rule, or delete it with what is behind it.",
        "다른 로드 밸런서의 호스트 규칙으로 합치거나, 뒤의 리소스와 함께 삭제하세요.",
    ),
    rollback=Text(
        "Create it anew from its saved configuration; its DNS name changes.",
        "저장한 설정으로 다시 만들 수 있지만 DNS 이름이 바뀝니다.",
    ),
    mode="C",
    effort="medium",
    risk="medium",
    restart=False,
    applies=_applies,
    judge=_judge,
    needs=(REQUESTS,),
    origin=("cburn",),
    words=said(
        """
        with hardly any requests | with few requests | that get few requests | with almost no requests |
        that hardly anybody calls
        """,
        """
        요청이 거의 없는 | 요청이 적은 | 요청이 거의 안 오는 | 호출이 거의 없는
        """,
    ),
)
