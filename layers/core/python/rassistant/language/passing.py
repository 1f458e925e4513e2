"""A question without what is said in passing, where it is not understood with it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from rassistant.language.plan import QueryPlan, conditions
from rassistant.language.reading import Reading
from rassistant.language.vocabulary.senses import Item
from rassistant.language.wording.chat_en import Stripped, without_chat
from rassistant.language.wording.chat_words_en import PERSON, PURPOSE, TALKED
from rassistant.language.wording.context import cuts, may_be_set_aside, narrows, plainly_said, points_back
from rassistant.language.wording.deferred import Deferred
from rassistant.language.wording.letters_en import letter
from rassistant.language.wording.talk_en import COURTEOUS

_NOT_UNDERSTOOD: Final = ("unknown_words", "unknown_region", "unknown_field", "unknown_state")
_MAY_BE_CHAT: Final = (*_NOT_UNDERSTOOD, "unclear", "time")
_TAKES_OUT: Final = Deferred(
    r"\b(?:only|except|exclud\w+|without|ignor\w+|skip\w*|limit\w*|filter\w*|restrict\w*|than|never|none|neither)\b|[<>=]|"
    r"\b(?:production|prod|prd|staging|stage|stg|dev|development|testing|qa|uat)(?! (?:meeting|review|audit|report))\b"
    r"|\byou (?:should|must|have to|need to|better|(?:may|can|could) (?!do (?:it|this|that)|see|find|tell|help))\b",
    re.IGNORECASE,
)

_PLACED: Final = frozenset(("REGION", "XREGION", "ACCOUNTREF", "XACCOUNT", "NUM", "CMP", "BOUND"))
_CHOOSES: Final = frozenset(
    (
        "SERVICE", "REGION", "XREGION", "ACCOUNTREF", "XACCOUNT", "COND", "PERIOD", "DATE", "LIMITED", "GROUPS",
        "ORDER", "MEASURE", "COST", "TAGKEY", "TAGPAIR", "ASSIGN",
    )
)  # fmt: skip
"""What talk has none of."""
_JUDGES: Final = Deferred(
    r"(?:is |are |was |were )?(?:an? )?(?:outdated|old|older|dead|slow|slower|waste|wasted|wasteful|bad|worse|better|cheap|cheaper|"
    r"expensive|legacy|deprecated|retired|obsolete|risky|unsafe|insecure|gone|eol|end of life|deleted|unused|forgotten|hacked|big|"
    r"small|fast|faster|new|newer)",
    re.IGNORECASE,
)
"""How things are judged that are asked for by something else."""
_MONEY: Final = frozenset(("COST", "COSTING"))
_OF_PEOPLE: Final = Deferred(
    rf"^(?:[\w ]{{1,20}}[,:] )?(?:{PERSON}\b|(?:if|when|because|since|before|after|although)\b.*\b(?:we|i|our|my)\b)",
    re.IGNORECASE,
)
_PLACES: Final = frozenset(("REGION", "XREGION", "ACCOUNTREF", "XACCOUNT"))
_OF_MONEY: Final = frozenset(("COST", "COSTING", "GROUPS"))
_OF_OCCASIONS: Final = frozenset(
    (
        "external",
        "internal",
        "monthly",
        "weekly",
        "daily",
        "quarterly",
        "yearly",
        "annual",
        "back",
        "final",
        "soc2",
        "soc 2",
    )
)
"""What an audit or a report is, whatever else that may be."""
_OCCASION: Final = Deferred(
    rf"(?:(?:the|our|my|an?|for|in|of) )*(?:{PURPOSE}|security|finance|legal|compliance|audit|auditors?|ops|devops|hr|procurement|"
    r"management|leadership|marketing|sales|operations|infosec|accounting|finops)(?: (?:team|department|office|folks|people|guys))?",
    re.IGNORECASE,
)
_EDGES: Final = " ,;:.!?()-"

Read = Callable[[str], Reading]
Itemize = Callable[[str], list[Item]]


def read_around(text: str, reading: Reading, read: Read, items: Itemize) -> Reading:
    """``reading``: of the whole of it, which stands where nothing gives a plan."""
    if reading.refusal is not None and (written := _written(text, read, items)) is not None:
        return written
    if reading.refusal is not None and reading.refusal.reason not in _MAY_BE_CHAT:
        return reading
    stripped = without_chat(text)
    says_more = stripped.text != text or stripped.belief is not None
    if reading.refusal is not None and reading.refusal.reason == "unclear" and points_back(stripped.text):
        return reading  # goes on from an answer, and there is none
    asked = _asked(stripped, read, items) if says_more else None
    if asked is None and reading.refusal is not None and reading.refusal.reason in _NOT_UNDERSTOOD:
        asked = _cut(text, read, items) or (_cut_again(stripped, read, items) if says_more else None)
    return asked or reading


def _written(text: str, read: Read, items: Itemize) -> Reading | None:
    """The question of a letter, where what is stated beside it chooses none of what is asked for."""
    if (found := letter(text)) is None:
        return None
    asked = read(found.question)
    if asked.plan is None:
        asked = read_around(found.question, asked, read, items) if found.question != text else asked
    if asked.plan is None:
        return None
    if found.stated and points_back(found.question.partition(", only ")[0]):
        return None  # what is asked for may be in what was stated
    wanted = items(found.question)
    if not all(_only_tells(said, items(plainly_said(said)), wanted) for said in found.stated):
        return None
    return replace(asked, aside=(*found.stated, *asked.aside))


def _only_tells(sentence: str, said: Sequence[Item], asked: Sequence[Item]) -> bool:
    """A statement of its own may name anything but a place, a tag or a name, as long as the kinds are others."""
    again = {item.text.lower() for item in asked}
    keys = {_key(item) for item in asked if item.has("COND")}
    new = [item for item in said if item.text.lower() not in again]
    if any(_PLACES & item.senses.keys() for item in new):
        return False
    if any(two.has("SERVICE") and two.text.lower() in again and _describes(one) for one, two in pairwise(said)):
        return False  # the purple servers, where servers are asked for
    named = {kind for item in said if item.has("SERVICE") for kind in item.senses["SERVICE"].types}
    wanted = {kind for item in asked if item.has("SERVICE") for kind in item.senses["SERVICE"].types}
    chosen = [item for item in new if item.has("COND") and _key(item) not in keys]
    if any(_key(item).startswith(("tags.", "name", "account", "region")) and not _is_occasion(item) for item in chosen):
        return False
    of_money = any(_OF_MONEY & item.senses.keys() for item in asked) and not any(item.has("PERIOD") for item in asked)
    if of_money and any(item.has("PERIOD") for item in new):
        return False
    return not chosen or (not named & wanted and _OF_PEOPLE.match(sentence) is not None)


def _asked(stripped: Stripped, read: Read, items: Itemize) -> Reading | None:
    """The question without what is said in passing; None where that may narrow it, or it is no question either."""
    asked = read(stripped.text)
    told = _told(stripped)
    if asked.plan is None and stripped.belief is not None:
        asked = read(stripped.text.removesuffix(stripped.belief))
        told = (*told, stripped.belief)
        if asked.plan is not None and not _is_of_a_type(asked.plan):
            return None
    if asked.plan is None or not _may_be_told(stripped, items(stripped.text), items):
        return None
    return replace(asked, aside=(*told, *asked.aside))


def _told(stripped: Stripped) -> tuple[str, ...]:
    talk = (said for said in stripped.unsaid if COURTEOUS.fullmatch(said) is None)
    return (*stripped.told, *stripped.people, *stripped.context, *stripped.heard, *stripped.clauses, *talk)


def _may_be_told(stripped: Stripped, asked: Sequence[Item], items: Itemize) -> bool:
    if any(_TAKES_OUT.search(said) for said in (*stripped.people, *stripped.context, *stripped.clauses)):
        return False
    if any(
        _PLACED & item.senses.keys() for said in stripped.people for item in items(plainly_said(said.strip(_EDGES)))
    ):
        return False
    if any(
        _CHOOSES & item.senses.keys() and not _is_occasion(item)
        for said in (*stripped.clauses, *stripped.unsaid)
        for item in items(plainly_said(said))
    ):
        return False
    if not all(_says_no_more(items(plainly_said(said.strip(_EDGES))), asked) for said in stripped.heard):
        return False
    again = {item.text.lower() for item in asked}
    beside = [item for said in stripped.context for item in items(plainly_said(said.strip(_EDGES)))]
    return not narrows([item for item in beside if item.text.lower() not in again and not _is_occasion(item)], asked)


def _is_occasion(item: Item) -> bool:
    """An audit is one, and finance asks, even where a tag has such a value."""
    return item.text.lower() in _OF_OCCASIONS or (item.has("COND") and _OCCASION.fullmatch(item.text) is not None)


def _says_no_more(heard: Sequence[Item], asked: Sequence[Item]) -> bool:
    """Is all that is heard of things asked too? GP2 is outdated: which disks are GP2."""
    again = {item.text.lower() for item in asked}
    keys = {_key(item) for item in asked if item.has("COND")}
    for before, item in zip([None, *heard], heard, strict=False):
        if item.has("SERVICE") and before is not None and _describes(before):
            return False
        if item.text.lower() in again or not _CHOOSES & item.senses.keys() or item.senses.keys() & _MONEY:
            continue
        if not (item.has("SERVICE") or (item.has("COND") and (_key(item) in keys or _JUDGES.fullmatch(item.text)))):
            return False
    return True


def _describes(item: Item) -> bool:
    """The purple servers: which, though nobody knows what that is."""
    return item.senses.keys() <= {"WORD"} and item.text.lower() not in TALKED


def _key(item: Item) -> str:
    return str(getattr(item.senses["COND"], "key", item.text))


def _is_of_a_type(plan: QueryPlan) -> bool:
    """Is something asked for by the exact value of a field of its own?"""
    found = conditions(plan.steps[0].filters)
    return any(condition.field.startswith("details.") and condition.op in ("eq", "in") for condition in found)


def _cut_again(stripped: Stripped, read: Read, items: Itemize) -> Reading | None:
    asked = _cut(stripped.text, read, items)
    if asked is None or not _may_be_told(stripped, items(stripped.text), items):
        return None
    return replace(asked, aside=(*_told(stripped), *asked.aside))


def _cut(text: str, read: Read, items: Itemize) -> Reading | None:
    for cut in cuts(text):
        if may_be_set_aside(cut, items(plainly_said(cut.aside)), items(cut.question)):
            alone = read(cut.question)
            if alone.plan is not None:
                return replace(alone, aside=(cut.aside, *alone.aside))
    return None
