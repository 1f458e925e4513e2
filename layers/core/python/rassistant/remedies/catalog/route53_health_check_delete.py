"""Save a health check that nothing uses, then delete it."""

from __future__ import annotations

from rassistant.errors import Text
from rassistant.remedies.remedy import Code, Declared, Remediation, Script, Step, Subject, bash


def _script(subject: Subject) -> Script:
    return Script(
        constants={"HEALTH_CHECK": subject.resource.resource_id, "REFERENCE": f"r-assistant-{subject.finding.id}"[:64]},
        apply=(_SAVE, _DELETE),
        undo=(_CREATE,),
        cautions=(
            Text(
                "The one of an undo has another id: alarms and records that name the old one must be changed.",
                "되돌릴 때 만들어지는 상태 확인은 ID가 다르므로 기존 ID를 참조하는 경보와 레코드를 바꿔야 합니다.",
            ),
        ),
    )


_SAVE = Step(
    Text("Keep its configuration.", "구성을 저장합니다."),
    'aws route53 get-health-check --health-check-id "$HEALTH_CHECK" --query HealthCheck.HealthCheckConfig --output json'
    ' > "$STATE/config.json"',
)
_DELETE = Step(
    Text("Delete it.", "삭제합니다."),
    'aws route53 delete-health-check --health-check-id "$HEALTH_CHECK"',
)
_CREATE = Step(
    Text("Create it anew.", "다시 만듭니다."),
    bash("""
aws route53 create-health-check --caller-reference "$REFERENCE-$(date +%s)" \\
  --health-check-config "file://$STATE/config.json" --query HealthCheck.Id --output text
"""),
)


def _code(subject: Subject) -> Code:
    return Declared(
        terraform="aws_route53_health_check",
        terraform_id=subject.resource.resource_id,
        cloudformation="AWS::Route53::HealthCheck",
        identifier={"HealthCheckId": subject.resource.resource_id},
        arguments={"type": subject.detail("type", "HTTPS")},
    )


REMEDIATION = Remediation(
    id="route53_health_check_delete",
    checks=("route53_health_check_unused",),
    script=_script,
    code=_code,
)
