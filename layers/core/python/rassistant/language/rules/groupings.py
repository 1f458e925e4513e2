"""What an answer is grouped by, and the group with the most."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rassistant.language.rules.sort_paths import BASE
from rassistant.language.vocabulary.senses import ANY_SERVICE, Item, Ref

Senses = Mapping[str, Any] | None
_OF_ROWS = ("REGIONWORD", "ACCOUNT", "SERVICEWORD", "STATUSWORD")
_OF_ANY: Mapping[str, str] = {"MONTHWORD": "created_month", "ALL": "resource_id", "USAGETYPE": "usage_type"}


def groups_of(items: list[Item | None]) -> Senses:
    paths: list[tuple[Ref, ...]] = []
    for item in items:
        if item is None or (item.has("METRIC") and not item.has("FIELD")):
            return None
        if item.has("SERVICE") and not item.has("FIELD") and not item.has("SERVICEWORD"):
            return None
        if item.has("TAGS") and not item.has("TAGKEY"):
            return None
        if not (path := _path_of(item)):
            return None
        paths.append(path)
    hints = [name for item in items if item is not None for name in item.senses.get("HINT", ())]
    return {"GROUPS": tuple(paths), "HINT": tuple(hints)}


def _path_of(item: Item) -> tuple[Ref, ...]:
    """The paths that a dimension stands for; none where it is no dimension."""
    for name, path in _OF_ANY.items():
        if item.has(name):
            return (Ref(ANY_SERVICE, path),)
    if item.has("TAGKEY"):
        return (Ref(ANY_SERVICE, f"tags.{item.senses['TAGKEY']}"),)
    base = next((path for name, path in BASE.items() if item.has(name) and name in _OF_ROWS), None)
    if base is not None:
        extra = tuple(item.senses.get("FIELD", ())) if base == "service_type" else ()
        return (*extra, Ref(ANY_SERVICE, base))
    return tuple(ref for name in ("FIELD", "BOOLFIELD", "NUMFIELD") for ref in item.senses.get(name, ()))


def by_time_and(time: Item | None, joint: Item | None, group: Item | None, dimension: Item | None) -> Senses:
    """By month and service, by region and day."""
    grouped = groups_of([dimension]) if joint is not None or group is not None else None
    if grouped is None:
        return None
    if time is not None and time.has("MONTHLY"):
        return {**grouped, "GROUPS": (*grouped["GROUPS"], (Ref(ANY_SERVICE, _OF_ANY["MONTHWORD"]),))}
    return {**grouped, "WEEKLY" if time is not None and time.has("WEEKLY") else "DAILY": True}


def ranked_groups(order: Item | None, dimension: Item | None) -> Senses:
    """The top 3 teams by cost, the cheapest usage types: how many of what the bill is divided by."""
    groups = groups_of([dimension])
    kept = {name: order.senses[name] for name in ("LIMITED", "SUPER") if order is not None and name in order.senses}
    if groups is None or ("SUPER" in kept and kept["SUPER"][0] != "cost"):
        return None
    lone = {"ONE": True} if dimension is not None and "SUPER" in kept and not dimension.text.endswith("s") else {}
    return {**groups, **kept, **lone}


def asked_which(item: Item | None) -> Senses:
    groups = groups_of([item])
    return {**groups, "ONE": True} if groups else None


def most_of(item: Item | None, superlative: Item | None) -> Senses:
    """가장 많은 리전: the group with the most."""
    if (
        item is None
        or superlative is None
        or superlative.senses["SUPER"][0] != "value"
        or item.has("SERVICE")
        or item.has("NUMFIELD")
        or item.has("ALL")
    ):
        return None
    grouped = groups_of([item])
    return {**grouped, "TOPGROUP": superlative.senses["SUPER"][1]} if grouped else None
