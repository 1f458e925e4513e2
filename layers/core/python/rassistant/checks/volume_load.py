"""What an EBS volume is really asked for: IOPS and MiB/s at P99.5, with headroom."""

from __future__ import annotations

from dataclasses import dataclass

from rassistant.analysis.percentiles import percentile
from rassistant.checks.check import Missing
from rassistant.checks.facts import Facts, Need, Samples
from rassistant.checks.rules import LOOKBACK_DAYS, all_covered
from rassistant.models.resource import Resource

PERCENTILE = 99.5
MARGIN = 1.2
_MIB = 2**20

OPS = ("VolumeReadOps", "VolumeWriteOps")
BYTES = ("VolumeReadBytes", "VolumeWriteBytes")
HOURLY_OPS = tuple(Need(name, "Sum", 3600, LOOKBACK_DAYS) for name in OPS)
HOURLY_BYTES = tuple(Need(name, "Sum", 3600, LOOKBACK_DAYS) for name in BYTES)
FINE_OPS = tuple(Need(name, "Sum", 300, LOOKBACK_DAYS) for name in OPS)
FINE_BYTES = tuple(Need(name, "Sum", 300, LOOKBACK_DAYS) for name in BYTES)
ALL_NEEDS = (*HOURLY_OPS, *HOURLY_BYTES, *FINE_OPS, *FINE_BYTES)


@dataclass(frozen=True, slots=True)
class Rates:
    """At P99.5 of the 5-minute means, times the margin."""

    iops: float
    mibps: float


def needed(resource: Resource, facts: Facts, *, iops_below: float, mibps_below: float) -> Rates | Missing | None:
    """None where the load asks for as much as ``iops_below`` and ``mibps_below`` at least.

    Hours come first: their means are below those of 5 minutes, so that a load that already fills what is provisioned
    hour by hour needs no finer points.
    """
    rough = _rates(resource, facts, (*HOURLY_OPS, *HOURLY_BYTES))
    if rough is None or isinstance(rough, Missing):
        return rough
    if rough.iops >= iops_below and rough.mibps >= mibps_below:
        return None
    fine = _rates(resource, facts, (*FINE_OPS, *FINE_BYTES))
    if isinstance(fine, Missing) or fine is None:
        return fine
    return None if fine.iops >= iops_below and fine.mibps >= mibps_below else fine


def _rates(resource: Resource, facts: Facts, needs: tuple[Need, ...]) -> Rates | Missing | None:
    found = all_covered(resource, facts, *needs)
    if isinstance(found, Missing):
        return found
    reads, writes, read_bytes, written_bytes = found
    return Rates(_peak(reads, writes) * MARGIN, _peak(read_bytes, written_bytes) / _MIB * MARGIN)


def _peak(reads: Samples, writes: Samples) -> float:
    """A second, of both together; a point that one of them lacks counts as what the other has."""
    both = [
        ((read or 0.0) + (written or 0.0)) / reads.period_s
        for read, written in zip(reads.values, writes.values, strict=False)
        if read is not None or written is not None
    ]
    return percentile(both, PERCENTILE)
