"""What stands behind a number and only says again what was counted: consumed writes under 1,000 units, 1 GB to destinations.

CloudWatch's own name of the metric has the word (ConsumedWriteCapacityUnits), or what AWS calls the field.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from typing import Final

from rassistant.language.fields import FieldCatalog
from rassistant.language.plan import Condition, Filter
from rassistant.language.rules.drafts import Draft
from rassistant.language.vocabulary.senses import Item

_WORDS: Final = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")
_NUMBER_LAST: Final = re.compile(r"\d$")
_SIDES: Final = frozenset(("to", "from"))
_COUNTED: Final = frozenset(("Count", "Count/Second", ""))
_TAKEN: Final = frozenset(("SERVICE", "COND", "NUM", "BOUND", "PERIOD", "ORDER", "GROUPS"))


def own_units(items: list[Item], catalog: FieldCatalog) -> list[Item]:
    """The items with such words in the condition they belong to. Where a side is said (to clients), of the metric of
    that side."""
    at = 0
    while at + 1 < len(items):
        for length in (2, 1):
            behind = items[at + 1 : at + 1 + length]
            whole = _whole(items[at], behind, catalog) if len(behind) == length else None
            if whole is not None:
                items = [*items[:at], whole, *items[at + 1 + length :]]
                break
        at += 1
    return items


def _whole(item: Item, behind: list[Item], catalog: FieldCatalog) -> Item | None:
    said: Draft | None = item.senses.get("COND")
    word = _one(behind[-1].text)
    if said is None or not word.isalpha() or not word.isascii() or behind[-1].senses.keys() & _TAKEN:
        return None
    side = behind[0].text.lower() if len(behind) > 1 else ""
    if (side and side not in _SIDES) or (not side and not _NUMBER_LAST.search(item.text)):
        return None
    options = {
        service: term
        for service, condition in said.options.items()
        if (
            term := _of_side(service, condition, side, word, catalog)
            if side
            else _of_unit(service, condition, word, catalog)
        )
    }
    if not options:
        return None
    words = " ".join((item.text, *(one.text for one in behind)))
    return Item(item.start, behind[-1].end, words, {"COND": replace(said, options=options)})


def _of_unit(service: str, term: Filter, word: str, catalog: FieldCatalog) -> Filter | None:
    """The condition, where its count is one of such pieces."""
    if not isinstance(term, Condition) or not isinstance(term.value, int | float):
        return None
    path = term.field.partition("@")[0]
    info = catalog.info(path, (service,))
    if info is None or info.type != "number" or info.unit not in _COUNTED:
        return None
    named = {_one(part) for said in (path.partition(".")[2], info.label.en) for part in _WORDS.findall(said)}
    return term if word in named or (word == "unit" and "capacity" in named) else None


def _of_side(service: str, term: Filter, side: str, word: str, catalog: FieldCatalog) -> Filter | None:
    """The condition on the metric that is counted on that side: BytesOutToDestination, BytesOutToSource."""
    kind = catalog.kinds.get(service)
    if kind is None or not isinstance(term, Condition) or not term.field.startswith("metrics."):
        return None
    name, at, window = term.field.removeprefix("metrics.").partition("@")
    base = next((end for end in _sides(name)), None)
    if base is None:
        return None
    fitting = [
        metric.name
        for metric in kind.metrics
        if _sides_with(metric.name, base) and f"{side} {word}" in {*_pairs(metric.name), *_pairs(metric.label.en)}
    ]
    return replace(term, field=f"metrics.{fitting[0]}{at}{window}") if len(fitting) == 1 else None


def _sides(name: str) -> Iterator[str]:
    """What stands before the side: BytesOut."""
    yield from (name[: found.start()] for found in re.finditer(r"(?:To|From)(?=[A-Z])", name))


def _sides_with(name: str, base: str) -> bool:
    return base in _sides(name)


def _pairs(name: str) -> Iterator[str]:
    parts = [_one(part) for part in _WORDS.findall(name)]
    yield from (f"{one} {other}" for one, other in pairwise(parts))


def _one(word: str) -> str:
    """Without the ending of several."""
    return word.lower().removesuffix("s")
