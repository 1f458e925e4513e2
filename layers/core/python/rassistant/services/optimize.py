"""Recommendations: facts gathered once for all checks, judged, priced, counted without overlap."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from rassistant.checks.accounts import ACCOUNT, COMMITMENT, SUBJECTS, account_subject, of_account
from rassistant.checks.check import Check, Missing
from rassistant.checks.facts import Facts, ResourceKey
from rassistant.checks.registry import all_checks
from rassistant.checks.rules import is_group_member, is_ignored, is_owned_by_code
from rassistant.collect.commitments import Commitments
from rassistant.collect.costs import Costs
from rassistant.collect.inventory import Inventory
from rassistant.collect.lookups import Lookups
from rassistant.collect.metrics import Metrics
from rassistant.collect.own_rates import OwnRates
from rassistant.collect.prices import Prices
from rassistant.collect.second_opinions import SecondOpinions
from rassistant.models.clock import Clock
from rassistant.models.collected import Collected, oldest
from rassistant.models.finding import Finding, Insufficient
from rassistant.models.preferences import Preferences
from rassistant.models.resource import Resource
from rassistant.models.scope import GLOBAL_REGION, Scope
from rassistant.models.second_opinion import SecondOpinion
from rassistant.services import purchases as buying
from rassistant.services.bill_facts import BillFacts, after_commitments, read_bill, removed_usd
from rassistant.services.demanded import Reading
from rassistant.services.ground import Ground
from rassistant.services.judging import Judgements, Judging
from rassistant.services.real_money import in_real_money, is_worth_something, list_saving, own_costs
from rassistant.services.second_opinions import merged


@dataclass(frozen=True, slots=True)
class Judged:
    """``findings`` by saving, largest first, unpriced last; ``counted`` is set so that no cost is saved twice."""

    findings: tuple[Finding, ...]
    insufficient: tuple[Insufficient, ...]
    subjects: tuple[Resource, ...] = ()
    """What was judged that no inventory lists: accounts, and what may be or is committed to."""


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
        *,
        opinions: SecondOpinions | None = None,
        commitments: Commitments | None = None,
    ) -> None:
        self._inventory = inventory
        self._metrics = metrics
        self._costs = costs
        self._prices = prices
        self._lookups = lookups
        self._preferences = preferences
        self._clock = clock
        self._checks = tuple(checks) if checks is not None else all_checks()
        self._opinions = opinions
        self._commitments = commitments
        self._judging = Judging()

    @property
    def listed_types(self) -> list[str]:
        """What the checks look at: their own service types and those that these hang on."""
        return sorted({name for check in self._checks for name in (check.service_type, *check.related)} - SUBJECTS)

    def judge(
        self,
        scope: Scope = Scope(),  # noqa: B008  (frozen)
        *,
        refresh: bool = False,
        purchases: bool = False,
    ) -> Collected[Judged]:
        """Every check over the scope. What could not be read is a problem, and its resources are not judged.

        ``purchases``: asks Cost Explorer what to commit to, where that was not asked within the day; it bills for that.
        """
        ground = self._ground(scope, refresh=refresh)
        listed, accounts, bill = ground.listed, ground.by_type[ACCOUNT], ground.bill
        facts = self._facts(ground)
        candidates = [
            (check, resource)
            for check in self._checks
            for resource in ground.by_type.get(check.service_type, ())
            if _is_candidate(check, resource, facts)
        ]
        rates, samples = OwnRates(ground.lines.value), self._judging.samples()
        reading = Reading(
            self._metrics, self._prices, self._lookups, ground.now, refresh=refresh, rates=rates, kept=samples
        )
        judged = _judged(self._judging.judgements(candidates, facts, reading), facts)
        told = self._second_opinions(accounts, listed.value, refresh=refresh)
        findings = _with_opinions(judged.findings, told.value, listed.value, facts)
        bought = self._purchases(accounts, findings, bill.value, ask=purchases, refresh=refresh)
        of_purchases = _of_purchases(self._checks, bought.value, ground.now)
        findings = after_commitments(counted([*findings, *of_purchases]), bill.value)
        return Collected(
            Judged(tuple(findings), judged.insufficient, (*accounts, *bought.value)),
            (*ground.problems, *reading.problems, *told.problems, *bought.problems),
            oldest(listed.as_of, ground.costs.as_of, *reading.ages),
            listed.stale or ground.costs.stale or reading.stale,
        )

    def _ground(self, scope: Scope, *, refresh: bool) -> Ground:
        types = self.listed_types
        listed = self._inventory.list(types, scope, refresh=refresh)
        now = self._clock()
        by_type: dict[str, list[Resource]] = {}
        for resource in listed.value:
            by_type.setdefault(resource.service_type, []).append(resource)
        of_accounts = any(check.service_type in SUBJECTS for check in self._checks) and not scope.regions
        accounts = self._inventory.accounts() if of_accounts and listed.value else ()
        by_type[ACCOUNT] = [
            account_subject(account.account_id, account.name)
            for account in accounts
            if not scope.account_ids or account.account_id in scope.account_ids
        ]
        return Ground(
            now,
            types,
            listed,
            by_type,
            accounts[0].account_id if accounts else "",
            self._costs.by_resource(refresh=refresh),
            read_bill(self._costs, now.date(), refresh=refresh) if accounts else Collected(BillFacts()),
            self._costs.by_line(refresh=refresh) if accounts else Collected(None),
        )

    def _facts(self, ground: Ground) -> Facts:
        listed, costs, wishes = ground.listed, ground.costs, self._preferences()
        charged, own = own_costs(
            listed.value, costs.value if ground.is_in_dollars else {}, self._costs.own_by_resource()
        )
        return Facts(
            ground.now,
            ground.by_type,
            own_cost_usd=charged,
            own_net_usd=own,
            own_cost_date=None if costs.as_of is None else costs.as_of.date().isoformat(),
            incomplete=ground.incomplete,
            payer_account_id=ground.payer_account_id,
            months=ground.bill.value.months,
            headroom=wishes.headroom_pct / 100,
            lookback_days=wishes.lookback_days,
        )

    def _second_opinions(
        self, accounts: Sequence[Resource], resources: Sequence[Resource], *, refresh: bool
    ) -> Collected[tuple[SecondOpinion, ...]]:
        if self._opinions is None or not accounts:
            return Collected(())
        topics = ("hub_status", "optimizer_status")
        asked = {account.account_id: [of_account(topic, account) for topic in topics] for account in accounts}
        known = self._lookups.load([lookup for pair in asked.values() for lookup in pair])  # read by ACCT-OPTIN
        statuses = {
            name: (known.value[hub] == "Active", known.value[co] == "Active") for name, (hub, co) in asked.items()
        }
        regions: dict[str, list[str]] = {}
        for account_id, region in dict.fromkeys((one.account_id, one.region) for one in resources):
            if region != GLOBAL_REGION:
                regions.setdefault(account_id, []).append(region)
        return self._opinions.read(statuses, regions, refresh=refresh)

    def _purchases(
        self, accounts: Sequence[Resource], findings: Sequence[Finding], bill: BillFacts, *, ask: bool, refresh: bool
    ) -> Collected[list[Resource]]:
        """Subjects for the checks on commitments: what runs, and what Cost Explorer would buy."""
        if self._commitments is None or not accounts:
            return Collected([])
        payer = accounts[0].account_id
        offers = self._commitments.offers(bill.services, ask=ask, refresh=refresh)
        subjects = buying.offered(offers.value, removed_usd(findings), payer)
        if not bill.has_commitments:
            return Collected(subjects, offers.problems)
        held = self._commitments.running(refresh=refresh)
        return Collected([*subjects, *buying.running(held.value, payer)], (*offers.problems, *held.problems))


def _with_opinions(
    findings: Sequence[Finding], opinions: Sequence[SecondOpinion], resources: Sequence[Resource], facts: Facts
) -> list[Finding]:
    """Counted anew; what AWS alone says is bounded by the resource's own cost, as ours is."""
    if not opinions:
        return list(findings)
    open_to_advice = [one for one in resources if not is_ignored(one, facts.now.date()) and not is_group_member(one)]
    joined = merged(findings, opinions, open_to_advice)
    own = {resource.key: facts.own_cost_usd.get(resource.key) for resource in open_to_advice}
    return counted(_within(finding, own) for finding in joined)


