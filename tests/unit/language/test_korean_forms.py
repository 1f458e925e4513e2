"""Korean says one thing in many forms: endings, aspects, spacing, courtesy and word order leave the plan as it is."""

# ruff: noqa: E501  (lists of words are read as one line)
import pytest

from rassistant.language.vocabulary.korean_forms import forms

SIBLINGS = {
    "꺼진 서버": "꺼져 있는 | 꺼져있는 | 꺼놓은 | 꺼 둔 | 꺼져버린 | 꺼져 있던 | 중지된 | 중지시켜 둔 | 정지한 | 멈춰 있는 | 셧다운된 | 내려간",
    "켜진 서버": "켜져 있는 | 켜둔 | 실행 중인 | 실행되고 있는 | 돌아가는 | 도는 | 돌리고 있는 | 가동되는 | 살아 있는 | 떠 있는",
    "실행 중이 아닌 서버": "안 도는 | 돌지 않는 | 안 켜진 | 켜져 있지 않은 | 가동되지 않는 | 떠 있지 않은 | 실행되고 있지 않은",
    "암호화되지 않은 볼륨": "암호화 안 된 | 암호화가 안 되어 있는 | 암호화를 안 한 | 암호화 안 해둔 | 암호화를 적용하지 않은 | 암호화가 걸려 있지 않은",
    "암호화된 볼륨": "암호화해 둔 | 암호화하고 있는 | 암호화가 적용되어 있는 | 암호화를 켜 놓은 | 암호화가 된 | 암호화된 상태인",
    "연결되지 않은 볼륨": "안 붙은 | 붙어 있지 않은 | 어디에도 안 달린 | 연결이 안 되어 있는 | 연결된 곳이 없는 | 떼어 놓은",
    "공개된 버킷": "누구나 볼 수 있는 | 누구나 볼수 있게 열려있는 | 인터넷에 노출된 | 외부에 열려 있는 | 모두에게 공개되어 있는 | 오픈된",
    "공개되지 않은 버킷": "비공개인 | 외부에 안 열린 | 열려 있지 않은 | 공개하지 않은 | 외부에서 접근할 수 없는",
    "다중 AZ인 DB": "멀티AZ로 된 | 이중화해 둔 | 이중화되어 있는 | 다중 가용 영역인",
    "퍼블릭 IP가 있는 서버": "공인 IP가 붙어 있는 | 공인 IP 달린 | 공인 IP가 할당된 | 공인 IP를 가지고 있는",
    "Team 태그가 없는 서버": "Team 태그를 달지 않은 | Team 태그가 안 붙어 있는 | Team 태그 누락된 | Team 태그가 빠진",
    "python3.9 람다": "python3.9로 짠 | python3.9로 개발된 | python3.9로 돌고 있는 | 런타임이 파이썬 3.9인",
    "gp3가 아닌 볼륨": "gp3를 안 쓰는 | gp3를 사용하지 않는 | gp3로 되어 있지 않은",
    "호출이 없는 람다": "한 번도 호출되지 않은 | 안 불리는 | 실행된 적 없는 | 아무도 호출하지 않는",
    "대상이 없는 로드밸런서": "뒤에 아무것도 없는 | 뒤에 아무것도 안 붙은 | 등록된 타겟이 하나도 없는",
    "보존 기간이 30일인 로그 그룹": "30일 보관하는 | 로그를 30일 동안 보관하는 | 30일치 보관하는 | 30일간 보존하는",
    "1년 넘게 수정되지 않은 람다": "1년 이상 수정 안 된 | 1년 넘게 안 고친 | 1년 동안 건드리지 않은 | 수정된 지 1년 넘은",
    "90일 넘게 꺼져 있는 서버": "90일째 꺼져 있는 | 꺼진 지 90일이 지난 | 90일 넘도록 꺼져 있는",
}  # fmt: skip

FRAMES = (
    "{m} {n} 보여줘", "{m} {n}들만 추려주세요", "{n} 중에 {m} 것만 알려줄래요?", "{n} 중에서 {m} 애들", "혹시 {m} {n} 있나요?",
    "{m} {n} 없어요?", "{m} {n} 현황 공유 부탁드려요", "저기요, {m} {n} 좀요", "보안 점검 중인데 {m} {n} 알려줘",
    "비용 좀 줄이려고 하는데 {m} {n} 뭐 있어?", "대표님이 물어보셔서 그런데 {m} {n} 목록 뽑아줘", "{m} {n} 한번 보자", "{m} {n} 있으면 알려줘. 고마워",
)  # fmt: skip

