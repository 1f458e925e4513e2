"""RDS-GRAVITON: a database whose class exists on Graviton for less. Claims no saving until it has been tried."""

from __future__ import annotations

from rassistant.checks.check import Check, Judgement, Saving, Verdict
from rassistant.checks.database_classes import GRAVITON, ON_GRAVITON, machine_of, price_key
from rassistant.checks.facts import Facts
from rassistant.checks.rules import LOOKBACK_DAYS, is_older_than
from rassistant.checks.successors import MIN_WORTH_USD, successors
from rassistant.checks.words import said
from rassistant.errors import Text
from rassistant.models.finding import Evidence, Option
from rassistant.models.price import HOURS_A_MONTH
from rassistant.models.resource import Resource


def _applies(resource: Resource, facts: Facts) -> bool:
    current = machine_of(resource)
    return (
        resource.status == "available"
        and resource.details.get("engine") in ON_GRAVITON
        and current is not None
        and current.family in GRAVITON
        and is_older_than(resource, facts.now, LOOKBACK_DAYS)
    )


def _judge(resource: Resource, facts: Facts) -> Judgement:
    current = machine_of(resource)
    found = successors(current, GRAVITON, lambda name: price_key(resource, f"db.{name}"), facts, by_usd=MIN_WORTH_USD)
    if current is None or found is None:
        return None
    now, options = found
    usd, name, _ = options[0]
    worth = (now.usd - usd) * HOURS_A_MONTH
    return Verdict(
        reason=Text(
            f"db.{name} costs ${worth:.2f} a month less than db.{current.name}, if the engine version runs on it.",
            f"엔진 버전이 지원한다면 db.{name}이(가) db.{current.name}보다 월 ${worth:.2f} 저렴합니다.",
        ),
        evidence=(Evidence("instance_class", "USD an hour", now.usd, usd, "USD"),),
        saving=Saving(None),
        signals_used=("instance_class", "engine", "price list"),
        signals_not_checked=("engine version", "extensions", "performance under the real load"),
        options=tuple(
            Option(f"db.{target}", (now.usd - price) * HOURS_A_MONTH, "medium") for price, target, _ in options
        ),
    )


CHECK = Check(
    id="rds_instance_graviton",
    code="RDS-GRAVITON",
    service_type="RDS",
    title=Text("Database that could run on Graviton for less", "Graviton에서 더 저렴하게 실행할 수 있는 데이터베이스"),
    action=Text(
        "Try the class on a restored snapshot, then change it in the maintenance window.",
        "스냅샷을 복원해 해당 클래스를 시험한 뒤 유지 관리 기간에 변경하세요.",
    ),
    rollback=Text("Change the class back; it restarts again.", "클래스를 되돌리면 되며, 다시 재시작됩니다."),
    mode="C",
    effort="medium",
    risk="medium",
    restart=True,
    applies=_applies,
    judge=_judge,
    claims_saving=False,
    origin=("thrifty", "COH"),
    words=said(
        """
        cheaper on graviton | cheaper on arm
        """,
        """
        그래비톤이 더 싼 | 그라비톤이 더 싼 | 그래비톤에서 더 싼 | arm이 더 싼
        """,
    ),
)
