"""Korean memos and mails: nouns of looking and telling before a request say no more than 보여줘, and nothing is dropped."""

# ruff: noqa: E501  (a row is read as one line)
from __future__ import annotations

import pytest

from rassistant.language.wording.requests_ko import plain_requests

_ENDS = (
    "전수 조사 부탁드립니다 / 전수조사 ㄱㄱ / 실태 조사 바랍니다 / 현황 송부 바랍니다 / 명단 제출 요청드립니다 / 리스트업 부탁 / 취합해 주세요 / 취합 좀 / "
    "현황 보고 바랍니다 / 점검 결과 회신 부탁드립니다. 감사합니다. / 목록 전달 부탁드립니다 / 목록 전달요 / 리스트 공유점 / 자료 제출 부탁드립니다 / 명단 좀 / "
    "조사해서 보고해 주세요 / 리스트 뽑아서 전달해 주시면 감사하겠습니다 / 목록 작성 부탁드립니다 / 식별 부탁드립니다 / 색출해줘 / 선별하여 목록 제출할 것 / "
    "정보 제공 부탁드립니다 / 일람 부탁 / 대장 제출 바람 / 명단 좀 주실 수 있나요 / 명단이 필요합니다. 확인 부탁드립니다. / 자료가 필요해서 연락드렸습니다 / "
    "있으면 목록 회신 부탁드립니다 / 있을 경우 회신 바랍니다 / 있을 시 목록 송부 부탁드립니다 / 존재 시 명단 회신 요망 / 존재 여부 확인 부탁드립니다 / "
    "있는지 점검하여 결과 회신 부탁드립니다 / 있는지 싹 다 조사해줘 / 발견 시 보고 바랍니다 / 있나 조사해봐 / 목록 내일까지 회신 바랍니다 / "
    "목록 금일 중으로 송부 부탁드립니다 / 목록을 오늘까지 제출해 주시기 바랍니다 / 에 대한 현황 조사 후 회신 부탁드립니다 / 내역 보고드려야 합니다 / "
    "목록 제출해야 하는데요 / 점검 중입니다. 목록 공유 부탁드립니다. / 회신 가능하실까요 / 현황 알려주시고 회신 부탁드립니다 / 자료 회신 부탁드립니다. 보안감사팀 드림"
)


@pytest.mark.parametrize("said", _ENDS.split(" / "))
def test_a_request_to_be_told_asks_for_the_list(read, said):
    joined = "" if said.startswith("에 ") else " "
    asked = read(f"암호화 안 된 EBS 볼륨{joined}{said}")
    assert asked.plan is not None, asked.refusal
    assert asked.plan == read("암호화 안 된 EBS 볼륨 보여줘").plan


@pytest.mark.parametrize(
    ("said", "plain"),
    [
        ("지난달 비용 현황 제출 바랍니다.", "지난달 비용"),
        ("지난달 비용 파악해서 보고해주세요", "지난달 비용"),
        ("월별 비용 자료 제출 요청드립니다", "월별 비용"),
        ("리전별 EC2 대수 취합 부탁드립니다", "리전별 EC2 개수"),
        ("리전별 EC2 수량 파악 후 회신 바랍니다", "리전별 EC2 개수"),
        ("RDS가 총 몇 대인지 회신 바랍니다", "RDS 몇 대야"),
        ("전달 비용 보고 부탁드립니다", "지난달 비용"),
    ],
)
def test_what_is_counted_or_paid_stays(read, said, plain):
    assert read(said).plan is not None
    assert read(said).plan == read(plain).plan


@pytest.mark.parametrize(
    "said",
    [
        "꺼진 EC2 삭제 후 결과 회신 부탁드립니다",
        "RDS 백업하고 결과 회신 바랍니다",
        "EC2 중지하고 결과 공유 부탁드립니다",
        "서버 끄고 알려줘",
        "서버 종료 후 목록 알려줘",
        "EC2 켠 뒤 알려줘",
        "버킷 퍼블릭 액세스 차단하고 보고 바랍니다",
        "EC2 점검 후 조치 바랍니다",
        "EC2 목록 확인 후 삭제 바랍니다",
        "EC2 재부팅 후 회신 바랍니다",
    ],
)
def test_what_is_to_be_done_before_the_telling_is_an_order(read, said):
    assert read(said).plan is None


@pytest.mark.parametrize(
    "said",
    [
        "EC2 점검 완료된 것 알려줘",
        "회신 받은 EC2 목록",
        "제출 대상 EC2 목록 보여줘",
        "취합 안 된 EC2 보여줘",
        "조사 안 한 EC2 보여줘",
        "전달받은 EC2 목록",
        "보고 누락된 EC2 회신 바랍니다",
        "참석자 명단 회신 부탁드립니다",
        "직원 명단 보내줘",
        "RDS 접속 정보 회신 부탁드립니다",
        "RDS 접속 정보 공유 부탁드립니다",
        "시크릿 값 송부 부탁드립니다",
        "S3 버킷 안의 파일 목록 회신 부탁드립니다",
        "꺼진 EC2 목록을 보안팀에 제출해 주세요",
        "꺼진 EC2 목록 메일로 송부 부탁드립니다",
        "EC2 이상 징후 탐지 부탁드립니다",
    ],
)
def test_the_same_nouns_before_a_noun_still_say_which(read, said):
    assert read(said).plan is None


def test_who_signs_is_told_and_a_deadline_is_no_time_of_costs():
    assert plain_requests("버킷 목록 부탁드립니다 - 보안팀 김철수").aside == (" - 보안팀 김철수",)
    assert plain_requests("이번 달 비용 오늘까지 보고 바랍니다").text == "이번 달 비용 오늘까지 보고 바랍니다"
    assert plain_requests("'회신 부탁' 태그 서버").text == "'회신 부탁' 태그 서버"


@pytest.mark.parametrize(
    "said", ["RDS 백업하고 결과 회신 바랍니다", "서버 패치 후 목록 회신 부탁드립니다", "DB 점검되는대로 회신 바랍니다"]
)
def test_what_comes_first_keeps_its_request(said):
    assert plain_requests(said).text == said
