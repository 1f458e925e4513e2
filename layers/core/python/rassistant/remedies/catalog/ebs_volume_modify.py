"""Change a volume's type, IOPS or throughput while it is in use."""

from __future__ import annotations

from typing import Any

from rassistant.errors import Text
from rassistant.remedies.backups import volume_snapshot
from rassistant.remedies.remedy import Change, Code, Declared, Remediation, Script, Step, Subject, bash
from rassistant.remedies.steps import SNAPSHOT_VOLUME, backup_tags, note, see

_FIELDS = (("volume_type", "type", "VolumeType"), ("iops", "iops", "Iops"), ("throughput", "throughput", "Throughput"))
_TYPES = {"ebs_volume_io1": "io2"}
"""Where the check itself says to what."""
_WITH_IOPS = ("gp3", "io1", "io2")


def _wanted(subject: Subject) -> dict[str, Any]:
    """Type, and IOPS and throughput where the type takes them, as they shall be."""
    named = _TYPES.get(subject.finding.check, subject.detail("volume_type", "gp3"))
    kind = subject.finding.target.get("volume_type", named)
    return {"volume_type": kind, **_figures(str(kind), {**_present(subject), **subject.finding.target})}


def _present(subject: Subject) -> dict[str, Any]:
    kind = str(subject.detail("volume_type", "gp3"))
    return {"volume_type": kind, **_figures(kind, subject.resource.details)}


def _figures(kind: str, given: Any) -> dict[str, Any]:
    taken = (*(("iops",) if kind in _WITH_IOPS else ()), *(("throughput",) if kind == "gp3" else ()))
    return {name: int(given[name]) for name in taken if given.get(name)}


def _arguments(settings: dict[str, Any], prefix: str) -> str:
    names = {"volume_type": "--volume-type", "iops": "--iops", "throughput": "--throughput"}
    return " ".join(f'{names[name]} "${prefix}_{name.upper()}"' for name in settings)


def _modified(prefix: str, settings: dict[str, Any]) -> str:
    return bash(
        """
aws ec2 modify-volume --volume-id "$VOLUME_ID" {} --query VolumeModification.ModificationState --output text
await "${}_VOLUME_TYPE" aws ec2 describe-volumes --volume-ids "$VOLUME_ID" --query 'Volumes[0].VolumeType' --output text
""",
        _arguments(settings, prefix),
        prefix,
    ) + (
        f'\nawait "${prefix}_IOPS" aws ec2 describe-volumes --volume-ids "$VOLUME_ID" --query \'Volumes[0].Iops\''
        " --output text"
        if "iops" in settings
        else ""
    )


def _script(subject: Subject) -> Script:
    before, after = _present(subject), _wanted(subject)
    return Script(
        constants={
            "VOLUME_ID": subject.resource.resource_id,
            **{f"BEFORE_{name.upper()}": str(value) for name, value in before.items()},
            **{f"AFTER_{name.upper()}": str(value) for name, value in after.items()},
            "NOTE": note(subject),
            "SNAPSHOT_TAGS": backup_tags("snapshot", subject),
        },
        apply=(
            see(
                Text("See that the volume has the type that was judged.", "판정한 볼륨 유형 그대로인지 확인합니다."),
                "aws ec2 describe-volumes --volume-ids \"$VOLUME_ID\" --query 'Volumes[0].VolumeType' --output text",
                '"$BEFORE_VOLUME_TYPE"',
            ),
            SNAPSHOT_VOLUME,
            Step(
                Text("Change it, and wait until the change holds.", "변경하고, 변경이 반영될 때까지 기다립니다."),
                _modified("AFTER", after),
            ),
        ),
        undo=(Step(Text("Change it back.", "원래 값으로 되돌립니다."), _modified("BEFORE", before)),),
        cautions=(
            Text(
                "A volume takes four changes in 24 hours. The snapshot is yours to delete once all is well.",
                "볼륨은 24시간에 네 번까지 변경할 수 있습니다. 문제가 없으면 백업 스냅샷은 직접 삭제하세요.",
            ),
        ),
    )


def _code(subject: Subject) -> Code:
    before, after, volume_id = _present(subject), _wanted(subject), subject.resource.resource_id
    changes = tuple(
        Change(terraform, cloudformation, before.get(name), after[name])
        for name, terraform, cloudformation in _FIELDS
        if name in after and after[name] != before.get(name)
    )
    kept = {name: value for name, value in after.items() if value == before.get(name)}
    return Declared(
        terraform="aws_ebs_volume",
        terraform_id=volume_id,
        cloudformation="AWS::EC2::Volume",
        identifier={"VolumeId": volume_id},
        changes=changes,
        arguments={
            "availability_zone": subject.detail("availability_zone", ""),
            "size": subject.detail("size_gib"),
            "encrypted": subject.detail("encrypted"),
            **{terraform: kept.get(name) for name, terraform, _ in _FIELDS if name in kept},
        },
        properties={
            "AvailabilityZone": subject.detail("availability_zone"),
            "Size": subject.detail("size_gib"),
            "Encrypted": subject.detail("encrypted"),
            **{cloudformation: kept.get(name) for name, _, cloudformation in _FIELDS if name in kept},
        },
        backup=(volume_snapshot(subject),),
    )


REMEDIATION = Remediation(
    id="ebs_volume_modify",
    checks=(
        "ebs_volume_gp2",
        "ebs_volume_gp3_extra",
        "ebs_volume_io_gp3",
        "ebs_volume_overprovisioned",
        "ebs_volume_io1",
    ),
    script=_script,
    code=_code,
)
