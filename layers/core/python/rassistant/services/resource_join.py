"""Rows joined with what they cost, and where that is known from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from rassistant.collect.costs import Costs
from rassistant.collect.inventory import Inventory
from rassistant.collect.prices import Prices
from rassistant.errors import RAssistantError
from rassistant.models.clock import Clock
from rassistant.models.collected import Collected, Problem
from rassistant.models.resource import Resource
from rassistant.resources.billing import billed
from rassistant.resources.list_price import Part, estimate_of, parts
from rassistant.services.cost_allocation import RowCost, held_to_bill

ResourceKey = tuple[str, str, str, str]
_MAX_ROWS = 50_000


@dataclass(frozen=True, slots=True, eq=False)
class _Recipe:
    """The fixed parts of a resource; one object for all that are made of the same, so that each is priced once."""

    parts: tuple[Part, ...]


@dataclass(slots=True)
class _Made:
    """A row, what it is made of (None: not known), and the row with the cost that it had last."""

    row: Resource
    recipe: _Recipe | None
    joined: Resource

    def with_cost(self, cost: RowCost) -> Resource:
        if cost.usd is None:
            return self.row
        joined = self.joined  # read once: another thread may know another cost
        if (joined.monthly_cost_usd, joined.cost_source) != (cost.usd, cost.source):
            joined = self.joined = self.row.with_cost(cost.usd, cost.source)
        return joined


class PricedRows:
    """Kept for the process: what a row is made of, and the row with its cost, are made once while nothing changes."""

    def __init__(self, costs: Costs, prices: Prices | None, clock: Clock, inventory: Inventory) -> None:
        self._costs = costs
        self._inventory = inventory
        self._clock = clock
        self._prices = prices
        self._made: dict[ResourceKey, _Made] = {}
        self._recipes: dict[tuple[Part, ...], _Recipe] = {}

    def of(self, rows: Sequence[Resource]) -> tuple[tuple[Resource, ...], tuple[Problem, ...]]:
        """The rows with what the bill says of them, else the list price of what they are held to the bill of their
        service, else as they are."""
        made = [self._known(row) for row in rows]
        costs, problems = self._estimated(made)
        held = held_to_bill(costs, self._everything, self._costs, self._clock().date())
        return tuple(one.with_cost(cost) for one, cost in zip(made, held, strict=True)), problems

    def _estimated(self, made: Sequence[_Made]) -> tuple[Sequence[RowCost], tuple[Problem, ...]]:
        """What the bill says of the resource, else the list price of what it is, else unknown.

        Cost by resource is an option of Cost Explorer: that an account has not taken it is no problem of the listing,
        the ``cost_source`` of each row tells.
        """
        try:
            bill = self._costs.by_resource()
        except RAssistantError as error:
            bill = Collected({}, (Problem.of(error, account_id=None, region=None, service="ce"),))
        problems = tuple(problem for problem in bill.problems if problem.code != "not_enabled")
        own = [billed(one.row, bill.value) for one in made] if bill.value else [None] * len(made)
        recipes = dict.fromkeys(one.recipe for one, usd in zip(made, own, strict=True) if usd is None)
        estimates = self._estimates(recipe for recipe in recipes if recipe is not None)
        costs = [
            RowCost(one.row, usd, "resource")
            if usd is not None
            else RowCost(one.row, known, "list_price")
            if one.recipe is not None and (known := estimates.value.get(one.recipe)) is not None
            else RowCost(one.row, None, None)
            for one, usd in zip(made, own, strict=True)
        ]
        return costs, problems + estimates.problems

    def _estimates(self, recipes: Iterable[_Recipe]) -> Collected[Mapping[_Recipe, float]]:
        """USD for 730 hours by list price, without those that have a part of no known price."""
        if self._prices is None:
            return Collected({})
        wanted = tuple(recipes)
        book = self._prices.load(dict.fromkeys(key for recipe in wanted for key, _ in recipe.parts))
        known = {recipe: estimate_of(recipe.parts, book.value) for recipe in wanted}
        return book.map(lambda _: {recipe: round(usd, 6) for recipe, usd in known.items() if usd is not None})

    def _everything(self, service_types: Sequence[str]) -> Sequence[RowCost]:
        """What cannot be read of it is a problem of another listing."""
        return self._estimated([self._known(row) for row in self._inventory.list(service_types).value])[0]

    def _known(self, row: Resource) -> _Made:
        known = self._made.get(row.key)
        if known is None or known.row is not row:
            if len(self._made) >= _MAX_ROWS:
                self._made.clear()
                self._recipes.clear()
            known = self._made[row.key] = _Made(row, self._recipe(row), row)
        return known

    def _recipe(self, row: Resource) -> _Recipe | None:
        found = parts(row)
        if found is None:
            return None
        return self._recipes.setdefault(tuple(found), _Recipe(tuple(found)))
