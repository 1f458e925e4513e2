"""CF-PRICECLASS: a distribution with traffic that uses all edge locations. A hint: where viewers are decides."""

from __future__ import annotations

from rassistant.checks.catalog.cloudfront_distribution_unused import MAX_REQUESTS, REQUESTS
from rassistant.checks.check import Check, Judgement, Missing, Saving, Verdict
from rassistant.checks.facts import Facts
from rassistant.checks.rules import MONTH_DAYS, covered
from rassistant.checks.words import said
from rassistant.errors import Text
from rassistant.models.finding import Evidence
from rassistant.models.resource import Resource


def _applies(resource: Resource, _facts: Facts) -> bool:
    return (
        resource.status == "Deployed"
        and resource.details.get("enabled") is True
        and resource.details.get("price_class") == "PriceClass_All"
    )


def _judge(resource: Resource, facts: Facts) -> Judgement:
    requests = covered(resource, facts, REQUESTS)
    if isinstance(requests, Missing):
        return None  # CF-UNUSED says so
    total = sum(requests.known)
    if total < MAX_REQUESTS:
        return None
    return Verdict(
        reason=Text(
            f"{total:,.0f} requests in {MONTH_DAYS} days, served from every edge location, the dearest ones among them.",
            f"{MONTH_DAYS}일 동안 요청 {total:,.0f}건을 가장 비싼 지역을 포함한 모든 엣지에서 처리합니다.",
        ),
        evidence=(
            Evidence("PriceClass", "now", "PriceClass_All", "PriceClass_200"),
            Evidence("Requests", "Sum", total, MAX_REQUESTS, "Count", MONTH_DAYS),
        ),
        saving=Saving(None),
        signals_used=("price_class", "Requests"),
        signals_not_checked=("where the viewers are",),
    )


CHECK = Check(
    id="cloudfront_distribution_price_class",
    code="CF-PRICECLASS",
    service_type="CloudFront",
    title=Text("Distribution at all edge locations", "모든 엣지 로케이션을 사용하는 배포"),
    action=Text(
        "Where few viewers are in South America, Australia or Africa, choose a lower price class.",
        "남미, 호주, 아프리카의 사용자가 적다면 더 낮은 가격 분류를 선택하세요.",
    ),
    rollback=Text("Set the price class back.", "가격 분류를 되돌리면 됩니다."),
    mode="C",
    effort="low",
    risk="medium",
    restart=False,
    applies=_applies,
    judge=_judge,
    needs=(REQUESTS,),
    claims_saving=False,
    origin=("thrifty", "cburn"),
    words=said(
        """
        at all edge locations | that use all edge locations | that pay for all edge locations |
        with the dearest price class | with the most expensive price class |
        whose price class could be cheaper | that could use a cheaper price class
        """,
        """
        모든 엣지 로케이션을 쓰는 | 모든 엣지 로케이션을 사용하는 | 가장 비싼 가격 등급을 쓰는 |
        가격 등급을 낮출 수 있는 | 더 싼 가격 등급을 쓸 수 있는 | 가격 등급이 비싼
        """,
    ),
)
