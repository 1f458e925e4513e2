"""The use cases about money: cost, its forecast, anomalies, budgets and what to say of them."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from rassistant.wiring.collectors import Collectors
from rassistant.wiring.language_model import LanguageModel

if TYPE_CHECKING:
    from rassistant.services.anomalies import Anomalies
    from rassistant.services.budgets import BudgetService
    from rassistant.services.cost import CostService
    from rassistant.services.cost_forecast import CostForecast


class Bills(Collectors, LanguageModel):
    """What the bill says."""

    @cached_property
    def cost(self) -> CostService:
        from rassistant.services.cost import CostService

        return CostService(self.costs, self.clock)

    @cached_property
    def cost_forecast(self) -> CostForecast:
        from rassistant.services.cost_forecast import CostForecast

        return CostForecast(self.costs, self.clock)

    @cached_property
    def anomalies(self) -> Anomalies:
        from rassistant.collect.trail import Trail
        from rassistant.services.anomalies import Anomalies

        trail = Trail(self.gateway, self.cache, self.clock)
        return Anomalies(self.costs, self.inventory, trail, self.anomaly_verdicts, self.clock)

    @cached_property
    def budgets(self) -> BudgetService:
        from rassistant.collect.budgets import Budgets
        from rassistant.services.budgets import BudgetService

        budgets = Budgets(self.gateway, self.cache, self.clock)
        return BudgetService(budgets, self.cost_forecast, self.preferences.read, self.clock)
