"""RDS-SNAP: a manual snapshot older than 90 days, or over 30 days old and of a database that is gone."""

from __future__ import annotations

from rassistant.checks.check import Check, Judgement, Missing, Saving, Verdict, saving_of
from rassistant.checks.facts import Facts
from rassistant.checks.rules import days_between, is_older_than
from rassistant.checks.words import said
from rassistant.errors import Text
from rassistant.models.finding import Evidence
from rassistant.models.price import PriceKey
from rassistant.models.resource import Resource

MAX_DAYS = 90
MAX_ORPHAN_DAYS = 30


def _applies(resource: Resource, facts: Facts) -> bool:
    return (
        resource.status == "available"
        and resource.details.get("snapshot_type") == "manual"
        and is_older_than(resource, facts.now, MAX_ORPHAN_DAYS)
    )


def _saving(resource: Resource, facts: Facts) -> Saving:
    size = resource.details.get("size_gib")
    if not size or resource.details.get("of_cluster"):
        return Saving(None)  # Aurora's backups have a price of their own
    return saving_of(facts, [(PriceKey("rds_snapshot", resource.region, "standard"), float(size))])


def _judge(resource: Resource, facts: Facts) -> Judgement:
    assert resource.created_at is not None  # noqa: S101  (applies() has seen to it)
    days = days_between(resource.created_at, facts.now)
    database = str(resource.details.get("database") or "")
    alive = True if resource.details.get("of_cluster") else facts.exists("RDS", resource, database)
    if days <= MAX_DAYS:
        if alive is None:
            return Missing(Text("the list of databases", "데이터베이스 목록"))
        if alive:
            return None
    gone_en = f", and its database {database} is gone" if alive is False else ""
    gone_ko = f", 원본 데이터베이스 {database}은(는) 이미 삭제되었습니다" if alive is False else "된 수동 스냅샷입니다"
    return Verdict(
        reason=Text(f"Taken by hand {days:.0f} days ago{gone_en}.", f"만든 지 {days:.0f}일{gone_ko}."),
        evidence=(
            Evidence("age", "days", round(days, 1), MAX_ORPHAN_DAYS if alive is False else MAX_DAYS, "Days"),
            Evidence("source database", "now", "gone" if alive is False else "exists", "exists"),
        ),
        saving=_saving(resource, facts),
        signals_used=("created_at", "snapshot_type", "source database"),
        signals_not_checked=("backup storage that is free of charge", "legal retention"),
    )


CHECK = Check(
    id="rds_snapshot_leftover",
    code="RDS-SNAP",
    service_type="RDSSnapshot",
    title=Text("Old manual database snapshot", "오래된 수동 데이터베이스 스냅샷"),
    action=Text("Export it to S3 if it must be kept, then delete it.", "보관이 필요하면 S3로 내보낸 뒤 삭제하세요."),
    rollback=Text("None: a deleted snapshot is lost.", "되돌릴 수 없습니다. 삭제한 스냅샷은 복구되지 않습니다."),
    mode="X",
    effort="low",
    risk="high",
    restart=False,
    applies=_applies,
    judge=_judge,
    related=("RDS",),
    origin=("thrifty",),
    words=said(
        """
        leftover | stale | forgotten | unused | old | that are old | old manual | too old | ancient |
        of deleted databases | whose database is gone | whose database was deleted
        """,
        """
        방치된 | 묵은 | 미사용 | 안 쓰는 | 쓰지 않는 | 오래된 | 너무 오래된 | 오래된 수동 |
        데이터베이스가 사라진 | 삭제된 데이터베이스의 | 원본 데이터베이스가 없는
        """,
    ),
)
