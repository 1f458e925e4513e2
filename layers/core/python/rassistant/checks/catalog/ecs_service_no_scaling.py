"""ECS-NOSCALE: a Fargate service of several tasks that nothing scales. A hint: it claims no saving."""

from __future__ import annotations

from rassistant.checks.catalog.ecs_service_low_cpu import CPU
from rassistant.checks.check import Check, Judgement, Missing, Saving, Verdict
from rassistant.checks.facts import Facts
from rassistant.checks.rules import MONTH_DAYS, covered, is_older_than
from rassistant.checks.words import said
from rassistant.errors import Text
from rassistant.models.finding import Evidence
from rassistant.models.lookup import Lookup
from rassistant.models.resource import Resource

MIN_TASKS = 2
MIN_SPREAD = 2.0
"""Highest daily peak of CPU to the lowest: a service whose load does not vary has nothing to scale by."""


def _applies(resource: Resource, facts: Facts) -> bool:
    return (
        resource.status == "ACTIVE"
        and resource.details.get("launch_type") == "FARGATE"
        and (resource.details.get("running_count") or 0) >= MIN_TASKS
        and is_older_than(resource, facts.now, MONTH_DAYS)
    )


def _judge(resource: Resource, facts: Facts) -> Judgement:
    cpu = covered(resource, facts, CPU)
    if isinstance(cpu, Missing):
        return None  # ECS-LOWCPU says so
    low, high = min(cpu.known), max(cpu.known)
    if high < MIN_SPREAD * low or high == 0:
        return None
    [targets] = facts.looked_up(Lookup("scalable_targets", "ecs", resource.account_id, resource.region))
    if targets is None:
        return Missing(Text("whether its tasks are scaled", "태스크 자동 조정 여부"))
    if f"service/{resource.resource_id}" in targets:
        return None
    tasks = resource.details["running_count"]
    return Verdict(
        reason=Text(
            f"{tasks} tasks at all hours, though the daily peak of CPU goes from {low:.1f} to {high:.1f} %.",
            f"하루 최대 CPU가 {low:.1f} %에서 {high:.1f} %까지 변하지만 태스크 {tasks}개가 항상 실행됩니다.",
        ),
        evidence=(
            Evidence("CPUUtilization", "highest daily maximum", high, MIN_SPREAD * low, "Percent", MONTH_DAYS),
            Evidence("running tasks", "now", tasks, MIN_TASKS, "Count"),
        ),
        saving=Saving(None),
        signals_used=("CPUUtilization", "scalable targets"),
        signals_not_checked=("load within the day",),
    )


CHECK = Check(
    id="ecs_service_no_scaling",
    code="ECS-NOSCALE",
    service_type="ECS",
    title=Text("Fargate service that nothing scales", "자동 조정이 없는 Fargate 서비스"),
    action=Text("Add a scaling policy that follows CPU or requests.", "CPU나 요청 수를 따르는 조정 정책을 추가하세요."),
    rollback=Text("Remove the policy.", "정책을 제거하면 됩니다."),
    mode="C",
    effort="low",
    risk="low",
    restart=False,
    applies=_applies,
    judge=_judge,
    needs=(CPU,),
    claims_saving=False,
    origin=("thrifty",),
    words=said(
        """
        that nothing scales | without auto scaling | with no auto scaling | not auto scaled |
        that should scale automatically | that need auto scaling | with a fixed task count
        """,
        """
        자동 조정이 없는 | 오토 스케일링이 없는 | 오토스케일링 없는 | 오토 스케일링이 필요한 |
        자동 확장이 없는 | 태스크 수가 고정된
        """,
    ),
)
