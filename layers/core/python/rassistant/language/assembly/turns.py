"""Turns of a conversation that change the answer before, and are no questions of their own: "reverse the order",
"목록으로", "make it 20", "and the month before?", "꺼진 것도 포함해서"."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import partial
from typing import Protocol

from rassistant.language.assembly.widening import beside, widened, without
from rassistant.language.plan import Function, QueryPlan, SortKey, Step, TimeRange, conditions
from rassistant.language.vocabulary import turn_words as words
from rassistant.language.wording.deferred import Deferred


class Change(Protocol):
    def __call__(self, plan: QueryPlan, match: re.Match[str]) -> QueryPlan | None:
        """The plan that follows; None where that plan can't be changed so."""


@dataclass(frozen=True, slots=True)
class Turn:
    """``change`` for the plan before; with ``rest``, for that plan and what the rest of the words means after it.
    ``strict``: where that plan can't be changed so, the words mean nothing else."""

    change: Callable[[QueryPlan], QueryPlan | None]
    rest: str = ""
    combine: Callable[[QueryPlan, QueryPlan], QueryPlan | None] | None = None
    strict: bool = False


def turn_of(question: str) -> Turn | None:
    """What the whole question does to the answer before; None for any other question."""
    low = question.lower().strip(" ?!.,")
    for pattern, change in _TURNS:
        match = pattern.fullmatch(low)
        if match is not None:
            return Turn(partial(change, match=match), strict=change in _STRICT)
    for wider in words.WIDENING:
        match = wider.fullmatch(question.strip(" ?!.,"))
        if match is not None:
            return Turn(lambda plan: plan, match["rest"], widened)
    for other in words.BESIDE:
        match = other.fullmatch(question.strip(" ?!.,"))
        if match is not None:
            return Turn(lambda plan: plan, match["rest"], beside)
    return None


def left_out(question: str) -> Turn | None:
    """Without the prod ones: what the rest means is taken away."""
    match = next((found for pattern in words.WITHOUT if (found := pattern.fullmatch(question.strip(" ?!.,")))), None)
    return None if match is None else Turn(lambda plan: plan, match["rest"], without)


def replaced(question: str) -> str:
    """서비스 말고 계정별로, by account instead of by service: the grouping that is wanted alone."""
    for pattern, by in words.INSTEAD:
        question = pattern.sub(by, question)
    return question


def _last(plan: QueryPlan, **changes: object) -> QueryPlan:
    return QueryPlan((*plan.steps[:-1], replace(plan.steps[-1], **changes)))  # type: ignore[arg-type]  # fields of Step


def _in_order(plan: QueryPlan, sort: tuple[SortKey, ...]) -> QueryPlan:
    """The same answer in that order: rows that another order chose stay these rows."""
    step = plan.steps[-1]
    if not step.is_cut:
        return _last(plan, sort=sort)
    return QueryPlan((*plan.steps, Step(service_types=step.service_types, sort=sort)))


def _reversed(plan: QueryPlan, match: re.Match[str]) -> QueryPlan | None:
    sort = plan.steps[-1].sort
    if not sort:
        return None
    return _in_order(plan, tuple(SortKey(key.field, not key.descending) for key in sort))


def _directed(*, descending: bool) -> Change:
    def change(plan: QueryPlan, match: re.Match[str]) -> QueryPlan | None:
        step = plan.steps[-1]
        own = (
            SortKey(_measure(step), descending) if step.aggregation is not None and step.aggregation.group_by else None
        )
        sort = tuple(SortKey(key.field, descending) for key in step.sort) or ((own,) if own else ())
        return _in_order(plan, sort) if sort else None

    return change


def _measure(step: Step) -> str:
    is_count = step.action == "find" and (step.aggregation is None or step.aggregation.function == "count")
    return "count" if is_count else "value"


def _costliest(*, descending: bool) -> Change:
    def change(plan: QueryPlan, match: re.Match[str]) -> QueryPlan | None:
        step = plan.steps[-1]
        if step.action == "cost" or step.aggregation is not None:
            return None
        sort = (SortKey("monthly_cost_usd", descending),)
        return _in_order(plan, sort) if _FIRST.search(match[0]) else _last(plan, sort=sort)

    return change


_FIRST = Deferred(r"first|순|부터")
"""In that order, and not those instead."""


_OF_SIZE = Deferred(r"biggest|largest|smallest|큰|작은")
"""Of resources: their size, whatever orders them."""


def _single(*, descending: bool) -> Change:
    def change(plan: QueryPlan, match: re.Match[str]) -> QueryPlan | None:
        if plan.steps[-1].is_cut and _OF_SIZE.search(match[0]):
            return None
        directed = _directed(descending=descending)(plan, match)
        return None if directed is None else _last(directed, limit=1)

    return change


def _listed(plan: QueryPlan, match: re.Match[str]) -> QueryPlan | None:
    if not plan.finds:
        return None
    *head, last = plan.finds
    sort = tuple(key for key in last.sort if key.field not in ("count", "value"))
    rows = replace(last, aggregation=None, sort=sort, limit=last.limit if sort else None)
    is_all = bool(head) and rows == Step(service_types=head[-1].service_types)
    return QueryPlan((*head,) if is_all else (*head, rows))


def _limited(plan: QueryPlan, match: re.Match[str]) -> QueryPlan | None:
    number = next(int(digits) for digits in match.groups() if digits)
    return _last(plan, limit=number) if 0 < number <= MOST_ROWS else None


