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
    ):
        return None
    grouped = groups_of([item])
    return {**grouped, "TOPGROUP": superlative.senses["SUPER"][1]} if grouped else None
