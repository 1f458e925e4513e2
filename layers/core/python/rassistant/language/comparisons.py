"""Which of two values is the smaller: numbers, times, texts and versions; None where they can't be compared."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime
from functools import lru_cache

from rassistant.language.vocabulary.versions import order

Verdict = bool | None
"""None: unknown. It counts as no, and its negation is unknown too: what is not known is not guessed."""

Compared = Callable[[str | float | bool], Verdict]


def by_version(op: str, limit: str) -> Compared:
    """3.9 is before 3.12."""

    def compare(actual: str | float | bool) -> Verdict:
        place = order(str(actual), limit)
        if place is None:
            return None
        return {"lt": place < 0, "le": place <= 0, "gt": place > 0, "ge": place >= 0}[op]

    return compare


def by_size(op: str, bound: str | float | bool, *, is_time: bool) -> Compared:
    """``op``: lt, le, gt or ge; a number is compared with numbers alone, a text with texts."""
    limit = _comparable(bound, is_time=is_time)

    def compare(actual: str | float | bool) -> Verdict:
        value = _comparable(actual, is_time=is_time)
        if value is None or limit is None or type(value) is not type(limit):
            return None
        below, above = value < limit, value > limit  # type: ignore[operator]  # both of one type, seen above
        return {"lt": below, "le": not above, "gt": above, "ge": not below}[op]

    return compare


def _comparable(value: str | float | bool, *, is_time: bool) -> float | str | datetime | None:
    if isinstance(value, bool):
        return None
    if isinstance(value, int | float):
        return float(value)
    if is_time or _TIME.match(value):
        return _moment(value)
    try:
        return float(value)
    except ValueError:
        return value.casefold()


_TIME = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}")


@lru_cache(maxsize=65536)
def _moment(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None
