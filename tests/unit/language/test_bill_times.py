"""The times of a cost: up to a month, the last units beside each other, two months together. Now is 22 November 2026."""

import pytest

from rassistant.language.render import explain


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("cost until May", "cost · 2026-01-01 ~ 2026-05-31 · daily"),
        ("cost through May", "cost · 2026-01-01 ~ 2026-05-31 · daily"),
        ("cost up to the end of May", "cost · 2026-01-01 ~ 2026-05-31 · daily"),
        ("5월까지 비용", "cost · 2026-01-01 ~ 2026-05-31 · daily"),
        ("작년 5월까지 EC2 비용", "EC2 · cost · 2025-01-01 ~ 2025-05-31 · daily"),
        ("cost before May", "cost · 2026-01-01 ~ 2026-04-30 · daily"),
        ("5월 전 비용", "cost · 2026-01-01 ~ 2026-04-30 · daily"),
        ("cost through Q2", "cost · 2026-01-01 ~ 2026-06-30 · daily"),
        ("2분기까지 비용", "cost · 2026-01-01 ~ 2026-06-30 · daily"),
        ("cost through 2025", "cost · 2025-01-01 ~ 2025-12-31 · daily"),
        ("지난달까지 비용", "cost · 2026-01-01 ~ 2026-10-31 · daily"),
        ("cost since January through May", "cost · 2026-01-01 ~ 2026-05-31 · daily"),
        ("volumes created until May", "EBS · created < 2026-06-01"),
        (
            "지난 두 달 비용 비교",
            "cost · 2026-10-01 ~ 2026-10-31 · compared with 2026-09-01 ~ 2026-09-30 · daily",
        ),
        (
            "compare EC2 cost of the last two months",
            "EC2 · cost · 2026-10-01 ~ 2026-10-31 · compared with 2026-09-01 ~ 2026-09-30 · daily",
        ),
        (
            "compare the last two weeks",
            "cost · 2026-11-15 ~ 2026-11-21 · compared with 2026-11-08 ~ 2026-11-14 · daily",
        ),
        (
            "compare cost of the last 2 quarters",
            "cost · 2026-07-01 ~ 2026-09-30 · compared with 2026-04-01 ~ 2026-06-30 · daily",
        ),
        ("지난 3개월 비용 비교", "cost · 2026-08-01 ~ 2026-10-31 · monthly"),
        ("total cost of January and February", "cost · 2026-01-01 ~ 2026-02-28 · daily"),
        ("cost of January and February together", "cost · 2026-01-01 ~ 2026-02-28 · daily"),
        ("1월과 2월 총 비용", "cost · 2026-01-01 ~ 2026-02-28 · daily"),
        (
            "January and February cost",
            "cost · 2026-02-01 ~ 2026-02-28 · compared with 2026-01-01 ~ 2026-01-31 · daily",
        ),
        ("cost of the oldest EC2 instance in October",
         "EC2 · sorted by created ascending · top 1 → cost · 2026-10-01 ~ 2026-10-31 · daily"),
        ("size of the oldest volume", "EBS · sorted by created ascending · top 1 · show Size"),
    ],
)  # fmt: skip
def test_is_read_as(read, parser, question, expected):
    reading = read(question)
    assert reading.plan is not None, reading.refusal
    assert explain(reading.plan, parser.catalog, "en") == expected


@pytest.mark.parametrize(
    "question",
    [
        "cost until yesterday",
        "어제까지 비용",
        "cost until May 10",
        "cost before 2025",
        "combined cost of January and March",
        "cost of stopped instances by usage type",
        "중지된 인스턴스의 사용 유형별 비용",
    ],
)
def test_is_refused(read, question):
    assert read(question).refusal is not None
