"""Rules for an order whose subject is not named: groups by what they have, resources by their size."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rassistant.language.grammar import Rule, rule
from rassistant.language.rules_shape import SIZE
from rassistant.language.senses import ANY_SERVICE, Item, Ref

Senses = Mapping[str, Any] | None


def group_rules() -> tuple[Rule, ...]:
    return (
        rule("GROUPS PERIOD? AND? DESC|ASC", lambda m: _ordered_groups(m[0], m[1], m[3])),
        rule("DESC|ASC", lambda m: _by_size(m[0])),
    )


def _ordered_groups(groups: Item | None, period: Item | None, order: Item | None) -> Senses:
    """Per region this month, highest first: the groups by what they have."""
    if groups is None or order is None:
        return None
    own = (Ref(ANY_SERVICE, MEASURED),)
    return {**(period.senses if period else {}), **groups.senses, "ORDER": (own, order.has("DESC"))}


_SIZED = ("큰", "작은", "largest", "biggest", "smallest")


def _by_size(order: Item | None) -> Senses:
    """Volumes, largest first; 볼륨 큰 순서대로: where nothing else is named to sort by."""
    if order is None or not order.text.lower().startswith(_SIZED):
        return None
    return {"ORDER": (SIZE, order.has("DESC"))}


MEASURED = "measured"
"""What each group has, whatever that is."""
