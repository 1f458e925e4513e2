"""Concept questions in both languages find the right article; nonsense finds none; the index is that of the articles."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

from rassistant.knowledge.article import articles
from rassistant.knowledge.build import index_of, rendered
from rassistant.knowledge.korean import pieces
from rassistant.knowledge.search import INDEX, search
from rassistant.knowledge.spelling import nearest
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


def test_each_article_is_found_by_questions_of_many_kinds():
    lines = Path(__file__).with_name("concepts.txt").read_text("utf-8").splitlines()[1:]
    asked = [
        (line.split("|")[0].strip().split(","), question.strip()) for line in lines for question in line.split("|")[1:]
    ]
    assert {article.id for article in articles()} == {wanted for ids, _ in asked for wanted in ids}
    missed = [
        question
        for ids, question in asked
        if not set(ids) & {hit.article_id for hit in search(question, _locale(question), 3)}
    ]
    assert len(asked) > 500
    assert len(missed) <= 0.03 * len(asked), missed


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
    assert isinstance(search("스냅샷 " * 5000, "ko"), list)
    assert search("\u0000\u200b🙂 <script>alert(1)</script> ' OR 1=1 --", "en") == []


def test_the_index_is_that_of_the_articles():
    """Where this fails: ``python -m rassistant.knowledge.build``."""
    assert INDEX.read_text("utf-8") == rendered(index_of(articles()))


def test_the_index_is_small():
    assert INDEX.stat().st_size < 10_000_000


# Words


@pytest.mark.parametrize(
    ("run", "apart"),
    [
        ("나트비용아끼는법", "나트 비용 아끼는 법"),
        ("보안그룹삭제안됨", "보안 그룹 삭제 안 됨"),
        ("메모리사용률은왜안보여", "메모리 사용률은 왜 안 보여"),
        ("버킷키가뭐야", "버킷 키가 뭐야"),
    ],
)
def test_korean_without_spaces_finds_what_it_finds_with_them(run, apart):
    found, wanted = ([hit.article_id for hit in search(text, "ko", 3)] for text in (run, apart))
    assert found[0] == wanted[0]


def test_a_run_that_is_one_word_or_strange_stays_whole():
    words = {"메모리", "사용률", "데이터베이스"}
    assert pieces("데이터베이스", words, {"는"}) == ["데이터베이스"]
    assert pieces("메모리사용률은", words, {"은"}) == ["메모리", "사용률"]
    assert pieces("뷁쉛끟뚫훍", words, {"은"}) == ["뷁쉛끟뚫훍"]


@pytest.mark.parametrize("form", ["늘렸는데", "늘릴까요", "늘려야", "늘리기", "늘려"])
def test_a_verb_is_the_same_in_any_form(form):
    assert phrase(form) == phrase("늘리")


@pytest.mark.parametrize(("typed", "meant"), [("snapshto", "snapshot"), ("lamda", "lambda"), ("gatewey", "gateway")])
def test_a_letter_wrong_is_forgiven(typed, meant):
    assert nearest(typed, {"snapshot": 1.0, "lambda": 1.0, "gateway": 2.0}) == meant
    assert search(f"what is {typed} pricing", "en", 1) == search(f"what is {meant} pricing", "en", 1)


def test_a_word_that_is_known_or_short_is_left_as_it_is():
    assert nearest("rate", {"role": 1.0, "rates": 1.0}) is None
    assert nearest("gateway", {"gateway": 1.0, "gateways": 0.5}) is None


def test_both_sides_of_a_comparison_are_found():
    found = [hit.article_id for hit in search("CUR과 코스트 익스플로러 차이", "ko", 3)]
    assert {"cost-explorer", "cost-and-usage-report"} <= set(found)


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
