"""CPU 사용률이 70% 이상인 서버를 높은 순으로: an order of which nothing is said is by what the one bound is of."""

from __future__ import annotations

from rassistant.language.plan import And, Condition
from rassistant.language.vocabulary.senses import Item, Ref

_BY_AMOUNT = ("높은", "낮은", "많은", "적은", "큰", "작은", "긴", "짧은", "highest", "lowest", "largest", "smallest")
_BOUNDS = ("lt", "le", "gt", "ge")


def ordered_by_bound(items: list[Item]) -> list[Item]:
    """The items with that order; as they are where there is no such order, or another bound beside it."""
    place = next((at for at, item in enumerate(items) if _is_bare_order(item)), None)
    if place is None or any(item.has("ORDER") or item.has("GROUPS") for item in items):
        return items
    bounded = [refs for item in items if item.has("COND") and (refs := _bounded(item))]
    if len(bounded) != 1:
        return items
    item = items[place]
    order = (tuple(bounded[0]), item.has("DESC"))
    return [*items[:place], Item(item.start, item.end, item.text, {"ORDER": order}), *items[place + 1 :]]


def _is_bare_order(item: Item) -> bool:
    return (item.has("DESC") or item.has("ASC")) and not item.has("ORDER") and item.text.lower().startswith(_BY_AMOUNT)


def _bounded(item: Item) -> list[Ref]:
    """What the condition bounds, of each service."""
    found: list[Ref] = []
    for service, term in item.senses["COND"].options.items():
        parts = term.terms if isinstance(term, And) else (term,)
        fields = {part.field for part in parts if isinstance(part, Condition) and _is_bound(part)}
        if len(fields) == 1 and all(isinstance(part, Condition) for part in parts):
            found.append(Ref(service, fields.pop()))
    return found


def _is_bound(condition: Condition) -> bool:
    return condition.op in _BOUNDS and isinstance(condition.value, int | float)
