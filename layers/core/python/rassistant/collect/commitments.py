"""Savings Plans and reservations by Cost Explorer, which bills each request: once a day, and only where they are asked."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict
from datetime import timedelta
from typing import TYPE_CHECKING, Any, TypeVar

from rassistant.collect.cost_request import REGION
from rassistant.errors import MalformedAnswer, NotEnabled, RAssistantError
from rassistant.models.clock import Clock
from rassistant.models.collected import Collected, Problem
from rassistant.models.commitment import Offer, Running
from rassistant.store.cache import Cache

if TYPE_CHECKING:
    from rassistant.aws.gateway import Gateway

T = TypeVar("T", Offer, Running)

_FRESH = timedelta(days=1)
_KEEP = timedelta(days=7)
LOOKBACK_DAYS = 30
_TERMS = {"TermInYears": "ONE_YEAR", "PaymentOption": "NO_UPFRONT", "LookbackPeriodInDays": "THIRTY_DAYS"}
"""The purchase that binds least; others save more and are compared in the console."""

PLANS: Mapping[str, str] = {
    "SP-COMPUTE": "COMPUTE_SP",
    "SP-EC2": "EC2_INSTANCE_SP",
    "SP-SAGEMAKER": "SAGEMAKER_SP",
    "SP-DATABASE": "DATABASE_SP",
}
"""Code to the API's plan type."""
RESERVATIONS: Mapping[str, tuple[str, str]] = {
    "RI-EC2": ("Amazon Elastic Compute Cloud - Compute", "EC2InstanceDetails"),
    "RI-RDS": ("Amazon Relational Database Service", "RDSInstanceDetails"),
    "RI-ELASTICACHE": ("Amazon ElastiCache", "ElastiCacheInstanceDetails"),
    "RI-REDSHIFT": ("Amazon Redshift", "RedshiftInstanceDetails"),
    "RI-OPENSEARCH": ("Amazon OpenSearch Service", "ESInstanceDetails"),
    "RI-MEMORYDB": ("Amazon MemoryDB Service", "MemoryDBInstanceDetails"),
    "DDB-RESERVED": ("Amazon DynamoDB", ""),
}
_HOURS = 730.0


class Commitments:
    def __init__(self, gateway: Gateway, cache: Cache, clock: Clock) -> None:
        self._gateway = gateway
        self._cache = cache
        self._clock = clock

    def offers(self, services: frozenset[str], *, ask: bool, refresh: bool = False) -> Collected[tuple[Offer, ...]]:
        """What to buy, for the ``services`` that the bill has. ``ask`` False: only what was read within the day."""

        def read() -> Iterator[Offer]:
            for code, plan in PLANS.items():
                if _is_wanted(code, services):
                    yield from self._plan(code, plan)
            for code, (service, details) in RESERVATIONS.items():
                if service in services:
                    yield from self._reservations(code, service, details)

        return self._kept("offers", Offer, read, ask=ask, refresh=refresh)

    def running(self, *, refresh: bool = False) -> Collected[tuple[Running, ...]]:
        """What is committed to, and how far it was used. Two requests a day; for accounts with commitments alone."""

        def read() -> Iterator[Running]:
            end = self._clock().date()
            period = {"Start": (end - timedelta(days=LOOKBACK_DAYS)).isoformat(), "End": end.isoformat()}
            for operation, key, row_of in (
                ("GetSavingsPlansUtilizationDetails", "SavingsPlansUtilizationDetails", _plan_row),
                ("GetReservationUtilization", "UtilizationsByTime", _reservation_row),
            ):
                grouped = {"GroupBy": [{"Type": "DIMENSION", "Key": "SUBSCRIPTION_ID"}]} if "Reser" in operation else {}
                try:
                    answer = self._call(operation, TimePeriod=period, **grouped)
                except NotEnabled:
                    continue  # no data: none of this sort was bought
                rows = answer.get(key) or ()
                for row in (group for each in rows for group in each.get("Groups") or ()) if grouped else rows:
                    yield row_of(row)

        return self._kept("running", Running, read, ask=True, refresh=refresh)

    def _kept(
        self, name: str, made: Callable[..., T], read: Callable[[], Iterator[T]], *, ask: bool, refresh: bool
    ) -> Collected[tuple[T, ...]]:
        now = self._clock()
        try:
            account_id = self._gateway.accounts()[0].account_id
        except RAssistantError as error:
            return Collected((), (Problem.of(error, account_id=None, region=REGION, service="ce"),))
        key = f"commitments#{account_id}#{name}"
        entry = self._cache.get(key)
        if entry is not None and entry.is_fresh(now, _FRESH) and not (refresh and ask):
            return Collected(tuple(made(**row) for row in entry.value), (), entry.collected_at)
        if not ask:
            return Collected(())
        try:
            rows = tuple(read())
        except RAssistantError as error:
            known = () if entry is None else tuple(made(**row) for row in entry.value)
            return Collected(known, (Problem.of(error, account_id=account_id, region=REGION, service="ce"),))
        self._cache.put(key, [asdict(row) for row in rows], now, _KEEP)
        return Collected(rows, (), now)

    def _call(self, operation: str, /, **parameters: Any) -> Mapping[str, Any]:
        return self._gateway.call(self._gateway.accounts()[0], REGION, "ce", operation, **parameters)

    def _plan(self, code: str, plan: str) -> Iterator[Offer]:
        try:
            answer = self._call("GetSavingsPlansPurchaseRecommendation", SavingsPlansType=plan, **_TERMS)
        except NotEnabled:
            return
        found = answer.get("SavingsPlansPurchaseRecommendation") or {}
        for row in found.get("SavingsPlansPurchaseRecommendationDetails") or ():
            place = row.get("SavingsPlansDetails") or {}
            what = " ".join(str(place[name]) for name in ("InstanceFamily", "Region") if place.get(name))
            yield Offer(
                code,
                what if code == "SP-EC2" else "",
                _number(row, "HourlyCommitmentToPurchase") or 0.0,
                _number(row, "EstimatedMonthlySavingsAmount") or 0.0,
                _number(row, "CurrentMinimumHourlyOnDemandSpend"),
                _number(row, "CurrentAverageHourlyOnDemandSpend"),
                _number(row, "UpfrontCost") or 0.0,
            )

    def _reservations(self, code: str, service: str, details: str) -> Iterator[Offer]:
        try:
            answer = self._call("GetReservationPurchaseRecommendation", Service=service, **_TERMS)
        except NotEnabled:
            return
        for recommendation in answer.get("Recommendations") or ():
            for row in recommendation.get("RecommendationDetails") or ():
                yield _reservation(code, details, row)


