"""Budgets of AWS and the target of this installation."""

from __future__ import annotations

from typing import Literal

from rassistant.http.answers.answer import Answer, Provenance
from rassistant.http.answers.forecast import ForecastPeriodEnd


class BudgetForecast(Answer):
    total: float
    lo80: float
    hi80: float


class BudgetFilter(Answer):
    """``dimension``: service, region, account, usage_type, tag (``KEY:VALUE``), AWS's own name, or expression."""

    dimension: str
    values: list[str]


class Budget(Answer):
    """Of AWS Budgets. Amounts are in ``unit``, a currency or a unit of usage; None where AWS does not say.

    ``own_forecast``: the month's end by the product's own forecast, of the whole bill or of some services.
    """

    account_id: str
    name: str
    type: str
    period: str
    unit: str | None
    limit: float | None
    actual: float | None
    forecast: float | None
    actual_pct: float | None
    forecast_pct: float | None
    own_forecast: BudgetForecast | None
    state: Literal["over", "forecast_over", "at_risk", "within", "unknown"]
    start: str | None
    end: str | None
    filters: list[BudgetFilter]


class MonthlyTarget(Answer):
    """What people of this installation have set, against the whole bill before credits. ``end`` is exclusive."""

    limit: float
    currency: str
    start: str
    end: str
    actual: float | None
    actual_pct: float | None
    forecast: BudgetForecast | None
    forecast_pct: float | None
    left: float | None
    state: Literal["over", "forecast_over", "at_risk", "within", "unknown"]


class BudgetsAnswer(Provenance):
    """``month_end``: of the whole bill, by the product's own forecast, in ``currency``."""

    items: list[Budget]
    currency: str
    target: MonthlyTarget | None
    month_end: ForecastPeriodEnd | None
