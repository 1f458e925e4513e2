"""AURORA-IDLE: an Aurora instance to which nothing connects."""

from __future__ import annotations

from rassistant.checks.check import Check, Judgement, Missing, Verdict, saving_of
from rassistant.checks.database_classes import is_plain, machine_of, price_key
from rassistant.checks.facts import Facts, Need
from rassistant.checks.rules import LOOKBACK_DAYS, covered, is_older_than
from rassistant.checks.words import said
from rassistant.errors import Text
from rassistant.models.finding import Evidence
from rassistant.models.price import HOURS_A_MONTH, PriceKey
from rassistant.models.resource import Resource

LEAST_ACU = 0.5
"""Of a serverless instance that does not pause: what stays when this one is replaced by it.
https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/aurora-serverless-v2.setting-capacity.html"""

CONNECTIONS = Need("DatabaseConnections", "Maximum", 3600, LOOKBACK_DAYS)


def _applies(resource: Resource, facts: Facts) -> bool:
    return (
        resource.status == "available"
        and not is_plain(resource)
        and machine_of(resource) is not None
        and is_older_than(resource, facts.now, LOOKBACK_DAYS)
    )


def _judge(resource: Resource, facts: Facts) -> Judgement:
    connections = covered(resource, facts, CONNECTIONS)
    if isinstance(connections, Missing):
        return connections
    if max(connections.known) > 0:
        return None
    engine = resource.details.get("engine")
    keys = [(price_key(resource, multi_az=False), HOURS_A_MONTH)]
    stays = (PriceKey("aurora", resource.region, f"acu|{engine}"), -LEAST_ACU * HOURS_A_MONTH)
    return Verdict(
        reason=Text(
            f"No connection at all in {LOOKBACK_DAYS} days.", f"최근 {LOOKBACK_DAYS}일 동안 연결이 한 번도 없었습니다."
        ),
        evidence=(Evidence("DatabaseConnections", "Maximum", 0, 0, "Count", LOOKBACK_DAYS),),
        saving=saving_of(facts, [*keys, stays]),
        signals_used=("DatabaseConnections",),
        signals_not_checked=("whether it stands by for a failover", "replication out of it"),
    )


CHECK = Check(
    id="rds_instance_aurora_idle",
    code="AURORA-IDLE",
    service_type="RDS",
    title=Text("Idle Aurora instance", "유휴 Aurora 인스턴스"),
    action=Text(
        "Change its class to db.serverless, or delete it with a final snapshot of the cluster.",
        "클래스를 db.serverless로 변경하거나, 클러스터의 최종 스냅샷을 남기고 삭제하세요.",
    ),
    rollback=Text("Change the class back, or restore the snapshot.", "클래스를 되돌리거나 스냅샷을 복원하면 됩니다."),
    mode="C",
    effort="medium",
    risk="high",
    restart=True,
    applies=_applies,
    judge=_judge,
    needs=(CONNECTIONS,),
    origin=("CO",),
    words=said(
        """
        idle aurora | unused aurora
        """,
        """
        유휴 aurora | 유휴 오로라 | 노는 오로라 | 안 쓰는 오로라 | 놀고 있는 오로라
        """,
    ),
)
