"""Read and write IOPS over 100, 읽기와 쓰기가 없는: one condition that is stated of two metrics is a condition on each. Of
two whose units differ it is on each where its number is a bare one (CPU and connections under 5); else it is refused."""

from __future__ import annotations

import re
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
        joins = bool(joint.senses.keys() & _JOINS) and not joint.has("COND")
        stated = not _is_bare(one) or one.has("METRIC") or _is_led(items, at)
        both = _both(one, other, joint, catalog) if joins and stated else None
        if both is None:
            if _is_stated_of_both(items, at, catalog):
                items = [*items[:at], Item(one.start, one.end, one.text, {"UNSUPPORTED": None}), *items[at + 1 :]]
            at += 1
            continue
        words = f"{one.text} {joint.text} {other.text}"
        items = [*items[:at], Item(one.start, other.end, words, {"COND": both}), *items[at + 3 :]]
    return items


def _is_stated_of_both(items: list[Item], at: int, catalog: FieldCatalog) -> bool:
    """With duration and errors over 5: the first is named before the bound as the second is, and is of another unit."""
    one, joint, other = items[at : at + 3]
    if not _is_bare(one) or not other.has("COND") or not joint.senses.keys() & _JOINS or joint.has("COND"):
        return False
    said: Draft = other.senses["COND"]
    shared = [name for name in said.options if any(ref.service_type == name for ref in _figures(one))]
    return _is_led(items, at) and _is_bound(said) and bool(shared)


def _is_led(items: list[Item], at: int) -> bool:
    """With the first, or the first and: it is no column that is to be shown."""
    return items[at + 1].has("PARTAND") or (at > 0 and items[at - 1].has("HAVE"))


def _figures(item: Item) -> tuple[Ref, ...]:
    return (*item.senses.get("METRIC", ()), *item.senses.get("NUMFIELD", ()))


def _is_bound(said: Draft) -> bool:
    """A number on which something is a bound."""
    return bool(said.options) and all(
        isinstance(term, Condition) and term.op in _BOUNDS and isinstance(term.value, float | int)
        for term in said.options.values()
    )


def _both(one: Item, other: Item, joint: Item, catalog: FieldCatalog) -> Draft | None:
    said: Draft | None = None
    if _is_bare(one) and other.has("COND"):
        bare, said = one, other.senses["COND"]
    elif (
        _is_bare(other)
        and other.has("METRIC")
        and one.has("COND")
        and (_is_none(one.senses["COND"]) or _is_some(one.senses["COND"]))
    ):
        bare, said = other, one.senses["COND"]
    if said is None or not (said.metric or _is_bound(said)):
        return None
    is_either = bool(joint.senses.keys() & {"OR", "PARTOR"}) and not _is_none(said)  # no reads or writes: neither
    options: dict[str, Filter] = {}
    for service, term in said.options.items():
        ref = next((ref for ref in _figures(bare) if ref.service_type == service), None)
        alike = None if ref is None else _of_metric(term, ref, catalog, bare=_UNIT.search(said.words) is None)
        if alike is None:
            return None
        options[service] = Or((alike, term)) if is_either else And((alike, term))
    return replace(said, options=options, words=f"{one.text} {other.text}")


def _is_bare(item: Item) -> bool:
    return bool(_figures(item)) and not item.senses.keys() & _TAKEN


def _is_none(said: Draft) -> bool:
    """No reads: nothing was measured, or zero."""
    return bool(said.options) and all(
        isinstance(term, Or) and any(isinstance(part, Condition) and part.op == "missing" for part in term.terms)
        for term in said.options.values()
    )


def _is_some(said: Draft) -> bool:
    """With errors: more than none."""
    return all(isinstance(term, Condition) and (term.op, term.value) == ("gt", 0) for term in said.options.values())


_BOUNDS = ("lt", "le", "gt", "ge", "eq")
_UNIT = re.compile(
    r"\d ?(?:%|퍼센트|프로|percent|[kmgt]i?b|bytes?|바이트|ms|s\b|sec|초|밀리초|분|minutes?)", re.IGNORECASE
)
_PLAIN = frozenset(("Percent", "Count", "Count/Second", ""))
"""Units of which people say the bare number."""


def _of_metric(term: Filter, ref: Ref, catalog: FieldCatalog, *, bare: bool) -> Filter | None:
    """The same condition on another metric, over the same window; None where their units differ. ``bare``: its number is
    stated without a unit."""
    match term:
        case Condition(field, op, value, None):
            plain, at, window = field.partition("@")
            known, wanted = catalog.info(plain, (ref.service_type,)), catalog.info(ref.path, (ref.service_type,))
            if plain == ref.path or known is None or wanted is None:
                return None
            if known.unit != wanted.unit and not (bare and {known.unit, wanted.unit} <= _PLAIN):
                return None
            return Condition(f"{ref.path}{at}{window}", op, value)
        case And(terms) | Or(terms):
            parts = [_of_metric(part, ref, catalog, bare=bare) for part in terms]
            whole = tuple(part for part in parts if part is not None)
            return type(term)(whole) if len(whole) == len(parts) else None
        case _:
            return None
