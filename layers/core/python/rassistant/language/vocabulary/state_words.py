"""What Koreans call the states that many kinds share, whatever words the kind itself has for them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from rassistant.language.vocabulary.phrases import phrases
from rassistant.language.vocabulary.senses import Item

ALIKE: Final = "ALIKE"
"""The category of such a word: a state of what is named, and of nothing where nothing is named."""

_SHARED: Final[tuple[tuple[frozenset[str], tuple[str, ...]], ...]] = (
    (
        frozenset(phrases("실행 중 | 실행 중인 | 서비스 중인 | 켜진")),
        phrases(
            "켜진 | 켜져 있는 | 실행 중인 | 실행 중 | 돌아가는 | 돌고 있는 | 가동 중 | 작동 중 | 동작 중 | 살아 있는 | 떠 있는"
        ),
    ),
    (
        frozenset(phrases("중지된 | 꺼진 | 멈춘")),
        phrases("중지된 | 꺼진 | 멈춘 | 정지된 | 꺼져 있는 | 멈춰 있는 | 중지되어 있는"),
    ),
    (
        frozenset(phrases("생성 중인 | 생성 중")),
        phrases("생성 중인 | 만드는 중인 | 만들어지는 중인 | 만들고 있는 | 생성되고 있는 | 생성하고 있는"),
    ),
    (
        frozenset(phrases("삭제 중인 | 삭제 중")),
        phrases("삭제 중인 | 삭제되는 중인 | 삭제되고 있는 | 지워지는 중인 | 지워지고 있는 | 지우는 중인"),
    ),
    (
        frozenset(phrases("수정 중인 | 업데이트 중인 | 변경 중인")),
        phrases("수정 중인 | 업데이트 중인 | 변경 중인 | 바뀌는 중인 | 업데이트되고 있는 | 변경되고 있는"),
    ),
)
"""The words by which such a state is known, and all that it is called."""


def alike(words: Iterable[str]) -> tuple[str, ...]:
    """The further words for a state that has these."""
    own = frozenset(words)
    return tuple(phrase for known, all_of_it in _SHARED if known & own for phrase in all_of_it if phrase not in own)


def states_of_what_is_named(items: list[Item]) -> list[Item]:
    """꺼져 있는 노트북: a state of notebooks; 꺼져 있는 것 is what the words of the kinds themselves say."""
    if not any(item.has(ALIKE) for item in items):
        return items
    named = {name for item in items if item.has("SERVICE") for name in item.senses["SERVICE"].types}
    return [_settled(item, named) if item.has(ALIKE) else item for item in items]


def _settled(item: Item, named: set[str]) -> Item:
    known = item.senses.get("STATE", ())
    own = {ref.service_type for ref in known}
    added = tuple(ref for ref in item.senses[ALIKE] if ref.service_type in named - own)
    senses = {name: payload for name, payload in item.senses.items() if name not in ("STATE", ALIKE)}
    states = {"STATE": (*known, *added)} if known or added else {}
    return Item(item.start, item.end, item.text, {**senses, **states})
