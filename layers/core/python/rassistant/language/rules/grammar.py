"""A small cascaded grammar: rules over the categories of items, each match replaced by one new item."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from rassistant.language.vocabulary.senses import Item

LIGHT = frozenset(("FILLER", "PART", "PARTAND", "PARTOR", "TRIVIAL"))
"""Between two elements of a rule, items with one of these senses are passed over."""

Found = Sequence[Item | None]
Action = Callable[[Found], Mapping[str, Any] | None]


@dataclass(frozen=True, slots=True)
class _Element:
    categories: tuple[str, ...]
    optional: bool


@dataclass(frozen=True, slots=True)
class Rule:
    """``pattern``: categories separated by spaces; ``A|B``: either; ``A?``: may be absent; ``A!``: right after the one
    before it, with nothing passed over. The action gets one item an element, and declines with None."""

    elements: tuple[_Element, ...]
    tight: tuple[bool, ...]
    begins: frozenset[str]
    action: Action


def sense(item: Item | None, category: str) -> Any:
    """What the item stands for there; None where it is not there or has no such sense."""
    return None if item is None else item.senses.get(category)


def text_of(found: Found) -> str:
    return " ".join(item.text for item in found if item is not None)


def rule(pattern: str, action: Action) -> Rule:
    return Rule(*_parsed(pattern), action)


@cache
def _parsed(pattern: str) -> tuple[tuple[_Element, ...], tuple[bool, ...], frozenset[str]]:
    """The elements, whether each is tight, and the categories that a match can begin with."""
    elements, tight = [], []
    for part in pattern.split():
        tight.append(part.endswith("!"))
        word = part.rstrip("!")
        elements.append(_Element(tuple(word.rstrip("?").split("|")), word.endswith("?")))
    needed = next((at for at, element in enumerate(elements) if not element.optional), len(elements) - 1)
    begins = frozenset(category for element in elements[: needed + 1] for category in element.categories)
    return tuple(elements), tuple(tight), begins


def reduce(items: list[Item], rules: Sequence[Rule]) -> list[Item]:
    """One pass from the left; at each place the first rule that applies replaces what it matched."""
    at = 0
    while at < len(items):
        senses_here = items[at].senses.keys()
        for candidate in rules:
            if candidate.begins.isdisjoint(senses_here):
                continue
            for matched, end in _match(items, at, candidate, 0, begun=False):
                senses = candidate.action(matched)
                if senses is not None:
                    first, last = items[at], items[end - 1]
                    text = " ".join(item.text for item in items[at:end])
                    items[at:end] = [Item(first.start, last.end, text, senses)]
                    break
            else:
                continue
            break
        at += 1
    return items


def _match(
    items: list[Item], at: int, candidate: Rule, element: int, *, begun: bool
) -> list[tuple[list[Item | None], int]]:
    """Every way to match from ``element`` on, the greedier first: the items and the place behind them. Nothing is
    passed over before the match has ``begun``."""
    if element == len(candidate.elements):
        return [([], at)]
    wanted = candidate.elements[element]
    ways: list[tuple[list[Item | None], int]] = []
    place = at
    while place < len(items):
        item = items[place]
        if any(category in item.senses for category in wanted.categories):
            ways += [([item, *rest], end) for rest, end in _match(items, place + 1, candidate, element + 1, begun=True)]
        if not begun or candidate.tight[element] or LIGHT.isdisjoint(item.senses):
            break
        place += 1
    if wanted.optional:
        rest_ways = _match(items, at, candidate, element + 1, begun=begun)
        ways += [([None, *rest], end) for rest, end in rest_ways if end > at or begun]
    return ways
