"""EC2-SQL-SMALL: SQL Server on fewer vCPU than its licence is charged for."""

from __future__ import annotations

from rassistant.checks.check import Check, Judgement, Saving, Verdict, saving_at
from rassistant.checks.facts import Facts
from rassistant.checks.rules import is_group_member, is_older_than
from rassistant.checks.words import said
from rassistant.errors import Text
from rassistant.models.finding import Evidence
from rassistant.models.price import HOURS_A_MONTH, PriceKey
from rassistant.models.resource import Resource
from rassistant.resources.instance_types import instance_types
from rassistant.resources.list_price import sql_edition

LICENSED_VCPU = 4
"""https://docs.aws.amazon.com/awssupport/latest/user/cost-optimization-checks.html (EC2 instances consolidation for
Microsoft SQL Server): a licence is for four vCPU at least."""


def _applies(resource: Resource, facts: Facts) -> bool:
    kind = instance_types().get(str(resource.details.get("instance_type")))
    return (
        resource.status == "running"
        and sql_edition(resource) is not None
        and kind is not None
        and kind.vcpu < LICENSED_VCPU
        and is_older_than(resource, facts.now, 1)
        and not is_group_member(resource)
    )


def _judge(resource: Resource, facts: Facts) -> Judgement:
    kind = instance_types()[str(resource.details["instance_type"])]
    edition = sql_edition(resource)
    keys = [
        PriceKey("ec2_sql", resource.region, f"{kind.name}|{edition}"),
        PriceKey("ec2", resource.region, f"{kind.name}|windows"),
    ]
    licensed, plain = facts.quotes_of(keys)
    unused = LICENSED_VCPU - kind.vcpu
    saving, share = Saving(None), 1.0
    if licensed is not None and plain is not None:
        usd = (licensed.usd - plain.usd) * unused / LICENSED_VCPU
        hours = HOURS_A_MONTH * unused / LICENSED_VCPU
        saving, share = saving_at([(licensed, hours), (plain, -hours)]), usd / licensed.usd
    return Verdict(
        reason=Text(
            f"{kind.vcpu} vCPU, with a licence of SQL Server that is charged for {LICENSED_VCPU}.",
            f"vCPU는 {kind.vcpu}개이지만 SQL Server 라이선스는 {LICENSED_VCPU}개 기준으로 청구됩니다.",
        ),
        evidence=(Evidence("vCPU", "now", kind.vcpu, LICENSED_VCPU, "Count"),),
        saving=saving,
        own_share=share,
        signals_used=("platform_details", "instance_type"),
        signals_not_checked=("whether another server can take its databases",),
    )


CHECK = Check(
    id="ec2_instance_sql_small",
    code="EC2-SQL-SMALL",
    service_type="EC2",
    title=Text("SQL Server smaller than its licence", "라이선스보다 작은 SQL Server"),
    action=Text(
        "Move its databases to another server with SQL Server, so that licences are used whole.",
        "라이선스를 모두 활용하도록 다른 SQL Server로 데이터베이스를 통합하세요.",
    ),
    rollback=Text("Keep the old instance stopped for a while.", "기존 인스턴스를 한동안 중지 상태로 보관하세요."),
    mode="C",
    effort="high",
    risk="medium",
    restart=True,
    applies=_applies,
    judge=_judge,
    origin=("TA",),
    words=said(
        """
        too small for their sql server licence | too small for their sql server license |
        that waste sql server licences | that waste sql server licenses |
        smaller than their sql server license | with wasted sql server licenses
        """,
        """
        sql server 라이선스보다 작은 | sql server 라이선스를 낭비하는 | sql server 라이선스가 낭비되는 |
        sql server 라이선스가 남는
        """,
    ),
)
