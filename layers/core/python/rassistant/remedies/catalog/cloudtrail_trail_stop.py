"""Stop a second trail from logging."""

from __future__ import annotations

from rassistant.errors import Text
from rassistant.remedies.remedy import Change, Code, Declared, Remediation, Script, Step, Subject

_LOGGING = 'aws cloudtrail get-trail-status --name "$TRAIL" --query IsLogging --output text'


def _script(subject: Subject) -> Script:
    return Script(
        constants={"TRAIL": subject.resource.arn},
        apply=(
            Step(
                Text(
                    "Stop logging; what it has written stays in its bucket.",
                    "로깅을 중지합니다. 이미 기록된 로그는 버킷에 남아 있습니다.",
                ),
                f'aws cloudtrail stop-logging --name "$TRAIL"\nawait False {_LOGGING}',
            ),
        ),
        undo=(
            Step(
                Text("Start logging again.", "다시 로깅을 시작합니다."),
                f'aws cloudtrail start-logging --name "$TRAIL"\nawait True {_LOGGING}',
            ),
        ),
        cautions=(
            Text(
                "Ask first who reads its bucket: security tools and audits may rely on this very trail.",
                "보안 도구나 감사가 바로 이 추적의 버킷을 쓰고 있을 수 있으니 먼저 확인하세요.",
            ),
        ),
    )


def _code(subject: Subject) -> Code:
    return Declared(
        terraform="aws_cloudtrail",
        terraform_id=subject.resource.arn,
        cloudformation="AWS::CloudTrail::Trail",
        identifier={"TrailName": subject.resource.name},
        changes=(Change("enable_logging", "IsLogging", True, False),),
    )


REMEDIATION = Remediation(
    id="cloudtrail_trail_stop",
    checks=("cloudtrail_trail_duplicate",),
    script=_script,
    code=_code,
)
