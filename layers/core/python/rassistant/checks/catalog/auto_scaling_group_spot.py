"""EC2-SPOT: a group of on-demand instances that live for hours, which Spot would run for less."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from rassistant.checks.check import Check, Judgement, Missing, Saving, Verdict, saving_of
from rassistant.checks.facts import Facts
from rassistant.checks.groups import group_parts, members_of
from rassistant.checks.rules import is_older_than
from rassistant.checks.words import said
from rassistant.errors import Text
from rassistant.models.finding import Evidence, Option
from rassistant.models.lookup import Lookup
from rassistant.models.price import HOURS_A_MONTH
from rassistant.models.resource import Resource
from rassistant.resources.list_price import operating_system

DAYS = 3
LONGEST_HOURS = 6.0
FEWEST_LIVES = 3
"""Fewer ended instances in the days looked at may have been one deployment."""


def _applies(resource: Resource, facts: Facts) -> bool:
    members = members_of(resource, facts)
    longest = timedelta(hours=LONGEST_HOURS)
    return (
        is_older_than(resource, facts.now, DAYS)
        and bool(members)
        and not resource.details.get("mixed_instances")
        and "eks:nodegroup-name" not in resource.tags
        and all(one.details.get("lifecycle") != "spot" and operating_system(one) == "linux" for one in members)
        and all(one.created_at is not None and facts.now - one.created_at < longest for one in members)
    )


def _judge(resource: Resource, facts: Facts) -> Judgement:
    place = (resource.account_id, resource.region)
    [lives] = facts.looked_up(Lookup("instance_lives", resource.name, *place))
    if lives is None:
        return Missing(Text("its scaling activities", "조정 활동 기록"))
    ended, longest = int(lives["ended"]), float(lives["longest_hours"])
    if ended < FEWEST_LIVES or longest >= LONGEST_HOURS:
        return None
    saving, spot = _saving(resource, facts)
    if saving.list_usd is not None and saving.list_usd <= 0:
        return None
    kind = str(resource.details.get("instance_type") or "")
    return Verdict(
        reason=Text(
            f"In {DAYS} days {ended} of its instances came and went, none of which lived for {LONGEST_HOURS:g} hours.",
            f"최근 {DAYS}일 동안 인스턴스 {ended}개가 생겼다 사라졌고, {LONGEST_HOURS:g}시간 넘게 실행된 것이 없습니다.",
        ),
        evidence=(
            Evidence("instances that ended", "count", ended, FEWEST_LIVES, "Count", DAYS),
            Evidence("longest life", "hours", round(longest, 2), LONGEST_HOURS, "Hours", DAYS),
            *((Evidence("Spot price", "dearest zone now", spot, None, "USD"),) if spot is not None else ()),
        ),
        saving=saving,
        signals_used=("scaling activities", "launch times of its members"),
        signals_not_checked=("whether its work bears an interruption", "how often Spot is interrupted there"),
        options=(Option("spot", saving.list_usd, "high"),) if kind else (),
    )


def _saving(resource: Resource, facts: Facts) -> tuple[Saving, float | None]:
    """On demand less the present Spot price of the dearest zone, for the members that run now."""
    kind, count = resource.details.get("instance_type"), len(members_of(resource, facts))
    parts = group_parts(resource, facts)
    [spot] = facts.looked_up(Lookup("spot_prices", str(kind), resource.account_id, resource.region))
    if parts is None or spot is None:
        return Saving(None), spot
    listed = saving_of(facts, parts)
    if listed.list_usd is None:
        return listed, float(spot)
    instead = float(spot) * HOURS_A_MONTH * count
    own = None if listed.own_usd is None else listed.own_usd - instead
    return replace(listed, list_usd=listed.list_usd - instead, own_usd=own), float(spot)


CHECK = Check(
    id="auto_scaling_group_spot",
    code="EC2-SPOT",
    service_type="ASG",
    title=Text("Group of short-lived instances on demand", "짧게 실행되는 온디맨드 인스턴스 그룹"),
    action=Text(
        "Have the group launch Spot instances of several types, once its work bears an interruption.",
        "작업이 중단되어도 괜찮은지 확인한 뒤 여러 유형의 스팟 인스턴스를 시작하도록 그룹을 바꾸세요.",
    ),
    rollback=Text(
        "Have the group launch on-demand instances again.", "다시 온디맨드 인스턴스를 시작하도록 되돌리면 됩니다."
    ),
    mode="C",
    effort="medium",
    risk="high",
    restart=True,
    applies=_applies,
    judge=_judge,
    related=("EC2",),
    origin=("OptScale",),
    words=said(
        """
        that could run on spot | that could use spot | could run on spot | could use spot | spot candidates |
        cheaper on spot | of short lived instances | whose instances are short lived
        """,
        """
        스팟으로 바꿀 수 있는 | 스팟으로 돌릴 수 있는 | 스팟 전환 대상 | 스팟이 더 싼 | 인스턴스가 금방 사라지는 |
        짧게 실행되는
        """,
    ),
)
