"""Make an idle instance of an Aurora cluster serverless: it falls to half a capacity unit while nobody asks."""

from __future__ import annotations

from rassistant.errors import Text
from rassistant.remedies.remedy import Change, Code, Declared, Remediation, Script, Step, Subject, bash
from rassistant.remedies.steps import backup_name, json_text, see

_FIELD = (
    "aws rds describe-db-instances --db-instance-identifier \"$DATABASE\" --query 'DBInstances[0].{}' --output text"
)
_SERVERLESS = "db.serverless"


def _change(constant: str) -> str:
    return bash(
        """
aws rds modify-db-instance --db-instance-identifier "$DATABASE" --db-instance-class "{}" --apply-immediately \\
  --query DBInstance.DBInstanceStatus --output text
await "{}" {}
patiently aws rds wait db-instance-available --db-instance-identifier "$DATABASE"
""",
        constant,
        constant,
        _FIELD.replace("{}", "DBInstanceClass"),
    )


def _script(subject: Subject) -> Script:
    return Script(
        constants={
            "DATABASE": subject.resource.resource_id,
            "BEFORE": str(subject.detail("instance_class", "")),
            "AFTER": _SERVERLESS,
            "SNAPSHOT": backup_name(subject),
            "CAPACITY": json_text({"MinCapacity": 0.5, "MaxCapacity": 16.0}),
        },
        apply=(
            see(
                Text("See that it has the class that was judged.", "판정한 클래스 그대로인지 확인합니다."),
                _FIELD.replace("{}", "DBInstanceClass"),
                '"$BEFORE"',
            ),
            _OFFERED,
            _SNAPSHOT,
            _CAPACITY,
            Step(Text("Change the class, and wait.", "클래스를 변경하고 기다립니다."), _change("$AFTER")),
        ),
        undo=(Step(Text("Change the class back.", "원래 클래스로 되돌립니다."), _change("$BEFORE")),),
        cautions=(
            Text(
                "The instance restarts; a writer fails over to a reader where there is one. At full load a capacity unit costs more"
                " than a fixed class: it pays for what is idle most of the time.",
                "인스턴스가 다시 시작되며, 라이터는 리더가 있으면 장애 조치됩니다. 부하가 계속 높으면 고정 클래스보다 비싸므로 대부분"
                " 유휴 상태인 경우에만 유리합니다.",
            ),
            Text(
                "Where nobody needs the cluster any more, take a final snapshot and delete it instead. The capacity range of the"
                " cluster stays after an undo; it does nothing without serverless instances.",
                "클러스터가 더 이상 필요 없으면 최종 스냅샷을 만들고 삭제하세요. 되돌린 뒤에도 클러스터의 용량 범위 설정은 남지만 서버리스"
                " 인스턴스가 없으면 영향이 없습니다.",
            ),
        ),
    )


_OFFERED = Step(
    Text(
        "See that this engine version can be serverless here.",
        "이 리전에서 해당 엔진 버전이 서버리스를 지원하는지 확인합니다.",
    ),
    bash(
        """
engine=$({})
version=$({})
cluster=$({})
found=$(aws rds describe-orderable-db-instance-options --engine "$engine" --engine-version "$version" \\
  --db-instance-class "$AFTER" --query 'OrderableDBInstanceOptions[0].DBInstanceClass' --output text)
expect "$found" "$AFTER"
""",
        _FIELD.replace("{}", "Engine"),
        _FIELD.replace("{}", "EngineVersion"),
        _FIELD.replace("{}", "DBClusterIdentifier"),
    ),
)
_SNAPSHOT = Step(
    Text(
        "Take a snapshot of the cluster and wait until it is available.",
        "클러스터 스냅샷을 만들고 사용 가능해질 때까지 기다립니다.",
    ),
    bash("""
if ! known snapshot; then
  aws rds create-db-cluster-snapshot --db-cluster-identifier "$cluster" --db-cluster-snapshot-identifier "$SNAPSHOT" \\
    --query DBClusterSnapshot.Status --output text
  remember snapshot "$SNAPSHOT"
fi
patiently aws rds wait db-cluster-snapshot-available --db-cluster-snapshot-identifier "$SNAPSHOT"
"""),
)
_CAPACITY = Step(
    Text(
        "Give the cluster a range of capacity, if it has none.",
        "클러스터에 용량 범위가 없으면 지정합니다.",
    ),
    bash("""
least=$(aws rds describe-db-clusters --db-cluster-identifier "$cluster" \\
  --query 'DBClusters[0].ServerlessV2ScalingConfiguration.MinCapacity' --output text)
if [ "$least" = None ]; then
  aws rds modify-db-cluster --db-cluster-identifier "$cluster" --serverless-v2-scaling-configuration "$CAPACITY" \\
    --apply-immediately --query DBCluster.Status --output text
  patiently aws rds wait db-cluster-available --db-cluster-identifier "$cluster"
fi
"""),
)


def _code(subject: Subject) -> Code:
    database = subject.resource.resource_id
    return Declared(
        terraform="aws_rds_cluster_instance",
        terraform_id=database,
        cloudformation="AWS::RDS::DBInstance",
        identifier={"DBInstanceIdentifier": database},
        changes=(Change("instance_class", "DBInstanceClass", subject.detail("instance_class"), _SERVERLESS),),
    )


REMEDIATION = Remediation(
    id="rds_instance_serverless", checks=("rds_instance_aurora_idle",), script=_script, code=_code
)
