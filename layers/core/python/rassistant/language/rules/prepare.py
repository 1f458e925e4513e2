"""Settles, before the rules, what some ambiguous words mean where they stand."""

from __future__ import annotations

import re
from typing import Any

from rassistant.language.rules.fitting import counted, fitting, parted
from rassistant.language.rules.related_words import MARKS, is_given, is_named_so, is_shown, is_written, is_written_out
from rassistant.language.rules.said_only import next_is, said_only
from rassistant.language.vocabulary.lexicon import Lexicon
from rassistant.language.vocabulary.phrases import phrases
from rassistant.language.vocabulary.senses import Item, Ref
from rassistant.resources.relations import relation

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
    settled = _ordering([_settled(items, at) for at in range(len(items))])
    settled = fitting(settled)
    measured = [_measured(settled, at, lexicon) for at in range(len(settled))]
    measured = [part for at in range(len(measured)) for part in counted(measured, at, lexicon)]
    if not any(item.has("SERVICE") for item in measured):
        measured = [_address(measured, at, lexicon) for at in range(len(measured))]
    if any(item.has("SERVICE") for item in measured):
        return measured
    return [part for item in measured for part in parted(item, lexicon)]


_ADDRESSES = frozenset(("ip", "ips", "ip address", "ip addresses", "아이피", "ip 주소"))


def _address(items: list[Item], at: int, lexicon: Lexicon) -> Item:
    """Unused IPs, where nothing is named whose address it might be: addresses are resources of their own."""
    item = items[at]
    described = {ref.service_type for ref in items[at - 1].senses.get("VALUE", ())} if at else set()
    word = lexicon.senses("elastic ip").get("SERVICE")
    if item.text.lower() not in _ADDRESSES or word is None or not described & set(word.types):
        return item
    return Item(item.start, item.end, item.text, {"SERVICE": word})


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
    source = None if _is_grouped(items, at) else _SOURCE.match(item.text.lower())
    if source and "FIELD" in item.senses and _noun_besides(items, at):
        other = lexicon.senses(source["noun"]).get("SERVICE")
        if other and is_written(item.senses["FIELD"], other.types):
            return Item(item.start, item.end, source["noun"], {"SERVICE": other})
    if "NUMFIELD" in item.senses and "FAMILY" in item.senses:
        return _family_or_number(item, items)
    bare = _WITH.sub("", item.text.lower())
    following = next((n for n in range(at + 1, len(items)) if items[n].text.lower() not in _TO), at + 1)
    joined = following < len(items) and items[following].text.lower().startswith("and ")  # with encryption and over …
    if (
        "VALUE" in item.senses
        and bare != item.text.lower()
        and next_is(items, following - 1, *_MEASURED)
        and not joined
    ):
        senses = lexicon.senses(bare)
        measurable = (
            {"NUMFIELD", "METRIC"}
            if not next_is(items, following - 1, "ONOFF")
            else {"NUMFIELD", "METRIC", "BOOLFIELD"}
        )
        if senses.keys() & measurable:
            return Item(item.start, item.end, item.text, senses)
    return item


_SOURCE = re.compile(r"(?:source|original|parent|원본|소스) ?(?P<noun>.+)")
_TO = ("of", "set", "set to", "set at", "configured to", "is", "at")
_MEASURED = ("CMP", "BETWEEN", "NUM", "ONOFF")


def _noun_besides(items: list[Item], at: int) -> bool:
    return any(item.has("SERVICE") for place, item in enumerate(items) if place != at)


def _family_or_number(item: Item, items: list[Item]) -> Item:
    """Node is the runtime of functions, and the number of nodes of clusters."""
    families, numbers = (
        {ref.service_type for ref in item.senses[name] if isinstance(ref, Ref)} for name in ("FAMILY", "NUMFIELD")
    )
    named = {name for one in items if one.has("SERVICE") for name in one.senses["SERVICE"].types}
    if not named & families or named & numbers:
        return item
    senses = {name: payload for name, payload in item.senses.items() if name != "NUMFIELD"}
    return Item(item.start, item.end, item.text, senses)


def _values_of(refs: tuple[Ref, ...], items: list[Item]) -> tuple[Ref, ...]:
    """Those that are values of a service that the question names: tables provisioned in Oregon."""
    named = {name for item in items if item.has("SERVICE") for name in item.senses["SERVICE"].types}
    return tuple(ref for ref in refs if ref.service_type in named)


_OUTSIDE = frozenset(("not in", "not within", "not inside", "outside", "outside of", "not on", "not part of"))


