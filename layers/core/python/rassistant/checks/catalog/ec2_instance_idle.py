"""EC2-IDLE: a running instance that does nothing: peak CPU under 5 % and under 5 MB of network on every day."""

from __future__ import annotations

from rassistant.checks.check import Check, Judgement, Missing, Verdict, saving_of
from rassistant.checks.facts import Facts, Need
from rassistant.checks.idleness import busiest_day
from rassistant.checks.rules import (
    LOOKBACK_DAYS,
    MONTH_DAYS,
    all_covered,
    covered,
    earlier_peak,
    is_group_member,
    is_older_than,
)
from rassistant.checks.words import said
from rassistant.errors import Text
from rassistant.models.finding import Evidence
from rassistant.models.price import PriceKey
from rassistant.models.resource import Resource
from rassistant.resources.list_price import parts

MAX_CPU_PERCENT = 5.0
MAX_NETWORK_BYTES_A_DAY = 5_000_000

CPU = Need("CPUUtilization", "Maximum", 3600, LOOKBACK_DAYS)
NETWORK_IN = Need("NetworkIn", "Sum", 3600, LOOKBACK_DAYS)
NETWORK_OUT = Need("NetworkOut", "Sum", 3600, LOOKBACK_DAYS)
MONTH = Need("CPUUtilization", "Maximum", 86_400, MONTH_DAYS, required=False)


def _applies(resource: Resource, facts: Facts) -> bool:
    return (
        resource.status == "running"
        and is_older_than(resource, facts.now, facts.lookback_days)
        and not is_group_member(resource)
    )


def _judge(resource: Resource, facts: Facts) -> Judgement:
    days = facts.lookback_days
    cpu = covered(resource, facts, facts.within_lookback(CPU))
    if isinstance(cpu, Missing):
        return cpu
    peak = max(cpu.known)
    if peak >= MAX_CPU_PERCENT:
        return None
    both = [facts.within_lookback(need) for need in (NETWORK_IN, NETWORK_OUT)]
    facts.samples_of(resource, *both, MONTH)  # all at once
    network = all_covered(resource, facts, *both)
    if isinstance(network, Missing):
        return network
    before = earlier_peak(resource, facts, MONTH)
    if before is not None and before >= MAX_CPU_PERCENT:
        return None  # it worked in the month, if not in the fortnight
    busiest = busiest_day(*network)
    if busiest >= MAX_NETWORK_BYTES_A_DAY:
        return None
    megabytes = busiest / 1e6
    fixed = parts(resource)
    saving = saving_of(facts, fixed or [(PriceKey("ec2", resource.region, "unknown"), 1.0)])
    return Verdict(
        reason=Text(
            f"In {days} days CPU never went over {peak:.1f} % and the busiest day moved {megabytes:.2f} MB.",
            f"최근 {days}일 동안 CPU는 최대 {peak:.1f} %, 네트워크는 가장 많은 날에도 {megabytes:.2f} MB였습니다.",
        ),
        evidence=(
            Evidence("CPUUtilization", "Maximum", peak, MAX_CPU_PERCENT, "Percent", days),
            Evidence("NetworkIn+NetworkOut", "Sum per day, highest", busiest, MAX_NETWORK_BYTES_A_DAY, "Bytes", days),
        ),
        saving=saving,
        signals_used=("CPUUtilization", "NetworkIn", "NetworkOut"),
        signals_not_checked=("memory", "disk"),
    )


CHECK = Check(
    id="ec2_instance_idle",
    code="EC2-IDLE",
    service_type="EC2",
    title=Text("Idle EC2 instance", "유휴 EC2 인스턴스"),
    action=Text(
        "Stop the instance. Its volumes stay, and go on costing.",
        "인스턴스를 중지하세요. 볼륨은 남아 있고 비용도 계속 발생합니다.",
    ),
    rollback=Text("Start the instance again.", "인스턴스를 다시 시작하면 됩니다."),
    mode="X",
    effort="low",
    risk="medium",
    restart=False,
    applies=_applies,
    judge=_judge,
    needs=(CPU, NETWORK_IN, NETWORK_OUT, MONTH),
    origin=("CO", "COH"),
    words=said(
        """
        that do nothing | that do no work | with nothing to do
        """,
        """
        아무 일도 안 하는 | 하는 일이 없는 | 일하지 않는
        """,
    ),
)
