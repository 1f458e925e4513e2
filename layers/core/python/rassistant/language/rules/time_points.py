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


_THIRDS = {"early": (1, 11), "mid": (11, 21), "the middle of": (11, 21), "late": (21, 0)}


def third_of(match: re.Match[str], today: date) -> Span:
    """Early, mid, late in a month: ten days each."""
    whole = named_month(match, today)
    first, last = _THIRDS[match["third"]]
    return Span(whole.start.replace(day=first), whole.start.replace(day=last) if last else whole.end)


def outer_days(match: re.Match[str], today: date) -> Span | None:
    """The first ten days of October, its last week."""
    whole = named_month(match, today)
    days = int(float(COUNT.get(match["n"]) or match["n"])) * (7 if match["u"].startswith("week") else 1)
    if not 0 < days <= (whole.end - whole.start).days:
        return None
    length = timedelta(days=days)
    return Span(whole.start, whole.start + length) if match["side"] == "first" else Span(whole.end - length, whole.end)
