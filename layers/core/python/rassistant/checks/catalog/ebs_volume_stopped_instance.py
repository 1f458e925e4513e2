"""EBS-STOPPED: a volume whose only instance has been stopped for over 30 days."""

from __future__ import annotations

from rassistant.checks.catalog.ec2_instance_stopped import MIN_STOPPED_DAYS
from rassistant.checks.check import Check, Judgement, Missing, Verdict, saving_of
from rassistant.checks.facts import Facts
from rassistant.checks.rules import days_between, is_group_member, stopped_at
from rassistant.checks.words import said
from rassistant.errors import Text
from rassistant.models.finding import Evidence
from rassistant.models.price import PriceKey
from rassistant.models.resource import Resource
from rassistant.resources.list_price import parts


def _applies(resource: Resource, facts: Facts) -> bool:
    instance = facts.instance_of(resource)
    return (
        resource.status == "in-use"
        and instance is not None
        and instance.status == "stopped"
        and not is_group_member(instance)
    )


def _judge(resource: Resource, facts: Facts) -> Judgement:
    instance = facts.instance_of(resource)
    assert instance is not None  # noqa: S101  (applies() has seen to it)
    since = stopped_at(instance)
    if since is None:
        return Missing(Text("the time its instance was stopped", "인스턴스가 중지된 시각"))
    days = days_between(since, facts.now)
    if days <= MIN_STOPPED_DAYS:
        return None
    return Verdict(
        reason=Text(
            f"Its only instance, {instance.resource_id}, has been stopped for {days:.0f} days.",
            f"이 볼륨을 사용하는 유일한 인스턴스 {instance.resource_id}가 {days:.0f}일째 중지되어 있습니다.",
        ),
        evidence=(Evidence("instance stopped", "days", round(days, 2), MIN_STOPPED_DAYS, "Days"),),
        saving=saving_of(facts, parts(resource) or [(PriceKey("ebs_storage", resource.region, "unknown"), 1.0)]),
        signals_used=("attachment", "StateTransitionReason"),
        signals_not_checked=("what the snapshot that is kept will cost",),
    )


CHECK = Check(
    id="ebs_volume_stopped_instance",
    code="EBS-STOPPED",
    service_type="EBS",
    title=Text("Volume of an instance stopped for long", "오래 중지된 인스턴스의 볼륨"),
    action=Text(
        "Take a snapshot, wait until it is complete, then detach and delete the volume; better with its instance.",
        "스냅샷을 만들어 완료를 확인한 뒤 볼륨을 분리하고 삭제하세요. 인스턴스와 함께 정리하는 편이 좋습니다.",
    ),
    rollback=Text("Create the volume anew from the snapshot.", "스냅샷에서 볼륨을 다시 만들 수 있습니다."),
    mode="X",
    effort="medium",
    risk="medium",
    restart=False,
    applies=_applies,
    judge=_judge,
    related=("EC2",),
    origin=("thrifty",),
    words=said(
        """
        of long stopped instances | whose instance has been stopped for long | left on stopped instances |
        of instances stopped for long | of instances that have been stopped for long |
        attached to long stopped instances
        """,
        """
        오래 중지된 인스턴스에 붙은 | 오래 꺼진 인스턴스에 붙은 | 오래 멈춘 인스턴스의 |
        오래 꺼진 인스턴스의 | 오래 중지된 인스턴스의 | 오래 꺼져 있는 인스턴스의
        """,
    ),
)
