"""What a catalog entry for a recommendation says."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from rassistant.checks.facts import Facts, Need
from rassistant.errors import Text
from rassistant.models.finding import Effort, Evidence, Finding, Insufficient, Mode, Option, PriceSource, Risk
from rassistant.models.price import PriceKey, Quote
from rassistant.models.resource import Resource
from rassistant.resources.kind import Words


@dataclass(frozen=True, slots=True)
class Saving:
    """``list_usd`` by list price, None where a price is missing. ``source`` and ``date`` are of the least certain.

    ``own_usd``: by what the account itself pays, as far as that is known; ``by``: the quote that most of it hangs on.
    """

    list_usd: float | None
    source: PriceSource | None = None
    date: str | None = None
    own_usd: float | None = None
    by: Quote | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """A check's answer on one resource that it finds wasteful.

    ``own_share``: the part of the covered resources' own cost that the action takes away (1.0: all of it); a saving is
    never claimed beyond that part.
    """

    reason: Text
    evidence: tuple[Evidence, ...]
    saving: Saving
    signals_used: tuple[str, ...]
    signals_not_checked: tuple[str, ...] = ()
    own_share: float = 1.0
    options: tuple[Option, ...] = ()
    covers: tuple[Resource, ...] = ()
    """Resources beside the judged one whose cost the saving is part of."""
    title: Text | None = None
    target: Mapping[str, Any] = field(default_factory=dict)
    """What the action sets, by the kind's details, where the options do not name it."""


@dataclass(frozen=True, slots=True)
class Missing:
    """The verdict hangs on data that is not there."""

    what: Text


Judgement = Verdict | Missing | None


@dataclass(frozen=True, slots=True)
class Check:
    """A recommendation check; ``judge`` is pure.

    ``applies`` picks the resources to judge by state and age alone. ``judge`` asks ``Facts`` for metrics and prices as
    its verdict comes to hang on them. ``needs`` are all the metrics that it may ask for, ``related`` the service types
    that it looks up beside its own.
    """

    id: str
    code: str
    service_type: str
    title: Text
    action: Text
    rollback: Text
    mode: Mode
    effort: Effort
    risk: Risk
    restart: bool
    applies: Callable[[Resource, Facts], bool]
    judge: Callable[[Resource, Facts], Judgement]
    needs: tuple[Need, ...] = ()
    related: tuple[str, ...] = ()
    claims_saving: bool = True
    """False: what acting is worth can't be known from outside; the finding carries no saving, and is not unpriced."""
    origin: tuple[str, ...] = ()
    """Where the rule comes from: TA, CO, COH, thrifty …"""
    words: Words = field(default_factory=Words)
    """What questions call a resource that it finds, before or behind the noun: idle, 유휴, that nobody uses."""

    def finding(self, resource: Resource, verdict: Verdict, mode: Mode, monthly_saving_usd: float | None) -> Finding:
        """``monthly_saving_usd``: by the verdict's price."""
        return Finding(
            code=self.code,
            check=self.id,
            resource_id=resource.resource_id,
            name=resource.name,
            service_type=resource.service_type,
            account_id=resource.account_id,
            region=resource.region,
            title=verdict.title or self.title,
            reason=verdict.reason,
            action=self.action,
            rollback=self.rollback,
            monthly_saving_usd=monthly_saving_usd,
            effort=self.effort,
            risk=self.risk,
            restart=self.restart,
            mode=mode,
            evidence=verdict.evidence,
            signals_used=verdict.signals_used,
            signals_not_checked=verdict.signals_not_checked,
            price_source=verdict.saving.source,
            price_date=verdict.saving.date,
            own_saving_usd=verdict.saving.own_usd,
            options=verdict.options,
            target=verdict.target,
            tags=resource.tags,
            covers=frozenset({resource.key, *(other.key for other in verdict.covers)}),
        )

    def insufficient(self, resource: Resource, missing: Missing) -> Insufficient:
        return Insufficient(
            check=self.id,
            code=self.code,
            resource_id=resource.resource_id,
            name=resource.name,
            service_type=resource.service_type,
            account_id=resource.account_id,
            region=resource.region,
            missing=missing.what,
        )


def saving_of(facts: Facts, parts: Sequence[tuple[PriceKey, float]]) -> Saving:
    """Sum of price times units (negative ones are costs that stay); unpriced where any price is missing."""
    quotes = facts.quotes_of(key for key, _ in parts)
    return saving_at([(quote, units) for quote, (_, units) in zip(quotes, parts, strict=True)])


def saving_at(parts: Iterable[tuple[Quote | None, float]]) -> Saving:
    """As ``saving_of``, of quotes at hand."""
    given = list(parts)
    known = [(quote, units) for quote, units in given if quote is not None]
    if len(known) < len(given):
        return Saving(None)
    total = sum(quote.usd * units for quote, units in known)
    if not known:
        return Saving(total)
    # A sum is only as good as its least certain, oldest part.
    weakest = min((quote for quote, _ in known), key=lambda quote: (quote.source != "snapshot", quote.date))
    by = max(known, key=lambda part: part[0].usd * part[1])[0]
    return Saving(total, weakest.source, weakest.date, _at_own_prices(known), by)


def _at_own_prices(parts: Sequence[tuple[Quote, float]]) -> float | None:
    """None where none is known. What stays or comes instead is reckoned at list price, unless what goes is not: a
    discount on the new alone would make the step look larger than it is."""
    if all(quote.own is None for quote, _ in parts):
        return None
    all_known = all(quote.own is not None for quote, units in parts if units > 0)
    return sum(
        units * (quote.own.usd if quote.own is not None and (units > 0 or all_known) else quote.usd)
        for quote, units in parts
    )
