"""Image an instance that has been stopped for long, then terminate it with its volumes and addresses."""

from __future__ import annotations

from rassistant.errors import Text
from rassistant.remedies.backups import instance_image
from rassistant.remedies.remedy import Code, Declared, Remediation, Script, Step, Subject, bash
from rassistant.remedies.steps import IMAGE_INSTANCE, backup_name, backup_tags, kept, note, see

_INSTANCE = 'aws ec2 describe-instances --instance-ids "$INSTANCE_ID"'
_FIELD = f"{_INSTANCE} --query 'Reservations[0].Instances[0].{{}}' --output text"


def _script(subject: Subject) -> Script:
    addresses = subject.covered_ids("EIP")
    return Script(
        constants={
            "INSTANCE_ID": subject.resource.resource_id,
            "INSTANCE_TYPE": str(subject.detail("instance_type", "")),
            "SUBNET_ID": str(subject.detail("subnet", "")),
            "VOLUME_IDS": " ".join(subject.covered_ids("EBS")),
            "ALLOCATION_IDS": " ".join(addresses),
            "IMAGE_NAME": backup_name(subject),
            "NOTE": note(subject),
            "IMAGE_TAGS": backup_tags("image", subject),
        },
        apply=(
            see(
                Text("See that it is still stopped.", "여전히 중지 상태인지 확인합니다."),
                _FIELD.replace("{}", "State.Name"),
                "stopped",
            ),
            _PROTECTION,
            _SAVE,
            IMAGE_INSTANCE,
            *((_ADDRESSES,) if addresses else ()),
            _TERMINATE,
        ),
        undo=(_LAUNCH,),
        confirm="INSTANCE_ID",
        cautions=(
            Text(
                "The instance of an undo has other ids and addresses; released addresses do not come back.",
                "되돌릴 때 만들어지는 인스턴스는 ID와 주소가 다르며, 반납한 IP 주소는 돌아오지 않습니다.",
            ),
            Text(
                "The image and its snapshots are billed from now on, for the data that they hold.",
                "이미지와 스냅샷에는 저장된 데이터만큼 요금이 부과됩니다.",
            ),
        ),
    )


_PROTECTION = see(
    Text("Respect its termination protection.", "종료 방지 설정을 존중합니다."),
    'aws ec2 describe-instance-attribute --instance-id "$INSTANCE_ID" --attribute disableApiTermination'
    " --query DisableApiTermination.Value --output text",
    "False",
)
_SAVE = Step(
    Text("Keep its configuration.", "구성을 저장합니다."),
    f'{_INSTANCE} --output json > "$STATE/instance.json"\n'
    + kept(_INSTANCE, groups="Reservations[0].Instances[0].SecurityGroups[].GroupId"),
)
_ADDRESSES = Step(
    Text("Release its addresses.", "IP 주소를 반납합니다."),
    bash("""
for allocation in $ALLOCATION_IDS; do
  association=$(aws ec2 describe-addresses --allocation-ids "$allocation" --query 'Addresses[0].AssociationId' --output text)
  if [ -n "$association" ] && [ "$association" != None ]; then
    aws ec2 disassociate-address --association-id "$association"
  fi
  aws ec2 release-address --allocation-id "$allocation"
done
"""),
)
_TERMINATE = Step(
    Text(
        "Terminate it, and delete those of its volumes that stay behind (the image holds their snapshots).",
        "인스턴스를 종료하고, 남은 볼륨을 삭제합니다(이미지에 스냅샷이 있습니다).",
    ),
    bash("""
aws ec2 terminate-instances --instance-ids "$INSTANCE_ID" --query 'TerminatingInstances[0].CurrentState.Name' --output text
patiently aws ec2 wait instance-terminated --instance-ids "$INSTANCE_ID"
for volume in $VOLUME_IDS; do
  if state=$(aws ec2 describe-volumes --volume-ids "$volume" --query 'Volumes[0].State' --output text 2>/dev/null); then
    expect "$state" available
    aws ec2 delete-volume --volume-id "$volume"
  fi
done
"""),
)
_LAUNCH = Step(
    Text("Launch a new instance from the image.", "이미지로 새 인스턴스를 시작합니다."),
    bash("""
image=$(recall image)
read -r -a groups <<< "$(recall groups)"
instance=$(aws ec2 run-instances --image-id "$image" --instance-type "$INSTANCE_TYPE" --count 1 \\
  --subnet-id "$SUBNET_ID" --security-group-ids "${groups[@]}" --query 'Instances[0].InstanceId' --output text)
patiently aws ec2 wait instance-running --instance-ids "$instance"
printf '%s\\n' "$instance"
"""),
)


def _code(subject: Subject) -> Code:
    instance = subject.resource.resource_id
    return Declared(
        terraform="aws_instance",
        terraform_id=instance,
        cloudformation="AWS::EC2::Instance",
        identifier={"InstanceId": instance},
        arguments={"ami": subject.detail("image_id", ""), "instance_type": subject.detail("instance_type", "")},
        backup=(instance_image(subject),),
    )


REMEDIATION = Remediation(
    id="ec2_instance_terminate",
    checks=("ec2_instance_stopped",),
    script=_script,
    code=_code,
)
