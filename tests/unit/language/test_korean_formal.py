"""Formal Korean: every verb of asking in every ending asks the same, and every verb of changing is an order in all."""

# ruff: noqa: E501  (a row is read as one line)
from __future__ import annotations

import pytest

from rassistant.language.account.account_words import AccountWords
from rassistant.language.vocabulary.korean_forms import forms
from rassistant.language.wording.formal_ko import plain_formality
from rassistant.language.wording.requests_ko import plain_requests

_NOUNS = "조회 / 나열 / 검색 / 확인 / 추출 / 출력 / 표시 / 제시 / 제출 / 식별 / 파악 / 선별 / 열거 / 안내 / 회신 / 송부 / 보고 / 공유 / 제공 / 전달 / 점검 / 검토 / 취합 / 요약 / 정리 / 명시 / 기재 / 열람 / 조사 / 분석 / 발췌 / 색출"
_STEMS = "찾 / 보이 / 알리 / 뽑 / 고르 / 추리 / 가려내 / 골라내 / 찾아내 / 뽑아내 / 걸러내 / 짚 / 꼽 / 밝히 / 살펴보 / 알아보 / 나타내"
_BY_SOFT = (
    "{}십시오 / {}시오 / {}십쇼 / {}시기 바랍니다 / {}시길 바랍니다 / {}시기를 바랍니다 / {}려고 합니다 / {}려 함"
)
_BY_STEM = "{}기 바랍니다 / {}기 바람 / {}도록 / {}도록 하십시오 / {}고 싶습니다 / {}고자 합니다 / {}고자 함"
_KIND = (
    "{} 주십시오 / {}주십시오 / {} 주시기 바랍니다 / {} 주시길 바랍니다 / {} 주시기를 바랍니다 / {} 주시오 / {} 주기 바람 / {} 주시면 감사하겠습니다 / "
    "{} 주실래요 / {} 줄래 / {}주삼 / {}줭 / {} 주시겠습니까 / {} 주실 수 있습니까 / {} 주시기를 요청드립니다 / {} 주셨으면 합니다 / {} 주실 것을 요청드립니다 / {}야 합니다 / "
    "{} 주시기 바라며, 협조 부탁드립니다"
)
_BY_NOUN = "{}를 요청드립니다 / {}를 요청합니다 / {} 부탁드립니다 / {}를 의뢰드립니다 / {} 요망 / {} 요청 / {} 바람 / {} 바랍니다 / {}가 필요합니다 / {}를 요합니다 / {} 좀여"


def _said(of: str, *ends: str) -> list[str]:
    return [end.format(of) for row in ends for end in row.split(" / ")]


def _soft(stem: str) -> str:
    return stem + ("으" if (ord(stem[-1]) - ord("가")) % 28 else "")


_ASKED = [
    pytest.param(
        [
            *_said(f"{noun}하", _BY_SOFT, _BY_STEM),
            *_said(f"{noun}하여", _KIND),
            *_said(f"{noun}해", _KIND),
            f"{noun}할 것",
            *_said(noun, _BY_NOUN),
        ],
        id=noun,
    )
    for noun in _NOUNS.split(" / ")
] + [
    pytest.param(
        [
            *_said(_soft(stem), _BY_SOFT),
            *_said(stem, _BY_STEM),
            *_said(forms(stem).infinitive, _KIND),
            f"{forms(stem).coming} 것",
        ],
        id=stem,
    )
    for stem in _STEMS.split(" / ")
]


@pytest.mark.parametrize("forms_of_it", _ASKED)
def test_every_verb_of_asking_asks_the_same_in_every_ending(read, forms_of_it):
    wanted = read("중지된 EC2 인스턴스를 보여줘").plan
    plain = {plain_requests(plain_formality(f"중지된 EC2 인스턴스를 {said}")).text for said in forms_of_it}
    assert wanted is not None
    assert {text: read(text).plan == wanted for text in plain} == dict.fromkeys(plain, True)


_CHANGES = "삭제 / 중지 / 종료 / 재시작 / 변경 / 반납 / 암호화 / 차단 / 확장"
_CHANGE_STEMS = "지우 / 끄 / 켜 / 없애 / 바꾸 / 늘리 / 줄이 / 멈추"
_BIDDING = "{}십시오 / {}시오 / {}시기 바랍니다 / {}시길 바랍니다"
_OUGHT = "{}기 바랍니다 / {}기 바람 / {}도록 하십시오"
_BY_CHANGE = "{}를 요청드립니다 / {} 요청드립니다 / {} 부탁드립니다 / {}를 의뢰드립니다 / {} 요망 / {} 요청 / {} 바람 / {} 바랍니다 / {} 좀여"
_ORDERED = [
    pytest.param(
        [
            *_said(f"{noun}하", _BIDDING, _OUGHT),
            *_said(f"{noun}하여", _KIND),
            *_said(f"{noun}해", _KIND),
            f"{noun}할 것",
            *_said(noun, _BY_CHANGE),
        ],
        id=noun,
    )
    for noun in _CHANGES.split(" / ")
] + [
    pytest.param([*_said(stem, _BIDDING, _OUGHT), *_said(forms(stem).infinitive, _KIND)], id=stem)
    for stem in _CHANGE_STEMS.split(" / ")
]


