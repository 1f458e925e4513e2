"""Export a manual database snapshot where wished, then delete it."""

from __future__ import annotations

from rassistant.errors import Text
from rassistant.remedies.remedy import Code, Declared, Remediation, Script, Step, Subject, bash
from rassistant.remedies.steps import backup_name, see


def _script(subject: Subject) -> Script:
    of_cluster = bool(subject.detail("of_cluster"))
    noun, answer = ("db-cluster-snapshot", "DBClusterSnapshot") if of_cluster else ("db-snapshot", "DBSnapshot")
    return Script(
        constants={
            "SNAPSHOT": subject.resource.resource_id,
            "SNAPSHOT_ARN": subject.resource.arn,
            "EXPORT": backup_name(subject, 60),
        },
        apply=(
            see(
                Text("See that it is a manual one.", "수동 스냅샷인지 확인합니다."),
                f"aws rds describe-{noun}s --{noun}-identifier \"$SNAPSHOT\" --query '{answer}s[0].SnapshotType' --output text",
                "manual",
            ),
            _EXPORT,
            Step(
                Text("Delete it.", "삭제합니다."),
                f'aws rds delete-{noun} --{noun}-identifier "$SNAPSHOT" --query {answer}.Status --output text',
            ),
        ),
        confirm="SNAPSHOT",
        no_way_back=Text(
            "A deleted snapshot is lost; an export in S3 can be queried, not restored as a database.",
            "삭제한 스냅샷은 복구할 수 없습니다. S3로 내보낸 데이터는 조회할 수 있지만 데이터베이스로 복원할 수는 없습니다.",
        ),
    )


_EXPORT = Step(
    Text(
        "Where EXPORT_BUCKET, EXPORT_ROLE_ARN and EXPORT_KMS_KEY are set, export it to S3 and wait until that is complete.",
        "EXPORT_BUCKET, EXPORT_ROLE_ARN, EXPORT_KMS_KEY를 지정하면 S3로 내보내고 완료될 때까지 기다립니다.",
    ),
    bash("""
if [ -n "${EXPORT_BUCKET:-}" ]; then
  if ! known export; then
    aws rds start-export-task --export-task-identifier "$EXPORT" --source-arn "$SNAPSHOT_ARN" \\
      --s3-bucket-name "$EXPORT_BUCKET" --iam-role-arn "$EXPORT_ROLE_ARN" --kms-key-id "$EXPORT_KMS_KEY" \\
      --query Status --output text
    remember export "$EXPORT"
  fi
  await COMPLETE aws rds describe-export-tasks --export-task-identifier "$EXPORT" --query 'ExportTasks[0].Status' --output text
fi
"""),
)


def _code(subject: Subject) -> Code:
    of_cluster = bool(subject.detail("of_cluster"))
    identifier, source = subject.resource.resource_id, str(subject.detail("database", ""))
    prefix = "db_cluster" if of_cluster else "db_instance"
    snapshot = "db_cluster_snapshot_identifier" if of_cluster else "db_snapshot_identifier"
    return Declared(
        terraform="aws_db_cluster_snapshot" if of_cluster else "aws_db_snapshot",
        terraform_id=identifier,
        cloudformation="AWS::RDS::DBClusterSnapshot" if of_cluster else "AWS::RDS::DBSnapshot",
        identifier={},  # CloudFormation has no such resource
        arguments={f"{prefix}_identifier": source, snapshot: identifier},
    )


REMEDIATION = Remediation(
    id="rds_snapshot_delete",
    checks=("rds_snapshot_leftover",),
    script=_script,
    code=_code,
)
