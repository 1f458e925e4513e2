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
