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
    "PostgreSQL 13 DB": "PostgreSQL 13 버전 쓰는 DB 있어? / PostgreSQL 13 버전인 DB / postgres 13버전으로 된 DB / PostgreSQL 13 버전을 사용 중인 DB / 포스트그레스 13 버젼으로 돌아가는 DB",
    "redis 6 캐시": "redis 6 버전 쓰는 캐시 있어? / 레디스 6버전 사용하는 캐시",
    "mysql 5.7 DB": "mysql 5.7버전 디비 목록 / MySQL 5.7 버전 돌리는 DB",
    "EKS 1.27": "쿠버네티스 1.27 버전 쓰는 클러스터 / EKS 1.27 버전 사용하는 클러스터",
    "파이썬 3.9 함수": "파이썬 3.9 버전 함수 / 파이썬 3.9 버전 쓰는 람다",
    "연결되지 않은 탄력적 IP": "남는 고정 아이피 있나요 / 비는 고정 아이피 / 남아도는 탄력적 IP / 고정 IP 남는 거 있어? / 놀고 있는 eip",
    "연결되지 않은 볼륨": "남는 디스크 / 놀고 있는 볼륨 / 볼륨 중에 놀고 있는 거 / 남는 ebs 볼륨",
    "로드밸런서": "로드발란서 목록 / 로드 발란서 목록 / 로드벨런서 보여줘 / 로드밸런싱 목록 / 로드발런싱 목록",
    "데이터베이스": "데이타베이스 목록 / 데이타 베이스 목록",
    "인스턴스": "인스탄스 보여줘 / 인스턴쓰 목록",
    "ElastiCache": "엘라스틱캐쉬 목록 / 엘라스티캐쉬 보여줘",
    "CloudFront 배포": "클라우드프런트 배포 / 클라우드 프런트 배포",
    "버킷": "버켓 보여줘",
    "스냅샷": "스냅샵 목록",
    "람다 함수": "람타 함수 목록",
    "볼륨": "볼룸 목록",
    "작년 11월 대비 이번 달 비용": "작년 같은 달 대비 비용 / 전년 동월 대비 이번 달 비용 / 작년 이맘때 대비 비용",
    "10월 비용 작년 10월과 비교": "10월 비용 작년 같은 달이랑 비교 / 지난달 비용 작년 같은 달과 비교",
    "작년 11월 비용": "작년 같은 달 비용 / 작년 이맘때 비용",
    "mysql이 아닌 DB": "mysql 말고 다른 엔진 쓰는 DB / mysql이 아닌 엔진을 사용하는 DB",
    "메모리가 제일 큰 람다 10개": "메모리 제일 많이 잡은 람다 10개 / 메모리를 가장 많이 할당한 람다 10개",
    "상세 모니터링인 서버": "모니터링 상세 켜진 서버 / 상세 모니터링 켜진 서버",
    "m5가 아닌 서버": "m5 말고 다른 타입 쓰는 서버 / m5가 아닌 타입을 쓰는 서버",
    "IP가 10.0.1.25인 서버": "10.0.1.25 아이피 가진 서버 / 10.0.1.25 IP 쓰는 서버",
}  # fmt: skip

REFUSED = (
    "6월, 8월, 10월 비용 비교",
    "서버야 안녕",
    "안녕 서버야",
    "김치가 들어간 서버",
    "달에 있는 람다 함수",
    "화성에 있는 서버",
    "우리집에 있는 EC2",
    "사무실에 있는 인스턴스",
    "월에 있는 EC2",
    "메모리에 있는 함수",
    "비용에 있는 서버",
    "남는 서버",
    "서브넷 몇 개야?",
    "VPC별 서브넷 수",
    "보안 그룹 목록 보여줘",
    "클러스터 목록",
    "작년 같은 기간 대비 비용",
    "VPC 꺼진 서버",
    "포트 22 열린 서버",
    "22번 포트가 인터넷에 열려 있는 인스턴스",
    "t2 인스턴스를 t3로 바꿀 수 있는 거",
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
