"""Savings at list price and in real money, where a private price, a Savings Plan, a reservation and regions differ."""

from __future__ import annotations

import json
from contextlib import contextmanager
from datetime import timedelta

import pytest

from infra.local.simulator.faults import Fault
from infra.local.simulator.unit_prices import region_factor, sized_hour_usd, unit_prices
from infra.local.stack import simulated_stack
from rassistant import wiring
from rassistant.services.recommendations import Wish
from tests.bench.waste_made import HOURS, made

HOME, SEOUL = "us-west-2", "ap-northeast-2"
PAYER = "111122223333"
EC2, RDS = "Amazon Elastic Compute Cloud - Compute", "Amazon Relational Database Service"
DAYS = 60
LINUX, WINDOWS, LARGER = 0.096, 0.188, 0.17
SEOUL_LINUX = LINUX * region_factor(SEOUL)
DATABASE = sized_hour_usd(unit_prices()["rds"]["large_hour"], "db.m5.large", HOME)
PRIVATE = 0.7
"""What is left of the price of m5.large in us-west-2."""
PLAN, RESERVED = 0.6, 0.62
QUIET = {"CPUUtilization": [2.0] * 24, "NetworkIn": [1000.0] * 24, "NetworkOut": [1000.0] * 24}
UNUSED = {"CPUUtilization": [2.0] * 24, "DatabaseConnections": [0.0] * 24, "ReadIOPS": [0.0] * 24, "WriteIOPS": [0.0] * 24}  # fmt: skip


def line(service, region, usage_type, usd_a_day, record_type="Usage", **more):
    amortized = more.pop("amortized_usd", None)
    given = {} if amortized is None else {"amortized": [amortized] * DAYS}
    return {"service": service, "region": region, "usage_type": usage_type, "record_type": record_type,
            "daily": [usd_a_day] * DAYS, **given, **more}  # fmt: skip


def document(*, busy_usd_an_hour=2.0, busy_databases=0, currency="USD"):
    resources = [
        made("EC2", "private", HOME, metrics=QUIET, instance_type="m5.large"),
        made("EC2", "private-windows", HOME, metrics=QUIET, instance_type="m5.large", platform="windows"),
        made("EC2", "seoul", SEOUL, metrics=QUIET, instance_type="m5.large"),
        made("EC2", "planned", HOME, metrics=QUIET, instance_type="c5.xlarge"),
        made("RDS", "reserved", HOME, metrics=UNUSED, instance_class="db.m5.large", engine="mysql", multi_az=False,
             storage_type="gp3", storage_gib=20),
    ]  # fmt: skip
    box = "USW2-BoxUsage:m5.large"
    covered = 24 * LARGER
    costs = [
        line(EC2, HOME, box, 24 * LINUX, resource="private"),
        line(EC2, HOME, box, 24 * WINDOWS, resource="private-windows", operation="RunInstances:0002"),
        line(EC2, SEOUL, "APN2-BoxUsage:m5.large", 24 * SEOUL_LINUX, resource="seoul"),
        line(EC2, HOME, "USW2-BoxUsage:c5.xlarge", covered, "SavingsPlanCoveredUsage", resource="planned",
             amortized_usd=covered * PLAN),
        line(EC2, HOME, "USW2-BoxUsage:c5.xlarge", -covered, "SavingsPlanNegation", amortized_usd=0.0),
        line(EC2, HOME, "ComputeSP:1yrNoUpfront", covered * PLAN, "SavingsPlanRecurringFee", amortized_usd=0.0),
        line(EC2, HOME, "USW2-BoxUsage:c5.xlarge", 24 * busy_usd_an_hour),
        line(RDS, HOME, "USW2-InstanceUsage:db.m5.large", 0.0, "DiscountedUsage", resource="reserved",
             amortized_usd=24 * DATABASE * RESERVED, usage=[24.0] * DAYS),
        line(RDS, HOME, "USW2-HeavyUsage:db.m5.large", 24 * DATABASE * RESERVED, "RIFee", amortized_usd=0.0),
    ]  # fmt: skip
    if busy_databases:
        costs.append(line(RDS, HOME, "USW2-InstanceUsage:db.m5.large", 24 * DATABASE * busy_databases))
    account = {"account_id": PAYER, "name": "prod", "regions": [HOME, SEOUL], "resources": resources, "costs": costs}
    discounts = [{"usage_type": box, "pct": 100 * (1 - PRIVATE)}]
    return {"version": 1, "currency": currency, "discounts": discounts, "accounts": [account]}


@contextmanager
def answered(folder, account, *faults):
    path = folder / "account.json"
    path.write_text(json.dumps(account), encoding="utf-8")
    stack = simulated_stack(path)
    stack.simulator.wire.faults.replace(list(faults))
    try:
        yield wiring.graph().recommendations.answer(Wish(), "en", limit=1000), stack
    finally:
        stack.close()
        wiring.install(None)


@pytest.fixture(scope="module")
def mixed(tmp_path_factory):
    """The answer, how many requests to Cost Explorer it took, and the day."""
    with answered(tmp_path_factory.mktemp("mixed"), document()) as (answer, stack):
        return answer, stack.simulator.wire.calls.report()["cost_explorer"], wiring.graph().clock().date()


def idle(answer):
    """Name to what ending it saves a month: by list price, and in real money."""
    found = {item["name"]: item for item in answer["items"] if item["code"] in ("EC2-IDLE", "RDS-IDLE")}
    return {
        name: (item["monthly_saving_usd"] / HOURS, item["monthly_saving_after_commitments_usd"] / HOURS)
        for name, item in found.items()
    }, found


