"""ACCT-ORG: an account in no organization, whose discounts and commitments nobody shares."""

from __future__ import annotations

from rassistant.checks.accounts import ACCOUNT, of_account
from rassistant.checks.check import Check, Judgement, Missing, Saving, Verdict
from rassistant.checks.facts import Facts
from rassistant.checks.words import said
from rassistant.errors import Text
from rassistant.models.finding import Evidence
from rassistant.models.resource import Resource


def _judge(resource: Resource, facts: Facts) -> Judgement:
    [organization] = facts.looked_up(of_account("organization", resource))
    if organization is None:
        return Missing(Text("its organization", "조직 정보"))
    if organization:
        return None
    return Verdict(
        reason=Text("The account is in no organization.", "계정이 AWS Organizations 조직에 속해 있지 않습니다."),
        evidence=(Evidence("organization", "now", "none", "one"),),
        saving=Saving(None),
        signals_used=("organization",),
    )


CHECK = Check(
    id="account_without_organization",
    code="ACCT-ORG",
    service_type=ACCOUNT,
    title=Text("Account outside of an organization", "조직에 속하지 않은 계정"),
    action=Text(
        "Join the accounts in an organization: one bill, volume prices and shared commitments.",
        "계정을 조직으로 묶으세요. 청구가 하나로 합쳐지고 볼륨 할인과 약정을 공유합니다.",
    ),
    rollback=Text("An account can leave the organization.", "계정은 조직에서 나올 수 있습니다."),
    mode="I",
    effort="medium",
    risk="low",
    restart=False,
    applies=lambda _resource, _facts: True,
    judge=_judge,
    claims_saving=False,
    origin=("TA",),
    words=said(
        """
        accounts outside of an organization | accounts outside an organization |
        accounts that belong to no organization | accounts not in an organization | standalone accounts |
        accounts without an organization
        """,
        """
        조직에 속하지 않은 계정 | 조직 밖의 계정 | 조직에 없는 계정 | organizations에 속하지 않은 계정 |
        조직에 가입하지 않은 계정 | 독립 계정
        """,
    ),
)
