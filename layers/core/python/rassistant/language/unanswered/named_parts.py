"""A name that is of a part, and of no resource (functions with a layer called x); a place where things are to be, and are not."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from rassistant.language.plan import Condition, Filter
from rassistant.language.reading import Refusal
from rassistant.language.rules.drafts import Draft
from rassistant.language.unanswered.refusals import action, unclear
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


_ONWARD: Final = frozenset(("to", "into", "onto", "over to"))


def moved(items: Sequence[Item]) -> Refusal | None:
    """Locate the instances to Ohio, get the volumes to gp3: where they are to be, whatever the verb. What is limited to,
    attached to or compared to something is one piece."""
    for at in range(1, len(items) - 1):
        if items[at].text.lower() not in _ONWARD or "TO" not in items[at].senses or not items[at - 1].has("SERVICE"):
            continue
        behind = next((item for item in items[at + 1 :] if not item.senses.keys() <= {"FILLER", "TRIVIAL"}), None)
        goal = behind is not None and (behind.has("REGION") or (behind.has("COND") and behind.senses["COND"].listable))
        if behind is not None and goal and not any(item.has("FROM") for item in items[:at]):
            return action(f"{items[at].text} {behind.text}")
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
