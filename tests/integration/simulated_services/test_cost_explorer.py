"""Cost Explorer by plain boto3: sums equal the account file's ledger, and wrong requests fail as the service's do."""

from __future__ import annotations

import math
from datetime import date, timedelta

import pytest
from botocore.exceptions import ClientError

from infra.local.simulator.clock import MovableClock
from tests.integration.simulated_services.conftest import MEMBER, NOW, PAYER

TODAY = NOW.date()
EC2 = "Amazon Elastic Compute Cloud - Compute"
DAYS = 420

SERIES = {
    "web": [round(2.304 + 0.37 * math.sin(day / 7), 6) for day in range(DAYS)],
    "lambda": [round(0.1 + day / 1000, 6) for day in range(DAYS)],
    "credit": [-5.0],
    "member": [1.25] * 60,
}
PAYER_ACCOUNT = {
    "resources": [
        {
            "service_type": "EC2",
            "name": "web-1",
            "region": "us-west-2",
            "status": "running",
            "details": {"instance_type": "m5.large"},
        }
    ],
    "costs": [
        {
            "service": EC2,
            "region": "us-west-2",
            "usage_type": "USW2-BoxUsage:m5.large",
            "resource": "web-1",
            "tags": {"team": "shop"},
            "daily": SERIES["web"],
        },
        {
            "service": "AWS Lambda",
            "region": "us-east-1",
            "usage_type": "Lambda-GB-Second",
            "tags": {"team": "data"},
            "daily": SERIES["lambda"],
        },
        {
            "service": "AWS Lambda",
            "region": "us-east-1",
            "usage_type": "Lambda-GB-Second",
            "record_type": "Credit",
            "daily": SERIES["credit"],
        },
    ],
}
MEMBER_ACCOUNT = {
    "costs": [
        {"service": "AmazonCloudWatch", "region": "us-east-1", "usage_type": "CW:Metrics", "daily": SERIES["member"]}
    ]
}


@pytest.fixture
def simulator(start):
    return start(payer=PAYER_ACCOUNT, member=MEMBER_ACCOUNT)


@pytest.fixture
def ce(simulator, client):
    return client(simulator, "ce")


def period(start: int, end: int = 0) -> dict[str, str]:
    """Days before today."""
    return {"Start": str(TODAY - timedelta(days=start)), "End": str(TODAY - timedelta(days=end))}


def ask(ce, days: dict[str, str], granularity: str = "DAILY", **more):
    return ce.get_cost_and_usage(TimePeriod=days, Granularity=granularity, Metrics=["UnblendedCost"], **more)


def total(answer) -> float:
    return sum(float(part["Total"]["UnblendedCost"]["Amount"]) for part in answer["ResultsByTime"])


def by_key(answer) -> dict[tuple[str, ...], float]:
    sums: dict[tuple[str, ...], float] = {}
    for part in answer["ResultsByTime"]:
        for group in part["Groups"]:
            key = tuple(group["Keys"])
            sums[key] = sums.get(key, 0) + float(group["Metrics"]["UnblendedCost"]["Amount"])
    return sums


def of(**dimension) -> dict:
    [(key, value)] = dimension.items()
    return {"Dimensions": {"Key": key.upper(), "Values": [value] if isinstance(value, str) else value}}


def test_days_are_the_ledgers_with_yesterday_last_and_nothing_today(ce):
    answer = ask(ce, {"Start": str(TODAY - timedelta(days=2)), "End": str(TODAY + timedelta(days=1))})
    amounts = [float(part["Total"]["UnblendedCost"]["Amount"]) for part in answer["ResultsByTime"]]
    assert amounts == [
        pytest.approx(SERIES["web"][-2] + SERIES["lambda"][-2] + 1.25),
        pytest.approx(SERIES["web"][-1] + SERIES["lambda"][-1] + 1.25 - 5),
        0,
    ]
    assert answer["ResultsByTime"][0]["TimePeriod"] == {"Start": "2026-11-20", "End": "2026-11-21"}


def test_the_sum_of_all_days_is_the_ledgers(ce):
    everything = math.fsum(amount for series in SERIES.values() for amount in series)
    assert total(ask(ce, period(DAYS))) == pytest.approx(everything, abs=1e-6)


def test_months_are_cut_to_the_range(ce):
    days = {"Start": "2026-09-15", "End": "2026-11-10"}
    answer = ask(ce, days, "MONTHLY")
    assert [part["TimePeriod"] for part in answer["ResultsByTime"]] == [
        {"Start": "2026-09-15", "End": "2026-10-01"},
        {"Start": "2026-10-01", "End": "2026-11-01"},
        {"Start": "2026-11-01", "End": "2026-11-10"},
    ]
    assert [part["Estimated"] for part in answer["ResultsByTime"]] == [False, False, True]
    assert total(answer) == pytest.approx(total(ask(ce, days)))


