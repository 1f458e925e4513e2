"""LAMBDA-TIMEOUT: a function of which over a tenth of the calls of some day run until they are cut off."""

from __future__ import annotations

from datetime import timedelta

from rassistant.checks.catalog.lambda_function_errors import DAYS, ERRORS, INVOCATIONS, MAX_SHARE, MIN_INVOCATIONS
from rassistant.checks.check import Check, Judgement, Missing, Verdict, saving_of
from rassistant.checks.facts import Facts, Need
from rassistant.checks.rules import LOOKBACK_DAYS
from rassistant.checks.words import said
from rassistant.errors import Text
from rassistant.models.finding import Evidence
from rassistant.models.price import HOURS_A_MONTH, PriceKey
from rassistant.models.resource import Resource

# The tenth slowest call of a hundred: at the limit, a tenth of them and more were cut off.
# https://docs.aws.amazon.com/awssupport/latest/user/cost-optimization-checks.html (excessive timeouts)
SLOWEST = Need("Duration", "p90", 86_400, LOOKBACK_DAYS)


def _applies(resource: Resource, _facts: Facts) -> bool:
    return resource.status == "Active" and bool(resource.details.get("timeout_s"))


def _judge(resource: Resource, facts: Facts) -> Judgement:
    since = facts.now - timedelta(days=DAYS)
    read = facts.samples_of(resource, INVOCATIONS, ERRORS)
    invoked, failed = (samples.since(since) if samples is not None else None for samples in read)
    calls = sum(invoked.known) if invoked is not None else 0.0
    if invoked is None or failed is None or calls < MIN_INVOCATIONS:
        return Missing(
            Text(
                f"Invocations: {calls:.0f} of {MIN_INVOCATIONS} in {DAYS} days",
                f"Invocations: {DAYS}일 동안 {MIN_INVOCATIONS}회 중 {calls:.0f}회",
            )
        )
    by_day, errors = invoked.daily_sums(), failed.daily_sums()
    failing = {day for day, total in by_day.items() if total and errors.get(day, 0.0) / total > MAX_SHARE}
    if not failing:
        return None  # what is cut off counts as an error
    [slowest] = facts.samples_of(resource, SLOWEST)
    if slowest is None or not slowest.since(since).known:
        return Missing(Text("Duration: no points", "Duration: 데이터 없음"))
    limit_ms = float(resource.details["timeout_s"]) * 1000
    days = sum(value >= limit_ms for value in slowest.since(since).known)
    if not days:
        return None
    cut_off = MAX_SHARE * sum(by_day[day] for day in failing)
    share = cut_off / calls
    hours = len(invoked.values)  # the window's last hours are not read yet
    gb_s = cut_off / hours * HOURS_A_MONTH * limit_ms / 1000 * float(resource.details.get("memory_mb") or 0) / 1024
    key = PriceKey("lambda", resource.region, str(resource.details.get("architecture") or "x86_64"))
    return Verdict(
        reason=Text(
            f"On {days} of {DAYS} days over {MAX_SHARE:.0%} of its calls ran into the limit of {limit_ms / 1000:g} s.",
            f"최근 {DAYS}일 중 {days}일은 호출의 {MAX_SHARE:.0%} 이상이 제한 시간 {limit_ms / 1000:g}초를 넘겨 중단되었습니다.",
        ),
        evidence=(
            Evidence("Duration", "days with p90 at the limit", days, 1, "Days", DAYS),
            Evidence(
                "Duration", "p90 per day, highest", max(slowest.since(since).known), limit_ms, "Milliseconds", DAYS
            ),
        ),
        saving=saving_of(facts, [(key, gb_s)]),
        own_share=share,
        signals_used=("Duration", "Errors", "Invocations", "timeout_s"),
        signals_not_checked=("what it waits for",),
    )


CHECK = Check(
    id="lambda_function_timeouts",
    code="LAMBDA-TIMEOUT",
    service_type="Lambda",
    title=Text("Function whose calls time out", "제한 시간을 넘겨 중단되는 함수"),
    action=Text(
        "Find what it waits for in its logs; give calls out a limit of their own, below that of the function.",
        "로그에서 무엇을 기다리는지 찾고, 외부 호출에 함수보다 짧은 제한 시간을 두세요.",
    ),
    rollback=Text("Deploy the earlier version.", "이전 버전을 다시 배포하면 됩니다."),
    mode="C",
    effort="high",
    risk="low",
    restart=False,
    applies=_applies,
    judge=_judge,
    needs=(INVOCATIONS, ERRORS, SLOWEST),
    origin=("TA",),
    words=said(
        """
        that time out | that often time out | that keep timing out | timing out | whose calls time out |
        running into their timeout | that run into their timeout | that hit their timeout
        """,
        """
        타임아웃이 잦은 | 타임아웃 나는 | 시간 초과가 잦은 | 제한 시간을 넘기는 | 제한 시간 초과가 잦은
        """,
    ),
)
