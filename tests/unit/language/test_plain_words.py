"""Plain wordings of which no part may be lost, and none turned round."""

import pytest

from rassistant.language.render import explain


@pytest.mark.parametrize(
    ("question", "explained"),
    [
        ("1년 넘게 수정 안한 람다", "Lambda · Last modified < 2025-11-22T12:00:00Z"),
        ("functions not updated in over a year", "Lambda · Last modified < 2025-11-22T12:00:00Z"),
        ("total allocated storage of all rds", "RDS · total Storage"),
        ("t3.micro 몇개 있어요?", "EC2 · Instance type = t3.micro · count"),
        ("t3.micro rds", "RDS · Instance class = db.t3.micro"),
        ("which buckets dont have versioning turned on", "S3 · Versioning = no"),
        (
            "cost per region this month, lowest first",
            "cost · 2026-11-01 ~ 2026-11-22 · by region · cheapest first · daily",
        ),
        ("How many computers do we have running?", "EC2 · running · count"),
        ("why not show stopped instances", "EC2 · stopped"),
        ("why don't you list my instances", "EC2"),
        ("안쓰는 아이피 있나요", "EIP · Attached = no"),
        ("GPU 서버 비용 지난달 얼마?", 'EC2 · (Instance type starts with "p2"'),
    ],
)
def test_every_word_counts(read, parser, question, explained):
    reading = read(question)
    assert reading.plan is not None, reading.refusal
    assert explain(reading.plan, parser.catalog, "en").startswith(explained)


@pytest.mark.parametrize(
    ("before", "question", "path", "limit"),
    [
        ("rds sorted by monthly cost", "just the top 3", "monthly_cost_usd", 3),
        ("gp2 볼륨 큰 순서대로", "10개만", "details.size_gib", 10),
    ],
)
def test_fewer_of_a_sorted_list_keep_its_order(read, before, question, path, limit):
    step = read(question, previous=read(before).plan).plan.steps[0]
    assert [(key.field, key.descending) for key in step.sort] == [(path, True)]
    assert step.limit == limit


def test_the_cost_of_what_belongs_to_them_is_not_theirs(read):
    reading = read("find stopped instances and tell me the total cost of their volumes")
    assert reading.plan is None
    assert reading.refusal.reason == "unclear"
