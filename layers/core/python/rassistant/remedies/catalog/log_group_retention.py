"""Have a log group delete its events after 90 days."""

from __future__ import annotations

from rassistant.errors import Text
from rassistant.remedies.remedy import Change, Code, Declared, Remediation, Script, Step, Subject

DAYS = 90


def _script(subject: Subject) -> Script:
    return Script(
        constants={"GROUP": subject.resource.resource_id, "DAYS": str(DAYS)},
        apply=(
            Step(
                Text(
                    f"Delete events after {DAYS} days: those that are older go at once, and do not return.",
                    f"{DAYS}일이 지난 이벤트를 삭제합니다. 이미 지난 이벤트는 곧 삭제되며 복구할 수 없습니다.",
                ),
                'aws logs put-retention-policy --log-group-name "$GROUP" --retention-in-days "$DAYS"\n'
                'await "$DAYS" aws logs describe-log-groups --log-group-name-prefix "$GROUP" --limit 1'
                " --query 'logGroups[0].retentionInDays' --output text",
            ),
        ),
        undo=(
            Step(
                Text("Keep events for ever again.", "다시 무기한 보관합니다."),
                'aws logs delete-retention-policy --log-group-name "$GROUP"',
            ),
        ),
        confirm="GROUP",
        cautions=(
            Text(
                "Export what law or audits ask for before (aws logs create-export-task).",
                "법이나 감사에서 요구하는 로그는 먼저 내보내세요(aws logs create-export-task).",
            ),
        ),
    )


def _code(subject: Subject) -> Code:
    group = subject.resource.resource_id
    return Declared(
        terraform="aws_cloudwatch_log_group",
        terraform_id=group,
        cloudformation="AWS::Logs::LogGroup",
        identifier={"LogGroupName": group},
        changes=(Change("retention_in_days", "RetentionInDays", subject.detail("retention_days"), DAYS),),
        arguments={
            "name": group,
            "kms_key_id": subject.detail("kms_key"),
            "log_group_class": subject.detail("log_class"),
        },
        properties={
            "LogGroupName": group,
            "KmsKeyId": subject.detail("kms_key"),
            "LogGroupClass": subject.detail("log_class"),
        },
    )


REMEDIATION = Remediation(
    id="log_group_retention",
    checks=("log_group_no_retention",),
    script=_script,
    code=_code,
)
