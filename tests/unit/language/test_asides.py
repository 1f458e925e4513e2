"""What is said besides a question is taken off, and told in the explanation: nothing but courtesies goes unsaid."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from rassistant.errors import Locale
from rassistant.language.reading import Reading, Situation
from rassistant.language.render import explain
from rassistant.language.wording.asides import told, without_told
from rassistant.services.query_words import question_parser

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


def read(question: str) -> Reading:
    reading = question_parser().parse(question, Situation(NOW))
    assert reading.plan is not None, reading.refusal
    return reading


@pytest.mark.parametrize(
    ("question", "alone", "aside"),
    [
        (
            "We're getting rid of old runtimes. Which lambdas run python 3.8?",
            "which lambdas run python 3.8?",
            '"We\'re getting rid of old runtimes"',
        ),
        ("before we clean up, show me the unattached volumes", "show the unattached volumes", '"before we clean up"'),
        ("unencrypted volumes - need it for the migration", "unencrypted volumes", '"need it for the migration"'),
        (
            "my boss wants to know which buckets are public so that he can report it",
            "which buckets are public",
            '"my boss wants to know", "so that he can report it"',
        ),
        ("I'm a student and I need a list of stopped servers", "stopped servers", '"I\'m a student and"'),
    ],
)
def test_context_of_an_english_question_is_told(question: str, alone: str, aside: str) -> None:
    reading = read(question)
    assert reading.plan == read(alone).plan
    assert told(reading.aside, "en") == f"taken as context: {aside}"


@pytest.mark.parametrize(
    ("question", "alone", "aside"),
    [
        ("감사 준비 중인데요, 암호화 안 된 볼륨 보여주세요", "암호화 안 된 볼륨 보여주세요", '"감사 준비 중인데요"'),
        ("보고서에 넣으려고 하는데 퍼블릭 버킷 알려줘", "퍼블릭 버킷 알려줘", '"보고서에 넣으려고 하는데"'),
        ("gp2 볼륨 (gp3 전환 검토용)", "gp2 볼륨", '"gp3 전환 검토용"'),
        ("대표님이 물어보셔서 그런데 멈춰 있는 서버 있나요?", "멈춰 있는 서버 있나요?", '"대표님이 물어보셔서 그런데"'),
        ("안 쓰는 볼륨을 지우려고 하는데 목록 보여줘", "안 쓰는 볼륨 목록 보여줘", '"지우려고 하는데"'),
    ],
)
def test_context_of_a_korean_question_is_told(question: str, alone: str, aside: str) -> None:
    reading = read(question)
    assert reading.plan == read(alone).plan
    assert told(reading.aside, "ko") == f"배경 설명으로 본 말: {aside}"


@pytest.mark.parametrize(
    "question",
    [
        "which lambdas run python 3.8?",
        "Hi there, could you please show me the stopped servers? Thanks a lot!",
        "sorry to bother you again, quick question: public buckets please, asap",
        "I was wondering if you could tell me how many volumes we have",
        "안녕하세요, 꺼진 서버 좀 알려주시겠어요? 감사합니다",
        "죄송한데요 꺼진 서버 좀 알려주세요",
        "암호화 안 된 볼륨",
    ],
)
def test_courtesies_are_not_told(question: str) -> None:
    assert read(question).aside == ()


@pytest.mark.parametrize("locale", ["en", "ko"])
def test_an_explanation_that_tells_it_is_read_back_as_the_plan(locale: Locale) -> None:
    reading = read("We're tidying up. Which RDS databases are stopped?")
    assert reading.plan is not None
    catalog = question_parser().catalog
    explanation = f"{explain(reading.plan, catalog, locale)} · {told(reading.aside, locale)}"
    again = read(explanation)
    assert again.plan == reading.plan
    assert again.aside == ()
    assert without_told(explanation) == explain(reading.plan, catalog, locale)


def test_what_is_told_is_short_quoted_and_said_once() -> None:
    assert told((), "en") is None
    assert told((' ,"so" they said. ', "'so' they said"), "en") == "taken as context: \"'so' they said\""
    long = told(("word " * 60,), "en")
    assert long is not None
    assert len(long) == len('taken as context: ""') + 120
    assert long.endswith('…"')


@pytest.mark.parametrize(
    "question",
    [
        "since we're leaving production, list the volumes",
        "because we are closing the dev account, list the volumes",
        "Somebody said the purple servers are bad. List servers",
        "My boss thinks the shiny buckets are expensive. List buckets.",
    ],
)
def test_what_may_say_which_is_no_aside(question: str) -> None:
    assert question_parser().parse(question, Situation(NOW)).plan is None
