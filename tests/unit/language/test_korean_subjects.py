"""Korean questions whose noun, field or time stands where it is easily taken for another one."""

# ruff: noqa: E501  (a row is read as one line)
from __future__ import annotations

import pytest

from rassistant.language.account.account_words import AccountWords
from rassistant.language.render import explain

DAYS_90 = "2026-08-24T12:00:00Z"
WEEK = "2026-11-15T12:00:00Z"

READ = {
    # what is recorded, what none at all of is, how many were named
    "CloudTrail · Management events = no": "관리 이벤트를 기록하지 않는 CloudTrail 추적 / 관리 이벤트를 안 남기는 트레일",
    "CloudTrail · Management events = yes": "관리 이벤트를 기록하는 트레일",
    "ElastiCache · (Hits = 0 or without Hits)": "캐시 적중이 한 건도 없는 ElastiCache 클러스터",
    "DocumentDB · Encrypted = no": "저장 데이터가 암호화되지 않은 DocumentDB 클러스터",
    "Redshift · Public = yes · Encrypted = no": "퍼블릭 접근이 허용되고 암호화되지 않은 Redshift 클러스터",
    "Lambda, DynamoDB": "람다 함수하고 DynamoDB 테이블, 이렇게 두 가지만 보고 싶어요 / 람다와 DynamoDB 두 가지만 보여줘",
    "Route53HealthCheck · Interval = 10 s": "검사 간격이 10초인 Route 53 상태 검사",
    # what happened and goes on in the sentence is a condition as the adnominal is
    "Lambda · Errors > 0 · Timeout ≤ 60 s": "오류가 발생했고 제한 시간이 60초 이하인 람다 / 오류가 있고 제한 시간이 60초 이하인 람다 / 에러가 났고 제한 시간이 60초 이하인 람다",
    "Lambda · Invocations > 0 · Memory ≥ 1,024 MB": "호출이 있었고 메모리가 1GB 이상인 람다",
    "Lambda · (Errors = 0 or without Errors) · Memory ≥ 1,024 MB": "오류가 없었고 메모리가 1GB 이상인 람다 / 오류가 발생하지 않았고 메모리가 1GB 이상인 람다",
    # fields by the words that stand for one another
    "ComprehendEndpoint · Inference units = 4": "추론 유닛이 4개인 Comprehend 엔드포인트 / 추론 단위가 4개인 Comprehend 엔드포인트",
    "ASG · count · by Desired": "희망 용량별 ASG 수 / 목표 용량별 ASG 개수",
    "CapacityReservation · Free instances ≥ 3": "남은 인스턴스가 3대 이상인 용량 예약 / 비어 있는 인스턴스가 3대 이상인 용량 예약",
    "EMR · YARN memory free ≥ 50 %": "YARN 가용 메모리가 50% 이상인 EMR 클러스터 / 여유 메모리가 50% 이상인 EMR 클러스터",
    "Kinesis · Mode = PROVISIONED": "프로비저닝 모드인 Kinesis 스트림 / 프로비저닝된 키네시스",
    "EFS · Lifecycle = no": "수명 주기 설정이 없는 EFS / 라이프사이클 정책이 없는 EFS",
    # a clause about another resource has its subject in front; what a machine does to its disks is its own
    "EC2 · with EBS [Size > 100 GiB]": "볼륨이 100기가 넘는 서버 / 볼륨 100GB 넘는 인스턴스",
    "EC2 · with EBS [Encrypted = no]": "볼륨이 암호화 안 된 서버 / 볼륨 암호화 안 된 인스턴스",
    "EBS · with EC2 [stopped]": "서버가 꺼진 볼륨 / 인스턴스가 중지된 볼륨",
    "EC2 · sorted by EBS read over the last 24 hours descending": "디스크 읽기 많은 서버 / 디스크 읽기가 많은 인스턴스",
    "EC2 · sorted by Disk used over the last 24 hours descending": "디스크 사용량 많은 서버 / 디스크 사용률 높은 서버",
    "RDS · sorted by Read IOPS descending": "디스크 읽기 많은 RDS / 읽기 많은 RDS",
    "EBS · with From snapshot": "스냅샷에서 만든 볼륨 / 스냅샷으로 복원한 볼륨 / 원본 스냅샷이 있는 볼륨",
    "EBS · without From snapshot": "스냅샷으로 만들지 않은 볼륨 / 스냅샷에서 복원되지 않은 볼륨",
    # fields that are called as kinds are, or that end in "name"
    "Logs · without KMS key": "KMS 키가 없는 로그 그룹 / KMS 키 없는 로그 그룹 / KMS 키로 암호화 안 된 로그 그룹",
    "CloudTrail · Bucket = audit-logs": "버킷이 audit-logs인 트레일",
    "AMI · with Snapshots": "스냅샷이 있는 AMI / 스냅샷 있는 AMI",
    "ELB · DNS name = foo-bar": "DNS 이름이 foo-bar인 로드 밸런서 / load balancers whose DNS name is foo-bar",
    'ELB · DNS name starts with "internal"': "DNS 이름이 internal로 시작하는 로드 밸런서",
    'AMI · Image name contains "ubuntu"': "이미지 이름에 ubuntu가 들어간 AMI",
    "EC2 · name = web-01": "이름이 web-01과 정확히 일치하는 서버 / 이름이 web-01과 똑같이 같은 서버 / 이름이 web-01인 서버",
    'EC2 · name starts with "web" · not (name contains "was")': "이름이 web로 시작하고 was는 들어가지 않는 서버 / 이름이 web로 시작하지만 이름에 was가 안 들어간 서버",
    "CapacityReservation · Free instances ≥ 1": "남은 인스턴스가 있는 용량 예약 / 빈 자리가 있는 용량 예약",
    "CloudTrail · All regions = yes": "모든 리전 대상인 트레일 / 전체 리전에 적용되는 트레일",
    "EBS · Deleted with the instance = no": "종료해도 안 지워지는 볼륨 / 인스턴스를 종료해도 남는 볼륨",
    "APIGatewayStage · Tracing = no": "추적 안 켠 API 스테이지 / 추적 꺼진 API 게이트웨이 스테이지",
    "ECR · Tag mutability = MUTABLE": "태그 변경 가능한 ECR / repositories with mutable tags",
    "RDS · License = license-included": "라이선스 포함 RDS / RDS with license included",
    "CloudFront · HTTP version = http2": "http2 쓰는 배포 / HTTP/2 쓰는 클라우드프론트",
    "VPCEndpoint · Type = Gateway": "VPC 엔드포인트 가운데 게이트웨이 유형만 / VPC 엔드포인트 중에 게이트웨이 타입만",
    "Logs · Stored > 100 GiB": "저장된 로그가 100GB 넘는 로그 그룹 / 쌓인 데이터가 100기가 넘는 로그 그룹",
    "DynamoDB · Size = 0 bytes": "크기가 0인 테이블 / 용량이 0인 테이블",
    "Lambda · Package type = Image": "이미지로 배포된 람다 / 도커 이미지 람다 / 컨테이너 이미지로 배포한 함수",
    "EC2 · Tenancy = host": "전용 호스트에서 도는 서버 / 테넌시가 전용 호스트인 서버",
    'Lambda · Runtime starts with "nodejs"': "nodejs 계열을 쓰는 람다 / 노드 계열 람다 / nodejs 계열 런타임을 쓰는 람다",
    "EKS · (Kubernetes version = 1.29 or Kubernetes version starts with \"1.29.\")": "아직 1.29 버전을 쓰고 있는 EKS / 1.29 버전 쓰는 EKS / 1.29 버전인 EKS / EKS 중에 1.29 버전 쓰는 것",
    "RDS · storage-full": "스토리지가 꽉 찬 RDS / 저장 공간이 가득 찬 DB",
    # two at once; values that are called as services are; bare nouns
    "S3 · Versioning = no · Lifecycle rules = no": "버전 관리도 수명 주기도 없는 버킷 / 버전 관리와 수명 주기가 모두 꺼진 버킷",
    "ElastiCache · Encrypted in transit = no · Encrypted at rest = no · Engine = redis": "전송 중 암호화와 저장 시 암호화가 둘 다 꺼진 레디스 / 전송 중 암호화도 저장 시 암호화도 안 된 레디스",
    "RDS · Encrypted = yes · Deletion protection = yes": "암호화와 삭제 방지가 모두 켜진 RDS",
    "EC2 · with Public IP · IMDSv1 allowed = yes": "퍼블릭 IP가 붙어 있으면서 IMDSv1을 허용하는 인스턴스",
    "Secret · Managed by = rds": "관리 서비스가 rds인 시크릿",
    'VPCEndpoint · Endpoint service contains "s3" · Type = Gateway': "s3 게이트웨이 엔드포인트",
    "KMS · without Aliases": "별칭 없는 키 / 별칭이 없는 KMS 키",
    "KMS · Usage = SIGN_VERIFY": "서명용 KMS 키 / 용도가 서명인 KMS 키 / KMS keys for signing",
    "RDS · Backup retention < 7 days": "백업을 7일도 보관하지 않는 RDS / 백업을 7일도 안 남기는 RDS",
    "ElastiCache · Nodes = 1 · Engine = redis": "노드가 하나뿐인 레디스 / 노드가 1개인 레디스",
    "ElastiCache · without Replication group": "복제 그룹에 안 속한 캐시 / 복제 그룹이 없는 캐시",
    "Redshift · sorted by Disk used over the last 24 hours descending · top 1": "디스크를 제일 많이 쓴 레드시프트",
    "EC2 · Failed status checks over the last 24 hours > 0": "상태 검사에 실패하고 있는 서버 / 상태 검사 실패한 서버",
    "ELB · IP address type = dualstack": "듀얼스택 로드밸런서 / dualstack load balancers",
    "OpenSearch · UltraWarm nodes = 0": "UltraWarm 없는 오픈서치",
    "EFS · Throughput mode = provisioned": "처리량 모드가 프로비저닝인 EFS",
    'EC2 · name contains "batch" · stopped': "이름에 batch가 들어가고 꺼져 있는 서버",
    "EC2 · Image (AMI) = ami-0abc123": "ami-0abc123 이미지로 만든 인스턴스 / ami-0abc123을 쓰는 서버",
    "Lambda · Runtime < python3.9": "파이썬 3.9보다 오래된 람다 / 파이썬 3.9보다 낮은 람다",
    "EKS · sorted by Kubernetes version ascending · top 1": "버전이 제일 낮은 EKS / 제일 낮은 버전의 EKS / EKS with the lowest version",
    "Lambda · count · by Runtime · sorted by count descending · top 1": "가장 많이 쓰는 런타임",
    "EC2 · Memory used over the last 24 hours > 90 %": "메모리가 90% 넘는 서버 / 메모리 사용률이 90% 넘는 서버",
    "EC2 · CPU utilization ≤ 5 % · Memory used over the last 24 hours ≤ 20 %": "cpu가 5% 이하고 메모리가 20% 이하인 서버",
    "CloudTrail · show Bucket": "CloudTrail 추적 버킷 알려줘 / 트레일의 버킷",
    "Secret · show KMS key": "보안 암호 KMS 키 알려줘",
    "EC2 · show Public IP": "서버별 퍼블릭 IP 목록",
    "RDS · show Multi-AZ": "RDS별 다중 AZ 여부",
    "EC2 · count · by Auto Scaling group": "오토스케일링 그룹별 인스턴스 수",
    "ECR · sorted by Images descending · top 1": "이미지가 제일 많은 ECR",
    "EC2 · Monitoring = detailed": "상세 모니터링 켜 놓은 서버 / 상세 모니터링 켜진 서버",
    "all services · no tags": "태그 개수가 0인 리소스",
    "all services · with tag Env": "태그 키가 Env인 리소스",
    "EBSSnapshot · with Images made of it": "AMI가 쓰는 스냅샷",
    "EBSSnapshot · without Images made of it": "AMI에서 안 쓰는 스냅샷 / 이미지가 사용하지 않는 스냅샷",
    "CloudFront · Origin = aria-logs": "원본이 aria-logs인 배포",
    "RDS · Multi-AZ = no": "멀티AZ 미구성 DB / 다중 AZ 미구성된 디비",
    "CloudFront · without Web ACL": "웹 ACL 미연결 배포",
    "EC2 · Monitoring ≠ detailed": "상세 모니터링 비활성 인스턴스",
    "EBS · sorted by Queue length over the last 24 hours descending": "대기열이 긴 볼륨",
    "APIGatewayStage · sorted by 5xx errors descending": "5xx 많은 API 스테이지",
    "Lambda · sorted by Throttles descending": "제한이 자주 걸리는 람다",
    "RDS · Deletion protection = no": "만일 삭제 방지가 안 걸린 RDS가 있다면 목록을 주세요",
    "RDS · Read replica = no": "복제본 제외한 RDS / 읽기 복제본 빼고 RDS",
    "RDSSnapshot · Snapshot type = manual · total Storage": "수동 스냅샷 총 용량",
    "EBS · Volume type = gp3 · sorted by Size descending": "볼륨을 크기순으로 정렬하되 gp3만",
    # either of two conditions, of whatever sort
    "EFS · (One zone = yes or Encrypted = no)": "One Zone이거나 암호화되지 않은 EFS / 단일 영역이거나 암호화 안 된 EFS",
    "RDS · (Multi-AZ = no or Deletion protection = no)": "멀티 AZ가 아니거나 삭제 방지가 꺼진 RDS",
    "Lambda · (Invocations = 0 or without Invocations or Errors > 0)": "호출이 없거나 오류가 난 람다",
    "EC2 · (with Public IP or IMDSv1 allowed = yes)": "퍼블릭 IP가 있거나 IMDSv1을 허용하는 서버",
    "EBS · (no tags or created < 2025-11-22T12:00:00Z)": "태그가 없거나 1년 넘은 볼륨",
    "SageMakerEndpoint · (Failed or Invocations = 0 or without Invocations)": "실패했거나 호출이 없는 SageMaker 엔드포인트",
    'VPCEndpoint · Type = Gateway · Endpoint service contains "s3"': "게이트웨이 유형이면서 서비스 이름에 s3가 들어가는 VPC 엔드포인트",
    "EC2 · (stopped or CPU utilization < 5 %)": "꺼졌거나 CPU가 5% 미만인 서버",
    # English shortened among Korean, words written together, and what is said around
    "EBS · Volume type = gp2 · Size ≥ 500 GiB": "gp2 vol 중 500GB 이상 뽑아줘 / gp2 vols 중 500기가 이상",
    'EBS · name contains "vol"': "이름에 vol이 들어간 볼륨",
    "NAT · Active connections = 0": "NAT GW 중에 active connection 0인 거 / 활성 연결 수가 0인 NAT 게이트웨이 / 활성 연결이 0인 NAT",
    "Lambda · Memory ≥ 1,024 MB": "mem 1GB 이상 fn",
    "EFS · One zone = yes": "EFS 중 One Zone 타입만 / 단일 영역 유형 EFS",
    "S3 · ap-northeast-2": "서울에있는 버킷 다보여줘 / 서울 버킷 싹알려줘",
    "EBS · Volume type = st1": "볼륨 중 st1인 걸로만 뽑아줘 / 스냅샷 말고 볼륨만, st1인 걸로 보여 주세요",
    "EC2 · monthly cost > $50": "EC2 중 월 비용 50달러 초과분 제출 요함",
    "SageMakerEndpoint · count": "현재 SageMaker 엔드포인트가 총 몇 개인지 여쭙습니다.",
    "RDS · Encrypted = no": "담당자가 바뀌어서 확인차 여쭙니다. 암호화 안 된 RDS를 보여주시겠어요?",
    # how long it has been so
    "EBS · Attached at < 2025-11-22T12:00:00Z": "연결된 지 1년 넘은 볼륨 / 붙은 지 1년 넘은 볼륨",
    "EC2 · Last started < 2025-11-22T12:00:00Z": "켜진 지 1년 넘은 서버 / 마지막 시작이 1년 넘은 서버",
    "EC2 · stopped · sorted by Stopped at ascending": "꺼진 지 오래된 서버",
    # when it was used last, and what is still to end
    f"Secret · Last read ≥ {WEEK}": "최근 일주일 사이에 조회된 적이 있는 보안 암호 / 일주일 안에 읽은 시크릿 / 최근 일주일 안에 조회된 시크릿",
    f"Secret · Last read < {DAYS_90}": "90일 넘게 아무도 안 읽은 시크릿 / 90일 동안 조회 안 된 보안 암호",
    "Secret · without Last read": "한 번도 조회된 적 없는 보안 암호 / 한 번도 안 읽은 시크릿",
    "ECR · without Last pull": "한 번도 풀 안 된 ECR / 한 번도 안 가져간 ECR 리포지토리",
    f"AMI · Last launched < {DAYS_90}": "90일 넘게 안 띄운 AMI / 90일 동안 사용하지 않은 머신 이미지",
    "WorkSpace · without Last connection": "한 번도 접속 안 한 워크스페이스 / 한 번도 로그인하지 않은 데스크톱",
    "CapacityReservation · Ends ≥ 2026-11-22T12:00:00Z · Ends < 2026-12-22T12:00:00Z": "종료 시각이 30일 이내인 용량 예약 / capacity reservations with end date within 30 days",
    "Lambda · sorted by Last modified descending": "최근 수정된 람다 / 마지막 수정 최신순 람다 / lambda last modified newest first",
    "Secret · sorted by Last read ascending": "마지막 조회가 오래된 순 시크릿",
    # a year apart from its month, and months from their first day
    "cost · 2025-03-01 ~ 2025-03-31 · daily": "2025년 비용 3월 / 2025년 3월 비용",
    "EC2 · cost · 2025-12-01 ~ 2025-12-31 · daily": "작년 EC2 비용 12월",
    "cost · 2026-11-01 ~ 2026-11-22 · daily": "금월 1일부터 현재까지 비용 / 이번 달 1일부터 오늘까지의 비용 / 월초부터 지금까지 비용 / 1일부터 오늘까지 비용",
    "cost · 2026-01-01 ~ 2026-11-22 · daily": "연초부터 지금까지 비용 / 올 초부터 비용",
    "cost · last 30 days · by service · daily": "뭐가 돈을 제일 많이 먹나 / 어디에서 비용이 가장 많이 나가 / 서비스별 비용 비율",
    # most and least of what runs short
    "ElastiCache · Engine = redis · sorted by Freeable memory over the last 24 hours ascending": "여유 메모리가 가장 부족한 레디스",
    "EC2 · sorted by Memory used over the last 24 hours descending · top 1": "메모리가 제일 부족한 서버",
}  # fmt: skip
REFUSED = (
    "가장 느린 쿼리 보여줘",
    "RDS에서 오래 걸리는 SQL",
    "AZ가 1개인 ASG",
    "가용 영역이 1개뿐인 ASG",
    "볼륨이 3개인 인스턴스",
    "EC2 보고 안 한 것",
    "EC2 점검 안 한 것",
    "서울 확인 안 한 것",
    "서울 서버 말고 ㄴㄴ",
    "서울 서버 ㄴㄴ",
    "EC2 말고",
    "EC2 담당자 목록",
    "서버 담당자가 누구야",
    "담당자별 서버 수",
    "디스크 용량 큰 서버",
    "볼륨 크기가 제일 큰 인스턴스",
    "스냅샷이 1년 넘은 볼륨",
    "메모리 부족한 인스턴스",
    "꽉 찬 볼륨",
    "런타임 지원이 종료된 람다",
    "지원이 끝난 런타임 쓰는 함수",
    "분기별 비용",
    "요일별 비용",
    "연도별 비용",
    "이름이 foo인 보안 그룹",
    "태그 없는 서브넷",
    "security groups named foo",
    "이름에 web 들어간 이미지",
    "전용 호스트 목록",
    "아마존 리눅스 서버",
    "모니터링 안 켠 서버",
    "런타임이 제일 많은 서버",
    "처리한 양이 0인 엔드포인트",
    "캐시 적중이 없는 API",
    "메모리가 음수인 람다",
    "디스크 남은 용량이 10GB 미만인 서버",
    "22번 포트 열린 보안 그룹",
    "인덱스 없는 RDS 테이블",
)
"""Who did what, what is wanted instead, whose it is, how full is full: said by no field."""


