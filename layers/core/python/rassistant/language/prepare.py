"""Settles, before the rules, what some ambiguous words mean where they stand."""

from __future__ import annotations

import re
from typing import Any

from rassistant.language.lexicon import Lexicon
from rassistant.language.phrases import phrases
from rassistant.language.senses import Item, Ref

_WITH = re.compile(r"^(?:with|having|has|have)(?: a| an| the)? ")

_SMALL = frozenset(("on", "up", "off", "down", "live", "active", "in use", "open"))
_COPULAS = frozenset(
    phrases(
        """
        is | are | be | been | turned | switched | powered | currently | still | that are | which are | that is |
        which is | ones that are | not | was | were | aren't | isn't | that's | now | and | or | those that are |
        they are | all | only
        """
    )
)


def prepared(items: list[Item], lexicon: Lexicon) -> list[Item]:
    settled = [_settled(items, at) for at in range(len(items))]
    measured = [_measured(settled, at, lexicon) for at in range(len(settled))]
    if any(item.has("SERVICE") for item in measured):
        return measured
    return [part for item in measured for part in _parted(item, lexicon)]


def _parted(item: Item, lexicon: Lexicon) -> list[Item]:
    """볼륨 크기, where it is a field of another kind (a snapshot's volume size): the noun and its own size."""
    first, _, rest = item.text.partition(" ")
    refs = [*item.senses.get("NUMFIELD", ()), *item.senses.get("FIELD", ())]
    noun = lexicon.senses(first).get("SERVICE") if rest and refs and "SERVICE" not in item.senses else None
    if noun is None or any(ref.service_type in noun.types for ref in refs):
        return [item]
    own = lexicon.senses(rest)
    if not any(ref.service_type in noun.types for name in ("NUMFIELD", "FIELD") for ref in own.get(name, ())):
        return [item]
    middle = item.start + len(first)
    return [Item(item.start, middle, first, {"SERVICE": noun}), Item(middle + 1, item.end, rest, own)]


def _measured(items: list[Item], at: int, lexicon: Lexicon) -> Item:
    """With retention over 30 days: the retention is a number here, not "has a retention"."""
    item = items[at]
    if item.has("FILLER") and item.text.lower().endswith(" in"):
        values = _values_of(lexicon.senses(item.text[:-3]).get("VALUE", ()), items)
        if values:
            return Item(item.start, item.end, item.text, {"VALUE": values})
    if "FIELD" in item.senses and " " in item.text and "SERVICE" not in item.senses:
        noun = lexicon.senses(item.text.lower().split(" ")[0]).get("SERVICE")
        if noun is not None:
            return Item(item.start, item.end, item.text, {**item.senses, "HINT": noun.types})
    bare = _WITH.sub("", item.text.lower())
    if "VALUE" in item.senses and bare != item.text.lower() and _next_is(items, at, "CMP", "BETWEEN", "NUM", "ONOFF"):
        senses = lexicon.senses(bare)
        if senses.keys() & {"NUMFIELD", "METRIC", "BOOLFIELD"}:
            return Item(item.start, item.end, item.text, senses)
    return item


def _values_of(refs: tuple[Ref, ...], items: list[Item]) -> tuple[Ref, ...]:
    """Those that are values of a service that the question names: tables provisioned in Oregon."""
    named = {name for item in items if item.has("SERVICE") for name in item.senses["SERVICE"].types}
    return tuple(ref for ref in refs if ref.service_type in named)


def _settled(items: list[Item], at: int) -> Item:
    item = items[at]
    senses = dict(item.senses)
    low = item.text.lower()
    if not senses and item.text.isascii():
        senses["WORD"] = item.text
    if "SERVICE" in senses:
        for category in ("VALUE", "FIELD", "FAMILYNAME", "STATE"):
            senses.pop(category, None)
    if low in ("on", "up", "off", "down") and not _is_predicate(items, at):
        for category in ("STATE", "VALUE", "ONOFF"):
            senses.pop(category, None)
    if low == "running" and _next_is(items, at, "VALUE", "FAMILY") and _before_is(items, at, "SERVICE"):
        senses = {"FILLER": None}
    if (korean := _korean(items, at)) is not None:
        senses = korean
    if "ARN" in senses or "ID" in senses:
        senses.pop("ASSIGN", None)
    if "ACTION" in senses and "STATE" in senses and not any("가" <= character <= "힣" for character in item.text):
        senses["IMPERATIVE"] = None
    if low == "us" and at and items[at - 1].text.lower() in ("show", "give", "tell", "let"):
        senses = {"FILLER": None}
    if "FAMILYNAME" in senses and len(senses) > 1:
        senses.pop("FAMILYNAME")
    if "SPAN" in senses or "WINDOW" in senses:
        senses = {name: payload for name, payload in senses.items() if name in _TIMES}
    return Item(item.start, item.end, item.text, _account(item, senses))


def _korean(items: list[Item], at: int) -> dict[str, Any] | None:
    """안에, 안의: inside, no negation; 최근 호출: the metric is recent anyway."""
    text, end = items[at].text, items[at].end
    if text == "안" and _next_is(items, at, "PART") and items[at + 1].start == end:
        return {"PART": None, "WITHIN": None}
    if items[at].has("ADJ") and items[at].senses["ADJ"][0] == "age" and _next_is(items, at, "FIELD"):
        return {} if not _next_is(items, at, "SERVICE", "TIMEFIELD", "VALUE") else None  # 오래된 런타임: of the field
    return {"FILLER": None} if text in ("최근", "요즘") and _next_is(items, at, "METRIC") else None


_TIMES = frozenset(("SPAN", "WINDOW", "KOAGO", "AGODAYS", "MONTHNAME", "WITHINDAYS", "YEAR"))


def _account(item: Item, senses: dict[str, Any]) -> dict[str, Any]:
    """A name or a number of an account becomes its id."""
    if "ACCOUNTNAME" in senses:
        return {"ACCOUNTREF": (senses["ACCOUNTNAME"],)}
    return {"ACCOUNTREF": (item.text.replace("-", ""),)} if "ACCOUNTID" in senses else senses


def _is_predicate(items: list[Item], at: int) -> bool:
    """Are the ones that are up; at the end of the question; before a noun: "up instances"."""
    if at and items[at - 1].text.lower() in _COPULAS:
        return True
    following = [item for item in items[at + 1 :] if not item.has("TRIVIAL")]
    return not following or (
        items[at].text.lower() in ("down", "off", "up") and following[0].has("SERVICE") and at == 0
    )


def _next_is(items: list[Item], at: int, *categories: str) -> bool:
    return at + 1 < len(items) and any(items[at + 1].has(category) for category in categories)


def _before_is(items: list[Item], at: int, category: str) -> bool:
    return any(item.has(category) for item in items[:at])
