"""Cost Explorer's answer as a table: periods across, groups down."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation
from typing import Any, Literal

from rassistant.errors import MalformedAnswer

Granularity = Literal["DAILY", "WEEKLY", "MONTHLY"]
"""Cost Explorer knows no weeks: they are made of days here (``costs_by_month``), from Monday on."""

Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CostPeriod:
    """``end`` is exclusive. ``estimated``: AWS may still change it. ``known`` False: AWS has no figures of it yet."""

    start: date
    end: date
    estimated: bool = False
    known: bool = True


@dataclass(frozen=True, slots=True)
class CostTable:
    """``rows``: the group's keys, in the order of the request's GroupBy, to one amount a period.

    A group that AWS leaves out of a period cost nothing in it: 0. Amounts are in ``currency``, rounded to 1e-10.
    """

    currency: str
    granularity: Granularity
    periods: tuple[CostPeriod, ...]
    rows: Mapping[Key, tuple[float, ...]]

    @property
    def start(self) -> date | None:
        return self.periods[0].start if self.periods else None

    @property
    def end(self) -> date | None:
        return self.periods[-1].end if self.periods else None

    def between(self, start: date, end: date, *, idle: bool = False) -> CostTable:
        """The periods that lie within [start, end); ``idle``: rows without an amount in them stay."""
        chosen = [i for i, period in enumerate(self.periods) if start <= period.start and period.end <= end]
        sliced = {key: tuple(amounts[i] for i in chosen) for key, amounts in self.rows.items()}
        rows = {key: amounts for key, amounts in sliced.items() if idle or any(amounts)}
        return CostTable(self.currency, self.granularity, tuple(self.periods[i] for i in chosen), rows)

    def without_keys(self) -> CostTable:
        """The same table as one row, keyed by the empty tuple."""
        total = tuple(float(sum(Decimal(str(v)) for v in column)) for column in zip(*self.rows.values(), strict=True))
        return CostTable(self.currency, self.granularity, self.periods, {(): total or (0.0,) * len(self.periods)})


def read_pages(
    pages: Iterable[Mapping[str, Any]], granularity: Granularity, metrics: tuple[str, ...], grouped: bool
) -> CostTable:
    """The pages of one request joined. Raises MalformedAnswer where they are not of Cost Explorer's form.

    The first of ``metrics`` is the money. With several of them a row's key ends with its metric.

    A page boundary may fall inside a period: what it holds is added to what was there.
    """
    periods: dict[date, CostPeriod] = {}
    amounts: dict[Key, dict[date, Decimal]] = {}
    units: set[str] = set()
    try:
        for page in pages:
            for result in page["ResultsByTime"]:
                start, end = (date.fromisoformat(result["TimePeriod"][side][:10]) for side in ("Start", "End"))
                periods[start] = CostPeriod(start, end, bool(result.get("Estimated", False)))
                groups = result.get("Groups") or []
                if not grouped:
                    groups = [{"Keys": [], "Metrics": result.get("Total") or {}}]
                for group in groups:
                    for metric in metrics:
                        value = group["Metrics"].get(metric)
                        if value is None:  # an ungrouped period without any cost has an empty Total
                            continue
                        if metric == metrics[0]:
                            units.add(value.get("Unit") or "")
                        last = (metric,) if len(metrics) > 1 else ()
                        row = amounts.setdefault((*group["Keys"], *last), {})
                        row[start] = row.get(start, Decimal(0)) + Decimal(value["Amount"])
    except (KeyError, TypeError, ValueError, AttributeError, InvalidOperation) as error:
        raise MalformedAnswer from error
    ordered = tuple(periods[start] for start in sorted(periods))
    return CostTable(
        _currency(units),
        granularity,
        ordered,
        {key: tuple(_number(row.get(p.start)) for p in ordered) for key, row in sorted(amounts.items())},
    )


def mark_unknown(table: CostTable, today: date) -> CostTable:
    """Marks last days of which Cost Explorer has nothing yet: it lags by up to a day, more in a new account.

    A day without a single group is unknown where it is today or one of the two days before, and the fortnight
    before had cost on nearly every day; elsewhere it is a day without cost.
    """
    if table.granularity != "DAILY":
        return table
    empty = [not any(row[i] for row in table.rows.values()) for i in range(len(table.periods))]
    last = len(empty)
    while last and empty[last - 1] and table.periods[last - 1].start >= today - timedelta(days=2):
        last -= 1
    before = empty[max(0, last - 14) : last]
    usually_busy = len(before) >= 3 and sum(before) <= len(before) // 10
    periods = tuple(
        CostPeriod(p.start, p.end, True, False) if i >= last and (usually_busy or p.start >= today) else p
        for i, p in enumerate(table.periods)
    )
    return CostTable(table.currency, table.granularity, periods, table.rows)


def table_to_json(table: CostTable) -> dict[str, Any]:
    return {
        "currency": table.currency,
        "granularity": table.granularity,
        "periods": [[p.start.isoformat(), p.end.isoformat(), p.estimated, p.known] for p in table.periods],
        "rows": [[list(key), list(amounts)] for key, amounts in table.rows.items()],
    }


def table_from_json(value: Mapping[str, Any]) -> CostTable:
    return CostTable(
        value["currency"],
        value["granularity"],
        tuple(
            CostPeriod(date.fromisoformat(start), date.fromisoformat(end), estimated, known)
            for start, end, estimated, known in value["periods"]
        ),
        {tuple(key): tuple(float(a) for a in amounts) for key, amounts in value["rows"]},
    )


def span_from_json(value: Mapping[str, Any]) -> tuple[date, date] | None:
    """The first day and the day after the last, without the table itself: thousands of rows take a while to read."""
    periods = value["periods"]
    return (date.fromisoformat(periods[0][0]), date.fromisoformat(periods[-1][1])) if periods else None


def _number(amount: Decimal | None) -> float:
    return 0.0 if amount is None else float(round(amount, 10))


def _currency(units: set[str]) -> str:
    """AWS bills an account in one currency; an answer without amounts names none, and USD is its own default."""
    named = sorted(unit for unit in units if unit and unit != "N/A")
    return named[0] if named else "USD"
