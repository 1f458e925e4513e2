"""EMR-IDLE: a cluster that ran no work in a whole day, by its own word (IsIdle)."""

from __future__ import annotations

from rassistant.checks.check import Check, Judgement, Missing, Saving, Verdict, saving_of
from rassistant.checks.facts import Facts, Need
from rassistant.checks.rules import covered, is_older_than
from rassistant.checks.words import said
from rassistant.errors import Text
from rassistant.models.finding import Evidence
from rassistant.models.price import HOURS_A_MONTH, PriceKey
from rassistant.models.resource import Resource
from rassistant.resources.fixed_prices import cluster_nodes

DAYS = 2
"""A cluster is idle after 30 minutes by its own metric; two whole days rule out one that waits for the night's batch."""

IDLE = Need("IsIdle", "Minimum", 3600, DAYS)


def _applies(resource: Resource, facts: Facts) -> bool:
    return resource.status in {"WAITING", "RUNNING"} and is_older_than(resource, facts.now, DAYS)


def _saving(resource: Resource, facts: Facts) -> Saving:
    """EC2's price and EMR's on top; unknown for Spot and fleets."""
    nodes = cluster_nodes(resource)
    if not nodes or resource.details.get("spot") is not False:
        return Saving(None)
    parts = [
        (key, HOURS_A_MONTH * count)
        for name, count in nodes
        for key in (PriceKey("ec2", resource.region, f"{name}|linux"), PriceKey("emr", resource.region, name))
    ]
    return saving_of(facts, parts)


def _judge(resource: Resource, facts: Facts) -> Judgement:
    idle = covered(resource, facts, IDLE)
    if isinstance(idle, Missing):
        return idle
    if min(idle.known) < 1:
        return None
    group_tag = "aws:elasticmapreduce:job-flow-id"
    members = tuple(
        instance
        for instance in facts.of_type("EC2")
        if instance.account_id == resource.account_id and instance.tags.get(group_tag) == resource.resource_id
    )
    return Verdict(
        reason=Text(f"It had no work in {DAYS} days.", f"최근 {DAYS}일 동안 실행한 작업이 없습니다."),
        evidence=(Evidence("IsIdle", "Minimum", 1, 1, "Count", DAYS),),
        saving=_saving(resource, facts),
        signals_used=("IsIdle",),
        signals_not_checked=("data in HDFS, which ends with the cluster", "notebooks attached to it"),
        covers=members,
    )


CHECK = Check(
    id="emr_cluster_idle",
    code="EMR-IDLE",
    service_type="EMR",
    title=Text("Idle EMR cluster", "유휴 EMR 클러스터"),
    action=Text(
        "Copy what is only in HDFS, then terminate the cluster; logs in S3 stay.",
        "HDFS에만 있는 데이터를 옮긴 뒤 클러스터를 종료하세요. S3의 로그는 남습니다.",
    ),
    rollback=Text("None: start a new cluster.", "되돌릴 수 없으며, 새 클러스터를 시작해야 합니다."),
    mode="X",
    effort="low",
    risk="high",
    restart=False,
    applies=_applies,
    judge=_judge,
    needs=(IDLE,),
    related=("EC2",),
    origin=("thrifty",),
    words=said(
        """
        left running | left running without jobs | without jobs | running no jobs | that run no jobs
        """,
        """
        작업 없이 켜 둔 | 작업이 없는 | 작업 없이 돌아가는 | 켜 두고 안 쓰는
        """,
    ),
)
