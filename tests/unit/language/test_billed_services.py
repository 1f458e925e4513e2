"""What a service costs is told though nothing of it is listed; its resources are not made up."""

from __future__ import annotations

import pytest

from rassistant.errors import InvalidInput
from rassistant.language.plan_json import plan_from_json
from rassistant.resources.billed_services import BILLED_KINDS, BILLED_ONLY
from rassistant.resources.registry import all_kinds


@pytest.mark.parametrize(
    ("said", "services"),
    [
        ("CloudWatch cost last month", {"AmazonCloudWatch"}),
        ("how much did we pay for Athena in October", {"Amazon Athena"}),
        ("What did Bedrock cost us in October compared with September?", {"Amazon Bedrock"}),
        ("what did EC2 and Glue cost in October by region", {"EC2", "AWS Glue"}),
        ("EventBridge costs", {"Amazon EventBridge", "CloudWatch Events"}),
        ("지난달 SageMaker 비용을 계정별로 알려 주세요", {"Amazon SageMaker"}),
        ("이번 달 세금 얼마 나왔어?", {"Tax"}),
        ("베드락 비용", {"Amazon Bedrock"}),
        ("SageMaker 엔드포인트 비용", {"SageMakerEndpoint"}),
        ("cost of log groups", {"Logs"}),
    ],
)
def test_its_cost_is_that_of_the_bill(read, said, services):
    plan = read(said).plan
    assert plan is not None
    assert [step.action for step in plan.steps] == ["cost"]
    assert set(plan.steps[0].service_types) == services


@pytest.mark.parametrize("kind", BILLED_KINDS, ids=lambda kind: kind.id)
def test_each_name_is_known_in_both_languages(read, kind):
    for word in kind.words.en:
        plan = read(f"cost of {word} in October by region").plan
        assert plan is not None, word
        assert kind.service_type in plan.steps[0].service_types, word
    for word in kind.words.ko:
        plan = read(f"10월 {word} 비용").plan
        assert plan is not None, word
        assert kind.service_type in plan.steps[0].service_types, word


@pytest.mark.parametrize(
    "said",
    ["Athena", "SageMaker in Seoul", "SageMaker cost by resource", "EC2 and CloudWatch", "아테나 보여줘", "list SQS",
     "all resources except CloudWatch", "SageMaker 리소스별 비용", "how many SNS", "most expensive GuardDuty"],
)  # fmt: skip
def test_nothing_of_it_is_listed(read, said):
    reading = read(said)
    assert reading.plan is None or reading.plan.steps[0].action == "cost"
    if reading.plan is None:
        assert reading.refusal.message.en


def test_words_of_the_services_are_no_kinds(read):
    assert read("lambda functions").plan.steps[0].service_types == ("Lambda",)
    assert read("step functions of Lambda").plan is None


def test_they_are_no_kinds():
    assert not BILLED_ONLY & {kind.service_type for kind in all_kinds()}
    assert len(BILLED_ONLY) == len(BILLED_KINDS)


def test_a_plan_may_name_them_for_their_cost_alone(parser):
    cost = {"version": 1, "steps": [{"action": "cost", "service_types": ["Amazon Athena"]}]}
    assert plan_from_json(cost, parser.catalog).steps[0].service_types == ("Amazon Athena",)
    cost["steps"][0]["action"] = "find"
    with pytest.raises(InvalidInput) as caught:
        plan_from_json(cost, parser.catalog)
    assert "service_types" in str(caught.value.field)
