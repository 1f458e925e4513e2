"""What is asked of a list that was cut is asked of its very rows: in the next question, and in one sentence."""

import pytest

from tests.unit.language.conversing import said

COSTLY = "EBS · sorted by monthly cost descending · top 5"
LARGEST = "EBS · sorted by Size descending · top 3"
BUCKETS = "S3 · sorted by Size descending · top 10"


@pytest.mark.parametrize("first", ["top 5 most expensive volumes", "가장 비싼 볼륨 5개"])
@pytest.mark.parametrize(
    ("question", "among"),
    [
        ("그중 gp3만", "Volume type = gp3"),
        ("그중 암호화 안 된 건 몇 개야?", "Encrypted = no · count"),
        ("그 5개 중 gp3는 몇 개야?", "Volume type = gp3 · count"),
        ("그것들 총 크기", "total Size"),
        ("리전별로", "count · by region"),
        ("크기순으로 정렬해줘", "sorted by Size descending"),
        ("반대로 정렬해줘", "sorted by monthly cost ascending"),
        ("싼 순으로", "sorted by monthly cost ascending"),
        ("그 중 가장 큰 것", "sorted by Size descending · top 1"),
        ("how many of them are encrypted?", "Encrypted = yes · count"),
        ("of those 5, how many are gp3", "Volume type = gp3 · count"),
        ("are any of them unencrypted?", "Encrypted = no"),
        ("which are encrypted?", "Encrypted = yes"),
        ("are they encrypted?", "Encrypted = yes"),
        ("그 5개 평균 크기는?", "average Size"),
        ("how many?", "count"),
        ("their total size", "total Size"),
        ("average size", "average Size"),
        ("group them by region", "count · by region"),
        ("sort them by size", "sorted by Size descending"),
        ("reverse the order", "sorted by monthly cost ascending"),
        ("the largest of them", "sorted by Size descending · top 1"),
        ("the 2 largest", "sorted by Size descending · top 2"),
    ],
)
def test_these_rows_stay_these_rows(read, parser, first, question, among):
    assert said(read, parser, first, question) == f"{COSTLY} → of these · {among}"


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("just the top 3", "EBS · sorted by monthly cost descending · top 3"),
        ("make it 20", "EBS · sorted by monthly cost descending · top 20"),
        ("the 10 largest", "EBS · sorted by Size descending · top 10"),
        ("and in us-west-2?", "EBS · us-west-2 · sorted by monthly cost descending · top 5"),
        ("what about RDS?", "RDS · sorted by monthly cost descending · top 5"),
        ("how many volumes are there?", "EBS · count"),
        ("what did they cost in october", f"{COSTLY} → cost · 2026-10-01 ~ 2026-10-31 · daily"),
    ],
)
def test_another_list_is_asked_for(read, parser, question, expected):
    assert said(read, parser, "top 5 most expensive volumes", question) == expected


@pytest.mark.parametrize(
    ("questions", "expected"),
    [
        (("group them by region", "and by type"), f"{COSTLY} → of these · count · by Volume type"),
        (("group them by region", "list them"), COSTLY),
        (("sort them by size", "reverse the order"), f"{COSTLY} → of these · sorted by Size ascending"),
        (("그중 gp3만", "그 중 암호화된 것"), f"{COSTLY} → of these · Volume type = gp3 · Encrypted = yes"),
        (("그중 gp3만", "몇 개야?"), f"{COSTLY} → of these · Volume type = gp3 · count"),
        (
            ("그중 gp3만", "and in us-west-2?"),
            "EBS · us-west-2 · sorted by monthly cost descending · top 5 → of these · Volume type = gp3",
        ),
        (
            ("그중 gp3만", "what did they cost in october"),
            f"{COSTLY} → of these · Volume type = gp3 → cost · 2026-10-01 ~ 2026-10-31 · daily",
        ),
        (
            ("what did they cost in october", "그중 gp3만"),
            f"{COSTLY} → of these · Volume type = gp3 → cost · 2026-10-01 ~ 2026-10-31 · daily",
        ),
        (
            ("그중 가장 큰 3개", "how many of them are encrypted?"),
            f"{COSTLY} → of these · sorted by Size descending · top 3 → of these · Encrypted = yes · count",
        ),
    ],
)
def test_it_goes_on_from_there(read, parser, questions, expected):
    assert said(read, parser, "top 5 most expensive volumes", *questions) == expected


