"""Clauses about another resource: volumes of stopped instances, 스냅샷이 없는 볼륨, snapshots whose volume is gone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from rassistant.language.drafts import Draft, among
from rassistant.language.fields import FieldCatalog
from rassistant.language.parts import parts_of
from rassistant.language.plan import And, Condition, Filter, Related
from rassistant.language.senses import ANY_SERVICE, Item, ServiceWord
from rassistant.language.settle import Unfit, filter_of
from rassistant.language.text import is_korean
from rassistant.resources.relations import relation

Logic = Callable[[list[Item]], list[Item]]
_LISTED = ("AND", "OR", "PARTAND", "PARTOR")
_PASSED = frozenset(("FILLER", "PART", "WITHIN", "HAVE", "OF", "FROM", "USING", "ALL", "FOLLOW", "TRIVIAL"))
_WHOSE = ("whose", "where", "where the", "which", "that")
_OF_KOREAN = ("의", "'s", "'")
_DOT = "·"
"""Between the pieces of an explanation: what stands before it is no part of the clause."""
_AMONG = (_DOT, "중", "중에", "중에서", "가운데", "가운데서", "중에서도")


@dataclass(frozen=True, slots=True)
class _Clause:
    """Places in the items: the noun that is asked for, the other one, and those that go with it. ``gone``: the other
    does not exist any more, though it is written where it was."""

    head: int
    other: int
    inside: tuple[int, ...]
    spent: tuple[int, ...]
    none: bool
    gone: bool = False


class RelatedClauses:
    """``logic`` joins and negates the conditions of the clause, as it does those of the question."""

    def __init__(self, catalog: FieldCatalog, logic: Logic) -> None:
        self._catalog = catalog
        self._logic = logic

    def applied(self, items: list[Item]) -> list[Item]:
        """The items with each such clause replaced by one condition on the noun that is asked for."""
        nouns = [at for at, item in enumerate(items) if item.has("SERVICE")]
        for first, second in pairwise(nouns):
            clause = self._clause(items, first, second)
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
            if not _is_name(item):
                continue
            joint = next((n for n in (at - 1, at + 1, at + 2) if 0 <= n < len(items) and _joins(items, at, n)), None)
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
        return items

    def _by_name(self, noun: Item, named: Sequence[Item]) -> dict[str, Filter]:
        """Of each service that the noun may be: the resources that belong to those of the names."""
        values = tuple(str(item.senses["COND"].options[ANY_SERVICE].value) for item in named)
        term = among("name", values)
        own: set[str] = set().union(*(item.senses.get("OWNTYPES", frozenset()) for item in named))
        options: dict[str, Filter] = {}
        for head in self._types(noun):
            for other in self._catalog.kinds:
                known = relation(head, other) if head != other else None
                fits = other in own if own else known is not None and known.reference in _BY_NAME_ALONE
                if known is not None and fits:
                    options.setdefault(head, Related(other, (term,)))
        return options

    def _clause(self, items: list[Item], first: int, second: int) -> _Clause | None:
        between = range(first + 1, second)
        if not self._are_related(items[first], items[second]):
            return None
        begun = next((at for at in between if items[at].has("LACK")), first)  # in Seoul and Tokyo, without a volume
        begun = max(begun, _after_dots(items, first, second) - 1)
        if any(_is_list(items[at]) for at in between if at > begun):
            return None
        korean = any(is_korean(item.text) for item in items[first : second + 2])
        if second == first + 1 and self._types(items[second]) == ("Logs",):
            return _Clause(second, first, (), (), none=False)
        if not korean and not any(items[at].text in _OF_KOREAN for at in between):
            return self._english(items, first, second)
        if any(items[at].text in _AMONG for at in between):
            return self._korean_among(items, first, second)
        return self._korean(items, first, second)

    def _are_related(self, one: Item, other: Item) -> bool:
        return any(relation(a, b) is not None for a in self._types(one) for b in self._types(other))

    def _types(self, noun: Item) -> tuple[str, ...]:
        """What the noun stands for, and beside another noun: the snapshots of a database are RDS snapshots."""
        bare = noun.text.lower()
        wider = (
            name
            for name, kind in self._catalog.kinds.items()
            if any(word.endswith(f" {bare}") for word in (*kind.words.en, *kind.words.ko))
        )
        own: tuple[str, ...] = noun.senses["SERVICE"].types
        return tuple(dict.fromkeys((*own, *wider)))

    def _english(self, items: list[Item], head: int, other: int) -> _Clause | None:
        between = list(range(_after_dots(items, head, other), other))
        lacking = [at for at in between if items[at].has("LACK")]
        joint = [at for at in between if items[at].has("HAVE") or items[at].has("OF") or _is_attachment(items[at])]
        whose = [at for at in between if items[at].text.lower() in _WHOSE or items[at].text.lower().startswith("whose")]
        if not (lacking or joint or whose):
            return None
        denied = [at for at in between if items[at].has("NEG")]
        begin = (lacking or joint or whose)[-1]
        lost = [
            at
            for at in range(begin + 1, other)
            if items[at].has("GONE") and not self._is_state(items[at], items[other])
        ]
        before = [
            at
            for at in range(begin + 1, other)
            if items[at].has("COND") and at not in lost and not _is_attachment(items[at])
        ]
        behind = self._behind(items, other)
        gone = [at for at in range(other + 1, min(other + 4, len(items))) if items[at].has("GONE")] + lost
        inside = (*before, *(at for at in behind if at not in gone))
        spent = [at for at in between if at >= min([*lacking, *joint, *whose, *denied])]
        joints = {*lacking, *joint, *whose, *denied, *lost}
        if any(at not in joints and at not in inside and not self._is_passed(items[at]) for at in spent):
            return None
        having = any(items[at].has("HAVE") for at in joint)
        plain = not inside and not lacking and not gone and not having
        if plain and (whose or self._is_compound(items[head], items[other])):
            return None
        none = bool(lacking or denied) != bool(gone)
        return _Clause(head, other, inside, (*spent, *gone, *self._copulas(items, other, gone)), none, bool(gone))

    def _is_passed(self, item: Item) -> bool:
        return not item.has("COND") and bool(item.senses.keys() & _PASSED)

    def _is_compound(self, head: Item, other: Item) -> bool:
        """The snapshots of RDS are RDS snapshots, whatever database they are of."""
        name = f"{other.text.lower().removesuffix('s')} {head.text.lower().removesuffix('s')}"
        kinds = [self._catalog.kinds[one] for one in self._types(head)]
        return any(word.lower().removesuffix("s") == name for kind in kinds for word in (kind.label.en, *kind.words.en))

    def _is_state(self, item: Item, noun: Item) -> bool:
        """Deleted keys are keys that are deleted; deleted volumes are not there any more."""
        return item.has("COND") and self._fits(item.senses["COND"], noun)

    def _copulas(self, items: list[Item], other: int, gone: list[int]) -> list[int]:
        return list(range(other + 1, gone[0])) if gone and gone[0] > other else []

    def _behind(self, items: list[Item], other: int) -> list[int]:
        """Conditions right behind the other noun that it can have."""
        found = []
        for at in range(other + 1, len(items)):
            if items[at].has("COND") and self._fits(items[at].senses["COND"], items[other]):
                found.append(at)
            elif not (items[at].senses.keys() & _PASSED):
                break
        return found

    def _korean(self, items: list[Item], other: int, head: int) -> _Clause | None:
        joint = self._joint(items, range(other + 1, head))
        if joint is None:
            return None
        spent, none, gone = joint
        before = self._before(items, other)
        lost = [at for at in before if items[at].has("GONE") and not self._fits(items[at].senses["COND"], items[other])]
        bare = [at for at in range(max(0, other - 2), other) if items[at].has("GONE") and not items[at].has("COND")]
        if lost or bare:
            return _Clause(head, other, (), (*spent, *lost, *bare), none=True, gone=True)
        inside = tuple(at for at in before if self._fits(items[at].senses["COND"], items[other]))
        if not inside and not none and items[other].senses["SERVICE"].proper and _is_of(items, spent):
            return None
        return _Clause(head, other, inside, spent, none, gone)

    def _korean_among(self, items: list[Item], head: int, other: int) -> _Clause | None:
        """볼륨 중 중지된 인스턴스에 붙은 것."""
        joint = self._joint(items, range(other + 1, len(items)))
        if joint is None:
            return None
        spent, none, gone = joint
        inside = tuple(
            at
            for at in range(_after_dots(items, head, other), other)
            if items[at].has("COND") and self._fits(items[at].senses["COND"], items[other])
        )
        return None if _is_of(items, spent) else _Clause(head, other, inside, spent, none, gone)

    def _joint(self, items: list[Item], places: Sequence[int]) -> tuple[tuple[int, ...], bool, bool] | None:
        """What joins the two nouns: 의, 에 붙은, 이 없는, 이 삭제된; the places, whether it denies, whether it is gone."""
        spent: list[int] = []
        for at in places:
            item = items[at]
            if item.has("GONE") and not item.has("LACKPOST"):
                return (*spent, at), True, True
            if item.has("LACKPOST") or _is_detachment(item):
                return (*spent, at), True, False
            if item.has("HAVEPOST") or item.has("USING") or _is_attachment(item) or item.text in _OF_KOREAN:
                following = at + 1 if at + 1 < len(items) else at
                if items[following].has("NEGPOST") and not items[following].has("COND"):
                    return (*spent, at, following), True, False
                return (*spent, at), False, False
            if not item.senses.keys() & _PASSED or item.has("COND"):
                return None
            spent.append(at)
        return None

    def _before(self, items: list[Item], other: int) -> list[int]:
        """Conditions in front of the other noun."""
        found = []
        for at in range(other - 1, -1, -1):
            if items[at].has("COND"):
                found.append(at)
            elif not (items[at].senses.keys() & (_PASSED | {"REGION", "REGIONWORD"})):
                break
        return found[::-1]

    def _fits(self, draft: Draft, noun: Item) -> bool:
        return ANY_SERVICE in draft.options or any(name in draft.options for name in self._types(noun))

    def _replaced(self, items: list[Item], clause: _Clause) -> list[Item] | None:
        own = self._logic([items[at] for at in clause.inside])
        drafts = parts_of(own).drafts
        heads, others = self._types(items[clause.head]), self._types(items[clause.other])
        options: dict[str, Filter] = {}
        for head in heads:
            for other in others:
                if head not in options and (term := self._term(head, other, drafts, clause)) is not None:
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

    def _term(self, head: str, other: str, drafts: Sequence[Draft], clause: _Clause) -> Filter | None:
        known = relation(head, other)
        if known is None:
            return None
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


_BY_NAME_ALONE = ("attached_to", "volume", "database")
"""The relations that a name may stand for, where nothing is known of what has it."""


def _listed_names(items: Sequence[Item], at: int) -> list[int]:
    """The name and those that are listed with it: of web-1 and web-2."""
    found = [at]
    for step in (1, -1):
        here = at
        while 0 <= here + 2 * step < len(items) and _is_list(items[here + step]) and _is_name(items[here + 2 * step]):
            here += 2 * step
            found.append(here)
    return sorted(found)


def _narrowed(word: ServiceWord, types: tuple[str, ...]) -> ServiceWord:
    """The noun stands for those of its types that the clause can be about; no other noun overrides it."""
    return replace(word, types=types, generic=False)


def _is_list(item: Item) -> bool:
    return not item.has("COND") and item.text not in _AMONG and any(item.has(name) for name in _LISTED)


def _after_dots(items: Sequence[Item], first: int, second: int) -> int:
    """Where the piece begins that the second noun stands in."""
    return 1 + max([first, *(at for at in range(first, second) if items[at].text == _DOT)])


def _joins(items: Sequence[Item], name: int, at: int) -> bool:
    """Attached to; 에 붙은 behind the name."""
    if _is_attachment(items[at]):
        return True
    if at == name - 1 and items[at].text.lower() == "of":
        return at > 0 and items[at - 1].has("SERVICE")
    if at == name + 1 and items[at].text == "의":
        return True
    return at == name + 2 and items[name + 1].text in ("에", "에게") and items[at].has("HAVEPOST")


def _is_name(item: Item) -> bool:
    if not item.has("COND"):
        return False
    term = item.senses["COND"].options.get(ANY_SERVICE)
    return isinstance(term, Condition) and term.field == "name" and term.op == "eq"


def _is_of(items: Sequence[Item], spent: Sequence[int]) -> bool:
    return any(items[at].text in _OF_KOREAN for at in spent)


def _is_attachment(item: Item) -> bool:
    """Attached to: the word itself, or the condition that was made of it."""
    return _attached(item, value=True) or any(ref.path.endswith(".attached_to") for ref in item.senses.get("FIELD", ()))


def _is_detachment(item: Item) -> bool:
    return _attached(item, value=False)


def _attached(item: Item, *, value: bool) -> bool:
    if not item.has("COND"):
        return False
    terms = item.senses["COND"].options.values()
    return any(
        isinstance(term, Condition) and term.field.endswith(".attached") and term.value is value for term in terms
    )
