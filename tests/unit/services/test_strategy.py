"""Plans in words: from facts, by rules, or by a model that adds no number."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from rassistant.checks.registry import all_checks
from rassistant.services.insight_text import says_only
from rassistant.services.model_words import ModelWords
from rassistant.services.optimize import counted
from rassistant.services.recommendations import totals
from rassistant.services.strategy import SYSTEM, markdown
from rassistant.services.strategy_facts import of_all, of_one
from tests.unit.remedies.conftest import bench
from tests.unit.remedies.subjects import subject_of
from tests.unit.services.test_lessons import FINDING

__all__ = ["bench"]


def made(name, saving, **given):
    finding = replace(FINDING, resource_id=name, name=name, monthly_saving_usd=saving, **given)
    return replace(finding, covers=frozenset({("1", "us-east-1", "EC2", name)}))


@pytest.mark.parametrize("code", sorted(check.code for check in all_checks()))
def test_every_finding_has_a_plan_in_both_languages(bench, code):
    facts = list(of_one(subject_of(bench, code)))
    assert {"goal", "step", "undo"} <= {fact.topic for fact in facts}
    for locale in ("en", "ko"):
        text = markdown(facts, locale)
        assert text.count("### ") >= 3
    assert any("가" <= letter <= "힣" for letter in markdown(facts, "ko"))


def test_a_stacks_resource_is_planned_in_its_code(bench):
    tags = {"aws:cloudformation:stack-name": "web"}
    facts = list(of_one(subject_of(bench, "EC2-IDLE", tags=tags)))
    [step] = [fact for fact in facts if fact.topic == "step"]
    assert "stack web" in step.text.en


def plan(*findings, insufficient=0, rejected=0):
    found = counted(findings)
    return list(of_all(found, totals(found), insufficient, rejected))


def test_the_whole_is_ordered_by_safety_and_commitments_come_last():
    facts = plan(
        made("risky", 100.0, risk="high"),
        made("easy", 1.0),
        made("window", 50.0, restart=True),
        made("buy", 500.0, mode="B"),
    )
    steps = [fact.text.en for fact in facts if fact.topic == "step"]
    assert ["`easy`" in steps[0], "`window`" in steps[1], "`risky`" in steps[2], "`buy`" in steps[3]] == [True] * 4
    assert "$651.00 a month can be saved by 4 recommendations." in facts[0].text.en


def test_a_resource_is_planned_once_and_the_rest_is_said():
    same = {("1", "us-east-1", "EC2", "a")}
    first, second = made("a", 9.0), replace(made("a", 5.0), check="other", covers=frozenset(same))
    facts = plan(first, second, made("b", None), insufficient=2, rejected=3)
    said = " ".join(fact.text.en for fact in facts)
    assert "$9.00 a month can be saved by 1 recommendation." in said
    for caution in ("1 more are for resources", "1 have no known saving", "2 judgements lack", "3 were rejected"):
        assert caution in said


def test_nothing_to_plan_is_said():
    assert plan() == []
    assert "열려 있는 추천이 없습니다" in markdown([], "ko")


def test_a_models_words_are_taken_only_where_its_numbers_stand_in_the_facts():
    facts = plan(made("easy", 12.5))
    asked = []

    def tell(text):
        return lambda system, data: asked.append((system, data)) or text

    assert ModelWords(tell("Save $12.50 a month, 1 step.")).of(SYSTEM, facts, "en") == "Save $12.50 a month, 1 step."
    assert "English" in asked[0][0]
    assert ModelWords(tell("Save $13 a month.")).of(SYSTEM, facts, "en") is None
    assert ModelWords(tell("See https://example.com")).of(SYSTEM, facts, "en") is None
    assert ModelWords(tell(None)).of(SYSTEM, facts, "en") is None
    assert ModelWords(None).of(SYSTEM, facts, "en") is None


def test_each_number_of_the_rules_text_is_a_facts_own_but_the_steps_count():
    facts = plan(made("easy", 12.5), made("window", 50.0, restart=True))
    text = re.sub(r"^\d+\. ", "- ", markdown(facts, "en"), flags=re.MULTILINE)
    assert says_only(text, facts, "en")
