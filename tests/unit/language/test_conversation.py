"""A question after another one: what it changes, in both languages; and what has nothing to go on from."""

import pytest

from rassistant.language.render import explain

ENGLISH: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = (
    ("running EC2 in us-west-2", (
        ("and the stopped ones?", "EC2 · us-west-2 · stopped"),
        ("what do they cost together", "EC2 · us-west-2 · running → cost · last 14 days · daily"),
        ("and in us-east-1?", "EC2 · us-east-1 · running"),
        ("without the Env=prod ones", "EC2 · us-west-2 · running · tag Env ≠ prod"),
        ("as a count", "EC2 · us-west-2 · running · count"),
        ("how many is that?", "EC2 · us-west-2 · running · count"),
        ("same for RDS", "RDS · us-west-2 · available"),
        ("only those with no tags", "EC2 · us-west-2 · running · no tags"),
        ("sort by cost", "EC2 · us-west-2 · running · sorted by monthly cost descending"),
        ("just the top 3", "EC2 · us-west-2 · running · top 3"),
        ("the 5 most expensive", "EC2 · us-west-2 · running · sorted by monthly cost descending · top 5"),
        ("group by instance type", "EC2 · us-west-2 · running · count · by Instance type"),
        ("by region instead", "EC2 · us-west-2 · running · count · by region"),
        ("not in us-west-2", "EC2 · running · region ≠ us-west-2"),
        ("in all regions", "EC2 · running"),
        ("everywhere", "EC2 · running"),
        ("exclude t3.micro", "EC2 · us-west-2 · running · Instance type ≠ t3.micro"),
        ("only t3.micro", "EC2 · us-west-2 · running · Instance type = t3.micro"),
        ("which of them are over 50% cpu", "EC2 · us-west-2 · running · CPU utilization > 50 %"),
        ("what about load balancers", "ELB · us-west-2 · active"),
        ("show only the oldest one", "EC2 · us-west-2 · running · sorted by created ascending · top 1"),
        ("how much did they cost in october", "EC2 · us-west-2 · running → cost · 2026-10-01 ~ 2026-10-31 · daily"),
        ("including stopped ones", "EC2 · us-west-2 · running, stopped"),
        ("also the stopped ones", "EC2 · us-west-2 · running, stopped"),
        ("including us-east-1", "EC2 · us-west-2, us-east-1 · running"),
        ("only in the dev account", "EC2 · us-west-2 · account 444455556666 · running"),
        ("ones older than 90 days", "EC2 · us-west-2 · running · created < 2026-08-24T12:00:00Z"),
        ("created this year", "EC2 · us-west-2 · running · created ≥ 2026-01-01 · created < 2027-01-01"),
        ("show their tags", "EC2 · us-west-2 · running · show tags"),
        ("with their private ip", "EC2 · us-west-2 · running · show Private IP"),
        ("leave out the t3.micro ones", "EC2 · us-west-2 · running · Instance type ≠ t3.micro"),
        ("in every account", "EC2 · us-west-2 · running"),
    )),
    ("top 10 most expensive EC2 instances", (
        ("just the top 3", "EC2 · sorted by monthly cost descending · top 3"),
        ("make it 20", "EC2 · sorted by monthly cost descending · top 20"),
        ("cheapest instead", "EC2 · sorted by monthly cost ascending · top 10"),
        ("reverse the order", "EC2 · sorted by monthly cost descending · top 10 → of these · sorted by monthly cost ascending"),
        ("only running", "EC2 · running · sorted by monthly cost descending · top 10"),
        ("and for RDS?", "RDS · sorted by monthly cost descending · top 10"),
    )),
    ("cost by service last month", (
        ("by account instead", "cost · 2026-10-01 ~ 2026-10-31 · by account · daily"),
        ("by account instead of service", "cost · 2026-10-01 ~ 2026-10-31 · by account · daily"),
        ("and the month before?", "cost · 2026-09-01 ~ 2026-09-30 · by service · daily"),
        ("just the top 3", "cost · 2026-10-01 ~ 2026-10-31 · by service · daily · top 3"),
        ("only EC2", "EC2 · cost · 2026-10-01 ~ 2026-10-31 · by service · daily"),
        ("per region", "cost · 2026-10-01 ~ 2026-10-31 · by region · daily"),
        ("in us-west-2", "us-west-2 · cost · 2026-10-01 ~ 2026-10-31 · by service · daily"),
        ("compare with september", "cost · 2026-10-01 ~ 2026-10-31 · compared with 2026-09-01 ~ 2026-09-30 · by service · daily"),
        ("monthly", "cost · 2026-10-01 ~ 2026-10-31 · by service · monthly"),
        ("this month", "cost · 2026-11-01 ~ 2026-11-22 · by service · daily"),
        ("which is highest?", "cost · 2026-10-01 ~ 2026-10-31 · by service · daily · top 1"),
        ("lowest first", "cost · 2026-10-01 ~ 2026-10-31 · by service · cheapest first · daily"),
        ("for the dev account", "account 444455556666 · cost · 2026-10-01 ~ 2026-10-31 · by service · daily"),
    )),
    ("unattached EBS volumes", (
        ("how many?", "EBS · Attached = no · count"),
        ("total size", "EBS · Attached = no · total Size"),
        ("sort by size", "EBS · Attached = no · sorted by Size descending"),
        ("bigger than 100 GB", "EBS · Attached = no · Size > 100 GiB"),
        ("only gp2", "EBS · Attached = no · Volume type = gp2"),
        ("by region", "EBS · Attached = no · count · by region"),
        ("the biggest one", "EBS · Attached = no · sorted by Size descending · top 1"),
        ("in which regions are they", "EBS · Attached = no · count · by region"),
        ("how many resources?", "EBS · Attached = no · count"),
        ("which of those resources are encrypted", "EBS · Attached = no · Encrypted = yes"),
        ("untagged resources", "all services · no tags"),
        ("everything in Tokyo", "all services · ap-northeast-1"),
        ("how many resources by service", "all services · count · by service"),
    )),
    ("how many EC2 by region", (
        ("by instance type instead", "EC2 · count · by Instance type"),
        ("only running", "EC2 · running · count · by region"),
        ("list them", "EC2"),
        ("which is the highest?", "EC2 · count · by region · sorted by count descending · top 1"),
        ("just the top 3", "EC2 · count · by region · top 3"),
    )),
    ("Lambda functions using python3.9", (
        ("and python3.8?", "Lambda · Runtime = python3.8"),
        ("which have errors", "Lambda · Runtime = python3.9 · Errors > 0"),
        ("sort by memory", "Lambda · Runtime = python3.9 · sorted by Memory descending"),
        ("without a Team tag", "Lambda · Runtime = python3.9 · without tag Team"),
        ("how many per region", "Lambda · Runtime = python3.9 · count · by region"),
    )),
    ("python lambda functions", (
        ("except python 3.9", 'Lambda · Runtime starts with "python" · Runtime ≠ python3.9'),
    )),
    ("stopped instances in Tokyo", (
        ("now RDS too", "EC2, RDS · ap-northeast-1 · stopped"),
        ("not stopped", "EC2 · ap-northeast-1 · status ≠ stopped"),
    )),
)  # fmt: skip

