"""The most expensive instance of last month: what cost the most then, and not what was created then; and the day that
cost the most."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from rassistant.language.assembly.parts import Parts
from rassistant.language.vocabulary.senses import Item, Ref

OF_EACH = "resource_id"
_TIMED = ("CREATED", "TIMEFIELD", "COMPARE", "METRIC")


def is_dearest_of_time(parts: Parts) -> bool:
    """Resources in the order of what they cost, and one time, of which nothing else is said."""
    if len(parts.periods) != 1 or parts.periods[0].others or not (parts.has("SERVICE") or parts.has("ALL")):
        return False
    if any(item.has(name) and not item.has("FILLER") for name in _TIMED for item in parts.all(name)):
        return False
    if any(refs[0].path not in (OF_EACH, "name") for item in parts.all("GROUPS") for refs in item.senses["GROUPS"]):
        return False
    if any(one.key == "monthly_cost_usd" or one.metric for one in parts.drafts):
        return False
    return bool(_meanings(parts)) and all(meaning == "cost" for meaning in _meanings(parts))


def _meanings(parts: Parts) -> list[str]:
    """What the order is by."""
    orders = [item.senses["ORDER"][0] for item in parts.all("ORDER")]
    found = ["cost" if refs and refs[0].path == "monthly_cost_usd" else "other" for refs in orders]
    found += [item.senses[name][0] for name in ("SUPER", "ADJ") for item in parts.all(name) if not item.has("ORDER")]
    limited = [item.senses["LIMITED"][1] for item in parts.all("LIMITED") if not item.has("ORDER")]
    return found + [meaning[0] for meaning in limited if meaning is not None]


def averages_cost(parts: Parts) -> bool:
    """이번 달 하루 평균 비용: no bill tells it, and the mean of what each costs a month is another figure."""
    measures = [item.senses["MEASURE"] for item in parts.all("MEASURE")]
    return any(name != "sum" and refs and refs[0].path == "monthly_cost_usd" for name, refs in measures)


_BY_TIME = {"DAYWORD": "DAILY", "MONTHWORD": "MONTHLY"}
_BESIDE_TIME = frozenset(
    ("FILLER", "PART", "TRIVIAL", "PERIOD", "SERVICE", "REGION", "ACCOUNTREF", "COST", "COSTING", "HAVE")
)


def dearest_times(items: list[Item]) -> list[Item]:
    """The most expensive day in May, which month did RDS cost the most: the bill by day or month, in which it is seen.
    How many of them are asked for can't be told so."""
    at = next((n for n, item in enumerate(items) if item.senses.keys() & _BY_TIME.keys() and not _is_taken(item)), None)
    if at is None:
        return items
    order = next((n for n, item in enumerate(items) if _is_dearest(item)), None)
    if order is None or any(one.has("CREATED") or one.has("TIMEFIELD") or one.has("COND") for one in items):
        return items
    between = items[min(at, order) + 1 : max(at, order)]
    if any(not one.senses.keys() & _BESIDE_TIME for one in between) or not _is_asked(items, at, order):
        return items
    by = next(by for name, by in _BY_TIME.items() if items[at].has(name))
    said: dict[int, dict[str, Any]] = {
        at: {"COST": None, by: True},
        order: {"UNSUPPORTED": None} if items[order].has("LIMITED") else {"FILLER": None},
    }
    if items[order].has("PERIOD"):
        said[order] = {**said[order], "PERIOD": items[order].senses["PERIOD"]}
    return [Item(one.start, one.end, one.text, said.get(n, one.senses)) for n, one in enumerate(items)]


def _is_taken(item: Item) -> bool:
    return bool(item.senses.keys() & {"GROUPS", "ORDER", "PERIOD", "COND"})


def _is_asked(items: Sequence[Item], at: int, order: int) -> bool:
    """Is it the time that is the most expensive, and no resource beside it? Its order stands right before it, or it is
    asked which."""
    named = items[at - 1] if at else None
    behind = all(one.has("COSTING") for one in items[order + 1 : at])  # 비용이 가장 많이 든 달
    return (order < at and behind) or (named is not None and named.has("WHICH"))


def _is_dearest(item: Item) -> bool:
    if not item.has("ORDER") and (item.has("SUPER") or item.has("LIMITED")):
        meaning: tuple[str, bool] | None = item.senses["SUPER"] if item.has("SUPER") else item.senses["LIMITED"][1]
        return meaning is not None and meaning[0] == "cost"
    refs: Sequence[Ref] = item.senses["ORDER"][0] if item.has("ORDER") else ()
    return bool(refs) and refs[0].path == "monthly_cost_usd"
