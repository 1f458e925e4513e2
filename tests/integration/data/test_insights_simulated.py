"""POST /api/cost/insights: by rules, by a model that keeps to the facts, and by rules again where it does not."""

from __future__ import annotations

from copy import deepcopy

import pytest

from rassistant.assistant.allowance import Allowance
from rassistant.errors import ModelUnavailable
from rassistant.http.answers import Insights
from rassistant.llm.reply import Reply, Usage
from tests.integration.data.test_cost_simulated import document, line


class Model:
    def __init__(self, text, whole=True):
        self.text, self.whole = text, whole

    def converse(self, system, messages, tools, on_text):
        if isinstance(self.text, Exception):
            raise self.text
        return Reply((), self.text, (), "end_turn", Usage(10, 5), self.whole)


def ask(product, locale="en", model=None):
    started = product(document())
    started.graph.model = model
    started.graph._allowance = Allowance  # no prices, no cap: no table is asked
    status, answer = started.post("/api/cost/insights", {"locale": locale})
    assert status == 200
    Insights.model_validate(answer)
    return answer


@pytest.mark.parametrize("locale", ["en", "ko"])
def test_by_rules_in_both_languages(product, locale):
    answer = ask(product, locale)
    assert answer["source"] == "rules"
    assert {"total", "forecast"} <= {fact["topic"] for fact in answer["facts"]}
    assert all(fact["text"] in answer["markdown"] for fact in answer["facts"])
    assert ("지출" in answer["markdown"]) == (locale == "ko")


def test_the_model_where_it_keeps_to_the_facts(product):
    answer = ask(product, model=Model("Cost is steady."))
    assert (answer["source"], answer["markdown"]) == ("model", "Cost is steady.")


@pytest.mark.parametrize(
    "model",
    [Model("You will spend $98765.43."), Model("Cost is", whole=False), Model(ModelUnavailable())],
    ids=["a number of its own", "cut off", "not there"],
)
def test_rules_where_it_does_not(product, model):
    answer = ask(product, model=model)
    assert answer["source"] == "rules"
    assert "98765" not in answer["markdown"]


def test_budgets_the_target_and_what_was_marked_as_expected(product):
    account = deepcopy(document())
    wild = [2.0] * 400 + [90.0] * 2 + [2.0] * 18
    account["accounts"][0]["costs"].append(line("EC2 - Other", "us-east-1", "NatGateway-Bytes", wild))
    account["accounts"][0]["budgets"] = [{"name": "small", "limit": 10}]
    started = product(account)
    started.send("PUT", "/api/settings", {"monthly_target_usd": 5000}, role="operator")

    def facts(topic):
        _, answer = started.post("/api/cost/insights", {"locale": "en"})
        return [fact for fact in answer["facts"] if fact["topic"] == topic]

    assert [fact["values"]["name"] for fact in facts("budget")] == [None, "small"]
    (told,) = facts("anomaly")
    path = "/api/cost/anomalies/{id}/feedback"
    started.send("POST", path, {"verdict": "expected"}, role="operator", id=told["values"]["id"])
    (told,) = facts("anomaly")
    assert told["values"]["quieted"] == 1
