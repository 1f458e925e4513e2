"""Snapshot, then delete a volume that nothing needs."""

from __future__ import annotations

from rassistant.errors import Text
from rassistant.remedies.backups import volume_snapshot
from rassistant.remedies.remedy import Code, Declared, Remediation, Script, Step, Subject, bash, tag_list
from rassistant.remedies.steps import SNAPSHOT_VOLUME, backup_tags, json_text, kept, note, see

_WITH_IOPS = ("gp3", "io1", "io2")
_UNMOUNTED = "ebs_volume_underused"
_STATE = "aws ec2 describe-volumes --volume-ids \"$VOLUME_ID\" --query 'Volumes[0].State' --output text"


def _kind(subject: Subject) -> str:
    return str(subject.detail("volume_type", "gp3"))


def _script(subject: Subject) -> Script:
    is_attached = subject.resource.status == "in-use"
    constants = {
        "VOLUME_ID": subject.resource.resource_id,
        "VOLUME_TYPE": _kind(subject),
        "SIZE_GIB": str(subject.detail("size_gib", "")),
        "IOPS": str(subject.detail("iops", "")),
        "THROUGHPUT": str(subject.detail("throughput", "")),
        "ZONE": str(subject.detail("availability_zone", "")),
        "NOTE": note(subject),
        "SNAPSHOT_TAGS": backup_tags("snapshot", subject),
    }
    tags = tag_list(subject.resource.tags)
    if tags:
        constants["VOLUME_TAGS"] = json_text([{"ResourceType": "volume", "Tags": tags}])
    first = see(
        Text("See that the volume is as it was found.", "볼륨이 발견 당시의 상태인지 확인합니다."),
        _STATE,
        "in-use" if is_attached else "available",
    )
    return Script(
        constants=constants,
        apply=(
            *((_UNMOUNT,) if subject.finding.check == _UNMOUNTED else ()),
            first,
            SNAPSHOT_VOLUME,
            *((_DETACH,) if is_attached else ()),
            _DELETE,
        ),
        undo=(_create(subject, bool(tags)), *((_ATTACH,) if is_attached else ())),
        cautions=(
            Text(
                "The new volume of an undo has another id: change what names the old one.",
                "되돌릴 때 만들어지는 볼륨은 ID가 다르므로 기존 ID를 참조하는 곳을 바꿔야 합니다.",
            ),
        ),
    )


_UNMOUNT = Step(
    Text(
        "The file system must have been unmounted in the operating system: a snapshot would miss what it holds back.",
        "운영체제에서 먼저 마운트를 해제해야 합니다. 그러지 않으면 아직 쓰이지 않은 데이터가 스냅샷에서 빠집니다.",
    ),
    'expect "${UNMOUNTED:-no}" yes  # UNMOUNTED=yes bash FILE apply',
)
_DETACH = Step(
    Text("Detach it, keeping in mind from where.", "어디에 연결되어 있었는지 기록하고 분리합니다."),
    bash(
        """
{}
aws ec2 detach-volume --volume-id "$VOLUME_ID" --query State --output text
patiently aws ec2 wait volume-available --volume-ids "$VOLUME_ID"
""",
        kept(
            'aws ec2 describe-volumes --volume-ids "$VOLUME_ID"',
            instance="Volumes[0].Attachments[0].InstanceId",
            device="Volumes[0].Attachments[0].Device",
        ),
    ),
)
_DELETE = Step(
    Text("Delete the volume.", "볼륨을 삭제합니다."),
    bash("""
aws ec2 delete-volume --volume-id "$VOLUME_ID"
patiently aws ec2 wait volume-deleted --volume-ids "$VOLUME_ID"
"""),
)
_ATTACH = Step(
    Text("Attach it where the old one was.", "이전 볼륨이 있던 곳에 연결합니다."),
    bash("""
instance=$(recall instance)
device=$(recall device)
aws ec2 attach-volume --volume-id "$volume" --instance-id "$instance" --device "$device" --query State --output text
"""),
)


def _create(subject: Subject, tagged: bool) -> Step:
    kind = _kind(subject)
    more = [
        *(['--iops "$IOPS"'] if kind in _WITH_IOPS and subject.detail("iops") else []),
        *(['--throughput "$THROUGHPUT"'] if kind == "gp3" and subject.detail("throughput") else []),
        *(['--tag-specifications "$VOLUME_TAGS"'] if tagged else []),
    ]
    return Step(
        Text("Create the volume anew from the snapshot.", "스냅샷으로 볼륨을 다시 만듭니다."),
        bash(
            """
snapshot=$(recall snapshot)
volume=$(aws ec2 create-volume --snapshot-id "$snapshot" --availability-zone "$ZONE" --volume-type "$VOLUME_TYPE" \\
  --size "$SIZE_GIB" {} --query VolumeId --output text)
patiently aws ec2 wait volume-available --volume-ids "$volume"
printf '%s\\n' "$volume"
""",
            " ".join(more),
        ).replace('"  --query', '" --query'),
    )


def _code(subject: Subject) -> Code:
    if subject.resource.status == "in-use":
        return Text(
            "An attached volume must be detached first, which the AWS CLI text does; then it can be deleted by any tool.",
            "연결된 볼륨은 먼저 분리해야 합니다. AWS CLI 코드로 분리와 삭제를 함께 진행하세요.",
        )
    volume_id = subject.resource.resource_id
    return Declared(
        terraform="aws_ebs_volume",
        terraform_id=volume_id,
        cloudformation="AWS::EC2::Volume",
        identifier={"VolumeId": volume_id},
        arguments={"availability_zone": subject.detail("availability_zone", ""), "size": subject.detail("size_gib")},
        properties={
            "AvailabilityZone": subject.detail("availability_zone"),
            "Size": subject.detail("size_gib"),
            "VolumeType": subject.detail("volume_type"),
            "Encrypted": subject.detail("encrypted"),
        },
        snapshot=True,
        backup=(volume_snapshot(subject),),
    )


REMEDIATION = Remediation(
    id="ebs_volume_delete",
    checks=("ebs_volume_unattached", "ebs_volume_stopped_instance", "ebs_volume_underused"),
    script=_script,
    code=_code,
)
