"""RDS-EXTSUPPORT: a database whose engine is past standard support, which costs by the vCPU-hour."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from rassistant.checks.check import Check, Judgement, Missing, Saving, Verdict, saving_of
from rassistant.checks.database_classes import machine_of
from rassistant.checks.facts import Facts
from rassistant.checks.rules import days_between
from rassistant.checks.words import said
from rassistant.errors import Text
from rassistant.models.finding import Evidence
from rassistant.models.lookup import Lookup
from rassistant.models.price import HOURS_A_MONTH, PriceKey
from rassistant.models.resource import Resource

ENGINES = frozenset({"mysql", "postgres", "aurora-mysql", "aurora-postgresql"})
THIRD_YEAR_DAYS = 730
"""The price doubles: https://aws.amazon.com/rds/mysql/pricing/ (RDS Extended Support)"""


def _applies(resource: Resource, _facts: Facts) -> bool:
    return (
        resource.status == "available"
        and resource.details.get("engine") in ENGINES
        and bool(resource.details.get("engine_version"))
    )


def support_ends(version: str, cycles: Iterable[Mapping[str, Any]]) -> datetime | None:
    """Of standard support of the version's major; None where AWS does not say."""
    for cycle in cycles:
        major = str(cycle.get("major"))
        if (
            cycle.get("support") == "standard"
            and cycle.get("end")
            and (version == major or version.startswith(f"{major}."))
        ):
            return datetime.fromisoformat(str(cycle["end"]).replace("Z", "+00:00"))
    return None


def _judge(resource: Resource, facts: Facts) -> Judgement:
    engine, version = str(resource.details["engine"]), str(resource.details["engine_version"])
    [cycles] = facts.looked_up(Lookup("database_versions", engine))
    if cycles is None:
        return Missing(Text("support dates of its engine", "엔진의 지원 기간"))
    ended = support_ends(version, cycles)
    if ended is None or ended >= facts.now:
        return None
    past = days_between(ended, facts.now)
    year = "year_3" if past > THIRD_YEAR_DAYS else "year_1_2"
    machine = machine_of(resource)
    copies = 2 if resource.details.get("multi_az") else 1  # the standby is charged too
    key = PriceKey("rds_extended", resource.region, year)
    units = None if machine is None else machine.vcpu * copies * HOURS_A_MONTH
    return Verdict(
        reason=Text(
            f"Standard support of {engine} {version} ended on {ended.date()}.",
            f"{engine} {version}의 표준 지원이 {ended.date()}에 끝났습니다.",
        ),
        evidence=(Evidence("end of standard support", "date", ended.date().isoformat(), facts.now.date().isoformat()),),
        saving=Saving(None) if units is None else saving_of(facts, [(key, units)]),
        signals_used=("engine", "engine_version"),
        signals_not_checked=("what the upgrade changes for the application",),
    )


CHECK = Check(
    id="rds_instance_extended_support",
    code="RDS-EXTSUPPORT",
    service_type="RDS",
    title=Text("Database engine on paid extended support", "유료 확장 지원 중인 데이터베이스 엔진"),
    action=Text(
        "Upgrade to a major version in standard support: try it on a restored snapshot or by a blue/green deployment.",
        "표준 지원 중인 메이저 버전으로 업그레이드하세요. 스냅샷 복원본이나 블루/그린 배포로 먼저 시험하세요.",
    ),
    rollback=Text(
        "A major upgrade can't be undone: restore the snapshot, or switch back to the blue environment.",
        "메이저 업그레이드는 되돌릴 수 없습니다. 스냅샷을 복원하거나 블루 환경으로 돌아가야 합니다.",
    ),
    mode="C",
    effort="high",
    risk="high",
    restart=True,
    applies=_applies,
    judge=_judge,
    origin=("thrifty",),
    words=said(
        """
        on extended support | in extended support | on paid extended support | paying for extended support |
        that pay for extended support | with extended support charges | past standard support |
        past end of standard support
        """,
        """
        확장 지원 중인 | 유료 확장 지원 중인 | 확장 지원 요금을 내는 | 확장 지원 비용이 나오는 |
        표준 지원이 끝난 | 표준 지원이 종료된 | 연장 지원 중인
        """,
    ),
)
