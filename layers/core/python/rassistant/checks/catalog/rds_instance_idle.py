"""RDS-IDLE: a database to which nothing connects."""

from __future__ import annotations

from datetime import timedelta

from rassistant.analysis.percentiles import percentile
from rassistant.checks.check import Check, Judgement, Missing, Verdict, saving_of
from rassistant.checks.facts import Facts, Need
from rassistant.checks.rules import LOOKBACK_DAYS, covered, days_between, is_older_than
from rassistant.checks.words import said
from rassistant.errors import Text
from rassistant.models.finding import Evidence
from rassistant.models.price import HOURS_A_MONTH, PriceKey
from rassistant.models.resource import Resource

MIN_IDLE_DAYS = 7
"""Trusted Advisor's window; a database that is older must have been idle for the whole lookback."""
MAX_CPU_PERCENT = 5.0
MAX_IOPS = 1.0
"""Ours, for what Compute Optimizer calls low: the 99th percentile of reads and writes a second."""

CONNECTIONS = Need("DatabaseConnections", "Maximum", 3600, LOOKBACK_DAYS)
CPU = Need("CPUUtilization", "Average", 3600, LOOKBACK_DAYS, required=False)
READS = Need("ReadIOPS", "Average", 3600, LOOKBACK_DAYS, required=False)
WRITES = Need("WriteIOPS", "Average", 3600, LOOKBACK_DAYS, required=False)


def _applies(resource: Resource, facts: Facts) -> bool:
    return (
        resource.status == "available"
        and not resource.details.get("replica")
        and not str(resource.details.get("engine") or "").startswith("aurora")
        and is_older_than(resource, facts.now, MIN_IDLE_DAYS)
    )


def _price(resource: Resource) -> PriceKey:
    deployment = "multi" if resource.details.get("multi_az") else "single"
    details = resource.details
    return PriceKey("rds", resource.region, f"{details.get('instance_class')}|{details.get('engine')}|{deployment}")


def _judge(resource: Resource, facts: Facts) -> Judgement:
    assert resource.created_at is not None  # noqa: S101  (applies() has seen to it)
    days = min(float(facts.lookback_days), days_between(resource.created_at, facts.now))
    since = facts.now - timedelta(days=days)
    connections = covered(resource, facts, facts.within_lookback(CONNECTIONS), since=since, days=days)
    if isinstance(connections, Missing):
        return connections
    if max(connections.known) > 0:
        return None
    needs = [facts.within_lookback(need) for need in (CPU, READS, WRITES)]
    facts.samples_of(resource, *needs)  # all at once
    others = {need.metric: covered(resource, facts, need, since=since, days=days) for need in needs}
    known = {name: samples.known for name, samples in others.items() if not isinstance(samples, Missing)}
    evidence = [Evidence("DatabaseConnections", "Maximum", 0, 0, "Count", round(days, 1))]
    if "CPUUtilization" in known:
        peak = max(known["CPUUtilization"])
        if peak >= MAX_CPU_PERCENT:
            return None  # something works inside, with no client connected
        evidence.append(Evidence("CPUUtilization", "Maximum", peak, MAX_CPU_PERCENT, "Percent", round(days, 1)))
    if "ReadIOPS" in known and "WriteIOPS" in known:
        iops = percentile(known["ReadIOPS"], 99) + percentile(known["WriteIOPS"], 99)
        evidence.append(Evidence("ReadIOPS+WriteIOPS", "p99", iops, MAX_IOPS, "Count/Second", round(days, 1)))
    return Verdict(
        reason=Text(f"No connection at all in {days:.0f} days.", f"최근 {days:.0f}일 동안 연결이 한 번도 없었습니다."),
        evidence=tuple(evidence),
        saving=saving_of(facts, [(_price(resource), HOURS_A_MONTH)]),
        signals_used=("DatabaseConnections", *known),
        signals_not_checked=tuple(name for name in others if name not in known),
    )


CHECK = Check(
    id="rds_instance_idle",
    code="RDS-IDLE",
    service_type="RDS",
    title=Text("Idle RDS database", "유휴 RDS 데이터베이스"),
    action=Text(
        "Take a snapshot and stop the database. Storage goes on costing; AWS starts it again after 7 days.",
        "스냅샷을 만든 뒤 데이터베이스를 중지하세요. 스토리지 비용은 계속 발생하며, 7일 뒤에는 AWS가 자동으로 다시 시작합니다.",
    ),
    rollback=Text("Start the database again.", "데이터베이스를 다시 시작하면 됩니다."),
    mode="X",
    effort="low",
    risk="medium",
    restart=False,
    applies=_applies,
    judge=_judge,
    needs=(CONNECTIONS, CPU, READS, WRITES),
    origin=("TA", "CO", "COH", "thrifty"),
    words=said(
        """
        that do nothing
        """,
        """
        하는 일이 없는
        """,
    ),
)
