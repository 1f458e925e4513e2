"""EBS snapshots that the account owns."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from rassistant.errors import Text
from rassistant.models.resource import Resource
from rassistant.resources.fields import DESCRIPTION, ENCRYPTED, SIZE_WORDS, storage
from rassistant.resources.kind import Field, FieldValue, Kind, Reader, State, Words
from rassistant.resources.reading import moment, partition, tag_map

# What AWS writes where a snapshot was copied or imported and so has no source volume.
_NO_VOLUME: Final = "vol-ffffffff"


def collect(reader: Reader) -> Iterator[Resource]:
    snapshots = list(
        reader.pages("ec2", "DescribeSnapshots", "Snapshots", OwnerIds=["self"], PaginationConfig={"PageSize": 1000})
    )
    used = _used_by_images(reader) if snapshots else {}
    for snapshot in snapshots:
        tags = tag_map(snapshot.get("Tags"))
        volume = snapshot.get("VolumeId")
        yield Resource(
            resource_id=snapshot["SnapshotId"],
            # a snapshot's ARN has no account in it (Service Authorization Reference, EC2)
            arn=f"arn:{partition(reader.region)}:ec2:{reader.region}::snapshot/{snapshot['SnapshotId']}",
            service_type="EBSSnapshot",
            name=tags.get("Name") or snapshot["SnapshotId"],
            account_id=reader.account_id,
            region=reader.region,
            status=snapshot.get("State"),
            created_at=moment(snapshot.get("StartTime")),
            tags=tags,
            details={
                "size_gib": snapshot.get("VolumeSize"),
                "volume": None if volume == _NO_VOLUME else volume,
                "description": snapshot.get("Description") or None,
                "encrypted": snapshot.get("Encrypted"),
                "storage_tier": snapshot.get("StorageTier") or "standard",
                "images": None if used is None else ", ".join(used.get(snapshot["SnapshotId"], ())),
            },
        )


def _used_by_images(reader: Reader) -> Mapping[str, Sequence[str]] | None:
    """Snapshot id → ids of the account's images that are made of it. None where images can't be read."""
    unknown: list[Mapping[str, Any]] | None = None
    images = reader.attempt(lambda: list(reader.pages("ec2", "DescribeImages", "Images", Owners=["self"])), unknown)
    if images is None:
        return None
    found: dict[str, list[str]] = {}
    for image in images:
        for mapping in image.get("BlockDeviceMappings") or ():
            snapshot_id = (mapping.get("Ebs") or {}).get("SnapshotId")
            if snapshot_id:
                found.setdefault(snapshot_id, []).append(image["ImageId"])
    return found


KIND = Kind(
    id="ebs_snapshot",
    service_type="EBSSnapshot",
    service="ec2",
    label=Text("EBS snapshot", "EBS 스냅샷"),
    where="regional",
    words=Words(
        en=(
            "ebs snapshot",
            "snapshot",
            "snapshots",
            "volume snapshot",
            "disk snapshot",
            "volume backup",
            "disk backup",
        ),
        ko=("스냅샷", "스냅숏", "볼륨 스냅샷", "디스크 스냅샷", "ebs 스냅샷", "볼륨 백업", "디스크 백업"),
    ),
    states=(
        State("pending", Text("Pending", "만드는 중"), Words(en=("in progress",), ko=("진행 중인", "생성 중인"))),
        State(
            "completed", Text("Completed", "완료"), Words(en=("complete", "completed", "done"), ko=("완료된", "완료"))
        ),
        State("error", Text("Error", "오류"), Words(en=("failed", "in error"), ko=("오류", "실패한"))),
        State(
            "recoverable",
            Text("In recycle bin", "휴지통"),
            Words(en=("in the recycle bin", "recycle bin"), ko=("휴지통에 있는",)),
        ),
        State("recovering", Text("Recovering", "복구 중"), Words(en=("recovering",), ko=("복구 중인",))),
    ),
    fields=(
        storage("size_gib", Text("Volume size", "볼륨 크기"), SIZE_WORDS),
        Field(
            "volume",
            "text",
            Text("Source volume", "원본 볼륨"),
            Words(
                en=("source volume", "volume id"),
                ko=(
                    "원본 볼륨",
                    "소스 볼륨",
                ),
            ),
            column=True,
        ),
        DESCRIPTION,
        ENCRYPTED,
        Field(
            "storage_tier",
            "text",
            Text("Storage tier", "스토리지 계층"),
            Words(en=("tier", "storage tier"), ko=("계층", "스토리지 계층")),
            values=(
                FieldValue(
                    "standard",
                    Words(
                        en=("standard tier",),
                        ko=(
                            "표준 계층",
                            "스탠다드 계층",
                            "스탠더드 계층",
                        ),
                    ),
                ),
                FieldValue(
                    "archive",
                    Words(
                        en=("archived", "archive tier"),
                        ko=("보관된", "아카이브", "아카이브 계층", "아카이브된", "보관 계층"),
                    ),
                ),
            ),
        ),
        Field("images", "text", Text("Images made of it", "사용 중인 이미지"), Words(en=("images made of it",))),
    ),
    metrics=(),
    permissions=("ec2:DescribeImages", "ec2:DescribeSnapshots"),
    collect=collect,
    cost_services=("EC2 - Other",),
    usage=("EBS:Snapshot*", "EBS:FastSnapshotRestore*", "EBS:directAPI*"),
    console="https://{region}.console.aws.amazon.com/ec2/home?region={region}#SnapshotDetails:snapshotId={resource_id}",
    cli="aws ec2 describe-snapshots --region {region} --snapshot-ids {resource_id}",
)
