"""Turns that put something beside an answer, add it to it, or take it away: RDS too, compared with S3, without the prod ones."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rassistant.language.plan import Aggregation, Condition, Filter, Or, QueryPlan, Step
from rassistant.language.rules.drafts import among, equal_values, negation


def widened(before: QueryPlan, after: QueryPlan) -> QueryPlan:
    """Both what was found before and what the new words mean; of another time, that time's."""
    if before.steps[-1].action == "cost" and after.steps[-1].time_range != before.steps[-1].time_range:
        return after
    rows = max(1, len(before.finds))
    if rows > 1 and rows != len(after.finds):
        return after
    pairs = zip(before.steps[:rows], after.steps, strict=False)
    return QueryPlan((*(_both(old, new) for old, new in pairs), *before.steps[rows:]))


def _both(old: Step, new: Step) -> Step:
    return replace(
        old,
        service_types=_union(old.service_types, new.service_types),
        regions=_union(old.regions, new.regions),
        accounts=_union(old.accounts, new.accounts),
        filters=_either(old.filters, new.filters),
    )


def beside(before: QueryPlan, after: QueryPlan) -> QueryPlan | None:
    """What was shown and the same of what the new words name, beside each other; None where these name nothing else."""
    if after.steps[-1].time_range != before.steps[-1].time_range or after.steps[-1].compare_to is not None:
        return None
    both = widened(before, after)
    wide, old, last = both.steps[0], before.steps[0], both.steps[-1]
    by = next((name for name, field in _SIDES if len(getattr(wide, field)) > len(getattr(old, field))), "")
    come = [term for term in wide.filters if term not in old.filters]
    if not by and len(come) == 1 and isinstance(come[0], Condition) and come[0].op == "in":
        by = come[0].field
    if not by or (last.action == "cost" and not by.startswith("tags.") and by not in _BILLED):
        return None
    if last.action == "cost":
        return _measured(both, Aggregation("sum", "monthly_cost_usd", (_OF_BILL.get(by, by),)))
    counts = last.aggregation is not None and not last.aggregation.group_by
    return _measured(both, replace(last.aggregation, group_by=(by,))) if counts and last.aggregation else both


def _measured(plan: QueryPlan, aggregation: Aggregation) -> QueryPlan:
    return QueryPlan((*plan.steps[:-1], replace(plan.steps[-1], aggregation=aggregation)))


_SIDES = (("service_type", "service_types"), ("region", "regions"), ("account_id", "accounts"))
_BILLED = frozenset(name for name, _ in _SIDES)
_OF_BILL = {"service_type": "service", "account_id": "account"}


def _union(one: Sequence[str], other: Sequence[str]) -> tuple[str, ...]:
    """Everything stays everything; where the new words say nothing of it, it is as it was."""
    return tuple(dict.fromkeys((*one, *other))) if one else ()


def _either(old: Sequence[Filter], new: Sequence[Filter]) -> tuple[Filter, ...]:
    """Conditions that the new words changed hold as they were or as they are now."""
    gone = tuple(term for term in old if term not in new)
    come = tuple(term for term in new if term not in old)
    kept = tuple(term for term in old if term in new)
    if not gone or not come:  # only narrower than before, or of another service
        return tuple(old)
    if len(gone) == len(come) == 1:
        one, other = gone[0], come[0]
        values = equal_values(one), equal_values(other)
        fields = {term.field for term in (one, other) if isinstance(term, Condition)}
        if values[0] is not None and values[1] is not None and len(fields) == 1:
            return (*kept, among(fields.pop(), (*values[0], *values[1])))
        return (*kept, Or((one, other)))
    return tuple(old)


def without(before: QueryPlan, after: QueryPlan) -> QueryPlan:
    """What was found before, but for what the new words alone add."""
    at = max(0, len(before.finds) - 1)
    old, new = before.steps[at], after.steps[min(at, len(after.steps) - 1)]
    added = tuple(negation(term) for term in new.filters if term not in old.filters)
    if new.regions and new.regions != old.regions:
        added = (*added, negation(among("region", new.regions)))
    return QueryPlan((*before.steps[:at], replace(old, filters=(*old.filters, *added)), *before.steps[at + 1 :]))
