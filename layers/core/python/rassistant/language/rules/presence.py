"""Conditions that a field is there, or is not: without a subnet, in a VPC, with findings, never read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rassistant.language.fields import FINDING
from rassistant.language.plan import Condition, Operator
from rassistant.language.rules.drafts import draft
from rassistant.language.rules.rules_counts import cond, refs_of
from rassistant.language.vocabulary.senses import Item
from rassistant.language.vocabulary.value_words import BARE_ADDRESS

Senses = Mapping[str, Any] | None
_PLACES = (".vpc", ".subnet", ".cluster", ".replication_group")


def presence(field: Item | None, op: Operator, words: str) -> Senses:
    refs = refs_of(field, "FIELD") if field else ()
    if not refs:
        return None
    if field is not None and field.text.lower() in BARE_ADDRESS:
        return {}
    return cond(draft(refs[0].path, ((ref.service_type, Condition(ref.path, op)) for ref in refs), words))


def never(field: Item | None, words: str) -> Senses:
    """Without a last read: it has not happened."""
    refs = refs_of(field, "TIMEFIELD") if field else ()
    if field is None or not refs or field.senses.keys() & {"STATE", "CREATED", "COND", "PERIOD"}:
        return None
    return cond(draft(refs[0].path, ((ref.service_type, Condition(ref.path, "missing")) for ref in refs), words))


def ever(field: Item | None, words: str) -> Senses:
    """마지막 접속이 있는: it has happened."""
    refs = refs_of(field, "TIMEFIELD") if field else ()
    if field is None or not refs or field.senses.keys() & {"STATE", "CREATED", "COND", "PERIOD"}:
        return None
    return cond(draft(refs[0].path, ((ref.service_type, Condition(ref.path, "exists")) for ref in refs), words))


def outside(field: Item | None, words: str) -> Senses:
    """Not in a VPC."""
    refs = refs_of(field, "FIELD") if field else ()
    return presence(field, "missing", words) if any(ref.path.endswith(_PLACES) for ref in refs) else None


def inside(field: Item | None, place: Item | None, words: str) -> Senses:
    """Functions in a VPC; VPC 안의 람다."""
    is_inside = place is not None and (
        place.text.lower() in ("in", "inside", "within") or place.text.startswith(("에 있", "안", "내"))
    )
    if field is None or not is_inside or not any(ref.path.endswith(_PLACES) for ref in refs_of(field, "FIELD")):
        return None
    return presence(field, "exists", words)


def any_finding(item: Item | None) -> Senses:
    """EC2 findings: those of which there are any."""
    refs = refs_of(item, "FIELD") if item else ()
    if item is None or not refs or any(ref.path != FINDING for ref in refs):
        return None
    return presence(item, "exists", item.text)


def wasteful(item: Item | None) -> Senses:
    """Of which the checks say anything at all."""
    refs = refs_of(item, "WASTEFUL") if item else ()
    pairs = [(ref.service_type, Condition(ref.path, "exists")) for ref in refs]
    return cond(draft(FINDING, pairs, item.text)) if item and pairs else None
