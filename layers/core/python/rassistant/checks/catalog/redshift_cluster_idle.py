"""REDSHIFT-UNDER: a cluster to which nothing connected in a week, or whose CPU did next to nothing."""

from __future__ import annotations

from rassistant.analysis.percentiles import percentile
from rassistant.checks.check import Check, Judgement, Missing, Verdict, saving_of
from rassistant.checks.facts import Facts, Need
from rassistant.checks.rules import all_covered, is_older_than
from rassistant.checks.words import said
from rassistant.errors import Text
from rassistant.models.finding import Evidence
from rassistant.models.resource import Resource
from rassistant.resources.list_price import parts

DAYS = 7
MAX_CPU_PERCENT = 5.0
CPU_SHARE = 99.0
"""https://docs.aws.amazon.com/awssupport/latest/user/cost-optimization-checks.html (Underutilized Amazon Redshift Clusters)"""

CONNECTIONS = Need("DatabaseConnections", "Maximum", 3600, DAYS)
CPU = Need("CPUUtilization", "Average", 3600, DAYS)


def _applies(resource: Resource, facts: Facts) -> bool:
    return resource.status == "available" and is_older_than(resource, facts.now, DAYS)


def _judge(resource: Resource, facts: Facts) -> Judgement:
    found = all_covered(resource, facts, CONNECTIONS, CPU)
    if isinstance(found, Missing):
        return found
    connections, cpu = max(found[0].known), percentile(found[1].known, CPU_SHARE)
    if connections > 0 and cpu >= MAX_CPU_PERCENT:
        return None
    if connections == 0:
        reason = Text(f"No connection in {DAYS} days.", f"최근 {DAYS}일 동안 연결이 한 번도 없었습니다.")
    else:
        reason = Text(
            f"CPU was under {cpu:.1f} % for {CPU_SHARE:.0f} % of {DAYS} days.",
            f"최근 {DAYS}일 중 {CPU_SHARE:.0f} %의 시간 동안 CPU가 {cpu:.1f} % 이하였습니다.",
        )
    return Verdict(
        reason=reason,
        evidence=(
            Evidence("DatabaseConnections", "Maximum", connections, 0, "Count", DAYS),
            Evidence("CPUUtilization", "p99", cpu, MAX_CPU_PERCENT, "Percent", DAYS),
        ),
        saving=saving_of(facts, parts(resource) or []),
        signals_used=("DatabaseConnections", "CPUUtilization"),
        signals_not_checked=("managed storage, which goes on costing", "reports of once a month"),
    )


CHECK = Check(
    id="redshift_cluster_idle",
    code="REDSHIFT-UNDER",
    service_type="Redshift",
    title=Text("Underused Redshift cluster", "거의 쓰이지 않는 Redshift 클러스터"),
    action=Text(
        "Take a snapshot and pause the cluster; storage goes on costing.",
        "스냅샷을 만든 뒤 클러스터를 일시 중지하세요. 스토리지 비용은 계속 발생합니다.",
    ),
    rollback=Text("Resume the cluster.", "클러스터를 다시 시작하면 됩니다."),
    mode="X",
    effort="low",
    risk="medium",
    restart=False,
    applies=_applies,
    judge=_judge,
    needs=(CONNECTIONS, CPU),
    origin=("TA", "thrifty"),
    words=said(
        """
        underused | barely used | hardly used | nobody queries | that nobody queries | without queries |
        with no queries
        """,
        """
        저사용 | 거의 안 쓰는 | 거의 쓰지 않는 | 거의 쓰이지 않는 | 아무도 쿼리하지 않는 | 쿼리가 없는
        """,
    ),
)
