"""What a verdict is worth in real money: bounded by what the resources cost, and told which price it is by."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from rassistant.checks.check import Verdict
from rassistant.checks.facts import Facts, ResourceKey
from rassistant.collect.own_rates import DAYS
from rassistant.models.finding import Evidence, Finding
from rassistant.models.resource import Resource
from rassistant.resources.billing import billed

OWN_RATE = "net price: amortised cost over usage"
OWN_DISCOUNT = "net price: list price less the discount on others"
OWN_COST = "net amortised cost a month"
RESOURCE_DAYS = 14
"""All that AWS keeps by resource."""
_CENT = 0.01
_SAME = 0.01
"""How far what was charged may be above the list price and still be that price: days are booked late."""


def own_costs(
    resources: Iterable[Resource], charged: Mapping[str, float], net: Mapping[str, float]
) -> tuple[dict[ResourceKey, float], dict[ResourceKey, float]]:
    """USD a month of 730 hours by resource: as charged, and net amortised; each where it is known.

    What a reservation covers is charged at 0, and a Savings Plan's part at the price that it replaces: the larger of
    the two is what the resource would cost without.
    """
    gross: dict[ResourceKey, float] = {}
    own: dict[ResourceKey, float] = {}
    for resource in resources:
        usd, real = billed(resource, charged), billed(resource, net)
        known = [cost for cost in (usd, real) if cost is not None]
        if known:
            gross[resource.key] = max(known)
        if real is not None:
            own[resource.key] = max(0.0, real)
    return gross, own


def list_saving(verdict: Verdict, resource: Resource, facts: Facts) -> float | None:
    """By list price, never more than the share of what the resources cost, where that is known of all."""
    usd = verdict.saving.list_usd
    most = _part(verdict, resource, facts.own_cost_usd)
    return usd if usd is None or most is None else min(usd, most)


def is_worth_something(verdict: Verdict, usd: float | None) -> bool:
    """Also at the account's own prices: a step down from what is cheap by contract may cost more."""
    return usd is None or (usd > 0 and (verdict.saving.own_usd is None or verdict.saving.own_usd > 0))


def in_real_money(finding: Finding, verdict: Verdict, resource: Resource, facts: Facts) -> Finding:
    """With the bound of the resources' own cost, and what prices it is reckoned by among its evidence."""
    usd, listed = finding.monthly_saving_usd, verdict.saving.list_usd
    if usd is None or listed is None:
        return finding
    charged = _part(verdict, resource, facts.own_cost_usd)
    if charged is not None and charged <= listed * (1 + _SAME):  # more than that has other charges in it
        finding = replace(finding, price_source="resource_cost", price_date=facts.own_cost_date)
    most = _part(verdict, resource, facts.own_net_usd)
    own = usd if finding.own_saving_usd is None else min(usd, finding.own_saving_usd)
    told = [*_rate_told(verdict)]
    if most is not None and most < own - _CENT:
        told.append(_cost_told(most, facts))
    kept = finding.own_saving_usd if finding.own_saving_usd is None else own
    return replace(finding, own_saving_usd=kept, own_most_usd=most, evidence=(*finding.evidence, *told))


def _part(verdict: Verdict, resource: Resource, costs: Mapping[ResourceKey, float]) -> float | None:
    """What the action takes away of the resources' cost; None where the cost of one is not known."""
    # a stopped instance itself costs nothing; what it holds does
    concerned: Sequence[Resource] = verdict.covers or (resource,)
    known = [costs[one.key] for one in concerned if one.key in costs]
    return math.fsum(known) * verdict.own_share if len(known) == len(concerned) else None


def _rate_told(verdict: Verdict) -> Iterable[Evidence]:
    quote = verdict.saving.by
    if quote is None or quote.own is None or quote.own.usd >= quote.usd * (1 - 1e-6):
        return
    name = OWN_RATE if quote.own.source == "own_rate" else OWN_DISCOUNT
    days = _days(date.fromisoformat(quote.own.since), date.fromisoformat(quote.own.until))
    what = ", ".join((*dict.fromkeys(usage for usage, _ in quote.lines), days))
    yield Evidence(name, what, quote.own.usd, quote.usd, "USD", DAYS)


def _cost_told(usd: float, facts: Facts) -> Evidence:
    end = facts.now.date() if facts.own_cost_date is None else date.fromisoformat(facts.own_cost_date)
    return Evidence(
        OWN_COST, _days(end - timedelta(days=RESOURCE_DAYS), end), round(usd, 2), None, "USD", RESOURCE_DAYS
    )


def _days(start: date, end: date) -> str:
    """``end`` is exclusive; the last day is told."""
    return f"{start} – {end - timedelta(days=1)}"
