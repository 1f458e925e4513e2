"""GET /api/cost equals the ledger of the account file to the cent, however it is cut, grouped and filtered."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from random import Random
from typing import Any

import pytest

from rassistant.http.answers import CostAnswer
from tests.integration.contract.account_files import MAIN, MEMBER, account, bill, file_of, whole
from tests.integration.contract.conftest import Api
from tests.integration.contract.ledger import Ledger, Line

DOCUMENT = whole()
TODAY = datetime.now(UTC).date()
LEDGER = Ledger(DOCUMENT, TODAY)


@pytest.fixture(scope="module")
def api(stacks) -> Iterator[Api]:
    with stacks(DOCUMENT) as running:
        yield running


def cents(amount: float) -> Any:
    return pytest.approx(amount, abs=0.005)


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def ask(api: Api, **params: Any) -> dict[str, Any]:
    answer = api.get("/api/cost", **params)
    CostAnswer.model_validate(answer)
    assert answer["warnings"] == []
    assert answer["stale"] is False
    assert datetime.fromisoformat(answer["as_of"]).tzinfo is not None
    return answer


MONTH = TODAY.replace(day=1)
LAST_MONTH = (MONTH - timedelta(days=1)).replace(day=1)
BEFORE_LAST = (LAST_MONTH - timedelta(days=1)).replace(day=1)
RANGES = [
    (ago(30), TODAY),
    (ago(1), TODAY),
    (ago(2), ago(1)),
    (LAST_MONTH, MONTH),
    (LAST_MONTH - timedelta(days=3), LAST_MONTH + timedelta(days=3)),
    (ago(97), ago(13)),
    (ago(200), ago(100)),
    (ago(400), TODAY),
    (ago(419), ago(300)),
]


@pytest.mark.parametrize(("start", "end"), RANGES, ids=lambda d: d.isoformat())
def test_a_range_sums_up(api: Api, start: date, end: date) -> None:
    answer = ask(api, start=start, end=end)
    assert (answer["start"], answer["end"]) == (start.isoformat(), end.isoformat())
    assert (answer["currency"], answer["granularity"], answer["metric"]) == ("USD", "DAILY", "unblended")
    assert answer["total"] == cents(LEDGER.total(start, end))
    assert answer["credits"] == cents(LEDGER.given_back(start, end))
    [group] = answer["groups"]
    assert group["key"] == "Total"
    points = {point["start"]: point["amount"] for point in group["points"]}
    days = [start + timedelta(days=n) for n in range((end - start).days)]
    assert list(points) == [day.isoformat() for day in days]
    for day in days:
        assert points[day.isoformat()] == cents(LEDGER.total(day, day + timedelta(days=1)))


def test_the_default_is_the_last_thirty_full_days(api: Api) -> None:
    answer = ask(api)
    assert (answer["start"], answer["end"]) == (ago(30).isoformat(), TODAY.isoformat())
    assert answer["group_by"] is None
    assert answer["total"] == cents(LEDGER.total(ago(30), TODAY))


@pytest.mark.parametrize("days", [1, 7, 30, 90])
def test_the_previous_period_is_as_long_and_ends_where_this_begins(api: Api, days: int) -> None:
    answer = ask(api, start=ago(days), end=TODAY)
    now, before = LEDGER.total(ago(days), TODAY), LEDGER.total(ago(2 * days), ago(days))
    assert answer["previous_total"] == cents(before)
    assert answer["change_pct"] == pytest.approx((now - before) / before * 100, abs=0.01)


def test_months_are_compared_with_months(api: Api) -> None:
    answer = ask(api, start=LAST_MONTH, end=MONTH, granularity="MONTHLY")
    assert answer["total"] == cents(LEDGER.total(LAST_MONTH, MONTH))
    assert answer["previous_total"] == cents(LEDGER.total(BEFORE_LAST, LAST_MONTH))
    assert [point["start"] for point in answer["groups"][0]["points"]] == [LAST_MONTH.isoformat()]


@pytest.mark.parametrize("start", [BEFORE_LAST, BEFORE_LAST + timedelta(days=9)], ids=["whole", "cut"])
def test_monthly_points_add_up_to_the_days(api: Api, start: date) -> None:
    answer = ask(api, start=start, end=TODAY, granularity="MONTHLY")
    points = answer["groups"][0]["points"]
    edges = [*(date.fromisoformat(point["start"]) for point in points), TODAY]
    for point, begin, end in zip(points, edges, edges[1:], strict=False):
        assert point["amount"] == cents(LEDGER.total(begin, end))
    assert answer["total"] == cents(LEDGER.total(start, TODAY))


KEYS = {
    "service": lambda line: line.entry["service"],
    "region": lambda line: line.entry["region"],
    "account": lambda line: line.account,
    "usage_type": lambda line: line.entry["usage_type"],
    "record_type": lambda line: line.record_type,
    "tag:team": lambda line: line.entry.get("tags", {}).get("team", ""),
}


@pytest.mark.parametrize("group_by", KEYS)
def test_groups_are_those_of_the_ledger(api: Api, group_by: str) -> None:
    start, end = ago(45), ago(5)
    answer = ask(api, start=start, end=end, group_by=group_by)
    wanted = LEDGER.groups(start, end, KEYS[group_by])
    before = LEDGER.groups(start - (end - start), start, KEYS[group_by])
    found = {group["key"]: group for group in answer["groups"]}
    assert len(found) == len(answer["groups"])
    for key in wanted.keys() | before.keys():
        assert found[key]["total"] == cents(wanted.get(key, 0.0)), key
        assert found[key]["previous_total"] == cents(before.get(key, 0.0)), key
        assert sum(point["amount"] for point in found[key]["points"]) == cents(wanted.get(key, 0.0)), key
    assert found.keys() - wanted.keys() - before.keys() <= {"Credit", "Refund"}
    charged = sum(g["total"] for key, g in found.items() if key not in ("Credit", "Refund"))
    assert charged == cents(answer["total"])
    totals = [group["total"] for group in answer["groups"]]
    assert totals == sorted(totals, reverse=True)


FILTERS: list[tuple[dict[str, Any], Any]] = [
    ({"service": ["AWS Lambda"]}, lambda x: x.entry["service"] == "AWS Lambda"),
    ({"service": ["AWS Lambda", "EC2 - Other"]}, lambda x: x.entry["service"] in ("AWS Lambda", "EC2 - Other")),
    ({"service": ["Lambda"]}, lambda x: x.entry["service"] == "AWS Lambda"),
    ({"region": ["eu-central-1"]}, lambda x: x.entry["region"] == "eu-central-1"),
    ({"region": ["global", "NoRegion"]}, lambda x: x.entry["region"] in ("global", "NoRegion")),
    ({"account_id": [MEMBER]}, lambda x: x.account == MEMBER),
    ({"usage_type": ["Dollar"]}, lambda x: x.entry["usage_type"] == "Dollar"),
    ({"record_type": ["Tax", "RIFee"]}, lambda x: x.record_type in ("Tax", "RIFee")),
    ({"tag": ["team:web"]}, lambda x: x.entry.get("tags", {}).get("team") == "web"),
    (
        {"account_id": [MAIN], "region": ["eu-central-1"], "service": ["AWS Lambda"]},
        lambda x: (x.account, x.entry["region"], x.entry["service"]) == (MAIN, "eu-central-1", "AWS Lambda"),
    ),
]


@pytest.mark.parametrize("group_by", [None, "service", "account"])
@pytest.mark.parametrize(("filters", "keep"), FILTERS, ids=lambda value: str(value) if isinstance(value, dict) else "")
def test_filters_keep_what_matches(api: Api, filters: dict[str, Any], keep: Any, group_by: str | None) -> None:
    answer = ask(api, start=ago(60), end=TODAY, group_by=group_by, **filters)
    assert answer["total"] == cents(LEDGER.total(ago(60), TODAY, keep))
    assert answer["previous_total"] == cents(LEDGER.total(ago(120), ago(60), keep))


def test_credits_alone_are_negative(api: Api) -> None:
    answer = ask(api, start=ago(20), end=TODAY, record_type=["Credit"])
    assert answer["total"] == cents(-3.21 * 4)


@pytest.mark.parametrize("metric", ["unblended", "net_unblended", "amortized", "net_amortized", "blended"])
def test_every_metric_answers(api: Api, metric: str) -> None:
    answer = ask(api, metric=metric)
    assert answer["metric"] == metric
    assert isinstance(answer["total"], float)


def test_by_resource_over_what_aws_keeps(api: Api) -> None:
    answer = ask(api, group_by="resource")
    assert (answer["start"], answer["end"]) == (ago(14).isoformat(), TODAY.isoformat())
    rows = {row["name"]: row for row in api.all_rows(account_id=MAIN) if row["service_type"] in ("EC2", "EBS")}
    found = {group["key"]: group["total"] for group in answer["groups"]}

    def of(name: str) -> float:
        def keep(line: Line) -> bool:
            return line.entry.get("resource") == name

        return LEDGER.total(ago(14), TODAY, keep)

    for name in ("api-1", "data"):
        row = rows[name]
        key = row["resource_id"] if row["resource_id"] in found else row["arn"]
        assert found[key] == cents(of(name))
        assert row["cost_source"] == "resource"
        assert row["monthly_cost_usd"] == pytest.approx(of(name) / 14 * 730 / 24, rel=1e-6)


def test_csv_has_the_same_figures(api: Api) -> None:
    answer = ask(api, group_by="service")
    reply = api.ask("GET", "/api/cost", params={"group_by": "service"}, headers={"accept": "text/csv"})
    assert reply.headers["content-type"].startswith("text/csv")
    rows = {row["service"]: row for row in csv.DictReader(io.StringIO(reply.text))}
    for group in answer["groups"]:
        assert float(rows[group["key"]]["total"]) == group["total"]
    assert float(rows["Total"]["total"]) == answer["total"]
    assert float(rows["Credits"]["total"]) == answer["credits"]


def test_a_question_about_cost_has_the_same_figure(api: Api) -> None:
    answer = api.post("/api/query", {"text": "지난 30일 비용 알려줘", "locale": "ko"})
    assert answer["kind"] == "cost"
    assert answer["cost"]["total"] == cents(LEDGER.total(ago(30), TODAY))


def test_few_requests_for_all_of_it(api: Api) -> None:
    """Each costs a cent: the ranges above share what was read."""
    assert api.calls()["cost_explorer"] < 40
    assert api.calls()["cost_explorer_usd"] == pytest.approx(api.calls()["cost_explorer"] * 0.01)


def only(**entry: Any) -> dict[str, Any]:
    return {"service": "AWS Lambda", "region": "us-east-1", "usage_type": "Request", **entry}


YOUNG = [only(daily=[1.5, 2.25, 4.125])]
CREDITS = [only(record_type="Credit", daily=[-2.0] * 60), only(record_type="Refund", daily=[-0.5] * 60)]
NOTHING: list[dict[str, Any]] = []
HUGE = [only(daily=[123_456_789.12] * 60), only(daily=[1e-8] * 60, usage_type="Tiny")]


def test_an_account_of_three_days(stacks) -> None:
    with stacks(file_of(account(MAIN, [], YOUNG))) as api:
        answer = ask(api)
        assert answer["total"] == cents(7.875)
        assert answer["previous_total"] == cents(0.0)
        assert answer["change_pct"] is None
        assert [p["amount"] for p in answer["groups"][0]["points"][-4:]] == [0.0, 1.5, 2.25, 4.125]


def test_an_account_with_credits_alone(stacks) -> None:
    with stacks(file_of(account(MAIN, [], CREDITS))) as api:
        answer = ask(api)
        assert (answer["total"], answer["credits"]) == (cents(0.0), cents(-75.0))
        assert ask(api, group_by="service")["total"] == cents(0.0)


def test_an_account_without_any_cost(stacks) -> None:
    with stacks(file_of(account(MAIN, [], NOTHING))) as api:
        for params in ({}, {"group_by": "service"}, {"granularity": "MONTHLY"}):
            answer = api.get("/api/cost", **params)
            CostAnswer.model_validate(answer)
            assert answer["total"] in (0.0, None)


def test_amounts_great_and_small(stacks) -> None:
    with stacks(file_of(account(MAIN, [], HUGE))) as api:
        assert ask(api)["total"] == cents(123_456_789.12 * 30)


def test_another_currency(stacks) -> None:
    document = file_of(account(MAIN, [], bill(Random(3), 100)), currency="EUR")
    ledger = Ledger(document, TODAY)
    with stacks(document) as api:
        answer = ask(api, group_by="service")
        assert answer["currency"] == "EUR"
        assert answer["total"] == cents(ledger.total(ago(30), TODAY))
