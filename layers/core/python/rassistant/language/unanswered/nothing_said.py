"""Politeness, or a time that stands alone: nothing is asked, though every word is known."""

from __future__ import annotations

from collections.abc import Sequence

from rassistant.language.plan import QueryPlan
from rassistant.language.reading import Situation
from rassistant.language.vocabulary.senses import Item

_CONTENT = frozenset(
    (
        "SERVICE", "REGION", "XREGION", "XSERVICE", "ACCOUNTREF", "XACCOUNT", "COND", "COST", "GROUPS", "MEASURE",
        "ORDER", "ALL", "PERIOD", "METRIC", "NUMFIELD", "FIELD", "BOOLFIELD", "TIMEFIELD", "LIMITED", "HOWMUCH",
    )
)  # fmt: skip
_POLITE = frozenset(("FILLER", "TRIVIAL", "PART", "PARTAND", "PARTOR", "YESNO"))


def says_nothing(plan: QueryPlan, items: Sequence[Item], situation: Situation) -> bool:
    """``plan``: what was made of the pieces all the same; after an answer a count or a cut of it is something."""
    goes_on = situation.previous is not None
    counts_again = goes_on and any(item.has("COUNT") for item in items)
    cut = goes_on and (plan.steps[-1].limit is not None or bool(plan.steps[-1].sort))
    if all(item.senses.keys() <= _POLITE for item in items):  # thanks, behind the cost of something
        return True
    names_nothing = _is_bare(items) or _is_period_alone(items, situation)
    return names_nothing and plan.steps[0].action == "find" and not (counts_again or cut)


def _is_bare(items: Sequence[Item]) -> bool:
    """Nothing but politeness."""
    return not any(_CONTENT & item.senses.keys() for item in items)


def _is_period_alone(items: Sequence[Item], situation: Situation) -> bool:
    """Last month: a time that stands alone, and of what is not said."""
    said = {category for item in items for category in item.senses if category in _CONTENT}
    return (
        said == {"PERIOD"}
        and situation.previous is None
        and all(item.has("PERIOD") or item.senses.keys() & {"FILLER", "TRIVIAL", "PART"} for item in items)
    )
