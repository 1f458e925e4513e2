"""Recommendations: facts gathered once for all checks, judged, priced, counted without overlap."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from rassistant.checks.check import Check, Missing, Verdict
from rassistant.checks.facts import Demand, Facts, Need, NotYet, ResourceKey, Samples
from rassistant.checks.registry import all_checks
from rassistant.checks.rules import is_ignored, is_owned_by_code
from rassistant.collect.costs import Costs
from rassistant.collect.inventory import Inventory
from rassistant.collect.metrics import MetricRequest, Metrics
from rassistant.collect.prices import Prices
from rassistant.models.clock import Clock
from rassistant.models.collected import Collected, Problem, oldest
from rassistant.models.finding import Finding, Insufficient
from rassistant.models.resource import Resource
from rassistant.models.scope import Scope
from rassistant.resources.billing import billed
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
        costs = self._costs.by_resource(refresh=refresh)
        facts = Facts(
            now,
            by_type,
            own_cost_usd=_own_costs(listed.value, costs.value),
            incomplete=_incomplete(types, listed.value, listed.problems),
        )
        candidates = [
            (check, resource)
            for check in self._checks
            for resource in by_type.get(check.service_type, ())
            if _is_candidate(check, resource, facts)
        ]
        reading = _Reading(self._metrics, self._prices, now, refresh=refresh)
        judgements = _judgements(candidates, facts, reading)
        return Collected(
            _judged(judgements, facts),
            (*listed.problems, *costs.problems, *reading.problems),
            oldest(listed.as_of, costs.as_of, *reading.ages),
            listed.stale or costs.stale or reading.stale,
        )


def judged_alone(check: Check, resource: Resource, facts: Facts) -> Judged:
    """One check on one resource by what ``facts`` hold: nothing is read, and what is not there is missing."""
    if not _is_candidate(check, resource, facts):
        return Judged((), ())
    judgement = check.judge(resource, facts)
    return _judged([] if judgement is None else [(check, resource, judgement)], facts)


def _is_candidate(check: Check, resource: Resource, facts: Facts) -> bool:
    return not is_ignored(resource, facts.now.date()) and check.applies(resource, facts)


class _Reading:
    """Reads what verdicts demand, round by round, and keeps what went wrong."""

    def __init__(self, metrics: Metrics, prices: Prices, now: datetime, *, refresh: bool) -> None:
        self._metrics, self._prices, self._now, self._refresh = metrics, prices, now, refresh
        self.problems: list[Problem] = []
        self.ages: list[datetime | None] = []
        self.stale = False

    def satisfied(self, facts: Facts, demand: Demand) -> Facts:
        """``facts`` with all that was demanded, None for what is not to be had."""
        samples, quotes = dict(facts.samples), dict(facts.quotes)
        samples.update(self._samples(demand))
        if demand.prices:
            book = self._prices.load(demand.prices)
            self.problems += book.problems
            quotes.update((key, book.value.get(key.family, key.region, key.item)) for key in demand.prices)
        return replace(facts, samples=samples, quotes=quotes)

    def _samples(self, demand: Demand) -> Mapping[tuple[ResourceKey, Need], Samples | None]:
        asked = {place: _request(resource, place[1], self._now) for place, resource in demand.samples.items()}
        requests = {place: request for place, request in asked.items() if request is not None}
        found: dict[tuple[ResourceKey, Need], Samples | None] = dict.fromkeys(asked)
        if requests:
            read = self._metrics.read(tuple(requests.values()), refresh=self._refresh, fresh=_FRESH)
            self.problems += read.problems
            self.ages.append(read.as_of)
            self.stale = self.stale or read.stale
            failed = {(p.account_id, p.region) for p in read.problems}
            for (place, request), points in zip(requests.items(), read.value, strict=True):
                where = (request.resource.account_id, request.resource.region)
                if where in failed and not points.known:
                    continue  # not read, which is not the same as: read, and nothing there
                found[place] = Samples(request.start, request.period_s, tuple(points.values))
        return found


_FRESH = timedelta(days=1)
"""Windows end with the last full UTC day: reading them again within the day would bring the same points."""

Judgements = list[tuple[Check, Resource, Verdict | Missing]]


def _judgements(candidates: Sequence[tuple[Check, Resource]], facts: Facts, reading: _Reading) -> Judgements:
    """Judges until no verdict waits for data; each round reads, in batches, all that the last one asked for."""
    found: Judgements = []
    waiting: Sequence[tuple[Check, Resource]] = candidates
    while waiting:
        demand = Demand()
        facts = replace(facts, demand=demand)
        unsettled: list[tuple[Check, Resource]] = []
        for check, resource in waiting:
            try:
                judgement = check.judge(resource, facts)
            except NotYet:
                unsettled.append((check, resource))
            else:
                if judgement is not None:
                    found.append((check, resource, judgement))
        waiting = unsettled
        if waiting:
            facts = reading.satisfied(facts, demand)
    return found


def _request(resource: Resource, need: Need, now: datetime) -> MetricRequest | None:
    """The grid ends with the last full UTC day. None where the kind has no such metric."""
    kind = kind_of(resource.service_type)
    named = [metric for metric in kind.metrics_of(resource) if metric.name == need.metric] if kind is not None else []
    metric = next(iter(named), None)
    if metric is None:
        return None
    end = now.astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
    return MetricRequest(resource, metric, need.statistic, need.period_s, end - timedelta(days=need.days), end)


def _incomplete(
    types: Iterable[str], resources: Iterable[Resource], problems: Sequence[Problem]
) -> frozenset[tuple[str, str, str]]:
    """Where a problem names no account or region, all that are known."""
    if not problems:
        return frozenset()
    places = {(r.account_id, r.region) for r in resources} | {(str(p.account_id), str(p.region)) for p in problems}
    services = {name: kind.service for name in types if (kind := kind_of(name)) is not None}
    return frozenset(
        (name, account_id, region)
        for problem in problems
        for name, service in services.items()
        if problem.service == service
        for account_id, region in places
        if problem.account_id in (None, account_id) and problem.region in (None, region)
    )


def _own_costs(resources: Iterable[Resource], by_name: Mapping[str, float]) -> dict[ResourceKey, float]:
    found = {resource.key: billed(resource, by_name) for resource in resources}
    return {key: usd for key, usd in found.items() if usd is not None}


def _judged(judgements: Judgements, facts: Facts) -> Judged:
    findings: list[Finding] = []
    insufficient: list[Insufficient] = []
    for check, resource, verdict in judgements:
        if isinstance(verdict, Missing):
            insufficient.append(check.insufficient(resource, verdict))
        else:
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
