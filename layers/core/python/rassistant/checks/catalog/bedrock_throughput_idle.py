"""BEDROCK-PT: throughput of a model that is provisioned, and through which nothing was asked in a week."""

from __future__ import annotations

from rassistant.checks.check import Check, Judgement, Missing, Saving, Verdict
from rassistant.checks.facts import Facts, Need
from rassistant.checks.idleness import nothing_counted
from rassistant.checks.rules import MONTH_DAYS, is_older_than, moment_of
from rassistant.checks.words import said
from rassistant.errors import Text
from rassistant.models.resource import Resource

DAYS = 7
CALLS = Need("Invocations", "Sum", 86_400, MONTH_DAYS)
"""Has points only where something was asked: https://docs.aws.amazon.com/bedrock/latest/userguide/monitoring.html"""


def _applies(resource: Resource, facts: Facts) -> bool:
    committed = moment_of(resource, "committed_until")  # it can't be deleted before
    return (
        resource.status == "InService"
        and is_older_than(resource, facts.now, DAYS)
        and (committed is None or committed <= facts.now)
    )


def _judge(resource: Resource, facts: Facts) -> Judgement:
    """That nothing is told is not that nothing was asked: only where it once was does silence mean idleness."""
    [calls] = facts.samples_of(resource, CALLS)
    if calls is None or not calls.known:
        return Missing(Text("Invocations: not a point in a month", "Invocations: 한 달 동안 데이터 없음"))
    if sum(calls.last(DAYS).known) > 0:
        return None
    units, own = resource.details.get("model_units"), facts.own_cost_usd.get(resource.key)
    return Verdict(
        reason=Text(
            f"{units} model units are paid for by the hour, and nothing was asked in {DAYS} days.",
            f"모델 단위 {units}개가 시간당 부과되고 있지만 최근 {DAYS}일 동안 호출이 없었습니다.",
        ),
        evidence=nothing_counted((CALLS,), DAYS),
        # Models are named in the price list by names of their own: what it really costs is the only price.
        saving=Saving(own, "resource_cost", facts.own_cost_date) if own is not None else Saving(None),
        signals_used=("Invocations",),
        signals_not_checked=("who is going to use it",),
    )


CHECK = Check(
    id="bedrock_throughput_idle",
    code="BEDROCK-PT",
    service_type="BedrockThroughput",
    title=Text("Provisioned throughput that nothing uses", "사용하지 않는 Bedrock 프로비저닝된 처리량"),
    action=Text("Delete it; models can be asked on demand.", "삭제하세요. 모델은 온디맨드로도 호출할 수 있습니다."),
    rollback=Text(
        "Buy it again; a custom model can't be asked without.",
        "다시 구매하면 되며, 사용자 지정 모델은 이것 없이 호출할 수 없습니다.",
    ),
    mode="C",
    effort="low",
    risk="medium",
    restart=False,
    applies=_applies,
    judge=_judge,
    needs=(CALLS,),
    origin=("cleancloud",),
    words=said(
        """
        nothing asks | that nothing asks | nothing calls | that nothing calls | that nobody calls | paid for nothing
        """,
        """
        아무도 호출하지 않는 | 호출되지 않는 | 아무것도 호출하지 않는 | 헛돈 나가는
        """,
    ),
)
