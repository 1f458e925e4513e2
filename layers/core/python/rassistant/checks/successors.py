"""Which instance families follow which: newer ones of the same architecture, and Graviton's of the same shape."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final, NamedTuple

from rassistant.checks.facts import Facts
from rassistant.models.price import HOURS_A_MONTH, PriceKey, Quote
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


class Successors(NamedTuple):
    """What a type costs now, and those that cost less, cheapest first: USD an hour, name and quote of each."""

    now: Quote
    options: list[tuple[float, str, Quote]]


def successors(
    current: InstanceType | None,
    families: Mapping[str, tuple[str, ...]],
    key_of: Callable[[str], PriceKey],
    facts: Facts,
    *,
    by_usd: float = 0.0,
) -> Successors | None:
    """Types of the following families that cost less by ``by_usd`` a month at least; None where there are none, or
    where it is not known. ``key_of``: what a type of that name is priced by."""
    targets = list(same_size(current, families)) if current is not None else []
    if current is None or not targets:
        return None
    now, *quotes = facts.quotes_of(key_of(kind.name) for kind in (current, *targets))
    if now is None:
        return None
    options = _cheaper(now, targets, quotes, by_usd)
    return Successors(now, options) if options else None


def _cheaper(
    now: Quote, targets: Iterable[InstanceType], quotes: Iterable[Quote | None], by_usd: float
) -> list[tuple[float, str, Quote]]:
    """``quotes``: one for each target, None where its price is not known."""
    return sorted(
        (quote.usd, target.name, quote)
        for target, quote in zip(targets, quotes, strict=True)
        if quote is not None and quote.usd < now.usd and (now.usd - quote.usd) * HOURS_A_MONTH >= by_usd
    )
