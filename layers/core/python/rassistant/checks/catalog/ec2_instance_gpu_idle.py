"""EC2-IDLE-GPU: an instance whose GPU does nothing."""

from __future__ import annotations

from rassistant.checks.catalog.ec2_instance_idle import (
    CPU,
    MAX_CPU_PERCENT,
    MAX_NETWORK_BYTES_A_DAY,
    NETWORK_IN,
    NETWORK_OUT,
)
from rassistant.checks.check import Check, Judgement, Missing, Verdict, saving_of
from rassistant.checks.facts import Facts, Need
from rassistant.checks.idleness import busiest_day
from rassistant.checks.rules import LOOKBACK_DAYS, all_covered, is_group_member, is_older_than
from rassistant.checks.words import said
from rassistant.errors import Text
from rassistant.models.finding import Evidence
from rassistant.models.price import PriceKey
from rassistant.models.resource import Resource
from rassistant.resources.instance_types import instance_types
from rassistant.resources.list_price import parts

MIN_IDLE_SHARE = 0.99
MAX_MEMORY_PERCENT = 5.0
"""https://docs.aws.amazon.com/compute-optimizer/latest/ug/view-idle-recommendations.html (EC2 instances with GPUs)"""

GPU = Need("nvidia_smi_utilization_gpu", "Maximum", 3600, LOOKBACK_DAYS)
GPU_MEMORY = Need("nvidia_smi_utilization_memory", "Maximum", 3600, LOOKBACK_DAYS)


def _applies(resource: Resource, facts: Facts) -> bool:
    kind = instance_types().get(str(resource.details.get("instance_type")))
    return (
        resource.status == "running"
        and kind is not None
        and kind.is_accelerated
        and is_older_than(resource, facts.now, LOOKBACK_DAYS)
        and not is_group_member(resource)
    )


def _judge(resource: Resource, facts: Facts) -> Judgement:
    found = all_covered(resource, facts, GPU, GPU_MEMORY, CPU, NETWORK_IN, NETWORK_OUT)
    if isinstance(found, Missing):
        return found
    gpu, memory, cpu, into, out_of = found
    still = sum(value == 0 for value in gpu.known) / len(gpu.known)
    held, peak = max(memory.known), max(cpu.known)
    busiest = busiest_day(into, out_of)
    if still <= MIN_IDLE_SHARE or held >= MAX_MEMORY_PERCENT:
        return None
    if peak >= MAX_CPU_PERCENT or busiest >= MAX_NETWORK_BYTES_A_DAY:
        return None
    fixed = parts(resource)
    return Verdict(
        reason=Text(
            f"In {LOOKBACK_DAYS} days its GPU stood still in {still:.1%} of the hours and CPU never went over"
            f" {peak:.1f} %.",
            f"{LOOKBACK_DAYS}일 동안 GPU는 시간의 {still:.1%} 동안 쉬었고 CPU는 최대 {peak:.1f} %였습니다.",
        ),
        evidence=(
            Evidence("nvidia_smi_utilization_gpu", "share of hours at 0", still, MIN_IDLE_SHARE, "", LOOKBACK_DAYS),
            Evidence("nvidia_smi_utilization_memory", "Maximum", held, MAX_MEMORY_PERCENT, "Percent", LOOKBACK_DAYS),
            Evidence("CPUUtilization", "Maximum", peak, MAX_CPU_PERCENT, "Percent", LOOKBACK_DAYS),
        ),
        saving=saving_of(facts, fixed or [(PriceKey("ec2", resource.region, "unknown"), 1.0)]),
        signals_used=("nvidia_smi_utilization_gpu", "nvidia_smi_utilization_memory", "CPUUtilization", "NetworkIn",
                      "NetworkOut"),
        signals_not_checked=("work that comes less often than once a fortnight",),
    )  # fmt: skip


CHECK = Check(
    id="ec2_instance_gpu_idle",
    code="EC2-IDLE-GPU",
    service_type="EC2",
    title=Text("Instance with an idle GPU", "GPU를 사용하지 않는 인스턴스"),
    action=Text(
        "Stop the instance. Its volumes stay, and go on costing; local disks are lost.",
        "인스턴스를 중지하세요. 볼륨은 남아 비용이 계속 발생하고, 로컬 디스크의 내용은 사라집니다.",
    ),
    rollback=Text("Start the instance again.", "인스턴스를 다시 시작하면 됩니다."),
    mode="X",
    effort="low",
    risk="medium",
    restart=False,
    applies=_applies,
    judge=_judge,
    needs=(GPU, GPU_MEMORY, CPU, NETWORK_IN, NETWORK_OUT),
    origin=("CO",),
    words=said(
        """
        with an idle gpu | with idle gpus | whose gpu is idle | whose gpu does nothing |
        whose gpus do nothing | with unused gpus | with an unused gpu
        """,
        """
        gpu가 노는 | gpu가 놀고 있는 | gpu를 안 쓰는 | gpu를 쓰지 않는 | gpu를 사용하지 않는 |
        gpu가 유휴 상태인
        """,
    ),
)
