"""LAMBDA-MEM: a function that uses half of its memory at most."""

from __future__ import annotations

import math

from rassistant.checks.catalog.lambda_function_errors import MIN_INVOCATIONS
from rassistant.checks.check import Check, Judgement, Missing, Verdict, saving_of
from rassistant.checks.facts import Facts, Need, Samples
from rassistant.checks.rules import LOOKBACK_DAYS
from rassistant.checks.words import said
from rassistant.errors import Text
from rassistant.models.finding import Evidence, Option
from rassistant.models.price import HOURS_A_MONTH, PriceKey
from rassistant.models.resource import Resource

MAX_PERCENT = 50.0
MAX_SIZE_MB = 1792
"""The size at which a function has one whole vCPU: Compute Optimizer judges no larger ones.
https://docs.aws.amazon.com/compute-optimizer/latest/ug/requirements.html"""
STEP_MB = 64
LEAST_MB = 128

INVOCATIONS = Need("Invocations", "Sum", 3600, LOOKBACK_DAYS)
DURATION = Need("Duration", "Average", 3600, LOOKBACK_DAYS)
MEMORY = Need("memory_utilization", "Maximum", 3600, LOOKBACK_DAYS)


def _applies(resource: Resource, _facts: Facts) -> bool:
    return resource.status == "Active" and LEAST_MB < (resource.details.get("memory_mb") or 0) <= MAX_SIZE_MB


def gb_seconds(invoked: Samples, duration: Samples, memory_mb: float) -> float:
    """A month's, at the pace of the samples; an hour whose duration is not known counts as none."""
    seconds = sum(
        calls * milliseconds / 1000
        for calls, milliseconds in zip(invoked.values, duration.values, strict=False)
        if calls is not None and milliseconds is not None
    )
    hours = len(invoked.values) * invoked.period_s / 3600
    return seconds * memory_mb / 1024 * HOURS_A_MONTH / hours


def _judge(resource: Resource, facts: Facts) -> Judgement:
    [invoked] = facts.samples_of(resource, INVOCATIONS)
    calls = sum(invoked.known) if invoked is not None else 0.0
    if invoked is None or calls < MIN_INVOCATIONS:
        return Missing(
            Text(
                f"Invocations: {calls:.0f} of {MIN_INVOCATIONS} in {LOOKBACK_DAYS} days",
                f"Invocations: {LOOKBACK_DAYS}일 동안 {MIN_INVOCATIONS}회 중 {calls:.0f}회",
            )
        )
    used, duration = facts.samples_of(resource, MEMORY, DURATION)
    if used is None or not used.known or duration is None or not duration.known:
        return Missing(
            Text(
                "memory used: Lambda Insights is not on for it, and what Compute Optimizer says counts where that is on",
                "메모리 사용량: Lambda Insights가 켜져 있지 않습니다. Compute Optimizer를 켜면 그 권장 사항이 반영됩니다",
            )
        )
    peak, size = max(used.known), int(resource.details["memory_mb"])
    if peak > MAX_PERCENT:
        return None
    target = max(LEAST_MB, math.ceil(size * peak / 100 / (1 - facts.headroom) / STEP_MB) * STEP_MB)
    if target >= size:
        return None
    key = PriceKey("lambda", resource.region, str(resource.details.get("architecture") or "x86_64"))
    saving = saving_of(facts, [(key, gb_seconds(invoked, duration, size - target))])
    return Verdict(
        reason=Text(
            f"Of {size} MB it used {peak:.1f} % at most in {LOOKBACK_DAYS} days; {target} MB would do.",
            f"{LOOKBACK_DAYS}일 동안 {size} MB 중 최대 {peak:.1f} %만 사용했습니다. {target} MB면 충분합니다.",
        ),
        evidence=(
            Evidence("memory_utilization", "Maximum", peak, MAX_PERCENT, "Percent", LOOKBACK_DAYS),
            Evidence("Invocations", "Sum", calls, MIN_INVOCATIONS, "Count", LOOKBACK_DAYS),
        ),
        saving=saving,
        own_share=(size - target) / size,
        target={"memory_mb": target},
        signals_used=("memory_utilization", "Invocations", "Duration"),
        signals_not_checked=("how much slower it runs with less CPU, which comes with memory",),
        options=(
            Option(f"{target} MB", saving.list_usd, "medium", {"memory_percent": round(size * peak / target, 2)}),
        ),
    )


CHECK = Check(
    id="lambda_function_memory",
    code="LAMBDA-MEM",
    service_type="Lambda",
    title=Text("Function with more memory than it uses", "사용량보다 메모리가 큰 함수"),
    action=Text(
        "Lower its memory, and compare how long it runs before and after: less memory is less CPU too.",
        "메모리를 낮추고 변경 전후의 실행 시간을 비교하세요. 메모리가 줄면 CPU도 함께 줄어듭니다.",
    ),
    rollback=Text("Set the memory back.", "메모리를 원래대로 되돌리면 됩니다."),
    mode="X",
    effort="low",
    risk="medium",
    restart=False,
    applies=_applies,
    judge=_judge,
    needs=(INVOCATIONS, DURATION, MEMORY),
    origin=("CO", "COH"),
    words=said(
        """
        with too much memory | with more memory than they use | with more memory than needed |
        with more memory than it needs | with wasted memory | with excess memory |
        that could use less memory | with oversized memory | overprovisioned memory
        """,
        """
        메모리가 너무 큰 | 메모리가 과한 | 메모리가 남는 | 메모리를 낭비하는 | 메모리를 줄일 수 있는 |
        필요보다 메모리가 큰 | 메모리를 너무 많이 잡은 | 메모리가 과다 할당된
        """,
    ),
)