MOST_ROWS = 1000


def _with_tags(plan: QueryPlan, match: re.Match[str]) -> QueryPlan | None:
    if not plan.finds or plan.finds[-1].aggregation is not None:
        return None
    *head, last = plan.finds
    shown = replace(last, select=tuple(dict.fromkeys((*last.select, "tags"))))
    return QueryPlan((*head, shown, *plan.steps[len(plan.finds) :]))


def _everywhere(field: str, name: str) -> Change:
    def change(plan: QueryPlan, match: re.Match[str]) -> QueryPlan | None:
        return QueryPlan(tuple(everywhere(step) for step in plan.steps))

    def everywhere(step: Step) -> Step:
        kept = tuple(term for term in step.filters if {one.field for one in conditions((term,))} != {field})
        return replace(step, filters=kept, **{name: ()})  # type: ignore[arg-type]

    return change


def _earlier(plan: QueryPlan, match: re.Match[str]) -> QueryPlan | None:
    """Of a cost: the month before its month, else as many days before."""
    before = _time_before(plan.steps[-1])
    return None if before is None else _last(plan, time_range=before)


def _as_it_is(plan: QueryPlan, match: re.Match[str]) -> QueryPlan | None:
    """In a table: an answer is one already."""
    return plan


def _compared(plan: QueryPlan, match: re.Match[str]) -> QueryPlan | None:
    """The cost beside that of the time before it."""
    before = _time_before(plan.steps[-1])
    return None if before is None else _last(plan, compare_to=before)


def _year_earlier(*, beside: bool) -> Change:
    """The same month of the year before; ``beside``: to compare with."""

    def change(plan: QueryPlan, match: re.Match[str]) -> QueryPlan | None:
        span = plan.steps[-1].time_range
        if plan.steps[-1].action != "cost" or span is None:
            return None
        before = TimeRange(_year_back(span.start), _year_back(span.end))
        return _last(plan, compare_to=before) if beside else _last(plan, time_range=before, compare_to=None)

    return change


def _year_back(day: date) -> date:
    """29 February becomes the 28th."""
    return day.replace(year=day.year - 1, day=28) if (day.month, day.day) == (2, 29) else day.replace(year=day.year - 1)


def _of_groups(*, descending: bool) -> Change:
    """And the fewest? Of groups: the one with the least of what they have."""

    def change(plan: QueryPlan, match: re.Match[str]) -> QueryPlan | None:
        step = plan.steps[-1]
        is_grouped = step.aggregation is not None and bool(step.aggregation.group_by)
        return _last(plan, sort=(SortKey(_measure(step), descending),), limit=1) if is_grouped else None

    return change


def _beside_itself(plan: QueryPlan, match: re.Match[str]) -> QueryPlan | None:
    """Compare them: with what is not said, where the answer is no comparison already."""
    step = plan.steps[-1]
    return plan if step.compare_to is not None or step.aggregation is not None else None


def _time_before(step: Step) -> TimeRange | None:
    if step.action != "cost" or step.time_range is None:
        return None
    span = step.time_range
    if span.start.day == 1:
        before = _month_before(span.start)
        whole = span.end == _month_after(span.start) or span.end.day != 1
        start = before if whole else span.start - (span.end - span.start)
    else:
        start = span.start - (span.end - span.start)
    return TimeRange(start, span.start)


def _month_before(day: date) -> date:
    return (day - timedelta(days=1)).replace(day=1)


def _month_after(day: date) -> date:
    return (day.replace(day=1) + timedelta(days=32)).replace(day=1)


_STRICT = (_compared, _beside_itself)


def _other_figure(plan: QueryPlan, match: re.Match[str]) -> QueryPlan | None:
    """And the average? Of a figure of the resources."""
    aggregation = plan.steps[-1].aggregation
    if plan.steps[-1].action == "cost" or aggregation is None or aggregation.field is None:
        return None
    said = next(name for name, text in match.groupdict().items() if text).removesuffix("_ko")
    function = next(name for name in _FIGURES if name == said)
    return _last(plan, aggregation=replace(aggregation, function=function))


_FIGURES: tuple[Function, ...] = ("sum", "average", "max", "min")
_TURNS: tuple[tuple[Deferred, Change], ...] = (
    (words.REVERSED, _reversed),
    (words.ASCENDING, _directed(descending=False)),
    (words.DESCENDING, _directed(descending=True)),
    (words.CHEAPEST, _costliest(descending=False)),
    (words.COSTLIEST, _costliest(descending=True)),
    (words.HIGHEST, _single(descending=True)),
    (words.LOWEST, _single(descending=False)),
    (words.MOST, _of_groups(descending=True)),
    (words.LEAST, _of_groups(descending=False)),
    (words.LISTED, _listed),
    (words.WITH_TAGS, _with_tags),
    (words.LIMITED, _limited),
    (words.ALL_REGIONS, _everywhere("region", "regions")),
    (words.ALL_ACCOUNTS, _everywhere("account_id", "accounts")),
    (words.EARLIER, _earlier),
    (words.COMPARED, _compared),
    (words.YEAR_EARLIER, _year_earlier(beside=False)),
    (words.COMPARED_YEAR, _year_earlier(beside=True)),
    (words.COMPARED_ALONE, _beside_itself),
    (words.AS_IT_IS, _as_it_is),
    (words.OTHER_FIGURE, _other_figure),
)
