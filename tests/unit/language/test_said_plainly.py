"""Everyday English for what the rules know, and words of which more than one is misspelt."""

import pytest

from rassistant.language.render import explain

DAYS_90 = "2026-08-24T12:00:00Z"


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("what secrets are stored in London?", "Secret · eu-west-2"),
        ("log groups that start with /ecs", 'Logs · name starts with "/ecs"'),
        ("log groups starting with /aws/lambda", 'Logs · name starts with "/aws/lambda"'),
        ("rds with 500 GB of storage or more", "RDS · Storage ≥ 500 GiB"),
        ("buckets with 50 GB of data or less", "S3 · Size ≤ 50 GiB"),
        ("redis clusters on cache.t3.micro", "ElastiCache · Engine = redis · Node type = cache.t3.micro"),
        ("which servers are barely used, say below 5% cpu?", "EC2 · CPU utilization < 5 %"),
        ("secrets nobody has opened in 90 days", f"Secret · Last read < {DAYS_90}"),
        ("keys nobody has used in 90 days", f"KMS · Last used < {DAYS_90}"),
        ("keys that haven't been used for 90 days", f"KMS · Last used < {DAYS_90}"),
        (
            "what are the three biggest services on last month's bill",
            "cost · 2026-10-01 ~ 2026-10-31 · by service · daily · top 3",
        ),
        ("the 2 priciest regions in october's bill", "cost · 2026-10-01 ~ 2026-10-31 · by region · daily · top 2"),
        ("unencryptd volumes biger than 100gb", "EBS · Encrypted = no · Size > 100 GiB"),
        ("postgress databases", "RDS · Engine = postgres"),
        ("load balncers in canada", "ELB · ca-central-1, ca-west-1"),
        ("elastc ips", "EIP"),
        (
            "find the 5 largest volumes and show their october cost",
            "EBS · sorted by Size descending · top 5 → cost · 2026-10-01 ~ 2026-10-31 · daily",
        ),
        (
            "CPU 높은 서버 3대 골라서 지난달 비용",
            "EC2 · sorted by CPU utilization descending · top 3 → cost · 2026-10-01 ~ 2026-10-31 · daily",
        ),
        ("top 5 most expensive services last month", "cost · 2026-10-01 ~ 2026-10-31 · by service · daily · top 5"),
        ("rds running low on storage, less than 10 GB free", "RDS · Free storage < 10 GiB"),
        ("volumes and the snapshots", "EBS, EBSSnapshot"),
        ("volumes and their snapshots", "EBS, EBSSnapshot · (service = EBS or (service = EBSSnapshot and with EBS))"),
        ("how many unused public IPs", "EIP · Attached = no · count"),
        ("api gateway stages with caching enabled", "APIGatewayStage · Cache = yes"),
        ("미사용 공인 IP 몇 개야?", "EIP · Attached = no · count"),
        ("이름에 test가 포함된 RDS를 찾고 있습니다", 'RDS · name contains "test"'),
        ("/aws/lambda/로 시작하는 로그 그룹", 'Logs · name starts with "/aws/lambda/"'),
        ("실행 시간이 평균 1초 이상 걸리는 람다", "Lambda · Duration > 1,000 ms"),
        ("스냅셧 목록 보여줘", "EBSSnapshot"),
        ("what servers have been running the longest", "EC2 · running · sorted by Last started ascending"),
        ("RDS cost trend over the last 3 months", "RDS · cost · 2026-08-24 ~ 2026-11-21 · daily"),
        ("databases being created", "RDS · creating"),
        ("RDS instances that are currently being modified", "RDS · modifying"),
        ("mysql databases older than 8.0", "RDS · Engine = mysql · Engine version < 8.0"),
        ("snapshts older than 90 days", f"EBSSnapshot · created < {DAYS_90}"),
    ],
)
def test_is_read_as(read, parser, question, expected):
    reading = read(question)
    assert reading.plan is not None, reading.refusal
    assert explain(reading.plan, parser.catalog, "en") == expected


@pytest.mark.parametrize(
    "question", ["servers nt in Tokyo wibbled", "databases exept mysql zzz", "volumes frobbed over 100gb"]
)
def test_what_is_near_nothing_stays_unknown(read, question):
    assert read(question).plan is None


@pytest.mark.parametrize(
    "question",
    [
        "what is the password of orders-db?",
        "connection string of orders-db",
        "give me the api key",
        "orders-db 비밀번호 알려줘",
        "2026년 13월 비용",
        "cost for 2026-13",
        "0월 비용",
    ],
)
def test_what_is_never_read_and_months_that_are_none_are_refused(read, question):
    refusal = read(question).refusal
    assert refusal is not None
    assert refusal.reason == "unclear"


@pytest.mark.parametrize("question", ["RDS는요?", "그럼 RDS는요?", "RDS는?", "what about RDS?"])
def test_the_next_kind_is_asked_for_in_the_same_place(read, question):
    before = read("서울에 있는 EC2 보여주세요").plan
    step = read(question, previous=before).plan.steps[0]
    assert (step.service_types, step.regions) == (("RDS",), ("ap-northeast-2",))
