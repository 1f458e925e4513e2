"""What the next days will cost: the answer of GET /api/cost/forecast."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from rassistant.collect.costs import Costs
from rassistant.collect.resource_costs import CREDIT_TYPES
from rassistant.errors import InvalidInput, Locale, Text
from rassistant.models.clock import Clock
from rassistant.models.collected import Collected
from rassistant.services.cost_answer import late_days
from rassistant.services.cost_history import HISTORY_DAYS, CostHistory, history_of
from rassistant.services.cost_plan import CostQuestion, plan
from rassistant.services.cost_reading import group_rows, read_cost

LEAST_DAYS = 7
_TOP = 10
OTHER = "Other"


@dataclass(frozen=True, slots=True)
class Days:
    """A forecast from ``start`` on: for each day the mean, and half of the 80 % and of the 95 % band."""

    start: date
    mean: tuple[float, ...]
    half80: tuple[float, ...]
    half95: tuple[float, ...]
    floor: float

    def point(self, index: int) -> dict[str, Any]:
        day = self.start + timedelta(days=index)
        return {"date": day.isoformat(), **self._bands(self.mean[index], self.half80[index], self.half95[index])}

    def until(self, end: date, booked: float) -> dict[str, float]:
        """The sum of the days before ``end`` on top of what is booked, with the bands of that sum."""
        from rassistant.analysis.band_of_sum import band_of_sum

        count = max(0, (end - self.start).days)
        mean = booked + math.fsum(self.mean[:count])
        bands = self._bands(mean, band_of_sum(self.half80[:count]), band_of_sum(self.half95[:count]), booked)
        return {"total": bands.pop("mean"), **bands}

    def _bands(self, mean: float, half80: float, half95: float, floor: float | None = None) -> dict[str, float]:
        least = self.floor if floor is None or self.floor < 0 else floor
        return {
            "mean": _money(mean),
            "lo80": _money(max(min(least, mean), mean - half80)),
            "hi80": _money(mean + half80),
            "lo95": _money(max(min(least, mean), mean - half95)),
            "hi95": _money(mean + half95),
        }


class CostForecast:
    def __init__(self, costs: Costs, clock: Clock) -> None:
        self._costs = costs
        self._clock = clock

    def answer(self, question: CostQuestion, horizon: int, locale: Locale) -> dict[str, Any]:
        """``horizon``: days, counted from the first that is not booked. Raises InvalidInput that names the field.

        Without a week of history, or any cost, there are no points, and ``reason`` says why. What is given back
        (credits, refunds) is not in it, as it is not in the total of GET /api/cost.
        """
        today = self._clock().date()
        read = self.history(question)
        history = read.value
        answer = {
            "horizon": horizon,
            "metric": question.metric,
            "group_by": question.group_by,
            "currency": "USD" if history is None else history.currency,
            "history_start": None if history is None or not history.total else history.start.isoformat(),
            "history_end": None if history is None or not history.total else history.end.isoformat(),
            "history_days": 0 if history is None else len(history.total),
            **_NOTHING,
        }
        reason = _reason(history)
        if reason is None and history is not None:
            answer |= _forecast(history, horizon, today, question.group_by, locale)
        else:
            answer |= {"reason": reason, "message": _REASONS[reason or "unavailable"][locale]}
        return answer | read.provenance(locale)

    def history(self, question: CostQuestion) -> Collected[CostHistory | None]:
        """The last four months by the day, grouped as the question says; None where nothing could be read."""
        if question.group_by == "resource":
            raise InvalidInput(
                Text("A forecast by resource is not possible.", "리소스별 예측은 제공하지 않습니다."),
                Text(
                    "AWS keeps cost by resource for 14 days. Group by service, region or account.",
                    "AWS는 리소스별 비용을 14일만 보관합니다. 서비스, 리전, 계정별로 나눠 주세요.",
                ),
                field="group_by",
            )
        planned = plan(question)
        today = self._clock().date()
        start = today - timedelta(days=HISTORY_DAYS)
        read = read_cost(self._costs, planned, start, today, "DAILY", today, refresh=question.refresh)
        if read.value is None:
            return read.map(lambda _: None)
        rows = group_rows(read.value.between(start, today, "DAILY"), question, planned)
        found: CostHistory | None = history_of(rows, today)
        return Collected(found, read.problems + late_days(rows.periods), read.as_of, read.stale)


def next_month(day: date) -> date:
    return (day.replace(day=1) + timedelta(days=32)).replace(day=1)


def next_quarter(day: date) -> date:
    return next_month(day.replace(day=1, month=(day.month - 1) // 3 * 3 + 3))


def days_ahead(values: Sequence[float], start: date, days: int) -> Days:
    """The forecast of the ``days`` after ``values``, which begin on ``start``."""
    from rassistant.analysis.forecast import forecast_levels

    mean, (half80, half95) = forecast_levels(values, days, start=start)
    floor = 0.0 if min(values) >= 0 else -math.inf
    return Days(
        start + timedelta(days=len(values)),
        tuple(max(floor, value) for value in mean.tolist()),
        tuple(half80.tolist()),
        tuple(half95.tolist()),
        floor,
    )


def _forecast(history: CostHistory, horizon: int, today: date, group_by: str | None, locale: Locale) -> dict[str, Any]:
    from rassistant.analysis.backtest import backtest

    ends = {"month_end": next_month(today), "quarter_end": next_quarter(today)}
    days = max(horizon, *((end - history.end).days for end in ends.values()))
    ahead = days_ahead(history.total, history.start, days)
    tried = backtest(history.total, history.start)
    totals = {}
    for name, end in ends.items():
        begun = date(end.year, end.month, 1) - timedelta(days=1)
        begun = begun.replace(day=1) if name == "month_end" else begun.replace(month=begun.month - 2, day=1)
        totals[name] = {
            "date": (end - timedelta(days=1)).isoformat(),
            "start": begun.isoformat(),
            "booked": _money(booked_since(history, begun)),
            **ahead.until(end, booked_since(history, begun)),
        }
    return {
        "start": ahead.start.isoformat(),
        "points": [ahead.point(i) for i in range(horizon)],
        "total": ahead.until(ahead.start + timedelta(days=horizon), 0.0),
        **totals,
        "last_month": _money(_last_month(history, history.total, today)),
        "groups": [] if group_by is None else _groups(history, ahead, horizon, ends["month_end"], today),
        "method": _METHOD[locale],
        "backtest": None
        if tried is None
        else {
            "days": tried.days,
            "error_pct": round(tried.error_pct, 2),
            "naive_error_pct": round(tried.naive_error_pct, 2),
            "inside_80_pct": round(tried.inside_80_pct, 1),
        },
    }


def booked_since(history: CostHistory, first: date, values: Sequence[float] | None = None) -> float:
    amounts = history.total if values is None else values
    return math.fsum(amounts[max(0, (first - history.start).days) :])


def _last_month(history: CostHistory, amounts: Sequence[float], today: date) -> float:
    """All of the month before this one; days before the first with a cost had none."""
    month = today.replace(day=1)
    begun = (month - timedelta(days=1)).replace(day=1)
    return math.fsum(amounts[max(0, (begun - history.start).days) : max(0, (month - history.start).days)])


def _groups(history: CostHistory, whole: Days, horizon: int, month_end: date, today: date) -> list[dict[str, Any]]:
    """The largest ten by their last 30 days and the rest as one; each day's parts are scaled to the day's total."""
    charged = {key: amounts for key, amounts in history.groups.items() if key not in CREDIT_TYPES}
    recent = sorted(charged.items(), key=lambda item: (-math.fsum(item[1][-30:]), item[0]))
    parts = dict(recent[:_TOP])
    if rest := recent[_TOP:]:
        parts[OTHER] = tuple(math.fsum(column) for column in zip(*(amounts for _, amounts in rest), strict=True))
    days = {key: _part_ahead(amounts, history.start, len(whole.mean)) for key, amounts in parts.items()}
    means = _reconciled({key: part.mean for key, part in days.items()}, whole.mean)
    month = today.replace(day=1)
    items = []
    for key, part in days.items():
        own = replace(part, mean=means[key])
        items.append(
            {
                "key": key,
                "total": _money(math.fsum(own.mean[:horizon])),
                "month_end": own.until(month_end, booked_since(history, month, parts[key])),
                "last_month": _money(_last_month(history, parts[key], today)),
                "points": [own.point(i) for i in range(horizon)],
            }
        )
    return items


def _part_ahead(amounts: Sequence[float], start: date, days: int) -> Days:
    """From a part's own first day with cost; one that has cost for less than a week goes on at its mean."""
    first = next((i for i, amount in enumerate(amounts) if amount), len(amounts))
    own = amounts[first:]
    if len(own) >= LEAST_DAYS:
        return days_ahead(own, start + timedelta(days=first), days)
    level = math.fsum(own) / len(own) if own else 0.0
    even = (level,) * days
    return Days(
        start + timedelta(days=len(amounts)), even, tuple(abs(v) for v in even), tuple(abs(v) for v in even), 0.0
    )


