"""Loanwords in another spelling: 로드발란서 is 로드밸런서. Korean hears a foreign vowel in many ways, its consonants in few."""

from __future__ import annotations

import re
from functools import cached_property
from typing import Final

from rassistant.language.vocabulary.lexicon import Lexicon
from rassistant.language.wording.hangul_sounds import sounds_of_hangul

_BEGINS: Final = re.compile(r"(?<![가-힣])(?=[가-힣])")
_RUN: Final = re.compile(r"[가-힣]+(?: [가-힣]+)?")
_HANGUL: Final = re.compile(r"[가-힣 ]+")
_QUOTED: Final = re.compile(r"[\"'`]")
_FEWEST_SYLLABLES: Final = 4
"""Below these another word may well sound the same."""
_FEWEST_FIRST: Final = 3
"""Nor is what a server is for known by fewer: 가스 서버 is no 캐시 서버."""
_BY_CONSONANTS: Final = 6
"""So many of them tell a noun whatever its vowels: 클라우드프런트."""
_FIRST: Final = 0xAC00
_CODAS: Final = 28
_VOWELS: Final = "aaaaaaaaoaaaooaaioiii"
"""ㅏ ㅐ ㅑ ㅒ ㅓ ㅔ ㅕ ㅖ, ㅗ, ㅘ …: those that stand for one foreign vowel are one."""


_JOINING: Final = ("과", "와", "은", "는", "이", "가", "을", "를", "도", "의")


class Loanwords:
    """The kinds' nouns in Hangul by their sound; a sound that two meanings share stands for neither."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    @cached_property
    def _nouns(self) -> dict[str, str]:
        """By their sounds; collected when a question first has a Korean word."""
        lexicon = self._lexicon
        found: dict[str, set[str]] = {}
        for phrase in lexicon.phrases:
            if phrase.isascii() or not _HANGUL.fullmatch(phrase):
                continue
            noun = phrase.replace(" ", "")
            if len(noun) < _FEWEST_SYLLABLES:
                continue
            if phrase.endswith(" 서버") and len(noun) - len("서버") < _FEWEST_FIRST:
                continue
            if "SERVICE" in lexicon.senses(phrase):
                for heard in _sounds(noun):
                    found.setdefault(heard, set()).add(phrase)
        return {heard: one for heard, phrases in found.items() if (one := self._one(phrases)) is not None}

    def put_right(self, question: str) -> str:
        """The question with each misspelt loanword as the kinds call it. What is quoted is left alone."""
        if _QUOTED.search(question):
            return question
        text = question
        for begin in reversed([match.start() for match in _BEGINS.finditer(question)]):
            run = _RUN.match(text, begin)
            if run is not None and (near := self._near(run[0])) is not None:
                length, noun = near
                text = text[:begin] + noun + text[begin + length :]
        return text

    def _one(self, phrases: set[str]) -> str | None:
        """One of several spellings of one meaning."""
        meanings = {self._lexicon.senses(phrase)["SERVICE"].types for phrase in phrases}
        return min(phrases) if len(meanings) == 1 else None

    def _is_with_particle(self, said: str) -> bool:
        """시크릿과 is a word that is known, with its particle, however much it sounds like another."""
        return " " not in said and said.endswith(_JOINING) and bool(self._lexicon.senses(said[:-1]))

    def _near(self, run: str) -> tuple[int, str] | None:
        """How much of the run is such a word, and the noun; None where its beginning is known already."""
        for end in range(len(run), _FEWEST_SYLLABLES - 1, -1):
            said = run[:end]
            if said.endswith(" ") or not self._may_end(run[end:]):
                continue
            if self._lexicon.senses(said):
                return None
            if self._is_with_particle(said):
                continue
            heard = _sounds(said.replace(" ", ""))
            if (noun := next((self._nouns[sound] for sound in heard if sound in self._nouns), None)) is not None:
                return end, noun
        return None

    def _may_end(self, rest: str) -> bool:
        """What follows in the same word is a particle or a word that is known."""
        return not rest or rest.startswith(" ") or any(True for _ in self._lexicon.matches(rest, 0))


def _sounds(word: str) -> tuple[str, ...]:
    """The consonants of each syllable as ``hangul_sounds`` hears them, with its vowel, coarsely; where there are enough
    of them also all of them with the number of syllables alone. A final one that the next begins with is not heard
    twice (밸런, 배런), but a syllable keeps what it begins with: 여기서버 is no 캐시서버."""
    vowels = "".join(_VOWELS[(ord(letter) - _FIRST) % (len(_VOWELS) * _CODAS) // _CODAS] for letter in word)
    consonants = sounds_of_hangul(word)
    exact = f"{'.'.join(_begun(word, at) for at in range(len(word)))} {vowels}"
    return (exact, f"{consonants} {len(word)}") if len(consonants) >= _BY_CONSONANTS else (exact,)


def _begun(word: str, at: int) -> str:
    """The consonants of one syllable, without a final one that is that of the next."""
    heard = sounds_of_hangul(word[at])
    has_final = (ord(word[at]) - _FIRST) % _CODAS > 0
    following = sounds_of_hangul(word[at + 1])[:1] if at + 1 < len(word) else ""
    return heard[:-1] if has_final and following and heard.endswith(following) else heard
