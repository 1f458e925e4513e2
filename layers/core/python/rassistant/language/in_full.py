"""A question as it is said in full: shortened words, X wise, and what it asks with."""

from __future__ import annotations

from rassistant.language.reading import Situation
from rassistant.language.wording.asking_en import asked_plainly
from rassistant.language.wording.shorthand_en import in_full_words
from rassistant.language.wording.wise_en import by_what


def in_full(question: str, situation: Situation) -> str:
    """The question in words that the rest of the stages know. What the account itself calls so stays as it is."""
    words = situation.words

    def is_own(word: str) -> bool:
        return words is not None and (
            word in words.names or word in words.values or word in words.keys or word in words.parts
        )

    return asked_plainly(by_what(in_full_words(question, is_own), is_own))
