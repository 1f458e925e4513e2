"""Start an ARM instance beside the present one, in the same subnet and groups, to try the software on it."""

from __future__ import annotations

from rassistant.errors import Text
from rassistant.remedies.remedy import Added, Block, Code, Ref, Remediation, Script, Step, Subject, bash
from rassistant.remedies.steps import json_text
from rassistant.remedies.terraform import resource

_CAUTIONS = (
    Text(
        "Build and test the software for 64-bit ARM first; ARM_IMAGE_ID is an image with it, or a plain ARM image of the same"
        " system. Move the traffic only then, and keep the old instance until the new one has proven itself.",
        "먼저 소프트웨어를 64비트 ARM용으로 빌드하고 시험하세요. ARM_IMAGE_ID는 그 소프트웨어가 있는 이미지이거나 같은 운영 체제의"
        " ARM 이미지입니다. 확인한 뒤에만 트래픽을 옮기고 그때까지 기존 인스턴스를 유지하세요.",
    ),
    Text(
        "Both are paid for while the trial runs; data is not copied, and the old instance's role is not given to it.",
        "시험하는 동안 두 인스턴스의 요금이 모두 부과됩니다. 데이터는 복사되지 않고 기존 인스턴스의 역할도 부여하지 않습니다.",
    ),
)


def _tags(subject: Subject) -> str:
    tags = [{"Key": "r-assistant:trial-of", "Value": subject.resource.resource_id}]
    return json_text([{"ResourceType": "instance", "Tags": tags}])


def _script(subject: Subject) -> Script:
    return Script(
        constants={
            "INSTANCE_ID": subject.resource.resource_id,
            "TYPE_AFTER": subject.target,
            "TAGS": _tags(subject),
        },
        apply=(_GIVEN, _START),
        undo=(
            Step(
                Text(
                    "Terminate the trial; the old instance was never touched.",
                    "시험 인스턴스를 종료합니다. 기존 인스턴스는 그대로입니다.",
                ),
                bash("""
trial=$(recall trial)
aws ec2 terminate-instances --instance-ids "$trial" --query 'TerminatingInstances[0].CurrentState.Name' --output text
patiently aws ec2 wait instance-terminated --instance-ids "$trial"
rm -f "$STATE/trial"
"""),
            ),
        ),
        cautions=_CAUTIONS,
    )


_GIVEN = Step(
    Text(
        "See that an ARM image was given: ARM_IMAGE_ID=ami-… bash FILE apply",
        "ARM 이미지가 지정되었는지 확인합니다: ARM_IMAGE_ID=ami-… bash 파일 apply",
    ),
    bash("""
image=${ARM_IMAGE_ID:-none}
if [[ ! "$image" =~ ^ami-[0-9a-f]+$ ]]; then expect "$image" 'ARM_IMAGE_ID=ami-…'; fi
found=$(aws ec2 describe-images --image-ids "$image" --query 'Images[0].Architecture' --output text)
expect "$found" arm64
"""),
)
_START = Step(
    Text(
        "Start it in the same subnet and security groups, with the newer metadata service alone, and wait until it runs.",
        "같은 서브넷과 보안 그룹에서 시작하고(메타데이터는 IMDSv2만 허용) 실행될 때까지 기다립니다.",
    ),
    bash("""
subnet=$(aws ec2 describe-instances --instance-ids "$INSTANCE_ID" \\
  --query 'Reservations[0].Instances[0].SubnetId' --output text)
read -r -a groups <<< "$(aws ec2 describe-instances --instance-ids "$INSTANCE_ID" \\
  --query 'Reservations[0].Instances[0].SecurityGroups[].GroupId' --output text)"
if ! known trial; then
  trial=$(aws ec2 run-instances --image-id "$image" --instance-type "$TYPE_AFTER" --count 1 --subnet-id "$subnet" \\
    --security-group-ids "${groups[@]}" --metadata-options '{"HttpTokens":"required"}' --tag-specifications "$TAGS" \\
    --query 'Instances[0].InstanceId' --output text)
  remember trial "$trial"
fi
trial=$(recall trial)
patiently aws ec2 wait instance-running --instance-ids "$trial"
printf '%s\\n' "$trial"
"""),
)


def _code(subject: Subject) -> Code:
    given = {
        "ami": Ref("var.arm_image_id"),
        "instance_type": subject.target,
        "subnet_id": str(subject.detail("subnet", "")),
        "tags": {"r-assistant:trial-of": subject.resource.resource_id},
    }
    return Added(
        blocks=(
            Block("variable", ("arm_image_id",), {"type": Ref("string")}),
            resource("aws_instance", "trial", given, Block("metadata_options", (), {"http_tokens": "required"})),
        ),
        parameters={"ArmImageId": {"Type": "AWS::EC2::Image::Id"}},
        resources={
            "Trial": {
                "Type": "AWS::EC2::Instance",
                "Properties": {
                    "ImageId": {"Ref": "ArmImageId"},
                    "InstanceType": subject.target,
                    "SubnetId": str(subject.detail("subnet", "")),
                    "Tags": [{"Key": "r-assistant:trial-of", "Value": subject.resource.resource_id}],
                },
            }
        },
        cautions=_CAUTIONS,
    )


REMEDIATION = Remediation(id="ec2_instance_arm_trial", checks=("ec2_instance_graviton",), script=_script, code=_code)
