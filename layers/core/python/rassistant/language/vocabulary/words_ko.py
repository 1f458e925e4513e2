"""The closed-class words of Korean questions. Spaces inside a phrase are optional when it is matched."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rassistant.language.vocabulary import (
    words_ko_actions,
    words_ko_conditions,
    words_ko_money,
    words_ko_nouns,
    words_ko_shape,
    words_ko_state,
    words_ko_time,
)
from rassistant.language.vocabulary.words_ko_filler import FILLER, REQUEST_ENDINGS, REQUEST_STEMS
from rassistant.language.vocabulary.words_ko_particles import ALTERNATIVE, CONJUNCTIVE, PARTICLES

_MODULES = (
    words_ko_conditions,
    words_ko_shape,
    words_ko_state,
    words_ko_money,
    words_ko_time,
    words_ko_nouns,
    words_ko_actions,
)

WORDS: Mapping[str, Mapping[Any, tuple[str, ...]]] = {
    category: by_payload for module in _MODULES for category, by_payload in module.WORDS.items()
}

__all__ = ["ALTERNATIVE", "CONJUNCTIVE", "FILLER", "PARTICLES", "REQUEST_ENDINGS", "REQUEST_STEMS", "WORDS"]
