"""The account's own words: names of resources, tag keys and values. Looked at only for what no other word explains."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from rassistant.language.drafts import everywhere
from rassistant.language.lexicon import Lexicon
from rassistant.language.plan import Condition
from rassistant.models.resource import Resource

_TOKEN = re.compile(r"[a-z0-9][a-z0-9._\-/]*[a-z0-9]|[가-힣]+")
_BETWEEN = r"(?:\s*(?:태그|tag|값|value)?\s*(?:가|이|는|은|의|:|=|is|of|equals|equal to)?\s*)"
_AFTER = re.compile(r"\s?(?:환경|environments?|env)(?![a-z])")
MIN_VALUE = 3
"""Shorter tag values (1, no) are more likely to be something else."""


@dataclass(frozen=True, slots=True)
class AccountWords:
    """All in lower case. ``values``: a tag value that occurs under one key only → (key, value) as they are written."""

    names: frozenset[str]
    values: dict[str, tuple[str, str]]

    @classmethod
    def of(cls, rows: Iterable[Resource]) -> AccountWords:
        names: set[str] = set()
        values: dict[str, set[tuple[str, str]]] = {}
        for row in rows:
            names.add(row.name.lower())
            for key, value in row.tags.items():
                if key != "Name" and not key.startswith("aws:") and len(value) >= MIN_VALUE:
                    values.setdefault(value.lower(), set()).add((key, value))
        return cls(frozenset(names), {text: next(iter(pairs)) for text, pairs in values.items() if len(pairs) == 1})

    def found(self, low: str, lexicon: Lexicon) -> Iterator[tuple[int, int, str, Any]]:
        for match in _TOKEN.finditer(low):
            text = match[0]
            if lexicon.senses(text):
                continue
            if text in self.names:
                yield match.start(), match.end(), "COND", everywhere(Condition("name", "eq", text), text, listable=True)
            elif text in self.values:
                key, value = self.values[text]
                before = re.search(rf"(?<![a-z0-9]){re.escape(key.lower())}{_BETWEEN}$", low[: match.start()])
                after = _AFTER.match(low, match.end()) if key.lower().startswith("env") else None
                start, end = before.start() if before else match.start(), after.end() if after else match.end()
                yield (
                    start,
                    end,
                    "COND",
                    everywhere(Condition(f"tags.{key}", "eq", value), low[start:end], listable=True),
                )
