"""What can't be: more than all of it, less than nothing, what is yet to come. It is said, not answered with no rows."""

# ruff: noqa: E501  (a pattern is read as one line)
from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime
from typing import Final

from rassistant.language.fields import FieldCatalog
from rassistant.language.plan import MAX_STEPS, And, Condition, Filter, Or, QueryPlan, Step, conditions, related
from rassistant.language.reading import Refusal
from rassistant.language.unanswered.refusals import too_many_steps, unclear

_NEGATIVE: Final = re.compile(
    r"(?:^|(?<=[^\s\d] ))[-−]\s?\d+(?:\.\d+)?(?=\s?(?:%|[a-z가-힣]|$))|\b(?:minus|negative) \d|마이너스 ?\d|\bnegative (?:cpu|memory|size|cost|connections?|errors?|count|age)\b",
    re.IGNORECASE,
)
_NAMED: Final = re.compile(r"\bnam(?:e|es|ed)\b|\bend(?:s|ing)\b|\bcalled\b|이름|끝나", re.IGNORECASE)
"""Names that end in -7."""
_BEYOND_ALL: Final = frozenset(("ECS",))
"""Services whose utilization may exceed what they reserved: AWS documents more than 100 % for tasks of theirs."""
_WHOLE: Final = 100


def impossible_number(question: str) -> Refusal | None:
    """-5 GB, minus 3 connections; None for other questions."""
    found = _NEGATIVE.search(question)
    return None if found is None or _NAMED.search(question) else _no_such(found[0].strip())


def impossible(plan: QueryPlan, catalog: FieldCatalog, now: datetime) -> Refusal | None:
    """Over 120 %, fewer than none, created next year, more steps than there are; None for what may be."""
    if len(plan.steps) > MAX_STEPS:
        return too_many_steps()
    for step in plan.steps:
        if (refused := _of_step(step, catalog, now)) is not None:
            return refused
    return None


def _of_step(step: Step, catalog: FieldCatalog, now: datetime) -> Refusal | None:
    inner = [term.filters for term in related(step.filters)]
    for term in (term for filters in (step.filters, *inner) for term in conditions(filters)):
        if _is_ahead(term, now):
            return ahead()
        if _is_out_of(term, step, catalog):
            return _no_such(f"{term.value:g}" if isinstance(term.value, float | int) else str(term.value))
    if (named := next((term for term in conditions(step.filters) if _is_of_another(term, step)), None)) is not None:
        return _no_such(str(named.value))
    if any(isinstance(term, Or) and all(_is_of_others(part, step) for part in term.terms) for term in step.filters):
        return unclear("What is shown has no such state or field.", "보여 드린 것에는 그런 상태나 항목이 없습니다.")
    if _is_no_figure(step, catalog):
        return unclear(
            "What is to be added up is no number: name a figure, such as a size or a cost.",
            "더할 수 있는 수가 아닙니다. 크기나 비용처럼 숫자인 항목을 말해 주세요.",
        )
    return _contradiction() if _contradicts(step) else None


def _is_of_others(term: Filter, step: Step) -> bool:
    """Said of other services than those that are asked for: 꺼진, of groups that have no such state."""
    held = next(
        (part for part in (term.terms if isinstance(term, And) else ()) if isinstance(part, Condition)),
        None,
    )
    if held is None or held.field != "service_type" or not step.service_types:
        return False
    named = held.value if isinstance(held.value, tuple) else (held.value,)
    return not set(named) & set(step.service_types)


def _is_no_figure(step: Step, catalog: FieldCatalog) -> bool:
    """The total of instance types: a sum or an average of what is no number."""
    asked = step.aggregation
    if asked is None or asked.field is None or asked.function not in ("sum", "avg"):
        return False
    info = catalog.info(asked.field, step.service_types)
    return info is not None and info.type != "number"


_IDS: Final = {"i": "EC2", "vol": "EBS", "snap": "EBSSnapshot", "ami": "AMI", "nat": "NAT", "eipalloc": "EIP"}


def _is_of_another(term: Condition, step: Step) -> bool:
    """Addresses whose id is an instance's."""
    if term.field != "resource_id" or term.op != "eq" or not isinstance(term.value, str):
        return False
    kind = _IDS.get(term.value.partition("-")[0])
    return kind is not None and bool(step.service_types) and kind not in step.service_types


def _contradicts(step: Step) -> bool:
    """Neither stopped nor not stopped; attached and unattached."""
    own = [term for term in step.filters if isinstance(term, Condition)]
    wanted = {(term.field, term.value) for term in own if term.op == "eq"}
    switched = {field for field, value in wanted if value is True} & {
        field for field, value in wanted if value is False
    }
    return bool(switched) or any((term.field, term.value) in wanted for term in own if term.op == "ne")


def _is_ahead(term: Condition, now: datetime) -> bool:
    """Created or changed from a day on that has not come yet."""
    if term.op not in ("ge", "gt", "eq") or not isinstance(term.value, str) or not _DAY.match(term.value):
        return False
    return term.value[: len("2026-01-01")] > now.date().isoformat() and _TOLD.search(term.field) is not None


_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")
_TOLD: Final = re.compile(r"^created_at$|\.(?:launched_at|stopped_at|attached_at|last_\w+)$")
"""What has happened, once; a date that something ends or expires on may lie ahead."""


def _is_out_of(term: Condition, step: Step, catalog: FieldCatalog) -> bool:
    value = term.value
    if isinstance(value, bool) or not isinstance(value, int | float):
        return False
    if _BELOW_NOTHING[term.op](value) if term.op in _BELOW_NOTHING else False:
        return term.field.startswith(("metrics.", "details.")) or term.field == "monthly_cost_usd"
    info = catalog.info(term.field, step.service_types)
    if info is None or info.unit.lower() not in ("%", "percent") or _BEYOND_ALL.issuperset(step.service_types):
        return False
    return term.op in _ABOVE_ALL and _ABOVE_ALL[term.op](value)


_BELOW_NOTHING: Final[dict[str, Callable[[float], bool]]] = {
    "lt": lambda value: value <= 0,
    "le": lambda value: value < 0,
    "eq": lambda value: value < 0,
}
_ABOVE_ALL: Final[dict[str, Callable[[float], bool]]] = {
    "gt": lambda value: value >= _WHOLE,
    "ge": lambda value: value > _WHOLE,
    "eq": lambda value: value > _WHOLE,
}


def ahead() -> Refusal:
    return unclear(
        "That is yet to come: ask for what is or was. What is expected to be spent is in the Cost tab.",
        "아직 오지 않은 때입니다. 현재와 과거를 물어봐 주세요. 예상 비용은 비용 탭에 있습니다.",
        "time",
    )


def _no_such(number: str) -> Refusal:
    return unclear(
        f'No value can be like that: "{number}".',
        f'있을 수 없는 값입니다: "{number}".',
    )


def _contradiction() -> Refusal:
    return unclear("The conditions rule each other out.", "조건이 서로 모순됩니다.")
