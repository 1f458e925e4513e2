"""Random plans over all that the kinds declare: each draw is one choice out of a list, so that it depends on nothing else."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from rassistant.language.fields import FieldCatalog
from rassistant.language.plan import (
    Aggregation,
    And,
    Condition,
    Filter,
    Not,
    Or,
    QueryPlan,
    Related,
    SortKey,
    Step,
    TimeRange,
)  # fmt: skip
from rassistant.language.vocabulary.lexicon import Lexicon
from rassistant.language.vocabulary.regions import KNOWN_REGIONS
from rassistant.resources.billed_services import BILLED_ONLY
from rassistant.resources.kind import Field, Kind
from rassistant.resources.relations import relation

Pick = Callable[[Sequence[Any]], Any]

ORDERED = ("lt", "le", "gt", "ge")
NUMBERS = (*range(1, 130), 200, 256, 500, 512, 999, 1000, 1024, 1500, 3000, 4096, 5000, 10000, 12345, 1000000)
FRACTIONS = (0.5, 1.5, 12.25, 99.9)
NAMES = ("web-1", "api-gw", "orders-db", "x9")
KEYS = ("Env", "Team", "Owner", "CostCenter")
ACCOUNTS = ("111122223333", "444455556666")
REGIONS = sorted(KNOWN_REGIONS - {"global"})
FIRST_DAY = date(2025, 11, 1)
LISTED_STATES = 3
WHOLE = 100
"""Percent: more can't be."""


