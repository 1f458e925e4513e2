"""COMPREHEND-EP: an endpoint without an inference in 15 days."""

from __future__ import annotations

from rassistant.checks.check import Check, Judgement
from rassistant.checks.facts import Facts, Need
from rassistant.checks.idleness import unused
from rassistant.checks.rules import is_older_than
from rassistant.checks.words import said
from rassistant.errors import Text
from rassistant.models.resource import Resource

DAYS = 15
"""https://docs.aws.amazon.com/awssupport/latest/user/cost-optimization-checks.html (Amazon Comprehend Underutilized Endpoints)"""

NEEDS = (Need("ConsumedInferenceUnits", "Sum", 3600, DAYS),)


def _applies(resource: Resource, facts: Facts) -> bool:
    return resource.status == "IN_SERVICE" and is_older_than(resource, facts.now, DAYS)


def _judge(resource: Resource, facts: Facts) -> Judgement:
    reason = Text(f"Nothing was asked of it in {DAYS} days.", f"최근 {DAYS}일 동안 추론 요청이 없었습니다.")
    return unused(resource, facts, NEEDS, DAYS, reason, not_checked=("who would call it again",))


CHECK = Check(
    id="comprehend_endpoint_idle",
    code="COMPREHEND-EP",
    service_type="ComprehendEndpoint",
    title=Text("Idle Comprehend endpoint", "유휴 Comprehend 엔드포인트"),
    action=Text("Delete the endpoint and keep the model.", "모델은 남겨 두고 엔드포인트를 삭제하세요."),
    rollback=Text("Create an endpoint for the kept model.", "남겨 둔 모델로 엔드포인트를 다시 만들면 됩니다."),
    mode="C",
    effort="low",
    risk="low",
    restart=False,
    applies=_applies,
    judge=_judge,
    needs=NEEDS,
    origin=("TA",),
    words=said(
        """
        that nobody asks | with no inference requests | that analyze nothing
        """,
        """
        추론 요청이 없는 | 아무도 호출하지 않는
        """,
    ),
)
