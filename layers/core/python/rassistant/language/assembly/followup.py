"""A follow-up: the question before, with what the new one changes."""

from __future__ import annotations

from dataclasses import replace

from rassistant.language.assembly.among import among
from rassistant.language.assembly.parts import names_everything
from rassistant.language.fields import FieldCatalog
from rassistant.language.plan import Condition, Filter, Not, QueryPlan, Step, conditions
from rassistant.language.vocabulary.senses import Item

_SCOPE = frozenset(("SERVICE", "REGION", "ACCOUNTREF"))
"""What a cost can be cut down to."""
_FRAGMENT = frozenset(("FOLLOW", "NARROW"))


def follow_up(plan: QueryPlan, previous: QueryPlan, items: list[Item], catalog: FieldCatalog) -> QueryPlan:
    """The merged plan; the new plan alone where the question stands on its own feet."""
    of_cost = previous.steps[-1].action == "cost" and (_is_only(items) or _is_how_much(items))
    if not _follows(items) and not of_cost:
        return _there(plan, previous) if _is_there(items) else plan
    return among(plan, previous, items) or _changed(plan, previous, items, catalog)


def _changed(plan: QueryPlan, previous: QueryPlan, items: list[Item], catalog: FieldCatalog) -> QueryPlan:
    """The question before, with what the new one says in its place."""
    narrowing = any(item.has("NARROW") for item in items)
    before, found = (previous.finds or previous.steps)[-1], plan.steps[0]
    head = previous.finds[:-1]
    if head and not narrowing:
        moved = _moved(head, found, catalog)
        if moved is None:
            return plan
        head, found = moved
    base = (
        replace(before, aggregation=None, sort=(), limit=None, select=())
        if before.action == "find"
        else _as_find(before)
    )
    merged = _merged(base, found, catalog, narrowing=narrowing)
    if len(plan.steps) > 1:  # and their cost
        return QueryPlan((*head, merged, plan.steps[1]))
    if found.action == "cost":
        return _costed(head, _rows_of(merged, before), _continued(found, previous.steps[-1]))
    is_cost = previous.steps[-1].action == "cost"
    if is_cost and found.limit is not None and _only_scope(found) and not _narrows(found):
        return _first(previous, found.limit)
    of_bill = len(previous.steps) == 1 and not (narrowing and found.filters)
    if is_cost and _only_scope(found) and (of_bill or not narrowing):
        return _costed(head, _rows_of(merged, before), replace(previous.steps[-1], filters=()))
    counted = any(item.has("COUNT") for item in items)
    shaped = _shaped(merged, found, before, narrowing=narrowing, counted=counted)
    return QueryPlan((*head, _orderable(shaped, catalog)))


def _moved(head: tuple[Step, ...], new: Step, catalog: FieldCatalog) -> tuple[tuple[Step, ...], Step] | None:
    """The same of other regions, accounts or services, where the rows before were found among some others; None where
    these can't be chosen so."""
    of_others = new.service_types and not set(new.service_types) & set(head[-1].service_types)
    scope = Step(service_types=new.service_types if of_others else (), regions=new.regions, accounts=new.accounts)
    steps = (
        replace(_merged(step, scope, catalog, narrowing=False), sort=step.sort, limit=step.limit, select=step.select)
        for step in head
    )
    moved = tuple(_orderable(step, catalog) for step in steps)
    fit = all(step.is_cut for step in moved)
    return (moved, replace(new, regions=(), accounts=())) if fit else None


def _orderable(step: Step, catalog: FieldCatalog) -> Step:
    """Not cut by an order that the services have nothing for."""
    known = step.aggregation is not None or all(catalog.info(key.field, step.service_types) for key in step.sort)
    return step if known else replace(step, sort=(), limit=None)


def _shaped(merged: Step, found: Step, before: Step, *, narrowing: bool, counted: bool) -> Step:
    """With the shape of the answer before, where the new question gives none. Groups that nothing counts have the
    figure of the answer before: total size, and by region."""
    figure = before.aggregation if before.aggregation is not None and before.aggregation.field else None
    if figure and not counted and found.aggregation is not None and found.aggregation.function == "count":
        return replace(merged, aggregation=replace(figure, group_by=found.aggregation.group_by))
    if found.limit is not None and found.aggregation is None and not found.sort and not _narrows(found):
        return replace(merged, aggregation=before.aggregation, sort=before.sort, select=before.select)
    grouped = before.aggregation is not None and bool(before.aggregation.group_by)
    if grouped and found.aggregation is None and found.sort and {key.field for key in found.sort} <= _OF_GROUPS:
        return replace(merged, aggregation=before.aggregation, sort=found.sort, limit=found.limit)
    if narrowing or found.aggregation is not None or found.sort or found.limit is not None:
        return merged
    select = tuple(dict.fromkeys((*before.select, *merged.select)))
    return replace(merged, aggregation=before.aggregation, sort=before.sort, limit=before.limit, select=select)


