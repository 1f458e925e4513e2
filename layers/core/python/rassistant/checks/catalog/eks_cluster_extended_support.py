"""EKS-EXTSUPPORT: a cluster whose Kubernetes version is past standard support, which costs by the hour."""

from __future__ import annotations

from datetime import datetime

from rassistant.checks.check import Check, Judgement, Missing, Verdict, saving_of
from rassistant.checks.facts import Facts
from rassistant.checks.words import said
from rassistant.errors import Text
from rassistant.models.finding import Evidence
from rassistant.models.lookup import Lookup
from rassistant.models.price import HOURS_A_MONTH, PriceKey
from rassistant.models.resource import Resource


def _applies(resource: Resource, _facts: Facts) -> bool:
    # With the policy STANDARD it is upgraded by itself when standard support ends.
    return (
        resource.status == "ACTIVE"
        and bool(resource.details.get("version"))
        and resource.details.get("support") != "STANDARD"
    )


def _judge(resource: Resource, facts: Facts) -> Judgement:
    version = str(resource.details["version"])
    [dates] = facts.looked_up(Lookup("kubernetes_versions", version))
    if dates is None or not dates.get("standard_end"):
        return Missing(Text("support dates of its version", "버전의 지원 기간"))
    ended = datetime.fromisoformat(str(dates["standard_end"]).replace("Z", "+00:00"))
    if ended >= facts.now:
        return None
    # Asked beside the price of a cluster: https://aws.amazon.com/eks/pricing/
    return Verdict(
        reason=Text(
            f"Standard support of Kubernetes {version} ended on {ended.date()}.",
            f"Kubernetes {version}의 표준 지원이 {ended.date()}에 끝났습니다.",
        ),
        evidence=(Evidence("end of standard support", "date", ended.date().isoformat(), facts.now.date().isoformat()),),
        saving=saving_of(facts, [(PriceKey("eks", resource.region, "extended_hour"), HOURS_A_MONTH)]),
        signals_used=("version",),
        signals_not_checked=("APIs that the newer version no longer has", "add-ons"),
    )


CHECK = Check(
    id="eks_cluster_extended_support",
    code="EKS-EXTSUPPORT",
    service_type="EKS",
    title=Text("Cluster on paid extended support", "유료 확장 지원 중인 클러스터"),
    action=Text(
        "Upgrade the control plane one version at a time, then its nodes and add-ons.",
        "컨트롤 플레인을 한 버전씩 올린 뒤 노드와 추가 기능을 업그레이드하세요.",
    ),
    rollback=Text(
        "A control plane can't go back: prepare a second cluster.",
        "컨트롤 플레인은 되돌릴 수 없으므로 별도 클러스터를 준비하세요.",
    ),
    mode="C",
    effort="high",
    risk="high",
    restart=True,
    applies=_applies,
    judge=_judge,
    origin=("thrifty",),
    words=said(
        """
        paying for extended support | that pay for extended support | with extended support charges |
        past standard support | out of standard support
        """,
        """
        확장 지원 요금을 내는 | 확장 지원 비용이 나오는 | 표준 지원이 끝난 | 표준 지원이 종료된 |
        유료 확장 지원 중인 | 확장 지원 중인 | 연장 지원 중인
        """,
    ),
)
