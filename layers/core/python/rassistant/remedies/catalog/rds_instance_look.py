"""Show who may reach a database with few clients, and how many do."""

from __future__ import annotations

from rassistant.errors import Text
from rassistant.remedies.looking import dimensions, figures, only_a_look
from rassistant.remedies.remedy import Remediation, Script, Step, Subject, bash


def _script(subject: Subject) -> Script:
    database = subject.resource.resource_id
    return Script(
        constants={"DATABASE": database, "DIMENSIONS": dimensions(DBInstanceIdentifier=database)},
        look=(
            Step(
                Text(
                    "Show its endpoint, security groups and tags.",
                    "엔드포인트, 보안 그룹, 태그를 조회합니다.",
                ),
                bash("""
aws rds describe-db-instances --db-instance-identifier "$DATABASE" \\
  --query 'DBInstances[].[Endpoint.Address,VpcSecurityGroups[].VpcSecurityGroupId,TagList]' --output json
"""),
            ),
            Step(
                Text(
                    "Show what these groups let in: groups there are its likely clients.",
                    "보안 그룹이 허용하는 대상을 조회합니다. 여기 나온 그룹이 접속하는 쪽일 가능성이 큽니다.",
                ),
                bash("""
read -r -a groups <<< "$(aws rds describe-db-instances --db-instance-identifier "$DATABASE" \\
  --query 'DBInstances[0].VpcSecurityGroups[].VpcSecurityGroupId' --output text)"
if [ "${#groups[@]}" -gt 0 ]; then
  aws ec2 describe-security-groups --group-ids "${groups[@]}" --query 'SecurityGroups[].[GroupId,IpPermissions]'
fi
"""),
            ),
            figures("AWS/RDS", ("DatabaseConnections", "CPUUtilization", "ReadIOPS", "WriteIOPS"), 30),
        ),
    )


REMEDIATION = Remediation(
    id="rds_instance_look", checks=("rds_instance_few_connections",), script=_script, code=only_a_look
)
