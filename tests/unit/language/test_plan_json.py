"""A plan sent back is trusted in nothing."""

import json

import pytest

from rassistant.errors import InvalidInput
from rassistant.language.fields import FieldCatalog
from rassistant.language.plan_json import plan_from_json
from rassistant.resources.registry import all_kinds

CATALOG = FieldCatalog(all_kinds())


def plan(**step):
    return {"version": 1, "steps": [step]}


@pytest.mark.parametrize(
    ("sent", "field"),
    [
        ("text", "plan"),
        ({}, "plan.steps"),
        ({"steps": []}, "plan.steps"),
        ({"version": 9, "steps": [{}]}, "plan.version"),
        (plan(service_types=["EC3"]), "plan.steps[0].service_types[0]"),
        (plan(regions=["us-moon-1"]), "plan.steps[0].regions[0]"),
        (plan(accounts=["12"]), "plan.steps[0].accounts[0]"),
        (plan(sql="drop"), "plan.steps[0].sql"),
        (plan(limit=0), "plan.steps[0].limit"),
        (plan(limit=True), "plan.steps[0].limit"),
        (plan(filters=[{"field": "details.colour", "op": "eq", "value": "blue"}]), "plan.steps[0].filters[0].field"),
        (plan(filters=[{"field": "status", "op": "like", "value": "x"}]), "plan.steps[0].filters[0].op"),
        (plan(filters=[{"field": "monthly_cost_usd", "op": "gt", "value": "x"}]), "plan.steps[0].filters[0].value"),
        (plan(filters=[{"field": "monthly_cost_usd", "op": "gt", "value": float("nan")}]), "plan.steps[0].filters[0].value"),
        (plan(filters=[{"field": "created_at", "op": "gt", "value": "soon"}]), "plan.steps[0].filters[0].value"),
        (plan(filters=[{"field": "name", "op": "exists", "value": "x"}]), "plan.steps[0].filters[0].value"),
        (plan(filters=[{"or": []}]), "plan.steps[0].filters[0].or"),
        (plan(sort=[{"field": "nothing"}]), "plan.steps[0].sort[0].field"),
        (plan(aggregation={"function": "average", "field": "name"}), "plan.steps[0].aggregation.field"),
        (plan(action="cost", aggregation={"function": "sum", "group_by": ["moon"]}), "plan.steps[0].aggregation.group_by[0]"),
        (plan(action="cost", time_range={"start": "2026-03-01", "end": "2026-02-01"}), "plan.steps[0].time_range.end"),
        ({"steps": [{"action": "cost"}, {"action": "find"}]}, "plan.steps[1].action"),
        ({"steps": [{"action": "find"}, {"action": "cost"}, {"action": "cost"}]}, "plan.steps[2].action"),
        ({"steps": [{"aggregation": {"function": "count"}}, {"action": "find"}]}, "plan.steps[1].action"),
        ({"steps": [{}] * 5}, "plan.steps"),
    ],
)  # fmt: skip
def test_each_fault_is_named(sent, field):
    with pytest.raises(InvalidInput) as caught:
        plan_from_json(sent, CATALOG)
    assert caught.value.field == field
    assert caught.value.message.ko != caught.value.message.en


def test_depth_and_number_of_conditions_are_bounded():
    term = {"field": "status", "op": "eq", "value": "running"}
    for _ in range(20):
        term = {"not": term}
    with pytest.raises(InvalidInput):
        plan_from_json(plan(filters=[term]), CATALOG)
    many = {"field": "status", "op": "eq", "value": "running"}
    with pytest.raises(InvalidInput):
        plan_from_json(plan(filters=[{"or": [many] * 90}, {"or": [many] * 90}]), CATALOG)


@pytest.mark.parametrize(
    "text",
    [
        "running EC2 in Seoul with CPU under 20%",
        "stopped EC2 and unattached volumes",
        "EC2 created in Q3 2025 tagged Env=prod sorted by cost top 5",
        "us-west-2의 EC2 중 CPU 사용률이 20% 미만인 인스턴스를 찾아서 2월 비용을 분석해줘",
        "compare September and October costs",
        "untagged volumes",
        "람다 메모리 평균",
    ],
)
def test_every_plan_that_is_made_can_be_sent_back(read, text):
    made = read(text).plan
    assert plan_from_json(json.loads(json.dumps(made.to_json())), CATALOG) == made


def test_a_step_finds_among_the_rows_of_the_one_before():
    cut = {"service_types": ["EBS"], "sort": [{"field": "details.size_gib", "descending": True}], "limit": 5}
    asked = {
        "filters": [{"field": "details.encrypted", "op": "eq", "value": True}],
        "aggregation": {"function": "count"},
    }
    read = plan_from_json({"steps": [cut, asked]}, CATALOG)
    assert [step.is_cut for step in read.steps] == [True, False]
    assert read.steps[1].service_types == ("EBS",)  # those of the rows that it finds among
    assert plan_from_json(json.loads(json.dumps(read.to_json())), CATALOG) == read