def test_more_steps_than_a_plan_has_are_refused(read):
    plan = read("top 50 most expensive volumes").plan
    for question in ("the 30 largest of them", "the 20 oldest of them", "the 10 most expensive of them"):
        plan = read(question, previous=plan).plan
    assert len(plan.steps) == 4
    assert read("how many of them are encrypted?", previous=plan).refusal.reason == "unclear"


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("of the 5 most expensive volumes, how many are encrypted?", f"{COSTLY} → of these · Encrypted = yes · count"),
        ("how many of the 5 most expensive volumes are encrypted?", f"{COSTLY} → of these · Encrypted = yes · count"),
        ("of the ten largest buckets show the unversioned", f"{BUCKETS} → of these · Versioning = no"),
        ("which of the ten largest buckets are unversioned", f"{BUCKETS} → of these · Versioning = no"),
        ("total size of the 3 largest volumes", f"{LARGEST} → of these · total Size"),
        ("are any of the 3 largest volumes unencrypted?", f"{LARGEST} → of these · Encrypted = no"),
        ("list the encrypted ones among the 3 largest volumes", f"{LARGEST} → of these · Encrypted = yes"),
        ("show gp3 volumes among the 5 most expensive", f"{COSTLY} → of these · Volume type = gp3"),
        ("show me the unencrypted ones out of the 3 biggest volumes", f"{LARGEST} → of these · Encrypted = no"),
        (
            "average CPU of the 10 most expensive instances",
            "EC2 · sorted by monthly cost descending · top 10 → of these · average CPU utilization",
        ),
        (
            "how many of the 10 most expensive servers are in Tokyo",
            "EC2 · sorted by monthly cost descending · top 10 → of these · ap-northeast-1 · count",
        ),
        ("are the 3 largest volumes encrypted", f"{LARGEST} → of these · Encrypted = yes"),
        ("is the largest volume encrypted", "EBS · sorted by Size descending · top 1 → of these · Encrypted = yes"),
        ("how much storage do the 3 largest volumes have in total", f"{LARGEST} → of these · total Size"),
        ("which of the 3 largest volumes is the oldest", f"{LARGEST} → of these · sorted by created ascending · top 1"),
        ("of the 5 most expensive volumes the 2 largest", f"{COSTLY} → of these · sorted by Size descending · top 2"),
        ("the 3 largest volumes by region", f"{LARGEST} → of these · count · by region"),
        ("take the 5 most expensive volumes and group them by type", f"{COSTLY} → of these · count · by Volume type"),
        ("sort the 5 most expensive volumes by size", f"{COSTLY} → of these · sorted by Size descending"),
        ("show the 5 most expensive volumes, then only the gp3 ones", f"{COSTLY} → of these · Volume type = gp3"),
        ("가장 비싼 볼륨 5개 중 gp3만", f"{COSTLY} → of these · Volume type = gp3"),
        ("가장 비싼 5개 볼륨 중 암호화 안 된 것", f"{COSTLY} → of these · Encrypted = no"),
        ("가장 비싼 볼륨 5개 중 암호화된 건 몇 개야?", f"{COSTLY} → of these · Encrypted = yes · count"),
        ("가장 비싼 볼륨 5개 중 가장 큰 것", f"{COSTLY} → of these · sorted by Size descending · top 1"),
        ("가장 큰 버킷 10개 가운데 버전 관리 안 된 것", f"{BUCKETS} → of these · Versioning = no"),
        ("가장 큰 볼륨 3개의 총 크기", f"{LARGEST} → of these · total Size"),
        ("가장 비싼 볼륨 5개를 리전별로 묶어줘", f"{COSTLY} → of these · count · by region"),
        ("가장 비싼 볼륨 5개를 크기순으로", f"{COSTLY} → of these · sorted by Size descending"),
    ],
)
def test_in_one_sentence(read, parser, question, expected):
    assert said(read, parser, question) == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("5 most expensive gp3 volumes", "EBS · Volume type = gp3 · sorted by monthly cost descending · top 5"),
        ("the region of the 3 largest volumes", LARGEST),
        ("10 largest buckets by number of objects", "S3 · sorted by Objects descending · top 10"),
        ("cost of the 3 largest volumes in october", f"{LARGEST} → cost · 2026-10-01 ~ 2026-10-31 · daily"),
        ("top 5 regions by number of volumes", "EBS · count · by region · sorted by count descending · top 5"),
        ("실행 중인 가장 비싼 인스턴스 5개", "EC2 · running · sorted by monthly cost descending · top 5"),
    ],
)
def test_conditions_of_the_list_are_its_own(read, parser, question, expected):
    assert said(read, parser, question) == expected


@pytest.mark.parametrize("question", ["which of the top 10 buckets are public", "상위 10개 버킷 중 버전 관리 꺼진 것"])
def test_a_list_without_an_order_is_not_cut(read, question):
    assert read(question).refusal is not None
