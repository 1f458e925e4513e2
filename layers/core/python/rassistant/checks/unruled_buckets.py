"""Buckets without any lifecycle rule, judged by how much they hold: what a rule is worth hangs on the data."""

from __future__ import annotations

from collections.abc import Callable

from rassistant.checks.check import Judgement, Missing, Saving, Verdict
from rassistant.checks.facts import Facts, Need
from rassistant.checks.rules import LOOKBACK_DAYS, is_older_than
from rassistant.errors import Text
from rassistant.models.finding import Evidence
from rassistant.models.resource import Resource

_MIN_BYTES = 10 * 2**30
_MIN_DAYS = 30

SIZE = Need("BucketSizeBytes", "Average", 86_400, LOOKBACK_DAYS)


def latest_size(resource: Resource, facts: Facts) -> float | Missing:
    """In the standard class, as of the last day that S3 has told."""
    [samples] = facts.samples_of(resource, SIZE)
    if samples is None or not samples.known:
        return Missing(Text("BucketSizeBytes: no points", "BucketSizeBytes: 데이터 없음"))
    return samples.known[-1]


def is_unruled(resource: Resource, facts: Facts, *, versioned: bool) -> bool:
    return (
        resource.details.get("lifecycle") is False
        and (resource.details.get("versioning") is True) == versioned
        and is_older_than(resource, facts.now, _MIN_DAYS)
    )


def large(
    resource: Resource,
    facts: Facts,
    reason: Callable[[float], Text],
    *,
    used: tuple[str, ...],
    not_checked: tuple[str, ...],
) -> Judgement:
    """``reason``: of the size in GiB. Names no saving."""
    size = latest_size(resource, facts)
    if isinstance(size, Missing):
        return size
    if size < _MIN_BYTES:
        return None
    return Verdict(
        reason=reason(size / 2**30),
        evidence=(
            Evidence("lifecycle rules", "now", 0, 1, "Count"),
            Evidence("BucketSizeBytes", "latest", size, _MIN_BYTES, "Bytes", LOOKBACK_DAYS),
        ),
        saving=Saving(None),
        signals_used=(*used, "lifecycle", "BucketSizeBytes"),
        signals_not_checked=not_checked,
    )
