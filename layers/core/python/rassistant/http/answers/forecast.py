"""Cost to come, with its ranges."""

from __future__ import annotations

from typing import Literal

from rassistant.http.answers.answer import Answer, Provenance


class CostBand(Answer):
    """An amount of money with the ranges that hold it with 80 and 95 %."""

    lo80: float
    hi80: float
    lo95: float
    hi95: float


class ForecastPoint(CostBand):
    date: str
    mean: float


class ForecastTotal(CostBand):
    total: float


class ForecastPeriodEnd(ForecastTotal):
    """A month or quarter as it will end: ``booked`` until now, ``date`` its last day."""

    start: str
    date: str
    booked: float


class ForecastGroup(Answer):
    """``month_end``: of the month that is running, booked and to come; ``last_month``: all of the one before.

    ``total``: of the days ahead.
    """

    key: str
    total: float
    month_end: ForecastTotal
    last_month: float
    points: list[ForecastPoint]


class ForecastBacktest(Answer):
    """Errors in percent over the last ``days``, a week ahead each; naive: the same weekday of the week before."""

    days: int
    error_pct: float
    naive_error_pct: float
    inside_80_pct: float


class CostForecast(Provenance):
    """``start``: the first day that is not booked. No ``points``: ``reason`` and ``message`` say why."""

    horizon: int
    metric: str
    group_by: str | None
    currency: str
    history_start: str | None
    history_end: str | None
    history_days: int
    start: str | None
    points: list[ForecastPoint]
    total: ForecastTotal | None
    month_end: ForecastPeriodEnd | None
    quarter_end: ForecastPeriodEnd | None
    last_month: float | None
    groups: list[ForecastGroup]
    method: str | None
    backtest: ForecastBacktest | None
    reason: Literal["short_history", "no_cost", "unavailable"] | None
    message: str | None
