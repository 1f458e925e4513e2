"""Dates and periods in both languages, resolved against now. Weeks begin on Monday, days are UTC days.

A month or a quarter without a year is the last one that has begun.
"""

# ruff: noqa: E501  (a pattern or a table row is read as one line)
from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any, Final

from rassistant.language.rules.calendar_spans import (
    SAME_TIME,
    SHORT_HALVES,
    SHORT_QUARTERS,
    WEEKDAYS,
    a_year_earlier,
    half_month,
    half_year,
    korean_month,
    month_before,
    month_number,
    month_span,
    named_month,
    numbered_quarter,
    quarter_span,
    recent,
    shifted,
    weekday,
    year_of,
)
from rassistant.language.rules.time_points import POINTED, WHOLE, edge_of, month_alone, outer_days, third_of, to_come
from rassistant.language.vocabulary.senses import Number, Span, Window
from rassistant.language.vocabulary.time_words import (
    COUNT,
    COUNT_KO,
    KO_DAYS,
    MONTH,
    N_EN,
    N_KO,
    UNIT_DAYS,
    WHOLE_YEAR_EN,
    YEAR_KO,
)
from rassistant.language.wording.deferred import DeferredTable

MAX_DAYS = 36500
"""2026년 전 is before the year 2026, not so many years ago."""

_Rule = tuple[str, str, Callable[[re.Match[str], date], Any]]


def found(low: str, now: datetime) -> Iterator[tuple[int, int, str, Any]]:
    """(start, end, category, payload): SPAN for calendar days, WINDOW for the last so many days, AGODAYS for a point."""
    today = now.astimezone(UTC).date()
    for place, form in _FORMS.among(low):
        _, category, value = _RULES[place]
        for match in form.finditer(low):
            try:
                payload = value(match, today)
            except (ValueError, OverflowError):  # 31 February, the year 0
                payload = None
            if payload is not None:
                yield match.start(), match.end(), category, payload


def _day(year: int, month: int, day: int) -> Span:
    start = date(year, month, day)
    return Span(start, start + timedelta(days=1))


def _iso_day(match: re.Match[str], today: date) -> Span:
    return _day(int(match["y"]), int(match["m"]), int(match["d"]))


def _month_day(match: re.Match[str], today: date) -> Span:
    year, month, day = year_of(match, today), month_number(match), int(match["d"])
    return _day(year, month, day) if year else recent(today, lambda y: _day(y, month, day))


def _korean_day(match: re.Match[str], today: date) -> Span:
    year, month, day = year_of(match, today), int(match["m"]), int(match["d"])
    return _day(year, month, day) if year else recent(today, lambda y: _day(y, month, day))


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


_BACK: Final = rf"\b(?:the )?(?:previous|prior|preceding)\s{N_EN}\s?(?P<u>day|week|month)s?\b|\bthe {N_EN.replace('?P<n>', '?P<n2>')} (?P<u2>day|week|month)s before(?: that| those)?\b"
_LAST_SO_MANY: Final = re.compile(rf"\b(?:last|past) {N_EN}\s?(?P<u>day|week|month)s?\b")


