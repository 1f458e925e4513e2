"""Rows joined with what they cost, and where that is known from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rassistant.collect.costs import Costs
from rassistant.collect.inventory import Inventory
from rassistant.collect.prices import Prices
from rassistant.errors import RAssistantError
from rassistant.models.clock import Clock
from rassistant.models.collected import Collected, Problem
from rassistant.models.resource import CostSource, Resource
from rassistant.resources.billing import billed
from rassistant.resources.list_price import Part, estimate_of, parts
from rassistant.services.cost_allocation import held_to_bill

ResourceKey = tuple[str, str, str, str]
Parts = Sequence[Part] | None
_MAX_ROWS = 50_000


class PricedRows:
    """Kept for the process: what a row is made of, and the row with its cost, are made once while nothing changes."""

    def __init__(self, costs: Costs, prices: Prices | None, clock: Clock, inventory: Inventory) -> None:
        self._costs = costs
        self._inventory = inventory
        self._clock = clock
        self._prices = prices
        self._parts: dict[ResourceKey, tuple[Resource, Parts]] = {}
        self._priced: dict[ResourceKey, tuple[Resource, Resource]] = {}

    def of(self, rows: Sequence[Resource]) -> tuple[tuple[Resource, ...], tuple[Problem, ...]]:
        """As ``_estimated``, with the estimates held to the bill of their service."""
        priced, problems = self._estimated(rows)
        return held_to_bill(priced, self._everything, self._costs, self._clock().date()), problems

    def _estimated(self, rows: Sequence[Resource]) -> tuple[tuple[Resource, ...], tuple[Problem, ...]]:
        """What the bill says of the resource, else the list price of what it is, else unknown.

        Cost by resource is an option of Cost Explorer: that an account has not taken it is no problem of the listing,
        the ``cost_source`` of each row tells.
        """
        try:
            bill = self._costs.by_resource()
        except RAssistantError as error:
            bill = Collected({}, (Problem.of(error, account_id=None, region=None, service="ce"),))
        problems = tuple(problem for problem in bill.problems if problem.code != "not_enabled")
        own = [billed(row, bill.value) for row in rows]
        made: list[Parts] = [
            None if usd is not None else self._parts_of(row) for row, usd in zip(rows, own, strict=True)
        ]
        if self._prices is None:
            return tuple(self._with(row, usd, "resource") for row, usd in zip(rows, own, strict=True)), problems
        book = self._prices.load(dict.fromkeys(key for parts_ in made for key, _ in parts_ or ()))
        joined = []
        for row, usd, parts_ in zip(rows, own, made, strict=True):
            if usd is not None:
                joined.append(self._with(row, usd, "resource"))
                continue
            known = estimate_of(parts_, book.value)
            joined.append(self._with(row, None if known is None else round(known, 6), "list_price"))
        return tuple(joined), problems + book.problems

    def _everything(self, service_types: Sequence[str]) -> tuple[Resource, ...]:
        """What cannot be read of it is a problem of another listing."""
        return self._estimated(self._inventory.list(service_types).value)[0]

    def _parts_of(self, row: Resource) -> Parts:
        known = self._parts.get(row.key)
        if known is None or known[0] is not row:
            if len(self._parts) >= _MAX_ROWS:
                self._parts.clear()
            known = self._parts[row.key] = (row, parts(row))
        return known[1]

    def _with(self, row: Resource, usd: float | None, source: CostSource) -> Resource:
        if usd is None:
            return row
        known = self._priced.get(row.key)
        if known is None or known[0] is not row or (known[1].monthly_cost_usd, known[1].cost_source) != (usd, source):
            if len(self._priced) >= _MAX_ROWS:
                self._priced.clear()
            known = self._priced[row.key] = (row, replace(row, monthly_cost_usd=usd, cost_source=source))
        return known[1]
