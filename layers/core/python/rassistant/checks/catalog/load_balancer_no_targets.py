"""ELB-NOTARGET: a load balancer with nothing behind it."""

from __future__ import annotations

from datetime import timedelta

from rassistant.checks.check import Check, Judgement, Missing, Verdict, saving_of
from rassistant.checks.facts import Facts, Need
from rassistant.checks.rules import LOOKBACK_DAYS, is_older_than
from rassistant.checks.words import IDLE, also, said
from rassistant.errors import Text
from rassistant.models.finding import Evidence
from rassistant.models.price import PriceKey
from rassistant.models.resource import Resource
from rassistant.resources.list_price import parts

DAYS = 7

# A listener may answer by itself (a redirect): then there are requests without any target.
REQUESTS = Need("RequestCount", "Sum", 3600, LOOKBACK_DAYS, required=False)
FLOWS = Need("ActiveFlowCount", "Maximum", 3600, LOOKBACK_DAYS, required=False)


def traffic_need(resource: Resource) -> Need:
    return REQUESTS if resource.details.get("type") == "application" else FLOWS


def _applies(resource: Resource, facts: Facts) -> bool:
    return (
        resource.status == "active"
        and resource.details.get("type") in {"application", "network", "gateway"}
        and not resource.details.get("targets")
        and is_older_than(resource, facts.now, DAYS)
    )


def _judge(resource: Resource, facts: Facts) -> Judgement:
    if resource.details.get("targets") is None:
        return Missing(Text("its registered targets", "등록된 대상"))
    need = traffic_need(resource)
    [samples] = facts.samples_of(resource, need)
    if samples is not None and sum(samples.since(facts.now - timedelta(days=DAYS)).known) > 0:
        return None
    kind = resource.details["type"]
    unknown = [(PriceKey("elb", resource.region, str(kind)), 730.0)]
    return Verdict(
        reason=Text(
            "No target is registered in any of its target groups, and it served no request.",
            "어떤 대상 그룹에도 등록된 대상이 없고 처리한 요청도 없습니다.",
        ),
        evidence=(
            Evidence("registered targets", "now", 0, 0, "Count"),
            *((Evidence(need.metric, need.statistic, 0, 0, "Count", DAYS),) if samples and samples.known else ()),
        ),
        saving=saving_of(facts, parts(resource) or unknown),
        signals_used=("registered targets", *((need.metric,) if samples and samples.known else ())),
        signals_not_checked=(
            "since when it has had none",
            *(() if samples and samples.known else (need.metric,)),
        ),
    )


CHECK = Check(
    id="load_balancer_no_targets",
    code="ELB-NOTARGET",
    service_type="ELB",
    title=Text("Load balancer without targets", "대상이 없는 로드 밸런서"),
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
    needs=(REQUESTS, FLOWS),
    origin=("thrifty",),
    words=also(
        IDLE,
        said(
            """
            that lead nowhere | pointing nowhere | with nowhere to send traffic
            """,
            """
            뒤에 아무것도 없는 | 보낼 곳이 없는 | 연결된 서버가 없는 | 대상 그룹이 빈
            """,
        ),
    ),
)
