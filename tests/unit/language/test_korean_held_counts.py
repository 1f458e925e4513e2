"""What Korean says of a field by another word: set as, joined in a number, last used, what went out and came in."""

from __future__ import annotations

import pytest

SAME = (
    ("조직 추적으로 설정된 CloudTrail 추적", "조직 추적 CloudTrail 추적"),
    ("모든 리전으로 지정된 CloudTrail 추적", "모든 리전이 켜진 CloudTrail 추적"),
    ("로그 검증으로 설정된 CloudTrail 추적", "로그 검증이 켜진 CloudTrail 추적"),
    ("삭제 방지로 설정된 DynamoDB 테이블", "삭제 방지가 켜진 DynamoDB 테이블"),
    ("삭제 방지로 설정되지 않은 DynamoDB 테이블", "삭제 방지가 꺼진 DynamoDB 테이블"),
    ("혼합 인스턴스로 구성된 오토 스케일링 그룹", "혼합 인스턴스가 켜진 오토 스케일링 그룹"),
    ("캐시 사용으로 설정된 API Gateway 스테이지", "캐시가 켜진 API Gateway 스테이지"),
    ("서브넷이 3개 연결된 VPC 엔드포인트", "서브넷이 3개인 VPC 엔드포인트"),
    ("서브넷 3개에 연결된 VPC 엔드포인트", "서브넷이 3개인 VPC 엔드포인트"),
    ("서브넷이 두 개 연결된 VPC 엔드포인트", "서브넷이 2개인 VPC 엔드포인트"),
    ("서브넷 한 개에 연결된 VPC 엔드포인트", "서브넷이 1개인 VPC 엔드포인트"),
    ("샤드 3개가 포함된 Kinesis 스트림", "샤드가 3개인 Kinesis 스트림"),
    ("인스턴스가 2개 이상 달린 오토 스케일링 그룹", "인스턴스가 2개 이상인 오토 스케일링 그룹"),
    ("이미지가 10개 초과 들어 있는 ECR 리포지토리", "이미지가 10개 초과인 ECR 리포지토리"),
    ("나간 바이트가 0인 NAT 게이트웨이", "나간 트래픽이 0인 NAT 게이트웨이"),
    ("수신 데이터가 0인 NAT 게이트웨이", "들어온 트래픽이 0인 NAT 게이트웨이"),
    ("보내는 데이터가 가장 많은 EC2 인스턴스", "나가는 트래픽이 가장 많은 EC2 인스턴스"),
    ("마지막 액세스가 60일 이상 지난 시크릿 몇 개야?", "마지막 조회가 60일 이상 지난 시크릿 몇 개야?"),
    ("90일 넘게 접근하지 않은 시크릿", "90일 넘게 조회하지 않은 시크릿"),
    ("마지막 사용이 60일 넘은 워크스페이스", "마지막 접속이 60일 넘은 워크스페이스"),
    ("마지막 액세스가 90일 넘은 KMS 키", "마지막 사용이 90일 넘은 KMS 키"),
    ("마지막 갱신이 1년 넘은 람다 함수", "마지막 수정이 1년 넘은 람다 함수"),
    ("태그 변경 불가인 ECR 리포지토리", "태그 변경 불가 ECR 리포지토리"),
    ("스냅샷을 30일 이상 보관하는 엘라스티캐시", "스냅샷 보존 기간이 30일 이상인 엘라스티캐시"),
    (
        "cache.t3.micro 노드를 쓰는 엘라스티캐시 클러스터의 노드 수 합계",
        "cache.t3.micro를 쓰는 엘라스티캐시의 노드 수 합계",
    ),
)


@pytest.mark.parametrize(("question", "plain"), SAME)
def test_one_means_the_other(read, question, plain):
    plan = read(question).plan
    assert plan is not None
    assert plan == read(plain).plan


@pytest.mark.parametrize(
    "question",
    [
        "볼륨 3개가 붙은 인스턴스",
        "볼륨이 두 개 연결된 EC2",
        "보안 그룹 2개가 연결된 EC2 인스턴스",
        "스냅샷을 7일 이상 보관하는 레드시프트 클러스터",
    ],
)
def test_a_number_that_nothing_holds_is_no_limit(read, question):
    assert read(question).plan is None


def test_what_it_is_set_as_is_not_set_aside(read):
    reading = read("IMDSv1 허용으로 설정된 EC2 인스턴스")
    assert reading.plan is None or reading.plan.steps[0].filters
