"""What a pattern needs is told without compiling it; what it finds is never kept from it."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rassistant import language
from rassistant.language.wording.deferred import Deferred, DeferredTable
from rassistant.language.wording.needed import Sieve, may_hold, needed
from rassistant.language.wording.rewriting import Rewriting
from rassistant.language.wording.text import clean, is_korean
from tests.bench.questions import evaluation
from tests.bench.questions.expectation import read_questions


@pytest.mark.parametrize(
    ("pattern", "letters"),
    [
        ("Boxes", {"boxes"}),
        (r"\bvms?\b", {"vm"}),
        (r"\bbox(?:es)?\b", {"box"}),
        (r"(?:that |which )?stopped", {"stopped"}),
        (r"(?:stopped|halted)(?! by)", {"stopped", "halted"}),
        (r"(?P<how>stopped|(?:switched|turned) off)", {"stopped", "switched", "turned"}),
        (r"big(?= disks)", {" disks"}),
        (r"(?<=cheap )(?:a|b)", {"cheap "}),
        (r"(?!never)\w+", set()),
        (r"(?<!never)\w+", set()),
        (r"(?:idle|)", set()),
        (r"(?:idle|\w+)", set()),
        (r"idle*", {"idl"}),
        (r"idle{0,2}", {"idl"}),
        (r"idle{1,2}", {"idl"}),
        (r"(?:idle){0,2}x?", set()),
        (r"(?:idle){2}", {"idle"}),
        (r"\d+ ?gb", {"gb"}),
        (r"\d+", {r"\d"}),
        (r"\d*", set()),
        (r"[\]idle]+", set()),
        (r"a\.b", {"a.b"}),
        (r"(\w+) and \1", {" and "}),
        (r"(?i)idle", set()),
        (r"(?-i:US)", {"us"}),
        (r"(\w)(?(1)idle|busy)", set()),
        (r"\x41bc", set()),
        ("꺼진|멈춘", {"꺼진", "멈춘"}),
        ("꺼져 ?있는", {"꺼져", "있는"}),
    ],
)
def test_letters_of_which_every_match_holds_one(pattern: str, letters: set[str]) -> None:
    found = set(needed(pattern))
    assert found == letters or (len(letters) == 2 and len(found) == 1 and found < letters)


def test_spaces_in_a_verbose_pattern_are_no_letters() -> None:
    assert needed("i d l e", re.VERBOSE) == ()


def test_letters_that_case_makes_the_same() -> None:
    assert may_hold("\u0130nstances", needed("instances"))
    assert Sieve([needed("instances")]).among("\u0130NSTANCES") == 1
    assert re.search("instances", "\u0130NSTANCES", re.IGNORECASE)


_PIECES = st.recursive(
    st.sampled_from(
        [
            "ab",
            "b",
            "cd?",
            "a*",
            "[ab]",
            "d+",
            "\\d",
            "\\w",
            ".",
            "가나",
            "나?",
            "\\.",
            "^",
            "$",
            "\\b",
            "b{2}",
            "d{0,1}",
        ]
    ),
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=3).map("".join),
        st.lists(inner, min_size=2, max_size=4).map("|".join).map("(?:{})".format),
        st.builds("{}{}".format, inner.map("(?:{})".format), st.sampled_from(["?", "*", "+", "{2}", "{0,1}", "{,2}"])),
        inner.map("(?={})".format),
        inner.map("(?!{})".format),
        inner.map("(?<!{})".format).filter(lambda one: not re.search(r"[*+?{|]", one[3:])),
    ),
    max_leaves=6,
)


@given(_PIECES, st.lists(st.text("abcd1가나. ", max_size=6), min_size=8, max_size=8))
def test_a_text_that_matches_holds_what_is_needed(pattern: str, texts: list[str]) -> None:
    form = re.compile(pattern, re.IGNORECASE)
    letters = needed(pattern)
    for text in texts:
        if form.search(text) is not None:
            assert may_hold(text, letters)
            assert Sieve([letters]).among(text) == 1


@cache
def _questions() -> dict[bool, list[str]]:
    """Every third question of the evaluation, by whether it is Korean."""
    folder = Path(evaluation.__file__).parent
    asked = [line for name in evaluation.SETS.values() for line, _, _ in read_questions(folder / name)]
    texts = [clean(line.partition(" <- ")[0]) for line in asked[::3]]
    return {korean: [text for text in texts if is_korean(text) is korean] for korean in (True, False)}


def _held() -> Iterator[object]:
    """What the modules of the language hold, in tables too."""
    for module in pkgutil.walk_packages(language.__path__, f"{language.__name__}."):
        for value in vars(importlib.import_module(module.name)).values():
            rows = value if isinstance(value, tuple) else (value,)
            for row in rows:
                yield from row if isinstance(row, tuple | DeferredTable) else (row,)


def test_no_pattern_is_kept_from_a_question_that_it_is_found_in() -> None:
    forms = {form._pattern: form for form in _held() if isinstance(form, Deferred)}
    assert len(forms) > 200
    for pattern, form in forms.items():
        letters = needed(pattern)
        for texts in _questions().values():
            for text in texts[::3]:
                assert form.compiled.search(text) is None or may_hold(text, letters), (pattern, text)


def test_a_question_is_said_as_if_every_rule_had_been_tried() -> None:
    tables = {id(table): table for table in _held() if isinstance(table, Rewriting)}
    assert len(tables) > 15
    for table in tables.values():
        korean = any(is_korean(form) for _, form, _ in table._rules)
        for text in _questions()[korean][:: 1 if korean else 3]:
            assert table(text) == _one_by_one(table, text)


def _one_by_one(table: Rewriting, text: str) -> str:
    for about, form, said in table._rules:
        if about is not None and re.search(about, text, table._flags) is None:
            continue
        if _compiled(form, table._flags).search(text) is not None:
            put = f" {said} " if table._apart else said
            text = _compiled(form, table._flags).sub(put, text)
            text = " ".join(text.split()) if table._apart else text
    return text


@cache
def _compiled(form: str, flags: int) -> re.Pattern[str]:
    return re.compile(form, flags)
