"""Rules for an order by a metric's average or total, peak or least: by average CPU, CPU 평균 낮은 순으로, CPU 최대 높은 순.

A metric of the last day is the average of a level and the sum of a count already, so these words add nothing; its
maximum and its minimum are other figures.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from rassistant.language.metric_path import with_statistic
from rassistant.language.rules.grammar import Rule, rule
from rassistant.language.rules.groupings import groups_of
from rassistant.language.rules.rules_order import by_number
from rassistant.language.rules.sort_paths import refs_to_sort
from rassistant.language.vocabulary.senses import ANY_SERVICE, Item, Number, Ref
from rassistant.language.wording.text import is_korean

Senses = Mapping[str, Any] | None


_OWN = (Ref(ANY_SERVICE, "measured"),)
"""What each group has: that figure."""
_DIMENSION = "FIELD|BOOLFIELD|TAGKEY|REGIONWORD|ACCOUNT|SERVICEWORD|STATUSWORD"


def mean_rules() -> tuple[Rule, ...]:
    return (
        rule("AGG METRIC|NUMFIELD|SIZEWORD|COST GROUP SERVICE", lambda m: _mean_of_each(m[0], m[1], m[3])),
        rule("COUNT SERVICE! NUMFIELD!", lambda m: _number_of_parts(m[1], m[2])),
        rule("GROUP COUNT METRIC|NUMFIELD DESC|ASC?", lambda m: by_number(m[2], m[3])),
        rule("SUPER|LIMITED SERVICE GROUP METRIC|NUMFIELD", lambda m: _most_by(m[0], m[1], m[3])),
        rule(
            f"{_DIMENSION} GROUPSUF SERVICE? METRIC AGG DESC|ASC|ADJ SORTSUF?",
            lambda m: _by_groups(m[0], m[2], m[4], m[3], m[5]),
        ),
        rule(
            f"{_DIMENSION} GROUPSUF SERVICE? AGG METRIC DESC|ASC|ADJ SORTSUF?",
            lambda m: _by_groups(m[0], m[2], m[3], m[4], m[5]),
        ),
        rule(f"METRIC|NUMFIELD|SIZEWORD AGG SUPER {_DIMENSION}", lambda m: _group_with_most(m[1], m[0], m[2], m[3])),
        rule(f"AGG METRIC|NUMFIELD|SIZEWORD SUPER {_DIMENSION}", lambda m: _group_with_most(m[0], m[1], m[2], m[3])),
        rule("SORT|GROUP AGG METRIC AND? DESC|ASC?", lambda m: _by_mean(m[1], m[2], m[4])),
        rule("AGG METRIC DESC|ASC SORTSUF?", lambda m: _by_mean(m[0], m[1], m[2])),
        rule("METRIC AGG DESC|ASC SORTSUF?", lambda m: _by_mean(m[1], m[0], m[2])),
        rule("AGG METRIC ADJ SORTSUF", lambda m: _by_mean(m[0], m[1], m[2])),
        rule("METRIC AGG ADJ SORTSUF", lambda m: _by_mean(m[1], m[0], m[2])),
        rule("AGG METRIC SORTSUF DESC|ASC?", lambda m: _by_mean(m[0], m[1], m[3])),
        rule("METRIC AGG SORTSUF DESC|ASC?", lambda m: _by_mean(m[1], m[0], m[3])),
        rule("METRIC STATISTIC DESC|ASC|ADJ SORTSUF?", lambda m: _by_extreme(m[1], m[0], m[2], m[3])),
        rule("STATISTIC METRIC DESC|ASC|ADJ SORTSUF?", lambda m: _by_extreme(m[0], m[1], m[2], m[3])),
        rule("TIMEFIELD SUPER", lambda m: _by_time(m[0], m[1])),
        rule("METRIC AGG|STATISTIC SUPER|LIMITED", lambda m: _most(m[1], m[0], m[2])),
        rule("STATISTIC METRIC SUPER|LIMITED", lambda m: _most(m[0], m[1], m[2])),
        rule("METRIC AGG|STATISTIC ADJ SERVICE NUM|LIMITED", lambda m: _several(m[1], m[0], m[2], m[3], m[4])),
        rule("AGG|STATISTIC METRIC ADJ SERVICE NUM|LIMITED", lambda m: _several(m[0], m[1], m[2], m[3], m[4])),
    )


def _mean_of_each(function: Item | None, subject: Item | None, noun: Item | None) -> Senses:
    """Average images per repository: of all of them together."""
    cost = subject is not None and subject.has("COST")
    refs = (Ref(ANY_SERVICE, "monthly_cost_usd"),) if cost else refs_to_sort(subject)
    if function is None or noun is None or not refs or function.senses["AGG"] != "average" or noun.has("FIELD"):
        return None
    return {"MEASURE": ("average", refs), "SERVICE": noun.senses["SERVICE"]}


def _number_of_parts(noun: Item | None, parts: Item | None) -> Senses:
    """The number of EKS nodes: of what they consist of, all together."""
    if noun is None or parts is None or parts.has("SERVICE"):
        return None
    own = noun.senses["SERVICE"].types
    refs = tuple(ref for ref in parts.senses["NUMFIELD"] if ref.service_type in own)
    return {"MEASURE": ("sum", refs), "SERVICE": noun.senses["SERVICE"]} if refs else None


def _most_by(order: Item | None, noun: Item | None, figure: Item | None) -> Senses:
    """The largest groups by maximum size: what is large in them is named."""
    refs = refs_to_sort(figure)
    if order is None or noun is None or not refs:
        return None
    cut, meaning = order.senses["LIMITED"] if order.has("LIMITED") else (None, order.senses["SUPER"])
    if meaning is None or meaning[0] not in ("value", "size"):
        return None
    limit = {} if cut is None else {"LIMIT": cut}
    return {"SERVICE": noun.senses["SERVICE"], "ORDER": (refs, meaning[1]), **limit}


def _by_groups(
    dimension: Item | None, service: Item | None, function: Item | None, metric: Item | None, order: Item | None
) -> Senses:
    """리전별 EC2 CPU 평균 높은 순: the groups by that figure."""
    grouped = groups_of([dimension])
    refs = refs_to_sort(metric)
    if grouped is None or function is None or order is None or not refs:
        return None
    descending = order.senses["ADJ"][1] if order.has("ADJ") else order.has("DESC")
    measured = {"MEASURE": (function.senses["AGG"], refs), "ORDER": (_OWN, descending)}
    kept = {"SERVICE": service.senses["SERVICE"]} if service is not None else {}
    return {**grouped, **measured, **kept}


def _group_with_most(function: Item | None, metric: Item | None, most: Item | None, dimension: Item | None) -> Senses:
    """CPU 평균이 가장 높은 리전: the one group."""
    if most is None or dimension is None or dimension.has("SERVICE") or not is_korean(dimension.text):
        return None
    grouped = groups_of([dimension])
    refs = refs_to_sort(metric)
    if grouped is None or function is None or not refs or most.senses["SUPER"][0] not in ("value", "size"):
        return None
    measured = {"MEASURE": (function.senses["AGG"], refs), "ORDER": (_OWN, most.senses["SUPER"][1]), "LIMIT": 1}
    return {**grouped, **measured}


def _figure(statistic: Item | None, metric: Item | None) -> tuple[Ref, ...]:
    """The metric by that statistic, the natural one where it adds nothing; empty where it is no metric's."""
    refs = refs_to_sort(metric)
    if statistic is None or not refs or any(not ref.path.startswith("metrics.") for ref in refs):
        return ()
    if statistic.senses.get("AGG") in ("average", "sum"):
        return refs
    name = statistic.senses.get("STATISTIC")
    return tuple(replace(ref, path=with_statistic(ref.path, name)) for ref in refs) if name else ()


