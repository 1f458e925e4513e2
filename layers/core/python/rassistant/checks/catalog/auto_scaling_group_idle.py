"""ASG-IDLE: a group none of whose instances does anything: peak CPU under 5 % and under 5 MB of network on every day."""

from __future__ import annotations

from collections.abc import Sequence

from rassistant.checks.catalog.ec2_instance_idle import (
    CPU,
    MAX_CPU_PERCENT,
    MAX_NETWORK_BYTES_A_DAY,
    MONTH,
    NETWORK_IN,
    NETWORK_OUT,
)
from rassistant.checks.check import Check, Judgement, Missing, Saving, Verdict, saving_of
from rassistant.checks.facts import Facts
from rassistant.checks.groups import group_parts, members_of
from rassistant.checks.rules import LOOKBACK_DAYS, all_covered, covered, earlier_peak, is_group_member, is_older_than
from rassistant.checks.words import said
from rassistant.errors import Text
from rassistant.models.finding import Evidence
from rassistant.models.resource import Resource


def _applies(resource: Resource, facts: Facts) -> bool:
    return (
        resource.status == "Active"
        and bool(resource.details.get("instance_count"))
        and is_older_than(resource, facts.now, LOOKBACK_DAYS)
        and not is_group_member(resource)  # a node group's, which EKS would fill again
    )


def _busiest_day(resource: Resource, facts: Facts) -> float | Missing:
    network = all_covered(resource, facts, NETWORK_IN, NETWORK_OUT)
    if isinstance(network, Missing):
        return network
    into, out_of = (samples.daily_sums() for samples in network)
    return max(into.get(day, 0.0) + out_of.get(day, 0.0) for day in into.keys() | out_of.keys())


def _busiest_member(members: Sequence[Resource], facts: Facts) -> float | None:
    """Bytes of the busiest day of any; None where one is too young to tell."""
    days = [_busiest_day(member, facts) for member in members]
    known = [day for day in days if not isinstance(day, Missing)]
    return max(known, default=None) if len(known) == len(days) else None


def _judge(resource: Resource, facts: Facts) -> Judgement:
    # AWS sums up over the members: Maximum is that of the busiest one
    cpu = covered(resource, facts, CPU)
    if isinstance(cpu, Missing):
        return cpu
    peak = max(cpu.known)
    if peak >= MAX_CPU_PERCENT:
        return None
    facts.samples_of(resource, NETWORK_IN, NETWORK_OUT, MONTH)  # all at once
    before = earlier_peak(resource, facts, MONTH)
    if before is not None and before >= MAX_CPU_PERCENT:
        return None
    busiest = _busiest_day(resource, facts)
    if isinstance(busiest, Missing):
        return busiest
    members = members_of(resource, facts)
    if busiest >= MAX_NETWORK_BYTES_A_DAY:
        # together they move more: what each of them does decides
        most = _busiest_member(members, facts) if members else None
        if most is None or most >= MAX_NETWORK_BYTES_A_DAY:
            return None
        busiest = most
    parts, count = group_parts(resource, facts), resource.details["instance_count"]
    return Verdict(
        reason=Text(
            f"In {LOOKBACK_DAYS} days CPU of none of its {count} instances went over {peak:.1f} %, and the busiest day moved"
            f" {busiest / 1e6:.2f} MB.",
            f"최근 {LOOKBACK_DAYS}일 동안 인스턴스 {count}개의 CPU가 모두 {peak:.1f} % 이하였고, 가장 많은 날에도 전송량이"
            f" {busiest / 1e6:.2f} MB였습니다.",
        ),
        evidence=(
            Evidence("CPUUtilization", "Maximum", peak, MAX_CPU_PERCENT, "Percent", LOOKBACK_DAYS),
            Evidence(
                "NetworkIn+NetworkOut", "Sum per day, highest", busiest, MAX_NETWORK_BYTES_A_DAY, "Bytes", LOOKBACK_DAYS
            ),
        ),
        saving=saving_of(facts, parts) if parts is not None else Saving(None),
        signals_used=("CPUUtilization", "NetworkIn", "NetworkOut"),
        signals_not_checked=("memory", "EBS volumes of the instances"),
        covers=tuple(members),
    )


CHECK = Check(
    id="auto_scaling_group_idle",
    code="ASG-IDLE",
    service_type="ASG",
    title=Text("Idle Auto Scaling group", "유휴 오토 스케일링 그룹"),
    action=Text(
        "Note the group's sizes, then set minimum and desired capacity to 0.",
        "그룹의 크기를 기록해 둔 뒤 최소 용량과 목표 용량을 0으로 설정하세요.",
    ),
    rollback=Text(
        "Set the noted sizes again; the group starts new instances.",
        "기록해 둔 크기로 되돌리면 그룹이 새 인스턴스를 시작합니다.",
    ),
    mode="X",
    effort="low",
    risk="medium",
    restart=False,
    applies=_applies,
    judge=_judge,
    needs=(CPU, NETWORK_IN, NETWORK_OUT, MONTH),
    related=("EC2",),
    origin=("CO", "COH"),
    words=said(
        """
        whose instances do nothing | whose members do nothing | whose members are idle |
        whose instances are idle
        """,
        """
        인스턴스가 모두 노는 | 인스턴스가 놀고 있는 | 모든 인스턴스가 유휴 상태인 | 인스턴스가 일하지 않는
        """,
    ),
)
