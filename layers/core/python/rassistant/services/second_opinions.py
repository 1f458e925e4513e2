"""AWS's own advice merged with ours: both sources named on one finding, nothing counted twice."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from rassistant.checks.registry import check_of
from rassistant.errors import Text
from rassistant.models.finding import Evidence, Finding, Option
from rassistant.models.resource import Resource
from rassistant.models.second_opinion import SecondOpinion

_CODES: Mapping[tuple[str, str], tuple[str, ...]] = {
    ("EC2", "Stop"): ("EC2-IDLE", "EC2-IDLE-GPU", "EC2-LOWUTIL"),
    ("EC2", "Rightsize"): ("EC2-RIGHTSIZE",),
    ("EC2", "Upgrade"): ("EC2-GEN",),
    ("EC2", "MigrateToGraviton"): ("EC2-GRAVITON",),
    ("ASG", "Stop"): ("ASG-IDLE",),
    ("ASG", "ScaleIn"): ("ASG-IDLE",),
    ("ASG", "Rightsize"): ("ASG-RIGHTSIZE",),
    ("EBS", "Delete"): ("EBS-UNATTACHED", "EBS-UNDERUSED", "EBS-STOPPED"),
    ("EBS", "Rightsize"): ("EBS-RIGHTSIZE", "EBS-GP3-EXTRA", "EBS-IO-GP3", "EBS-GP2"),
    ("EBS", "Upgrade"): ("EBS-GP2", "EBS-IO-GP3", "EBS-IO1-IO2"),
    ("Lambda", "Rightsize"): ("LAMBDA-MEM",),
    ("Lambda", "MigrateToGraviton"): ("LAMBDA-ARM",),
    ("RDS", "Stop"): ("RDS-IDLE", "AURORA-IDLE"),
    ("RDS", "Delete"): ("RDS-IDLE", "AURORA-IDLE"),
    ("RDS", "Rightsize"): ("RDS-RIGHTSIZE",),
    ("RDS", "Upgrade"): ("RDS-GEN",),
    ("RDS", "MigrateToGraviton"): ("RDS-GRAVITON",),
    ("ECS", "Stop"): ("ECS-IDLE",),
    ("ECS", "Delete"): ("ECS-IDLE",),
    ("ECS", "Rightsize"): ("ECS-RIGHTSIZE",),
    ("NAT", "Delete"): ("NAT-IDLE",),
    ("DynamoDB", "Delete"): ("DDB-IDLE",),
    ("ElastiCache", "Delete"): ("CACHE-IDLE",),
    ("EC2", "Delete"): ("EC2-STOPPED",),
    ("EIP", "Delete"): ("EIP-UNASSOC",),
    ("ELB", "Delete"): ("CLB-IDLE", "ELB-NOTARGET", "ALB-LOWREQ"),
    ("VPCEndpoint", "Delete"): ("VPCE-IF", "VPCE-GWLB"),
    ("NetworkFirewall", "Delete"): ("NFW-IDLE",),
    ("Redshift", "Stop"): ("REDSHIFT-UNDER",),
    ("ComprehendEndpoint", "Delete"): ("COMPREHEND-EP",),
}
"""What AWS proposes, and which of our checks say the same, the nearest first."""

_NAMES = {
    "CO": Text("Compute Optimizer", "Compute Optimizer"),
    "COH": Text("the Cost Optimization Hub", "Cost Optimization Hub"),
    "TA": Text("Trusted Advisor", "Trusted Advisor"),
}


def merged(
    findings: Iterable[Finding], opinions: Iterable[SecondOpinion], resources: Iterable[Resource]
) -> list[Finding]:
    """Ours with AWS named as a second source where it says the same, and what AWS alone says.

    What AWS alone says is advice to look (its own numbers, code alone); a resource that is not listed here, or that is
    told to be left alone, gets none.
    """
    by_name: dict[tuple[str, str, str], Resource] = {}
    for resource in resources:
        for name in (resource.arn, resource.resource_id):
            by_name[(resource.account_id, resource.service_type, name)] = resource
    result = {finding.id: finding for finding in findings}
    by_place = {(finding.account_id, finding.service_type, finding.resource_id, finding.code): finding.id
                for finding in result.values()}  # fmt: skip
    for opinion in opinions:
        subject = by_name.get((opinion.account_id, opinion.kind, opinion.resource)) or by_name.get(
            (opinion.account_id, opinion.kind, opinion.resource.rpartition("/")[2])
        )
        codes = _CODES.get((opinion.kind, opinion.action), ())
        if subject is None or not codes:
            continue
        places = ((subject.account_id, subject.service_type, subject.resource_id, code) for code in codes)
        same = [by_place[place] for place in places if place in by_place]
        if same:
            for name in same:
                ours = result[name]
                result[name] = replace(ours, source=tuple(dict.fromkeys((*ours.source, opinion.source))))
        elif (alone := _alone(opinion, subject, codes[0])) is not None:
            result[alone.id] = alone
    return list(result.values())


def _alone(opinion: SecondOpinion, subject: Resource, code: str) -> Finding | None:
    check, name = check_of(code), _NAMES[opinion.source]
    if check is None or (check.claims_saving and not opinion.saving_usd):
        return None
    target_en = f" to {opinion.target}" if opinion.target else ""
    target_ko = f"({opinion.target})" if opinion.target else ""
    saving = opinion.saving_usd if check.claims_saving else None
    return Finding(
        code=check.code,
        check=check.id,
        resource_id=subject.resource_id,
        name=subject.name,
        service_type=subject.service_type,
        account_id=subject.account_id,
        region=subject.region,
        title=check.title,
        reason=Text(
            f"By {name.en} alone: {opinion.action}{target_en}. The numbers here do not say so, or do not suffice.",
            f"{name.ko}만 제안합니다: {opinion.action}{target_ko}. 여기서 읽은 수치로는 확인되지 않았습니다.",
        ),
        action=check.action,
        rollback=check.rollback,
        monthly_saving_usd=saving,
        effort=check.effort,
        risk="high",
        restart=check.restart,
        mode="C",
        evidence=(Evidence(name.en, opinion.action, opinion.target or opinion.action, None),),
        signals_used=(name.en,),
        signals_not_checked=("the metrics behind it",),
        price_source="resource_cost" if saving is not None else None,
        options=(Option(opinion.target, saving, "high"),) if opinion.target else (),
        source=(opinion.source,),
        tags=subject.tags,
        covers=frozenset({subject.key}),
    )
