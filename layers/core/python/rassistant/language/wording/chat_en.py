"""What an English question says in passing, as people chat: wow, I think, for the audit's evidence, just the numbers.

It is taken off where the question is not understood with it, and told but for mere courtesies and exclamations.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final, NamedTuple

from rassistant.language.wording import chat_leads_en as leads
from rassistant.language.wording import chat_tails_en as tails
from rassistant.language.wording.chat_words_en import TALKED
from rassistant.language.wording.deferred import Deferred
from rassistant.language.wording.text import is_korean

_ROUNDS: Final = 8
_PART: Final = re.compile(
    r"[\s,;:.!?~…(<*\[-]*(?P<said>[^,;:.!?~…<>*\[\]]{1,80}?)(?:\s*[,;:.!?~…)>*\]]+\s*|\s+-+\s+)(?=\S)"
)
_LAST_PART: Final = re.compile(
    r"(?:\s*[,;:.!?~…(\[]+\s*|\s+-+\s+)(?P<said>"
    r"(?!(?:which|who|that|the|with|for|in(?! case)|by|as|than|new|free|late|first|last|final|not)\b)"
    r"[^,;:.!?~…\]]{2,80}?)[\s,;:.!?~…)\]-]*$",
    re.IGNORECASE,
)
_WORDS: Final = re.compile(r"[^\s]+")
_PERSON_SAYS: Final = re.compile(
    r"(?:(?:i|we)(?:'\w+)?|for my|for the sake|you|u|me|us|my|don't|do|let|let's|please|because|cause|why|how|what|sorry|no|never|long|"
    r"story|just|to be|okay|ok|so|but|if|when|in case|thanks|true|fair|joke|kidding|seriously|anyway|anyways|though)\b",
    re.IGNORECASE,
)


class Stripped(NamedTuple):
    """A question without what is said in passing. ``told``: what may be told as it is; ``people``: told too, where it
    names no place; ``context``: where it narrows nothing; ``heard``: where it says no more
    than the question; ``clauses`` and ``unsaid``, which is only
    talk: where they say nothing of resources; ``belief``: told, where things of an
    exact type are asked for."""

    text: str
    told: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    context: tuple[str, ...] = ()
    heard: tuple[str, ...] = ()
    clauses: tuple[str, ...] = ()
    unsaid: tuple[str, ...] = ()
    belief: str | None = None


def begins_with_hearsay(question: str) -> bool:
    """What is heard is no part of the question, even where it could be read as one."""
    return any(pattern.search(question) is not None for pattern in leads.HEARD)


def without_chat(question: str) -> Stripped:
    """As it is where nothing is said in passing, or nothing but that."""
    if is_korean(question):
        return Stripped(question)
    said = _Said(question)
    for _ in range(_ROUNDS):
        before = said.text
        said.cut(leads.OPENINGS)
        said.cut(leads.PEOPLE, said.people)
        said.cut(leads.PURPOSES, said.context)
        said.cut(leads.HEARD, said.heard)
        said.cut(leads.DOUBTS, said.told)
        said.cut(leads.POLITE_ASKS)
        said.cut(leads.NEEDED)
        said.cut(leads.CLAUSES, said.clauses)
        said.ask_of_the_place()
        said.cut(tails.COURTESIES)
        said.cut(tails.FORMS, said.told)
        said.cut(tails.PEOPLE, said.people)
        said.cut(tails.HEARD, said.heard)
        said.cut(tails.CONTEXT, said.context)
        said.cut(tails.DOUBTS, said.told)
        said.cut(tails.CLAUSES, said.clauses)
        said.cut_talk()
        if said.text == before:
            break
    said.cut(leads.FRAMES)
    said.cut(leads.INSIDE, said.told)
    said.cut(leads.THERE_MUST, with_="there are ")
    return said.stripped()


class _Said:
    """A question that grows shorter."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.told: list[str] = []
        self.people: list[str] = []
        self.context: list[str] = []
        self.heard: list[str] = []
        self.clauses: list[str] = []
        self.unsaid: list[str] = []

    def cut(self, table: Iterable[Deferred], told: list[str] | None = None, with_: str = "") -> None:
        """Takes off what a pattern finds (its group ``cut`` where it has one), unless nothing would be left."""
        for pattern in table:
            if (match := pattern.search(self.text)) is None:
                continue
            group = "cut" if "cut" in match.re.groupindex else 0
            left = self.text[: match.start(group)] + with_ + self.text[match.end(group) :]
            if left != self.text and any(character.isalnum() for character in left):
                self.text = left
                if told is not None:
                    told.append(match[group])

    def cut_talk(self) -> None:
        """Parts at either end that are made of talk alone."""
        while (match := _PART.match(self.text)) is not None and is_talk(match["said"]):
            self.unsaid.append(match["said"])
            self.text = self.text[match.end() :]
        while (
            (match := _LAST_PART.search(self.text)) is not None
            and match.start()
            and _PERSON_SAYS.match(match["said"])
            and is_talk(match["said"])
        ):
            self.unsaid.append(match["said"])
            self.text = self.text[: match.start()]

    def ask_of_the_place(self) -> None:
        """Who put all this in Seoul, show everything there: everything in Seoul."""
        if (match := leads.WHERE.match(self.text)) is not None:
            self.text = f"{match['request']} {match['place']}"
            self.context.append(match["asked"])

    def stripped(self) -> Stripped:
        belief = next(filter(None, (self._belief(pattern) for pattern in tails.BELIEFS)), None)
        return Stripped(
            self.text,
            tuple(self.told),
            tuple(self.people),
            tuple(self.context),
            tuple(self.heard),
            tuple(self.clauses),
            tuple(self.unsaid),
            belief,
        )

    def _belief(self, pattern: Deferred) -> str | None:
        match = pattern.search(self.text)
        if match is None or not match.start() or not (self.told or tails.ALSO_CALLED.search(match[0])):
            return None
        return match[0]


def is_talk(said: str) -> bool:
    """Is it made of words alone that people talk with?"""
    return all(word.strip("'\",.?!").lower() in TALKED for word in _WORDS.findall(said))
