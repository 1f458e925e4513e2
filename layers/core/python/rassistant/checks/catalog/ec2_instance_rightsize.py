"""EC2-RIGHTSIZE: a running instance larger than its load, with headroom, asks for."""

from __future__ import annotations

from collections.abc import Iterable

from rassistant.analysis.percentiles import mean, percentile
from rassistant.checks.check import Check, Judgement, Missing, Saving, Verdict
from rassistant.checks.facts import Facts, Need
from rassistant.checks.rightsizing import HEADROOM, Load, projected_cpu, projected_memory, shortlist
from rassistant.checks.rules import LOOKBACK_DAYS, covered, is_group_member, is_older_than
from rassistant.errors import Text
from rassistant.models.finding import Evidence, Option
from rassistant.models.price import HOURS_A_MONTH, PriceKey, Quote
from rassistant.models.resource import Resource
from rassistant.resources.instance_types import InstanceType, instance_types
from rassistant.resources.list_price import operating_system

PERCENTILE = 99.5
OPTIONS = 3

# Hourly maxima bound the percentile of the 5-minute points from above: a verdict on them errs on the safe side.
CPU = Need("CPUUtilization", "Maximum", 3600, LOOKBACK_DAYS)
CPU_MEAN = Need("CPUUtilization", "Average", 3600, LOOKBACK_DAYS, required=False)
MEMORY = Need("mem_used_percent", "Maximum", 3600, LOOKBACK_DAYS, required=False)


def _applies(resource: Resource, facts: Facts) -> bool:
    return (
        resource.status == "running"
        and is_older_than(resource, facts.now, LOOKBACK_DAYS)
        and not is_group_member(resource)
        and operating_system(resource) is not None
    )


def _load(resource: Resource, facts: Facts) -> Load | Missing:
    cpu = covered(resource, facts, CPU)
    if isinstance(cpu, Missing):
        return cpu
    peak = percentile(cpu.known, PERCENTILE)
    average = covered(resource, facts, CPU_MEAN)
    memory = covered(resource, facts, MEMORY)
    return Load(
        cpu_percent=peak,
        cpu_mean_percent=peak if isinstance(average, Missing) else mean(average.known),
        memory_percent=None if isinstance(memory, Missing) else percentile(memory.known, PERCENTILE),
    )


def _current(resource: Resource) -> InstanceType | None:
    return instance_types().get(str(resource.details.get("instance_type")))


def _candidates(resource: Resource, load: Load) -> list[InstanceType]:
    current = _current(resource)
    return [] if current is None else shortlist(load, current, operating_system(resource) or "")


def _key(resource: Resource, name: str) -> PriceKey:
    return PriceKey("ec2", resource.region, f"{name}|{operating_system(resource)}")


def _prices(resource: Resource, facts: Facts) -> Iterable[PriceKey]:
    load = _load(resource, facts)
    if isinstance(load, Missing):
        return []
    candidates = _candidates(resource, load)
    return [_key(resource, kind.name) for kind in candidates] + (
        [_key(resource, str(resource.details["instance_type"]))] if candidates else []
    )


def _quote(resource: Resource, facts: Facts, name: str) -> Quote | None:
    key = _key(resource, name)
    return facts.prices.get(key.family, key.region, key.item)


def _judge(resource: Resource, facts: Facts) -> Judgement:
    current = _current(resource)
    if current is None:
        kind = resource.details.get("instance_type")
        return Missing(Text(f"size of the instance type {kind}", f"인스턴스 유형 {kind}의 사양"))
    load = _load(resource, facts)
    if isinstance(load, Missing):
        return load
    candidates = _candidates(resource, load)
    price = _quote(resource, facts, current.name)
    if not candidates:
        return None
    if price is None:
        # Surely too large, yet what that costs here is not known: only the smallest step is named, without a saving.
        return _verdict(resource, current, load, [(candidates[0], None)], Saving(None), 1.0)
    priced = sorted(
        (
            (price.usd - quote.usd, quote, kind)
            for kind in candidates
            if (quote := _quote(resource, facts, kind.name)) is not None and quote.usd < price.usd
        ),
        key=lambda entry: (-entry[0], entry[2].name),
    )
    if not priced:
        return None
    best, quote, _ = priced[0]
    weakest = quote if quote.source == "snapshot" else price
    return _verdict(
        resource,
        current,
        load,
        [(kind, saved * HOURS_A_MONTH) for saved, _, kind in priced[:OPTIONS]],
        Saving(best * HOURS_A_MONTH, weakest.source, weakest.date),
        best / price.usd,
    )


def _verdict(
    resource: Resource,
    current: InstanceType,
    load: Load,
    targets: list[tuple[InstanceType, float | None]],
    saving: Saving,
    share: float,
) -> Verdict:
    target = targets[0][0]
    cpu = projected_cpu(load, current, target)
    memory = load.memory_percent
    memory_en = f", memory {memory:.1f} %" if memory is not None else ", memory not measured and therefore not reduced"
    memory_ko = f", 메모리 {memory:.1f} %" if memory is not None else ", 메모리는 측정값이 없어 줄이지 않습니다"
    limit = 100 * (1 - HEADROOM)
    evidence = [Evidence("CPUUtilization", "p99.5", load.cpu_percent, limit, "Percent", LOOKBACK_DAYS)]
    if memory is not None:
        evidence.append(Evidence("mem_used_percent", "p99.5", memory, limit, "Percent", LOOKBACK_DAYS))
    return Verdict(
        title=Text(f"EC2 instance larger than needed: {target.name}", f"필요보다 큰 EC2 인스턴스: {target.name} 권장"),
        reason=Text(
            f"CPU P99.5 is {load.cpu_percent:.1f} % on {current.name}{memory_en};"
            f" on {target.name} it would be {cpu:.1f} %.",
            f"{current.name}에서 CPU P99.5는 {load.cpu_percent:.1f} %{memory_ko}."
            f" {target.name}에서는 CPU {cpu:.1f} %가 됩니다.",
        ),
        evidence=tuple(evidence),
        saving=saving,
        signals_used=("CPUUtilization", *(("mem_used_percent",) if memory is not None else ())),
        signals_not_checked=(*(() if memory is not None else ("memory",)), "network baseline", "EBS baseline"),
        own_share=share,
        options=tuple(
            Option(
                kind.name,
                saved,
                "low" if kind.family == current.family else "medium",
                {
                    "cpu_percent": round(projected_cpu(load, current, kind), 2),
                    "memory_percent": projected_memory(load, current, kind),
                    "vcpu": float(kind.vcpu),
                    "memory_gib": kind.memory_gib,
                },
            )
            for kind, saved in targets
        ),
    )


CHECK = Check(
    id="ec2_instance_rightsize",
    code="EC2-RIGHTSIZE",
    service_type="EC2",
    title=Text("EC2 instance larger than needed", "필요보다 큰 EC2 인스턴스"),
    action=Text(
        "Make an image, stop the instance, change its type, start it again.",
        "이미지(AMI)를 만든 뒤 인스턴스를 중지하고 유형을 바꾼 다음 다시 시작하세요.",
    ),
    rollback=Text("Stop the instance and change the type back.", "인스턴스를 중지하고 원래 유형으로 되돌리면 됩니다."),
    mode="X",
    effort="medium",
    risk="medium",
    restart=True,
    applies=_applies,
    judge=_judge,
    needs=(CPU, CPU_MEAN, MEMORY),
    prices=_prices,
    origin=("CO", "COH", "thrifty", "kosty"),
)
