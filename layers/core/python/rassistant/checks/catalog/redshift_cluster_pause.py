"""REDSHIFT-PAUSE: a cluster without a pause schedule to which nobody connects for long hours of each week."""

from __future__ import annotations

from collections.abc import Sequence

from rassistant.checks.check import Check, Judgement, Missing, Saving, Verdict, saving_at
from rassistant.checks.facts import Facts, Need
from rassistant.checks.rules import LOOKBACK_DAYS, covered, is_older_than
from rassistant.checks.words import said
from rassistant.errors import Text
from rassistant.models.finding import Evidence
from rassistant.models.price import PriceKey
from rassistant.models.resource import Resource

WEEK_HOURS = 168
MIN_RUN_HOURS = 6
MIN_IDLE_HOURS = 40
WEEKS_A_MONTH = 4.345

CONNECTIONS = Need("DatabaseConnections", "Maximum", 3600, LOOKBACK_DAYS)


def _applies(resource: Resource, facts: Facts) -> bool:
    return (
        resource.status == "available"
        and resource.details.get("pause_schedule") is False
        and is_older_than(resource, facts.now, LOOKBACK_DAYS)
    )


def idle_hours(values: Sequence[float | None]) -> int:
    """Hours of the week without a connection in every week of ``values``, in runs of six hours at least."""
    quiet = [
        all(value == 0 for value in values[hour::WEEK_HOURS]) and len(values[hour::WEEK_HOURS]) > 1
        for hour in range(WEEK_HOURS)
    ]
    total = run = 0
    for is_quiet in [*quiet, False]:
        if is_quiet:
            run += 1
        else:
            total += run if run >= MIN_RUN_HOURS else 0
            run = 0
    return total


def _judge(resource: Resource, facts: Facts) -> Judgement:
    connections = covered(resource, facts, CONNECTIONS)
    if isinstance(connections, Missing):
        return connections
    hours = idle_hours(connections.values)
    if not MIN_IDLE_HOURS <= hours < WEEK_HOURS:
        return None  # idle all week long: REDSHIFT-UNDER says so
    node, count = resource.details.get("node_type"), resource.details.get("node_count")
    [quote] = facts.quotes_of([PriceKey("redshift", resource.region, str(node))])
    saving = Saving(None)
    if quote is not None and count:
        saving = saving_at([(quote, count * hours * WEEKS_A_MONTH)])
    return Verdict(
        reason=Text(
            f"Nobody connects in {hours} hours of each week, and no schedule pauses it.",
            f"매주 {hours}시간 동안 아무도 연결하지 않는데 일시 중지 예약이 없습니다.",
        ),
        evidence=(
            Evidence(
                "DatabaseConnections", "hours of the week without any", hours, MIN_IDLE_HOURS, "Hours", LOOKBACK_DAYS
            ),
        ),
        saving=saving,
        own_share=hours / WEEK_HOURS,
        signals_used=("DatabaseConnections", "scheduled actions"),
        signals_not_checked=("loads that run without a connection",),
    )


CHECK = Check(
    id="redshift_cluster_pause",
    code="REDSHIFT-PAUSE",
    service_type="Redshift",
    title=Text("Redshift cluster that could pause at night", "야간에 일시 중지할 수 있는 Redshift 클러스터"),
    action=Text(
        "Schedule a pause and a resume around the hours in which it is used.",
        "사용하는 시간에 맞춰 일시 중지와 재개를 예약하세요.",
    ),
    rollback=Text("Delete the schedules.", "예약을 삭제하면 됩니다."),
    mode="C",
    effort="low",
    risk="medium",
    restart=True,
    applies=_applies,
    judge=_judge,
    needs=(CONNECTIONS,),
    origin=("thrifty",),
    words=said(
        """
        that could pause at night | that could be paused | that could sleep at night | idle at night |
        that should pause at night | running all night for nothing
        """,
        """
        밤에 멈출 수 있는 | 밤에 꺼도 되는 | 밤에 노는 | 야간에 멈출 수 있는 | 야간에 일시 중지할 수 있는 |
        밤에 일시 중지할 수 있는
        """,
    ),
)
