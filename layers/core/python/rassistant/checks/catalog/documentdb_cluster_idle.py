"""DOCDB-IDLE: a DocumentDB cluster to which nothing connects."""

from __future__ import annotations

from rassistant.checks.check import Check, Judgement, Missing, Saving, Verdict, saving_of
from rassistant.checks.facts import Facts, Need
from rassistant.checks.rules import LOOKBACK_DAYS, all_covered, is_older_than
from rassistant.checks.words import said
from rassistant.errors import Text
from rassistant.models.finding import Evidence
from rassistant.models.resource import Resource
from rassistant.resources.list_price import parts

MAX_CPU_PERCENT = 10.0
"""Ours: a cluster keeps busy with itself a little; more than this, and something works inside without a client."""

CONNECTIONS = Need("DatabaseConnections", "Maximum", 3600, LOOKBACK_DAYS)
CPU = Need("CPUUtilization", "Average", 3600, LOOKBACK_DAYS)


def _applies(resource: Resource, facts: Facts) -> bool:
    return (
        resource.status == "available"
        and bool(resource.details.get("instance_count"))
        and is_older_than(resource, facts.now, LOOKBACK_DAYS)
    )


def _judge(resource: Resource, facts: Facts) -> Judgement:
    found = all_covered(resource, facts, CONNECTIONS, CPU)
    if isinstance(found, Missing):
        return found
    peak = max(found[1].known)
    if max(found[0].known) > 0 or peak >= MAX_CPU_PERCENT:
        return None
    machines = parts(resource)
    return Verdict(
        reason=Text(
            f"No connection at all in {LOOKBACK_DAYS} days.",
            f"최근 {LOOKBACK_DAYS}일 동안 연결이 한 번도 없었습니다.",
        ),
        evidence=(
            Evidence("DatabaseConnections", "Maximum", 0, 0, "Count", LOOKBACK_DAYS),
            Evidence("CPUUtilization", "Maximum", peak, MAX_CPU_PERCENT, "Percent", LOOKBACK_DAYS),
        ),
        saving=saving_of(facts, machines) if machines else Saving(None),
        signals_used=("DatabaseConnections", "CPUUtilization"),
        signals_not_checked=("storage, which goes on costing",),
    )


CHECK = Check(
    id="documentdb_cluster_idle",
    code="DOCDB-IDLE",
    service_type="DocumentDB",
    title=Text("Idle DocumentDB cluster", "유휴 DocumentDB 클러스터"),
    action=Text(
        "Take a snapshot and stop the cluster. AWS starts it again after 7 days.",
        "스냅샷을 만든 뒤 클러스터를 중지하세요. 7일 뒤에는 AWS가 자동으로 다시 시작합니다.",
    ),
    rollback=Text("Start the cluster again.", "클러스터를 다시 시작하면 됩니다."),
    mode="X",
    effort="low",
    risk="medium",
    restart=False,
    applies=_applies,
    judge=_judge,
    needs=(CONNECTIONS, CPU),
    origin=("CO",),
    words=said(
        "that do nothing | that serve nothing | with nothing to do", "하는 일이 없는 | 일하지 않는 | 아무 일도 안 하는"
    ),
)
