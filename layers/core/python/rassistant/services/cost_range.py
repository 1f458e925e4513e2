"""The range of a cost question and the period that it is compared with."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from rassistant.collect.cost_windows import HISTORY_MONTHS, earliest_day, months_before
from rassistant.errors import InvalidInput, Text

DEFAULT_DAYS = 30


@dataclass(frozen=True, slots=True)
class CostRange:
    """Ends are exclusive. The previous period ends where this one starts."""

    start: date
    end: date
    previous_start: date

    @property
    def whole_months(self) -> bool:
        return self.start.day == 1 and self.end.day == 1

    @property
    def days(self) -> int:
        return (self.end - self.start).days


@dataclass(frozen=True, slots=True)
class Compared:
    """The same days of an earlier month or year; ``end`` is exclusive."""

    kind: Literal["last_month", "last_year"]
    start: date
    end: date


def same_days(span: CostRange, kind: Literal["last_month", "last_year"]) -> Compared:
    """The same days a month or a year earlier: from the 1st to the 22nd of this month, those of the last.

    A day that the earlier month lacks is its last one; up to a month's end is up to that month's end.
    """
    months = 1 if kind == "last_month" else 12
    last = span.end - timedelta(days=1)
    end = months_before(span.end, months) if span.end.day == 1 else months_before(last, months) + timedelta(days=1)
    return Compared(kind, months_before(span.start, months), end)


def cost_range(
    start: date | None, end: date | None, granularity: str, today: date, default_days: int = DEFAULT_DAYS
) -> CostRange:
    """Without ``end``: up to yesterday, the last full UTC day. Without ``start``: ``default_days`` before the end.

    The previous period is as many days just before; for whole months by the month, as many months. Raises
    InvalidInput for an end not after the start, an end after today's, or a start out of Cost Explorer's reach.
    """
    until = today if end is None else end
    if end is None and start is not None and start == today:
        until = today + timedelta(days=1)
    begin = _before(until, default_days) if start is None else start
    _check(begin, until, today)
    found = CostRange(begin, until, begin)
    if granularity == "MONTHLY" and found.whole_months:
        months = (until.year - begin.year) * 12 + until.month - begin.month
        return CostRange(begin, until, months_before(begin, months))
    return CostRange(begin, until, begin - timedelta(days=found.days))


def _check(begin: date, until: date, today: date) -> None:
    if until > today + timedelta(days=1):
        raise InvalidInput(
            Text('"end" is in the future.', '"end"가 미래 날짜입니다.'),
            Text(
                f"Use {today + timedelta(days=1)} at the latest; the end day itself is not included.",
                f"늦어도 {today + timedelta(days=1)}로 지정해 주세요. 종료일 당일은 포함되지 않습니다.",
            ),
            field="end",
        )
    if begin > today:
        raise InvalidInput(
            Text('"start" is in the future.', '"start"가 미래 날짜입니다.'),
            Text(f"Use {today} at the latest.", f"늦어도 {today}로 지정해 주세요."),
            field="start",
        )
    if begin >= until:
        raise InvalidInput(
            Text('"end" is not after "start".', '"end"가 "start"보다 뒤가 아닙니다.'),
            Text(
                "The end day is not included: for one day, give the day after it.",
                "종료일은 포함되지 않습니다. 하루만 보려면 다음 날을 종료일로 지정해 주세요.",
            ),
            field="end",
        )
    if begin < earliest_day(today):
        raise InvalidInput(
            Text(
                f"Cost Explorer holds the last {HISTORY_MONTHS} months.",
                f"Cost Explorer는 최근 {HISTORY_MONTHS}개월의 비용만 제공합니다.",
            ),
            Text(f"Begin on {earliest_day(today)} or later.", f"시작일을 {earliest_day(today)} 이후로 지정해 주세요."),
            field="start",
        )


def _before(day: date, days: int) -> date:
    """At the dawn of the calendar the first day there is: too early anyway, but no overflow."""
    return date.fromordinal(max(1, day.toordinal() - days))
