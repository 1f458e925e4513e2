"""EC2-BURST: a burstable instance that pays for surplus credits, though a larger one would cost less."""

from __future__ import annotations

from rassistant.checks.check import Check, Judgement, Missing, Verdict, saving_at
from rassistant.checks.facts import Facts, Need
from rassistant.checks.rules import LOOKBACK_DAYS, covered, is_group_member, is_older_than
from rassistant.checks.words import said
from rassistant.errors import Text
from rassistant.models.finding import Evidence, Option
from rassistant.models.price import HOURS_A_MONTH, PriceKey
from rassistant.models.resource import Resource
from rassistant.resources.instance_types import InstanceType, instance_types
from rassistant.resources.list_price import operating_system

MIN_DAYS = 7
CREDITS_A_VCPU_HOUR = 60
"""A credit is a minute of one vCPU:
https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/burstable-credits-baseline-concepts.html"""

SURPLUS = Need("CPUSurplusCreditsCharged", "Sum", 3600, LOOKBACK_DAYS)


def _applies(resource: Resource, facts: Facts) -> bool:
    current = instance_types().get(str(resource.details.get("instance_type")))
    return (
        resource.status == "running"
        and current is not None
        and current.is_burstable
        and operating_system(resource) is not None
        and is_older_than(resource, facts.now, LOOKBACK_DAYS)
        and not is_group_member(resource)
    )


def _next_up(current: InstanceType) -> InstanceType | None:
    larger = [
        kind
        for kind in instance_types().values()
        if kind.family == current.family and (kind.vcpu, kind.memory_gib) > (current.vcpu, current.memory_gib)
    ]
    return min(larger, key=lambda kind: (kind.memory_gib, kind.vcpu), default=None)


def _judge(resource: Resource, facts: Facts) -> Judgement:
    charged = covered(resource, facts, SURPLUS)
    if isinstance(charged, Missing):
        return None  # published in unlimited mode alone
    days = sum(total > 0 for total in charged.daily_sums().values())
    current = instance_types()[str(resource.details["instance_type"])]
    target = _next_up(current)
    if days < MIN_DAYS or target is None:
        return None
    system = operating_system(resource)
    credit, now, then = facts.quotes_of(
        [
            PriceKey("cpu_credits", resource.region, f"{current.family}|{system}"),
            PriceKey("ec2", resource.region, f"{current.name}|{system}"),
            PriceKey("ec2", resource.region, f"{target.name}|{system}"),
        ]
    )
    if credit is None or now is None or then is None:
        return None  # whether the larger one is cheaper is not known
    vcpu_hours = sum(charged.known) / CREDITS_A_VCPU_HOUR / LOOKBACK_DAYS * HOURS_A_MONTH / 24
    surplus = vcpu_hours * credit.usd
    saving = surplus - (then.usd - now.usd) * HOURS_A_MONTH
    if saving <= 0:
        return None
    return Verdict(
        reason=Text(
            f"Surplus credits were charged on {days} of {LOOKBACK_DAYS} days: ${surplus:.2f} a month, more than the"
            f" step up to {target.name}.",
            f"{LOOKBACK_DAYS}일 중 {days}일 동안 초과 크레딧 요금이 부과되었습니다(월 ${surplus:.2f})."
            f" {target.name}로 올리는 비용보다 많습니다.",
        ),
        evidence=(Evidence("CPUSurplusCreditsCharged", "days above 0", days, MIN_DAYS, "Days", LOOKBACK_DAYS),),
        saving=saving_at([(credit, vcpu_hours), (now, HOURS_A_MONTH), (then, -HOURS_A_MONTH)]),
        signals_used=("CPUSurplusCreditsCharged",),
        signals_not_checked=("whether standard mode would do",),
        options=(Option(target.name, saving, "low"),),
    )


CHECK = Check(
    id="ec2_instance_burst",
    code="EC2-BURST",
    service_type="EC2",
    title=Text("Burstable instance that pays for surplus credits", "초과 크레딧 요금이 나오는 버스트형 인스턴스"),
    action=Text(
        "Change to the next larger type, or to standard mode where slower is acceptable.",
        "한 단계 큰 유형으로 변경하거나, 느려져도 괜찮다면 표준 모드로 전환하세요.",
    ),
    rollback=Text("Change the type or the mode back.", "유형이나 모드를 되돌리면 됩니다."),
    mode="C",
    effort="medium",
    risk="low",
    restart=True,
    applies=_applies,
    judge=_judge,
    needs=(SURPLUS,),
    origin=("cfm",),
    words=said(
        """
        that pay for surplus credits | paying for surplus credits | out of cpu credits | burning credits |
        paying for surplus cpu credits | that pay for surplus cpu credits | with surplus credit charges |
        that burst too much | that exceed their credits
        """,
        """
        초과 크레딧을 쓰는 | 크레딧이 초과된 | 초과 크레딧 요금이 나오는 | 크레딧 초과 요금을 내는 |
        cpu 크레딧을 초과한 | 초과 cpu 크레딧을 쓰는 | 버스트 크레딧이 부족한
        """,
    ),
)
