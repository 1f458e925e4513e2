"""Other forms of a word: English plurals, Korean stems and requests."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rassistant.language.vocabulary.words_ko import REQUEST_ENDINGS, REQUEST_STEMS
from rassistant.language.wording.text import is_korean


def english_forms(phrase: str) -> Iterator[str]:
    """The phrase, and the plural or singular of its last word; also ``… ip address`` for ``… ip``."""
    yield phrase
    last = phrase[-1:]
    if len(phrase) > 2 and last.isdigit() and phrase[0].isalpha():  # ec2s
        yield phrase + "s"
    if not ("a" <= last <= "z") or len(phrase) < 3:
        return
    if phrase.endswith("ies"):
        yield phrase[:-3] + "y"
    elif phrase.endswith("s") and not phrase.endswith(("ss", "us", "is")):
        yield phrase[:-1]
    elif phrase.endswith("y") and phrase[-2] not in "aeiou":
        yield phrase[:-1] + "ies"
    elif phrase.endswith(("x", "ss", "ch", "sh")):
        yield phrase + "es"
    else:
        yield phrase + "s"
    if phrase.endswith(" ip"):
        yield phrase + " address"
        yield phrase + " addresses"
        yield phrase + " 주소"
        yield phrase.removesuffix("ip") + "아이피"


_ENDINGS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("활성화된", ("활성", "활성화", "활성화되", "활성화돼")),
    ("된", ("", "되", "돼")),
    ("되는", ("", "되")),
    ("한", ("",)),
    ("하는", ("",)),
    ("중인", ("", "중")),
    ("중", ("",)),
    ("꺼진", ("꺼져", "꺼짐", "꺼졌", "꺼")),
    ("켜진", ("켜져", "켜짐", "켜졌", "켜")),
    ("멈춘", ("멈춰", "멈춤", "멈췄", "멈추")),
    ("돌아가는", ("돌아가", "돌아가고", "돌고", "돌아가고 있는")),
)  # fmt: skip


def korean_forms(phrase: str) -> Iterator[str]:
    """Stems to which other endings attach: 중지된 → 중지, 꺼진 → 꺼져. Nothing shorter than two syllables but of verbs."""
    for ending, replacements in _ENDINGS:
        if phrase.endswith(ending):
            start = phrase.removesuffix(ending).strip()
            for replacement in replacements:
                stem = start + replacement
                if replacement == "" and start.endswith(" 안"):  # 관리 안 되는: the negation is not part of a stem
                    continue
                if len(stem) >= 2 and stem != phrase:
                    yield stem
            return


def state_forms(words: Iterable[str]) -> Iterator[str]:
    """중지된 is the state 중지, 생성 중인 is 생성 중: 중지 상태, 상태가 중지."""
    for word in words:
        stems = {word.removesuffix("인")} if word.endswith(("중인", "중")) else {word, *korean_forms(word)}
        for stem in sorted(stem for stem in stems if is_korean(stem)):
            yield from (f"{stem} 상태", f"{stem} 상태인", f"{stem} 상태로 있는", f"상태가 {stem}")


def positive_form(phrase: str) -> str | None:
    """Of a negative phrase: not encrypted → encrypted, 암호화되지 않은 → 암호화된."""
    if phrase.startswith("not "):
        return phrase.removeprefix("not ")
    return phrase.removesuffix("되지 않은") + "된" if phrase.endswith("되지 않은") else None


def request_phrases() -> Iterator[str]:
    for stem in REQUEST_STEMS:
        yield stem
        for ending in REQUEST_ENDINGS:
            yield f"{stem} {ending}"
