"""ECS-LOWCPU: a Fargate service whose tasks use little of the CPU they pay for. A hint: it claims no saving."""

from __future__ import annotations

from rassistant.checks.catalog.ecs_service_idle import MAX_PERCENT
from rassistant.checks.check import Check, Judgement, Missing, Saving, Verdict
from rassistant.checks.facts import Facts, Need
from rassistant.checks.rules import MONTH_DAYS, covered, is_older_than
from rassistant.checks.words import said
from rassistant.errors import Text
from rassistant.models.finding import Evidence
from rassistant.models.resource import Resource

MAX_MEAN_PERCENT = 20.0

CPU = Need("CPUUtilization", "Maximum", 86_400, MONTH_DAYS)


def _applies(resource: Resource, facts: Facts) -> bool:
    return (
        resource.status == "ACTIVE"
        and resource.details.get("launch_type") == "FARGATE"
        and bool(resource.details.get("running_count"))
        and is_older_than(resource, facts.now, MONTH_DAYS)
    )


def _judge(resource: Resource, facts: Facts) -> Judgement:
    cpu = covered(resource, facts, CPU)
    if isinstance(cpu, Missing):
        return cpu
    mean = sum(cpu.known) / len(cpu.known)
    if mean >= MAX_MEAN_PERCENT or max(cpu.known) < MAX_PERCENT:
        return None
    return Verdict(
        reason=Text(
            f"Its daily peak of CPU is {mean:.1f} % on average over {MONTH_DAYS} days.",
            f"최근 {MONTH_DAYS}일 동안 하루 최대 CPU가 평균 {mean:.1f} %입니다.",
        ),
        evidence=(Evidence("CPUUtilization", "mean of daily maxima", mean, MAX_MEAN_PERCENT, "Percent", MONTH_DAYS),),
        saving=Saving(None),
        signals_used=("CPUUtilization",),
        signals_not_checked=("memory", "latency"),
    )


CHECK = Check(
    id="ecs_service_low_cpu",
    code="ECS-LOWCPU",
    service_type="ECS",
    title=Text("Fargate service with little CPU use", "CPU 사용량이 적은 Fargate 서비스"),
    action=Text(
        "Try smaller or fewer tasks, and let the service scale with its load.",
        "태스크 크기나 수를 줄여 보고, 부하에 따라 자동으로 조정되게 하세요.",
    ),
    rollback=Text("Deploy the former task definition.", "이전 태스크 정의를 배포하면 됩니다."),
    mode="C",
    effort="medium",
    risk="medium",
    restart=True,
    applies=_applies,
    judge=_judge,
    needs=(CPU,),
    claims_saving=False,
    origin=("thrifty",),
    words=said(
        """
        with little cpu use | that barely use their cpu | with low cpu use | that use little cpu
        """,
        """
        cpu를 거의 안 쓰는 | cpu 사용량이 적은 | cpu를 거의 사용하지 않는
        """,
    ),
)
