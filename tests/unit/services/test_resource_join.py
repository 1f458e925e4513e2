"""Costs are joined once while nothing changes, and anew with whatever they hang on: rows, prices, bill, neighbours."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from rassistant.collect.cost_table import CostPeriod, CostTable
from rassistant.models.collected import Collected
from rassistant.models.price import PriceBook, Quote
from rassistant.models.resource import Resource
from rassistant.services.resource_join import PricedRows

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
LONG_AGO = NOW - timedelta(days=100)
COMPUTE = "Amazon Elastic Compute Cloud - Compute"


def instance(name: str, kind: str = "m5.large", **more: Any) -> Resource:
    details = {"instance_type": kind, "platform_details": "Linux/UNIX"}
    arn = f"arn:aws:ec2:us-east-1:111122223333:instance/{name}"
    return Resource(name, arn, "EC2", name, "111122223333", "us-east-1", "running", LONG_AGO, details=details, **more)


class World:
    """An account whose rows, prices and bill can change between two questions."""

    def __init__(self) -> None:
        self.rows: tuple[Resource, ...] = (instance("i-1"), instance("i-2"))
        self.bill: Mapping[str, float] = {}
        self.hourly = {"m5.large": 0.1, "m5.xlarge": 0.2}
        self.daily: float | None = None
        self.priced = PricedRows(self, self, lambda: NOW, self)  # type: ignore[arg-type]

    def list(self, service_types: Sequence[str]) -> Collected[tuple[Resource, ...]]:
        return Collected(tuple(row for row in self.rows if row.service_type in service_types))

    def by_resource(self) -> Collected[Mapping[str, float]]:
        return Collected(self.bill)

    def grouped(self, start: date, end: date, *_: Any) -> Collected[CostTable | None]:
        if self.daily is None:
            return Collected(None)
        days = [start + timedelta(days=n) for n in range((end - start).days)]
        periods = tuple(CostPeriod(day, day + timedelta(days=1)) for day in days)
        return Collected(CostTable("USD", "DAILY", periods, {(COMPUTE, "Usage"): (self.daily,) * len(days)}))

    def load(self, keys: Any) -> Collected[PriceBook]:
        known = {key: self.hourly.get(key.item.partition("|")[0]) for key in keys}
        return Collected(PriceBook({k: Quote(usd, "price_list", "2026-11-01") for k, usd in known.items() if usd}))

    def costs(self) -> list[tuple[float | None, str | None]]:
        rows, _ = self.priced.of(self.rows)
        return [(row.monthly_cost_usd, row.cost_source) for row in rows]


@pytest.fixture
def world() -> World:
    return World()


def test_the_same_rows_come_back_as_the_same_objects(world):
    first, _ = world.priced.of(world.rows)
    again, _ = world.priced.of(world.rows)
    assert all(one is other for one, other in zip(first, again, strict=True))
    assert [row.monthly_cost_usd for row in first] == [73.0, 73.0]


def test_a_row_listed_anew_has_the_cost_of_what_it_is_now(world):
    world.costs()
    world.rows = (instance("i-1", "m5.xlarge"), world.rows[1])
    assert world.costs() == [(146.0, "list_price"), (73.0, "list_price")]
    world.rows = (replace(world.rows[0], status="stopped"), world.rows[1])
    assert world.costs() == [(0.0, "list_price"), (73.0, "list_price")]


def test_what_the_row_is_otherwise_is_never_that_of_an_earlier_listing(world):
    world.costs()
    world.rows = (replace(world.rows[0], tags={"Env": "prod"}), world.rows[1])
    rows, _ = world.priced.of(world.rows)
    assert rows[0].tags == {"Env": "prod"}


def test_a_price_that_changes_or_is_lost(world):
    world.costs()
    world.hourly = {"m5.large": 0.3}
    assert world.costs() == [(219.0, "list_price")] * 2
    world.hourly = {}
    assert world.costs() == [(None, None)] * 2


def test_the_bill_comes_first_and_goes_again(world):
    world.costs()
    world.bill = {"i-1": 12.5}
    assert world.costs() == [(12.5, "resource"), (73.0, "list_price")]
    world.bill = {"i-1": 20.0}
    assert world.costs() == [(20.0, "resource"), (73.0, "list_price")]
    world.bill = {}
    assert world.costs() == [(73.0, "list_price")] * 2


def test_the_share_of_the_bill_follows_the_bill_and_the_neighbours(world):
    world.daily = 73.0 * 24 / 730  # 73 USD for 730 hours
    assert world.costs() == [(pytest.approx(36.5), "allocated")] * 2
    world.daily *= 4
    assert world.costs() == [(73.0, "list_price")] * 2
    world.daily /= 4
    asked = world.rows[0]
    world.rows = (*world.rows, instance("i-3", "m5.xlarge"))
    rows, _ = world.priced.of((asked,))
    assert rows[0].monthly_cost_usd == pytest.approx(18.25)
    world.bill = {"i-3": 73.0}
    rows, _ = world.priced.of((asked,))
    assert rows[0].monthly_cost_usd == 0.0


def test_without_prices_only_the_bill_is_told(world):
    world.priced = PricedRows(world, None, lambda: NOW, world)  # type: ignore[arg-type]
    world.bill = {"i-2": 5.0}
    assert world.costs() == [(None, None), (5.0, "resource")]
