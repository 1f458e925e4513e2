"""RDS-LOWCONN: a database to which hardly anything connects. Information: it claims no saving."""

from __future__ import annotations

from rassistant.checks.check import Check, Judgement, Missing, Saving, Verdict
from rassistant.checks.facts import Facts, Need
from rassistant.checks.rules import MONTH_DAYS, covered, is_older_than
from rassistant.checks.words import said
from rassistant.errors import Text
from rassistant.models.finding import Evidence
from rassistant.models.resource import Resource

MAX_MEAN_CONNECTIONS = 2.0

CONNECTIONS = Need("DatabaseConnections", "Maximum", 86_400, MONTH_DAYS)


def _applies(resource: Resource, facts: Facts) -> bool:
    return (
        resource.status == "available"
        and not resource.details.get("replica")
        and is_older_than(resource, facts.now, MONTH_DAYS)
    )


def _judge(resource: Resource, facts: Facts) -> Judgement:
    connections = covered(resource, facts, CONNECTIONS)
    if isinstance(connections, Missing):
        return None  # RDS-IDLE says so
    mean = sum(connections.known) / len(connections.known)
    if mean >= MAX_MEAN_CONNECTIONS or max(connections.known) == 0:
        return None  # none at all: RDS-IDLE
    return Verdict(
        reason=Text(
            f"On a day at most {mean:.1f} clients are connected at once, on average over {MONTH_DAYS} days.",
            f"최근 {MONTH_DAYS}일 동안 하루 최대 동시 연결 수가 평균 {mean:.1f}개입니다.",
        ),
        evidence=(
            Evidence("DatabaseConnections", "mean of daily maxima", mean, MAX_MEAN_CONNECTIONS, "Count", MONTH_DAYS),
        ),
        saving=Saving(None),
        signals_used=("DatabaseConnections",),
        signals_not_checked=("what the clients do",),
    )


CHECK = Check(
    id="rds_instance_few_connections",
    code="RDS-LOWCONN",
    service_type="RDS",
    title=Text("Database with hardly any connections", "연결이 거의 없는 데이터베이스"),
    action=Text(
        "See who still uses it, and whether it could share another database or run only when needed.",
        "누가 사용하는지 확인하고, 다른 데이터베이스와 합치거나 필요할 때만 실행할 수 있는지 검토하세요.",
    ),
    rollback=Text("Nothing is changed.", "변경되는 것이 없습니다."),
    mode="I",
    effort="medium",
    risk="low",
    restart=False,
    applies=_applies,
    judge=_judge,
    needs=(CONNECTIONS,),
    claims_saving=False,
    origin=("thrifty",),
    words=said(
        """
        with hardly any connections | with few connections | hardly anybody connects to |
        that hardly anybody connects to | with almost no connections
        """,
        """
        연결이 거의 없는 | 접속이 거의 없는 | 접속이 별로 없는 | 연결이 별로 없는 | 거의 접속하지 않는
        """,
    ),
)