_OF_GROUPS = frozenset(("count", "value", "measured"))


def _narrows(step: Step) -> bool:
    return bool(step.filters or step.regions or step.accounts)


def _first(previous: QueryPlan, limit: int) -> QueryPlan:
    """Just the top 3, of groups of costs."""
    return QueryPlan((*previous.steps[:-1], replace(previous.steps[-1], limit=limit)))


def _follows(items: list[Item]) -> bool:
    narrows = any(item.has("NARROW") for item in items)
    if narrows or not any(item.has("SERVICE") for item in items):
        return narrows or not names_everything(items)
    if _is_topic(items):
        return True
    first = items[0].text.lower() if items else ""
    return any(item.has("FOLLOW") and not item.has("FILLER") for item in items) or (
        first.split(" ")[0] in ("and", "what", "how", "그럼", "그러면") and len(items) <= 6
    )


def _there(plan: QueryPlan, previous: QueryPlan) -> QueryPlan:
    first = plan.steps[0]
    return QueryPlan((replace(first, regions=first.regions or previous.steps[0].regions), *plan.steps[1:]))


def _is_there(items: list[Item]) -> bool:
    """And the databases there: where the question before was about."""
    said = [item.text.lower() for item in items if not item.has("TRIVIAL")]
    named = any(item.has("SERVICE") for item in items)
    return (
        named and bool(said) and said[-1] in ("there", "over there", "in there", "in that region", "in the same region")
    )


def _is_only(items: list[Item]) -> bool:
    """Only EC2, EC2만: of the cost that was shown."""
    said = [item.text.lower() for item in items if not item.has("TRIVIAL")]
    listed = [
        item for item in items if not item.senses.keys() & {"TRIVIAL", "FILLER", "AND", "OR", "PARTAND", "PARTOR"}
    ]
    if listed and listed[-1].text == "만" and all(item.senses.keys() & _SCOPE for item in listed[:-1]):
        return True
    if said and len(said) == len(listed) and all(_is_name(item) for item in listed):
        return True  # EC2, and no more: of the cost that was shown
    short = len(said) <= 3
    return short and (said[0] in ("only", "just", "just for", "only for", "for") or said[-1].endswith("만"))


def _is_how_much(items: list[Item]) -> bool:
    """EC2는 얼마야?, after a cost: of the time that was shown."""
    said = [item for item in items if not item.has("TRIVIAL")]
    while said and said[-1].senses.keys() & {"HOWMUCH", "COST", "COSTING"}:
        said.pop()
    named = len(said) == len([item for item in items if not item.has("TRIVIAL")])
    return not named and 1 < len(said) <= _TOPIC and said[-1].text in ("는", "은") and said[0].has("SERVICE")


_TOPIC = 2


def _is_name(item: Item) -> bool:
    return item.has("SERVICE") and item.senses["SERVICE"].proper and not item.has("COND")


def _is_topic(items: list[Item]) -> bool:
    """RDS는? 도쿄는요?"""
    said = [item for item in items if not item.has("TRIVIAL")]
    if _is_too(said):
        return True
    is_polite = bool(said) and said[-1].text == "요"
    said = said[:-1] if is_polite else said
    return (
        1 < len(said) <= 4
        and said[-1].text in ("는", "은", "는요", "은요")
        and (is_polite or any(item.has("TRIVIAL") for item in items))
    )


def _is_too(said: list[Item]) -> bool:
    """RDS도, RDS도 보여줘: of the kind alone, and as the one before."""
    named = next((at for at, item in enumerate(said) if item.has("SERVICE")), len(said))
    behind = said[named + 1 :]
    rest = (*said[:named], *behind[1:])
    return bool(behind) and behind[0].text == "도" and all("FILLER" in item.senses for item in rest)


def _continued(cost: Step, before: Step) -> Step:
    """What the new question about cost leaves open stays as it was."""
    if before.action != "cost":
        return cost
    as_before = cost.aggregation is None
    return replace(
        cost,
        time_range=cost.time_range or before.time_range,
        compare_to=cost.compare_to if cost.time_range is not None else before.compare_to,
        aggregation=cost.aggregation or before.aggregation,
        sort=cost.sort or (before.sort if as_before else ()),
        limit=cost.limit or (before.limit if as_before else None),
        granularity=cost.granularity if cost.granularity != "DAILY" else before.granularity,
    )


