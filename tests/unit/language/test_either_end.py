"""Bounds of which no value meets both, what lies ahead, and words that are no misspelt ones."""

import pytest

from rassistant.language.render import explain


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        (
            "CPU가 60% 이상이거나 5% 이하인 인스턴스",
            "EC2 · (CPU utilization ≥ 60 % or CPU utilization ≤ 5 %)",
        ),
        ("CPU가 20% 이상이고 50% 이하인 서버", "EC2 · CPU utilization ≥ 20 % · CPU utilization ≤ 50 %"),
        ("평균 실행 시간이 1초 이상 걸리는 람다 찾아줄래", "Lambda · Duration > 1,000 ms"),
        ("Which disks cost us less than two dollars a month?", "EBS · monthly cost < $2"),
        ("Which functions take longer than 2 seconds on average?", "Lambda · Duration > 2,000 ms"),
        ("shwo me servers in Tokyo", "EC2 · ap-northeast-1"),
        ("plese list buckets", "S3"),
    ],
)
def test_is_read_as(read, parser, question, expected):
    reading = read(question)
    assert reading.plan is not None, reading.refusal
    assert explain(reading.plan, parser.catalog, "en") == expected


@pytest.mark.parametrize(
    "question",
    ["is it snowing in Canada", "다음 달 람다 호출 수가 얼마나 될까?", "다음 달 서버 몇 대 필요할까"],
)
def test_what_no_listing_knows_is_refused(read, question):
    assert read(question).plan is None


@pytest.mark.parametrize("question", ["그럼 RDS는 어때?", "RDS는 어떤가요?"])
def test_how_about_another_kind_keeps_the_place(read, question):
    step = read(question, previous=read("서울에 있는 EC2 보여주세요").plan).plan.steps[0]
    assert (step.service_types, step.regions) == (("RDS",), ("ap-northeast-2",))
