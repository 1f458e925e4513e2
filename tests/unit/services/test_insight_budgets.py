"""Budgets and what was marked as expected, as facts: every number of a sentence is among its values or follows."""

from __future__ import annotations

import pytest

from rassistant.services.insight_budgets import budget_facts
from rassistant.services.insight_facts import quieted_facts


def target(state="within", forecast=900.0, actual=500.0, limit=1000.0):
    band = None if forecast is None else {"total": forecast, "lo80": forecast - 50, "hi80": forecast + 50}
    share = None if actual is None else round(100 * actual / limit, 2)
    return {
        "limit": limit,
        "currency": "USD",
        "actual": actual,
        "actual_pct": share,
        "forecast": band,
        "state": state,
    }


def item(name, state, forecast=None, own=None, actual=80.0):
    own = None if own is None else {"total": own, "lo80": own, "hi80": own}
    return {
        "name": name,
        "limit": 100.0,
        "actual": actual,
        "actual_pct": actual,
        "unit": "USD",
        "forecast": forecast,
        "own_forecast": own,
        "state": state,
    }


@pytest.mark.parametrize(
    ("of", "en", "ko"),
    [
        (
            target(),
            "The monthly target of $1,000.00: $500.00 (50 %) is spent; about $900.00 is expected, within the limit.",
            "이번 달 목표 $1,000.00 중 $500.00(50 %)을 사용했습니다. 약 $900.00로 예상되며, 한도 안입니다.",
        ),
        (
            target("over", actual=1200.0),
            "The monthly target of $1,000.00: $1,200.00 (120 %) is spent, $200.00 too much.",
            "이번 달 목표 $1,000.00 중 $1,200.00(120 %)을 사용했습니다. $200.00 초과했습니다.",
        ),
        (
            target(forecast=None),
            "The monthly target of $1,000.00: $500.00 (50 %) is spent.",
            "이번 달 목표 $1,000.00 중 $500.00(50 %)을 사용했습니다.",
        ),
    ],
)
def test_the_target_in_words(of, en, ko):
    (fact,) = budget_facts({"target": of, "items": []})
    assert (fact.topic, fact.text.en, fact.text.ko) == ("budget", en, ko)
    assert fact.values["limit"] == 1000.0


def test_no_target_and_an_unknown_one_say_nothing():
    assert list(budget_facts({"target": None, "items": []})) == []
    assert list(budget_facts({"target": target("unknown", None, None), "items": []})) == []


def test_budgets_in_trouble_are_told_three_at_most():
    items = [
        item("a", "over", 150, actual=130.0),
        item("b`<i>", "forecast_over", 110),
        item("c", "at_risk", None, 98),
        item("d", "at_risk", 99),
        item("e", "within", 50),
    ]
    facts = list(budget_facts({"target": None, "items": items}))
    assert [fact.values["name"] for fact in facts] == ["a", "b'<i>", "c"]
    assert facts[0].text.en == "Budget `a` of $100.00: $130.00 (130 %) is spent, $30.00 too much."
    assert facts[2].values["forecast"] == 98
    assert facts[2].text.en.endswith("about $98.00 is expected, close to the limit.")


@pytest.mark.parametrize(("count", "words"), [(1, "1 unusual cost was marked"), (2, "2 unusual costs were marked")])
def test_what_is_expected_is_counted_only(count, words):
    (fact,) = quieted_facts([{"id": str(n)} for n in range(count)])
    assert fact.text.en.startswith(words)
    assert f"{count}건" in fact.text.ko
    assert list(quieted_facts([])) == []
