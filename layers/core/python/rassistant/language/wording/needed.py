"""What a text must hold for a pattern to be found in it, read off the pattern as it is written, without compiling it.

Most rules are about words that most questions have not: which are worth a search is told by four letters of each.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

Needed = tuple[str, ...]
"""In lower case: a text that holds none of these can't match. Empty: nothing can be said."""

_PIECES: Final = re.compile(
    r"[^\\\[\](){}|*+?.^$]+"  # letters
    r"|\((?:\?(?::|<?[=!]|P<\w+>))?[^\\\[\](){}*+?.^$]+\)[?*]?"  # a choice of words
    r"|\|(?:[^\\\[\](){}|*+?.^$]+\|)+"  # alternatives that are words
    r"|\\(?:\d+|[\s\S])"
    r"|\[\^?\]?(?:\\[\s\S]|[^\]\\])*\]"  # one letter of a set
    r"|\((?:\?(?:[:=!]|<[=!]|P<\w+>|[aimsux]*-?[imsx]*:))?(?!\?)"
    r"|[*+?]\??|\{\d+,?\d*\}\??|\{,\d*\}\??"
    r"|\(\?|[\s\S]"
)
_OPENED: Final = re.compile(r"^\((?:\?(?::|<?=|P<\w+>))?")
_UNKNOWN: Final = "(?"
"""Flags, conditions, groups that are named again: in few patterns, of which nothing is said."""
_PLACES: Final = "bBAZ"
_BY_NUMBER: Final = "xuUN"
_DIGIT: Final = "\\d"
"""Stands for any digit."""
_LIKELY: Final = frozenset(
    (
        "the", "that", "which", "have", "has", "with", "are", "is", "not", "any", "all", "what", "how", "of", "by", "in",
        "to", "for", "my", "our", "and", "or", "tag", "instance", "instances",
    )
)  # fmt: skip
_NOTHING: Final = 9.0


@lru_cache(maxsize=16_384)
def _likelihood(letters: str) -> float:
    """How many of a hundred questions hold these, roughly: a syllable of Hangul tells more than a Latin letter."""
    bare = letters.strip()
    if not bare or (bare.isascii() and len(bare) == 1 and bare.isalpha()):
        return _NOTHING
    if letters == _DIGIT:
        return 0.45
    table = (0.2, 0.4, 0.15, 0.05, 0.03, 0.02) if bare.isascii() else (0.12, 0.03, 0.01)
    return table[min(len(bare), len(table)) - 1] * (5 if bare in _LIKELY else 1)


class Sieve:
    """Which of many patterns may be in a text: bit N of the answer is the pattern whose needs came N-th."""

    def __init__(self, needs: Iterable[Needed]) -> None:
        patterns: dict[str, int] = {}
        self._always = 0
        for number, letters in enumerate(needs):
            if not letters:
                self._always |= 1 << number
            for part in map(_gram, letters):
                patterns[part] = patterns.get(part, 0) | 1 << number
        self._patterns: Final = patterns
        self._grams: Final = frozenset(patterns)

    def among(self, text: str) -> int:
        bits = self._always
        for part in self._grams & _grams(text):
            bits |= self._patterns[part]
        return bits


_LONGEST: Final = 4
_ALIKE: Final = str.maketrans("İıſ\u212a", "iisk")
"""What is the same letter to a pattern that ignores case, and another one in lower case."""


def _gram(letters: str) -> str:
    """A few letters of these, which are looked for in their place."""
    if letters == _DIGIT:
        return _DIGIT
    bare = letters.strip() or letters
    if bare.isascii():
        return max(bare.split(), key=_weight, default=bare)[:_LONGEST]
    at = next(at for at, letter in enumerate(bare) if not letter.isascii())
    return bare[at : at + 2]


def _weight(word: str) -> int:
    return 0 if word in _LIKELY else min(len(word), _LONGEST)


@lru_cache(maxsize=64)
def plain(text: str) -> str:
    """The text in the letters that ``needed`` gives."""
    return text.lower() if text.isascii() else text.translate(_ALIKE).lower()


@lru_cache(maxsize=32)
def _grams(text: str) -> frozenset[str]:
    """Every run of one to four letters of the text."""
    low = plain(text)
    found = {low[at : at + _LONGEST] for at in range(len(low))}
    for size in range(1, _LONGEST):
        found.update([low[at : at + size] for at in range(len(low))])
    if _HAS_DIGIT.search(low) is not None:
        found.add(_DIGIT)
    return frozenset(found)


