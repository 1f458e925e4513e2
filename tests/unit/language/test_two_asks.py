"""Two things that are asked at once are both told, or neither."""

import pytest

from rassistant.language.render import explain


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("how many volumes are there and how big are they in total", "EBS · count · total Size"),
        ("count volumes and their total size", "EBS · count · total Size"),
        ("볼륨 개수와 총 크기", "EBS · count · total Size"),
        ("volume count and total size by region", "EBS · count · total Size · by region"),
        ("리전별 볼륨 개수와 총 용량", "EBS · count · total Size · by region"),
        ("how many volumes and what is the average size", "EBS · count · average Size"),
        ("람다 개수와 평균 메모리", "Lambda · count · average Memory"),
        ("how many instances are there and what do they cost", "EC2 · count · total monthly cost"),
        ("number of instances and their monthly cost", "EC2 · count · total monthly cost"),
        ("count and total cost of volumes", "EBS · count · total monthly cost"),
        ("cost and count of EC2 by region", "EC2 · count · total monthly cost · by region"),
        ("인스턴스 개수랑 비용 알려줘", "EC2 · count · total monthly cost"),
        ("버킷 몇 개고 비용은 얼마야", "S3 · count · total monthly cost"),
        ("size and cost of volumes", "EBS · show Size"),  # rows have their cost
        ("볼륨 크기와 비용", "EBS · show Size"),
        ("how many instances and how many volumes", "EC2, EBS · count · by service"),
        ("서버 몇 대, 버킷 몇 개야", "EC2, S3 · count · by service"),
        ("count of instances with their cost", "EC2 · count · total monthly cost"),
        ("미연결 볼륨 몇 개고 한 달에 얼마 나가?", "EBS · Attached = no · count · total monthly cost"),
        ("how many stopped instances and how many running", "EC2 · stopped, running · count · by status"),
        ("서버 몇 대 켜져 있고 몇 대 꺼져 있어?", "EC2 · running, stopped · count · by status"),
        ("which instances are stopped and how many", "EC2 · stopped"),  # a list tells its number
        ("EC2 cost and RDS cost", "EC2, RDS · cost · last 30 days · by service · daily"),
    ],
)
def test_both_are_told(read, parser, question, expected):
    reading = read(question)
    assert reading.plan is not None, reading.refusal
    assert explain(reading.plan, parser.catalog, "en") == expected


@pytest.mark.parametrize(
    ("question", "first", "second"),
    [
        ("how many instances and what did they cost last month", "how many instances", "cost of instances"),
        ("지난달 EC2 개수와 비용", "EC2 개수", "EC2 비용"),
        ("total and average size of volumes", "total of volumes", "average size of volumes"),
        ("볼륨 평균 크기와 총 크기", "볼륨 평균 크기", "볼륨 총 크기"),
        ("total size and cost of volumes", "total size of volumes", "cost of volumes"),
        ("볼륨 총 크기와 비용", "볼륨 총 크기", "볼륨 비용"),
        ("볼륨 크기와 지난달 비용", "볼륨 크기", "볼륨 비용"),
        ("EC2 비용하고 RDS 개수", "EC2 비용", "RDS 개수"),
        ("largest and oldest volume", "largest volume", "oldest volume"),
        ("가장 큰 볼륨과 가장 오래된 볼륨", "가장 큰 볼륨", "가장 오래된 볼륨"),
        ("count, total size and cost of volumes", "count of volumes", "total size of volumes"),
    ],
)
def test_else_each_is_to_be_asked_by_itself(read, question, first, second):
    refusal = read(question).refusal
    assert refusal is not None
    assert f'"{first}"' in refusal.message.en
    assert f'"{second}"' in refusal.message.ko


@pytest.mark.parametrize(
    "question",
    [
        "average size of volumes and how many are encrypted",
        "볼륨 평균 크기와 암호화된 개수",
        "인스턴스 평균 CPU와 최대 CPU",
        "service name and cost",
        "인스턴스 유형과 비용 보여줘",
        "how many buckets are public and how many are not encrypted",
        "how many buckets do we have and how much data do they hold",
    ],
)
def test_never_one_alone(read, question):
    assert read(question).refusal is not None


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("total number of objects in buckets", "S3 · total Objects"),
        ("number of volumes and snapshots", "EBS, EBSSnapshot · count"),
        ("cost and usage by service", "cost · last 30 days · by service · daily"),
        ("cost of running and stopped instances", "EC2 · running, stopped → cost · last 14 days · daily"),
        ("총 볼륨 개수", "EBS · count"),
    ],
)
def test_one_thing_is_one(read, parser, question, expected):
    assert explain(read(question).plan, parser.catalog, "en") == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("their type and cost", "EC2 · ap-northeast-2 · stopped · show Instance type"),
        ("몇 대고 비용은 얼마야?", "EC2 · ap-northeast-2 · stopped · count · total monthly cost"),
    ],
)
def test_after_an_answer_they_are_what_it_named(read, parser, question, expected):
    plan = read("stopped EC2 in Seoul").plan
    assert explain(read(question, previous=plan).plan, parser.catalog, "en") == expected
