"""TAG-MISSING: resources without the tags that the account tells its costs apart by."""

from __future__ import annotations

import re
from collections import Counter

from rassistant.checks.accounts import ACCOUNT
from rassistant.checks.check import Check, Judgement, Saving, Verdict
from rassistant.checks.facts import Facts
from rassistant.checks.words import said
from rassistant.errors import Text
from rassistant.models.finding import Evidence
from rassistant.models.resource import Resource

MIN_RESOURCES = 10
MIN_SHARE = 0.5
"""A key that half of the resources have is the account's own convention."""
COST_KEY = re.compile(
    r"^(env(ironment)?|team|owner|project|application|app|service|cost[-_ ]?cent(er|re)|department|business[-_ ]?unit)$",
    re.IGNORECASE,
)
UNTAGGED_TYPES = frozenset({ACCOUNT, "EBSSnapshot", "RDSSnapshot", "EIP", "Logs"})
"""Made by other resources mostly; whoever pays for those pays for these."""


def _of_account(resource: Resource, facts: Facts) -> list[Resource]:
    return [
        one
        for service_type, listed in facts.resources.items()
        if service_type not in UNTAGGED_TYPES
        for one in listed
        if one.account_id == resource.account_id
    ]


def _applies(resource: Resource, facts: Facts) -> bool:
    return len(_of_account(resource, facts)) >= MIN_RESOURCES


def _judge(resource: Resource, facts: Facts) -> Judgement:
    resources = _of_account(resource, facts)
    counts = Counter(key for one in resources for key in one.tags if COST_KEY.match(key))
    usual = sorted(key for key, count in counts.items() if count >= MIN_SHARE * len(resources))
    lacking = sum(not usual or any(key not in one.tags for key in usual) for one in resources)
    if not lacking:
        return None
    keys = ", ".join(usual) or "Team, Environment"
    return Verdict(
        reason=Text(
            f"{lacking} of {len(resources)} resources lack a tag that costs are told apart by ({keys}).",
            f"리소스 {len(resources)}개 중 {lacking}개에 비용을 구분하는 태그({keys})가 없습니다.",
        ),
        evidence=(Evidence("resources without cost tags", "now", lacking, 0, "Count"),),
        saving=Saving(None),
        signals_used=("tags",),
        signals_not_checked=("whether the tags are activated for cost allocation",),
    )


CHECK = Check(
    id="account_tags_missing",
    code="TAG-MISSING",
    service_type=ACCOUNT,
    title=Text("Resources without cost tags", "비용 태그가 없는 리소스"),
    action=Text(
        "Tag them, activate the keys for cost allocation, and have new resources refused without them.",
        "태그를 붙이고 비용 할당 태그로 활성화한 뒤, 태그 없는 새 리소스는 막으세요.",
    ),
    rollback=Text("Remove the tags.", "태그를 제거하면 됩니다."),
    mode="X",
    effort="medium",
    risk="low",
    restart=False,
    applies=_applies,
    judge=_judge,
    claims_saving=False,
    origin=("finops", "cleancloud"),
    words=said(
        """
        accounts with untagged resources | accounts whose resources lack cost tags |
        resources without cost tags | resources lacking cost tags | resources with no cost allocation tags |
        resources without cost allocation tags
        """,
        """
        비용 태그가 없는 리소스 | 비용 태그 없는 리소스 | 비용 할당 태그가 없는 리소스 |
        비용 할당 태그가 빠진 리소스 | 비용 태그가 빠진 리소스 | 비용 태그 누락
        """,
    ),
)
