"""Export a log group where wished, then delete it."""

from __future__ import annotations

from rassistant.errors import Text
from rassistant.remedies.remedy import Code, Declared, Remediation, Script, Step, Subject, bash


def _script(subject: Subject) -> Script:
    return Script(
        constants={"GROUP": subject.resource.resource_id, "PREFIX": f"r-assistant/{subject.finding.id}"},
        apply=(
            _EXPORT,
            Step(Text("Delete it.", "삭제합니다."), 'aws logs delete-log-group --log-group-name "$GROUP"'),
        ),
        confirm="GROUP",
        no_way_back=Text(
            "Deleted events are lost; an export stays in its bucket.",
            "삭제한 이벤트는 복구할 수 없습니다. 내보낸 데이터는 버킷에 남아 있습니다.",
        ),
    )


_EXPORT = Step(
    Text(
        "Where EXPORT_BUCKET is set, export all events to it and wait until that is complete.",
        "EXPORT_BUCKET을 지정하면 모든 이벤트를 내보내고 완료될 때까지 기다립니다.",
    ),
    bash("""
if [ -n "${EXPORT_BUCKET:-}" ]; then
  if known export; then
    task=$(recall export)
  else
    until=$(($(date +%s) * 1000))
    task=$(aws logs create-export-task --log-group-name "$GROUP" --from 0 --to "$until" --destination "$EXPORT_BUCKET" \\
      --destination-prefix "$PREFIX" --query taskId --output text)
    remember export "$task"
  fi
  await COMPLETED aws logs describe-export-tasks --task-id "$task" --query 'exportTasks[0].status.code' --output text
fi
"""),
)


def _code(subject: Subject) -> Code:
    group = subject.resource.resource_id
    return Declared(
        terraform="aws_cloudwatch_log_group",
        terraform_id=group,
        cloudformation="AWS::Logs::LogGroup",
        identifier={"LogGroupName": group},
        arguments={"name": group},
        properties={"LogGroupName": group},
    )


REMEDIATION = Remediation(
    id="log_group_delete",
    checks=("log_group_stale",),
    script=_script,
    code=_code,
)
