"""Rules that say a question in other words, one after another."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property
from typing import Final

Rule = tuple[str | None, str, str]
"""What the question must be about (or None), the form, and what it becomes."""


class _Step:
    """A rule, its form compiled when a question is first about what it needs. ``topic``: rules of one share its number."""

    __slots__ = ("_flags", "_written", "about", "form", "said", "topic")

    def __init__(self, about: re.Pattern[str] | None, topic: int, written: str, said: str, flags: int) -> None:
        self.about: Final = about
        self.topic: Final = topic
        self.said: Final = said
        self._written: Final = written
        self._flags: Final = flags
        self.form: re.Pattern[str] | None = None

    def compiled(self) -> re.Pattern[str]:
        """Threads may compile it at once: what they get is the same."""
        self.form = re.compile(self._written, self._flags)
        return self.form


class Rewriting:
    """Called with a question, says it as the rules say. Nothing is compiled before the first one.

    ``apart``: what is put in stands apart from the words beside it, and runs of space become one where a rule fits."""

    def __init__(self, rules: Iterable[Rule], *, apart: bool = False, flags: int = re.IGNORECASE) -> None:
        self._rules: Final = tuple(rules)
        self._flags: Final = flags
        self._apart: Final = apart

    @cached_property
    def _steps(self) -> tuple[_Step, ...]:
        topics = tuple(dict.fromkeys(about for about, _, _ in self._rules))
        forms = {about: None if about is None else re.compile(about, self._flags) for about in topics}
        return tuple(
            _Step(forms[about], topics.index(about), written, said, self._flags) for about, written, said in self._rules
        )

    def __call__(self, text: str) -> str:
        is_about: dict[int, bool] = {}
        for step in self._steps:
            if step.about is not None:
                known = is_about.get(step.topic)
                if known is None:
                    known = is_about[step.topic] = step.about.search(text) is not None
                if not known:
                    continue
            form = step.form or step.compiled()
            if form.search(text) is None:
                continue
            text = " ".join(form.sub(f" {step.said} ", text).split()) if self._apart else form.sub(step.said, text)
            is_about.clear()
        return text
