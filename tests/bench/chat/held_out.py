"""The half of the questions that nothing was tuned on: written before the planner was first asked them."""

from __future__ import annotations

import re

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
from tests.bench.chat.facts import MONEY, RDS, cpu, details, monthly, names_of, now_and_then, spent, spent_by

_LAMBDA = "AWS Lambda"


def _dearest_region(truth: Truth) -> list[str]:
    regions = truth.by("region", *truth.last_month)
    dearest = max(regions, key=lambda name: regions[name])
    return [dearest, usd(regions[dearest])]


def _smallest_volumes(truth: Truth) -> list[str]:
    return [row["name"] for row in sorted(truth.rows("EBS"), key=lambda row: row["details"]["size_gib"])[:3]]


def _newest_database(truth: Truth) -> list[str]:
    return [min(truth.rows("RDS"), key=lambda row: row["created_days_ago"])["name"]]


QUESTIONS = (
    # What there is
    Question("facts", ("오레곤에 꺼져 있는 서버 몇 대야",), count("EC2", region="us-west-2", status="stopped")),
    Question("facts", ("How many of our databases are in Ireland?",), count("RDS", region="eu-west-1")),
    Question("facts", ("prod 환경 인스턴스 목록 보여주세요",), rows("EC2", tag_Env="prod")),
    Question("facts", ("python3.12 functions please",), rows("Lambda", runtime="python3.12")),
    Question("facts", ("버전 관리 켜진 버킷 알려줘",), rows("S3", versioning=True)),
    Question("facts", ("Which of the buckets are public?",), rows("S3", public=True)),
    Question("facts", ("용량이 제일 작은 볼륨 3개",), holds(_smallest_volumes)),
    Question("facts", ("what's our newest database?",), holds(_newest_database)),
    Question("facts", ("payments 팀 RDS 있어?",), rows("RDS", tag_Team="payments")),
    Question("facts", ("{node}는 지금 CPU 얼마나 쓰고 있어?",), holds(cpu("node"))),
    Question("facts", ("tell me everything about {db}",), holds(details("db", "engine", "storage_gib"))),
    Question("facts", ("t3.large 서버가 몇 개 있는지 세어줘",), count("EC2", instance_type="t3.large")),
    Question("facts", ("unencrypted volumes in Virginia",), rows("EBS", encrypted=False, region="us-east-1")),
    # Money
    Question("facts", ("지난달에 람다 요금 얼마였나요?",), holds(spent("last_month", service=_LAMBDA))),
    Question("facts", ("total spend so far in November",), holds(spent("month"))),
    Question("facts", ("지난달 비용을 서비스별로 보고 싶어",), holds(spent_by("service", "last_month"))),
    Question("facts", ("Which region was the most expensive last month?",), holds(_dearest_region)),
    Question("facts", ("서울 리전 이번 달 비용은 얼마?",), holds(spent("month", region="ap-northeast-2"))),
    Question("why", ("요금이 지난달보다 왜 더 나와?",), holds(now_and_then, RDS)),
    Question("why", ("Explain the increase of this month's bill",), holds(now_and_then, RDS)),
    Question("why", ("최근 한 달간 비용 급증한 거 있었어?",), holds(RDS)),
    Question("compare", ("how does this month compare to last month in cost?",), holds(now_and_then)),
    Question("facts", ("다음 30일 동안 비용 예측해줘",), holds(re.compile("예상|예측"), MONEY)),
    Question("facts", ("Do we stay within budget?",), holds(re.compile("(?i)budget"))),
    # Prices
    Question("facts", ("price of c5.xlarge in Ireland per month",), holds(monthly("c5.xlarge", region="eu-west-1"))),
    Question(
        "compare",
        ("서울에서 m5.xlarge랑 m6g.xlarge 중에 어느 게 싸?",),
        holds(monthly("m5.xlarge", "m6g.xlarge", region="ap-northeast-2")),
    ),
    # Who may do what, and who may come in
    Question("facts", ("{app} 권한으로 S3에 업로드 가능해?",), holds("shop-app-role", "s3:PutObject")),
    Question("facts", ("what permissions does {batch} have?",), holds("shop-batch-role", "everything")),
    Question("facts", ("22번 포트 전체 공개된 데 있어?",), both(holds("ops-ssh-open"), lacks("app-internal"))),
    Question("facts", ("Is any of our data publicly accessible?",), holds(names_of("RDS", publicly_accessible=True))),
    Question("facts", ("도쿄 인프라 구성도 보여줘",), both(diagram(), holds("shop-vpc"))),
    Question("facts", ("how much can I save in total?",), holds(MONEY)),
    # AWS in general
    Question("concept", ("오토스케일링이 뭐고 언제 써?",), article("auto-scaling")),
    Question("concept", ("why should I use gp3",), article("ebs-gp2-gp3", "ebs-volume-types")),
    Question("concept", ("NAT게이트웨이대신쓸수있는거",), article("nat-gateway-reduce")),
    Question("concept", ("what is the difference between a role and a user in IAM",), article("iam-basics")),
    Question("concept", ("인텔리전트 티어링 쓰면 이득이야?",), article("s3-intelligent-tiering")),
    Question("concept", ("are spot instances safe for production",), article("spot-instances")),
    Question("concept", ("크레딧 만료되면 어떻게 돼",), article("credits")),
    Question(
        "concept", ("what does the invoice include that cost explorer does not",), article("invoice-vs-cost-explorer")
    ),
    Question("concept", ("가용 영역이 뭔가요",), article("regions-and-zones")),
    Question("concept", ("elasticache redis pricing",), article("elasticache-billing")),
    Question("how-to", ("EBS 볼륨 크기 늘리는 방법",), article("ebs-resize")),
    Question(
        "how-to", ("my lambda function times out, what can I do",), article("error-lambda-timeout", "lambda-limits")
    ),
    Question("how-to", ("502 Bad Gateway 원인",), article("error-alb-5xx")),
    Question("how-to", ("how do I connect to a server without opening ssh",), article("session-manager")),
    Question("how-to", ("태그별로 비용 보려면 어떻게 해야 하나요",), article("cost-allocation-tags")),
    Question("how-to", ("rate exceeded error when calling the API",), article("error-throttling")),
    Question("how-to", ("루트 계정 보호하는 법",), article("root-user")),
    Question("how-to", ("who terminated my instance, how do I find out",), article("cloudtrail")),
    # In a conversation
    Question("follow-up", ("RDS 보여줘", "그중에 postgres는?"), rows("RDS", engine="postgres")),
    Question("follow-up", ("cost by region this month", "and last month?"), holds(_dearest_region)),
    Question(
        "follow-up",
        ("stopped instances", "how many in Tokyo?"),
        count("EC2", status="stopped", region="ap-northeast-1"),
    ),
    Question("follow-up", ("c5.xlarge 서울 가격", "도쿄는?"), holds(monthly("c5.xlarge", region="ap-northeast-1"))),
)
