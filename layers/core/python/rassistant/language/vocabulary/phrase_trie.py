"""Phrases and what they mean, found letter by letter in a question."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from rassistant.language.vocabulary.senses import Ref, ServiceWord

Senses = dict[str, Any]
_END = ""


class PhraseTrie:
    """A space in a phrase matches a space, a hyphen, an underscore, or nothing."""

    def __init__(self) -> None:
        self._root: dict[str, Any] = {}
        self.phrases: set[str] = set()

    def matches(self, text: str, start: int) -> Iterator[tuple[int, Senses]]:
        """Every phrase that begins at ``start`` of the lowered text: its end and its senses."""
        stack: list[tuple[dict[str, Any], int, bool]] = [(self._root, start, False)]
        size = len(text)
        while stack:
            node, at, skipped = stack.pop()
            senses = node.get(_END)
            if senses is not None and at > start and not skipped:
                yield at, senses
            gap = node.get(" ")
            if gap is not None and not skipped:
                stack.append((gap, at, True))
            if at >= size:
                continue
            character = text[at]
            if character in " -_" and gap is not None and not skipped:
                stack.append((gap, at + 1, False))
            following = node.get(character)
            if following is not None and character != " ":
                stack.append((following, at + 1, False))

    def senses(self, phrase: str) -> Senses:
        """Of exactly this phrase; empty where there is none."""
        node: dict[str, Any] | None = self._root
        for character in _normal(phrase):
            node = node.get(character) if node is not None else None
        return {} if node is None else dict(node.get(_END) or {})

    def add(self, phrase: str, category: str, payload: Any, *, closed: bool = False, written: bool = False) -> None:
        """``written``: its hyphens are hyphens."""
        phrase = phrase if written else _normal(phrase)
        if not phrase:
            return
        if not closed or len(phrase) > 3:
            self.phrases.add(phrase)
        node = self._root
        for character in phrase:
            following = node.get(character)
            if following is None:
                following = node[character] = {}
            node = following
        senses: Senses = node.setdefault(_END, {})
        known = senses.get(category)
        senses[category] = payload if known is None else merged(known, payload)


def merged(known: Any, added: Any) -> Any:
    if isinstance(known, ServiceWord):
        types = tuple(dict.fromkeys((*known.types, *added.types)))
        owners = tuple(dict.fromkeys((*known.owners, *added.owners)))
        return ServiceWord(types, known.proper or added.proper, known.generic and added.generic, owners)
    if isinstance(known, tuple) and known and isinstance(known[0], Ref | str) and known[0] != "lt":
        if isinstance(known[0], str) and len(known) == 2 and known[1] in ("pre", "suf", "sym"):
            return known
        return tuple(dict.fromkeys((*known, *added)))
    return known


def _normal(phrase: str) -> str:
    return " ".join(phrase.lower().replace("-", " ").replace("_", " ").split()) if len(phrase) > 1 else phrase
