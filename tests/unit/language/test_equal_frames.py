"""Questions that are equal but for the month, the kind, the number or the group are read alike."""

from datetime import date
from itertools import pairwise

import pytest

from rassistant.language.account.account_words import AccountWords
from rassistant.language.render import explain
from rassistant.models.resource import Resource
from tests.unit.language.conversing import said

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
SHORT = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def month_of(name):
    """The last such month that has begun on 22 November 2026."""
    number = [one.lower()[:3] for one in MONTHS].index(name.lower()[:3]) + 1
    year = 2026 if number <= 11 else 2025
    return date(year, number, 1), date(year + number // 12, number % 12 + 1, 1)


@pytest.mark.parametrize("month", [*MONTHS, *SHORT, *(name.lower() for name in MONTHS)])
@pytest.mark.parametrize(
    "frame",
    [
        "What did we spend in {}?",
        "cost in {}",
        "cost for {} by service",
        "the {} bill",
        "{} costs by region",
        "What was our {} bill?",
        "How much did EC2 cost in {}?",
        "S3 spend in {} by bucket",
        "Which service cost the most in {}?",
        "Which account spent the most in {}?",
        "top 5 services by cost in {}",
        "most expensive day in {}",
        "daily cost in {}",
        "cost by service and day in {}",
        "Tokyo vs Seoul cost in {}",
        "Which costs more in {}, EC2 or RDS?",
        "stopped instances and their {} cost",
        "Find EC2 instances in us-west-2 with CPU below 20% and analyze their {} cost",
        "What did the instances tagged Env=prod cost in {}?",
    ],
)
def test_every_month_is_the_time_of_the_bill(read, month, frame):
    plan = read(frame.format(month)).plan
    assert plan is not None
    assert plan.steps[-1].action == "cost"
    start, end = month_of(month)
    span = plan.steps[-1].time_range
    assert (span.start, min(span.end, date(2026, 11, 23))) == (start, min(end, date(2026, 11, 23)))


@pytest.mark.parametrize("frame", ["volumes created in {}", "buckets created since {}", "snapshots taken before {}"])
@pytest.mark.parametrize("month", MONTHS)
def test_every_month_is_the_time_of_a_creation(step, month, frame):
    terms = step(frame.format(month)).filters
    assert [term.field for term in terms] == ["created_at"] * len(terms)
    start, end = (day.isoformat() for day in month_of(month))
    assert [term.value[:10] for term in terms] == ([start, end] if len(terms) == 2 else [start])


@pytest.mark.parametrize(("first", "second"), list(pairwise(MONTHS[:10])))
@pytest.mark.parametrize(
    "frame",
    [
        "compare {} and {} cost",
        "{} vs {} cost",
        "cost in {} compared with {}",
        "What is the difference between the {} and {} bills?",
        "Did {} or {} cost more?",
        "How much more did we spend in {} than in {}?",
        "Which was cheaper, {} or {}?",
    ],
)
def test_two_months_are_compared(step, first, second, frame):
    one = step(frame.format(first, second))
    spans = {(span.start, span.end) for span in (one.time_range, one.compare_to)}
    assert spans == {month_of(first), month_of(second)}


DIMENSIONS = {
    "service": "service",
    "region": "region",
    "account": "account",
    "usage type": "usage_type",
    "instance type": "instance_type",
    "team": "tags.Team",
    "resource": "resource",
}


@pytest.fixture(scope="module")
def words():
    tags = {"Team": "web"}
    row = Resource("i-1", "arn:aws:x::1", "EC2", "web-1", "111122223333", "us-west-2", "running", None, tags)
    return AccountWords.of((row,))


@pytest.mark.parametrize(("said", "path"), DIMENSIONS.items())
@pytest.mark.parametrize(
    ("frame", "limit", "granularity"),
    [
        ("cost by {}", None, "DAILY"),
        ("cost in May by {}", None, "DAILY"),
        ("how much did we spend in May per {}", None, "DAILY"),
        ("cost in May by {} and day", None, "DAILY"),
        ("cost by {} and month this year", None, "MONTHLY"),
        ("cost by month and {} this year", None, "MONTHLY"),
        ("Which {} cost the most in May?", 1, "DAILY"),
        ("top 3 {}s by cost in May", 3, "DAILY"),
        ("the 2 most expensive {}s last month", 2, "DAILY"),
        ("most expensive {} in May", 1, "DAILY"),
    ],
)
def test_every_group_of_the_bill(read, words, said, path, frame, limit, granularity):
    plan = read(frame.format(said), words=words).plan
    assert plan is not None
    last = plan.steps[-1]
    assert (last.action, last.aggregation.group_by, last.limit, last.granularity) == (
        "cost",
        (path,),
        limit,
        granularity,
    )


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Which costs more: S3 or EBS, last month?", "S3, EBS · cost · 2026-10-01 ~ 2026-10-31 · by service · daily"),
        ("Do we spend more on EC2 than on RDS?", "EC2, RDS · cost · last 30 days · by service · daily"),
        ("Is Tokyo cheaper than Seoul?", "ap-northeast-1, ap-northeast-2 · cost · last 30 days · by region · daily"),
        (
            "Are there more instances in Tokyo than in Seoul?",
            "EC2 · ap-northeast-1, ap-northeast-2 · count · by region",
        ),
        (
            "Was EC2 more expensive in March or April?",
            "EC2 · cost · 2026-04-01 ~ 2026-04-30 · compared with 2026-03-01 ~ 2026-03-31 · daily",
        ),
        (
            "cost in May vs the same month last year",
            "cost · 2026-05-01 ~ 2026-05-31 · compared with 2025-05-01 ~ 2025-05-31 · daily",
        ),
        ("So far this year, how much did we spend on S3?", "S3 · cost · 2026-01-01 ~ 2026-11-22 · daily"),
        ("Which month did RDS cost the most this year?", "RDS · cost · 2026-01-01 ~ 2026-11-22 · monthly"),
        ("objects per bucket", "S3 · show Objects"),
        ("How much storage does each database have?", "RDS · show Storage"),
        ("Which team has the most resources?", None),
        ("3 most expensive days in May", None),
        ("weekly cost by service and region", None),
        ("cost in the same month last year", None),
    ],
)
def test_what_is_beside_what(read, parser, question, expected):
    plan = read(question).plan
    assert (explain(plan, parser.catalog, "en") if plan is not None else None) == expected


