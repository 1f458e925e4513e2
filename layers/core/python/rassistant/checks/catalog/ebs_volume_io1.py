"""EBS-IO1-IO2: a volume of io1 whose IOPS would cost less on io2, which is also more durable."""

from __future__ import annotations

from rassistant.checks.check import Check, Judgement, Verdict, saving_of
from rassistant.checks.facts import Facts
from rassistant.checks.words import said
from rassistant.errors import Text
from rassistant.models.finding import Evidence, Option
from rassistant.models.price import PriceKey
from rassistant.models.resource import Resource

TIER_IOPS = 32_000
"""io2 costs less above it, and as much as io1 below: https://aws.amazon.com/ebs/pricing/"""


def _applies(resource: Resource, _facts: Facts) -> bool:
    return (
        resource.status in {"in-use", "available"}
        and resource.details.get("volume_type") == "io1"
        and (resource.details.get("iops") or 0) > TIER_IOPS
    )


def _judge(resource: Resource, facts: Facts) -> Judgement:
    iops, size = float(resource.details["iops"]), float(resource.details.get("size_gib") or 0)
    region = resource.region
    above = iops - TIER_IOPS
    saving = saving_of(
        facts,
        [
            (PriceKey("ebs_storage", region, "io1"), size),
            (PriceKey("ebs_storage", region, "io2"), -size),
            (PriceKey("ebs_iops", region, "io1"), iops),
            (PriceKey("ebs_iops", region, "io2"), -TIER_IOPS),
            (PriceKey("ebs_iops", region, "io2|2"), -above),
        ],
    )
    return Verdict(
        reason=Text(
            f"{iops:,.0f} IOPS on io1; io2 asks less for those above {TIER_IOPS:,}.",
            f"io1에 {iops:,.0f} IOPS가 설정되어 있습니다. io2는 {TIER_IOPS:,}을 넘는 IOPS가 더 저렴합니다.",
        ),
        evidence=(Evidence("provisioned IOPS", "now", iops, TIER_IOPS, "Count"),),
        saving=saving,
        signals_used=("volume_type", "iops"),
        signals_not_checked=("whether so many IOPS are used",),
        options=(Option("io2", saving.list_usd, "low"),),
    )


CHECK = Check(
    id="ebs_volume_io1",
    code="EBS-IO1-IO2",
    service_type="EBS",
    title=Text("io1 volume that costs less as io2", "io2가 더 저렴한 io1 볼륨"),
    action=Text("Change the volume's type to io2.", "볼륨 유형을 io2로 변경하세요."),
    rollback=Text("Change the type back to io1.", "유형을 io1로 되돌리면 됩니다."),
    mode="X",
    effort="low",
    risk="low",
    restart=False,
    applies=_applies,
    judge=_judge,
    origin=("thrifty", "COH"),
    words=said(
        """
        that should be io2 | that could be io2 | cheaper as io2 | that could move to io2 | to convert to io2 |
        that we should migrate to io2
        """,
        """
        io2로 바꿀 수 있는 | io2가 더 싼 | io2가 더 저렴한 | io2로 바꿔야 하는 | io2 전환 대상 |
        io1을 io2로 바꿀 수 있는
        """,
    ),
)
