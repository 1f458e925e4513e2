"""Points and parts of a month, a week or a year: the start of the year, early November, the first ten days of October."""

# ruff: noqa: E501  (a pattern is read as one line)
from __future__ import annotations

import re
from datetime import date, timedelta

from rassistant.language.rules.calendar_spans import named_month, quarter_span, shifted
from rassistant.language.vocabulary.senses import Span
from rassistant.language.vocabulary.time_words import COUNT, MONTH, WHOLE_YEAR_EN

WHOLE = rf"(?:{MONTH}(?:(?:,\s?|\s)?{WHOLE_YEAR_EN})?|(?:the )?(?P<w>last|previous|this|current|the)\s(?P<u>week|month|quarter|year)|(?P<y4>20\d\d))"
POINTED = r"(?:(?<=since )|(?<=from )|(?<=before )|(?<=after )|(?<=until )|(?<=till )|(?<=by )|(?<=up to )|(?<=prior to )|(?<=than ))"
"""A point in time is named only where a word says on which side of it."""


def named_whole(match: re.Match[str], today: date) -> Span:
    """The month, the year, the week that is named; "the year" is this one."""
    if match["y4"]:
        return Span(date(int(match["y4"]), 1, 1), date(int(match["y4"]) + 1, 1, 1))
    if match["month"]:
        return named_month(match, today)
    back = 1 if match["w"] in ("last", "previous") else 0
    match match["u"]:
        case "week":
            monday = today - timedelta(days=today.weekday() + 7 * back)
            return Span(monday, monday + timedelta(days=7))
        case "month":
            return shifted(today, -back)
        case "quarter":
            index = today.year * 4 + (today.month - 1) // 3 - back
            return quarter_span(index // 4, index % 4 + 1)
        case _:
            return Span(date(today.year - back, 1, 1), date(today.year - back + 1, 1, 1))


def edge_of(match: re.Match[str], today: date) -> Span:
    """The start of the year, the end of September: the moment itself."""
    whole = named_whole(match, today)
    at = whole.end if match["edge"] in ("end", "close") else whole.start
    return Span(at, at)


_THIRDS = {
    **dict.fromkeys(("early", "the start of", "the beginning of"), (1, 11)),
    **dict.fromkeys(("mid", "the middle of"), (11, 21)),
    **dict.fromkeys(("late", "the end of"), (21, 0)),
}


def third_of(match: re.Match[str], today: date) -> Span:
    """Early, mid, late in a month: ten days each."""
    whole = named_month(match, today)
    first, last = _THIRDS[match["third"]]
    return Span(whole.start.replace(day=first), whole.start.replace(day=last) if last else whole.end)


def outer_days(match: re.Match[str], today: date) -> Span | None:
    """The first ten days of October, its last week."""
    whole = named_month(match, today)
    days = int(float(COUNT.get(match["n"]) or match["n"] or 1)) * (7 if match["u"].startswith("week") else 1)
    if not 0 < days <= (whole.end - whole.start).days:
        return None
    length = timedelta(days=days)
    return Span(whole.start, whole.start + length) if match["side"] == "first" else Span(whole.end - length, whole.end)


_NAMES = MONTH.replace("?P<month>", "?:")
_TO_A_MONTH = re.compile(
    r"(?:\b(?:in|of|for|during|since|from|until|till|through|thru|throughout|before|after|between|than|vs\.?|versus|against|to|with|"
    r"last|past|early|mid|late|by|compare|compared?|contrast|about|instead of)"
    rf"|{_NAMES}(?: 20\d\d)?(?:,? (?:and|or)|,|\s?[-–/&+])|^(?:and|or|only|just|now|then)) ?$"
)
"""What stands before the month of May, and before no other may."""
_MONTH_BEHIND = re.compile(
    rf"'s\b|(?:,? (?:and|or)|,|\s?[-–/&+]|\s(?:vs\.?|versus|to|through|thru|until|till|with|against|compared (?:to|with)|than)) ?{_NAMES}(?!\w)"
    r"|\s(?:aws |ec2 |s3 |rds |cloud |total )?(?:costs|bills?|spending|charges|expenses|expenditure|invoices?|billing|비용|요금|지출|청구)"
)
_ITS_COST = re.compile(r"\s(?:aws |cloud |total )?(?:cost|spend|usage)\b|\s(?:by|per|in total|split|broken)\b")
_OF_SUBJECT = re.compile(
    r"(?:\b(?:which|what|who|it|i|we|you|he|she|how)|\bth(?:at|is|ese|ose|ey)|[a-z]s|\bresource|\bthing) $"
)
_BILL_BEFORE = re.compile(
    r"^(?:show |and |me |the |what about )*$|\b(?:costs?|bills?|spend(?:ing)?|spent|charges|invoice|billing|usage)[:,]? $"
)
_MODAL = re.compile(r"\s(?:i|we|you|be|have|not|well|also|or may not|need|never)\b")


def month_alone(match: re.Match[str], today: date) -> Span | None:
    """A month without a year; "may" only where no modal verb may stand."""
    if match["month"] != "may":
        return named_month(match, today)
    head, tail = match.string[: match.start("month")], match.string[match.end("month") :]
    if _MODAL.match(tail):
        return None
    ends = not tail.strip(" .?!")
    is_month = (
        _TO_A_MONTH.search(head)
        or _MONTH_BEHIND.match(tail)
        or (_ITS_COST.match(tail) and not _OF_SUBJECT.search(head))
        or (ends and _BILL_BEFORE.search(head))
    )
    return named_month(match, today) if is_month else None


_KOREAN_UNITS = {"주": "week", "달": "month", "월": "month", "분기": "quarter", "해": "year", "년": "year"}


def to_come(match: re.Match[str], today: date) -> Span:
    """Next month, 다음 달: the calendar one that follows this one."""
    unit = _KOREAN_UNITS.get(match["u"], match["u"])
    if unit == "week":
        start = today + timedelta(days=7 - today.weekday())
        return Span(start, start + timedelta(days=7))
    if unit == "year":
        return Span(date(today.year + 1, 1, 1), date(today.year + 2, 1, 1))
    months = 1 if unit == "month" else 3
    ahead = today.year * 12 + (today.month - 1) // months * months + months
    end = ahead + months
    return Span(date(ahead // 12, ahead % 12 + 1, 1), date(end // 12, end % 12 + 1, 1))
