"""The times of a cost that is asked for: days of the bill, one period beside another, months in a row."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise

from rassistant.language.assembly.parts import Parts
from rassistant.language.plan import TimeRange
from rassistant.language.reading import Refusal, Situation
from rassistant.language.rules.periods import Period, midnight
from rassistant.language.unanswered.refusals import unclear

LONGEST_MONTH_DAYS = 31
MOST_COMPARED = 2
_TWO_NEEDED = unclear(
    "A comparison needs two periods: please name both.",
    "비교하려면 기간이 두 개 필요합니다. 두 기간을 모두 적어 주세요.",
    "time",
)


def ranges_asked(
    parts: Parts, situation: Situation, *, sides: Sequence[str], groups: Sequence[str]
) -> list[TimeRange] | Refusal:
    """Those of the periods that are named; why not where a comparison lacks one, or they can't be told together."""
    periods = _periods(parts, situation, sides=sides, groups=groups)
    return _TWO_NEEDED if periods is None else _ranges(periods, parts, situation.now.date())


def _periods(parts: Parts, situation: Situation, *, sides: Sequence[str], groups: Sequence[str]) -> list[Period] | None:
    """Those that are named, and the one that a lone one is compared with; None where a comparison lacks one."""
    periods = parts.periods
    if parts.has("COMPARE") and (units := units_beside(parts, situation.now.date())):
        return units
    if parts.has("COMPARE") and len(periods) == 1 and not sides and not (groups and _beside_each_other(parts)):
        first = periods[0]
        return list(first.pair) or _against_before(first, situation) or _against_now(first, situation) or None
    is_alone = not (periods or sides or groups or situation.previous)
    return None if is_alone and _compares_nothing(parts) else periods


def units_beside(parts: Parts, today: date) -> list[Period]:
    """Compare the last two months: each of them, whole ones; empty for other times."""
    number, unit = last_units(parts) or (0, "day")
    starts = [_unit_start(unit, today, back) for back in range(number, -1, -1)]
    return [Period(midnight(start), midnight(end)) for start, end in pairwise(starts)]


def last_units(parts: Parts) -> tuple[int, str] | None:
    """How many of which unit are put beside each other: of days, weeks, quarters and years two, of months any number."""
    said = [match for item in parts.all("PERIOD") if (match := _LAST_UNITS.search(item.text.lower())) is not None]
    if len(said) != 1 or len(parts.periods) != 1:
        return None
    number = said[0]["n"] or said[0]["ko"]
    many = _SAID_NUMBERS.get(number) or int(number)
    unit = next(name for name, words in _UNITS.items() if (said[0]["unit"] or said[0]["ko_unit"]).startswith(words))
    return (many, unit) if many == MOST_COMPARED or (many > MOST_COMPARED and unit == "month") else None


def _unit_start(unit: str, today: date, back: int) -> date:
    """The first day of the unit so many back; days and weeks end with yesterday."""
    if unit in ("day", "week"):
        return today - timedelta(days=back * (1 if unit == "day" else DAYS_A_WEEK))
    months = {"month": 1, "quarter": 3, "year": 12}[unit]
    at = (today.year * 12 + today.month - 1) // months * months - back * months
    return date(at // 12, at % 12 + 1, 1)


DAYS_A_WEEK = 7
_SAID_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "두": 2, "세": 3, "네": 4, "다섯": 5, "여섯": 6}
_LAST_UNITS = re.compile(
    r"(?:last|past|previous|latest|recent|most recent) (?P<n>\d{1,2}|two|three|four|five|six) (?P<unit>day|week|month|quarter|year)s\b"
    r"|(?:지난|최근) ?(?P<ko>\d{1,2}|두|세|네|다섯|여섯) ?(?P<ko_unit>일|주|달|개월|분기|년|해)"
)
_UNITS = {
    "day": ("day", "일"),
    "week": ("week", "주"),
    "month": ("month", "달", "개월"),
    "quarter": ("quarter", "분기"),
    "year": ("year", "년", "해"),
}


def _compares_nothing(parts: Parts) -> bool:
    """Compare our cost: with what is not said."""
    return any(item.text.lower().startswith(("compar", "비교")) for item in parts.all("COMPARE"))


def _beside_each_other(parts: Parts) -> bool:
    """팀별 지난달 비용을 비교: the teams with each other, and no two times."""
    at = next((n for n, item in enumerate(parts.items) if item.has("COMPARE")), 0)
    with_time = at > 1 and parts.items[at - 1].has("PARTAND") and parts.items[at - 2].has("PERIOD")
    return not with_time and all(item.text.startswith("비교") for item in parts.all("COMPARE"))