@pytest.mark.parametrize(
    ("questions", "expected"),
    [
        (
            ("5 largest volumes", "what did they cost in May?", "and in June?"),
            "EBS · sorted by Size descending · top 5 → cost · 2026-06-01 ~ 2026-06-30 · daily",
        ),
        (
            ("Stopped instances", "cost in May by region", "by account?"),
            "EC2 · stopped → cost · 2026-05-01 ~ 2026-05-31 · by account · daily",
        ),
        (
            ("Compare March and April cost", "by service"),
            "cost · 2026-04-01 ~ 2026-04-30 · compared with 2026-03-01 ~ 2026-03-31 · by service · daily",
        ),
        (
            ("Top 5 services by cost last month", "and in March?"),
            "cost · 2026-03-01 ~ 2026-03-31 · by service · daily · top 5",
        ),
        (
            ("Which region has the most instances?", "and the fewest?"),
            "EC2 · count · by region · sorted by count ascending · top 1",
        ),
        (
            ("spend in March", "what about the same month last year?"),
            "cost · 2025-03-01 ~ 2025-03-31 · daily",
        ),
        (
            ("spend in March", "compare it with the same month last year"),
            "cost · 2026-03-01 ~ 2026-03-31 · compared with 2025-03-01 ~ 2025-03-31 · daily",
        ),
        (("Show buckets", "which is the biggest?"), "S3 · sorted by Size descending · top 1"),
        (("Cost this month", "so far this year?"), "cost · 2026-01-01 ~ 2026-11-22 · daily"),
    ],
)
def test_what_follows(read, parser, questions, expected):
    assert said(read, parser, *questions) == expected


def test_two_answers_before_are_not_compared_by_one(read, parser):
    plan = read("and Q2?", previous=read("What did we spend in Q1?").plan).plan
    assert read("compare them", previous=plan).refusal.reason == "unclear"


