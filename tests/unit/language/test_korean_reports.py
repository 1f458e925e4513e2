"""Questions that Koreans pass on for somebody else: what was asked is the question, and an order stays one."""

# ruff: noqa: E501  (a row is read as one line)
from __future__ import annotations

import pytest

SAME = {
    "켜져 있는 인스턴스 몇 대야": "인스턴스 몇대 켜져있냐고 하시는데 알려줘요 / 교수님이 인스턴스 몇 대 켜져 있냐고 물어보시는데 알려주세요 / 인스턴스 몇 대 켜져 있냐고 팀장님이 물어보시네요 / 인스턴스 몇 대 켜져 있는지 물어보셔서요",
    "꺼진 서버 몇 대야": "팀장님이 꺼진 서버 몇 대냐고 하셔서요 / 팀장님이 꺼진 서버 몇 대냐고 자꾸 물어봐요 / 꺼진 서버 몇 대냐는데요? / 과장님이 꺼진 서버 몇 대인지 물어보셨는데요",
    "안 쓰는 볼륨 보여줘": "팀장님이 안 쓰는 볼륨 있냐고 물어보셔서 그런데 보여주세요 / 팀장님이 안 쓰는 볼륨 있냐네 / 감사인이 안 쓰는 볼륨 목록을 달라고 합니다 / 감사인이 안 쓰는 볼륨 목록 제출하라고 해서요 / 본사에서 안 쓰는 볼륨 현황 보고하라고 해서 / 사수가 안 쓰는 볼륨 찾아보래요 / 팀장님이 안 쓰는 볼륨 뽑으래요 / 팀장님이 안 쓰는 볼륨 목록 뽑아오래 / 선배가 안 쓰는 볼륨 찾아보라고 했는데 / 위에서 안 쓰는 볼륨 파악하라고 난리예요 / 안 쓰는 볼륨 조사하라고 지시가 내려왔습니다 / 안 쓰는 볼륨 알려달라고 하셔",
    "지난달 비용": "대표님이 지난달 비용 얼마 나왔냐고 하시네요 / 대표님이 지난달 비용 얼마냐고 물으셔서요 / 사장님이 지난달 비용 얼마인지 궁금해하셔서요 / 재무팀에서 지난달 비용 알려달라고 하네요",
    "암호화 안 된 RDS 보여줘": "고객이 암호화 안 된 RDS 있냐고 묻는데 확인 부탁드립니다 / 고객사에서 암호화 안 된 RDS 있는지 문의가 왔는데 확인 부탁드립니다 / 보안팀에서 암호화 안 된 RDS 있냐고 하는데 있나요? / CISO가 암호화 안 된 RDS 달라고 하십니다 / 심사원이 암호화 안 된 RDS 명단 달래요",
    "도쿄에 있는 서버 보여줘": "부장님이 도쿄에 서버 있냐고 하시는데 / 도쿄에 서버 있냐고 계속 물어봄",
}


@pytest.mark.parametrize(
    ("plain", "said"), [(plain, said) for plain, all_ in SAME.items() for said in all_.split(" / ")]
)
def test_what_was_asked_is_the_question(read, plain, said):
    asked = read(said)
    assert asked.plan is not None, asked.refusal
    assert asked.plan == read(plain).plan
    assert asked.aside or "냐네" in said


@pytest.mark.parametrize(
    "said",
    [
        "팀장님이 꺼진 서버 지우라고 하셔서요",
        "팀장님이 꺼진 서버 끄래요",
        "대표님이 서버 늘리라고 하시는데",
        "팀장님이 안 쓰는 볼륨 삭제하래",
        "팀장님이 서버 켜달라고 하셔서요",
        "팀장님이 버킷 공개해 달라고 합니다",
        "팀장님이 태그 달아달라고 하네요",
        "팀장님이 서버 재시작해 달라고 합니다",
    ],
)
def test_an_order_passed_on_stays_an_order(read, said):
    refusal = read(said).refusal
    assert refusal is not None
    assert refusal.reason in ("action", "unknown_words")


@pytest.mark.parametrize(
    "said",
    [
        "보라팀이 쓰는 서버 있냐고 하시는데",
        "보라팀에서 만든 서버 있냐고 물어보세요",
        "사장님이 왜 이렇게 느리냐고 하시는데",
        "고객이 언제 고쳐지냐고 묻는데",
        "고객이 비밀번호 알려달라고 합니다",
    ],
)
def test_whose_and_what_is_not_held_are_not_dropped(read, said):
    assert read(said).plan is None