@pytest.mark.parametrize("explained", READ)
def test_each_word_is_of_what_it_stands_beside(read, parser, explained):
    readings = {said: read(said) for said in READ[explained].split(" / ")}
    told = {said: one.plan and explain(one.plan, parser.catalog, "en") for said, one in readings.items()}
    assert told == dict.fromkeys(readings, explained)


@pytest.mark.parametrize("question", REFUSED)
def test_what_no_field_tells_is_refused(read, question):
    assert read(question).plan is None


@pytest.mark.parametrize(
    ("question", "explained"),
    [
        ("EC2 담당자 목록", "EC2 · count · by tag Owner"),
        ("꺼진 서버 담당자가 누구야", "EC2 · stopped · count · by tag Owner"),
        ("서버 책임자 보여줘", "EC2 · count · by tag Owner"),
        ("담당자 없는 서버", "EC2 · without tag Owner"),
    ],
)
def test_owners_are_those_of_the_accounts_own_tag(read, parser, row, question, explained):
    words = AccountWords.of([row("a-1", tags={"Owner": "minji"}), row("a-2", tags={"Owner": "kim"})])
    reading = read(question, words=words)
    assert reading.plan is not None, reading.refusal
    assert explain(reading.plan, parser.catalog, "en") == explained


def test_a_stage_is_the_kind_beside_its_fields_and_a_tag_beside_another_kind(read, parser, row):
    words = AccountWords.of([row("a-1", tags={"Env": "staging"})])
    staged = read("추적 꺼진 API 스테이지", words=words).plan
    assert explain(staged, parser.catalog, "en") == "APIGatewayStage · Tracing = no"
    assert explain(read("스테이지 서버", words=words).plan, parser.catalog, "en") == "EC2 · tag Env = staging"


