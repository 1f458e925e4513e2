"""Settles which services a question is about, and so what its conditions mean."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from rassistant.language.fields import FieldCatalog
from rassistant.language.plan import And, Condition, Filter, Not, Or, conditions
from rassistant.language.rules.drafts import Draft, equal_values
from rassistant.language.vocabulary.senses import ANY_SERVICE, Item, Ref, ServiceWord

_CONJUNCTION = ("AND", "PARTAND", "OR", "PARTOR")


@dataclass(frozen=True, slots=True)
class Unfit:
    """A condition that none of the named services has."""

    draft: Draft
    services: tuple[str, ...]


def named_services(items: Sequence[Item]) -> tuple[tuple[str, ...], bool]:
    """The service types that the nouns name, and whether only generic nouns (instance, server) do."""
    nouns: list[tuple[int, ServiceWord]] = [
        (at, item.senses["SERVICE"]) for at, item in enumerate(items) if item.has("SERVICE")
    ]
    merged: list[tuple[int, ServiceWord]] = []
    for at, word in nouns:
        if merged and not _joined(items, merged[-1][0], at) and _adjacent(items, merged[-1][0], at):
            merged[-1] = (at, compound(merged[-1][1], word))
        else:
            merged.append((at, word))
    specific = [word for _, word in merged if not word.generic]
    kept = [
        word
        for place, (at, word) in enumerate(merged)
        if not word.generic or not specific or _in_list(items, merged, place)
    ]
    types = tuple(dict.fromkeys(name for word in kept for name in word.types))
    return types, bool(kept) and not specific


def compound(first: ServiceWord, second: ServiceWord) -> ServiceWord:
    """RDS instances are RDS; EC2 volumes, which are of EC2, are volumes; EC2 RDS and EC2 RDS 람다 are all of them."""
    if second.generic:
        return first
    if first.generic:
        return second
    common = tuple(name for name in first.types if name in second.types)
    if common:
        return ServiceWord(common, first.proper or second.proper, owners=second.owners)
    if second.proper or not (
        set(first.owners) & set(second.owners) or "logs" in second.owners or len(second.types) > 1
    ):
        types, owners = (*first.types, *second.types), (*first.owners, *second.owners)
        return ServiceWord(types, second.proper, owners=owners)
    return second


def _adjacent(items: Sequence[Item], first: int, second: int) -> bool:
    return all(item.has("PART") or item.has("FILLER") for item in items[first + 1 : second])


def _joined(items: Sequence[Item], first: int, second: int) -> bool:
    return any(item.has(name) for item in items[first + 1 : second] for name in _CONJUNCTION)


def _in_list(items: Sequence[Item], nouns: Sequence[tuple[int, ServiceWord]], place: int) -> bool:
    """Is this generic noun one of a list: "instances and volumes"?"""
    at = nouns[place][0]
    before = place > 0 and _joined(items, nouns[place - 1][0], at) and _only_list(items, nouns[place - 1][0], at)
    after = (
        place + 1 < len(nouns)
        and _joined(items, at, nouns[place + 1][0])
        and _only_list(items, at, nouns[place + 1][0])
    )
    return before or after


def _only_list(items: Sequence[Item], first: int, second: int) -> bool:
    return all(
        any(item.has(name) for name in (*_CONJUNCTION, "PART", "FILLER", "COND", "COUNT"))
        for item in items[first + 1 : second]
    )


_MARKED = ("이", "가", "을", "를", "의", "에서", "로", "으로")


def is_of_no_list(items: Sequence[Item]) -> bool:
    """볼륨이 100GB인 노트북, 교체 람다가 있는 시크릿: a noun of which the next one has or does something is none of those
    that are asked for, and what it has to do with them is not known."""
    nouns = [at for at, item in enumerate(items) if item.has("SERVICE")]
    for first, second in pairwise(nouns):
        one, other = items[first].senses["SERVICE"], items[second].senses["SERVICE"]
        mark = items[first + 1]
        marked = mark.text in _MARKED and mark.start == items[first].end
        alike = set(one.types) & set(other.types) or set(one.owners) & set(other.owners) or one.generic or other.generic
        said = any(item.has("COND") or item.has("HAVEPOST") for item in items[first + 1 : second])
        apart = any(item.has(name) for item in items[first + 1 : second] for name in (*_CONJUNCTION, "COST", "COUNT"))
        drafts = [item.senses["COND"] for item in items[first + 1 : second] if item.has("COND")]
        if mark.text in ("을", "를") and any(set(other.types) & draft.options.keys() for draft in drafts):
            continue  # 로그를 그 버킷에 저장하는 추적: what the second one does
        owned = mark.text == "의" and "logs" not in other.owners
        if marked and (said or owned) and not alike and not apart:
            return True
    return False


def segments(items: Sequence[Item]) -> list[list[Item]]:
    """The parts of the question that have a service each, split at the last conjunction between two services."""
    places = [at for at, item in enumerate(items) if item.has("SERVICE")]
    cuts: list[int] = []
    for first, second in pairwise(places):
        joints = [at for at in range(first + 1, second) if any(items[at].has(name) for name in _CONJUNCTION)]
        if joints:
            cuts.append(joints[-1])
    edges = [0, *cuts, len(items)]
    return [list(items[a:b]) for a, b in pairwise(edges)]


def possible_services(drafts: Iterable[Draft]) -> tuple[str, ...] | None:
    """The services that all of the drafts can be about; None where they leave it open."""
    named = [list(draft.options) for draft in drafts if ANY_SERVICE not in draft.options]
    if not named:
        return None
    return tuple(name for name in named[0] if all(name in other for other in named[1:]))


def filter_of(draft: Draft, services: Sequence[str], everything: Sequence[str]) -> Filter | Unfit:
    """The draft's condition for these services. Services that lack the field meet it never."""
    if ANY_SERVICE in draft.options:
        return draft.options[ANY_SERVICE]
    scope = tuple(services) or tuple(everything)
    by_filter: dict[Filter, list[str]] = {}
    for service in scope:
        if service in draft.options:
            by_filter.setdefault(draft.options[service], []).append(service)
    if not by_filter:
        return Unfit(draft, scope)
    if len(by_filter) == 1:
        term, holders = next(iter(by_filter.items()))
        if len(holders) == len(scope) or not _says_missing(term):
            return term
    parts = [And((_of_services(holders), term)) for term, holders in by_filter.items()]
    return parts[0] if len(parts) == 1 else Or(tuple(parts))


