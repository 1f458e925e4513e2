"""See whether the account is in an organization, or invited to one."""

from __future__ import annotations

from rassistant.errors import Text
from rassistant.remedies.looking import only_a_look
from rassistant.remedies.remedy import Remediation, Script, Step, Subject, bash


def _script(_subject: Subject) -> Script:
    return Script(
        constants={},
        look=(
            Step(
                Text(
                    "Show its organization; AWSOrganizationsNotInUseException says that there is none.",
                    "소속 조직을 조회합니다. AWSOrganizationsNotInUseException이 나오면 조직에 속하지 않은 것입니다.",
                ),
                "aws organizations describe-organization || printf '%s\\n' '-'",
            ),
            Step(
                Text("Show the invitations that wait for an answer.", "대기 중인 초대를 조회합니다."),
                bash("""
aws organizations list-handshakes-for-account --query 'Handshakes[].[Id,Action,State,ExpirationTimestamp]' --output text
"""),
            ),
        ),
        cautions=(
            Text(
                "Founding an organization, or joining one, moves who pays and who may set policies over the account: decide that"
                " with whoever owns the bill.",
                "조직을 만들거나 가입하면 결제 주체와 정책 권한이 바뀌므로 비용 담당자와 함께 결정하세요.",
            ),
        ),
    )


REMEDIATION = Remediation(
    id="account_organization_look", checks=("account_without_organization",), script=_script, code=only_a_look
)
