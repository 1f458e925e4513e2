"""Words that no phrase knows stay whole: they are told as unknown, not dropped in pieces."""

import pytest


@pytest.mark.parametrize(
    ("question", "unknown"),
    [
        ("나니아에 있는 인스턴스", "나니아"),
        ("애저 가상머신 보여줘", "애저"),
        ("show user-service", "user-service"),
        ("member-list-api 찾아줘", "member-list-api"),
    ],
)
def test_a_word_of_crumbs_is_unknown(read, question, unknown):
    reading = read(question)
    assert reading.plan is None
    assert unknown in reading.refusal.words


@pytest.mark.parametrize(
    "question",
    ["저는 서버가 궁금해요", "나도 서버 볼래", "네 서버 보여줘", "running-instances", "ec2-only", "EC2 - please"],
)
def test_small_words_with_their_particles_are_not(read, question):
    assert read(question).plan is not None
