"""MEMDB-IDLE: a MemoryDB cluster that nobody asks and nobody is connected to."""

from __future__ import annotations

from rassistant.checks.catalog.elasticache_cluster_idle import MAX_CONNECTIONS
from rassistant.checks.check import Check, Judgement, Missing, Verdict, saving_of
from rassistant.checks.facts import Facts, Need
from rassistant.checks.rules import LOOKBACK_DAYS, all_covered, is_older_than
from rassistant.checks.words import said
from rassistant.errors import Text
from rassistant.models.finding import Evidence
from rassistant.models.resource import Resource
from rassistant.resources.list_price import parts

HITS = Need("KeyspaceHits", "Sum", 3600, LOOKBACK_DAYS)
MISSES = Need("KeyspaceMisses", "Sum", 3600, LOOKBACK_DAYS)
CONNECTIONS = Need("CurrConnections", "Maximum", 3600, LOOKBACK_DAYS)


def _applies(resource: Resource, facts: Facts) -> bool:
    return resource.status == "available" and is_older_than(resource, facts.now, LOOKBACK_DAYS)


def _judge(resource: Resource, facts: Facts) -> Judgement:
    found = all_covered(resource, facts, HITS, MISSES, CONNECTIONS)
    if isinstance(found, Missing):
        return found
    hits, misses, connections = found
    # like ElastiCache, it holds a few connections of its own to each node
    if sum(hits.known) + sum(misses.known) > 0 or max(connections.known) > MAX_CONNECTIONS:
        return None
    return Verdict(
        reason=Text(
            f"Not one key was asked for in {LOOKBACK_DAYS} days, and no client was connected.",
            f"최근 {LOOKBACK_DAYS}일 동안 조회된 키가 없고 연결된 클라이언트도 없었습니다.",
        ),
        evidence=(
            Evidence("KeyspaceHits+KeyspaceMisses", "Sum", 0, 0, "Count", LOOKBACK_DAYS),
            Evidence("CurrConnections", "Maximum", max(connections.known), MAX_CONNECTIONS, "Count", LOOKBACK_DAYS),
        ),
        saving=saving_of(facts, parts(resource) or []),
        signals_used=("KeyspaceHits", "KeyspaceMisses", "CurrConnections"),
        signals_not_checked=("what is stored in it",),
    )


CHECK = Check(
    id="memorydb_cluster_idle",
    code="MEMDB-IDLE",
    service_type="MemoryDB",
    title=Text("Idle MemoryDB cluster", "유휴 MemoryDB 클러스터"),
    action=Text(
        "Delete the cluster with a final snapshot, once that is complete.",
        "최종 스냅샷을 만들면서 클러스터를 삭제하세요.",
    ),
    rollback=Text("Create it anew from the snapshot.", "스냅샷에서 다시 만들면 됩니다."),
    mode="X",
    effort="medium",
    risk="high",
    restart=False,
    applies=_applies,
    judge=_judge,
    needs=(HITS, MISSES, CONNECTIONS),
    origin=("CO",),
    words=said(
        "that do nothing | that serve nothing | with nothing to do", "하는 일이 없는 | 일하지 않는 | 아무 일도 안 하는"
    ),
)
