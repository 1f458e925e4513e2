"""The services that the chat's tools look things up in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from rassistant.errors import Locale
from rassistant.models.clock import Clock

if TYPE_CHECKING:
    from rassistant.services.cost import CostService
    from rassistant.services.metrics import MetricService
    from rassistant.services.recommendations import Recommendations
    from rassistant.services.resources import Resources


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
    clock: Clock
