"""The forms of Korean verbs, made from their stems by the rules of writing."""

from __future__ import annotations

from dataclasses import dataclass

_FIRST = ord("가")
_VOWELS = 28
_INITIALS = 21 * _VOWELS
_BRIGHT = (0, 8)
"""The vowels ㅏ and ㅗ, which take 아."""
_CONTRACTED = {0: 0, 4: 4, 8: 9, 13: 14, 20: 6, 18: 4, 6: 6, 1: 1, 11: 10}
"""What a stem's last vowel and 아 or 어 become: ㅏ ㅓ ㅗ→ㅘ ㅜ→ㅝ ㅣ→ㅕ ㅡ→ㅓ ㅕ ㅐ ㅚ→ㅙ."""


@dataclass(frozen=True, slots=True)
class Forms:
    """Of one stem: 꺼지, 꺼져, 꺼졌, 꺼진, 꺼질, 꺼짐."""

    stem: str
    infinitive: str
    past: str
    done: str
    coming: str
    noun: str
    present: str


def forms(stem: str) -> Forms:
    """By the rules of Korean writing; 하 takes 해, 부르 takes 불러."""
    head, last = stem[:-1], ord(stem[-1]) - _FIRST
    final, vowel = last % _VOWELS, last % _INITIALS // _VOWELS
    if stem.endswith("하"):
        infinitive = f"{head}해"
    elif stem.endswith("르") and len(stem) > 1:
        infinitive = _closed(head, 8) + ("라" if (ord(head[-1]) - _FIRST) % _INITIALS // _VOWELS in _BRIGHT else "러")
    elif final or vowel not in _CONTRACTED:
        infinitive = stem + ("아" if vowel in _BRIGHT else "어")
    else:
        infinitive = head + chr(_FIRST + last - vowel * _VOWELS + _CONTRACTED[vowel] * _VOWELS)
    if final == 8:  # ㄹ falls away: 걸 → 건
        bare = head + chr(_FIRST + last - final)
        return Forms(stem, infinitive, _closed(infinitive, 20), _closed(bare, 4), stem, stem + "음", bare)
    if final:
        return Forms(stem, infinitive, _closed(infinitive, 20), f"{stem}은", f"{stem}을", f"{stem}음", stem)
    return Forms(stem, infinitive, _closed(infinitive, 20), _closed(stem, 4), _closed(stem, 8), _closed(stem, 16), stem)


def _closed(syllables: str, final: int) -> str:
    """With a consonant under the last syllable: ㄴ 4, ㄹ 8, ㅁ 16, ㅆ 20."""
    return syllables[:-1] + chr(ord(syllables[-1]) + final)


def one_of(all_forms: tuple[Forms, ...], name: str) -> str:
    """A pattern for that form of any of them."""
    return "(?:" + "|".join(sorted({getattr(one, name) for one in all_forms}, key=len, reverse=True)) + ")"
