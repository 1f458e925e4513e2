"""Regular expressions that are compiled when a question first needs them.

Compiling all of the vocabulary's takes longer than everything else that a start does, and no question needs those of the
other language. Threads may compile the same one at once: what they get is the same.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from typing import Final

from rassistant.language.wording.needed import Needed, Sieve, may_hold, needed


class Deferred:
    """What ``re.compile`` gives, as far as it is used here. Compiled for the first text that has letters it needs."""

    __slots__ = ("_compiled", "_flags", "_letters", "_pattern")

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self._pattern: Final = pattern
        self._flags: Final = flags
        self._letters: Needed | None = None
        self._compiled: re.Pattern[str] | None = None

    @property
    def compiled(self) -> re.Pattern[str]:
        if self._compiled is None:
            self._compiled = re.compile(self._pattern, self._flags)
        return self._compiled

    @property
    def needed(self) -> Needed:
        """The letters of which a text holds one that it is found in."""
        if self._letters is None:
            self._letters = needed(self._pattern, self._flags)
        return self._letters

    def _for(self, text: str) -> re.Pattern[str] | None:
        """None where it is not in the text for certain."""
        if self._compiled is not None:
            return self._compiled
        return self.compiled if may_hold(text, self.needed) else None

    def search(self, text: str, start: int = 0) -> re.Match[str] | None:
        form = self._compiled or self._for(text)
        return None if form is None else form.search(text, start)

    def match(self, text: str, start: int = 0) -> re.Match[str] | None:
        form = self._compiled or self._for(text)
        return None if form is None else form.match(text, start)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        form = self._compiled or self._for(text)
        return None if form is None else form.fullmatch(text)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        form = self._compiled or self._for(text)
        return iter(()) if form is None else form.finditer(text)

    def sub(self, said: str | Callable[[re.Match[str]], str], text: str, count: int = 0) -> str:
        form = self._compiled or self._for(text)
        return text if form is None else form.sub(said, text, count)


class DeferredTable:
    """Several, that are gone through in their order."""

    def __init__(self, patterns: Iterable[str], flags: int = 0) -> None:
        self._forms: Final = tuple(Deferred(pattern, flags) for pattern in patterns)

    @cached_property
    def _sieve(self) -> Sieve:
        return Sieve(form.needed for form in self._forms)

    def __iter__(self) -> Iterator[Deferred]:
        return iter(self._forms)

    def among(self, text: str) -> Iterator[tuple[int, Deferred]]:
        """Those that may be in the text, with their places in the table."""
        left = self._sieve.among(text)
        while left:
            bit = left & -left
            left ^= bit
            place = bit.bit_length() - 1
            yield place, self._forms[place]
