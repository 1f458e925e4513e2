"""Which resources belong to which: the instance of a volume, the volume of a snapshot, the address of a gateway."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from functools import cache
from typing import Final

from rassistant.models.resource import Resource

Keys = Callable[[Resource], Collection[str]]


@dataclass(frozen=True, slots=True)
class Relation:
    """Two resources of one account and region belong together where they share a key.

    ``held``: the key of a resource of ``service_type`` by which the ``other`` knows it; ``reference``: the field of
    ``service_type`` in which the relation is written, where it is (its value may name what is gone).
    """

    service_type: str
    other: str
    keys: Keys
    other_keys: Keys
    reference: str = ""

    def reversed(self) -> Relation:
        return Relation(self.other, self.service_type, self.other_keys, self.keys)


def _id(resource: Resource) -> Collection[str]:
    return (resource.resource_id,)


def _names(resource: Resource) -> Collection[str]:
    return (resource.resource_id, resource.name)


def _field(name: str) -> Keys:
    """The ids in a field: one, a list, or several with commas between."""

    def keys(resource: Resource) -> Collection[str]:
        value = resource.details.get(name)
        if isinstance(value, str):
            return tuple(part.strip() for part in value.split(",") if part.strip())
        return tuple(str(part) for part in value) if isinstance(value, list | tuple) else ()

    return keys


def _function_of_log(resource: Resource) -> Collection[str]:
    """Lambda writes to /aws/lambda/NAME unless it is told otherwise (Lambda developer guide, "CloudWatch Logs")."""
    head, _, name = resource.name.partition("/aws/lambda/")
    return (name,) if name and not head else ()


_WRITTEN: Final = (
    Relation("EBS", "EC2", _field("attached_to"), _id, "attached_to"),
    Relation("EBSSnapshot", "EBS", _field("volume"), _id, "volume"),
    Relation("EIP", "EC2", _field("attached_to"), _id, "attached_to"),
    Relation("EIP", "NAT", _id, _field("allocation_id")),
    Relation("RDSSnapshot", "RDS", _field("database"), _names, "database"),
    Relation("RDS", "RDS", _field("replica_of"), _names, "replica_of"),
    Relation("Logs", "Lambda", _function_of_log, _names),
    Relation("EC2", "ASG", _field("autoscaling_group"), _names, "autoscaling_group"),
)


@cache
def relation(service_type: str, other: str) -> Relation | None:
    """How resources of the first type belong to those of the other; None where nothing is known of it."""
    for one in _WRITTEN:
        if (one.service_type, one.other) == (service_type, other):
            return one
    for one in _WRITTEN:
        if (one.other, one.service_type) == (service_type, other):
            return one.reversed()
    return None
