"""A question of the rows of a list that it names itself: how many of the five largest volumes are encrypted; 가장 비싼
볼륨 5개 중 gp3만. It is read as the list, and as what is asked of it."""

# ruff: noqa: E501  (a pattern is read as one line)
from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from rassistant.language.assembly.list_forms import Cut, cuts
from rassistant.language.plan import QueryPlan
from rassistant.language.reading import Reading, Situation
from rassistant.language.render import AMONG
from rassistant.language.unanswered.refusals import unclear
from rassistant.language.wording.deferred import Deferred

Read = Callable[[str, Situation], Reading]

_AMONG: Final = re.compile(rf" (?=(?:{AMONG.en}|{AMONG.ko}) · )")
_BACK_EN: Final = Deferred(
    r"\b(?P<of>of|among|from|out of) (?:the|those|these|them|all) (?:top |first )?(?:\d{1,4}|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|fifty)(?=,? |,?$)(?! (?:\w+ )?(?:\w+est|most|least)\b),?",
    re.IGNORECASE,
)
_BACK_KO: Final = Deferred(
    r"(?:그|이|저|위|위의|앞의|방금|여기|상위) ?(?:\d{1,4}|한|두|세|네|다섯|여섯|일곱|여덟|아홉|열|스무|스물) ?(?:개|대|건|곳|가지|명)(?:의|들)? ?(?=중|가운데)"
)
_THESE_KO: Final = Deferred(
    r"^(?:그|이|저|위|위의|앞의|방금) ?(?:\d{1,4}|한|두|세|네|다섯|여섯|일곱|여덟|아홉|열|스무|스물) ?(?:개|대|건|곳|가지|명)(?:의|들의|들)? (?!중|가운데)"
)
_UNREAD: Final = unclear(
    "What is asked of that list is not clear: please ask for the list first, and then about it.",
    "그 목록에서 무엇을 묻는지 분명하지 않습니다. 먼저 목록을 묻고, 이어서 그 목록에 대해 물어봐 주세요.",
)
_UNORDERED: Final = unclear(
    "By what these are the first is not said: by cost, by size, by age.",
    "무엇을 기준으로 한 상위인지 알 수 없습니다. 비용, 크기, 생성 시점처럼 기준을 함께 적어 주세요.",
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
    for cut in cuts(question):
        rows = read(cut.named, alone)
        if rows.plan is None or len(rows.plan.steps) != 1 or not rows.plan.steps[0].is_cut:
            continue
        if not rows.plan.steps[0].sort:
            refused = refused or (Reading(refusal=_UNORDERED) if cut.picks else None)
            continue
        whole = read(question, alone)
        if cut.by_groups and whole.plan is not None and whole.plan.steps[0].is_cut:
            return whole  # the largest by number of objects: what orders them
        told = after(cut.asked, replace(situation, previous=rows.plan))
        if told.plan is not None and _is_meant(told.plan, rows.plan, cut):
            return replace(told, corrections=(*rows.corrections, *told.corrections))
        if whole.plan is not None and _is_of_same(whole.plan, rows.plan):
            return whole
        if not cut.by_groups:
            refused = refused or (told if told.refusal is not None else Reading(refusal=_UNREAD))
    return refused


def pointing(question: str, previous: QueryPlan) -> str:
    """Of those five, 그 5개 중: of them, where as many were shown."""
    last = previous.finds[-1] if previous.finds else None
    if last is None or not last.is_cut:
        return question
    question = _THESE_KO.sub("그것들의 ", question)
    return _BACK_KO.sub("그 ", _BACK_EN.sub(lambda match: f"{match['of']} those", question))


def _is_meant(told: QueryPlan, rows: QueryPlan, cut: Cut) -> bool:
    """Does it go on from that list, and as the cut wants it?"""
    asked = told.steps[-1].aggregation
    return told.steps[0] == rows.steps[0] and (not cut.by_groups or (asked is not None and bool(asked.group_by)))


def _is_of_same(whole: QueryPlan, named: QueryPlan) -> bool:
    """The region of the three largest volumes: these, and what is asked is shown with them."""
    step = whole.steps[0]
    return len(whole.steps) == 1 and step == replace(named.steps[0], select=step.select)