@pytest.mark.parametrize("field", ["memory", "timeout"])
@pytest.mark.parametrize(
    ("frame", "function"),
    [
        ("average {} by runtime", "average"),
        ("maximum {} by runtime", "max"),
        ("max {} per runtime", "max"),
        ("highest {} by runtime", "max"),
        ("minimum {} by runtime", "min"),
        ("lowest {} per runtime", "min"),
        ("Which runtime has the highest {}?", "max"),
    ],
)
def test_every_figure_of_a_group(step, field, frame, function):
    aggregation = step(frame.format(field)).aggregation
    assert (aggregation.function, aggregation.group_by) == (function, ("details.runtime",))
    assert field in aggregation.field


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        (
            "Find functions with more than 100 errors yesterday and show their May cost",
            "Lambda · Errors from 2026-11-21 to 2026-11-21 > 100 → cost · 2026-05-01 ~ 2026-05-31 · daily",
        ),
        (
            "What did the instances with CPU below 10% last month cost in May?",
            "EC2 · CPU utilization from 2026-10-01 to 2026-10-31 < 10 % → cost · 2026-05-01 ~ 2026-05-31 · daily",
        ),
        (
            "cost of instances with CPU under 5% in March vs April",
            "EC2 · CPU utilization < 5 % → cost · 2026-04-01 ~ 2026-04-30 · "
            "compared with 2026-03-01 ~ 2026-03-31 · daily",
        ),
        ("How much storage do our volumes take up in total?", "EBS · total Size"),
        ("how many gigabytes do our buckets hold?", "S3 · total Size"),
        ("how much data is in S3?", "S3 · total Size"),
        ("Which bucket holds the most data?", "S3 · sorted by Size descending · top 1"),
        ("smallest volume size by type", "EBS · minimum value of Size · by Volume type"),
        (
            "which region has the largest volume?",
            "EBS · maximum value of Size · by region · sorted by value descending · top 1",
        ),
        ("Instances tagged Env but not Team", "EC2 · with tag Env · without tag Team"),
        ("Instances tagged Env=prod but not running", "EC2 · tag Env = prod · status ≠ running"),
        (
            "How did our cost change month over month?",
            "cost · 2026-11-01 ~ 2026-11-22 · compared with 2026-10-01 ~ 2026-10-31 · daily",
        ),
        ("month over month cost this year", "cost · 2026-01-01 ~ 2026-11-22 · monthly"),
        ("total storage by region", None),
        ("compare our cost", None),
        ("Regions where we spent less than 5 dollars", None),
    ],
)
def test_of_what_a_time_and_a_figure_are(read, parser, question, expected):
    plan = read(question).plan
    assert (explain(plan, parser.catalog, "en") if plan is not None else None) == expected


@pytest.mark.parametrize("count", ["2", "7", "30", "60"])
@pytest.mark.parametrize("unit", ["days", "weeks"])
@pytest.mark.parametrize(
    "frame",
    ["last {0} {1} vs previous {0} {1} cost", "compare the last {0} {1} of spend with the {0} {1} before that"],
)
def test_the_last_days_beside_those_before(step, frame, count, unit):
    one = step(frame.format(count, unit))
    days = int(count) * (7 if unit == "weeks" else 1)
    assert (one.time_range.end - one.time_range.start).days == days
    assert (one.compare_to.end, (one.compare_to.end - one.compare_to.start).days) == (one.time_range.start, days)


@pytest.mark.parametrize("frame", ["2025 vs 2026 spend", "compare 2026 and 2025 cost by service"])
def test_years_beside_each_other(step, frame):
    one = step(frame)
    assert (one.time_range.start, one.compare_to.start) == (date(2026, 1, 1), date(2025, 1, 1))


@pytest.mark.parametrize(
    "question",
    [
        "How much did we burn on compute last month?",
        "How much did we spend on storage last month?",
        "gp3 vs gp2 cost last month",
        "which tags cost the most?",
        "top 3 and bottom 3 instances by cpu",
        "largest volume by region",
        "instances with the highest CPU by region",
    ],
)
def test_what_no_bill_and_no_figure_tells_is_refused(read, question):
    assert read(question).plan is None


@pytest.mark.parametrize("said", ["service", "region", "account", "instance type"])
def test_the_top_of_a_time_is_of_the_bill(step, said):
    one = step(f"top 5 {said}s in May")
    assert (one.action, one.limit, one.time_range.start) == ("cost", 5, date(2026, 5, 1))


