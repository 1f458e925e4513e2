"""How a Latin word sounds in Hangul: 그로스 is growth, 오리온 orion. Only consonants count, coarsely.

Korean writes a foreign consonant by a fixed few of its own (the rules of the National Institute of Korean Language for
loanwords), and vowels freely; so two spellings of one word share their consonants, voiced or not.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import product

_FIRST = 0xAC00
_VOWELS = 21
_CODAS = 28
_ONSET = ("k", "k", "n", "t", "t", "l", "m", "p", "p", "s", "s", "", "c", "c", "c", "k", "t", "p", "")
_CODA = {1: "k", 2: "k", 4: "n", 7: "t", 8: "l", 16: "m", 17: "p", 19: "t", 20: "t", 21: "n", 22: "t", 23: "t", 24: "k"}
"""ㄱ ㄲ ㄴ ㄷ ㄹ ㅁ ㅂ ㅅ ㅆ ㅇ ㅈ ㅊ ㅋ; a final ㅅ stands for t (로봇, robot)."""
_MORE_CODA = {25: "t", 26: "p"}
_LATIN: tuple[tuple[str, tuple[str, ...]], ...] = (
    (r"tion", ("sn", "cn")),
    (r"tch", ("c",)),
    (r"sch", ("s", "sk")),
    (r"sh", ("s",)),
    (r"ch", ("c", "k", "s")),
    (r"ck", ("k",)),
    (r"ph", ("p",)),
    (r"th", ("s", "t")),
    (r"ts$", ("c", "t")),
    (r"x", ("ks", "c")),
    (r"gh", ("", "k")),
    (r"c(?=[eiy])", ("s",)),
    (r"g(?=[eiy])", ("c", "k")),
    (r"[ckq]", ("k",)),
    (r"g", ("k",)),
    (r"r(?![aeiouy])", ("", "l")),
    (r"(?<=[aeiou])re$", ("", "l")),
    (r"[rl]", ("l",)),
    (r"[bvpf]", ("p",)),
    (r"[dt]", ("t",)),
    (r"s$", ("s", "c", "")),
    (r"^s", ("s",)),
    (r"s", ("s", "c")),
    (r"[jz]", ("c", "s")),
    (r"ng(?![aeiouy])", ("n",)),
    (r"n", ("n",)),
    (r"m", ("m",)),
    (r"[aeiouyhw]", ("",)),
)
_PIECES = re.compile("|".join(f"(?P<p{at}>{pattern})" for at, (pattern, _) in enumerate(_LATIN)))
_SAID = re.compile("[aeiouy]")
_MOST = 64
"""Readings of one word; a longer one is cut, as a name in Hangul is not that long."""


def sounds_of_hangul(text: str) -> str:
    """Its consonants: 플랫폼 → pltpm."""
    heard: list[str] = []
    for letter in text:
        number = ord(letter) - _FIRST
        onset, coda = divmod(number, _VOWELS * _CODAS)[0], number % _CODAS
        heard.append(_ONSET[onset] + (_CODA.get(coda) or _MORE_CODA.get(coda, "")))
    return _once("".join(heard))


@lru_cache(maxsize=16_384)
def sounds_of_latin(word: str) -> frozenset[str]:
    """The ways to hear a word in lower case: growth → kls, klt. Empty where it has other signs than letters, or no
    vowel: cms is said letter by letter."""
    if not word.isascii() or not word.isalpha() or not _SAID.search(word):
        return frozenset()
    readings: list[tuple[str, ...]] = []
    for match in _PIECES.finditer(re.sub(r"([a-z])\1", r"\1", word)):
        options = _LATIN[int(str(match.lastgroup)[1:])][1]
        if options != ("",):
            readings.append(options)
    count = 1
    for at, options in enumerate(readings):
        count *= len(options)
        if count > _MOST:
            readings = [*readings[:at], *((one[0],) for one in readings[at:])]
            break
    return frozenset(_once("".join(parts)) for parts in product(*readings))


def is_spelt(hangul: str, word: str) -> bool:
    """Is it this Latin word in Hangul? One consonant alone tells nothing."""
    if not all("가" <= letter <= "힣" for letter in hangul):
        return False
    heard = sounds_of_hangul(hangul)
    return len(heard) > 1 and heard in sounds_of_latin(word) and has_room(hangul, word)


_GROUPS = re.compile("[aeiouy]+")
_LENT = (18, 20)
"""ㅡ and ㅣ, which Korean puts behind a consonant that stands alone."""


def has_room(hangul: str, word: str) -> bool:
    """Has the word as many vowels as the spelling needs? 상용계 is no sync, 저장소 no sessions."""
    vowels = [(ord(letter) - _FIRST) % (_VOWELS * _CODAS) // _CODAS for letter in hangul]
    return sum(vowel not in _LENT for vowel in vowels) <= len(_GROUPS.findall(word))


def _once(text: str) -> str:
    return re.sub(r"(.)\1+", r"\1", text)