@pytest.mark.parametrize("forms_of_it", _ORDERED)
def test_every_verb_of_changing_is_refused_in_every_ending(read, forms_of_it):
    refusals = {said: read(f"미사용 EBS 볼륨을 {said}").refusal for said in forms_of_it}
    assert {said for said, refusal in refusals.items() if refusal is None or refusal.reason != "action"} == set()


@pytest.mark.parametrize(
    "said",
    [
        "EC2 인스턴스를 중지하고 목록을 제시하십시오",
        "EC2 인스턴스를 중지하고 결과를 조회하여 주시기 바랍니다",
        "미사용 볼륨을 삭제한 후 결과를 보고하십시오",
        "미사용 볼륨을 조회하여 삭제하십시오",
        "미사용 볼륨을 식별하여 제거하여 주시기 바랍니다",
        "중지된 EC2를 삭제하고자 하오니 협조 바랍니다",
        "중지된 EC2 삭제를 요청드리오니 처리 부탁드립니다",
        "태그가 없는 EC2에 태그를 부여하여 주시기 바랍니다",
        "삭제 방지를 설정하여 주시기 바랍니다",
        "꺼진 EC2 목록을 보안팀에 제출하여 주시기 바랍니다",
        "꺼진 EC2 목록을 메일로 송부하여 주시기 바랍니다",
        "익월 비용을 산출하십시오",
        "차년도 비용을 산출하여 주시기 바랍니다",
        "상기 계정의 EC2를 조회하십시오",
        "임직원 명단을 제출하십시오",
        "미사용 볼륨을 삭제할 수 있겠습니까",
        "미사용 볼륨 삭제 가능하신지 문의드립니다",
        "미사용 볼륨 삭제를 부탁드려도 되겠습니까",
        "다음과 같이 요청드립니다. 미사용 볼륨을 삭제하여 주시기 바랍니다. 끝.",
        "승인되지 아니한 EC2를 조회하십시오",
        "삭제 예정인 볼륨을 조회하십시오",
        "개인정보가 저장된 버킷을 식별하십시오",
        "중지된 EC2의 담당자 연락처를 조회하십시오",
    ],
)
def test_what_cannot_be_answered_is_refused_in_a_letter_too(read, said):
    assert read(said).plan is None


@pytest.mark.parametrize(
    ("said", "plain"),
    [
        ("9월과 10월의 전체 비용을 비교하십시오.", "9월과 10월 전체 비용 비교해줘"),
        ("지난달과 이번 달의 RDS 비용을 비교하여 제시하십시오.", "지난달과 이번 달 RDS 비용 비교해줘"),
        ("엔진별 RDS 개수를 집계하십시오.", "엔진별 RDS 개수"),
        ("리전별 EC2 대수를 산정하여 회신하여 주시기 바랍니다.", "리전별 EC2 개수"),
        ("서비스별 비용을 집계하여 송부하여 주시기 바랍니다", "서비스별 비용"),
        ("EBS 볼륨의 총 용량을 산출하십시오", "EBS 볼륨 총 용량"),
        ("EBS 볼륨을 용량 내림차순으로 정렬하여 주십시오.", "EBS 볼륨을 용량이 큰 순으로 정렬해줘"),
        ("실행 중인 EC2 인스턴스의 수를 세십시오.", "실행 중인 EC2 몇 대야"),
        ("중지된 EC2가 몇 대인지 답하시오.", "중지된 EC2 몇 대야"),
        ("전월 총비용을 산출하여 회신 바람", "지난달 총비용 얼마야"),
        ("가장 오래된 스냅샷 10개를 열거하여 주십시오", "가장 오래된 스냅샷 10개"),
        (
            "퍼블릭 액세스가 허용된 RDS의 현황을 확인하고자 하오니 조회하여 주시기 바랍니다.",
            "퍼블릭 액세스가 허용된 RDS",
        ),
        ("중지된 EC2 목록이 필요하오니 제출하여 주시기 바랍니다.", "중지된 EC2"),
        ("중지된 EC2 목록을 요청드리오니 협조 부탁드립니다.", "중지된 EC2"),
        ("보안 감사를 실시하고자 하오니 퍼블릭 S3 버킷 목록을 제출하여 주시기 바랍니다.", "퍼블릭 S3 버킷"),
        ("감사 대응을 위하여 필요하오니 중지된 EC2 목록을 회신 바랍니다.", "중지된 EC2"),
        ("중지된 EC2를 조회하여 주시기 바라며, 협조에 감사드립니다.", "중지된 EC2"),
        ("중지된 EC2에 대하여 조회하여 주시기 바랍니다.", "중지된 EC2"),
        ("중지된 EC2를 가려내어 보고하십시오", "중지된 EC2"),
        ("중지된 EC2 목록을 제공받고자 합니다.", "중지된 EC2"),
        ("중지된 EC2 목록을 받아보고자 합니다.", "중지된 EC2"),
        ("비용 절감 방안을 검토하고자 하오니 미사용 볼륨을 조회하여 주십시오.", "미사용 볼륨"),
        ("비용 절감 방안을 검토하고자 합니다. 미사용 볼륨을 조회하십시오.", "미사용 볼륨"),
        ("업무상 필요하오니 중지된 EC2 목록을 제출하여 주시기 바랍니다.", "중지된 EC2"),
        ("바쁘신 와중에 송구하오나 중지된 EC2 목록을 회신하여 주시기 바랍니다. 끝.", "중지된 EC2"),
        ("아래와 같이 요청하오니 협조하여 주시기 바랍니다. 중지된 EC2 목록 제출.", "중지된 EC2"),
        ("중지된 EC2의 목록을 11월 30일까지 제출하여 주시기 바랍니다.", "중지된 EC2"),
        ("중지된 EC2가 존재할 경우 이를 열거하시오.", "중지된 EC2"),
        ("중지된 EC2 조회 가능하신지 문의드립니다", "중지된 EC2"),
        ("중지된 EC2 목록을 부탁드려도 될는지요", "중지된 EC2"),
        ("중지된 EC2를 확인하고 싶사오니 조회 부탁드립니다", "중지된 EC2"),
        ("중지된 EC2의 수는 얼마입니까", "중지된 EC2 몇 대야"),
        ("공개된 버킷의 유무를 확인하여 주시기 바랍니다.", "공개된 버킷"),
    ],
)
def test_what_is_counted_compared_or_needed_stays(read, row, said, plain):
    words = AccountWords.of([row("one")])
    assert read(plain).plan is not None
    assert read(said, words=words).plan == read(plain).plan


