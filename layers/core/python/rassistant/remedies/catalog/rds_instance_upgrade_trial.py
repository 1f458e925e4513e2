"""Make a copy of a database with a supported major version beside it (blue/green), to be tried before it is switched to."""

from __future__ import annotations

from rassistant.errors import Text
from rassistant.remedies.remedy import Code, Remediation, Script, Step, Subject, bash
from rassistant.remedies.steps import backup_name

_FIELD = (
    "aws rds describe-db-instances --db-instance-identifier \"$DATABASE\" --query 'DBInstances[0].{}' --output text"
)


def _script(subject: Subject) -> Script:
    return Script(
        constants={
            "DATABASE": subject.resource.resource_id,
            "ENGINE": str(subject.detail("engine", "")),
            "NAME": backup_name(subject, 60),
        },
        look=(_VERSIONS,),
        apply=(_GIVEN, _CREATE),
        undo=(_DELETE,),
        cautions=(
            Text(
                "Which version, and when, is yours to say: set TARGET_VERSION to one that look shows. The copy costs as much as the"
                " database while it is there.",
                "어느 버전으로 언제 올릴지는 직접 정해야 합니다. look에 나온 버전 하나를 TARGET_VERSION으로 지정하세요. 사본이 있는"
                " 동안 같은 요금이 더 부과됩니다.",
            ),
            Text(
                "Try the applications on the green side, then switch: aws rds switchover-blue-green-deployment"
                " --blue-green-deployment-identifier ID. That takes about a minute without writes; the old database is kept as it"
                " was, but what is written after it is not in there.",
                "그린 환경에서 애플리케이션을 시험한 뒤 aws rds switchover-blue-green-deployment --blue-green-deployment-identifier ID로"
                " 전환하세요. 약 1분간 쓰기가 중단되며, 이전 데이터베이스는 그대로 남지만 전환 후의 쓰기는 반영되지 않습니다.",
            ),
            Text(
                "For MySQL, MariaDB, PostgreSQL and Aurora. It needs automated backups, and of PostgreSQL logical replication"
                " (rds.logical_replication). Other engines: restore a snapshot, upgrade that and try it.",
                "MySQL, MariaDB, PostgreSQL, Aurora에서 사용할 수 있으며 자동 백업과, PostgreSQL은 논리적 복제(rds.logical_replication)가"
                " 필요합니다. 다른 엔진은 스냅샷을 복원해 업그레이드하고 시험하세요.",
            ),
        ),
    )


_VERSIONS = Step(
    Text(
        "Show the major versions that it can be upgraded to.",
        "업그레이드할 수 있는 메이저 버전을 조회합니다.",
    ),
    bash(
        """
version=$({})
aws rds describe-db-engine-versions --engine "$ENGINE" --engine-version "$version" --output text \\
  --query 'DBEngineVersions[0].ValidUpgradeTarget[?IsMajorVersionUpgrade].[EngineVersion,Description]'
""",
        _FIELD.replace("{}", "EngineVersion"),
    ),
)
_GIVEN = Step(
    Text(
        "See that a version was given that it can go to: TARGET_VERSION=16.9 bash FILE apply",
        "업그레이드할 수 있는 버전이 지정되었는지 확인합니다: TARGET_VERSION=16.9 bash 파일 apply",
    ),
    bash(
        """
wanted=${TARGET_VERSION:-none}
if [[ ! "$wanted" =~ ^[0-9A-Za-z._-]+$ ]]; then expect "$wanted" 'TARGET_VERSION=16.9'; fi
version=$({})
found=$(aws rds describe-db-engine-versions --engine "$ENGINE" --engine-version "$version" --output text \\
  --query "DBEngineVersions[0].ValidUpgradeTarget[?EngineVersion=='$wanted'].EngineVersion | [0]")
expect "$found" "$wanted"
""",
        _FIELD.replace("{}", "EngineVersion"),
    ),
)
_CREATE = Step(
    Text(
        "Make the copy of the instance, or of its Aurora cluster, and wait until it follows.",
        "인스턴스나 Aurora 클러스터의 사본을 만들고 복제될 때까지 기다립니다.",
    ),
    bash(
        """
source=$({})
cluster=$({})
if [ "$cluster" != None ]; then
  source=$(aws rds describe-db-clusters --db-cluster-identifier "$cluster" --query 'DBClusters[0].DBClusterArn' --output text)
fi
if ! known deployment; then
  deployment=$(aws rds create-blue-green-deployment --blue-green-deployment-name "$NAME" --source "$source" \\
    --target-engine-version "$wanted" --query BlueGreenDeployment.BlueGreenDeploymentIdentifier --output text)
  remember deployment "$deployment"
fi
deployment=$(recall deployment)
await AVAILABLE aws rds describe-blue-green-deployments --blue-green-deployment-identifier "$deployment" \\
  --query 'BlueGreenDeployments[0].Status' --output text
printf '%s\\n' "$deployment"
""",
        _FIELD.replace("{}", "DBInstanceArn"),
        _FIELD.replace("{}", "DBClusterIdentifier"),
    ),
)
_DELETE = Step(
    Text(
        "Delete the copy, if it was not switched to: after that it is the database.",
        "전환하지 않은 경우에만 사본을 삭제합니다. 전환한 뒤에는 그것이 실제 데이터베이스입니다.",
    ),
    bash("""
deployment=$(recall deployment)
found=$(aws rds describe-blue-green-deployments --blue-green-deployment-identifier "$deployment" \\
  --query 'BlueGreenDeployments[0].Status' --output text)
expect "$found" AVAILABLE
aws rds delete-blue-green-deployment --blue-green-deployment-identifier "$deployment" --delete-target \\
  --query BlueGreenDeployment.Status --output text
rm -f "$STATE/deployment"
"""),
)


def _code(_subject: Subject) -> Code:
    return Text(
        "Try the upgrade on the copy that the AWS CLI text makes. Then set engine_version with allow_major_version_upgrade and"
        " blue_green_update in aws_db_instance (EngineVersion with AllowMajorVersionUpgrade in AWS::RDS::DBInstance, which"
        " upgrades in place), in the code that owns the database.",
        "AWS CLI 코드로 만든 사본에서 먼저 시험하세요. 그다음 데이터베이스를 관리하는 코드에서 aws_db_instance의 engine_version을"
        " allow_major_version_upgrade, blue_green_update와 함께 바꾸세요(AWS::RDS::DBInstance는 EngineVersion과"
        " AllowMajorVersionUpgrade이며 제자리에서 업그레이드합니다).",
    )


REMEDIATION = Remediation(
    id="rds_instance_upgrade_trial", checks=("rds_instance_extended_support",), script=_script, code=_code
)
