"""Cost Explorer in place of moto's stub: GetCostAndUsage, …WithResources, GetDimensionValues, GetTags.

Answers come from the account file's ledger. Net amounts have the file's discounts in them, amortised ones what a line
says of them; blended and unblended amounts are the same here. Credits and refunds are lines of their own.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Any

from moto.ce.responses import CostExplorerResponse

from infra.local.simulator import overrides
from infra.local.simulator.cost_answers import RESULTS_PAGE, cut_page, group_pages, results
from infra.local.simulator.cost_filters import Refused, check_dimension, everything, expression
from infra.local.simulator.cost_queries import Query, period, read_query
from infra.local.simulator.ledger import Ledger, Line, ledger_of
from infra.local.simulator.simulation import Simulation

Answer = tuple[int, dict[str, Any], str]
Operation = Callable[[Mapping[str, Any], tuple[Line, ...], Ledger, Simulation], dict[str, Any]]

RESOURCE_DAYS = 14
"""https://docs.aws.amazon.com/aws-cost-management/latest/APIReference/API_GetCostAndUsageWithResources.html"""

_ledger_of: list[tuple[Simulation, Ledger]] = []


def install() -> None:
    """Idempotent. moto routes each operation to the method of its name."""
    CostExplorerResponse.get_cost_and_usage = _answering(_get_cost_and_usage)
    CostExplorerResponse.get_cost_and_usage_with_resources = _answering(_get_cost_and_usage_with_resources)
    CostExplorerResponse.get_dimension_values = _answering(_get_dimension_values)
    CostExplorerResponse.get_tags = _answering(_get_tags)


def _answering(operation: Operation) -> Callable[[Any], Answer]:
    def method(self: Any) -> Answer:
        try:
            simulation = overrides.current()
            if simulation is None or self.current_account not in simulation.account_ids:
                raise Refused("Data is not available for this account.", "DataUnavailableException")
            bill = ledger(simulation)
            lines = bill.seen_by(self.current_account)
            if not lines:
                raise Refused(
                    "Data is not available. Please try to adjust the time period.", "DataUnavailableException"
                )
            answer = operation(json.loads(self.body or "{}"), lines, bill, simulation)
        except Refused as refused:
            error = {"__type": refused.code, "message": str(refused)}
            return 400, {"status": 400, "x-amzn-errortype": refused.code}, json.dumps(error)
        return 200, {"status": 200}, json.dumps(answer)

    return method


def ledger(simulation: Simulation) -> Ledger:
    """Made once for each loaded file; only the newest is kept."""
    if not _ledger_of or _ledger_of[0][0] is not simulation:
        _ledger_of[:] = [(simulation, ledger_of(simulation))]
    return _ledger_of[0][1]


def _get_cost_and_usage(
    request: Mapping[str, Any], lines: tuple[Line, ...], ledger: Ledger, simulation: Simulation
) -> dict[str, Any]:
    return _costs(request, read_query(request, simulation.clock().date()), lines, ledger, simulation)


def _get_cost_and_usage_with_resources(
    request: Mapping[str, Any], lines: tuple[Line, ...], ledger: Ledger, simulation: Simulation
) -> dict[str, Any]:
    today = simulation.clock().date()
    query = read_query(request, today, resources=True)
    if query.start < today - timedelta(days=RESOURCE_DAYS):
        raise Refused(
            "Start date is more than 14 days ago for hourly granularity. "
            "Please adjust start date as we support only 14 days of data at hourly granularity."
        )
    if request.get("Filter") is None:
        raise Refused("Filter is required")
    if "RESOURCE_ID" not in (group.key for group in query.group_by) and "RESOURCE_ID" not in json.dumps(
        request["Filter"]
    ):
        raise Refused("GetCostAndUsageWithResources must group by or filter by RESOURCE_ID")
    return _costs(request, query, lines, ledger, simulation)


def _costs(
    request: Mapping[str, Any], query: Query, lines: tuple[Line, ...], ledger: Ledger, simulation: Simulation
) -> dict[str, Any]:
    chosen = [line for line in lines if query.matches(line)]
    answered = results(query, chosen, ledger.currency, simulation.clock().date())
    page, token = group_pages(answered, request)
    answer: dict[str, Any] = {"ResultsByTime": page, "DimensionValueAttributes": []}
    if query.group_by:
        answer["GroupDefinitions"] = [{"Type": group.type, "Key": group.key} for group in query.group_by]
        if "LINKED_ACCOUNT" in (group.key for group in query.group_by):
            answer["DimensionValueAttributes"] = _account_names(chosen)
    return answer if token is None else {**answer, "NextPageToken": token}


def _account_names(lines: list[Line]) -> list[dict[str, Any]]:
    names = sorted({(line.account_id, line.account_name) for line in lines})
    return [{"Value": account_id, "Attributes": {"description": name}} for account_id, name in names]


def _get_dimension_values(
    request: Mapping[str, Any], lines: tuple[Line, ...], ledger: Ledger, simulation: Simulation
) -> dict[str, Any]:
    del ledger
    dimension = request.get("Dimension", "")
    check_dimension(dimension)
    chosen = _active(request, lines, simulation)
    values = sorted({line.dimensions[dimension] for line in chosen})
    values = _searched(request, values)
    page, token = cut_page(values, request, int(request.get("MaxResults") or RESULTS_PAGE))
    names = {line.account_id: line.account_name for line in chosen}
    described = [
        {"Value": value, "Attributes": {"description": names[value]} if dimension == "LINKED_ACCOUNT" else {}}
        for value in page
    ]
    answer = {"DimensionValues": described, "ReturnSize": len(page), "TotalSize": len(values)}
    return answer if token is None else {**answer, "NextPageToken": token}


def _get_tags(
    request: Mapping[str, Any], lines: tuple[Line, ...], ledger: Ledger, simulation: Simulation
) -> dict[str, Any]:
    del ledger
    chosen = _active(request, lines, simulation)
    key = request.get("TagKey")
    # what does not have the key is listed as an empty value of it
    found = {line.tags.get(key, "") for line in chosen} if key else {name for line in chosen for name in line.tags}
    tags = _searched(request, sorted(found))
    page, token = cut_page(tags, request, int(request.get("MaxResults") or RESULTS_PAGE))
    answer = {"Tags": page, "ReturnSize": len(page), "TotalSize": len(tags)}
    return answer if token is None else {**answer, "NextPageToken": token}


def _active(request: Mapping[str, Any], lines: tuple[Line, ...], simulation: Simulation) -> list[Line]:
    """Lines with cost in the period that pass the filter."""
    start, end = period(request, simulation.clock().date())
    test = expression(request["Filter"]) if request.get("Filter") else everything
    days = [start + timedelta(days=number) for number in range((end - start).days)]
    return [line for line in lines if test(line) and any(line.amount(day) is not None for day in days)]


def _searched(request: Mapping[str, Any], values: list[str]) -> list[str]:
    wanted = str(request.get("SearchString") or "").lower()
    return [value for value in values if wanted in value.lower()]
