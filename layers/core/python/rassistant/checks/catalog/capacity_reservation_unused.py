"""EC2-CAPRES: a capacity reservation in which no instance has run for a fortnight."""

from __future__ import annotations

from rassistant.checks.check import Check, Judgement, Missing, Verdict, saving_of
from rassistant.checks.facts import Facts, Need
from rassistant.checks.rules import LOOKBACK_DAYS, covered, is_older_than, moment_of
from rassistant.checks.words import said
from rassistant.errors import Text
from rassistant.models.finding import Evidence
from rassistant.models.resource import Resource
from rassistant.resources.list_price import parts

# https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/capacity-reservation-cw-metrics.html
USED = Need("UsedInstanceCount", "Maximum", 3600, LOOKBACK_DAYS)


def _applies(resource: Resource, facts: Facts) -> bool:
    committed = moment_of(resource, "committed_until")  # a future-dated one can't be cancelled before
    return (
        resource.status == "active"
        and resource.details.get("reservation_type") == "default"  # a block for machine learning is paid in advance
        and bool(resource.details.get("reserved_instances"))
        and is_older_than(resource, facts.now, facts.lookback_days)
        and (committed is None or committed <= facts.now)
    )


def _judge(resource: Resource, facts: Facts) -> Judgement:
    used = covered(resource, facts, facts.within_lookback(USED))
    if isinstance(used, Missing):
        return used
    if max(used.known) > 0:
        return None
    count, days = int(resource.details["reserved_instances"]), facts.lookback_days
    kind = resource.details.get("instance_type")
    return Verdict(
        reason=Text(
            f"None of the {count} reserved {kind} instances has run in {days} days; they are billed as if they did.",
            f"예약한 {kind} {count}대 중 최근 {days}일 동안 실행된 것이 없지만 실행 중일 때와 같은 요금이 부과됩니다.",
        ),
        evidence=(Evidence("UsedInstanceCount", "Maximum", 0, 0, "Count", days),),
        saving=saving_of(facts, parts(resource) or []),
        signals_used=("UsedInstanceCount",),
        signals_not_checked=("what it is kept for",),
    )


CHECK = Check(
    id="capacity_reservation_unused",
    code="EC2-CAPRES",
    service_type="CapacityReservation",
    title=Text("Capacity reservation without instances", "인스턴스가 없는 용량 예약"),
    action=Text(
        "Ask whoever keeps it for a launch or a failover, then cancel it.",
        "출시나 장애 대비용인지 담당자에게 확인한 뒤 취소하세요.",
    ),
    rollback=Text(
        "Reserve again; that AWS then has the capacity is not certain.",
        "다시 예약하면 되지만 그때 용량이 있다는 보장은 없습니다.",
    ),
    mode="C",
    effort="low",
    risk="medium",
    restart=False,
    applies=_applies,
    judge=_judge,
    needs=(USED,),
    origin=("cfm",),
    words=said(
        """
        empty | with no instances | without instances | no instance runs in | nothing runs in | that nothing runs in
        """,
        """
        비어 있는 | 빈 | 인스턴스가 없는 | 아무것도 실행되지 않는 | 인스턴스가 실행되지 않는
        """,
    ),
)
