"""What can't be is refused with the value or the time that can't be; what is only extreme is answered."""

import pytest


@pytest.mark.parametrize(
    ("question", "reason"),
    [
        ("instances with CPU over 120%", "unclear"),
        ("instances with CPU over 100%", "unclear"),
        ("CPU 120% 넘는 서버", "unclear"),
        ("CPU under 0%", "unclear"),
        ("volumes smaller than 0 GB", "unclear"),
        ("volumes of -10 GB", "unclear"),
        ("show me -3 instances", "unclear"),
        ("서버 -3개 보여줘", "unclear"),
        ("functions with minus 3 errors", "unclear"),
        ("instances created in 2030", "time"),
        ("how many instances will we have in 2030", "time"),
        ("내년에 만든 버킷", "time"),
        ("instances costing more than 5 GB", "unknown_words"),
        ("비용 100GB 넘는 서버", "unknown_words"),
        ("instances with CPU over 100 dollars", "unknown_words"),
        ("functions with a timeout over 5 GB", "unknown_words"),
    ],
)
def test_is_refused(read, question, reason):
    reading = read(question)
    assert reading.plan is None
    assert reading.refusal.reason == reason


@pytest.mark.parametrize(
    "question",
    [
        "instances with CPU over 99.9%",
        "ECS services with CPU over 100%",
        "functions with fewer than 1 error",
        "volumes of at most 1 GB",
        "cost from 2026-10-01 - 2026-11-01",
        "instances created today",
        "functions with names ending in -7",
        "이름이 -7로 끝나는 람다",
        "capacity reservations that end in 2030",
    ],
)
def test_is_answered(read, question):
    assert read(question).plan is not None, read(question).refusal


def test_what_is_no_number_has_no_total(read):
    before = read("instances named web-1").plan
    reading = read("and their total size?", previous=before)
    assert reading.refusal is not None
    assert reading.refusal.reason == "unclear"
    assert read("total size of the volumes").plan is not None


@pytest.mark.parametrize("question", ["only the one in Brazil", "just the one in Brazil please", "the one in Brazil"])
def test_the_one_of_an_answer_may_be_several(read, question):
    plan = read(question, previous=read("instances named web*").plan).plan
    assert plan is not None
    assert (plan.steps[0].regions, plan.steps[0].limit) == (("sa-east-1",), None)
