"""ASG-RIGHTSIZE: a group of one instance type whose busiest member would fit a smaller one, with headroom."""

from __future__ import annotations

from dataclasses import replace

from rassistant.analysis.percentiles import mean, percentile
from rassistant.checks.catalog.ec2_instance_rightsize import CPU, CPU_MEAN, MEMORY, MONTH, PERCENTILE
from rassistant.checks.check import Check, Judgement, Missing, Saving, Verdict, saving_at
from rassistant.checks.facts import Facts
from rassistant.checks.groups import members_of
from rassistant.checks.rightsizing import Load, projected_cpu, projected_memory, shortlist
from rassistant.checks.rules import LOOKBACK_DAYS, MONTH_DAYS, covered, earlier_peak, is_group_member, is_older_than
from rassistant.checks.words import said
from rassistant.errors import Text
from rassistant.models.finding import Evidence, Option, Risk
from rassistant.models.price import HOURS_A_MONTH, PriceKey
from rassistant.models.resource import Resource
from rassistant.resources.instance_types import InstanceType, instance_types
from rassistant.resources.list_price import operating_system


def _applies(resource: Resource, facts: Facts) -> bool:
    return (
        resource.status == "Active"
        and bool(resource.details.get("instance_count"))
        and not resource.details.get("mixed_instances")
        and is_older_than(resource, facts.now, LOOKBACK_DAYS)
        and not is_group_member(resource)
    )


def _load(resource: Resource, facts: Facts, limit: float) -> Load | Missing | None:
    """Of the busiest member at each moment; None where it leaves no room."""
    cpu = covered(resource, facts, CPU)
    if isinstance(cpu, Missing):
        return cpu
    peak = percentile(cpu.known, PERCENTILE)
    if peak > limit:
        return None
    facts.samples_of(resource, CPU_MEAN, MEMORY, MONTH)  # all at once
    memory, average = covered(resource, facts, MEMORY), covered(resource, facts, CPU_MEAN)
    return Load(
        cpu_percent=peak,
        earlier_cpu_percent=earlier_peak(resource, facts, MONTH),
        cpu_mean_percent=peak if isinstance(average, Missing) else mean(average.known),
        memory_percent=None if isinstance(memory, Missing) else percentile(memory.known, PERCENTILE),
    )


def _judge(resource: Resource, facts: Facts) -> Judgement:
    members = [member for member in members_of(resource, facts) if member.details.get("lifecycle") != "spot"]
    systems = {operating_system(member) for member in members}
    current = instance_types().get(str(resource.details.get("instance_type")))
    system = next(iter(systems), None)
    if current is None or system is None or len(systems) != 1:
        return Missing(
            Text("one instance type and operating system of its members", "구성원의 인스턴스 유형과 운영 체제")
        )
    limit = 100 * (1 - facts.headroom)
    load = _load(resource, facts, limit)
    if load is None or isinstance(load, Missing):
        return load
    candidates = shortlist(load, current, system)
    if not candidates:
        return None
    names = [current.name, *(kind.name for kind in candidates)]
    price, *quotes = facts.quotes_of(PriceKey("ec2", resource.region, f"{name}|{system}") for name in names)
    if price is None:
        return _verdict(current, candidates[0], load, Saving(None), limit)
    cheaper = [
        (price.usd - quote.usd, kind, quote)
        for kind, quote in zip(candidates, quotes, strict=True)
        if quote is not None and quote.usd < price.usd
    ]
    if not cheaper:
        return None
    saved, target, quote = max(cheaper, key=lambda entry: (entry[0], entry[1].name))
    hours = HOURS_A_MONTH * len(members)
    verdict = _verdict(current, target, load, saving_at([(price, hours), (quote, -hours)]), limit)
    return replace(verdict, own_share=saved / price.usd, covers=tuple(members))


def _verdict(current: InstanceType, target: InstanceType, load: Load, saving: Saving, limit: float) -> Verdict:
    cpu, memory = projected_cpu(load, current, target), load.memory_percent
    evidence = [Evidence("CPUUtilization", "p99.5", load.cpu_percent, limit, "Percent", LOOKBACK_DAYS)]
    if load.earlier_cpu_percent is not None:
        before = load.earlier_cpu_percent
        evidence.append(Evidence("CPUUtilization", "Maximum of the weeks before", before, limit, "Percent", MONTH_DAYS))
    if memory is not None:
        evidence.append(Evidence("mem_used_percent", "p99.5", memory, limit, "Percent", LOOKBACK_DAYS))
    projected = {
        "cpu_percent": round(cpu, 2),
        "memory_percent": projected_memory(load, current, target),
        "vcpu": float(target.vcpu),
        "memory_gib": target.memory_gib,
    }
    risk: Risk = "low" if target.family == current.family else "medium"
    return Verdict(
        title=Text(
            f"Auto Scaling group of larger instances than needed: {target.name}",
            f"필요보다 큰 인스턴스 그룹: {target.name} 권장",
        ),
        reason=Text(
            f"CPU P99.5 of the busiest {current.name} is {load.cpu_percent:.1f} %; on {target.name} it would be {cpu:.1f} %.",
            f"가장 바쁜 {current.name}의 CPU P99.5가 {load.cpu_percent:.1f} %이며, {target.name}에서는 {cpu:.1f} %가 됩니다.",
        ),
        evidence=tuple(evidence),
        saving=saving,
        signals_used=("CPUUtilization", *(("mem_used_percent",) if memory is not None else ())),
        signals_not_checked=(
            *(() if memory is not None else ("memory",)),
            "network baseline",
            "EBS baseline",
            "scaling policies",
        ),
        options=(Option(target.name, saving.list_usd, risk, projected),),
    )


CHECK = Check(
    id="auto_scaling_group_rightsize",
    code="ASG-RIGHTSIZE",
    service_type="ASG",
    title=Text("Auto Scaling group of larger instances than needed", "필요보다 큰 인스턴스를 쓰는 오토 스케일링 그룹"),
    action=Text(
        "Make a new version of the launch template with the smaller type, and start an instance refresh.",
        "더 작은 유형으로 시작 템플릿의 새 버전을 만들고 인스턴스 새로 고침을 시작하세요.",
    ),
    rollback=Text(
        "Use the template's previous version and refresh again.",
        "시작 템플릿의 이전 버전으로 되돌리고 다시 새로 고치면 됩니다.",
    ),
    mode="C",
    effort="medium",
    risk="medium",
    restart=True,
    applies=_applies,
    judge=_judge,
    needs=(CPU, CPU_MEAN, MEMORY, MONTH),
    related=("EC2",),
    origin=("CO",),
    words=said(
        """
        with oversized instances | with too large instances | with instances that are too big |
        whose instances are too big | whose instances are oversized | of larger instances than needed
        """,
        """
        인스턴스가 너무 큰 | 필요보다 큰 인스턴스를 쓰는 | 과다 사양 인스턴스를 쓰는 | 인스턴스 사양이 과한 |
        인스턴스를 줄일 수 있는
        """,
    ),
)
