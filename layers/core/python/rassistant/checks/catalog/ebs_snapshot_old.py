"""SNAP-OLD: a snapshot older than 90 days that nothing keeps on purpose."""

from __future__ import annotations

from rassistant.checks.check import Check, Judgement, Missing, Verdict
from rassistant.checks.facts import Facts
from rassistant.checks.rules import days_between, is_older_than
from rassistant.checks.snapshots import image_of, is_loose, snapshot_saving
from rassistant.checks.words import said
from rassistant.errors import Text
from rassistant.models.finding import Evidence
from rassistant.models.resource import Resource

MIN_DAYS = 90


def _applies(resource: Resource, facts: Facts) -> bool:
    return is_loose(resource) and is_older_than(resource, facts.now, MIN_DAYS)


def _judge(resource: Resource, facts: Facts) -> Judgement:
    image = image_of(resource)
    if image is None or isinstance(image, Missing):
        return image
    assert resource.created_at is not None  # noqa: S101  (applies() has seen to it)
    days = days_between(resource.created_at, facts.now)
    size = resource.details.get("size_gib")
    return Verdict(
        reason=Text(
            f"{days:.0f} days old, of a volume of {size} GiB, part of no image, and kept by no backup plan.",
            f"{days:.0f}일 전 {size} GiB 볼륨의 스냅샷입니다. 이미지에 쓰이지 않고 백업 계획으로 관리되지도 않습니다.",
        ),
        evidence=(Evidence("age", "days", round(days, 1), MIN_DAYS, "Days"),),
        saving=snapshot_saving(resource, facts),
        signals_used=("created_at", "images", "backup tags"),
        signals_not_checked=("stored size: a snapshot after the first holds changed blocks alone", "legal retention"),
    )


CHECK = Check(
    id="ebs_snapshot_old",
    code="SNAP-OLD",
    service_type="EBSSnapshot",
    title=Text("Old EBS snapshot", "오래된 EBS 스냅샷"),
    action=Text(
        "Set up a Recycle Bin rule, then delete the snapshot, or move it to the archive tier.",
        "휴지통(Recycle Bin) 규칙을 설정한 뒤 스냅샷을 삭제하거나 아카이브 계층으로 옮기세요.",
    ),
    # https://docs.aws.amazon.com/ebs/latest/userguide/recycle-bin-create-rule.html
    rollback=Text(
        "Restore it from the Recycle Bin while its rule holds it; without one there is no way back.",
        "휴지통 규칙의 보존 기간 안에는 복원할 수 있습니다. 규칙이 없으면 되돌릴 수 없습니다.",
    ),
    mode="X",
    effort="low",
    risk="medium",
    restart=False,
    applies=_applies,
    judge=_judge,
    origin=("thrifty",),
    words=said(
        """
        outdated | stale | leftover | old | old unneeded | ancient | that are old | too old |
        that have become old | worth deleting for their age
        """,
        """
        방치된 | 묵은 | 불필요하게 오래된 | 오래된 | 너무 오래된 | 낡은 | 오래되어 불필요한 |
        오래돼서 지워도 되는
        """,
    ),
)
