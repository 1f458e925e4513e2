"""What a question about cost says and a plan for it would drop."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from rassistant.language.assembly.parts import Parts
from rassistant.language.reading import Refusal
from rassistant.language.unanswered.refusals import unclear, unknown_words
from rassistant.language.vocabulary.senses import Item

_USED = (
    "COND",
    "ORDER",
    "GROUPS",
    "MEASURE",
    "FILLER",
    "COST",
    "COSTING",
    "HOWMUCH",
    "SERVICE",
    "COUNT",
    "PERIOD",
    "TIMEFIELD",
)


def _measured_besides(parts: Parts) -> list[str]:
    """A metric that a question about cost names and that narrows nothing: the cost of everything would be a wrong answer."""
    left = [item for item in parts.all("METRIC") if not item.senses.keys() & set(_USED)]
    return [item.text for item in left]


_THEIRS = ("of their ", "of its ", "for their ")


def lost_of(parts: Parts, items: Sequence[Item]) -> Refusal | None:
    """What a question about cost says and a plan for it would drop."""
    if (other := _cost_of_others(parts)) is not None:
        return unclear(
            f'The cost of what belongs to others can\'t be told in one question ("{other}"): please ask for those by name.',
            f'다른 리소스에 딸린 리소스의 비용("{other}")은 한 번에 계산할 수 없습니다. 그 리소스를 직접 지정해 물어봐 주세요.',
            "unclear",
        )
    if parts.periods and (parts.not_regions or parts.not_services) and not parts.drafts and not parts.has("SERVICE"):
        return unclear(
            "The bill without some of it can't be told at once: please name what to include, or ask for it by service or region.",
            "일부를 뺀 청구액은 한 번에 계산할 수 없습니다. 포함할 대상을 적거나 서비스별, 리전별로 물어봐 주세요.",
        )
    left = _measured_besides(parts)
    return unknown_words(left, " ".join(item.text for item in items)) if left else None


def _cost_of_others(parts: Parts) -> str | None:
    """Stopped instances and the cost of their volumes: the cost of the instances would be another answer."""
    for before, item in pairwise(parts.items):
        if before.has("COST") and item.has("COND") and item.text.lower().startswith(_THEIRS):
            return item.text
    return None
