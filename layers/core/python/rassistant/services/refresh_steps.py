"""What a refresh reads, in order, and the jobs that collectors hand to the worker."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from rassistant.collect.costs import Costs
from rassistant.collect.inventory import Inventory
from rassistant.collect.metrics import Metrics
from rassistant.errors import Text
from rassistant.models.collected import Collected
from rassistant.services.cost import CostService
from rassistant.services.cost_plan import CostQuestion
from rassistant.services.documents import Documents
from rassistant.services.refresh import Note, RefreshScope, Step

_COST_GROUPS = ("service", "region", "account")
"""What the views open with."""


class RefreshSteps:
    def __init__(
        self, inventory: Inventory, metrics: Metrics, costs: Costs, cost: CostService, documents: Documents
    ) -> None:
        self._inventory = inventory
        self._metrics = metrics
        self._costs = costs
        self._cost = cost
        self._documents = documents

    def steps(self) -> tuple[Step, ...]:
        return (
            Step(Text("Resources", "리소스"), self.read_inventory),
            Step(Text("Metrics", "지표"), self.read_metrics),
            Step(Text("Cost", "비용"), self.read_cost),
            Step(Text("Documents", "문서"), self.read_documents),
        )

    def jobs(self) -> Mapping[str, Callable[[Mapping[str, Any]], None]]:
        """By the name that the collectors use. Parameters: ``account_ids``, ``regions``, ``service_types``."""
        return {"inventory": self._inventory_job, "metrics": self._metrics_job}

    def read_inventory(self, scope: RefreshScope, note: Note) -> Collected[int]:
        listed = self._inventory.list(scope.service_types, scope.scope, refresh=True, progress=note)
        return listed.map(len)

    def read_metrics(self, scope: RefreshScope, _note: Note) -> Collected[int]:
        listed = self._inventory.list(scope.service_types, scope.scope)
        return self._metrics.summary(listed.value, refresh=True).map(len)

    def read_cost(self, scope: RefreshScope, note: Note) -> Collected[int]:
        """The account's cost has no smaller part to read: a refresh of some kinds or regions leaves it as it is."""
        if scope.is_partial:
            return Collected(0)
        for group in _COST_GROUPS:
            note(group)
            self._cost.answer(CostQuestion(group_by=group, refresh=scope.asked_for), "en")
        return self._costs.by_resource(refresh=scope.asked_for).map(len)

    def read_documents(self, scope: RefreshScope, note: Note) -> Collected[int]:
        """They belong to no account or region."""
        return Collected(0) if scope.is_partial else self._documents.read(note)

    def _inventory_job(self, parameters: Mapping[str, Any]) -> None:
        self.read_inventory(RefreshScope.from_json(parameters), _quiet)

    def _metrics_job(self, parameters: Mapping[str, Any]) -> None:
        self.read_metrics(RefreshScope.from_json(parameters), _quiet)


def _quiet(_part: str) -> None:
    return