KOREAN: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = (
    ("us-west-2의 실행 중인 EC2", (
        ("꺼진 것도?", "EC2 · us-west-2 · running, stopped"),
        ("꺼진 건?", "EC2 · us-west-2 · stopped"),
        ("리소스 몇 개야?", "EC2 · us-west-2 · running · count"),
        ("그건 몇 개야?", "EC2 · us-west-2 · running · count"),
        ("전부 보여줘", "EC2 · us-west-2 · running"),
        ("태그 없는 리소스", "all services · no tags"),
        ("도쿄에 있는 모든 리소스", "all services · ap-northeast-1"),
        ("다 합치면 얼마야?", "EC2 · us-west-2 · running → cost · last 14 days · daily"),
        ("us-east-1은?", "EC2 · us-east-1 · running"),
        ("Env=prod 제외하고", "EC2 · us-west-2 · running · tag Env ≠ prod"),
        ("개수만", "EC2 · us-west-2 · running · count"),
        ("몇 개야?", "EC2 · us-west-2 · running · count"),
        ("RDS도 똑같이", "RDS · us-west-2 · available"),
        ("RDS는?", "RDS · us-west-2 · available"),
        ("태그 없는 것만", "EC2 · us-west-2 · running · no tags"),
        ("비용순으로 정렬해줘", "EC2 · us-west-2 · running · sorted by monthly cost descending"),
        ("상위 3개만", "EC2 · us-west-2 · running · top 3"),
        ("가장 비싼 5개", "EC2 · us-west-2 · running · sorted by monthly cost descending · top 5"),
        ("인스턴스 타입별로", "EC2 · us-west-2 · running · count · by Instance type"),
        ("리전별로", "EC2 · us-west-2 · running · count · by region"),
        ("도쿄는?", "EC2 · ap-northeast-1 · running"),
        ("us-west-2 말고", "EC2 · running · region ≠ us-west-2"),
        ("모든 리전에서", "EC2 · running"),
        ("t3.micro 빼고", "EC2 · us-west-2 · running · Instance type ≠ t3.micro"),
        ("t3.micro만", "EC2 · us-west-2 · running · Instance type = t3.micro"),
        ("그 중 CPU 50% 넘는 것", "EC2 · us-west-2 · running · CPU utilization > 50 %"),
        ("제일 오래된 것만", "EC2 · us-west-2 · running · sorted by created ascending · top 1"),
        ("10월에 얼마 나왔어?", "EC2 · us-west-2 · running → cost · 2026-10-01 ~ 2026-10-31 · daily"),
        ("중지된 것도 포함해서", "EC2 · us-west-2 · running, stopped"),
        ("도쿄까지 포함해서", "EC2 · us-west-2, ap-northeast-1 · running"),
        ("개발 계정만", "EC2 · us-west-2 · account 444455556666 · running"),
        ("90일 넘은 것만", "EC2 · us-west-2 · running · created < 2026-08-24T12:00:00Z"),
        ("올해 만든 것만", "EC2 · us-west-2 · running · created ≥ 2026-01-01 · created < 2027-01-01"),
        ("태그도 보여줘", "EC2 · us-west-2 · running · show tags"),
        ("사설 IP도", "EC2 · us-west-2 · running · show Private IP"),
        ("비용도 보여줘", "EC2 · us-west-2 · running → cost · last 14 days · daily"),
        ("모든 계정에서", "EC2 · us-west-2 · running"),
    )),
    ("가장 비싼 EC2 10개", (
        ("3개만", "EC2 · sorted by monthly cost descending · top 3"),
        ("20개로", "EC2 · sorted by monthly cost descending · top 20"),
        ("가장 싼 걸로", "EC2 · sorted by monthly cost ascending · top 10"),
        ("반대로 정렬해줘", "EC2 · sorted by monthly cost descending · top 10 → of these · sorted by monthly cost ascending"),
        ("서울만", "EC2 · ap-northeast-2 · sorted by monthly cost descending · top 10"),
        ("실행 중인 것만", "EC2 · running · sorted by monthly cost descending · top 10"),
        ("RDS는?", "RDS · sorted by monthly cost descending · top 10"),
    )),
    ("지난달 서비스별 비용", (
        ("서비스 말고 계정별로", "cost · 2026-10-01 ~ 2026-10-31 · by account · daily"),
        ("그 전달은?", "cost · 2026-09-01 ~ 2026-09-30 · by service · daily"),
        ("상위 3개만", "cost · 2026-10-01 ~ 2026-10-31 · by service · daily · top 3"),
        ("EC2만", "EC2 · cost · 2026-10-01 ~ 2026-10-31 · by service · daily"),
        ("리전별로", "cost · 2026-10-01 ~ 2026-10-31 · by region · daily"),
        ("us-west-2만", "us-west-2 · cost · 2026-10-01 ~ 2026-10-31 · by service · daily"),
        ("9월이랑 비교해줘", "cost · 2026-10-01 ~ 2026-10-31 · compared with 2026-09-01 ~ 2026-09-30 · by service · daily"),
        ("월별로", "cost · 2026-10-01 ~ 2026-10-31 · by service · monthly"),
        ("이번 달은?", "cost · 2026-11-01 ~ 2026-11-22 · by service · daily"),
        ("개발 계정은?", "account 444455556666 · cost · 2026-10-01 ~ 2026-10-31 · by service · daily"),
        ("제일 높은 건?", "cost · 2026-10-01 ~ 2026-10-31 · by service · daily · top 1"),
        ("낮은 순으로", "cost · 2026-10-01 ~ 2026-10-31 · by service · cheapest first · daily"),
    )),
    ("미연결 EBS 볼륨", (
        ("몇 개야?", "EBS · Attached = no · count"),
        ("총 용량은?", "EBS · Attached = no · total Size"),
        ("크기순으로", "EBS · Attached = no · sorted by Size descending"),
        ("100GB 넘는 것만", "EBS · Attached = no · Size > 100 GiB"),
        ("gp2만", "EBS · Attached = no · Volume type = gp2"),
        ("리전별로", "EBS · Attached = no · count · by region"),
        ("가장 큰 것", "EBS · Attached = no · sorted by Size descending · top 1"),
        ("어느 리전에 있어?", "EBS · Attached = no · count · by region"),
    )),
    ("리전별 EC2 개수", (
        ("타입별로", "EC2 · count · by Instance type"),
        ("실행 중인 것만", "EC2 · running · count · by region"),
        ("목록으로 보여줘", "EC2"),
        ("상위 3개만", "EC2 · count · by region · top 3"),
        ("계정별로", "EC2 · count · by account"),
    )),
    ("python3.9 람다 함수", (
        ("python3.8은?", "Lambda · Runtime = python3.8"),
        ("에러 나는 건?", "Lambda · Runtime = python3.9 · Errors > 0"),
        ("메모리순으로", "Lambda · Runtime = python3.9 · sorted by Memory descending"),
        ("Team 태그 없는 것만", "Lambda · Runtime = python3.9 · without tag Team"),
        ("리전별로 몇 개야", "Lambda · Runtime = python3.9 · count · by region"),
    )),
)  # fmt: skip


