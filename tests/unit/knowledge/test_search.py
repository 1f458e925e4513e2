"""Concept questions in both languages find the right article; nonsense finds none; the index is that of the articles."""

from __future__ import annotations

import importlib.util
import time
from pathlib import Path

import pytest

from rassistant.knowledge.article import articles
from rassistant.knowledge.build import index_of, rendered
from rassistant.knowledge.search import INDEX, search
from rassistant.knowledge.words import concept_table, phrase, units


def _questions():
    spec = importlib.util.spec_from_file_location("knowledge_questions", Path(__file__).with_name("questions.py"))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


ASKED = _questions()


def _locale(question):
    return "en" if question.isascii() else "ko"


@pytest.mark.parametrize(("question", "wanted"), ASKED.CONCEPTS)
def test_the_right_article_is_among_the_first_three(question, wanted):
    assert wanted in [hit.article_id for hit in search(question, _locale(question), 3)]


def test_the_right_article_mostly_comes_first():
    first = [search(question, "en", 1)[0].article_id == wanted for question, wanted in ASKED.CONCEPTS]
    assert sum(first) / len(first) >= 0.9


def test_paraphrases_find_the_right_article():
    missed = [
        question
        for question, wanted in ASKED.PARAPHRASES
        if wanted not in [hit.article_id for hit in search(question, _locale(question), 3)]
    ]
    assert len(missed) <= 0.05 * len(ASKED.PARAPHRASES), missed


@pytest.mark.parametrize("question", ASKED.NONSENSE)
def test_nonsense_finds_nothing(question):
    assert search(question, _locale(question)) == []


def test_a_hit_is_in_the_language_asked_for_and_says_where_it_comes_from():
    korean, english = (search("gp2 vs gp3", locale, 1)[0] for locale in ("ko", "en"))
    assert korean.article_id == english.article_id == "ebs-gp2-gp3"
    assert korean.title == "gp2와 gp3의 차이"
    assert english.title == "gp2 and gp3 compared"
    assert korean.snippet in korean.text
    assert english.snippet in english.text
    assert all(url.startswith("https://docs.aws.amazon.com/ebs/") for url in english.sources)


def test_the_snippet_is_the_sentence_that_fits():
    assert "DeleteOnTermination" in search("DeleteOnTermination volume deleted at termination", "en", 1)[0].snippet


def test_the_best_comes_first_and_the_limit_holds():
    hits = search("how is S3 billed", "en", 2)
    assert len(hits) == 2
    assert hits[0].article_id == "s3-billing"


def test_a_stricter_share_leaves_out_what_speaks_of_half_the_question():
    question = "S3 lifecycle rules for raisins"
    assert search(question, "en", least_share=0.1)
    assert search(question, "en", least_share=0.9) == []


@pytest.mark.parametrize(
    "question", ["How can I save costs?", "비용을 절감할 방법 알려줘", "오류", "what is the limit?"]
)
def test_a_question_that_names_nothing_finds_nothing(question):
    assert search(question, _locale(question)) == []


def test_long_and_odd_text_is_survived():
    started = time.perf_counter()
    assert isinstance(search("스냅샷 " * 5000, "ko"), list)
    assert search("\u0000\u200b🙂 <script>alert(1)</script> ' OR 1=1 --", "en") == []
    assert time.perf_counter() - started < 2


def test_search_is_quick():
    search("warm", "en")
    times = []
    for question, _ in ASKED.CONCEPTS:
        started = time.perf_counter()
        search(question, "ko", 3)
        times.append(time.perf_counter() - started)
    assert sorted(times)[len(times) // 2] < 0.02


def test_the_index_is_that_of_the_articles():
    """Where this fails: ``python -m rassistant.knowledge.build``."""
    assert INDEX.read_text("utf-8") == rendered(index_of(articles()))


def test_the_index_is_small():
    assert INDEX.stat().st_size < 10_000_000


# Words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("billing", "billed"),
        ("policies", "policy"),
        ("storage classes", "storage class"),
        ("스냅샷은", "스냅샷"),
        ("인스턴스들은", "인스턴스"),
        ("S3는", "s3"),
        ("ＥＣ２", "EC2"),
    ],
)
def test_forms_of_a_word_are_one_word(one, other):
    assert phrase(one) == phrase(other)


def test_an_error_code_is_found_whole_and_by_its_parts():
    (unit,) = units("InsufficientInstanceCapacity", {})
    assert {"insufficientinstancecapacity", "insufficient", "capacity"} <= {*unit.terms}


def test_words_without_meaning_are_left_out():
    assert units("what is the difference between", {}) == []
    assert units("그게 뭐야? 왜 나요?", {}) == []


def test_phrases_name_concepts_and_a_disputed_phrase_names_none():
    table = concept_table([("a", ("security group", "both")), ("b", ("보안 그룹", "both"))])
    assert table == {phrase("security group"): "@a", phrase("보안 그룹"): "@b"}
    assert units("my security groups", table)[0].concepts == ("@a",)
