"""EKS-GRAVITON: nodes on x86 whose size exists on Graviton for less. Claims no saving: the images decide."""

from __future__ import annotations

from rassistant.checks.check import Check, Judgement, Saving, Verdict
from rassistant.checks.facts import Facts
from rassistant.checks.rules import LOOKBACK_DAYS, is_older_than
from rassistant.checks.successors import GRAVITON, MIN_WORTH_USD, same_size
from rassistant.checks.words import said
from rassistant.errors import Text
from rassistant.models.finding import Evidence, Option
from rassistant.models.price import HOURS_A_MONTH, PriceKey
from rassistant.models.resource import Resource
from rassistant.resources.instance_types import instance_types


def _applies(resource: Resource, facts: Facts) -> bool:
    kind = instance_types().get(str(resource.details.get("node_type")))
    return (
        resource.status == "ACTIVE"
        and kind is not None
        and kind.family in GRAVITON
        and bool(resource.details.get("node_count"))
        and is_older_than(resource, facts.now, LOOKBACK_DAYS)
    )


def _judge(resource: Resource, facts: Facts) -> Judgement:
    current = instance_types()[str(resource.details["node_type"])]
    targets = list(same_size(current, GRAVITON))
    if not targets:
        return None
    names = [current.name, *(kind.name for kind in targets)]
    now, *quotes = facts.quotes_of(PriceKey("ec2", resource.region, f"{name}|linux") for name in names)
    nodes = int(resource.details["node_count"])
    options = sorted(
        (quote.usd, kind.name)
        for kind, quote in zip(targets, quotes, strict=True)
        if now is not None and quote is not None and (now.usd - quote.usd) * HOURS_A_MONTH * nodes >= MIN_WORTH_USD
    )
    if now is None or not options:
        return None
    usd, name = options[0]
    worth = (now.usd - usd) * HOURS_A_MONTH * nodes
    return Verdict(
        reason=Text(
            f"{nodes} nodes of {name} cost ${worth:.2f} a month less than of {current.name}, if the images have ARM.",
            f"이미지가 ARM을 지원한다면 노드 {nodes}개를 {name}(으)로 바꿀 때 {current.name}보다 월 ${worth:.2f}"
            " 저렴합니다.",
        ),
        evidence=(Evidence("node_type", "USD an hour", now.usd, usd, "USD"),),
        saving=Saving(None),
        signals_used=("node_type", "node_count", "price list"),
        signals_not_checked=("whether the images are built for ARM", "nodes outside of managed groups"),
        options=tuple(Option(target, (now.usd - price) * HOURS_A_MONTH * nodes, "high") for price, target in options),
    )


CHECK = Check(
    id="eks_cluster_graviton",
    code="EKS-GRAVITON",
    service_type="EKS",
    title=Text("Cluster nodes that Graviton would do cheaper", "Graviton이 더 저렴한 클러스터 노드"),
    action=Text(
        "Build the images for both architectures, then add a node group of Graviton and move workloads to it.",
        "이미지를 두 아키텍처로 빌드한 뒤 Graviton 노드 그룹을 추가하고 워크로드를 옮기세요.",
    ),
    rollback=Text("Move the workloads back to the old node group.", "워크로드를 기존 노드 그룹으로 되돌리면 됩니다."),
    mode="C",
    effort="high",
    risk="high",
    restart=True,
    applies=_applies,
    judge=_judge,
    claims_saving=False,
    origin=("thrifty",),
    words=said(
        """
        whose nodes could run on graviton | whose nodes could be graviton |
        with nodes that could run on graviton | whose nodes would be cheaper on graviton
        """,
        """
        노드를 그래비톤으로 바꿀 수 있는 | 노드를 그라비톤으로 바꿀 수 있는 | 노드를 arm으로 바꿀 수 있는 |
        그래비톤 노드가 더 싼
        """,
    ),
)