@pytest.mark.parametrize(
    ("question", "order"),
    [
        ("이 인스턴스 좀 삭제 부탁드립니다", "삭제 부탁드립니다"),
        ("볼륨을 지우십시오", "지우십시오"),
        ("web-01 재시작 요망", "재시작 요망"),
        ("서버를 꺼 주시기 바랍니다", "꺼 주시기 바랍니다"),
        ("서버 꺼줘", "꺼줘"),
    ],
)
def test_an_order_is_told_as_it_was_written(read, question, order):
    refusal = read(question).refusal
    assert refusal is not None
    assert (refusal.reason, refusal.words) == ("action", (order,))


@pytest.mark.parametrize(
    ("question", "advice"),
    [("메모리 부족한 인스턴스", "수치로"), ("EC2 담당자 목록", "태그로만"), ("분기별 비용", "월별로")],
)
def test_a_refusal_tells_how_to_ask(read, question, advice):
    assert advice in read(question).refusal.message.ko


@pytest.mark.parametrize(
    ("question", "explained"),
    [
        ("복제 원본이 orders-db인 RDS", "RDS · Replica of = orders-db"),
        ("버킷이 aria-logs인 트레일", "CloudTrail · Bucket = aria-logs"),
        ("orders-db 스냅샷 개수", "RDSSnapshot · with RDS [name = orders-db] · count"),
        ("web-01 볼륨", "EBS · with EC2 [name = web-01]"),
        ("web-01 서버", "EC2 · name = web-01"),
        ("이름이 web-01인 볼륨", "EBS · name = web-01"),
    ],
)
def test_a_name_of_the_account_is_of_what_it_stands_beside(read, parser, row, question, explained):
    rows = [row("web-01"), row("orders-db", service_type="RDS"), row("aria-logs", service_type="S3")]
    reading = read(question, words=AccountWords.of(rows))
    assert reading.plan is not None, reading.refusal
    assert explain(reading.plan, parser.catalog, "en") == explained
