"""Dates and periods in both languages, resolved against now. Weeks begin on Monday, days are UTC days.

A month or a quarter without a year is the last one that has begun.
"""

# ruff: noqa: E501  (a pattern or a table row is read as one line)
from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any

from rassistant.language.senses import Number, Span, Window
from rassistant.language.time_words import (
    COUNT,
    COUNT_KO,
    KO_DAYS,
    MONTH,
    MONTHS,
    N_EN,
    N_KO,
    UNIT_DAYS,
    WHOLE_YEAR_EN,
    YEAR_KO,
)

MAX_DAYS = 36500
"""2026년 전 is before the year 2026, not so many years ago."""

_Rule = tuple[re.Pattern[str], str, Callable[[re.Match[str], date], Any]]


def found(low: str, now: datetime) -> Iterator[tuple[int, int, str, Any]]:
    """(start, end, category, payload): SPAN for calendar days, WINDOW for the last so many days, AGODAYS for a point."""
    today = now.astimezone(UTC).date()
    for pattern, category, value in _RULES:
        for match in pattern.finditer(low):
            try:
                payload = value(match, today)
            except (ValueError, OverflowError):  # 31 February, the year 0
                payload = None
            if payload is not None:
                yield match.start(), match.end(), category, payload


_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def _weekday(match: re.Match[str], today: date) -> Span:
    """The latest such day, today included."""
    said = match["wd"]
    number = _WEEKDAYS.index(said) if said in _WEEKDAYS else "월화수목금토일".index(said)
    day = today - timedelta(days=(today.weekday() - number) % 7)
    return Span(day, day + timedelta(days=1))


