"""EBS-RIGHTSIZE: an io1 or io2 volume with far more IOPS than its load asks for."""

from __future__ import annotations

import math

from rassistant.checks.check import Check, Judgement, Missing, Verdict, saving_of
from rassistant.checks.facts import Facts
from rassistant.checks.rules import LOOKBACK_DAYS, is_older_than
from rassistant.checks.volume_load import ALL_NEEDS, needed
from rassistant.checks.words import said
from rassistant.errors import Text
from rassistant.models.finding import Evidence
from rassistant.models.price import PriceKey
from rassistant.models.resource import Resource
from rassistant.resources.list_price import parts

MIN_IOPS = 100
"""The least that io1 and io2 take: https://docs.aws.amazon.com/ebs/latest/userguide/provisioned-iops.html"""


def _applies(resource: Resource, facts: Facts) -> bool:
    return (
        resource.details.get("volume_type") in {"io1", "io2"}
        and resource.status == "in-use"
        and (resource.details.get("iops") or 0) > MIN_IOPS
        and is_older_than(resource, facts.now, LOOKBACK_DAYS)
    )


def _judge(resource: Resource, facts: Facts) -> Judgement:
    kind, iops = str(resource.details["volume_type"]), float(resource.details["iops"])
    load = needed(resource, facts, iops_below=iops, mibps_below=0)
    if load is None or isinstance(load, Missing):
        return load
    target = max(MIN_IOPS, math.ceil(load.iops))
    saving = saving_of(facts, [(PriceKey("ebs_iops", resource.region, kind), iops - target)])
    now = saving_of(facts, parts(resource) or [])
    share = saving.list_usd / now.list_usd if saving.list_usd is not None and now.list_usd else 1.0
    return Verdict(
        reason=Text(
            f"{iops:,.0f} IOPS are provisioned; P99.5 with 20 % on top is {load.iops:,.0f}, for which {target:,} do.",
            f"{iops:,.0f} IOPS가 프로비저닝되어 있지만 P99.5에 20 %를 더해도 {load.iops:,.0f} IOPS이므로"
            f" {target:,} IOPS면 충분합니다.",
        ),
        evidence=(Evidence("VolumeReadOps+VolumeWriteOps", "p99.5 +20 %", load.iops, iops, "IOPS", LOOKBACK_DAYS),),
        saving=saving,
        own_share=share,
        target={"iops": target},
        signals_used=("VolumeReadOps", "VolumeWriteOps"),
        signals_not_checked=("bursts shorter than 5 minutes", "work that comes less often than every two weeks"),
    )


CHECK = Check(
    id="ebs_volume_overprovisioned",
    code="EBS-RIGHTSIZE",
    service_type="EBS",
    title=Text("Volume with more provisioned IOPS than it uses", "IOPS가 과하게 프로비저닝된 볼륨"),
    action=Text("Lower the IOPS, while the volume is in use.", "사용 중인 상태에서 IOPS를 낮추세요."),
    rollback=Text("Raise the IOPS again.", "IOPS를 다시 올리면 됩니다."),
    mode="X",
    effort="low",
    risk="medium",
    restart=False,
    applies=_applies,
    judge=_judge,
    needs=ALL_NEEDS,
    origin=("CO",),
    words=said(
        """
        with too many provisioned iops | with more provisioned iops than used |
        with more provisioned iops than needed
        """,
        """
        프로비저닝된 iops가 과한 | 프로비저닝된 iops가 너무 많은 | iops를 너무 많이 잡은 | iops가 과다 할당된
        """,
    ),
)
