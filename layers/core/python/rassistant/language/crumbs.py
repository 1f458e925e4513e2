"""A word that fell apart: 나니아 is no "or", "you" and "ah", user-service no field of users, but a word of its own."""

from __future__ import annotations

from collections.abc import Iterator

from rassistant.language.senses import Item

_LIGHT = frozenset(("FILLER", "TRIVIAL", "PART", "PARTAND", "PARTOR"))
_EMPTY = _LIGHT | {"SERVICEWORD"}
_PARTICLES = frozenset(("PART", "PARTAND", "PARTOR"))


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
        elif _is_joined(word) and any(item.senses and item.senses.keys() <= _EMPTY for item in word):
            start, end = word[0].start, word[-1].end
            kept.append(Item(start, end, text[start:end], {}))
        else:
            kept.extend(word)
    return kept


_BEARING = _LIGHT | {"HAVEPOST", "ONOFF", "USING"}


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
    hangul = all("가" <= letter <= "힣" for letter in item.text.replace(" ", ""))
    return hangul and bool(item.senses) and item.senses.keys() <= _LIGHT


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
