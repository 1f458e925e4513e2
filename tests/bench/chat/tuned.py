"""The half of the questions that the planner was tuned on."""

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
from tests.bench.chat.facts import (
    PUBLIC_BUCKETS,
    PUBLIC_DATABASES,
    RDS,
    cpu,
    details,
    monthly,
    now_and_then,
    spent,
    spent_by,
)


def _two_weeks(truth: Truth) -> list[str]:
    start, end = truth.last_days(7)
    return [usd(truth.cost(start, end)), usd(truth.cost(start - timedelta(days=7), start))]


def _newest(truth: Truth) -> list[str]:
    made = sorted(truth.rows("EC2"), key=lambda row: row["created_days_ago"])
    return [row["name"] for row in made[:3]]


QUESTIONS = (
    Question("facts", ("서울에 있는 EC2 보여줘",), rows("EC2", region="ap-northeast-2")),
    Question("facts", ("how many databases do we have?",), count("RDS")),
    Question("facts", ("중지된 인스턴스 몇 대야?",), count("EC2", status="stopped")),
    Question("facts", ("list public buckets",), rows("S3", public=True)),
    Question("facts", ("java17 쓰는 람다 함수 목록",), rows("Lambda", runtime="java17")),
    Question("facts", ("show gp2 volumes in Tokyo",), rows("EBS", volume_type="gp2", region="ap-northeast-1")),
    Question("facts", ("{bucket} 버킷에 대해 알려줘",), holds(details("bucket"))),
    Question("facts", ("what is {db}?",), holds(details("db", "engine", "instance_class"))),
    Question("facts", ("{app} CPU 사용률 어때?",), holds(cpu("app"))),
    Question("facts", ("제일 최근에 만든 EC2 3개",), holds(_newest)),
    Question("facts", ("이번 달 서비스별 비용",), holds(spent_by("service", "month"))),
    Question("facts", ("cost of Seoul last month",), holds(spent("last_month", region="ap-northeast-2"))),
    Question("facts", ("How much have we spent so far this month?",), holds(spent("month"))),
    Question("compare", ("지난 7일 비용을 그 전 주와 비교해줘",), holds(_two_weeks)),
    Question("why", ("왜 이번 달 요금이 올랐어?",), holds(now_and_then, RDS)),
    Question("why", ("이번 달 비용 이상 징후 있어?",), holds(RDS, "ap-northeast-1")),
    Question("why", ("Did anything unusual happen to our costs recently?",), holds(RDS)),
    Question("facts", ("다음 달 예상 비용은?",), holds(re.compile("예상"), re.compile(r"\*\*\$[\d,]+\.\d\d\*\*"))),
    Question("facts", ("forecast our spend for the end of the month",), holds(spent("month"))),
    Question("facts", ("예산 초과할 것 같아?",), holds(re.compile("예산"))),
    Question("facts", ("Show our budgets",), holds(re.compile("(?i)budget"))),
    Question("facts", ("도쿄에서 t3.large 가격",), holds(monthly("t3.large", region="ap-northeast-1"))),
    Question(
        "compare",
        ("m5.xlarge vs m6g.xlarge 가격 비교, 도쿄",),
        holds(monthly("m5.xlarge", "m6g.xlarge", region="ap-northeast-1")),
    ),
    Question(
        "facts", ("How much is an r5.large per month in Tokyo?",), holds(monthly("r5.large", region="ap-northeast-1"))
    ),
    Question("facts", ("{app}가 S3에 쓸 수 있어?",), holds("shop-app-role", "s3:PutObject")),
    Question("facts", ("Does {batch} have admin rights?",), holds("shop-batch-role", re.compile("everything"))),
    Question(
        "facts", ("인터넷에 열린 보안 그룹 알려줘",), both(holds("ops-ssh-open", "web-public"), lacks("app-internal"))
    ),
    Question("facts", ("is RDP or SSH open to the world?",), both(holds("ops-ssh-open"), lacks("app-internal"))),
    Question(
        "facts", ("우리 계정에서 외부에 노출된 게 뭐야?",), holds("ops-ssh-open", PUBLIC_DATABASES, PUBLIC_BUCKETS)
    ),
    Question("facts", ("아키텍처 그려줘",), both(diagram(), holds("shop-vpc"))),
    Question("facts", ("show me an architecture diagram of us-east-1",), both(diagram(), holds("shop-vpc"))),
    Question("facts", ("Where do we waste money?",), holds(re.compile(r"\*\*\$[\d,]+\.\d\d\*\*"))),
    Question("concept", ("s3 storage classes",), article("s3-storage-classes")),
    Question("concept", ("NAT 요금",), article("nat-gateway-billing")),
    Question("concept", ("스팟 인스턴스가 뭐야?",), article("spot-instances")),
    Question("concept", ("What is a VPC endpoint?",), article("vpc-endpoints")),
    Question("concept", ("fargate pricing",), article("fargate-billing")),
    Question("concept", ("예약 인스턴스 장단점",), article("reserved-instances")),
    Question("how-to", ("람다 메모리는 어떻게 정해?",), article("lambda-memory")),
    Question("how-to", ("how to find why ThrottlingException happens",), article("error-throttling")),
    Question("how-to", ("MFA 설정 방법",), article("mfa")),
    Question("concept", ("gp3 iops",), article("ebs-gp2-gp3", "ebs-volume-types")),
    Question("follow-up", ("RDS 목록", "그중 mysql만"), rows("RDS", engine="mysql")),
    Question(
        "follow-up",
        ("cost by service this month", "and last month?"),
        holds(spent_by("service", "last_month")),
    ),
    Question("follow-up", ("이번 달 비용 얼마야?", "왜 늘었어?"), holds(RDS)),
    Question(
        "follow-up", ("t3.large price in Tokyo", "and m5.large?"), holds(monthly("m5.large", region="ap-northeast-1"))
    ),
)
