"""What checks are given: resources, metric samples and prices, already collected."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from functools import cached_property
from typing import Any

from rassistant.models.lookup import Lookup
from rassistant.models.price import PriceKey, Quote
from rassistant.models.resource import Resource

ResourceKey = tuple[str, str, str, str]


@dataclass(frozen=True, slots=True)
class Need:
    """A metric that a check reads: ``statistic`` at each ``period_s`` over the last ``days`` full periods.

    A missing ``required`` one makes the verdict *insufficient data*; a missing optional one is named in
    ``signals_not_checked``.
    """

    metric: str
    statistic: str
    period_s: int
    days: int
    required: bool = True


@dataclass(frozen=True)
class Samples:
    """Points on a full grid, oldest first; None is a gap. Several checks look at the same ones: sums are kept."""

    start: datetime
    period_s: int
    values: tuple[float | None, ...]

    @cached_property
    def known(self) -> Sequence[float]:
        return [value for value in self.values if value is not None]

    def since(self, moment: datetime) -> Samples:
        """The points that begin at ``moment`` or later."""
        passed = (moment - self.start) / timedelta(seconds=self.period_s)
        skipped = min(len(self.values), max(0, math.ceil(passed)))
        return Samples(self.start + timedelta(seconds=self.period_s * skipped), self.period_s, self.values[skipped:])

    def last(self, days: int) -> Samples:
        """The points of the last ``days``."""
        skipped = max(0, len(self.values) - int(days * 86_400 / self.period_s))
        return Samples(self.start + timedelta(seconds=self.period_s * skipped), self.period_s, self.values[skipped:])

    @cached_property
    def _days(self) -> Mapping[date, Sequence[float]]:
        """UTC day → its known points; days without any are absent."""
        days: dict[date, Sequence[float]] = {}
        midnight = self.start.astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
        passed = (self.start - midnight).total_seconds()
        first, day = 0, midnight.date()
        while first < len(self.values):
            last = first + max(1, math.ceil((86_400 - passed) / self.period_s))
            if known := [value for value in self.values[first:last] if value is not None]:
                days[day] = known
            passed = passed + (last - first) * self.period_s - 86_400
            first, day = last, day + timedelta(days=1)
        return days

    def daily_sums(self) -> Mapping[date, float]:
        """UTC day → sum of its points; days without any point are absent."""
        return {day: sum(known) for day, known in self._days.items()}

    def daily_means(self) -> Mapping[date, float]:
        """UTC day → mean of its points; days without any point are absent."""
        return {day: sum(known) / len(known) for day, known in self._days.items()}


class NotYet(Exception):
    """A verdict waits for data that ``Demand`` now names; it is judged again once that was read."""


@dataclass
class Demand:
    """What verdicts asked for and did not find."""

    samples: dict[tuple[ResourceKey, Need], Resource] = field(default_factory=dict)
    prices: set[PriceKey] = field(default_factory=set)
    lookups: set[Lookup] = field(default_factory=set)

    def __bool__(self) -> bool:
        return bool(self.samples or self.prices or self.lookups)

    def of(self, resources: Mapping[ResourceKey, Resource]) -> Demand:
        """The metrics of these resources, the prices, and what is looked up for no account in particular."""
        samples = {place: now for place in self.samples if (now := resources.get(place[0])) is not None}
        return Demand(samples, set(self.prices), {one for one in self.lookups if not one.account_id})

    def joined(self, other: Demand) -> Demand:
        return Demand({**self.samples, **other.samples}, self.prices | other.prices, self.lookups | other.lookups)


@dataclass(frozen=True)
class Facts:
    """Only what a verdict hangs on is read: a check asks, and is judged again when the answer is there.

    ``samples``, ``quotes`` and ``lookups`` hold None for what was asked for and does not exist or could not be read.
    ``own_cost_usd``: what each resource cost in a month of 730 hours, where resource-level cost is known, before the
    account's discounts; ``own_net_usd`` after them, amortised; ``own_cost_date``: the day that both were read.
    ``demand`` None: nothing more will be read, and what is not there is None.
    """

    now: datetime
    resources: Mapping[str, Sequence[Resource]]
    samples: Mapping[tuple[ResourceKey, Need], Samples | None] = field(default_factory=dict)
    quotes: Mapping[PriceKey, Quote | None] = field(default_factory=dict)
    own_cost_usd: Mapping[ResourceKey, float] = field(default_factory=dict)
    own_net_usd: Mapping[ResourceKey, float] = field(default_factory=dict)
    own_cost_date: str | None = None
    demand: Demand | None = None
    lookups: Mapping[Lookup, Any] = field(default_factory=dict)
    incomplete: frozenset[tuple[str, str, str]] = frozenset()
    """Service type, account and region of listings that may lack resources, since something could not be read."""
    payer_account_id: str = ""
    """The account whose Cost Explorer sees all others."""
    months: Mapping[str, tuple[float, float]] = field(default_factory=dict)
    """Service, as the bill names it, to its cost in the last full month but one and in the last; empty: not known."""
    headroom: float = 0.2
    """The part of a machine that rightsizing leaves free."""
    lookback_days: int = 14

    def within_lookback(self, need: Need) -> Need:
        """``need`` over the days that the installation judges by."""
        return need if need.days == self.lookback_days else replace(need, days=self.lookback_days)

    def samples_of(self, resource: Resource, *needs: Need) -> list[Samples | None]:
        """One for each need. Raises NotYet while any is still to be read."""
        key = resource.key
        missing = [need for need in needs if (key, need) not in self.samples]
        if missing and self.demand is not None:
            self.demand.samples.update(((key, need), resource) for need in missing)
            raise NotYet
        return [self.samples.get((key, need)) for need in needs]

    def quotes_of(self, keys: Iterable[PriceKey]) -> list[Quote | None]:
        """One for each key. Raises NotYet while any is still to be read."""
        wanted = list(keys)
        missing = [key for key in wanted if key not in self.quotes]
        if missing and self.demand is not None:
            self.demand.prices.update(missing)
            raise NotYet
        return [self.quotes.get(key) for key in wanted]

    def looked_up(self, *lookups: Lookup) -> list[Any]:
        """One for each, None where it is not known. Raises NotYet while any is still to be read."""
        missing = [lookup for lookup in lookups if lookup not in self.lookups]
        if missing and self.demand is not None:
            self.demand.lookups.update(missing)
            raise NotYet
        return [self.lookups.get(lookup) for lookup in lookups]

    def of_type(self, service_type: str) -> Sequence[Resource]:
        return self.resources.get(service_type, ())

    def exists(self, service_type: str, near: Resource, resource_id: str) -> bool | None:
        """Whether the account has such a resource in the region of ``near``; None where its listing has holes."""
        if (service_type, near.account_id, near.region, resource_id) in self._known:
            return True
        return None if (service_type, near.account_id, near.region) in self.incomplete else False

    def replication_group(self, node: Resource) -> Sequence[Resource]:
        """All cache clusters of the node's replication group, the node itself among them."""
        group = node.details.get("replication_group")
        return (
            [
                one
                for one in self.of_type(node.service_type)
                if (one.account_id, one.region, one.details.get("replication_group"))
                == (node.account_id, node.region, group)
            ]
            if group
            else [node]
        )

    @cached_property
    def _known(self) -> frozenset[tuple[str, str, str, str]]:
        return frozenset(
            (service_type, one.account_id, one.region, one.resource_id)
            for service_type, all_of_it in self.resources.items()
            for one in all_of_it
        )

    @cached_property
    def _volumes(self) -> Mapping[tuple[str, str, str], list[Resource]]:
        return _grouped(self.of_type("EBS"))

    @cached_property
    def _addresses(self) -> Mapping[tuple[str, str, str], list[Resource]]:
        return _grouped(self.of_type("EIP"))

    @cached_property
    def _instances(self) -> Mapping[tuple[str, str, str], Resource]:
        return {(r.account_id, r.region, r.resource_id): r for r in self.of_type("EC2")}

    def volumes_of(self, instance: Resource) -> Sequence[Resource]:
        return self._volumes.get((instance.account_id, instance.region, instance.resource_id), ())

    def addresses_of(self, instance: Resource) -> Sequence[Resource]:
        return self._addresses.get((instance.account_id, instance.region, instance.resource_id), ())

    def instance_of(self, attached: Resource) -> Resource | None:
        """The instance that a volume or address is attached to, where it is known."""
        return self._instances.get((attached.account_id, attached.region, str(attached.details.get("attached_to"))))


def _grouped(attached: Iterable[Resource]) -> dict[tuple[str, str, str], list[Resource]]:
    groups: dict[tuple[str, str, str], list[Resource]] = defaultdict(list)
    for resource in attached:
        if resource.details.get("attached_to"):
            groups[(resource.account_id, resource.region, str(resource.details["attached_to"]))].append(resource)
    return groups
