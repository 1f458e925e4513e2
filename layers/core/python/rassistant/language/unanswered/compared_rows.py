"""Rows that are compared with each other: instances with the same name, 같은 유형의 인스턴스. Groups would tell it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from rassistant.language.reading import Refusal, Situation
from rassistant.language.unanswered.refusals import unclear
from rassistant.language.vocabulary.senses import Item

_SAME: Final = frozenset(("same", "the same", "같은", "동일한", "똑같은"))
_KOREAN: Final = frozenset(("같은", "동일한", "똑같은"))
_COMPARED: Final = frozenset(
    ("FIELD", "NUMFIELD", "NAME", "REGIONWORD", "ACCOUNT", "STATUSWORD", "TAGKEY", "TAGS", "SIZEWORD", "METRIC", "BOOLFIELD")
)  # fmt: skip


def compared_rows(items: Sequence[Item], situation: Situation) -> Refusal | None:
    """Behind an answer, the same region is that of the answer."""
    if situation.previous is not None:
        return None
    for at, item in enumerate(items):
        if item.text.lower() in _SAME and any(_is_compared(one) for one in _beside(items, at)):
            return unclear(
                "Rows are not compared with each other here: ask for how many there are by that field.",
                "리소스끼리 서로 비교하지는 않습니다. 그 항목별 개수를 물어봐 주세요.",
            )
    return None


def _beside(items: Sequence[Item], at: int) -> Sequence[Item]:
    """What follows it; in Korean, what stands before it too (이름이 같은)."""
    behind = items[at + 1 : at + 2]
    before = items[max(0, at - 2) : at] if items[at].text in _KOREAN else ()
    near = [item for item in before if not item.senses.keys() <= {"PART", "FILLER"}]
    return [*near[-1:], *behind]


def _is_compared(item: Item) -> bool:
    return bool(item.senses.keys() & _COMPARED) and not item.senses.keys() & {"SERVICE", "COND", "GROUPS", "ORDER"}
