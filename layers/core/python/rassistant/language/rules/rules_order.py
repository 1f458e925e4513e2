"""Rules for an order whose subject is not named: groups by what they have or cost, resources by their size."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from rassistant.language.rules.grammar import Rule, rule
from rassistant.language.rules.groupings import groups_of
from rassistant.language.rules.sort_paths import SIZE, refs_to_sort
from rassistant.language.vocabulary.senses import ANY_SERVICE, Item, Number, Ref
from rassistant.language.wording.text import is_korean

Senses = Mapping[str, Any] | None


_OF_BILL = "REGIONWORD|ACCOUNT|SERVICEWORD|TAGKEY|USAGETYPE|FIELD"


def bill_rules() -> tuple[Rule, ...]:
    """Before those of a plain order: EC2 비용이 가장 높은 리전 asks for regions, not for instances."""
    figure = "METRIC|NUMFIELD|SIZEWORD"
    return (
        rule(f"AGG {figure} PARTAND SUPER {figure}", lambda _m: {"UNSUPPORTED": None}),  # 평균 CPU와 최대 CPU: two
        rule("SORT COUNT METRIC|NUMFIELD AND? DESC|ASC?", lambda m: by_number(m[2], m[4])),
        rule("SORT TIMEFIELD|CREATED AND FIRST", lambda m: _by_moment(m[1], m[3])),
        rule(f"COST SUPER {_OF_BILL} NUM|LIMITED?", lambda m: _dearest(m[2], m[1], m[3])),
        rule(f"COST MOST COSTING {_OF_BILL} NUM|LIMITED?", lambda m: _dearest(m[3], m[1], m[4])),
        rule(f"COST LIMITED {_OF_BILL}", lambda m: _dearest(m[2], m[1], m[1])),
        rule(f"LIMITED {_OF_BILL} COST", lambda m: _dearest(m[1], m[0], m[0]) if _is_korean(m[1]) else None),
        rule(
            f"COST DESC|ASC SORTSUF? {_OF_BILL} GROUPSUF? SORTSUF? NUM|LIMITED?",
            lambda m: _dearest(m[3], m[1], m[6]),
        ),
        rule(f"ADJ {_OF_BILL} NUM", lambda m: _dearest(m[1], m[0], m[2]) if _is_of_cost(m[0], m[1]) else None),
        rule(
            f"ADJ SORTSUF {_OF_BILL} GROUPSUF? SORTSUF? NUM|LIMITED?",
            lambda m: _dearest(m[2], m[0], m[5]) if _is_of_cost(m[0], m[2]) else None,
        ),
        rule(
            f"{_OF_BILL} GROUPSUF PERIOD? SERVICE? COST DESC|ASC SORTSUF? NUM?",
            lambda m: _dearest(m[0], m[5], m[7], (m[2], m[3])),
        ),
        rule(
            f"SUPER {_OF_BILL} NUM|LIMITED?", lambda m: _dearest(m[1], m[0], m[2]) if _is_of_cost(m[0], m[1]) else None
        ),
        rule(
            f"{_OF_BILL} GROUPSUF PERIOD? SERVICE? ADJ SORTSUF NUM?",
            lambda m: _dearest(m[0], m[4], m[6], (m[2], m[3])) if _is_of_cost(m[4], m[0]) else None,
        ),
        rule(f"{_OF_BILL} GROUPSUF PERIOD? SERVICE? COST LIMITED", lambda m: _dearest(m[0], m[5], m[5], (m[2], m[3]))),
    )


def by_number(figure: Item | None, order: Item | None) -> Senses:
    """Sorted by number of instances, where that is a figure of them: by it, and by no count of rows."""
    refs = refs_to_sort(figure)
    if figure is None or figure.has("SERVICE") or not refs:
        return None
    return {"ORDER": (refs, order is None or order.has("DESC"))}


def _by_moment(moment: Item | None, first: Item | None) -> Senses:
    """Sorted by last modified, newest first."""
    refs = refs_to_sort(moment)
    meaning = first.senses["FIRST"] if first is not None else None
    return {"ORDER": (refs, meaning[1])} if refs and meaning and meaning[0] in ("age", "value") else None


def _is_of_cost(order: Item | None, noun: Item | None) -> bool:
    """제일 비싼 리전. In English the number of the noun says how many are asked for."""
    if order is None or noun is None or not is_korean(noun.text):
        return False
    return any(order.senses[name][0] == "cost" for name in ("SUPER", "ADJ") if name in order.senses)


def _is_korean(noun: Item | None) -> bool:
    return noun is not None and is_korean(noun.text)


def _is_billed(noun: Item) -> bool:
    """The bill knows one field of resources: the type of instances."""
    if not noun.has("FIELD") or any(noun.has(name) for name in _WORDS):
        return True
    is_type = any(ref.path == "details.instance_type" for ref in noun.senses["FIELD"])
    return is_type and "EC2" in noun.senses.get("HINT", ())


_WORDS = ("REGIONWORD", "ACCOUNT", "SERVICEWORD", "TAGKEY", "USAGETYPE")


def _dearest(noun: Item | None, order: Item | None, number: Item | None, besides: Sequence[Item | None] = ()) -> Senses:
    """The cost by what the noun names, in that order; the first alone where only one is asked for."""
    if noun is None or order is None or not _is_billed(noun) or (by := groups_of([noun])) is None:
        return None
    limit: int | None = 1 if order.has("SUPER") or order.has("MOST") else None
    meant = next((order.senses[name][1] for name in ("SUPER", "ADJ") if name in order.senses), True)
    least = order.has("ASC") or not meant
    if number is not None and number.has("LIMITED"):
        limit, meaning = number.senses["LIMITED"]
        least = meaning is not None and not meaning[1]
    elif number is not None and (limit := _cut_at(number)) is None:
        return None
    kept = {
        name: item.senses[name]
        for item in besides
        if item is not None
        for name in ("PERIOD", "SERVICE")
        if name in item.senses
    }
    return {**kept, "COST": None, **by, **({"LIMIT": limit} if limit else {}), **({"LEAST": None} if least else {})}


def group_rules() -> tuple[Rule, ...]:
    return (
        rule("GROUPS PERIOD? AND? DESC|ASC", lambda m: _ordered_groups(m[0], m[1], m[3])),
        rule("GROUPS SERVICE COUNT? DESC|ASC NUM?", lambda m: _most_numerous(m[1], m[0], m[3], m[4])),
        rule(f"SERVICE COUNT? ADJ {_OF_ROWS} NUM|LIMITED?", lambda m: _most_numerous(m[0], m[3], m[2], m[4])),
        rule(f"SERVICE COUNT? DESC|ASC {_OF_ROWS} SORTSUF? NUM?", lambda m: _most_numerous(m[0], m[3], m[2], m[5])),
        rule("DESC|ASC", lambda m: _by_size(m[0])),
    )


def _ordered_groups(groups: Item | None, period: Item | None, order: Item | None) -> Senses:
    """Per region this month, highest first: the groups by what they have."""
    if groups is None or order is None:
        return None
    own = (Ref(ANY_SERVICE, MEASURED),)
    return {**(period.senses if period else {}), **groups.senses, "ORDER": (own, order.has("DESC"))}


_OF_ROWS = "REGIONWORD|ACCOUNT|SERVICEWORD|STATUSWORD|TAGKEY|FIELD"
_NUMEROUS = ("많은", "적은")


def _most_numerous(noun: Item | None, dimension: Item | None, order: Item | None, number: Item | None) -> Senses:
    """인스턴스가 많은 리전 3개, 리전별로 인스턴스를 많은 순으로: counted by it, in that order."""
    if noun is None or dimension is None or order is None or not order.text.startswith(_NUMEROUS):
        return None
    by = dimension.senses if dimension.has("GROUPS") else groups_of([dimension])
    cut = _cut_at(number)
    if by is None or dimension.has("SERVICE") or cut is None:
        return None
    descending = order.text.startswith("많은")
    order_by = {"ORDER": ((Ref(ANY_SERVICE, "count"),), descending)}
    return {**by, **order_by, "COUNT": None, "SERVICE": noun.senses["SERVICE"], **({"LIMIT": cut} if cut else {})}


def _cut_at(number: Item | None) -> int | None:
    """How many are asked for: 0 where no number says; None for a number of something else."""
    if number is None:
        return 0
    if number.has("LIMITED"):
        return int(number.senses["LIMITED"][0])
    counted: Number = number.senses["NUM"]
    whole = counted.unit_class in ("", "count") and counted.value == int(counted.value) and counted.value >= 1
    return int(counted.value) if whole else None


_SIZED = ("큰", "작은", "largest", "biggest", "smallest")


def _by_size(order: Item | None) -> Senses:
    """Volumes, largest first; 볼륨 큰 순서대로: where nothing else is named to sort by."""
    if order is None or not order.text.lower().startswith(_SIZED):
        return None
    return {"ORDER": (SIZE, order.has("DESC"))}


MEASURED = "measured"
"""What each group has, whatever that is."""
