"""Korean questions of one frame are read alike, whichever month, group, kind or number stands in it."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import replace
from datetime import date, timedelta

import pytest

from rassistant.language.account.account_words import AccountWords
from tests.unit.language.conftest import NOW


@pytest.fixture
def words(row):
    return AccountWords.of([row("one", tags={"Env": "prod", "Team": "web"}), row("two", tags={"Project": "atlas"})])


@pytest.fixture
def plan(read, words):
    def meant(said, previous=None):
        reading = read(said, previous=previous, words=words)
        assert reading.plan is not None, (said, reading.refusal)
        return reading.plan

    return meant


def _cost(plan):
    return plan.steps[-1]


_MONTH_FRAMES = (
    "{} 비용", "{}에 얼마 썼어?", "{}달 요금", "{}분 요금", "{}의 서비스별 비용", "{} 리전별 EC2 비용",
    "{}에 가장 비싼 서비스", "{} 비용이 제일 많이 나온 인스턴스 3개", "{} 비용을 일별로", "지난 {} 비용", "{} 한 달 비용",
    "중지된 인스턴스를 찾아서 {} 비용 알려줘", "CPU 20% 미만인 인스턴스의 {} 비용", "{} 비용 총합", "{} 청구서",
    "{}에 RDS 얼마 나왔어", "{} 동안 쓴 돈", "{} 비용 높은 순으로 서비스", "{} 팀 기준 비용",
)  # fmt: skip


@pytest.mark.parametrize("frame", _MONTH_FRAMES)
def test_each_month_is_that_month(plan, frame):
    shapes = set()
    for month in range(1, 13):
        said = plan(frame.format(f"{month}월"))
        span = _cost(said).time_range
        year = NOW.year if month <= NOW.month else NOW.year - 1
        last = date(year, month, monthrange(year, month)[1]) + timedelta(days=1)
        assert (span.start, span.end) == (date(year, month, 1), min(last, NOW.date() + timedelta(days=1)))
        shapes.add((said.steps[:-1], replace(_cost(said), time_range=None)))
    assert len(shapes) == 1


@pytest.mark.parametrize("frame", ["{}과 10월 비용 비교", "10월 대비 {} 비용", "{} 10월 비용 차이"])
def test_each_month_beside_another(plan, frame):
    for month in range(1, 10):
        step = _cost(plan(frame.format(f"{month}월")))
        assert {step.time_range.start.month, step.compare_to.start.month} == {month, 10}


_BY = {
    "서비스": "service", "리전": "region", "계정": "account", "사용 유형": "usage_type", "인스턴스 유형": "instance_type",
    "팀": "tags.Team", "Env 태그": "tags.Env", "프로젝트": "tags.Project",
}  # fmt: skip
_GROUP_FRAMES = (
    "{}별 비용", "{}별로 비용 보여줘", "{}마다 비용", "{} 별 비용", "비용을 {}별로", "비용을 {}별로 나눠줘", "{}별로 얼마 썼어?",
    "{}별 총비용", "{} 기준 비용", "{} 단위 비용", "{}별 비용 높은 순", "비용이 높은 순으로 {} 보여줘", "비싼 순으로 {}",
    "{}별로 비용을 쪼개줘",
)  # fmt: skip


@pytest.mark.parametrize("frame", _GROUP_FRAMES)
@pytest.mark.parametrize("noun", _BY)
def test_a_cost_by_each_group(plan, frame, noun):
    step = _cost(plan(frame.format(noun)))
    assert step.action == "cost"
    assert step.aggregation.group_by == (_BY[noun],)
    assert (step.limit, step.sort) == (None, ())


@pytest.mark.parametrize(
    ("frame", "limit"),
    [
        ("비용이 가장 많이 나온 {}", 1),
        ("가장 비싼 {}", 1),
        ("어느 {}에 돈을 가장 많이 썼어?", 1),
        ("가장 많은 비용을 쓴 {}", 1),
        ("비용 상위 5개 {}", 5),
        ("비용이 많이 나온 {} 3개", 3),
        ("{}별 비용 상위 3개", 3),
        ("비싼 순으로 {} 4개", 4),
    ],
)
@pytest.mark.parametrize("noun", _BY)
def test_the_dearest_of_each_group(plan, frame, limit, noun):
    step = _cost(plan(frame.format(noun)))
    assert (step.action, step.limit, step.sort) == ("cost", limit, ())
    assert step.aggregation.group_by == (_BY[noun],)
    dated = _cost(plan(f"지난달 {frame.format(noun)}"))
    assert dated.time_range.start == date(2026, 10, 1)
    assert dated.aggregation == step.aggregation


_ROWS_BY = {
    "리전": "region", "계정": "account_id", "상태": "status", "유형": "details.instance_type", "팀": "tags.Team",
    "가용 영역": "details.availability_zone", "VPC": "details.vpc", "플랫폼": "details.platform", "Env 태그": "tags.Env",
}  # fmt: skip


@pytest.mark.parametrize(
    ("frame", "limit", "descending"),
    [
        ("{}별 인스턴스 수", None, None),
        ("{}별로 인스턴스 몇 개야?", None, None),
        ("인스턴스를 {}별로 세어줘", None, None),
        ("{}당 인스턴스 수", None, None),
        ("각 {}에 인스턴스가 몇 개 있어?", None, None),
        ("{}에 따른 인스턴스 수", None, None),
        ("{} 기준으로 인스턴스 몇 대야?", None, None),
        ("{}별 인스턴스 개수 상위 3개", 3, None),
        ("인스턴스가 가장 많은 {}", 1, True),
        ("인스턴스가 많은 {} 3개", 3, True),
        ("인스턴스가 적은 {} 2개", 2, False),
        ("인스턴스가 많은 순으로 {}", None, True),
        ("{}별로 인스턴스를 많은 순으로", None, True),
    ],
)
@pytest.mark.parametrize("noun", _ROWS_BY)
def test_counted_by_each_group(plan, frame, limit, descending, noun):
    (step,) = plan(frame.format(noun)).steps
    assert step.service_types == ("EC2",)
    assert (step.aggregation.function, step.aggregation.group_by) == ("count", (_ROWS_BY[noun],))
    assert step.limit == limit
    assert [(key.field, key.descending) for key in step.sort] == ([] if descending is None else [("count", descending)])


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ("멀티 AZ 여부별 RDS 수", "details.multi_az"),
        ("삭제 보호 여부별 RDS 수", "details.deletion_protection"),
        ("버전 관리 여부별 버킷 수", "details.versioning"),
        ("암호화 여부에 따른 볼륨 수", "details.encrypted"),
        ("연결 여부로 나눠서 볼륨 수 보여줘", "details.attached"),
    ],
)
def test_counted_by_whether(plan, said, field):
    assert plan(said).steps[0].aggregation.group_by == (field,)


@pytest.mark.parametrize(
    ("said", "plain"),
    [
        ("실행 중인 것과 중지된 인스턴스 수", "실행 중인 인스턴스와 중지된 인스턴스 각각 몇 대야?"),
        ("암호화된 볼륨과 안 된 볼륨 각각 몇 개?", "암호화된 볼륨과 암호화되지 않은 볼륨 각각 몇 개?"),
        ("연결된 볼륨과 그렇지 않은 볼륨 각각 몇 개?", "연결된 볼륨과 연결되지 않은 볼륨 각각 몇 개?"),
        ("도쿄랑 서울 중 인스턴스가 더 많은 곳은?", "도쿄랑 서울 중 인스턴스가 가장 많은 리전"),
        ("EC2랑 S3 중에 뭐가 더 비싸?", "EC2랑 S3 비용 비교"),
        ("도쿄랑 서울 중 어디에 돈을 더 많이 썼어?", "도쿄랑 서울 비용 비교"),
        ("EC2와 RDS 중 지난달에 더 많이 나온 서비스는?", "EC2와 RDS 지난달 비용 비교"),
        ("지난달이랑 이번 달 중 언제 더 많이 썼어?", "지난달이랑 이번 달 비용 비교"),
        ("RDS와 EC2 비용 중 뭐가 더 커?", "RDS와 EC2 비용 비교"),
        ("EC2 비용이랑 ECS 비용 비교", "EC2와 ECS 비용 비교"),
        ("올해 비용이 가장 많이 든 달은 언제야?", "올해 월별 비용"),
        ("지난달 EC2 비용이 제일 높았던 날", "지난달 EC2 일별 비용"),
        ("주간 비용 추이", "주별 비용"),
        ("가장 요금이 많이 청구된 서비스", "가장 비싼 서비스"),
        ("리전별 볼륨 크기", "리전별 볼륨 크기 합계"),
        ("런타임별 람다 호출 수", "런타임별 람다 호출 수 합계"),
        ("팀별 인스턴스 CPU", "팀별 인스턴스 평균 CPU"),
    ],
)
def test_said_otherwise(plan, said, plain):
    assert plan(said) == plan(plain)


@pytest.mark.parametrize(
    ("said", "by"),
    [
        ("EC2, RDS, S3 각각 몇 개야?", "service_type"),
        ("도쿄와 서울의 인스턴스 수 비교", "region"),
        ("prod와 dev 인스턴스 수 비교", "tags.Env"),
        ("켜진 것과 꺼진 인스턴스 개수", "status"),
    ],
)
def test_each_counted_beside_the_other(read, row, said, by):
    words = AccountWords.of([row("one", tags={"Env": "prod"}), row("two", tags={"Env": "dev"})])
    aggregation = read(said, words=words).plan.steps[0].aggregation
    assert (aggregation.function, aggregation.group_by) == ("count", (by,))


@pytest.mark.parametrize("said", ["가장 비싼 런타임 3개별 비용", "리전별 가장 큰 볼륨"])
def test_one_of_each_group_is_refused(read, said):
    assert read(said).refusal is not None


def test_the_greatest_average_is_of_averages(plan):
    for said, limit in (("평균 메모리가 가장 큰 런타임", 1), ("런타임별 평균 메모리 상위 3개", 3)):
        (step,) = plan(said).steps
        assert (step.aggregation.function, step.aggregation.field) == ("average", "details.memory_mb")
        assert (step.aggregation.group_by, step.limit) == (("details.runtime",), limit)


def test_an_order_by_a_figure_orders_no_counts(plan):
    (step,) = plan("리전별 볼륨 총 용량 큰 순").steps
    assert (step.aggregation.function, step.aggregation.field) == ("sum", "details.size_gib")
    assert [(key.field, key.descending) for key in step.sort] == [("value", True)]


@pytest.mark.parametrize(
    ("said", "first", "last"),
    [
        ("지난주 금요일 비용", (2026, 11, 13), (2026, 11, 13)),
        ("지난주 월요일부터 금요일까지 비용", (2026, 11, 9), (2026, 11, 13)),
        ("지난 주말 비용", (2026, 11, 14), (2026, 11, 15)),
        ("지난달 15일 비용", (2026, 10, 15), (2026, 10, 15)),
        ("지난달 1일부터 15일까지 비용", (2026, 10, 1), (2026, 10, 15)),
        ("이번 달 10일까지 비용", (2026, 11, 1), (2026, 11, 10)),
        ("2월 말 비용", (2026, 2, 21), (2026, 2, 28)),
        ("6월부터 9월 말까지 비용", (2026, 6, 1), (2026, 9, 30)),
        ("작년 9월 초 비용", (2025, 9, 1), (2025, 9, 10)),
        ("지난달 중순 비용", (2026, 10, 11), (2026, 10, 20)),
        ("9월 마지막 주 비용", (2026, 9, 24), (2026, 9, 30)),
        ("9월 첫째 주 비용", (2026, 9, 1), (2026, 9, 7)),
        ("10/1~10/15 비용", (2026, 10, 1), (2026, 10, 15)),
        ("2026.09.01 ~ 2026.09.15 비용", (2026, 9, 1), (2026, 9, 15)),
    ],
)
def test_days_that_hang_on_today(plan, said, first, last):
    span = _cost(plan(said)).time_range
    assert (span.start, span.end) == (date(*first), date(*last) + timedelta(days=1))
    assert _cost(plan(said)).compare_to is None


@pytest.mark.parametrize(
    "said", ["지난달 32일 비용", "지난달 5일 동안 비용", "두 번째로 비싼 RDS", "비용 2위 서비스", "월말 비용"]
)
def test_what_is_no_such_day_or_rank_is_refused(read, said):
    assert read(said).refusal is not None


@pytest.mark.parametrize(
    ("said", "plain"),
    [
        ("10월 람다 비용은 9월에 비해 얼마나 달라졌나요?", "10월 람다 비용 9월 대비"),
        ("9월 대비 10월 비용이 어떻게 변했어?", "9월 대비 10월 비용"),
        ("지난달보다 EC2 비용이 비싸졌어?", "지난달 대비 이번 달 EC2 비용"),
        ("지난달에 돈이 제일 많이 나간 건 뭐야?", "지난달 서비스별 비용"),
        ("뭐가 제일 비싸?", "서비스별 비용"),
        ("비용이 가장 높은 건?", "서비스별 비용"),
    ],
)
def test_how_it_changed_and_what_is_dearest(plan, said, plain):
    assert plan(said) == plan(plain)


@pytest.mark.parametrize(
    ("said", "plain"),
    [
        ("1,2,3월 비용", "1월, 2월, 3월 비용"),
        ("7~9월 비용", "7월부터 9월까지 비용"),
        ("7-9월 서비스별 비용", "7월부터 9월까지 서비스별 비용"),
        ("1월과 2월 비용 합계", "1월부터 2월까지 비용"),
        ("1월이랑 2월 합쳐서 얼마야?", "1월부터 2월까지 비용"),
        ("Top 5 서비스 비용", "서비스별 비용 상위 5개"),
        ("상위 5개 인스턴스 유형 비용", "인스턴스 유형별 비용 상위 5개"),
        ("지난달 EC2 비용이 S3 비용보다 많아?", "지난달 EC2와 S3 비용 비교"),
        ("도쿄 비용이 서울보다 비싼가요?", "도쿄와 서울 비용 비교"),
        ("이번 달 비용이 지난달보다 높아?", "이번 달 비용 지난달 대비"),
        ("최근 2주간 비용", "최근 14일 비용"),
        ("3개월치 비용", "최근 3개월 비용"),
        ("오늘 지금까지 나온 비용", "오늘 비용"),
        ("팀별 비용을 전월과 비교해 주세요", "팀별 전월 대비 비용"),
        ("서비스별 비용을 지난달과 비교해줘", "서비스별 지난달 대비 비용"),
        ("볼륨 총 용량이 가장 큰 리전", "리전별 볼륨 총 용량 상위 1개"),
        ("작년 한 해 동안 서비스별로 얼마 썼는지", "작년 서비스별 비용"),
        ("2026년 Q1 서비스별 비용", "2026년 1분기 서비스별 비용"),
        ("3Q 비용", "3분기 비용"),
        ("지난달과 그 전달 비용 비교", "지난달과 지지난달 비용 비교"),
        ("10월과 그 전달 비용 비교", "10월과 9월 비용 비교"),
        ("비용 적은 순으로 리전별 지난달 비용", "리전별 지난달 비용 적은 순"),
        ("비용이 높은 순으로 정렬한 리전별 비용", "리전별 비용 높은 순"),
        ("리전별로 지난달 EC2 비용 많은 순으로 정렬", "지난달 EC2 리전별 비용"),
        ("비용이 가장 많이 든 달", "월별 비용"),
        ("서울에서 가장 비싼 리소스", "서울에서 가장 비싼 리소스 1개"),
    ],
)
def test_months_and_sides_in_short(plan, said, plain):
    assert plan(said) == plan(plain)


@pytest.mark.parametrize(
    ("said", "by"),
    [
        ("서울과 도쿄 볼륨 총 용량 비교", "region"),
        ("gp2랑 gp3 볼륨 총 용량 비교", "details.volume_type"),
        ("compare the total volume size in Seoul and Tokyo", "region"),
    ],
)
def test_each_figure_beside_the_other(plan, said, by):
    aggregation = plan(said).steps[0].aggregation
    assert (aggregation.function, aggregation.field, aggregation.group_by) == ("sum", "details.size_gib", (by,))


@pytest.mark.parametrize("said", ["스팟과 온디맨드 인스턴스", "spot and on-demand instances"])
def test_values_of_one_field_are_alternatives_whatever_else_they_are_of(plan, said):
    (term,) = plan(said).steps[0].filters
    assert (term.field, term.op, set(term.value)) == ("details.lifecycle", "in", {"spot", "on-demand"})


def test_what_changed_most_is_refused(read):
    assert read("전월 대비 증감이 가장 큰 서비스는?").refusal is not None


def test_no_time_is_compared_with_itself(plan):
    assert _cost(plan("지난달과 지난달 비용 비교")).compare_to is None


def test_two_kinds_over_a_span_are_beside_each_other(plan):
    step = _cost(plan("7월부터 9월까지 EC2와 RDS 비용 비교"))
    assert (step.time_range.start, step.time_range.end) == (date(2026, 7, 1), date(2026, 10, 1))
    assert (step.compare_to, step.aggregation.group_by) == (None, ("service",))


@pytest.mark.parametrize(
    "said",
    [
        "비용이 제일 많이 나온 서비스와 가장 적게 나온 서비스",
        "비용이 가장 높은 리전과 가장 낮은 리전",
        "인스턴스가 가장 많은 리전과 가장 적은 리전",
        "리전별 인스턴스가 가장 많은 유형",
        "리전별 에러 수가 가장 많은 람다",
        "팀별 비용이 가장 높은 인스턴스",
    ],
)
def test_one_of_each_and_both_ends_are_refused(read, said):
    assert read(said).refusal.reason == "unclear"


@pytest.mark.parametrize("said", ["시크릿과 KMS 키", "시크릿이랑 KMS 키 보여줘"])
def test_a_known_word_with_its_particle_is_itself(plan, said):
    assert set(plan(said).steps[0].service_types) == {"Secret", "KMS"}
