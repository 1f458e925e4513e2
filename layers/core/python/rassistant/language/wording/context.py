"""What is said around a whole question, where the question is understood and what is around it is not: a greeting of
somebody new, a ticket's number, an audit at ten.

It is set aside, and told with the answer, only where it can't narrow the question: it names no place, state, name, tag
or account, and none of what is asked for; it takes nothing out; and the question does not point back to it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from rassistant.language.vocabulary.senses import Item
from rassistant.language.wording.deferred import Deferred
from rassistant.language.wording.text import is_korean

_MOST_CUTS: Final = 8
_STOPS: Final = Deferred(r"(?<=[.!…;:])\s+|(?<=[ㅠㅜㅋㅎ]{2})[\s,.!~]*(?![ㅠㅜㅋㅎ])|(?<=\])\s*|\s+-+\s+")
"""Where a sentence, a label or a sob ends."""
_ASKS: Final = (
    r"(?:(?:and|so|but|now|then|please|pls|also) )*(?:which|what|what's|whats|who|where|how|show|list|give|find|tell|get|"
    r"count|display|can|could|would|please|do|does|did|is|are|any|need|i need|we need|i'd like|send|pull)\b"
)
_COMMA: Final = Deferred(
    rf",\s+(?={_ASKS})|\s+so\s+(?={_ASKS})|\s+and\s+(?=(?:i |we )?(?:need|want|require|would like)\b)", re.IGNORECASE
)
_SOMEBODY_DOES: Final = (
    r"^(?:(?:i|we|he|she|they|someone|somebody|everyone|nobody|aws|amazon|(?:my|our|the|an?|this) (?:[\w-]+ ){1,3}?)\s?"
    r"(?:just |also |only |really |already |again |finally )?|(?:just |also |finally )?(?=(?:saw|got|received|noticed|found|heard|"
    r"read|opened|looked|checked|finished|started|talked|spoke|met|woke)\b))"
    r"(?:[a-z]{2,}(?:ed|ught)|lost|found|left|paid|made|took|gave|got|saw|heard|read|forgot|met|hit|sent|told|broke|wrote|blew|grew|"
    r"ran|fell|cut|kept|felt|came|went|rose|sank|spoke|woke|brought|think|believe|guess|suspect|work|joined)\b"
)
_WE_DO: Final = Deferred(
    _SOMEBODY_DOES
    + r"|^(?:i|we|he|she|they)(?:'m|'re|'ve| am| are| have| was| were) (?:[a-z]+ing|been|about|new|in|on|at|so|very|late)\b",
    re.IGNORECASE,
)
_ANY_COMMA: Final = re.compile(r",\s+(?=\S)")
_STATES: Final = Deferred(
    r"^(?!(?:for|in|at|on|with|within|of|about|among|inside|if|when|where|which|that|who|whose|by|per|as)\b)"
    r".*\b(?:is|are|was|were|am|has|have|had|will|starts?|started|begins?|began|ends?|ended|went|goes|came|comes|got|"
    r"gets|wants?|wanted|needs?|needed|asks|asked|says|said|keeps|broke|failed|must|should|happened|fired|called)\b"
    r"|^(?:i|we|he|she|it|this|that|there)'(?:m|re|s|ve|ll|d)\b"
    rf"|{_SOMEBODY_DOES}",
    re.IGNORECASE,
)
_BEHIND: Final = Deferred(
    r"^(?:i|i'm|i've|we|we're|we've|my|our|boss|someone|somebody|because|since|he|she)\b", re.IGNORECASE
)
_CLAUSE: Final = Deferred(
    r"(?:[인는은한던건텐]데|(?<![에면로])서|으?니까|느라|길래|거든)(?:요|여)?[,.~]*\s+"
    r"|[가-힣](?:요|니다|다),\s+"
    r"|(?:전|중|예정|상황|요청|차례|담당|직전)임[,.~]*\s+|(?:급함|바쁨|필요함|해야 ?함|[았었했왔갔됐렸졌있]음)[,.~]*\s+"
)
_REASON: Final = Deferred(
    r"(?:하게|려고|려구|이라|라서|거든|해서|니까|느라|때문에|위해서?|물어봄|물어보심|요청함|요청하심|달라심|달래|하래|하라심|급함|급해|필요해|필요함)(?:요|여)?[.!~\s]*$"
)
_ASKED_FOR: Final = Deferred(r"(?:줘|줘요|주세요|주십시오|줄래|줄래요|나요|까요|예요|에요|야|[.!?])[.!?~]*\s+")
_OCCASION: Final = Deferred(
    r"(?:건|일|문제|관련|관련해서?|관련하여|때문에)(?:으로|로)? ?(?:연락|문의|메일|글|질의|쪽지|말씀)(?:을|를)? ?"
    r"(?:드립니다|드려요|드렸습니다|드리게 ?되었습니다|남깁니다|남겨요|보냅니다|올립니다|합니다|했습니다)[.!~\s]*$"
)
"""What somebody writes about: 디스크 증설 건으로 연락드립니다."""
_COMPLAINS: Final = Deferred(r"(?:너무|많이|자꾸|계속|갑자기|엄청|확) ?[가-힣 ]{1,12}서요?[.,~\s]*$")
"""Of what it costs, which is why it is asked: 로그 요금이 너무 나와서요."""
_NARROWS: Final = Deferred(
    r"^(?:for|in|at|on|with|within|of|about|among|inside|under|near|by|per|like)\b|"
    r"\b(?:only|just the|except|exclud\w+|without|ignor\w+|skip\w*|forget\w*|assum\w+|consider\w*|suppos\w+|limit\w*|"
    r"filter\w*|restrict\w*|ones?|than|those|these|them|they|all|every|each|any|not|never|no|none|neither|show|list|find|"
    r"count|sort\w*|group\w*|order\w*|compare\w*)\b|\byou (?:should|must|have to|need to|better|(?:may|can|could) "
    r"(?!do (?:it|this|that)|see|find|tell|help))\b|n't\b|[?<>=]"
    r"|[가-힣]만의?(?![가-힣])|말고|빼|제외|외에|아닌|아니|않|없|(?:^|\s)[안못]\s|무시|가정|치고|중에서?(?:\s|$)|그\s?중|모든|"
    r"(?:[줘자]|(?<!이)라)요?[.!~\s]*$|(?:보여|세요|십시오|바랍니다)[.!~\s]*$",
    re.IGNORECASE,
)
_POINTS_BACK: Final = Deferred(
    r"\b(?:it|its|them|those|these|they|their|such|ones?|same|the (?:former|latter|above))\b|\bthere(?=\s*[?.!]*$)"
    r"|(?:^|\s)(?:그|이|저|해당|거기|걔|위|앞)(?:것|거|걸|게|런|들|중|의|서|기)?(?:[은는이가을를도만의에]|들)*(?=\s|$)",
    re.IGNORECASE,
)
_WENT_OFF: Final = Deferred(
    r"\b(?:went|goes|going|gone) off\b|\bcoming up\b|\bon (?:my|our) (?:back|case|neck|mind|plate|desk)\b",
    re.IGNORECASE,
)
_US: Final = Deferred(r"(?<!\bin )(?<!\bthe )(?<!\bfrom )(?<!\bour )\bus\b")
"""Somebody, not the country, which is written in capitals or behind a preposition."""
_IS_AT: Final = Deferred(
    r"(?<=\bis )on(?= [a-z])|(?<=\bare )on(?= [a-z])|(?<=\bam )on(?= [a-z])|(?<='m )on(?= [a-z])|(?<=\bwas )on(?= [a-z])",
    re.IGNORECASE,
)
_CALL: Final = Deferred(r"\bcalls?\b", re.IGNORECASE)
"""Who is on vacation is not switched on, and a call is no invocation."""
_IN_ORDER: Final = Deferred(r"^\W*(?:in order to|so as to|to) [a-z]+\b|\bwaiting\b|\bmy name is \w+", re.IGNORECASE)
"""What for, who waits, who asks: no state and no name of a resource."""
_PREPARED: Final = Deferred(r"(?:(?<=[가-힣A-Za-z]) ?준비|[가-힣]+는) ?중(?=이|인|입|임)")
_SAYS_LITTLE: Final = frozenset(("FILLER", "PART", "PARTAND", "PARTOR", "TRIVIAL", "AND", "FOLLOW", "WORD", "stem"))
_IN_PASSING: Final = frozenset(
    (
        "HAVE", "HAVEPOST", "USING", "WITHIN", "TO", "SERVICE", "COST", "COSTING", "FIELD", "NUMFIELD", "METRIC",
        "BOOLFIELD", "TIMEFIELD", "CREATED", "ACCOUNT", "SERVICEWORD", "COUNT", "AGG", "ACTION", "COMPARE", "NUM",
        "NUMBER", "INT", "PERIOD", "DATE", "TIME", "WINDOW", "MONTHWORD", "DAYWORD", "FORM", "SIZEWORD", "IDWORD",
        "HOWMUCH", "ADJ", "BEFORE", "ONE", "OF", "TOP", "DASH", "AGO", "DAILY", "WEEKLY", "MONTHLY",
    )
)  # fmt: skip
"""What may be named by the way: it narrows nothing by itself."""
_OF_MONEY: Final = frozenset(("COST", "COSTING", "GROUPS"))
_HOW_OFTEN: Final = frozenset(("DAILY", "WEEKLY", "MONTHLY"))
"""How the cost of a time is divided, which a heading may say."""


class Cut(NamedTuple):
    """``is_sentence``: it stands by itself, divided by a stop or, with a verb of its own, by a comma."""

    aside: str
    question: str
    is_sentence: bool


def cuts(text: str) -> Iterator[Cut]:
    """Where the question may begin or end, the shortest aside first."""
    found = [Cut(text[: stop.start()], text[stop.end() :], True) for stop in _STOPS.finditer(text)]
    if is_korean(text):
        found += [Cut(text[: end.end()], text[end.end() :], False) for end in _CLAUSE.finditer(text)]
        found += [
            Cut(text[end.end() :], text[: end.end()], False)
            for end in _ASKED_FOR.finditer(text)
            if _REASON.search(text[end.end() :])
        ]
    else:
        found += [
            Cut(text[: comma.start()], text[comma.end() :], True)
            for comma in _COMMA.finditer(text)
            if _STATES.search(text[: comma.start()])
        ]
        found += [
            Cut(text[: comma.start()], text[comma.end() :], True)
            for comma in _ANY_COMMA.finditer(text)
            if _WE_DO.search(text[: comma.start()])
        ]
        found += [
            Cut(text[stop.end() :], text[: stop.start()], True)
            for stop in _STOPS.finditer(text)
            if _BEHIND.search(text[stop.end() :]) and _STATES.search(text[stop.end() :])
        ]
    whole = (cut for cut in found if cut.aside.strip() and cut.question.strip())
    return iter(sorted(whole, key=lambda cut: len(cut.aside))[:_MOST_CUTS])


def plainly_said(aside: str) -> str:
    """An alarm that went off is not in the state off, nor is an audit that is prepared being created; who flagged us
    says no country."""
    aside = _IS_AT.sub("at", _CALL.sub("talk", _IN_ORDER.sub("", aside)))
    return _PREPARED.sub("", _US.sub("them", _WENT_OFF.sub("rang", aside)))


def may_be_set_aside(cut: Cut, said: Sequence[Item], asked: Sequence[Item]) -> bool:
    """``said``, ``asked``: how the aside and the question are read."""
    new = [item for item in said if not _is_said_again(item, asked)]
    if _NARROWS.search(cut.aside) or points_back(cut.question) or narrows(new, asked):
        return False
    named, wanted = _kinds(said), _kinds(asked)
    if not named:
        return bool(wanted) or any(_OF_MONEY & item.senses.keys() for item in asked)
    return cut.is_sentence and bool(wanted) and (not named & wanted or _is_reason(cut.aside, said))


def _is_said_again(item: Item, asked: Sequence[Item]) -> bool:
    """Python 3.9 is ending: functions on Python 3.9."""
    said = _meant(item)
    return said is not None and any(_meant(one) == said for one in asked)


def _meant(item: Item) -> object:
    """What a condition asks of each kind, however it is said."""
    return getattr(item.senses.get("COND"), "options", None)


def _is_reason(aside: str, said: Sequence[Item]) -> bool:
    """Does it only say on what occasion one writes of a kind, or that this costs much? Unknown words before the kind
    may say which of them."""
    first = next(n for n, item in enumerate(said) if item.has("SERVICE"))
    if any(not item.senses or item.has("WORD") for item in said[:first]):
        return False
    of_money = any(_OF_MONEY & item.senses.keys() for item in said)
    return _OCCASION.search(aside) is not None or (of_money and _COMPLAINS.search(aside) is not None)


def points_back(question: str) -> bool:
    return _POINTS_BACK.search(question) is not None


def narrows(said: Sequence[Item], asked: Sequence[Item]) -> bool:
    """May what is said beside a question choose among what it asks for?"""
    says_where = any(item.has("REGION") or item.has("XREGION") for item in asked)
    if any(_narrows(item) and not (says_where and item.has("REGION")) for item in said):
        return True
    if not any(item.has("COST") or item.has("COSTING") for item in asked):
        return False
    says_how_often = any(_HOW_OFTEN & item.senses.keys() for item in asked)
    return any(item.has("PERIOD") or (not says_how_often and _HOW_OFTEN & item.senses.keys()) for item in said)


def _narrows(item: Item) -> bool:
    said = item.senses.keys()
    return bool(said) and not said & _SAYS_LITTLE and not said <= _IN_PASSING


def _kinds(items: Sequence[Item]) -> set[str]:
    return {service for item in items if item.has("SERVICE") for service in item.senses["SERVICE"].types}
