"""RDS-GEN: a previous-generation class of which a newer one of the same size costs less."""

from __future__ import annotations

from rassistant.checks.check import Check, Judgement, Verdict, saving_at
from rassistant.checks.database_classes import NEWER, machine_of, price_key
from rassistant.checks.facts import Facts
from rassistant.checks.successors import successors
from rassistant.checks.words import said
from rassistant.errors import Text
from rassistant.models.finding import Evidence, Option
from rassistant.models.price import HOURS_A_MONTH
from rassistant.models.resource import Resource


def _applies(resource: Resource, _facts: Facts) -> bool:
    current = machine_of(resource)
    return resource.status == "available" and current is not None and current.family in NEWER


def _judge(resource: Resource, facts: Facts) -> Judgement:
    current = machine_of(resource)
    found = successors(current, NEWER, lambda name: price_key(resource, f"db.{name}"), facts)
    if current is None or found is None:
        return None
    now, options = found
    usd, name, then = options[0]
    return Verdict(
        reason=Text(
            f"db.{current.name} costs ${now.usd:g} an hour here; db.{name} has as much for ${usd:g}.",
            f"이 리전에서 db.{current.name}은(는) 시간당 ${now.usd:g}이며, 사양이 같거나 더 나은 db.{name}은(는) ${usd:g}입니다.",
        ),
        evidence=(Evidence("instance_class", "USD an hour", now.usd, usd, "USD"),),
        saving=saving_at([(now, HOURS_A_MONTH), (then, -HOURS_A_MONTH)]),
        own_share=1 - usd / now.usd,
        signals_used=("instance_class", "engine", "price list"),
        signals_not_checked=("whether the engine version runs on the newer class",),
        options=tuple(Option(f"db.{target}", (now.usd - price) * HOURS_A_MONTH, "low") for price, target, _ in options),
    )


CHECK = Check(
    id="rds_instance_generation",
    code="RDS-GEN",
    service_type="RDS",
    title=Text("Database class of a previous generation", "이전 세대 데이터베이스 클래스"),
    action=Text(
        "Take a snapshot, then change the class in the maintenance window; it restarts.",
        "스냅샷을 만든 뒤 유지 관리 기간에 인스턴스 클래스를 변경하세요. 재시작됩니다.",
    ),
    rollback=Text("Change the class back; it restarts again.", "클래스를 되돌리면 되며, 다시 재시작됩니다."),
    mode="C",
    effort="medium",
    risk="medium",
    restart=True,
    applies=_applies,
    judge=_judge,
    origin=("thrifty", "COH"),
    words=said(
        """
        with a newer class available | on old hardware
        """,
        """
        최신 클래스로 바꿀 수 있는 | 새 세대로 바꿀 수 있는 | 최신 세대로 바꿀 수 있는
        """,
    ),
)
