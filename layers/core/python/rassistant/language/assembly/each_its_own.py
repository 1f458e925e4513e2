"""Two kinds in a question: one list with the same conditions, or each with its own; and the cost of each of a kind."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from rassistant.language.assembly.dearest import OF_EACH
from rassistant.language.assembly.parts import Parts, parts_of
from rassistant.language.assembly.settle import Unfit, compound, filter_of, of_services
from rassistant.language.plan import And, Filter, Or, Related, Step, conditions
from rassistant.language.reading import Refusal
from rassistant.language.unanswered.refusals import unclear
from rassistant.language.vocabulary.senses import ANY_SERVICE, Item, Ref, ServiceWord
from rassistant.resources.relations import relation


def is_one_list(own: Sequence[Parts]) -> bool:
    """Running servers and stopped servers: values of one field, each by itself."""
    keys = {one.key for part in own for one in part.drafts}
    return len(keys) == 1 and all(len(part.drafts) == 1 and part.drafts[0].listable for part in own)


def each_its_own(own: Sequence[Parts]) -> bool:
    """Prod functions and dev tables: each part says another value of the same tag."""
    said = [[one.options[ANY_SERVICE] for one in part.drafts if ANY_SERVICE in one.options] for part in own]
    paths = [{condition.field for condition in conditions(tuple(terms))} for terms in said]
    return all(paths) and all(one == paths[0] for one in paths) and len({tuple(terms) for terms in said}) == len(said)


_OTHERWISE = frozenset(("FIELD", "SERVICEWORD", "GROUPS", "COND"))


def cost_of_each(items: list[Item], before: Step | None) -> list[Item]:
    """S3 spend in June by bucket, 버킷별 S3 비용: a kind to group a cost by means each of its resources, and what they
    belong to is named with them. ``before``: of the answer that the question may go on from, S3 cost and per bucket."""
    goes_on = before is not None and before.action == "cost" and bool(before.service_types)
    if not goes_on and not any(item.senses.keys() & {"COST", "COSTING"} for item in items):
        return items
    for at in range(len(items) - 1):
        first, second = items[at], items[at + 1]
        noun = second if first.has("GROUP") else first if second.has("GROUPSUF") else None
        if noun is None or not noun.has("SERVICE") or noun.senses.keys() & _OTHERWISE:
            continue
        word: ServiceWord = noun.senses["SERVICE"]
        for other in (one for one in items if one is not noun and one.has("SERVICE")):
            word = compound(other.senses["SERVICE"], word)
        if not noun.senses["SERVICE"].generic and not set(word.types) <= set(noun.senses["SERVICE"].types):
            continue
        grouped: dict[str, Any] = {"GROUPS": ((Ref(ANY_SERVICE, OF_EACH),),), "HINT": ()}
        if not goes_on or before is None or set(before.service_types) != set(word.types):
            grouped["SERVICE"] = word
        joined = Item(first.start, second.end, f"{first.text} {second.text}", grouped)
        kept = [Item(one.start, one.end, one.text, {"FILLER": None}) if one.has("SERVICE") else one for one in items]
        return [*kept[:at], joined, *kept[at + 2 :]]
    return items


_FIGURES = ("NUMFIELD", "METRIC")


def figures_of_each(items: list[Item]) -> list[Item]:
    """Objects per bucket, how much storage does each database have: the figure of each row, and no sum of all."""
    if any(item.senses.keys() & {"COST", "COSTING", "AGG", "GROUPS", "COND", "ORDER"} for item in items):
        return items
    place = next((at for at, item in enumerate(items) if item.has("GROUP")), None)
    noun = items[place + 1] if place is not None and place + 1 < len(items) else None
    if place is None or noun is None or not noun.has("SERVICE") or noun.senses.keys() & _OTHERWISE:
        return items
    types = noun.senses["SERVICE"].types
    told = next((at for at, item in enumerate(items) if _has_figure(item, types)), None)
    if told is None or any(item.has("SERVICE") for at, item in enumerate(items) if at not in (told, place + 1)):
        return items
    figure = items[told]
    refs = figure.senses["MEASURE"][1] if figure.has("MEASURE") else figure.senses
    shown = {"NUMFIELD": refs} if figure.has("MEASURE") else {name: refs[name] for name in _FIGURES if name in refs}
    light = {"FILLER": None}
    said = {told: shown, place: light}
    said |= {at: light for at, item in enumerate(items) if item.senses.keys() & {"HOWMUCH", "COUNT"} and at != told}
    return [Item(one.start, one.end, one.text, said.get(at, one.senses)) for at, one in enumerate(items)]


def _has_figure(item: Item, types: tuple[str, ...]) -> bool:
    """Of each row of that kind, and of no other."""
    refs = [ref for name in _FIGURES for ref in item.senses.get(name, ())]
    if item.has("MEASURE") and item.senses["MEASURE"][0] == "sum":
        refs = list(item.senses["MEASURE"][1])
    return not item.has("SERVICE") and any(ref.service_type in types for ref in refs)


_THEIRS = re.compile(r"(?:(?:and|with|including|along with|together with|plus)(?: all(?: of)?)? )?(?:their|its)")


def with_theirs(items: Sequence[Item]) -> tuple[Filter, tuple[str, ...]] | Refusal | None:
    """Stopped instances and their volumes: both, the second those that belong to the first. None for other questions."""
    nouns = [at for at, item in enumerate(items) if item.has("SERVICE")]
    if len(nouns) != 2 or nouns[1] == 0 or not _THEIRS.fullmatch(items[nouns[1] - 1].text.lower()):
        return None
    first: ServiceWord = items[nouns[0]].senses["SERVICE"]
    second: ServiceWord = items[nouns[1]].senses["SERVICE"]
    pairs = [(one, other) for one in first.types for other in second.types if one != other and relation(other, one)]
    own = parts_of(list(items[: nouns[1]]))
    if not pairs or parts_of(list(items[nouns[1] :])).drafts:
        return unclear(
            "What is theirs can't be told there: ask for the one, and then for the other.",
            "그것에 딸린 것은 한 번에 알 수 없습니다. 하나씩 따로 물어봐 주세요.",
        )
    alternatives: list[Filter] = []
    for holder in dict.fromkeys(one for one, _ in pairs):
        terms = [filter_of(draft, (holder,), (holder,)) for draft in own.drafts]
        if fitting := [term for term in terms if not isinstance(term, Unfit)]:
            alternatives.append(And((of_services((holder,)), *fitting)))
        else:
            alternatives.append(of_services((holder,)))
        if len(fitting) < len(terms):
            return None
        held = of_services(tuple(other for one, other in pairs if one == holder))
        alternatives.append(And((held, Related(holder, tuple(fitting)))))
    return Or(tuple(alternatives)), tuple(dict.fromkeys((*(one for one, _ in pairs), *(other for _, other in pairs))))
