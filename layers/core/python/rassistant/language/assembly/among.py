"""What is asked of the rows of a list that was cut: the five largest stay these five, whatever is asked of them."""

from __future__ import annotations

import re
from dataclasses import replace

from rassistant.language.plan import QueryPlan, Step
from rassistant.language.vocabulary.senses import Item

_ASKS_WHICH = re.compile(
    r"^(?:(?:and|so|but|ok|okay) )*(?:which|(?:are|is|do|does|have|has) (?:any|some|all|one|they|these|those)\b)"
)

_BACK = re.compile(r"\b(?:of|among|from) (?:those|these|them)\b")


def among(plan: QueryPlan, previous: QueryPlan, items: list[Item]) -> QueryPlan | None:
    """The plan before with a step more; None where the question is not of the rows of a cut list, or changes that
    list: only Seoul, the ten largest."""
    finds, new = previous.finds, plan.steps[0]
    if not finds or not finds[-1].is_cut or not _is_of_rows(plan, finds[-1], items):
        return None
    cut = finds[-1]
    types = tuple(name for name in new.service_types if not cut.service_types or name in cut.service_types)
    step = Step(
        service_types=types or cut.service_types,
        accounts=_apart(new.accounts, cut.accounts),
        regions=_apart(new.regions, cut.regions),
        filters=new.filters,
    )
    if new.action == "cost":
        return QueryPlan((*finds, step, replace(new, service_types=(), accounts=(), regions=())))
    step = replace(step, select=new.select, aggregation=new.aggregation, sort=new.sort, limit=new.limit)
    if len(plan.steps) > 1:
        return QueryPlan((*finds, step, *plan.steps[1:]))
    costs = previous.steps[len(finds) :] if new.aggregation is None and not new.sort else ()
    return QueryPlan((*finds, step, *costs))


def _is_of_rows(plan: QueryPlan, cut: Step, items: list[Item]) -> bool:
    new = plan.steps[0]
    if new.service_types and cut.service_types and not set(new.service_types) & set(cut.service_types):
        return False
    narrows = bool(new.filters or _apart(new.regions, cut.regions) or _apart(new.accounts, cut.accounts))
    said = " ".join(item.text.lower() for item in items)
    points_back = any(item.has("NARROW") for item in items) or _BACK.search(said) is not None
    if new.action == "cost":
        return points_back and narrows
    is_fewer = new.limit is not None and not new.sort and new.aggregation is None and not narrows
    if points_back or is_fewer:  # just the first three: of the list itself
        return not is_fewer and (narrows or new.aggregation is not None or bool(new.sort))
    return not any(item.has("SERVICE") for item in items) and _goes_on(plan, cut, said, narrows=narrows)


def _goes_on(plan: QueryPlan, cut: Step, said: str, *, narrows: bool) -> bool:
    """A question that names nothing, nor points to it: how many? by region; the two largest; which are encrypted?"""
    new = plan.steps[0]
    if new.aggregation is not None or (narrows and len(plan.steps) > 1):
        return True
    if new.sort:
        return not narrows and (new.limit is None or new.limit < (cut.limit or 0))
    return narrows and _ASKS_WHICH.match(said) is not None


def _apart(new: tuple[str, ...], old: tuple[str, ...]) -> tuple[str, ...]:
    """What the question names itself, and not because the question before did."""
    return () if new == old else new
