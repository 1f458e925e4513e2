"""A follow-up changes what it names and keeps the rest."""

from rassistant.language.render import explain


def said(read, parser, *questions):
    plan, explained = None, []
    for question in questions:
        reading = read(question, previous=plan)
        assert reading.plan is not None, (question, reading.refusal)
        plan = reading.plan
        explained.append(explain(plan, parser.catalog, "en"))
    return explained


def test_region_state_count_service(read, parser):
    assert said(
        read, parser, "running EC2 in us-east-1", "and in us-west-2?", "only stopped ones", "how many of them?"
    ) == ["EC2 · us-east-1 · running", "EC2 · us-west-2 · running", "EC2 · us-west-2 · stopped",
        "EC2 · us-west-2 · stopped · count",
    ]  # fmt: skip


def test_in_korean_down_to_the_cost(read, parser):
    assert said(read, parser, "서울 EC2 보여줘", "그 중 꺼진 것만", "도쿄는?", "그것들의 2월 비용") == [
        "EC2 · ap-northeast-2",
        "EC2 · ap-northeast-2 · stopped",
        "EC2 · ap-northeast-1 · stopped",
        "EC2 · ap-northeast-1 · stopped → cost · 2026-02-01 ~ 2026-02-28 · daily",
    ]


def test_another_service_keeps_what_fits_it(read, parser):
    assert said(read, parser, "stopped EC2 with CPU under 5% in Seoul", "what about RDS?")[-1] == (
        "RDS · ap-northeast-2 · stopped · CPU utilization < 5 %"
    )
    assert said(read, parser, "stopped EC2 in Seoul", "what about buckets?")[-1] == "S3 · ap-northeast-2"


def test_cost_goes_on_as_cost(read, parser):
    assert said(read, parser, "EC2 cost last month", "and in Seoul?", "by region") == [
        "EC2 · cost · 2026-10-01 ~ 2026-10-31 · daily",
        "EC2 · ap-northeast-2 · cost · 2026-10-01 ~ 2026-10-31 · daily",
        "EC2 · ap-northeast-2 · cost · 2026-10-01 ~ 2026-10-31 · by region · daily",
    ]


def test_a_question_of_its_own_starts_anew(read, parser):
    assert said(read, parser, "stopped EC2 in Seoul", "show buckets")[-1] == "S3"


def test_a_family_alone_narrows(read, parser):
    assert said(read, parser, "EC2 in Seoul", "그 중 m5만", "only the running ones", "그럼 도쿄는?") == [
        "EC2 · ap-northeast-2",
        "EC2 · ap-northeast-2 · Instance family = m5",
        "EC2 · ap-northeast-2 · Instance family = m5 · running",
        "EC2 · ap-northeast-1 · Instance family = m5 · running",
    ]
