"""The ways to say in one sentence what is asked of a list that is named in it: each as the list, and as the question that
would follow it."""

# ruff: noqa: E501  (a pattern is read as one line)
from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from rassistant.language.wording.deferred import Deferred


class Cut(NamedTuple):
    """``by_groups``: it is meant only where the question groups the list (by region, and not by size). ``picks``: some of
    the list are asked for, which then needs an order."""

    named: str
    asked: str
    by_groups: bool = False
    picks: bool = False


_NUMBER: Final = r"(?:\d{1,4}|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|fifty)"
_RANK: Final = (
    rf"(?:(?:top|bottom|first) {_NUMBER}|{_NUMBER} (?:\w+ )?(?:\w+est|most|least|top)|(?:\w+est|most|least) {_NUMBER})"
)
_OUR: Final = r"(?:the |my |our |your |these |those |all )*"
_SHOW: Final = r"(?:(?:take|show|list|get|find|give|pull|fetch|display|name)(?: me| us)? )?"


def _form(pattern: str) -> Deferred:
    return Deferred(pattern, re.IGNORECASE)


_OF: Final = _form(rf"(?:^from|\b(?:out of|of|from among|among|amongst)) {_OUR}(?P<list>{_RANK} .+)")
_BREAK: Final = _form(
    r"(?<!that)(?<!which)(?<!who),? (?=(?:are|is|were|was|have|has|had|do|does|did|don't|doesn't|lack|run|use|belong|sit|live|need|exceed|contain|hold|how many|how big|which|what|show|list|count|give|only|find|display|tell|group|sort|order|grouped|sorted|ordered|broken|split|by|per|the (?:\w+ )?(?:\w+est|most|least))\b)"
)
_THEN: Final = _form(
    rf"^{_SHOW}{_OUR}(?P<list>{_RANK} .+?)(?:,? (?:and then|and|then)|,) (?P<asked>(?:show |list )?(?:(?:them|those|these) (?:grouped|sorted|ordered|split)|only|just|keep(?: only)?|filter(?: to| for)?|group|sort|order|rank|split|break|grouped|sorted|ordered|(?:of|among) (?:them|those|these))\b.+)$"
)
_ONLY: Final = _form(r"^(?:show |list )?(?:only|just|keep(?: only)?|filter(?: to| for)?) ")
_GROUPED: Final = _form(
    r"^(?:(?:them|those|these) )?(?:group(?:ed)?|split|break|broken)(?: down)?(?: (?:them|those|these))?(?: down)? (?=by )"
)
_SORTED: Final = _form(r"^(?:(?:them|those|these) )?(?:sort|order|rank)(?:ed)?(?: (?:them|those|these))? (?=by )")
_BY: Final = _form(
    rf"^{_SHOW}{_OUR}(?P<list>{_RANK} [^,]+?),? (?:(?P<order>sorted |ordered )|grouped |broken down |split |divided )?(?P<by>(?:by|per) [\w ]+)$"
)
_YES_NO: Final = _form(
    rf"^(?P<verb>are|is|were|was|do|does|did|have|has) (?:(?:any|all|some|each|one) of |all |any of )?(?:the |our |my )+(?P<list>(?:{_RANK}|\w+est|most|least) .+)$"
)
_HAVE: Final = _form(
    rf"^how (?:much|many) (?P<what>[\w ]+?) (?:do|does|did) {_OUR}(?P<list>{_RANK} .+?) (?:have|use|hold|take up|consume|occupy|contain)(?: in total| altogether| together| combined)?$"
)
_WORD: Final = _form(r"(?<=\w) (?=[\w'])")
_PREPOSITION: Final = _form(r"\b(?:in|of|from|with|on|at|by|for|the|and|or)$")
_IN: Final = _form(r"^(?:in|of|from|with|on|at|for|tagged|owned|named)\b")
_NO_NOUN: Final = _form(r"(?:\w+est|(?:most|least) \w+|top \d+)$")
_OF_MONEY: Final = _form(r"\b(?:costs?|spend|spent|spending|bills?|pay|paid|how much)\b|비용|요금|금액|얼마|지출")

