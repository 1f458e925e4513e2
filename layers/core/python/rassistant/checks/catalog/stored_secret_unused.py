"""SECRET-UNUSED: a secret that nobody has read in 90 days, by Secrets Manager's own record."""

from __future__ import annotations

from datetime import timedelta

from rassistant.checks.check import Check, Judgement, Verdict, saving_of
from rassistant.checks.facts import Facts
from rassistant.checks.rules import days_between, is_older_than, moment_of
from rassistant.checks.words import said
from rassistant.errors import Text
from rassistant.models.finding import Evidence
from rassistant.models.resource import Resource
from rassistant.resources.list_price import parts

DAYS = 90


def _applies(resource: Resource, facts: Facts) -> bool:
    """Not those that a service keeps for itself, nor copies of another region's."""
    return (
        not resource.details.get("owning_service")
        and resource.details.get("primary_region") in (None, resource.region)
        and is_older_than(resource, facts.now, DAYS)
    )


def _judge(resource: Resource, facts: Facts) -> Judgement:
    accessed = moment_of(resource, "last_accessed_at")
    # the record has the day alone, which may have ended 24 hours later
    if accessed is not None and facts.now - (accessed + timedelta(days=1)) < timedelta(days=DAYS):
        return None
    en = (
        "It was never read."
        if accessed is None
        else f"It was read last {days_between(accessed, facts.now):.0f} days ago."
    )
    ko = (
        "한 번도 조회되지 않았습니다."
        if accessed is None
        else f"마지막으로 조회된 지 {days_between(accessed, facts.now):.0f}일이 지났습니다."
    )
    return Verdict(
        reason=Text(en, ko),
        evidence=(
            Evidence(
                "LastAccessedDate", "days ago", "never" if accessed is None else days_between(accessed, facts.now), DAYS
            ),
        ),
        saving=saving_of(facts, parts(resource) or []),
        signals_used=("LastAccessedDate",),
        signals_not_checked=("what is done with it once a year",),
    )


CHECK = Check(
    id="stored_secret_unused",
    code="SECRET-UNUSED",
    service_type="Secret",
    title=Text("Secret that nobody reads", "아무도 조회하지 않는 보안 암호"),
    action=Text(
        "Schedule its deletion with a recovery window of 30 days.",
        "복구 기간 30일로 삭제를 예약하세요.",
    ),
    rollback=Text("Restore it within the recovery window.", "복구 기간 안에 복원하면 됩니다."),
    mode="X",
    effort="low",
    risk="medium",
    restart=False,
    applies=_applies,
    judge=_judge,
    origin=("thrifty",),
    words=said(
        """
        nobody reads | that nobody reads | never read | that were never read | nothing reads |
        that nothing reads
        """,
        """
        아무도 조회하지 않는 | 아무도 읽지 않는 | 조회된 적 없는 | 한 번도 조회하지 않은
        """,
    ),
)
