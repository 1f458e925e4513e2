"""Cost by resource: what Cost Explorer is asked, and the monthly pace from its days."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from rassistant.collect.cost_request import CostRequest
from rassistant.collect.cost_table import CostTable
from rassistant.resources.registry import all_kinds

HOURS_A_MONTH = 730
CREDIT_TYPES = ("Credit", "Refund")
"""Record types that are money given back, not what a thing costs."""

_EC2 = "Amazon Elastic Compute Cloud - Compute"


GROSS, NET, AMORTIZED = "UnblendedCost", "NetAmortizedCost", "AmortizedCost"
"""NET is what a thing really costs: after the account's discounts, with its part of a commitment in place of what that covers."""


def resource_request(ec2_only: bool) -> CostRequest:
    """What GetCostAndUsageWithResources is asked: cost as it is charged, and net amortised beside it.

    The API demands a SERVICE filter and a grouping or filter by resource (its reference: GetCostAndUsageWithResources,
    Filter); accounts may opt in for EC2 alone or for other services too.
    """
    services = [_EC2] if ec2_only else sorted({_EC2, *(name for kind in all_kinds() for name in kind.cost_services)})
    only = {"Dimensions": {"Key": "SERVICE", "Values": services}}
    no_credits = {"Not": {"Dimensions": {"Key": "RECORD_TYPE", "Values": list(CREDIT_TYPES)}}}
    return CostRequest(("RESOURCE_ID", "LINKED_ACCOUNT"), GROSS, {"And": [only, no_credits]}, beside=(NET, AMORTIZED))


def by_metric(table: CostTable, metric: str) -> CostTable:
    """One of the metrics of a table that has several."""
    return replace(table, rows={key[:-1]: amounts for key, amounts in table.rows.items() if key[-1] == metric})


def monthly_rates(table: CostTable) -> Mapping[str, float]:
    """USD per 730 hours by resource id, from the days since each resource's first cost.

    The first of these days is left out where the resource began inside the window, since it is a part of a day;
    so are last days without any resource's cost, which AWS has not booked yet.
    """
    booked = [i for i in range(len(table.periods)) if any(row[i] for row in table.rows.values())]
    if not booked:
        return {}
    rates: dict[str, float] = {}
    repeated: set[str] = set()
    for (resource_id, _account_id), amounts in table.rows.items():
        if not resource_id or resource_id == "NoResourceId":
            continue
        days = amounts[: booked[-1] + 1]
        first = next((i for i, amount in enumerate(days) if amount), None)
        if first is None:
            continue
        if first > booked[0] and first + 1 < len(days):
            first += 1
        if resource_id in rates:
            repeated.add(resource_id)
        rates[resource_id] = round(sum(days[first:]) / (len(days) - first) / 24 * HOURS_A_MONTH, 6)
    return {resource_id: rate for resource_id, rate in rates.items() if resource_id not in repeated}
