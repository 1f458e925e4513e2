"""What share of something is so: all of it by that, whose parts show the share."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from rassistant.language.plan import Aggregation, Condition, QueryPlan, Step
from rassistant.language.reading import Reading

_FORMS = (
    re.compile(
        r"(?:(?:what|which|what's the|what is the|show(?: me)? the|the) )?(?:share|percentage|percent|fraction|proportion|ratio|part|%) of "
        r"(?:all |the |our |my |all the |all our )?(?P<rest>.+)",
        re.IGNORECASE,
    ),
    re.compile(r"(?P<rest>.+?)(?:의|이|가)?\s?(?:비율|비중|퍼센트|몇\s?퍼센트|몇\s?%)(?:은|는|이|가|를|을)?(?:\s?(?:얼마|어느|어떻게|어때|알려|보여|계산|몇).*|야|인가요?|이야|인지)?"),
)  # fmt: skip
_GROUPED = ("eq", "ne", "in", "exists", "missing")


def share_of(question: str, read: Callable[[str], Reading]) -> Reading | None:
    """None for any other question, and for what has no parts to compare."""
    match = next((found for form in _FORMS if (found := form.fullmatch(question.strip(" ?.!")))), None)
    if match is None or re.search(r"\d\s?(?:%|퍼센트)", question):
        return None
    reading = read(match["rest"])
    if reading.plan is None or len(reading.plan.steps) != 1:
        return None
    step = _by_parts(reading.plan.steps[0])
    return None if step is None else replace(reading, plan=QueryPlan((step,)))


def _by_parts(step: Step) -> Step | None:
    if step.action == "cost":
        is_plain = step.aggregation is None and bool(step.service_types)
        by_service = Aggregation("sum", "monthly_cost_usd", ("service",))
        return replace(step, service_types=(), aggregation=by_service) if is_plain else None
    told = [term for term in step.filters if isinstance(term, Condition) and term.op in _GROUPED]
    if not told or step.aggregation not in (None, Aggregation("count")):
        return None
    last = told[-1]
    if last.field in ("name", "tags", "finding", "created_at"):
        return None
    kept = tuple(term for term in step.filters if term != last)
    return replace(step, filters=kept, aggregation=Aggregation("count", None, (last.field,)), sort=(), limit=None)
