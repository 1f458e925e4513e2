"""EC2-STOPPED: an instance stopped for over 30 days, whose volumes and addresses go on costing."""

from __future__ import annotations

from collections.abc import Sequence

from rassistant.checks.check import Check, Judgement, Missing, Verdict, saving_of
from rassistant.checks.facts import Facts
from rassistant.checks.rules import days_between, is_group_member, stopped_at
from rassistant.checks.words import said
from rassistant.errors import Text
from rassistant.models.finding import Evidence
from rassistant.models.price import PriceKey
from rassistant.models.resource import Resource
from rassistant.resources.list_price import parts

MIN_STOPPED_DAYS = 30.0


def _applies(resource: Resource, _facts: Facts) -> bool:
    return resource.status == "stopped" and not is_group_member(resource)


def _attached(resource: Resource, facts: Facts) -> Sequence[Resource]:
    return (*facts.volumes_of(resource), *facts.addresses_of(resource))


def _judge(resource: Resource, facts: Facts) -> Judgement:
    since = stopped_at(resource)
    if since is None:
        return Missing(Text("the time it was stopped", "중지된 시각"))
    days = days_between(since, facts.now)
    if days <= MIN_STOPPED_DAYS:
        return None
    attached = _attached(resource, facts)
    if not attached:
        return None  # nothing of it costs anything
    found = [parts(other) for other in attached]
    unpriceable = [(PriceKey("ebs_storage", resource.region, "unknown"), 1.0)]
    saving = saving_of(facts, [part for one in found for part in (unpriceable if one is None else one)])
    volumes = facts.volumes_of(resource)
    size = sum(float(volume.details.get("size_gib") or 0) for volume in volumes)
    addresses = len(attached) - len(volumes)
    return Verdict(
        reason=Text(
            f"Stopped for {days:.0f} days; {len(volumes)} volumes ({size:g} GiB) and {addresses} addresses still cost.",
            f"{days:.0f}일째 중지되어 있지만 볼륨 {len(volumes)}개({size:g} GiB)와 IP 주소 {addresses}개의 비용이 계속 발생합니다.",
        ),
        evidence=(Evidence("stopped", "days", round(days, 2), MIN_STOPPED_DAYS, "Days"),),
        saving=saving,
        signals_used=("StateTransitionReason", "attached volumes", "attached addresses"),
        signals_not_checked=("what the snapshots of the image will cost",),
        covers=tuple(attached),
    )


CHECK = Check(
    id="ec2_instance_stopped",
    code="EC2-STOPPED",
    service_type="EC2",
    title=Text("EC2 instance stopped for long", "오래 중지된 EC2 인스턴스"),
    action=Text(
        "Make an image, then terminate the instance with its volumes and release its addresses.",
        "이미지(AMI)를 만든 뒤 인스턴스와 볼륨을 종료·삭제하고 IP 주소를 반납하세요.",
    ),
    rollback=Text(
        "Launch a new instance from the image; a released address does not come back.",
        "이미지로 새 인스턴스를 시작하면 됩니다. 반납한 IP 주소는 되찾을 수 없습니다.",
    ),
    mode="X",
    effort="medium",
    risk="medium",
    restart=False,
    applies=_applies,
    judge=_judge,
    related=("EBS", "EIP"),
    origin=("TA",),
    words=said(
        """
        long stopped | stopped for long | stopped for a long time | forgotten | stopped too long |
        stopped for ages | that have been stopped for long | that were stopped long ago
        """,
        """
        오래 중지된 | 오래 꺼진 | 오랫동안 꺼져 있는 | 오래 꺼져 있는 | 장기간 중지된 | 장기 중지된 |
        오래 전에 중지된 | 오래 멈춘 | 오래 멈춰 있는 | 한참 꺼져 있는
        """,
    ),
)
