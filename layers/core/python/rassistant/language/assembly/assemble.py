"""Puts the understood pieces of a question together into a plan."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from rassistant.language.assembly.attached_periods import attach_periods
from rassistant.language.assembly.bill_losses import lost_of
from rassistant.language.assembly.cost_asked import dimension_words, is_cost, is_costliest
from rassistant.language.assembly.cost_step import cost_step
from rassistant.language.assembly.dearest import OF_EACH, is_dearest_of_time
from rassistant.language.assembly.each_its_own import each_its_own, is_one_list, with_theirs
from rassistant.language.assembly.parts import Parts, bounded_groups, context, continues_cost, holders, parts_of
from rassistant.language.assembly.savings import of_findings
from rassistant.language.assembly.settle import (
    Unfit,
    filter_of,
    is_of_no_list,
    named_services,
    of_services,
    possible_services,
    same_field,
    segments,
)
from rassistant.language.assembly.shape_step import Shaper
from rassistant.language.assembly.two_asks import asked_twice, asks_beside_cost, with_both
from rassistant.language.fields import FieldCatalog
from rassistant.language.plan import And, Condition, Filter, Or, QueryPlan, Step, conditions
from rassistant.language.reading import Refusal, Situation
from rassistant.language.rules.alternatives import alternatives as merged_alternatives
from rassistant.language.rules.either_end import either_end
from rassistant.language.rules.windows import readable
from rassistant.language.rules.written_values import referring
from rassistant.language.unanswered.no_kinds import named_no_kind
from rassistant.language.unanswered.refusals import unclear, uncounted_groups, unfit
from rassistant.language.unanswered.vague_degrees import vague_cost
from rassistant.language.vocabulary.senses import ANY_SERVICE, Item, Ref

_INSTANCES = ("instance", "server", "node", "인스턴스", "서버", "노드")


class Assembler:
    def __init__(self, catalog: FieldCatalog, own: Mapping[tuple[Ref, ...], Sequence[Ref]]) -> None:
        self._catalog = catalog
        self._shaper = Shaper(catalog, own)
        self._everything = tuple(catalog.kinds)

    def assemble(self, items: list[Item], situation: Situation) -> QueryPlan | Refusal:
        parts = parts_of(items)
        goes_on = situation.previous is not None
        services, generic = named_services(items)
        all_named, services = services, self._without(services, parts.not_services)
        dearest = is_dearest_of_time(parts)
        refusal = named_no_kind(parts) if situation.previous is None else None
        if all_named and not services:
            refusal = unclear("Nothing is left of what you name.", "말씀하신 것 가운데 남는 것이 없습니다.")
        if is_of_no_list(items):
            refusal = unclear(
                "What these have to do with each other is not known here.", "둘 사이의 관계는 알 수 없습니다."
            )
        refusal = (
            refusal or asked_twice(parts, goes_on=goes_on) or (None if dearest else attach_periods(parts, situation))
        )
        if refusal is not None:
            return refusal
        services = self._services(services or context(parts, situation), generic, parts)
        if (group := bounded_groups(parts)) is not None:
            return uncounted_groups(group)
        asks_cost = dearest or is_cost(parts) or continues_cost(parts, situation) or is_costliest(parts)
        asks_cost = asks_cost and not asks_beside_cost(parts, goes_on=goes_on)
        lost = (lost_of(parts, items) or vague_cost(parts)) if asks_cost else None
        where = lost or self._where(parts, services, items)
        if isinstance(where, Refusal):
            return where
        filters, regions, services = where
        step = Step(
            service_types=services,
            accounts=tuple(dict.fromkeys(parts.accounts)),
            regions=regions,
            filters=filters,
        )
        step = readable(step, self._catalog)
        if asks_cost:
            ranked = dimension_words(parts)[:1] if is_costliest(parts) else [OF_EACH] if dearest else []
            return cost_step(step if ranked else self._shaper.picked(step, parts), parts, situation, ranked)
        shaped = self._shaper.shaped(step, parts)
        shaped = shaped if isinstance(shaped, Refusal) else with_both(shaped, parts)
        if isinstance(shaped, Refusal):
            return shaped
        return referring(QueryPlan((of_findings(readable(shaped, self._catalog)),)), self._catalog)

    def _without(self, services: tuple[str, ...], excluded: Sequence[str]) -> tuple[str, ...]:
        return tuple(name for name in services if name not in excluded)

    def _services(self, services: tuple[str, ...], generic: bool, parts: Parts) -> tuple[str, ...]:
        possible = possible_services(parts.drafts)
        if not services:
            if possible is None:
                return holders(parts)
            return ("EC2",) if "EC2" in possible and _names_class(parts) else possible
        if possible is None:
            return services
        if generic and not any(name in possible for name in services) and not _are_servers(parts):
            fitting = tuple(name for name in possible if self._has_instances(name))
            return fitting or services
        if (
            len(services) > 1
            and (narrowed := tuple(name for name in services if name in possible))
            and self._ambiguous(services, parts)
        ):
            return narrowed
        return services

    def _has_instances(self, service_type: str) -> bool:
        """Does anyone call this service's resources instances or servers?"""
        words = self._catalog.kinds[service_type].words
        return any(word.endswith(_INSTANCES) for word in (*words.en, *words.ko))

    def _ambiguous(self, services: tuple[str, ...], parts: Parts) -> bool:
        """One noun that stands for several services (clusters) means those of them that fit."""
        nouns = [item.senses["SERVICE"].types for item in parts.all("SERVICE")]
        return any(set(services) <= set(types) for types in nouns)

    def _where(
        self, parts: Parts, services: tuple[str, ...], items: list[Item]
    ) -> tuple[tuple[Filter, ...], tuple[str, ...], tuple[str, ...]] | Refusal:
        theirs = with_theirs(items) if not parts.not_regions else None
        if theirs is not None and not isinstance(theirs, Refusal):
            return (theirs[0],), tuple(dict.fromkeys(parts.regions)), theirs[1]
        split = theirs or self._split(services, items)
        if split is not None:
            return split
        if not services and (possible := possible_services(parts.drafts)) is not None and not possible:
            clashing = next(one for one in parts.drafts if ANY_SERVICE not in one.options)
            return unfit(Unfit(parts.drafts[-1], tuple(clashing.options)), self._catalog)
        filters: list[Filter] = []
        for one in merged_alternatives(parts.drafts, services):
            term = filter_of(one, services, self._everything)
            if isinstance(term, Unfit) and (same := same_field(one, services, self._catalog)) is not None:
                term = same
            if isinstance(term, Unfit):
                return unfit(term, self._catalog)
            filters += term.terms if isinstance(term, And) else (term,)
        regions = tuple(code for code in dict.fromkeys(parts.regions) if code not in parts.not_regions)
        if parts.not_regions and not parts.regions:
            filters.append(_except("region", parts.not_regions))
        if parts.not_accounts:
            filters.append(_except("account_id", parts.not_accounts))
        if parts.not_services and not services:
            filters.append(_except("service_type", parts.not_services))
        if parts.regions and not regions:
            return unclear(
                "No region is left of those you name.", "말씀하신 리전 가운데 남는 리전이 없습니다.", "unclear"
            )
        return tuple(dict.fromkeys(either_end(filters, parts))), regions, services

    def _split(
        self, services: tuple[str, ...], items: list[Item]
    ) -> tuple[tuple[Filter, ...], tuple[str, ...], tuple[str, ...]] | None:
        """Stopped EC2 and unattached volumes; EC2 in Seoul and RDS in Tokyo: each part has its own conditions."""
        pieces = segments(items)
        if len(pieces) < 2:
            return None
        own = [parts_of(piece) for piece in pieces]
        named = [named_services(piece)[0] for piece in pieces]
        by_region = all(part.regions for part in own)
        by_filter = all(any(ANY_SERVICE not in one.options for one in part.drafts) for part in own) or each_its_own(own)
        if not (by_region or by_filter) or any(part.not_regions or part.not_services for part in own):
            return None
        if not by_region and len(set(named)) == 1 and is_one_list(own):
            return None
        alternatives: list[Filter] = []
        shared = [] if by_region else [code for part in own for code in part.regions]
        for part, types in zip(own, named, strict=True):
            terms: list[Filter] = [of_services(types)]
            if by_region:
                terms.append(_in("region", part.regions))
            for one in part.drafts:
                term = filter_of(one, types, self._everything)
                if isinstance(term, Unfit):
                    return None
                terms.append(term)
            alternatives.append(And(tuple(terms)))
        regions = (
            tuple(dict.fromkeys(code for part in own for code in part.regions))
            if by_region
            else tuple(dict.fromkeys(shared))
        )
        return (Or(tuple(alternatives)),), regions, tuple(dict.fromkeys(name for types in named for name in types))


