"""Rules for the shape of the answer: how many rows, in which order, counted, grouped, summed."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from rassistant.language.rules.grammar import Rule, rule, sense
from rassistant.language.rules.groupings import asked_which, by_time_and, groups_of, most_of, ranked_groups
from rassistant.language.rules.rules_means import mean_rules
from rassistant.language.rules.sort_paths import is_of_another, refs_of_meaning, refs_to_sort, stands_apart, total_count
from rassistant.language.vocabulary.senses import ANY_SERVICE, Item, Number, Ref
from rassistant.language.vocabulary.versions import VERSIONED
from rassistant.language.wording.text import is_korean

Senses = Mapping[str, Any] | None
_OF_ROWS = "FIELD|REGIONWORD|ACCOUNT|SERVICEWORD|STATUSWORD|TAGKEY|DAYWORD|NUMFIELD|SIZEWORD"
_SORTABLE = f"METRIC|COST|TIMEFIELD|CREATED|NAME|COUNT|{_OF_ROWS}"
_GROUPABLE = f"MONTHWORD|BOOLFIELD|USAGETYPE|SERVICE|TAGS|ALL|{_OF_ROWS}"
_MEASURE = "METRIC|NUMFIELD|SIZEWORD"


def limit_rules() -> tuple[Rule, ...]:
    """Before comparisons, so that "top 5 memory" is no memory of 5."""
    return (
        rule("TOP NUM SUPER?", lambda m: _limited(m[1], m[2], bottom=_is_bottom(m[0]))),
        rule("TOP NUM", lambda m: _limited(m[1], None)),
        rule("NUM SUPER", lambda m: _limited(m[0], m[1])),
        rule("SUPER NUM", lambda m: _limited(m[1], m[0])),
        rule("MOST ADJ NUM", lambda m: _limited(m[2], m[1], most=True)),
        rule("MOST ADJ", lambda m: {"SUPER": sense(m[1], "ADJ")}),
    )


def shape_rules() -> tuple[Rule, ...]:
    return (
        rule(f"SORT {_SORTABLE}|LIMITED AND? DESC|ASC", lambda m: _sorted(m[1], _descending(m[3], default=None))),
        rule(
            f"SORT {_MEASURE}|COST AND? FIRST|SUPER",
            lambda m: _sorted(m[1], (sense(m[3], "FIRST") or sense(m[3], "SUPER"))[1]),
        ),
        rule(f"SORT {_SORTABLE}|LIMITED", lambda m: _sorted(m[1], None)),
        rule("FROM? SUPER TO SUPER", lambda m: _superlative(m[1], single=False)),
        rule("SORT ASC|DESC", lambda m: {"ORDER": ((Ref(ANY_SERVICE, "name"),), (sense(m[1], "DESC") is not None))}),
        rule(f"AGG {_MEASURE}|COST SUPER", lambda m: _extreme(m[1], m[2])),
        rule(f"SUPER AGG {_MEASURE}|COST", lambda m: _extreme(m[2], m[0])),
        rule(f"AGG {_MEASURE}|COST LIMITED", lambda m: _ranked(m[1], m[2], m[0])),
        *mean_rules(),
        rule("SORT FIRST|SUPER", lambda m: _superlative(m[1])),
        rule("TIMEFIELD FIRST", lambda m: _by_time(m[0], m[1])),
        rule("FIRST", lambda m: _superlative(m[0], single=False)),
        rule(f"{_MEASURE}|COST ADJ SERVICE NUM", lambda m: _several_of(m[0], m[1], m[2], m[3])),
        rule(f"{_MEASURE}|COST ADJ SERVICE LIMITED", lambda m: _several_of(m[0], m[1], m[2], m[3])),
        rule(f"{_MEASURE}|COST ADJ SORTSUF", lambda m: _sorted(m[0], sense(m[1], "ADJ")[1])),
        rule(f"{_SORTABLE} DESC|ASC SORTSUF?", lambda m: _sorted(m[0], _descending(m[1], default=None))),
        rule("ADJ TIMEFIELD SERVICE!", lambda m: _lately(m[0], m[1], m[2])),
        rule("TIMEFIELD ADJ SORTSUF", lambda m: _by_time(m[0], m[1])),
        rule("ADJ SORTSUF", lambda m: _superlative(m[0], single=False)),
        rule(f"{_SORTABLE} SORTSUF DESC|ASC?", lambda m: _sorted(m[0], _descending(m[2], default=None))),
        rule(
            f"{_SORTABLE} GROUPSUF DESC|ASC SORTSUF?",
            lambda m: None if _by_amount(m[2]) else _sorted(m[0], _descending(m[2], default=None)),
        ),
        rule(f"{_MEASURE}|COST AND? FIRST", lambda m: _sorted(m[0], m[2].senses["FIRST"][1] if m[2] else None)),
        rule(
            f"GROUP {_MEASURE}|COST AND? DESC|ASC", lambda m: _sorted(_measured(m[1]), _descending(m[3], default=None))
        ),
        rule(f"{_MEASURE}|COST SUPER", lambda m: None if is_of_another(m[0], m[1]) else _extreme(m[0], m[1])),
        rule("COSTING SUPER", lambda m: _spent(m[0], m[1])),
        rule(f"ADJ {_MEASURE}|COST", lambda m: _described(m[1], m[0])),
        rule(f"{_MEASURE}|COST ADJ", lambda m: _described(m[0], m[1])),
        rule(f"SUPER {_MEASURE}|COST|TIMEFIELD", lambda m: _extreme(m[1], m[0])),
        rule(f"SUPER SERVICE! {_MEASURE}!", lambda m: _extreme_of(m[0], m[1], m[2])),
        rule(f"{_MEASURE}|COST LIMITED", lambda m: _ranked(m[0], m[1])),
        rule(f"LIMITED GROUP? {_MEASURE}|COST", lambda m: _ranked(m[2], m[0])),
        rule("LIMITED|SUPER TAGKEY|USAGETYPE", lambda m: ranked_groups(m[0], m[1])),
        rule(f"WHICH FIELD SUPER AGG? {_MEASURE}", lambda m: _which_with_most(m[1], m[2], m[4])),
        rule("FIELD SUPER", lambda m: _of_version(m[0], m[1])),
        rule("SUPER FIELD", lambda m: _of_version(m[1], m[0])),
        rule(f"SUPER {_GROUPABLE}", lambda m: most_of(m[1], m[0])),
        rule(f"{_MEASURE}|COST MOST {_MEASURE}|COST?", lambda m: _ranked_most(m[0])),
        rule(f"MOST {_MEASURE}|COST", lambda m: _ranked_most(m[1])),
        rule(f"DAILY|WEEKLY|MONTHLY AND|PARTAND? GROUP? {_GROUPABLE}", lambda m: by_time_and(m[0], m[1], m[2], m[3])),
        rule(f"GROUP {_GROUPABLE} AND|PARTAND DAYWORD", lambda m: by_time_and(None, m[2], m[0], m[1])),
        rule("DAILY", lambda m: {"DAILY": True}),
        rule("WEEKLY", lambda m: {"WEEKLY": True}),
        rule("MONTHLY", lambda m: {"MONTHLY": True}),
        rule("MOST COSTING SERVICEWORD|REGIONWORD|ACCOUNT!", lambda m: _spent_most(m[2])),
        rule("WHICH REGIONWORD|ACCOUNT|SERVICEWORD|TAGKEY|USAGETYPE", lambda m: asked_which(m[1])),
        rule(f"GROUP {_GROUPABLE} AND|PARTAND? GROUP {_GROUPABLE}", lambda m: groups_of([m[1], m[4]])),
        rule(f"GROUP {_GROUPABLE} AND|PARTAND {_GROUPABLE}", lambda m: groups_of([m[1], m[3]])),
        rule(f"GROUP {_GROUPABLE}", lambda m: groups_of([m[1]])),
        rule(f"{_GROUPABLE} AND|PARTAND {_GROUPABLE} GROUPSUF", lambda m: groups_of([m[0], m[2]])),
        rule(f"{_GROUPABLE} GROUPSUF", lambda m: groups_of([m[0]])),
        rule("GROUP METRIC|COST DESC|ASC?", lambda m: _sorted(_measured(m[1]), _descending(m[2], default=None))),
        rule(
            "GROUP COUNT DESC|ASC?", lambda m: {"ORDER": ((Ref(ANY_SERVICE, "count"),), not (m[2] and m[2].has("ASC")))}
        ),
        rule("COUNT METRIC|NUMFIELD", lambda m: None if stands_apart(m[0], m[1]) else _totalled(m[1])),
        rule("NUMFIELD AGG? COUNT", lambda m: _totalled(m[0]) if "몇" in (m[2].text if m[2] else "") else None),
        rule(f"COUNT AGG {_MEASURE}|COST", lambda m: None if stands_apart(m[0], m[1]) else _aggregated(m[1], m[2])),
        rule("AGG COUNT", lambda m: total_count(m[0], m[1])),
        rule("COUNT AGG", lambda m: total_count(m[1], m[0])),
        rule(f"AGG {_MEASURE}", lambda m: _aggregated(m[0], m[1])),
        rule(f"{_MEASURE} AGG", lambda m: _aggregated(m[1], m[0])),
        rule(f"AGG SERVICE {_MEASURE}", lambda m: _aggregated_of(m[0], m[2], m[1])),
        rule("AGG SERVICE COST", lambda m: _aggregated_of(m[0], m[2], m[1])),
        rule("AGG COST|COSTING", lambda m: _aggregated(m[0], m[1])),
        rule("COST AGG", lambda m: _aggregated(m[1], m[0])),
    )


def _limited(number: Item | None, order: Item | None, *, most: bool = False, bottom: bool = False) -> Senses:
    if number is None:
        return None
    value: Number = number.senses["NUM"]
    if (
        value.unit_class not in ("", "count")
        or value.unit == "vCPU"
        or value.value < 1
        or value.value != int(value.value)
    ):
        return None
    superlative = None if order is None else order.senses.get("ADJ" if most else "SUPER")
    if bottom and superlative is None:
        superlative = ("value", False)
    return {"LIMITED": (int(value.value), superlative)}


def _is_bottom(item: Item | None) -> bool:
    return item is not None and item.text.lower() in ("bottom", "하위")


def _descending(item: Item | None, *, default: bool | None) -> bool | None:
    if item is None:
        return default
    return item.has("DESC")


_AMOUNTS = ("높은", "많은", "큰", "비싼", "낮은", "적은", "작은", "싼", "긴", "짧은")


def _by_amount(order: Item | None) -> bool:
    """리전별 높은 순: groups by what they have, not by their name."""
    return order is not None and order.text.startswith(_AMOUNTS)


def _measured(item: Item | None) -> Item | None:
    """By runtime, most first: of what the runtime is first, though a run has a time too."""
    return None if item is not None and item.has("FIELD") else item


def _sorted(item: Item | None, descending: bool | None) -> Senses:
    refs = refs_to_sort(item)
    if not refs:
        return None
    if descending is None:  # numbers from the greatest, names and times from the first
        measures = ("metrics.", "monthly_cost_usd", "count", "size")
        descending = bool(item and (item.has("NUMFIELD") or refs[0].path.startswith(measures)))
    return {"ORDER": (refs, descending)}


def _superlative(item: Item | None, *, single: bool = True) -> Senses:
    """비싼 순, newest first."""
    if item is None:
        return None
    meaning = next((item.senses[name] for name in ("FIRST", "ADJ", "SUPER") if name in item.senses), None)
    refs = refs_of_meaning(meaning) if meaning else ()
    return {"ORDER": (refs, meaning[1])} if refs and meaning else None


def _by_time(subject: Item | None, order: Item | None) -> Senses:
    """마지막 수정 최신순, last changed newest first: by that time, not by when they were created."""
    refs = refs_to_sort(subject)
    meaning = next((order.senses[name] for name in ("FIRST", "ADJ") if name in order.senses), None) if order else None
    return {"ORDER": (refs, meaning[1])} if refs and meaning and meaning[0] in ("age", "value") else None


_HEIGHT = re.compile(r"낮은|높은|오래된|최신|\b(?:lowest|highest|oldest|newest|latest)\b", re.IGNORECASE)


def _of_version(field: Item | None, superlative: Item | None) -> Senses:
    """버전이 제일 낮은 EKS, the lowest version: versions have an order of their own; the commonest one is counted."""
    refs: tuple[Ref, ...] = field.senses.get("FIELD", ()) if field is not None else ()
    if field is None or superlative is None or field.has("SERVICE") or not _HEIGHT.search(superlative.text):
        return None
    if not refs or not all(ref.path.endswith(VERSIONED) for ref in refs):
        return None
    meaning = superlative.senses["SUPER"]
    return {"ORDER": (refs, meaning[1]), "EXTREME": True} if meaning[0] in ("value", "age") else None


def _lately(order: Item | None, subject: Item | None, noun: Item | None) -> Senses:
    """최근 수정된 람다, recently changed functions: when is not said, so all of them, the last first."""
    if order is None or subject is None or noun is None or subject.senses.keys() & {"CREATED", "COND", "PERIOD"}:
        return None
    refs = refs_to_sort(subject)
    meant = order.senses["ADJ"] == ("age", True) and bool(refs)
    return {"ORDER": (refs, True), "SERVICE": noun.senses["SERVICE"]} if meant else None


def _extreme(subject: Item | None, superlative: Item | None) -> Senses:
    """The highest CPU: sorted by it; whether one row or all is meant is seen later, by the noun."""
    refs = refs_to_sort(subject)
    return {"ORDER": (refs, superlative.senses["SUPER"][1]), "EXTREME": True} if refs and superlative else None


def _extreme_of(superlative: Item | None, service: Item | None, subject: Item | None) -> Senses:
    """Maximum volume size, the lowest function memory."""
    if superlative is None or service is None or superlative.senses["SUPER"][0] not in ("value", "size"):
        return None
    most = None if is_korean(superlative.text) else _extreme(subject, superlative)
    return {**most, "SERVICE": service.senses["SERVICE"]} if most else None


def _which_with_most(dimension: Item | None, superlative: Item | None, subject: Item | None) -> Senses:
    """Which instance type has the highest average CPU: that type, and no instance."""
    groups, most = asked_which(dimension), _extreme(subject, superlative)
    value = superlative is not None and superlative.senses["SUPER"][0] == "value"
    return {**groups, **most} if groups and most and value else None


def _spent(verb: Item | None, superlative: Item | None) -> Senses:
    """Spent the most, what we pay for least."""
    if verb is None or superlative is None or superlative.senses["SUPER"][0] != "value" or is_korean(verb.text):
        return None
    order = {"ORDER": ((Ref(ANY_SERVICE, "monthly_cost_usd"),), superlative.senses["SUPER"][1])}
    return {**order, **({"PERIOD": verb.senses["PERIOD"]} if verb.has("PERIOD") else {})}


def _described(subject: Item | None, adjective: Item | None) -> Senses:
    """High CPU, CPU 높은: how high is not said, so all of them, the highest first."""
    if subject is None or adjective is None:
        return None
    meaning = adjective.senses["ADJ"]
    refs = refs_to_sort(subject)
    return {"ORDER": (refs, meaning[1])} if refs and meaning[0] in _BESIDE_MEASURES else None


_BESIDE_MEASURES = ("value", "size", "load")
"""High CPU, big memory, heavy traffic; not old CPU."""


def _ranked(subject: Item | None, limited: Item | None, function: Item | None = None) -> Senses:
    """The three highest of it, by a ``function`` where they are groups; the cost of the three biggest is of those that are
    big."""
    refs = refs_to_sort(subject)
    if not refs or limited is None:
        return None
    count, meaning = limited.senses["LIMITED"]
    own = subject is not None and subject.has("COST") and meaning is not None and meaning[0] not in ("value", "cost")
    kept = {} if function is None else {"AGG": function.senses["AGG"]}
    return None if own else {"ORDER": (refs, meaning[1] if meaning else True), "LIMIT": count, **kept}


def _spent_most(dimension: Item | None) -> Senses:
    """제일 많이 쓴 서비스."""
    kept = ("SERVICEWORD", "REGIONWORD", "ACCOUNT")
    found = {name: dimension.senses[name] for name in kept if dimension is not None and name in dimension.senses}
    return {"SUPER": ("cost", True), **found}


def _several_of(subject: Item | None, adjective: Item | None, service: Item | None, number: Item | None) -> Senses:
    """메모리 많이 쓰는 람다 5개: the five with the most."""
    limited = number.senses if number is not None and number.has("LIMITED") else _limited(number, None)
    refs = refs_to_sort(subject)
    counted = sense(number, "NUM")
    if limited is None or not refs or adjective is None or (counted and counted.unit_class != "count"):
        return None
    order = {"ORDER": (refs, adjective.senses["ADJ"][1]), "LIMIT": limited["LIMITED"][0]}
    return {**order, "SERVICE": sense(service, "SERVICE")}


def _ranked_most(subject: Item | None) -> Senses:
    refs = refs_to_sort(subject)
    return {"ORDER": (refs, True), "EXTREME": True} if refs else None


def _totalled(subject: Item | None) -> Senses:
    """How many objects are in my buckets: all of theirs together."""
    refs = refs_to_sort(subject)
    return {"MEASURE": ("sum", refs)} if refs and subject is not None and not subject.has("SERVICE") else None


def _aggregated(function: Item | None, subject: Item | None) -> Senses:
    if function is None or subject is None:
        return None
    is_cost = subject.has("COST") or subject.has("COSTING")
    refs = (Ref(ANY_SERVICE, "monthly_cost_usd"),) if is_cost else refs_to_sort(subject)
    when = {"PERIOD": subject.senses["PERIOD"]} if subject.has("PERIOD") else {}
    return {"MEASURE": (function.senses["AGG"], refs), **when} if refs else None


def _aggregated_of(function: Item | None, subject: Item | None, service: Item | None) -> Senses:
    """총 EBS 용량; average Lambda memory."""
    found = _aggregated(function, subject)
    return {**found, "SERVICE": service.senses["SERVICE"]} if found and service else None
