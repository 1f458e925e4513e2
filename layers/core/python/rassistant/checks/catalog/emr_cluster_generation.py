"""EMR-GEN: a cluster of previous-generation instances whose successors of the same size cost less."""

from __future__ import annotations

from rassistant.checks.check import Check, Judgement, Verdict, saving_at
from rassistant.checks.facts import Facts
from rassistant.checks.successors import NEWER, same_size
from rassistant.checks.words import said
from rassistant.errors import Text
from rassistant.models.finding import Evidence
from rassistant.models.price import HOURS_A_MONTH, PriceKey, Quote
from rassistant.models.resource import Resource
from rassistant.resources.fixed_prices import cluster_nodes
from rassistant.resources.instance_types import instance_types


def _applies(resource: Resource, facts: Facts) -> bool:
    del facts
    current = instance_types().get(str(resource.details.get("instance_type")))
    return (
        resource.status in {"WAITING", "RUNNING"}
        and resource.details.get("spot") is False
        and current is not None
        and current.family in NEWER
    )


def _keys(resource: Resource, name: str) -> tuple[PriceKey, PriceKey]:
    return PriceKey("ec2", resource.region, f"{name}|linux"), PriceKey("emr", resource.region, name)


def _both(facts: Facts, resource: Resource, name: str) -> tuple[float, Quote, Quote] | None:
    """EC2's price an hour with EMR's on top, and both."""
    machine, service = facts.quotes_of(_keys(resource, name))
    if machine is None or service is None:
        return None
    return machine.usd + service.usd, machine, service


def _judge(resource: Resource, facts: Facts) -> Judgement:
    current = instance_types()[str(resource.details["instance_type"])]
    candidates = list(same_size(current, NEWER))
    names = [current.name, *(kind.name for kind in candidates)]
    facts.quotes_of(key for name in names for key in _keys(resource, name))  # all at once
    now = _both(facts, resource, current.name)
    count = sum(count for _, count in cluster_nodes(resource))
    offers = [
        (offer[0], kind.name, offer[1:])
        for kind in candidates
        if (offer := _both(facts, resource, kind.name)) is not None
    ]
    if now is None or not offers or not candidates:
        return None
    usd, target, then = min(offers, key=lambda offer: offer[:2])
    if usd >= now[0]:
        return None
    hours = HOURS_A_MONTH * count
    return Verdict(
        reason=Text(
            f"{current.name} is of a previous generation; {target} has the same size and costs less, with EMR's charge.",
            f"{current.name}은 이전 세대이며, 같은 크기의 {target}이 EMR 요금을 더해도 더 저렴합니다.",
        ),
        evidence=(Evidence("instance type", "now", current.name, target),),
        saving=saving_at([*((quote, hours) for quote in now[1:]), *((quote, -hours) for quote in then)]),
        own_share=1 - usd / now[0],
        signals_used=("instance type", "list prices"),
        signals_not_checked=("whether the release supports the type",),
    )


CHECK = Check(
    id="emr_cluster_generation",
    code="EMR-GEN",
    service_type="EMR",
    title=Text("EMR cluster of a previous generation", "이전 세대 인스턴스를 쓰는 EMR 클러스터"),
    action=Text(
        "Start the next cluster with the newer type. Of a running one task nodes alone can be replaced: its primary and core"
        " nodes keep their type, so this is for a person to plan.",
        "다음 클러스터부터 새 세대 유형을 쓰세요. 실행 중인 클러스터는 작업 노드만 교체할 수 있고 프라이머리와 코어 노드의 유형은 바꿀 수"
        " 없으므로 담당자가 계획해야 합니다.",
    ),
    rollback=Text(
        "Give the old task nodes back their count, or start with the old type again.",
        "이전 작업 노드 수를 되돌리거나 다시 이전 유형으로 시작하면 됩니다.",
    ),
    mode="C",
    effort="medium",
    risk="low",
    restart=True,
    applies=_applies,
    judge=_judge,
    origin=("thrifty",),
    words=said(
        """
        on old instance types | with previous generation instances | of old instance types |
        with old instances
        """,
        """
        이전 세대 인스턴스를 쓰는 | 구형 인스턴스를 쓰는 | 구세대 인스턴스를 쓰는 | 옛날 인스턴스를 쓰는
        """,
    ),
)
