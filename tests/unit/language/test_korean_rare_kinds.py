"""Korean questions about the rarer kinds: the noun said short or denied, each beside the plain way to say it."""

# ruff: noqa: E501  (a row is read as one line)
from __future__ import annotations

import pytest

from rassistant.language.plan import Condition

SAME = {
    "서명용 KMS 키": "서명용 키 목록 / KMS 키 중에서 서명용 키 / KMS에 서명용 키 보여줘",
    "다중 리전인 KMS 키 개수": "다중 리전 키는 몇 개야? / KMS에 다중 리전 키가 몇 개죠",
    "용도가 SIGN_VERIFY가 아닌 KMS 키": "서명용 키가 아닌 KMS 키 / 서명용 키를 제외한 KMS 키 / KMS 키 중 서명용 키가 아닌 것",
    "서버리스가 아닌 SageMaker 엔드포인트": "서버리스 엔드포인트가 아닌 추론 엔드포인트",
    "gp3가 아닌 볼륨": "gp3 볼륨이 아닌 EBS 볼륨 / gp3 볼륨을 제외한 EBS 볼륨",
    "스팟이 아닌 EC2": "스팟 인스턴스가 아닌 EC2",
    "서울이 아닌 S3": "서울에 있는 버킷이 아닌 S3 / 서울 버킷이 아닌 버킷",
    "자동이 아닌 RDS 스냅샷": "자동 스냅샷이 아닌 RDS 스냅샷 / RDS 스냅샷 중 자동 스냅샷이 아닌 것 / 자동 스냅샷을 제외한 RDS 스냅샷",
    "인터페이스 타입이 아닌 VPC 엔드포인트": "인터페이스 엔드포인트가 아닌 VPC 엔드포인트",
    "실패한 SageMaker 엔드포인트": "SageMaker에서 실패한 엔드포인트 / SageMaker의 실패한 엔드포인트",
    "1년 넘은 AMI": "EC2에서 1년 넘은 이미지",
    "수동 RDS 스냅샷": "RDS에서 수동으로 만든 스냅샷",
    "프라이빗 호스팅 영역 개수": "라우트53에 프라이빗 영역이 몇 개죠",
    "볼륨": "EC2에서 쓰는 볼륨",
    "마지막 사용이 90일 넘은 KMS 키": "사용된 지 90일 지난 KMS 키 / 쓴 지 90일 넘은 KMS 키 / 안 쓴 지 90일 넘은 키 / 마지막 사용이 90일 전인 KMS 키 / 최근 90일 동안 사용되지 않은 KMS 키",
    "마지막 조회 오래된 순 시크릿 5개": "가장 오래 조회되지 않은 시크릿 5개 / 마지막 조회가 가장 오래된 시크릿 5개 / 가장 오래전에 조회된 시크릿 5개 / 조회된 지 가장 오래된 시크릿 5개",
    "마지막 시작 최신순 AMI 3개": "가장 최근에 시작된 AMI 3개 / 마지막 시작이 가장 최근인 AMI 3개",
    "마지막 시작이 90일 넘은 AMI": "시작된 지 90일 지난 AMI / 90일 동안 시작된 적이 없는 AMI",
    "마지막 접속이 없는 워크스페이스": "접속 기록이 없는 워크스페이스 / 한 번도 접속하지 않은 워크스페이스 / 접속된 적이 없는 워크스페이스 / 언제 마지막으로 접속됐는지 모르는 워크스페이스",
    "마지막 활동이 90일 넘고 태그가 없는 노트북": "90일 넘게 활동이 없고 태그가 없는 노트북 / 90일 넘게 활동하지 않았고 태그가 없는 노트북",
    "자동 교체가 꺼진 태그가 없는 시크릿": "자동 교체가 안 되고 태그가 없는 시크릿 / 자동 교체가 되지 않았으며 태그가 없는 시크릿",
    "다중 AZ인 태그가 없는 Redshift 클러스터": "다중 AZ가 되어 있고 태그가 없는 Redshift 클러스터 / 다중 AZ가 적용됐으며 태그가 없는 Redshift 클러스터 / 다중 AZ를 쓰고 태그가 없는 Redshift 클러스터",
    "실패한 태그가 있는 노트북": "실패했지만 태그가 있는 노트북 / 실패했으며 태그가 있는 노트북",
    "크기가 10GB 미만이고 암호화된 볼륨": "크기가 10GB가 안 되고 암호화된 볼륨 / 크기가 10GB에 못 미치고 암호화된 볼륨 / 크기가 10GB보다 작으며 암호화된 볼륨",
    "레코드 수가 10개 미만이거나 태그가 없는 호스팅 영역": "레코드 수가 10개보다 적거나 태그가 없는 호스팅 영역 / 레코드 수가 10개가 안 되거나 태그가 없는 호스팅 영역",
    "크기가 10GB 이하인 볼륨": "크기가 10GB보다 작거나 같은 볼륨",
    "서브넷 수가 2개 이상인 VPC 엔드포인트": "서브넷이 2개 이상인 VPC 엔드포인트",
    "엔드포인트 수가 1개인 네트워크 방화벽": "가용 영역이 하나뿐인 네트워크 방화벽 / 엔드포인트가 1개인 네트워크 방화벽 / 가용 영역 1개에 걸쳐 있는 네트워크 방화벽",
    "시작 템플릿에 없는 AMI": "시작 템플릿에서 쓰이지 않는 AMI / 시작 템플릿에 포함되지 않은 AMI / 시작 템플릿에서 사용하지 않는 AMI",
    "시작 템플릿에 있는 AMI": "시작 템플릿에서 쓰이는 AMI / 시작 템플릿에 포함된 AMI",
    "관리 서비스가 있는 시크릿": "다른 서비스가 관리하는 시크릿 / AWS 서비스에서 관리하는 보안 암호",
    "스냅샷 보존 기간이 0일인 MemoryDB": "스냅샷을 보존하지 않는 MemoryDB 클러스터",
    "KMS 키가 있는 로그 그룹": "KMS 키가 연결된 로그 그룹 / KMS 키가 지정된 로그 그룹",
    "UltraWarm 노드가 0인 OpenSearch": "울트라웜을 안 쓰는 OpenSearch",
    "간격이 30초보다 긴 헬스체크": "30초보다 간격이 긴 헬스체크",
    "JVM 메모리 압력이 제일 높은 OpenSearch": "JVM 메모리 압력이 제일 높은 도메인",
    "서비스 이름별 VPC 엔드포인트 개수": "서비스별 VPC 엔드포인트 개수",
    "자동 교체가 꺼지고 마지막 조회가 60일 넘은 시크릿": "자동 교체를 안 하고 60일 넘게 조회되지 않은 시크릿",
    "마지막 활동이 최근 7일 이내인 노트북": "최근 7일 안에 활동이 있었던 노트북",
    "로그 그룹 평균 보존 기간": "로그 그룹 평균 보존 기간은 며칠인가요?",
    "사용 중지된 헬스체크": "비활성화된 상태 확인을 보여줘",
    "꺼진 서버": "꺼진 서버 상태 확인해줘",
    "연결 수가 10 이상인 Redshift": "데이터베이스 연결 수가 10 이상인 레드시프트 클러스터",
    "시크릿 마지막 조회 보여줘": "시크릿마다 마지막으로 언제 조회됐는지 알려줘 / 시크릿 마지막 조회 시각 보여줘",
}  # fmt: skip