def month_span(year: int, month: int) -> Span:
    return Span(date(year, month, 1), date(year + month // 12, month % 12 + 1, 1))


def _months(year: int, first: int, count: int) -> Span:
    end = first - 1 + count
    return Span(date(year, first, 1), date(year + end // 12, end % 12 + 1, 1))


def _shifted(today: date, months: int) -> Span:
    index = today.year * 12 + today.month - 1 + months
    return month_span(index // 12, index % 12 + 1)


def _quarter(year: int, number: int) -> Span:
    return _months(year, number * 3 - 2, 3)


def _recent(today: date, build: Callable[[int], Span]) -> Span:
    """Of this year where it has begun, else of the last."""
    this = build(today.year)
    return this if this.start <= today else build(today.year - 1)


def _year_of(match: re.Match[str], today: date) -> int | None:
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


def _month_number(match: re.Match[str]) -> int:
    return next(n for n, name in enumerate(MONTHS, 1) if name.startswith(match["month"][:3]))


def _named_month(match: re.Match[str], today: date) -> Span:
    year, month = _year_of(match, today), _month_number(match)
    return month_span(year, month) if year else _recent(today, lambda y: month_span(y, month))


def _half_month(match: re.Match[str], today: date) -> Span:
    """Up to the 15th, or from the 16th on."""
    whole = _named_month(match, today)
    middle = whole.start.replace(day=16)
    return Span(whole.start, middle) if match["half"] in ("first", "1st") else Span(middle, whole.end)


def _korean_month(match: re.Match[str], today: date) -> Span:
    year, month = _year_of(match, today), int(match["m"])
    return month_span(year, month) if year else _recent(today, lambda y: month_span(y, month))


def _numbered_quarter(match: re.Match[str], today: date) -> Span:
    year, number = _year_of(match, today), _ORDINALS.get(match["q"]) or int(match["q"])
    return _quarter(year, number) if year else _recent(today, lambda y: _quarter(y, number))


def _half(match: re.Match[str], today: date) -> Span:
    year = _year_of(match, today)
    first = 7 if match["h"] in ("2", "second", "하반기", "2nd", "latter", "last") else 1
    return _months(year, first, 6) if year else _recent(today, lambda y: _months(y, first, 6))


def _day(year: int, month: int, day: int) -> Span:
    start = date(year, month, day)
    return Span(start, start + timedelta(days=1))


def _iso_day(match: re.Match[str], today: date) -> Span:
    return _day(int(match["y"]), int(match["m"]), int(match["d"]))


def _month_day(match: re.Match[str], today: date) -> Span:
    year, month, day = _year_of(match, today), _month_number(match), int(match["d"])
    return _day(year, month, day) if year else _recent(today, lambda y: _day(y, month, day))


def _korean_day(match: re.Match[str], today: date) -> Span:
    year, month, day = _year_of(match, today), int(match["m"]), int(match["d"])
    return _day(year, month, day) if year else _recent(today, lambda y: _day(y, month, day))


def _window(match: re.Match[str], today: date) -> Window:
    groups = match.groupdict()
    if groups.get("k"):
        return Window(KO_DAYS[groups["k"]])
    text = groups.get("n") or "1"
    count = float(COUNT.get(text) or COUNT_KO.get(text) or text)
    if groups["u"] in ("hour", "시간"):
        hours = int(count)
        return Window(hours // 24) if hours % 24 == 0 and hours else Window(0, hours)
    if groups["u"] in ("minute", "분"):
        return Window(0, max(1, int(count) // 60))
    return Window(int(count * UNIT_DAYS[groups["u"]]))


def _days_number(match: re.Match[str], today: date) -> Number:
    days = float(KO_DAYS[match["k"]])
    return Number(days * 86400, "time", match[0], "day", days)


def _ago(match: re.Match[str], today: date) -> int | None:
    days = _window(match, today).days
    return days if days < MAX_DAYS else None


def _relative(match: re.Match[str], today: date) -> Span:
    which, unit = match["w"], match["u"]
    back = 0 if which in ("this", "current", "the current", "이번", "금", "당") else 1
    if which in ("저저번", "지지난"):
        back = 2
    match unit:
        case "week" | "주":
            monday = today - timedelta(days=today.weekday() + 7 * back)
            return Span(monday, monday + timedelta(days=7))
        case "month" | "달" | "월":
            return _shifted(today, -back)
        case "quarter" | "분기":
            index = today.year * 4 + (today.month - 1) // 3 - back
            return _quarter(index // 4, index % 4 + 1)
        case _:
            return Span(date(today.year - back, 1, 1), date(today.year - back + 1, 1, 1))


def _to_date(unit: str) -> Callable[[re.Match[str], date], Span]:
    def span(match: re.Match[str], today: date) -> Span:
        start = {"year": date(today.year, 1, 1), "month": today.replace(day=1)}.get(unit) or _quarter(
            today.year, (today.month - 1) // 3 + 1
        ).start
        return Span(start, today + timedelta(days=1))

    return span


def _days_back(days: int) -> Callable[[re.Match[str], date], Span]:
    return lambda match, today: Span(today - timedelta(days=days), today - timedelta(days=days - 1))


_ORDINALS = {
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
_TODAY_KO = r"(?<![가-힣])"


def _rule(pattern: str, category: str, value: Callable[[re.Match[str], date], Any]) -> _Rule:
    return re.compile(pattern, re.ASCII), category, value


_WHOLE = rf"(?:{MONTH}(?:(?:,\s?|\s)?{WHOLE_YEAR_EN})?|(?:the )?(?P<w>last|previous|this|current|the)\s(?P<u>week|month|quarter|year)|(?P<y4>20\d\d))"
_POINTED = r"(?:(?<=since )|(?<=from )|(?<=before )|(?<=after )|(?<=until )|(?<=till )|(?<=by )|(?<=up to )|(?<=prior to )|(?<=than ))"
"""A point in time is named only where a word says on which side of it."""


def _named_whole(match: re.Match[str], today: date) -> Span:
    """The month, the year, the week that is named; "the year" is this one."""
    if match["y4"]:
        return Span(date(int(match["y4"]), 1, 1), date(int(match["y4"]) + 1, 1, 1))
    if match["month"]:
        return _named_month(match, today)
    back = 1 if match["w"] in ("last", "previous") else 0
    match match["u"]:
        case "week":
            monday = today - timedelta(days=today.weekday() + 7 * back)
            return Span(monday, monday + timedelta(days=7))
        case "month":
            return _shifted(today, -back)
        case "quarter":
            index = today.year * 4 + (today.month - 1) // 3 - back
            return _quarter(index // 4, index % 4 + 1)
        case _:
            return Span(date(today.year - back, 1, 1), date(today.year - back + 1, 1, 1))


def _edge(match: re.Match[str], today: date) -> Span:
    """The start of the year, the end of September: the moment itself."""
    whole = _named_whole(match, today)
    at = whole.end if match["edge"] in ("end", "close") else whole.start
    return Span(at, at)


_THIRDS = {"early": (1, 11), "mid": (11, 21), "the middle of": (11, 21), "late": (21, 0)}


def _third(match: re.Match[str], today: date) -> Span:
    """Early, mid, late in a month: ten days each."""
    whole = _named_month(match, today)
    first, last = _THIRDS[match["third"]]
    return Span(whole.start.replace(day=first), whole.start.replace(day=last) if last else whole.end)


def _outer_days(match: re.Match[str], today: date) -> Span | None:
    """The first ten days of October, its last week."""
    whole = _named_month(match, today)
    days = int(float(COUNT.get(match["n"]) or match["n"])) * (7 if match["u"].startswith("week") else 1)
    if not 0 < days <= (whole.end - whole.start).days:
        return None
    length = timedelta(days=days)
    return Span(whole.start, whole.start + length) if match["side"] == "first" else Span(whole.end - length, whole.end)


_RULES: tuple[_Rule, ...] = (
    _rule(rf"\b(?:the )?(?P<side>first|last) {N_EN}\s(?P<u>days?|weeks?) (?:of|in) {MONTH}(?:(?:,\s?|\s)?{WHOLE_YEAR_EN})?(?!\w)", "SPAN", _outer_days),
    _rule(rf"{_POINTED}(?:the )?(?:very )?(?P<edge>start|beginning|first day|end|close) of {_WHOLE}(?!\w)", "SPAN", _edge),
    _rule(rf"\b(?P<third>early|mid|late|the middle of)[ -]{MONTH}(?:(?:,\s?|\s)?{WHOLE_YEAR_EN})?(?!\w)", "SPAN", _third),
    _rule(r"(?<![\w.-])(?P<y>(?:19|20)\d\d)[-/.](?P<m>\d{1,2})[-/.](?P<d>\d{1,2})(?:t\d\d:\d\d(?::\d\d)?z?)?\.?(?![\w-])", "SPAN", _iso_day),
    _rule(r"(?<![\w.-])(?P<year>(?:19|20)\d\d)[-/.](?P<m>0?[1-9]|1[0-2])(?![\w/.-]?\d|[\w])", "SPAN", lambda m, today: month_span(int(m["year"]), int(m["m"]))),
    _rule(r"(?<![\w.-])(?P<year>20[0-3]\d)(?![\w.,-]?\d|[\w%]|\s?(?:gi?b|mi?b|tb|만|천|개|건|번|회))(?:\s?년도?)?", "YEAR", lambda m, today: Span(date(int(m["year"]), 1, 1), date(int(m["year"]) + 1, 1, 1))),
    _rule(rf"\b{MONTH}\s(?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?![\w:])(?:(?:,\s?|\s)?{WHOLE_YEAR_EN})?", "SPAN", _month_day),
    _rule(rf"\b(?:the )?(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\s(?:of )?{MONTH}(?:(?:,\s?|\s)?{WHOLE_YEAR_EN})?(?!\w)", "SPAN", _month_day),
    _rule(rf"(?<![\w-]){MONTH}(?:(?:,\s?|\s|'s?\s)?{WHOLE_YEAR_EN})(?!\w)", "SPAN", _named_month),
    _rule(rf"(?<![\w-])(?:the )?(?:month of |last |past |this )?{MONTH}(?:'s)?(?![\w-])", "MONTHNAME", _named_month),
    _rule(r"(?<![\w-])q(?P<q>[1-4])(?:[\s/-]?(?:of |in )?(?:(?P<year>20\d\d)|(?P<rel>last year|this year|the previous year|previous year)))?(?!\w)", "SPAN", _numbered_quarter),
    _rule(r"(?<!\w)(?:(?P<year>20\d\d)|(?P<rel>last year|this year))(?:'s)?[\s-]q(?P<q>[1-4])(?!\w)", "SPAN", _numbered_quarter),
    _rule(rf"\b(?:the )?(?P<q>first|second|third|fourth|1st|2nd|3rd|4th)\squarter(?:\s{WHOLE_YEAR_EN})?(?!\w)", "SPAN", _numbered_quarter),
    _rule(rf"\b(?:the )?(?P<half>first|second|1st|2nd|latter|last)\shalf\sof\s{MONTH}(?:\s{WHOLE_YEAR_EN})?(?!\w)", "SPAN", _half_month),
    _rule(rf"\b(?:the )?(?P<h>first|second|1st|2nd)\shalf(?!\sof\s{MONTH.replace('?P<month>', '?:')})(?:\s{WHOLE_YEAR_EN})?(?!\w)|(?<!\w)h(?P<h2>[12])\s(?P<year2>20\d\d)", "SPAN", lambda m, today: _half(m, today) if m["h"] else _months(int(m["year2"]), 1 if m["h2"] == "1" else 7, 6)),
    _rule(rf"\b(?:the )?(?:last|past|previous|recent|preceding|trailing|latest|most recent)\s(?:a )?{N_EN}\s?(?:full |calendar )?(?P<u>minute|hour|day|week|fortnight|month|quarter|year)s?\b", "WINDOW", _window),
    _rule(r"\b(?:the |a )?(?:past)\s(?P<u>hour|day|week|fortnight|month|quarter|year)\b", "WINDOW", _window),
    _rule(r"\b(?:the )?last\s(?P<u>hour|day|fortnight)\b", "WINDOW", _window),
    _rule(r"\b(?:in|within|over|during|for)\sthe\slast\s(?P<u>week|month|quarter|year)\b", "WINDOW", _window),
    _rule(r"\b(?:the )?(?P<w>last|previous|prior|this|current|the current)\s(?:calendar |whole |full |entire )?(?P<u>week|month|quarter|year)(?:'s)?\b", "SPAN", _relative),
    _rule(r"\b(?:the )?(?P<n>month|week) before last\b", "SPAN", lambda m, today: _shifted(today, -2) if m["n"] == "month" else Span(today - timedelta(days=today.weekday() + 14), today - timedelta(days=today.weekday() + 7))),
    _rule(r"\byear[ -]to[ -]date\b|\bytd\b|\bso far this year\b|\bthis year so far\b", "SPAN", _to_date("year")),
    _rule(r"\bmonth[ -]to[ -]date\b|\bmtd\b|\bso far this month\b|\bthis month so far\b", "SPAN", _to_date("month")),
    _rule(r"\bquarter[ -]to[ -]date\b|\bqtd\b", "SPAN", _to_date("quarter")),
    _rule(rf"\b(?:this |last |past )?(?P<wd>{'|'.join(_WEEKDAYS)})\b", "SPAN", _weekday),
    _rule(r"(?<![가-힣])(?<!주 )(?P<wd>[월화수목금토일])요일", "SPAN", _weekday),
    _rule(r"\btoday(?:'s)?\b", "SPAN", _days_back(0)),
    _rule(r"\byesterday(?:'s)?\b", "SPAN", _days_back(1)),
    _rule(r"\bthe day before yesterday\b", "SPAN", _days_back(2)),
    _rule(rf"\b{N_EN}\s(?P<u>hour|day|week|month|quarter|year)s?\s(?:ago|back|earlier)\b", "AGODAYS", _ago),
    # Korean
    _rule(rf"(?<![\d.]){YEAR_KO}\s?(?P<m>1[0-2]|0?[1-9])\s?월\s?(?P<d>[12]\d|3[01]|0?[1-9])\s?일", "SPAN", _korean_day),
    _rule(r"(?<![\d.])(?:(?P<year>20\d\d)\s?년\s?)?(?P<m>1[0-2]|0?[1-9])\s?월\s?(?P<d>[12]\d|3[01]|0?[1-9])\s?일", "SPAN", _korean_day),
    _rule(rf"(?<![\d.]){YEAR_KO}(?:의)?\s?(?P<m>1[0-2]|0?[1-9])\s?월(?:달)?(?!간)", "SPAN", _korean_month),
    _rule(r"(?<![\d.])(?:지난\s|저번\s|이번\s)?(?P<m>1[0-2]|0?[1-9])\s?월(?:달)?(?!간|별|\s?단위|\s?비용 기준|\d)", "SPAN", _korean_month),
    _rule(rf"{YEAR_KO}(?:의)?\s?(?:제\s?)?(?P<q>[1-4일이삼사])\s?(?:사)?분기", "SPAN", _numbered_quarter),
    _rule(r"(?<![\d.])(?:지난\s|이번\s)?(?:제\s?)?(?P<q>[1-4])\s?(?:사)?분기", "SPAN", _numbered_quarter),
    _rule(rf"{YEAR_KO}(?:의)?\s?(?P<h>상반기|하반기)", "SPAN", _half),
    _rule(r"(?:지난\s)?(?P<h>상반기|하반기)", "SPAN", _half),
    _rule(rf"{YEAR_KO}(?!\s?\d{{1,2}}\s?월|\s?전|\s?이상|\s?이내|\s?이하|\s?미만|\s?넘|\s?된|\s?동안|\s?초과|\s?간|\s?지난|\s?안)", "SPAN", lambda m, today: Span(date(y := _year_of(m, today) or today.year, 1, 1), date(y + 1, 1, 1)) if not m["short"] else None),
    _rule(rf"(?:최근|지난|과거|요|요즘|근래|직전)\s?(?:{N_KO}\s?(?P<u>시간|일|주일|주|개월|달|개\s?분기|분기|년|해)|(?P<k>{'|'.join(KO_DAYS)}))(?:\s?(?:간|동안|이내|안|내|사이|치)(?!\s?[된되]))?(?:에)?(?![가-힣]*기\b)", "WINDOW", _window),
    _rule(rf"(?<![가-힣\d])(?<!월 )(?:{N_KO}\s?(?P<u>시간|일|주일|주|개월|달|년|해)|(?P<k>{'|'.join(KO_DAYS)}))\s?(?:이내|안|동안|간|사이|내)(?:에|의)?(?![가-힣])", "WITHINDAYS", _window),
    _rule(r"(?:이번 달|이번달|이달|이 달|금월|당월)\s?(?:들어|들어서|지금까지|현재까지|오늘까지|에 지금까지|1일부터 지금까지)(?:의)?", "SPAN", _to_date("month")),
    _rule(r"(?:올해|금년|올)\s?(?:들어|들어서|지금까지|현재까지|오늘까지)(?:의)?", "SPAN", _to_date("year")),
    _rule(r"(?P<w>저저번|지지난|지난|저번|이번|전|금|당)\s?(?P<u>주|달|분기|월)(?!\s?\d|요일|간|일)(?:\s?달)?", "SPAN", _relative),
    _rule(r"(?<![가-힣])(?:이달|이 달)(?!러)", "SPAN", lambda m, today: _shifted(today, 0)),
    _rule(rf"{_TODAY_KO}(?:오늘|금일)", "SPAN", _days_back(0)),
    _rule(rf"{_TODAY_KO}(?:어제|전일|작일)", "SPAN", _days_back(1)),
    _rule(rf"{_TODAY_KO}(?:그제|그저께|엊그제)", "SPAN", _days_back(2)),
    _rule(rf"(?<![가-힣\d])(?P<k>{'|'.join(KO_DAYS)})", "NUM", _days_number),
    _rule(r"(?:최근|요즘)\s?한\s?주", "WINDOW", lambda m, today: Window(7)),
    _rule(rf"(?<![가-힣\d])(?:{N_KO}\s?(?P<u>시간|일|주일|주|개월|달|년|해)|(?P<k>{'|'.join(KO_DAYS)}))\s?(?:이)?전(?:에|의|부터|쯤|보다|\s?이후|\s?이전)?(?![가-힣])", "KOAGO", lambda m, today: None if (days := _ago(m, today)) is None else (days, m[0])),
)  # fmt: skip
