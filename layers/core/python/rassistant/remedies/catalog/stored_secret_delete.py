"""Schedule a secret for deletion in 30 days."""

from __future__ import annotations

from rassistant.errors import Text
from rassistant.remedies.remedy import Code, Declared, Remediation, Script, Step, Subject, bash


def _script(subject: Subject) -> Script:
    return Script(
        constants={"SECRET": subject.resource.arn},
        apply=(
            Step(
                Text(
                    "Schedule its deletion; until then nobody can read it, and an undo restores it.",
                    "삭제를 예약합니다. 그때까지 아무도 읽을 수 없으며, 되돌리면 복원됩니다.",
                ),
                bash("""
aws secretsmanager delete-secret --secret-id "$SECRET" --recovery-window-in-days 30 --query DeletionDate --output text
"""),
            ),
        ),
        undo=(
            Step(
                Text("Restore it.", "복원합니다."),
                'aws secretsmanager restore-secret --secret-id "$SECRET" --query Name --output text',
            ),
        ),
    )


def _code(subject: Subject) -> Code:
    return Declared(
        terraform="aws_secretsmanager_secret",
        terraform_id=subject.resource.arn,
        cloudformation="AWS::SecretsManager::Secret",
        identifier={"Id": subject.resource.arn},
        arguments={"name": subject.resource.name},
        properties={"Name": subject.resource.name},
    )


REMEDIATION = Remediation(
    id="stored_secret_delete",
    checks=("stored_secret_unused",),
    script=_script,
    code=_code,
)
