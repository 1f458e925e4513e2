"""Filters of a question that the bill knows itself: tags, types of instances, regions, accounts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from rassistant.language.plan import Condition, Filter, Step
from rassistant.language.rules.drafts import equal_values

_TYPES = {("EC2", "details.instance_type"), ("RDS", "details.instance_class"), ("ElastiCache", "details.node_type")}


@dataclass(frozen=True, slots=True)
class BillFilter:
    """``tags``: ``KEY:VALUE``, or ``KEY`` for any value. Values of one field are alternatives, fields must all hold."""

    tags: tuple[str, ...] = ()
    instance_types: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    accounts: tuple[str, ...] = ()


def bill_filter(scope: Step) -> BillFilter | None:
    """What the step's filters say, in the bill's words; None where it does not know one of them."""
    found = BillFilter()
    for term in scope.filters:
        more = _with(found, term, scope.service_types)
        if more is None:
            return None
        found = more
    return found if scope.filters else None


def _with(found: BillFilter, term: Filter, services: Sequence[str]) -> BillFilter | None:
    if not isinstance(term, Condition):
        return None
    values = tuple(str(value) for value in equal_values(term) or ())
    if term.field.startswith("tags."):
        return _tagged(found, term.field.removeprefix("tags."), None if term.op == "exists" else values)
    if len(services) == 1 and (services[0], term.field) in _TYPES:
        name = "instance_types"
    else:
        name = {"region": "regions", "account_id": "accounts"}.get(term.field, "")
    return replace(found, **{name: values}) if name and values and not getattr(found, name) else None


def _tagged(found: BillFilter, key: str, values: tuple[str, ...] | None) -> BillFilter | None:
    """``values`` None: any. Two conditions on one tag are no alternatives, and others than equality are not known."""
    if any(tag.partition(":")[0] == key for tag in found.tags) or values == ():
        return None
    tags = (key,) if values is None else tuple(f"{key}:{value}" for value in values)
    return replace(found, tags=(*found.tags, *tags))
