"""Image, stop, change the type, start."""

from __future__ import annotations

from rassistant.errors import Text
from rassistant.remedies.backups import instance_image
from rassistant.remedies.remedy import Change, Code, Declared, Remediation, Script, Step, Subject, bash
from rassistant.remedies.steps import IMAGE_INSTANCE, backup_name, backup_tags, json_text, note, see

_FIELD = (
    "aws ec2 describe-instances --instance-ids \"$INSTANCE_ID\" --query 'Reservations[0].Instances[0].{}' --output text"
)
_NEW_HYPERVISOR = "ec2_instance_generation"
_SQL = "ec2_instance_sql_large"
_LESS_MEMORY = Text(
    "The smaller size has less memory too: try it with the databases' own load first, and set max server memory of SQL Server to"
    " what is left.",
    "크기를 줄이면 메모리도 줄어드므로 데이터베이스 부하로 먼저 시험하고, SQL Server의 max server memory를 남는 크기에 맞게 설정하세요.",
)


def _script(subject: Subject) -> Script:
    instance, target = subject.resource.resource_id, subject.target
    zone = str(subject.detail("availability_zone", ""))
    return Script(
        constants={
            "INSTANCE_ID": instance,
            "TYPE_BEFORE": str(subject.detail("instance_type", "")),
            "TYPE_AFTER": target,
            "IMAGE_NAME": backup_name(subject),
            "NOTE": note(subject),
            "IMAGE_TAGS": backup_tags("image", subject),
            "OFFERED": json_text(
                [
                    {"Name": "instance-type", "Values": [target]},
                    *([{"Name": "location", "Values": [zone]}] if zone else []),
                ]
            ),
            "TYPE_JSON": json_text({"Value": target}),
            "OLD_TYPE_JSON": json_text({"Value": str(subject.detail("instance_type", ""))}),
        },
        apply=(
            see(
                Text("See that it has the type that was judged.", "판정한 인스턴스 유형 그대로인지 확인합니다."),
                _FIELD.replace("{}", "InstanceType"),
                '"$TYPE_BEFORE"',
            ),
            _OFFERED,
            *((_DRIVERS,) if subject.finding.check == _NEW_HYPERVISOR else ()),
            IMAGE_INSTANCE,
            _STOP,
            _changed("TYPE_JSON", "TYPE_AFTER"),
            _START,
        ),
        undo=(_STOP_AGAIN, _changed("OLD_TYPE_JSON", "TYPE_BEFORE"), _START),
        cautions=(
            Text(
                "The instance is down for some minutes; data on local disks is lost, and a public address that is not"
                " elastic changes.",
                "인스턴스가 몇 분간 중단됩니다. 로컬 디스크의 데이터는 사라지고, 탄력적 IP가 아닌 공인 주소는 바뀝니다.",
            ),
            Text(
                "The image is taken without a reboot: what programs hold in memory is not in it.",
                "이미지는 재부팅 없이 만들기 때문에 메모리에만 있는 데이터는 포함되지 않습니다.",
            ),
            *((_LESS_MEMORY,) if subject.finding.check == _SQL else ()),
        ),
    )


_OFFERED = Step(
    Text("See that the new type is offered in this zone.", "이 가용 영역에서 새 유형을 제공하는지 확인합니다."),
    bash("""
found=$(aws ec2 describe-instance-type-offerings --location-type availability-zone --filters "$OFFERED" \\
  --query 'InstanceTypeOfferings[0].InstanceType' --output text)
expect "$found" "$TYPE_AFTER"
"""),
)
_DRIVERS = see(
    Text(
        "See that the image has the network driver of the newer system.",
        "새 시스템의 네트워크 드라이버(ENA)가 있는지 확인합니다.",
    ),
    _FIELD.replace("{}", "EnaSupport"),
    "True",
)
_STOP = Step(
    Text("Keep in mind whether it runs, and stop it.", "실행 여부를 기록하고 중지합니다."),
    bash("""
if ! known was; then
  was=$(aws ec2 describe-instances --instance-ids "$INSTANCE_ID" \\
    --query 'Reservations[0].Instances[0].State.Name' --output text)
  remember was "$was"
fi
aws ec2 stop-instances --instance-ids "$INSTANCE_ID" --query 'StoppingInstances[0].CurrentState.Name' --output text
patiently aws ec2 wait instance-stopped --instance-ids "$INSTANCE_ID"
"""),
)
_STOP_AGAIN = Step(
    Text("Stop it.", "중지합니다."),
    bash("""
aws ec2 stop-instances --instance-ids "$INSTANCE_ID" --query 'StoppingInstances[0].CurrentState.Name' --output text
patiently aws ec2 wait instance-stopped --instance-ids "$INSTANCE_ID"
"""),
)
_START = Step(
    Text("Start it, if it ran before.", "이전에 실행 중이었다면 다시 시작합니다."),
    bash("""
was=$(recall was)
if [ "$was" = running ]; then
  aws ec2 start-instances --instance-ids "$INSTANCE_ID" --query 'StartingInstances[0].CurrentState.Name' --output text
  patiently aws ec2 wait instance-running --instance-ids "$INSTANCE_ID"
  patiently aws ec2 wait instance-status-ok --instance-ids "$INSTANCE_ID"
fi
"""),
)


def _changed(given: str, wanted: str) -> Step:
    return Step(
        Text("Change the type and see that it holds.", "유형을 변경하고 반영되었는지 확인합니다."),
        f'aws ec2 modify-instance-attribute --instance-id "$INSTANCE_ID" --instance-type "${given}"\n'
        f'found=$({_FIELD.replace("{}", "InstanceType")})\nexpect "$found" "${wanted}"',
    )


def _code(subject: Subject) -> Code:
    instance = subject.resource.resource_id
    return Declared(
        terraform="aws_instance",
        terraform_id=instance,
        cloudformation="AWS::EC2::Instance",
        identifier={"InstanceId": instance},
        changes=(Change("instance_type", "InstanceType", subject.detail("instance_type"), subject.target),),
        backup=(instance_image(subject),),
    )


REMEDIATION = Remediation(
    id="ec2_instance_resize",
    checks=("ec2_instance_rightsize", "ec2_instance_generation", "ec2_instance_burst", _SQL),
    script=_script,
    code=_code,
)
