"""How a Latin word sounds in Hangul: 그로스 is growth, 오리온 orion. Only consonants count, coarsely.

Korean writes a foreign consonant by a fixed few of its own (the rules of the National Institute of Korean Language for
loanwords), and vowels freely; so two spellings of one word share their consonants, voiced or not.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import product
from typing import Final

from rassistant.language.vocabulary.phrases import phrases

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


@lru_cache(maxsize=16_384)
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


_LENT: Final = "[XI]?"
"""ㅡ and ㅣ, which Korean puts behind a consonant that stands alone."""
_LETTERS: Final = phrases("A|E|A|E|V|E|V|E|O|OA|OE|OE|O|U|UV|UE|UI|U|X|XI|I")
"""ㅏ ㅐ ㅑ ㅒ ㅓ ㅔ ㅕ ㅖ ㅗ ㅘ ㅙ ㅚ ㅛ ㅜ ㅝ ㅞ ㅟ ㅠ ㅡ ㅢ ㅣ."""
_VOWEL: Final = {
    "a": "A|E|EI|V|O", "e": "E|I|V|X|", "i": "I|AI|V", "o": "O|A|V|OU|U", "u": "U|V|A|I", "y": "I|AI|", "w": "U|O|",
    "ai": "E|EI|AI|V", "ay": "E|EI|AI", "au": "O|OU|AU|A", "aw": "O|OU", "ae": "E|EI|A", "ea": "I|E|IV|EI|IE|V",
    "ee": "I|IV", "ei": "E|EI|I|AI|EIV", "ey": "I|EI|E", "eu": "U|IU|I|IV|O", "ew": "U|IU",
    "ie": "I|IV|AI|E|AIV|IE", "ia": "IA|IV|AIA|AIV|A", "io": "IO|AIO|V|IV|O", "iu": "IU|IV", "oa": "O|OE|OV|OA",
    "oe": "O|U|OE|I", "oi": "OI|OAI", "oy": "OI", "oo": "U|O|UV|V", "ou": "AU|OU|U|V|O|AUV|UV", "ow": "AU|OU|O|AUV",
    "ue": "U|UE|UV|", "iew": "U|IU", "ui": "U|UI|I|UAI", "ua": "UA|OA|UE|UEI|UV|O", "uo": "UO|O",
    "wa": "OA|UV|UE|O|UEI", "we": "UE|UI|UV", "wi": "UI|UAI", "wo": "UV|O|U|UO", "ya": "A|E|IA", "ye": "E|IE",
    "yo": "O|IO|V", "eo": "IO|EO|V|I", "uy": "AI", "eau": "O", "iou": "IV|V", "ious": "IV|V", "eou": "IV",
}  # fmt: skip
"""A group of vowels, and how Korean writes it by those letters: 그로스, 플랫폼, 페이먼츠."""
_SAID_SO: Final = {"tion": "(?:s|c)I?Vn", "r": "(?:|lX)V?", "re": "(?:|lX)V?", "sh": "sU?"}
"""Consonants with a vowel of their own: 스테이션, 코어, 쉐어; r only where no vowel follows it."""
_TOGETHER: Final = re.compile("[aeiouyw]+")
_NEVER: Final = re.compile("(?!)")


@lru_cache(maxsize=16_384)
def _written(word: str) -> re.Pattern[str]:
    """The spellings in Korean of a Latin word, as its consonants and vowels."""
    text = re.sub(r"age$", "ige", re.sub(r"([a-df-np-z])\1", r"\1", word))
    form: list[str] = []
    at = 0
    while at < len(text):
        if group := _TOGETHER.match(text, at):
            form.append(_group(group[0]))
            at = group.end()
            continue
        match = _PIECES.match(text, at)
        if match is None:
            return _NEVER
        at = match.end()
        options = _LATIN[int(str(match.lastgroup)[1:])][1]
        if options != ("",):
            before_vowel = _TOGETHER.match(text, at) is not None
            sound = f"(?:{'|'.join(options)})"
            said = sound if before_vowel and match[0] == "r" else _SAID_SO.get(match[0], sound)
            form.append(said + ("X?" if before_vowel else _LENT))
    return re.compile("".join(form))


def _group(vowels: str) -> str:
    """As it is known, or each letter by itself."""
    each = "".join(f"(?:{_VOWEL[letter]})" for letter in vowels)
    return f"(?:{_VOWEL[vowels]}|{each})" if vowels in _VOWEL else each


def has_room(hangul: str, word: str) -> bool:
    """Do the vowels fit as well? 상용계 is no sync, 저장소 no sessions, 부산 no bastion, 베를린 no billing."""
    heard: list[str] = []
    for letter in hangul:
        number = ord(letter) - _FIRST
        onset, rest = divmod(number, _VOWELS * _CODAS)
        coda = rest % _CODAS
        heard += [_ONSET[onset], _LETTERS[rest // _CODAS], _CODA.get(coda) or _MORE_CODA.get(coda, "")]
    return _written(word).fullmatch(_once("".join(heard))) is not None


def _once(text: str) -> str:
    return re.sub(r"(.)\1+", r"\1", text)
