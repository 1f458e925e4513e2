"""POST /api/cost/insights: drivers, odd patterns, savings and the trend of cost in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from rassistant.errors import Locale
from rassistant.services.anomalies import Anomalies
from rassistant.services.budgets import BudgetService
from rassistant.services.cost import CostService
from rassistant.services.cost_forecast import CostForecast
from rassistant.services.cost_plan import CostQuestion
from rassistant.services.insight_budgets import budget_facts
from rassistant.services.insight_facts import (
    Fact,
    anomaly_facts,
    cost_facts,
    forecast_facts,
    quieted_facts,
    saving_facts,
)
from rassistant.services.insight_text import SYSTEM, markdown
from rassistant.services.model_words import TIME_OUT_S, ModelWords, Tell
from rassistant.services.recommendations import Recommendations, Wish

_HORIZON = 30


class Insights:
    """``tell`` None: no model is on."""

    def __init__(
        self,
        cost: CostService,
        forecast: CostForecast,
        anomalies: Anomalies,
        budgets: BudgetService,
        recommendations: Recommendations,
        tell: Tell | None = None,
        *,
        time_out_s: float = TIME_OUT_S,
    ) -> None:
        self._cost = cost
        self._forecast = forecast
        self._anomalies = anomalies
        self._budgets = budgets
        self._recommendations = recommendations
        self._words = ModelWords(tell, time_out_s=time_out_s)

    def answer(self, locale: Locale) -> dict[str, Any]:
        """What can't be read is left out, and a warning says so."""
        parts = {
            "cost": self._cost.answer(CostQuestion(group_by="service"), locale),
            "forecast": self._forecast.answer(CostQuestion(), _HORIZON, locale),
            "anomalies": self._anomalies.answer(locale),
            "budgets": self._budgets.answer(locale),
            "recommendations": self._recommendations.answer(Wish(), locale),
        }
        facts = list(_facts(parts))
        told = self._words.of(SYSTEM, facts, locale)
        return {
            "markdown": markdown(facts, locale) if told is None else told,
            "facts": [{"topic": fact.topic, "text": fact.text[locale], "values": dict(fact.values)} for fact in facts],
            "source": "rules" if told is None else "model",
            **_provenance(list(parts.values())),
        }


def _facts(parts: Mapping[str, Mapping[str, Any]]) -> Iterator[Fact]:
    yield from cost_facts(parts["cost"])
    yield from anomaly_facts(parts["anomalies"]["items"])
    yield from quieted_facts(parts["anomalies"]["quieted"])
    yield from budget_facts(parts["budgets"])
    yield from forecast_facts(parts["forecast"])
    yield from saving_facts(parts["recommendations"])


def _provenance(parts: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    warnings = [warning for part in parts for warning in part["warnings"]]
    return {
        "as_of": min((part["as_of"] for part in parts if part["as_of"] is not None), default=None),
        "stale": any(part["stale"] for part in parts),
        "warnings": [warning for i, warning in enumerate(warnings) if warning not in warnings[:i]],
    }
