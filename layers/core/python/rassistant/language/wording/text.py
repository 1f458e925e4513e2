"""Makes a question safe to read: one Unicode form, no invisible characters, no emoji, plain digits."""

from __future__ import annotations

import re
import unicodedata

MAX_CHARACTERS = 2000
_WITHOUT = re.compile(r"\bw/o\s?", re.IGNORECASE)
_TOP = re.compile(r"(?<![A-Za-z0-9])(top)(?=\d)", re.IGNORECASE)
"""top5 is top 5."""

_APOSTROPHE = re.compile(r"\b(do|does|did|is|are|was|were|has|have|had|ca)nt\b", re.IGNORECASE)
"""dont is don't."""

_QUOTES = str.maketrans(
    {"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "「": '"', "」": '"', "『": '"', "』": '"'}
    | {"‘": "'", "’": "'", "`": "'", "〜": "~", "∼": "~", "–": "-", "—": "-", "−": "-", "、": ",", "。": "."}
    | {"·": "·", "ㆍ": "·", "・": "·"}
)  # fmt: skip


_JAMO = {
    **{0x1100 + n: letter for n, letter in enumerate("ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ")},
    **{0x1161 + n: letter for n, letter in enumerate("ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ")},
}
"""Letters that stand alone (ㅋㅋ), which NFKC has made into parts of syllables."""


def clean(text: str) -> str:
    """NFKC (which joins a Mac's NFD Hangul and narrows full-width digits), without control, format, private-use and
    symbol characters that mean nothing in a question; runs of space are one space."""
    # NFKC would make "…" three dots and "½" a fraction: both stay readable, so no exception is made.
    composed = unicodedata.normalize("NFKC", text.translate(_QUOTES)).translate(_QUOTES).translate(_JAMO)
    kept = [" " if _is_noise(character) else character for character in composed if not _is_invisible(character)]
    joined = _WITHOUT.sub("without ", " ".join("".join(kept).split()))
    return _TOP.sub(r"\1 ", _APOSTROPHE.sub(_apostrophe, joined))


def _apostrophe(match: re.Match[str]) -> str:
    return f"{match[1]}n't"


def _is_invisible(character: str) -> bool:
    """Zero-width and direction marks, variation selectors: dropped without leaving a gap."""
    return unicodedata.category(character) == "Cf" or "\ufe00" <= character <= "\ufe0f"


_MEANINGFUL = frozenset("<>=~+|^$₩€£¥°%&·")


def _is_noise(character: str) -> bool:
    if character in _MEANINGFUL:
        return False
    return unicodedata.category(character) in ("Cc", "Cs", "Co", "Cn", "So", "Sk", "Sm") and character not in "≤≥≠"


def lowered(text: str) -> str:
    """Lower case of the same length, so that positions stay true."""
    return "".join(low if len(low := character.lower()) == 1 else character for character in text)


_ENGLISH = re.compile(
    r"[a-z]['’]?[ ,:-]+[a-z]|^[a-z]+[.:;!?] |\d\s?[a-z%]*\s?\+|\b(?:alive|appeared|emerged|cents?|left|remaining|simultaneously|sub)\b",
    re.IGNORECASE | re.ASCII,
)
"""A Latin word that stands alone among Korean ones is a name or a value (EC2, redis), but for these."""


def says_english(text: str) -> bool:
    """May something be said in English here?"""
    return not is_korean(text) or _ENGLISH.search(text) is not None


_KOREAN = re.compile(r"[가-힣ㄱ-ㆎ]")


def is_korean(text: str) -> bool:
    return not text.isascii() and _KOREAN.search(text) is not None
