"""Steps and constants that several fixes share."""

from __future__ import annotations

import json
from typing import Any

from rassistant.errors import Text
from rassistant.remedies.remedy import Step, Subject

BACKUP_TAG = "r-assistant:backup-of"


def json_text(value: Any) -> str:
    """A structure as the AWS CLI takes it; non-ASCII as it is."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def note(subject: Subject) -> str:
    """A description that AWS takes anywhere: letters, digits and hyphens of our own."""
    return f"r-assistant backup {subject.finding.id}"


def backup_tags(kind: str, subject: Subject) -> str:
    """Tag specifications for what is made as a backup, so that it is found again."""
    tags = [{"Key": BACKUP_TAG, "Value": subject.resource.resource_id[:256]}]
    return json_text([{"ResourceType": kind, "Tags": tags}])


def backup_name(subject: Subject, longest: int = 63) -> str:
    """A name for a backup that is the same in every run: letters, digits and hyphens, beginning with a letter."""
    return f"r-assistant-{subject.finding.id}".replace("_", "-")[:longest].rstrip("-")


SNAPSHOT_VOLUME = Step(
    Text(
        "Take a snapshot, wait until it is complete, and see that it is of this volume.",
        "스냅샷을 만들어 완료될 때까지 기다리고, 이 볼륨의 것인지 확인합니다.",
    ),
    """
if known snapshot; then
  snapshot=$(recall snapshot)
else
  snapshot=$(aws ec2 create-snapshot --volume-id "$VOLUME_ID" --description "$NOTE" \\
    --tag-specifications "$SNAPSHOT_TAGS" --query SnapshotId --output text)
  remember snapshot "$snapshot"
fi
patiently aws ec2 wait snapshot-completed --snapshot-ids "$snapshot"
found=$(aws ec2 describe-snapshots --snapshot-ids "$snapshot" --query 'Snapshots[0].State' --output text)
expect "$found" completed
found=$(aws ec2 describe-snapshots --snapshot-ids "$snapshot" --query 'Snapshots[0].VolumeId' --output text)
expect "$found" "$VOLUME_ID"
""".strip(),
)
"""Needs VOLUME_ID, NOTE and SNAPSHOT_TAGS."""

IMAGE_INSTANCE = Step(
    Text(
        "Make an image with snapshots of all volumes, and wait until it is available.",
        "모든 볼륨의 스냅샷을 포함한 이미지(AMI)를 만들고 사용 가능해질 때까지 기다립니다.",
    ),
    """
if known image; then
  image=$(recall image)
else
  image=$(aws ec2 create-image --instance-id "$INSTANCE_ID" --name "$IMAGE_NAME" --description "$NOTE" --no-reboot \\
    --tag-specifications "$IMAGE_TAGS" --query ImageId --output text)
  remember image "$image"
fi
patiently aws ec2 wait image-available --image-ids "$image"
found=$(aws ec2 describe-images --image-ids "$image" --query 'Images[0].State' --output text)
expect "$found" available
""".strip(),
)
"""Needs INSTANCE_ID, IMAGE_NAME, NOTE and IMAGE_TAGS."""

SNAPSHOT_DATABASE = Step(
    Text("Take a snapshot and wait until it is available.", "스냅샷을 만들고 사용 가능해질 때까지 기다립니다."),
    """
if ! known snapshot; then
  aws rds create-db-snapshot --db-instance-identifier "$DATABASE" --db-snapshot-identifier "$SNAPSHOT" \\
    --query DBSnapshot.Status --output text
  remember snapshot "$SNAPSHOT"
fi
patiently aws rds wait db-snapshot-available --db-snapshot-identifier "$SNAPSHOT"
""".strip(),
)
"""Needs DATABASE and SNAPSHOT."""


BOUGHT_ONCE = Text(
    "A purchase is made once and lasts to its end: declared in code it would be bought again with each copy of the code."
    " Use the AWS CLI text or the console.",
    "구매는 한 번 하면 만료까지 유지되며, 코드로 선언하면 복사할 때마다 다시 구매될 수 있습니다. AWS CLI 코드나 콘솔을"
    " 사용하세요.",
)
"""Why a purchase is not declared in code."""


def see(what: Text, command: str, wanted: str) -> Step:
    """Goes on only where ``command`` answers ``wanted`` (a word, or a constant in double quotes)."""
    return Step(what, f'found=$({command})\nexpect "$found" {wanted}')


def kept(command: str, **queries: str) -> str:
    """Lines that ask ``command`` for each of these and remember it under its name, for the undo."""
    asked = (f"{name}=$({command} \\\n  --query '{query}' --output text)" for name, query in queries.items())
    return "\n".join((*asked, *(f'remember {name} "${name}"' for name in queries)))


RECYCLE_DAYS = 14
"""Snapshots and images are held for 1 to 365 days, where a rule of the region says so:
https://docs.aws.amazon.com/ebs/latest/userguide/recycle-bin-create-rule.html"""
_RECYCLE_TAG = "r-assistant:recycle"


def recycle_constants(kind: str) -> dict[str, str]:
    """Of ``RECYCLE_RULE`` and of tagging for it. ``kind``: EBS_SNAPSHOT or EC2_IMAGE."""
    return {
        "KIND": kind,
        "TAGS": json_text([{"Key": _RECYCLE_TAG, "Value": "yes"}]),
        "RULE_TAGS": json_text([{"ResourceTagKey": _RECYCLE_TAG, "ResourceTagValue": "yes"}]),
        "RETENTION": json_text({"RetentionPeriodValue": RECYCLE_DAYS, "RetentionPeriodUnit": "DAYS"}),
        "NOTE": "r-assistant: deleted as unused",
    }


RECYCLE_RULE = Step(
    Text(
        f"Have a rule of the Recycle Bin that holds what has our tag for {RECYCLE_DAYS} days.",
        f"전용 태그가 붙은 항목을 {RECYCLE_DAYS}일간 보관하는 휴지통(Recycle Bin) 규칙을 준비합니다.",
    ),
    """
rule=$(aws rbin list-rules --resource-type "$KIND" --resource-tags "$RULE_TAGS" --query 'Rules[0].Identifier' --output text)
if [ "$rule" = None ]; then
  rule=$(aws rbin create-rule --resource-type "$KIND" --retention-period "$RETENTION" --resource-tags "$RULE_TAGS" \\
    --description "$NOTE" --query Identifier --output text)
fi
await available aws rbin get-rule --identifier "$rule" --query Status --output text
""".strip(),
)
