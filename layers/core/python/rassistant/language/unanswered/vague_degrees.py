"""How many big volumes? How big is open: a list can be put in order, a number can't be told of those at its beginning."""

from __future__ import annotations

from rassistant.language.assembly.parts import Parts
from rassistant.language.plan import SortKey, Step
from rassistant.language.reading import Refusal
from rassistant.language.unanswered.refusals import unclear

_OF_GROUPS = frozenset(("value", "cost"))
"""The expensive services: these rank the groups themselves."""


def vague_degree(shaped: Step, parts: Parts, sort: tuple[SortKey, ...], limit: int | None) -> Refusal | None:
    """Why what was counted is not what was asked for; None where it is."""
    if shaped.action != "find" or shaped.aggregation is None:
        return None
    if not shaped.aggregation.group_by:
        ranked = bool(sort) or limit is not None
        return _unbounded() if ranked else None
    loose = any(
        item.senses["ADJ"][0] not in _OF_GROUPS and not item.has("ORDER") and not item.has("COND")
        for item in parts.all("ADJ")
    )
    return _unbounded() if loose else None


_LATELY = frozenset(("recent", "recently", "latest", "lately", "최근", "최근의", "요즘"))
"""What it cost lately: of the time, not of the resources."""


def vague_cost(parts: Parts) -> Refusal | None:
    """What do the old servers cost? None where the question names no such degree, or how many of them."""
    if any(parts.has(name) for name in ("LIMIT", "LIMITED", "NUM", "GROUPS", "SUPER", "MOST")):
        return None
    loose = any(
        item.senses["ADJ"][0] not in _OF_GROUPS
        and not item.senses.keys() & {"ORDER", "COND", "FILLER"}
        and item.text.lower() not in _LATELY
        for item in parts.all("ADJ")
    )
    return _unbounded() if loose else None


def _unbounded() -> Refusal:
    return unclear(
        "What is big, old or expensive needs a bound to be counted: say it in numbers (over 100 GB, older than a year).",
        "개수나 합계를 내려면 기준이 필요합니다. 수치로 적어 주세요. 예: 100GB 이상, 1년 넘은, 월 100달러 이상",
    )
