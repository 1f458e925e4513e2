"""Periods that a question names, from the spans of its words: since March, in May or June, before 2026."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time
from typing import Any

from rassistant.language.plan import And, Condition, Filter, Or
from rassistant.language.vocabulary.senses import Item, Span

Senses = Mapping[str, Any] | None
_RELATIVE = re.compile(r"this|last|today|yesterday|previous|이번|지난|오늘|어제|전월|올해|작년|금년|이달|저번")


@dataclass(frozen=True, slots=True)
class Period:
    """``start`` inclusive, ``end`` exclusive, None for open. ``rolling``: up to now.
    ``pair``: the two that a range was named by, for comparing them. ``others``: or in one of these."""

    start: datetime | None = None
    end: datetime | None = None
    rolling: bool = False
    pair: tuple[Period, ...] = ()
    others: tuple[Period, ...] = ()

    def terms(self, path: str) -> Filter:
        parts: list[Filter] = []
        if self.start is not None:
            parts.append(Condition(path, "ge", iso_text(self.start)))
        if self.end is not None:
            parts.append(Condition(path, "lt", iso_text(self.end)))
        own = parts[0] if len(parts) == 1 else And(tuple(parts))
        return Or((own, *(other.terms(path) for other in self.others))) if self.others else own


def iso_text(moment: datetime) -> str:
    return moment.astimezone(UTC).replace(microsecond=0).isoformat().replace("+00:00", "Z")


def midnight(day: date) -> datetime:
    return datetime.combine(day, time(0), UTC)


def period(*, start: datetime | None = None, end: datetime | None = None, rolling: bool = False) -> Senses:
    if start is None and end is None:
        return None
    if start is not None and end is not None and start >= end:
        return {"BADPERIOD": True}
    return {"PERIOD": Period(start, end, rolling)}


def span_of(item: Item | None) -> Span | None:
    if item is None:
        return None
    return next((item.senses[name] for name in ("SPAN", "MONTHNAME", "YEAR") if name in item.senses), None)


def start_of(item: Item | None) -> datetime | None:
    span = span_of(item)
    return None if span is None else midnight(span.start)


def end_of(item: Item | None) -> datetime | None:
    span = span_of(item)
    return None if span is None else midnight(span.end)


OF_A_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def between(first: Item | None, last: Item | None) -> Senses:
    one, other = span_of(first), span_of(last)
    if one is None or other is None:
        return None
    start, end = one.start, other.end
    pair = tuple(Period(midnight(span.start), midnight(span.end)) for span in (one, other)) if one != other else ()
    if start >= end and _RELATIVE.search(f"{text_in(first)} {text_in(last)}"):  # this month to last month: both
        start, end = other.start, one.end
    if start >= end and OF_A_YEAR.search(text_in(first)):
        return {"BADPERIOD": True}
    if start >= end:  # November to February: the first is of the year before
        start = start.replace(year=start.year - 1)
    return {"PERIOD": Period(midnight(start), midnight(end), pair=pair)}


def text_in(item: Item | None) -> str:
    return item.text.lower() if item is not None else ""


def either_of(*items: Item | None) -> Senses:
    """In August or September, in 2021, 2023 or 2025: what follows upon another is one period with it."""
    spans = sorted({span for item in items if (span := span_of(item)) is not None}, key=lambda span: span.start)
    joined: list[Span] = []
    for span in spans:
        if joined and span.start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    found = tuple(Period(midnight(span.start), midnight(span.end)) for span in joined)
    return {"PERIOD": replace(found[0], others=found[1:])} if found else None
