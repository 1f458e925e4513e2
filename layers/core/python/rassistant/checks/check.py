"""What a catalog entry for a recommendation says."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from rassistant.checks.facts import Facts, Need
from rassistant.errors import Text
from rassistant.models.finding import Effort, Evidence, Finding, Insufficient, Mode, Option, PriceSource, Risk
from rassistant.models.price import PriceKey
from rassistant.models.resource import Resource
from rassistant.resources.kind import Words


@dataclass(frozen=True, slots=True)
class Saving:
    """``list_usd`` by list price, None where a price is missing. ``source`` and ``date`` are of the least certain."""

    list_usd: float | None
    source: PriceSource | None = None
    date: str | None = None


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
        priced_by_bill = (
            monthly_saving_usd is not None
            and verdict.saving.list_usd is not None
            and monthly_saving_usd < verdict.saving.list_usd
        )
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
            price_source="resource_cost" if priced_by_bill else verdict.saving.source,
            price_date=None if priced_by_bill else verdict.saving.date,
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
    known = [quote for quote in quotes if quote is not None]
    if len(known) < len(parts):
        return Saving(None)
    total = sum(quote.usd * units for quote, (_, units) in zip(known, parts, strict=True))
    # A sum is only as good as its least certain, oldest part.
    weakest = min(known, key=lambda quote: (quote.source != "snapshot", quote.date), default=None)
    return Saving(total, weakest.source, weakest.date) if weakest is not None else Saving(total)
