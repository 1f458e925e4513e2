"""What a text names, by the vocabulary alone: looked up word by word, before anything is read."""

from __future__ import annotations

import re
from itertools import pairwise

from rassistant.language.fields import FINDING
from rassistant.language.vocabulary.lexicon import Lexicon
from rassistant.language.vocabulary.senses import Ref

_WORDS = re.compile(r"[\w.-]*\w")
_NOUNS = frozenset(("SERVICE", "COST", "COSTING", "ALL"))
_VALUES = frozenset(("VALUE", "FAMILY", "FAMILYNAME"))
_PLACES = frozenset(("REGION",))


class Nouns:
    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def nouns(self, text: str) -> list[str]:
        """The words and pairs of words that name resources or money, the longer of two that overlap."""
        words = _WORDS.findall(text.lower())
        pairs = [" ".join(pair) for pair in pairwise(words) if self._has(" ".join(pair), _NOUNS)]
        within = {word for pair in pairs for word in pair.split(" ")}
        return [*pairs, *(word for word in words if word not in within and self._has(word, _NOUNS))]

    def is_told(self, text: str) -> bool:
        """Does it say where, or in which state?"""
        words = [word.lower() for word in _WORDS.findall(text) if word != "us"]  # moving us to Graviton
        pairs = [" ".join(pair) for pair in pairwise(words)]
        return any(self._has(word, _PLACES) or (word in _STATES) for word in (*words, *pairs))

    def values(self, text: str) -> list[str]:
        """Words for the values of text fields: an engine, a runtime, an architecture."""
        return [
            word for word in _WORDS.findall(text.lower()) if any(isinstance(ref.value, str) for ref in self._refs(word))
        ]

    def unknown_before(self, text: str) -> list[tuple[str, str]]:
        """(word, noun): what stands right before a noun and is no word of the vocabulary: the purple servers."""
        words = _WORDS.findall(text.lower())
        return [
            (one, noun) for one, noun in pairwise(words) if self._has(noun, _NOUNS) and not self._lexicon.senses(one)
        ]

    def is_engine(self, word: str) -> bool:
        return any(ref.path.endswith(".engine") for ref in self._refs(word))

    def _refs(self, word: str) -> tuple[Ref, ...]:
        """Of a word that is nothing else in a sentence: "on" is a state too."""
        senses = self._lexicon.senses(word)
        return tuple(ref for ref in senses.get("VALUE", ()) if ref.path != FINDING) if senses.keys() <= _VALUES else ()

    def _has(self, word: str, categories: frozenset[str]) -> bool:
        return bool(categories & self._lexicon.senses(word).keys())


_STATES = frozenset(
    ("running", "stopped", "idle", "unused", "unattached", "public", "encrypted", "unencrypted", "tagged", "untagged")
)
