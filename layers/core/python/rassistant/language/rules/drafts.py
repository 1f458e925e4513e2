"""Conditions as words state them, before it is settled which services the question is about."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from rassistant.language.fields import FieldCatalog
from rassistant.language.plan import And, Condition, Filter, Not, Operator, Or, Value
from rassistant.language.vocabulary.senses import ANY_SERVICE, Number, Ref

Bounds = tuple[tuple[Operator, Number], ...]

_POWERS = {"k": 2.0**10, "m": 2.0**20, "g": 2.0**30, "t": 2.0**40}
_FACTORS: Mapping[str, tuple[str, float]] = {
    "percent": ("percent", 1.0),
    "%": ("percent", 1.0),
    "bytes": ("bytes", 1.0),
    **{f"{letter}{end}": ("bytes", power) for letter, power in _POWERS.items() for end in ("b", "ib")},
    "s": ("time", 1.0),
    "seconds": ("time", 1.0),
    "ms": ("time", 0.001),
    "milliseconds": ("time", 0.001),
    "microseconds": ("time", 1e-6),
    "minutes": ("time", 60.0),
    "hours": ("time", 3600.0),
    "days": ("time", 86400.0),
    "megabytes": ("bytes", 2.0**20),
    "usd": ("money", 1.0),
}
"""Of a field's unit: the class it belongs to and its size in the class's own unit. GB means GiB, as AWS bills it."""


@dataclass(frozen=True, slots=True)
class Draft:
    """``options``: the filter for each service type that has the field; ANY_SERVICE where all have.

    ``key`` is what the condition is about (a path): conditions of one key that are listed are alternatives.
    ``words`` is the piece of the question that it came from.
    """

    key: str
    options: Mapping[str, Filter]
    words: str = ""
    listable: bool = False
    metric: bool = False

    def negated(self) -> Draft:
        return replace(self, options={service: negation(term) for service, term in self.options.items()})


def negation(term: Filter) -> Filter:
    """The opposite in its plainest form."""
    match term:
        case Condition(field, op, value) if op in _OPPOSITES:
            if op == "eq" and isinstance(value, bool):
                return Condition(field, "eq", not value)
            return Condition(field, _OPPOSITES[op], value)
        case Not(inner):
            return inner
        case Or(terms) if all(isinstance(part, Condition) and part.op == "eq" for part in terms):
            return And(tuple(negation(part) for part in terms))
        case _:
            return Not(term)


_OPPOSITES: Mapping[Operator, Operator] = {
    "eq": "ne", "ne": "eq", "in": "not_in", "not_in": "in", "exists": "missing", "missing": "exists",
    "lt": "ge", "ge": "lt", "gt": "le", "le": "gt",
}  # fmt: skip


def draft(
    key: str, pairs: Iterable[tuple[str, Filter]], words: str = "", *, listable: bool = False, metric: bool = False
) -> Draft | None:
    """None where no service has it. Equalities of one service and field become one ``in``."""
    options: dict[str, Filter] = {}
    for service, term in pairs:
        options[service] = _either(options[service], term) if service in options else term
    return Draft(key, options, words, listable, metric) if options else None


def _either(one: Filter, other: Filter) -> Filter:
    if one == other:
        return one
    if isinstance(one, Condition) and isinstance(other, Condition) and one.field == other.field:
        values = equal_values(one), equal_values(other)
        if values[0] is not None and values[1] is not None:
            return among(one.field, (*values[0], *values[1]))
    terms = (*(one.terms if isinstance(one, Or) else (one,)), *(other.terms if isinstance(other, Or) else (other,)))
    return Or(tuple(dict.fromkeys(terms)))


def equal_values(condition: Filter) -> tuple[str | float | bool, ...] | None:
    """What an ``eq`` or ``in`` allows; None for another operator."""
    if not isinstance(condition, Condition) or condition.op not in ("eq", "in"):
        return None
    value = condition.value
    if value is None:
        return None
    return value if isinstance(value, tuple) else (value,)


def among(field: str, values: Sequence[str | float | bool]) -> Condition:
    distinct = tuple(dict.fromkeys(values))
    return Condition(field, "eq", distinct[0]) if len(distinct) == 1 else Condition(field, "in", distinct)


def valued(refs: Sequence[Ref], words: str) -> Draft | None:
    """The field has the value that the word stands for."""
    return draft(
        refs[0].path,
        ((ref.service_type, Condition(ref.path, _operator(ref), ref.value)) for ref in refs),
        words,
        listable=not any(ref.negated for ref in refs),
    )


def _operator(ref: Ref) -> Operator:
    return "starts_with" if ref.family else "ne" if ref.negated else "eq"


def on_field(term: Filter, path: str) -> Filter:
    """The same test of another field."""
    match term:
        case Condition(_, op, value):
            return Condition(path, op, value)
        case Not(inner):
            return Not(on_field(inner, path))
        case And(terms):
            return And(tuple(on_field(part, path) for part in terms))
        case Or(terms):
            return Or(tuple(on_field(part, path) for part in terms))
        case _:
            return term


def either(drafts: Sequence[Draft], words: str) -> Draft | None:
    """One or the other: alternatives of one field become ``in``, others an Or."""
    common = _common_services(drafts)
    pairs = [(service, _option(each, service)) for each in drafts for service in common]
    listable = all(each.listable and each.key == drafts[0].key for each in drafts)
    return draft(
        drafts[0].key if listable else "|".join(each.key for each in drafts),
        [(service, term) for service, term in pairs if term is not None],
        words,
        listable=listable,
        metric=any(each.metric for each in drafts),
    )


def all_of(drafts: Sequence[Draft], words: str) -> Draft | None:
    """All of them together; the only one as it is."""
    if len(drafts) == 1:
        return drafts[0]
    services = dict.fromkeys(_common_services(drafts))
    pairs: list[tuple[str, Filter]] = []
    for service in services:
        terms = [term for each in drafts if (term := _option(each, service)) is not None]
        pairs.append((service, And(tuple(terms))))
    return draft(words, pairs, words, metric=any(each.metric for each in drafts))


def _common_services(drafts: Sequence[Draft]) -> list[str]:
    named = [set(each.options) for each in drafts if ANY_SERVICE not in each.options]
    if not named:
        return [ANY_SERVICE]
    common = set.intersection(*named)
    return [service for each in drafts for service in each.options if service in common] if common else []


def _option(each: Draft, service: str) -> Filter | None:
    return each.options.get(service) or each.options.get(ANY_SERVICE)


def compared(refs: Sequence[Ref], bounds: Bounds, catalog: FieldCatalog, words: str) -> Draft | None:
    """The fields within the bounds, in each field's own unit; None where no unit fits."""
    pairs: list[tuple[str, Filter]] = []
    for ref in refs:
        info = catalog.info(ref.path, (ref.service_type,) if ref.service_type else ())
        if info is None or info.type != "number":
            continue
        values = [in_unit(number, info.unit) for _, number in bounds]
        terms = [
            Condition(ref.path, op, value) for (op, _), value in zip(bounds, values, strict=True) if value is not None
        ]
        if terms and len(terms) == len(bounds):
            pairs.append((ref.service_type, terms[0] if len(terms) == 1 else And(tuple(terms))))
    first: dict[str, Filter] = {}
    for service, term in pairs:
        first.setdefault(service, term)
    key = refs[0].path if refs else ""
    return draft(key, first.items(), words, metric=key.startswith("metrics."))


def in_unit(number: Number, unit: str) -> float | None:
    """The number in a field's unit; a bare number is in it already; None where the kinds of quantity differ."""
    plain = unit.lower().split("/")[0]
    field_class, factor = _FACTORS.get(plain, ("count", 1.0))
    if number.unit_class == "" or (number.unit_class == "count" and field_class == "count"):
        return _tidy(number.value)
    if number.unit_class != field_class:
        return None
    return _tidy(number.value / factor)


def _tidy(value: float) -> float:
    rounded = round(value, 9)
    return int(rounded) if rounded == int(rounded) else rounded


def everywhere(term: Filter, words: str, *, key: str = "", listable: bool = False) -> Draft:
    """A condition on a field that every row has."""
    return Draft(key or (term.field if isinstance(term, Condition) else ""), {ANY_SERVICE: term}, words, listable)


ValueTest = Callable[[Value], bool]
