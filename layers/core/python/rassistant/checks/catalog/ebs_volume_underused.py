"""EBS-UNDERUSED: an attached data volume that is neither read nor written."""

from __future__ import annotations

from datetime import timedelta

from rassistant.checks.catalog.ebs_volume_unattached import net_parts
from rassistant.checks.check import Check, Judgement, Missing, Verdict, saving_of
from rassistant.checks.facts import Facts
from rassistant.checks.rules import covered, is_group_member, is_older_than
from rassistant.checks.volume_load import HOURLY_OPS
from rassistant.checks.words import said
from rassistant.errors import Text
from rassistant.models.finding import Evidence
from rassistant.models.resource import Resource

DAYS = 7
MAX_OPS_A_DAY = 1.0
"""https://docs.aws.amazon.com/awssupport/latest/user/cost-optimization-checks.html (Underutilized Amazon EBS Volumes)"""


def _applies(resource: Resource, facts: Facts) -> bool:
    instance = facts.instance_of(resource)
    return (
        resource.status == "in-use"
        and instance is not None
        and instance.status == "running"
        and instance.details.get("root_volume_id") not in (None, resource.resource_id)
        and not is_group_member(instance)
        and is_older_than(resource, facts.now, DAYS)
    )


def _judge(resource: Resource, facts: Facts) -> Judgement:
    facts.samples_of(resource, *HOURLY_OPS)
    since = facts.now - timedelta(days=DAYS)
    total, hours = 0.0, 0
    for need in HOURLY_OPS:
        samples = covered(resource, facts, need, since=since, days=DAYS)
        if isinstance(samples, Missing):
            return samples
        total, hours = total + sum(samples.known), len(samples.values)
    a_day = total / hours * 24
    if a_day >= MAX_OPS_A_DAY:
        return None
    size, kind = resource.details.get("size_gib"), resource.details.get("volume_type")
    return Verdict(
        reason=Text(
            f"{size} GiB {kind}, attached, with {total:g} reads and writes in {DAYS} days.",
            f"연결된 {size} GiB {kind} 볼륨이지만 {DAYS}일 동안 읽기와 쓰기가 {total:g}회뿐입니다.",
        ),
        evidence=(Evidence("VolumeReadOps+VolumeWriteOps", "Sum per day", a_day, MAX_OPS_A_DAY, "Count", DAYS),),
        saving=saving_of(facts, net_parts(resource)),
        signals_used=("VolumeReadOps", "VolumeWriteOps", "attachment"),
        signals_not_checked=("what is stored on it", "use that comes less often than once a week"),
    )


CHECK = Check(
    id="ebs_volume_underused",
    code="EBS-UNDERUSED",
    service_type="EBS",
    title=Text("Attached volume without use", "연결되었지만 사용하지 않는 볼륨"),
    action=Text(
        "Unmount it, take a snapshot, wait until it is complete, then detach and delete the volume.",
        "마운트를 해제하고 스냅샷을 만들어 완료를 확인한 뒤 볼륨을 분리하고 삭제하세요.",
    ),
    rollback=Text(
        "Create the volume anew from the snapshot and attach it.", "스냅샷에서 볼륨을 다시 만들어 연결하면 됩니다."
    ),
    mode="X",
    effort="medium",
    risk="high",
    restart=False,
    applies=_applies,
    judge=_judge,
    needs=HOURLY_OPS,
    related=("EC2",),
    origin=("TA",),
    words=said(
        """
        attached but unused | attached but idle | attached but never used | attached but hardly used |
        mounted but unused
        """,
        """
        붙어 있지만 안 쓰는 | 연결되었지만 사용하지 않는 | 연결됐지만 안 쓰는 | 붙어만 있는 |
        연결만 되어 있고 안 쓰는 | 마운트만 된 | 붙어 있지만 사용하지 않는 | 연결만 된 채 안 쓰는
        """,
    ),
)
