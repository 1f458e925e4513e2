"""A name that is of a part, and of no resource: functions with a layer called x, x라는 레이어가 있는 함수."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from rassistant.language.plan import Condition, Filter
from rassistant.language.reading import Refusal
from rassistant.language.rules.drafts import Draft
from rassistant.language.unanswered.refusals import unclear
from rassistant.language.vocabulary.senses import Item

_CALLED: Final = re.compile(r"(?:that (?:are|is) )?(?:called|named) ", re.IGNORECASE)
_SAID: Final = re.compile(r"(?:이?라는|이?란|이?라고 하는|이름의)$")
_FEW: Final = (0, 1)


def named_part(items: Sequence[Item]) -> Refusal | None:
    """Only how many parts there are is known: the name would be read as the resource's own."""
    for one, other in pairwise(items):
        behind = _CALLED.match(other.text) and _is_name(other) and _counts(one)
        before = _SAID.search(one.text.strip()) and _is_name(one) and _counts(other)
        if (behind or before) and other.start - one.end <= 1:
            return unclear(
                "The names of what is inside are not read here; how many there are is. Ask by the resource's own name.",
                "안에 든 것의 이름은 조회하지 않고 개수만 알 수 있습니다. 리소스 자체의 이름으로 물어봐 주세요.",
            )
    return None


def _is_name(item: Item) -> bool:
    return item.has("COND") and item.senses["COND"].key == "name"


def _counts(item: Item) -> bool:
    """At least one of them."""
    draft: Draft | None = item.senses.get("COND")
    return draft is not None and any(_is_some(term) for term in draft.options.values())


def _is_some(term: Filter) -> bool:
    return (
        isinstance(term, Condition)
        and term.op in ("gt", "ge")
        and term.value in _FEW
        and term.field.startswith("details.")
    )
