"""Words that no phrase knows stay whole: they are told as unknown, not dropped in pieces."""

import pytest


@pytest.mark.parametrize(
    ("question", "unknown"),
    [
        ("나니아에 있는 인스턴스", "나니아"),
        ("애저 가상머신 보여줘", "애저"),
        ("show user-service", "user-service"),
        ("member-list-api 찾아줘", "member-list-api"),
        ("중요한 DB", "중요한"),
        ("죽은 서버", "죽은"),
        ("과거 서버 목록", "과거"),
        ("제대로 설정된 버킷", "제대로"),
        ("인간 서버", "인간"),
        ("수도 서버", "수도"),
        ("일지 서버", "일지"),
        ("이번 서버", "이번"),
        ("여자와 서버", "여자와"),
    ],
)
def test_a_word_of_crumbs_is_unknown(read, question, unknown):
    reading = read(question)
    assert reading.plan is None
    assert unknown in reading.refusal.words


@pytest.mark.parametrize(
    "question",
    [
        "저는 서버가 궁금해요",
        "나도 서버 볼래",
        "네 서버 보여줘",
        "running-instances",
        "ec2-only",
        "EC2 - please",
        "서버가 뭐죠?",
        "서버 중 제일 싼거",
        "미국 말고 다른 데서 도는 서버",
        "그동안 만든 서버",
        "윈도우 서버는 어느 건가요",
        "서버 중에서 꺼진 것들만",
    ],
)
def test_small_words_with_their_particles_are_not(read, question):
    assert read(question).plan is not None
