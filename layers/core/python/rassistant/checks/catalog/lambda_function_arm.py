"""LAMBDA-ARM: a function on x86 without layers, whose runtime runs on ARM for less. Claims no saving until tried."""

from __future__ import annotations

from rassistant.checks.catalog.lambda_function_errors import DURATION, INVOCATIONS
from rassistant.checks.check import Check, Judgement, Saving, Verdict
from rassistant.checks.facts import Facts
from rassistant.checks.rules import LOOKBACK_DAYS
from rassistant.checks.words import said
from rassistant.errors import Text
from rassistant.models.finding import Evidence, Option
from rassistant.models.price import HOURS_A_MONTH, PriceKey
from rassistant.models.resource import Resource

MIN_WORTH_USD = 1.0
_RUNTIMES = ("python", "nodejs", "java", "ruby", "dotnet")


def _applies(resource: Resource, _facts: Facts) -> bool:
    details = resource.details
    return (
        resource.status == "Active"
        and details.get("architecture") == "x86_64"
        and details.get("package_type") in (None, "Zip")
        and not details.get("layers")
        and str(details.get("runtime") or "").startswith(_RUNTIMES)
    )


def _judge(resource: Resource, facts: Facts) -> Judgement:
    calls, duration = facts.samples_of(resource, INVOCATIONS, DURATION)
    memory = resource.details.get("memory_mb")
    if calls is None or duration is None or not duration.known or not memory:
        return None  # nothing is known of its use: LAMBDA-ERROR says so
    x86, arm = facts.quotes_of(PriceKey("lambda", resource.region, item) for item in ("x86_64", "arm64"))
    if x86 is None or arm is None:
        return None
    seconds = sum(duration.known) / len(duration.known) / 1000
    a_month = sum(calls.known) / LOOKBACK_DAYS * HOURS_A_MONTH / 24
    worth = a_month * seconds * float(memory) / 1024 * (x86.usd - arm.usd)
    if worth < MIN_WORTH_USD:
        return None
    return Verdict(
        reason=Text(
            f"A GB-second costs {1 - arm.usd / x86.usd:.0%} less on ARM: ${worth:.2f} a month, if its code runs there.",
            f"ARM에서는 GB-초 요금이 {1 - arm.usd / x86.usd:.0%} 저렴합니다. 코드가 ARM에서 동작한다면 월 ${worth:.2f}입니다.",
        ),
        evidence=(Evidence("GB-second", "USD", x86.usd, arm.usd, "USD"),),
        saving=Saving(None),
        signals_used=("Invocations", "Duration", "architecture"),
        signals_not_checked=("native libraries in the package", "how long it runs on ARM"),
        options=(Option("arm64", worth, "medium"),),
    )


CHECK = Check(
    id="lambda_function_arm",
    code="LAMBDA-ARM",
    service_type="Lambda",
    title=Text("Function that could run on ARM for less", "ARM에서 더 저렴하게 실행할 수 있는 Lambda 함수"),
    action=Text(
        "Deploy a version for arm64, try it behind a weighted alias, then move all calls to it.",
        "arm64용 버전을 배포해 가중치 별칭으로 시험한 뒤 모든 호출을 옮기세요.",
    ),
    rollback=Text("Point the alias at the former version.", "별칭을 이전 버전으로 되돌리면 됩니다."),
    mode="C",
    effort="medium",
    risk="medium",
    restart=False,
    applies=_applies,
    judge=_judge,
    needs=(INVOCATIONS, DURATION),
    claims_saving=False,
    origin=("thrifty",),
    words=said(
        """
        cheaper on arm | cheaper on graviton | that would be cheaper on arm
        """,
        """
        arm이 더 싼 | arm에서 더 싼 | 그래비톤이 더 싼 | arm으로 바꾸면 싼
        """,
    ),
)
