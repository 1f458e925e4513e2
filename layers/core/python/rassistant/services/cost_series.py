"""Daily cost at every level that is watched: the whole bill, accounts, services, regions, usage types."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from rassistant.collect.cost_request import USAGE
from rassistant.collect.cost_table import CostTable, Key
from rassistant.collect.costs import Costs
from rassistant.collect.resource_costs import CREDIT_TYPES
from rassistant.models.collected import Collected, Problem, oldest
from rassistant.services.cost_history import HISTORY_DAYS, booked_days
from rassistant.services.cost_reading import NOT_GIVEN_BACK, read_places, several_accounts

USAGE_TYPE_DAYS = 45
COST = "UnblendedCost"

Level = Literal["total", "account", "service", "region", "usage_type"]


@dataclass(frozen=True, slots=True)
class Part:
    """What a series is of. ``service``: of a usage type."""

    level: Level
    value: str
    service: str = ""


@dataclass(frozen=True, slots=True)
class DailyRows:
    """Amounts a day from ``start``, keyed as they were grouped; only days that are booked whole."""

    start: date
    days: int
    rows: Mapping[Key, tuple[float, ...]]

    @property
    def end(self) -> date:
        return self.start + timedelta(days=self.days)

    def index(self, day: date) -> int:
        return (day - self.start).days

    def since(self, day: date) -> DailyRows:
        first = max(0, self.index(day))
        rows = {key: amounts[first:] for key, amounts in self.rows.items()}
        return DailyRows(self.start + timedelta(days=first), max(0, self.days - first), rows)

    def cut(self, other: DailyRows) -> DailyRows:
        """``other`` without the days before these."""
        return other.since(self.start)


@dataclass(frozen=True, slots=True)
class Watched:
    """The series of all levels. ``usage_types``: keyed (service, usage type, metric), cost and quantity."""

    series: Mapping[Part, tuple[date, tuple[float, ...]]]
    services: DailyRows
    usage_types: DailyRows | None
    currency: str
    typical_day: float


def watch(costs: Costs, today: date, *, refresh: bool) -> Collected[Watched | None]:
    """Three grouped requests, two of them those of the views of cost. None where even the services are not known."""
    whole = _read(costs, today, "SERVICE", refresh)
    if whole.value is None:
        return whole.map(lambda _: None)
    services = _since_first_cost(daily_rows(whole.value, booked_end(whole.value, today)))
    series: dict[Part, tuple[date, tuple[float, ...]]] = {
        Part("service", key[0]): (services.start, amounts) for key, amounts in services.rows.items()
    }
    total = _sum(list(services.rows.values()), services.days)
    series[Part("total", "Total")] = (services.start, total)
    read: list[Collected[CostTable | None]] = [whole]
    several = several_accounts(costs)
    start = today - timedelta(days=HISTORY_DAYS)
    places = (
        read_places(costs, COST, start, today, refresh=refresh) if several else _read(costs, today, "REGION", refresh)
    )
    read.append(places)
    if places.value is not None:
        rows = services.cut(daily_rows(places.value, services.end, record_types=not several))
        series |= _by_place(rows, ("region", "account") if several else ("region",))
    used = costs.grouped(
        today - timedelta(days=USAGE_TYPE_DAYS),
        today,
        "DAILY",
        ("SERVICE", "USAGE_TYPE"),
        filter=NOT_GIVEN_BACK,
        with_usage=True,
        narrow=True,
        refresh=refresh,
    )
    read.append(used)
    usage_types = None if used.value is None else services.cut(daily_rows(used.value, services.end, record_types=False))
    if usage_types is not None:
        series |= {
            Part("usage_type", key[1], key[0]): (usage_types.start, amounts)
            for key, amounts in usage_types.rows.items()
            if key[-1] != USAGE
        }
    problems: tuple[Problem, ...] = tuple(problem for part in read for problem in part.problems)
    watched = Watched(series, services, usage_types, whole.value.currency, _typical(total))
    return Collected(watched, problems, oldest(*(part.as_of for part in read)), any(part.stale for part in read))


def booked_end(table: CostTable, today: date) -> date:
    """The day after the last one that is booked whole."""
    total = list(table.without_keys().rows[()])
    booked = booked_days(total, [period.known for period in table.periods], table.end or today, today)
    return (table.start or today) + timedelta(days=booked)


def daily_rows(table: CostTable, end: date, *, record_types: bool = True) -> DailyRows:
    """The days before ``end``. ``record_types``: the last key is one; what is given back is left out, the rest added."""
    start = table.start or end
    cut = table.between(start, end, idle=True)
    rows: dict[Key, tuple[float, ...]] = {}
    for key, amounts in cut.rows.items():
        if not record_types:
            rows[key] = amounts
        elif key[-1] not in CREDIT_TYPES:
            rows[key[:-1]] = _sum([rows.get(key[:-1], (0.0,) * len(amounts)), amounts], len(amounts))
    return DailyRows(start, len(cut.periods), rows)


def _since_first_cost(rows: DailyRows) -> DailyRows:
    """Before a bill's first cost nothing was usual: its first services are no news."""
    firsts = [next((i for i, amount in enumerate(amounts) if amount), rows.days) for amounts in rows.rows.values()]
    return rows.since(rows.start + timedelta(days=min(firsts, default=rows.days)))


def _read(costs: Costs, today: date, dimension: str, refresh: bool) -> Collected[CostTable | None]:
    start = today - timedelta(days=HISTORY_DAYS)
    return costs.grouped(start, today, "DAILY", (dimension, "RECORD_TYPE"), refresh=refresh)


def _by_place(rows: DailyRows, levels: tuple[Level, ...]) -> dict[Part, tuple[date, tuple[float, ...]]]:
    found: dict[Part, tuple[date, tuple[float, ...]]] = {}
    for place, level in enumerate(levels):
        for name in dict.fromkeys(key[place] for key in rows.rows):
            own = [amounts for key, amounts in rows.rows.items() if key[place] == name]
            found[Part(level, name)] = (rows.start, _sum(own, rows.days))
    return found


def _sum(rows: Sequence[Sequence[float]], days: int) -> tuple[float, ...]:
    return tuple(sum(column) for column in zip(*rows, strict=True)) if rows else (0.0,) * days


def _typical(total: Sequence[float]) -> float:
    """The median day of the last month."""
    recent = sorted(total[-30:])
    return recent[len(recent) // 2] if recent else 0.0
