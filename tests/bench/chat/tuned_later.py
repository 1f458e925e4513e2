"""Questions that were held out at first: what they showed has been mended since."""

from __future__ import annotations

import re
from datetime import timedelta

from tests.bench.chat.expected import (
    Question,
    Truth,
    article,
    both,
    count,
    diagram,
    holds,
    lacks,
    rows,
    usd,
)
from tests.bench.chat.facts import MONEY, PUBLIC_BUCKETS, PUBLIC_DATABASES, RDS, cpu, monthly, spent, spent_by, the_rise


def _regions_of_a_week(truth: Truth) -> list[str]:
    return [usd(amount) for amount in truth.by("region", *truth.last_days(7)).values()]


def _dearest_of_the_month(truth: Truth) -> list[str]:
    by_service = truth.by("service", *truth.month)
    dearest = max(by_service, key=lambda name: by_service[name])
    return [dearest, usd(by_service[dearest])]


def _largest_volumes(truth: Truth) -> list[str]:
    volumes = sorted(truth.rows("EBS"), key=lambda row: -row["details"]["size_gib"])
    return [row["name"] for row in volumes[:5]]


def _type_of_app(truth: Truth) -> list[str]:
    row = truth.one("app")
    return [row["name"], row["details"]["instance_type"], row["region"]]


def _storage_of_db(truth: Truth) -> list[str]:
    return [str(truth.one("db")["details"]["storage_gib"])]


def _instances_by_region(truth: Truth) -> list[re.Pattern[str]]:
    return [
        re.compile(rf"\| {region} \| {len(truth.rows('EC2', region=region))} \|")
        for region in {row["region"] for row in truth.rows("EC2")}
    ]


def _jumped_since(truth: Truth) -> str:
    return (truth.today - timedelta(days=12)).isoformat()


_OPEN_TO_SSH = both(holds("ops-ssh-open", "legacy-everything"), lacks("app-internal"))
_OPEN_DATA = both(
    holds(
        PUBLIC_DATABASES,
        PUBLIC_BUCKETS,
    ),
    lacks("shop-data-02", "shop-data-05"),
)

