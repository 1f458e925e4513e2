"""Clauses about another resource: volumes of stopped instances, 스냅샷이 없는 볼륨, snapshots whose volume is gone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise

from rassistant.language.assembly.parts import parts_of
from rassistant.language.assembly.settle import Unfit, filter_of, same_field
from rassistant.language.fields import FieldCatalog
from rassistant.language.plan import And, Condition, Filter, Related, conditions
from rassistant.language.rules.clause_finder import Clause, ClauseFinder
from rassistant.language.rules.drafts import Draft, among
from rassistant.language.rules.related_words import is_list, is_name, joins
from rassistant.language.vocabulary.senses import ANY_SERVICE, Item, ServiceWord
from rassistant.language.wording.text import is_korean
from rassistant.resources.relations import relation

Logic = Callable[[list[Item]], list[Item]]


class RelatedClauses:
    """``logic`` joins and negates the conditions of the clause, as it does those of the question."""

    def __init__(self, catalog: FieldCatalog, logic: Logic) -> None:
        self._catalog = catalog
        self._logic = logic
        self._finder = ClauseFinder(catalog)

    def applied(self, items: list[Item]) -> list[Item]:
        """The items with each such clause replaced by one condition on the noun that is asked for."""
        nouns = [at for at, item in enumerate(items) if item.has("SERVICE")]
        for first, second in pairwise(nouns):
            clause = self._finder.clause(items, first, second)
            replaced = None if clause is None else self._replaced(items, clause)
            if replaced is not None:
                return self.applied(replaced)
        return self._named(items)

    def _named(self, items: list[Item]) -> list[Item]:
        """Volumes attached to web-1, web-1에 붙은 볼륨: the other resource by its name alone, or by several."""
        place = next((at for at, item in enumerate(items) if item.has("SERVICE")), None)
        if place is None:
            return items
        for at, item in enumerate(items):
            if not is_name(item):
                continue
            joint = next((n for n in (at - 1, at + 1, at + 2) if 0 <= n < len(items) and joins(items, at, n)), None)
            if joint is None and at + 1 == place and self._is_of_another(item, items[place]):
                joint = at  # orders-db 스냅샷
            if joint is None or (joint < at and any(is_korean(one.text) for one in items)):
                continue
            names = _listed_names(items, at)
            options = self._by_name(items[place], [items[n] for n in names])
            if options:
                words = " ".join(items[n].text for n in sorted({joint, *names}))
                joined = Item(item.start, item.end, words, {"COND": Draft("related name", options, words)})
                noun = items[place]
                word = _narrowed(noun.senses["SERVICE"], tuple(options))
                changed = {at: joined, place: Item(noun.start, noun.end, noun.text, {**noun.senses, "SERVICE": word})}
                spent = {joint, *range(min(names), max(names) + 1)} - {at}
                return [changed.get(n, one) for n, one in enumerate(items) if n not in spent]
            if joint < at and items[joint].text.lower() == "of" and self._is_of_others(item, items[place]):
                return [replace(one, senses={}) if n == at else one for n, one in enumerate(items)]
        return items

    def _is_of_others(self, item: Item, noun: Item) -> bool:
        """Snapshots of web-1, which is an instance: nothing here tells which they are."""
        own = item.senses.get("OWNTYPES", frozenset())
        return bool(own) and not own & set(self._finder.types(noun))

    def _is_of_another(self, item: Item, noun: Item) -> bool:
        """Is it the name of something else alone, and the question Korean? A noun may have a name before it."""
        own = item.senses.get("OWNTYPES", frozenset())
        return bool(own) and is_korean(noun.text) and not own & set(self._finder.types(noun))

    def _by_name(self, noun: Item, named: Sequence[Item]) -> dict[str, Filter]:
        """Of each service that the noun may be: the resources that belong to those of the names."""
        values = tuple(str(item.senses["COND"].options[ANY_SERVICE].value) for item in named)
        term = among("name", values)
        own: set[str] = set().union(*(item.senses.get("OWNTYPES", frozenset()) for item in named))
        options: dict[str, Filter] = {}
        for head in self._finder.types(noun):
            for other in self._catalog.kinds:
                known = relation(head, other) if head != other else None
                fits = other in own if own else known is not None and known.reference in _BY_NAME_ALONE
                if known is not None and fits:
                    options.setdefault(head, Related(other, (term,)))
        return options

    def _replaced(self, items: list[Item], clause: Clause) -> list[Item] | None:
        own = self._logic([items[at] for at in clause.inside])
        drafts = parts_of(own).drafts
        heads, others = self._finder.types(items[clause.head]), self._finder.types(items[clause.other])
        options: dict[str, Filter] = {}
        for head in heads:
            for other in others:
                if head in options or head == other:  # databases in RDS are RDS, and no databases of databases
                    continue
                if (term := self._term(head, other, drafts, clause)) is not None:
                    options[head] = term
        if not options or len(parts_of(own).items) != len(drafts):
            return None
        taken = {clause.other, *clause.inside, *clause.spent}
        words = " ".join(items[at].text for at in sorted(taken))
        place = clause.other
        joined = Item(items[place].start, items[place].end, words, {"COND": Draft(f"related {others}", options, words)})
        noun = items[clause.head]
        types = tuple(name for name in heads if name in options)
        asked = Item(
            noun.start, noun.end, noun.text, {**noun.senses, "SERVICE": _narrowed(noun.senses["SERVICE"], types)}
        )
        changed = {place: joined, clause.head: asked}
        return [changed.get(at, item) for at, item in enumerate(items) if at in changed or at not in taken]

    def _term(self, head: str, other: str, drafts: Sequence[Draft], clause: Clause) -> Filter | None:
        known = relation(head, other)
        if known is None:
            return None
        own = [same_field(one, (head,), self._catalog) for one in drafts if not clause.none and _is_of_engine(one)]
        if drafts and len(own) == len(drafts) and None not in own:
            return And(
                tuple(term for term in own if term is not None)
            )  # the snapshot knows it, the database may be gone
        terms: list[Filter] = []
        for one in drafts:
            term = filter_of(one, (other,), tuple(self._catalog.kinds))
            if isinstance(term, Unfit):
                return None
            terms.append(term)
        related = Related(other, tuple(terms), clause.none)
        if clause.gone and known.reference:
            return And((Condition(f"details.{known.reference}", "exists"), related))
        return related


def _is_of_engine(one: Draft) -> bool:
    return all(
        condition.field.startswith("details.engine")
        for term in one.options.values()
        for condition in conditions((term,))
    )


_BY_NAME_ALONE = ("attached_to", "volume", "database")
"""The relations that a name may stand for, where nothing is known of what has it."""


def _listed_names(items: Sequence[Item], at: int) -> list[int]:
    """The name and those that are listed with it: of web-1 and web-2."""
    found = [at]
    for step in (1, -1):
        here = at
        while 0 <= here + 2 * step < len(items) and is_list(items[here + step]) and is_name(items[here + 2 * step]):
            here += 2 * step
            found.append(here)
    return sorted(found)


def _narrowed(word: ServiceWord, types: tuple[str, ...]) -> ServiceWord:
    """The noun stands for those of its types that the clause can be about; no other noun overrides it."""
    return replace(word, types=types, generic=False)
