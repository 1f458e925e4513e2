"""Deregister an image behind a rule of the Recycle Bin; its snapshots stay."""

from __future__ import annotations

from rassistant.errors import Text
from rassistant.remedies.remedy import Code, Declared, Remediation, Script, Step, Subject, bash
from rassistant.remedies.steps import RECYCLE_DAYS, RECYCLE_RULE, json_text, recycle_constants, see


def _script(subject: Subject) -> Script:
    image = subject.resource.resource_id
    return Script(
        constants={
            "IMAGE_ID": image,
            **recycle_constants("EC2_IMAGE"),
            "INSTANCES_OF_IT": json_text([{"Name": "image-id", "Values": [image]}]),
        },
        apply=(
            see(
                Text("See that no instance was launched from it.", "이 이미지로 시작한 인스턴스가 없는지 확인합니다."),
                "aws ec2 describe-instances --filters \"$INSTANCES_OF_IT\" --query 'length(Reservations)' --output text",
                "0",
            ),
            RECYCLE_RULE,
            _DEREGISTER,
        ),
        undo=(
            Step(
                Text("Restore it from the Recycle Bin.", "휴지통에서 복원합니다."),
                'aws ec2 restore-image-from-recycle-bin --image-id "$IMAGE_ID" --query Return --output text',
            ),
        ),
        cautions=(
            Text(
                f"It can be restored for {RECYCLE_DAYS} days. Its snapshots stay and are billed: delete them once nobody has"
                " missed the image.",
                f"{RECYCLE_DAYS}일 동안 복원할 수 있습니다. 스냅샷은 남아 요금이 부과되므로 문제가 없으면 나중에 삭제하세요.",
            ),
        ),
    )


_DEREGISTER = Step(
    Text(
        "Tag the image, deregister it, and see that the Recycle Bin holds it.",
        "이미지에 태그를 달아 등록을 해제하고, 휴지통에 보관되었는지 확인합니다.",
    ),
    bash("""
aws ec2 create-tags --resources "$IMAGE_ID" --tags "$TAGS"
aws ec2 describe-images --image-ids "$IMAGE_ID" --output json > "$STATE/image.json"
aws ec2 deregister-image --image-id "$IMAGE_ID"
await "$IMAGE_ID" aws ec2 list-images-in-recycle-bin --image-ids "$IMAGE_ID" --query 'Images[0].ImageId' --output text
"""),
)


def _code(subject: Subject) -> Code:
    return Declared(
        terraform="aws_ami",
        terraform_id=subject.resource.resource_id,
        cloudformation="AWS::EC2::Image",
        identifier={},  # CloudFormation has no such resource
        arguments={"name": str(subject.detail("image_name", subject.resource.resource_id))},
    )


REMEDIATION = Remediation(
    id="machine_image_deregister",
    checks=("machine_image_unused",),
    script=_script,
    code=_code,
)
