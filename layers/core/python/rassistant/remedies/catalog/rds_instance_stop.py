"""Snapshot and stop a database; AWS starts it again after seven days."""

from __future__ import annotations

from rassistant.errors import Text
from rassistant.remedies.backups import database_snapshot
from rassistant.remedies.remedy import Added, Code, Remediation, Script, Step, Subject, bash
from rassistant.remedies.steps import SNAPSHOT_DATABASE, backup_name, see
from rassistant.remedies.terraform import resource

_FIELD = (
    "aws rds describe-db-instances --db-instance-identifier \"$DATABASE\" --query 'DBInstances[0].{}' --output text"
)


def _script(subject: Subject) -> Script:
    return Script(
        constants={"DATABASE": subject.resource.resource_id, "SNAPSHOT": backup_name(subject)},
        apply=(
            see(
                Text("See that it is available.", "사용 가능 상태인지 확인합니다."),
                _FIELD.replace("{}", "DBInstanceStatus"),
                "available",
            ),
            SNAPSHOT_DATABASE,
            Step(
                Text("Stop it.", "중지합니다."),
                'aws rds stop-db-instance --db-instance-identifier "$DATABASE" --query DBInstance.DBInstanceStatus'
                f" --output text\nawait stopped {_FIELD.replace('{}', 'DBInstanceStatus')}",
            ),
        ),
        undo=(
            Step(
                Text("Start it again.", "다시 시작합니다."),
                bash("""
aws rds start-db-instance --db-instance-identifier "$DATABASE" --query DBInstance.DBInstanceStatus --output text
patiently aws rds wait db-instance-available --db-instance-identifier "$DATABASE"
"""),
            ),
        ),
        cautions=(
            Text(
                "AWS starts it again after seven days: run this again then, or delete it with a final snapshot.",
                "7일이 지나면 AWS가 자동으로 다시 시작합니다. 그때 다시 실행하거나, 최종 스냅샷을 남기고 삭제하세요.",
            ),
            Text("Storage and snapshots go on costing.", "스토리지와 스냅샷 요금은 계속 부과됩니다."),
        ),
    )


def _code(subject: Subject) -> Code:
    return Added(
        blocks=(
            database_snapshot(subject),
            resource(
                "aws_rds_instance_state", "target", {"identifier": subject.resource.resource_id, "state": "stopped"}
            ),
        ),
        instead=Text(
            "CloudFormation can't stop a database: it declares that one exists. Use the AWS CLI text; in a stack, the"
            " nearest correct way is to remove the database with DeletionPolicy: Snapshot.",
            "CloudFormation은 데이터베이스의 존재만 선언하므로 중지할 수 없습니다. AWS CLI 코드를 사용하세요. 스택 안에서는"
            " DeletionPolicy: Snapshot으로 데이터베이스를 제거하는 것이 가장 가까운 방법입니다.",
        ),
        cautions=(
            Text(
                "AWS starts it again after seven days; the next terraform apply stops it again.",
                "7일이 지나면 AWS가 자동으로 시작하며, 다음 terraform apply 때 다시 중지됩니다.",
            ),
        ),
    )


REMEDIATION = Remediation(
    id="rds_instance_stop",
    checks=("rds_instance_idle",),
    script=_script,
    code=_code,
)
