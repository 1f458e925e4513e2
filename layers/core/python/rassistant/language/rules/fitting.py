"""Which of its meanings a word has beside the services that the question names."""

from __future__ import annotations

import re
from dataclasses import replace

from rassistant.language.fields import FINDING, FieldCatalog
from rassistant.language.rules.said_only import next_is
from rassistant.language.rules.scan import is_unfit
from rassistant.language.vocabulary.lexicon import Lexicon
from rassistant.language.vocabulary.senses import ANY_SERVICE, Item, Ref
from rassistant.resources.billed_services import BILLED_ONLY

_MEASURED = ("CMP", "BETWEEN", "NUM", "ONOFF")


def parted(item: Item, lexicon: Lexicon) -> list[Item]:
    """볼륨 크기, where it is a field of another kind (a snapshot's volume size): the noun and its own size."""
    first, _, rest = item.text.partition(" ")
    refs = [*item.senses.get("NUMFIELD", ()), *item.senses.get("FIELD", ())]
    noun = lexicon.senses(first).get("SERVICE") if rest and refs and "SERVICE" not in item.senses else None
    known = lexicon.senses(item.text.lower())  # of all kinds, whatever was asked before
    refs += [ref for name in ("NUMFIELD", "FIELD") for ref in known.get(name, ())]
    if noun is None or any(ref.service_type in noun.types for ref in refs):
        return [item]
    own = lexicon.senses(rest)
    if not any(ref.service_type in noun.types for name in ("NUMFIELD", "FIELD") for ref in own.get(name, ())):
        return [item]
    middle = item.start + len(first)
    return [Item(item.start, middle, first, {"SERVICE": noun}), Item(middle + 1, item.end, rest, own)]


_REFERRING = ("METRIC", "NUMFIELD", "FIELD", "BOOLFIELD", "TIMEFIELD", "VALUE", "FAMILY", "STATE")


def specific(items: list[Item]) -> frozenset[str]:
    """The services that the question names by more than a common noun, and those nouns' own; none where it excludes."""
    words = [item.senses["SERVICE"] for item in items if item.has("SERVICE")]
    if all(word.generic for word in words) or any(item.has("EXCEPT") or item.has("EXCEPTPOST") for item in items):
        return frozenset()
    return frozenset(name for word in words for name in word.types)


def _of_common_noun(items: list[Item]) -> list[Item]:
    """Instances that are spot: what the noun itself has is a value of it, and no switch of another kind."""
    common = all_named(items)
    return [_without_switch(item, common) for item in items] if common else items


def _without_switch(item: Item, common: frozenset[str]) -> Item:
    switches = item.senses.get("BOOLFIELD", ())
    values = item.senses.get("VALUE", ())
    if not switches or any(ref.service_type in common for ref in switches):
        return item
    if item.has("SERVICE") or not any(ref.service_type in common for ref in values):
        return item
    senses = {name: payload for name, payload in item.senses.items() if name != "BOOLFIELD"}
    return Item(item.start, item.end, item.text, senses)


_SAID_OF_FIELDS = frozenset(("HAVEPOST", "LACKPOST"))


def fitting(items: list[Item]) -> list[Item]:
    """Each word in the meanings that it has for the services named; in all of them where it has none for those."""
    named = specific(items)
    fitted = [_fitted(item, named) for item in items] if named else _of_common_noun(items)
    return [_other_word(fitted, at) for at in range(len(fitted))]


def _other_word(items: list[Item], at: int) -> Item:
    """Buckets by stage, Stage가 staging인 서버: what is a field of other kinds alone is a word of the account's, or none."""
    item = items[at]
    grouped = next_is(items, at, "GROUPSUF") or (at > 0 and items[at - 1].has("GROUP"))
    if item.senses.keys() != {"FIELD"} or not (grouped or item.text.lower() == "stage"):
        return item
    named = all_named(items)
    if not named or any(ref.service_type in named for ref in item.senses["FIELD"]):
        return item
    return Item(item.start, item.end, item.text, {"WORD": item.text})


_LENT = ("METRIC", "NUMFIELD", "FIELD", "BOOLFIELD", "TIMEFIELD", "VALUE")


def lent(items: list[Item], catalog: FieldCatalog) -> list[Item]:
    """네트워크 송신량 of groups, 전용 테넌시 of reservations: a word that other kinds have for a field is also that of the
    field of the same name of what is named, where that has no such word itself."""
    items = [_each_row(items, at) or _no_bill(items, at) for at in range(len(items))]
    named = specific(items)
    return [_with_lent(item, named, catalog) for item in items] if named else items


def _each_row(items: list[Item], at: int) -> Item | None:
    """테이블별 항목 수: each row has its own; 테이블별 평균 항목 수 is another thing."""
    if not at or not items[at].has("GROUPSUF") or not items[at - 1].has("SERVICE"):
        return None
    rest = items[at + 1 :]
    own = {ref.service_type for n in ("NUMFIELD", "METRIC") for ref in rest[0].senses.get(n, ())} if rest else set()
    if not own & set(items[at - 1].senses["SERVICE"].types) or rest[0].has("SERVICE"):
        return None
    if any(item.senses.keys() & {"AGG", "COUNT", "SERVICE", "STATISTIC"} for item in rest):
        return None
    return Item(items[at].start, items[at].end, items[at].text, {"FILLER": None})


_HAD_BEHIND = frozenset(("HAVEPOST", "LACKPOST", "ONOFF", "USING", "NEGPOST", "VALUE"))
_HAD_BEFORE = frozenset(("HAVE", "LACK", "USING", "NEG"))


