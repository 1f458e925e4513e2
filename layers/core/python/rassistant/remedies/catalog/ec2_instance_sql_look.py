"""Show where the databases of a small SQL Server could go: the account's other servers with the same licence."""

from __future__ import annotations

from rassistant.errors import Text
from rassistant.remedies.looking import dimensions, figures, only_a_look
from rassistant.remedies.remedy import Remediation, Script, Step, Subject, bash
from rassistant.remedies.steps import json_text


def _script(subject: Subject) -> Script:
    instance = subject.resource.resource_id
    platform = str(subject.detail("platform_details", "*SQL*"))
    return Script(
        constants={
            "INSTANCE_ID": instance,
            "SAME_LICENCE": json_text(
                [
                    {"Name": "platform-details", "Values": [platform]},
                    {"Name": "instance-state-name", "Values": ["running"]},
                ]
            ),
            "DIMENSIONS": dimensions(InstanceId=instance),
        },
        look=(
            Step(
                Text(
                    "Show the running servers of this region with the same licence, and their sizes.",
                    "이 리전에서 같은 라이선스로 실행 중인 서버와 크기를 조회합니다.",
                ),
                bash("""
aws ec2 describe-instances --filters "$SAME_LICENCE" \\
  --query 'Reservations[].Instances[].[InstanceId,InstanceType,CpuOptions.CoreCount,Placement.AvailabilityZone]' --output text
"""),
            ),
            Step(
                Text(
                    "Show the volumes of this one: what has to move.", "이 서버의 볼륨(옮겨야 할 데이터)을 조회합니다."
                ),
                bash("""
aws ec2 describe-instances --instance-ids "$INSTANCE_ID" \\
  --query 'Reservations[0].Instances[0].BlockDeviceMappings[].[DeviceName,Ebs.VolumeId]' --output text
"""),
            ),
            figures("AWS/EC2", ("CPUUtilization", "NetworkIn", "NetworkOut")),
        ),
        cautions=(
            Text(
                "Databases are moved by SQL Server's own means (backup and restore, or log shipping), tried with the"
                " applications, and switched in a maintenance window; then stop this server and keep it for some weeks.",
                "데이터베이스는 SQL Server의 방법(백업과 복원, 로그 전달)으로 옮기고 애플리케이션과 함께 시험한 뒤 유지 관리 시간에"
                " 전환하세요. 이후 이 서버를 중지하고 몇 주간 보관하세요.",
            ),
        ),
    )


REMEDIATION = Remediation(
    id="ec2_instance_sql_look", checks=("ec2_instance_sql_small",), script=_script, code=only_a_look
)