def same_field(draft: Draft, services: Sequence[str], catalog: FieldCatalog) -> Filter | None:
    """MySQL, of RDS snapshots: a value known of another kind's field, which these have under the same name. How it goes
    on there is not known: Windows with SQL Server."""
    found = (_lent(term, services, catalog) for term in draft.options.values())
    return next((term for term in found if term is not None), None)


def _lent(term: Filter, services: Sequence[str], catalog: FieldCatalog) -> Filter | None:
    match term:
        case And(terms) | Or(terms):
            parts = [_lent(part, services, catalog) for part in terms]
            own = tuple(part for part in parts if part is not None)
            return None if len(own) < len(parts) else And(own) if isinstance(term, And) else Or(own)
        case Condition(path, op):
            infos = [catalog.info(path, (service,)) for service in services]
            if not path.startswith("details.") or not all(info is not None and info.type == "text" for info in infos):
                return None
            if all(info is not None and info.is_version for info in infos):
                return term
            denied = op in ("ne", "not_in")
            values = equal_values(term)
            if denied or op == "starts_with":
                values = term.value if isinstance(term.value, tuple) else (term.value or "",)
            if not values or not all(isinstance(value, str) for value in values):
                return None
            begins = tuple(Condition(path, "starts_with", value) for value in values)
            either = begins[0] if len(begins) == 1 else Or(begins)
            return Not(either) if denied else either
    return None


def _says_missing(term: Filter) -> bool:
    return any(condition.op in ("missing", "ne", "not_in") for condition in conditions((term,)))


def _of_services(services: Sequence[str]) -> Condition:
    if len(services) == 1:
        return Condition("service_type", "eq", services[0])
    return Condition("service_type", "in", tuple(services))


def of_services(services: Sequence[str]) -> Condition:
    return _of_services(services)


def path_for(refs: Sequence[Ref], services: Sequence[str]) -> str | None:
    """The path that the word means for these services; with no service, its first meaning."""
    if not services and (common := next((ref.path for ref in refs if ref.service_type == ANY_SERVICE), None)):
        return common
    for ref in refs:
        if ref.service_type == ANY_SERVICE or not services or ref.service_type in services:
            return ref.path
    return None
