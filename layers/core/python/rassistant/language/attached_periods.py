"""A time that stands alone in a question: of what was stopped or created, of the metrics, or of the bill."""

from __future__ import annotations

from rassistant.language.cost_asked import is_cost, is_costliest
from rassistant.language.dearest import averages_cost
from rassistant.language.parts import Parts, continues_cost
from rassistant.language.periods import Period
from rassistant.language.reading import Refusal, Situation
from rassistant.language.refusals import unclear
from rassistant.language.rules_time import dated
from rassistant.language.senses import Item
from rassistant.language.windows import is_last_day, moved, names_metrics, over, window_of


def attach_periods(parts: Parts, situation: Situation) -> Refusal | None:
    """Makes conditions of them, where they are not of the bill; why not, where what they are of is not clear."""
    if not parts.periods or is_cost(parts) or is_costliest(parts) or continues_cost(parts, situation):
        return None
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
    verb = next((item for item in verbs if not item.has("COND") and not item.has("FILLER")), None)
    item = verb or Item(0, 0, "created", {"CREATED": None})
    found = dated(item, period, item.text)
    if found is not None:
        parts.drafts.append(found)
    return None
