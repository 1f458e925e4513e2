"""Of an answerable question nothing is dropped in silence: a word put in, a number or a negation changed is another plan or
a refusal. The questions and the words are drawn with a seed of their own."""

import random
import re
from pathlib import Path

import pytest

from rassistant.language.wording.text import is_korean

WORDS = {
    "en": (
        "cursed", "purple", "secretly", "on Tuesdays", "fluffy", "wooden", "approved", "that dance", "inherited",
        "licensed", "haunted", "audited", "nocturnal", "by Alice", "rarely", "medical", "brave", "certified", "noisy",
        "during storms", "with jam", "before lunch", "that Bob hates", "reviewed",
    ),
    "ko": (
        "보라색", "저주받은", "화요일마다", "몰래", "나무로 된", "승인된", "물려받은", "가끔", "빨간", "야행성", "용감한",
        "인증받은", "시끄러운", "배고픈", "맛있는", "성격 급한", "외로운", "죽은", "중요한", "인간", "음식", "여자와", "과거",
        "철수가 싫어하는",
    ),
}  # fmt: skip
HEADS = [
    line[2:]
    for line in (Path(__file__).parent / "same_meaning.txt").read_text(encoding="utf-8").splitlines()
    if line.startswith("= ")
]
DRAWN = 25
NEGATIONS = re.compile(
    r"\b(?:not|no|without|never|except|isn't|aren't|don't)\b|않는|않은|없는|아닌|안 |제외하?고?|말고"
)
NUMBER = re.compile(r"(?<![\w.:/-])\d+(?![\w.:/-])")


def drawn(language):
    of_language = [text for text in HEADS if is_korean(text) is (language == "ko") and not re.search(r"[\"']", text)]
    return random.Random(20).sample(of_language, min(DRAWN, len(of_language)))


def plan_of(reading):
    return reading.plan and [step.to_json() for step in reading.plan.steps]


@pytest.mark.parametrize("language", ["en", "ko"])
def test_a_word_that_says_something_is_another_question_or_none(read, language):
    chance = random.Random(21)
    lost = []
    for question in drawn(language):
        meant = plan_of(read(question))
        said = question.split(" ")
        for at in range(len(said) + 1):
            word = chance.choice(WORDS[language])
            more = " ".join((*said[:at], word, *said[at:]))
            if meant is not None and plan_of(read(more)) == meant:
                lost.append(more)
    assert not lost


@pytest.mark.parametrize("language", ["en", "ko"])
def test_another_number_is_another_question_or_none(read, language):
    for question in [text for text in HEADS if is_korean(text) is (language == "ko") and NUMBER.search(text)]:
        other = NUMBER.sub(lambda match: str(int(match[0]) * 3 + 7), question)
        meant = plan_of(read(question))
        assert meant is None or plan_of(read(other)) != meant, other


@pytest.mark.parametrize("language", ["en", "ko"])
def test_without_its_negation_it_is_another_question_or_none(read, language):
    asked = [text for text in HEADS if is_korean(text) is (language == "ko") and " in over " not in text]
    for question in filter(NEGATIONS.search, asked):
        other = " ".join(NEGATIONS.sub(" ", question).split())
        meant = plan_of(read(question))
        assert meant is None or plan_of(read(other)) != meant, other
