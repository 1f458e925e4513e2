"""Recommendations: facts gathered once for all checks, judged, priced, counted without overlap."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from rassistant.checks.check import Check, Missing, Verdict
from rassistant.checks.facts import Demand, Facts, NotYet, ResourceKey
from rassistant.checks.registry import all_checks
from rassistant.checks.rules import is_ignored, is_owned_by_code
from rassistant.collect.costs import Costs
from rassistant.collect.inventory import Inventory
from rassistant.collect.lookups import Lookups
from rassistant.collect.metrics import Metrics
from rassistant.collect.prices import Prices
from rassistant.models.clock import Clock
from rassistant.models.collected import Collected, Problem, oldest
from rassistant.models.finding import Finding, Insufficient
from rassistant.models.preferences import Preferences
from rassistant.models.resource import Resource
from rassistant.models.scope import Scope
from rassistant.resources.billing import billed
from rassistant.resources.registry import kind_of
from rassistant.services.demanded import Reading


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
        lookups: Lookups,
        preferences: Callable[[], Preferences],
        clock: Clock,
        checks: Sequence[Check] | None = None,
    ) -> None:
        self._inventory = inventory
        self._metrics = metrics
        self._costs = costs
        self._prices = prices
        self._lookups = lookups
        self._preferences = preferences
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
        wishes = self._preferences()
        facts = Facts(
            now,
            by_type,
            own_cost_usd=_own_costs(listed.value, costs.value),
            incomplete=_incomplete(types, listed.value, listed.problems),
            headroom=wishes.headroom_pct / 100,
            lookback_days=wishes.lookback_days,
        )
        candidates = [
            (check, resource)
            for check in self._checks
            for resource in by_type.get(check.service_type, ())
            if _is_candidate(check, resource, facts)
        ]
        reading = Reading(self._metrics, self._prices, self._lookups, now, refresh=refresh)
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


Judgements = list[tuple[Check, Resource, Verdict | Missing]]


def _judgements(candidates: Sequence[tuple[Check, Resource]], facts: Facts, reading: Reading) -> Judgements:
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
