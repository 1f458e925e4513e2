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


SAID = {
    "꺼진 서버 보여줘": (
        "꺼진 서버ㅇㅇ",
        "꺼진 서버 보여줘 ㅂㅌ",
        "ㅎㅇㅎㅇ 꺼진 서버 목록좀~",
        "꺼진 서버만 쫌",
        "꺼진 서버 봐주실 분",
        "꺼진 서버 알려주실 분 계신가요",
        "[티켓 #4821] 꺼진 서버",
        "[OPS-12] 꺼진 서버 목록",
        "네트워크팀 확인 요청: 꺼진 서버",
        "당직중) 꺼진 서버",
        "고생이 많으십니다. 꺼진 서버 보여줘",
        "꺼진 서버 점검 중임. 해당 서버 나열 바람",
        "꺼진 서버 보고 예정입니다. 목록 요청드립니다",
        "저희가 빌려 쓰는 꺼진 서버",
    ),
    "아일랜드 빼고 서버 보여줘": (
        "서버 보여주는데 아일랜드 쪽은 빼줘",
        "서버 보여주세요. 아일랜드는 제외해주세요",
        "서버 알려주되 아일랜드는 제외하고 알려줘",
    ),
    "태그 없는 거 빼고 서버 보여줘": ("서버 보여주는데 태그 없는 건 빼줘",),
    "Stage 태그가 prod인 꺼진 서버": ("꺼진 prod 서버 (Stage 태그 기준)",),
    "지난 3월 비용 얼마": ("지난3월비용얼마",),
    "쿠버네티스 1.29 쓰는 클러스터 찾아줘": ("쿠버네티스 1.29 버전 아직 쓰는 클러스터 있으면 찾아줘",),
    "nodejs 런타임을 쓰는 람다": ("nodejs 계열 런타임을 쓰는 람다",),
    "ECS 서비스 메모리 사용률 80% 초과": ("ECS 서비스 memory 사용률 80% 초과",),
}


@pytest.mark.parametrize(("plain", "said"), [(plain, said) for plain, several in SAID.items() for said in several])
def test_what_is_written_hastily_around_a_question_changes_nothing(read, plain, said):
    asked = read(said)
    assert asked.plan is not None, asked.refusal
    assert asked.plan == read(plain).plan


def test_a_label_of_a_place_narrows(read):
    assert read("[서울] 서버").plan == read("서울 서버").plan


@pytest.mark.parametrize(
    "said",
    [
        "꺼진 서버 중지해주실 분",
        "당직중) 꺼진 서버 삭제해줘",
        "꺼진 서버 보여주는데 그거 다 삭제해줘",
        "꺼진 서버 점검 중임. 해당 서버 재시작 바람",
        "[티켓 #4821] 서버 꺼주실 분ㅇㅇ",
    ],
)
def test_an_order_stays_one(read, said):
    refusal = read(said).refusal
    assert refusal is not None
    assert refusal.reason == "action"


@pytest.mark.parametrize(
    "said",
    ["보라색 서버ㅇㅇ", "[보라색] 서버", "꺼진 서버 점검 중임. 보라색 목록 요청", "서버 보여주는데 보라색은 빼줘"],
)
def test_what_nothing_knows_stays_unknown(read, said):
    assert read(said).plan is None
