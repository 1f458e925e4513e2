"""GET /api/cost on a simulated account: the ledger's sums to the cent, few requests, holes that are said."""

from __future__ import annotations

import csv
import io
from datetime import date, timedelta
from decimal import Decimal

import pytest

from infra.local.simulator.faults import Fault
from rassistant.http.answers import CostAnswer

TODAY = date(2026, 11, 22)
PROD, DEV = "111122223333", "444455556666"
EC2 = "Amazon Elastic Compute Cloud - Compute"


def line(service, region, usage_type, daily, **more):
    return {"service": service, "region": region, "usage_type": usage_type, "daily": daily, **more}


def season(base, days=420):
    return [round(base * (1 + (i * 7919 % 13) / 100) * (0.8 if i % 7 > 4 else 1), 2) for i in range(days)]


COSTS = {
    PROD: [
        line(EC2, "us-east-1", "BoxUsage:m5.large", season(12.34), resource="web-1", tags={"team": "web"}),
        line(EC2, "us-west-2", "USW2-BoxUsage:c5.large", season(7.77), tags={"team": "data"}),
        line("Amazon Simple Storage Service", "us-east-1", "TimedStorage-ByteHrs", season(0.37)),
        line("AWS Lambda", "ap-northeast-2", "APN2-Lambda-GB-Second", season(1.01, 90)),
        line("Tax", "NoRegion", "NoUsageType", season(1.5), record_type="Tax"),
        line("AWS Lambda", "ap-northeast-2", "Credit", [0] * 380 + [-33.33] + [0] * 39, record_type="Credit"),
        line(EC2, "us-east-1", "Refund", [0] * 419 + [-2.5], record_type="Refund"),
        line(EC2, "us-east-1", "SP", season(3.21), record_type="SavingsPlanCoveredUsage"),
    ],
    DEV: [line(EC2, "us-west-2", "USW2-BoxUsage:t3.micro", season(0.25), tags={"team": "web"})],
}


def document():
    web = {"service_type": "EC2", "name": "web-1", "region": "us-east-1", "status": "running", "created_days_ago": 60}
    return {
        "version": 1,
        "accounts": [
            {
                "account_id": PROD,
                "name": "prod",
                "regions": ["us-east-1", "us-west-2", "ap-northeast-2"],
                "resources": [web],
                "costs": [*COSTS[PROD]],
            },
            {"account_id": DEV, "name": "dev", "regions": ["us-west-2"], "resources": [], "costs": [*COSTS[DEV]]},
        ],
    }


def ledger(start, end, keep=lambda _line, _account: True, given_back=False):
    total = Decimal(0)
    for account, lines in COSTS.items():
        for entry in lines:
            if (entry.get("record_type") in {"Credit", "Refund"}) != given_back or not keep(entry, account):
                continue
            first = TODAY - timedelta(days=len(entry["daily"]))
            for i, amount in enumerate(entry["daily"]):
                if start <= first + timedelta(days=i) < end:
                    total += Decimal(str(amount))
    return float(total)


def cent(amount):
    return pytest.approx(amount, abs=0.005)


@pytest.fixture
def prod(product):
    return product(document())


def test_default_equals_the_ledger_to_the_cent(prod):
    status, answer = prod.get("/api/cost")
    CostAnswer.model_validate(answer)
    start = date(2026, 10, 23)
    assert status == 200
    assert answer["total"] == cent(ledger(start, TODAY))
    assert answer["previous_total"] == cent(ledger(date(2026, 9, 23), start))
    assert answer["credits"] == cent(ledger(start, TODAY, given_back=True)) == cent(-2.5)
    assert (answer["currency"], answer["warnings"], answer["as_of"]) == ("USD", [], "2026-11-22T17:25:00Z")


@pytest.mark.parametrize(
    ("group_by", "of"),
    [
        ("service", lambda entry, _: entry["service"]),
        ("region", lambda entry, _: entry["region"]),
        ("account", lambda _, account: account),
        ("usage_type", lambda entry, _: entry["usage_type"]),
        ("tag:team", lambda entry, _: entry.get("tags", {}).get("team", "")),
    ],
)
@pytest.mark.parametrize("granularity", ["DAILY", "MONTHLY"])
def test_groups_equal_the_ledger_to_the_cent(prod, group_by, of, granularity):
    _, answer = prod.get("/api/cost", group_by=group_by, granularity=granularity, start="2026-03-01", end="2026-11-01")
    start, end = date(2026, 3, 1), date(2026, 11, 1)
    assert answer["groups"]
    for group in answer["groups"]:
        expected = ledger(start, end, lambda entry, account, key=group["key"]: of(entry, account) == key)
        assert group["total"] == cent(expected)
        assert sum(point["amount"] for point in group["points"]) == cent(expected)
    assert sum(group["total"] for group in answer["groups"]) == cent(answer["total"]) == cent(ledger(start, end))


