"""Korean times beside what lasts, what was switched on, and what no bill tells."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("said", "plain"),
    [
        ("오늘 켜져 있는 서버 몇 대", "켜져 있는 서버 몇 대"),
        ("오늘 돌고 있는 서버", "돌고 있는 서버"),
        ("오늘 실행 중인 인스턴스", "실행 중인 인스턴스"),
        ("servers running today", "running servers"),
        ("이번주에 켠 인스턴스", "마지막 시작이 이번주인 인스턴스"),
        ("이번 주에 마지막으로 시작된 인스턴스", "마지막 시작이 이번주인 인스턴스"),
        ("오늘 켜진 서버", "마지막 시작이 오늘인 서버"),
        ("최근 3일 안에 켜진 서버", "마지막 시작이 최근 3일 이내인 서버"),
        ("이번 분기 지금까지 비용", "이번 분기 비용"),
        ("올해 들어 지금까지 비용", "올해 비용"),
        ("이번달 얼마나옴", "이번 달 비용"),
        ("리전별 비용 차트", "리전별 비용"),
        ("월별 비용 그래프로 그려줘", "월별 비용"),
        ("IMDSv2 강제 안한 서버", "IMDSv1을 허용하는 서버"),
        ("IMDSv2 필수가 아닌 인스턴스", "IMDSv1을 허용하는 인스턴스"),
        ("IMDSv2 강제된 서버", "IMDSv2만 쓰는 서버"),
        ("뭐있지 버킷", "버킷 뭐 있어"),
        ("인스턴스 남아 있어?", "인스턴스 있어?"),
        ("싱가폴에 뭐 떠있는지 싹다", "싱가폴에 뭐 떠있는지"),
        ("t3.micro 스펙 서버", "t3.micro 서버"),
        ("db.t3.micro 등급 데이터베이스 목록", "db.t3.micro 데이터베이스 목록"),
        ("퍼블릭 AMI 있으면 보여줘", "공개된 AMI"),
        ("CPU 5% 미만인 서버 급함", "CPU 5% 미만인 서버"),
        ("전월 대비 증감", "이번 달 비용 지난달 대비"),
        ("작년 대비 비용 증가액 알려줘", "올해 비용 작년 대비"),
        ("10월 비용이 9월보다 많이 나온 것 같은데 확인해주실 수 있나요?", "10월 비용 9월 대비"),
        ("이번 달 RDS 비용이 지난달보다 더 나온 것 같아요 확인 부탁드려요", "이번 달 RDS 비용 지난달 대비"),
        ("(내부용) 퍼블릭 IP 있는 서버 리스트", "퍼블릭 IP 있는 서버 리스트"),
        ("아래 내용 확인 부탁드립니다. 1년 이상 된 스냅샷 목록", "1년 이상 된 스냅샷 목록"),
        ("한국 말고 다른 나라 리전에 있는 서버", "서울 리전 말고 다른 리전에 있는 서버"),
    ],
)
def test_one_meaning(step, said, plain):
    assert step(said) == step(plain)


@pytest.mark.parametrize(
    "said",
    [
        "이번 주에 돌고 있는 서버",
        "servers running this week",
        "지난주에 켜져 있던 서버",
        "하루 평균 비용",
        "EC2 하루 평균 비용",
        "올해 월평균 비용",
        "desired랑 running이 다른 서비스",
        "원하는 태스크 수와 실행 중인 태스크 수가 다른 ECS 서비스",
        "서울이랑 다른 리전 서버",
        "연결 안 된 ENI",
        "서버 꺼도 비용 나가나요?",
        "볼륨 안 써도 요금 나오나요",
        "퍼블릭 서브넷에 있는 서버",
        "안 쓰는 키페어 있어?",
    ],
)
def test_what_nothing_here_tells_is_refused(read, said):
    assert read(said).plan is None


@pytest.mark.parametrize(
    "said",
    [
        "서버 평균 월 비용",
        "서울 말고 다른 리전 서버",
        "서울이랑 도쿄 말고 다른 리전에 있는 버킷",
        "이번 주에 만든 켜진 서버",
    ],
)
def test_what_is_near_to_them_is_answered(read, said):
    assert read(said).plan is not None, read(said).refusal