def _is_holder(items: list[Item], at: int) -> bool:
    """Instances not in an Auto Scaling group: the group is no kind to leave out, but what they may be in."""
    noun = next((item for item in items[at + 1 :] if not item.senses.keys() & {"FILLER", "TRIVIAL"}), None)
    return noun is not None and noun.has("SERVICE") and noun.has("FIELD") and any(i.has("SERVICE") for i in items[:at])


def _is_bound(items: list[Item], at: int) -> bool:
    """Clusters with at most three nodes; "show at most three servers" limits the list."""
    if at + 2 >= len(items):
        return False
    noun = items[at + 2]
    is_measure = noun.has("NUMFIELD") or noun.has("METRIC")
    return is_measure and (not noun.has("SERVICE") or (at > 0 and items[at - 1].has("HAVE")))


_BEFORE_NOUNS = frozenset(("on", "for", "of", "our", "my"))


def _settled(items: list[Item], at: int) -> Item:
    item = items[at]
    only = said_only(items, at)
    senses = dict(item.senses) if only is None else dict(only)
    low = item.text.lower()
    if only is None and not senses and item.text.isascii():
        senses["WORD"] = item.text
    _settle_noun(senses, items, at)
    if low == "compute" and at and items[at - 1].text.lower() in _BEFORE_NOUNS:
        senses = {"WORD": item.text}  # what is spent on compute: no verb, and no kind either
    if low in ("on", "up", "off", "down") and not _is_predicate(items, at):
        for category in ("STATE", "VALUE", "ONOFF"):
            senses.pop(category, None)
    if "EXCEPT" in senses and low in _OUTSIDE and _is_holder(items, at):
        senses = {"LACK": None}
    if "CMP" in senses and "TOP" in senses and _is_bound(items, at):
        senses.pop("TOP")
    if "ARN" in senses or "ID" in senses:
        senses.pop("ASSIGN", None)
    if "ACTION" in senses and senses.keys() & _ALSO_ORDERS and item.text.isascii():
        senses["IMPERATIVE"] = None
    if "FAMILYNAME" in senses and len(senses) > 1:
        senses.pop("FAMILYNAME")
    if "SPAN" in senses or "WINDOW" in senses:
        senses = {name: payload for name, payload in senses.items() if name in _TIMES}
    return Item(item.start, item.end, item.text, _account(item, senses))


def _ordering(items: list[Item]) -> list[Item]:
    """Enable deletion protection …: the word of an order that comes first is nothing else."""
    first = next((at for at, item in enumerate(items) if not item.senses.keys() & {"FILLER", "TRIVIAL"}), None)
    if first is None or not items[first].has("IMPERATIVE"):
        return items
    order = Item(items[first].start, items[first].end, items[first].text, {"ACTION": None, "IMPERATIVE": None})
    return [*items[:first], order, *items[first + 1 :]]


_ALSO_ORDERS = frozenset(("STATE", "ONOFF", "FIELD", "METRIC"))
"""What a word of an order may also be: enable, release. At the beginning of a question it is the order."""


def _settle_noun(senses: dict[str, Any], items: list[Item], at: int) -> None:
    """Of what names a service and something of another one, what it is here."""
    if "SERVICE" in senses and "VALUE" in senses and _is_value(items, at):
        senses.pop("SERVICE")
    if "SERVICE" in senses and items[at].text.isascii() and is_written_out(items, at):
        senses.clear()
        senses["WORD"] = items[at].text
    if "SERVICE" in senses and "NUMFIELD" in senses:
        senses.pop("SERVICE" if _counts_parts(items, at) else "NUMFIELD")
    if "SERVICE" in senses and senses.keys() & {"FIELD", "BOOLFIELD"} and _is_of_other(items, at):
        senses.pop("SERVICE")
    if "VALUE" in senses and "ASSIGN" in senses:  # aws:kms
        senses.pop("ASSIGN")
    if "SERVICE" in senses:
        for category in ("VALUE", "FIELD", "FAMILYNAME", "STATE"):
            senses.pop(category, None)
        if not next_is(items, at, "CMP", "ONOFF"):
            senses.pop("BOOLFIELD", None)
    if "FILLER" in senses and "NUMFIELD" in senses and next_is(items, at, "CMP", "NUM") and _is_named(items, senses):
        senses.pop("FILLER")


def _is_named(items: list[Item], senses: dict[str, Any]) -> bool:
    """Tables, items under 5: a number that the named service has."""
    named = {name for one in items if one.has("SERVICE") for name in one.senses["SERVICE"].types}
    return any(ref.service_type in named for ref in senses["NUMFIELD"])


