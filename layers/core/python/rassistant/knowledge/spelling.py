"""English words with a letter wrong, as the word that is meant."""

from __future__ import annotations

import string
from collections.abc import Iterator, Mapping

_SHORTEST = 5
"""Shorter words have too many neighbours: "cost" and "host", "rate" and "role"."""


def nearest(word: str, known: Mapping[str, float]) -> str | None:
    """The word of ``known`` that is one letter away: left out, added, wrong, or two swapped; None where none is.

    ``known``: word → how rare it is; of several, the commonest is meant."""
    if len(word) < _SHORTEST or not word.isalpha() or word in known:
        return None
    found = {other for other in _neighbours(word) if other in known and other.isalpha()}
    return min(found, key=lambda other: (known[other], other), default=None)


def _neighbours(word: str) -> Iterator[str]:
    splits = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    for head, tail in splits:
        if tail:
            yield head + tail[1:]
        if len(tail) > 1:
            yield head + tail[1] + tail[0] + tail[2:]
        for letter in string.ascii_lowercase:
            yield head + letter + tail
            if tail:
                yield head + letter + tail[1:]
