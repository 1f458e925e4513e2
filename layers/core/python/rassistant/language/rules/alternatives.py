"""Conditions on one field that stand apart: running instances and stopped instances."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rassistant.language.plan import Condition
from rassistant.language.rules.drafts import Draft, either


def alternatives(drafts: Sequence[Draft], services: Sequence[str] = ()) -> list[Draft]:
    """Running instances and stopped instances: values of one field of these services are alternatives, wherever they
    stand, though one of the words may be a value of another kind's field too (on-demand)."""
    merged: list[Draft] = []
    for one in (_narrowed(each, services) for each in drafts):
        same = next(
            (at for at, other in enumerate(merged) if one.listable and other.listable and other.key == one.key), None
        )
        joined = None if same is None else either((merged[same], one), f"{merged[same].words} / {one.words}")
        if same is None or joined is None:
            merged.append(one)
        else:
            merged[same] = joined
    return merged


def _narrowed(one: Draft, services: Sequence[str]) -> Draft:
    options = {name: one.options[name] for name in services if name in one.options}
    fields = {term.field if isinstance(term, Condition) else "" for term in options.values()}
    if not one.listable or len(options) < len(services) or len(fields) != 1 or "" in fields:
        return one
    return replace(one, key=fields.pop(), options=options)


def has_several(one: Draft) -> bool:
    return any(isinstance(term, Condition) and term.op == "in" for term in one.options.values())
