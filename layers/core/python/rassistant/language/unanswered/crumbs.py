"""A word that fell apart: 나니아 is no "or", "you" and "ah", user-service no field of users, but a word of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile
from typing import Final

from rassistant.language.vocabulary.phrases import phrases
from rassistant.language.vocabulary.senses import Item

_LIGHT = frozenset(("FILLER", "TRIVIAL", "PART", "PARTAND", "PARTOR"))
_EMPTY = _LIGHT | {"SERVICEWORD"}
_PARTICLES = frozenset(("PART", "PARTAND", "PARTOR"))
_BEARING = _LIGHT | {
    "HAVEPOST", "ONOFF", "USING", "WITHIN", "AGO", "BEFORE", "AFTER", "DAYWORD", "MONTHWORD", "stem", "AND", "OR", "NAME",
    "SINCEDONE", "FORTIME", "YESNO", "NEG", "SINCE", "UNTIL", "THEN", "HAVE", "COMPARE", "NOTYET",
}  # fmt: skip
"""What a syllable may mean that says nothing without another word beside it."""

_ALONE: Final = frozenset(
    phrases(
        """
        나는 | 나도 | 나한테 | 나에게 | 난 | 저는 | 저도 | 저한테 | 저에게 | 제가 | 내가 | 네가 | 저희는 | 저희가 | 저요 |
        좀요 | 좀만 | 더요 | 더는 | 또요 | 다요 | 다만 | 네요 | 건가 | 건가요 | 건지 | 건데 | 건데요 | 걸까 | 걸까요 | 게요 | 만한 |
        그동안 | 그간 | 나중에 | 도와줘 | 도와줘요 | 도와주세요 | 도와주라
        """
    )
)
"""Whole words of one syllable and its ending, which say nothing."""
_NOUNS: Final = frozenset("것거뭐놈애쪽측곳때데꺼")
"""Nouns of one syllable, which take particles."""
_JOSA: Final = re.compile(
    r"(?:거|것|건|게|걸|놈|애|데|곳|수)?(?:들)?(?:까지|부터|에서|에게|처럼|마다|대로|보다|조차|마저|으로|로)?"
    r"(?:은|는|이|가|을|를|의|에|에도|에만|에는|에선|엔|서|도|만|만은|과|와|랑|이랑|하고|이나|나|이라도|라도|이고|이며|인데|인가|인가요|인지|"
    r"이야|야|냐|이냐|지|죠|예요|에요|이에요|이죠|이지|인|임|요|니|까|마다|별|별로|당|씩|짜리|동안|간)?(?:요|만|도|은|는)?"
)


_OF_THEIR_OWN: Final = frozenset(phrases("거의 | 애인 | 쪽지 | 때로 | 쪽방 | 놈팡이"))
"""A noun with a particle by their letters alone."""
_MEASURES: Final = frozenset("중값표수달월년주날일돈총")
_CASES: Final = re.compile(
    r"(?:들)?(?:은|는|이|가|을|를|에|에서|에만|에는|엔|로|으로|만|마다|별|별로|당|씩|까지|부터|보다|인|이고|이며)?"
)
"""Nouns that begin many other words: after them only what marks a case. 중지, 수도, 일지 are no 중, 수, 일."""


def whole_words(items: list[Item], text: str) -> list[Item]:
    """The pieces, with each written word that only crumbs cover as one unknown word.

    Crumbs are single syllables without a content of their own. One may begin a word and particles may follow it
    (저는, 좀요); a word neither begins with a bare particle nor is made of two of them. Of a joined Latin word no part
    may be without content: it would be dropped, and the word is rather a name.
    """
    kept: list[Item] = []
    for word in _written(items):
        crumbs = [item for item in word if len(item.text) == 1]
        if _names_weekday(word, text):
            kept.extend((Item(word[0].start, word[2].end, text[word[0].start : word[2].end], {}), *word[3:]))
            continue
        if _is_day_of_nothing(word):
            kept.append(Item(word[0].start, word[-1].end, text[word[0].start : word[-1].end], {}))
            continue
        if len(word) > 1 and all(map(_is_light, word)) and _are_no_word(word, crumbs):
            fallen = [item for item in word if " " not in item.text]  # 에 있는 stays what it is
            start, end = word[0].start, fallen[-1].end
            kept.extend((Item(start, end, text[start:end], {}), *word[len(fallen) :]))
        elif (fell := _fell_apart(word)) > 1:
            start, end = word[0].start, word[fell - 1].end
            kept.extend((Item(start, end, text[start:end], {}), *word[fell:]))
        elif _is_joined(word) and any(item.senses and item.senses.keys() <= _EMPTY for item in word):
            start, end = word[0].start, word[-1].end
            kept.append(Item(start, end, text[start:end], {}))
        else:
            kept.extend(word)
    return kept


def _fell_apart(word: list[Item]) -> int:
    """How many of the first pieces are one word that nothing knows: 중요한, 과거, 음식; the 전기 of 전기요금."""
    if len(word[0].text) > 1 or not _is_hangul(word[0].text) or not word[0].senses:
        return 0
    bare = list(takewhile(lambda item: _is_hangul(item.text) and " " not in item.text, word))
    told = next((at for at, item in enumerate(bare) if not _is_bearing(item)), len(bare))
    if told == 0:
        tail = "".join(item.text for item in bare[1:])
        own = all(map(_is_bearing, bare[1:]))
        particles = _CASES if bare[0].text in _MEASURES else _JOSA
        return len(bare) if own and not particles.fullmatch(tail) else 0
    if told < len(bare):
        return 0 if told == 1 else told
    said = "".join(item.text for item in bare)
    return 0 if _stands(said) else len(bare)


def _stands(said: str) -> bool:
    """Is it a small word, or a noun of one syllable with what may follow it?"""
    if said in _OF_THEIR_OWN:
        return False
    is_noun = said[0] in _NOUNS and _JOSA.fullmatch(said, 1) is not None
    is_measure = said[0] in _MEASURES and _CASES.fullmatch(said, 1) is not None
    return said in _ALONE or is_noun or is_measure


def _is_hangul(text: str) -> bool:
    return all("가" <= letter <= "힣" for letter in text.replace(" ", ""))


def _is_bearing(item: Item) -> bool:
    """Does it say nothing by itself? A word of two syllables may, as long as nothing else is meant by it."""
    return _is_hangul(item.text) and bool(item.senses) and item.senses.keys() <= _BEARING


def _names_weekday(word: list[Item], text: str) -> bool:
    """월요일 is no month and no day: weekdays are not known."""
    return len(word) > 2 and word[2].end - word[0].start == len("월요일") and text.startswith("요일", word[0].start + 1)


def _is_day_of_nothing(word: list[Item]) -> bool:
    """단일: a syllable that says nothing, and "day", which no number precedes."""
    if len(word) != 2 or any(len(item.text) != 1 for item in word):
        return False
    first, last = (item.senses.keys() for item in word)
    return bool(first) and first <= _BEARING and bool(last & {"DAYWORD", "MONTHWORD"})


def _are_no_word(word: list[Item], crumbs: list[Item]) -> bool:
    fillers = [item for item in crumbs if not item.senses.keys() & _PARTICLES]
    begins = word[0] in crumbs and not word[0].senses.keys() & {"FILLER", "TRIVIAL"}
    return len(crumbs) > 1 and (begins or len(fillers) > 1)


def _is_joined(word: list[Item]) -> bool:
    """Latin pieces with dashes between, and nothing else."""
    dashes = [item.has("DASH") for item in word]
    if word[0].senses.keys() & {"SERVICE", "FAMILY"}:
        return False  # t3-family, ec2-only
    alternate = len(word) > 2 and all(dashes[1::2]) and not any(dashes[::2]) and not dashes[-1]
    return alternate and all(item.text.isascii() and item.text[0].isalpha() for item in word[::2])


def _is_light(item: Item) -> bool:
    return _is_hangul(item.text) and bool(item.senses) and item.senses.keys() <= _LIGHT


def _written(items: list[Item]) -> Iterator[list[Item]]:
    """The pieces by what is written without a space between."""
    word: list[Item] = []
    for item in items:
        if word and word[-1].end != item.start:
            yield word
            word = []
        word.append(item)
    if word:
        yield word
