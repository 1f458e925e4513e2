"""A slip is put right; a word of its own, however near, is no slip."""

import pytest


@pytest.mark.parametrize(
    ("question", "said", "meant"),
    [
        ("instnaces in Seoul", "instnaces", "instances"),
        ("buckts with versioning", "buckts", "buckets"),
        ("stoped instances", "stoped", "stopped"),
        ("buckets in tokio", "tokio", "tokyo"),
        ("how much did s3 cost in octobr", "octobr", "october"),
        ("how mcuh did s3 cost in October", "mcuh", "much"),
        ("람따 함수 목록", "람따", "람다"),
        ("버켓 목록", "버켓", "버킷"),
    ],
)
def test_a_slip_is_put_right(read, question, said, meant):
    reading = read(question)
    assert reading.plan is not None
    assert all(pair == (said, meant) for pair in reading.corrections)


@pytest.mark.parametrize(
    "question",
    [
        "naver cloud servers",
        "rack number of the servers",
        "instances during storms",
        "secretly running instances",
        "licensed functions",
        "invoiced functions",
        "haunted houses",
        "documents",
        "spot fleets",
        "일반 서버",
        "파티 서버",
        "유명한 서버",
        "정직한 서버",
        "모르는 서버",
        "만나는 서버",
        "네임스페이스 목록",
        "도쿄타워 서버",
        "아기 서버",
        "가스 서버",
        "소설 로드밸런서",
    ],
)
def test_a_word_of_its_own_is_no_slip(read, question):
    assert read(question).plan is None
