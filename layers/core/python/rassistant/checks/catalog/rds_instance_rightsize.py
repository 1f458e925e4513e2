"""RDS-RIGHTSIZE: a database whose class is larger than its load and its memory ask for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rassistant.analysis.percentiles import percentile
from rassistant.checks.check import Check, Judgement, Missing, Saving, Verdict, saving_at
from rassistant.checks.database_classes import machine_of, price_key, smaller
from rassistant.checks.facts import Facts, Need
from rassistant.checks.rules import LOOKBACK_DAYS, MONTH_DAYS, all_covered, covered, earlier_peak, is_older_than
from rassistant.checks.words import said
from rassistant.errors import Text
from rassistant.models.finding import Evidence, Option
from rassistant.models.price import HOURS_A_MONTH
from rassistant.models.resource import Resource
from rassistant.resources.instance_types import InstanceType

OPTIONS = 3
_GIB = 2**30

CPU = Need("CPUUtilization", "Maximum", 3600, LOOKBACK_DAYS)
MEAN = Need("CPUUtilization", "Average", 3600, LOOKBACK_DAYS)
FREE_MEMORY = Need("FreeableMemory", "Minimum", 3600, LOOKBACK_DAYS)
MONTH = Need("CPUUtilization", "Maximum", 86_400, MONTH_DAYS, required=False)


@dataclass(frozen=True, slots=True)
class _Load:
    cpu_percent: float
    mean_percent: float
    used_gib: float
    headroom: float
    days: int

    def cpu_on(self, current: InstanceType, target: InstanceType) -> float:
        return self.cpu_percent * current.vcpu / target.vcpu

    def memory_on(self, target: InstanceType) -> float:
        return 100 * self.used_gib / target.memory_gib

    def fits(self, current: InstanceType, target: InstanceType) -> bool:
        limit = 100 * (1 - self.headroom)
        mean = self.mean_percent * current.vcpu / target.vcpu
        sustained = target.baseline_percent is None or mean <= target.baseline_percent
        return self.cpu_on(current, target) <= limit and self.memory_on(target) <= limit and sustained


def _applies(resource: Resource, facts: Facts) -> bool:
    return (
        resource.status == "available"
        and machine_of(resource) is not None
        and is_older_than(resource, facts.now, facts.lookback_days)
    )


def _load(resource: Resource, current: InstanceType, facts: Facts) -> _Load | Missing | None:
    cpu = covered(resource, facts, facts.within_lookback(CPU))
    if isinstance(cpu, Missing):
        return cpu
    peak = percentile(cpu.known, 99.5)
    candidates = smaller(current)
    if not candidates or peak * current.vcpu / max(kind.vcpu for kind in candidates) > 100 * (1 - facts.headroom):
        return None
    needs = [facts.within_lookback(need) for need in (MEAN, FREE_MEMORY)]
    facts.samples_of(resource, *needs, MONTH)
    found = all_covered(resource, facts, *needs)
    if isinstance(found, Missing):
        return found
    mean, free = found
    used = current.memory_gib - percentile(free.known, 1) / _GIB
    before = earlier_peak(resource, facts, MONTH) or 0.0
    return _Load(
        max(peak, before), sum(mean.known) / len(mean.known), max(used, 0.0), facts.headroom, facts.lookback_days
    )


def _judge(resource: Resource, facts: Facts) -> Judgement:
    current = machine_of(resource)
    assert current is not None  # noqa: S101  (applies() has seen to it)
    load = _load(resource, current, facts)
    if load is None or isinstance(load, Missing):
        return load
    fitting = [kind for kind in smaller(current) if load.fits(current, kind)]
    if not fitting:
        return None
    keys = [price_key(resource), *(price_key(resource, f"db.{kind.name}") for kind in fitting)]
    now, *quotes = facts.quotes_of(keys)
    if now is None:
        return _verdict(current, load, [(fitting[0], None)], Saving(None), 1.0)
    cheaper = sorted(
        (
            (quote.usd, kind.name, kind, quote)
            for kind, quote in zip(fitting, quotes, strict=True)
            if quote is not None and quote.usd < now.usd
        ),
        key=lambda entry: entry[:2],
    )
    if not cheaper:
        return None
    targets = [(kind, (now.usd - usd) * HOURS_A_MONTH) for usd, _, kind, _ in cheaper[:OPTIONS]]
    saving = saving_at([(now, HOURS_A_MONTH), (cheaper[0][3], -HOURS_A_MONTH)])
    return _verdict(current, load, targets, saving, 1 - cheaper[0][0] / now.usd)


def _verdict(
    current: InstanceType,
    load: _Load,
    targets: Sequence[tuple[InstanceType, float | None]],
    saving: Saving,
    share: float,
) -> Verdict:
    target = targets[0][0]
    cpu, memory = load.cpu_on(current, target), load.memory_on(target)
    limit = 100 * (1 - load.headroom)
    used = 100 * load.used_gib / current.memory_gib
    return Verdict(
        title=Text(
            f"Database larger than needed: db.{target.name}", f"필요보다 큰 데이터베이스: db.{target.name} 권장"
        ),
        reason=Text(
            f"Peak CPU is {load.cpu_percent:.1f} % and peak memory {used:.1f} % of db.{current.name}; on"
            f" db.{target.name} they would be {cpu:.1f} % and {memory:.1f} %.",
            f"db.{current.name}에서 CPU는 최대 {load.cpu_percent:.1f} %, 메모리는 최대 {used:.1f} %입니다."
            f" db.{target.name}에서는 각각 {cpu:.1f} %, {memory:.1f} %가 됩니다.",
        ),
        evidence=(
            Evidence("CPUUtilization", "p99.5", load.cpu_percent, limit, "Percent", load.days),
            Evidence("memory used", "p99", used, limit, "Percent", load.days),
        ),
        saving=saving,
        own_share=share,
        signals_used=("CPUUtilization", "FreeableMemory"),
        signals_not_checked=("connections that the class allows", "EBS and network baselines", "cache hit rate"),
        options=tuple(
            Option(
                f"db.{kind.name}",
                saved,
                "medium",
                {
                    "cpu_percent": round(load.cpu_on(current, kind), 2),
                    "memory_percent": round(load.memory_on(kind), 2),
                    "vcpu": float(kind.vcpu),
                    "memory_gib": kind.memory_gib,
                },
            )
            for kind, saved in targets
        ),
    )


CHECK = Check(
    id="rds_instance_rightsize",
    code="RDS-RIGHTSIZE",
    service_type="RDS",
    title=Text("Database larger than needed", "필요보다 큰 데이터베이스"),
    action=Text(
        "Take a snapshot, then change the class in the maintenance window; it restarts.",
        "스냅샷을 만든 뒤 유지 관리 기간에 인스턴스 클래스를 변경하세요. 재시작됩니다.",
    ),
    rollback=Text("Change the class back; it restarts again.", "클래스를 되돌리면 되며, 다시 재시작됩니다."),
    mode="X",
    effort="medium",
    risk="medium",
    restart=True,
    applies=_applies,
    judge=_judge,
    needs=(CPU, MEAN, FREE_MEMORY, MONTH),
    origin=("CO", "COH", "thrifty"),
    words=said(
        """
        that need rightsizing | to rightsize | to downsize | with more capacity than needed
        """,
        """
        라이트사이징이 필요한 | 사양을 낮출 수 있는 | 스펙을 낮출 수 있는
        """,
    ),
)
