"""Estimates held to the bill: what the resources of a service cost by the price list is never more than the service."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from rassistant.collect.cost_table import CostTable
from rassistant.collect.costs import Costs
from rassistant.collect.resource_costs import CREDIT_TYPES, HOURS_A_MONTH
from rassistant.errors import RAssistantError
from rassistant.models.resource import Resource
from rassistant.resources.registry import all_kinds, kind_of

PACE_DAYS = 14
"""The days that cost by resource is told for, so that both are at the same pace."""
_NOT_OF_SERVICES = frozenset({*CREDIT_TYPES, "Tax"})
_BOOKED_AFTER = timedelta(days=1)


Everything = Callable[[Sequence[str]], Sequence[Resource]]
"""All resources of these kinds, in every account and region, with their cost."""


def held_to_bill(rows: Sequence[Resource], everything: Everything, costs: Costs, today: date) -> tuple[Resource, ...]:
    """``rows`` with their estimates (``list_price``) scaled down to what the bill leaves for them (``allocated``).

    What is left is shared by all resources of the service, whichever are in ``rows``: a resource costs the same in
    every view. Cost Explorer is asked only where there are estimates to hold, with the request that the views of cost
    share. Where it does not answer, the estimates stand as they are.
    """
    services = {_service(row) for row in rows if _can_be_held(row, today)} - {""}
    if not services:
        return tuple(rows)
    try:
        read = costs.grouped(today - timedelta(days=PACE_DAYS), today, "DAILY", ("SERVICE", "RECORD_TYPE"))
    except RAssistantError:
        return tuple(rows)
    rates = {} if read.value is None else service_rates(read.value)
    named = {service: rate for service, rate in rates.items() if service in services and rate > 0}
    if not named:
        return tuple(rows)
    kinds = [kind.service_type for kind in all_kinds() if kind.cost_services[:1] and kind.cost_services[0] in named]
    return shared_out(rows, shares(everything(kinds), named, today), today)


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


def shares(everything: Sequence[Resource], rates: Mapping[str, float], today: date) -> Mapping[str, float]:
    """Service to the part of its estimates that the bill holds, for services where it does not hold all of them.

    What the bill says of resources comes first. A service that it does not name is left alone: its cost may stand
    under another name. So is what was not there for the whole of the pace: the bill cannot hold it yet.
    """
    billed: dict[str, float] = defaultdict(float)
    estimated: dict[str, float] = defaultdict(float)
    for row in everything:
        if row.cost_source == "resource":
            billed[_service(row)] += row.monthly_cost_usd or 0.0
        elif _can_be_held(row, today):
            estimated[_service(row)] += row.monthly_cost_usd or 0.0
    return {
        service: max(rates[service] - billed[service], 0.0) / usd
        for service, usd in estimated.items()
        if rates.get(service, 0.0) > 0 and usd > rates[service] - billed[service]
    }


def shared_out(rows: Sequence[Resource], parts: Mapping[str, float], today: date) -> tuple[Resource, ...]:
    """``rows`` with the estimates of the services in ``parts`` cut to their part."""
    return tuple(
        replace(row, monthly_cost_usd=_down(usd * parts[_service(row)]), cost_source="allocated")
        if (usd := row.monthly_cost_usd) is not None and _service(row) in parts and _can_be_held(row, today)
        else row
        for row in rows
    )


def _service(row: Resource) -> str:
    kind = kind_of(row.service_type)
    return kind.cost_services[0] if kind is not None and kind.cost_services else ""


def _can_be_held(row: Resource, today: date) -> bool:
    if row.cost_source != "list_price" or not row.monthly_cost_usd:
        return False
    first = datetime.combine(today, time(), UTC) - timedelta(days=PACE_DAYS)
    return row.created_at is None or row.created_at <= first - _BOOKED_AFTER


def _down(usd: float) -> float:
    """Rounded down to a millionth: rounding must not add up to more than there is."""
    return int(usd * 1e6) / 1e6
