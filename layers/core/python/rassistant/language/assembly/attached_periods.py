"""A time that stands alone in a question: of what was stopped or created, of the metrics, or of the bill."""

from __future__ import annotations

from rassistant.language.assembly.cost_asked import is_cost, is_costliest
from rassistant.language.assembly.dearest import averages_cost
from rassistant.language.assembly.parts import Parts, continues_cost
from rassistant.language.fields import FINDING
from rassistant.language.plan import Condition, conditions
from rassistant.language.reading import Refusal, Situation
from rassistant.language.rules.periods import Period, midnight
from rassistant.language.rules.rules_time import dated
from rassistant.language.rules.windows import is_last_day, moved, names_metrics, over, window_of
from rassistant.language.unanswered.refusals import unclear
from rassistant.language.vocabulary.senses import Item
from rassistant.language.wording.text import is_korean


def attach_periods(parts: Parts, situation: Situation) -> Refusal | None:
    """Makes conditions of them, where they are not of the bill; why not, where what they are of is not clear."""
    if not parts.periods:
        return None
    if is_cost(parts) or is_costliest(parts) or continues_cost(parts, situation):
        return _of_metric(parts, situation)
    if len(parts.periods) == 1 and _is_of_condition(parts):
        return None
    if len(parts.periods) > 1 or (parts.periods[0].others and names_metrics(parts)):
        return unclear(
            "Two times are named, and what of is not said.",
            "시점이 두 개인데 무엇의 시점인지 알 수 없습니다.",
            "time",
        )
    for period in parts.periods:
        refusal = _attached(period, parts, situation)
        if refusal is not None:
            return refusal
    parts.periods.clear()
    return None


_GOES_ON = frozenset(("THEN", "FOLLOW", "AND"))


def _of_metric(parts: Parts, situation: Situation) -> Refusal | None:
    """Functions with over 100 errors yesterday and their cost in May: the time beside a condition on a metric is its
    own, where the bill has another or is gone on to."""
    told = [item for item in parts.items if not item.senses.keys() <= _LIGHT]
    for at, item in enumerate(told):
        korean = is_korean(item.text)
        beside = told[at - 1] if korean and at else told[at + 1] if not korean and at + 1 < len(told) else None
        if not item.has("COND") or not item.senses["COND"].metric or beside is None or not beside.has("PERIOD"):
            continue
        behind = told[at + 1 :] if korean else told[at + 2 :]
        goes_on = bool(behind) and bool(behind[0].senses.keys() & _GOES_ON) and any(_is_paid(one) for one in behind)
        compares = bool(behind) and behind[0].has("COMPARE")
        period: Period = beside.senses["PERIOD"]
        if beside.senses.keys() & {"COST", "COSTING", "COND"} or compares or not (goes_on or len(parts.periods) > 1):
            continue
        parts.periods.remove(period)
        return _measured_in(period, parts, situation)
    return None


def _is_paid(item: Item) -> bool:
    return item.has("COST") or item.has("COSTING")


def _measured_in(period: Period, parts: Parts, situation: Situation) -> Refusal | None:
    """The metrics over that time; why not where CloudWatch keeps none of it."""
    if is_last_day(period, situation.now):
        return None
    window = window_of(period, situation.now)
    if window is None:
        return unclear(
            "CloudWatch keeps metrics for 455 days, and none of the future.",
            "CloudWatch는 지표를 455일 동안만 보관하며, 앞으로의 지표는 없습니다.",
            "time",
        )
    moved(parts, over(window))
    return None


def _is_of_condition(parts: Parts) -> bool:
    """Stopped last week: the state itself says of what the time is."""
    for item in parts.items:
        if item.has("COND") and item.has("TIMEFIELD"):
            found = dated(item, parts.periods[0], item.text)
            if found is not None:
                parts.drafts.append(found)
                parts.periods.clear()
                return True
    return False


def _attached(period: Period, parts: Parts, situation: Situation) -> Refusal | None:
    verbs = [item for item in parts.items if item.has("CREATED") or item.has("TIMEFIELD")]
    if not verbs and (any(one.key == "monthly_cost_usd" for one in parts.drafts) or averages_cost(parts)):
        return unclear(
            "Conditions on cost are about a month at the present rate; the cost of another period can be asked for by itself.",
            "비용 조건은 현재 기준 월 비용입니다. 다른 기간의 비용은 따로 물어봐 주세요.",
            "time",
        )
    if names_metrics(parts):
        return _measured_in(period, parts, situation)
    verb = next((item for item in verbs if not item.has("COND") and not item.has("FILLER")), None)
    is_settled, refusal = (False, None) if verb is not None else _of_state(period, parts, situation)
    if is_settled:
        return refusal
    item = verb or Item(0, 0, "created", {"CREATED": None})
    found = dated(item, period, item.text)
    if found is not None:
        parts.drafts.append(found)
    return None


def _is_judged(parts: Parts) -> bool:
    """Unused for 30 days: what a check finds today, which is no time when the resource was created."""
    terms = (term for one in parts.drafts for term in one.options.values())
    return any(term.field == FINDING for term in conditions(tuple(terms)))


def _of_state(period: Period, parts: Parts, situation: Situation) -> tuple[bool, Refusal | None]:
    """Whether the time is that of a state beside it, and why not then: only what runs today runs now."""
    if _is_judged(parts):
        return True, unclear(
            "Since when that is so is not known: ask for a metric over that time (no requests in the last 30 days), or for the age.",
            "언제부터 그런지는 알 수 없습니다. 그 기간의 지표(최근 30일간 요청이 없는 등)나 생성 시점으로 물어봐 주세요.",
            "time",
        )
    if _is_of_state(parts):
        return True, unclear(
            "When a resource came into that state is not known; when it was created is.",
            "언제 그 상태가 되었는지는 알 수 없습니다. 생성 시점으로 물어봐 주세요.",
            "time",
        )
    if period.start is None or period.end is None or not _is_of_state(parts, lasting=True):
        return False, None
    if period.start == midnight(situation.now.date()):
        return True, None
    return True, unclear(
        "How it was then is not held: what holds now can be asked for, and when it was created, stopped or changed.",
        "그때의 상태는 남아 있지 않습니다. 지금 상태와 생성·중지·변경 시점을 물어봐 주세요.",
        "time",
    )


_LIGHT = frozenset(("FILLER", "PART", "TRIVIAL"))
_WITHIN = ("에", "에는", "에도")


def _is_of_state(parts: Parts, *, lasting: bool = False) -> bool:
    """7일 이내에 종료된 서버, terminated in the last week: a state beside the time, which tells no time of its own.
    ``lasting``: 오늘 돌고 있는 서버, running today."""
    told = [item for item in parts.items if not item.senses.keys() <= _LIGHT and item.text not in _WITHIN]
    place = next((at for at, item in enumerate(told) if item.has("PERIOD")), None)
    if place is None:
        return False
    korean = is_korean(told[place].text)
    beside = told[place + 1 : place + 2] if korean else told[max(0, place - 1) : place]
    return any(_is_state(item) and item.text.lower().endswith(_BECAME) is not lasting for item in beside)


_BECAME = ("된", "한", "진", "난", "terminated", "deleted", "failed", "rebooted", "paused", "disabled")


def _is_state(item: Item) -> bool:
    terms = item.senses["COND"].options.values() if item.has("COND") else ()
    return any(isinstance(term, Condition) and term.field == "status" for term in terms)
