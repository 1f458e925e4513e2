"""Parts of a year in English (H1, Q4'25, March and May), and the cost of each thing of a kind."""

import pytest

from rassistant.language.render import explain


@pytest.mark.parametrize(
    ("question", "explained"),
    [
        ("h1 cost", "cost · 2026-01-01 ~ 2026-06-30 · daily"),
        ("what did we spend in h1", "cost · 2026-01-01 ~ 2026-06-30 · daily"),
        ("H2 2025 spend by service", "cost · 2025-07-01 ~ 2025-12-31 · by service · daily"),
        ("cost for h1 of last year", "cost · 2025-01-01 ~ 2025-06-30 · daily"),
        ("last year's h2 cost", "cost · 2025-07-01 ~ 2025-12-31 · daily"),
        ("1H25 cost", "cost · 2025-01-01 ~ 2025-06-30 · daily"),
        ("2026H1 spending", "cost · 2026-01-01 ~ 2026-06-30 · daily"),
        ("cost in the first half of the year", "cost · 2026-01-01 ~ 2026-06-30 · daily"),
        ("q4'25 cost", "cost · 2025-10-01 ~ 2025-12-31 · daily"),
        ("4q25 spend", "cost · 2025-10-01 ~ 2025-12-31 · daily"),
        ("h1 instances", "EC2 · Instance family = h1"),
        ("which instances are h1?", "EC2 · Instance family = h1"),
        ("i3 and h1 instances", "EC2 · Instance family one of i3, h1"),
        ("h1.2xlarge instances", "EC2 · Instance type = h1.2xlarge"),
        ("March cost", "cost · 2026-03-01 ~ 2026-03-31 · daily"),
        ("May spend", "cost · 2026-05-01 ~ 2026-05-31 · daily"),
        ("show may costs", "cost · 2026-05-01 ~ 2026-05-31 · daily"),
        ("costs: may", "cost · 2026-05-01 ~ 2026-05-31 · daily"),
        ("Feb vs May cost", "cost · 2026-05-01 ~ 2026-05-31 · compared with 2026-02-01 ~ 2026-02-28 · daily"),
        ("compare March and April cost", "cost · 2026-04-01 ~ 2026-04-30 · compared with 2026-03-01 ~ 2026-03-31 · daily"),
        ("cost in April, May and June", "cost · 2026-04-01 ~ 2026-06-30 · monthly"),
        ("may i see the cost", "cost · last 30 days · daily"),
    ],
)  # fmt: skip
def test_the_part_of_the_year_is_meant(read, parser, question, explained):
    reading = read(question)
    assert reading.plan is not None, reading.refusal
    assert explain(reading.plan, parser.catalog, "en") == explained


@pytest.mark.parametrize(
    "question",
    ["what may cost more than $10", "volumes that may be unused", "which databases may be public", "1h cost"],
)
def test_a_verb_is_no_month_and_an_hour_no_half(read, question):
    assert read(question).plan is None


@pytest.mark.parametrize(
    ("question", "kind", "group"),
    [
        ("how much did we spend on S3 in June by bucket", "S3", "resource"),
        ("how much did we spend on S3 per bucket", "S3", "resource"),
        ("S3 cost by bucket, highest first", "S3", "resource"),
        ("lambda spend in october per function", "Lambda", "resource"),
        ("what did we pay for RDS by instance last month", "RDS", "resource"),
        ("cost of each of my databases", "RDS", "resource"),
        ("버킷별 S3 비용", "S3", "resource"),
        ("함수별 람다 비용", "Lambda", "resource"),
        ("cost of ec2 by region", "EC2", "region"),
    ],
)
def test_a_cost_by_a_kind_is_of_each_of_its_resources(step, question, kind, group):
    read = step(question)
    assert (read.service_types, read.action, read.aggregation.group_by) == ((kind,), "cost", (group,))


def test_the_cost_of_one_kind_is_not_told_by_another(read):
    assert read("rds cost by bucket").plan is None
