"""Splits a question into known pieces: the cheapest way to cover it with phrases, numbers, dates and particles."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from rassistant.language.fields import FINDING
from rassistant.language.unanswered.crumbs import whole_words
from rassistant.language.vocabulary.lexicon import Lexicon
from rassistant.language.vocabulary.phrase_trie import merged
from rassistant.language.vocabulary.senses import Item

Edge = tuple[int, int, str, Any]

_UNKNOWN = 10.0
_WORD = re.compile(r"[^\W가-힣ㄱ-ㆎ][\w.\-/:@+*?$%]*[\w*]|[^\W가-힣ㄱ-ㆎ]", re.ASCII)
_HANGUL = re.compile(r"[가-힣ㄱ-ㆎ]+")
_OTHER = re.compile(r"[^\W\dA-Za-z가-힣ㄱ-ㆎ_]+")
_GLUED = frozenset(("SERVICE", "REGION", "STATE", "FILLER", "METRIC", "VALUE", "COUNT", "NUMFIELD", "FIELD", "COST"))
_LIGHT_COST = {"PART": 0.42, "PARTAND": 0.42, "PARTOR": 0.42}


@dataclass(slots=True)
class _Best:
    cost: float
    previous: int
    item: Item | None


def scan(
    text: str,
    low: str,
    lexicon: Lexicon,
    edges: Iterable[Edge],
    named: frozenset[str] = frozenset(),
    *,
    findings: bool = True,
) -> list[Item]:
    """The pieces in order. A piece without senses is a word that nothing here knows.

    ``named``: the services of the question; what means nothing for any of them is taken only where it must be.
    ``findings`` False: what the checks call the things that they find is not looked for.
    """
    size = len(low)
    by_start: dict[int, list[Edge]] = {}
    for edge in edges:
        by_start.setdefault(edge[0], []).append(edge)
    best: list[_Best | None] = [None] * (size + 1)
    best[0] = _Best(0.0, 0, None)
    for at in range(size):
        here = best[at]
        if here is None:
            continue
        if low[at] == " ":
            _relax(best, at, at + 1, here.cost, None)
            continue
        found: dict[int, dict[str, Any]] = {}
        for end, senses in lexicon.matches(low, at) if not _is_unit(low, at) else ():
            plain = senses if findings else _without_findings(senses)
            if plain and (usable := _usable(low, at, end, plain)) is not None:
                senses_there = found.setdefault(end, {})
                for category, payload in usable.items():  # one spelling with a space, another without
                    known = senses_there.get(category)
                    senses_there[category] = payload if known is None else merged(known, payload)
        for _, end, category, payload in by_start.get(at, ()):
            if _names_finding(found.get(end, {})):
                continue  # as it stands a phrase of the checks' own, and no other word inflected
            found.setdefault(end, {})[category] = payload
        for end, senses in found.items():
            cost = _cost(low, at, end, senses) + (_UNFIT if named and is_unfit(senses, named) else 0.0)
            _relax(best, at, end, here.cost + cost, Item(at, end, text[at:end], senses))
        for end in _unknown_ends(low, at):
            cost = here.cost + _UNKNOWN + 0.5 * (end - at)
            _relax(best, at, end, cost, Item(at, end, text[at:end], {}))
    return whole_words(_path(best, size), text)


_UNFIT = 4.0
"""Less than an unknown word, more than a few known ones: encrypted + at rest rather than a field of another kind."""
_REFERRING = frozenset(("METRIC", "NUMFIELD", "FIELD", "BOOLFIELD", "TIMEFIELD", "VALUE", "FAMILY", "STATE", "ALIKE"))


def is_unfit(senses: Mapping[str, Any], named: frozenset[str]) -> bool:
    """Does it mean something for other services alone?"""
    if not senses.keys() <= _REFERRING | {"stem"}:
        return False
    refs = [ref for name in senses.keys() & _REFERRING for ref in senses[name]]
    return all(ref.service_type not in named for ref in refs)


def _relax(best: list[_Best | None], at: int, end: int, cost: float, item: Item | None) -> None:
    known = best[end]
    if known is None or cost < known.cost - 1e-9:
        best[end] = _Best(cost, at, item)


def _path(best: list[_Best | None], size: int) -> list[Item]:
    items: list[Item] = []
    at = size
    while at > 0:
        step = best[at]
        if step is None:  # unreachable: every character has an edge
            break
        if step.item is not None:
            items.append(step.item)
        at = step.previous
    return items[::-1]


def _cost(low: str, at: int, end: int, senses: dict[str, Any]) -> float:
    cost = min((_LIGHT_COST.get(category, 1.0) for category in senses), default=1.0)
    if cost < 1.0 and (at == 0 or low[at - 1] in " (["):
        cost = 1.0 if len(senses) > 1 else 1.05  # a particle that stands alone
    if cost == 1.0 and not _is_bounded(low, at, end):
        cost += 1.2
    if _names_finding(senses):
        cost += _FINDING
    # Of two ways that cost the same, the one with the longer pieces.
    return cost - float(0.002 * min(end - at, 30) ** 1.2)


_FINDING = 0.45
"""Less than a particle: outgoing traffic + none rather than outgoing + no traffic, which is what a check finds."""


def _names_finding(senses: Mapping[str, Any]) -> bool:
    return senses.keys() == {"VALUE"} and all(ref.path == FINDING for ref in senses["VALUE"])


def _without_findings(senses: Mapping[str, Any]) -> dict[str, Any]:
    refs = tuple(ref for ref in senses.get("VALUE", ()) if ref.path != FINDING)
    left = {category: payload for category, payload in senses.items() if category != "VALUE"}
    return {**left, "VALUE": refs} if refs else left


def _is_unit(low: str, at: int) -> bool:
    """The 월 of 2월 belongs to the number."""
    return low[at] in "월일년주분시개대건번회" and at > 0 and low[at - 1].isdigit()


def _is_latin(character: str) -> bool:
    return character.isascii() and character.isalnum()


def _is_bounded(low: str, at: int, end: int) -> bool:
    starts = at == 0 or not (_is_latin(low[at - 1]) and _is_latin(low[at]))
    ends = end >= len(low) or not (_is_latin(low[end - 1]) and _is_latin(low[end]))
    return starts and ends


def _usable(low: str, at: int, end: int, senses: dict[str, Any]) -> dict[str, Any] | None:
    """The senses that are possible here: Latin words need word borders, but for content words written together."""
    if _is_bounded(low, at, end):
        return senses
    if end < len(low) and low[end].isdigit() and low[end - 1].isalpha() and "FAMILY" in senses:
        return {"FAMILY": senses["FAMILY"]}
    if (
        low[at].isdigit()
        or low[end - 1].isdigit()
        or (end < len(low) and low[end].isdigit())
        or (at and low[at - 1].isdigit())
    ):
        return None
    if end - at < 3:
        return None
    glued = {category: payload for category, payload in senses.items() if category in _GLUED}
    if not glued or ("FILLER" in glued and end - at < 4):
        return None
    return glued


def _unknown_ends(low: str, at: int) -> Iterable[int]:
    """Where an unknown word that begins here may end."""
    if match := _HANGUL.match(low, at):
        return range(at + 1, match.end() + 1) if match.end() - at <= 12 else (match.end(),)
    if match := _WORD.match(low, at):
        return (match.end(),)
    if match := _OTHER.match(low, at):
        return (match.end(),)
    return (at + 1,)
