"""The demo account's bill: what each resource costs a day, and what no resource carries."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from random import Random

from infra.local.demo.seasons import DAYS, days, market_of, traffic
from infra.local.demo.stock import Json
from infra.local.simulator.account_model import Account, Resource
from infra.local.simulator.charge import Charge
from infra.local.simulator.derived_costs import charges
from infra.local.simulator.unit_prices import instance_hour_usd, usage_prefix

SMALLEST_USD_A_DAY = 0.002
"""Below that a line is left out: a real bill has thousands of them, and nobody reads them."""

_BUSY = (
    "NatGateway-Bytes",
    "LCUUsage",
    "Lambda-GB-Second",
    "Request",
    "RequestUnits",
    "DataProcessing",
    "DataTransfer",
)
_GROWING = ("TimedStorage",)

BACKFILL = (date(2026, 9, 8), date(2026, 9, 19))
"""First jump of the bill: a backfill in Virginia read the data lake through the NAT gateway instead of an endpoint."""
BACKFILL_NAT = "virginia-nat-a"
BACKFILL_FACTOR = 16.0

TAX_RATE = 0.1
"""Korean value-added tax, on the bill of the month before."""


def costs(account: Account) -> list[Json]:
    """Cost entries of the account's resources."""
    found = []
    for resource in account.resources:
        for number, charge in enumerate(charges(resource)):
            if charge.usd_a_day < SMALLEST_USD_A_DAY:
                continue
            rng = Random(f"{account.account_id}/{resource.name}/{number}")
            found.append(
                {
                    "service": charge.service,
                    "region": "global" if resource.service_type == "CloudFront" else resource.region,
                    "usage_type": charge.usage_type,
                    "resource": resource.name,
                    **({"tags": dict(resource.tags)} if resource.tags else {}),
                    "daily": _of_resource(resource, charge, rng),
                }
            )
    return found


def _of_resource(resource: Resource, charge: Charge, rng: Random) -> list[float]:
    lived = min(DAYS, int(resource.created_days_ago))
    ended = int(charge.until_days_ago)
    shape = _shape(resource, charge, rng)[-lived:]
    values = []
    for day, factor, ago in zip(days()[-lived:], shape, range(lived, 0, -1), strict=True):
        usd = charge.usd_a_day * factor if ago > ended else 0.0
        if resource.name == BACKFILL_NAT and "Bytes" in charge.usage_type and BACKFILL[0] <= day <= BACKFILL[1]:
            usd *= BACKFILL_FACTOR * rng.uniform(0.85, 1.1)
        values.append(cents(usd))
    return values


def _shape(resource: Resource, charge: Charge, rng: Random) -> list[float]:
    if any(word in charge.usage_type for word in _BUSY):
        market = "kr" if resource.service_type == "CloudFront" else market_of(resource.region)
        return traffic(market, rng)
    if any(word in charge.usage_type for word in _GROWING):
        # Storage fills evenly over its life, from a third of today's size.
        span = max(1, min(DAYS, int(resource.created_days_ago)))
        grown = [1 - 0.66 * ago / span for ago in range(span - 1, -1, -1)]
        return [grown[0]] * (DAYS - span) + grown
    return [1.0] * DAYS


def shared(region: str, service: str, usage_type: str, usd_a_day: float, market: str, seed: str) -> Json:
    """A line that follows the traffic of its market and belongs to no resource."""
    rng = Random(f"{seed}/{service}/{usage_type}/{region}")
    return {
        "service": service,
        "region": region,
        "usage_type": f"{usage_prefix(region)}{usage_type}" if region not in ("global", "NoRegion") else usage_type,
        "daily": [cents(usd_a_day * busy) for busy in traffic(market, rng)],
    }


def steady(region: str, service: str, usage_type: str, usd_a_day: float) -> Json:
    return {
        "service": service,
        "region": region,
        "usage_type": f"{usage_prefix(region)}{usage_type}" if region not in ("global", "NoRegion") else usage_type,
        "daily": [cents(usd_a_day)] * DAYS,
    }


def month_starts(service: str, usage_type: str, usd: float, *, region: str = "global") -> Json:
    """A fee of the first day of each month."""
    values = [cents(usd) if day.day == 1 else 0 for day in days()]
    return {"service": service, "region": region, "usage_type": usage_type, "daily": values}


def retired(region: str, instance_type: str, count: int, ended: int) -> Json:
    """Instances that were there until ``ended`` days ago, when newer ones took over."""
    usd = count * 24 * instance_hour_usd(instance_type, region)
    return {
        "service": "Amazon Elastic Compute Cloud - Compute",
        "region": region,
        "usage_type": f"{usage_prefix(region)}BoxUsage:{instance_type}",
        "daily": [cents(usd) if ago > ended else 0 for ago in range(DAYS, 0, -1)],
    }


def credit(usd: float, first: date, last: date) -> Json:
    """A promotional credit, used up evenly between the two days."""
    span = (last - first).days + 1
    values = [cents(-usd / span) if first <= day <= last else 0 for day in days()]
    return {
        "service": "Amazon Elastic Compute Cloud - Compute",
        "region": "NoRegion",
        "usage_type": "AWS Activate promotional credit",
        "record_type": "Credit",
        "daily": values,
    }


def support(entries: Sequence[Json]) -> Json:
    """Business support: a share of the month before, 10 % of the first 10,000 USD and 7 % of the rest, at least 100."""
    bills = _bill_before(entries)
    values = [cents(max(100.0, min(bill, 10_000) * 0.1 + max(0.0, bill - 10_000) * 0.07)) for bill in bills]
    return _fee("AWS Support (Business)", "AWSSupportBusiness", "Usage", values)


def tax(entries: Sequence[Json]) -> Json:
    values = [cents(max(0.0, bill) * TAX_RATE) for bill in _bill_before(entries)]
    return _fee("Tax", "VAT", "Tax", values)


def _fee(service: str, usage_type: str, record_type: str, values: list[float]) -> Json:
    daily = [value if day.day == 1 else 0 for day, value in zip(days(), values, strict=True)]
    return {
        "service": service,
        "region": "NoRegion",
        "usage_type": usage_type,
        **({} if record_type == "Usage" else {"record_type": record_type}),
        "daily": daily,
    }


def _bill_before(entries: Sequence[Json]) -> list[float]:
    """For each day the sum of the month before; the first month repeats itself, since nothing is known before it."""
    totals: dict[tuple[int, int], float] = {}
    for entry in entries:
        offset = DAYS - len(entry["daily"])
        for day, usd in zip(days()[offset:], entry["daily"], strict=True):
            totals[day.year, day.month] = totals.get((day.year, day.month), 0.0) + usd
    months = sorted(totals)
    # September 2025 is cut to three days in the file: October stands in for it.
    totals[months[0]] = totals[months[1]]
    before = {month: totals[months[max(0, index - 1)]] for index, month in enumerate(months)}
    return [before[day.year, day.month] for day in days()]


def cents(usd: float) -> float:
    """Four places: what is left of a cent still adds up over a year."""
    rounded = round(usd, 4)
    return int(rounded) if rounded == int(rounded) else rounded
