"""Rules for an order by a metric's average or total: by average CPU, CPU 평균 낮은 순으로.

A metric of the last day is the average of a level and the sum of a count already, so the word adds nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rassistant.language.rules.grammar import Rule, rule
from rassistant.language.rules.sort_paths import refs_to_sort
from rassistant.language.vocabulary.senses import Item

Senses = Mapping[str, Any] | None


def mean_rules() -> tuple[Rule, ...]:
    return (
        rule("SORT|GROUP AGG METRIC AND? DESC|ASC?", lambda m: _by_mean(m[1], m[2], m[4])),
        rule("AGG METRIC DESC|ASC SORTSUF?", lambda m: _by_mean(m[0], m[1], m[2])),
        rule("METRIC AGG DESC|ASC SORTSUF?", lambda m: _by_mean(m[1], m[0], m[2])),
        rule("AGG METRIC ADJ SORTSUF", lambda m: _by_mean(m[0], m[1], m[2])),
        rule("METRIC AGG ADJ SORTSUF", lambda m: _by_mean(m[1], m[0], m[2])),
        rule("AGG METRIC SORTSUF DESC|ASC?", lambda m: _by_mean(m[0], m[1], m[3])),
        rule("METRIC AGG SORTSUF DESC|ASC?", lambda m: _by_mean(m[1], m[0], m[3])),
    )


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