class Plans:
    """``pick`` chooses; ``catalog`` and ``lexicon`` are the parser's."""

    def __init__(self, pick: Pick, catalog: FieldCatalog, lexicon: Lexicon) -> None:
        self.pick = pick
        self.kinds = {name: kind for name, kind in catalog.kinds.items() if name not in BILLED_ONLY}
        self.lexicon = lexicon

    def some(self, values: Sequence[Any], most: int) -> tuple[Any, ...]:
        """Up to ``most`` different ones."""
        return tuple(dict.fromkeys(self.pick(values) for _ in range(self.pick(range(most + 1)))))

    def plan(self) -> QueryPlan:
        match self.pick(("find", "find", "find", "find", "cost", "both", "among", "among")):
            case "cost":
                return QueryPlan((self.cost(),))
            case "both":
                found = replace(self.rows(), accounts=())
                return QueryPlan((found, self.cost_of_rows())) if found.filters else QueryPlan((found,))
            case "among":
                return self.among()
            case _:
                return QueryPlan((self.shaped(self.rows()),))

    def among(self) -> QueryPlan:
        """Rows that an order chose, what is asked of them, and perhaps what these cost."""
        rows = self.rows()
        kind = self.kinds[rows.service_types[0]]
        top = self.top(rows, kind)
        asked = Step(service_types=top.service_types, filters=self.others(kind, top.filters))
        if asked.filters and self.pick((True, False, False)):
            return QueryPlan((top, asked, self.cost_of_rows()))
        asked = self.shaped(asked)
        return QueryPlan((top,) if asked == Step(service_types=top.service_types) else (top, asked))

    def others(self, kind: Kind, taken: Sequence[Filter], counts: Sequence[int] = (0, 1, 1, 2)) -> tuple[Filter, ...]:
        """As many conditions, each about something of its own."""
        filters: list[Filter] = []
        for _ in range(self.pick(counts)):
            term = self.term(kind)
            if not any(_subjects(term) & _subjects(other) for other in (*taken, *filters)):
                filters.append(term)
        return tuple(filters)

    def top(self, step: Step, kind: Kind) -> Step:
        numbers = [f"details.{field.name}" for field in kind.fields if field.type == "number"]
        key = SortKey(self.sortable(kind, numbers), self.pick((True, False)))
        return replace(step, sort=(key,), limit=self.pick(range(1, 51)))

    def rows(self) -> Step:
        kind = self.kinds[self.pick(sorted(self.kinds))]
        filters = self.others(kind, (), (0, 1, 1, 2, 3))
        return Step(
            service_types=(kind.service_type,),
            regions=self.some(REGIONS, 2),
            accounts=self.some(ACCOUNTS, 1) if self.pick((True, False)) else (),
            filters=filters,
        )

    def term(self, kind: Kind) -> Filter:
        match self.pick(("plain",) * 9 + ("or", "related")):
            case "or":
                one, other = self.condition(kind), self.condition(kind)
                return one if _subjects(one) & _subjects(other) else Or((one, other))
            case "related":
                return self.related(kind) or self.condition(kind)
            case _:
                return self.condition(kind)

    def related(self, kind: Kind) -> Related | None:
        own = kind.service_type
        others = [name for name in sorted(self.kinds) if name != own and relation(own, name) is not None]
        return Related(self.pick(others), none=True) if others else None

    def condition(self, kind: Kind) -> Filter:
        makers = [self.of_cost, self.of_tag, self.of_name, self.of_creation]
        if kind.states:
            makers.append(lambda: self.of_state(kind))
        makers += [lambda field=field: self.of_field(kind, field) for field in kind.fields]
        if any(metric.words.en and metric.summary for metric in kind.metrics):
            makers += [lambda: self.of_metric(kind)] * 3
        return self.pick(makers)()

    def of_cost(self) -> Condition:
        return Condition("monthly_cost_usd", self.pick(ORDERED), self.pick((*NUMBERS, *FRACTIONS)))

    def of_tag(self) -> Condition:
        path = f"tags.{self.pick(KEYS)}"
        if self.pick((True, False)):
            return Condition(path, self.pick(("exists", "missing")))
        return Condition(path, self.pick(("eq", "ne")), self.pick(NAMES))

    def of_name(self) -> Condition:
        return Condition("name", self.pick(("eq", "contains", "starts_with", "ends_with")), self.pick(NAMES))

    def of_creation(self) -> Condition:
        return Condition("created_at", self.pick(("lt", "ge")), self.moment())

    def moment(self) -> str:
        return f"{self.day().isoformat()}T00:00:00Z"

    def day(self) -> date:
        return FIRST_DAY + timedelta(days=self.pick(range(330)))

    def of_state(self, kind: Kind) -> Condition:
        values = [state.value for state in kind.states]
        if self.pick((True, True, False)):
            return Condition("status", self.pick(("eq", "eq", "ne")), self.pick(values))
        several = self.some(values, LISTED_STATES)
        return Condition("status", "in", several) if len(several) > 1 else Condition("status", "eq", values[0])

    def of_field(self, kind: Kind, field: Field) -> Condition:
        path = f"details.{field.name}"
        match field.type:
            case "boolean":
                return Condition(path, "eq", self.pick((True, False)))
            case "number":
                return Condition(path, self.pick((*ORDERED, "eq")), self.pick(NUMBERS))
            case "time":
                op = self.pick(("lt", "ge", "missing"))
                return Condition(path, op, self.moment() if op in ("lt", "ge") else None)
            case _:
                return self.of_text(kind, field, path)

    def of_text(self, kind: Kind, field: Field, path: str) -> Condition:
        known = [value.value for value in field.values]
        if (known and self.pick((True, False))) or not self.has_own_name(kind, field):
            return Condition(path, self.pick(("eq", "ne")), self.pick(known)) if known else self.of_name()
        return Condition(path, self.pick(("exists", "missing")))

    def has_own_name(self, kind: Kind, field: Field) -> bool:
        """With it and without it can mean this field alone: it is called like no other field of the kind and like no
        other resource, and being without it is no value of its own (encryption: none)."""
        for label in (field.label.en, field.label.ko):
            senses = self.lexicon.senses(label)
            paths = {
                ref.path
                for name in ("FIELD", "NUMFIELD", "BOOLFIELD", "METRIC", "TIMEFIELD")
                for ref in senses.get(name, ())
                if ref.service_type == kind.service_type
            }
            if "SERVICE" in senses or "SERVICE" in self.lexicon.senses(label.split(" ")[-1]) or len(paths) > 1:
                return False
        return all(str(value.value).lower() != "none" for value in field.values)

    def of_metric(self, kind: Kind) -> Condition:
        metric = self.pick([metric for metric in kind.metrics if metric.words.en and metric.summary])
        window = self.pick(("", "", "@2d", "@14d", "@89d")) if metric.nature == "level" else ""
        numbers = [n for n in NUMBERS if metric.unit != "Percent" or n < WHOLE]
        return Condition(f"metrics.{metric.name}{window}", self.pick(ORDERED), self.pick(numbers))

    def shaped(self, step: Step) -> Step:
        kind = self.kinds[step.service_types[0]]
        numbers = [f"details.{field.name}" for field in kind.fields if field.type == "number"]
        match self.pick(("rows", "count", "groups", "top", "measured", "measured")):
            case "count":
                return replace(step, aggregation=Aggregation("count"))
            case "groups":
                return replace(step, aggregation=Aggregation("count", None, (self.group(kind),)))
            case "top":
                return self.top(step, kind)
            case "measured" if numbers:
                function, path = self.pick(("sum", "average", "min", "max")), self.pick(numbers)
                groups = (self.group(kind),) if self.pick((True, False)) else ()
                counted = self.pick((True, False, False))
                return replace(step, aggregation=Aggregation(function, path, groups, counted=counted))
            case _:
                return step

    def group(self, kind: Kind) -> str:
        texts = [
            f"details.{field.name}"
            for field in kind.fields
            if field.type in ("text", "boolean") and self.has_own_name(kind, field)
        ]
        return str(self.pick(("region", "account_id", "tags.Env", "status", *texts)))

    def sortable(self, kind: Kind, numbers: Sequence[str]) -> str:
        times = [f"details.{field.name}" for field in kind.fields if field.type == "time"]
        measured = [f"metrics.{metric.name}" for metric in kind.metrics if metric.words.en and metric.summary]
        return str(self.pick(("monthly_cost_usd", "name", "created_at", *numbers, *times, *measured)))

    def span(self) -> TimeRange:
        start = self.day()
        return TimeRange(start, start + timedelta(days=self.pick(range(1, 60))))

    def cost(self) -> Step:
        group = self.pick((None, "service", "region", "account", "tags.Team", "usage_type"))
        later = self.span()
        earlier = TimeRange(later.start - timedelta(days=40), later.start - timedelta(days=self.pick(range(1, 39))))
        return Step(
            action="cost",
            service_types=self.some(sorted(self.kinds), 2),
            regions=self.some(("us-west-2", "ap-northeast-2"), 2),
            accounts=self.some(ACCOUNTS, 1),
            time_range=later,
            compare_to=earlier if self.pick((True, False, False)) else None,
            granularity=self.pick(("DAILY", "WEEKLY", "MONTHLY")),
            aggregation=Aggregation("sum", "monthly_cost_usd", (group,)) if group else None,
            limit=self.pick((None, None, 5)) if group else None,
        )

    def cost_of_rows(self) -> Step:
        group = self.pick((None, None, "region", "resource", "tags.Team"))
        return Step(
            action="cost",
            time_range=self.span(),
            granularity=self.pick(("DAILY", "WEEKLY", "MONTHLY")),
            aggregation=Aggregation("sum", "monthly_cost_usd", (group,)) if group else None,
        )


def _subjects(term: Filter) -> set[str]:
    """What the term is about: two terms of one subject are another statement than each for itself."""
    match term:
        case Condition(field):
            return {field.partition("@")[0]}
        case Related(service_type):
            return {service_type}
        case Not(inner):
            return _subjects(inner)
        case And(terms) | Or(terms):
            return {subject for part in terms for subject in _subjects(part)}
