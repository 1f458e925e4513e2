"""What GetCostAndUsage is asked, read and checked as the service does."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from infra.local.simulator.cost_filters import Refused, Test, check_dimension, everything, expression
from infra.local.simulator.ledger import Line

HISTORY_MONTHS = 14
METRICS: Mapping[str, str] = {
    name: name
    for name in (
        "AmortizedCost",
        "BlendedCost",
        "NetAmortizedCost",
        "NetUnblendedCost",
        "NormalizedUsageAmount",
        "UnblendedCost",
        "UsageQuantity",
    )
}
_DATE = re.compile(r"^\d{4}-\d{2}-\d{2}$")
_GROUP_TYPES = ("DIMENSION", "TAG", "COST_CATEGORY")


@dataclass(frozen=True, slots=True)
class Group:
    type: str
    key: str

    def value(self, line: Line) -> str:
        """As the answer's Keys have it: tags and cost categories are ``key$value``, with nothing after the sign where there is none."""
        if self.type == "DIMENSION":
            return line.dimensions[self.key]
        held = line.tags if self.type == "TAG" else line.cost_categories
        return f"{self.key}${held.get(self.key, '')}"


@dataclass(frozen=True, slots=True)
class Query:
    """``end`` is exclusive."""

    start: date
    end: date
    granularity: str
    metrics: tuple[str, ...]
    group_by: tuple[Group, ...]
    matches: Test


def read_query(request: Mapping[str, Any], today: date, *, resources: bool = False) -> Query:
    start, end = period(request, today)
    granularity = request.get("Granularity")
    if granularity == "HOURLY":
        raise Refused("Hourly data is not enabled for this account. Please enable it in Cost Explorer settings.")
    if granularity not in ("DAILY", "MONTHLY"):
        raise Refused(f"Invalid granularity: {granularity}. Valid values: DAILY, MONTHLY, HOURLY")
    metrics = tuple(dict.fromkeys(_metric(name) for name in request.get("Metrics") or ()))
    if not metrics and not resources:
        raise Refused("Metrics must be given")
    test = expression(request["Filter"], resources=resources) if request.get("Filter") else everything
    groups = tuple(_group(group, resources) for group in request.get("GroupBy") or ())
    if len(groups) > 2:
        raise Refused("Only two GroupBy definitions are allowed")
    if len(set(groups)) < len(groups):
        raise Refused("GroupBy definitions must differ")
    return Query(start, end, granularity, metrics or ("UnblendedCost",), groups, test)


def period(request: Mapping[str, Any], today: date) -> tuple[date, date]:
    given = request.get("TimePeriod") or {}
    start, end = _day(given.get("Start"), "Start"), _day(given.get("End"), "End")
    if start >= end:
        raise Refused("Start date (and hour) should be before end date (and hour)")
    if start > today:
        raise Refused("Start date should be on or before the current date")
    if start < months_before(today, HISTORY_MONTHS):
        raise Refused("You haven't enabled historical data beyond 14 months")
    if end > _first_of_next_month(today):
        raise Refused("end date past the beginning of next month")
    return start, end


def _day(text: object, name: str) -> date:
    if not isinstance(text, str) or not _DATE.match(text[:10]) or text[10:] not in ("", "T00:00:00Z"):
        raise Refused(f"{name} time {text} is invalid. Valid format is: yyyy-MM-dd")
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        raise Refused(f"{name} time {text} is invalid. Valid format is: yyyy-MM-dd") from None


def months_before(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _first_of_next_month(day: date) -> date:
    return date(day.year + day.month // 12, day.month % 12 + 1, 1)


def _metric(name: object) -> str:
    if name not in METRICS:
        raise Refused(f"Invalid metric: {name}. Valid values: {', '.join(METRICS)}")
    return str(name)


def _group(group: Mapping[str, Any], resources: bool) -> Group:
    kind, key = group.get("Type", "DIMENSION"), group.get("Key", "")
    if kind not in _GROUP_TYPES or not isinstance(key, str) or not key:
        raise Refused(f"Invalid GroupBy: type {kind}, key {key}")
    if kind == "DIMENSION":
        check_dimension(key, resources=resources)
    return Group(kind, key)
