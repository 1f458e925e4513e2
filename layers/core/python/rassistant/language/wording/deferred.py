"""Regular expressions that are compiled when a question first needs them.

Compiling all of the vocabulary's takes longer than everything else that a start does, and no question needs those of the
other language. Threads may compile the same one at once: what they get is the same.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from typing import Final


class Deferred:
    """What ``re.compile`` gives, as far as it is used here."""

    __slots__ = ("_compiled", "_flags", "_pattern")

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self._pattern: Final = pattern
        self._flags: Final = flags
        self._compiled: re.Pattern[str] | None = None

    @property
    def compiled(self) -> re.Pattern[str]:
        if self._compiled is None:
            self._compiled = re.compile(self._pattern, self._flags)
        return self._compiled

    def search(self, text: str) -> re.Match[str] | None:
        return self.compiled.search(text)

    def match(self, text: str, start: int = 0) -> re.Match[str] | None:
        return self.compiled.match(text, start)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        return self.compiled.fullmatch(text)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        return self.compiled.finditer(text)

    def sub(self, said: str | Callable[[re.Match[str]], str], text: str, count: int = 0) -> str:
        return self.compiled.sub(said, text, count)


class DeferredTable:
    """Several, that are gone through in their order."""

    def __init__(self, patterns: Iterable[str], flags: int = 0) -> None:
        self._patterns: Final = tuple(patterns)
        self._flags: Final = flags

    @cached_property
    def _compiled(self) -> tuple[re.Pattern[str], ...]:
        return tuple(re.compile(pattern, self._flags) for pattern in self._patterns)

    def __iter__(self) -> Iterator[re.Pattern[str]]:
        return iter(self._compiled)