def _days_before(match: re.Match[str], today: date) -> Span | None:
    """The previous 7 days, beside the last 7: the days before these. None where no last ones stand before it."""
    count, unit = (match["n"], match["u"]) if match["n"] else (match["n2"], match["u2"])
    days = int(float(COUNT.get(count) or count) * UNIT_DAYS[unit])
    last = _LAST_SO_MANY.search(match.string, 0, match.start())
    if last is None or not 0 < days < MAX_DAYS or (last["n"], last["u"]) != (count, unit):
        return None
    return Span(today - timedelta(days=2 * days), today - timedelta(days=days))


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
            return shifted(today, -back)
        case "quarter" | "분기":
            index = today.year * 4 + (today.month - 1) // 3 - back
            return quarter_span(index // 4, index % 4 + 1)
        case _:
            return Span(date(today.year - back, 1, 1), date(today.year - back + 1, 1, 1))


def _to_date(unit: str) -> Callable[[re.Match[str], date], Span]:
    def span(match: re.Match[str], today: date) -> Span:
        start = {"year": date(today.year, 1, 1), "month": today.replace(day=1)}.get(unit) or quarter_span(
            today.year, (today.month - 1) // 3 + 1
        ).start
        return Span(start, today + timedelta(days=1))

    return span


def _days_back(days: int) -> Callable[[re.Match[str], date], Span]:
    return lambda match, today: Span(today - timedelta(days=days), today - timedelta(days=days - 1))


_TODAY_KO = r"(?<![가-힣])"


def _rule(pattern: str, category: str, value: Callable[[re.Match[str], date], Any]) -> _Rule:
    return pattern, category, value


_RULES: tuple[_Rule, ...] = (
    _rule(r"\b(?:the )?(?:next|coming|upcoming) (?P<u>week|month|quarter|year)(?![\w-])", "AHEAD", to_come),
    _rule(r"(?<![가-힣])(?:다음|오는|돌아오는|차기) ?(?P<u>주|달|분기|해)(?![가-힣]*순)", "AHEAD", to_come),
    _rule(rf"\b(?:the )?(?P<side>first|last) (?:{N_EN}\s)?(?P<u>days?|weeks?) (?:of|in) {MONTH}(?:(?:,\s?|\s)?{WHOLE_YEAR_EN})?(?!\w)", "SPAN", outer_days),
    _rule(rf"{POINTED}(?:the )?(?:very )?(?P<edge>start|beginning|first day|end|close) of {WHOLE}(?!\w)", "SPAN", edge_of),
    _rule(rf"\b(?:the )?month (?:before|prior to) {MONTH}(?:(?:,\s?|\s)?{WHOLE_YEAR_EN})?(?!\w)", "SPAN", month_before),
    _rule(rf"(?:(?<=at )|(?<=in )|(?<=towards )|(?<=around ))(?P<third>the (?:start|beginning|end) of) {MONTH}(?:(?:,\s?|\s)?{WHOLE_YEAR_EN})?(?!\w)", "SPAN", third_of),
    _rule(rf"\b(?P<third>early|mid|late|the middle of)[ -]{MONTH}(?:(?:,\s?|\s)?{WHOLE_YEAR_EN})?(?!\w)", "SPAN", third_of),
    _rule(r"(?<![\w.-])(?P<y>(?:19|20)\d\d)[-/.](?P<m>\d{1,2})[-/.](?P<d>\d{1,2})(?:t\d\d:\d\d(?::\d\d)?z?)?\.?(?![\w-])", "SPAN", _iso_day),
    _rule(r"(?<![\w.-])(?P<year>(?:19|20)\d\d)[-/.](?P<m>0?[1-9]|1[0-2])(?![\w/.-]?\d|[\w])", "SPAN", lambda m, today: month_span(int(m["year"]), int(m["m"]))),
    _rule(r"(?<![\w.-])(?P<year>20[0-3]\d)(?![\w.,-]?\d|[\w%]|\s?(?:gi?b|mi?b|tb|만|천|개|건|번|회))(?:\s?년도?)?", "YEAR", lambda m, today: Span(date(int(m["year"]), 1, 1), date(int(m["year"]) + 1, 1, 1))),
    _rule(rf"\b{MONTH}\s(?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?![\w:])(?:(?:,\s?|\s)?{WHOLE_YEAR_EN})?", "SPAN", _month_day),
    _rule(rf"\b(?:the )?(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\s(?:of )?{MONTH}(?:(?:,\s?|\s)?{WHOLE_YEAR_EN})?(?!\w)", "SPAN", _month_day),
    _rule(rf"(?<![\w-]){MONTH}(?:(?:,\s?|\s|'s?\s)?{WHOLE_YEAR_EN})(?!\w)", "SPAN", named_month),
    _rule(rf"(?<![\w-])(?:the )?(?:month of |last |past |this )?{MONTH}(?:'s)?(?![\w-])", "MONTHNAME", month_alone),
    *(_rule(form, "SPAN", part) for part, forms in ((numbered_quarter, SHORT_QUARTERS), (half_year, SHORT_HALVES)) for form in forms),
    _rule(rf"\b(?:the )?(?P<q>first|second|third|fourth|1st|2nd|3rd|4th)\squarter(?:\s{WHOLE_YEAR_EN})?(?!\w)", "SPAN", numbered_quarter),
    _rule(rf"\b(?:the )?(?P<half>first|second|1st|2nd|latter|last)\shalf\sof\s{MONTH}(?:\s{WHOLE_YEAR_EN})?(?!\w)", "SPAN", half_month),
    _rule(rf"\b(?:the )?(?P<h>first|second|1st|2nd|latter)[\s-]half(?!\sof\s{MONTH.replace('?P<month>', '?:')})(?:[\s-]year)?(?:\s{WHOLE_YEAR_EN})?(?!\w)", "SPAN", half_year),
    _rule(_BACK, "SPAN", _days_before),
    _rule(rf"\b(?:rolling|trailing|running)\s{N_EN}[\s-]?(?P<u>day|week|month)s?\b", "WINDOW", _window),
    _rule(rf"\b(?:the )?(?:last|past|previous|recent|preceding|trailing|latest|most recent)\s(?:a )?{N_EN}\s?(?:full |calendar )?(?P<u>minute|hour|day|week|fortnight|month|quarter|year)s?\b", "WINDOW", _window),
    _rule(r"\b(?:the |a )?(?:past)\s(?P<u>hour|day|week|fortnight|month|quarter|year)\b", "WINDOW", _window),
    _rule(r"\b(?:the )?last\s(?P<u>hour|day|fortnight)\b", "WINDOW", _window),
    _rule(r"\b(?:in|within|over|during|for)\sthe\slast\s(?P<u>week|month|quarter|year)\b", "WINDOW", _window),
    _rule(r"\b(?:the )?(?P<w>last|previous|prior|this|current|the current)\s(?:calendar |whole |full |entire )?(?P<u>week|month|quarter|year)(?:'s)?\b", "SPAN", _relative),
    _rule(r"\b(?:the )?(?P<n>month|week) before last\b", "SPAN", lambda m, today: shifted(today, -2) if m["n"] == "month" else Span(today - timedelta(days=today.weekday() + 14), today - timedelta(days=today.weekday() + 7))),
    *(_rule(SAME_TIME, category, read) for category, read in (("SPAN", a_year_earlier), ("UNSUPPORTED", lambda m, today: m[0] if a_year_earlier(m, today) is None else None))),
    _rule(r"\byear[ -]to[ -]date\b|\bytd\b|\bso far this year\b|\b(?:this|the) year so far\b", "SPAN", _to_date("year")),
    _rule(r"\bmonth[ -]to[ -]date\b|\bmtd\b|\bso far this month\b|\b(?:this|the) month so far\b", "SPAN", _to_date("month")),
    _rule(r"\bquarter[ -]to[ -]date\b|\bqtd\b|\bso far this quarter\b|\b(?:this|the) quarter so far\b", "SPAN", _to_date("quarter")),
    _rule(rf"\b(?:this |last |past )?(?P<wd>{'|'.join(WEEKDAYS)})\b", "SPAN", weekday),
    _rule(r"(?<![가-힣])(?<!주 )(?P<wd>[월화수목금토일])요일", "SPAN", weekday),
    _rule(r"\btoday(?:'s)?\b", "SPAN", _days_back(0)),
    _rule(r"\byesterday(?:'s)?\b", "SPAN", _days_back(1)),
    _rule(r"\bthe day before yesterday\b", "SPAN", _days_back(2)),
    _rule(rf"\b{N_EN}\s(?P<u>hour|day|week|month|quarter|year)s?\s(?:ago|back|earlier)\b", "AGODAYS", _ago),
    # Korean
    _rule(rf"(?<![\d.]){YEAR_KO}\s?(?P<m>1[0-2]|0?[1-9])\s?월\s?(?P<d>[12]\d|3[01]|0?[1-9])\s?일", "SPAN", _korean_day),
    _rule(r"(?<![\d.])(?:(?P<year>20\d\d)\s?년\s?)?(?P<m>1[0-2]|0?[1-9])\s?월\s?(?P<d>[12]\d|3[01]|0?[1-9])\s?일", "SPAN", _korean_day),
    _rule(rf"(?<![\d.]){YEAR_KO}(?:의)?\s?(?P<m>1[0-2]|0?[1-9])\s?월(?:달)?(?!간)", "SPAN", korean_month),
    _rule(r"(?<![\d.])(?:지난\s|저번\s|이번\s)?(?P<m>1[0-2]|0?[1-9])\s?월(?:달)?(?!간|별|\s?단위|\s?비용 기준|\d)", "SPAN", korean_month),
    _rule(rf"{YEAR_KO}(?:의)?\s?(?:제\s?)?(?P<q>[1-4일이삼사])\s?(?:사)?분기", "SPAN", numbered_quarter),
    _rule(r"(?<![\d.])(?:지난\s|이번\s)?(?:제\s?)?(?P<q>[1-4])\s?(?:사)?분기", "SPAN", numbered_quarter),
    _rule(rf"{YEAR_KO}(?:의)?\s?(?P<h>상반기|하반기)", "SPAN", half_year),
    _rule(r"(?:지난\s)?(?P<h>상반기|하반기)", "SPAN", half_year),
    _rule(rf"{YEAR_KO}(?!\s?\d{{1,2}}\s?월|\s?전|\s?이상|\s?이내|\s?이하|\s?미만|\s?넘|\s?된|\s?동안|\s?초과|\s?간|\s?지난|\s?안)", "SPAN", lambda m, today: Span(date(y := year_of(m, today) or today.year, 1, 1), date(y + 1, 1, 1)) if not m["short"] else None),
    _rule(rf"(?:최근|지난|과거|요|요즘|근래|직전)\s?(?:{N_KO}\s?(?P<u>시간|일|주일|주|개월|달|개\s?분기|분기|년|해)|(?P<k>{'|'.join(KO_DAYS)}))(?:\s?(?:간|동안|이내|안|내|사이|치)(?!\s?[된되]))?(?:에)?(?![가-힣]*기\b)", "WINDOW", _window),
    _rule(rf"(?<![가-힣\d])(?<!월 )(?:{N_KO}\s?(?P<u>시간|일|주일|주|개월|달|년|해)|(?P<k>{'|'.join(KO_DAYS)}))\s?(?:이내|안|동안|간|사이|내)(?:에|의)?(?![가-힣])", "WITHINDAYS", _window),
    _rule(r"(?:이번 달|이번달|이달|이 달|금월|당월)\s?(?:들어|들어서|지금까지|현재까지|오늘까지|에 지금까지|1일부터 지금까지)(?:의)?", "SPAN", _to_date("month")),
    _rule(r"(?:올해|금년|올)\s?(?:들어|들어서|지금까지|현재까지|오늘까지)(?:의)?", "SPAN", _to_date("year")),
    _rule(r"(?P<w>저저번|지지난|지난|저번|이번|전|금|당)\s?(?P<u>주|달|분기|월)(?!\s?\d|요일|간|일|(?<=전달)(?:을|를)?\s?(?:받|하|해|했|한|할|된|되|됐|드|부탁|요청|바[라랍람]|좀|주|줘|가능|필요|사항))(?:\s?달)?", "SPAN", _relative),
    _rule(r"(?<![가-힣])(?:이달|이 달)(?!러)", "SPAN", lambda m, today: shifted(today, 0)),
    _rule(rf"{_TODAY_KO}(?:오늘|금일)", "SPAN", _days_back(0)),
    _rule(rf"{_TODAY_KO}(?:어제|전일|작일)", "SPAN", _days_back(1)),
    _rule(rf"{_TODAY_KO}(?:그제|그저께|엊그제)", "SPAN", _days_back(2)),
    _rule(rf"(?<![가-힣\d])(?P<k>{'|'.join(KO_DAYS)})", "NUM", _days_number),
    _rule(r"(?:최근|요즘)\s?한\s?주", "WINDOW", lambda m, today: Window(7)),
    _rule(rf"(?<![가-힣\d])(?:{N_KO}\s?(?P<u>시간|일|주일|주|개월|달|년|해)|(?P<k>{'|'.join(KO_DAYS)}))\s?(?:이)?전(?:에|의|부터|쯤|보다|\s?이후|\s?이전)?(?![가-힣])", "KOAGO", lambda m, today: None if (days := _ago(m, today)) is None else (days, m[0])),
)  # fmt: skip
_FORMS: Final = DeferredTable((pattern for pattern, _, _ in _RULES), re.ASCII)
