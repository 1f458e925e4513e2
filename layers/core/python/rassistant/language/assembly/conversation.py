"""A question after another one: turns that change the answer before, and what only such a question may leave out."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from rassistant.language.assembly.partitive import in_steps, of_its_services, of_named_list, pointing
from rassistant.language.assembly.shares import share_of
from rassistant.language.assembly.turns import left_out, replaced, turn_of
from rassistant.language.plan import QueryPlan, conditions
from rassistant.language.reading import Reading, Situation
from rassistant.language.unanswered.refusals import nothing_before, nothing_to_turn, unclear

Read = Callable[[str, Situation], Reading]

_BACK = re.compile(
    r"\b(?:of|among) (?:them|those|these)\b|^(?:only|just) (?:the|those|these) .*\bones\b|"
    r"^(?:그\s?중|이\s?중|그것들?|얘네|걔네|거기서|여기서)(?:\s|에|의|만|은|는)",
    re.IGNORECASE,
)
"""Points back to an answer."""
_ONWARD = re.compile(r"^(?:and|or|but) |^(?:what|how) about |^(?:only|just) (?:the|those|these) ", re.IGNORECASE)
"""Goes on from one, where it names no resources itself."""
_CREATED = re.compile(
    r"creat|launch|made|start|built|stop|chang|modif|used|updat|old|age|since|오래|만든|만들|생성|생긴|시작|중지|수정|변경|사용|접근",
    re.IGNORECASE,
)
_AGED = re.compile(r"^\d+\s?(?:일|주|개월|달|년)\s?(?:넘|이상|지난|된|이내|안)")
_LONE = re.compile(
    r"(?:가장|제일|젤)\s.*(?:것|거|건|게|애|놈|하나)(?:만|은|는|이|을)?(?:\s*(?:보여\s?줘|알려\s?줘|뭐[가-힣]{0,3}|뭔[가-힣]{1,3}))?$"
)

_THE_ONES = re.compile(
    r"^(?:(?:and|now|then|ok|please|can you|could you),? )*(?:show|list|give|display|name)(?: me| us)? "
    r"(?:only |just )?(?:the|those|these) ones\b(?!.*\b(?:by|per|count|how many)\b)",
    re.IGNORECASE,
)
"""Asks for rows, whatever the answer before counted."""
_EXTREME = r"(?:\w+est|most \w+|least \w+)"
_OF_THEM = r"(?:of|among) (?:them|those|these)"
_ASKED = r"(?:(?:show|give|tell)(?: me)? |what(?:'s| is) |which is )?"
_WHICH_ONE = re.compile(
    rf"^(?:(?:and|so|ok),? )*(?:which (?:one |{_OF_THEM} )?(?:is|was|has|had) (?:the )?{_EXTREME}\b[\w ]*"
    rf"|{_ASKED}the {_EXTREME}(?: one)? {_OF_THEM}|{_OF_THEM},? {_ASKED}the {_EXTREME}(?: one)?)$",
    re.IGNORECASE,
)

_BY_EACH = re.compile(
    r"(?:(?:그럼|그러면|이번엔) )?[가-힣A-Za-z ]{1,14}(?:별|마다)(?:로|로는|로도|로요)?(?: ?(?:보여|알려|나눠|쪼개)[가-힣 ]{0,6})?"
)
"""인스턴스별로, after a cost: of it."""
_SHORT = 3
"""And last month?"""
_AT_TIMES = frozenset(("in", "the", "for", "during", "over", "within", "on", "from", "of"))


def conversed(question: str, situation: Situation, read: Read) -> Reading:
    """The reading of the question where it stands; ``read`` reads one that may be a follow-up."""
    previous = situation.previous
    if len(steps := in_steps(question)) > 1:
        return _of_steps(steps, situation, read)
    if (
        of_list := of_named_list(question, situation, read, lambda asked, told: conversed(asked, told, read))
    ) is not None:
        return of_list
    if (share := share_of(question, lambda rest: read(rest, situation))) is not None:
        return share
    if previous is not None:
        return _after(previous, replaced(pointing(question, previous)), situation, read)
    reading = read(question, situation)
    return Reading(refusal=nothing_before()) if _lacks_answer(question, reading) else reading


def _of_steps(steps: list[str], situation: Situation, read: Read) -> Reading:
    """An explanation, each part of which is about the rows of the one before."""
    reading = read(steps[0], replace(situation, previous=None))
    for step in steps[1:]:
        if reading.plan is not None:
            named = of_its_services(step, reading.plan)
            reading = read(named, replace(situation, previous=reading.plan))
    return reading


def _after(previous: QueryPlan, question: str, situation: Situation, read: Read) -> Reading:
    turned = _turned(question, situation, previous, read)
    if turned is not None:
        return turned
    reading = read(question, situation)
    if reading.plan is None and _AGED.search(question):
        reading = read(f"생성된 지 {question}", situation)
    if reading.plan is None and previous.steps[-1].action == "cost" and _BY_EACH.fullmatch(question.strip(" ?.!")):
        reading = _by_each(previous, read(f"{question.strip(' ?.!')} 비용", situation)) or reading
    if reading.plan is None and (again := _bounded_anew(question, previous, situation, read)) is not None:
        return again
    if reading.plan is None and (rest := left_out(question)) is not None and rest.combine is not None:
        after = read(rest.rest, situation)
        plan = None if after.plan is None else rest.combine(previous, after.plan)
        if plan is not None and after.plan is not None and after.plan.steps != previous.steps:
            return Reading(plan=plan, corrections=after.corrections)
    if reading.plan is None:
        return reading
    if _is_dated_alone(question, previous, reading.plan):
        return Reading(
            refusal=unclear(
                "What of that time is meant is not said: what they cost then, or those that were created then.",
                "그 기간의 무엇인지 알 수 없습니다. 그때의 비용인지, 그때 만들어진 것인지 함께 적어 주세요.",
                "time",
            )
        )
    return replace(reading, plan=_lone(question, reading.plan))


def _by_each(previous: QueryPlan, reading: Reading) -> Reading | None:
    """The cost before by each of such resources; None where it was of others."""
    if reading.plan is None or len(reading.plan.steps) > 1:
        return None
    new, of_rows = reading.plan.steps[0], len(previous.steps) > 1
    if new.action != "cost" or (of_rows and new.service_types != previous.finds[-1].service_types):
        return None
    types = () if of_rows else new.service_types
    step = replace(previous.steps[-1], service_types=types, aggregation=new.aggregation, sort=(), limit=None)
    return replace(reading, plan=QueryPlan((*previous.steps[:-1], step)))


def _bounded_anew(question: str, previous: QueryPlan, situation: Situation, read: Read) -> Reading | None:
    """And under 10%?, 5초 이상은? after a question about one number: of the same one. None where anything else changes."""
    at = max(0, len(previous.finds) - 1)
    before = [one for one in conditions(previous.steps[at].filters) if one.op in _BOUNDS]
    if len({one.field for one in before}) != 1 or not _BOUND_ALONE.match(question):
        return None
    name = before[0].field.partition(".")[2].partition("@")[0].replace("_", " ")
    reading = read(f"{name} {question}", situation)
    if reading.plan is None or len(reading.plan.steps) != len(previous.steps):
        return None
    old, new = previous.steps[at], reading.plan.steps[at]
    kept = {one.field for one in conditions(old.filters)} == {one.field for one in conditions(new.filters)}
    same = (old.service_types, old.regions, old.accounts) == (new.service_types, new.regions, new.accounts)
    return reading if kept and same else None


_BOUNDS = frozenset(("lt", "le", "gt", "ge"))
_BOUND_ALONE = re.compile(
    r"(?:(?:and|or|so|what about|how about|그럼|그러면|그리고|혹은) )*[^\d]{0,16}\d[\d.,]*[^\d]{0,24}$", re.IGNORECASE
)


def _turned(question: str, situation: Situation, previous: QueryPlan, read: Read) -> Reading | None:
    turn = turn_of(question)
    if turn is None:
        return None
    if turn.combine is None:
        plan = turn.change(previous)
        if plan is not None:
            return Reading(plan=plan)
        plain = None if turn.strict else read(question, situation)
        if plain is None or plain.plan is None:
            return Reading(refusal=nothing_to_turn())
        return replace(plain, plan=_lone(question, plain.plan))
    after = read(turn.rest, situation)
    if after.plan is None or after.plan.steps[0].action != previous.steps[0].action:
        return None
    plan = turn.combine(previous, after.plan)
    return None if plan is None else Reading(plan=plan, corrections=after.corrections)


def _lacks_answer(question: str, reading: Reading) -> bool:
    """Just the top 3, and in Tokyo?, without anything before: everything in Tokyo would be another question."""
    turn = turn_of(question)
    if turn is not None and (turn.combine is None or reading.plan is None):
        return True
    if reading.plan is None:
        return False
    first = reading.plan.steps[0]
    if _BACK.search(question.strip()):
        return True
    is_cut_alone = first.limit is not None and not (first.service_types or first.filters or first.regions or first.sort)
    onward = bool(_ONWARD.search(question.strip())) and not first.service_types
    return onward or (is_cut_alone and first.action == "find" and first.aggregation is None)


def _is_dated_alone(question: str, previous: QueryPlan, plan: QueryPlan) -> bool:
    """And last month? of rows that no time was asked of."""
    if previous.steps[-1].action == "cost" or plan.steps[-1].action == "cost" or _CREATED.search(question):
        return False
    if _AGED.search(question):
        return False
    before, after = previous.steps[-1].filters, plan.steps[-1].filters
    added = [term for term in after if term not in before]
    fields = {one.field for one in conditions(tuple(added))}
    return (
        fields == {"created_at"}
        and "created_at" not in {one.field for one in conditions(before)}
        and len([word for word in question.lower().split() if word not in _AT_TIMES]) <= _SHORT
    )


def _lone(question: str, plan: QueryPlan) -> QueryPlan:
    """제일 오래된 것: one of them."""
    if plan.steps == plan.finds and plan.steps[-1].aggregation is not None and _THE_ONES.search(question):
        return QueryPlan((*plan.steps[:-1], replace(plan.steps[-1], aggregation=None, sort=(), limit=None)))
    step, said = plan.steps[-1], question.strip(" ?.!")
    if step.limit is not None or not step.sort or not (_LONE.search(said) or _WHICH_ONE.search(said)):
        return plan
    return QueryPlan((*plan.steps[:-1], replace(step, limit=1)))
