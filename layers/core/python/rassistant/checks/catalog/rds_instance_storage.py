"""RDS-STORAGE: provisioned IOPS that the database does not use, or a type that costs more than gp3."""

from __future__ import annotations

import math

from rassistant.analysis.percentiles import percentile
from rassistant.checks.check import Check, Judgement, Missing, Saving, Verdict, saving_of
from rassistant.checks.database_classes import is_plain
from rassistant.checks.facts import Facts, Need
from rassistant.checks.rules import LOOKBACK_DAYS, all_covered, is_older_than
from rassistant.checks.words import said
from rassistant.errors import Text
from rassistant.models.finding import Evidence, Option
from rassistant.models.price import PriceKey
from rassistant.models.resource import Resource

PERCENTILE = 99.5
MARGIN = 1.2
STEP_IOPS = 1000
_MIB = 2**20

READS = Need("ReadIOPS", "Maximum", 3600, LOOKBACK_DAYS)
WRITES = Need("WriteIOPS", "Maximum", 3600, LOOKBACK_DAYS)
READ_BYTES = Need("ReadThroughput", "Maximum", 3600, LOOKBACK_DAYS)
WRITTEN_BYTES = Need("WriteThroughput", "Maximum", 3600, LOOKBACK_DAYS)

STRIPED_GIB = {"mysql": 400, "mariadb": 400, "postgres": 400, "oracle": 200, "db2": 400}
"""From this size on RDS stripes over four volumes, and gp3 includes four times as much:
https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/CHAP_Storage.html (gp3 storage)"""


def gp3_includes(resource: Resource) -> tuple[int, int]:
    """IOPS and MiB/s that gp3 has at no further cost."""
    engine = str(resource.details.get("engine") or "")
    size = float(resource.details.get("storage_gib") or 0)
    striped = next((gib for name, gib in STRIPED_GIB.items() if engine.startswith(name)), None)
    return (12_000, 500) if striped is not None and size >= striped else (3_000, 125)


def _applies(resource: Resource, facts: Facts) -> bool:
    return (
        resource.status == "available"
        and is_plain(resource)
        and resource.details.get("storage_type") in {"gp2", "io1", "io2"}
        and bool(resource.details.get("storage_gib"))
        and is_older_than(resource, facts.now, LOOKBACK_DAYS)
    )


def _judge(resource: Resource, facts: Facts) -> Judgement:
    found = all_covered(resource, facts, READS, WRITES, READ_BYTES, WRITTEN_BYTES)
    if isinstance(found, Missing):
        return found
    reads, writes, read_bytes, written_bytes = (percentile(samples.known, PERCENTILE) for samples in found)
    iops, mibps = (reads + writes) * MARGIN, (read_bytes + written_bytes) / _MIB * MARGIN
    included_iops, included_mibps = gp3_includes(resource)
    kind, provisioned = str(resource.details["storage_type"]), resource.details.get("iops")
    if iops <= included_iops and mibps <= included_mibps:
        target, saving, fewer = "gp3", saving_of(facts, _to_gp3(resource, provisioned)), None
    elif kind in {"io1", "io2"} and provisioned and iops < provisioned:
        fewer = max(STEP_IOPS, math.ceil(iops / STEP_IOPS) * STEP_IOPS)
        if fewer >= provisioned:
            return None
        target = f"{fewer:,} IOPS"
        saving = saving_of(facts, [(_iops_key(resource), float(provisioned - fewer))])
    else:
        return None
    return _verdict(resource, (iops, mibps), (included_iops, included_mibps), target, saving, fewer)


def _deployment(resource: Resource) -> str:
    return "multi" if resource.details.get("multi_az") else "single"


def _iops_key(resource: Resource) -> PriceKey:
    return PriceKey("rds_iops", resource.region, f"{resource.details['storage_type']}|{_deployment(resource)}")


def _to_gp3(resource: Resource, provisioned: int | None) -> list[tuple[PriceKey, float]]:
    size, deployment = float(resource.details["storage_gib"]), _deployment(resource)
    kind = resource.details["storage_type"]
    parts = [
        (PriceKey("rds_storage", resource.region, f"{kind}|{deployment}"), size),
        (PriceKey("rds_storage", resource.region, f"gp3|{deployment}"), -size),
    ]
    if kind in {"io1", "io2"} and provisioned:
        parts.append((_iops_key(resource), float(provisioned)))
    return parts


def _verdict(
    resource: Resource,
    load: tuple[float, float],
    included: tuple[int, int],
    target: str,
    saving: Saving,
    fewer: int | None,
) -> Verdict:
    kind, (iops, mibps) = resource.details["storage_type"], load
    return Verdict(
        title=Text(f"Database storage that could be {target}", f"{target}로 바꿀 수 있는 데이터베이스 스토리지"),
        reason=Text(
            f"On {kind} it needs {iops:,.0f} IOPS and {mibps:,.1f} MiB/s (P99.5 and a fifth more).",
            f"{kind} 스토리지에서 필요한 성능은 {iops:,.0f} IOPS, {mibps:,.1f} MiB/s입니다(P99.5에 20 % 여유).",
        ),
        evidence=(
            Evidence("ReadIOPS+WriteIOPS", "p99.5 * 1.2", iops, included[0], "Count/Second", LOOKBACK_DAYS),
            Evidence("ReadThroughput+WriteThroughput", "p99.5 * 1.2", mibps, included[1], "MiB/s", LOOKBACK_DAYS),
        ),
        saving=saving,
        signals_used=("ReadIOPS", "WriteIOPS", "ReadThroughput", "WriteThroughput"),
        signals_not_checked=("latency that the application can bear",),
        options=(Option(target, saving.list_usd, "medium"),),
        target={"storage_type": target} if fewer is None else {"iops": fewer},
    )


CHECK = Check(
    id="rds_instance_storage",
    code="RDS-STORAGE",
    service_type="RDS",
    title=Text("Database storage that is dearer than needed", "필요보다 비싼 데이터베이스 스토리지"),
    action=Text(
        "Change the storage's type or IOPS; the database stays up, slower while it is optimized.",
        "스토리지 유형이나 IOPS를 변경하세요. 데이터베이스는 계속 동작하지만 최적화 중에는 느려질 수 있습니다.",
    ),
    # https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_PIOPS.gp3.html (the earlier rule was six hours)
    rollback=Text(
        "Change it back once its storage is optimized; four changes in 24 hours at most.",
        "스토리지 최적화가 끝나면 되돌릴 수 있습니다. 변경은 24시간에 네 번까지 가능합니다.",
    ),
    mode="X",
    effort="low",
    risk="medium",
    restart=False,
    applies=_applies,
    judge=_judge,
    needs=(READS, WRITES, READ_BYTES, WRITTEN_BYTES),
    origin=("CO",),
    words=said(
        """
        with storage dearer than needed | with too expensive storage | with overpriced storage |
        whose storage is too expensive | whose storage could be cheaper | with needlessly expensive storage |
        that could use cheaper storage
        """,
        """
        스토리지가 필요보다 비싼 | 스토리지가 비싼 | 스토리지를 더 싸게 쓸 수 있는 |
        더 싼 스토리지를 쓸 수 있는 | 스토리지 요금이 과한 | 스토리지를 gp3로 바꿀 수 있는
        """,
    ),
)
