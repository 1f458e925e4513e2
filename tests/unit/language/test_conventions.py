"""What words mean here, where they could mean something else."""

from datetime import date

import pytest

from rassistant.language.account.account_words import AccountWords
from rassistant.language.plan import Condition, Or, TimeRange
from rassistant.language.render import explain


@pytest.mark.parametrize("word", ["instances", "servers", "VMs", "boxes", "인스턴스", "서버"])
def test_machines_are_ec2(step, word):
    assert step(f"{word} in Seoul").service_types == ("EC2",)


@pytest.mark.parametrize("text", ["RDS instances", "mysql instances", "postgres servers", "DB 인스턴스", "mysql 서버"])
def test_another_service_s_instances(step, text):
    assert step(text).service_types == ("RDS",)


def test_gigabytes_of_memory_and_volumes_are_binary(step):
    assert step("lambdas with at least 1GB of memory").filters[0].value == 1024
    assert step("volumes over 1 TB").filters[0].value == 1024
    assert step("buckets over 1 GB").filters[0].value == 2**30


def test_no_invocations_are_zero_or_no_points_at_all(step):
    path = "metrics.Invocations"
    assert step("functions with no invocations").filters == (
        Or((Condition(path, "eq", 0), Condition(path, "missing"))),
    )


def test_not_running_is_any_other_state(step):
    for text in ("instances not running", "실행 중이 아닌 EC2", "켜져 있지 않은 서버"):
        assert step(text).filters == (Condition("status", "ne", "running"),)


@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("in February", "2026-02-01", "2026-03-01"),
        ("in December", "2025-12-01", "2026-01-01"),
        ("last month", "2026-10-01", "2026-11-01"),
        ("last week", "2026-11-09", "2026-11-16"),
        ("in the last 7 days", "2026-11-15", "2026-11-22"),
        ("yesterday", "2026-11-21", "2026-11-22"),
        ("in Q3 2025", "2025-07-01", "2025-10-01"),
        ("since March", "2026-03-01", "2026-11-23"),
        ("between 2026-01-01 and 2026-01-31", "2026-01-01", "2026-02-01"),
        ("from March to May", "2026-03-01", "2026-06-01"),
        ("in the first half of 2026", "2026-01-01", "2026-07-01"),
        ("지난달", "2026-10-01", "2026-11-01"),
        ("2월", "2026-02-01", "2026-03-01"),
        ("작년 3분기", "2025-07-01", "2025-10-01"),
        ("최근 일주일", "2026-11-15", "2026-11-22"),
        ("3월부터 5월까지", "2026-03-01", "2026-06-01"),
        ("2026년 상반기", "2026-01-01", "2026-07-01"),
        ("어제", "2026-11-21", "2026-11-22"),
        ("이번 달", "2026-11-01", "2026-11-23"),
    ],
)
def test_periods_of_the_bill(step, words, start, end):
    found = step(f"EC2 cost {words}" if words.isascii() else f"{words} EC2 비용")
    assert found.time_range == TimeRange(date.fromisoformat(start), date.fromisoformat(end))


def test_each_part_of_a_list_has_its_own_conditions(step):
    (term,) = step("정지된 EC2와 연결되지 않은 볼륨").filters
    assert isinstance(term, Or)
    assert [part.terms[0].value for part in term.terms] == ["EC2", "EBS"]


def test_a_new_kind_is_understood_without_a_new_rule():
    from dataclasses import replace

    from rassistant.errors import Text
    from rassistant.language.parse import RulesParser
    from rassistant.language.reading import Situation
    from rassistant.resources.kind import Field, FieldValue, State, Words
    from rassistant.resources.registry import kind_of
    from tests.unit.language.conftest import NOW

    queue = replace(
        kind_of("EC2"),
        id="sqs_queue",
        service_type="SQS",
        label=Text("SQS queue", "SQS 대기열"),
        words=Words(en=("queue", "queues"), ko=("대기열",)),
        states=(State("purging", Text("Purging", "비우는 중"), Words(en=("purging",), ko=("비우는 중인",))),),
        fields=(
            Field("fifo", "boolean", Text("FIFO", "FIFO"), values=(FieldValue(True, Words(en=("fifo",), ko=("선입선출",))),)),
            Field("delay_s", "number", Text("Delay", "지연 시간"), Words(en=("delay",), ko=("지연 시간",)), unit="s"),
        ),
    )  # fmt: skip
    parser = RulesParser([queue])
    for text in ("fifo queues with a delay over 2 minutes", "지연 시간이 2분을 넘는 선입선출 대기열"):
        reading = parser.parse(text, Situation(NOW))
        assert reading.plan is not None, reading.refusal
        assert {(term.field, term.op, term.value) for term in reading.plan.steps[0].filters} == {
            ("details.fifo", "eq", True),
            ("details.delay_s", "gt", 120),
        }


@pytest.mark.parametrize(
    ("text", "locale", "explanation"),
    [
        ("log groups over 10 GB", "en", "Logs · Stored > 10 GiB"),
        ("10GB 넘는 로그 그룹", "ko", "Logs · 저장된 양 10 GiB 초과"),
        ("log groups over 1500 bytes", "en", "Logs · Stored > 1,500 bytes"),
        ("실행 중인 EC2", "ko", "EC2 · 실행 중"),
        ("running EC2", "en", "EC2 · running"),
    ],
)
def test_an_explanation_says_sizes_and_states_as_people_do(read, parser, text, locale, explanation):
    assert explain(read(text).plan, parser.catalog, locale) == explanation


@pytest.mark.parametrize("text", ["EC2 중 태그 없는 것", "EC2 가운데 태그 없는 것", "서버 태그 없는 것"])
def test_among_is_no_tag_key(step, text):
    assert step(text).filters == (Condition("tags", "missing"),)


@pytest.mark.parametrize("text", ["운영 환경 서버", "production servers", "운영서버", "prd ec2s"])
def test_an_environment_is_the_account_s_own_tag(step, row, text):
    words = AccountWords.of([row(tags={"Stage": "prd"}), row(tags={"Stage": "dev"})])
    assert step(text, words=words).filters == (Condition("tags.Stage", "eq", "prd"),)


def test_an_environment_with_two_readings_is_refused_by_name(read, row):
    words = AccountWords.of([row(tags={"Stage": "prd"}), row(tags={"Env": "production"})])
    refusal = read("운영 서버", words=words).refusal
    assert refusal.reason == "unclear"
    assert "Env=production" in refusal.message.ko
    assert "Stage=prd" in refusal.message.ko


def test_services_named_in_a_row_are_all_meant(step):
    assert step("EC2 RDS 람다 개수").service_types == ("EC2", "RDS", "Lambda")
    assert step("EC2 volumes").service_types == ("EBS",)
    assert step("RDS 스냅샷").service_types == ("RDSSnapshot",)


def test_more_than_last_month_is_this_month_beside_it(step):
    found = step("EC2 비용 지난달보다 얼마나 늘었어")
    assert found.time_range == TimeRange(date(2026, 11, 1), date(2026, 11, 23))
    assert found.compare_to == TimeRange(date(2026, 10, 1), date(2026, 11, 1))
