"""What the account pays for a unit of usage before commitments: net amortised cost over usage, line by line of its bill.

A line is a usage type (which begins with its region) and an operation (which tells Linux from Windows, MySQL from
PostgreSQL). The price list names both for each price, and what a line cost before discounts has to be that price, so
that a rate is never taken for something else. Usage that a Savings Plan or a reservation pays for has record types of
its own and is left out: it costs less here, but what ends of it does not lower the bill by that, since the commitment
stays (``services.bill_facts`` reckons with it). Net costs have the discounts that the account was promised in each
line: https://docs.aws.amazon.com/cost-management/latest/userguide/ce-advanced.html
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from rassistant.collect.cost_request import USAGE, CostRequest
from rassistant.collect.cost_table import CostTable
from rassistant.collect.resource_costs import AMORTIZED, GROSS, NET
from rassistant.models.price import OwnPrice, Quote

DAYS = 30
BY_LINE = CostRequest(
    ("USAGE_TYPE", "OPERATION"),
    GROSS,
    {"Dimensions": {"Key": "RECORD_TYPE", "Values": ["Usage"]}},
    with_usage=True,
    beside=(NET, AMORTIZED),
)
"""By the month, so that an answer holds each line twice and not thirty times: it is billed by the page."""

_SAME = 0.005
"""How far a rate of the bill may be off the price list and still be that price: cost and usage are booked apart."""
_ONE_DISCOUNT = 0.002
_NEARLY_ALL = 0.99
_SEVERAL = 3
"""Usage types of a sort with one discount: one or two may have been agreed on by themselves."""


@dataclass(frozen=True, slots=True)
class BillLine:
    """Sums over the days that were read. ``gross``: before the discounts of the account."""

    gross: float
    net: float
    used: float


class OwnRates:
    """``of`` is the way in. Without a table, no price is known but that of the list."""

    def __init__(self, table: CostTable | None = None) -> None:
        self._table = table

    def on(self, quote: Quote | None) -> Quote | None:
        """The quote with what the account itself pays for it, where that is known."""
        return None if quote is None else replace(quote, own=self.of(quote))

    def of(self, quote: Quote) -> OwnPrice | None:
        """The line's own rate; else the discount that others have alike. Never above the list price."""
        if self._table is None or not self._table.periods:
            return None
        days = (self._table.periods[0].start.isoformat(), self._table.periods[-1].end.isoformat())
        usd = self._own_usd(quote)
        if usd is not None:
            return OwnPrice(usd, "own_rate", *days)
        left = self._left_of(quote)
        return None if left is None else OwnPrice(quote.usd * left, "own_discount", *days)

    def _left_of(self, quote: Quote) -> float | None:
        """For what was not used so far: what the discount leaves of the prices of its sort (``USW2-BoxUsage``), where
        several are known and have one discount; else that of all of the bill."""
        sorts = {_sort(usage) for usage, _ in quote.lines}
        sort = next(iter(sorts)) if len(sorts) == 1 else ""
        return self._left_by_sort.get(sort, self._left_of_all)

    def _own_usd(self, quote: Quote) -> float | None:
        """Net amortised cost over usage. Only lines whose cost before discounts is the list price count: another's
        machines, storage of another service, a free part or a lower tier would make it a rate of two things."""
        found: list[BillLine] = []
        for usage, operation in quote.lines:
            held = self._lines.get(usage, {})
            # the bill may have other operations than the list has, or the list none: the price tells then
            named = [held[operation]] if operation in held else list(held.values())
            if self._is_in_dollars:
                found += [line for line in named if _is_near(line.gross / line.used, quote.usd * quote.per)]
            elif operation in held or (not operation and len(named) == 1):  # whether it is this price can't be told
                found += [line for line in named if line.gross > 0]
        if not found:
            return None
        gross = math.fsum(line.gross for line in found)
        # cost and usage are booked apart: list price times what is left of it is the rate without that noise
        return quote.usd * min(1.0, max(0.0, math.fsum(line.net for line in found) / gross))

    @cached_property
    def _lines(self) -> Mapping[str, Mapping[str, BillLine]]:
        """Usage type → operation → sums, of what was used."""
        sums: dict[tuple[str, ...], dict[str, float]] = defaultdict(dict)
        for key, amounts in self._table.rows.items() if self._table is not None else ():
            sums[key[:-1]][key[-1]] = math.fsum(amounts)
        lines: dict[str, dict[str, BillLine]] = defaultdict(dict)
        for (usage, operation), held in sums.items():
            if held.get(USAGE, 0.0) > 0:
                gross = held.get(GROSS, 0.0)
                lines[usage][operation] = BillLine(gross, held.get(NET, held.get(AMORTIZED, gross)), held[USAGE])
        return lines

    @cached_property
    def _left_of_all(self) -> float | None:
        return _one_discount([line for held in self._lines.values() for line in held.values()])

    @cached_property
    def _left_by_sort(self) -> Mapping[str, float]:
        sorts: dict[str, list[tuple[str, BillLine]]] = defaultdict(list)
        for usage, held in self._lines.items():
            sorts[_sort(usage)] += [(usage, line) for line in held.values()]
        several = {
            sort: _one_discount([line for _, line in lines])
            for sort, lines in sorts.items()
            if sort and len({usage for usage, _ in lines}) >= _SEVERAL
        }
        return {sort: left for sort, left in several.items() if left is not None}

    @property
    def _is_in_dollars(self) -> bool:
        """The price list is; a bill in another currency tells discounts alone."""
        return self._table is not None and self._table.currency == "USD"


def _one_discount(lines: Sequence[BillLine]) -> float | None:
    """What is left of all their prices alike; None where there is no discount, or some have one and others not."""
    paid = [line for line in lines if line.gross > 0]
    gross, net = math.fsum(line.gross for line in paid), math.fsum(line.net for line in paid)
    if gross <= 0 or net <= 0 or net >= gross * (1 - _ONE_DISCOUNT):
        return None
    alike = math.fsum(line.gross for line in paid if abs(line.net / line.gross - net / gross) <= _ONE_DISCOUNT)
    return net / gross if alike >= _NEARLY_ALL * gross else None


def _sort(usage: str) -> str:
    """``USW2-BoxUsage`` of ``USW2-BoxUsage:m5.large``; empty where a usage type is of no sort."""
    sort, colon, _ = usage.partition(":")
    return sort if colon else ""


def _is_near(rate: float, listed: float) -> bool:
    return abs(rate - listed) <= _SAME * listed
