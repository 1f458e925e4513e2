"""Korean orders by a metric's average or peak in every order of words; years that are said once; what one kind does to another."""

# ruff: noqa: E501  (a row is read as one line)
from __future__ import annotations

import pytest

from rassistant.language.plan import Aggregation, SortKey

_LOWEST = (
    "CPU 평균 낮은 순으로 인스턴스 10개 / 인스턴스 CPU 평균 낮은 순으로 10개 / 인스턴스 10개 CPU 평균 낮은 순으로 / CPU 평균 낮은순 인스턴스 10대 / 평균 CPU가 낮은 순으로 인스턴스 10대만 / "
    "CPU 평균값 낮은 순 인스턴스 10개 보여줘 / CPU 평균 사용률 낮은 순으로 인스턴스 10개 / CPU 평균이 낮은 인스턴스 10개 / CPU 평균 낮은 인스턴스 하위 10개 / CPU 평균이 제일 낮은 서버 10대 / CPU 평균 기준 하위 10개 인스턴스 / "
    "인스턴스를 CPU 평균 낮은 순으로 10개만 뽑아주세요 / 인스턴스 중 CPU 평균 낮은 것부터 10개 / CPU 평균이 가장 낮은 인스턴스 10개"
)
_PEAKS = (
    "CPU 최대 높은 순으로 인스턴스 3개 / CPU 최댓값 높은 순으로 인스턴스 3개 / CPU 최대값 높은 순 인스턴스 3개 / 인스턴스 CPU 최고치 높은 순으로 3개 / 최대 CPU 사용률 높은 순으로 인스턴스 3대 / "
    "최대 CPU가 가장 높은 인스턴스 3개 / 인스턴스 CPU 최댓값 상위 3개"
)


@pytest.mark.parametrize("said", _LOWEST.split(" / "))
def test_an_average_ranks_as_the_metric_itself(step, said):
    asked = step(said)
    assert asked == step("CPU가 가장 낮은 인스턴스 10개")
    assert (asked.sort, asked.limit) == ((SortKey("metrics.CPUUtilization", False),), 10)


@pytest.mark.parametrize("said", _PEAKS.split(" / "))
def test_a_peak_is_another_figure(step, said):
    asked = step(said)
    assert [key.field.endswith(".Maximum") and key.descending for key in asked.sort] == [True]
    assert (asked.service_types, asked.limit) == (("EC2",), 3)


@pytest.mark.parametrize(
    ("said", "by", "descending", "limit"),
    [
        ("리전별 EC2 CPU 평균 높은 순", "region", True, None),
        ("EC2 리전별 평균 CPU 높은 순으로", "region", True, None),
        ("리전별 EC2 CPU 평균 높은 순 5개", "region", True, 5),
        ("EC2 CPU 평균이 가장 높은 리전", "region", True, 1),
        ("EC2 인스턴스 타입별 CPU 평균 낮은 순", "details.instance_type", False, None),
    ],
)
def test_groups_are_ranked_by_their_own_average(step, said, by, descending, limit):
    asked = step(said)
    assert asked.aggregation == Aggregation("average", "metrics.CPUUtilization", (by,))
    assert [key.descending for key in asked.sort] == [descending]
    assert asked.limit == limit


@pytest.mark.parametrize(
    ("said", "start", "end"),
    [
        ("2025년 1월부터 11월까지 비용", "2025-01-01", "2025-12-01"),
        ("2025년 1월~3월 비용", "2025-01-01", "2025-04-01"),
        ("작년 3월~5월 비용", "2025-03-01", "2025-06-01"),
        ("25년 3월부터 5월까지 비용", "2025-03-01", "2025-06-01"),
        ("2025년 1분기부터 3분기까지 비용", "2025-01-01", "2025-10-01"),
        ("작년 3월 1일부터 5월 10일까지 비용", "2025-03-01", "2025-05-11"),
        ("2025년 3월 1일부터 10일까지 비용", "2025-03-01", "2025-03-11"),
        ("1월부터 3월까지 2025년 비용", "2025-01-01", "2025-04-01"),
        ("2025년 10월부터 2월까지 비용", "2025-10-01", "2026-03-01"),
        ("10월부터 2월까지 비용", "2025-10-01", "2026-03-01"),
        ("1월부터 3월까지 비용", "2026-01-01", "2026-04-01"),
    ],
)
def test_a_year_said_once_is_that_of_both_months(step, said, start, end):
    asked = step(said).time_range
    assert asked is not None
    assert (str(asked.start), str(asked.end)) == (start, end)


@pytest.mark.parametrize(
    ("said", "now", "before"),
    [
        ("작년 3월과 4월 비용 비교", "2025-04-01", "2025-03-01"),
        ("작년 1분기와 2분기 비용 비교", "2025-04-01", "2025-01-01"),
        ("작년 상반기랑 하반기 비용 비교", "2025-07-01", "2025-01-01"),
    ],
)
def test_so_is_one_of_two_that_are_compared(step, said, now, before):
    asked = step(said)
    assert asked.time_range is not None
    assert asked.compare_to is not None
    assert (str(asked.time_range.start), str(asked.compare_to.start)) == (now, before)


@pytest.mark.parametrize("said", ["12월부터 11월까지 2025년 비용", "2025년 12월 1일부터 2025년 11월 1일까지 비용"])
def test_a_period_of_one_year_does_not_end_before_it_begins(read, said):
    assert read(said).plan is None


@pytest.mark.parametrize(
    "said",
    [
        "S3 호출하는 함수",
        "S3를 호출하는 함수",
        "DynamoDB 쓰는 람다",
        "DynamoDB 읽는 람다",
        "S3에 저장하는 람다",
        "RDS 접속하는 람다",
        "로그 보내는 함수",
        "람다 호출하는 API 게이트웨이",
        "버킷에 있는 람다",
    ],
)
def test_what_one_kind_does_to_another_is_not_known(read, said):
    assert read(said).plan is None


@pytest.mark.parametrize(
    ("said", "types"),
    [
        ("EC2랑 RDS", ("EC2", "RDS")),
        ("EBS 쓰는 EC2", ("EC2",)),
        ("EC2에 있는 볼륨", ("EBS",)),
        ("호출하는 함수", ("Lambda",)),
    ],
)
def test_two_kinds_side_by_side_are_still_both(step, said, types):
    assert step(said).service_types == types


@pytest.mark.parametrize(
    ("said", "plain"),
    [
        ("비용 많이 드는 리전 순위", "리전별 비용 높은 순"),
        ("서비스 비용 순위", "서비스별 비용 높은 순"),
        ("리전별 비용 랭킹", "리전별 비용 높은 순"),
        ("비용 높은 계정 순위", "계정별 비용 높은 순"),
        ("돈 많이 나가는 서비스 순으로", "서비스별 비용 높은 순"),
        ("서버 많은 리전 순위", "리전별 서버 개수 많은 순"),
        ("이번달 요금 폭탄인데 뭐가 제일 많이 나왔어요?", "이번 달 서비스별 비용 높은 순"),
        ("지난달에 어디에 돈을 제일 많이 썼나요", "지난달 서비스별 비용 높은 순"),
        ("지금까지 이번달 람다 비용", "이번 달 람다 비용"),
        ("현재까지 올해 비용", "올해 비용"),
        ("오늘까지 이번 달 총비용", "이번 달 비용"),
        ("여태까지 이번달 얼마", "이번 달 비용"),
    ],
)
def test_ranks_of_what_is_summed_and_times_up_to_now(step, said, plain):
    assert step(said) == step(plain)
    assert step(said).limit is None
