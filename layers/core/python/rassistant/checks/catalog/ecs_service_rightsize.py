"""ECS-RIGHTSIZE: Fargate tasks larger than their load, with headroom, asks for."""

from __future__ import annotations

from collections.abc import Iterator

from rassistant.analysis.percentiles import percentile
from rassistant.checks.catalog.ecs_service_idle import CPU, MAX_PERCENT, MEMORY
from rassistant.checks.check import Check, Judgement, Missing, Verdict, saving_of
from rassistant.checks.facts import Facts
from rassistant.checks.rules import LOOKBACK_DAYS, all_covered, is_older_than
from rassistant.checks.words import said
from rassistant.errors import Text
from rassistant.models.finding import Evidence, Option
from rassistant.models.price import HOURS_A_MONTH, PriceKey
from rassistant.models.resource import Resource

PERCENTILE = 99.5

# CPU units to the least and most MiB and their step:
# https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html#fargate-tasks-size
SIZES = {
    256: (512, 2048, 0),
    512: (1024, 4096, 1024),
    1024: (2048, 8192, 1024),
    2048: (4096, 16_384, 1024),
    4096: (8192, 30_720, 1024),
    8192: (16_384, 61_440, 4096),
    16_384: (32_768, 122_880, 8192),
}


def pairs() -> Iterator[tuple[int, int]]:
    """Each CPU units and MiB that Fargate has."""
    for cpu, (least, most, step) in SIZES.items():
        yield from ((cpu, mib) for mib in (range(least, most + 1, step) if step else (512, 1024, 2048)))


def _applies(resource: Resource, facts: Facts) -> bool:
    details = resource.details
    return (
        resource.status == "ACTIVE"
        and details.get("launch_type") == "FARGATE"
        and bool(details.get("running_count") and details.get("cpu_units") and details.get("memory_mib"))
        and is_older_than(resource, facts.now, LOOKBACK_DAYS)
    )


def _judge(resource: Resource, facts: Facts) -> Judgement:
    found = all_covered(resource, facts, CPU, MEMORY)
    if isinstance(found, Missing):
        return found
    cpu, memory = (percentile(samples.known, PERCENTILE) for samples in found)
    if cpu < MAX_PERCENT and memory < MAX_PERCENT:
        return None  # ECS-IDLE
    units, mib = int(resource.details["cpu_units"]), int(resource.details["memory_mib"])
    room = 1 - facts.headroom
    # What is short of room already is not made larger here, and not smaller either.
    least = min(units, units * cpu / 100 / room), min(mib, mib * memory / 100 / room)
    fitting = [(c, m) for c, m in pairs() if least[0] <= c <= units and least[1] <= m <= mib and (c, m) != (units, mib)]
    if not fitting:
        return None
    vcpu, gb = (PriceKey("fargate", resource.region, item) for item in ("vcpu", "gb"))
    quotes = facts.quotes_of([vcpu, gb])
    weights = [quote.usd if quote is not None else 1.0 for quote in quotes]
    target = min(fitting, key=lambda pair: (pair[0] * weights[0] + pair[1] * weights[1], pair))
    hours = HOURS_A_MONTH * float(resource.details["running_count"])
    saving = saving_of(facts, [(vcpu, hours * (units - target[0]) / 1024), (gb, hours * (mib - target[1]) / 1024)])
    name = f"{target[0] / 1024:g} vCPU, {target[1] / 1024:g} GB"
    projected = {
        "cpu_percent": round(cpu * units / target[0], 2),
        "memory_percent": round(memory * mib / target[1], 2),
    }
    return Verdict(
        reason=Text(
            f"P99.5 is {cpu:.1f} % of {units / 1024:g} vCPU and {memory:.1f} % of {mib / 1024:g} GB; {name} would do.",
            f"P99.5가 {units / 1024:g} vCPU의 {cpu:.1f} %, {mib / 1024:g} GB의 {memory:.1f} %입니다. {name}면 충분합니다.",
        ),
        evidence=(
            Evidence("CPUUtilization", "p99.5", cpu, 100 * room, "Percent", LOOKBACK_DAYS),
            Evidence("MemoryUtilization", "p99.5", memory, 100 * room, "Percent", LOOKBACK_DAYS),
        ),
        saving=saving,
        signals_used=("CPUUtilization", "MemoryUtilization"),
        signals_not_checked=("how the containers of a task share it",),
        options=(Option(name, saving.list_usd, "medium", projected),),
        target={"cpu_units": target[0], "memory_mib": target[1]},
    )


CHECK = Check(
    id="ecs_service_rightsize",
    code="ECS-RIGHTSIZE",
    service_type="ECS",
    title=Text("Fargate tasks larger than needed", "필요보다 큰 Fargate 태스크"),
    action=Text(
        "Register a revision of the task definition with the smaller size, and deploy it.",
        "더 작은 크기로 태스크 정의의 새 개정을 등록하고 배포하세요.",
    ),
    rollback=Text("Deploy the earlier revision.", "이전 개정을 다시 배포하면 됩니다."),
    mode="X",
    effort="low",
    risk="medium",
    restart=True,
    applies=_applies,
    judge=_judge,
    needs=(CPU, MEMORY),
    origin=("CO",),
    words=said(
        """
        with oversized tasks | with tasks that are too big | whose tasks are too big |
        whose tasks are oversized
        """,
        """
        태스크가 너무 큰 | 작업이 너무 큰 | 태스크 사양이 과한 | 태스크를 줄일 수 있는
        """,
    ),
)
