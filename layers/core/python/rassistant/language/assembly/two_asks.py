"""Two things that are asked at once: how many there are and their total size, how many and what they cost. Both are told
where one answer tells both; else neither, and why is said: never only one of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Literal, NamedTuple

from rassistant.language.assembly.parts import Parts
from rassistant.language.plan import Aggregation, Step, conditions
from rassistant.language.reading import Refusal
from rassistant.language.unanswered.refusals import unclear
from rassistant.language.vocabulary.senses import Item
from rassistant.language.wording.text import is_korean

Kind = Literal["count", "figure", "cost", "column"]


class _Ask(NamedTuple):
    at: int
    kind: Kind
    item: Item


_LIGHT = frozenset(("FILLER", "PART", "TRIVIAL", "WHICH", "HOWMUCH", "HAVE", "PARTAND", "AND", "WITHIN"))
_SPOKEN_FOR = frozenset(("COND", "ORDER", "GROUPS", "PERIOD", "LIMITED", "SERVICE"))
_COLUMN = frozenset(("FIELD", "NUMFIELD", "SIZEWORD", "NAME"))
_OVER_TIME = ("DAILY", "WEEKLY", "MONTHLY", "COMPARE", "CHANGE")


def asks_beside_cost(parts: Parts, *, goes_on: bool) -> bool:
    """How many, and what they cost; their size and cost: a month, at the present rate, as rows have it. ``goes_on``: the
    answer before has named what they are."""
    pairs = ({one.kind, other.kind} for one, other in _joined(parts.items))
    return (goes_on or parts.has("SERVICE")) and any("cost" in kinds and kinds & {"count", "column"} for kinds in pairs)


def with_both(step: Step, parts: Parts) -> Step | Refusal:
    """The step whose answer tells both: their number beside a figure or the cost of them, the number of each."""
    asked = step.aggregation
    pairs = list(_joined(parts.items))
    kinds = [{one.kind, other.kind} for one, other in pairs]
    if (apart := _told_apart(asked, parts.items, pairs)) is not None:
        return _refused(parts.items, *apart)
    if {"count", "cost"} in kinds:
        groups = () if asked is None else asked.group_by
        return replace(step, aggregation=Aggregation("sum", "monthly_cost_usd", groups, counted=True))
    if {"count", "figure"} in kinds and asked is not None:
        return replace(step, aggregation=replace(asked, counted=True))
    counts = [ask for ask in _asks(parts.items) if ask.kind == "count"]
    if asked != Aggregation("count") or not counts:
        return step
    listed = _lists_and_counts(parts.items, counts[-1])
    return replace(step, aggregation=None) if listed else _each_counted(step, parts, counts)


def _told_apart(
    asked: Aggregation | None, items: Sequence[Item], pairs: Sequence[tuple[_Ask, _Ask]]
) -> tuple[_Ask, _Ask] | None:
    """Two of which one answer would tell one: a condition is of the second alone, a figure is not understood."""
    figure = asked is not None and asked.field is not None
    for one, other in pairs:
        if _is_of_some(items, one, other) or ({one.kind, other.kind} == {"count", "figure"} and not figure):
            return one, other
    return _loosely(items) if figure and not pairs else None


def _is_of_some(items: Sequence[Item], one: _Ask, other: _Ask) -> bool:
    """Their average size, and how many are encrypted: only the second has that condition."""
    place = _and_between(items, one, other)
    behind = items[other.at if place is None else place :]
    some = other.kind == "count" and any(item.has("COND") for item in behind)
    return some and not any(item.has("SERVICE") for item in behind)


def _loosely(items: Sequence[Item]) -> tuple[_Ask, _Ask] | None:
    """평균 크기와 암호화된 개수: a number beside a figure, of others than that."""
    for one, other in pairwise(_asks(items)):
        if {one.kind, other.kind} == {"count", "figure"} and _and_between(items, one, other) is not None:
            return one, other
    return None


def _each_counted(step: Step, parts: Parts, counts: Sequence[_Ask]) -> Step | Refusal:
    """How many are running and how many are stopped: each by itself."""
    pairs = [pair for pair in pairwise(counts) if _and_between(parts.items, *pair) is not None]
    if not pairs:
        return step
    several = [one.field for one in conditions(step.filters) if one.op == "in"]
    if len(step.service_types) > 1 and asks_each(parts, "count"):
        return replace(step, aggregation=Aggregation("count", None, ("service_type",)))
    if len(step.filters) == len(several) == 1:
        return replace(step, aggregation=Aggregation("count", None, (several[0],)))
    return _refused(parts.items, *pairs[0]) if len(parts.drafts) > 1 else step


def _lists_and_counts(items: Sequence[Item], count: _Ask) -> bool:
    """Which are stopped, and how many: a list tells its number."""
    behind = all(item.senses.keys() <= _LIGHT or item.has("FILLER") for item in items[count.at + 1 :])
    return behind and bool(items) and items[0].has("WHICH") and _is_and(items, 0, count.at)


def asked_twice(parts: Parts, *, goes_on: bool) -> Refusal | None:
    """Why not both: no answer has two figures, two orders, or the number of today beside the cost of a time."""
    if (ranked := _two_orders(parts.items)) is not None:
        return _refused(parts.items, *ranked)
    if (apart := _of_others(parts.items)) is not None:
        return _refused(parts.items, *apart)
    pairs = list(_joined(parts.items))
    if not pairs:
        return None
    kinds = {pairs[0][0].kind, pairs[0][1].kind}
    is_timed = bool(parts.periods) or any(parts.has(name) for name in _OVER_TIME)
    unsaid = any(ask.item.has("HOWMUCH") for pair in pairs for ask in pair)  # how much data
    told = "count" in kinds or ("column" in kinds and (goes_on or parts.has("SERVICE")))
    both = len(pairs) == 1 and not unsaid and told and not ("cost" in kinds and is_timed)
    return None if both else _refused(parts.items, *pairs[0])


def _two_orders(items: Sequence[Item]) -> tuple[_Ask, _Ask] | None:
    """The largest volume and the oldest."""
    said = [
        _Ask(at, "figure", item)
        for at, item in enumerate(items)
        if item.has("SUPER") and not item.senses.keys() & {"FILLER", "ORDER", "GROUPS", "COND", "LIMITED", "CMP"}
    ]
    for one, other in pairwise(said):
        if one.item.senses["SUPER"] != other.item.senses["SUPER"] and _and_between(items, one, other) is not None:
            return one, other
    return None


def _of_others(items: Sequence[Item]) -> tuple[_Ask, _Ask] | None:
    """EC2 cost and the number of RDS: of other resources than the first."""
    for one, other in pairwise([ask for ask in _asks(items) if ask.kind != "column"]):
        place = _and_between(items, one, other)
        if one.kind == other.kind or place is None:
            continue
        named = [
            {item.senses["SERVICE"].types for item in part if item.has("SERVICE")}
            for part in (items[:place], items[place + 1 :])
        ]
        if all(named) and not named[0] & named[1]:
            return one, other
    return None


def _and_between(items: Sequence[Item], one: _Ask, other: _Ask) -> int | None:
    """Where the last "and" between them stands."""
    return next((at for at in range(other.at - 1, one.at, -1) if _joins(items[at])), None)


def _joined(items: Sequence[Item]) -> Iterator[tuple[_Ask, _Ask]]:
    """Two that stand beside each other as what is asked, not of one kind but for two different figures."""
    asks = list(_asks(items))
    for one, other in pairwise(asks):
        same = one.kind == other.kind != "figure" or {one.kind, other.kind} in _OF_ROWS
        alike = one.kind == other.kind == "figure" and _function(one.item) == _function(other.item)
        if not same and not alike and _is_and(items, one.at, other.at):
            yield one, other


_OF_ROWS = ({"column", "count"}, {"column", "figure"})


def asks_each(parts: Parts, kind: Kind) -> bool:
    """How many servers and how many volumes, EC2 cost and RDS cost: each by itself."""
    items = parts.items
    named = [at for at, item in enumerate(items) if item.has("SERVICE")]
    asks = [ask for ask in _asks(items) if ask.kind == kind]
    pairs = [(one.at, other.at) for one, other in pairwise(asks) if any(map(_joins, items[one.at + 1 : other.at]))]
    return any(_own(items, named, one, kind) != _own(items, named, other, kind) for one, other in pairs)


def _asks(items: Sequence[Item]) -> Iterator[_Ask]:
    for at, item in enumerate(items):
        if item.has("MEASURE"):
            function, refs = item.senses["MEASURE"]
            is_bill = function == "sum" and refs[0].path == "monthly_cost_usd"
            yield _Ask(at, "cost" if is_bill else "figure", item)
        elif item.senses.keys() & _SPOKEN_FOR:
            continue
        elif item.has("COUNT") or (item.has("THEN") and item.text.lower() == "and count"):
            yield _Ask(at, "count", item)
        elif item.has("HOWMUCH") and at + 1 < len(items) and items[at + 1].text.lower() == "data":
            yield _Ask(at, "figure", item)
        elif item.has("AGG") and not item.has("FILLER") and at + 1 < len(items) and _joins(items[at + 1]):
            yield _Ask(at, "figure", item)  # total and average size
        elif item.senses.keys() & {"COST", "COSTING"} and not item.has("FILLER"):
            yield _Ask(at, "cost", item)
        elif item.senses.keys() & _COLUMN and not item.has("FILLER"):
            yield _Ask(at, "column", item)


def _function(item: Item) -> object:
    """What is calculated, and of what where that is said with it."""
    return item.senses.get("MEASURE") or item.senses.get("AGG")


def _joins(item: Item) -> bool:
    return bool(item.senses.keys() & {"AND", "PARTAND"}) or item.text.lower().startswith(("and ", "with their"))


def _is_and(items: Sequence[Item], one: int, other: int) -> bool:
    """Is "and" said right before the second, but for words that say nothing?"""
    for at in range(other - 1, one, -1):
        if _joins(items[at]):
            return True
        if not (items[at].has("FILLER") or items[at].has("PERIOD") or items[at].senses.keys() <= _LIGHT):
            return False
    return _joins(items[other])


def _own(items: Sequence[Item], named: Sequence[int], at: int, kind: Kind) -> tuple[str, ...]:
    """The services that such an ask is of: of a count the noun behind it in English; else the one before."""
    ahead = kind == "cost" or is_korean(items[at].text)
    near = [place for place in named if (place < at) == ahead]
    place = (near[-1] if ahead else near[0]) if near else None
    return () if place is None else tuple(items[place].senses["SERVICE"].types)


def _refused(items: Sequence[Item], one: _Ask, other: _Ask) -> Refusal:
    nouns = [item.text for item in items if item.has("SERVICE")] or [""]
    own = (nouns[0], nouns[-1])
    first, second = (_alone(ask.item, named) for ask, named in zip((one, other), own, strict=True))
    return unclear(
        f'Two things are asked at once, and no one answer has both. Please ask "{first}", and then "{second}".',
        f'한 번에 두 가지를 물으셨는데, 한 답변으로는 함께 알려 드릴 수 없습니다. "{first}", "{second}"(으)로 나누어 물어봐 주세요.',
    )


def _alone(ask: Item, noun: str) -> str:
    asked = ask.text
    if ask.has("SUPER") or asked.lower() in ("how many", "number of"):
        return f"{asked} {noun}".strip()
    return f"{noun} {asked}".strip() if not noun or is_korean(asked + noun) else f"{asked} of {noun}"
