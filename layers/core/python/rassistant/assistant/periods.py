"""The period that a cost question is about, and the one to compare it with."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from rassistant.language.rules import times
from rassistant.language.vocabulary.senses import Span, Window

DEFAULT_DAYS = 30
_AGAINST = re.compile(
    r"(?:달|월|주|분기|해|년|어제)(?:에|과|와)? ?(?:보다|대비|비해|비하면|비교)"
    r"|\b(?:than|compared (?:to|with)|versus|vs\.?|relative to|over) (?:the )?(?:last|previous|past|prior) (?:week|month|quarter|year)\b"
)
"""The one period that is named is what to compare with: the one after it is asked about."""


@dataclass(frozen=True, slots=True)
class Period:
    """Days in UTC; ends are exclusive."""

    start: date
    end: date
    previous_start: date
    previous_end: date


def period_in(text: str, now: datetime) -> Period:
    """What ``text`` names: one period, or two to compare; else the last 30 full days. A month so far is compared with
    as many days of the month before."""
    today = now.astimezone(UTC).date()
    spans = [span for span in (_span(payload, today) for payload in _payloads(text, now)) if span is not None]
    if not spans:
        return recent(today, DEFAULT_DAYS)
    if len(spans) == 1:
        against = spans[0].end <= today and _AGAINST.search(text.casefold())
        return compared(_next(spans[0]) if against else spans[0], today)
    later, earlier = sorted(spans[:2], key=lambda span: span.start, reverse=True)
    if earlier.end > later.start:  # "the last 7 days and the week before": calendar weeks are not meant
        return compared(spans[0], today)
    end = min(later.end, max(today, later.start + timedelta(days=1)))
    days = (end - later.start).days
    return Period(
        later.start, end, earlier.start, earlier.end if end == later.end else _capped(earlier.start, days, earlier.end)
    )


def _next(span: Span) -> Span:
    """As long a period as ``span`` right after it; of calendar months, as many months."""
    if span.start.day == 1 and span.end.day == 1:
        months = (span.end.year - span.start.year) * 12 + span.end.month - span.start.month
        return Span(span.end, _months_earlier(span.end, -months))
    return Span(span.end, span.end + (span.end - span.start))


def names_period(text: str, now: datetime) -> bool:
    today = now.astimezone(UTC).date()
    return any(_span(payload, today) is not None for payload in _payloads(text, now))


def recent(today: date, days: int) -> Period:
    start = today - timedelta(days=days)
    return Period(start, today, start - timedelta(days=days), start)


def compared(span: Span, today: date) -> Period:
    """``span`` up to the last full day, and what comes before it."""
    end = min(span.end, today) if span.start < today else span.start + timedelta(days=1)
    days = (end - span.start).days
    if span.start.day == 1 and (span.end.day == 1 or days <= 31):
        months = (span.end.year - span.start.year) * 12 + span.end.month - span.start.month
        before = _months_earlier(span.start, max(1, months))
        return Period(span.start, end, before, span.start if end == span.end else _capped(before, days, span.start))
    return Period(span.start, end, span.start - timedelta(days=days), span.start)


def _capped(start: date, days: int, limit: date) -> date:
    return min(start + timedelta(days=days), limit)


def _months_earlier(first: date, months: int) -> date:
    index = first.year * 12 + first.month - 1 - months
    return date(index // 12, index % 12 + 1, 1)


def _payloads(text: str, now: datetime) -> list[object]:
    """The longest reading at each place, in the order of the text."""
    readings = sorted(times.found(text.casefold(), now), key=lambda reading: (reading[0], -reading[1]))
    payloads: list[object] = []
    reached = 0
    for start, end, _category, payload in readings:
        if start >= reached:
            payloads.append(payload)
            reached = end
    return payloads


def _span(payload: object, today: date) -> Span | None:
    if isinstance(payload, Span) and payload.start <= today:
        return payload
    if isinstance(payload, Window) and payload.days:
        return Span(today - timedelta(days=payload.days), today)
    return None
