"""TRAIL-DUP: a second trail that records the management events which another one records already.

The first copy of management events in a region is free, each further one is paid for by event:
https://aws.amazon.com/cloudtrail/pricing/
"""

from __future__ import annotations

from rassistant.checks.check import Check, Judgement, Saving, Verdict, saving_of
from rassistant.checks.facts import Facts, Need
from rassistant.checks.rules import MONTH_DAYS, is_older_than
from rassistant.checks.words import said
from rassistant.errors import Text
from rassistant.models.finding import Evidence
from rassistant.models.price import PriceKey
from rassistant.models.resource import Resource

EVENTS = Need("IncomingLogEvents", "Sum", 86_400, MONTH_DAYS, required=False)
_MONTH = 365 / 12


def _is_recording(trail: Resource) -> bool:
    return trail.status == "Logging" and trail.details.get("management_events") is True


def _applies(resource: Resource, facts: Facts) -> bool:
    return (
        _is_recording(resource)
        and resource.details.get("organization") is not True
        and is_older_than(resource, facts.now, MONTH_DAYS)
    )


def _covers(one: Resource, other: Resource) -> bool:
    """Whether all that ``other`` records is recorded by ``one`` too."""
    everywhere = one.details.get("multi_region") is True
    return everywhere or (one.region == other.region and other.details.get("multi_region") is False)


def _rank(trail: Resource) -> tuple[bool, bool, float, str]:
    """The one to keep comes first: the organization's, that of all regions, the older."""
    since = trail.created_at.timestamp() if trail.created_at is not None else float("inf")
    details = trail.details
    return (details.get("organization") is not True, details.get("multi_region") is not True, since, trail.resource_id)


def _kept(resource: Resource, facts: Facts) -> Resource | None:
    others = [
        other
        for other in facts.of_type("CloudTrail")
        if other.account_id == resource.account_id
        and other.key != resource.key
        and _is_recording(other)
        and _covers(other, resource)
        and _rank(other) < _rank(resource)
    ]
    return min(others, key=_rank, default=None)


def _events_a_month(trail: Resource, facts: Facts) -> float | None:
    """Counted by the log group that the trail writes to, where it writes to one."""
    group = next(
        (
            one
            for one in facts.of_type("Logs")
            if (one.account_id, one.region, one.resource_id)
            == (trail.account_id, trail.region, trail.details.get("log_group"))
        ),
        None,
    )
    if group is None:
        return None
    [samples] = facts.samples_of(group, EVENTS)
    if samples is None or not samples.known:
        return None
    return sum(samples.known) / len(samples.known) * _MONTH


def _judge(resource: Resource, facts: Facts) -> Judgement:
    kept = _kept(resource, facts)
    if kept is None:
        return None
    events = _events_a_month(resource, facts)
    saving = Saving(None)
    if events is not None:
        saving = saving_of(facts, [(PriceKey("cloudtrail", resource.region, "event"), events)])
    return Verdict(
        reason=Text(
            f"{kept.name} records the same management events already; each further copy is charged by event.",
            f"{kept.name}이(가) 같은 관리 이벤트를 이미 기록합니다. 두 번째 사본부터는 이벤트마다 요금이 붙습니다.",
        ),
        evidence=(
            Evidence("trails that record the same management events", "now", 2, 1, "Count"),
            *(
                (Evidence("IncomingLogEvents", "a month", events, None, "Count", MONTH_DAYS),)
                if events is not None
                else ()
            ),
        ),
        saving=saving,
        signals_used=("trails", "event selectors", *(("IncomingLogEvents",) if events is not None else ())),
        signals_not_checked=("who reads its bucket", *(() if events is not None else ("how many events it copies",))),
    )


CHECK = Check(
    id="cloudtrail_trail_duplicate",
    code="TRAIL-DUP",
    service_type="CloudTrail",
    title=Text("Trail that copies management events again", "관리 이벤트를 중복 기록하는 추적"),
    action=Text(
        "Ask who reads its bucket; then stop logging, or take management events out of its selectors.",
        "저장 버킷을 쓰는 곳을 확인한 뒤 기록을 중지하거나 이벤트 선택기에서 관리 이벤트를 빼세요.",
    ),
    rollback=Text("Start logging again.", "기록을 다시 시작하면 됩니다."),
    mode="X",
    effort="low",
    risk="medium",
    restart=False,
    applies=_applies,
    judge=_judge,
    needs=(EVENTS,),
    related=("Logs",),
    origin=("thrifty",),
    words=said(
        """
        duplicate | that record twice | that copy management events twice |
        that record management events again | redundant | that are duplicates |
        with duplicate management events | that we pay for twice
        """,
        """
        중복 | 중복된 | 관리 이벤트를 중복 기록하는 | 중복되는 | 관리 이벤트를 또 기록하는 | 두 번 기록하는 |
        이중으로 기록하는
        """,
    ),
)