def _reconciled(means: Mapping[str, Sequence[float]], whole: Sequence[float]) -> dict[str, tuple[float, ...]]:
    """Each day's parts in their proportion, so that they add up to the day's total."""
    sums = [math.fsum(column) for column in zip(*means.values(), strict=True)]
    factors = [total / parts if parts > 0 else 0.0 for total, parts in zip(whole, sums, strict=True)]
    scaled = {key: tuple(v * f for v, f in zip(values, factors, strict=True)) for key, values in means.items()}
    largest = next(iter(scaled))
    missing = [total if parts <= 0 else 0.0 for total, parts in zip(whole, sums, strict=True)]
    scaled[largest] = tuple(v + m for v, m in zip(scaled[largest], missing, strict=True))
    return scaled


def _reason(history: CostHistory | None) -> str | None:
    if history is None:
        return "unavailable"
    if not any(history.total):
        return "no_cost"
    return "short_history" if len(history.total) < LEAST_DAYS else None


def _money(amount: float) -> float:
    rounded = round(amount, 6)
    return 0.0 if rounded == 0 else rounded


_NOTHING: Mapping[str, Any] = {
    "start": None,
    "points": [],
    "total": None,
    "month_end": None,
    "quarter_end": None,
    "last_month": None,
    "groups": [],
    "method": None,
    "backtest": None,
    "reason": None,
    "message": None,
}
_METHOD = Text(
    "Fees that come back each month and weekday patterns taken out; half the level that would have been nearest so far, "
    "half the mean of a trend with damped slope (theta), a robust level and weekday means; where growth is steady, its "
    "line instead; the calendar put back. Bands from the errors of past forecasts.",
    "매달 반복되는 요금과 요일 패턴을 분리한 뒤, 지금까지 가장 잘 맞았을 수준에 절반, 완만한 추세(theta)와 이상값에 강한 "
    "수준과 요일 평균의 평균에 절반을 두어 예측합니다. 꾸준히 늘거나 줄면 그 추세를 따르고, 달력 효과를 다시 더합니다. 구간은 과거 "
    "예측 오차에서 구합니다.",
)
_REASONS: Mapping[str, Text] = {
    "short_history": Text(
        f"There is less than {LEAST_DAYS} days of cost so far: too little for a forecast.",
        f"아직 비용 기록이 {LEAST_DAYS}일보다 짧아 예측할 수 없습니다.",
    ),
    "no_cost": Text(
        "There was no cost in the last four months.", "최근 4개월 동안 발생한 비용이 없어 예측할 내용이 없습니다."
    ),
    "unavailable": Text("The cost of the past could not be read.", "과거 비용을 읽지 못해 예측할 수 없습니다."),
}
