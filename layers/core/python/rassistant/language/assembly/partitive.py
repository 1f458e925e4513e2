"""A question of the rows of a list that it names itself: how many of the five largest volumes are encrypted; 가장 비싼
볼륨 5개 중 gp3만. It is read as the list, and as what is asked of it."""

# ruff: noqa: E501  (a pattern is read as one line)
from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Final

from rassistant.language.plan import QueryPlan, Step
from rassistant.language.reading import Reading, Situation
from rassistant.language.render import AMONG
from rassistant.language.unanswered.refusals import unclear
from rassistant.language.wording.deferred import Deferred

Read = Callable[[str, Situation], Reading]

_AMONG: Final = re.compile(rf" (?=(?:{AMONG.en}|{AMONG.ko}) · )")
_NUMBER: Final = r"(?:\d{1,4}|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|fifty)"
_OF: Final = Deferred(
    rf"\b(?:out of|of|from among|among|amongst) (?:the |my |our |your |these |those |all )*(?P<list>(?:(?:top|bottom|first) {_NUMBER}|{_NUMBER} (?:\w+ )?(?:\w+est|most|least|top|latest)|(?:\w+est|most|least) {_NUMBER}) .+)",
    re.IGNORECASE,
)
_BREAK: Final = Deferred(
    r"(?<!that)(?<!which)(?<!who),? (?=(?:are|is|were|was|have|has|had|do|does|did|don't|doesn't|lack|run|use|belong|sit|live|need|exceed|contain|hold|how many|how big|which|what|show|list|count|give|only|find|display|tell|group|sort|order|grouped|sorted|ordered|broken|split|by|per)\b)",
    re.IGNORECASE,
)
_YES_NO: Final = Deferred(r"(?:are|is|was|were|do|does|did|have|has)\b", re.IGNORECASE)
_WORD: Final = Deferred(r"(?<=\w) (?=\w)")
_NO_NOUN: Final = Deferred(r"(?:\w+est|(?:most|least) \w+|top \d+)$", re.IGNORECASE)
_OF_MONEY: Final = Deferred(
    r"\b(?:costs?|spend|spent|spending|bills?|pay|paid|how much)\b|비용|요금|금액|얼마|지출", re.IGNORECASE
)
_COUNTED: Final = r"(?:\d{1,4}|한|두|세|네|다섯|여섯|일곱|여덟|아홉|열|스무|스물) ?(?:개|대|건|곳|가지|명)"
_NUMBERED: Final = Deferred(_COUNTED)
_RANKED: Final = Deferred(
    rf"^(?=.*(?:가장|제일|젤|상위|하위|최대|최신|최고|탑|톱|top|순|위))(?=.*{_COUNTED})", re.IGNORECASE
)
_AMONG_KO: Final = Deferred(r" ?(?:중에서는|중에서도|중에서|중에선|중에는|중에|중의|중|가운데에서|가운데서|가운데) ")
_WHOLE_KO: Final = Deferred(
    r"(?<=[개대건곳지명륨킷스샷스블큐롤키])(?:들)?(?:의|을|를|은|는)? (?=.*(?:총|합계|합산|평균|최대|최소|별로|별 |몇|세어|세줘|개수|갯수|묶|정렬|순으로|순서|합))"
)
_BACK_EN: Final = Deferred(
    rf"\b(?P<of>of|among|from|out of) (?:the|those|these|them|all) (?:top |first )?(?P<n>{_NUMBER})(?=,? |,?$)(?! (?:\w+ )?(?:\w+est|most|least)\b),?",
    re.IGNORECASE,
)
_BACK_KO: Final = Deferred(rf"(?:그|이|저|위|위의|앞의|방금|여기|상위) ?(?P<n>{_COUNTED})(?:의|들)? ?(?=중|가운데)")


_UNREAD: Final = unclear(
    "What is asked of that list is not clear: please ask for the list first, and then about it.",
    "그 목록에서 무엇을 묻는지 분명하지 않습니다. 먼저 목록을 묻고, 이어서 그 목록에 대해 물어봐 주세요.",
)


def in_steps(question: str) -> list[str]:
    """The explanation of a plan, cut where a step finds among the rows of the one before; other questions are whole."""
    return _AMONG.split(question) if " · " in question else [question]


def of_its_services(step: str, before: QueryPlan) -> str:
    """With the services that such a step leaves out where they are those of the step before."""
    lead, first, *others = step.split(" · ")
    services = before.steps[-1].service_types
    named = set(first.split(", ")) <= set(services) or not services
    return " · ".join((lead, *(() if named else (", ".join(services),)), first, *others))


def of_named_list(question: str, situation: Situation, read: Read, after: Read) -> Reading | None:
    """None for any other question. ``after`` reads what is asked of the list; where it can't be read, why not."""
    alone = replace(situation, previous=None)
    refused: Reading | None = None
    for named, asked in _cuts(question):
        rows = read(named, alone)
        if (
            rows.plan is None
            or len(rows.plan.steps) != 1
            or not (rows.plan.steps[0].is_cut and rows.plan.steps[0].sort)
        ):
            continue
        told = after(asked, replace(situation, previous=rows.plan))
        if told.plan is not None and told.plan.steps[0] == rows.plan.steps[0]:
            return replace(told, corrections=(*rows.corrections, *told.corrections))
        whole = read(question, alone)
        if whole.plan is not None and _is_of_same(whole.plan, rows.plan):
            return whole
        refused = refused or (told if told.refusal is not None else Reading(refusal=_UNREAD))
    return refused


def pointing(question: str, previous: QueryPlan) -> str:
    """Of those five, 그 5개 중: of them, where as many were shown."""
    last = previous.finds[-1] if previous.finds else None
    if last is None or not last.is_cut:
        return question
    return _BACK_KO.sub("그 ", _BACK_EN.sub(lambda match: f"{match['of']} those", question))


def _is_list(step: Step) -> bool:
    return step.is_cut and bool(step.sort and step.service_types)


def _is_of_same(whole: QueryPlan, named: QueryPlan) -> bool:
    """The region of the three largest volumes: these, and what is asked is shown with them."""
    return replace(whole.steps[0], select=()) == replace(named.steps[0], select=())


def _cuts(question: str) -> Iterator[tuple[str, str]]:
    """Each way to tell the list from what is asked of it."""
    text = question.strip(" ?.!")
    match = _OF.search(text)
    if match is not None:
        head, said = text[: match.start()], match["list"]
        if not _OF_MONEY.search(head):
            yield from _english(head, said)
    elif _RANKED.search(text):
        for pattern, back in ((_AMONG_KO, "그중 "), (_WHOLE_KO, "그것들 ")):
            for found in pattern.finditer(text):
                counts = _NUMBERED.search(text[: found.start()]) is not None
                if counts and (pattern is _AMONG_KO or not _OF_MONEY.search(text[found.end() :])):
                    yield text[: found.start()], f"{back}{text[found.end() :]}"


def _english(head: str, said: str) -> Iterator[tuple[str, str]]:
    comma = said.find(",")
    places = [comma] if comma > 0 else []
    places += [found.start() for found in (_WORD if _YES_NO.match(head) else _BREAK).finditer(said)]
    places += [len(said)] if head.strip() else []
    for place in dict.fromkeys(places):
        named, rest = said[:place], said[place:].strip(" ,")
        lead = head.strip()
        if lead and _NO_NOUN.search(named):
            if _YES_NO.match(lead):
                continue
            named = f"{named} {lead.rsplit(maxsplit=1)[-1]}"
        yield f"the {named}", f"{lead} of those {rest}".strip() if lead else f"of those, {rest}"
