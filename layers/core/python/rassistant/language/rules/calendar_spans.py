"""The calendar days that a match of a question names: a weekday, a month, a quarter, a half."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from rassistant.language.vocabulary.senses import Span
from rassistant.language.vocabulary.time_words import MONTH, MONTHS, WHOLE_YEAR_EN

ORDINALS = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "1st": 1,
    "2nd": 2,
    "3rd": 3,
    "4th": 4,
    "last": 4,
    "일": 1,
    "이": 2,
    "삼": 3,
    "사": 4,
}


WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


_YEAR_BEHIND = (
    r"(?:[\s/-]?(?:of |in )?(?:(?P<year>20\d\d)|(?P<rel>last year|this year|the previous year|previous year))"
    r"|[\s/-]?['’](?P<short>\d\d))"
)
_YEAR_BEFORE = r"(?<![\w.-])(?:(?P<year>20\d\d)|(?P<rel>last year|this year|the year))(?:'s)?[\s-]?"
_YEAR_GLUED = r"(?:[\s/-]?(?P<year>20\d\d)|'?(?P<short>2\d))(?!\w)"
SHORT_QUARTERS = (
    rf"(?<![\w-])q(?P<q>[1-4]){_YEAR_BEHIND}?(?!\w)",
    rf"{_YEAR_BEFORE}q(?P<q>[1-4])(?!\w)",
    rf"(?<![\w.-])(?P<q>[1-4])q{_YEAR_GLUED}",
)
"""Q4, Q4 2025, Q4'25, 2025Q4, last year's Q4, 4Q25."""
_MACHINES = (
    r"(?:,? (?:and |or )?[a-z]\w{0,4}\d\w*)*[\s-](?:ec2 )?"
    r"(?:instances?|servers?|machines?|box|boxes|vms?|nodes?|famil|types?|class|series|인스턴스|서버|패밀리|타입|계열|유형)"
)
SHORT_HALVES = (
    rf"(?<![\w.=:-])(?<!type )(?<!types )(?<!family )(?<!class )(?<!series )(?<!is )(?<!are )(?<!= )h(?P<h>[12])"
    rf"{_YEAR_BEHIND}?(?![\w*-]|\.\w|{_MACHINES})",
    rf"{_YEAR_BEFORE}h(?P<h>[12])(?!\w)",
    rf"(?<![\w.-])(?P<h>[12])h{_YEAR_GLUED}",
)
"""As quarters; H1 is also a family of machines, where one is named."""


def weekday(match: re.Match[str], today: date) -> Span:
    """The latest such day, today included."""
    said = match["wd"]
    number = WEEKDAYS.index(said) if said in WEEKDAYS else "월화수목금토일".index(said)
    day = today - timedelta(days=(today.weekday() - number) % 7)
    return Span(day, day + timedelta(days=1))


def month_span(year: int, month: int) -> Span:
    return Span(date(year, month, 1), date(year + month // 12, month % 12 + 1, 1))


def months_from(year: int, first: int, count: int) -> Span:
    end = first - 1 + count
    return Span(date(year, first, 1), date(year + end // 12, end % 12 + 1, 1))


def shifted(today: date, months: int) -> Span:
    index = today.year * 12 + today.month - 1 + months
    return month_span(index // 12, index % 12 + 1)


def quarter_span(year: int, number: int) -> Span:
    return months_from(year, number * 3 - 2, 3)


def recent(today: date, build: Callable[[int], Span]) -> Span:
    """Of this year where it has begun, else of the last."""
    this = build(today.year)
    return this if this.start <= today else build(today.year - 1)


def year_of(match: re.Match[str], today: date) -> int | None:
    groups = match.groupdict()
    if groups.get("year"):
        return int(groups["year"])
    if groups.get("short"):
        return 2000 + int(groups["short"])
    word = groups.get("rel")
    if not word:
        return None
    back = (
        2
        if word in ("재작년", "the year before last")
        else 1
        if re.search("last|previous|작년|지난|전년|저번", word)
        else 0
    )
    return today.year - back + (1 if word == "내년" else 0)


def month_number(match: re.Match[str]) -> int:
    return next(n for n, name in enumerate(MONTHS, 1) if name.startswith(match["month"][:3]))


def named_month(match: re.Match[str], today: date) -> Span:
    year, month = year_of(match, today), month_number(match)
    return month_span(year, month) if year else recent(today, lambda y: month_span(y, month))


def month_before(match: re.Match[str], today: date) -> Span:
    """The month before October: September of the same year."""
    return shifted(named_month(match, today).start, -1)


def half_month(match: re.Match[str], today: date) -> Span:
    """Up to the 15th, or from the 16th on."""
    whole = named_month(match, today)
    middle = whole.start.replace(day=16)
    return Span(whole.start, middle) if match["half"] in ("first", "1st") else Span(middle, whole.end)


def korean_month(match: re.Match[str], today: date) -> Span:
    year, month = year_of(match, today), int(match["m"])
    return month_span(year, month) if year else recent(today, lambda y: month_span(y, month))


def numbered_quarter(match: re.Match[str], today: date) -> Span:
    year, number = year_of(match, today), ORDINALS.get(match["q"]) or int(match["q"])
    return quarter_span(year, number) if year else recent(today, lambda y: quarter_span(y, number))


def half_year(match: re.Match[str], today: date) -> Span:
    year = year_of(match, today)
    first = 7 if match["h"] in ("2", "second", "하반기", "2nd", "latter", "last") else 1
    return months_from(year, first, 6) if year else recent(today, lambda y: months_from(y, first, 6))


_YEAR_AGO = (
    r"(?:(?:a|one) year (?:ago|before|earlier)|(?:of |in )?the (?:previous|prior) year|(?:of |in )?the year before)"
)
SAME_TIME = (
    rf"\b(?:the )?same (?:month|quarter|period|time)s? (?:(?:of |in |from )?last year\b|{_YEAR_AGO})"
    rf"|(?:(?<=compared to )|(?<=compared with )|(?<=vs )|(?<=vs\. )|(?<=versus )|(?<=against )){_YEAR_AGO}"
)
"""A year before the time that stands before it: March against the same month last year."""
_TIME_BEFORE = re.compile(
    rf"(?<!\w){MONTH}(?:(?:,\s?|\s)?{WHOLE_YEAR_EN})?(?!\w)"
    rf"|(?<!\w)q(?P<q>[1-4])(?: (?P<of>20\d\d))?(?!\w)|\b(?P<w>this|last) (?P<u>month|quarter)\b"
)


def a_year_earlier(match: re.Match[str], today: date) -> Span | None:
    """None where no month or quarter stands before it."""
    said = list(_TIME_BEFORE.finditer(match.string, 0, match.start()))
    if not said:
        return None
    named = said[-1]
    if named["month"]:
        return shifted(named_month(named, today).start, -12)
    if named["q"]:
        number = int(named["q"])
        span = (
            quarter_span(int(named["of"]), number) if named["of"] else recent(today, lambda y: quarter_span(y, number))
        )
        return quarter_span(span.start.year - 1, number)
    back = 1 if named["w"] == "last" else 0
    if named["u"] == "month":
        return shifted(today, -back - 12)
    index = today.year * 4 + (today.month - 1) // 3 - back - 4
    return quarter_span(index // 4, index % 4 + 1)
