"""Versions in order: 1.9 before 1.27, python3.9 before python3.12, 15.4 not after 15."""

from __future__ import annotations

import re
from functools import lru_cache

VERSIONED = ("version", "runtime", "release")
"""How the fields end whose values have an order by their numbers."""
_DIGITS = re.compile(r"\d+")
_FORM = re.compile(r"(?P<head>[^\d]*)(?P<numbers>\d+(?:\.\d+)*)")


@lru_cache(maxsize=4096)
def parts(text: str) -> tuple[str, tuple[int, ...]] | None:
    """What stands before the number (``python``), and the numbers; None where there is none."""
    match = _FORM.match(text.strip().casefold())
    return None if match is None else (match["head"], tuple(int(n) for n in match["numbers"].split(".")))


def order(actual: str, limit: str) -> int | None:
    """Below, at or above: -1, 0, 1, as exactly as the limit is written (13.7 is at 13). None for another family."""
    one, other = parts(actual), parts(limit)
    if one is None or other is None or (one[0] != other[0] and not _is_bare(one[0], other[0])):
        return None
    mine, bound = one[1][: len(other[1])], other[1]
    mine += (0,) * (len(bound) - len(mine))
    return (mine > bound) - (mine < bound)


def _is_bare(head: str, wanted: str) -> bool:
    """OpenSearch_1.3 is before 2: the word before it is set apart, and none is asked for."""
    return not wanted and head.endswith(("_", "-"))


def in_order(text: str) -> str:
    """As texts are in order: its numbers of one length, so that 9.6 is before 13.4."""
    return _DIGITS.sub(lambda match: match[0].zfill(8), text)