def _no_bill(items: list[Item], at: int) -> Item:
    """WAF가 연결된 배포: what is on the bill alone is a field of what is named, where that has one of that name."""
    item = items[at]
    if not item.has("SERVICE") or not BILLED_ONLY.issuperset(item.senses["SERVICE"].types):
        return item
    behind = next(
        (one for one in items[at + 1 :] if not one.senses or not one.senses.keys() <= {"PART", "FILLER"}), None
    )
    had = behind is not None and bool(behind.senses.keys() & _HAD_BEHIND)
    if not had and not (at and items[at - 1].senses.keys() & _HAD_BEFORE):
        return item
    others = {name for one in items if one is not item and one.has("SERVICE") for name in one.senses["SERVICE"].types}
    fields = [ref for name in ("FIELD", "BOOLFIELD") for ref in item.senses.get(name, ()) if ref.service_type in others]
    if not fields:
        return item
    return Item(item.start, item.end, item.text, {name: one for name, one in item.senses.items() if name != "SERVICE"})


def _with_lent(item: Item, named: frozenset[str], catalog: FieldCatalog) -> Item:
    referring = [name for name in _REFERRING if name in item.senses]
    if item.has("SERVICE") or any(
        ref.service_type in {*named, ANY_SERVICE} for n in referring for ref in item.senses[n]
    ):
        return item
    lent = {
        name: tuple(
            dict.fromkeys(
                replace(ref, service_type=kind)
                for ref in item.senses[name]
                for kind in sorted(named)
                if _is_also_of(ref, kind, catalog)
            )
        )
        for name in referring
        if name in _LENT
    }
    added = {name: (*item.senses[name], *refs) for name, refs in lent.items() if refs}
    return Item(item.start, item.end, item.text, {**item.senses, **added}) if added else item


def _is_also_of(ref: Ref, kind: str, catalog: FieldCatalog) -> bool:
    """Has the kind a field of that name and type, which may have that value as it is written there?"""
    own, other = catalog.info(ref.path, (kind,)), catalog.info(ref.path, (ref.service_type,))
    if ref.path in (FINDING, "status") or own is None or other is None or own.type != other.type:
        return False
    field = catalog.kinds[kind].field(ref.path.removeprefix("details."))
    known = {one.value for one in field.values} if field is not None else set()
    return ref.value is None or ref.value in known or (isinstance(ref.value, bool) and not known)


def fitted_to(items: list[Item], named: frozenset[str]) -> list[Item]:
    """Each word in the meanings that it has for these services."""
    return [_fitted(item, named) for item in items]


def _fitted(item: Item, named: frozenset[str]) -> Item:
    referring = [name for name in _REFERRING if name in item.senses]
    kept = {name: tuple(ref for ref in item.senses[name] if ref.service_type in named) for name in referring}
    if not any(kept.values()) and referring and item.senses.keys() & _SAID_OF_FIELDS and not item.has("SERVICE"):
        senses = {name: payload for name, payload in item.senses.items() if name not in referring}
        return Item(item.start, item.end, item.text, senses)  # 붙은, of what no such thing is attached to
    if item.has("SERVICE") or not any(kept.values()) or all(len(kept[n]) == len(item.senses[n]) for n in referring):
        return item
    senses = {name: payload for name, payload in item.senses.items() if name not in referring}
    return Item(item.start, item.end, item.text, {**senses, **{name: refs for name, refs in kept.items() if refs}})


_COUNTED = re.compile(r"(?P<noun>.+?) ?(?P<count>counts?|(?:총 ?)?(?:수|개수|갯수|숫자|대수|수량|건수))")


def counted(items: list[Item], at: int, lexicon: Lexicon) -> list[Item]:
    """인스턴스 수, where no service is named that has a field of that name: the noun, counted."""
    item = items[at]
    match = _COUNTED.fullmatch(item.text.lower()) if "NUMFIELD" in item.senses else None
    noun = lexicon.senses(match["noun"]).get("SERVICE") if match else None
    named = {name for one in items if one.has("SERVICE") for name in one.senses["SERVICE"].types}
    measured = not next_is(items, at, "TOP") and any(next_is(items, place, *_MEASURED) for place in (at, at + 1))
    if match is None or noun is None or measured or named & {ref.service_type for ref in item.senses["NUMFIELD"]}:
        return [item]
    middle = item.start + len(match["noun"])
    return [
        Item(item.start, middle, item.text[: len(match["noun"])], {"SERVICE": noun}),
        Item(item.start + match.start("count"), item.end, match["count"], {"COUNT": None}),
    ]


def all_named(items: list[Item]) -> frozenset[str]:
    """The services of every noun."""
    return frozenset(name for item in items if item.has("SERVICE") for name in item.senses["SERVICE"].types)


_EMPTY = frozenset(
    ("FILLER", "PART", "PARTAND", "PARTOR", "WITHIN", "OF", "HAVE", "HAVEPOST", "USING", "ONOFF", "FROM")
)


def closer(first: list[Item], second: list[Item], named: frozenset[str]) -> list[Item]:
    """The second way to split the question, unless it makes nothing of a piece that meant something: "in use"."""
    for item in first:
        if item.has("SERVICE") or not is_unfit(item.senses, named):
            continue
        inside = [one for one in second if one.start < item.end and one.end > item.start]
        if all(one.senses.keys() <= _EMPTY for one in inside):
            return first
    return second