_DATABASES = frozenset(
    {
        "Amazon Relational Database Service",
        "Amazon DynamoDB",
        "Amazon ElastiCache",
        "Amazon DocumentDB (with MongoDB compatibility)",
        "Amazon OpenSearch Service",
    }
)
"""Of those that a plan for databases covers in part: https://aws.amazon.com/savingsplans/database-pricing/"""


def _is_wanted(code: str, services: frozenset[str]) -> bool:
    """A plan is asked for where the bill has a service that it covers."""
    if code == "SP-SAGEMAKER":
        return "Amazon SageMaker" in services
    if code == "SP-DATABASE":
        return bool(_DATABASES & services)
    return bool({"Amazon Elastic Compute Cloud - Compute", "AWS Lambda"} & services)


def _reservation(code: str, details: str, row: Mapping[str, Any]) -> Offer:
    held = (row.get("InstanceDetails") or {}).get(details) or {}
    names = (held.get("InstanceType") or held.get("NodeType") or held.get("InstanceSize"), held.get("Region"))
    count = row.get("RecommendedNumberOfInstancesToPurchase") or row.get("RecommendedNumberOfCapacityUnitsToPurchase")
    what = " ".join(str(name) for name in names if name)
    on_demand = _number(row, "EstimatedMonthlyOnDemandCost")
    mean = _number(row, "AverageNumberOfInstancesUsedPerHour")
    least = _number(row, "MinimumNumberOfInstancesUsedPerHour")
    mean_usd = None if on_demand is None else on_demand / _HOURS
    return Offer(
        code,
        f"{count} x {what}" if what else str(count or ""),
        (_number(row, "RecurringStandardMonthlyCost") or 0.0) / _HOURS,
        _number(row, "EstimatedMonthlySavingsAmount") or 0.0,
        None if mean_usd is None or not mean or least is None else mean_usd * least / mean,
        mean_usd,
        _number(row, "UpfrontCost") or 0.0,
        _number(row, "EstimatedBreakEvenInMonths"),
    )


def _plan_row(row: Mapping[str, Any]) -> Running:
    use, attributes = row.get("Utilization") or {}, row.get("Attributes") or {}
    name = str(row.get("SavingsPlanArn") or "").rpartition("/")[2]
    end = str(attributes.get("EndDateTime") or "")
    return Running(name, "Savings Plan", _number(use, "UtilizationPercentage"), _number(use, "UnusedCommitment"), end)


def _reservation_row(row: Mapping[str, Any]) -> Running:
    use, attributes = row.get("Utilization") or {}, row.get("Attributes") or {}
    return Running(
        str(row.get("Value") or ""),
        f"reservation, {attributes.get('service') or attributes.get('instanceType') or ''}".rstrip(", "),
        _number(use, "UtilizationPercentage"),
        _number(use, "RICostForUnusedHours"),
        str(attributes.get("endDateTime") or ""),
    )


def _number(row: Mapping[str, Any], name: str) -> float | None:
    value = row.get(name)
    try:
        return None if value in (None, "") else float(str(value))
    except ValueError as error:
        raise MalformedAnswer from error