ORDERS = """
    중지된 인스턴스를 전부 종료해 주세요 | 꺼진 서버 삭제하고 싶어 | 안 쓰는 볼륨 지워버려 | 서버 좀 꺼주실래요 | 버킷을 비공개로 바꿔줘 |
    DB 재시작 부탁드립니다 | 서버 켜줄 수 있어? | 볼륨 크기 줄여줘 | 안 쓰는 볼륨 정리해서 삭제해줘 | 태그 없는 서버에 태그 달아줘
"""
NOT_ASKED_HERE = """
    암호화 감은 볼륨 | 버전 관리가 귀찮은 버킷 | 호출이 신나는 람다 | 한국의 수도는? | 로그 메시지 보여줘 | 서울보다 따뜻한 서버 |
    이름이 우아한 서버 | 파이썬을 무서워하는 람다 | 한국어를 하는 서버
"""


def _listed(text):
    return [one.strip() for one in text.split("|")]


@pytest.mark.parametrize(
    ("stem", "made"),
    [
        ("꺼지", "꺼져 꺼졌 꺼진 꺼질"),
        ("끄", "꺼 껐 끈 끌"),
        ("붙", "붙어 붙었 붙은 붙을"),
        ("돌", "돌아 돌았 돈 돌"),
        ("되", "돼 됐 된 될"),
        ("하", "해 했 한 할"),
        ("부르", "불러 불렀 부른 부를"),
        ("바뀌", "바뀌어 바뀌었 바뀐 바뀔"),
    ],
)
def test_forms_follow_the_rules_of_writing(stem, made):
    one = forms(stem)
    assert [one.infinitive, one.past, one.done, one.coming] == made.split()


@pytest.mark.parametrize("plain", SIBLINGS)
def test_what_means_the_same_is_read_the_same(read, plain):
    noun = "로그 그룹" if plain.endswith("로그 그룹") else plain.split()[-1]
    wanted = read(plain).plan
    assert wanted is not None
    assert {said: read(f"{said} {noun}").plan for said in _listed(SIBLINGS[plain])} == dict.fromkeys(
        _listed(SIBLINGS[plain]), wanted
    )


@pytest.mark.parametrize("modifier", [("암호화 안 된", "볼륨"), ("CPU가 10% 미만인", "서버"), ("서울에 있는", "DB")])
def test_courtesy_reasons_and_order_change_nothing(read, modifier):
    m, n = modifier
    wanted = read(f"{m} {n}").plan
    assert wanted is not None
    assert [frame for frame in FRAMES if read(frame.format(m=m, n=n)).plan != wanted] == []


def test_orders_are_refused_in_any_form(read):
    assert [(said, read(said).plan) for said in _listed(ORDERS) if read(said).plan is not None] == []
    assert read(_listed(ORDERS)[0]).refusal.reason == "action"


def test_what_nothing_here_knows_is_never_dropped(read):
    assert [said for said in _listed(NOT_ASKED_HERE) if read(said).plan is not None] == []


@pytest.mark.parametrize(
    ("before", "question", "condition"),
    [
        ("서울의 EBS 볼륨", "그 중 암호화된 것만", "details.encrypted"),
        ("서울에 있는 RDS", "그중에서 멀티 AZ만", "details.multi_az"),
    ],
)
def test_a_follow_up_means_the_kinds_before_it(read, before, question, condition):
    step = read(question, previous=read(before).plan).plan.steps[0]
    assert [(term.field, term.value) for term in step.filters] == [(condition, True)]
    assert step.select == ()


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("리눅스 꺼진 서버", {("details.platform", "eq", "linux"), ("status", "eq", "stopped")}),
        ("postgres 꺼진 DB", {("details.engine", "eq", "postgres"), ("status", "eq", "stopped")}),
        ("상세 모니터링 꺼진 서버", {("details.monitoring", "ne", "detailed")}),
    ],
)
def test_what_is_off_is_the_thing_unless_a_setting_is_named(step, question, wanted):
    assert {(term.field, term.op, term.value) for term in step(question).filters} == wanted
