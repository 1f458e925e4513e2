"""Budgets beside what was spent and what is to come: the answer of GET /api/budgets."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from rassistant.collect.budgets import Budget, Budgets
from rassistant.errors import Locale
from rassistant.models.clock import iso
from rassistant.services.cost_forecast import CostForecast
from rassistant.services.cost_plan import CostQuestion

State = Literal["over", "forecast_over", "within", "unknown"]

_ORDER: Mapping[str, int] = {"over": 0, "forecast_over": 1, "within": 2, "unknown": 3}


class BudgetService:
    def __init__(self, budgets: Budgets, forecast: CostForecast) -> None:
        self._budgets = budgets
        self._forecast = forecast

    def answer(self, locale: Locale, *, refresh: bool = False) -> dict[str, Any]:
        """Those in trouble first. ``month_end``: how the whole bill's month will end by the forecast of ours."""
        read = self._budgets.read(refresh=refresh)
        ahead = self._forecast.answer(CostQuestion(refresh=refresh), 1, locale)
        items = sorted(map(_item, read.value), key=lambda item: (_ORDER[item["state"]], item["name"]))
        warnings = [problem.as_warning(locale) for problem in read.problems]
        moments = [None if read.as_of is None else iso(read.as_of), ahead["as_of"]]
        return {
            "items": items,
            "currency": ahead["currency"],
            "month_end": ahead["month_end"],
            "as_of": min((moment for moment in moments if moment is not None), default=None),
            "stale": read.stale or ahead["stale"],
            "warnings": [*warnings, *ahead["warnings"]],
        }


def _item(budget: Budget) -> dict[str, Any]:
    limit, actual, forecast = budget["limit"], budget["actual"], budget["forecast"]
    return {
        **budget,
        "actual_pct": _share(actual, limit),
        "forecast_pct": _share(forecast, limit),
        "state": _state(limit, actual, forecast),
    }


def _state(limit: float | None, actual: float | None, forecast: float | None) -> State:
    if limit is None or actual is None:
        return "unknown"
    if actual > limit:
        return "over"
    return "forecast_over" if forecast is not None and forecast > limit else "within"


def _share(amount: float | None, limit: float | None) -> float | None:
    return None if amount is None or not limit else round(100 * amount / limit, 2)