_COUNTED: Final = r"(?:\d{1,4}|한|두|세|네|다섯|여섯|일곱|여덟|아홉|열|스무|스물) ?(?:개|대|건|곳|가지|명)"
_NUMBERED: Final = Deferred(_COUNTED)
_RANKED: Final = _form(rf"^(?=.*(?:가장|제일|젤|상위|하위|최대|최신|최고|탑|톱|top|순|위))(?=.*{_COUNTED})")
_AMONG_KO: Final = Deferred(r" ?(?:중에서는|중에서도|중에서|중에선|중에는|중에|중의|중|가운데에서|가운데서|가운데) ")
_WHOLE_KO: Final = Deferred(
    r"(?<=[개대건곳지명륨킷스샷블큐롤키])(?:들)?(?:의|을|를|은|는)? (?=.*(?:총|합계|합산|평균|최대|최소|별로|별 |몇|세어|세줘|개수|갯수|묶|정렬|순으로|순서|합))"
)


def cuts(question: str) -> Iterator[Cut]:
    """Each way to tell the list from what is asked of it; none for most questions."""
    text = question.strip(" ?.!")
    if _RANKED.search(text):
        yield from _korean(text)
    elif (match := _HAVE.search(text)) is not None and not _OF_MONEY.search(match["what"]):
        yield Cut(f"the {match['list']}", f"total {match['what']} of those")
    elif (match := _YES_NO.search(text)) is not None:
        yield from _yes_no(match["verb"].lower(), match["list"])
    elif (match := _THEN.search(text)) is not None:
        asked = _SORTED.sub("sorted ", _GROUPED.sub("", _ONLY.sub("of those, only ", match["asked"])))
        yield Cut(f"the {match['list']}", asked)
    elif (match := _OF.search(text)) is not None:
        if not _OF_MONEY.search(text[: match.start()]):
            yield from _of(text[: match.start()].strip(), match["list"])
    elif (match := _BY.search(text)) is not None:
        yield Cut(f"the {match['list']}", f"{match['order'] or ''}{match['by']}", by_groups=not match["order"])


def _of(lead: str, said: str) -> Iterator[Cut]:
    comma = said.find(",")
    places = [comma] if comma > 0 else []
    places += [found.start() for found in _BREAK.finditer(said)]
    places += [len(said)] if lead else []
    for place in dict.fromkeys(places):
        named, rest = said[:place], said[place:].strip(" ,")
        if lead and _NO_NOUN.search(named):
            named = f"{named} {lead.rsplit(maxsplit=1)[-1]}"
        yield Cut(f"the {named}", f"{lead} of those {rest}".strip() if lead else f"of those, {rest}", picks=True)


def _yes_no(verb: str, said: str) -> Iterator[Cut]:
    """Are the five largest volumes encrypted: which of them are. What is said behind the noun by a preposition is of the
    list, where something else is asked of it."""
    places = [found.start() for found in _WORD.finditer(said)]
    places.sort(key=lambda place: _IN.search(said[place:].strip()) is not None)
    be = "are " if verb in ("are", "is", "were", "was") else ""
    for place in places:
        named, rest = said[:place], said[place:].strip()
        if not _NO_NOUN.search(named) and not _PREPOSITION.search(named):
            yield Cut(f"the {named}", f"which of those {be}{rest}")


def _korean(text: str) -> Iterator[Cut]:
    for pattern, back in ((_AMONG_KO, "그중 "), (_WHOLE_KO, "그것들 ")):
        for found in pattern.finditer(text):
            named, asked = text[: found.start()], text[found.end() :]
            if _NUMBERED.search(named) and (pattern is _AMONG_KO or not _OF_MONEY.search(asked)):
                yield Cut(named, f"{back}{asked}", picks=pattern is _AMONG_KO)
