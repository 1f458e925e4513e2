"""Stop an instance; its volumes stay."""

from __future__ import annotations

from rassistant.errors import Text
from rassistant.remedies.remedy import Added, Code, Remediation, Script, Step, Subject, bash
from rassistant.remedies.steps import json_text, see
from rassistant.remedies.terraform import resource

_FIELD = (
    "aws ec2 describe-instances --instance-ids \"$INSTANCE_ID\" --query 'Reservations[0].Instances[0].{}' --output text"
)


_LOOKED_AT = "ec2_instance_low_use"
_LOOK = Step(
    Text(
        "Look at the last 14 days (day, mean, maximum, sum: CPU in percent, network in bytes), and go on only once that has"
        " been read: REVIEWED=yes.",
        "최근 14일 지표(날짜, 평균, 최댓값, 합계: CPU는 %, 네트워크는 바이트)를 보고, 확인했을 때만 REVIEWED=yes로 계속합니다.",
    ),
    bash("""
since=$(date -u -d '14 days ago' +%FT00:00:00Z 2> "$STATE/error" || date -u -v -14d +%FT00:00:00Z)
until=$(date -u +%FT%TZ)
for metric in CPUUtilization NetworkIn NetworkOut; do
  printf '%s\\n' "$metric"
  aws cloudwatch get-metric-statistics --namespace AWS/EC2 --metric-name "$metric" --dimensions "$DIMENSIONS" \\
    --start-time "$since" --end-time "$until" --period 86400 --statistics Average Maximum Sum \\
    --query 'sort_by(Datapoints, &Timestamp)[].[Timestamp,Average,Maximum,Sum]' --output text
done
expect "${REVIEWED:-no}" yes  # REVIEWED=yes bash FILE apply
"""),
)
"""Needs DIMENSIONS. An instance that works on some days is not stopped unseen."""


def _script(subject: Subject) -> Script:
    is_looked_at = subject.finding.check == _LOOKED_AT
    instance_id = subject.resource.resource_id
    dimensions = {"DIMENSIONS": json_text([{"Name": "InstanceId", "Value": instance_id}])} if is_looked_at else {}
    return Script(
        constants={"INSTANCE_ID": instance_id, **dimensions},
        apply=(
            *((_LOOK,) if is_looked_at else ()),
            see(
                Text("See that it runs.", "실행 중인지 확인합니다."),
                _FIELD.replace("{}", "State.Name"),
                "running",
            ),
            see(
                Text(
                    "See that its root is an EBS volume: what an instance store holds would be lost.",
                    "루트가 EBS 볼륨인지 확인합니다. 인스턴스 스토어의 데이터는 중지하면 사라집니다.",
                ),
                _FIELD.replace("{}", "RootDeviceType"),
                "ebs",
            ),
            Step(
                Text(
                    "Stop it. Its volumes stay as they are: no backup is needed.",
                    "중지합니다. 볼륨은 그대로 남으므로 백업은 필요하지 않습니다.",
                ),
                bash("""
aws ec2 stop-instances --instance-ids "$INSTANCE_ID" --query 'StoppingInstances[0].CurrentState.Name' --output text
patiently aws ec2 wait instance-stopped --instance-ids "$INSTANCE_ID"
"""),
            ),
        ),
        undo=(
            Step(
                Text("Start it again.", "다시 시작합니다."),
                bash("""
aws ec2 start-instances --instance-ids "$INSTANCE_ID" --query 'StartingInstances[0].CurrentState.Name' --output text
patiently aws ec2 wait instance-running --instance-ids "$INSTANCE_ID"
"""),
            ),
        ),
        cautions=(
            Text(
                "A public address that is not elastic changes, data on local disks is lost, and a load balancer sees the"
                " instance as unhealthy.",
                "탄력적 IP가 아닌 공인 주소는 바뀌고, 로컬 디스크의 데이터는 사라지며, 로드 밸런서에서는 비정상으로 표시됩니다.",
            ),
        ),
    )


def _code(subject: Subject) -> Code:
    state = {"instance_id": subject.resource.resource_id, "state": "stopped"}
    return Added(
        blocks=(resource("aws_ec2_instance_state", "target", state),),
        instead=Text(
            "CloudFormation declares what exists, not whether it is switched on: it can't stop an instance. Use the AWS"
            " CLI text; in a stack, the nearest correct way is to remove the instance or to put it on a schedule.",
            "CloudFormation은 리소스의 존재를 선언할 뿐 켜고 끄는 상태를 다루지 않아 인스턴스를 중지할 수 없습니다. AWS CLI 코드를"
            " 사용하세요. 스택 안에서는 인스턴스를 제거하거나 일정에 따라 켜고 끄는 것이 가장 가까운 방법입니다.",
        ),
        cautions=(
            Text(
                "After taking this block out again, start the instance by hand: Terraform leaves it as it is.",
                "이 블록을 지워도 Terraform은 인스턴스를 켜지 않으므로 직접 시작해야 합니다.",
            ),
        ),
    )


REMEDIATION = Remediation(
    id="ec2_instance_stop",
    checks=("ec2_instance_idle", "ec2_instance_gpu_idle", _LOOKED_AT),
    script=_script,
    code=_code,
)
