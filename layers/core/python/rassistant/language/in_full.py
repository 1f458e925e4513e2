"""A question as it is said in full: shortened words, X wise, and what it asks with."""

from __future__ import annotations

from rassistant.language.account.value_as_key import with_key_first
from rassistant.language.reading import Situation
from rassistant.language.wording.asking_en import asked_plainly
from rassistant.language.wording.plain_ko_counts import dearest_of_bill
from rassistant.language.wording.selected_en import as_said
from rassistant.language.wording.shorthand_en import in_full_words
from rassistant.language.wording.turned_ko import as_view
from rassistant.language.wording.wise_en import by_what


def in_full(question: str, situation: Situation) -> str:
    """The question in words that the rest of the stages know. What the account itself calls so stays as it is."""
    words = situation.words
    question = dearest_of_bill(question) if situation.previous is None else as_view(question)

    def is_own(said: str) -> bool:
        """A name, a key or a value; part of a name only where a noun stands behind it."""
        if words is None:
            return False
        word, _, noun = said.partition(" ")
        return word in words.names or word in words.values or word in words.keys or (bool(noun) and word in words.parts)

    asked = asked_plainly(by_what(in_full_words(as_said(question), is_own), is_own))
    return with_key_first(asked, words)
