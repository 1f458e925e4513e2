"""A resource of AWS, normalised: the row that every tab shows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal

from rassistant.models.clock import iso

CostSource = Literal["resource", "allocated", "list_price"]
Statistic = Literal["Average", "Sum", "Minimum", "Maximum"]


@dataclass(frozen=True, slots=True)
class MetricValue:
    """The last 24 hours in one number: the average of a level, the sum of a count."""

    value: float
    unit: str
    statistic: Statistic
    at: datetime


@dataclass(frozen=True, slots=True)
class Resource:
    """``details`` holds the fields that the kind declares; a missing or None one is unknown.

    ``monthly_cost_usd`` is USD for 730 hours, None where unknown; ``cost_source`` says where it comes from.
    """

    resource_id: str
    arn: str
    service_type: str
    name: str
    account_id: str
    region: str
    status: str | None
    created_at: datetime | None
    tags: Mapping[str, str] = field(default_factory=dict)
    details: Mapping[str, Any] = field(default_factory=dict)
    monthly_cost_usd: float | None = None
    cost_source: CostSource | None = None
    metrics: Mapping[str, MetricValue] = field(default_factory=dict)

    @property
    def key(self) -> tuple[str, str, str, str]:
        """Identifies it across accounts: ids such as function names repeat between accounts and regions."""
        return (self.account_id, self.region, self.service_type, self.resource_id)

    def with_metrics(self, metrics: Mapping[str, MetricValue]) -> Resource:
        """The same with these metrics alone."""
        return self._joined(self.monthly_cost_usd, self.cost_source, metrics)

    def with_cost(self, usd: float | None, source: CostSource | None) -> Resource:
        """The same with this cost, USD for 730 hours."""
        return self._joined(usd, source, self.metrics)

    def _joined(self, usd: float | None, source: CostSource | None, metrics: Mapping[str, MetricValue]) -> Resource:
        """Written out: ``replace`` takes twice as long, over thousands of rows."""
        return Resource(
            self.resource_id,
            self.arn,
            self.service_type,
            self.name,
            self.account_id,
            self.region,
            self.status,
            self.created_at,
            self.tags,
            self.details,
            usd,
            source,
            metrics,
        )

    def as_row(self) -> dict[str, Any]:
        """The row of the HTTP contract."""
        return {
            "resource_id": self.resource_id,
            "arn": self.arn,
            "service_type": self.service_type,
            "name": self.name,
            "account_id": self.account_id,
            "region": self.region,
            "status": self.status,
            "created_at": None if self.created_at is None else iso(self.created_at),
            "tags": dict(self.tags),
            "monthly_cost_usd": self.monthly_cost_usd,
            "cost_source": self.cost_source,
            "metrics": {
                name: {"value": m.value, "unit": m.unit, "statistic": m.statistic, "at": iso(m.at)}
                for name, m in self.metrics.items()
            },
            "details": dict(self.details),
        }
