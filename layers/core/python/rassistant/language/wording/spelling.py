"""Misspelt words, put right where only one known word is near. Never a number, a negation or a comparison."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from typing import Any

from rassistant.language.vocabulary.lexicon import Lexicon
from rassistant.language.vocabulary.phrases import phrases
from rassistant.language.vocabulary.real_words import REAL_WORDS
from rassistant.language.vocabulary.senses import Item

_UNTOUCHABLE = frozenset(
    ("NEG", "NEGPOST", "EXCEPT", "EXCEPTPOST", "LACK", "LACKPOST", "CMP", "ONOFF", "BETWEEN", "ACTION", "NUM",
        "TO", "BEFORE", "AFTER", "SINCE", "UNTIL", "NOTYET", "OLDER", "NEWER")
)  # fmt: skip

_EMPTY = frozenset(("FILLER", "TRIVIAL", "HAVE", "FINDVERB", "OF", "WITHIN", "AND", "FROM", "USING", "THEN", "FOLLOW"))


def respelled(question: str, unknown: Sequence[Item], lexicon: Lexicon) -> tuple[str, tuple[tuple[str, str], ...]]:
    """The question with each unknown word replaced by the one that is near; none at all where a word has no such.

    A word that is known, and only fits nothing beside the misspelt one (load balncers), stays as it is.
    """
    corrections: list[tuple[str, str]] = []
    text = question
    parts = lexicon.parts()
    for start, end in sorted({_whole_word(question, item) for item in unknown}, reverse=True):
        word = question[start:end].lower()
        if len(unknown) > 1 and (word in parts or lexicon.senses(word) or not word.isalpha()):
            continue  # _7.10 of Elasticsearch_7.10: known once the noun is
        near = (
            None
            if _is_within(question, start) or _goes_on(question, end)
            else _nearest(word, lexicon)
            or _as_phrase(word, lexicon)
            or _month(word)
            or _beside(question, start, end, lexicon)
        )
        if near is None:
            return question, ()
        text = text[:start] + near + text[end:]
        corrections.append((question[start:end], near))
    return text, tuple(reversed(corrections))


def _whole_word(question: str, item: Item) -> tuple[int, int]:
    """The Latin word that the piece lies in: of "postgress" the scanner leaves the last letter over."""
    start, end = item.start, item.end
    if not item.text.isascii():
        return start, end
    while start > 0 and question[start - 1].isascii() and question[start - 1].isalpha():
        start -= 1
    while end < len(question) and question[end].isascii() and question[end].isalpha():
        end += 1
    return start, end


_FEWEST_LATIN = 5
_MONTHS = phrases("january | february | march | april | august | september | october | november | december | yesterday")


def _month(word: str) -> str | None:
    """Octobr: the times are no phrases of the lexicon."""
    from rapidfuzz.distance import OSA

    if not word.isascii() or not word.isalpha() or len(word) < _FEWEST_LATIN or word in REAL_WORDS:
        return None
    near = [month for month in _MONTHS if month[0] == word[0] and OSA.distance(word, month, score_cutoff=1) <= 1]
    if len(near) != 1 or (len(word) == _FEWEST_LATIN and _is_other_word(word, near[0])):
        return None  # match is no March
    return near[0]


def _is_swapped(word: str, other: str) -> bool:
    """Mcuh is much: two neighbours changed places."""
    differ = [at for at in range(len(word)) if word[at] != other[at]]
    return len(differ) == 2 and differ[1] == differ[0] + 1 and sorted(word) == sorted(other)


def _is_within(question: str, start: int) -> bool:
    """The end of a longer Korean word, of which the beginning is known: 네임스페이스 is no 스페인."""
    return start > 0 and "가" <= question[start] <= "힣" and "가" <= question[start - 1] <= "힣"


def _goes_on(question: str, end: int) -> bool:
    """아테나 is neither 아테 nor 아태: an "or" at the end of a word is rather the word's own."""
    return (
        question.startswith("나", end)
        and "가" <= question[end - 1] <= "힣"
        and question[end + 1 : end + 2] in ("", " ")
    )


def _as_phrase(word: str, lexicon: Lexicon) -> str | None:
    """A word that stands in nouns and comparisons of several words alone: elastc (elastic ip), biger (bigger than)."""
    from rapidfuzz.distance import OSA

    if not word.isascii() or not word.isalpha() or word in REAL_WORDS:
        return None
    parts = lexicon.parts()
    if len(word) < _FEWEST_LATIN:
        swapped = [part for part in parts if len(part) == len(word) == _FEWEST_LATIN - 1 and _is_swapped(word, part)]
        return swapped[0] if len(swapped) == 1 else None
    near = [
        part
        for part, is_noun in parts.items()
        if is_noun and len(part) > 4 and part[0] == word[0] and OSA.distance(word, part, score_cutoff=1) <= 1
    ]
    if len(near) != 1 or (_is_other_word(word, near[0]) and lexicon.senses(near[0]).keys() & _EMPTY):
        return None  # smarch is no "search"
    return near[0]


