"""Savings while commitments run on: pool by pool, never beyond what the resources really cost."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from rassistant.collect.cost_table import CostPeriod, CostTable
from rassistant.errors import Text
from rassistant.models.finding import Finding
from rassistant.services.bill_facts import after_commitments, bill_facts

TODAY = date(2026, 11, 22)
DAY = timedelta(days=1)


def bill(rows):
    """``rows``: (service, record type) to USD a day."""
    days = [TODAY - DAY * back for back in range(90, 0, -1)]
    return CostTable(
        "USD",
        "DAILY",
        tuple(CostPeriod(day, day + DAY) for day in days),
        {key: (usd,) * len(days) for key, usd in rows.items()},
    )


def finding(service_type, usd, *, own=None, most=None, code="X", name="r"):
    text = Text("", "")
    return Finding(code, "check", name, name, service_type, "111122223333", "us-east-1", text, text, text, text, usd,
                   "low", "low", False, "C", (), (), own_saving_usd=own, own_most_usd=most,
                   covers=frozenset({(name, "", "", "")}))  # fmt: skip


def after(rows, *findings):
    found = after_commitments(findings, bill_facts(bill(rows), TODAY))
    return [one.monthly_saving_after_commitments_usd for one in found]


@pytest.mark.parametrize(
    ("service_type", "service"),
    [
        ("EC2", "Amazon Elastic Compute Cloud - Compute"),
        ("CapacityReservation", "Amazon Elastic Compute Cloud - Compute"),
        ("RDS", "Amazon Relational Database Service"),
        ("OpenSearch", "Amazon OpenSearch Service"),
        ("Redshift", "Amazon Redshift"),
        ("MemoryDB", "Amazon MemoryDB"),
        ("ElastiCache", "Amazon ElastiCache"),
        ("SageMakerEndpoint", "Amazon SageMaker"),
    ],
)
@pytest.mark.parametrize("covered_usd", [0.0, 5.0])
def test_what_is_covered_saves_as_far_as_other_usage_takes_the_commitment(service_type, service, covered_usd):
    covered = {(service, "DiscountedUsage"): covered_usd}
    assert after(covered, finding(service_type, 100.0)) == [0.0]
    half = {**covered, (service, "Usage"): 50.0 * 24 / 730}
    assert after(half, finding(service_type, 100.0)) == [pytest.approx(50.0)]
    assert after({(service, "Usage"): 1.0}, finding(service_type, 100.0)) == [100.0], "no commitment"


def test_storage_and_support_of_a_covered_kind_are_saved_whole():
    rows = {("Amazon Relational Database Service", "DiscountedUsage"): 0.0}
    assert after(rows, finding("RDS", 100.0, code="RDS-STORAGE")) == [100.0]
    assert after(rows, finding("NAT", 40.0)) == [40.0]


def test_own_prices_are_shared_and_own_cost_bounds_the_result():
    service = "Amazon Elastic Compute Cloud - Compute"
    rows = {(service, "SavingsPlanCoveredUsage"): 9.0, (service, "Usage"): 50.0 * 24 / 730}
    cheap = finding("EC2", 100.0, own=70.0)
    assert after(rows, cheap) == [pytest.approx(35.0)]
    assert after(rows, finding("EC2", 100.0, own=70.0, most=60.0)) == [pytest.approx(35.0)], "not discounted twice"
    assert after(rows, finding("EC2", 100.0, own=70.0, most=30.0)) == [30.0]


def test_a_reservation_that_ended_before_the_last_month_covers_nothing():
    service = "Amazon Redshift"
    table = bill({(service, "Usage"): 1.0})
    ended = (2.0,) * 50 + (0.0,) * 40
    facts = bill_facts(CostTable("USD", "DAILY", table.periods, {**table.rows, (service, "RIFee"): ended}), TODAY)
    assert not facts.has_commitments
    assert facts.covered == frozenset()
