"""Snapshot a database, then change its class or its standby in the maintenance window."""

from __future__ import annotations

from rassistant.errors import Text
from rassistant.remedies.backups import database_snapshot
from rassistant.remedies.remedy import Change, Code, Declared, Remediation, Script, Step, Subject, bash
from rassistant.remedies.steps import SNAPSHOT_DATABASE, backup_name, see

_FIELD = (
    "aws rds describe-db-instances --db-instance-identifier \"$DATABASE\" --query 'DBInstances[0].{}' --output text"
)
_MODIFY = 'aws rds modify-db-instance --db-instance-identifier "$DATABASE" {} --no-apply-immediately {} --output text'
_SINGLE_ZONE = "rds_instance_multi_az_dev"
_WINDOW = Text(
    "The change is made in the next maintenance window, with a restart of some minutes.",
    "변경은 다음 유지 관리 기간에 적용되며, 몇 분간 재시작됩니다.",
)


def _script(subject: Subject) -> Script:
    if subject.finding.check == _SINGLE_ZONE:
        return _to_single_zone(subject)
    return Script(
        constants={
            "DATABASE": subject.resource.resource_id,
            "SNAPSHOT": backup_name(subject),
            "ENGINE": str(subject.detail("engine", "")),
            "VERSION": str(subject.detail("engine_version", "")),
            "CLASS_BEFORE": str(subject.detail("instance_class", "")),
            "CLASS_AFTER": subject.target,
        },
        apply=(
            see(
                Text("See that it has the class that was judged.", "판정한 인스턴스 클래스 그대로인지 확인합니다."),
                _FIELD.replace("{}", "DBInstanceClass"),
                '"$CLASS_BEFORE"',
            ),
            _orderable(bool(subject.detail("engine_version"))),
            SNAPSHOT_DATABASE,
            _change('--db-instance-class "$CLASS_AFTER"', "PendingModifiedValues.DBInstanceClass", '"$CLASS_AFTER"'),
        ),
        undo=(
            Step(
                Text(
                    "Change it back in the next maintenance window.", "다음 유지 관리 기간에 원래 클래스로 되돌립니다."
                ),
                _modify('--db-instance-class "$CLASS_BEFORE"'),
            ),
        ),
        cautions=(_WINDOW,),
    )


def _modify(arguments: str) -> str:
    return _MODIFY.replace("{}", arguments, 1).replace("{}", "--query DBInstance.DBInstanceStatus", 1)


def _change(arguments: str, pending: str, wanted: str) -> Step:
    return Step(
        Text("Order the change, and see that it is pending.", "변경을 예약하고, 대기 중인지 확인합니다."),
        f"{_modify(arguments)}\nawait {wanted} {_FIELD.replace('{}', pending)}",
    )


def _orderable(with_version: bool) -> Step:
    version = ' --engine-version "$VERSION"' if with_version else ""
    return Step(
        Text("See that the class is offered for this engine here.", "이 엔진에서 해당 클래스를 제공하는지 확인합니다."),
        bash(
            """
found=$(aws rds describe-orderable-db-instance-options --engine "$ENGINE"{} --db-instance-class "$CLASS_AFTER" \\
  --query 'OrderableDBInstanceOptions[0].DBInstanceClass' --output text)
expect "$found" "$CLASS_AFTER"
""",
            version,
        ),
    )


def _to_single_zone(subject: Subject) -> Script:
    return Script(
        constants={"DATABASE": subject.resource.resource_id, "SNAPSHOT": backup_name(subject)},
        apply=(
            see(
                Text("See that it still has a standby.", "아직 다중 AZ 구성인지 확인합니다."),
                _FIELD.replace("{}", "MultiAZ"),
                "True",
            ),
            SNAPSHOT_DATABASE,
            _change("--no-multi-az", "PendingModifiedValues.MultiAZ", "False"),
        ),
        undo=(
            Step(
                Text("Order a standby again.", "다시 다중 AZ로 예약합니다."),
                _modify("--multi-az"),
            ),
        ),
        cautions=(
            Text(
                "Without a standby, a failure of the zone means an outage until you restore a backup.",
                "대기 인스턴스가 없으면 가용 영역 장애 때 백업을 복원할 때까지 중단됩니다.",
            ),
        ),
    )


def _code(subject: Subject) -> Code:
    database = subject.resource.resource_id
    change = (
        Change("multi_az", "MultiAZ", True, False)
        if subject.finding.check == _SINGLE_ZONE
        else Change("instance_class", "DBInstanceClass", subject.detail("instance_class"), subject.target)
    )
    return Declared(
        terraform="aws_db_instance",
        terraform_id=database,
        cloudformation="AWS::RDS::DBInstance",
        identifier={"DBInstanceIdentifier": database},
        changes=(change,),
        snapshot=True,
        backup=(database_snapshot(subject),),
    )


REMEDIATION = Remediation(
    id="rds_instance_modify",
    checks=(
        "rds_instance_rightsize",
        "rds_instance_generation",
        "rds_instance_graviton",
        "rds_instance_multi_az_dev",
    ),
    script=_script,
    code=_code,
)