@pytest.mark.parametrize("month", MONTHS)
@pytest.mark.parametrize(
    ("frame", "first", "last"),
    [
        ("cost in early {}", 1, 10),
        ("cost at the beginning of {}", 1, 10),
        ("cost in the middle of {}", 11, 20),
        ("cost in the first week of {}", 1, 7),
        ("cost in the first half of {}", 1, 15),
    ],
)
def test_every_part_of_a_month(step, month, frame, first, last):
    start, _ = month_of(month)
    span = step(frame.format(month)).time_range
    assert (span.start, span.end) == (start.replace(day=first), start.replace(day=last + 1))


@pytest.mark.parametrize(
    "frame",
    [
        "How much higher was the {1} bill than the {0} bill?",
        "percentage change in cost from {0} to {1}",
        "How much did our bill grow from {0} to {1}?",
        "cost increase between {0} and {1}",
    ],
)
@pytest.mark.parametrize(("first", "second"), list(pairwise(MONTHS[:10])))
def test_a_change_is_of_two_months(step, first, second, frame):
    one = step(frame.format(first, second))
    assert (one.compare_to.start, one.time_range.start) == (month_of(first)[0], month_of(second)[0])


@pytest.mark.parametrize("who", ["who spends the most?", "who spent the most on EC2 last month?"])
def test_who_spends_is_no_resource(read, who):
    assert read(who).plan is None


@pytest.mark.parametrize("noun", ["functions", "tables", "databases", "volumes"])
def test_the_biggest_by_a_number_are_in_that_order(step, noun):
    field = {"functions": "memory", "tables": "items", "databases": "storage", "volumes": "size"}[noun]
    for order, descending in (("biggest", True), ("smallest", False)):
        (key,) = step(f"{order} {noun} by {field}").sort
        assert (key.field.startswith("details."), key.descending) == (True, descending)


@pytest.mark.parametrize("verb", ["sorted ", "ordered ", "ranked ", ""])
@pytest.mark.parametrize(("said", "descending"), [("largest to smallest", True), ("smallest to largest", False)])
def test_every_order_by_size(step, verb, said, descending):
    (key,) = step(f"unencrypted volumes over 100 GB, {verb}from {said}").sort
    assert (key.field, key.descending) == ("details.size_gib", descending)


@pytest.mark.parametrize("noun", ["value", "rate", "number", "ones", "percentage"])
@pytest.mark.parametrize(("said", "descending"), [("highest", True), ("lowest", False)])
def test_the_highest_first_is_of_what_is_bounded(step, noun, said, descending):
    (key,) = step(f"instances with CPU over 50%, with the {said} {noun} first").sort
    assert (key.field, key.descending) == ("metrics.CPUUtilization", descending)


@pytest.mark.parametrize("said", ["cost per month", "total cost per month", "monthly cost", "total monthly spend"])
def test_every_cost_of_months_is_by_month(step, said):
    one = step(f"{said} from May to September")
    assert (one.granularity, one.time_range.start, one.time_range.end) == (
        "MONTHLY",
        date(2026, 5, 1),
        date(2026, 10, 1),
    )


@pytest.mark.parametrize("joint", ["and the", "and", "vs", "with the"])
def test_two_quarters_with_one_noun(step, joint):
    one = step(f"compare total spend in the first {joint} second quarter")
    assert (one.time_range.start, one.compare_to.start) == (date(2026, 4, 1), date(2026, 1, 1))


@pytest.mark.parametrize(("first", "second"), [*pairwise(MONTHS), ("Q1", "Q2"), ("Q3", "Q4")])
@pytest.mark.parametrize("joint", ["and", "vs", "with"])
def test_a_year_behind_two_is_of_both(step, first, second, joint):
    one = step(f"compare {first} {joint} {second} 2025 cost")
    assert (one.compare_to.start.year, one.time_range.start.year) == (2025, 2025)


def test_a_year_behind_the_next_one_is_of_it_alone(step):
    span = step("cost from November to January 2026").time_range
    assert (span.start, span.end) == (date(2025, 11, 1), date(2026, 2, 1))