def test_groups_by_two_dimensions_add_up_to_the_total(ce):
    groups = [{"Type": "DIMENSION", "Key": "SERVICE"}, {"Type": "DIMENSION", "Key": "LINKED_ACCOUNT"}]
    answer = ask(ce, period(30), GroupBy=groups)
    sums = by_key(answer)
    assert set(sums) == {(EC2, PAYER), ("AWS Lambda", PAYER), ("AmazonCloudWatch", MEMBER)}
    assert sum(sums.values()) == pytest.approx(total(ask(ce, period(30))))
    assert {row["Value"]: row["Attributes"]["description"] for row in answer["DimensionValueAttributes"]} == {
        PAYER: "acme-prod",
        MEMBER: "acme-dev",
    }


def test_tag_groups_are_key_and_value_with_an_empty_value_for_the_untagged(ce):
    answer = ask(ce, period(1), GroupBy=[{"Type": "TAG", "Key": "team"}])
    assert set(by_key(answer)) == {("team$shop",), ("team$data",), ("team$",)}


def test_instance_types_come_from_the_usage_type(ce):
    answer = ask(ce, period(1), GroupBy=[{"Type": "DIMENSION", "Key": "INSTANCE_TYPE"}])
    assert set(by_key(answer)) == {("m5.large",), ("NoInstanceType",)}


@pytest.mark.parametrize(
    ("test", "expected"),
    [
        (of(service=EC2), {EC2}),
        ({"Not": of(service=EC2)}, {"AWS Lambda", "AmazonCloudWatch"}),
        ({"Or": [of(service=EC2), of(linked_account=MEMBER)]}, {EC2, "AmazonCloudWatch"}),
        ({"And": [of(service=[EC2, "AWS Lambda"]), of(region="us-east-1")]}, {"AWS Lambda"}),
        ({"Not": {"Or": [of(record_type="Credit"), of(region="us-west-2")]}}, {"AWS Lambda", "AmazonCloudWatch"}),
        ({"Tags": {"Key": "team", "Values": ["shop"]}}, {EC2}),
        ({"Tags": {"Key": "team", "MatchOptions": ["ABSENT"]}}, {"AWS Lambda", "AmazonCloudWatch"}),
        ({"Tags": {"Key": "team", "Values": ["sh"], "MatchOptions": ["STARTS_WITH"]}}, {EC2}),
        ({"Tags": {"Key": "team", "Values": ["at"], "MatchOptions": ["CONTAINS"]}}, {"AWS Lambda"}),
        ({"Tags": {"Key": "team", "Values": ["SHOP"], "MatchOptions": ["CASE_INSENSITIVE"]}}, {EC2}),
        ({"Not": {"CostCategories": {"Key": "unit", "MatchOptions": ["ABSENT"]}}}, set()),
    ],
)
def test_filters(ce, test, expected):
    answer = ask(ce, period(1), Filter=test, GroupBy=[{"Type": "DIMENSION", "Key": "SERVICE"}])
    assert {key[0] for key in by_key(answer)} == expected


def test_a_credit_is_a_record_of_its_own(ce):
    answer = ask(ce, period(1), GroupBy=[{"Type": "DIMENSION", "Key": "RECORD_TYPE"}])
    assert by_key(answer)[("Credit",)] == -5


def test_every_metric_is_answered_with_its_unit(ce):
    names = ["UnblendedCost", "BlendedCost", "AmortizedCost", "NetUnblendedCost", "NetAmortizedCost", "UsageQuantity"]
    answer = ce.get_cost_and_usage(
        TimePeriod=period(1), Granularity="DAILY", Metrics=names, Filter=of(usage_type="USW2-BoxUsage:m5.large")
    )
    metrics = answer["ResultsByTime"][0]["Total"]
    assert set(metrics) == set(names)
    assert {metrics[name]["Unit"] for name in names[:5]} == {"USD"}
    assert metrics["UsageQuantity"]["Unit"] == "Hrs"
    # an m5.large is 0.096 USD an hour in us-west-2
    assert float(metrics["UsageQuantity"]["Amount"]) == pytest.approx(SERIES["web"][-1] / 0.096)


def test_a_member_sees_its_own_cost_alone(simulator, client):
    role = f"arn:aws:iam::{MEMBER}:role/RAssistantReadRole"
    issued = client(simulator, "sts").assume_role(RoleArn=role, RoleSessionName="test")["Credentials"]
    ce = simulator.session().client(
        "ce",
        aws_access_key_id=issued["AccessKeyId"],
        aws_secret_access_key=issued["SecretAccessKey"],
        aws_session_token=issued["SessionToken"],
    )
    assert total(ask(ce, period(10))) == pytest.approx(12.5)


def test_resources_by_their_ids_over_fourteen_days(simulator, ce):
    answer = ce.get_cost_and_usage_with_resources(
        TimePeriod=period(14),
        Granularity="DAILY",
        Metrics=["UnblendedCost"],
        Filter=of(service=EC2),
        GroupBy=[{"Type": "DIMENSION", "Key": "RESOURCE_ID"}],
    )
    instance = simulator.simulation.find(PAYER, "web-1").resource_id
    assert by_key(answer) == {(instance,): pytest.approx(sum(SERIES["web"][-14:]))}


