"""Rules that say a question in other words, one after another."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property
from typing import Final

from rassistant.language.wording.needed import Sieve, needed

Rule = tuple[str | None, str, str]
"""What the question must be about (or None), the form, and what it becomes."""


class _Step:
    """A rule, its forms compiled when a question first has letters that they need."""

    __slots__ = ("_about", "_flags", "_form", "_written", "_written_about", "said")

    def __init__(self, about: str | None, written: str, said: str, flags: int) -> None:
        self.said: Final = said
        self._written_about: Final = about
        self._written: Final = written
        self._flags: Final = flags
        self._about: re.Pattern[str] | None = None
        self._form: re.Pattern[str] | None = None

    @property
    def form(self) -> re.Pattern[str]:
        """Threads may compile it at once: what they get is the same."""
        if self._form is None:
            self._form = re.compile(self._written, self._flags)
        return self._form

    def fits(self, text: str) -> bool:
        if self._written_about is not None:
            if self._about is None:
                self._about = re.compile(self._written_about, self._flags)
            if self._about.search(text) is None:
                return False
        return (self._form or self.form).search(text) is not None


class Rewriting:
    """Called with a question, says it as the rules say. Nothing is compiled before a question has letters for it.

    ``apart``: what is put in stands apart from the words beside it, and runs of space become one where a rule fits."""

    def __init__(self, rules: Iterable[Rule], *, apart: bool = False, flags: int = re.IGNORECASE) -> None:
        self._rules: Final = tuple(rules)
        self._flags: Final = flags
        self._apart: Final = apart

    @cached_property
    def _steps(self) -> tuple[_Step, ...]:
        return tuple(_Step(about, written, said, self._flags) for about, written, said in self._rules)

    @cached_property
    def _forms(self) -> Sieve:
        return Sieve(needed(written, self._flags) for _, written, _ in self._rules)

    @cached_property
    def _topics(self) -> Sieve:
        needs = {about: () if about is None else needed(about, self._flags) for about, _, _ in self._rules}
        return Sieve(needs[about] for about, _, _ in self._rules)

    def __call__(self, text: str) -> str:
        steps = self._steps
        left = self._forms.among(text) & self._topics.among(text)
        while left:
            bit = left & -left
            left ^= bit
            step = steps[bit.bit_length() - 1]
            if not step.fits(text):
                continue
            said = step.form.sub(f" {step.said} " if self._apart else step.said, text)
            text = " ".join(said.split()) if self._apart else said
            left = self._forms.among(text) & self._topics.among(text) & -(bit << 1)
        return text
