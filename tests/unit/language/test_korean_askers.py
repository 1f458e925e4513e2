"""Who a Korean asker is, and what the asker did, are told beside the answer and narrow nothing."""

# ruff: noqa: E501  (a row is read as one line)
from __future__ import annotations

import pytest

from rassistant.language.account.account_words import AccountWords


@pytest.fixture
def ask(read, row):
    rows = [row("web-01", tags={"Team": "growth"}), row("batch-01", tags={"Team": "data"})]
    words = AccountWords.of(rows)
    return lambda question: read(question, words=words)


_PAST = (
    "과제하다가 켜놓고 까먹은 것 같은데 / 실습하고 끄는 걸 깜빡한 것 같은데 / 어제 뭐 켜놓고 안 끈 것 같은데 / 테스트하다가 켜 둔 걸 잊어버렸는데 / 공부하다 만들어놓고 방치한 것 같아서요 / "
    "강의 듣다가 띄워놓고 잊은 것 같아요. / 뭔가 켜놓고 퇴근한 거 같은데 / 혹시 안 끈 게 있을까봐 그러는데 / 끄는 걸 까먹은 듯한데 / 예전에 만들어 두고 까맣게 잊고 있었는데 / 실습 끝나고 안 지운 것 같은데 / "
    "다 껐다고 생각했는데 / 다 끈 줄 알았는데 / 지난번에 테스트하고 정리를 안 한 것 같아서 / 내가 뭘 켜놨는지 기억이 안 나는데 / 뭐 켜놨는지 모르겠어서 그러는데 / 실수로 켜둔 것 같은데요 / 끈다는 걸 깜빡했네ㅠㅠ / "
    "켜놓고 깜박했는데 / 학교 과제로 띄워놨다가 까먹었는데 / 졸업작품 하다가 켜놓고 잊어먹은 것 같은데 / 요금 폭탄 맞을까봐 무서운데"
)


@pytest.mark.parametrize("clause", _PAST.split(" / "))
def test_what_the_asker_did_is_no_condition(ask, clause):
    asked = ask(f"{clause} 지금 실행 중인 인스턴스 있는지 봐줘")
    assert asked.plan is not None, asked.refusal
    assert asked.plan == ask("지금 실행 중인 인스턴스 있는지 봐줘").plan
    assert asked.aside


@pytest.mark.parametrize(
    "question",
    [
        "도쿄에 켜놓고 까먹은 것 같은데 실행 중인 인스턴스 보여줘",
        "growth 팀이 켜놓고 까먹은 것 같은데 실행 중인 인스턴스 보여줘",
        "RDS 켜놓고 까먹은 것 같은데 목록 보여줘",
        "켜놓고 까먹은 인스턴스 보여줘",
        "까먹은 인스턴스 보여줘",
    ],
)
def test_what_narrows_stays_in_the_question(ask, question):
    assert ask(question).plan is None


_WHO = (
    "안녕하세요 보안감사팀입니다. / 정보보호팀 김철수입니다. / 안녕하세요, 정보보안실 박대리입니다. / 내부감사 담당자입니다 / 컴플라이언스팀인데요 / CISO실입니다. / 안녕하세요. 경영지원본부 이과장입니다. / "
    "외부 감사인인데 / 저는 이번에 새로 온 인프라 엔지니어입니다. / 신입 데브옵스인데 / ISMS 심사원입니다. / 회계법인에서 나왔습니다. / 클라우드 운영을 맡고 있는 최주임이라고 합니다. / 수고 많으십니다, 플랫폼개발파트입니다. / "
    "감사실 요청입니다. / 보안관제센터입니다 / MSP 담당자입니다만 / 대학원생인데 / 혼자 개발하는 사람인데 / 비개발자라 잘 모르는데 / 재무쪽인데요 / IT기획팀 홍길동 대리입니다. / 보안팀에서 연락드립니다. / "
    "감사팀에서 요청이 와서요 / 팀장님 지시사항입니다. / 저 보안팀인데 / 나 인프라 막내인데"
)


@pytest.mark.parametrize("who", _WHO.split(" / "))
def test_who_asks_is_no_condition(ask, who):
    asked = ask(f"{who} 외부에 공개된 RDS 목록 부탁드립니다")
    assert asked.plan is not None, asked.refusal
    assert asked.plan == ask("외부에 공개된 RDS 목록 부탁드립니다").plan
    assert asked.aside


@pytest.mark.parametrize(
    "question",
    [
        "결제 서버 담당인데 꺼진 것 보여줘",
        "growth팀 담당자인데 버킷 보여줘",
        "보라색팀인 서버 보여줘",
    ],
)
def test_whose_resources_are_asked_for_is_not_dropped(ask, question):
    plan = ask(question).plan
    assert plan is None or any("growth" in str(one) for one in plan.steps[0].filters)


@pytest.mark.parametrize(
    "clause",
    [
        "어제 배포했는데",
        "방금 배포했는데",
        "지난주에 마이그레이션했는데",
        "오늘 새벽에 점검했는데",
        "어제 장애 났었는데",
        "주말에 이벤트 있었는데",
        "내일 감사 있는데",
        "이거 지워도 되는지 모르겠는데",
        "다음주에 심사가 있어서요",
    ],
)
def test_what_was_done_or_is_to_come_is_no_time_of_the_rows(ask, clause):
    asked = ask(f"{clause} 에러 나는 람다 있나 봐줘")
    assert asked.plan is not None, asked.refusal
    assert asked.plan == ask("에러 나는 람다 있나 봐줘").plan


@pytest.mark.parametrize(
    ("said", "plain"),
    [
        ("t2 쓰는 애들 t3로 바꾸려고 하는데 몇 대나 되나", "t2 인스턴스 몇 대야"),
        ("gp2로 남아있는 볼륨 gp3로 바꾸려고 하는데 목록 부탁", "gp2 볼륨 보여줘"),
        ("서울에서 도쿄로 옮기려고 하는데 서버 몇 대야", "서울 서버 몇 대야"),
        ("mysql 5.7 디비 8.0으로 올리려고 하는데 뭐 있어", "mysql 5.7 디비 보여줘"),
        ("x86 람다를 arm으로 전환하려는데 목록 뽑아줘", "x86 람다 보여줘"),
        ("파이썬 3.8 함수들 3.12로 업그레이드하려고 하는데 몇 개나 있나요", "파이썬 3.8 함수 몇 개야"),
    ],
)
def test_what_is_to_be_changed_is_what_is_asked_of(ask, said, plain):
    assert ask(said).plan is not None
    assert ask(said).plan == ask(plain).plan
    assert ask(said).aside
