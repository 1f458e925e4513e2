"""More questions that were held out at first: what they showed has been mended since."""

from __future__ import annotations

import re
from collections.abc import Callable
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
from tests.bench.chat.facts import (
    MONEY,
    PUBLIC_BUCKETS,
    PUBLIC_DATABASES,
    RDS,
    details,
    monthly,
    spent,
    spent_by,
    the_rise,
)

_EC2 = "Amazon Elastic Compute Cloud - Compute"
_S3 = "Amazon Simple Storage Service"


def _days(number: int, **where: str) -> Callable[[Truth], str]:
    return lambda truth: usd(truth.cost(*truth.last_days(number), **where))


def _yesterday(truth: Truth) -> str:
    return usd(truth.cost(truth.today - timedelta(days=1), truth.today))


def _oldest(truth: Truth) -> list[str]:
    made = sorted(truth.rows("EC2"), key=lambda row: -row["created_days_ago"])
    return [row["name"] for row in made[:2]]


def _busiest(truth: Truth) -> list[str]:
    running = truth.rows("EC2", status="running")
    loads = sorted(running, key=lambda row: -row["metrics"]["CPUUtilization"]["hourly"][0])
    return [loads[0]["name"]]


QUESTIONS = (
    # What there is
    Question("facts", ("버지니아에 서버 몇 개 돌아가고 있어?",), count("EC2", region="us-east-1", status="running")),
    Question("facts", ("How many buckets do we have in total?",), count("S3")),
    Question("facts", ("mariadb로 된 디비 있어? 이름 알려줘",), rows("RDS", engine="mariadb")),
    Question("facts", ("Show me everything stopped in Oregon",), rows("EC2", region="us-west-2", status="stopped")),
    Question("facts", ("암호화 안 된 볼륨은 몇 개지?",), count("EBS", encrypted=False)),
    Question("facts", ("list the m5.large instances",), rows("EC2", instance_type="m5.large")),
    Question("facts", ("Team 태그가 search인 람다는 뭐가 있어",), rows("Lambda", tag_Team="search")),
    Question("facts", ("which lambda functions have 1024 MB of memory?",), rows("Lambda", memory_mb=1024)),
    Question("facts", ("가장 오래된 EC2 두 대가 뭐야?",), holds(_oldest)),
    Question("facts", ("Which server has the highest CPU right now?",), holds(_busiest)),
    Question("facts", ("multi-az 켜진 디비 목록 줘",), rows("RDS", multi_az=True)),
    Question("facts", ("{db} 어떤 엔진이고 인스턴스 클래스는?",), holds(details("db", "engine", "instance_class"))),
    Question("facts", ("give me the details of {fn}",), holds(details("fn", "runtime", "memory_mb"))),
    Question("facts", ("gp2 볼륨이 아직 남아 있나요?",), rows("EBS", volume_type="gp2")),
    # Money
    Question("facts", ("저번 달에 EC2로 얼마 썼지?",), holds(spent("last_month", service=_EC2))),
    Question("facts", ("what did yesterday cost us",), holds(_yesterday)),
    Question("facts", ("지난 30일 동안 S3에 나간 돈",), holds(_days(30, service=_S3))),
    Question("facts", ("How much did Ireland cost us last month?",), holds(spent("last_month", region="eu-west-1"))),
    Question("facts", ("지난달 리전별 요금 정리해줘",), holds(spent_by("region", "last_month"))),
    Question("facts", ("이번 달 지금까지 도쿄 리전 비용",), holds(spent("month", region="ap-northeast-1"))),
    Question("why", ("청구서가 왜 이렇게 늘었는지 설명해줘",), holds(RDS)),
    Question("why", ("What is driving the increase in our costs this month?",), holds(the_rise, RDS)),
    Question("why", ("도쿄 리전 요금이 갑자기 뛴 이유가 뭐야",), holds(RDS)),
    Question("compare", ("이번 달이랑 지난달 요금 차이 알려줘",), holds(the_rise)),
    Question("compare", ("Compare this month's RDS spend with last month",), holds(spent("month", service=RDS))),
    Question(
        "facts",
        ("how much more will we pay by the end of November?",),
        holds(spent("month"), re.compile("(?i)forecast")),
    ),
    Question("facts", ("한 달 목표 예산 넘을까?",), holds(re.compile("예산"))),
    # Prices
    Question(
        "facts", ("c5.xlarge 오레곤에서 얼마야 한달에",), holds("c5.xlarge", monthly("c5.xlarge", region="us-west-2"))
    ),
    Question(
        "compare",
        ("is r5.large cheaper in Tokyo or in Virginia?",),
        holds(monthly("r5.large", region="ap-northeast-1"), monthly("r5.large", region="us-east-1")),
    ),
    # Who may do what, and who may come in
    Question(
        "facts",
        ("can {app} delete objects in S3?",),
        holds("shop-app-role", re.compile("(?i)explicitDeny|denied|deny")),
    ),
    Question("facts", ("{batch} 서버는 관리자 권한이야?",), holds("shop-batch-role", "everything")),
    Question("facts", ("RDP나 SSH가 아무나 접속되게 열려 있니?",), both(holds("ops-ssh-open"), lacks("app-internal"))),
    Question(
        "facts", ("Which databases can be reached publicly?",), both(holds(PUBLIC_DATABASES), lacks("stock-db-5"))
    ),
    Question("facts", ("인터넷에 공개된 버킷 이름",), both(holds(PUBLIC_BUCKETS), lacks("shop-data-02"))),
    Question("facts", ("내 계정 보안 괜찮아?",), holds("ops-ssh-open", PUBLIC_DATABASES)),
    Question("facts", ("sketch our infrastructure in us-west-2",), both(diagram(), holds("shop-vpc"))),
    Question("facts", ("지금 낭비되는 돈이 얼마나 돼?",), holds(MONEY)),
    Question("facts", ("how much could we save on idle addresses?",), holds("ip-3", "ip-4", "ip-5", MONEY)),
    # AWS in general
    Question("concept", ("세이빙스플랜이랑예약인스턴스차이",), article("savings-plans-vs-ri")),
    Question(
        "concept",
        ("when is provisioned concurrency worth it for lambda",),
        article("lambda-concurrency", "lambda-cold-start"),
    ),
    Question("concept", ("S3 글레이셔에서 파일 꺼내는 데 얼마나 걸려요?",), article("s3-storage-classes")),
    Question("concept", ("does traffic between availability zones cost anything",), article("cross-az-cost")),
    Question("concept", ("버스터블 인스턴스 크레딧이 다 떨어지면 어떻게 되나요",), article("ec2-burstable")),
    Question("concept", ("what's a savings plan commitment",), article("savings-plans", "commitment-risk")),
    Question("concept", ("퍼블릭 IPv4 요금 왜 생긴 거예요",), article("public-ipv4-cost")),
    Question("concept", ("explain the shared responsibility model simply",), article("shared-responsibility")),
    Question("how-to", ("S3 403 에러 어떻게 고쳐요",), article("error-s3-access-denied", "error-access-denied")),
    Question("how-to", ("my ssh connection to ec2 times out",), article("error-connection-timeout")),
    Question("how-to", ("InsufficientInstanceCapacity 떴을 때 대처",), article("error-insufficient-capacity")),
    Question("how-to", ("how can I get an email when my bill passes 100 dollars",), article("budgets")),
    Question("how-to", ("실수로 지운 S3 파일 되살리기",), article("s3-versioning")),
    Question("how-to", ("rotate an access key without downtime",), article("access-keys")),
    Question("how-to", ("람다 Task timed out 해결하려면",), article("error-lambda-timeout", "lambda-limits")),
    Question("how-to", ("how do I turn off dev machines at night automatically",), article("schedule-dev")),
    Question("concept", ("디비 백업이랑 스냅샷 뭐가 달라요",), article("rds-snapshots", "backup-strategy")),
    Question("concept", ("which is better for containers, ecs or kubernetes",), article("eks-or-ecs")),
    # In a conversation
    Question(
        "follow-up",
        ("Show our Lambda functions", "only the ones on java17"),
        rows("Lambda", runtime="java17"),
    ),
    Question(
        "follow-up",
        ("이번 달 비용 알려줘", "서비스별로 나눠줘"),
        holds(spent_by("service", "month")),
    ),
    Question("follow-up", ("How many volumes do we have?", "and unattached ones?"), count("EBS", status="available")),
    Question("follow-up", ("r5.large 도쿄 가격", "서울은?"), holds(monthly("r5.large", region="ap-northeast-2"))),
)
