"""SM-ENDPOINT: an endpoint that nobody has asked in a fortnight."""

from __future__ import annotations

from rassistant.checks.check import Check, Judgement, Missing
from rassistant.checks.facts import Facts, Need
from rassistant.checks.idleness import unused
from rassistant.checks.rules import is_older_than
from rassistant.checks.words import said
from rassistant.errors import Text
from rassistant.models.resource import Resource

DAYS = 14

NEEDS = (Need("Invocations", "Sum", 3600, DAYS),)


def _applies(resource: Resource, facts: Facts) -> bool:
    return (
        resource.status == "InService"
        and resource.details.get("serverless") is not True
        and is_older_than(resource, facts.now, DAYS)
    )


def _judge(resource: Resource, facts: Facts) -> Judgement:
    if resource.details.get("variant_count") != 1:
        return Missing(Text("invocations of all its variants together", "모든 변형을 합한 호출 수"))
    reason = Text(f"Nobody invoked it in {DAYS} days.", f"최근 {DAYS}일 동안 한 번도 호출되지 않았습니다.")
    return unused(resource, facts, NEEDS, DAYS, reason, not_checked=("who would call it again",))


CHECK = Check(
    id="sagemaker_endpoint_idle",
    code="SM-ENDPOINT",
    service_type="SageMakerEndpoint",
    title=Text("Idle SageMaker endpoint", "유휴 SageMaker 엔드포인트"),
    action=Text(
        "Delete the endpoint and keep its configuration and model.",
        "엔드포인트 구성과 모델은 남겨 두고 엔드포인트를 삭제하세요.",
    ),
    rollback=Text("Create it again from the kept configuration.", "남겨 둔 구성으로 다시 만들면 됩니다."),
    mode="X",
    effort="low",
    risk="medium",
    restart=False,
    applies=_applies,
    judge=_judge,
    needs=NEEDS,
    origin=(
        "CO",
        "cleancloud",
    ),
    words=said(
        """
        nobody calls | that nobody calls | that predict nothing
        """,
        """
        아무도 호출하지 않는 | 추론 요청이 없는
        """,
    ),
)