def _against_before(period: Period, situation: Situation) -> list[Period]:
    """Compare with September: the cost that was just shown with that of the period."""
    step = situation.previous.steps[-1] if situation.previous is not None else None
    if step is None or step.action != "cost" or step.time_range is None:
        return []
    shown = [datetime.combine(day, time(0), UTC) for day in (step.time_range.start, step.time_range.end)]
    return [period, Period(shown[0], shown[1])]


def _against_now(period: Period, situation: Situation) -> list[Period] | None:
    """More than last month: this month so far with the last. A period that now is in stands alone; None for others."""
    if period.rolling or period.start is None or period.end is None or period.end > situation.now:
        return [period]
    now = Period(period.end, datetime.combine(situation.now.date() + timedelta(days=1), time(0), UTC))
    is_next = situation.now - period.end < period.end - period.start + timedelta(days=1)
    return [period, now] if is_next else None


def _is_of_year(period: Period, parts: Parts) -> bool:
    """Until May, before May: of that year up to the month. Before 2025, until yesterday: from when, nothing says."""
    is_month = period.end is not None and period.end.day == 1
    said = " ".join(item.text.lower() for item in parts.all("PERIOD"))
    return is_month and period.end is not None and (period.end.month != 1 or not _BEFORE.search(said))


_BEFORE = re.compile(r"\b(?:before|prior|earlier)\b|전")
_NO_START = unclear(
    "From when on is not said: name the first day too (from January to May), or a month up to which a year is counted "
    "(until May).",
    "언제부터인지 알 수 없습니다. 시작 시점도 함께 적어 주세요(1월부터 5월까지). 달만 적으면(5월까지) 그해 1월부터로 봅니다.",
    "time",
)


def _ranges(periods: list[Period], parts: Parts, today: date) -> list[TimeRange] | Refusal:
    """Whole UTC days. A rolling window ends with yesterday, the last full day; the future is cut off."""
    if any(period.others for period in periods):
        return unclear(
            "The cost of one period or another can't be told at once: please name one.",
            "여러 기간 중 하나의 비용은 한 번에 계산할 수 없습니다. 기간을 하나만 적어 주세요.",
            "time",
        )
    found: list[TimeRange] = []
    for period in periods:
        end = today if period.rolling or period.end is None else period.end.date()
        end = min(end, today + timedelta(days=1))
        if period.end is None and not period.rolling:
            end = today + timedelta(days=1)
        if period.start is None and not period.rolling and not _is_of_year(period, parts):
            return _NO_START
        start = period.start.date() if period.start is not None else (end - timedelta(days=1)).replace(month=1, day=1)
        if start >= end:
            return unclear(
                "That period has not begun, or ends before it begins.",
                "아직 시작되지 않았거나 끝이 시작보다 앞선 기간입니다.",
                "time",
            )
        found.append(TimeRange(start, end))
    if len(set(found)) > MOST_COMPARED and not _are_months_in_row(found):
        return unclear(
            "At most two periods can be compared; months in a row can be shown month by month.",
            "기간은 두 개까지 비교할 수 있습니다. 이어지는 달이라면 월별로 볼 수 있습니다.",
            "time",
        )
    return found


def _are_months_in_row(ranges: list[TimeRange]) -> bool:
    """August, September, October: one after the other without a gap, so that a cost by month shows each of them."""
    ordered = sorted(set(ranges), key=lambda span: span.start)
    follow = all(one.end == other.start for one, other in pairwise(ordered))
    return follow and all(span.start.day == 1 and span.end <= _next_month(span.start) for span in ordered)


def _next_month(day: date) -> date:
    return (day.replace(day=1) + timedelta(days=LONGEST_MONTH_DAYS + 1)).replace(day=1)


def chosen(ranges: list[TimeRange]) -> tuple[TimeRange | None, TimeRange | None]:
    """Of two periods the later is looked at and the earlier compared with; more are months in a row, seen as one."""
    if not ranges:
        return None, None
    ordered = sorted(set(ranges), key=lambda span: span.start)
    if len(ordered) > MOST_COMPARED:
        return TimeRange(ordered[0].start, ordered[-1].end), None
    return (ordered[-1], ordered[-2]) if len(ordered) > 1 else (ordered[0], None)
