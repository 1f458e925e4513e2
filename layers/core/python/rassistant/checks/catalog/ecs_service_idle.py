"""ECS-IDLE: a Fargate service whose tasks do nothing."""

from __future__ import annotations

from rassistant.checks.check import Check, Judgement, Missing, Verdict, saving_of
from rassistant.checks.facts import Facts, Need
from rassistant.checks.rules import LOOKBACK_DAYS, all_covered, is_older_than
from rassistant.checks.words import said
from rassistant.errors import Text
from rassistant.models.finding import Evidence
from rassistant.models.price import HOURS_A_MONTH, PriceKey
from rassistant.models.resource import Resource

MAX_PERCENT = 1.0

CPU = Need("CPUUtilization", "Maximum", 3600, LOOKBACK_DAYS)
MEMORY = Need("MemoryUtilization", "Maximum", 3600, LOOKBACK_DAYS)


def _applies(resource: Resource, facts: Facts) -> bool:
    return (
        resource.status == "ACTIVE"
        and resource.details.get("launch_type") == "FARGATE"
        and bool(resource.details.get("running_count"))
        and is_older_than(resource, facts.now, LOOKBACK_DAYS)
    )


def _judge(resource: Resource, facts: Facts) -> Judgement:
    found = all_covered(resource, facts, CPU, MEMORY)
    if isinstance(found, Missing):
        return found
    cpu, memory = (max(samples.known) for samples in found)
    if cpu >= MAX_PERCENT or memory >= MAX_PERCENT:
        return None
    tasks = float(resource.details["running_count"])
    units, mib = resource.details.get("cpu_units"), resource.details.get("memory_mib")
    parts = (
        [
            (PriceKey("fargate", resource.region, "vcpu"), HOURS_A_MONTH * tasks * float(units) / 1024),
            (PriceKey("fargate", resource.region, "gb"), HOURS_A_MONTH * tasks * float(mib) / 1024),
        ]
        if units and mib
        else [(PriceKey("fargate", resource.region, "unknown"), 1.0)]
    )
    return Verdict(
        reason=Text(
            f"In {LOOKBACK_DAYS} days CPU never went over {cpu:.2f} % and memory never over {memory:.2f} %.",
            f"최근 {LOOKBACK_DAYS}일 동안 CPU는 최대 {cpu:.2f} %, 메모리는 최대 {memory:.2f} %였습니다.",
        ),
        evidence=(
            Evidence("CPUUtilization", "Maximum", cpu, MAX_PERCENT, "Percent", LOOKBACK_DAYS),
            Evidence("MemoryUtilization", "Maximum", memory, MAX_PERCENT, "Percent", LOOKBACK_DAYS),
        ),
        saving=saving_of(facts, parts),
        signals_used=("CPUUtilization", "MemoryUtilization"),
        signals_not_checked=("network",),
    )


CHECK = Check(
    id="ecs_service_idle",
    code="ECS-IDLE",
    service_type="ECS",
    title=Text("Idle ECS service", "유휴 ECS 서비스"),
    action=Text("Set its desired count to 0.", "원하는 태스크 수를 0으로 설정하세요."),
    rollback=Text("Set the desired count back.", "원하는 태스크 수를 되돌리면 됩니다."),
    mode="X",
    effort="low",
    risk="medium",
    restart=False,
    applies=_applies,
    judge=_judge,
    needs=(CPU, MEMORY),
    origin=("CO", "COH"),
    words=said(
        """
        whose tasks do nothing | whose tasks are idle | that do nothing
        """,
        """
        태스크가 노는 | 작업이 노는 | 아무 일도 안 하는
        """,
    ),
)