def test_list_and_real_savings_differ_by_usage_type_region_and_commitment(mixed):
    answer, requests, _ = mixed
    saved, items = idle(answer)
    assert saved["private"] == (pytest.approx(LINUX), pytest.approx(LINUX * PRIVATE))
    assert saved["private-windows"] == (pytest.approx(WINDOWS), pytest.approx(WINDOWS * PRIVATE))
    assert saved["seoul"] == (pytest.approx(SEOUL_LINUX), pytest.approx(SEOUL_LINUX)), "no discount there"
    # the plan moves on to the busy ones; no more is claimed than it was worth here, and it is discounted once
    assert saved["planned"] == (pytest.approx(LARGER), pytest.approx(LARGER * PLAN))
    # the reservation stays, and there is nothing that it could move on to
    assert saved["reserved"] == (pytest.approx(DATABASE * RESERVED), 0.0)
    assert requests <= 6, "costs by resource, by day and by line; three of commitments and monitors"
    for name, item in items.items():
        assert 0 <= item["monthly_saving_after_commitments_usd"] <= item["monthly_saving_usd"], name
    net = LINUX * PRIVATE + WINDOWS * PRIVATE + SEOUL_LINUX + LARGER * PLAN + DATABASE * RESERVED
    assert answer["totals"]["monthly_saving_after_commitments_usd"] <= net * HOURS


def test_the_price_that_was_used_is_among_the_evidence_with_its_days(mixed):
    answer, _, today = mixed
    _, items = idle(answer)
    told = {entry["metric"]: entry for entry in items["private"]["evidence"]}
    rate = told["net price: amortised cost over usage"]
    assert (rate["value"], rate["threshold"]) == (pytest.approx(LINUX * PRIVATE), pytest.approx(LINUX))
    last = today - timedelta(days=1)
    assert rate["statistic"] == f"USW2-BoxUsage:m5.large, {today - timedelta(days=30)} – {last}"
    cost = {entry["metric"]: entry for entry in items["planned"]["evidence"]}["net amortised cost a month"]
    assert cost["statistic"] == f"{today - timedelta(days=14)} – {last}"
    assert cost["value"] == pytest.approx(LARGER * PLAN * HOURS, abs=0.01)
    assert (items["reserved"]["price_source"], items["reserved"]["price_date"]) == ("resource_cost", str(today))
    assert items["seoul"]["price_source"] == "resource_cost"
    assert not [entry for entry in items["seoul"]["evidence"] if "price" in entry["metric"]]


def test_a_commitment_moves_on_as_far_as_there_is_usage_on_demand(tmp_path):
    with answered(tmp_path, document(busy_usd_an_hour=0.0, busy_databases=2)) as (answer, _):
        saved, _ = idle(answer)
    on_demand = LINUX + WINDOWS + SEOUL_LINUX
    share = on_demand / (on_demand + LARGER)
    assert saved["private"][1] == pytest.approx(LINUX * PRIVATE * share)
    assert saved["planned"][1] == pytest.approx(min(LARGER * share, LARGER * PLAN))
    assert saved["reserved"][1] == pytest.approx(DATABASE * RESERVED)


def test_where_cost_by_resource_is_not_told_the_rates_of_the_bill_are(tmp_path):
    off = Fault(operation="GetCostAndUsageWithResources", error="DataUnavailableException")
    with answered(tmp_path, document(), off) as (answer, _):
        saved, items = idle(answer)
    assert saved["private"] == (pytest.approx(LINUX), pytest.approx(LINUX * PRIVATE))
    assert items["private"]["price_source"] == "price_list"
    assert saved["reserved"] == (pytest.approx(DATABASE), 0.0)


def test_where_cost_explorer_is_denied_list_prices_stay_and_it_is_said(tmp_path):
    with answered(tmp_path, document(), Fault(service="ce", error="AccessDeniedException")) as (answer, _):
        items = {item["name"]: item for item in answer["items"] if item["code"] == "EC2-IDLE"}
    assert items["private"]["monthly_saving_usd"] == pytest.approx(LINUX * HOURS)
    assert items["private"]["monthly_saving_after_commitments_usd"] is None
    assert "access_denied" in {warning["code"] for warning in answer["warnings"]}


def test_a_bill_in_another_currency_bounds_no_saving_in_dollars(tmp_path):
    with answered(tmp_path, document(currency="CNY")) as (answer, _):
        saved, _ = idle(answer)
    assert saved["private"] == (pytest.approx(LINUX), pytest.approx(LINUX * PRIVATE))
    assert saved["planned"][0] == pytest.approx(LARGER)


def test_a_step_that_costs_more_at_the_accounts_own_prices_is_no_finding(tmp_path):
    account = document()
    [prod] = account["accounts"]
    prod["resources"] = [made("EC2", "older", HOME, metrics=None, days=5, instance_type="m4.large")]
    hour = 0.1
    prod["costs"] = [line(EC2, HOME, "USW2-BoxUsage:m4.large", 24 * hour, resource="older")]
    account["discounts"] = []
    with answered(tmp_path, account) as (answer, _):
        assert "EC2-GEN" in {item["code"] for item in answer["items"]}
    account["discounts"] = [{"usage_type": "USW2-BoxUsage:m4.*", "pct": 40}]
    prod["costs"].append(line(EC2, HOME, "USW2-BoxUsage:c5.large", 24 * 0.085))
    with answered(tmp_path, account) as (answer, _):
        assert "EC2-GEN" not in {item["code"] for item in answer["items"]}
