"""Fields of a time to come (until when, when it ends): days ahead, the next month of a name, next month."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from rassistant.language.rules.periods import OF_A_YEAR, Period, midnight, text_in
from rassistant.language.vocabulary.senses import Item, Ref, Span
from rassistant.language.vocabulary.time_words import MONTH_OR_SHORT

Senses = Mapping[str, Any] | None
_AHEAD: Final = ("_until", ".ends_at")
"""How the fields end that tell of a time to come."""
_MONTH: Final = re.compile(rf"\b(?:{MONTH_OR_SHORT})\b|\d{{1,2}}월")


def is_ahead(verb: Item) -> bool:
    refs: tuple[Ref, ...] = verb.senses.get("TIMEFIELD", ())
    return bool(refs) and all(ref.path.endswith(_AHEAD) for ref in refs) and not verb.has("CREATED")


def ahead(verb: Item, found: Period, now: datetime) -> Period:
    """종료 시각이 30일 이내인: of what is still to end, the days to come."""
    if not is_ahead(verb) or not found.rolling or found.start is None:
        return found
    return Period(start=now, end=now + (now - found.start))


def next_one(verb: Item | None, said: Item | None, now: datetime) -> Senses:
    """Ending in May: of what is still to end, a month without its year is the next one."""
    if said is None or verb is None or "PERIOD" not in said.senses:
        return None if said is None else said.senses
    found: Period = said.senses["PERIOD"]
    bounds = [bound for bound in (found.end, found.start) if bound is not None]
    is_month = _MONTH.search(text_in(said)) is not None and OF_A_YEAR.search(text_in(said)) is None
    if not (is_month and is_ahead(verb) and bounds and bounds[0] <= now):
        return said.senses
    start, end = (None if one is None else one.replace(year=one.year + 1) for one in (found.start, found.end))
    return {"PERIOD": Period(start, end)}


def to_come(verb: Item | None, said: Item | None) -> Senses:
    """Ending next month."""
    if verb is None or said is None or not is_ahead(verb):
        return None
    span: Span = said.senses["AHEAD"]
    return {"PERIOD": Period(midnight(span.start), midnight(span.end))}
