"""Which instance types could carry a measured load: pure selection, before prices of the region are known."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from rassistant.resources.instance_types import InstanceType, instance_types

HEADROOM = 0.20
OPTIONS = 3
SHORTLIST = 8
"""Candidates that are priced in the region; the cheapest by the bundled prices, which order types alike everywhere."""


Priced = tuple[float, InstanceType]
"""What is saved, and by which type."""


@dataclass(frozen=True, slots=True)
class Load:
    """``cpu_percent`` at P99.5, ``cpu_mean_percent`` for burst credits, ``memory_percent`` at P99.5 or None.

    ``earlier_cpu_percent``: the highest of the weeks before, None where it is not known. ``network_gbps``, ``ebs_mibps``
    and ``ebs_iops``: in and out together at P99.5, None where not measured. ``headroom``: the part to be left free.
    """

    cpu_percent: float
    cpu_mean_percent: float
    memory_percent: float | None
    earlier_cpu_percent: float | None = None
    network_gbps: float | None = None
    ebs_mibps: float | None = None
    ebs_iops: float | None = None
    headroom: float = HEADROOM


def projected_cpu(load: Load, current: InstanceType, target: InstanceType) -> float:
    return max(load.cpu_percent, load.earlier_cpu_percent or 0.0) * current.vcpu / target.vcpu


def projected_memory(load: Load, current: InstanceType, target: InstanceType) -> float | None:
    return None if load.memory_percent is None else load.memory_percent * current.memory_gib / target.memory_gib


def fits(load: Load, current: InstanceType, target: InstanceType) -> bool:
    """With headroom, of the weeks before too, and never with less memory where memory was not measured."""
    limit = 100 * (1 - load.headroom)
    if projected_cpu(load, current, target) > limit:
        return False
    memory = projected_memory(load, current, target)
    if memory is None:
        if target.memory_gib < current.memory_gib:
            return False
    elif memory > limit:
        return False
    baseline = target.baseline_percent
    return baseline is None or load.cpu_mean_percent * current.vcpu / target.vcpu <= baseline


BASELINES = ("network_gbps", "ebs_mibps", "ebs_iops")


def carries(load: Load, specs: Mapping[str, Any] | None) -> bool:
    """Whether the baselines of a type hold the measured network and EBS load; what is not known does not object."""
    return all(
        (asked := getattr(load, name)) is None or (given := (specs or {}).get(name)) is None or asked <= given
        for name in BASELINES
    )


def unchecked(load: Load, specs: Mapping[str, Any] | None) -> list[str]:
    """The baselines of which either side is not known."""
    names = {
        "network_gbps": "network baseline",
        "ebs_mibps": "EBS throughput baseline",
        "ebs_iops": "EBS IOPS baseline",
    }
    return [text for name, text in names.items() if getattr(load, name) is None or (specs or {}).get(name) is None]


def type_of(name: str, specs: Mapping[str, Any] | None) -> InstanceType | None:
    """A type newer than the bundled data, by what AWS says of it now; None where that is not enough."""
    if specs is None or not (specs.get("vcpu") and specs.get("memory_gib") and specs.get("architecture")):
        return None
    return InstanceType(name, specs["architecture"], int(specs["vcpu"]), float(specs["memory_gib"]), None, None)


def is_smaller(current: InstanceType, target: InstanceType) -> bool:
    """A like-for-like swap for a cheaper make is another advice than a smaller size."""
    return target.vcpu < current.vcpu or target.memory_gib < current.memory_gib


def is_comparable(current: InstanceType, target: InstanceType) -> bool:
    """Same architecture and hypervisor, nothing lost that the name tells of (local disks, accelerators)."""
    if target.name == current.name or target.architecture != current.architecture or target.is_special:
        return False
    if target.is_accelerated or target.has_local_disk:
        return target.family == current.family
    if current.is_accelerated or current.has_local_disk or current.is_special:
        return False
    if target.is_burstable and not current.is_burstable:
        return False  # a steady type becoming burstable changes what the owner can rely on
    return target.is_xen == current.is_xen or target.family == current.family


@cache
def _smaller_ones(current: InstanceType) -> tuple[InstanceType, ...]:
    return tuple(
        kind for kind in instance_types().values() if is_smaller(current, kind) and is_comparable(current, kind)
    )


@cache
def _cheaper_ones(current: InstanceType, *, windows: bool) -> tuple[InstanceType, ...]:
    """By the bundled prices, cheapest first."""

    def usd(kind: InstanceType) -> float | None:
        return kind.windows_usd_per_hour if windows else kind.linux_usd_per_hour

    now = usd(current)
    priced = ((price, kind.name, kind) for kind in _smaller_ones(current) if (price := usd(kind)) is not None)
    return tuple(kind for price, _, kind in sorted(priced) if now is None or price < now)


def shortlist(load: Load, current: InstanceType, system: str) -> list[InstanceType]:
    """Types that fit and are cheaper by the bundled prices, cheapest first."""
    ranked = [kind for kind in _cheaper_ones(current, windows=system == "windows") if fits(load, current, kind)]
    of_family = [kind for kind in ranked[SHORTLIST:] if kind.family == current.family]
    return [*ranked[:SHORTLIST], *of_family[:1]]


def options(current: InstanceType, ranked: Sequence[Priced]) -> list[Priced]:
    """The three that save most; where none of them is of the same family, the least risky takes the last place."""
    best = list(ranked[:OPTIONS])
    if all(kind.family != current.family for _, kind in best):
        safest = next((one for one in ranked[OPTIONS:] if one[1].family == current.family), None)
        if safest is not None:
            best[-1] = safest
    return best
