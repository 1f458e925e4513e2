"""What a question means: a plan of steps that find resources, count, group or cost them; each works on what the one
before it found."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Literal

PLAN_VERSION = 1
MAX_STEPS = 4

Operator = Literal[
    "eq", "ne", "lt", "le", "gt", "ge", "in", "not_in", "contains", "starts_with", "ends_with", "matches", "exists", "missing"
]  # fmt: skip
Value = str | float | bool | tuple[str | float | bool, ...] | None
Action = Literal["find", "cost"]
Function = Literal["count", "sum", "average", "min", "max"]
Granularity = Literal["DAILY", "WEEKLY", "MONTHLY"]


@dataclass(frozen=True, slots=True)
class Condition:
    """``field`` is a path: ``status``, ``tags.Env``, ``details.size_gib``, ``metrics.CPUUtilization`` …

    ``metrics.CPUUtilization`` is the last 24 hours; ``metrics.CPUUtilization@14d``, ``…@14d.Maximum`` and
    ``…@2026-10-01~2026-11-01.p99`` are other windows and statistics (see ``metric_path``). ``finding`` holds the ids of
    the checks that find the resource wasteful.
    ``value`` is in the field's own unit; ISO 8601 text for times; None for ``exists`` and ``missing``.
    ``matches`` takes the wildcards ``*`` and ``?``. ``other``: the field that it is compared with, in place of a value.
    """

    field: str
    op: Operator
    value: Value = None
    other: str | None = None

    def to_json(self) -> dict[str, Any]:
        answer: dict[str, Any] = {"field": self.field, "op": self.op}
        if self.other is not None:
            answer["other"] = self.other
        elif self.op not in ("exists", "missing"):
            answer["value"] = list(self.value) if isinstance(self.value, tuple) else self.value
        return answer


@dataclass(frozen=True, slots=True)
class And:
    terms: tuple[Filter, ...]

    def to_json(self) -> dict[str, Any]:
        return {"and": [term.to_json() for term in self.terms]}


@dataclass(frozen=True, slots=True)
class Or:
    terms: tuple[Filter, ...]

    def to_json(self) -> dict[str, Any]:
        return {"or": [term.to_json() for term in self.terms]}


@dataclass(frozen=True, slots=True)
class Not:
    term: Filter

    def to_json(self) -> dict[str, Any]:
        return {"not": self.term.to_json()}


@dataclass(frozen=True, slots=True)
class Related:
    """A resource of ``service_type`` that belongs to this one (``resources.relations``) and meets the ``filters``.

    ``none``: there is no such one. What could not be listed makes it unknown.
    """

    service_type: str
    filters: tuple[Filter, ...] = ()
    none: bool = False

    def to_json(self) -> dict[str, Any]:
        terms = [term.to_json() for term in self.filters]
        return {"related": {"service_type": self.service_type, "filters": terms, "none": self.none}}


Filter = Condition | And | Or | Not | Related


@dataclass(frozen=True, slots=True)
class TimeRange:
    """UTC days; ``end`` is exclusive."""

    start: date
    end: date

    def to_json(self) -> dict[str, Any]:
        return {"start": self.start.isoformat(), "end": self.end.isoformat()}


@dataclass(frozen=True, slots=True)
class Aggregation:
    """``field`` None only for ``count``. ``group_by``: field paths, or ``created_month``; empty: one number for all.
    ``counted``: how many they are is asked for beside the figure of them.

    In a cost step: ``sum`` by ``service``, ``region``, ``account``, ``usage_type``, ``instance_type``, ``resource`` or
    ``tags.KEY``.
    """

    function: Function = "count"
    field: str | None = None
    group_by: tuple[str, ...] = ()
    counted: bool = False

    def to_json(self) -> dict[str, Any]:
        said: dict[str, Any] = {"function": self.function, "field": self.field, "group_by": list(self.group_by)}
        return {**said, "counted": True} if self.counted else said


@dataclass(frozen=True, slots=True)
class SortKey:
    """``field`` is a path, or ``count`` and ``value`` for groups."""

    field: str
    descending: bool = False

    def to_json(self) -> dict[str, Any]:
        return {"field": self.field, "descending": self.descending}


@dataclass(frozen=True, slots=True)
class Step:
    """One step. Empty ``service_types``, ``accounts``, ``regions``: all. ``filters`` must all hold.

    A step that is not the first is about the rows that the step before it found, cut to that one's ``limit``: how many
    of the five largest are encrypted is a step that finds these five, and one that counts among them. A ``cost`` step
    is the last; alone, it is about the whole account's bill in its scope. ``compare_to``: the period that the cost's
    ``time_range`` is compared with.
    """

    action: Action = "find"
    service_types: tuple[str, ...] = ()
    accounts: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    filters: tuple[Filter, ...] = ()
    time_range: TimeRange | None = None
    compare_to: TimeRange | None = None
    granularity: Granularity = "DAILY"
    select: tuple[str, ...] = ()
    aggregation: Aggregation | None = None
    sort: tuple[SortKey, ...] = ()
    limit: int | None = None

    @property
    def is_cut(self) -> bool:
        """Are these some of the rows alone, that an order chose?"""
        return self.action == "find" and self.aggregation is None and self.limit is not None

    def to_json(self) -> dict[str, Any]:
        return {
            "action": self.action,
            "service_types": list(self.service_types),
            "accounts": list(self.accounts),
            "regions": list(self.regions),
            "filters": [term.to_json() for term in self.filters],
            "time_range": self.time_range.to_json() if self.time_range else None,
            "compare_to": self.compare_to.to_json() if self.compare_to else None,
            "granularity": self.granularity,
            "select": list(self.select),
            "aggregation": self.aggregation.to_json() if self.aggregation else None,
            "sort": [key.to_json() for key in self.sort],
            "limit": self.limit,
        }


@dataclass(frozen=True, slots=True)
class QueryPlan:
    steps: tuple[Step, ...]
    version: int = PLAN_VERSION

    @property
    def finds(self) -> tuple[Step, ...]:
        """The steps that find resources, each among the rows of the one before."""
        return tuple(step for step in self.steps if step.action == "find")

    def to_json(self) -> dict[str, Any]:
        return {"version": self.version, "steps": [step.to_json() for step in self.steps]}


def found_by(finds: tuple[Step, ...]) -> Step:
    """One step with all that such steps ask for, but for the order and the limits between them."""
    last = finds[-1]
    return replace(
        last,
        service_types=next((step.service_types for step in reversed(finds) if step.service_types), ()),
        accounts=next((step.accounts for step in reversed(finds) if step.accounts), ()),
        regions=next((step.regions for step in reversed(finds) if step.regions), ()),
        filters=tuple(term for step in finds for term in step.filters),
    )


def conditions(terms: tuple[Filter, ...]) -> Iterator[Condition]:
    """Every condition on the rows themselves, however deep; not those on related resources."""
    for term in terms:
        match term:
            case Condition():
                yield term
            case Not():
                yield from conditions((term.term,))
            case And() | Or():
                yield from conditions(term.terms)


def related(terms: tuple[Filter, ...]) -> Iterator[Related]:
    """Every filter over related resources, outer ones first."""
    for term in terms:
        match term:
            case Related():
                yield term
                yield from related(term.filters)
            case Not():
                yield from related((term.term,))
            case And() | Or():
                yield from related(term.terms)
            case Condition():
                pass


def paths(step: Step) -> Iterator[str]:
    """Every field path that the step reads."""
    for condition in conditions(step.filters):
        yield condition.field
        if condition.other is not None:
            yield condition.other
    yield from step.select
    yield from (key.field for key in step.sort)
    if step.aggregation is not None:
        yield from step.aggregation.group_by
        if step.aggregation.field is not None:
            yield step.aggregation.field
