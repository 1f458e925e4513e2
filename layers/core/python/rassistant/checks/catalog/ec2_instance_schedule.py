"""EC2-SCHEDULE: a non-production instance that is idle at the same hours of every week."""

from __future__ import annotations

from datetime import UTC, timedelta

from rassistant.checks.catalog.ec2_instance_idle import CPU, MAX_CPU_PERCENT, NETWORK_IN, NETWORK_OUT
from rassistant.checks.check import Check, Judgement, Missing, Verdict, saving_of
from rassistant.checks.facts import Facts, Samples
from rassistant.checks.rules import (
    LOOKBACK_DAYS,
    all_covered,
    covered,
    is_group_member,
    is_non_production,
    is_older_than,
)
from rassistant.checks.words import said
from rassistant.errors import Text
from rassistant.models.finding import Evidence
from rassistant.models.price import PriceKey
from rassistant.models.resource import Resource
from rassistant.resources.list_price import parts

MAX_BYTES_A_SECOND = 1000
MIN_HOURS_A_WEEK = 40
MIN_BLOCK_HOURS = 4
"""Shorter pauses are not worth a stop and a start."""
WEEK_HOURS = 168
WEEKS_A_MONTH = 4.345


def _applies(resource: Resource, facts: Facts) -> bool:
    return (
        resource.status == "running"
        and is_non_production(resource)
        and is_older_than(resource, facts.now, LOOKBACK_DAYS)
        and not is_group_member(resource)
    )


def idle_blocks(cpu: Samples, into: Samples, out_of: Samples) -> list[tuple[int, int]]:
    """(first hour of the week, hours), Monday 00:00 UTC being 0, that were idle in every week that was seen.

    Blocks of ``MIN_BLOCK_HOURS`` at least; one of ``WEEK_HOURS`` where it is never at work.
    """
    idle, seen = [True] * WEEK_HOURS, [False] * WEEK_HOURS
    for index, (busy, received, sent) in enumerate(zip(cpu.values, into.values, out_of.values, strict=False)):
        moment = (cpu.start + timedelta(seconds=index * cpu.period_s)).astimezone(UTC)
        hour = moment.weekday() * 24 + moment.hour
        if busy is None or received is None or sent is None:
            idle[hour] = False  # not known, which is not idle
            continue
        seen[hour] = True
        if busy >= MAX_CPU_PERCENT or (received + sent) / cpu.period_s >= MAX_BYTES_A_SECOND:
            idle[hour] = False
    quiet = [one and known for one, known in zip(idle, seen, strict=True)]
    if all(quiet):
        return [(0, WEEK_HOURS)]
    first = quiet.index(False)  # the week is a ring: begin behind an hour at work
    blocks: list[tuple[int, int]] = []
    run = 0
    for passed, one in enumerate([*quiet[first:], *quiet[:first], False]):
        if one:
            run += 1
            continue
        if run >= MIN_BLOCK_HOURS:
            blocks.append(((first + passed - run) % WEEK_HOURS, run))
        run = 0
    return blocks


def _judge(resource: Resource, facts: Facts) -> Judgement:
    cpu = covered(resource, facts, CPU)
    if isinstance(cpu, Missing):
        return None  # EC2-IDLE says so
    if sum(value < MAX_CPU_PERCENT for value in cpu.known) < MIN_HOURS_A_WEEK:
        return None
    network = all_covered(resource, facts, NETWORK_IN, NETWORK_OUT)
    if isinstance(network, Missing):
        return network
    blocks = idle_blocks(cpu, *network)
    hours = sum(length for _, length in blocks)
    if hours < MIN_HOURS_A_WEEK or hours == WEEK_HOURS:
        return None  # idle all week: EC2-IDLE
    fixed = parts(resource) or [(PriceKey("ec2", resource.region, "unknown"), 1.0)]
    return Verdict(
        reason=Text(
            f"It is idle in the same {hours} hours of every week (CPU under {MAX_CPU_PERCENT:g} %, hardly any network).",
            f"매주 같은 시간대에 {hours}시간 동안 유휴 상태입니다(CPU {MAX_CPU_PERCENT:g} % 미만, 네트워크 거의 없음).",
        ),
        evidence=(Evidence("idle hours a week", "count", hours, MIN_HOURS_A_WEEK, "Hours", LOOKBACK_DAYS),),
        saving=saving_of(facts, [(key, hours * WEEKS_A_MONTH) for key, _ in fixed]),
        own_share=hours / WEEK_HOURS,
        target={"idle_blocks": blocks},
        signals_used=("CPUUtilization", "NetworkIn", "NetworkOut", "environment tag"),
        signals_not_checked=("public holidays", "who may need it at night"),
    )


CHECK = Check(
    id="ec2_instance_schedule",
    code="EC2-SCHEDULE",
    service_type="EC2",
    title=Text("Non-production instance without a schedule", "예약 중지가 필요한 비운영 EC2 인스턴스"),
    action=Text(
        "Stop it in its idle hours by an EventBridge schedule, with a way to keep it on.",
        "유휴 시간대에 EventBridge 일정으로 중지하고, 필요할 때 계속 켜 둘 수 있는 방법을 마련하세요.",
    ),
    rollback=Text("Delete the schedule.", "일정을 삭제하면 됩니다."),
    mode="X",
    effort="low",
    risk="low",
    restart=True,
    applies=_applies,
    judge=_judge,
    needs=(CPU, NETWORK_IN, NETWORK_OUT),
    origin=("OptScale", "Instance Scheduler"),
    words=said(
        """
        without a schedule | that could be turned off at night | that run all night |
        that should be scheduled | that could be scheduled | that could be switched off at night |
        idle at night | that could be stopped at night | that could sleep at night
        """,
        """
        예약 중지가 필요한 | 야간에 꺼도 되는 | 스케줄이 없는 | 밤에 꺼도 되는 | 밤에 노는 |
        밤에 중지해도 되는 | 야간에 중지할 수 있는 | 퇴근 후 꺼도 되는
        """,
    ),
)
