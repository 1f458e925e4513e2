"""Which instance families follow which: newer ones of the same architecture, and Graviton's of the same shape."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from rassistant.models.price import HOURS_A_MONTH, Quote
from rassistant.resources.instance_types import InstanceType, instance_types

MIN_WORTH_USD: Final = 5.0
"""A month: below it a migration to another architecture is not worth its own work."""

# AWS's previous generation: https://aws.amazon.com/ec2/previous-generation/
NEWER: Mapping[str, tuple[str, ...]] = {
    "t1": ("t3", "t3a"),
    "m1": ("m5", "m5a", "m6i", "m6a"),
    "m2": ("r5", "r5a", "r6i", "r6a"),
    "m3": ("m5", "m5a", "m6i", "m6a"),
    "m4": ("m5", "m5a", "m6i", "m6a"),
    "c1": ("c5", "c5a", "c6i", "c6a"),
    "c3": ("c5", "c5a", "c6i", "c6a"),
    "c4": ("c5", "c5a", "c6i", "c6a"),
    "r3": ("r5", "r5a", "r6i", "r6a"),
    "r4": ("r5", "r5a", "r6i", "r6a"),
}
GRAVITON: Mapping[str, tuple[str, ...]] = {
    **dict.fromkeys(("t2", "t3", "t3a"), ("t4g",)),
    **dict.fromkeys(("m4", "m5", "m5a", "m6i", "m6a", "m7i", "m7a"), ("m6g", "m7g")),
    **dict.fromkeys(("c4", "c5", "c5a", "c6i", "c6a", "c7i", "c7a"), ("c6g", "c7g")),
    **dict.fromkeys(("r4", "r5", "r5a", "r6i", "r6a", "r7i", "r7a"), ("r6g", "r7g")),
}


def same_size(current: InstanceType, families: Mapping[str, tuple[str, ...]]) -> Iterator[InstanceType]:
    """Types of the following families with the same size's name, and no less vCPU or memory."""
    for family in families.get(current.family, ()):
        found = instance_types().get(f"{family}.{current.size}")
        if found is not None and found.vcpu >= current.vcpu and found.memory_gib >= current.memory_gib:
            yield found


def cheaper(
    now: Quote, targets: Iterable[InstanceType], quotes: Iterable[Quote | None], *, by_usd: float = 0.0
) -> list[tuple[float, str, Quote]]:
    """USD an hour, name and quote of the targets that cost less than ``now``, cheapest first; ``by_usd`` a month at least.

    ``quotes``: one for each target, None where its price is not known.
    """
    return sorted(
        (quote.usd, target.name, quote)
        for target, quote in zip(targets, quotes, strict=True)
        if quote is not None and quote.usd < now.usd and (now.usd - quote.usd) * HOURS_A_MONTH >= by_usd
    )