def _within(finding: Finding, own: Mapping[ResourceKey, float | None]) -> Finding:
    usd = finding.monthly_saving_usd
    if "ours" in finding.source or usd is None or len(finding.covers) != 1:
        return finding
    cost = own.get(next(iter(finding.covers)))
    return finding if cost is None else replace(finding, monthly_saving_usd=min(usd, cost))


def _of_purchases(checks: Sequence[Check], subjects: Sequence[Resource], now: datetime) -> list[Finding]:
    facts = Facts(now, {COMMITMENT: subjects})
    found: list[Finding] = []
    for check in (check for check in checks if check.service_type == COMMITMENT):
        for subject in subjects:
            for finding in judged_alone(check, subject, facts).findings:
                shared = {pool.key for pool in buying.pool_subjects(subject)}
                found.append(replace(finding, covers=finding.covers | shared))
    return found


def judged_alone(check: Check, resource: Resource, facts: Facts) -> Judged:
    """One check on one resource by what ``facts`` hold: nothing is read, and what is not there is missing."""
    if not _is_candidate(check, resource, facts):
        return Judged((), ())
    judgement = check.judge(resource, facts)
    return _judged([] if judgement is None else [(check, resource, judgement)], facts)


def _is_candidate(check: Check, resource: Resource, facts: Facts) -> bool:
    return not is_ignored(resource, facts.now.date()) and check.applies(resource, facts)


def _judged(judgements: Judgements, facts: Facts) -> Judged:
    findings: list[Finding] = []
    insufficient: list[Insufficient] = []
    for check, resource, verdict in judgements:
        if isinstance(verdict, Missing):
            insufficient.append(check.insufficient(resource, verdict))
        else:
            saving = list_saving(verdict, resource, facts)
            if is_worth_something(verdict, saving):
                mode = "C" if check.mode == "X" and is_owned_by_code(resource) else check.mode
                found = check.finding(resource, verdict, mode, saving)
                findings.append(in_real_money(found, verdict, resource, facts))
    return Judged(tuple(counted(findings)), tuple(insufficient))


def counted(findings: Iterable[Finding]) -> list[Finding]:
    """Largest saving first; a finding whose resource is already part of a counted one is shown but not counted."""
    ordered = sorted(findings, key=lambda f: (f.monthly_saving_usd is None, -(f.monthly_saving_usd or 0.0), f.id))
    taken: set[ResourceKey] = set()
    result: list[Finding] = []
    for finding in ordered:
        free = taken.isdisjoint(finding.covers)
        if free and finding.monthly_saving_usd is not None:
            taken |= finding.covers
        result.append(finding if finding.counted == free else replace(finding, counted=free))
    return result
