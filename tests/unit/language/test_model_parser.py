"""A model that answers wrongly gets nothing past the checks."""

import pytest

from rassistant.language.model_parser import ModelParser, NotAnswered
from rassistant.language.reading import Situation
from rassistant.llm.reply import Reply, ToolUse, Usage
from tests.unit.language.conftest import NOW

QUESTION = "chubby EC2 in us-west-2 tagged Env=prod"
GOOD = {
    "version": 1,
    "steps": [
        {
            "action": "find",
            "service_types": ["EC2"],
            "regions": ["us-west-2"],
            "filters": [
                {"field": "tags.Env", "op": "eq", "value": "prod"},
                {"field": "details.instance_type", "op": "ends_with", "value": "xlarge"},
            ],
        }
    ],
}
WORDS = [{"word": "chubby", "expressed_by": "details.instance_type"}]


class ScriptedModel:
    def __init__(self, *uses, text=""):
        self.uses = uses
        self.text = text
        self.asked = []

    def converse(self, system, messages, tools, on_text):
        self.asked.append((system, messages, tools))
        uses = tuple(ToolUse(str(n), name, arguments) for n, (name, arguments) in enumerate(self.uses))
        return Reply((), self.text, uses, "tool_use", Usage(), True)


def changed(**step):
    return {"version": 1, "steps": [{**GOOD["steps"][0], **step}]}


def call(plan, *, words=WORDS, answerable=True):
    return ("plan_query", {"answerable": answerable, "words": words, "plan": plan})


def read(parser, model):
    situation = Situation(NOW)
    return ModelParser(model, parser.catalog).read(QUESTION, parser.parse(QUESTION, situation), situation)


def test_a_good_plan_is_taken_with_all_that_the_rules_read(parser):
    model = ScriptedModel(call(GOOD))
    plan = read(parser, model)
    assert plan.steps[0].regions == ("us-west-2",)
    assert len(plan.steps[0].filters) == 2
    system, messages, tools = model.asked[0]
    assert QUESTION not in system
    assert "chubby" in messages[0]["content"][0]["text"]
    assert tools[0]["strict"] is True


@pytest.mark.parametrize(
    "uses",
    [
        (),
        (("plan_query", None),),
        (("other_tool", {}),),
        (call(GOOD), call(GOOD)),
        (("plan_query", {"sql": "SELECT * FROM ec2"}),),
        (call("SELECT * FROM ec2"),),
        (call(GOOD, answerable=False),),
        (call(GOOD, words=[]),),
        (call(GOOD, words="chubby"),),
        (call(changed(regions=[])),),
        (call(changed(regions=["us-moon-1"])),),
        (call(changed(regions=["us-west-2", "us-east-1"])),),
        (call(changed(service_types=["EC2", "RDS"])),),
        (call(changed(filters=[{"field": "details.weight", "op": "gt", "value": 3}])),),
        (call(changed(filters=GOOD["steps"][0]["filters"][1:])),),
        (call(changed(filters=GOOD["steps"][0]["filters"][:1])),),
        (call(changed(action="delete")),),
        (call(changed(limit=-1)),),
        (call({"version": 1, "steps": []}),),
    ],
)
def test_no_wrong_plan_gets_through(parser, uses):
    with pytest.raises(NotAnswered):
        read(parser, ScriptedModel(*uses, text="Here are all your instances: i-1, i-2"))
