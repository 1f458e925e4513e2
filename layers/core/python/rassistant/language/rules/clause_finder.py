"""Where in a question a clause about another resource stands, what goes with it, and whether it denies."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rassistant.language.fields import FieldCatalog
from rassistant.language.rules.drafts import Draft
from rassistant.language.rules.related_words import (
    AMONG,
    OF_KOREAN,
    after_dots,
    is_attachment,
    is_detachment,
    is_list,
    is_of,
)
from rassistant.language.vocabulary.senses import ANY_SERVICE, Item
from rassistant.language.wording.text import is_korean
from rassistant.resources.relations import relation

_PASSED = frozenset(("FILLER", "PART", "WITHIN", "HAVE", "OF", "FROM", "USING", "ALL", "FOLLOW", "TRIVIAL"))
_SUBJECT = frozenset(("이", "가"))
_STILL = frozenset(("아직", "아직도", "전부", "모두", "다", "계속", "여전히"))
_WHOSE = ("whose", "where", "where the", "which", "that")


@dataclass(frozen=True, slots=True)
class Clause:
    """Places in the items: the noun that is asked for, the other one, and those that go with it. ``gone``: the other
    does not exist any more, though it is written where it was."""

    head: int
    other: int
    inside: tuple[int, ...]
    spent: tuple[int, ...]
    none: bool
    gone: bool = False


class ClauseFinder:
    """Between two nouns of a question, by the words and the conditions there."""

    def __init__(self, catalog: FieldCatalog) -> None:
        self._catalog = catalog

    def types(self, noun: Item) -> tuple[str, ...]:
        """What the noun stands for, and beside another noun: the snapshots of a database are RDS snapshots."""
        bare = noun.text.lower()
        wider = (
            name
            for name, kind in self._catalog.kinds.items()
            if kind.fields and any(word.endswith(f" {bare}") for word in (*kind.words.en, *kind.words.ko))
        )
        own: tuple[str, ...] = noun.senses["SERVICE"].types
        return tuple(dict.fromkeys((*own, *wider)))

    def clause(self, items: list[Item], first: int, second: int) -> Clause | None:
        between = range(first + 1, second)
        if not self._are_related(items[first], items[second]):
            return None
        begun = next((at for at in between if items[at].has("LACK")), first)  # in Seoul and Tokyo, without a volume
        begun = max(begun, after_dots(items, first, second) - 1)
        if any(is_list(items[at]) for at in between if at > begun):
            return None
        korean = any(is_korean(item.text) for item in items[first : second + 2])
        if second == first + 1 and self.types(items[second]) == ("Logs",):
            return Clause(second, first, (), (), none=False)
        if not korean and not any(items[at].text in OF_KOREAN for at in between):
            return self._english(items, first, second)
        if any(items[at].text in AMONG for at in between):
            return self._korean_among(items, first, second)
        return self._korean(items, first, second)

    def _are_related(self, one: Item, other: Item) -> bool:
        return any(relation(a, b) is not None for a in self.types(one) for b in self.types(other))

    def _english(self, items: list[Item], head: int, other: int) -> Clause | None:
        between = list(range(after_dots(items, head, other), other))
        lacking = [at for at in between if items[at].has("LACK")]
        joint = [at for at in between if items[at].has("HAVE") or items[at].has("OF") or is_attachment(items[at])]
        attached = [at for at in joint if is_attachment(items[at])]
        if attached and not lacking:  # with 3000 IOPS, attached to …: what stands before is of the volumes
            joint = [
                at
                for at in joint
                if at >= attached[-1] or not any(items[n].has("COND") for n in range(at, attached[-1]))
            ]
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
            if items[at].has("COND") and at not in lost and not is_attachment(items[at])
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
        return Clause(head, other, inside, (*spent, *gone, *self._copulas(items, other, gone)), none, bool(gone))

    def _is_passed(self, item: Item) -> bool:
        return not item.has("COND") and bool(item.senses.keys() & _PASSED)

    def _is_compound(self, head: Item, other: Item) -> bool:
        """The snapshots of RDS are RDS snapshots, whatever database they are of."""
        name = f"{other.text.lower().removesuffix('s')} {head.text.lower().removesuffix('s')}"
        kinds = [self._catalog.kinds[one] for one in self.types(head)]
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

    def _korean(self, items: list[Item], other: int, head: int) -> Clause | None:
        joint = self._joint(items, range(other + 1, head))
        if joint is None:
            return self._korean_subject(items, other, head)
        spent, none, gone = joint
        before = self._before(items, other)
        lost = [at for at in before if items[at].has("GONE") and not self._fits(items[at].senses["COND"], items[other])]
        bare = [at for at in range(max(0, other - 2), other) if items[at].has("GONE") and not items[at].has("COND")]
        if lost or bare:
            return Clause(head, other, (), (*spent, *lost, *bare), none=True, gone=True)
        inside = tuple(at for at in before if self._fits(items[at].senses["COND"], items[other]))
        if not inside and not none and items[other].senses["SERVICE"].proper and is_of(items, spent):
            return None
        return Clause(head, other, inside, spent, none, gone)

    def _korean_subject(self, items: list[Item], other: int, head: int) -> Clause | None:
        """볼륨이 100기가 넘는 서버, 볼륨 암호화 안 된 서버: the conditions are of the first noun, which is no name for the
        second."""
        between = range(other + 1, head)
        inside = tuple(at for at in between if items[at].has("COND"))
        passed = [at for at in between if at not in inside]
        is_marked = bool(passed) and passed[0] == other + 1 and items[other + 1].text in _SUBJECT
        own: tuple[str, ...] = items[head].senses["SERVICE"].types
        if not inside or not all(items[at].has("PART") or items[at].text in _STILL for at in passed):
            return None
        for at in inside:
            draft: Draft = items[at].senses["COND"]
            fits_head = any(name in draft.options for name in own) or (ANY_SERVICE in draft.options and not is_marked)
            if fits_head or not self._fits(draft, items[other]):
                return None
        return Clause(head, other, (*self._before_subject(items, other), *inside), tuple(passed), none=False)

    def _before_subject(self, items: list[Item], other: int) -> tuple[int, ...]:
        """100기가 넘는 볼륨이 꺼진…: what stands before the first noun and only it can be."""
        return tuple(at for at in self._before(items, other) if self._fits(items[at].senses["COND"], items[other]))

    def _korean_among(self, items: list[Item], head: int, other: int) -> Clause | None:
        """볼륨 중 중지된 인스턴스에 붙은 것."""
        joint = self._joint(items, range(other + 1, len(items)))
        if joint is None:
            return None
        spent, none, gone = joint
        inside = tuple(
            at
            for at in range(after_dots(items, head, other), other)
            if items[at].has("COND") and self._fits(items[at].senses["COND"], items[other])
        )
        return None if is_of(items, spent) else Clause(head, other, inside, spent, none, gone)

    def _joint(self, items: list[Item], places: Sequence[int]) -> tuple[tuple[int, ...], bool, bool] | None:
        """What joins the two nouns: 의, 에 붙은, 이 없는, 이 삭제된; the places, whether it denies, whether it is gone."""
        spent: list[int] = []
        for at in places:
            item = items[at]
            if item.has("GONE") and not item.has("LACKPOST"):
                return (*spent, at), True, True
            if item.has("LACKPOST") or is_detachment(item):
                return (*spent, at), True, False
            if item.has("HAVEPOST") or item.has("USING") or is_attachment(item) or item.text in OF_KOREAN:
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
        return ANY_SERVICE in draft.options or any(name in draft.options for name in self.types(noun))