def _counts_parts(items: list[Item], at: int) -> bool:
    """Groups with more than 3 instances: a field of the other service that is named."""
    others = {n for i, one in enumerate(items) if i != at and one.has("SERVICE") for n in one.senses["SERVICE"].types}
    return bool(others & {ref.service_type for ref in items[at].senses["NUMFIELD"]})


def _is_of_other(items: list[Item], at: int) -> bool:
    """Secrets by KMS key, without a KMS key: a field of the other service that is named. Where resources of the two
    belong together, without one means that there is no such resource."""
    refs = [ref for name in ("FIELD", "BOOLFIELD") for ref in items[at].senses.get(name, ())]
    others = {n for i, one in enumerate(items) if i != at and one.has("SERVICE") for n in one.senses["SERVICE"].types}
    holders = others & {ref.service_type for ref in refs}
    if _is_grouped(items, at):
        return bool(holders)
    own = items[at].senses["SERVICE"].types
    related = any(relation(holder, name) for holder in holders for name in own)
    if holders and (is_given(items, at) or (not related and (is_shown(items, at) or is_named_so(items, at)))):
        return True
    marked = at + 1 < len(items) and items[at + 1].text in MARKS
    present = next_is(items, at - 2, "HAVE", "LACK") or next_is(items, at + marked, "HAVEPOST", "LACKPOST")
    return present and bool(holders) and not related


def _is_grouped(items: list[Item], at: int) -> bool:
    return next_is(items, at, "GROUPSUF") or (at > 0 and next_is(items, at - 2, "GROUP"))


def _is_value(items: list[Item], at: int) -> bool:
    """KMS로 암호화된 버킷: of the other service that is named it is a value, and no second noun."""
    others = {n for i, one in enumerate(items) if i != at and one.has("SERVICE") for n in one.senses["SERVICE"].types}
    refs = items[at].senses["VALUE"]
    named = at > 1 and items[at - 1].has("CMP") and items[at - 2].has("FIELD")  # launch type = EC2
    priced = next_is(items, at, "COST") and not (
        at and items[at - 1].senses.keys() & {"HAVE", "USING"}
    )  # EC2 비용이랑 ECS 비용
    joined = not named and (priced or _joins(items, at + 1, at + 2) or _joins(items, at - 1, at - 2))
    return not joined and any(ref.service_type in others for ref in refs)


def _joins(items: list[Item], joint: int, other: int) -> bool:
    """Is there an "and" that joins this noun to another one? Not of buckets in Seoul and with KMS, 버킷 중에 KMS로."""
    if not 0 <= joint < len(items) or not any(items[joint].has(name) for name in ("AND", "OR", "PARTAND", "PARTOR")):
        return False
    return 0 <= other < len(items) and items[other].has("SERVICE") and not items[joint].text.startswith("중")


_TIMES = frozenset(("SPAN", "WINDOW", "KOAGO", "AGODAYS", "MONTHNAME", "WITHINDAYS", "YEAR"))


def _account(item: Item, senses: dict[str, Any]) -> dict[str, Any]:
    """A name or a number of an account becomes its id."""
    if "ACCOUNTNAME" in senses:
        return {"ACCOUNTREF": (senses["ACCOUNTNAME"],)}
    return {"ACCOUNTREF": (item.text.replace("-", ""),)} if "ACCOUNTID" in senses else senses


def _is_predicate(items: list[Item], at: int) -> bool:
    """Are the ones that are up; at the end of the question; before a noun: "up instances"."""
    if items[at].text.lower() == "on" and (next_is(items, at, *_NAMED) or _is_paid(items[:at])):
        return False
    if at and items[at - 1].text.lower() in _COPULAS:
        return True
    following = [item for item in items[at + 1 :] if not item.has("TRIVIAL")]
    before = items[at - 1] if at else None
    described = before is None or bool(before.senses.keys() & _DESCRIBING)
    is_state = items[at].text.lower() in ("down", "off", "up")
    return not following or (is_state and following[0].has("SERVICE") and described)


_DESCRIBING = frozenset(("VALUE", "FAMILY", "FAMILYNAME", "REGION", "CLASS"))
"""What may stand between the beginning and a state before its noun: windows off instances."""


def _is_paid(before: list[Item]) -> bool:
    """What are we wasting money on? The word belongs to the verb."""
    return bool(before) and any(before[-1].has(name) for name in ("WASTEFUL", "COST", "COSTING"))


_NAMED = (
    "FIELD", "NUMFIELD", "METRIC", "REGION", "CLASS", "SPAN", "MONTHNAME", "VALUE", "FAMILY", "SERVICE", "VERSION",
)  # fmt: skip
"""On version 1.29, on Monday, on cpu: no state."""
