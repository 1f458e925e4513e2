"""What recommendations take from the bill: changes between months, and how much usage no commitment covers yet."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from rassistant.collect.cost_table import CostTable
from rassistant.collect.costs import Costs
from rassistant.collect.resource_costs import CREDIT_TYPES, HOURS_A_MONTH
from rassistant.models.collected import Collected
from rassistant.models.finding import Finding
from rassistant.services.cost_history import HISTORY_DAYS

COVERED_TYPES = frozenset({"SavingsPlanCoveredUsage", "DiscountedUsage"})
"""Usage that a Savings Plan or a reservation pays for; Cost Explorer's record types."""
COMMITMENT_TYPES = frozenset({*COVERED_TYPES, "SavingsPlanRecurringFee", "SavingsPlanUpfrontFee", "RIFee"})
PACE_DAYS = 30

POOLS: Mapping[str, frozenset[str]] = {
    "compute": frozenset(
        {
            "Amazon Elastic Compute Cloud - Compute",
            "Amazon Elastic Container Service",
            "Amazon Elastic Container Service for Kubernetes",
            "AWS Lambda",
        }
    ),
    "rds": frozenset({"Amazon Relational Database Service"}),
    "elasticache": frozenset({"Amazon ElastiCache"}),
    "dynamodb": frozenset({"Amazon DynamoDB"}),
    "redshift": frozenset({"Amazon Redshift"}),
    "opensearch": frozenset({"Amazon OpenSearch Service"}),
    "memorydb": frozenset({"Amazon MemoryDB"}),
    "sagemaker": frozenset({"Amazon SageMaker"}),
}
"""Services among which a commitment moves on to other usage when some of it ends."""
_POOL_OF_TYPE: Mapping[str, str] = {
    **dict.fromkeys(("EC2", "ASG", "ECS", "Lambda", "CapacityReservation"), "compute"),
    **dict.fromkeys(("SageMakerEndpoint", "SageMakerNotebook"), "sagemaker"),
    "RDS": "rds",
    "ElastiCache": "elasticache",
    "DynamoDB": "dynamodb",
    "Redshift": "redshift",
    "OpenSearch": "opensearch",
    "MemoryDB": "memorydb",
}
_NEVER_COVERED = frozenset({"EC2-STOPPED", "RDS-STORAGE", "RDS-EXTSUPPORT", "EC2-SQL-SMALL"})
"""What these save is storage, support or a licence, which no commitment pays for."""


@dataclass(frozen=True, slots=True)
class BillFacts:
    """``on_demand_usd`` is a month's of 730 hours, by pool; None where the bill is not known."""

    months: Mapping[str, tuple[float, float]] = field(default_factory=dict)
    on_demand_usd: Mapping[str, float] | None = None
    covered: frozenset[str] = frozenset()
    """Pools of which a commitment pays for a part. How much can't be told by cost: what a reservation covers is charged
    at 0."""
    has_commitments: bool = False
    services: frozenset[str] = frozenset()
    """Those with usage of late, as the bill names them."""


def read_bill(costs: Costs, today: date, *, refresh: bool = False) -> Collected[BillFacts]:
    """From the same days by service that the Cost tab reads: no request of its own where that was open."""
    read = costs.grouped(
        today - timedelta(days=HISTORY_DAYS), today, "DAILY", ("SERVICE", "RECORD_TYPE"), refresh=refresh
    )
    if read.value is None:
        return read.map(lambda _: BillFacts())
    return Collected(bill_facts(read.value, today), read.problems, read.as_of, read.stale)


def bill_facts(table: CostTable, today: date) -> BillFacts:
    month = today.replace(day=1)
    last = (month - timedelta(days=1)).replace(day=1)
    before = (last - timedelta(days=1)).replace(day=1)
    earlier, later = _by_service(table, before, last), _by_service(table, last, month)
    names = sorted(earlier.keys() | later.keys())
    known = all(period.known for period in table.between(before, month).periods) and bool(earlier)
    pace = table.between(today - timedelta(days=PACE_DAYS), today, idle=True)
    days = sum(period.known for period in pace.periods)
    per_month = HOURS_A_MONTH / 24 / days if days else 0.0
    on_demand: dict[str, float] = dict.fromkeys(POOLS, 0.0)
    covered: set[str] = set()
    for (service, record_type), amounts in pace.rows.items():
        for pool, services in POOLS.items():
            if service in services and record_type in COVERED_TYPES:
                covered.add(pool)
            elif service in services and record_type == "Usage":
                on_demand[pool] += sum(amounts) * per_month
    return BillFacts(
        {name: (earlier.get(name, 0.0), later.get(name, 0.0)) for name in names} if known else {},
        on_demand if days else None,
        frozenset(covered),
        any(record_type in COMMITMENT_TYPES and any(amounts) for (_, record_type), amounts in pace.rows.items()),
        frozenset(
            service
            for (service, record_type), amounts in pace.rows.items()
            if record_type == "Usage" and sum(amounts) > 0
        ),
    )


def _by_service(table: CostTable, start: date, end: date) -> dict[str, float]:
    found: dict[str, float] = {}
    for (service, record_type), amounts in table.between(start, end).rows.items():
        if record_type not in CREDIT_TYPES:
            found[service] = found.get(service, 0.0) + sum(amounts)
    return found


def after_commitments(findings: Iterable[Finding], bill: BillFacts) -> list[Finding]:
    """Each with what it saves at the account's own prices while commitments run on: they move to other usage as long as
    there is some uncovered.

    What all counted findings of a pool take away together saves no more than the pool's usage on demand. Own prices are
    those of usage on demand, so that what a commitment covers is not made cheaper twice; the resources' own net
    amortised cost, which has the commitment in it, is a bound.
    """
    found = list(findings)
    if bill.on_demand_usd is None:
        return found
    taken = removed_usd(found)
    shares = {
        pool: min(1.0, bill.on_demand_usd[pool] / usd)
        for pool, usd in taken.items()
        if usd > 0 and pool in bill.covered
    }
    return [
        finding
        if finding.monthly_saving_usd is None
        else replace(finding, monthly_saving_after_commitments_usd=_after(finding, shares.get(_pool_of(finding), 1.0)))
        for finding in found
    ]


def _after(finding: Finding, share: float) -> float | None:
    own = finding.monthly_saving_usd if finding.own_saving_usd is None else finding.own_saving_usd
    if own is None:
        return None
    return own * share if finding.own_most_usd is None else min(own * share, finding.own_most_usd)


def removed_usd(findings: Iterable[Finding]) -> dict[str, float]:
    """What all counted findings take away a month of the usage that commitments cover, by pool."""
    taken: dict[str, float] = {}
    for finding in findings:
        pool = _pool_of(finding)
        if pool and finding.counted:
            taken[pool] = taken.get(pool, 0.0) + (finding.monthly_saving_usd or 0.0)
    return taken


def _pool_of(finding: Finding) -> str:
    """Empty for what no commitment covers."""
    return "" if finding.code in _NEVER_COVERED else _POOL_OF_TYPE.get(finding.service_type, "")
