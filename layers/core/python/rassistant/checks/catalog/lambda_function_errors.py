"""LAMBDA-ERROR: a function that fails in over a tenth of its calls on some day of the week."""

from __future__ import annotations

from datetime import timedelta

from rassistant.checks.check import Check, Judgement, Missing, Verdict, saving_of
from rassistant.checks.facts import Facts, Need, Samples
from rassistant.checks.rules import LOOKBACK_DAYS
from rassistant.checks.words import said
from rassistant.errors import Text
from rassistant.models.finding import Evidence
from rassistant.models.price import HOURS_A_MONTH, PriceKey
from rassistant.models.resource import Resource

DAYS = 7
MAX_SHARE = 0.10
"""https://docs.aws.amazon.com/awssupport/latest/user/cost-optimization-checks.html (AWS Lambda Functions with High
Error Rates)"""
MIN_INVOCATIONS = 50

INVOCATIONS = Need("Invocations", "Sum", 3600, LOOKBACK_DAYS)
ERRORS = Need("Errors", "Sum", 3600, LOOKBACK_DAYS)
DURATION = Need("Duration", "Average", 3600, LOOKBACK_DAYS, required=False)


def _applies(resource: Resource, _facts: Facts) -> bool:
    return resource.status == "Active"


def _judge(resource: Resource, facts: Facts) -> Judgement:
    since = facts.now - timedelta(days=DAYS)
    read = facts.samples_of(resource, INVOCATIONS, ERRORS)
    invoked, failed = (samples.since(since) if samples is not None else None for samples in read)
    # Points exist for hours with calls alone, so that the number of calls stands for the coverage.
    calls = sum(invoked.known) if invoked is not None else 0
    if invoked is None or failed is None or calls < MIN_INVOCATIONS:
        found = f"{calls:.0f}"
        return Missing(
            Text(
                f"Invocations: {found} of {MIN_INVOCATIONS} in {DAYS} days",
                f"Invocations: {DAYS}일 동안 {MIN_INVOCATIONS}회 중 {found}회",
            )
        )
    by_day, failures = invoked.daily_sums(), failed.daily_sums()
    worst = max((failures.get(day, 0.0) / total for day, total in by_day.items() if total), default=0.0)
    if worst <= MAX_SHARE:
        return None
    share = sum(failed.known) / calls
    [duration] = facts.samples_of(resource, DURATION)
    return Verdict(
        reason=Text(
            f"On its worst day of {DAYS} {worst:.0%} of the calls failed; {share:.1%} over all of them.",
            f"최근 {DAYS}일 중 가장 나쁜 날에는 호출의 {worst:.0%}가 실패했고, 전체로는 {share:.1%}가 실패했습니다.",
        ),
        evidence=(
            Evidence("Errors/Invocations", "share per day, highest", worst, MAX_SHARE, "", DAYS),
            Evidence("Invocations", "Sum", calls, MIN_INVOCATIONS, "Count", DAYS),
        ),
        saving=saving_of(facts, _lost(resource, failed, duration)),
        own_share=share,
        signals_used=("Errors", "Invocations", *(("Duration",) if duration is not None else ())),
        signals_not_checked=("why it fails", "how long the failed calls ran"),
    )


def _lost(resource: Resource, failed: Samples, duration: Samples | None) -> list[tuple[PriceKey, float]]:
    """GB-seconds a month of the failed calls, at the mean duration of all."""
    memory, architecture = resource.details.get("memory_mb"), resource.details.get("architecture") or "x86_64"
    if duration is None or not duration.known or not memory:
        return [(PriceKey("lambda", resource.region, "unknown"), 1.0)]
    seconds = sum(duration.known) / len(duration.known) / 1000
    a_month = sum(failed.known) / len(failed.values) * HOURS_A_MONTH  # an hour each, to the last full day
    return [(PriceKey("lambda", resource.region, str(architecture)), a_month * seconds * float(memory) / 1024)]


CHECK = Check(
    id="lambda_function_errors",
    code="LAMBDA-ERROR",
    service_type="Lambda",
    title=Text("Function that fails often", "오류가 잦은 Lambda 함수"),
    action=Text(
        "Look into its logs, and mend what fails; failed calls cost as much as good ones.",
        "로그를 확인해 원인을 고치세요. 실패한 호출에도 같은 요금이 부과됩니다.",
    ),
    rollback=Text("Nothing is changed.", "변경되는 것이 없습니다."),
    mode="C",
    effort="medium",
    risk="low",
    restart=False,
    applies=_applies,
    judge=_judge,
    needs=(INVOCATIONS, ERRORS, DURATION),
    origin=("TA",),
    words=said(
        """
        that fail often | failing often | with a high error rate | with many failures | that often fail |
        that fail too often | with frequent errors | with too many errors
        """,
        """
        오류가 잦은 | 에러가 잦은 | 자주 실패하는 | 실패가 잦은 | 오류가 너무 많은 | 에러가 너무 많은 |
        오류율이 높은 | 에러율이 높은
        """,
    ),
)
