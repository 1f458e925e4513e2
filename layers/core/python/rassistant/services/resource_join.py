"""Rows joined with what other collectors know of them: the last day's metrics, and cost with its source."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from rassistant.collect.costs import Costs
from rassistant.collect.metric_summary import metric_values
from rassistant.collect.metrics import Metrics
from rassistant.collect.prices import Prices
from rassistant.errors import RAssistantError
from rassistant.models.collected import Collected, Problem
from rassistant.models.resource import MetricValue, Resource
from rassistant.resources.billing import billed
from rassistant.resources.list_price import estimate, wanted_keys
from rassistant.resources.registry import kind_of


def join_metrics(rows: Sequence[Resource], metrics: Metrics, *, refresh: bool) -> Collected[tuple[Resource, ...]]:
    """``Resource.metrics``, and the fields that a kind fills from a metric (a bucket's size)."""
    read = metrics.summary(rows, refresh=refresh)
    joined = []
    for row in rows:
        points = read.value.get(row.key)
        joined.append(row if points is None else _measured(row, metric_values(kind_of(row.service_type), points)))
    return read.map(lambda _points: tuple(joined))


def _measured(row: Resource, values: Mapping[str, MetricValue]) -> Resource:
    kind = kind_of(row.service_type)
    details = row.details
    fills = {} if kind is None else {f.name: values[f.metric].value for f in kind.fields if f.metric in values}
    return replace(row, metrics=values, details={**details, **fills} if fills else details)


def join_cost(
    rows: Sequence[Resource], costs: Costs, prices: Prices | None
) -> tuple[tuple[Resource, ...], tuple[Problem, ...]]:
    """What the bill says of the resource, else the list price of what it is, else unknown.

    Cost by resource is an option of Cost Explorer: that an account has not taken it is no problem of the listing, the
    ``cost_source`` of each row tells.
    """
    try:
        bill = costs.by_resource()
    except RAssistantError as error:
        bill = Collected({}, (Problem.of(error, account_id=None, region=None, service="ce"),))
    problems = tuple(problem for problem in bill.problems if problem.code != "not_enabled")
    own = {row.key: usd for row in rows if (usd := billed(row, bill.value)) is not None}
    if prices is None:
        return tuple(_billed(row, own.get(row.key)) for row in rows), problems
    unbilled = [row for row in rows if row.key not in own]
    book = prices.load(wanted_keys(unbilled))
    joined = []
    for row in rows:
        if row.key in own:
            joined.append(_billed(row, own[row.key]))
            continue
        usd = estimate(row, book.value)
        joined.append(row if usd is None else replace(row, monthly_cost_usd=round(usd, 6), cost_source="list_price"))
    return tuple(joined), problems + book.problems


def _billed(row: Resource, usd: float | None) -> Resource:
    return row if usd is None else replace(row, monthly_cost_usd=usd, cost_source="resource")
