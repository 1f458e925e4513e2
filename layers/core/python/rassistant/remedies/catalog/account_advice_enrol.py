"""Opt in to AWS's own advice on cost: Compute Optimizer and the Cost Optimization Hub, which are free."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from rassistant.errors import Text
from rassistant.remedies.remedy import Added, Code, Remediation, Script, Step, Subject, bash
from rassistant.remedies.terraform import resource


@dataclass(frozen=True, slots=True)
class _Advisor:
    """``key``: of what is remembered; ``status``: the call that tells whether it is on."""

    key: str
    service: str
    status: str


_ADVISORS: Mapping[str, _Advisor] = {
    "Compute Optimizer": _Advisor(
        "optimizer", "compute-optimizer", "aws compute-optimizer get-enrollment-status --query status --output text"
    ),
    "Cost Optimization Hub": _Advisor(
        "hub",
        "cost-optimization-hub",
        "aws cost-optimization-hub list-enrollment-statuses --query 'items[0].status' --output text",
    ),
}


def _off(subject: Subject) -> list[str]:
    """By the finding; both where it names none."""
    named = {one.metric for one in subject.finding.evidence}
    return [name for name in _ADVISORS if name in named] or list(_ADVISORS)


def _script(subject: Subject) -> Script:
    names = _off(subject)
    return Script(
        constants={},
        apply=tuple(_enrol(name, _ADVISORS[name]) for name in names),
        undo=tuple(_leave(name, _ADVISORS[name]) for name in reversed(names)),
        cautions=(
            Text(
                "Each makes a service-linked role that reads resources and their metrics. First findings of Compute Optimizer"
                " take up to a day; enhanced metrics, which cost money, stay off.",
                "각 서비스는 리소스와 지표를 읽는 서비스 연결 역할을 만듭니다. Compute Optimizer의 첫 결과까지 최대 하루가 걸리며,"
                " 유료인 향상된 지표는 켜지 않습니다.",
            ),
        ),
    )


def _enrol(name: str, advisor: _Advisor) -> Step:
    return Step(
        Text(f"Opt in to {name}, if that has not been done.", f"{name}가 꺼져 있으면 켭니다."),
        bash(
            """
before=$({})
if [ "$before" != Active ]; then
  aws {} update-enrollment-status --status Active --query status --output text
  remember {} yes
  await Active {}
fi
""",
            advisor.status,
            advisor.service,
            advisor.key,
            advisor.status,
        ),
    )


def _leave(name: str, advisor: _Advisor) -> Step:
    return Step(
        Text(f"Opt out of {name}, if it was turned on here.", f"이 코드로 켠 경우에만 {name}를 끕니다."),
        bash(
            """
if known {}; then
  aws {} update-enrollment-status --status Inactive --query status --output text
  await Inactive {}
  rm -f "$STATE/{}"
fi
""",
            advisor.key,
            advisor.service,
            advisor.status,
            advisor.key,
        ),
    )


def _code(subject: Subject) -> Code:
    names = _off(subject)
    blocks = {
        "Compute Optimizer": resource("aws_computeoptimizer_enrollment_status", "advice", {"status": "Active"}),
        "Cost Optimization Hub": resource("aws_costoptimizationhub_enrollment_status", "advice", {}),
    }
    return Added(
        blocks=tuple(blocks[name] for name in names),
        instead=Text(
            "CloudFormation knows no enrolment in AWS's advice. Use the AWS CLI or Terraform text.",
            "CloudFormation에는 AWS 권장 기능의 등록을 선언하는 리소스가 없습니다. AWS CLI 또는 Terraform 코드를 사용하세요.",
        ),
        cautions=(
            Text(
                "In an organization the management account may opt all members in (include_member_accounts): that is its"
                " owner's decision.",
                "조직의 관리 계정은 모든 멤버 계정을 함께 등록할 수 있습니다(include_member_accounts). 관리 계정 담당자가 정할"
                " 일입니다.",
            ),
        ),
    )


REMEDIATION = Remediation(id="account_advice_enrol", checks=("account_advice_off",), script=_script, code=_code)
