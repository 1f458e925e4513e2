"""Delete a snapshot behind a rule of the Recycle Bin, so that it can be restored for two weeks."""

from __future__ import annotations

from rassistant.errors import Text
from rassistant.remedies.remedy import Code, Declared, Remediation, Script, Step, Subject, bash
from rassistant.remedies.steps import RECYCLE_DAYS, RECYCLE_RULE, json_text, recycle_constants, see


def _script(subject: Subject) -> Script:
    return Script(
        constants={
            "SNAPSHOT_ID": subject.resource.resource_id,
            **recycle_constants("EBS_SNAPSHOT"),
            "IMAGES_OF_IT": json_text(
                [{"Name": "block-device-mapping.snapshot-id", "Values": [subject.resource.resource_id]}]
            ),
        },
        apply=(
            see(
                Text("See that no image uses it.", "이 스냅샷을 쓰는 이미지가 없는지 확인합니다."),
                "aws ec2 describe-images --owners self --filters \"$IMAGES_OF_IT\" --query 'length(Images)' --output text",
                "0",
            ),
            RECYCLE_RULE,
            _DELETE,
        ),
        undo=(_RESTORE,),
        cautions=(
            Text(
                f"It can be restored for {RECYCLE_DAYS} days and is billed until then; after that it is lost.",
                f"{RECYCLE_DAYS}일 동안 복원할 수 있으며 그때까지 요금이 부과됩니다. 이후에는 복구할 수 없습니다.",
            ),
        ),
    )


_DELETE = Step(
    Text(
        "Tag the snapshot, delete it, and see that the Recycle Bin holds it.",
        "스냅샷에 태그를 달아 삭제하고, 휴지통에 보관되었는지 확인합니다.",
    ),
    bash("""
aws ec2 create-tags --resources "$SNAPSHOT_ID" --tags "$TAGS"
aws ec2 delete-snapshot --snapshot-id "$SNAPSHOT_ID"
await "$SNAPSHOT_ID" aws ec2 list-snapshots-in-recycle-bin --snapshot-ids "$SNAPSHOT_ID" \\
  --query 'Snapshots[0].SnapshotId' --output text
"""),
)
_RESTORE = Step(
    Text("Restore it from the Recycle Bin.", "휴지통에서 복원합니다."),
    bash("""
aws ec2 restore-snapshot-from-recycle-bin --snapshot-id "$SNAPSHOT_ID" --query State --output text
"""),
)


def _code(subject: Subject) -> Code:
    return Declared(
        terraform="aws_ebs_snapshot",
        terraform_id=subject.resource.resource_id,
        cloudformation="AWS::EC2::Snapshot",
        identifier={},  # CloudFormation has no such resource
        arguments={"volume_id": subject.detail("volume", "")},
    )


REMEDIATION = Remediation(
    id="ebs_snapshot_delete",
    checks=("ebs_snapshot_old", "ebs_snapshot_orphaned"),
    script=_script,
    code=_code,
)
