"""What an entry for a kind says that is answered from the account file."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from infra.local.simulator.account_model import Resource
from infra.local.simulator.charge import Charge
from infra.local.simulator.kind_rules import KindRules
from infra.local.simulator.seeding.network import Network
from infra.local.simulator.seeding.place import Place, Seeded
from infra.local.simulator.unit_prices import region_factor, unit_prices, usage_prefix

Shelf = Mapping[str, list[dict[str, Any]]]
"""Service type → its rows in one account and region."""


class Refused(Exception):
    """An error answer of AWS; ``code`` as the API spells it."""

    def __init__(self, code: str, message: str = "") -> None:
        self.code = code
        super().__init__(message)


@dataclass(frozen=True, slots=True)
class Ask:
    """One call. ``parameters`` are the request's, by the API's names."""

    shelf: Shelf
    parameters: Mapping[str, Any]
    account_id: str
    region: str
    now: datetime

    def rows(self, service_type: str) -> list[dict[str, Any]]:
        return self.shelf.get(service_type, [])

    def one(self, service_type: str, member: str, value: Any, missing: str) -> dict[str, Any]:
        """The row whose ``member`` is ``value``. Refused with the code ``missing`` where there is none."""
        found = next((row for row in self.rows(service_type) if row[member] == value), None)
        if found is None:
            raise Refused(missing, f"{value} was not found")
        return found


Operation = Callable[[Ask], "dict[str, Any] | None"]
"""Makes the answer; None leaves it to moto."""


@dataclass(frozen=True, slots=True)
class Made:
    """A resource as AWS knows it. ``row`` is what the operations answer from."""

    resource_id: str
    arn: str
    row: dict[str, Any]
    bill_id: str | None = None
    traits: Mapping[str, str] | None = None


def _no_dimensions(seeded: Seeded, metric: str) -> tuple[Mapping[str, str], ...]:
    del metric
    return ({"Resource": seeded.resource_id},)


def _free(_resource: Resource) -> Iterable[Charge]:
    return ()


@dataclass(frozen=True, slots=True)
class StandIn:
    """``operations``: (boto3's client name, the API's operation) → its answer; listings are paged by botocore's rules.

    ``tag_type``: the resource type under which the tagging API tells the tags; empty where it tells none.
    ``event_source``: CloudTrail's name of the service.
    """

    service_type: str
    rules: KindRules
    make: Callable[[Place, Network, Resource], Made]
    operations: Mapping[tuple[str, str], Operation]
    event_source: str
    namespace: str = ""
    dimensions: Callable[[Seeded, str], tuple[Mapping[str, str], ...]] = _no_dimensions
    summed: frozenset[str] = frozenset()
    charges: Callable[[Resource], Iterable[Charge]] = _free
    tag_type: str = ""
    is_global: bool = False

    def seed(self, place: Place, network: Network, resources: Iterable[Resource]) -> None:
        for resource in resources:
            place.fix_random(resource)
            made = self.make(place, network, resource)
            place.shelf.setdefault(self.service_type, []).append(made.row)
            place.note(resource, made.resource_id, made.arn, bill_id=made.bill_id, traits=made.traits)


def by(name: str, **fixed: str) -> Callable[[Seeded, str], tuple[Mapping[str, str], ...]]:
    """CloudWatch dimensions with the resource's id under ``name``."""
    return lambda seeded, _metric: ({name: seeded.resource_id, **fixed},)


def ago(place: Place, days: float | None) -> datetime | None:
    """Aware, in UTC; None for what never was."""
    return None if days is None else place.ago(float(days)).replace(tzinfo=UTC)


def born(place: Place, resource: Resource) -> datetime:
    return place.created(resource).replace(tzinfo=UTC)


def hourly(resource: Resource, service: str, usage_type: str, usd_an_hour: float) -> Charge:
    """By the price of us-east-1 times the region's factor."""
    usage = f"{usage_prefix(resource.region)}{usage_type}"
    return Charge(service, usage, 24 * usd_an_hour * region_factor(resource.region))


def monthly(resource: Resource, service: str, usage_type: str, usd_a_month: float) -> Charge:
    return hourly(resource, service, usage_type, usd_a_month / float(unit_prices()["hours_a_month"]))
