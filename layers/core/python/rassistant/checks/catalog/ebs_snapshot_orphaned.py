"""SNAP-ORPHAN: a snapshot whose volume is gone and that no image uses."""

from __future__ import annotations

from rassistant.checks.check import Check, Judgement, Missing, Verdict
from rassistant.checks.facts import Facts
from rassistant.checks.rules import days_between, is_older_than
from rassistant.checks.snapshots import image_of, is_loose, snapshot_saving
from rassistant.checks.words import said
from rassistant.errors import Text
from rassistant.models.finding import Evidence
from rassistant.models.resource import Resource

MIN_DAYS = 32
"""A snapshot taken before its volume was deleted is the way back for a while."""


def _applies(resource: Resource, facts: Facts) -> bool:
    return (
        is_loose(resource)
        and bool(resource.details.get("volume"))
        and is_older_than(resource, facts.now, MIN_DAYS)
        and facts.exists("EBS", resource, str(resource.details["volume"])) is not True
    )


def _judge(resource: Resource, facts: Facts) -> Judgement:
    volume = str(resource.details["volume"])
    if facts.exists("EBS", resource, volume) is None:
        return Missing(Text("the list of volumes", "볼륨 목록"))
    image = image_of(resource)
    if image is None or isinstance(image, Missing):
        return image
    assert resource.created_at is not None  # noqa: S101  (applies() has seen to it)
    days = days_between(resource.created_at, facts.now)
    return Verdict(
        reason=Text(
            f"Its volume {volume} is gone, no image uses it, and it is {days:.0f} days old.",
            f"원본 볼륨 {volume}이(가) 이미 삭제되었고 이미지에도 쓰이지 않으며, 만든 지 {days:.0f}일이 지났습니다.",
        ),
        evidence=(
            Evidence("source volume", "now", "gone", "gone"),
            Evidence("age", "days", round(days, 1), MIN_DAYS, "Days"),
        ),
        saving=snapshot_saving(resource, facts),
        signals_used=("source volume", "images", "backup tags", "created_at"),
        signals_not_checked=("stored size: a snapshot after the first holds changed blocks alone", "legal retention"),
    )


CHECK = Check(
    id="ebs_snapshot_orphaned",
    code="SNAP-ORPHAN",
    service_type="EBSSnapshot",
    title=Text("Snapshot of a volume that is gone", "원본 볼륨이 없는 스냅샷"),
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
    related=("EBS",),
    origin=("peers",),
    words=said(
        "orphaned | orphan | dangling | unused | no longer needed",
        "고아 | 주인 없는 | 미사용 | 안 쓰는 | 쓰지 않는 | 원본이 없는",
    ),
)
