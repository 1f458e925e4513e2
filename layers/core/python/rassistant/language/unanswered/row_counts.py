"""Which numbers say how many rows are wanted: 5개, show 5 instances. How many each of them has is another thing."""

from __future__ import annotations

from collections.abc import Sequence

from rassistant.language.vocabulary.senses import Item, Number
from rassistant.language.wording.text import is_korean

_NUMBERED = frozenset(("version", "release", "number", "no.", "버전", "번호"))
"""A number behind these counts nothing: version 3."""


def is_row_count(items: Sequence[Item], at: int, number: Number) -> bool:
    """5개; show 5 instances."""
    is_count = number.unit_class in ("", "count") and not number.unit and number.value == int(number.value) >= 1
    others = [item for place, item in enumerate(items) if place != at and item.has("NUM") and not item.has("COND")]
    before = next((item for item in reversed(items[:at]) if not item.has("PART")), None)
    measured = before is not None and bool(before.senses.keys() & {"METRIC", "NUMFIELD", "BOOLFIELD", "COST"})
    offered = before is not None and (bool(before.senses.keys() & {"OR", "PARTOR"}) or before.text.lower() in _NUMBERED)
    if not is_count or others or measured or offered or "." in number.raw or _is_of_parts(items, at):
        return False
    if _is_of_field(items, at):
        return False
    if number.unit_class == "count":
        return True
    after = next((item for item in items[at + 1 :] if not item.has("PART")), None)
    return (
        after is not None
        and bool(after.senses.keys() & {"SERVICE", "COND", "SUPER", "FILLER", "ALL"})
        and not after.has("TRIVIAL")
    )


def _is_of_field(items: Sequence[Item], at: int) -> bool:
    """가용 영역이 1개인: how many values a field has, which is no number of rows."""
    if at < _SUBJECT or items[at - 1].text not in ("이", "가", "은", "는"):
        return False
    if at + 1 < len(items) and items[at + 1].text.startswith(_IS_SO_MANY) and items[at + 1].start == items[at].end:
        return True
    subject = items[at - _SUBJECT].senses
    return "FIELD" in subject and "SERVICE" not in subject


def _is_of_parts(items: Sequence[Item], at: int) -> bool:
    """Groups with 3 instances, 인스턴스 2개 있는 로드밸런서: how many each of them has, and no number of rows."""
    before, behind = items[:at], items[at + 1 :]
    if not any(item.senses.keys() & _HOLDERS for item in before):
        return False
    if not is_korean("".join(item.text for item in items)):
        nearest = next((item for item in reversed(before) if not item.has("FILLER")), None)
        return (
            nearest is not None
            and nearest.has("HAVE")
            and bool(behind)
            and bool(behind[0].senses.keys() & _HELD_THINGS)
        )
    held = bool(behind) and (
        behind[0].has("HAVEPOST") or behind[0].text.startswith(_HELD) or behind[0].text in _IS_SO_MANY
    )
    return held and any(item.senses.keys() & _HOLDERS for item in behind[1:])


_SUBJECT = 2
"""Pieces back: the subject, and its particle."""
_HOLDERS = frozenset(("SERVICE", "REGIONWORD", "ACCOUNT"))
_HELD_THINGS = frozenset(("SERVICE", "COND", "FIELD", "BOOLFIELD", "TAGS", "NAME"))
_IS_SO_MANY = ("인", "뿐인", "이나")
_HELD = ("짜리", "달린", "붙은", "딸린", "연결된", "물린", "가진", "있는")
