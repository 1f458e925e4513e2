"""AURORA-IOOPT: an Aurora cluster whose other storage configuration would cost less, by its own input and output."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rassistant.checks.check import Check, Judgement, Missing, Verdict, saving_of
from rassistant.checks.database_classes import is_plain
from rassistant.checks.facts import Facts, Need, Samples
from rassistant.checks.rules import MONTH_DAYS, all_covered, is_older_than
from rassistant.checks.words import said
from rassistant.errors import Text
from rassistant.models.finding import Evidence, Option
from rassistant.models.price import HOURS_A_MONTH, PriceKey
from rassistant.models.resource import Resource
from rassistant.resources.list_price import Part

# Both by https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Aurora.Overview.StorageReliability.html
# (Storage configurations for Amazon Aurora DB clusters)
DAYS = 30
"""A cluster may change to I/O-Optimized once in 30 days, and back at any time."""
WORTH_PERCENT = 25.0
"""Of the cluster's cost by request: at this share or more AWS calls I/O-Optimized the best choice, below it Standard.
What is proposed hangs on both bills as they would be; the share is shown beside."""
STANDARD, OPTIMIZED = "aurora", "aurora-iopt1"
GIB = 2**30

READS = Need("VolumeReadIOPs", "Sum", 86_400, MONTH_DAYS)
WRITES = Need("VolumeWriteIOPs", "Sum", 86_400, MONTH_DAYS)
STORED = Need("VolumeBytesUsed", "Average", 86_400, MONTH_DAYS)


def _instances(resource: Resource, facts: Facts) -> list[Resource]:
    """Of the cluster, by name."""
    found = [
        one
        for one in facts.of_type("RDS")
        if (one.account_id, one.region, one.details.get("cluster"))
        == (resource.account_id, resource.region, resource.details.get("cluster"))
    ]
    return sorted(found, key=lambda one: one.resource_id)


def _applies(resource: Resource, facts: Facts) -> bool:
    """The first of its instances stands for the cluster; serverless ones cost by what they come to use."""
    if is_plain(resource) or not resource.details.get("cluster"):
        return False
    instances = _instances(resource, facts)
    return (
        instances[0].resource_id == resource.resource_id
        and resource.details.get("storage_type") in (STANDARD, OPTIMIZED)
        and is_older_than(resource, facts.now, DAYS)
        and all(one.status == "available" and one.details.get("instance_class") for one in instances)
        and not any(one.details["instance_class"] == "db.serverless" for one in instances)
    )


def _a_month(samples: Samples) -> float:
    """At the pace of the days that are known."""
    return sum(samples.known) / len(samples.known) * HOURS_A_MONTH / 24


def _parts(instances: Sequence[Resource], stored_gib: float, requests: float) -> tuple[list[Part], list[Part], Part]:
    """By request, at a flat rate, and the requests alone."""
    region, engine = instances[0].region, instances[0].details.get("engine")
    classes = [str(one.details["instance_class"]) for one in instances]
    asked = (PriceKey("aurora_io", region, "request"), requests)
    standard: list[Part] = [(PriceKey("rds", region, f"{name}|{engine}|single"), HOURS_A_MONTH) for name in classes]
    flat: list[Part] = [(PriceKey("aurora_optimized", region, f"{name}|{engine}"), HOURS_A_MONTH) for name in classes]
    return (
        [*standard, (PriceKey("aurora_storage", region, "standard"), stored_gib), asked],
        [*flat, (PriceKey("aurora_storage", region, "optimized"), stored_gib)],
        asked,
    )


def _judge(resource: Resource, facts: Facts) -> Judgement:
    read = all_covered(resource, facts, READS, WRITES, STORED)
    if isinstance(read, Missing):
        return read
    reads, writes, stored = read
    size = sum(stored.known) / len(stored.known) / GIB
    requests = _a_month(reads) + _a_month(writes)
    instances = _instances(resource, facts)
    standard, flat, asked = _parts(instances, size, requests)
    now, other = (standard, flat) if resource.details["storage_type"] == STANDARD else (flat, standard)
    saving = saving_of(facts, [*now, *((key, -units) for key, units in other)])
    cost, by_request, of_requests = (saving_of(facts, parts).list_usd for parts in (now, standard, [asked]))
    if saving.list_usd is not None and saving.list_usd <= 0:
        return None
    share = 100 * of_requests / by_request if of_requests is not None and by_request else None
    target = OPTIMIZED if resource.details["storage_type"] == STANDARD else STANDARD
    name, told = resource.details["cluster"], f"{share:.0f} %" if share is not None else "?"
    return Verdict(
        reason=Text(
            f"Requests to storage are {told} of what cluster {name} costs by request; {target} costs less.",
            f"클러스터 {name}의 요청당 과금 기준 비용 중 스토리지 요청이 {told}를 차지하며, {target}이(가) 더 저렴합니다.",
        ),
        evidence=(
            Evidence("VolumeReadIOPs+VolumeWriteIOPs", "a month", round(requests), None, "Count", MONTH_DAYS),
            Evidence("storage requests", "share of the cost by request", share, WORTH_PERCENT, "Percent"),
            Evidence("VolumeBytesUsed", "Average", round(size, 2), None, "GiB", MONTH_DAYS),
        ),
        saving=saving,
        signals_used=("VolumeReadIOPs", "VolumeWriteIOPs", "VolumeBytesUsed", "storage_type"),
        signals_not_checked=("when it was last changed", "months of another load"),
        own_share=min(1.0, saving.list_usd / cost) if saving.list_usd is not None and cost else 1.0,
        # Storage and requests are on the bill of the cluster, which no instance's own cost bounds.
        covers=(replace(resource, resource_id=str(name), name=str(name)),),
        target={"storage_type": target},
        options=(Option(target, saving.list_usd, "low"),),
    )


CHECK = Check(
    id="rds_instance_aurora_storage",
    code="AURORA-IOOPT",
    service_type="RDS",
    title=Text("Aurora cluster in the dearer storage configuration", "더 비싼 스토리지 구성을 쓰는 Aurora 클러스터"),
    action=Text(
        "Change the cluster's storage type; it stays available.",
        "클러스터의 스토리지 유형을 바꾸세요. 사용 중에도 바꿀 수 있습니다.",
    ),
    rollback=Text(
        "Change it back; to I/O-Optimized only once in 30 days.",
        "되돌릴 수 있지만 I/O 최적화로는 30일에 한 번만 바꿀 수 있습니다.",
    ),
    mode="C",
    effort="low",
    risk="low",
    restart=False,
    applies=_applies,
    judge=_judge,
    needs=(READS, WRITES, STORED),
    origin=("COH",),
    words=said(
        """
        that should be io optimized | that could be io optimized | to switch to io optimized | io optimized candidates |
        in the wrong storage configuration | cheaper as io optimized | in the dearer storage configuration
        """,
        """
        io 최적화로 바꿀 수 있는 | io 최적화로 바꿔야 하는 | io 최적화 전환 대상 | io 최적화가 더 싼 |
        스토리지 구성이 안 맞는 | 스토리지 구성이 더 비싼
        """,
    ),
)
