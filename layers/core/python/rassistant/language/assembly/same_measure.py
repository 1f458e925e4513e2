"""The 5 largest volumes, and databases? Each kind has its own field for what size, load and slowness are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from rassistant.language.plan import QueryPlan, SortKey, Step
from rassistant.language.vocabulary.senses import Ref


def in_measures_of(previous: QueryPlan, plan: QueryPlan, measures: Iterable[Sequence[Ref]]) -> QueryPlan:
    """The plan before, ordered by what the kind that is asked for now has for the same; as it is where that has none."""
    wanted = plan.steps[0].service_types
    if len(wanted) != 1:
        return previous
    same: dict[tuple[str, str], str] = {}
    for refs in measures:
        mine = next((ref.path for ref in refs if ref.service_type == wanted[0]), None)
        if mine is not None:
            same.update({(ref.service_type, ref.path): mine for ref in refs if _is_translated(ref, wanted[0])})
    return replace(previous, steps=tuple(_ordered(step, same) for step in previous.steps))


def _is_translated(ref: Ref, wanted: str) -> bool:
    """The memory of a function is its size only where nobody names it."""
    return ref.service_type != wanted and "memory" not in ref.path


def _ordered(step: Step, same: Mapping[tuple[str, str], str]) -> Step:
    if step.aggregation is not None or len(step.service_types) != 1 or not step.sort:
        return step
    kind = step.service_types[0]
    keys = tuple(SortKey(same.get((kind, key.field), key.field), key.descending) for key in step.sort)
    return replace(step, sort=keys)