def _by_extreme(statistic: Item | None, metric: Item | None, order: Item | None, behind: Item | None) -> Senses:
    """CPU 최대 높은 순으로."""
    refs = _figure(statistic, metric)
    if not refs or order is None or (order.has("ADJ") and behind is None):
        return None
    return {"ORDER": (refs, order.senses["ADJ"][1] if order.has("ADJ") else order.has("DESC"))}


def _by_time(moment: Item | None, most: Item | None) -> Senses:
    """종료일이 가장 오래된: by that time, not by when it was made."""
    refs = refs_to_sort(moment)
    if most is None or not refs or most.senses["SUPER"][0] != "age" or not is_korean(most.text):
        return None
    return {"ORDER": (refs, most.senses["SUPER"][1]), "EXTREME": True}


def _most(statistic: Item | None, metric: Item | None, most: Item | None) -> Senses:
    """CPU 평균이 가장 낮은, CPU 평균 상위 5개."""
    refs = _figure(statistic, metric)
    if not refs or most is None:
        return None
    if most.has("SUPER"):
        return {"ORDER": (refs, most.senses["SUPER"][1]), "EXTREME": True}
    count, meaning = most.senses["LIMITED"]
    return {"ORDER": (refs, meaning[1] if meaning else True), "LIMIT": count}


def _several(
    statistic: Item | None, metric: Item | None, adjective: Item | None, service: Item | None, number: Item | None
) -> Senses:
    """CPU 평균이 낮은 인스턴스 10개: the ten with the lowest."""
    refs = _figure(statistic, metric)
    if not refs or adjective is None or service is None or number is None:
        return None
    descending = adjective.senses["ADJ"][1]
    if number.has("LIMITED"):
        count = number.senses["LIMITED"][0]
    else:
        value: Number = number.senses["NUM"]
        if value.unit_class != "count" or value.value != int(value.value) or value.value < 1:
            return None
        count = int(value.value)
    return {"ORDER": (refs, descending), "LIMIT": count, "SERVICE": service.senses["SERVICE"]}


def _by_mean(function: Item | None, metric: Item | None, order: Item | None) -> Senses:
    """In that order; the greatest first where none is said. A metric's own maximum or minimum is another figure."""
    refs = refs_to_sort(metric)
    if function is None or function.senses["AGG"] not in ("average", "sum") or not refs:
        return None
    if any(not ref.path.startswith("metrics.") for ref in refs):
        return None
    if order is None:
        return {"ORDER": (refs, True)}
    descending = order.senses["ADJ"][1] if order.has("ADJ") else order.has("DESC")
    return {"ORDER": (refs, descending)}
