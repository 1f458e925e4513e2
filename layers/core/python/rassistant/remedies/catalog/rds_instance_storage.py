"""Snapshot a database, then change its storage's type or IOPS while it is up."""

from __future__ import annotations

from rassistant.errors import Text
from rassistant.remedies.backups import database_snapshot
from rassistant.remedies.remedy import Change, Code, Declared, Remediation, Script, Step, Subject
from rassistant.remedies.steps import SNAPSHOT_DATABASE, backup_name, see

_FIELD = (
    "aws rds describe-db-instances --db-instance-identifier \"$DATABASE\" --query 'DBInstances[0].{}' --output text"
)
_MODIFY = (
    'aws rds modify-db-instance --db-instance-identifier "$DATABASE" {} --apply-immediately'
    " --query DBInstance.DBInstanceStatus --output text"
)


def _script(subject: Subject) -> Script:
    before, iops = str(subject.detail("storage_type", "")), subject.detail("iops")
    after = subject.finding.target
    to_type = "storage_type" in after
    constants = {
        "DATABASE": subject.resource.resource_id,
        "SNAPSHOT": backup_name(subject),
        "TYPE_BEFORE": before,
        "IOPS_BEFORE": str(iops or ""),
        "TYPE_AFTER": str(after.get("storage_type", "")),
        "IOPS_AFTER": str(after.get("iops", "")),
    }
    with_iops = ' --iops "$IOPS_BEFORE"' if iops else ""
    change = '--storage-type "$TYPE_AFTER"' if to_type else '--iops "$IOPS_AFTER"'
    wanted = f"await \"$TYPE_AFTER\" {_FIELD.replace('{}', 'StorageType')}" if to_type else (
        f"await \"$IOPS_AFTER\" {_FIELD.replace('{}', 'Iops')}"
    )  # fmt: skip
    back = f'--storage-type "$TYPE_BEFORE"{with_iops}'
    return Script(
        constants=constants,
        apply=(
            see(
                Text("See that it has the storage that was judged.", "판정한 스토리지 유형 그대로인지 확인합니다."),
                _FIELD.replace("{}", "StorageType"),
                '"$TYPE_BEFORE"',
            ),
            SNAPSHOT_DATABASE,
            Step(
                Text("Change it, and wait until it holds.", "변경하고 반영될 때까지 기다립니다."),
                f"{_MODIFY.replace('{}', change)}\n{wanted}",
            ),
        ),
        undo=(Step(Text("Change it back.", "원래대로 되돌립니다."), _MODIFY.replace("{}", back)),),
        cautions=(
            Text(
                "The database is slower while its storage is optimized, which can take hours; its storage can't be changed"
                " again before that, and four times in 24 hours at most.",
                "스토리지를 최적화하는 몇 시간 동안 느려질 수 있으며, 최적화가 끝나야 스토리지를 다시 변경할 수 있습니다"
                "(24시간에 네 번까지).",
            ),
        ),
    )


def _code(subject: Subject) -> Code:
    database, after = subject.resource.resource_id, subject.finding.target
    change = (
        Change("storage_type", "StorageType", subject.detail("storage_type"), after["storage_type"])
        if "storage_type" in after
        else Change("iops", "Iops", subject.detail("iops"), after.get("iops"))
    )
    return Declared(
        terraform="aws_db_instance",
        terraform_id=database,
        cloudformation="AWS::RDS::DBInstance",
        identifier={"DBInstanceIdentifier": database},
        changes=(change,),
        backup=(database_snapshot(subject),),
    )


REMEDIATION = Remediation(
    id="rds_instance_storage",
    checks=("rds_instance_storage",),
    script=_script,
    code=_code,
)
