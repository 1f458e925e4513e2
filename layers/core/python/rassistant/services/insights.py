"""POST /api/cost/insights: drivers, odd patterns, savings and the trend of cost in words."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from concurrent.futures import TimeoutError as OutOfTime
from typing import Any

from rassistant.errors import Locale, RAssistantError
from rassistant.llm.fence import fenced
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
from rassistant.services.insight_text import SYSTEM, as_data, markdown, says_only
from rassistant.services.recommendations import Recommendations, Wish

logger = logging.getLogger(__name__)

Tell = Callable[[str, str], str | None]
"""The model's text for a system prompt and a user's; None where it did not finish or may not be asked."""

_HORIZON = 30
_TIME_OUT_S = 12.0
_LANGUAGES: Mapping[Locale, str] = {"en": "English", "ko": "Korean (존댓말)"}


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
        time_out_s: float = _TIME_OUT_S,
    ) -> None:
        self._cost = cost
        self._forecast = forecast
        self._anomalies = anomalies
        self._budgets = budgets
        self._recommendations = recommendations
        self._tell = tell
        self._time_out_s = time_out_s
        self._asking = ThreadPoolExecutor(2, thread_name_prefix="insights-model")

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
        told = self._told(facts, locale) if facts and self._tell is not None else None
        return {
            "markdown": markdown(facts, locale) if told is None else told,
            "facts": [{"topic": fact.topic, "text": fact.text[locale], "values": dict(fact.values)} for fact in facts],
            "source": "rules" if told is None else "model",
            **_provenance(list(parts.values())),
        }

    def _told(self, facts: Sequence[Fact], locale: Locale) -> str | None:
        """The model's text, or None where it is late, fails, or says a number that is in no fact."""
        assert self._tell is not None  # noqa: S101  (for the type checker)
        system = SYSTEM.format(language=_LANGUAGES[locale])
        try:
            text = self._asking.submit(self._tell, system, fenced(as_data(facts, locale))).result(self._time_out_s)
        except (OutOfTime, RAssistantError) as reason:
            logger.info("the model told no insights: %s", type(reason).__name__)
            return None
        if text is None or not says_only(text, facts, locale):
            logger.info("the model's insights were dropped: not by the facts")
            return None
        return text.strip()


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
