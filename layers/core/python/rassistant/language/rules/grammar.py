"""A small cascaded grammar: rules over the categories of items, each match replaced by one new item."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from rassistant.language.vocabulary.senses import Item

LIGHT = frozenset(("FILLER", "PART", "PARTAND", "PARTOR", "TRIVIAL"))
"""Between two elements of a rule, items with one of these senses are passed over."""

Found = Sequence[Item | None]
Action = Callable[[Found], Mapping[str, Any] | None]


@dataclass(frozen=True, slots=True)
class _Element:
    categories: frozenset[str]
    optional: bool


@dataclass(frozen=True, slots=True)
class Rule:
    """``pattern``: categories separated by spaces; ``A|B``: either; ``A?``: may be absent; ``A!``: right after the one
    before it, with nothing passed over. The action gets one item an element, and declines with None."""

    elements: tuple[_Element, ...]
    tight: tuple[bool, ...]
    begins: frozenset[str]
    needed: tuple[frozenset[str], ...]
    """Of each element that may not be absent."""
    action: Action


def sense(item: Item | None, category: str) -> Any:
    """What the item stands for there; None where it is not there or has no such sense."""
    return None if item is None else item.senses.get(category)


def text_of(found: Found) -> str:
    return " ".join(item.text for item in found if item is not None)


def rule(pattern: str, action: Action) -> Rule:
    return Rule(*_parsed(pattern), action)


@cache
def _parsed(
    pattern: str,
) -> tuple[tuple[_Element, ...], tuple[bool, ...], frozenset[str], tuple[frozenset[str], ...]]:
    """The elements, whether each is tight, the categories that a match can begin with, and those it needs."""
    elements, tight = [], []
    for part in pattern.split():
        tight.append(part.endswith("!"))
        word = part.rstrip("!")
        elements.append(_Element(frozenset(word.rstrip("?").split("|")), word.endswith("?")))
    first = next((at for at, element in enumerate(elements) if not element.optional), len(elements) - 1)
    begins = frozenset(category for element in elements[: first + 1] for category in element.categories)
    needed = tuple(element.categories for element in elements if not element.optional)
    return tuple(elements), tuple(tight), begins, needed


def reduce(items: list[Item], rules: Sequence[Rule]) -> list[Item]:
    """One pass from the left; at each place the first rule that applies replaces what it matched."""
    beginning = _beginning(tuple([rule.begins for rule in rules]))
    present = {category for item in items for category in item.senses}
    if beginning.keys().isdisjoint(present):
        return items
    at = 0
    while at < len(items):
        left = 0
        for category in items[at].senses:
            left |= beginning.get(category, 0)
        while left:
            bit = left & -left
            left ^= bit
            candidate = rules[bit.bit_length() - 1]
            if any(categories.isdisjoint(present) for categories in candidate.needed):
                continue
            if (senses := _applied(items, at, candidate)) is not None:
                present.update(senses)
                break
        at += 1
    return items


@lru_cache(maxsize=256)
def _beginning(begins: tuple[frozenset[str], ...]) -> dict[str, int]:
    """By category the rules that a match of begins with it: bit N is the N-th rule."""
    found: dict[str, int] = {}
    for number, categories in enumerate(begins):
        for category in categories:
            found[category] = found.get(category, 0) | 1 << number
    return found


def _applied(items: list[Item], at: int, candidate: Rule) -> Mapping[str, Any] | None:
    """What the rule makes of the items from this place on, which it replaces; None where it does not apply."""
    for matched, end in _match(items, at, candidate, 0, begun=False):
        senses = candidate.action(matched)
        if senses is not None:
            text = " ".join([item.text for item in items[at:end]])
            items[at:end] = [Item(items[at].start, items[end - 1].end, text, senses)]
            return senses
    return None


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
        if not wanted.categories.isdisjoint(item.senses):
            ways += [([item, *rest], end) for rest, end in _match(items, place + 1, candidate, element + 1, begun=True)]
        if not begun or candidate.tight[element] or LIGHT.isdisjoint(item.senses):
            break
        place += 1
    if wanted.optional:
        rest_ways = _match(items, at, candidate, element + 1, begun=begun)
        ways += [([None, *rest], end) for rest, end in rest_ways if end > at or begun]
    return ways
