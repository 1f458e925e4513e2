"""Comparisons and ranges: numbers with what is said around them become bounds."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rassistant.language.plan import Operator
from rassistant.language.rules.drafts import Bounds
from rassistant.language.rules.grammar import Rule, rule
from rassistant.language.vocabulary.senses import Item, Number

Senses = Mapping[str, Any] | None
Bound = tuple[Operator, Number]
EITHER = "EITHER"
"""Two bounds, one of which is to hold."""


def bound_rules() -> tuple[Rule, ...]:
    return (
        rule("CMP NUM CMP NUM", lambda m: _both(_prefix(m[0], m[1]), _and_then(m[2], m[3]))),
        rule("BETWEEN NUM AND|TO|DASH|PARTAND|OR NUM BETWEEN?", lambda m: _range(m[1], m[3])),
        rule("NUM TO|DASH|SINCE NUM BETWEEN|UNTIL?", lambda m: _range(m[0], m[2])),
        rule("NUM AND|PARTAND NUM BETWEEN", lambda m: _range(m[0], m[2])),
        rule("NUM NUM BETWEEN", lambda m: _range(m[0], m[1])),
        rule("SINCE|FROM NUM TO|DASH|UNTIL NUM", lambda m: _range(m[1], m[3])),
        rule("NUM CMP OR|PARTOR! NUM CMP", lambda m: _either(suffix_bound(m[1], m[0]), suffix_bound(m[4], m[3]))),
        rule("NUM CMP AND|PARTAND? NUM CMP", lambda m: _both(suffix_bound(m[1], m[0]), suffix_bound(m[4], m[3]))),
        rule("CMP NUM AND|EXCEPT? CMP NUM", lambda m: _both(_prefix(m[0], m[1]), _prefix(m[3], m[4]))),
        rule("CMP NUM CMP", lambda m: _one(suffix_bound(m[2], m[1])) if _is_trailing(m[0], m[2]) else None),
        rule("CMP NUM|VERSION", lambda m: _one(_prefix(m[0], m[1]) or _and_then(m[0], m[1]))),
        rule("NUM CMP", lambda m: _one(suffix_bound(m[1], m[0]))),
        rule("NUM CMP PART!", lambda m: _one(_prefix(m[1], m[0])) if _position(m[1]) == "pre" else None),
    )


def _position(item: Item | None) -> str:
    return str(item.senses["CMP"][1]) if item is not None else ""


def _is_trailing(first: Item | None, last: Item | None) -> bool:
    """In "over $5 and over 90 GB" the second comparison is of what follows."""
    said = last.text.lower() if last is not None else ""
    return _position(first) == "pre" and (not said.startswith("and ") or said == "and up")


def _prefix(comparison: Item | None, number: Item | None) -> tuple[Operator, Number] | None:
    if comparison is None or number is None or not number.has("NUM"):
        return None
    op, position = comparison.senses["CMP"]
    return (op, number.senses["NUM"]) if position in ("pre", "sym") else None


def suffix_bound(comparison: Item | None, number: Item | None) -> tuple[Operator, Number] | None:
    if comparison is None or number is None:
        return None
    op, position = comparison.senses["CMP"]
    return (op, number.senses["NUM"]) if position == "suf" else None


def _and_then(comparison: Item | None, number: Item | None) -> tuple[Operator, Number] | None:
    """At least 20 % and below 50 %: here "and below" begins the second bound."""
    if comparison is None or number is None or not comparison.text.lower().startswith("and "):
        return None
    op = {"below": "lt", "under": "lt", "less": "lt", "above": "gt", "over": "gt", "more": "gt"}.get(
        comparison.text.lower()[4:]
    )
    return None if op is None or not number.has("NUM") else ("lt" if op == "lt" else "gt", number.senses["NUM"])


def _one(bound: tuple[Operator, Number] | None) -> Senses:
    return None if bound is None else {"BOUND": (bound,)}


def _both(first: tuple[Operator, Number] | None, second: tuple[Operator, Number] | None) -> Senses:
    if first is None or second is None or first[0] == second[0]:
        return None
    if (
        len({number.unit_class for _, number in (first, second)} - {"", "count"}) > 1
    ):  # of two things: 20 %, 100 dollars
        return None
    return {"BOUND": _same_unit((first, second))}


def _either(first: Bound | None, second: Bound | None) -> Senses:
    """60% 이상 또는 5% 이하."""
    if first is None or second is None:
        return None
    return {EITHER: tuple((bound,) for bound in _same_unit((first, second)))}


def _range(low: Item | None, high: Item | None) -> Senses:
    if low is None or high is None or (low.has("YEAR") and high.has("YEAR")):  # from 2024 to 2025
        return None
    return {"BOUND": _same_unit((("ge", low.senses["NUM"]), ("le", high.senses["NUM"])))}


def of_other_unit(subject: Item | None, bound: Item | None) -> Senses:
    """호출이 10GB 이상인: no amount of that, and no size of something else either."""
    bounds: Bounds = bound.senses["BOUND"] if bound is not None else ()
    units = {number.unit_class for _, number in bounds}
    return {"UNSUPPORTED": None} if subject is not None and not subject.has("SIZEWORD") and units == {"bytes"} else None


def _same_unit(bounds: tuple[tuple[Operator, Number], tuple[Operator, Number]]) -> Bounds:
    """In "20 to 50 %" the first number has the unit of the second."""
    (op, first), (other, second) = bounds
    if first.unit_class == "" and second.unit_class not in ("", "count"):
        factor = second.value / second.amount if second.amount else 1.0
        first = Number(first.value * factor, second.unit_class, first.raw, second.unit, first.amount, second.currency)
    elif second.unit_class == "" and first.unit_class not in ("", "count"):
        factor = first.value / first.amount if first.amount else 1.0
        second = Number(second.value * factor, first.unit_class, second.raw, first.unit, second.amount, first.currency)
    return ((op, first), (other, second))
