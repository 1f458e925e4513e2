"""What a word to sort or to measure by stands for."""

from __future__ import annotations

from collections.abc import Mapping

from rassistant.language.vocabulary.senses import ANY_SERVICE, Item, Ref
from rassistant.language.wording.text import is_korean

Order = tuple[tuple[Ref, ...], bool]
"""What to sort by, and whether the greatest comes first."""

SIZE: tuple[Ref, ...] = (Ref(ANY_SERVICE, "size"),)
LOAD: tuple[Ref, ...] = (Ref(ANY_SERVICE, "load"),)
PACE: tuple[Ref, ...] = (Ref(ANY_SERVICE, "pace"),)
"""Stand for each service's own size, load and slowness until the services are known."""


def refs_to_sort(item: Item | None) -> tuple[Ref, ...]:
    """The paths that a word to sort or measure by stands for."""
    if item is None or (item.has("STATE") and not item.has("METRIC")):
        return ()
    for category, path in BASE.items():
        if item.has(category) and not (category in ("CREATED",) and item.has("TIMEFIELD")):
            return (Ref(ANY_SERVICE, path),)
    named = item.has("FIELD") and item.has("METRIC")  # the runtime of a function is no run time
    listed = {ref.service_type for ref in item.senses.get("NUMFIELD", ())}  # objects: the number that is listed
    counted = listed.issuperset(ref.service_type for ref in item.senses.get("METRIC", ()))
    order = ("NUMFIELD", "METRIC") if counted else ("METRIC", "NUMFIELD")
    measured = [] if named else [ref for category in order for ref in item.senses.get(category, ())]
    if measured:
        return tuple(measured)
    for category in ("FIELD",) if named else ("TIMEFIELD", "FIELD"):
        if item.has(category):
            return tuple(item.senses[category])
    if item.has("SIZEWORD"):
        return SIZE
    return (Ref(ANY_SERVICE, f"tags.{item.senses['TAGKEY']}"),) if item.has("TAGKEY") else ()


BASE: Mapping[str, str] = {
    "COST": "monthly_cost_usd", "NAME": "name", "REGIONWORD": "region", "STATUSWORD": "status", "ACCOUNT": "account_id",
    "SERVICEWORD": "service_type", "CREATED": "created_at", "DAYWORD": "created_at", "COUNT": "count",
}  # fmt: skip


def refs_of_meaning(meaning: tuple[str, bool]) -> tuple[Ref, ...]:
    match meaning[0]:
        case "cost":
            return (Ref(ANY_SERVICE, "monthly_cost_usd"),)
        case "age":
            return (Ref(ANY_SERVICE, "created_at"),)
        case "size":
            return SIZE
        case "load":
            return LOAD
        case "pace":
            return PACE
        case _:
            return ()


def is_of_another(subject: Item | None, superlative: Item | None) -> bool:
    """Cost of the oldest, memory of the largest: the noun behind has that order, and no figure has."""
    if subject is None or superlative is None or superlative.senses["SUPER"][0] == "value":
        return False
    return superlative.text.isascii() and superlative.start - subject.end >= len(" of ")


def stands_apart(one: Item | None, other: Item | None) -> bool:
    """개수와 총 크기: a particle between them."""
    return one is not None and other is not None and is_korean(one.text) and other.start - one.end > 1


def total_count(total: Item | None, count: Item | None) -> dict[str, None] | None:
    """총 개수, the count in total; 개수와 총 크기 are two."""
    if total is None or count is None or total.senses["AGG"] != "sum":
        return None
    return None if total.start > count.start and stands_apart(count, total) else {"COUNT": None}
