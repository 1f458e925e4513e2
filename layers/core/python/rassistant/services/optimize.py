"""Recommendations: facts gathered once for all checks, judged, priced, counted without overlap."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from rassistant.checks.check import Check, Missing, Verdict
from rassistant.checks.facts import Facts, Need, ResourceKey, Samples
from rassistant.checks.registry import all_checks
from rassistant.checks.rules import is_ignored, is_owned_by_code
from rassistant.collect.costs import Costs
from rassistant.collect.inventory import Inventory
from rassistant.collect.metrics import MetricRequest, Metrics
from rassistant.collect.prices import Prices
from rassistant.models.clock import Clock
from rassistant.models.collected import Collected, oldest
from rassistant.models.finding import Finding, Insufficient
from rassistant.models.price import PriceBook
from rassistant.models.resource import Resource
from rassistant.models.scope import Scope
from rassistant.resources.registry import kind_of


@dataclass(frozen=True, slots=True)
class Judged:
    """``findings`` by saving, largest first, unpriced last; ``counted`` is set so that no cost is saved twice."""

    findings: tuple[Finding, ...]
    insufficient: tuple[Insufficient, ...]


class Optimize:
    def __init__(
        self,
        inventory: Inventory,
        metrics: Metrics,
        costs: Costs,
        prices: Prices,
        clock: Clock,
        checks: Sequence[Check] | None = None,
    ) -> None:
        self._inventory = inventory
        self._metrics = metrics
        self._costs = costs
        self._prices = prices
        self._clock = clock
        self._checks = tuple(checks) if checks is not None else all_checks()

    def judge(self, scope: Scope = Scope(), *, refresh: bool = False) -> Collected[Judged]:  # noqa: B008  (frozen)
        """Every check over the scope. What could not be read is a problem, and its resources are not judged."""
        types = sorted({name for check in self._checks for name in (check.service_type, *check.related)})
        listed = self._inventory.list(types, scope, refresh=refresh)
        now = self._clock()
        by_type: dict[str, list[Resource]] = {}
        for resource in listed.value:
            by_type.setdefault(resource.service_type, []).append(resource)
        facts = Facts(now, by_type)
        candidates = [
            (check, resource)
            for check in self._checks
            for resource in by_type.get(check.service_type, ())
            if not is_ignored(resource, now.date()) and check.applies(resource, facts)
        ]
        samples = self._samples(candidates, now, refresh=refresh)
        facts = replace(facts, samples=samples.value)
        book = self._book(candidates, facts)
        costs = self._costs.by_resource(refresh=refresh)
        facts = replace(facts, prices=book.value, own_cost_usd=_own_costs(listed.value, costs.value))
        problems = (*listed.problems, *samples.problems, *book.problems, *costs.problems)
        parts = (listed, samples, costs)
        return Collected(
            _judged(candidates, facts),
            tuple(problems),
            oldest(*(part.as_of for part in parts)),
            any(part.stale for part in parts),
        )

    def _samples(
        self, candidates: Iterable[tuple[Check, Resource]], now: datetime, *, refresh: bool
    ) -> Collected[Mapping[tuple[ResourceKey, Need], Samples]]:
        wanted: dict[tuple[ResourceKey, Need], MetricRequest] = {}
        for check, resource in candidates:
            for need in check.needs:
                request = _request(resource, need, now)
                if request is not None:
                    wanted[(resource.key, need)] = request
        if not wanted:
            return Collected({}, as_of=now)
        read = self._metrics.read(tuple(wanted.values()), refresh=refresh)
        return read.map(
            lambda series: {
                key: Samples(request.start, request.period_s, tuple(points.values))
                for (key, request), points in zip(wanted.items(), series, strict=True)
            }
        )

    def _book(self, candidates: Iterable[tuple[Check, Resource]], facts: Facts) -> Collected[PriceBook]:
        return self._prices.load(key for check, resource in candidates for key in check.prices(resource, facts))


def _request(resource: Resource, need: Need, now: datetime) -> MetricRequest | None:
    """The grid ends with the last full period. None where the kind has no such metric."""
    kind = kind_of(resource.service_type)
    metric = kind.metric(need.metric) if kind is not None else None
    if metric is None:
        return None
    end = datetime.fromtimestamp(now.timestamp() // need.period_s * need.period_s, tz=now.tzinfo)
    return MetricRequest(resource, metric, need.statistic, need.period_s, end - timedelta(days=need.days), end)


def _own_costs(resources: Iterable[Resource], by_id: Mapping[str, float]) -> dict[ResourceKey, float]:
    found: dict[ResourceKey, float] = {}
    for resource in resources:
        usd = by_id.get(resource.resource_id, by_id.get(resource.arn))
        if usd is not None:
            found[resource.key] = usd
    return found


def _judged(candidates: Iterable[tuple[Check, Resource]], facts: Facts) -> Judged:
    findings: list[Finding] = []
    insufficient: list[Insufficient] = []
    for check, resource in candidates:
        verdict = check.judge(resource, facts)
        if isinstance(verdict, Missing):
            insufficient.append(check.insufficient(resource, verdict))
        elif verdict is not None:
            saving = _bounded(verdict, resource, facts)
            if saving is None or saving > 0:
                mode = "C" if check.mode == "X" and is_owned_by_code(resource) else check.mode
                findings.append(check.finding(resource, verdict, mode, saving))
    return Judged(tuple(counted(findings)), tuple(insufficient))


def _bounded(verdict: Verdict, resource: Resource, facts: Facts) -> float | None:
    """The list saving, never more than the share of what the resources really cost, where that is known of all."""
    usd = verdict.saving.list_usd
    concerned = [resource, *verdict.covers]
    own = [facts.own_cost_usd.get(one.key) for one in concerned]
    if verdict.covers:
        own = own[1:]  # a stopped instance itself costs nothing; what it holds does
    known = [cost for cost in own if cost is not None]
    if usd is None:
        return None
    return min(usd, sum(known) * verdict.own_share) if known and len(known) == len(own) else usd


def counted(findings: Iterable[Finding]) -> list[Finding]:
    """Largest saving first; a finding whose resource is already part of a counted one is shown but not counted."""
    ordered = sorted(findings, key=lambda f: (f.monthly_saving_usd is None, -(f.monthly_saving_usd or 0.0), f.id))
    taken: set[ResourceKey] = set()
    result: list[Finding] = []
    for finding in ordered:
        free = taken.isdisjoint(finding.covers)
        if free and finding.monthly_saving_usd is not None:
            taken |= finding.covers
        result.append(replace(finding, counted=free))
    return result
