"""EC2-RIGHTSIZE: a running instance larger than its load, with headroom, asks for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from rassistant.analysis.percentiles import mean, percentile
from rassistant.checks.check import Check, Judgement, Missing, Saving, Verdict, saving_at
from rassistant.checks.facts import Facts, Need, Samples
from rassistant.checks.rightsizing import (
    Load,
    carries,
    options,
    projected_cpu,
    projected_memory,
    shortlist,
    type_of,
    unchecked,
)
from rassistant.checks.rules import LOOKBACK_DAYS, MONTH_DAYS, covered, earlier_peak, is_group_member, is_older_than
from rassistant.checks.words import said
from rassistant.errors import Text
from rassistant.models.finding import Evidence, Option
from rassistant.models.lookup import Lookup
from rassistant.models.price import HOURS_A_MONTH, PriceKey
from rassistant.models.resource import Resource
from rassistant.resources.instance_types import InstanceType, instance_types
from rassistant.resources.list_price import operating_system

PERCENTILE = 99.5

# Hourly maxima bound the percentile of the 5-minute points from above: a verdict on them errs on the safe side.
CPU = Need("CPUUtilization", "Maximum", 3600, LOOKBACK_DAYS)
CPU_MEAN = Need("CPUUtilization", "Average", 3600, LOOKBACK_DAYS, required=False)
MEMORY = Need("mem_used_percent", "Maximum", 3600, LOOKBACK_DAYS, required=False)
NETWORK = tuple(Need(name, "Maximum", 3600, LOOKBACK_DAYS, required=False) for name in ("NetworkIn", "NetworkOut"))
DISK_BYTES = tuple(
    Need(name, "Maximum", 3600, LOOKBACK_DAYS, required=False) for name in ("EBSReadBytes", "EBSWriteBytes")
)
DISK_OPS = tuple(Need(name, "Maximum", 3600, LOOKBACK_DAYS, required=False) for name in ("EBSReadOps", "EBSWriteOps"))
MONTH = Need("CPUUtilization", "Maximum", 86_400, MONTH_DAYS, required=False)


def _applies(resource: Resource, facts: Facts) -> bool:
    return (
        resource.status == "running"
        and is_older_than(resource, facts.now, facts.lookback_days)
        and not is_group_member(resource)
        and operating_system(resource) is not None
    )


def _load(resource: Resource, current: InstanceType, facts: Facts) -> Load | Missing | None:
    """None where no type would do even if it needed no memory at all: no further metric is read for that."""
    cpu = covered(resource, facts, facts.within_lookback(CPU))
    if isinstance(cpu, Missing):
        return cpu
    peak = percentile(cpu.known, PERCENTILE)
    hopeful = Load(peak, 0.0, 0.0, headroom=facts.headroom)
    if peak > 100 * (1 - facts.headroom) or not shortlist(hopeful, current, operating_system(resource) or ""):
        return None
    more = [MEMORY, *NETWORK, *DISK_BYTES, *DISK_OPS, *((CPU_MEAN,) if current.is_burstable else ())]
    facts.samples_of(resource, MONTH, *(facts.within_lookback(need) for need in more))  # all at once

    def measured(need: Need) -> Samples | None:
        samples = covered(resource, facts, facts.within_lookback(need))
        return None if isinstance(samples, Missing) else samples

    memory, average = measured(MEMORY), measured(CPU_MEAN) if current.is_burstable else None
    # The highest 5-minute (with detailed monitoring: 1-minute) sum of each hour, as a rate.
    sample_s = 60 if resource.details.get("monitoring") == "detailed" else 300

    def rate(needs: Sequence[Need]) -> float | None:
        both = [samples for need in needs if (samples := measured(need)) is not None]
        return sum(percentile(samples.known, PERCENTILE) for samples in both) / sample_s if len(both) == 2 else None

    network, written, operations = rate(NETWORK), rate(DISK_BYTES), rate(DISK_OPS)
    return Load(
        cpu_percent=peak,
        earlier_cpu_percent=earlier_peak(resource, facts, MONTH),
        cpu_mean_percent=mean(average.known) if average is not None else peak,
        memory_percent=None if memory is None else percentile(memory.known, PERCENTILE),
        network_gbps=None if network is None else network * 8 / 1e9,
        ebs_mibps=None if written is None else written / 2**20,
        ebs_iops=operations,
        headroom=facts.headroom,
    )


def _current(resource: Resource, facts: Facts) -> InstanceType | None:
    name = str(resource.details.get("instance_type"))
    known = instance_types().get(name)
    return known or type_of(name, facts.looked_up(Lookup("instance_specs", name))[0])


def _carrying(
    load: Load, current: InstanceType, system: str, facts: Facts
) -> tuple[Sequence[InstanceType], Mapping[str, Mapping[str, Any] | None]]:
    """Types that fit and whose baselines hold the load, cheapest first, and what AWS says of each."""
    fitting = shortlist(load, current, system)
    told = facts.looked_up(*(Lookup("instance_specs", kind.name) for kind in fitting))
    specs = dict(zip((kind.name for kind in fitting), told, strict=True))
    return [kind for kind in fitting if carries(load, specs[kind.name])], specs


def _judge(resource: Resource, facts: Facts) -> Judgement:
    current = _current(resource, facts)
    if current is None:
        kind = resource.details.get("instance_type")
        return Missing(Text(f"size of the instance type {kind}", f"인스턴스 유형 {kind}의 사양"))
    load = _load(resource, current, facts)
    if load is None or isinstance(load, Missing):
        return load
    system = operating_system(resource)
    candidates, specs = _carrying(load, current, system or "", facts)
    if not candidates:
        return None
    names = [current.name, *(kind.name for kind in candidates)]
    price, *quotes = facts.quotes_of(PriceKey("ec2", resource.region, f"{name}|{system}") for name in names)
    if price is None:
        # Surely too large, yet what that costs here is not known: the target is named, without a saving.
        return _verdict(current, load, [(candidates[0], None)], Saving(None), facts.lookback_days, specs)
    cheaper = [
        (price.usd - quote.usd, quote, kind)
        for kind, quote in zip(candidates, quotes, strict=True)
        if quote is not None and quote.usd < price.usd
    ]
    if not cheaper:
        return None
    cheaper.sort(key=lambda entry: (-entry[0], entry[2].name))
    best, quote, _ = cheaper[0]
    chosen = options(current, [(saved, kind) for saved, _, kind in cheaper])
    targets = [(kind, saved * HOURS_A_MONTH) for saved, kind in chosen]
    saving = saving_at([(price, HOURS_A_MONTH), (quote, -HOURS_A_MONTH)])
    return replace(_verdict(current, load, targets, saving, facts.lookback_days, specs), own_share=best / price.usd)


def _verdict(
    current: InstanceType,
    load: Load,
    targets: Sequence[tuple[InstanceType, float | None]],
    saving: Saving,
    days: int,
    specs: Mapping[str, Mapping[str, Any] | None],
) -> Verdict:
    target = targets[0][0]
    cpu = projected_cpu(load, current, target)
    memory = load.memory_percent
    memory_en = f", memory {memory:.1f} %" if memory is not None else ", memory not measured and therefore not reduced"
    memory_ko = f", 메모리 {memory:.1f} %" if memory is not None else ", 메모리는 측정값이 없어 줄이지 않습니다"
    missing = unchecked(load, specs.get(target.name))
    baselines = {"network baseline": NETWORK, "EBS throughput baseline": DISK_BYTES, "EBS IOPS baseline": DISK_OPS}
    used = [need.metric for text, needs in baselines.items() if text not in missing for need in needs]
    return Verdict(
        title=Text(f"EC2 instance larger than needed: {target.name}", f"필요보다 큰 EC2 인스턴스: {target.name} 권장"),
        reason=Text(
            f"CPU P99.5 is {load.cpu_percent:.1f} % on {current.name}{memory_en};"
            f" on {target.name} its highest of the month would be {cpu:.1f} %.",
            f"{current.name}에서 CPU P99.5는 {load.cpu_percent:.1f} %{memory_ko}."
            f" {target.name}에서는 한 달 중 최고치가 CPU {cpu:.1f} %가 됩니다.",
        ),
        evidence=_evidence(load, days, specs.get(target.name) or {}),
        saving=saving,
        signals_used=("CPUUtilization", *(("mem_used_percent",) if memory is not None else ()), *used),
        signals_not_checked=(*(() if memory is not None else ("memory",)), *missing),
        options=tuple(
            Option(
                kind.name,
                saved,
                "low" if kind.family == current.family else "medium",
                {
                    "cpu_percent_now": round(load.cpu_percent, 2),
                    "cpu_percent": round(projected_cpu(load, current, kind), 2),
                    "memory_percent_now": None if memory is None else round(memory, 2),
                    "memory_percent": projected_memory(load, current, kind),
                    "vcpu": float(kind.vcpu),
                    "memory_gib": kind.memory_gib,
                },
            )
            for kind, saved in targets
        ),
    )


def _evidence(load: Load, days: int, specs: Mapping[str, Any]) -> tuple[Evidence, ...]:
    limit = 100 * (1 - load.headroom)
    found = [Evidence("CPUUtilization", "p99.5", load.cpu_percent, limit, "Percent", days)]
    if load.earlier_cpu_percent is not None:
        before = load.earlier_cpu_percent
        found.append(Evidence("CPUUtilization", "Maximum of the weeks before", before, limit, "Percent", MONTH_DAYS))
    if load.memory_percent is not None:
        found.append(Evidence("mem_used_percent", "p99.5", load.memory_percent, limit, "Percent", days))
    for metric, name, unit in (
        ("NetworkIn+NetworkOut", "network_gbps", "Gbit/s"),
        ("EBSReadBytes+EBSWriteBytes", "ebs_mibps", "MiB/s"),
        ("EBSReadOps+EBSWriteOps", "ebs_iops", "Count/Second"),
    ):
        if (measured := getattr(load, name)) is not None and specs.get(name) is not None:
            found.append(Evidence(metric, "p99.5", round(measured, 4), specs[name], unit, days))
    return tuple(found)


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
    needs=(CPU, CPU_MEAN, MEMORY, MONTH, *NETWORK, *DISK_BYTES, *DISK_OPS),
    origin=("CO", "COH", "thrifty", "kosty"),
    words=said(
        """
        that need rightsizing | to rightsize | to downsize | with more capacity than needed
        """,
        """
        라이트사이징이 필요한 | 사양을 낮출 수 있는 | 스펙을 낮출 수 있는
        """,
    ),
)
