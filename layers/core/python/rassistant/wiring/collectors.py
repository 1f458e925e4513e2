"""What reads the examined accounts, through the cache."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any

from rassistant.wiring.stores import Stores

if TYPE_CHECKING:
    from rassistant.aws.gateway import Gateway
    from rassistant.aws.sessions import Sessions
    from rassistant.collect.background import Background
    from rassistant.collect.costs import Costs
    from rassistant.collect.inventory import Inventory
    from rassistant.collect.lookups import Lookups
    from rassistant.collect.metrics import Metrics
    from rassistant.collect.prices import Prices


class Collectors(Stores):
    """What is read of the examined accounts."""

    @cached_property
    def sessions(self) -> Sessions:
        from rassistant.aws.sessions import Sessions

        return Sessions(self.settings, base=self._base, prepare=self._prepare)

    @cached_property
    def gateway(self) -> Gateway:
        from rassistant.aws.gateway import Gateway
        from rassistant.collect.cost_meter import CostMeter

        return Gateway(self.sessions, self.settings, toll=CostMeter(self.cost_requests, self.preferences))

    @cached_property
    def background(self) -> Background:
        return _WorkerBackground(self)

    @cached_property
    def inventory(self) -> Inventory:
        from rassistant.collect.inventory import Inventory

        return Inventory(self.gateway, self.cache, self.clock, self.settings, self.background)

    @cached_property
    def metrics(self) -> Metrics:
        from rassistant.collect.metrics import Metrics

        return Metrics(self.gateway, self.cache, self.clock, self.settings, self.background)

    @cached_property
    def costs(self) -> Costs:
        from rassistant.collect.costs import Costs

        return Costs(self.gateway, self.cache, self.clock, self.settings, self.background)

    @cached_property
    def prices(self) -> Prices:
        from rassistant.collect.prices import Prices

        return Prices(self.gateway, self.cache, self.clock)

    @cached_property
    def lookups(self) -> Lookups:
        from rassistant.collect.lookups import Lookups

        return Lookups(self.gateway, self.cache, self.clock)


class _WorkerBackground:
    """Hands a refresh to the refresh worker, so that the answer at hand need not wait for it."""

    def __init__(self, graph: Stores) -> None:
        self._graph = graph

    def refresh(self, what: str, parameters: Mapping[str, Any]) -> None:
        worker = self._graph.settings.refresh_worker
        if worker:
            self._graph.invoke(worker, {"job": what, "parameters": dict(parameters)})