@pytest.mark.parametrize(
    ("said", "plain"),
    [
        ("태그가 부여되지 아니한 EC2", "태그가 없는 EC2"),
        ("자동 교체가 설정되지 아니한 시크릿의 목록", "자동 교체가 꺼진 시크릿"),
        ("사용하지 아니하는 탄력적 IP", "안 쓰는 탄력적 IP"),
        ("실행 중이 아니한 EC2", "실행 중이 아닌 EC2"),
        ("암호화되지 아니하였으며 퍼블릭인 RDS", "암호화되지 않고 퍼블릭인 RDS"),
        ("암호화가 적용되지 아니하고 퍼블릭인 RDS", "암호화되지 않고 퍼블릭인 RDS"),
        ("삭제 방지가 설정되지 않고 중지된 RDS", "삭제 방지가 꺼져 있고 중지된 RDS"),
        ("삭제 방지가 설정되어 있으며 멀티 AZ인 RDS", "삭제 방지가 켜져 있고 멀티 AZ인 RDS"),
        ("단일 가용 영역에 배치된 RDS", "단일 AZ인 RDS"),
        ("용량이 1TB에 이르는 볼륨", "용량이 1TB 이상인 볼륨"),
        ("용량이 1TB에 달하는 볼륨", "용량이 1TB 이상인 볼륨"),
        ("용량이 10GB에 불과한 볼륨", "용량이 10GB 이하인 볼륨"),
        ("타임아웃이 30초를 초과하도록 설정된 람다", "타임아웃이 30초 넘는 람다"),
        ("생성된 지 90일이 경과하였으며 암호화되지 않은 스냅샷", "생성된 지 90일 넘었고 암호화되지 않은 스냅샷"),
        ("생성일로부터 1년이 경과한 스냅샷", "생성된 지 1년 넘은 스냅샷"),
        ("당월 비용", "이번 달 비용"),
        ("전월 대비 당월 비용", "지난달 대비 이번 달 비용"),
        ("전전월 비용", "지지난달 비용"),
        ("당해 연도 비용", "올해 비용"),
        ("당해 분기 비용", "이번 분기 비용"),
        ("직전 분기 비용", "지난 분기 비용"),
        ("당사가 보유한 S3 버킷 일체의 목록", "S3 버킷"),
    ],
)
def test_words_of_letters_say_what_plain_ones_say(read, said, plain):
    assert read(plain).plan is not None
    assert read(said).plan == read(plain).plan


@pytest.mark.parametrize(
    ("said", "stays"),
    [
        ("검색 요청 수가 많은 도메인", "검색 요청 수"),
        ("데이터 전송 요청 수", "데이터 전송 요청 수"),
        ("점검 필요 태그가 붙은 EC2", "점검 필요 태그"),
        ("백업용 버킷", "백업용"),
        ("'확인 요망' 태그가 붙은 EC2를 조회하십시오", "'확인 요망'"),
    ],
)
def test_the_same_letters_before_a_noun_are_no_request(said, stays):
    assert stays in plain_formality(said)
