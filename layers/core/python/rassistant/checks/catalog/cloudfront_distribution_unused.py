"""CF-UNUSED: an enabled distribution with fewer than 100 requests in 30 days. A hint: idle, it costs nothing."""

from __future__ import annotations

from datetime import timedelta

from rassistant.checks.check import Check, Judgement, Missing, Saving, Verdict
from rassistant.checks.facts import Facts, Need
from rassistant.checks.rules import MONTH_DAYS, covered, days_between, moment_of
from rassistant.checks.words import said
from rassistant.errors import Text
from rassistant.models.finding import Evidence
from rassistant.models.resource import Resource

DAYS = 30
MAX_REQUESTS = 100

REQUESTS = Need("Requests", "Sum", 86_400, MONTH_DAYS)


def _applies(resource: Resource, facts: Facts) -> bool:
    changed = moment_of(resource, "last_modified")  # AWS does not tell when it was made
    return (
        resource.details.get("enabled") is True
        and resource.status == "Deployed"
        and changed is not None
        and days_between(changed, facts.now) >= DAYS
    )


def _judge(resource: Resource, facts: Facts) -> Judgement:
    requests = covered(resource, facts, REQUESTS, since=facts.now - timedelta(days=DAYS), days=DAYS)
    if isinstance(requests, Missing):
        return requests
    total = sum(requests.known)
    if total >= MAX_REQUESTS:
        return None
    return Verdict(
        reason=Text(f"{total:g} requests in {DAYS} days.", f"최근 {DAYS}일 동안 요청이 {total:g}건뿐이었습니다."),
        evidence=(Evidence("Requests", "Sum", total, MAX_REQUESTS, "Count", DAYS),),
        saving=Saving(None),
        signals_used=("Requests", "last_modified"),
        signals_not_checked=("web ACL and dedicated addresses, which cost by the month",),
    )


CHECK = Check(
    id="cloudfront_distribution_unused",
    code="CF-UNUSED",
    service_type="CloudFront",
    title=Text("Distribution without use", "사용하지 않는 CloudFront 배포"),
    action=Text("Disable it, wait, then delete it.", "비활성화한 뒤 지켜보고 삭제하세요."),
    rollback=Text("Enable it again, as long as it is not deleted.", "삭제하기 전이라면 다시 활성화할 수 있습니다."),
    mode="C",
    effort="low",
    risk="low",
    restart=False,
    applies=_applies,
    judge=_judge,
    needs=(REQUESTS,),
    claims_saving=False,
    origin=("cburn", "thrifty"),
    words=said(
        """
        nobody visits | that nobody visits | without visitors | with no visitors | that get no visitors
        """,
        """
        방문자가 없는 | 아무도 접속하지 않는 | 접속자가 없는 | 이용자가 없는
        """,
    ),
)
