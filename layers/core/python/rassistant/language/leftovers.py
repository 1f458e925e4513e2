"""Every word is accounted for: what neither a rule nor the list of fillers took is named."""

from __future__ import annotations

from collections.abc import Sequence

from rassistant.language import refusals
from rassistant.language.reading import Refusal, Situation
from rassistant.language.senses import Item, Number

COMMONEST = ("REGIONWORD", "ACCOUNT", "FIELD")
"""What "the most" may be asked of, where nothing is measured: the region with the most instances."""

DROPPABLE = frozenset(
    (
        "FILLER", "PART", "PARTAND", "PARTOR", "TRIVIAL", "AND", "OR", "HAVE", "HAVEPOST", "THEN", "FOLLOW", "NARROW", "FINDVERB",
        "WITHIN", "DASH", "FROM", "ALL", "NAME", "IDWORD", "STATUSWORD", "REGIONWORD", "ACCOUNT", "SERVICEWORD", "DAYWORD",
        "MONTHWORD", "SIZEWORD", "COUNT", "FIELD", "NUMFIELD", "BOOLFIELD", "METRIC", "TIMEFIELD", "CREATED", "TAGS", "COST",
        "COSTING", "HOWMUCH", "COMPARE", "WHICH", "SERVICE", "REGION", "XREGION", "XSERVICE", "XACCOUNT",
        "ACCOUNTREF", "COND", "CONDSERVICE", "ORDER", "GROUPS", "MEASURE", "PERIOD", "LIMITED", "LIMIT", "DAILY", "MONTHLY",
        "EXTREME", "TOPGROUP",
    )
)  # fmt: skip
"""Pieces that are used or that say nothing. Any other (a comparison, a number, a negation) must have been used."""


def blame(items: Sequence[Item], situation: Situation) -> tuple[Refusal | None, list[Item]]:
    """Why the question can't be answered as it stands, and the words that nothing knows."""
    order = next((item for item in items if not item.has("FILLER")), None)
    if order is not None and order.has("IMPERATIVE"):
        return refusals.action(order.text), []
    for item in items:
        senses = item.senses
        if "ACTION" in senses and not senses.keys() & {"FILLER", "COND", "ORDER", "PERIOD", "FIELD", "METRIC", "PART"}:
            return refusals.action(item.text), []
        if "CURRENCY" in senses:
            return refusals.currency(senses["CURRENCY"]), []
        if "BADREGION" in senses:
            return refusals.unknown_region(senses["BADREGION"]), []
        if "REGIONLIKE" in senses and "REGION" not in senses and "COND" not in senses:
            return refusals.unknown_region(item.text), []
        if "BADPERIOD" in senses:
            return refusals.unclear("That period ends before it begins.", "끝이 시작보다 앞선 기간입니다.", "time"), []
        if "BADACCOUNT" in senses:
            return refusals.unknown_account(senses["BADACCOUNT"]), []
    left = [at for at in range(len(items)) if not _is_accounted(items, at)]
    for at in left:
        if not items[at].senses and _beside_region_word(items, at):
            return refusals.unknown_region(items[at].text), []
    if left:
        words = list(dict.fromkeys(items[at].text for at in left))
        return refusals.unknown_words(words), [
            items[at] for at in left if not items[at].senses or items[at].senses.keys() <= {"WORD"}
        ]
    return None, []


def _is_accounted(items: Sequence[Item], at: int) -> bool:
    senses = items[at].senses
    if senses.keys() & DROPPABLE:
        return True
    if "SUPER" in senses or "MOST" in senses:
        if "SUPER" in senses and senses["SUPER"][0] != "value":
            return True
        return any(item.has(name) for item in items for name in ("GROUPS", *COMMONEST))
    if "ADJ" in senses:
        return bool(senses["ADJ"][0] != "value")
    if "AGG" in senses:
        return bool(senses["AGG"] == "sum")
    if "NUM" in senses:
        return _is_row_count(items, at, senses["NUM"])
    return False


def _is_row_count(items: Sequence[Item], at: int, number: Number) -> bool:
    """5개; show 5 instances."""
    if number.unit_class not in ("", "count") or number.unit or number.value != int(number.value) or number.value < 1:
        return False
    others = [item for place, item in enumerate(items) if place != at and item.has("NUM") and not item.has("COND")]
    if others:
        return False
    before = next((item for item in reversed(items[:at]) if not item.has("PART")), None)
    if before is not None and before.senses.keys() & {"METRIC", "NUMFIELD", "BOOLFIELD", "COST"}:
        return False
    if number.unit_class == "count":
        return True
    after = next((item for item in items[at + 1 :] if not item.has("PART")), None)
    return (
        after is not None
        and bool(after.senses.keys() & {"SERVICE", "COND", "SUPER", "FILLER", "CONDSERVICE"})
        and not after.has("TRIVIAL")
    )


def _beside_region_word(items: Sequence[Item], at: int) -> bool:
    near = [items[place] for place in (at - 1, at + 1, at + 2) if 0 <= place < len(items)]
    return any(item.has("REGIONWORD") for item in near)


__all__ = ["DROPPABLE", "Situation", "blame"]
