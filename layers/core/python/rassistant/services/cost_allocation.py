"""Estimates held to the bill: what the resources of a service cost by the price list is never more than the service."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from rassistant.collect.cost_table import CostTable
from rassistant.collect.costs import Costs
from rassistant.collect.resource_costs import CREDIT_TYPES, HOURS_A_MONTH
from rassistant.errors import RAssistantError
from rassistant.models.resource import Resource
from rassistant.resources.registry import kind_of

PACE_DAYS = 14
"""The days that cost by resource is told for, so that both are at the same pace."""
_NOT_OF_SERVICES = frozenset({*CREDIT_TYPES, "Tax"})
_BOOKED_AFTER = timedelta(days=1)


def held_to_bill(rows: Sequence[Resource], costs: Costs, today: date) -> tuple[Resource, ...]:
    """``rows`` with their estimates (``list_price``) scaled down to what the bill leaves for them (``allocated``).

    Cost Explorer is asked only where there are estimates to hold, with the request that the views of cost share.
    Where it does not answer, the estimates stand as they are.
    """
    if not any(_can_be_held(row, today) for row in rows):
        return tuple(rows)
    try:
        read = costs.grouped(today - timedelta(days=PACE_DAYS), today, "DAILY", ("SERVICE", "RECORD_TYPE"))
    except RAssistantError:
        return tuple(rows)
    return tuple(rows) if read.value is None else scaled(rows, service_rates(read.value), today)


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


def scaled(rows: Sequence[Resource], rates: Mapping[str, float], today: date) -> tuple[Resource, ...]:
    """By service: what the bill says of resources comes first, the estimates share what is left of ``rates``.

    A service that the bill does not name is left alone: its cost may stand under another name. So is what was not
    there for the whole of the pace: the bill cannot hold it yet.
    """
    billed: dict[str, float] = defaultdict(float)
    estimated: dict[str, float] = defaultdict(float)
    for row in rows:
        if row.cost_source == "resource":
            billed[_service(row)] += row.monthly_cost_usd or 0.0
        elif _can_be_held(row, today):
            estimated[_service(row)] += row.monthly_cost_usd or 0.0
    shares = {
        service: max(rates[service] - billed[service], 0.0) / usd
        for service, usd in estimated.items()
        if rates.get(service, 0.0) > 0 and usd > rates[service] - billed[service]
    }
    return tuple(
        replace(row, monthly_cost_usd=_down(usd * shares[_service(row)]), cost_source="allocated")
        if (usd := row.monthly_cost_usd) is not None and _can_be_held(row, today) and _service(row) in shares
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
