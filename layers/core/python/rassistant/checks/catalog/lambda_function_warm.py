"""LAMBDA-PC: more environments kept warm than calls ever use at once."""

from __future__ import annotations

import math

from rassistant.checks.check import Check, Judgement, Missing, Verdict, saving_of
from rassistant.checks.facts import Facts, Need
from rassistant.checks.rules import LOOKBACK_DAYS, MIN_COVERAGE
from rassistant.checks.words import said
from rassistant.errors import Text
from rassistant.models.finding import Evidence, Option
from rassistant.models.lookup import Lookup
from rassistant.models.price import HOURS_A_MONTH, PriceKey
from rassistant.models.resource import Resource

MAX_SHARE = 0.20

USED = Need("ProvisionedConcurrencyUtilization", "Maximum", 3600, LOOKBACK_DAYS)


def _applies(resource: Resource, _facts: Facts) -> bool:
    return resource.status == "Active" and bool(resource.details.get("memory_mb"))


def _judge(resource: Resource, facts: Facts) -> Judgement:
    [used] = facts.samples_of(resource, USED)
    if used is None or len(used.known) < MIN_COVERAGE * len(used.values):
        return None  # published while some are kept warm; one that was set up lately is too young
    peak = max(used.known)
    if peak >= MAX_SHARE:
        return None
    lookup = Lookup("provisioned_concurrency", resource.resource_id, resource.account_id, resource.region)
    [warm] = facts.looked_up(lookup)
    if warm is None:
        return Missing(Text("how many environments are kept warm", "프로비저닝된 동시성의 수"))
    needed = math.ceil(round(warm * peak / (1 - facts.headroom), 6))
    if needed >= warm:
        return None
    gb = float(resource.details["memory_mb"]) / 1024
    key = PriceKey("lambda", resource.region, f"warm|{resource.details.get('architecture') or 'x86_64'}")
    saving = saving_of(facts, [(key, (warm - needed) * gb * HOURS_A_MONTH * 3600)])
    return Verdict(
        reason=Text(
            f"{warm} environments are kept warm, of which at most {peak:.0%} were in use at once in"
            f" {LOOKBACK_DAYS} days.",
            f"실행 환경 {warm}개를 상시 준비해 두지만 {LOOKBACK_DAYS}일 동안 동시에 최대 {peak:.0%}만 사용했습니다.",
        ),
        evidence=(
            Evidence("ProvisionedConcurrencyUtilization", "Maximum", peak, MAX_SHARE, "", LOOKBACK_DAYS),
            Evidence("provisioned concurrency", "now", warm, needed, "Count"),
        ),
        saving=saving,
        own_share=(warm - needed) / warm,
        target={"provisioned_concurrency": needed},
        signals_used=("ProvisionedConcurrencyUtilization", "provisioned concurrency"),
        signals_not_checked=("schedules that change it",),
        options=(Option(str(needed), saving.list_usd, "medium"),),
    )


CHECK = Check(
    id="lambda_function_warm",
    code="LAMBDA-PC",
    service_type="Lambda",
    title=Text("Function kept warmer than it is used", "사용량보다 많은 프로비저닝된 동시성"),
    action=Text(
        "Lower the provisioned concurrency of its version or alias, or remove it.",
        "버전이나 별칭의 프로비저닝된 동시성을 낮추거나 제거하세요.",
    ),
    rollback=Text("Raise it again.", "다시 높이면 됩니다."),
    mode="X",
    effort="low",
    risk="medium",
    restart=False,
    applies=_applies,
    judge=_judge,
    needs=(USED,),
    origin=("cburn",),
    words=said(
        """
        with too much provisioned concurrency | with unused provisioned concurrency |
        kept warmer than needed | kept too warm | with needless provisioned concurrency |
        with more provisioned concurrency than needed
        """,
        """
        프로비저닝된 동시성이 과한 | 프로비저닝된 동시성이 너무 많은 | 동시성을 너무 많이 잡은 |
        프로비저닝된 동시성을 안 쓰는 | 프로비저닝된 동시성이 남는
        """,
    ),
)
