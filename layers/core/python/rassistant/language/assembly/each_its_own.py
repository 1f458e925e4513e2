"""Two kinds in a question: one list with the same conditions, or each with its own; and the cost of each of a kind."""

from __future__ import annotations

from collections.abc import Sequence

from rassistant.language.assembly.dearest import OF_EACH
from rassistant.language.assembly.parts import Parts
from rassistant.language.assembly.settle import compound
from rassistant.language.plan import conditions
from rassistant.language.vocabulary.senses import ANY_SERVICE, Item, Ref, ServiceWord


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


def cost_of_each(items: list[Item]) -> list[Item]:
    """S3 spend in June by bucket, 버킷별 S3 비용: a kind to group a cost by means each of its resources, and what they
    belong to is named with them."""
    if not any(item.senses.keys() & {"COST", "COSTING"} for item in items):
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
        grouped = {"GROUPS": ((Ref(ANY_SERVICE, OF_EACH),),), "HINT": (), "SERVICE": word}
        joined = Item(first.start, second.end, f"{first.text} {second.text}", grouped)
        kept = [Item(one.start, one.end, one.text, {"FILLER": None}) if one.has("SERVICE") else one for one in items]
        return [*kept[:at], joined, *kept[at + 2 :]]
    return items
