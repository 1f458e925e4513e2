"""Gp2 and unattached, or bigger than 1 TB: an "or" behind a comma divides all that was said before it from the rest."""

from __future__ import annotations

from collections.abc import Sequence

from rassistant.language.rules.drafts import all_of, either
from rassistant.language.vocabulary.senses import Item

_PASSED = frozenset(("FILLER", "TRIVIAL", "HAVE", "PART"))


def or_behind_comma(items: list[Item]) -> list[Item]:
    """The items with the conditions on both sides as one; as they are where it can't be told what is divided."""
    for at in range(1, len(items) - 2):
        if items[at].text != "," or not items[at + 1].has("OR"):
            continue
        behind = next((n for n in range(at + 2, len(items)) if not items[n].senses.keys() & _PASSED), len(items))
        before = [n for n in range(at) if items[n].has("COND")]
        if behind == len(items) or not items[behind].has("COND") or not _are_one_side(items, before):
            continue
        said = " ".join(item.text for item in items[before[0] : behind + 1])
        left = all_of([items[n].senses["COND"] for n in before], said)
        joined = None if left is None else either((left, items[behind].senses["COND"]), said)
        if joined is not None:
            one = Item(items[before[0]].start, items[behind].end, said, {"COND": joined})
            kept = [item for n, item in enumerate(items[:at]) if n not in before]
            return [*kept, one, *items[behind + 1 :]]
    return items


def _are_one_side(items: Sequence[Item], before: Sequence[int]) -> bool:
    """All of them behind the noun, or one alone: stopped servers on Windows, or …, says not what it divides."""
    if len(before) < 2:
        return bool(before)
    noun = next((n for n, item in enumerate(items) if item.has("SERVICE")), -1)
    return all(n > noun for n in before)
