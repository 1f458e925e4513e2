"""English verbs of one sense, said by the one verb that the rules know: functions that hand out errors have errors.

A verb is read so where it is said of something (behind a noun, ``that`` or ``which``) and where what it takes is what its
sense takes: an attribute for having and lacking, a value for using, a number for being above. Its negation goes with it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from rassistant.language.fields import FINDING
from rassistant.language.vocabulary.lexicon import Lexicon
from rassistant.language.vocabulary.phrase_trie import Senses
from rassistant.language.vocabulary.phrases import phrases
from rassistant.language.vocabulary.time_words import MONTH_NAMES
from rassistant.language.wording.verb_forms_en import forms
from rassistant.language.wording.verb_senses_en import VERBS, Form, Sense, Verb
from rassistant.language.wording.verb_subjects_en import Subject, Subjects, Word

_WORD: Final = re.compile(r"[a-z]+(?:'[a-z]+)*|[^\sa-z]+")
_ELSE: Final = re.compile(r"[\"“”]|(?<!\w)'[^']+'(?!\w)|[가-힣]")
_QUANTITIES: Final = frozenset(
    phrases(
        """
        a | an | the | any | some | no | zero | more | less | fewer | than | at | least | most | fewest | over |
        under | above | below | between | about | around | up | to | exactly | only | just | as | many | much | too |
        lots | of | high | low | higher | lower | greater | highest | lowest | largest | biggest | number | numbers |
        single | even | one | its | their | own | lot | plenty | max | maximum | minimum | roughly | almost | nearly |
        and
        """
    )
)
_LACKING: Final = frozenset(phrases("any | a | an | the | single | even | one | much | as"))
_COMPARED: Final = frozenset(
    phrases("more | less | fewer | over | under | above | below | between | at | exactly | most | up | only | just")
)
_ATTRIBUTES: Final = frozenset(phrases("METRIC | NUMFIELD | BOOLFIELD | FIELD | TAGS | UNTAGGED"))
_TAG: Final = re.compile(r"(?:[\w.-]+ ){1,2}?tags?\b|[\w.:/-]+ ?= ?\w")
_CLASS: Final = re.compile(r"(?!ec2|s3|r53)[a-z]{1,4}\d[a-z0-9-]*(?:\.[a-z0-9]+)?\b")
_VERSION: Final = re.compile(r"(?:version )?\d+(?:\.\d+)+\b(?!\s?(?:%|[a-z]))")
_AMOUNT: Final = re.compile(
    r"\d[\d,.]*\s?(?:%|percent\b|[kmgt]i?b\b|gigs?\b|megs?\b|gigabytes?\b|megabytes?\b|terabytes?\b|vcpus?\b|cpu units\b|cores?\b"
    r"|iops\b|nodes?\b|tasks?\b)"
)
_OF_AMOUNT: Final = re.compile(
    r"^[\d,.]+\s?(?:%|percent|[kmgt]i?b|million|billion|thousand)?\s?(?:of (?:the |its |their )?)?"
)
_NUMBER: Final = re.compile(r"\$?\d")
_REACHING: Final = frozenset(form for lemma in ("reach", "hit", "clock", "touch") for form in (lemma, *forms(lemma)))
"""What does not reach a number is below it."""
_MONEY: Final = re.compile(r"\$\s?\d|\d[\d,.]*\s?(?:dollars?|bucks|usd)\b")
_AT: Final = frozenset(
    phrases(
        """
        in | at | within | inside | outside | across | around | somewhere | anywhere | elsewhere | everywhere | out |
        away | throughout | over | all
        """
    )
)
_FAR: Final = 7
"""Words behind the verb among which its place is looked for."""
_TIME: Final = re.compile(
    r"(?P<led>in|on|last|this|since|before|after|between|during|within|yesterday|today|more than|less than|fewer than|over"
    r"|under|at least|at most|earlier|recently|the (?:last|past|previous)|for|from|by|until|around|these|\d+ \w+ ago|an? \w+ ago)\b"
    rf"|(?:19|20)\d\d\b|(?:{MONTH_NAMES})\b"
)
_CLOSED: Final = frozenset(("FILLER", "HAVE", "LACK", "USING", "CMP", "NEG", "OF", "WITHIN", "PACE"))
"""What says nothing of its own behind a verb."""


class _Taken(NamedTuple):
    """What the verb takes: where it begins, behind its quantities; whether it is compared, and whether it is a number."""

    place: int
    compared: bool
    numbered: bool


class SaidVerbs:
    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._subjects = Subjects(lexicon)

    def put_plainly(self, question: str) -> str:
        """The question with the verbs that its rules know. What is quoted stays."""
        if _ELSE.search(question):
            return question
        low = question.lower()
        words = [Word(match[0], match.start(), match.end()) for match in _WORD.finditer(low)]
        pieces, kept, at = [], 0, 1
        while at < len(words):
            found = self._said(low, words, at)
            if found is None:
                at += 1
                continue
            start, end, said, at = found
            pieces += [question[kept:start], said]
            kept = end
        return " ".join(("".join(pieces) + question[kept:]).split()) if pieces else question

    def _said(self, low: str, words: Sequence[Word], at: int) -> tuple[int, int, str, int] | None:
        """From where to where, what is said there instead, and the word to go on from."""
        for rest, verbs in VERBS.get(words[at].text, ()):
            behind = at + 1 + len(rest)
            if tuple(word.text for word in words[at + 1 : behind]) != rest or self._is_known(low, words, at, behind):
                continue
            for verb in verbs:
                subject = self._subjects.of(low, words, at, verb)
                plain = None if subject is None else self._plain(low, words, behind, verb, subject)
                if subject is not None and plain is not None:
                    return words[subject.first].start, words[plain[1] - 1].end, f" {plain[0]} ", plain[1]
        return None

    def _is_known(self, low: str, words: Sequence[Word], at: int, behind: int) -> bool:
        """Is it within a phrase of the vocabulary: that run into their timeout? Nor is a plain "have" anything else."""
        if words[at].text == "have" and behind == at + 1 and words[at - 1].text != "to":
            return True
        return any(
            end + (word.start < words[at].start) > words[behind - 1].end and not senses.keys() <= _CLOSED
            for word in words[max(0, at - 2) : at + 1]
            for end, senses in self._lexicon.matches(low, word.start)
        )

    def _plain(
        self, low: str, words: Sequence[Word], behind: int, verb: Verb, subject: Subject
    ) -> tuple[str, int] | None:
        """What is said instead, and the place of the first word that stays."""
        if verb.sense is Sense.PLACE:
            return ("not" if subject.denied else "", behind) if self._is_place(low, words, behind) else None
        if verb.sense in (Sense.MADE, Sense.CHANGED):
            return _dated(verb, subject, low[words[behind - 1].end :].strip(), behind)
        taken = _taken(words, behind)
        if taken is None or not self._fits(low[words[taken.place].start :], verb):
            return None
        bare = taken.numbered and not taken.compared
        short = subject.denied and bare and words[behind - 1].text in _REACHING
        wanted = verb.wanted and not (taken.compared or taken.numbered)
        apart = verb.sense in (Sense.OVER, Sense.UNDER) and taken.place != behind
        if short or wanted or apart:
            return None
        return _instead(verb, subject, taken, words, behind)

    def _is_place(self, low: str, words: Sequence[Word], behind: int) -> bool:
        if behind >= len(words) or words[behind].text not in _AT:
            return False
        return any(
            "REGION" in senses
            for word in words[behind + 1 : behind + _FAR]
            for _, senses in self._lexicon.matches(low, word.start)
        )

    def _fits(self, taken: str, verb: Verb) -> bool:
        """Is this what a verb of the sense takes?"""
        match verb.sense:
            case Sense.HAVE | Sense.LACK:
                amount = verb.sense is Sense.HAVE and verb.measures and _AMOUNT.match(taken)
                return bool(amount) or self._is_attribute(taken)
            case Sense.USE:
                return bool(_CLASS.match(taken) or _VERSION.match(taken)) or self._is_value(taken)
            case Sense.COST:
                return bool(_MONEY.match(taken))
            case _:
                return bool(_NUMBER.match(taken))

    def _is_attribute(self, taken: str) -> bool:
        of = _OF_AMOUNT.sub("", taken)  # 10 errors
        return bool(_TAG.match(of)) or any(senses.keys() & _ATTRIBUTES for senses in self._senses(of))

    def _is_value(self, taken: str) -> bool:
        """Of a field, and no state or finding: postgres, spot, windows; or what is switched on."""
        return any(
            senses.keys() & {"FAMILY", "BOOLFIELD"}
            or any(ref.path != FINDING and isinstance(ref.value, str) for ref in senses.get("VALUE", ()))
            for senses in self._senses(taken)
        )

    def _senses(self, text: str) -> list[Senses]:
        """Of the whole words that the text begins with."""
        found = self._lexicon.matches(text, 0)
        return [senses for end, senses in found if end == len(text) or not text[end].isalpha()]


def _taken(words: Sequence[Word], behind: int) -> _Taken | None:
    place, compared = behind, False
    if behind < len(words) and words[behind].text == "and":  # logging, and record …: it takes nothing
        return None
    while place < len(words) and words[place].text in _QUANTITIES:
        compared |= words[place].text in _COMPARED
        place += 1
    return _Taken(place, compared, bool(_NUMBER.match(words[place].text))) if place < len(words) else None


def _dated(verb: Verb, subject: Subject, behind: str, place: int) -> tuple[str, int] | None:
    """Of what comes into being or is changed at a time: of that time."""
    time = _TIME.match(behind)
    if time is None:
        return None
    denied = "not " if subject.denied else ""
    return f"{denied}{verb.sense.value}{'' if time['led'] else ' in'}", place


_BOUNDS: Final = {(True, False): "over", (False, True): "at most", (False, False): "under", (True, True): "at least"}
"""By (is it above, is it denied)."""


def _instead(verb: Verb, subject: Subject, taken: _Taken, words: Sequence[Word], behind: int) -> tuple[str, int]:
    denied = subject.denied
    bare = verb.form is Form.DOING and subject.called in ("noun", "measure", "far")
    match verb.sense:
        case Sense.OVER | Sense.UNDER:
            bound = _BOUNDS[(verb.sense is Sense.OVER) != denied, denied]
            return (f"is {bound}" if subject.called == "measure" else bound), behind
        case Sense.USE:
            return ("do not use" if denied else "using" if bare else "use"), behind
        case Sense.COST:
            return ("do not cost" if denied else "cost"), behind
    if (verb.sense is Sense.LACK) == denied:
        return ("with" if bare else "have"), behind
    if taken.compared or taken.numbered:
        return "do not have", behind
    place = behind
    while place < taken.place and words[place].text in _LACKING:
        place += 1
    return ("have no" if subject.called == "that" else "without"), place
