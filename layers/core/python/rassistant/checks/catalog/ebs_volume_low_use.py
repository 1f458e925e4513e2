"""EBS-LOWUSE: a volume with few operations on its busiest moments. A hint: a colder type may do."""

from __future__ import annotations

from rassistant.checks.check import Check, Judgement, Missing, Saving, Verdict
from rassistant.checks.facts import Facts, Need
from rassistant.checks.rules import MONTH_DAYS, covered, is_older_than
from rassistant.checks.words import said
from rassistant.errors import Text
from rassistant.models.finding import Evidence
from rassistant.models.resource import Resource

MAX_OPS = 100.0
"""AWS Thrifty's ebs_volume_low_usage: the mean of the days' highest counts of reads and writes."""
LEAST_GIB = 125
"""Of the two kinds of disk that a colder type would be; no smaller one can be made."""

READS = Need("VolumeReadOps", "Maximum", 86_400, MONTH_DAYS)
WRITES = Need("VolumeWriteOps", "Maximum", 86_400, MONTH_DAYS)


def _applies(resource: Resource, facts: Facts) -> bool:
    instance = facts.instance_of(resource)
    return (
        resource.status == "in-use"
        and (resource.details.get("size_gib") or 0) >= LEAST_GIB
        and resource.details.get("volume_type") in {"gp2", "gp3", "io1", "io2"}
        and instance is not None
        and instance.status == "running"
        and instance.details.get("root_volume_id") not in (None, resource.resource_id)
        and is_older_than(resource, facts.now, MONTH_DAYS)
    )


def _judge(resource: Resource, facts: Facts) -> Judgement:
    facts.samples_of(resource, READS, WRITES)
    means = []
    for need in (READS, WRITES):
        samples = covered(resource, facts, need)
        if isinstance(samples, Missing):
            return samples
        means.append(sum(samples.known) / len(samples.known))
    total = sum(means)
    if not 0 < total <= MAX_OPS:
        return None  # nothing at all: EBS-UNDERUSED
    kind = resource.details.get("volume_type")
    return Verdict(
        reason=Text(
            f"A {kind} volume with {total:.1f} operations in its busiest 5 minutes of a day, over {MONTH_DAYS} days.",
            f"{kind} 볼륨이지만 {MONTH_DAYS}일 동안 하루 중 가장 바쁜 5분의 작업 수가 평균 {total:.1f}회입니다.",
        ),
        evidence=(
            Evidence("VolumeReadOps+VolumeWriteOps", "mean of daily maxima", total, MAX_OPS, "Count", MONTH_DAYS),
        ),
        saving=Saving(None),
        signals_used=("VolumeReadOps", "VolumeWriteOps"),
        signals_not_checked=("latency that the reader can bear",),
    )


CHECK = Check(
    id="ebs_volume_low_use",
    code="EBS-LOWUSE",
    service_type="EBS",
    title=Text("Fast volume that is hardly used", "거의 사용하지 않는 고성능 볼륨"),
    action=Text(
        "See whether st1, sc1 or a smaller volume would do.", "st1, sc1 또는 더 작은 볼륨으로 충분한지 검토하세요."
    ),
    rollback=Text("Change the type back.", "유형을 되돌리면 됩니다."),
    mode="I",
    effort="medium",
    risk="medium",
    restart=False,
    applies=_applies,
    judge=_judge,
    needs=(READS, WRITES),
    related=("EC2",),
    claims_saving=False,
    origin=("thrifty",),
    words=said(
        """
        fast but hardly used | hardly read or written | that could be slower and cheaper | faster than needed
        """,
        """
        성능에 비해 거의 안 쓰는 | 읽기 쓰기가 거의 없는 | 느린 유형이어도 되는 | 필요 이상으로 빠른
        """,
    ),
)