def test_pages_hold_whole_periods_and_add_up(ce, monkeypatch):
    monkeypatch.setattr("infra.local.simulator.cost_answers.GROUPS_PAGE", 10)
    groups = [{"Type": "DIMENSION", "Key": "SERVICE"}]
    parts, token, pages = [], None, 0
    while pages == 0 or token:
        more = {"NextPageToken": token} if token else {}
        answer = ask(ce, period(30), GroupBy=groups, **more)
        parts += answer["ResultsByTime"]
        token, pages = answer.get("NextPageToken"), pages + 1
    assert pages == 10
    assert [part["TimePeriod"]["Start"] for part in parts] == [
        str(TODAY - timedelta(days=day)) for day in range(30, 0, -1)
    ]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"TimePeriod": period(0, 3)}, "ValidationException"),
        ({"TimePeriod": period(3, 3)}, "ValidationException"),
        ({"TimePeriod": period(500)}, "ValidationException"),
        ({"TimePeriod": {"Start": "2026-11-01", "End": "2026-12-02"}}, "ValidationException"),
        ({"TimePeriod": {"Start": "01.11.2026", "End": "2026-11-02"}}, "ValidationException"),
        ({"TimePeriod": {"Start": "2026-02-30", "End": "2026-11-02"}}, "ValidationException"),
        ({"Granularity": "WEEKLY"}, "ValidationException"),
        ({"Granularity": "HOURLY"}, "ValidationException"),
        ({"Metrics": ["Money"]}, "ValidationException"),
        ({"Metrics": []}, "ValidationException"),
        (
            {"GroupBy": [{"Type": "DIMENSION", "Key": key} for key in ("SERVICE", "REGION", "AZ")]},
            "ValidationException",
        ),
        ({"GroupBy": [{"Type": "DIMENSION", "Key": "RESOURCE_ID"}]}, "ValidationException"),
        ({"GroupBy": [{"Type": "DIMENSION", "Key": "COLOUR"}]}, "ValidationException"),
        ({"Filter": {**of(service=EC2), "Tags": {"Key": "team", "Values": ["x"]}}}, "ValidationException"),
        ({"Filter": {"And": [of(service=EC2)]}}, "ValidationException"),
        ({"Filter": {"Dimensions": {"Key": "SERVICE", "Values": []}}}, "ValidationException"),
        ({"NextPageToken": "nonsense"}, "InvalidNextTokenException"),
    ],
)
def test_wrong_requests_fail_as_the_services_do(simulator, client, change, code):
    ce = client(simulator, "ce", parameter_validation=False)
    request = {"TimePeriod": period(5), "Granularity": "DAILY", "Metrics": ["UnblendedCost"], **change}
    with pytest.raises(ClientError) as refused:
        ce.get_cost_and_usage(**request)
    assert refused.value.response["Error"]["Code"] == code


def test_resources_reach_back_fourteen_days_only(ce):
    with pytest.raises(ClientError, match="14 days"):
        ce.get_cost_and_usage_with_resources(
            TimePeriod=period(15),
            Granularity="DAILY",
            Metrics=["UnblendedCost"],
            Filter=of(service=EC2),
            GroupBy=[{"Type": "DIMENSION", "Key": "RESOURCE_ID"}],
        )


def test_dimension_values_and_tags(ce):
    values = ce.get_dimension_values(TimePeriod=period(5), Dimension="SERVICE")
    assert [row["Value"] for row in values["DimensionValues"]] == ["AWS Lambda", EC2, "AmazonCloudWatch"]
    assert ce.get_tags(TimePeriod=period(5))["Tags"] == ["team"]
    assert ce.get_tags(TimePeriod=period(5), TagKey="team")["Tags"] == ["", "data", "shop"]
    found = ce.get_dimension_values(TimePeriod=period(5), Dimension="SERVICE", SearchString="lambda")
    assert found["TotalSize"] == 1


def test_an_account_without_any_cost_has_no_data(start, client):
    ce = client(start(), "ce")
    with pytest.raises(ClientError) as missing:
        ask(ce, period(5))
    assert missing.value.response["Error"]["Code"] == "DataUnavailableException"


def test_a_clock_that_moves_on_leaves_past_days_and_adds_one(simulator, ce):
    before = total(ask(ce, period(7)))
    clock: MovableClock = simulator.clock
    clock.advance(86_400)
    assert total(ask(ce, period(7))) == pytest.approx(before)
    new = {"Start": str(TODAY), "End": str(TODAY + timedelta(days=1))}
    # like the same weekday a week before; the credit is not given again
    assert total(ask(ce, new)) == pytest.approx(SERIES["web"][-7] + SERIES["lambda"][-7] + 1.25)


def test_the_fourteenth_month_back_is_the_last(ce):
    assert total(ask(ce, {"Start": "2025-09-22", "End": "2025-09-23"})) == 0
    with pytest.raises(ClientError, match="14 months"):
        ask(ce, {"Start": "2025-09-21", "End": "2025-09-23"})
    assert date(2026, 11, 22) == TODAY
