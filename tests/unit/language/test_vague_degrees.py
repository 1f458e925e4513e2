"""A degree puts a list in order; a number of what is only big, old or expensive is refused, a bound is asked for."""

import pytest


@pytest.mark.parametrize(
    "question",
    [
        "how many big volumes",
        "how many expensive instances do we have",
        "how many recent snapshots",
        "how many busy servers",
        "number of slow functions",
        "large volumes by region",
        "average cpu of expensive servers",
        "cost of big volumes last month",
        "비싼 서버 몇 대",
        "큰 볼륨 몇 개야",
        "큰 볼륨 지난달 비용",
    ],
)
def test_is_refused(read, question):
    reading = read(question)
    assert reading.plan is None
    assert reading.refusal.reason == "unclear"


@pytest.mark.parametrize(
    "question",
    [
        "big volumes",
        "expensive instances in Seoul",
        "how many volumes over 100 GB",
        "which region has the most servers",
        "top 3 instance types",
        "cost of the 5 largest volumes",
        "the most expensive services last month",
        "최근 EC2 비용",
        "제일 비싼 서버 3대",
    ],
)
def test_is_answered(read, question):
    assert read(question).plan is not None, read(question).refusal
