"""Insights in words: every number from a fact, and a model's text that adds one is dropped."""

from __future__ import annotations

import pytest

from rassistant.errors import Text
from rassistant.services.insight_facts import Fact, cost_facts, forecast_facts, saving_facts
from rassistant.services.insight_text import markdown, says_only

FACTS = [
    Fact("total", Text("$1,234.50 was spent (2026-10-23 – 2026-11-22).", "비용은 $1,234.50입니다.")),
    Fact("saving", Text("$80.00 a month can be saved by 3 recommendations.", "추천 3건으로 매월 $80.00을 절감합니다.")),
]
COST = {
    "start": "2026-10-23",
    "end": "2026-11-22",
    "currency": "USD",
    "total": 150.0,
    "previous_total": 100.0,
    "change_pct": 50.0,
    "credits": -12.0,
    "groups": [
        {"key": "AWS Lambda", "total": 90.0, "previous_total": 30.0},
        {"key": "AmazonCloudWatch", "total": 60.0, "previous_total": 70.0},
        {"key": "AWS Key Management Service", "total": 0.2, "previous_total": 0.1},
    ],
}


@pytest.mark.parametrize(
    ("text", "only"),
    [
        ("You spent $1,234.50; $80.00 of it can be saved.", True),
        ("You spent $1234.50 in all.", True),
        ("You spent about $1,235.", False),
        ("Savings are 6.5 % of the bill.", False),
        ("You spent $1,234.50. See [here](https://example.com).", False),
        ("<b>$80.00</b>", False),
        ("   ", False),
        ("80.00 " * 2000, False),
    ],
)
def test_only_what_the_facts_say(text, only):
    assert says_only(text, FACTS, "en") is only


@pytest.mark.parametrize("locale", ["en", "ko"])
def test_rules_text_has_every_fact_and_passes_its_own_check(locale):
    facts = list(cost_facts(COST))
    text = markdown(facts, locale)
    assert all(fact.text[locale] in text for fact in facts)
    assert says_only(text, facts, locale)


def test_drivers_are_the_largest_changes_alone():
    drivers = [fact.values["service"] for fact in cost_facts(COST) if fact.topic == "driver"]
    assert drivers == ["AWS Lambda", "AmazonCloudWatch"]
    (first, second) = [fact.text.en for fact in cost_facts(COST) if fact.topic == "driver"]
    assert "$60.00 more" in first
    assert "$10.00 less" in second


def test_credits_are_told_apart():
    assert any("$12.00 came back" in fact.text.en for fact in cost_facts(COST))


def test_unknown_is_not_told_as_zero():
    assert list(cost_facts({**COST, "total": None})) == []
    assert list(forecast_facts({"month_end": None, "currency": "USD"})) == []
    assert list(saving_facts({"totals": {"monthly_saving_usd": 0.0, "count": 0}, "items": []})) == []


def test_nothing_known_says_so():
    assert "nothing to say" in markdown([], "en")
