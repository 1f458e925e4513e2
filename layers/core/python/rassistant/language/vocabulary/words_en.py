"""The closed-class words of English questions: what they do in a sentence, apart from any AWS kind."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rassistant.language.vocabulary import (
    words_en_compare,
    words_en_logic,
    words_en_money,
    words_en_nouns,
    words_en_order,
    words_en_time,
    words_en_turns,
)
from rassistant.language.vocabulary.words_en_filler import FILLER

_PARTS = (
    words_en_compare,
    words_en_logic,
    words_en_order,
    words_en_time,
    words_en_money,
    words_en_nouns,
    words_en_turns,
)

WORDS: Mapping[str, Mapping[Any, tuple[str, ...]]] = {
    category: senses for part in _PARTS for category, senses in part.WORDS.items()
}

__all__ = ["FILLER", "WORDS"]
