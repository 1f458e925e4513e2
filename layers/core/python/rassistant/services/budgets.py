"""Budgets beside what was spent and what is to come: the answer of GET /api/budgets."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, Literal

from rassistant.collect.budgets import Budget, Budgets
from rassistant.errors import Locale
from rassistant.models.clock import Clock, iso
from rassistant.models.collected import Collected
from rassistant.models.preferences import Preferences
from rassistant.services.cost_forecast import (
    LEAST_DAYS,
    CostForecast,
    booked_since,
    days_ahead,
    next_month,
)
from rassistant.services.cost_history import CostHistory
from rassistant.services.cost_plan import CostQuestion

State = Literal["over", "forecast_over", "at_risk", "within", "unknown"]

_ORDER: Mapping[str, int] = {"over": 0, "forecast_over": 1, "at_risk": 2, "within": 3, "unknown": 4}


class BudgetService:
    """``preferences`` is asked with each answer, for the month's target that people have set."""

    def __init__(
        self, budgets: Budgets, forecast: CostForecast, preferences: Callable[[], Preferences], clock: Clock
    ) -> None:
        self._budgets = budgets
        self._forecast = forecast
        self._preferences = preferences
        self._clock = clock

    def answer(self, locale: Locale, *, refresh: bool = False) -> dict[str, Any]:
        """Those in trouble first. ``month_end``: how the whole bill's month will end by the forecast of ours."""
        read = self._budgets.read(refresh=refresh)
        ahead = self._forecast.answer(CostQuestion(refresh=refresh), 1, locale)
        items = sorted(
            (self._item(budget, ahead["currency"]) for budget in read.value),
            key=lambda item: (_ORDER[item["state"]], item["name"], item["account_id"]),
        )
        warnings = [problem.as_warning(locale) for problem in read.problems]
        moments = [None if read.as_of is None else iso(read.as_of), ahead["as_of"]]
        return {
            "items": items,
            "currency": ahead["currency"],
            "target": self.target(ahead),
            "month_end": ahead["month_end"],
            "as_of": min((moment for moment in moments if moment is not None), default=None),
            "stale": read.stale or ahead["stale"],
            "warnings": [*warnings, *ahead["warnings"]],
        }

    def target(self, ahead: Mapping[str, Any]) -> dict[str, Any] | None:
        """The month's own target against an answer of the forecast of the whole bill; None where none is set."""
        limit = self._preferences().monthly_target_usd
        if limit is None:
            return None
        end, today = ahead["month_end"], self._clock().date()
        actual = self._booked(today) if end is None else end["booked"]
        forecast = None if end is None else _band(end)
        return {
            "limit": limit,
            "currency": ahead["currency"],
            "start": today.replace(day=1).isoformat(),
            "end": next_month(today).isoformat(),
            "actual": actual,
            "actual_pct": _share(actual, limit),
            "forecast": forecast,
            "forecast_pct": None if forecast is None else _share(forecast["total"], limit),
            "left": None if actual is None else round(limit - actual, 6),
            "state": _state(limit, actual, forecast),
        }

    def _booked(self, today: date) -> float | None:
        """What is booked of the month where there is too little of it for a forecast."""
        history = self._forecast.history(CostQuestion()).value
        return None if history is None else round(booked_since(history, today.replace(day=1)), 6)

    def _item(self, budget: Budget, currency: str) -> dict[str, Any]:
        limit, actual, forecast = budget["limit"], budget["actual"], budget["forecast"]
        own = self._own_forecast(budget, currency)
        known = own if forecast is None else {"total": forecast, "hi80": forecast}
        return {
            **budget,
            "actual_pct": _share(actual, limit),
            "forecast_pct": _share(forecast, limit),
            "own_forecast": own,
            "state": _state(limit, actual, known),
        }

    def _own_forecast(self, budget: Budget, currency: str) -> dict[str, float] | None:
        """Of a calendar month of the whole bill, or of some of its services: what needs no request of its own."""
        services = _services(budget)
        if services is None or budget["unit"] != currency or not self._sees_all(budget):
            return None
        read: Collected[CostHistory | None] = self._forecast.history(CostQuestion(service=services))
        history, today = read.value, self._clock().date()
        if history is None or len(history.total) < LEAST_DAYS:
            return None
        end = next_month(today)
        ahead = days_ahead(history.total, history.start, (end - history.end).days)
        return _band(ahead.until(end, booked_since(history, today.replace(day=1))))

    def _sees_all(self, budget: Budget) -> bool:
        """A member account's budget is of its own bill; the forecast is made from the management account's."""
        return bool(budget["account_id"] == self._budgets.payer_id())


def _services(budget: Budget) -> tuple[str, ...] | None:
    """The services that it is limited to, none for all; None where it is of another kind."""
    if (budget["type"], budget["period"]) != ("COST", "MONTHLY"):
        return None
    if any(part["dimension"] != "service" for part in budget["filters"]):
        return None
    return tuple(value for part in budget["filters"] for value in part["values"])


def _band(ahead: Mapping[str, float]) -> dict[str, float]:
    return {name: ahead[name] for name in ("total", "lo80", "hi80")}


def _state(limit: float | None, actual: float | None, forecast: Mapping[str, float] | None) -> State:
    """``at_risk``: the forecast stays within, the upper end of its 80 % band does not."""
    if limit is None or actual is None:
        return "unknown"
    if actual > limit:
        return "over"
    if forecast is None:
        return "within"
    if forecast["total"] > limit:
        return "forecast_over"
    return "at_risk" if forecast["hi80"] > limit else "within"


def _share(amount: float | None, limit: float | None) -> float | None:
    return None if amount is None or not limit else round(100 * amount / limit, 2)
