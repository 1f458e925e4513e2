"""EBS-GP3-EXTRA: IOPS or throughput bought for a gp3 volume that its load never asks for."""

from __future__ import annotations

import math

from rassistant.checks.catalog.ebs_volume_io_gp3 import GP3_INCLUDED_IOPS, GP3_INCLUDED_MIBPS
from rassistant.checks.check import Check, Judgement, Missing, Verdict, saving_of
from rassistant.checks.facts import Facts
from rassistant.checks.rules import LOOKBACK_DAYS, is_older_than
from rassistant.checks.volume_load import ALL_NEEDS, needed
from rassistant.checks.words import said
from rassistant.errors import Text
from rassistant.models.finding import Evidence
from rassistant.models.price import PriceKey
from rassistant.models.resource import Resource
from rassistant.resources.list_price import Part, parts


def _applies(resource: Resource, facts: Facts) -> bool:
    details = resource.details
    return (
        details.get("volume_type") == "gp3"
        and resource.status == "in-use"
        and ((details.get("iops") or 0) > GP3_INCLUDED_IOPS or (details.get("throughput") or 0) > GP3_INCLUDED_MIBPS)
        and is_older_than(resource, facts.now, LOOKBACK_DAYS)
    )


def _judge(resource: Resource, facts: Facts) -> Judgement:
    iops = float(resource.details.get("iops") or GP3_INCLUDED_IOPS)
    mibps = float(resource.details.get("throughput") or GP3_INCLUDED_MIBPS)
    load = needed(resource, facts, iops_below=iops, mibps_below=mibps)
    if load is None or isinstance(load, Missing):
        return load
    target_iops = min(iops, max(GP3_INCLUDED_IOPS, math.ceil(load.iops)))
    target_mibps = min(mibps, max(GP3_INCLUDED_MIBPS, math.ceil(load.mibps)))
    excess: list[Part] = []
    if iops > target_iops:
        excess.append((PriceKey("ebs_iops", resource.region, "gp3"), iops - target_iops))
    if mibps > target_mibps:
        excess.append((PriceKey("ebs_throughput", resource.region, "gp3"), mibps - target_mibps))
    if not excess:
        return None
    saving, now = saving_of(facts, excess), saving_of(facts, parts(resource) or [])
    share = saving.list_usd / now.list_usd if saving.list_usd is not None and now.list_usd else 1.0
    return Verdict(
        reason=Text(
            f"{iops:,.0f} IOPS and {mibps:g} MiB/s are provisioned; P99.5 with 20 % on top is {load.iops:,.0f} IOPS and"
            f" {load.mibps:.1f} MiB/s.",
            f"{iops:,.0f} IOPS와 {mibps:g} MiB/s가 프로비저닝되어 있지만, P99.5에 20 %를 더해도 {load.iops:,.0f} IOPS,"
            f" {load.mibps:.1f} MiB/s입니다.",
        ),
        evidence=(
            Evidence("VolumeReadOps+VolumeWriteOps", "p99.5 +20 %", load.iops, iops, "IOPS", LOOKBACK_DAYS),
            Evidence("VolumeReadBytes+VolumeWriteBytes", "p99.5 +20 %", load.mibps, mibps, "MiB/s", LOOKBACK_DAYS),
        ),
        saving=saving,
        own_share=share,
        target={"iops": target_iops, "throughput": target_mibps},
        signals_used=("VolumeReadOps", "VolumeWriteOps", "VolumeReadBytes", "VolumeWriteBytes"),
        signals_not_checked=("bursts shorter than 5 minutes", "work that comes less often than every two weeks"),
    )


CHECK = Check(
    id="ebs_volume_gp3_extra",
    code="EBS-GP3-EXTRA",
    service_type="EBS",
    title=Text("gp3 volume with more IOPS or throughput than it uses", "IOPS나 처리량이 과한 gp3 볼륨"),
    action=Text(
        "Lower IOPS and throughput to what is used, while the volume is in use.",
        "사용 중인 상태에서 IOPS와 처리량을 실제 사용량에 맞게 낮추세요.",
    ),
    rollback=Text("Raise them again.", "다시 올리면 됩니다."),
    mode="X",
    effort="low",
    risk="low",
    restart=False,
    applies=_applies,
    judge=_judge,
    needs=ALL_NEEDS,
    origin=("cburn",),
    words=said(
        """
        with too many iops | paying for extra iops | with more iops than needed |
        with more throughput than needed | with unused extra iops | gp3 with too many iops |
        with unneeded iops
        """,
        """
        iops가 과한 | iops가 너무 높은 | 처리량이 과한 | 추가 iops를 안 쓰는 | 추가 iops가 불필요한 |
        추가 처리량이 불필요한 | 처리량이 너무 높은 | iops를 낮출 수 있는
        """,
    ),
)
