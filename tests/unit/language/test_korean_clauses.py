"""Clauses of Korean questions that mean one thing in many forms, each beside the plain way to say it."""

# ruff: noqa: E501  (a row is read as one line)
from __future__ import annotations

from datetime import UTC, datetime

import pytest

from rassistant.language.plan import Condition, QueryPlan
from rassistant.language.reading import Situation
from rassistant.services.query_words import question_parser

NOW = datetime(2026, 11, 15, 9, tzinfo=UTC)

SAME = {
    "실행 중인 태스크가 없는 ECS 서비스": "태스크가 하나도 안 떠 있는 ECS 서비스 / 태스크가 하나도 안 도는 ECS 서비스 / 태스크가 전혀 돌지 않는 ECS 서비스",
    "월 비용이 1달러 미만인 람다": "한 달에 1달러도 안 드는 람다 / 월 1달러도 안 나오는 람다 / 한 달에 1달러도 쓰지 않는 람다",
    "여유 스토리지가 10GB 미만인 DB": "여유 공간이 10GB도 안 남은 DB / 여유 공간이 10GB도 남지 않은 DB",
    "CPU가 5% 미만인 서버": "CPU를 5%도 안 쓰는 서버 / CPU를 5%도 못 쓰는 서버 / CPU를 5%도 쓰지 않는 서버",
    "외부에 공개되지 않은 postgres": "외부 공개가 안 된 PostgreSQL / 외부 공개 안 된 postgres / 외부 공개가 되지 않은 postgres",
    "외부에 공개되지 않은 암호화 안 된 DB": "외부 공개도 안 되고 암호화도 안 된 DB / 외부에 공개 안 되고 암호화 안 된 DB",
    "외부에 공개된 postgres": "외부 공개가 된 PostgreSQL / 외부 공개된 postgres",
    "접속이 없는 RDS": "연결이 하나도 안 들어오는 RDS / 연결이 전혀 들어오지 않는 RDS / 접속이 안 들어오는 RDS",
    "암호화되지 않고 태그가 없는 볼륨": "암호화도 안 되고 태그도 없는 볼륨 / 암호화 안 되고 태그 없는 볼륨 / 암호화가 안 되고 태그가 없는 볼륨",
    "나가는 트래픽이 없는 NAT 게이트웨이": "네트워크 트래픽이 없는 NAT 게이트웨이 / 트래픽이 하나도 안 흐르는 NAT 게이트웨이 / 트래픽 없는 NAT 게이트웨이",
    "요청이 없는 로드밸런서": "요청이 하나도 안 들어오는 로드밸런서 / 요청이 안 들어오는 로드밸런서 / 요청이 하나도 없는 로드밸런서",
    "메모리가 2048MB인 람다": "메모리를 2048MB로 잡아 둔 람다 / 메모리를 2048MB로 설정한 람다 / 메모리를 2048MB로 맞춰 놓은 람다 / 메모리를 2048MB 할당한 람다",
    "메모리가 1GB 이상인 람다": "메모리를 1GB 이상으로 잡아 둔 람다 / 메모리를 1GB 이상 준 람다",
    "타임아웃이 5분인 람다": "타임아웃을 5분으로 둔 람다 / 타임아웃을 5분으로 잡아 놓은 람다 / 타임아웃이 5분으로 설정된 람다",
    "메모리가 512MB 미만인 람다": "512MB보다 작은 람다",
    "보존 기간이 365일인 로그 그룹": "로그를 1년 동안 보관하는 로그 그룹 / 보관 365일인 로그 그룹 / 보관이 1년인 로그 그룹 / 보관 365일짜리 로그 그룹",
    "백업 보존 기간이 7일인 DB": "백업 보관을 7일로 해 둔 DB / 백업 보관이 7일인 DB",
    "일별 비용": "날마다 얼마 나갔는지 알려줘 / 매일 얼마 나갔는지 / 하루하루 얼마 나갔는지 / 일자별 얼마 나갔는지",
    "월별 비용": "달마다 얼마 나갔는지 / 매달 얼마 나가? / 월마다 비용 보여줘",
    "최근 14일 비용": "최근 2주 동안 비용 / 최근 2주 동안 날마다 얼마 나갔는지",
    "8월부터 10월까지 월별 비용": "8월, 9월, 10월 비용 비교 / 8월 9월 10월 비용 비교해줘 / 8월과 9월과 10월 비용",
    "mysql 5.7이나 mysql 8.0": "mysql 5.7이나 8.0 / mysql 5.7 또는 8.0 / mysql 5.7, 8.0 버전 / mysql 5.7이나 8.0 쓰는 DB",
    "python3.8이나 python3.9나 python3.10 람다": "파이썬 3.8, 3.9, 3.10 람다",
    "Stage 태그가 없는 서버": "Stage 태그가 빠진 서버 / Stage 태그 빠져 있는 서버",
    "인스턴스 목록": "인스턴스 목록좀보여주세여 / 인스턴스 리스트좀 보여주세요",
    "낭비되는 리소스": "어디서 돈이 새고 있어? / 돈이 어디로 새? / 줄일 수 있는 비용 있으면 알려줘 / 뭐부터 손대야 돼? / 비용 줄일 방법 있어? / 어디서 비용을 아낄 수 있어?",
    "그라비톤으로 바꿀 수 있는 서버": "그라비톤으로 옮길 만한 서버 / 그라비톤으로 전환 가능한 서버",
    "과하게 큰 서버": "너무 크게 잡힌 서버 / 과하게 잡힌 서버",
    "메모리가 과다 할당된 람다": "과다 할당된 람다 / 너무 크게 잡힌 람다",
    "확장 지원 중인 DB": "연장 지원 요금 내는 DB",
}  # fmt: skip

REFUSED = (
    "6월, 8월, 10월 비용 비교",
    "서버야 안녕",
    "안녕 서버야",
    "김치가 들어간 서버",
)
"""No week of a bill, no third period in silence, no name that is not called one, no half of an alternative."""


def read(text: str, previous: QueryPlan | None = None) -> QueryPlan | None:
    return question_parser().parse(text, Situation(NOW, previous=previous)).plan


@pytest.mark.parametrize("plain", SAME)
def test_a_clause_means_the_same_in_all_its_forms(plain):
    wanted = read(plain)
    assert wanted is not None
    assert {said: read(said) for said in SAME[plain].split(" / ")} == dict.fromkeys(SAME[plain].split(" / "), wanted)


@pytest.mark.parametrize("text", REFUSED)
def test_what_has_no_answer_is_not_answered_by_half(text):
    assert read(text) is None


def test_a_name_is_asked_for_where_it_is_called_one():
    step = read("이름에 김치가 들어간 서버").steps[0]
    assert step.filters == (Condition("name", "contains", "김치"),)
    assert read("web이 들어간 서버").steps[0].filters == (Condition("name", "contains", "web"),)
