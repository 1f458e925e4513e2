"""CACHE-IDLE: a Redis or Valkey cache that nothing asks and nothing connects to."""

from __future__ import annotations

from rassistant.checks.check import Check, Judgement, Missing, Verdict, saving_of
from rassistant.checks.facts import Facts, Need
from rassistant.checks.rules import LOOKBACK_DAYS, all_covered, covered, is_older_than
from rassistant.checks.words import said
from rassistant.errors import Text
from rassistant.models.finding import Evidence
from rassistant.models.price import HOURS_A_MONTH, PriceKey
from rassistant.models.resource import Resource

MAX_ENGINE_CPU_PERCENT = 1.0
MAX_CONNECTIONS = 6
"""ElastiCache's own monitoring holds four to six connections to each node:
https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/CacheMetrics.Redis.html (CurrConnections)"""

HITS = Need("CacheHits", "Sum", 3600, LOOKBACK_DAYS)
MISSES = Need("CacheMisses", "Sum", 3600, LOOKBACK_DAYS)
CONNECTIONS = Need("CurrConnections", "Maximum", 3600, LOOKBACK_DAYS)
ENGINE_CPU = Need("EngineCPUUtilization", "Maximum", 3600, LOOKBACK_DAYS, required=False)


def _applies(resource: Resource, facts: Facts) -> bool:
    return (
        resource.status == "available"
        and resource.details.get("engine") in {"redis", "valkey"}
        and is_older_than(resource, facts.now, LOOKBACK_DAYS)
    )


def _is_used(node: Resource, facts: Facts) -> bool | Missing:
    facts.samples_of(node, HITS, MISSES, CONNECTIONS, ENGINE_CPU)  # all at once
    found = all_covered(node, facts, HITS, MISSES, CONNECTIONS)
    if isinstance(found, Missing):
        return found
    hits, misses, connections = found
    cpu = covered(node, facts, ENGINE_CPU)
    busy = not isinstance(cpu, Missing) and max(cpu.known) >= MAX_ENGINE_CPU_PERCENT
    return sum(hits.known) + sum(misses.known) > 0 or max(connections.known) > MAX_CONNECTIONS or busy


def _judge(resource: Resource, facts: Facts) -> Judgement:
    for node in facts.replication_group(resource):  # a replica is quiet while its primary works
        used = _is_used(node, facts)
        if isinstance(used, Missing):
            return used
        if used:
            return None
    kind, engine = resource.details.get("node_type"), resource.details.get("engine")
    nodes = float(resource.details.get("node_count") or 1)
    return Verdict(
        reason=Text(
            f"Not one key was asked for in {LOOKBACK_DAYS} days, and no client was connected.",
            f"최근 {LOOKBACK_DAYS}일 동안 조회된 키가 없고 연결된 클라이언트도 없었습니다.",
        ),
        evidence=(
            Evidence("CacheHits+CacheMisses", "Sum", 0, 0, "Count", LOOKBACK_DAYS),
            Evidence("CurrConnections", "Maximum", "own monitoring alone", MAX_CONNECTIONS, "Count", LOOKBACK_DAYS),
        ),
        saving=saving_of(
            facts, [(PriceKey("elasticache", resource.region, f"{kind}|{engine}"), HOURS_A_MONTH * nodes)]
        ),
        signals_used=("CacheHits", "CacheMisses", "CurrConnections"),
        signals_not_checked=("what is stored in it",),
    )


CHECK = Check(
    id="elasticache_cluster_idle",
    code="CACHE-IDLE",
    service_type="ElastiCache",
    title=Text("Idle cache", "유휴 캐시"),
    action=Text(
        "Take a snapshot, wait until it is complete, then delete the cluster.",
        "스냅샷을 만들어 완료를 확인한 뒤 클러스터를 삭제하세요.",
    ),
    rollback=Text("Create it anew from the snapshot.", "스냅샷에서 다시 만들면 됩니다."),
    mode="X",
    effort="medium",
    risk="high",
    restart=False,
    applies=_applies,
    judge=_judge,
    needs=(HITS, MISSES, CONNECTIONS, ENGINE_CPU),
    origin=("CO",),
    words=said(
        """
        that nobody asks | that serve nothing
        """,
        """
        아무도 조회하지 않는
        """,
    ),
)