def pairs():
    for table in (ENGLISH, KOREAN):
        for first, turns in table:
            for question, expected in turns:
                yield pytest.param(first, question, expected, id=f"{first} | {question}")


@pytest.mark.parametrize(("first", "question", "expected"), list(pairs()))
def test_what_comes_after(read, parser, first, question, expected):
    reading = read(question, previous=read(first).plan)
    assert reading.plan is not None, reading.refusal
    assert explain(reading.plan, parser.catalog, "en") == expected


@pytest.mark.parametrize(
    "question",
    ["just the top 3", "and in Tokyo?", "only the stopped ones", "reverse the order", "which of them are idle?", "list them",
     "make it 20", "and the month before?", "그 중 꺼진 것만", "반대로 정렬해줘", "목록으로 보여줘", "20개로", "그 전달은?"],
)  # fmt: skip
def test_without_anything_before_it_is_refused(read, question):
    assert read(question).plan is None
    assert read(question).refusal.reason in ("unclear", "empty", "action")


@pytest.mark.parametrize(
    ("first", "question", "reason"),
    [
        ("running EC2", "reverse the order", "unclear"),
        ("running EC2", "and the month before?", "unclear"),
        ("running EC2", "and last month?", "time"),
        ("실행 중인 EC2", "지난달은?", "time"),
    ],
)
def test_what_the_answer_before_has_not_can_not_be_changed(read, first, question, reason):
    assert read(question, previous=read(first).plan).refusal.reason == reason


