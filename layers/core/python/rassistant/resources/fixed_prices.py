"""What each kind of the later ones costs a month by what it is: keys of the price list, and how many units."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from rassistant.models.price import HOURS_A_MONTH, PriceFamily, PriceKey
from rassistant.models.resource import Resource

Part = tuple[PriceKey, float]

GB = 2**30
"""AWS bills a "GB" of storage as 2^30 bytes."""


def _key(resource: Resource, family: PriceFamily, item: object) -> PriceKey:
    return PriceKey(family, resource.region, str(item))


def _endpoint(resource: Resource) -> Sequence[Part] | None:
    kind = resource.details.get("type")
    if kind not in ("Interface", "GatewayLoadBalancer"):
        return () if kind == "Gateway" else None
    zones = float(resource.details.get("subnet_count") or 1)
    return ((_key(resource, "vpc_endpoint", kind), HOURS_A_MONTH * zones),)


def _stored(family: PriceFamily, item: str, detail: str) -> Callable[[Resource], Sequence[Part] | None]:
    def maker(resource: Resource) -> Sequence[Part] | None:
        size = resource.details.get(detail)
        return None if size is None else ((_key(resource, family, item), float(size) / GB),)

    return maker


def _file_system(resource: Resource) -> Sequence[Part] | None:
    standard, cold = resource.details.get("size_bytes"), resource.details.get("ia_bytes")
    if standard is None:
        return None
    names = ("one_zone", "one_zone_ia") if resource.details.get("one_zone") else ("standard", "ia")
    parts = [(_key(resource, "efs", names[0]), float(standard) / GB)]
    if cold:
        parts.append((_key(resource, "efs", names[1]), float(cold) / GB))
    return tuple(parts)


def _flat(family: PriceFamily) -> Callable[[Resource], Sequence[Part] | None]:
    return lambda resource: ((_key(resource, family, "month"), 1.0),)


def _encryption_key(resource: Resource) -> Sequence[Part] | None:
    # https://aws.amazon.com/kms/pricing/: no charge for keys that are scheduled for deletion
    return () if resource.status == "PendingDeletion" else ((_key(resource, "kms", "month"), 1.0),)


MAKERS: Mapping[str, Callable[[Resource], Sequence[Part] | None]] = {
    "VPCEndpoint": _endpoint,
    "ECR": _stored("ecr", "stored", "size_bytes"),
    "EFS": _file_system,
    "Secret": _flat("secret"),
    "KMS": _encryption_key,
}
