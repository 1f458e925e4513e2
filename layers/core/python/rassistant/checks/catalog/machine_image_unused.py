"""AMI-UNUSED: an image of half a year that no instance, launch template or other account has."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from rassistant.checks.check import Check, Judgement, Missing, Saving, Verdict, saving_of
from rassistant.checks.facts import Facts
from rassistant.checks.rules import days_between, is_older_than, moment_of
from rassistant.checks.words import said
from rassistant.errors import Text
from rassistant.models.finding import Evidence
from rassistant.models.price import PriceKey
from rassistant.models.resource import Resource

DAYS = 180


def _applies(resource: Resource, facts: Facts) -> bool:
    return (
        resource.status == "available"
        and resource.details.get("public") is not True
        and is_older_than(resource, facts.now, DAYS)
    )


def _snapshots(resource: Resource, facts: Facts) -> Sequence[Resource] | None:
    """Those that it is made of; None where one is not known."""
    ids = [name for name in str(resource.details.get("snapshot_ids") or "").split(", ") if name]
    place = (resource.account_id, resource.region)
    known = {s.resource_id: s for s in facts.of_type("EBSSnapshot") if (s.account_id, s.region) == place}
    return [known[name] for name in ids] if ids and all(name in known for name in ids) else None


def _judge(resource: Resource, facts: Facts) -> Judgement:
    shared, in_template = resource.details.get("shared"), resource.details.get("in_launch_template")
    if shared or in_template:
        return None
    place = (resource.account_id, resource.region)
    instances = [i for i in facts.of_type("EC2") if (i.account_id, i.region) == place]
    if any(instance.details.get("image_id") == resource.resource_id for instance in instances):
        return None
    launched = moment_of(resource, "last_launched_at")
    if launched is not None and facts.now - launched < timedelta(days=DAYS):
        return None
    if shared is None or in_template is None or ("EC2", *place) in facts.incomplete:
        return Missing(Text("who uses the image", "이미지를 사용하는 곳"))
    snapshots = _snapshots(resource, facts)
    sizes = [snapshot.details.get("size_gib") for snapshot in snapshots or ()]
    key = PriceKey("ebs_snapshot", resource.region, "standard")
    saving = Saving(None)
    if sizes and None not in sizes:
        saving = saving_of(facts, [(key, float(sum(size or 0 for size in sizes)))])
    age = 0.0 if resource.created_at is None else days_between(resource.created_at, facts.now)
    return Verdict(
        reason=Text(
            f"It is {age:.0f} days old; no instance, launch template or other account uses it.",
            f"만든 지 {age:.0f}일이 지났고, 이 이미지를 쓰는 인스턴스, 시작 템플릿, 다른 계정이 없습니다.",
        ),
        evidence=(
            Evidence("age", "days", age, DAYS),
            Evidence("instances and launch templates", "now", 0, 1, "Count"),
            Evidence(
                "last launch", "days ago", "none known" if launched is None else days_between(launched, facts.now), DAYS
            ),
        ),
        saving=saving,
        signals_used=("instances", "launch templates", "launch permissions", "last launch"),
        signals_not_checked=("launch configurations", "snapshots are incremental: the saving is an upper bound"),
        covers=tuple(snapshots or ()),
    )


CHECK = Check(
    id="machine_image_unused",
    code="AMI-UNUSED",
    service_type="AMI",
    title=Text("Machine image that nothing uses", "사용되지 않는 머신 이미지"),
    action=Text(
        "Deregister the image, keep its snapshots for 30 days, then delete them.",
        "이미지 등록을 취소하고 스냅샷은 30일 동안 보관한 뒤 삭제하세요.",
    ),
    rollback=Text("Register an image from the kept snapshots.", "보관한 스냅샷으로 이미지를 다시 등록하면 됩니다."),
    mode="X",
    effort="low",
    risk="medium",
    restart=False,
    applies=_applies,
    judge=_judge,
    related=("EBSSnapshot", "EC2"),
    origin=("cleancloud",),
    words=said(
        """
        old unused | that no instance runs | that nothing launches | no instance uses | that no instance uses
        """,
        """
        아무 인스턴스도 안 쓰는 | 인스턴스가 안 쓰는 | 쓰이지 않는 | 사용되지 않는 | 오래되고 안 쓰는
        """,
    ),
)