def test_filters_equal_the_ledger(prod):
    _, answer = prod.get("/api/cost", service=["EC2"], region=["us-west-2"], account_id=[DEV])
    assert answer["total"] == cent(ledger(date(2026, 10, 23), TODAY, lambda _, account: account == DEV))
    _, answer = prod.get("/api/cost", tag=["team:web"], group_by="account")
    assert [g["key"] for g in answer["groups"]] == [PROD, DEV]


def test_by_resource_over_fourteen_days(prod):
    _, answer = prod.get("/api/cost", group_by="resource")
    totals = {group["key"]: group["total"] for group in answer["groups"]}
    (instance,) = totals.keys() - {"NoResourceId"}
    assert instance.startswith("i-")
    assert totals[instance] == cent(ledger(date(2026, 11, 8), TODAY, lambda entry, _: "resource" in entry))


def test_a_cold_load_asks_cost_explorer_few_times(prod):
    for granularity in ("DAILY", "MONTHLY"):
        for group_by in ("service", "region", "account", "record_type"):
            prod.get("/api/cost", group_by=group_by, granularity=granularity)
    prod.get("/api/cost")
    prod.graph.costs.by_resource()
    assert prod.wire.calls.report()["cost_explorer"] == 3


def test_csv(prod):
    status, text = prod.get("/api/cost", accept="text/csv", group_by="service")
    rows = list(csv.DictReader(io.StringIO(text)))
    assert status == 200
    assert [row["service"] for row in rows][-2:] == ["Total", "Credits"]
    assert sum(float(row["total"]) for row in rows[:-2]) == cent(ledger(date(2026, 10, 23), TODAY))


@pytest.mark.parametrize(
    ("error", "code"),
    [
        ("AccessDeniedException", "access_denied"),
        ("DataUnavailableException", "not_enabled"),
        ("ThrottlingException", "throttled"),
        ("malformed", "malformed_answer"),
    ],
)
def test_a_failure_is_a_warning_and_unknown(prod, error, code):
    prod.wire.faults.replace([Fault(service="ce", error=error)])
    status, answer = prod.get("/api/cost", group_by="service", language="ko")
    assert status == 200
    assert (answer["total"], answer["groups"]) == (None, [])
    assert [(w["account_id"], w["service"], w["code"]) for w in answer["warnings"]] == [(PROD, "ce", code)]


def test_what_was_read_before_outlives_a_denial(prod):
    _, before = prod.get("/api/cost")
    prod.wire.faults.replace([Fault(service="ce", error="AccessDeniedException")])
    prod.clock.advance(4 * 3600)
    assert prod.get("/api/cost")[1]["warnings"] == []
    prod.clock.advance(2.2 * 3600)
    _, after = prod.get("/api/cost")
    assert (after["total"], after["as_of"]) == (before["total"], before["as_of"])
    assert [w["code"] for w in after["warnings"]] == ["access_denied"]


@pytest.mark.parametrize(
    ("query", "field"),
    [
        ({"start": "2026-11-10", "end": "2026-11-01"}, "end"),
        ({"end": "2026-12-30"}, "end"),
        ({"start": "2024-01-01"}, "start"),
        ({"group_by": "mood"}, "group_by"),
        ({"granularity": "HOURLY"}, "granularity"),
        ({"start": "yesterday"}, "start"),
        ({"colour": "red"}, "colour"),
    ],
)
def test_bad_input_is_400_in_the_askers_language(prod, query, field):
    status, answer = prod.get("/api/cost", language="ko", **query)
    error = answer["error"]
    assert status == 400
    assert (error["code"], error["field"]) == ("invalid_input", field)
    assert any("가" <= letter <= "힣" for letter in error["message"])


def test_the_oldest_day_that_cost_explorer_keeps(prod):
    status, answer = prod.get("/api/cost", start="2025-09-22", end="2025-10-22")
    assert status == 200
    assert answer["total"] == cent(ledger(date(2025, 9, 22), date(2025, 10, 22)))
    assert answer["previous_total"] is None
