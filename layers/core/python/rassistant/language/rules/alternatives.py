"""Conditions on one field that stand apart: running instances and stopped instances."""

from __future__ import annotations

from collections.abc import Sequence

from rassistant.language.plan import Condition
from rassistant.language.rules.drafts import Draft, either


def alternatives(drafts: Sequence[Draft]) -> list[Draft]:
    """Running instances and stopped instances: values of one field are alternatives, wherever they stand."""
    merged: list[Draft] = []
    for one in drafts:
        same = next(
            (at for at, other in enumerate(merged) if one.listable and other.listable and other.key == one.key), None
        )
        joined = None if same is None else either((merged[same], one), f"{merged[same].words} / {one.words}")
        if same is None or joined is None:
            merged.append(one)
        else:
            merged[same] = joined
    return merged


def has_several(one: Draft) -> bool:
    return any(isinstance(term, Condition) and term.op == "in" for term in one.options.values())
