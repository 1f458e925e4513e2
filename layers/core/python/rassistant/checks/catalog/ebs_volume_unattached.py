"""EBS-UNATTACHED: a volume that no instance has used for 32 days."""

from __future__ import annotations

from rassistant.checks.check import Check, Judgement, Verdict, saving_of
from rassistant.checks.facts import Facts, Need
from rassistant.checks.rules import days_between, is_older_than
from rassistant.checks.words import said
from rassistant.errors import Text
from rassistant.models.finding import Evidence
from rassistant.models.price import PriceKey
from rassistant.models.resource import Resource
from rassistant.resources.list_price import Part, parts

MIN_DETACHED_DAYS = 32

# EBS publishes metrics only while a volume is attached, so that a point means attachment.
ATTACHMENT = Need("VolumeReadOps", "SampleCount", 86_400, MIN_DETACHED_DAYS, required=False)


def _applies(resource: Resource, facts: Facts) -> bool:
    return resource.status == "available" and is_older_than(resource, facts.now, MIN_DETACHED_DAYS)


def net_parts(resource: Resource) -> list[Part]:
    """What ends, less the snapshot that is kept (its full size: an upper bound of its cost)."""
    unknown = PriceKey("ebs_storage", resource.region, "unknown")
    snapshot = PriceKey("ebs_snapshot", resource.region, "standard")
    size = float(resource.details.get("size_gib") or 0)
    return [*(parts(resource) or [(unknown, 1.0)]), (snapshot, -size)]


def _judge(resource: Resource, facts: Facts) -> Judgement:
    [samples] = facts.samples_of(resource, ATTACHMENT)
    if samples is not None and samples.known:
        return None
    assert resource.created_at is not None  # noqa: S101  (applies() has seen to it)
    days = days_between(resource.created_at, facts.now)
    size, kind = resource.details.get("size_gib"), resource.details.get("volume_type")
    return Verdict(
        reason=Text(
            f"{size} GiB {kind}, attached to nothing, and not used in the last {MIN_DETACHED_DAYS} days.",
            f"{size} GiB {kind} 볼륨이 어디에도 연결되어 있지 않고, 최근 {MIN_DETACHED_DAYS}일 동안 사용되지 않았습니다.",
        ),
        evidence=(
            Evidence("state", "now", "available", "available"),
            Evidence("age", "days", round(days, 1), MIN_DETACHED_DAYS, "Days"),
            Evidence("VolumeReadOps", "points", 0, 0, "Count", MIN_DETACHED_DAYS),
        ),
        saving=saving_of(facts, net_parts(resource)),
        signals_used=("state", "created_at", *(("VolumeReadOps",) if samples is not None else ())),
        signals_not_checked=("CloudTrail", *(() if samples is not None else ("VolumeReadOps",))),
    )


CHECK = Check(
    id="ebs_volume_unattached",
    code="EBS-UNATTACHED",
    service_type="EBS",
    title=Text("Unattached EBS volume", "연결되지 않은 EBS 볼륨"),
    action=Text(
        "Take a snapshot, wait until it is complete, then delete the volume.",
        "스냅샷을 만들어 완료를 확인한 뒤 볼륨을 삭제하세요.",
    ),
    rollback=Text("Create the volume anew from the snapshot.", "스냅샷에서 볼륨을 다시 만들 수 있습니다."),
    mode="X",
    effort="low",
    risk="low",
    restart=False,
    applies=_applies,
    judge=_judge,
    needs=(ATTACHMENT,),
    origin=("CO", "TA", "COH", "thrifty"),
    words=said(
        """
        abandoned | left behind | leftover | forgotten | that can be deleted | that could be deleted | worth deleting
        """,
        """
        버려진 | 남겨진 | 잊힌 | 지워도 되는 | 삭제해도 되는
        """,
    ),
)
