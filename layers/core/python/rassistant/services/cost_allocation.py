"""Estimates held to the bill: what the resources of a service cost by the price list is never more than the service."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from typing import NamedTuple

from rassistant.collect.cost_table import CostTable
from rassistant.collect.costs import Costs
from rassistant.collect.resource_costs import CREDIT_TYPES, HOURS_A_MONTH
from rassistant.errors import RAssistantError
from rassistant.models.resource import CostSource, Resource
from rassistant.resources.registry import all_kinds, kind_of

PACE_DAYS = 14
"""The days that cost by resource is told for, so that both are at the same pace."""
_NOT_OF_SERVICES = frozenset({*CREDIT_TYPES, "Tax"})
_BOOKED_AFTER = timedelta(days=1)


class RowCost(NamedTuple):
    """A row and what it costs: USD for 730 hours, None where unknown, and where that is known from."""

    row: Resource
    usd: float | None
    source: CostSource | None


Everything = Callable[[Sequence[str]], Sequence[RowCost]]
"""All resources of these kinds, in every account and region, with their cost."""


def held_to_bill(costs: Sequence[RowCost], everything: Everything, bill: Costs, today: date) -> Sequence[RowCost]:
    """``costs`` with the estimates (``list_price``) scaled down to what the bill leaves for them (``allocated``).

    What is left is shared by all resources of the service, whichever are in ``costs``: a resource costs the same in
    every view. Cost Explorer is asked only where there are estimates to hold, with the request that the views of cost
    share. Where it does not answer, the estimates stand as they are.
    """
    first = _first_held(today)
    services = {_service(cost.row.service_type) for cost in costs if _can_be_held(cost, first)} - {""}
    if not services:
        return costs
    try:
        read = bill.grouped(today - timedelta(days=PACE_DAYS), today, "DAILY", ("SERVICE", "RECORD_TYPE"))
    except RAssistantError:
        return costs
    rates = {} if read.value is None else service_rates(read.value)
    named = {service: rate for service, rate in rates.items() if service in services and rate > 0}
    if not named:
        return costs
    kinds = [kind.service_type for kind in all_kinds() if kind.cost_services[:1] and kind.cost_services[0] in named]
    return shared_out(costs, shares(everything(kinds), named, today), today)


def service_rates(table: CostTable) -> Mapping[str, float]:
    """Service to USD per 730 hours at the pace of the table's known days; empty for a bill in another currency."""
    days = sum(period.known for period in table.periods)
    if table.currency != "USD" or not days:
        return {}
    totals: dict[str, float] = defaultdict(float)
    for (service, record_type), amounts in table.rows.items():
        if record_type not in _NOT_OF_SERVICES:
            known = (amount for amount, period in zip(amounts, table.periods, strict=True) if period.known)
            totals[service] += sum(known)
    return {service: total / days / 24 * HOURS_A_MONTH for service, total in totals.items()}


def shares(everything: Sequence[RowCost], rates: Mapping[str, float], today: date) -> Mapping[str, float]:
    """Service to the part of its estimates that the bill holds, for services where it does not hold all of them.

    What the bill says of resources comes first. A service that it does not name is left alone: its cost may stand
    under another name. So is what was not there for the whole of the pace: the bill cannot hold it yet.
    """
    first = _first_held(today)
    billed: dict[str, float] = defaultdict(float)
    estimated: dict[str, float] = defaultdict(float)
    for cost in everything:
        if cost.source == "resource":
            billed[_service(cost.row.service_type)] += cost.usd or 0.0
        elif _can_be_held(cost, first):
            estimated[_service(cost.row.service_type)] += cost.usd or 0.0
    return {
        service: max(rates[service] - billed[service], 0.0) / usd
        for service, usd in estimated.items()
        if rates.get(service, 0.0) > 0 and usd > rates[service] - billed[service]
    }


def shared_out(costs: Sequence[RowCost], parts: Mapping[str, float], today: date) -> Sequence[RowCost]:
    """``costs`` with the estimates of the services in ``parts`` cut to their part."""
    if not parts:
        return costs
    first = _first_held(today)
    return [
        RowCost(cost.row, _down(cost.usd * part), "allocated")
        if cost.usd is not None
        and (part := parts.get(_service(cost.row.service_type))) is not None
        and _can_be_held(cost, first)
        else cost
        for cost in costs
    ]


@cache
def _service(service_type: str) -> str:
    kind = kind_of(service_type)
    return kind.cost_services[0] if kind is not None and kind.cost_services else ""


def _first_held(today: date) -> datetime:
    """What was created until then was there for the whole of the pace."""
    return datetime.combine(today, time(), UTC) - timedelta(days=PACE_DAYS) - _BOOKED_AFTER


def _can_be_held(cost: RowCost, first: datetime) -> bool:
    if cost.source != "list_price" or not cost.usd:
        return False
    return cost.row.created_at is None or cost.row.created_at <= first


def _down(usd: float) -> float:
    """Rounded down to a millionth: rounding must not add up to more than there is."""
    return int(usd * 1e6) / 1e6