def _beside(question: str, start: int, end: int, lexicon: Lexicon) -> str | None:
    """Publicly accesible: with the word beside it, one phrase that is known."""
    from rapidfuzz.distance import OSA

    word = question[start:end].lower()
    if not word.isascii() or not word.isalpha() or len(word) <= _FEWEST_LATIN or word in REAL_WORDS:
        return None
    beside = (*question[:start].lower().split()[-1:], None, *question[end:].lower().split()[:1])
    at = beside.index(None)
    near = [
        part
        for part in lexicon.parts()
        if part[0] == word[0] and len(part) != len(word) and OSA.distance(word, part, score_cutoff=1) <= 1
    ]
    known = []
    for part in near:
        phrases_there = [f"{other} {part}" for other in beside[:at]] + [f"{part} {other}" for other in beside[at + 1 :]]
        if any(lexicon.senses(phrase).keys() - _EMPTY for phrase in phrases_there):
            known.append(part)
    return known[0] if len(known) == 1 else None


def _nearest(word: str, lexicon: Lexicon) -> str | None:
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    if word in REAL_WORDS or any(character.isdigit() for character in word):
        return None
    korean = not word.isascii()
    if not (korean and word.isalpha() and len(word) >= 2) and not (word.isalpha() and len(word) >= 4):
        return None
    wanted = _letters(word)
    allowed = 1 if len(wanted) < 8 else 2
    choices = lexicon.spellings(wanted[0])
    found = process.extract(wanted, choices, scorer=OSA.distance, score_cutoff=allowed, limit=6)
    if not found:
        return None
    best = min(distance for _, distance, _ in found)
    senses = [(key, lexicon.senses(key)) for _, distance, key in found if distance == best]
    untouchable = _UNTOUCHABLE - {"CMP"} if best == 1 and len(wanted) > 4 else _UNTOUCHABLE  # biger is bigger
    near = _only_reading(word, senses)
    if near is not None and (_is_another_korean(word, near) if korean else _is_derived(word, near)):
        return None
    if near is None or untouchable & lexicon.senses(near).keys():
        return None
    # saturated is no misspelt "situated", snowing no "showing": only a slip of the order or number of letters is one
    is_lost = (best > 1 or _is_other_word(wanted, _letters(near))) and not lexicon.senses(near).keys() - _EMPTY
    return None if is_lost else near


_DERIVED = (
    "ed",
    "d",
    "ly",
    "ing",
    "er",
    "ness",
    "ful",
    "less",
    "able",
    "al",
    "ic",
    "ity",
    "ish",
    "y",
    "ist",
    "ism",
    "ive",
)


def _is_derived(word: str, near: str) -> bool:
    """Secretly is no misspelt "secret": a word of its own is made of it."""
    return any(word == near + ending for ending in _DERIVED)


_FEWEST_KOREAN = 3
_VERBAL = re.compile(r"(?:[는던은운한할된될고면서지려]|[가-힣]게)$")
_ALIKE = str.maketrans(
    "ᄁᄏᄄᄐᄈᄑᄊᄍ채ᅤᅦᅨᅣᅥᅧᅩᅭᅮᅲᅴᅳᅬᅫᅰᆩᆿᇀᇁᆺᆻ",
    "ᄀᄀᄃᄃᄇᄇᄉᄌ재ᅢᅢᅢᅡᅥᅥᅥᅥᅮᅮᅵᅵᅢᅢᅢᆨᆨᆮᆸᆮᆮ",
)
"""Letters that are taken for each other: tense or not, ㅐ and ㅔ, ㅓ and ㅗ."""


def _is_another_korean(word: str, near: str) -> bool:
    """일반 is no 일본: a short word, or a verb, is misspelt only where it sounds the same."""
    if len(word) >= _FEWEST_KOREAN and not _VERBAL.search(word):
        return False
    return _letters(word).translate(_ALIKE) != _letters(near).translate(_ALIKE)


def _is_other_word(word: str, near: str) -> bool:
    """One letter stands for another one: as many letters, and not the same ones."""
    return word.isascii() and len(word) == len(near) and sorted(word) != sorted(near)


def _only_reading(word: str, senses: Sequence[tuple[str, Mapping[str, Any]]]) -> str | None:
    """Of the words that are equally near the one meant; None where they mean different things."""
    meanings = {repr(sorted((name, repr(payload)) for name, payload in meaning.items())) for _, meaning in senses}
    nouns = {meaning["SERVICE"].types if "SERVICE" in meaning else None for _, meaning in senses}
    if len(meanings) == 1 or (len(nouns) == 1 and None not in nouns):  # or two spellings of one kind's noun
        return senses[0][0]
    doubled = [key for key, _ in senses if _single(key) == _single(word)]  # stoped is stopped rather than stored
    return doubled[0] if len(doubled) == 1 else None


def _single(word: str) -> str:
    """Without doubled letters."""
    return re.sub(r"(.)\1", r"\1", word)


def _letters(word: str) -> str:
    """Hangul by its letters, so that 읜스턴스 is one letter off."""
    return unicodedata.normalize("NFD", word)