def test_turns_follow_each_other(read, parser):
    plan = None
    for question in ("EC2 cost last month", "by region", "just the top 3", "and the month before?", "in Seoul"):
        plan = read(question, previous=plan).plan
    assert explain(plan, parser.catalog, "en") == (
        "EC2 · ap-northeast-2 · cost · 2026-09-01 ~ 2026-09-30 · by region · daily · top 3"
    )


@pytest.mark.parametrize(
    ("question", "account"),
    [
        ("EC2 in the dev account", "444455556666"),
        ("개발 계정의 EC2", "444455556666"),
        ("운영 계정 EC2", "111122223333"),
        ("EC2 in account acme-prod", "111122223333"),
        ("EC2 in the production account 111122223333", "111122223333"),
    ],
)
def test_an_account_by_a_part_of_its_name(step, question, account):
    assert step(question).accounts == (account,)


def test_a_part_that_several_accounts_have_names_none(read):
    assert read("EC2 in the acme account").plan is None


def test_a_field_that_begins_with_another_noun_is_of_what_was_shown(read):
    shown = read("ASG 목록 보여줘").plan
    plan = read("인스턴스 유형별로 나눠 주세요", previous=shown).plan
    assert plan is not None
    assert plan.steps[0].service_types == ("ASG",)
    assert plan.steps[0].aggregation is not None
    assert plan.steps[0].aggregation.group_by == ("details.instance_type",)
