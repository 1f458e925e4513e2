"""The model's help is bounded in time, remembered, and never needed."""

import time
from datetime import UTC, datetime, timedelta

import pytest

from rassistant.errors import ModelUnavailable
from rassistant.language.reading import Situation
from rassistant.llm.reply import Reply, ToolUse, Usage
from rassistant.services.query_model import QueryModel
from rassistant.services.query_words import question_parser
from rassistant.store.memory import MemoryCache

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
QUESTION = "chubby EC2 in us-west-2"
PLAN = {
    "steps": [
        {
            "action": "find",
            "service_types": ["EC2"],
            "regions": ["us-west-2"],
            "filters": [{"field": "details.instance_type", "op": "ends_with", "value": "xlarge"}],
        }
    ]
}
ANSWER = {"answerable": True, "words": [{"word": "chubby", "expressed_by": "type"}], "plan": PLAN}


class Model:
    def __init__(self, answer=ANSWER, *, error=None, wait_s=0.0):
        self.answer, self.error, self.wait_s, self.asked = answer, error, wait_s, 0

    def converse(self, system, messages, tools, on_text):
        self.asked += 1
        time.sleep(self.wait_s)
        if self.error is not None:
            raise self.error
        return Reply((), "", (ToolUse("1", "plan_query", self.answer),), "tool_use", Usage(), True)


def asked(model, cache=None, *, now=NOW, time_out_s=2.0, text=QUESTION, name="m"):
    parser = question_parser()
    situation = Situation(now)
    helper = QueryModel(model, parser.catalog, cache or MemoryCache(lambda: now), name, time_out_s=time_out_s)
    return helper.read(text, parser.parse(text, situation), situation)


def test_a_plan_is_remembered_by_text_and_model():
    model, cache = Model(), MemoryCache(lambda: NOW)
    first, _ = asked(model, cache)
    again, _ = asked(model, cache, text="  CHUBBY ec2 in US-WEST-2 ")
    assert again == first
    assert model.asked == 1
    asked(model, cache, name="another")
    asked(model, cache, now=NOW + timedelta(days=2))
    assert model.asked == 3


@pytest.mark.parametrize(
    ("model", "codes"),
    [
        (Model({"answerable": False}), []),
        (Model(None), []),
        (Model(error=ModelUnavailable()), ["model_unavailable"]),
        (Model(wait_s=0.5), ["timeout"]),
    ],
)
def test_a_failure_is_a_warning_and_no_plan(model, codes):
    plan, problems = asked(model, time_out_s=0.1)
    assert plan is None
    assert [problem.code for problem in problems] == codes
