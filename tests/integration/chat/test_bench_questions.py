"""A part of the questions of tests/bench/chat, through conversation, worker and tables, without a model."""

from __future__ import annotations

import pytest

from tests.bench.chat import held_out, tuned, tuned_last, tuned_later
from tests.bench.chat.evaluation import Asker, article_sources, fault_of, stack_of

TUNED = (*tuned.QUESTIONS, *tuned_later.QUESTIONS, *tuned_last.QUESTIONS)
PART = TUNED[::9]


@pytest.fixture(scope="module")
def world():
    with stack_of() as (stack, truth):
        yield Asker(stack), truth


@pytest.mark.parametrize("question", PART, ids=lambda question: question.said[-1])
def test_the_answer_holds_the_facts(world, question):
    asker, truth = world
    events = asker.ask([message.format(**truth.names()) for message in question.said])
    assert fault_of(question.expect(truth), events, article_sources()) is None
    assert events[-1]["state"] == "done"
    assert events[-1]["source"] == "rules"


def test_the_two_sets_share_no_question():
    sets = [{question.said for question in each} for each in (TUNED, held_out.QUESTIONS)]
    assert not sets[0] & sets[1]
    assert min(map(len, sets)) >= 40