_SERVERS = re.compile(r"(?:cloud |virtual )?(?:servers?|machines?|vms?|box(?:es)?|hosts?|computers?)")


def _are_servers(parts: Parts) -> bool:
    """Encrypted servers: instances may be of a database; servers are EC2's alone, but for those of an engine."""
    nouns = [item.text.lower() for item in parts.all("SERVICE")]
    terms = tuple(term for one in parts.drafts for term in one.options.values())
    runs_engine = any(condition.field.endswith(".engine") for condition in conditions(terms))
    return bool(nouns) and not runs_engine and all(_SERVERS.fullmatch(noun) for noun in nouns)


_OF_OTHERS = re.compile(r"\b(?:db|cache|ml)\.")
_INSTANCE_CLASS = re.compile(r"[a-z]+\d[a-z0-9-]*\.[a-z0-9-]+")


def _names_class(parts: Parts) -> bool:
    """t3.micro or the m5 family by itself is of instances: those of databases and caches are written db.t3.micro."""
    named = any(
        (one.key == "family" and not _OF_OTHERS.search(one.words.lower()))
        or (one.key == "class" and _INSTANCE_CLASS.fullmatch(one.words.lower()))
        for one in parts.drafts
    )
    return named and not parts.has("ALL")


def _in(path: str, values: Sequence[str]) -> Condition:
    distinct = tuple(dict.fromkeys(values))
    return Condition(path, "eq", distinct[0]) if len(distinct) == 1 else Condition(path, "in", distinct)


def _except(path: str, values: Sequence[str]) -> Condition:
    distinct = tuple(dict.fromkeys(values))
    return Condition(path, "ne", distinct[0]) if len(distinct) == 1 else Condition(path, "not_in", distinct)