REFUSED = (
    "S3 버킷이 아닌 버킷",
    "꺼진 서버가 아닌 볼륨",
    "암호화된 gp3 볼륨이 아닌 EBS 볼륨",
    "언제 마지막으로 접속했는지 알려줘",
    "가장 오래 사용되지 않은 서버의 KMS 키",
    "다음 달 NAT 게이트웨이 비용 알려줘",
    "중지된 지 30일 넘은 노트북",
    "꺼진 지 오래된 워크스페이스",
    "AMI로 띄운 인스턴스가 몇 대야",
    "RDS 스냅샷 안에 테이블이 몇 개야",
    "호스팅 영역의 A 레코드 값 보여줘",
    "로그 그룹에서 ERROR가 들어간 로그 찾아줘",
    "VPC 엔드포인트를 쓰는 서비스가 무엇인지",
    "볼륨이 100GB인 노트북",
    "교체 람다가 있는 시크릿",
    "RDS 스냅샷의 KMS 키",
    "상태 확인 리전이 3개인 것",
    "다른 리전에 복사된 RDS 스냅샷",
    "노드 간 암호화가 꺼진 OpenSearch",
    "비정상인 상태 확인",
    "NAT 게이트웨이를 쓰는 서브넷 수",
    "내년 네트워크 방화벽 요금",
    "이번 달 NAT 게이트웨이 비용이 얼마나 나올까",
)
"""Nothing is left; another noun; which of the two is denied; of what; of something else; what is to come, what no field tells."""


def test_what_has_happened_once_is_a_condition(read):
    step = read("접속된 적이 있는 워크스페이스").plan.steps[0]
    assert step.filters == (Condition("details.last_connected_at", "exists"),)


@pytest.mark.parametrize("plain", SAME)
def test_it_means_the_same_in_all_its_forms(read, plain):
    wanted = read(plain).plan
    assert wanted is not None
    assert {said: read(said).plan for said in SAME[plain].split(" / ")} == dict.fromkeys(
        SAME[plain].split(" / "), wanted
    )


@pytest.mark.parametrize("text", REFUSED)
def test_what_has_no_answer_is_not_answered_by_half(read, text):
    assert read(text).plan is None


def test_a_region_that_a_field_holds_is_no_place_to_be(read):
    step = read("기본 리전이 us-east-1인 시크릿").plan.steps[0]
    assert step.regions == ()
    assert step.filters == (Condition("details.primary_region", "eq", "us-east-1"),)


def test_what_is_shown_has_no_such_state(read):
    groups = read("서울의 오토스케일링 그룹").plan
    assert read("이 중 꺼진 것만", previous=groups).plan is None
    assert read("이 중 도쿄에 있는 것만", previous=groups).plan is not None


@pytest.mark.parametrize(
    ("before", "after", "whole"),
    [
        ("시크릿 목록", "그중 변경된 지 1년 넘은 것만", "변경된 지 1년 넘은 시크릿"),
        ("워크스페이스", "접속 안 한 지 30일 넘은 것만", "마지막 접속이 30일 넘은 워크스페이스"),
        ("VPC 엔드포인트 목록", "서브넷이 2개 이상인 것", "서브넷이 2개 이상인 VPC 엔드포인트"),
    ],
)
def test_what_was_shown_is_what_it_is_said_of(read, before, after, whole):
    assert read(after, previous=read(before).plan).plan == read(whole).plan
