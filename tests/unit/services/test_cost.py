"""The cost answer: sums to the cent, what is given back apart, the previous period, groups, bad questions."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest

from rassistant.collect.costs import Costs
from rassistant.errors import AccessDenied, InvalidInput, NotEnabled, Throttled
from rassistant.http.answers import CostAnswer
from rassistant.models.resource import Resource
from rassistant.models.settings import Settings
from rassistant.services.cost import CostService
from rassistant.services.cost_csv import cost_csv
from rassistant.services.cost_plan import CostQuestion
from rassistant.store.memory import MemoryCache
from tests.unit.ledger_gateway import LedgerGateway, Line, Now

TODAY = date(2026, 11, 22)
S3 = "Amazon Simple Storage Service"
LINES = [
    Line(tuple(f"{1 + i % 7 / 10:.2f}" for i in range(420)), TODAY, resource="arn:aws:lambda:us-east-1:1:function:a"),
    Line(("2.37",) * 400, TODAY, service=S3, region="us-west-2", usage_type="Bytes", tags={"team": "web"}),
    Line(("0.41",) * 420, TODAY, service=S3, account="444455556666", usage_type="Bytes", tags={"team": "data"}),
    Line(("3.33",) * 40, TODAY, record_type="Tax", service="Tax", region="global"),
    Line(("-12.34", *("0",) * 21), TODAY, record_type="Credit", region="global"),
    Line(("-1.5", "0"), TODAY, record_type="Refund", service=S3, region="us-west-2"),
]


def service(lines=LINES, today=TODAY, **more):
    now = Now(datetime(today.year, today.month, today.day, 9, 30, tzinfo=UTC))
    gateway = LedgerGateway(lines, **more)
    return CostService(Costs(gateway, MemoryCache(now), now, Settings()), now), gateway


def ask(lines=LINES, today=TODAY, **question):
    answer = service(lines, today)[0].answer(CostQuestion(**question), "en")
    CostAnswer.model_validate(answer)
    return answer


def ledger(start, end, keep=lambda line: True, given_back=False):
    amounts = (
        amount
        for line in LINES
        if keep(line) and (line.record_type in {"Credit", "Refund"}) == given_back
        for day, amount in line.days().items()
        if start <= day < end
    )
    return float(sum(amounts, Decimal(0)))


def test_default_is_the_last_thirty_full_days_with_the_thirty_before():
    answer = ask()
    assert (answer["start"], answer["end"]) == ("2026-10-23", "2026-11-22")
    assert (answer["previous_start"], answer["previous_end"]) == ("2026-09-23", "2026-10-23")
    assert answer["total"] == pytest.approx(ledger(date(2026, 10, 23), TODAY), abs=1e-6)
    assert answer["previous_total"] == pytest.approx(ledger(date(2026, 9, 23), date(2026, 10, 23)), abs=1e-6)
    assert [g["key"] for g in answer["groups"]] == ["Total"]
    assert sum(p["amount"] for p in answer["groups"][0]["points"]) == pytest.approx(answer["total"])


def test_credits_and_refunds_are_apart():
    answer = ask()
    assert answer["credits"] == pytest.approx(-13.84)
    assert answer["credits"] == pytest.approx(ledger(date(2026, 10, 23), TODAY, given_back=True))


@pytest.mark.parametrize(
    ("group_by", "of"),
    [
        ("service", lambda line: line.service),
        ("region", lambda line: line.region),
        ("account", lambda line: line.account),
        ("usage_type", lambda line: line.usage_type),
        ("tag:team", lambda line: line.tags.get("team", "")),
    ],
)
def test_groups_equal_the_ledger_and_sum_to_the_total(group_by, of):
    answer = ask(group_by=group_by)
    start = date(2026, 10, 23)
    for group in answer["groups"]:
        assert group["total"] == pytest.approx(ledger(start, TODAY, lambda line, k=group["key"]: of(line) == k))
    assert sum(g["total"] for g in answer["groups"]) == pytest.approx(answer["total"])
    totals = [g["total"] for g in answer["groups"]]
    assert totals == sorted(totals, reverse=True)


def test_by_record_type_what_is_given_back_is_a_group_and_not_in_the_total():
    answer = ask(group_by="record_type")
    groups = {g["key"]: g["total"] for g in answer["groups"]}
    assert groups["Credit"] == pytest.approx(-12.34)
    assert answer["total"] == pytest.approx(groups["Usage"] + groups["Tax"])


def test_a_filter_on_the_record_type_says_what_the_total_is():
    assert ask(record_type=("Credit",))["total"] == pytest.approx(-12.34)
    assert ask(record_type=("Usage",))["total"] == pytest.approx(ask()["total"] - 30 * 3.33)


def test_change_from_the_previous_period():
    lines = [Line(("1",) * 30 + ("1.5",) * 30, TODAY)]
    assert ask(lines)["change_pct"] == 50.0
    assert ask([Line(("1",) * 30, TODAY)])["change_pct"] is None


def test_a_service_that_is_gone_is_a_group_with_nothing_now():
    lines = [*LINES, Line(("4",) * 10, TODAY - timedelta(days=40), service="Amazon Redshift")]
    gone = next(g for g in ask(lines, group_by="service")["groups"] if g["key"] == "Amazon Redshift")
    assert (gone["total"], gone["previous_total"], gone["change_pct"]) == (0.0, 40.0, -100.0)


def test_whole_months_are_compared_with_whole_months():
    answer = ask(start=date(2026, 9, 1), end=date(2026, 11, 1), granularity="MONTHLY", group_by="service")
    assert (answer["previous_start"], answer["previous_end"]) == ("2026-07-01", "2026-09-01")
    assert [p["start"] for p in answer["groups"][0]["points"]] == ["2026-09-01", "2026-10-01"]
    assert answer["previous_total"] == pytest.approx(ledger(date(2026, 7, 1), date(2026, 9, 1)))


def test_months_cut_by_the_range_hold_its_days_alone():
    answer = ask(start=date(2026, 10, 23), end=TODAY, granularity="MONTHLY")
    points = answer["groups"][0]["points"]
    assert [p["start"] for p in points] == ["2026-10-23", "2026-11-01"]
    assert points[0]["amount"] == pytest.approx(ledger(date(2026, 10, 23), date(2026, 11, 1)))
    assert answer["previous_total"] == pytest.approx(ledger(date(2026, 9, 23), date(2026, 10, 23)))


def test_weeks_begin_on_monday_and_hold_the_days_of_the_range_alone():
    answer = ask(start=date(2026, 10, 7), end=date(2026, 10, 22), granularity="WEEKLY")
    points = answer["groups"][0]["points"]
    assert [p["start"] for p in points] == ["2026-10-07", "2026-10-12", "2026-10-19"]
    assert points[1]["amount"] == pytest.approx(ledger(date(2026, 10, 12), date(2026, 10, 19)))
    assert answer["total"] == pytest.approx(sum(p["amount"] for p in points))


def test_the_week_of_new_year_is_one_week():
    answer = ask(
        [Line(("1",) * 60, date(2027, 1, 20))], date(2027, 1, 20), start=date(2026, 12, 28), end=date(2027, 1, 11),
        granularity="WEEKLY",
    )  # fmt: skip
    assert [(p["start"], p["amount"]) for p in answer["groups"][0]["points"]] == [
        ("2026-12-28", 7.0),
        ("2027-01-04", 7.0),
    ]


def test_february_of_a_leap_year():
    answer = ask([Line(("1",) * 80, date(2028, 3, 5))], date(2028, 3, 5), start=date(2028, 2, 1), end=date(2028, 3, 1))
    assert answer["total"] == 29.0
    assert len(answer["groups"][0]["points"]) == 29


def test_a_previous_period_out_of_reach_is_unknown():
    answer = ask(start=date(2025, 11, 1), end=date(2026, 11, 1), granularity="MONTHLY")
    assert answer["previous_total"] is None
    assert answer["change_pct"] is None
    assert answer["total"] == pytest.approx(ledger(date(2025, 11, 1), date(2026, 11, 1)))


def test_views_of_one_load_ask_few_times():
    asked, gateway = service()
    for group_by in (None, "service", "record_type"):
        for granularity in ("DAILY", "WEEKLY", "MONTHLY"):
            asked.answer(CostQuestion(group_by=group_by, granularity=granularity), "en")
    asked.answer(CostQuestion(service=("Lambda",)), "en")
    assert len(gateway.asked) == 1
    asked.answer(CostQuestion(group_by="region"), "en")
    asked.answer(CostQuestion(region=("us-west-2",)), "en")
    assert len(gateway.asked) == 2


@pytest.mark.parametrize(
    ("filters", "keep"),
    [
        ({"service": ("AWS Lambda",)}, lambda line: line.service == "AWS Lambda"),
        (
            {"service": ("S3",), "region": ("us-west-2",)},
            lambda line: line.service == S3 and line.region == "us-west-2",
        ),
        ({"account_id": ("444455556666",)}, lambda line: line.account == "444455556666"),
        ({"tag": ("team:web",)}, lambda line: line.tags.get("team") == "web"),
        ({"tag": ("team:web", "team:data")}, lambda line: "team" in line.tags),
        ({"tag": ("team",)}, lambda line: "team" in line.tags),
        ({"usage_type": ("Bytes",), "tag": ("team:data",)}, lambda line: line.tags.get("team") == "data"),
    ],
)
@pytest.mark.parametrize("group_by", [None, "service", "region"])
def test_filters_equal_the_ledgers(filters, keep, group_by):
    answer = ask(group_by=group_by, **filters)
    assert answer["total"] == pytest.approx(ledger(date(2026, 10, 23), TODAY, keep))


@pytest.mark.parametrize(
    ("question", "field"),
    [
        ({"start": date(2026, 11, 5), "end": date(2026, 11, 5)}, "end"),
        ({"start": date(2026, 11, 6), "end": date(2026, 11, 5)}, "end"),
        ({"end": date(2026, 11, 24)}, "end"),
        ({"start": date(2026, 11, 23)}, "start"),
        ({"start": date(2025, 9, 1)}, "start"),
        ({"group_by": "colour"}, "group_by"),
        ({"group_by": "tag:"}, "group_by"),
        ({"metric": "gross"}, "metric"),
        ({"tag": (":x",)}, "tag"),
        ({"group_by": "resource", "start": date(2026, 11, 1)}, "start"),
        ({"group_by": "resource", "service": ("EC2",)}, "service"),
    ],
)
def test_a_bad_question_names_the_field_and_asks_nothing_of_aws(question, field):
    asked, gateway = service()
    with pytest.raises(InvalidInput) as error:
        asked.answer(CostQuestion(**question), "ko")
    assert error.value.field == field
    assert error.value.hint.ko
    assert error.value.hint.en
    assert gateway.asked == []


@pytest.mark.parametrize("error", [AccessDenied(), NotEnabled(), Throttled()])
def test_cost_that_cannot_be_read_is_null_with_a_warning(error):
    asked, gateway = service()
    gateway.error = error
    answer = asked.answer(CostQuestion(group_by="service"), "ko")
    CostAnswer.model_validate(answer)
    assert (answer["total"], answer["credits"], answer["previous_total"], answer["groups"]) == (None, None, None, [])
    assert [w["code"] for w in answer["warnings"]] == [error.code]
    assert answer["as_of"] is None


def test_a_late_day_is_a_gap_with_a_warning():
    answer = ask([Line(("5",) * 100, TODAY - timedelta(days=1))])
    assert answer["groups"][0]["points"][-1] == {"start": "2026-11-21", "amount": None}
    assert answer["total"] == 145.0
    assert [w["code"] for w in answer["warnings"]] == ["not_yet_available"]


@pytest.mark.parametrize(
    ("lines", "total", "credits"),
    [
        ([], 0.0, 0.0),
        ([Line(("-5", "-5"), TODAY, record_type="Credit")], 0.0, -10.0),
        ([Line(("1.01", "1.02", "1.03"), TODAY)], 3.06, 0.0),
    ],
)
def test_accounts_with_little_in_them(lines, total, credits):
    for group_by in (None, "service"):
        answer = ask(lines, group_by=group_by)
        assert (answer["total"], answer["credits"], answer["warnings"]) == (total, credits, [])
        assert answer["change_pct"] is None


def test_another_currency_is_named():
    asked, _ = service(unit="KRW")
    assert asked.answer(CostQuestion(), "en")["currency"] == "KRW"


class TestOfResources:
    LINES = (
        Line(("2",) * 20, TODAY, resource="i-1", service="Amazon Elastic Compute Cloud - Compute"),
        Line(("1",) * 20, TODAY, resource="i-2", service="Amazon Elastic Compute Cloud - Compute"),
        Line(
            ("7",) * 20, TODAY, resource="i-2", account="444455556666", service="Amazon Elastic Compute Cloud - Compute"
        ),
    )

    @staticmethod
    def ec2(name, account="111122223333", region="us-east-1", **tags):
        arn = f"arn:aws:ec2:{region}:{account}:instance/{name}"
        return Resource(name, arn, "EC2", name, account, region, "running", None, tags)

    def of(self, *resources, **more):
        answer = service(list(self.LINES))[0].of_resources(resources, "en", **more)
        CostAnswer.model_validate(answer)
        return answer

    def test_the_account_tells_equal_ids_apart(self):
        answer = self.of(self.ec2("i-1"), self.ec2("i-2"))
        assert {g["key"]: g["total"] for g in answer["groups"]} == {"i-1": 28.0, "i-2": 14.0}
        assert (answer["start"], answer["end"], answer["total"]) == ("2026-11-08", "2026-11-22", 42.0)

    def test_what_the_bill_does_not_name_is_unknown_and_said(self):
        answer = self.of(self.ec2("i-1"), self.ec2("i-9"))
        assert answer["groups"][-1] == {
            "key": "i-9",
            "total": None,
            "previous_total": None,
            "change_pct": None,
            "points": [
                {"start": (date(2026, 11, 8) + timedelta(days=n)).isoformat(), "amount": None} for n in range(14)
            ],
        }
        assert answer["total"] == 28.0
        assert [w["code"] for w in answer["warnings"]] == ["cost_unknown"]

    def test_a_longer_range_is_cut_to_what_is_kept(self):
        answer = self.of(self.ec2("i-1"), start=date(2026, 10, 1), end=TODAY)
        assert (answer["start"], answer["total"]) == ("2026-11-08", 28.0)
        assert [w["code"] for w in answer["warnings"]] == ["history_limited"]

    def test_a_range_before_that_is_unknown(self):
        answer = self.of(self.ec2("i-1"), start=date(2026, 9, 1), end=date(2026, 10, 1))
        assert (answer["total"], answer["groups"]) == (None, [])
        assert [w["code"] for w in answer["warnings"]] == ["history_limited"]

    def test_by_tag(self):
        answer = self.of(self.ec2("i-1", team="web"), self.ec2("i-2"), group_by="tag:team")
        assert {g["key"]: g["total"] for g in answer["groups"]} == {"web": 28.0, "": 14.0}

    def test_none_found_costs_nothing(self):
        assert self.of()["total"] == 0.0


def test_csv_holds_the_numbers_and_defuses_formulas():
    lines = [Line(("1.5", "2.5"), TODAY, tags={"team": "=SUM(A1)"})]
    text = cost_csv(ask(lines, group_by="tag:team", start=date(2026, 11, 20)))
    header, row, total, credits = text.splitlines()
    assert header == "tag:team,currency,total,previous_total,change_pct,2026-11-20,2026-11-21"
    assert row == "'=SUM(A1),USD,4.0,0.0,,1.5,2.5"
    assert total.startswith("Total,USD,4.0,0.0,")
    assert credits.startswith("Credits,USD,0.0")
