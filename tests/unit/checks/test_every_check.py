"""What holds for every check of the catalog, on an example of each: a new check without one fails here."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from rassistant.checks.check import Missing, Verdict
from rassistant.checks.facts import Demand, NotYet
from rassistant.checks.registry import all_checks, check_of
from rassistant.services.optimize import judged_alone
from tests.unit.checks.conftest import Bench
from tests.unit.checks.every_example import EXAMPLES
from tests.unit.checks.examples_accounts import PURCHASES

CODES = sorted(check.code for check in all_checks())
ON_STATE = {
    "EC2-STOPPED", "EC2-GEN", "EC2-GRAVITON", "EBS-UNATTACHED", "EBS-GP2", "EBS-IO-GP3", "EBS-STOPPED", "SNAP-OLD",
    "SNAP-ORPHAN", "EIP-UNASSOC", "ELB-NOTARGET", "RDS-GEN", "RDS-GRAVITON", "RDS-MULTIAZ-DEV", "RDS-SNAP",
    "LOGS-RETENTION", "EBS-IO1-IO2", "RDS-EXTSUPPORT", "EKS-EXTSUPPORT", "EKS-GRAVITON", "EC2-SQL-SMALL",
    "EC2-SQL-OVER", "S3-MPU", "ACCT-BUDGET", "ACCT-ANOMALY", "ACCT-ORG", "ACCT-OPTIN", "TAG-MISSING", "COST-MOM",
    "COMMIT-EXPIRY", "COMMIT-LOWUSE", *PURCHASES,
    "ECR-LIFECYCLE", "ECR-UNPULLED", "SECRET-UNUSED", "KMS-UNUSED", "AMI-UNUSED",
    "SM-NOTEBOOK", "EMR-GEN", "TRAIL-DUP", "R53-HC", "R53-LATENCY", "EC2-SPOT", "WORKSPACES-IDLE", "ACCT-WA",
}  # fmt: skip
"""Checks on what a resource is, not on what it does."""
AT_ONCE = {
    "EC2-STOPPED",  # dated by when it was stopped
    "EBS-STOPPED",
    "EC2-GEN", "RDS-GEN", "EBS-GP2", "EBS-IO-GP3", "RDS-MULTIAZ-DEV",  # a type is what it is from the first minute
    "EBS-IO1-IO2", "RDS-EXTSUPPORT", "EKS-EXTSUPPORT", "CF-PRICECLASS",
    "EIP-UNASSOC", "LAMBDA-ERROR", "LAMBDA-ARM", "CF-UNUSED",  # AWS keeps no age of these
    "LAMBDA-MEM", "LAMBDA-TIMEOUT", "LAMBDA-PC",
    "ACCT-BUDGET", "ACCT-ANOMALY", "ACCT-ORG", "ACCT-OPTIN", "TAG-MISSING", "COST-MOM",  # no resources
    "COMMIT-EXPIRY", "COMMIT-LOWUSE", *PURCHASES,
    "OS-IDLE", "NFW-IDLE",  # the points themselves show it
    "R53-HC", "R53-TTL", "R53-LATENCY", "EMR-GEN", "WORKSPACES-IDLE", "ACCT-WA",
}  # fmt: skip


ON_EVENTS = {
    "LOGS-STALE", "S3-NOLIFECYCLE", "S3-VERSIONS", "S3-TIER", "S3-ABANDONED",
    "LAMBDA-ERROR", "LAMBDA-ARM", "LAMBDA-MEM", "LAMBDA-TIMEOUT", "BEDROCK-PT",
}  # fmt: skip
"""Their metrics have points only where something happened, so that a few points are no gap."""
BY_THE_BILL = {"BEDROCK-PT"}
"""Priced by what the resource itself really costs: no price list names it in a way that can be told."""


def found(bench, code, **given):
    resource = EXAMPLES[code](bench, **given)
    return resource, bench.judge(code, resource)


def _looks_up(code, example, bench):
    resource, demand = example(bench), Demand()
    bench.lookups.clear()
    try:
        check_of(code).judge(resource, replace(bench.facts, demand=demand))
    except NotYet:
        return bool(demand.lookups)
    return False


def test_every_check_has_an_example():
    assert sorted(EXAMPLES) == CODES


LOOKING_UP = {code for code, example in EXAMPLES.items() if _looks_up(code, example, Bench())}
"""Checks whose verdict itself hangs on what is looked up: an example may serve several checks."""
ON_SAMPLES = {code for code in CODES if any(need.required for need in check_of(code).needs)} - ON_STATE
CLAIMING = {code for code in CODES if check_of(code).claims_saving}


def of(codes):
    """One test for each of those checks."""
    return pytest.mark.parametrize("code", sorted(codes))


every_check = of(CODES)


class TestEveryCheck:
    @every_check
    def test_finds_its_example_and_says_why(self, bench, code):
        resource, verdict = found(bench, code)
        assert isinstance(verdict, Verdict)
        assert verdict.evidence
        assert verdict.signals_used
        assert verdict.reason.en.isascii()
        assert any("가" <= letter <= "힣" for letter in verdict.reason.ko)
        [finding] = judged_alone(check_of(code), resource, bench.facts).findings
        assert finding.check == check_of(code).id

    @every_check
    def test_claims_a_positive_saving_or_says_that_it_claims_none(self, bench, code):
        check, (_, verdict) = check_of(code), found(bench, code)
        if check.claims_saving:
            assert verdict.saving.list_usd > 0
            assert verdict.saving.source == ("resource_cost" if code in BY_THE_BILL else "price_list")
            assert 0 < verdict.own_share <= 1
        else:
            assert verdict.saving.list_usd is None
            assert check.mode != "B"

    @of(set(CODES) - set(PURCHASES) - BY_THE_BILL)
    def test_never_invents_a_price(self, bench, code):
        resource = EXAMPLES[code](bench)
        bench.quotes.clear()
        verdict = bench.judge(code, resource)
        assert not isinstance(verdict, Verdict) or verdict.saving.list_usd is None

    @of(set(CODES) - ON_STATE)
    def test_missing_metrics_are_not_zero(self, bench, code):
        resource = EXAMPLES[code](bench)
        for place, samples in list(bench.samples.items()):
            bench.samples[place] = replace(samples, values=(None,) * len(samples.values))
        assert not isinstance(bench.judge(code, resource), Verdict)
        bench.samples.clear()
        assert not isinstance(bench.judge(code, resource), Verdict)

    @of(ON_SAMPLES - ON_EVENTS)
    def test_sparse_metrics_give_no_verdict(self, bench, code):
        resource = EXAMPLES[code](bench)
        for place, samples in list(bench.samples.items()):
            kept = int(len(samples.values) * 0.1)
            values = (*samples.values[:kept], *(None for _ in samples.values[kept:]))
            bench.samples[place] = replace(samples, values=values)
        assert not isinstance(bench.judge(code, resource), Verdict)

    @of(LOOKING_UP)
    def test_what_could_not_be_looked_up_is_no_verdict(self, bench, code):
        resource = EXAMPLES[code](bench)
        bench.lookups.clear()
        assert not isinstance(bench.judge(code, resource), Verdict)

    @of(set(CODES) - AT_ONCE)
    def test_a_minute_old_resource_is_not_judged(self, bench, code):
        _, verdict = found(bench, code, days_old=0.001)
        assert verdict is None

    @every_check
    def test_the_ignore_tag_is_honoured(self, bench, code):
        tags = dict(EXAMPLES[code](bench).tags)
        bench.resources.clear()
        resource = EXAMPLES[code](bench, tags={**tags, "r-assistant:ignore": ""})
        judged = judged_alone(check_of(code), resource, bench.facts)
        assert not judged.findings
        assert not judged.insufficient

    @every_check
    def test_what_a_stack_owns_is_fixed_in_its_code(self, bench, code):
        tags = dict(EXAMPLES[code](bench).tags)
        bench.resources.clear()
        resource = EXAMPLES[code](bench, tags={**tags, "aws:cloudformation:stack-name": "web"})
        [finding] = judged_alone(check_of(code), resource, bench.facts).findings
        assert finding.mode in {"C", "B", "I"}

    @of(code for code in CODES if check_of(code).service_type == "EC2")
    def test_members_of_groups_are_left_alone(self, bench, code):
        tags = dict(EXAMPLES[code](bench).tags)
        bench.resources.clear()
        for member in ({"aws:autoscaling:groupName": "web"}, {"eks:cluster-name": "main"}):
            bench.resources.clear()
            assert bench.judge(code, EXAMPLES[code](bench, tags={**tags, **member})) is None
        bench.resources.clear()
        assert bench.judge(code, EXAMPLES[code](bench, tags=tags, lifecycle="spot")) is None

    @every_check
    def test_reads_only_what_it_says_it_needs(self, bench, code):
        check, resource = check_of(code), EXAMPLES[code](bench)
        facts = bench.facts
        asked = set()
        known = dict(facts.quotes), {}, {}
        for _ in range(12):
            demand = Demand()
            try:
                given = replace(facts, quotes=known[0], samples=known[1], lookups=known[2], demand=demand)
                check.judge(resource, given)
                break
            except NotYet:
                asked |= {need for _, need in demand.samples}
                known[1].update({place: facts.samples.get(place) for place in demand.samples})
                known[0].update({key: facts.quotes.get(key) for key in demand.prices})
                known[2].update({lookup: facts.lookups.get(lookup) for lookup in demand.lookups})
        else:
            pytest.fail("never settled")
        assert asked <= set(check.needs)

    @of(CLAIMING)
    def test_own_cost_bounds_the_saving(self, bench, code):
        resource, verdict = found(bench, code)
        keys = [resource.key, *(one.key for one in verdict.covers)]
        cheap = replace(bench.facts, own_cost_usd=dict.fromkeys(keys, 0.02))
        [finding] = judged_alone(check_of(code), resource, cheap).findings
        assert 0 < finding.monthly_saving_usd <= 0.02 * len(keys)
        assert finding.price_source == "resource_cost"


def test_a_day_before_its_time_a_resource_is_not_judged_and_a_day_after_it_is(bench):
    for code, days in {"EC2-IDLE": 14, "NAT-IDLE": 30, "SNAP-OLD": 90, "SNAP-ORPHAN": 32, "DDB-IDLE": 14}.items():
        bench.resources.clear()
        assert not isinstance(found(bench, code, days_old=days - 0.1)[1], Verdict), code
        bench.resources.clear()
        assert isinstance(found(bench, code, days_old=days + 0.1)[1], Verdict), code


def test_holes_in_a_listing_are_not_absence(bench):
    resource = EXAMPLES["SNAP-ORPHAN"](bench)
    holes = frozenset({("EBS", resource.account_id, resource.region)})
    check = check_of("SNAP-ORPHAN")
    facts = replace(bench.facts, incomplete=holes)
    assert check.applies(resource, facts)
    assert isinstance(check.judge(resource, facts), Missing)
    bench.add("EBS", "vol-gone", status="in-use")
    assert not check.applies(resource, bench.facts)


def test_a_deadline_in_the_ignore_tag_ends_it(bench):
    until = (bench.now - timedelta(days=1)).date().isoformat()
    resource = EXAMPLES["EIP-UNASSOC"](bench, tags={"r-assistant:ignore": until})
    assert judged_alone(check_of("EIP-UNASSOC"), resource, bench.facts).findings
