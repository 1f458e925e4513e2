"""RDS-MULTIAZ-DEV: a standby in another zone for a database that is not production's."""

from __future__ import annotations

from rassistant.checks.check import Check, Judgement, Verdict, saving_of
from rassistant.checks.database_classes import is_plain, price_key
from rassistant.checks.facts import Facts
from rassistant.checks.rules import is_non_production
from rassistant.checks.words import said
from rassistant.errors import Text
from rassistant.models.finding import Evidence
from rassistant.models.price import HOURS_A_MONTH, PriceKey
from rassistant.models.resource import Resource
from rassistant.resources.list_price import Part, parts


def _applies(resource: Resource, _facts: Facts) -> bool:
    return (
        resource.status == "available"
        and resource.details.get("multi_az") is True
        and is_plain(resource)
        and is_non_production(resource)
    )


def _judge(resource: Resource, facts: Facts) -> Judgement:
    size, kind = resource.details.get("storage_gib"), resource.details.get("storage_type")
    change: list[Part] = [
        (price_key(resource, multi_az=True), HOURS_A_MONTH),
        (price_key(resource, multi_az=False), -HOURS_A_MONTH),
    ]
    if size and kind in {"gp2", "gp3", "standard"}:
        change += [
            (PriceKey("rds_storage", resource.region, f"{kind}|multi"), float(size)),
            (PriceKey("rds_storage", resource.region, f"{kind}|single"), -float(size)),
        ]
    saving, now = saving_of(facts, change), saving_of(facts, parts(resource) or [])
    if saving.list_usd is not None and saving.list_usd <= 0:
        return None
    return Verdict(
        reason=Text(
            "It is tagged as not production's, and pays for a standby in a second zone.",
            "비운영 환경 태그가 있는데도 다른 가용 영역의 대기 인스턴스 비용을 내고 있습니다.",
        ),
        evidence=(Evidence("multi_az", "now", "true", "false"),),
        saving=saving,
        own_share=saving.list_usd / now.list_usd if saving.list_usd is not None and now.list_usd else 0.5,
        signals_used=("multi_az", "environment tag"),
        signals_not_checked=("tests of failover that need the standby",),
    )


CHECK = Check(
    id="rds_instance_multi_az_dev",
    code="RDS-MULTIAZ-DEV",
    service_type="RDS",
    title=Text("Standby for a non-production database", "비운영 데이터베이스의 다중 AZ 구성"),
    action=Text("Change it to a single zone.", "단일 AZ로 변경하세요."),
    rollback=Text("Change it back to Multi-AZ.", "다중 AZ로 되돌리면 됩니다."),
    mode="X",
    effort="low",
    risk="low",
    restart=False,
    applies=_applies,
    judge=_judge,
    origin=("kosty",),
    words=said(
        """
        that do not need multi az | with needless multi az | with an unneeded standby |
        with a needless standby | that waste a standby | whose standby is unneeded
        """,
        """
        다중 az가 필요 없는 | 불필요한 다중 az | 멀티 az가 필요 없는 | 대기 인스턴스가 불필요한 |
        다중 az가 불필요한 | 멀티 az가 불필요한 | 개발용인데 다중 az인
        """,
    ),
)
