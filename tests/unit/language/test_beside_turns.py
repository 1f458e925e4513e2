"""Questions after an answer that put something beside it, change how it is shown, or bound the same number anew."""

from __future__ import annotations

import pytest

from rassistant.language.account.account_words import AccountWords


@pytest.fixture
def after(read, row):
    tags = ({"Env": "prod", "Team": "payments"}, {"Env": "dev", "Team": "growth"})
    words = AccountWords.of([row(f"one-{n}", tags=own) for n, own in enumerate(tags)])

    def asked(*said):
        previous = None
        for question in said:
            reading = read(question, previous=previous, words=words)
            previous = reading.plan
        return reading

    return asked


@pytest.mark.parametrize(
    ("before", "said", "plain"),
    [
        # beside something else
        ("EC2 비용", "S3랑 비교해줘", "EC2와 S3 비용 비교"),
        ("EC2 cost", "compare with S3", "compare the cost of EC2 and S3"),
        ("지난달 EC2 비용", "RDS와 비교하면?", "지난달 EC2와 RDS 비용 비교"),
        ("서울 비용", "도쿄랑 비교해줘", "서울과 도쿄 비용 비교"),
        ("서울 인스턴스 개수", "도쿄랑 비교해줘", "서울과 도쿄 인스턴스 개수 비교"),
        ("payments 팀 지난달 비용", "growth 팀이랑 비교해줘", "payments 팀과 growth 팀 지난달 비용 비교"),
        ("prod 환경 지난달 비용", "dev랑 비교해줘", "prod와 dev 지난달 비용 비교"),
        ("9월 EC2 비용", "8월이랑 비교해줘", "8월과 9월 EC2 비용 비교"),
        ("EC2 비용", "지난달 것도", "지난달 EC2 비용"),
        ("EC2 cost", "and last month too", "EC2 cost last month"),
        # shown otherwise
        ("지난달 비용", "월별로 바꿔줘", "지난달 월별 비용"),
        ("지난달 서비스별 비용", "리전별로 바꿔줘", "지난달 리전별 비용"),
        ("최근 7일 비용", "기간을 한 달로 늘려줘", "최근 한 달 비용"),
        ("최근 7일 비용", "최근 30일로 늘려서 보여줘", "최근 30일 비용"),
        ("지난달 비용", "3월로 바꿔줘", "3월 비용"),
        ("지난달 서비스별 비용", "상위 3개로 줄여줘", "지난달 서비스별 비용 상위 3개"),
        ("인스턴스 보여줘", "이름순으로 바꿔줘", "인스턴스 이름순"),
        ("도쿄 인스턴스 보여줘", "모든 리전에서는?", "인스턴스 보여줘"),
        # of the time, or the figure, that was shown
        ("8월 비용", "EC2는 얼마야?", "8월 EC2 비용"),
        ("8월 EC2 비용", "RDS는 얼마 나왔어?", "8월 RDS 비용"),
        ("8월 비용", "작년 같은 달이랑 비교해줘", "작년 8월과 올해 8월 비용 비교"),
        ("8월 비용", "작년 같은 달은?", "작년 8월 비용"),
        ("지난달 서비스별 비용", "팀별로는?", "지난달 팀별 비용"),
        ("볼륨 총 용량", "리전별로", "리전별 볼륨 총 용량"),
        ("리전별 볼륨 총 용량", "유형별로는?", "유형별 볼륨 총 용량"),
        ("volume total size", "by region", "total volume size by region"),
        ("볼륨 총 용량", "리전별 개수는?", "리전별 볼륨 개수"),
        ("볼륨 총 용량", "평균은?", "볼륨 평균 크기"),
        ("total size of volumes", "and the average?", "average size of volumes"),
        # by each of them
        ("지난달 S3 비용", "버킷별로 보여줘", "지난달 버킷별 비용"),
        ("중지된 인스턴스 지난달 비용", "인스턴스별로", "중지된 인스턴스 지난달 리소스별 비용"),
        # one of the groups
        ("리전별 인스턴스 개수", "가장 많은 곳은?", "인스턴스가 가장 많은 리전"),
        ("리전별 인스턴스 개수", "제일 적은 리전은 어디야?", "인스턴스가 가장 적은 리전"),
        ("지난달 서비스별 비용", "제일 적게 나온 건?", "지난달 비용이 가장 적은 서비스"),
        # the same number
        ("CPU 20% 미만인 인스턴스", "10% 미만은?", "CPU 10% 미만인 인스턴스"),
        ("도쿄에서 CPU 80% 이상인 인스턴스", "그럼 90% 이상은?", "도쿄에서 CPU 90% 이상인 인스턴스"),
        ("instances with CPU under 20%", "and under 10%?", "instances with CPU under 10%"),
        ("타임아웃 60초 이상 람다", "30초 이상은?", "타임아웃 30초 이상 람다"),
        # how many of them
        ("암호화되지 않은 볼륨 보여줘", "그럼 그게 총 몇 개야?", "암호화되지 않은 볼륨 개수"),
        ("인스턴스 보여줘", "이게 다 몇 대지?", "인스턴스 개수"),
        ("볼륨 보여줘", "모두 합하면 몇 기가야?", "볼륨 크기 합계"),
    ],
)
def test_after_an_answer(after, before, said, plain):
    meant = after(plain).plan
    assert meant is not None
    assert after(before, said).plan == meant


def test_the_dearest_of_groups_is_one_of_them(after):
    step = after("지난달 서비스별 비용", "가장 많이 나온 서비스는 뭐야?").plan.steps[-1]
    assert (step.limit, step.aggregation.group_by) == (1, ("service",))


@pytest.mark.parametrize("said", ["t3.micro로 바꿔줘", "중지로 바꿔줘", "태그를 prod로 바꿔줘", "5대로 늘려줘"])
def test_a_change_of_resources_stays_an_order(after, said):
    assert after("인스턴스 보여줘", said).refusal.reason == "action"


@pytest.mark.parametrize("said", ["월별로 바꿔줘", "기간을 한 달로 늘려줘"])
def test_no_view_is_changed_before_an_answer(after, said):
    assert after(said).refusal is not None


@pytest.mark.parametrize("said", [("평균은?",), ("인스턴스 보여줘", "평균은?"), ("이번 달 비용", "평균은?")])
def test_a_figure_of_nothing_is_refused(after, said):
    assert after(*said).refusal is not None


def test_a_cost_of_some_is_not_divided_by_others(after):
    assert after("중지된 인스턴스 지난달 비용", "볼륨별로").refusal is not None


def test_another_number_is_not_the_same(after):
    """Of what is named beside the bound."""
    plan = after("CPU 20% 미만인 인스턴스", "네트워크 수신 10GB 이상은?").plan
    assert plan is None or len(plan.steps[0].filters) > 1
