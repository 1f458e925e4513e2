"""EBS-IO-GP3: a provisioned IOPS volume whose IOPS and throughput gp3 gives for less."""

from __future__ import annotations

from rassistant.checks.check import Check, Judgement, Verdict, saving_of
from rassistant.checks.facts import Facts
from rassistant.checks.words import said
from rassistant.errors import Text
from rassistant.models.finding import Evidence
from rassistant.models.price import PriceKey
from rassistant.models.resource import Resource
from rassistant.resources.list_price import Part

# https://docs.aws.amazon.com/ebs/latest/userguide/general-purpose.html and provisioned-iops.html
GP3_MAX_IOPS = 16_000
GP3_MAX_MIBPS = 1000.0
GP3_INCLUDED_IOPS = 3000
GP3_INCLUDED_MIBPS = 125.0
IO_SIZE_MIB = 0.25
GP3_IOPS_A_GIB = 500


def _applies(resource: Resource, _facts: Facts) -> bool:
    details = resource.details
    return (
        details.get("volume_type") in {"io1", "io2"}
        and resource.status in {"in-use", "available"}
        and bool(details.get("size_gib"))
        and bool(details.get("iops"))
        and details["iops"] <= min(GP3_MAX_IOPS, max(GP3_INCLUDED_IOPS, GP3_IOPS_A_GIB * details["size_gib"]))
        and not details.get("multi_attach")
    )


def _judge(resource: Resource, facts: Facts) -> Judgement:
    kind, region = str(resource.details["volume_type"]), resource.region
    size, iops = float(resource.details["size_gib"]), float(resource.details["iops"])
    mibps = min(GP3_MAX_MIBPS, max(GP3_INCLUDED_MIBPS, iops * IO_SIZE_MIB))
    target_iops = max(iops, GP3_INCLUDED_IOPS)
    before: list[Part] = [
        (PriceKey("ebs_storage", region, kind), size),
        (PriceKey("ebs_iops", region, kind), iops),
    ]
    after: list[Part] = [(PriceKey("ebs_storage", region, "gp3"), -size)]
    if target_iops > GP3_INCLUDED_IOPS:
        after.append((PriceKey("ebs_iops", region, "gp3"), GP3_INCLUDED_IOPS - target_iops))
    if mibps > GP3_INCLUDED_MIBPS:
        after.append((PriceKey("ebs_throughput", region, "gp3"), GP3_INCLUDED_MIBPS - mibps))
    saving, now = saving_of(facts, [*before, *after]), saving_of(facts, before)
    if saving.list_usd is not None and saving.list_usd <= 0:
        return None
    share = saving.list_usd / now.list_usd if saving.list_usd is not None and now.list_usd else 1.0
    return Verdict(
        reason=Text(
            f"{size:g} GiB {kind} with {iops:,.0f} IOPS. gp3 with {target_iops:,.0f} IOPS and {mibps:g} MiB/s gives as"
            " much for less.",
            f"{iops:,.0f} IOPS의 {size:g} GiB {kind} 볼륨입니다. gp3({target_iops:,.0f} IOPS, {mibps:g} MiB/s)로 바꾸면"
            " 같은 성능을 더 저렴하게 쓸 수 있습니다.",
        ),
        evidence=(
            Evidence("volume_type", "now", kind, "gp3"),
            Evidence("provisioned", "IOPS", iops, GP3_MAX_IOPS, "IOPS"),
        ),
        saving=saving,
        own_share=share,
        target={"volume_type": "gp3", "iops": target_iops, "throughput": mibps},
        signals_used=("volume_type", "size_gib", "iops"),
        signals_not_checked=(
            "need for a latency below a millisecond",
            *(("need for the higher durability of io2",) if kind == "io2" else ()),
        ),
    )


CHECK = Check(
    id="ebs_volume_io_gp3",
    code="EBS-IO-GP3",
    service_type="EBS",
    title=Text(
        "Provisioned IOPS volume that gp3 would serve for less", "gp3로 바꾸면 저렴해지는 프로비저닝된 IOPS 볼륨"
    ),
    action=Text(
        "Change the volume's type to gp3 with the IOPS and throughput named, while it is in use.",
        "사용 중인 상태에서 볼륨 유형을 gp3로 바꾸고, 제시된 IOPS와 처리량을 지정하세요.",
    ),
    rollback=Text("Change the type and IOPS back.", "볼륨 유형과 IOPS를 되돌리면 됩니다."),
    mode="X",
    effort="low",
    risk="medium",
    restart=False,
    applies=_applies,
    judge=_judge,
    origin=("thrifty", "COH"),
    words=said(
        """
        that could be gp3 instead of io1 | cheaper as gp3 than io1 | with provisioned iops that could be gp3 |
        provisioned iops that gp3 could serve | that do not need provisioned iops |
        that don't need provisioned iops | with needless provisioned iops
        """,
        """
        io1에서 gp3로 바꿀 수 있는 | 프로비저닝된 iops가 필요 없는 | io2에서 gp3로 바꿀 수 있는 |
        io1을 gp3로 바꿀 수 있는 | io2를 gp3로 바꿀 수 있는 | 프로비저닝된 iops가 불필요한
        """,
    ),
)
