"""Tag keys of a plan as the account writes them: the bill tells ``team`` from ``Team``, where rows do not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from rassistant.language.plan import And, Condition, Filter, Not, Or, QueryPlan, Related, Step

_TAGS: Final = "tags."


def in_own_case(plan: QueryPlan, keys: Mapping[str, str]) -> QueryPlan:
    """``keys``: each key of the account, in lower case, as it is written. One that is none of them stays as it is said."""
    return replace(plan, steps=tuple(_step(step, keys) for step in plan.steps))


def _step(step: Step, keys: Mapping[str, str]) -> Step:
    aggregation = step.aggregation
    if aggregation is not None:
        aggregation = replace(aggregation, group_by=tuple(_path(path, keys) for path in aggregation.group_by))
    return replace(
        step,
        filters=tuple(_term(term, keys) for term in step.filters),
        select=tuple(_path(path, keys) for path in step.select),
        aggregation=aggregation,
        sort=tuple(replace(key, field=_path(key.field, keys)) for key in step.sort),
    )


def _term(term: Filter, keys: Mapping[str, str]) -> Filter:
    match term:
        case Condition():
            other = None if term.other is None else _path(term.other, keys)
            return replace(term, field=_path(term.field, keys), other=other)
        case Not():
            return Not(_term(term.term, keys))
        case And():
            return And(tuple(_term(part, keys) for part in term.terms))
        case Or():
            return Or(tuple(_term(part, keys) for part in term.terms))
        case Related():
            return replace(term, filters=tuple(_term(part, keys) for part in term.filters))


def _path(path: str, keys: Mapping[str, str]) -> str:
    """The exact key where there is one beside others that differ in case alone."""
    key = path.removeprefix(_TAGS)
    if key == path or key in keys.values():
        return path
    return _TAGS + keys.get(key.lower(), key)
