"""What the account pays for a unit of usage before commitments: net amortised cost over usage, line by line of its bill.

A line is a usage type (which begins with its region) and an operation (which tells Linux from Windows, MySQL from
PostgreSQL). The price list names both for each price, so that a rate is never taken for something else. Usage that a
Savings Plan or a reservation pays for has record types of its own and is left out: it costs less here, but what ends
of it does not lower the bill by that, since the commitment stays (``services.bill_facts`` reckons with it). Net costs
have the discounts that the account was promised in each line: https://docs.aws.amazon.com/cost-management/latest/userguide/ce-advanced.html
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping
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
_LEAST = 0.01
"""Of the list price. A rate below is of another unit (a kB, a second), and no discount."""
_ONE_DISCOUNT = 0.002
_NEARLY_ALL = 0.99


@dataclass(frozen=True, slots=True)
class BillLine:
    """Sums over the days that were read. ``gross``: before the discounts of the account."""

    gross: float
    net: float
    used: float

    def __add__(self, other: BillLine) -> BillLine:
        return BillLine(self.gross + other.gross, self.net + other.net, self.used + other.used)


class OwnRates:
    """``of`` is the way in. Without a table, no price is known but that of the list."""

    def __init__(self, table: CostTable | None = None) -> None:
        self._table = table

    def on(self, quote: Quote | None) -> Quote | None:
        """The quote with what the account itself pays for it, where that is known."""
        return None if quote is None else replace(quote, own=self.of(quote))

    def of(self, quote: Quote) -> OwnPrice | None:
        """The line's own rate; else the discount that all of the bill has. Never above the list price."""
        if self._table is None or not self._table.periods:
            return None
        days = (self._table.periods[0].start.isoformat(), self._table.periods[-1].end.isoformat())
        line = self._line(quote)
        usd = None if line is None else self._rate(line, quote)
        if usd is not None:
            return OwnPrice(usd, "own_rate", *days)
        return None if self._discount is None else OwnPrice(quote.usd * self._discount, "own_discount", *days)

    def _line(self, quote: Quote) -> BillLine | None:
        """The bill's lines of this price. Where the list names no operation, all that cost what the list says: others
        of the name are another service's (``TimedStorage-ByteHrs`` is storage of several)."""
        found: list[BillLine] = []
        for usage, operation in quote.lines:
            held = self._lines.get(usage, {})
            if operation:
                found += [held[operation]] if operation in held else []
            elif len(held) == 1:
                found += held.values()
            elif self._is_in_dollars:
                found += [line for line in held.values() if _is_near(line.gross / line.used, quote.usd * quote.per)]
        return None if not found else sum(found[1:], start=found[0])

    def _rate(self, line: BillLine, quote: Quote) -> float | None:
        """USD in the quote's unit; None where the line can't be this price alone."""
        listed, gross, net = quote.usd * quote.per, line.gross / line.used, min(line.net, line.gross) / line.used
        if not self._is_in_dollars:
            return quote.usd * net / gross if gross > 0 else None
        if _is_near(gross, listed):
            return quote.usd * max(0.0, net) / gross
        if gross > listed or 0 < gross < _LEAST * listed:
            return None
        return max(0.0, net) / quote.per  # partly free of charge, a lower tier, or a price of one's own

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
    def _discount(self) -> float | None:
        """What is left of all prices alike; None where there is no discount, or some lines have one and others not."""
        paid = [line for held in self._lines.values() for line in held.values() if line.gross > 0]
        gross, net = math.fsum(line.gross for line in paid), math.fsum(line.net for line in paid)
        if gross <= 0 or net <= 0 or net >= gross * (1 - _ONE_DISCOUNT):
            return None
        alike = math.fsum(line.gross for line in paid if abs(line.net / line.gross - net / gross) <= _ONE_DISCOUNT)
        return net / gross if alike >= _NEARLY_ALL * gross else None

    @property
    def _is_in_dollars(self) -> bool:
        """The price list is; a bill in another currency tells discounts alone."""
        return self._table is not None and self._table.currency == "USD"


def _is_near(rate: float, listed: float) -> bool:
    return abs(rate - listed) <= _SAME * listed
