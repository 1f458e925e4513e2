"""Words and conditions between two nouns: what lists them, what joins them, what attaches one to the other."""

from __future__ import annotations

from collections.abc import Sequence

from rassistant.language.plan import Condition
from rassistant.language.vocabulary.senses import ANY_SERVICE, Item, Ref
from rassistant.language.wording.text import is_korean
from rassistant.resources.relations import relation

_LISTED = ("AND", "OR", "PARTAND", "PARTOR")
OF_KOREAN = ("의", "'s", "'")
MARKS = frozenset(("이", "가", "은", "는", "을", "를", "도"))
_COPULA = ("인", "이고", "이며")
_DOT = "·"
"""Between the pieces of an explanation: what stands before it is no part of the clause."""
AMONG = (_DOT, "중", "중에", "중에서", "가운데", "가운데서", "중에서도")


def is_list(item: Item) -> bool:
    return not item.has("COND") and item.text not in AMONG and any(item.has(name) for name in _LISTED)


def after_dots(items: Sequence[Item], first: int, second: int) -> int:
    """Where the piece begins that the second noun stands in."""
    return 1 + max([first, *(at for at in range(first, second) if items[at].text == _DOT)])


def joins(items: Sequence[Item], name: int, at: int) -> bool:
    """Attached to; 에 붙은 behind the name."""
    if is_attachment(items[at]):
        return True
    if at == name - 1 and items[at].text.lower() == "of":
        return at > 0 and items[at - 1].has("SERVICE")
    if at == name + 1 and items[at].text == "의":
        return True
    return at == name + 2 and items[name + 1].text in ("에", "에게") and items[at].has("HAVEPOST")


def is_name(item: Item) -> bool:
    if not item.has("COND"):
        return False
    term = item.senses["COND"].options.get(ANY_SERVICE)
    return isinstance(term, Condition) and term.field == "name" and term.op == "eq"


def is_of(items: Sequence[Item], spent: Sequence[int]) -> bool:
    return any(items[at].text in OF_KOREAN for at in spent)


def is_attachment(item: Item) -> bool:
    """Attached to: the word itself, or the condition that was made of it."""
    return _attached(item, value=True) or any(ref.path.endswith(".attached_to") for ref in item.senses.get("FIELD", ()))


def is_detachment(item: Item) -> bool:
    return _attached(item, value=False)


def _attached(item: Item, *, value: bool) -> bool:
    if not item.has("COND"):
        return False
    terms = item.senses["COND"].options.values()
    return any(
        isinstance(term, Condition) and term.field.endswith(".attached") and term.value is value for term in terms
    )


def is_given(items: list[Item], at: int) -> bool:
    """버킷이 audit-logs인 추적: what is named is that, whatever of its own is called so."""
    if at + 3 >= len(items) or items[at + 1].text not in MARKS:
        return False
    value, copula = items[at + 2 : at + 4]
    is_text = not value.senses or bool(value.senses.keys() & {"QUOTED", "WILD"})
    return is_text and copula.text.startswith(_COPULA)


def is_named_so(items: list[Item], at: int) -> bool:
    """버킷이 audit-logs인 추적, where a bucket is called so."""
    if at + 3 >= len(items) or items[at + 1].text not in MARKS:
        return False
    return is_name(items[at + 2]) and items[at + 3].text.startswith(_COPULA)


def is_written(refs: tuple[Ref, ...], others: tuple[str, ...]) -> bool:
    """Is it by that field that the two resources belong together?"""
    known = ((relation(ref.service_type, other), ref.path) for ref in refs for other in others)
    return any(found is not None and path == f"details.{found.reference}" for found, path in known)


def is_written_out(items: list[Item], at: int) -> bool:
    """관리 서비스가 rds인 시크릿: of a field that is named, the value, whatever else is called so."""
    if at < 2 or at + 2 >= len(items) or items[at - 1].text not in ("이", "가"):
        return False
    field = items[at - 2].senses.keys()
    is_field = "FIELD" in field and not field & {"SERVICE", "REGIONWORD", "TAGS", "NAME"}
    return is_field and items[at + 1].text.startswith(_COPULA) and any(one.has("SERVICE") for one in items[at + 2 :])


def is_shown(items: list[Item], at: int) -> bool:
    """보안 암호 KMS 키 알려줘: of the kind before it, and the last that is named."""
    before = items[at - 1] if at and items[at - 1].text != "의" else items[at - 2] if at > 1 else None
    if before is None or not before.has("SERVICE") or not is_korean("".join(item.text for item in items)):
        return False
    return all(item.senses.keys() & {"FILLER", "PART", "TRIVIAL", "SHOW"} for item in items[at + 1 :])
