"""Parts of a service's cost never sum to more than the service's cost; what the bill cannot hold yet stands as it is."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rassistant.collect.cost_table import CostPeriod, CostTable
from rassistant.models.resource import Resource
from rassistant.services.cost_allocation import RowCost, service_rates, shared_out, shares

TODAY = date(2026, 11, 22)
OLD = datetime(2026, 6, 1, tzinfo=UTC)
SERVICES = {"EC2": "Amazon Elastic Compute Cloud - Compute", "RDS": "Amazon Relational Database Service"}


def scaled(rows, rates, today):
    return shared_out(rows, shares(rows, rates, today), today)


def row(name: str, kind: str, usd: float | None, source: Any, created: datetime | None = OLD) -> RowCost:
    known = Resource(name, f"arn:{name}", kind, name, "111122223333", "us-east-1", "running", created)
    return RowCost(known, usd, source)


def test_estimates_share_what_the_bill_leaves():
    rows = (
        row("a", "EC2", 60.0, "resource"),
        row("b", "EC2", 90.0, "list_price"),
        row("c", "EC2", 30.0, "list_price"),
        row("d", "RDS", 50.0, "list_price"),
    )
    found = scaled(rows, {SERVICES["EC2"]: 100.0, SERVICES["RDS"]: 50.0}, TODAY)
    assert [(cost.usd, cost.source) for cost in found] == [
        (60.0, "resource"),
        (30.0, "allocated"),
        (10.0, "allocated"),
        (50.0, "list_price"),
    ]


@pytest.mark.parametrize(
    ("created", "source"),
    [
        (datetime(2026, 11, 7, tzinfo=UTC), "allocated"),
        (datetime(2026, 11, 7, 1, tzinfo=UTC), "list_price"),
        (datetime(2026, 11, 22, tzinfo=UTC), "list_price"),
        (None, "allocated"),
    ],
)
def test_what_was_not_there_all_the_while_is_left_alone(created, source):
    (found,) = scaled((row("a", "EC2", 90.0, "list_price", created),), {SERVICES["EC2"]: 10.0}, TODAY)
    assert found.source == source


def test_a_resource_costs_the_same_in_every_view():
    rows = tuple(row(name, "EC2", 50.0, "list_price") for name in "abcd")
    parts = shares(rows, {SERVICES["EC2"]: 100.0}, TODAY)
    assert shared_out(rows[:1], parts, TODAY) == shared_out(rows, parts, TODAY)[:1]


def test_a_service_that_the_bill_does_not_name_is_left_alone():
    rows = (row("a", "EC2", 90.0, "list_price"), row("b", "RDS", None, None))
    assert scaled(rows, {}, TODAY) == rows


def test_rates_are_at_the_pace_of_known_days_without_credits_and_tax():
    days = [TODAY - timedelta(days=3 - n) for n in range(3)]
    periods = tuple(CostPeriod(day, day + timedelta(days=1), known=n < 2) for n, day in enumerate(days))
    rows = {
        ("AWS Lambda", "Usage"): (1.0, 3.0, 0.0),
        ("AWS Lambda", "Credit"): (-1.0, -1.0, 0.0),
        ("AWS Lambda", "Tax"): (0.1, 0.1, 0.0),
    }
    assert service_rates(CostTable("USD", "DAILY", periods, rows)) == {"AWS Lambda": pytest.approx(2 / 24 * 730)}
    assert service_rates(CostTable("KRW", "DAILY", periods, rows)) == {}
    assert service_rates(CostTable("USD", "DAILY", (), {})) == {}


AMOUNT = st.floats(0, 1e6, allow_nan=False)
ROWS = st.lists(st.tuples(st.sampled_from(list(SERVICES)), AMOUNT, st.sampled_from(["resource", "list_price"])))


@given(ROWS, st.dictionaries(st.sampled_from(list(SERVICES.values())), st.floats(0.01, 1e6), min_size=2))
def test_parts_never_sum_to_more_than_the_service(made, rates):
    rows = tuple(row(f"r{n}", kind, usd, source) for n, (kind, usd, source) in enumerate(made))
    found = scaled(rows, rates, TODAY)
    for kind, service in SERVICES.items():
        own = [cost for cost in found if cost.row.service_type == kind]
        billed = sum(cost.usd or 0 for cost in own if cost.source == "resource")
        others = sum(cost.usd or 0 for cost in own if cost.source != "resource")
        assert others <= max(rates[service] - billed, 0) + 1e-6
    for before, after in zip(rows, found, strict=True):
        assert 0 <= (after.usd or 0) <= (before.usd or 0)
