"""Patterns are compiled when a question needs them: none at the start, and those of the other language not at all."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from functools import cache

import pytest

from rassistant.language.wording import plain_en_words, plain_ko, plain_ko_clauses, plain_ko_nouns
from rassistant.language.wording.deferred import Deferred, DeferredTable
from rassistant.language.wording.rewriting import Rewriting, Rule
from rassistant.language.wording.text import says_english

_CHILD = """
import json, re, sys
compiled = []
kept = re.compile
def counted(pattern, flags=0):
    compiled.append(pattern)
    return kept(pattern, flags)
re.compile = counted
from datetime import UTC, datetime
from rassistant.language.reading import Situation
from rassistant.services.query_words import question_parser
parser = question_parser()
started = list(compiled)
assert parser.parse(sys.argv[1], Situation(datetime(2026, 11, 22, tzinfo=UTC))).plan is not None
print(json.dumps([[p for p in one if isinstance(p, str)] for one in (started, compiled)]))
"""
_ENGLISH = tuple(form for _, form, _ in plain_en_words.RULES)
_KOREAN = tuple(
    form
    for rules in (plain_ko._RULES_KO, plain_ko_clauses._RULES_KO, plain_ko_nouns._RULES_KO)
    for about, form, _ in rules
    if about is None
)


@cache
def _compiled(question: str) -> tuple[frozenset[str], frozenset[str]]:
    """What a fresh process compiles until it is ready, and in all once it has read the question."""
    done = subprocess.run([sys.executable, "-c", _CHILD, question], capture_output=True, text=True, check=True)
    started, all_of_it = json.loads(done.stdout)
    return frozenset(started), frozenset(all_of_it)


@pytest.mark.parametrize(
    ("question", "own", "other"),
    [
        ("show me stopped EC2 instances in Seoul", _ENGLISH, _KOREAN),
        ("서울 리전의 실행 중인 EC2 보여줘", _KOREAN, _ENGLISH),
    ],
)
def test_a_question_compiles_the_patterns_of_its_language_alone(
    question: str, own: tuple[str, ...], other: tuple[str, ...]
) -> None:
    started, compiled = _compiled(question)
    assert not started & {*own, *other}
    assert not compiled & set(other)
    assert len(compiled & set(own)) < len(own) / 3, "those alone whose letters the question has"


def test_a_deferred_pattern_answers_as_a_compiled_one() -> None:
    form = Deferred(r"(\d+) (?P<unit>gb|tb)", 2)
    found = form.search("at least 5 GB")
    assert found is not None
    assert found["unit"] == "GB"
    assert form.match("5 tb") is not None
    assert form.match("at 5 tb", 3) is not None
    assert form.fullmatch("5 tb or so") is None
    assert [match[1] for match in form.finditer("5 gb and 6 tb")] == ["5", "6"]
    assert form.sub(r"\2", "5 gb, 6 tb", 1) == "gb, 6 tb"
    assert form.compiled is form.compiled


def test_a_table_keeps_its_order() -> None:
    assert [form.compiled.pattern for form in DeferredTable(("b", "a"))] == ["b", "a"]


def test_those_of_a_table_that_may_be_in_a_text_come_with_their_places() -> None:
    table = DeferredTable(("stopped", r"\w+", "on|off", r"\d+ gb"))
    assert [place for place, _ in table.among("turned off")] == [1, 2]
    assert [form.search("all STOPPED 5") is not None for _, form in table.among("all STOPPED 5 gb")] == [
        False,
        True,
        False,
    ]


def test_what_a_text_can_not_hold_is_not_compiled(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(re, "compile", _no_pattern)
    form = Deferred(r"\b(?:stopped|halted) (?P<noun>\w+)")
    text = "all instances"
    assert (form.search(text), form.match(text, 4), form.fullmatch(text)) == (None, None, None)
    assert not [*form.finditer(text)]
    assert form.sub("off", text) == text
    assert Rewriting((("disk", "big", "large"), (None, "boxes", "servers")))("big vms") == "big vms"


def _no_pattern(pattern: str, flags: int = 0) -> re.Pattern[str]:
    raise AssertionError(pattern)


@pytest.mark.parametrize(
    ("rules", "apart", "said", "expected"),
    [
        (((None, "boxes", "servers"), (None, "servers", "vms")), False, "all boxes", "all vms"),
        ((("disk", "big", "large"),), False, "big boxes", "big boxes"),
        ((("disk", "big", "large"),), False, "big DISKS", "large DISKS"),
        (((None, "boxes", "servers"),), True, "all  theboxes here", "all the servers here"),
        (((None, "boxes", "servers"),), True, "two  spaces", "two  spaces"),
    ],
)
def test_rules_apply_one_after_another_where_the_question_is_about_what_they_need(
    rules: tuple[Rule, ...], apart: bool, said: str, expected: str
) -> None:
    assert Rewriting(rules, apart=apart)(said) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("stopped servers", True),
        ("서버 목록", False),
        ("EC2 목록", False),
        ("redis 클러스터 중에 큰 거", False),
        ("powered-off 서버", True),
        ("500GB+ 볼륨", True),
        ("show me 서버", True),
        ("alive 서버", True),
        ("thanks: 서버 목록", True),
    ],
)
def test_korean_may_say_some_of_it_in_english(text: str, expected: bool) -> None:
    assert says_english(text) is expected
