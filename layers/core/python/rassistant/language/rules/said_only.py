"""Words that say nothing where they stand, or one thing alone: a retention policy, requests a day, 전체 용량."""

from __future__ import annotations

import re
from typing import Any

from rassistant.language.vocabulary.phrases import phrases
from rassistant.language.vocabulary.senses import Item

_RULES = frozenset(phrases("policy | policies | rule | rules | setting | settings | 정책 | 규칙 | 설정"))
_THOSE = frozenset(phrases("those | the ones | ones | them | that | these"))
_RUNS = frozenset(
    phrases("돌아가는 | 돌고 있는 | 도는 | 실행되는 | 돌아가고 있는 | 실행 중인 | 동작하는 | 구동되는 | 실행되고 있는")
)


_REFERS = ("VALUE", "BOOLFIELD", "NUMFIELD", "FIELD")


_A_DAY = frozenset(
    phrases("a day | per day | each day | one day | every day | daily | 하루 | 하루에 | 일일 | 매일 | 하루 평균")
)
_A_MONTH = frozenset(phrases("a month | per month | each month | monthly | every month | one month"))
"""Costing more than 500 a month: the cost of a resource is that of a month anyway."""
_A_DAY_FIRST = frozenset(("하루", "하루에", "일일", "매일"))
_ON_AVERAGE = frozenset(phrases("on average | 평균적으로"))


def _is_of_metric(items: list[Item]) -> bool:
    """Requests a day: metrics are of a day anyway. Costs a day are another thing."""
    return any(item.has("METRIC") for item in items) and not any(
        item.has(name) for item in items for name in ("COST", "COSTING", "HOWMUCH", "TIMEFIELD")
    )


def said_only(items: list[Item], at: int) -> dict[str, Any] | None:
    """All that the word means here; None where it keeps its meanings."""
    return {"FILLER": None} if _says_nothing(items, at) else _korean(items, at)


def _says_nothing(items: list[Item], at: int) -> bool:
    """A retention policy, except those in Seoul, Fargate로 돌아가는, show us."""
    low = items[at].text.lower()
    if low in _A_DAY and (at or low in _A_DAY_FIRST):
        return _is_of_metric(items)
    if low == "running" and (next_is(items, at, "OWNTEXT") or _is_of_version(items, at)):
        return True
    if low == "running" and next_is(items, at, "VALUE", "FAMILY", "VERSION"):
        return before_is(items, at, "SERVICE") and not _is_before_noun(items, at)
    if low in _ON_AVERAGE:
        return any(item.has("CMP") or item.has("PACE") or _is_of_load(item) for item in items[:at])
    if low in _A_MONTH:
        return _is_rate(items[:at])
    return bool(at) and _is_spent(items, at, low)


_VERSIONED = re.compile(r"engine|release|runtime|version|(?:engine|kubernetes|release) (?:version|label)")


def _is_of_version(items: list[Item], at: int) -> bool:
    """EMR clusters running release 6.15.0: on that release, whatever their state."""
    named = at + 2 < len(items) and _VERSIONED.fullmatch(items[at + 1].text.lower()) is not None
    valued = named and items[at + 2].senses.keys() & {"VALUE", "FAMILY", "VERSION", "NUM", "OWNTEXT"}
    return bool(valued) and any(item.has("SERVICE") for item in items[:at])


_SAYS_WHICH = frozenset(("VALUE", "FAMILY", "VERSION", "AND", "OR"))


def _is_before_noun(items: list[Item], at: int) -> bool:
    """Attached to running windows instances: of these, and not what runs on the volumes."""
    behind = next((item for item in items[at + 1 :] if not item.senses.keys() & _SAYS_WHICH), None)
    return behind is not None and behind.has("SERVICE")


def _is_of_load(item: Item) -> bool:
    """The slowest, the busiest: by a metric, which is an average anyway."""
    return any(item.senses[name][0] in ("pace", "load") for name in ("SUPER", "ADJ", "FIRST") if name in item.senses)


def _is_rate(before: list[Item]) -> bool:
    """Costing more than 500 a month; not the months of a cost that is asked for behind a comparison."""
    costs = [at for at, item in enumerate(before) if item.has("COST") or item.has("COSTING")]
    comparisons = [at for at, item in enumerate(before) if item.has("CMP")]
    return bool(costs and comparisons) and comparisons[-1] > costs[-1]


def _is_spent(items: list[Item], at: int, low: str) -> bool:
    """Does the word before say it already?"""
    before = items[at - 1]
    if low in _RULES:
        return any(before.has(name) for name in _REFERS)
    if low in _RUNS and before.text in ("로", "으로", "에서") and at > 1:
        return any(items[at - 2].has(name) for name in _RUNS_ON)
    if before.has("NUM") and items[at].has("NUMFIELD"):
        return any(
            items[n].senses.get("NUMFIELD") == items[at].senses["NUMFIELD"] and not (n and items[n - 1].has("CLASS"))
            for n in range(max(0, at - 4), at - 1)
        )
    return (
        (low in _THOSE and before.has("EXCEPT"))
        or (low in ("node", "nodes", "노드") and (before.has("CLASS") or _are_used(items, at)))
        or (low == "us" and before.text.lower() in ("show", "give", "tell", "let"))
    )


def _are_used(items: list[Item], at: int) -> bool:
    """ElastiCache nodes running Redis: the things themselves, and no number of them."""
    return items[at - 1].has("SERVICE") and next_is(items, at, "USING", "STATE") and not next_is(items, at, "CMP")


_RUNS_ON = ("VALUE", "FAMILY", "CLASS", "FAMILYNAME", "VERSION", "NUM")


_DAY = frozenset(("하루", "하루에", "하루 평균", "일일"))
_MONTH = frozenset(("한 달", "한달", "한 달에", "한달에", "월", "매월"))


def _of_cost(items: list[Item], text: str) -> dict[str, Any] | None:
    """하루에 얼마: by day; 한 달에 얼마: of the last 30 days, which is what is told anyway."""
    if not any(item.has(name) for item in items for name in ("COST", "COSTING", "HOWMUCH")):
        return None
    if any(item.has("CMP") for item in items) and text in _MONTH:
        return None
    return {"DAILY": None} if text in _DAY else {"FILLER": None} if text in _MONTH else None


def _korean(items: list[Item], at: int) -> dict[str, Any] | None:
    """안에, 안의: inside, no negation; 최근 호출: the metric is recent anyway."""
    text, end = items[at].text, items[at].end
    if (of_cost := _of_cost(items, text)) is not None and not items[at].senses.keys() & {"WINDOW", "SPAN", "MONTHLY"}:
        return of_cost
    if text == "전체" and next_is(items, at, "NUMFIELD", "SIZEWORD") and before_is(items[:at], at, "SERVICE"):
        return {"AGG": "sum"}
    if text == "안" and next_is(items, at, "PART") and items[at + 1].start == end:
        return {"PART": None, "WITHIN": None}
    if items[at].has("ADJ") and items[at].senses["ADJ"][0] == "age" and next_is(items, at, "FIELD"):
        return {} if not next_is(items, at, "SERVICE", "TIMEFIELD", "VALUE") else None  # 오래된 런타임: of the field
    return {"FILLER": None} if text in ("최근", "요즘") and next_is(items, at, "METRIC") else None


def next_is(items: list[Item], at: int, *categories: str) -> bool:
    return at + 1 < len(items) and any(items[at + 1].has(category) for category in categories)


def before_is(items: list[Item], at: int, category: str) -> bool:
    return any(item.has(category) for item in items[:at])
