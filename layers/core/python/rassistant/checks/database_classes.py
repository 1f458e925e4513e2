"""Database classes: the machine that a class runs on, its price, and the classes beside it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from rassistant.models.price import PriceKey
from rassistant.models.resource import Resource
from rassistant.resources.instance_types import InstanceType, instance_types

NEWER: Mapping[str, tuple[str, ...]] = {
    "m1": ("m5", "m6i"),
    "m2": ("r5", "r6i"),
    "m3": ("m5", "m6i"),
    "m4": ("m5", "m6i"),
    "r3": ("r5", "r6i"),
    "r4": ("r5", "r6i"),
    "t2": ("t3",),
}
"""https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Concepts.DBInstanceClass.html (previous generations)"""
GRAVITON: Mapping[str, tuple[str, ...]] = {
    "m4": ("m6g", "m7g"),
    "m5": ("m6g", "m7g"),
    "m6i": ("m6g", "m7g"),
    "r4": ("r6g", "r7g"),
    "r5": ("r6g", "r7g"),
    "r6i": ("r6g", "r7g"),
    "t2": ("t4g",),
    "t3": ("t4g",),
}
ON_GRAVITON = frozenset({"mysql", "postgres", "mariadb", "aurora-mysql", "aurora-postgresql"})


def machine_of(resource: Resource) -> InstanceType | None:
    """The EC2 type of the same name; None for serverless and unknown classes."""
    name = str(resource.details.get("instance_class") or "")
    return instance_types().get(name.removeprefix("db.")) if name.startswith("db.") else None


def price_key(resource: Resource, class_name: str | None = None, *, multi_az: bool | None = None) -> PriceKey:
    details = resource.details
    both = bool(details.get("multi_az")) if multi_az is None else multi_az
    name = class_name or details.get("instance_class")
    return PriceKey("rds", resource.region, f"{name}|{details.get('engine')}|{'multi' if both else 'single'}")


@cache
def smaller(current: InstanceType) -> tuple[InstanceType, ...]:
    """Of the same family, the smallest first; metal and the sizes that RDS does not rent are left to the price list."""
    found = [
        kind
        for kind in instance_types().values()
        if kind.family == current.family
        and not kind.is_special
        and kind.memory_gib < current.memory_gib
        and kind.vcpu <= current.vcpu
    ]
    return tuple(sorted(found, key=lambda kind: (kind.memory_gib, kind.vcpu)))


def is_plain(resource: Resource) -> bool:
    """Not Aurora, whose storage and copies belong to the cluster."""
    return not str(resource.details.get("engine") or "").startswith("aurora")
