"""The services that the chat's tools look things up in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from rassistant.errors import Locale
from rassistant.models.clock import Clock

if TYPE_CHECKING:
    from rassistant.services.anomalies import Anomalies
    from rassistant.services.architecture import Architecture
    from rassistant.services.budgets import BudgetService
    from rassistant.services.cost import CostService
    from rassistant.services.cost_forecast import CostForecast
    from rassistant.services.exposure import Exposure
    from rassistant.services.fix_code import FixCode
    from rassistant.services.library import Library
    from rassistant.services.metrics import MetricService
    from rassistant.services.price_comparison import PriceComparison
    from rassistant.services.recommendations import Recommendations
    from rassistant.services.resources import Resources
    from rassistant.services.role_permissions import RolePermissions


class Ask(Protocol):
    def __call__(
        self,
        locale: Locale,
        *,
        text: str = "",
        previous_plan: Mapping[str, Any] | None = None,
        plan: Mapping[str, Any] | None = None,
        limit: int = 20,
    ) -> dict[str, Any]:
        """The answer of POST /api/query: to ``text``, or of ``plan``."""


@dataclass(frozen=True, slots=True)
class Sources:
    ask: Ask
    resources: Resources
    cost: CostService
    metrics: MetricService
    recommendations: Recommendations
    fix_code: FixCode
    forecast: CostForecast
    budgets: BudgetService
    anomalies: Anomalies
    prices: PriceComparison
    permissions: RolePermissions
    exposure: Exposure
    architecture: Architecture
    library: Library
    clock: Clock
