"""The bill that Cost Explorer answers from: the account file's cost entries, dated."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property

from infra.local.simulator.quantities import listed_operation, quantity_price
from infra.local.simulator.simulation import Simulation

_INSTANCE = re.compile(r"^(?:\w+-)?(?:BoxUsage|HeavyUsage|SpotUsage|InstanceUsage|Multi-AZUsage|NodeUsage)[\w-]*:(.+)$")
_WEEK = 7
_DISCOUNTED = frozenset({"Usage", "DiscountedUsage", "SavingsPlanCoveredUsage"})
_WITHOUT_QUANTITY = ("Credit", "Refund", "Tax")

NO_RESOURCE = "NoResourceId"


@dataclass(frozen=True)
class Line:
    """One entry of the file. ``daily[0]`` is what ``first_day`` (UTC) cost, unblended.

    ``used``: the quantities of the same days; None where they follow from the money.
    """

    account_id: str
    account_name: str
    service: str
    region: str
    usage_type: str
    record_type: str
    resource_id: str
    tags: Mapping[str, str]
    first_day: date
    daily: Sequence[float]
    used: Sequence[float] | None = None
    cost_categories: Mapping[str, str] = field(default_factory=dict)
    operation: str = ""
    real: Sequence[float] | None = None
    """Amortised amounts of the same days; None where these are the unblended ones."""
    discount_pct: float = 0.0
    """In the net costs alone."""

    @property
    def end(self) -> date:
        """The first day that the file says nothing of."""
        return self.first_day + timedelta(days=len(self.daily))

    def amount(self, day: date) -> float | None:
        """None where the line has no entry for the day.

        Days after the file's last one, when the clock was moved on, cost what the same weekday cost in its last week.
        """
        index = self._index(day)
        return None if index is None else self.daily[index]

    def amortized(self, day: date) -> float | None:
        """Under the same rule as ``amount``."""
        index = self._index(day)
        return None if index is None else (self.daily if self.real is None else self.real)[index]

    def quantity(self, day: date) -> float | None:
        """How much was used, under the same rule as ``amount``. Credits, refunds and taxes are of no quantity."""
        index = self._index(day)
        if index is None or self.record_type in _WITHOUT_QUANTITY:
            return None
        return self.daily[index] / self.unit[0] if self.used is None else self.used[index]

    def _index(self, day: date) -> int | None:
        index = (day - self.first_day).days
        if index < 0 or not self.daily:
            return None
        beyond = index - len(self.daily)
        if beyond < 0:
            return index
        if self.record_type in _WITHOUT_QUANTITY or len(self.daily) < _WEEK:
            return None
        return len(self.daily) - _WEEK + beyond % _WEEK

    @cached_property
    def dimensions(self) -> Mapping[str, str]:
        """Cost Explorer's dimensions. Those that the file has no word for are as AWS calls what has none."""
        typed = _INSTANCE.match(self.usage_type)
        instance_type = typed[1] if typed else "NoInstanceType"
        return {
            "SERVICE": self.service,
            "REGION": self.region,
            "LINKED_ACCOUNT": self.account_id,
            "LINKED_ACCOUNT_NAME": self.account_name,
            "USAGE_TYPE": self.usage_type,
            "RECORD_TYPE": self.record_type,
            "INSTANCE_TYPE": instance_type,
            "INSTANCE_TYPE_FAMILY": instance_type.rpartition(".")[0] or "NoInstanceTypeFamily",
            "RESOURCE_ID": self.resource_id,
            "OPERATION": self.operation
            or listed_operation(self.service, self.usage_type, self.region)
            or "NoOperation",
            "PURCHASE_TYPE": _PURCHASE_TYPES.get(self.record_type, "On Demand Instances"),
            "AZ": "NoAZ",
            "PLATFORM": "Linux/UNIX" if "BoxUsage" in self.usage_type else "NoOperatingSystem",
            "OPERATING_SYSTEM": "Linux" if "BoxUsage" in self.usage_type else "NoOperatingSystem",
            "TENANCY": "Shared" if typed else "NoTenancy",
            "DATABASE_ENGINE": "NoDatabaseEngine",
            "DEPLOYMENT_OPTION": "NoDeploymentOption",
            "CACHE_ENGINE": "NoCacheEngine",
            "USAGE_TYPE_GROUP": "NoUsageTypeGroup",
            "BILLING_ENTITY": "AWS",
            "LEGAL_ENTITY_NAME": "Amazon Web Services, Inc.",
            "INVOICING_ENTITY": "Amazon Web Services, Inc.",
            "SCOPE": "NoScope",
            "SUBSCRIPTION_ID": "NoSubscription",
            "RESERVATION_ID": "NoReservation",
            "SAVINGS_PLANS_TYPE": "NoSavingsPlansType",
            "SAVINGS_PLAN_ARN": "NoSavingsPlanArn",
            "PAYMENT_OPTION": "NoPaymentOption",
        }

    @cached_property
    def unit(self) -> tuple[float, str]:
        """USD a unit of usage, and what the unit is called."""
        return quantity_price(self.service, self.usage_type, self.region, self.operation)


_PURCHASE_TYPES = {
    "SavingsPlanCoveredUsage": "Savings Plans",
    "SavingsPlanRecurringFee": "Savings Plans",
    "SavingsPlanNegation": "Savings Plans",
    "DiscountedUsage": "Reserved",
    "RIFee": "Reserved",
}


@dataclass(frozen=True)
class Ledger:
    """``lines`` are all accounts'; a member account sees its own alone."""

    lines: tuple[Line, ...]
    currency: str
    management_account_id: str

    def seen_by(self, account_id: str) -> tuple[Line, ...]:
        if account_id == self.management_account_id:
            return self.lines
        return tuple(line for line in self.lines if line.account_id == account_id)


def ledger_of(simulation: Simulation) -> Ledger:
    """Dated once, by the moment of loading: a clock that moves on does not move the past."""
    yesterday = simulation.loaded_at.date() - timedelta(days=1)
    lines = []
    for account_id, entries in simulation.costs.items():
        for entry in entries:
            seeded = simulation.find(account_id, entry.resource) if entry.resource else None
            lines.append(
                Line(
                    account_id=account_id,
                    account_name=simulation.account_names[account_id],
                    service=entry.service,
                    region=entry.region,
                    usage_type=entry.usage_type,
                    record_type=entry.record_type,
                    resource_id=seeded.bill_id if seeded else NO_RESOURCE,
                    tags=entry.tags,
                    first_day=yesterday - timedelta(days=len(entry.daily) - 1),
                    daily=entry.daily,
                    used=entry.usage,
                    cost_categories=entry.cost_categories,
                    operation=entry.operation,
                    real=entry.amortized,
                    discount_pct=simulation.file.discount_on(entry.usage_type)
                    if entry.record_type in _DISCOUNTED
                    else 0.0,
                )
            )
    return Ledger(tuple(lines), simulation.currency, simulation.management_account_id)
