"""EC2-SQL-OVER: more vCPU than the edition of SQL Server can use."""

from __future__ import annotations

from collections.abc import Mapping

from rassistant.checks.check import Check, Judgement, Saving, Verdict, saving_at
from rassistant.checks.facts import Facts
from rassistant.checks.rules import is_group_member, is_older_than
from rassistant.checks.words import said
from rassistant.errors import Text
from rassistant.models.finding import Evidence, Option
from rassistant.models.price import HOURS_A_MONTH, PriceKey
from rassistant.models.resource import Resource
from rassistant.resources.instance_types import InstanceType, instance_types
from rassistant.resources.list_price import sql_edition

MOST_VCPU: Mapping[str, int] = {"standard": 48, "web": 32}
"""https://docs.aws.amazon.com/awssupport/latest/user/cost-optimization-checks.html (EC2 instances over-provisioned for
Microsoft SQL Server)"""


def _applies(resource: Resource, facts: Facts) -> bool:
    kind = instance_types().get(str(resource.details.get("instance_type")))
    most = MOST_VCPU.get(sql_edition(resource) or "")
    return (
        resource.status == "running"
        and kind is not None
        and most is not None
        and kind.vcpu > most
        and is_older_than(resource, facts.now, 1)
        and not is_group_member(resource)
    )


def _target(current: InstanceType, most: int) -> InstanceType | None:
    """The largest of the family that the edition can use whole."""
    fitting = [
        kind
        for kind in instance_types().values()
        if kind.family == current.family and kind.vcpu <= most and not kind.is_special
    ]
    return max(fitting, key=lambda kind: (kind.vcpu, kind.memory_gib), default=None)


def _judge(resource: Resource, facts: Facts) -> Judgement:
    current, edition = instance_types()[str(resource.details["instance_type"])], str(sql_edition(resource))
    most = MOST_VCPU[edition]
    target = _target(current, most)
    if target is None:
        return None
    names = (current.name, target.name)
    now, then = facts.quotes_of(PriceKey("ec2_sql", resource.region, f"{name}|{edition}") for name in names)
    saving, share = Saving(None), 1.0
    if now is not None and then is not None:
        saving = saving_at([(now, HOURS_A_MONTH), (then, -HOURS_A_MONTH)])
        share = (now.usd - then.usd) / now.usd
    return Verdict(
        reason=Text(
            f"{current.vcpu} vCPU, of which SQL Server {edition.capitalize()} uses {most} at most.",
            f"vCPU가 {current.vcpu}개이지만 SQL Server {edition.capitalize()}는 최대 {most}개만 사용합니다.",
        ),
        evidence=(Evidence("vCPU", "now", current.vcpu, most, "Count"),),
        saving=saving,
        own_share=share,
        signals_used=("platform_details", "instance_type"),
        signals_not_checked=("memory", "other software on the server"),
        options=(Option(target.name, saving.list_usd, "medium"),),
    )


CHECK = Check(
    id="ec2_instance_sql_large",
    code="EC2-SQL-OVER",
    service_type="EC2",
    title=Text("More vCPU than SQL Server can use", "SQL Server가 사용할 수 있는 것보다 많은 vCPU"),
    action=Text(
        "Choose a size with no more vCPU than the edition uses, after looking at its memory.",
        "메모리를 확인한 뒤 에디션이 사용할 수 있는 vCPU 이하의 크기를 선택하세요.",
    ),
    rollback=Text("Change the type back.", "유형을 되돌리면 됩니다."),
    mode="C",
    effort="medium",
    risk="medium",
    restart=True,
    applies=_applies,
    judge=_judge,
    origin=("TA",),
    words=said(
        """
        with more vcpus than sql server can use | with more cores than sql server can use |
        where sql server can't use all vcpus | too large for sql server
        """,
        """
        sql server에 비해 너무 큰 | sql server가 다 못 쓰는 | sql server가 쓸 수 있는 것보다 큰 |
        sql server용으로 너무 큰
        """,
    ),
)
