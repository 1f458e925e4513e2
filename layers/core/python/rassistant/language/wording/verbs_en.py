"""English verbs that say nothing of their own: what we do with what we have, and how a figure stands.

``do we rely on``, ``that we've parked``, ``are we looking after`` all ask what we have; CPU that sits, hovers or lingers
between two numbers is between them. Each verb is given once, by its lemma; its forms are made here.
"""

# ruff: noqa: E501  (a pattern is read as one line)
from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from rassistant.language.vocabulary.phrases import phrases
from rassistant.language.wording.deferred import Deferred
from rassistant.language.wording.text import says_english
from rassistant.language.wording.verb_forms_en import forms

_HELD: Final = phrases(
    """
    hold | keep | host | house | park | stash | store | place | put | locate | base | maintain | operate | manage |
    administer | oversee | possess | own | look after | take care of | deal with | work with | play with | rely on |
    depend on | count on | care for | care about | sit on | stick | leave lying around | accumulate | amass | collect |
    gather | pile up | carry | consume | utilize | utilise | employ | leverage | serve from | end up with | hang on to |
    hold on to | have around | keep around | keep alive | keep up | hoard | stockpile | squirrel away
    """
)
"""What somebody does with resources that tells nothing but that they are there."""
_MADE: Final = phrases(
    "deploy | launch | provision | spin up | stand up | set up | bring up | roll out | build | install"
)
"""What tells when, in the past: only the present of these says nothing."""
_STAND: Final = phrases(
    """
    sit | hover | hang | lie | linger | stay | remain | float | stand | dwell | range | fluctuate | oscillate |
    swing | vary | hang around | bounce | bounce around | clock in | come in
    """
)
"""How a figure is where it is."""
_PARTICIPLES: Final = phrases(
    "housed | parked | stashed | placed | put | located | hosted | kept | held | stationed | homed"
)
"""Where a resource is, behind its noun: ``volumes parked in Ohio``."""


def _one_of(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(set(words), key=len, reverse=True))


_ADVERB: Final = r"(?: (?:currently|still|actually|really|also|all|presently|usually|normally|typically|mostly|just|ever|even|now|already))?"
_WE: Final = (
    r"(?:we|i|you|they|us|(?:my|our|the) (?:team|company|org|organi[sz]ation|startup|squad|department|group|project))"
)
_BASE: Final = _one_of(_HELD)
_DOING: Final = _one_of(forms(lemma)[1] for lemma in _HELD)
_DONE: Final = _one_of(form for lemma in _HELD for form in forms(lemma)[2:])
_THIRD: Final = _one_of(forms(lemma)[0] for lemma in _HELD)
_MADE_BASE: Final = _one_of(_MADE)
_MADE_DOING: Final = _one_of(forms(lemma)[1] for lemma in _MADE)
_STANDS: Final = _one_of(form for lemma in _STAND for form in (lemma, *forms(lemma)))
_WHERE: Final = r"(?:consistently |constantly |always |usually |mostly |steadily |generally |only |just |well |comfortably )?(?:at|around|about|between|above|below|under|over|beyond|beneath|within|less than|more than|higher than|lower than|near(?! )|north of|south of|from \d)"

_RULES: Final = tuple(
    (Deferred(pattern, re.IGNORECASE), said)
    for pattern, said in (
        (rf"\b(?:do|does) (?:{_WE}){_ADVERB} (?:{_BASE}|{_MADE_BASE})\b(?! (?:it|them|this|these|those)\b)", "do we have"),
        (rf"\b(?:did|can|could) (?:{_WE}){_ADVERB} (?:{_BASE})\b(?! (?:it|them|this|these|those)\b)", "do we have"),
        (rf"\b(?:are|am|is|were|was) ({_WE}){_ADVERB} (?:{_DOING}|{_MADE_DOING})\b", "do we have"),
        (rf"\b({_WE})(?:'re|'m|'s| are| am| is| were| was){_ADVERB} (?:{_DOING}|{_MADE_DOING})\b", "we have"),
        (rf"\b({_WE})(?:'ve|'s| have| has| had){_ADVERB} (?:{_DONE})\b", "we have"),
        (rf"\b(?:have|has|had) ({_WE}){_ADVERB} (?:{_DONE})\b", "do we have"),
        (rf"\b(?:(?:what|whatever)|that|which) {_WE}{_ADVERB} (?:{_BASE}|{_THIRD}|{_MADE_BASE})\b(?! (?:it|them|for \d|\d))", "that we have"),
        (rf"(?<=[a-z] ){_WE}{_ADVERB} (?:{_BASE}|{_THIRD})(?= (?:in|on|at|with|without|across|over|under|that|which|whose|by|and|or)\b| ?[?.,!]|$)", "we have"),
        (rf"\bwhat (?:all )?(?:did {_WE}|have {_WE}|{_WE} have|was|were|has been|got|gets) (?:launch|create|deploy|make|build|spin up|spun up|set up|provision|add|stand up|built|made)(?:d|ed)? (?=in|last|this|since|on|during|between|yesterday|today|after|before|within|over)", "everything created "),
        (rf"(?<=\w )(?:{_one_of(_PARTICIPLES)})(?= (?:in|on|at|over|within|inside|under)\b(?! (?:instance )?terminat))", ""),
        (r"(?<=\w )(?:that |which )?(?:sits?|lives?|lie|lies|resides?|dwells?|sleeps?|hangs? out)(?= (?:in|within|under|over in) )", ""),
        (r"(?<=\w )(?:(?:is |are |being |get )?(?:stored|saved|kept))(?= in (?!it\b|them\b|(?:the |our |my |your |these )?(?:s3|buckets?|logs?|log groups?|tables?|volumes?|redis|secrets?)\b))", ""),
        (rf"(?<=\w )(?:that |which |who )?(?:(?:is|are|was|were|keeps?|kept|has been|have been|'s) )?(?:{_STANDS})(?= {_WHERE}\b[^,?]{{0,25}}?\d)", "is"),
    )
)  # fmt: skip
_MAY_HOLD: Final = Deferred(
    rf"\b(?:{_WE}|{_one_of(_PARTICIPLES)}|stored|saved|sits?|lives?|lie|lies|resides?|dwells?|sleeps?|hangs? out)\b|\b(?:{_STANDS}) {_WHERE}\b",
    re.IGNORECASE,
)
_ELSE: Final = Deferred(r"[\"“”]|\bhow long\b", re.IGNORECASE)


def light_verbs(question: str) -> str:
    """The question with what such verbs say, and no more. What is quoted stays, and so does how long a thing is kept."""
    if not says_english(question) or not _MAY_HOLD.search(question) or _ELSE.search(question):
        return question
    for pattern, said in _RULES:
        question = pattern.sub(said, question)
    return " ".join(question.split())