QUESTIONS = (
    # What there is
    Question(
        "facts", ("도쿄 리전에 켜져 있는 서버 몇 대야?",), count("EC2", region="ap-northeast-1", status="running")
    ),
    Question("facts", ("Which of our RDS databases run MySQL?",), rows("RDS", engine="mysql")),
    Question("facts", ("연결 안 된 볼륨 이름 알려줘",), rows("EBS", status="available")),
    Question("facts", ("How many Lambda functions use python3.9?",), count("Lambda", runtime="python3.9")),
    Question("facts", ("Tell me about {app}",), holds(_type_of_app)),
    Question("facts", ("{db} 스토리지 용량이 얼마야?",), holds(_storage_of_db)),
    Question("facts", ("Average CPU of {node} over the last day",), holds(cpu("node"))),
    Question("facts", ("Env 태그가 staging인 EC2 목록",), rows("EC2", tag_Env="staging")),
    Question(
        "facts", ("Are there any stopped instances in Ireland?",), rows("EC2", region="eu-west-1", status="stopped")
    ),
    Question("facts", ("가장 큰 EBS 볼륨 5개",), holds(_largest_volumes)),
    Question("facts", ("count our EC2 instances by region",), holds(_instances_by_region)),
    Question("facts", ("안 쓰는 탄력적 IP가 있어?",), rows("EIP", attached_to=None)),
    # Money
    Question("facts", ("지난달 총 요금이 얼마였어?",), holds(spent("last_month"))),
    Question("facts", ("What did we spend on RDS last month?",), holds(spent("last_month", service=RDS))),
    Question("facts", ("cost by region for the last 7 days",), holds(_regions_of_a_week)),
    Question("facts", ("이번 달에 돈을 제일 많이 쓴 서비스는?",), holds(_dearest_of_the_month)),
    Question("compare", ("Which service grew the most this month compared with last month?",), holds(the_rise, RDS)),
    Question("why", ("Why is our AWS bill higher this month than last month?",), holds(the_rise, RDS)),
    Question(
        "why",
        ("최근에 비용이 튄 적 있어? 원인은?",),
        holds(RDS, "ap-northeast-1", _jumped_since),
    ),
    Question("why", ("Were there any cost anomalies in the last 30 days?",), holds(_jumped_since)),
    Question("facts", ("이번 달 말까지 얼마 나올 것 같아?",), holds(spent("month"), re.compile(r"예측|예상"))),
    Question("facts", ("Are we going to exceed our budget this month?",), holds(re.compile("(?i)budget"))),
    Question(
        "facts", ("What will we probably pay over the next 30 days?",), holds(re.compile("(?i)forecast|expected"))
    ),
    # Prices
    Question(
        "facts",
        ("서울에서 m5.large 한 달 가격 얼마야?",),
        holds("m5.large", monthly("m5.large", region="ap-northeast-2")),
    ),
    Question(
        "compare",
        ("Compare the price of t3.large and t4g.large in us-east-1",),
        holds(monthly("t3.large", "t4g.large", region="us-east-1")),
    ),
    Question(
        "compare",
        ("c5.xlarge랑 c6g.xlarge 중에 뭐가 더 싸?",),
        holds(monthly("c5.xlarge", "c6g.xlarge")),
    ),
    # Who may do what, and who may come in
    Question("facts", ("What is {app} allowed to do in S3?",), holds("shop-app-role", "s3:GetObject", "s3:PutObject")),
    Question("facts", ("{batch}에 붙은 IAM 역할 권한이 뭐야?",), holds("shop-batch-role", "everything")),
    Question("facts", ("SSH 포트가 전 세계에 열려 있는 보안 그룹이 있어?",), _OPEN_TO_SSH),
    Question("facts", ("What in our account is reachable from the internet?",), both(holds("web-public"), _OPEN_DATA)),
    Question("facts", ("퍼블릭으로 노출된 데이터베이스나 버킷 있어?",), _OPEN_DATA),
    Question("facts", ("Draw me the network architecture of Tokyo",), both(diagram(), holds("shop-vpc"))),
    Question("facts", ("안 쓰는 리소스 정리하면 한 달에 얼마 아낄 수 있어?",), holds(MONEY)),
    # AWS in general
    Question("concept", ("gp2에서 gp3로 바꾸면 뭐가 좋아?",), article("ebs-gp2-gp3")),
    Question("concept", ("reserved instances vs savings plans",), article("savings-plans-vs-ri")),
    Question("concept", ("NAT 게이트웨이 요금은 어떻게 매겨져?",), article("nat-gateway-billing")),
    Question("concept", ("lambda cold start",), article("lambda-cold-start")),
    Question("concept", ("스팟 인스턴스 중단되면 어떻게 돼?",), article("spot-instances")),
    Question("how-to", ("how do I block public access to a bucket",), article("s3-public-access")),
    Question("how-to", ("AccessDenied 해결 방법",), article("error-access-denied", "error-s3-access-denied")),
    Question("concept", ("multi-AZ versus read replica",), article("rds-multi-az-replica")),
    Question("concept", ("데이터 전송 요금 구조",), article("data-transfer")),
    Question("concept", ("what does t3 unlimited mean",), article("ec2-burstable")),
    Question("concept", ("보안 그룹이랑 네트워크 ACL 차이",), article("security-group-vs-nacl")),
    Question("how-to", ("How do I stop every charge before I leave AWS?",), article("stop-all-charges")),
    # In a conversation
    Question(
        "follow-up",
        ("실행 중인 EC2 보여줘", "그중에 도쿄에 있는 건?"),
        rows("EC2", status="running", region="ap-northeast-1"),
    ),
    Question(
        "follow-up",
        ("What did we spend last month?", "and by service?"),
        holds(spent_by("service", "last_month")),
    ),
    Question(
        "follow-up",
        ("Why did the bill go up this month?", "what about only RDS?"),
        holds(spent("month", service=RDS)),
    ),
    Question("follow-up", ("m5.large 가격 알려줘", "그럼 c5.large는?"), holds(monthly("c5.large"))),
)