def _rows_of(merged: Step, before: Step) -> Step:
    """The rows whose cost is asked for: as few as the answer before showed of them, in the order that chose these."""
    picked = before.action == "find" and before.aggregation is None and before.limit is not None
    rows = replace(merged, aggregation=None, select=(), sort=(), limit=None)
    return replace(rows, sort=before.sort, limit=before.limit) if picked else rows


def _as_find(cost: Step) -> Step:
    return Step(service_types=cost.service_types, accounts=cost.accounts, regions=cost.regions, filters=cost.filters)


def _merged(base: Step, new: Step, catalog: FieldCatalog, *, narrowing: bool) -> Step:
    """New regions, accounts and services replace the old ones; a condition replaces those on the same field."""
    services = (
        new.service_types
        if new.service_types and not (base.service_types and set(base.service_types) <= set(new.service_types))
        else base.service_types
    )
    if narrowing and base.service_types:
        common = tuple(name for name in base.service_types if name in new.service_types)
        services = common or base.service_types
    elif base.service_types and new.service_types and not set(new.service_types) & set(base.service_types):
        services = new.service_types
    touched = set().union(*(_fields(term) for term in new.filters if not _only_excludes(term, base)))
    if new.regions:
        touched.add("region")
    kept: tuple[Filter, ...] = (
        base.filters if narrowing else tuple(term for term in base.filters if not _fields(term) & touched)
    )
    kept = tuple(_translated(term, services, catalog) for term in kept)
    kept = tuple(term for term in kept if _fits(term, services, catalog))
    regions = new.regions or (() if "region" in touched and not narrowing else base.regions)
    if narrowing and new.regions and base.regions:
        regions = tuple(code for code in base.regions if code in new.regions) or new.regions
    return Step(
        service_types=services,
        accounts=new.accounts or base.accounts,
        regions=regions,
        filters=(*kept, *(term for term in new.filters if term not in kept)),
        aggregation=new.aggregation,
        sort=new.sort,
        limit=new.limit,
        select=new.select,
    )


def _only_excludes(term: Filter, base: Step) -> bool:
    """Python functions, except python 3.9: what was asked for stays; running, not running: nothing of it would."""
    if isinstance(term, Not):
        return term.term not in base.filters
    if not isinstance(term, Condition) or term.op not in ("ne", "not_in"):
        return False
    excluded = {str(value) for value in _values(term)}
    same = [one for one in conditions(base.filters) if one.field == term.field and one.op in ("eq", "in")]
    asked = {str(value) for one in same for value in _values(one)} | set(base.regions if term.field == "region" else ())
    return not asked or bool(asked - excluded)


def _values(term: Condition) -> tuple[object, ...]:
    return term.value if isinstance(term.value, tuple) else (term.value,)


def _fields(term: Filter) -> set[str]:
    return {condition.field for condition in conditions((term,))}


def _translated(term: Filter, services: tuple[str, ...], catalog: FieldCatalog) -> Filter:
    """Running instances, and databases? The state that the other service has the same words for."""
    if not isinstance(term, Condition) or term.field != "status" or term.op not in ("eq", "ne") or len(services) != 1:
        return term
    states = catalog.kinds[services[0]].states if services[0] in catalog.kinds else ()
    if not states or any(state.value == term.value for state in states):
        return term
    known = [s for kind in catalog.kinds.values() for s in kind.states if s.value == term.value]
    said = {word for state in known for word in (state.value, state.label.en.lower())}
    same = [state for state in states if said & {state.value, state.label.en.lower(), *state.words.en}]
    return Condition("status", term.op, same[0].value) if len(same) == 1 else term


def _fits(term: Filter, services: tuple[str, ...], catalog: FieldCatalog) -> bool:
    """What about RDS? The old condition stays where the new service has the field and, for a state, the state."""
    for path in _fields(term):
        if services and path.startswith(("details.", "metrics.")) and catalog.info(path, services) is None:
            return False
    if services and isinstance(term, Condition) and term.field == "status" and term.op in ("eq", "in"):
        values = term.value if isinstance(term.value, tuple) else (term.value,)
        known = {state.value for name in services if (kind := catalog.kinds.get(name)) for state in kind.states}
        return any(value in known for value in values)
    return True


def _only_scope(step: Step) -> bool:
    return step.aggregation is None and not step.sort


def _costed(head: tuple[Step, ...], found: Step, cost: Step) -> QueryPlan:
    if head or found.filters or found.sort:
        return QueryPlan((*head, found, replace(cost, service_types=(), regions=(), accounts=())))
    return QueryPlan(
        (replace(cost, service_types=found.service_types, regions=found.regions, accounts=found.accounts),)
    )