_HAS_DIGIT: Final = re.compile(r"\d")


def may_hold(text: str, letters: Needed) -> bool:
    """May a pattern that needs these be in the text?"""
    if not letters:
        return True
    low = plain(text)
    return any(one in low for one in letters) or (_DIGIT in letters and _HAS_DIGIT.search(low) is not None)


class _Group:
    """A part of the pattern in parentheses: ``run`` are the letters read last, ``ways`` its alternatives so far."""

    __slots__ = ("_denied", "_likely", "best", "run", "ways")

    def __init__(self, *, denied: bool = False) -> None:
        self._denied = denied
        self.ways: list[Needed] = []
        self._likely = _NOTHING
        self.best: Needed = ()
        self.run = ""

    def settle(self) -> None:
        """The run ends: what comes next may be anything."""
        if self.run:
            run, self.run = self.run, ""
            self._weigh((run,), _likelihood(run))

    def take(self, needed: Needed) -> None:
        if needed:
            self._weigh(needed, sum(map(_likelihood, needed)))

    def _weigh(self, needed: Needed, likely: float) -> None:
        if likely < self._likely:
            self.best, self._likely = needed, likely

    def turn(self) -> None:
        """Another alternative begins."""
        self.settle()
        self.ways.append(self.best)
        self.best, self._likely = (), _NOTHING

    def done(self) -> Needed:
        self.turn()
        if self._denied or () in self.ways:
            return ()
        return tuple(dict.fromkeys(letters for way in self.ways for letters in way))


class _Pattern:
    """Read piece by piece. ``closed``: what the group that ended just before needs, since how often it comes is said
    behind it; ``lettered``: a letter came just before."""

    def __init__(self) -> None:
        self._outer: list[_Group] = []
        self._here = _Group()
        self._closed: Needed | None = None
        self._lettered = False

    def read(self, piece: str) -> bool:
        """False where nothing can be said of the pattern for what stands here."""
        first = piece[0]
        if first in "*+?" or (first == "{" and len(piece) > 1):
            self._times(missing=first in "?*" or piece.startswith(("{0", "{,")))
            return True
        if self._closed is not None:
            self._here.take(self._closed)
            self._closed = None
        self._lettered = False
        if first in "()":
            return self._parenthesis(piece)
        if first == "\\":
            return self._escaped(piece[1])
        if first == "|":
            self._here.turn()
            if len(piece) > 1:
                self._here.ways += [(word,) for word in piece[1:-1].split("|")]
        elif first in ".[]{}":
            self._here.settle()
        elif first not in "^$":
            self._here.run += piece
            self._lettered = True
        return True

    def letters(self) -> Needed:
        if self._closed is not None:
            self._here.take(self._closed)
        found = self._here.done()
        return tuple(dict.fromkeys(letters if letters == _DIGIT else letters.lower() for letters in found))

    def _parenthesis(self, piece: str) -> bool:
        here, last = self._here, piece[-1]
        if piece == ")":
            self._closed = here.done()
            self._here = self._outer.pop()
            return True
        here.settle()
        if last == ")":
            self._closed = _chosen(piece)
        elif last not in "?*":
            self._outer.append(here)
            self._here = _Group(denied=last == "!")
        return piece != _UNKNOWN

    def _times(self, *, missing: bool) -> None:
        """How often what came just before comes: what may be missing is not needed."""
        here = self._here
        if self._lettered:
            last = here.run[-1]
            here.run = here.run[:-1]
            here.settle()
            here.run = "" if missing else last
        elif self._closed is not None and not missing:
            here.take(self._closed)
        self._closed, self._lettered = None, False

    def _escaped(self, letter: str) -> bool:
        if letter in _PLACES:
            return True
        if letter.isalnum():
            self._here.settle()
            self._closed = (_DIGIT,) if letter == "d" else None
            return letter not in _BY_NUMBER
        self._here.run += letter
        self._lettered = True
        return True


def needed(pattern: str, flags: int = 0) -> Needed:
    """Of the letters that every match holds, or of which it holds one, those that fewest questions hold."""
    if flags & re.VERBOSE:
        return ()
    read = _Pattern()
    return read.letters() if all(map(read.read, _PIECES.findall(pattern))) else ()


def _chosen(piece: str) -> Needed:
    """The words that a group is a choice of; none where they are what must not be there."""
    if piece.startswith(("(?!", "(?<!")):
        return ()
    words = tuple(_OPENED.sub("", piece[:-1], count=1).split("|"))
    return () if "" in words else words
