"""EBS-GP2: a gp2 volume that gp3 would serve as well for less."""

from __future__ import annotations

from rassistant.checks.check import Check, Judgement, Verdict, saving_of
from rassistant.checks.facts import Facts
from rassistant.checks.words import GP3, also, said
from rassistant.errors import Text
from rassistant.models.finding import Evidence
from rassistant.models.price import PriceKey
from rassistant.models.resource import Resource
from rassistant.resources.list_price import Part

# https://docs.aws.amazon.com/ebs/latest/userguide/general-purpose.html
GP2_IOPS_A_GIB = 3
GP2_MIN_IOPS, GP2_MAX_IOPS = 100, 16_000
GP2_MAX_MIBPS = 250.0
GP2_IO_SIZE_MIB = 0.25
GP3_INCLUDED_IOPS = 3000
GP3_INCLUDED_MIBPS = 125.0


def gp2_baseline(size_gib: float) -> tuple[float, float]:
    """IOPS and MiB/s that a gp2 volume of this size sustains without burst credits."""
    iops = min(max(GP2_IOPS_A_GIB * size_gib, GP2_MIN_IOPS), GP2_MAX_IOPS)
    return iops, min(iops * GP2_IO_SIZE_MIB, GP2_MAX_MIBPS)


def _applies(resource: Resource, _facts: Facts) -> bool:
    return (
        resource.details.get("volume_type") == "gp2"
        and bool(resource.details.get("size_gib"))
        and resource.status in {"in-use", "available"}
    )


def _parts(resource: Resource) -> list[Part]:
    size = float(resource.details["size_gib"])
    iops, mibps = gp2_baseline(size)
    region = resource.region
    parts: list[Part] = [
        (PriceKey("ebs_storage", region, "gp2"), size),
        (PriceKey("ebs_storage", region, "gp3"), -size),
    ]
    if iops > GP3_INCLUDED_IOPS:
        parts.append((PriceKey("ebs_iops", region, "gp3"), GP3_INCLUDED_IOPS - iops))
    if mibps > GP3_INCLUDED_MIBPS:
        parts.append((PriceKey("ebs_throughput", region, "gp3"), GP3_INCLUDED_MIBPS - mibps))
    return parts


def _judge(resource: Resource, facts: Facts) -> Judgement:
    size = float(resource.details["size_gib"])
    iops, mibps = gp2_baseline(size)
    saving = saving_of(facts, _parts(resource))
    if saving.list_usd is not None and saving.list_usd <= 0:
        return None
    [gp2] = facts.quotes_of([PriceKey("ebs_storage", resource.region, "gp2")])
    before = gp2.usd * size if gp2 is not None else None
    share = saving.list_usd / before if saving.list_usd is not None and before else 1.0
    target_iops, target_mibps = max(iops, GP3_INCLUDED_IOPS), max(mibps, GP3_INCLUDED_MIBPS)
    return Verdict(
        reason=Text(
            f"{size:g} GiB gp2. gp3 with {target_iops:,.0f} IOPS and {target_mibps:g} MiB/s keeps its baseline"
            f" ({iops:,.0f} IOPS, {mibps:g} MiB/s) for less.",
            f"{size:g} GiB gp2 볼륨입니다. gp3({target_iops:,.0f} IOPS, {target_mibps:g} MiB/s)로 바꾸면 기존 기본 성능"
            f"({iops:,.0f} IOPS, {mibps:g} MiB/s)을 유지하면서 비용이 줄어듭니다.",
        ),
        evidence=(
            Evidence("volume_type", "now", "gp2", "gp3"),
            Evidence("baseline", "IOPS", iops, GP3_INCLUDED_IOPS, "IOPS"),
            Evidence("baseline", "throughput", mibps, GP3_INCLUDED_MIBPS, "MiB/s"),
        ),
        saving=saving,
        signals_used=("volume_type", "size_gib"),
        signals_not_checked=("burst use",),
        own_share=share,
        target={"volume_type": "gp3", "iops": target_iops, "throughput": target_mibps},
    )


CHECK = Check(
    id="ebs_volume_gp2",
    code="EBS-GP2",
    service_type="EBS",
    title=Text("gp2 volume that gp3 would serve for less", "gp3로 바꾸면 저렴해지는 gp2 볼륨"),
    action=Text(
        "Change the volume's type to gp3, while it is in use.", "사용 중인 상태에서 볼륨 유형을 gp3로 변경하세요."
    ),
    rollback=Text(
        "Change the type back to gp2 (a volume takes four changes in 24 hours).",
        "볼륨 유형을 gp2로 되돌리면 됩니다(24시간에 네 번까지 변경할 수 있습니다).",
    ),
    mode="X",
    effort="low",
    risk="low",
    restart=False,
    applies=_applies,
    judge=_judge,
    origin=("COH", "thrifty", "CO"),
    words=also(
        GP3,
        said(
            """
            cheaper as gp3 | that would be cheaper as gp3 | that we should migrate to gp3 |
            that could be migrated to gp3 | to migrate to gp3
            """,
            """
            gp2를 gp3로 바꿀 수 있는 | gp3로 바꿀 만한 | gp3가 더 싼 | gp3로 마이그레이션할 |
            gp2에서 gp3로 바꿀 수 있는 | gp3로 바꾸면 저렴한
            """,
        ),
    ),
)
