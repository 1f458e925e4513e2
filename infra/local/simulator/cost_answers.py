"""Cost Explorer's answers: sums of ledger lines by period and group, and their pages."""

from __future__ import annotations

import base64
import hashlib
import json
import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any, TypeVar

from infra.local.simulator.cost_filters import Refused
from infra.local.simulator.cost_queries import Query
from infra.local.simulator.ledger import Line

T = TypeVar("T")

GROUPS_PAGE = 5_000
"""Groups of all periods in one answer. AWS names no number; answers of some thousand groups come in pages."""

RESULTS_PAGE = 1_000


@dataclass(slots=True)
class _Sum:
    """Amounts are kept apart until the end, so that their sum loses nothing."""

    amounts: list[float] = field(default_factory=list)
    others: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    """Of the metrics that differ: after the discounts that the account has been promised, amortised, and both."""
    quantities: list[float] = field(default_factory=list)
    units: set[str] = field(default_factory=set)

    def add(self, line: Line, days: Sequence[date], amount: float) -> None:
        self.amounts.append(amount)
        left = 1 - line.discount_pct / 100
        real = amount if line.real is None else math.fsum(line.amortized(day) or 0.0 for day in days)
        self.others["NetUnblendedCost"].append(amount * left)
        self.others["AmortizedCost"].append(real)
        self.others["NetAmortizedCost"].append(real * left)
        used = [quantity for day in days if (quantity := line.quantity(day)) is not None]
        if used:
            self.quantities += used
            self.units.add(line.unit[1])

    def metrics(self, names: Sequence[str], currency: str) -> dict[str, dict[str, str]]:
        money = {"Amount": _number(math.fsum(self.amounts)), "Unit": currency}
        others = {name: {"Amount": _number(math.fsum(held)), "Unit": currency} for name, held in self.others.items()}
        unit = next(iter(self.units)) if len(self.units) == 1 else "N/A"
        usage = {"Amount": _number(math.fsum(self.quantities)), "Unit": unit}
        amounts = {"UsageQuantity": usage, "NormalizedUsageAmount": usage, **others}
        return {name: amounts.get(name, money) for name in names}


def _number(value: float) -> str:
    text = f"{value:.10f}".rstrip("0").rstrip(".")
    return "0" if text in ("", "-0") else text


def results(query: Query, lines: Sequence[Line], currency: str, today: date) -> list[dict[str, Any]]:
    """ResultsByTime. Today's cost is not known yet, and is none."""
    answers = []
    for start, end in periods(query):
        sums: defaultdict[tuple[str, ...], _Sum] = defaultdict(_Sum)
        days = list(_days(start, min(end, today)))
        for line in lines:
            amounts = [amount for day in days if (amount := line.amount(day)) is not None]
            if amounts:
                key = tuple(group.value(line) for group in query.group_by)
                sums[key].add(line, days, math.fsum(amounts))
        answers.append(
            {
                "TimePeriod": {"Start": start.isoformat(), "End": end.isoformat()},
                "Total": {} if query.group_by else sums[()].metrics(query.metrics, currency),
                "Groups": [
                    {"Keys": list(key), "Metrics": total.metrics(query.metrics, currency)}
                    for key, total in sorted(sums.items())
                ]
                if query.group_by
                else [],
                # AWS's word for all of a month that is not billed yet
                "Estimated": end > today.replace(day=1),
            }
        )
    return answers


def periods(query: Query) -> Iterator[tuple[date, date]]:
    """Days; or months, the first and last cut to the range that was asked for."""
    start = query.start
    while start < query.end:
        if query.granularity == "DAILY":
            following = start + timedelta(days=1)
        else:
            following = (start.replace(day=1) + timedelta(days=32)).replace(day=1)
        end = min(following, query.end)
        yield start, end
        start = end


def _days(start: date, end: date) -> Iterator[date]:
    for number in range((end - start).days):
        yield start + timedelta(days=number)


def group_pages(answered: list[dict[str, Any]], request: Mapping[str, Any]) -> tuple[list[dict[str, Any]], str | None]:
    """The page that the request asks for: whole periods, up to GROUPS_PAGE groups, one period at least."""
    start = _offset(request)
    if start and start >= len(answered):
        raise Refused("The pagination token is invalid.", "InvalidNextTokenException")
    end, groups = start, 0
    while end < len(answered) and (end == start or groups + len(answered[end]["Groups"]) <= GROUPS_PAGE):
        groups += len(answered[end]["Groups"])
        end += 1
    return answered[start:end], _token(request, end) if end < len(answered) else None


def cut_page(values: list[T], request: Mapping[str, Any], size: int) -> tuple[list[T], str | None]:
    start = _offset(request)
    end = start + size
    return values[start:end], _token(request, end) if end < len(values) else None


def _token(request: Mapping[str, Any], offset: int) -> str:
    return base64.urlsafe_b64encode(f"{offset}:{_fingerprint(request)}".encode()).decode()


def _offset(request: Mapping[str, Any]) -> int:
    """A token belongs to the request that it was given for."""
    token = request.get("NextPageToken")
    if not token:
        return 0
    try:
        offset, _, fingerprint = base64.urlsafe_b64decode(str(token)).decode().partition(":")
        number = int(offset)
    except ValueError:
        raise Refused("The pagination token is invalid.", "InvalidNextTokenException") from None
    if fingerprint != _fingerprint(request):
        raise Refused("The request changed between pages.", "RequestChangedException")
    return number


def _fingerprint(request: Mapping[str, Any]) -> str:
    rest = {key: value for key, value in request.items() if key != "NextPageToken"}
    return hashlib.sha256(json.dumps(rest, sort_keys=True).encode()).hexdigest()[:16]
