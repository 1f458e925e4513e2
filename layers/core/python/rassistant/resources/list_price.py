"""What a resource costs a month by list price, where its fixed part can be told from what it is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rassistant.models.price import HOURS_A_MONTH, PriceBook, PriceFamily, PriceKey
from rassistant.models.resource import Resource
from rassistant.resources.fixed_prices import MAKERS as LATER

Part = tuple[PriceKey, float]
"""A price and how many of its units a month of 730 hours takes."""

_GP3_FREE_IOPS = 3000
_GP3_FREE_MIBPS = 125


def operating_system(resource: Resource) -> str | None:
    """``linux``, ``windows``, ``rhel``, ``suse``; None where the licence is another's (marketplace, SQL Server)."""
    text = str(resource.details.get("platform_details") or resource.details.get("platform") or "").lower()
    names = {"linux": "linux", "linux/unix": "linux", "windows": "windows", "red hat enterprise linux": "rhel"}
    return names.get(text, "suse" if text == "suse linux" else None)


def sql_edition(resource: Resource) -> str | None:
    """Of SQL Server whose licence comes with the instance: ``standard``, ``web`` or ``enterprise``."""
    text = str(resource.details.get("platform_details") or "").lower()
    edition = text.removeprefix("windows with sql server ")
    return edition if edition != text and edition in {"standard", "web", "enterprise"} else None


def parts(resource: Resource) -> Sequence[Part] | None:
    """The fixed monthly parts; None where usage decides (requests, stored bytes) or something is unknown."""
    maker = _MAKERS.get(resource.service_type)
    return None if maker is None else maker(resource)


def estimate(resource: Resource, book: PriceBook) -> float | None:
    """USD a month; None where a part has no price."""
    return estimate_of(parts(resource), book)


def estimate_of(found: Sequence[Part] | None, book: PriceBook) -> float | None:
    """The same of parts already known."""
    if found is None:
        return None
    total = 0.0
    for key, units in found:
        quote = book.get(key.family, key.region, key.item)
        if quote is None:
            return None
        total += quote.usd * units
    return total


def wanted_keys(resources: Iterable[Resource]) -> list[PriceKey]:
    return list(dict.fromkeys(key for resource in resources for key, _ in parts(resource) or ()))


def _key(resource: Resource, family: PriceFamily, item: str) -> PriceKey:
    return PriceKey(family, resource.region, item)


def _ec2(resource: Resource) -> Sequence[Part] | None:
    if resource.status in {"stopped", "terminated", "shutting-down"}:
        return ()
    system, edition = operating_system(resource), sql_edition(resource)
    kind = resource.details.get("instance_type")
    if (system or edition) is None or kind is None or resource.details.get("lifecycle") == "spot":
        return None
    if resource.details.get("tenancy", "default") not in ("default", None):
        return None
    if edition is not None:
        return ((_key(resource, "ec2_sql", f"{kind}|{edition}"), HOURS_A_MONTH),)
    return ((_key(resource, "ec2", f"{kind}|{system}"), HOURS_A_MONTH),)


def _ebs(resource: Resource) -> Sequence[Part] | None:
    size, kind = resource.details.get("size_gib"), resource.details.get("volume_type")
    if size is None or kind is None:
        return None
    found: list[Part] = [(_key(resource, "ebs_storage", kind), float(size))]
    iops, throughput = resource.details.get("iops"), resource.details.get("throughput")
    if kind in {"io1", "io2"} and iops:
        found.append((_key(resource, "ebs_iops", kind), float(iops)))
    if kind == "gp3" and iops and iops > _GP3_FREE_IOPS:
        found.append((_key(resource, "ebs_iops", kind), float(iops - _GP3_FREE_IOPS)))
    if kind == "gp3" and throughput and throughput > _GP3_FREE_MIBPS:
        found.append((_key(resource, "ebs_throughput", kind), float(throughput - _GP3_FREE_MIBPS)))
    return tuple(found)


def _eip(resource: Resource) -> Sequence[Part] | None:
    attached = resource.details.get("attached")
    if attached is None:
        return None
    return ((_key(resource, "ipv4", "in_use" if attached else "idle"), HOURS_A_MONTH),)


def _nat(resource: Resource) -> Sequence[Part] | None:
    return ((_key(resource, "nat", "hour"), HOURS_A_MONTH),) if resource.status == "available" else ()


def _elb(resource: Resource) -> Sequence[Part] | None:
    kind = resource.details.get("type")
    known = {"application", "network", "gateway", "classic"}
    return ((_key(resource, "elb", str(kind)), HOURS_A_MONTH),) if kind in known else None


def _rds(resource: Resource) -> Sequence[Part] | None:
    details = resource.details
    deployment = "multi" if details.get("multi_az") else "single"
    engine, size, kind = details.get("engine"), details.get("storage_gib"), details.get("storage_type")
    if engine is None or details.get("multi_az") is None or details.get("instance_class") is None:
        return None
    found: list[Part] = []
    if resource.status != "stopped":
        found.append((_key(resource, "rds", f"{details['instance_class']}|{engine}|{deployment}"), HOURS_A_MONTH))
    if not str(engine).startswith("aurora"):
        if size is None or kind not in {"gp2", "gp3", "standard", "io1", "io2"}:
            return None
        found.append((_key(resource, "rds_storage", f"{kind}|{deployment}"), float(size)))
        if kind in {"io1", "io2"}:
            if not details.get("iops"):
                return None
            found.append((_key(resource, "rds_iops", f"{kind}|{deployment}"), float(details["iops"])))
    return tuple(found)


_MAKERS = {"EC2": _ec2, "EBS": _ebs, "EIP": _eip, "NAT": _nat, "ELB": _elb, "RDS": _rds, **LATER}
