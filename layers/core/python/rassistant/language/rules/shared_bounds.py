"""Read and write IOPS over 100, 읽기와 쓰기가 없는: one condition that is stated of two metrics is a condition on each."""

from __future__ import annotations

from dataclasses import replace

from rassistant.language.fields import FieldCatalog
from rassistant.language.plan import And, Condition, Filter, Or
from rassistant.language.rules.drafts import Draft
from rassistant.language.vocabulary.senses import Item, Ref

_JOINS = frozenset(("AND", "PARTAND", "OR", "PARTOR"))
_TAKEN = frozenset(("COND", "SERVICE", "ORDER", "GROUPS", "MEASURE"))


def shared_bounds(items: list[Item], catalog: FieldCatalog) -> list[Item]:
    """The items with both conditions in one; a metric that has another unit, or that no kind of the condition has,
    stays what is shown beside it."""
    at = 0
    while at + 2 < len(items):
        one, joint, other = items[at : at + 3]
        both = _both(one, other, joint, catalog) if joint.senses.keys() & _JOINS and not joint.has("COND") else None
        if both is None:
            at += 1
            continue
        words = f"{one.text} {joint.text} {other.text}"
        items = [*items[:at], Item(one.start, other.end, words, {"COND": both}), *items[at + 3 :]]
    return items


def _both(one: Item, other: Item, joint: Item, catalog: FieldCatalog) -> Draft | None:
    said: Draft | None = None
    if _is_bare(one) and other.has("COND"):
        bare, said = one, other.senses["COND"]
    elif _is_bare(other) and one.has("COND") and (_is_none(one.senses["COND"]) or _is_some(one.senses["COND"])):
        bare, said = other, one.senses["COND"]
    if said is None or not said.metric:
        return None
    is_either = bool(joint.senses.keys() & {"OR", "PARTOR"}) and not _is_none(said)  # no reads or writes: neither
    options: dict[str, Filter] = {}
    for service, term in said.options.items():
        ref = next((ref for ref in bare.senses["METRIC"] if ref.service_type == service), None)
        alike = None if ref is None else _of_metric(term, ref, catalog)
        if alike is None:
            return None
        options[service] = Or((alike, term)) if is_either else And((alike, term))
    return replace(said, options=options, words=f"{one.text} {other.text}")


def _is_bare(item: Item) -> bool:
    return item.has("METRIC") and not item.senses.keys() & _TAKEN


def _is_none(said: Draft) -> bool:
    """No reads: nothing was measured, or zero."""
    return bool(said.options) and all(
        isinstance(term, Or) and any(isinstance(part, Condition) and part.op == "missing" for part in term.terms)
        for term in said.options.values()
    )


def _is_some(said: Draft) -> bool:
    """With errors: more than none."""
    return all(isinstance(term, Condition) and (term.op, term.value) == ("gt", 0) for term in said.options.values())


def _of_metric(term: Filter, ref: Ref, catalog: FieldCatalog) -> Filter | None:
    """The same condition on another metric, over the same window; None where their units differ."""
    match term:
        case Condition(field, op, value, None):
            plain, at, window = field.partition("@")
            known, wanted = catalog.info(plain, (ref.service_type,)), catalog.info(ref.path, (ref.service_type,))
            if plain == ref.path or known is None or wanted is None or known.unit != wanted.unit:
                return None
            return Condition(f"{ref.path}{at}{window}", op, value)
        case And(terms) | Or(terms):
            parts = [_of_metric(part, ref, catalog) for part in terms]
            whole = tuple(part for part in parts if part is not None)
            return type(term)(whole) if len(whole) == len(parts) else None
        case _:
            return None
