"""Machine images (AMIs) that the account owns."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from datetime import UTC, datetime
from functools import partial
from typing import Any

from rassistant.errors import Text
from rassistant.models.resource import Resource
from rassistant.resources.fields import ARCHITECTURE
from rassistant.resources.kind import Field, FieldValue, Kind, Reader, State, Words
from rassistant.resources.reading import moment, moment_text, partition, tag_map


def collect(reader: Reader) -> Iterator[Resource]:
    images = list(reader.pages("ec2", "DescribeImages", "Images", Owners=["self"], PaginationConfig={"PageSize": 1000}))
    templates = _in_templates(reader) if images else frozenset[str]()
    for image, shares in zip(images, reader.each(images, partial(_shares, reader)), strict=True):
        tags = tag_map(image.get("Tags"))
        disks = [mapping["Ebs"] for mapping in image.get("BlockDeviceMappings") or () if mapping.get("Ebs")]
        yield Resource(
            resource_id=image["ImageId"],
            # an image's ARN has no account in it (Service Authorization Reference, EC2)
            arn=f"arn:{partition(reader.region)}:ec2:{reader.region}::image/{image['ImageId']}",
            service_type="AMI",
            name=tags.get("Name") or image.get("Name") or image["ImageId"],
            account_id=reader.account_id,
            region=reader.region,
            status=image.get("State"),
            created_at=_time(image.get("CreationDate")),
            tags=tags,
            details={
                "image_name": image.get("Name"),
                "architecture": image.get("Architecture"),
                "platform": image.get("PlatformDetails"),
                "public": image.get("Public"),
                "shared": shares,
                "in_launch_template": None if templates is None else image["ImageId"] in templates,
                "last_launched_at": moment_text(_time(image.get("LastLaunchedTime"))),
                "snapshot_ids": ", ".join(disk["SnapshotId"] for disk in disks if disk.get("SnapshotId")),
                "size_gib": sum(disk.get("VolumeSize") or 0 for disk in disks) if disks else None,
            },
        )


def _time(text: str | None) -> datetime | None:
    return moment(datetime.fromisoformat(text.replace("Z", "+00:00")).astimezone(UTC)) if text else None


def _shares(reader: Reader, image: Mapping[str, Any]) -> bool | None:
    """Whether anyone else may launch it; None where that can't be read."""
    unknown: bool | None = None

    def read() -> bool | None:
        told = reader.call("ec2", "DescribeImageAttribute", ImageId=image["ImageId"], Attribute="launchPermission")
        return bool(told.get("LaunchPermissions"))

    return reader.attempt(read, unknown)


def _in_templates(reader: Reader) -> Collection[str] | None:
    """Ids of the images that a launch template names in its newest or default version; None where unreadable."""
    unknown: Collection[str] | None = None

    def read() -> Collection[str] | None:
        versions = reader.pages(
            "ec2", "DescribeLaunchTemplateVersions", "LaunchTemplateVersions", Versions=["$Latest", "$Default"]
        )
        return frozenset((version.get("LaunchTemplateData") or {}).get("ImageId", "") for version in versions)

    return reader.attempt(read, unknown)


KIND = Kind(
    id="machine_image",
    service_type="AMI",
    service="ec2",
    label=Text("Machine image (AMI)", "머신 이미지(AMI)"),
    where="regional",
    words=Words(
        en=("ami", "amis", "machine image", "machine images", "ec2 image", "ec2 images"),
        ko=("머신 이미지", "에이엠아이", "ec2 이미지"),
    ),
    states=(
        State("available", Text("Available", "사용 가능"), Words(en=("available",), ko=("사용 가능한",))),
        State("pending", Text("Pending", "만드는 중"), Words(en=("pending", "creating"), ko=("생성 중인",))),
        State(
            "disabled",
            Text("Disabled", "사용 중지"),
            Words(en=("disabled",), ko=("사용 중지된", "비활성화된", "비활성")),
        ),
        State("deregistered", Text("Deregistered", "등록 취소됨"), Words(en=("deregistered",), ko=("등록 취소된",))),
        State("failed", Text("Failed", "실패"), Words(en=("failed",), ko=("실패한",))),
        State("error", Text("Error", "오류"), Words(en=("error",), ko=("오류",))),
        State("invalid", Text("Invalid", "유효하지 않음"), Words(en=("invalid",), ko=("유효하지 않은",))),
        State("transient", Text("Transient", "일시적"), Words(en=("transient",), ko=("일시적인",))),
    ),
    fields=(
        Field("image_name", "text", Text("Image name", "이미지 이름"), Words(en=("image name",), ko=("이미지 이름",))),
        ARCHITECTURE,
        Field("platform", "text", Text("Platform", "플랫폼"), Words(en=("platform",), ko=("플랫폼",))),
        Field(
            "size_gib",
            "number",
            Text("Size", "크기"),
            Words(en=("size",), ko=("크기", "용량")),
            unit="GiB",
            column=True,
        ),
        Field(
            "last_launched_at",
            "time",
            Text("Last launched", "마지막 시작"),
            Words(en=("last launched", "launched"), ko=("마지막 시작", "시작된")),
            column=True,
        ),
        Field(
            "public",
            "boolean",
            Text("Public", "공개"),
            Words(en=("public access",), ko=("공개 여부",)),
            values=(
                FieldValue(True, Words(en=("public",), ko=("공개된", "퍼블릭", "공개"))),
                FieldValue(False, Words(en=("private",), ko=("비공개", "프라이빗"))),
            ),
        ),
        Field(
            "shared",
            "boolean",
            Text("Shared", "공유"),
            Words(en=("sharing",), ko=("공유 여부",)),
            values=(
                FieldValue(True, Words(en=("shared",), ko=("공유된",))),
                FieldValue(False, Words(en=("not shared",), ko=("공유되지 않은",))),
            ),
            column=True,
        ),
        Field(
            "in_launch_template",
            "boolean",
            Text("In a launch template", "시작 템플릿에서 사용"),
            Words(en=("in a launch template",), ko=("시작 템플릿에서 사용",)),
            values=(
                FieldValue(
                    True,
                    Words(
                        en=(
                            "in a launch template",
                            "in launch templates",
                            "used by a launch template",
                            "used in a launch template",
                        ),
                        ko=("시작 템플릿에서 쓰는", "시작 템플릿에 있는"),
                    ),
                ),
                FieldValue(
                    False,
                    Words(
                        en=("not in a launch template", "not in any launch template", "not used by a launch template"),
                        ko=(
                            "시작 템플릿에 없는",
                            "시작 템플릿에서 안 쓰는",
                            "시작 템플릿에서 안 쓰이는",
                            "시작 템플릿에 안 쓰이는",
                        ),
                    ),
                ),
            ),
        ),
        Field(
            "snapshot_ids",
            "text",
            Text("Snapshots", "스냅샷"),
            Words(en=("snapshot ids",), ko=("스냅샷 id", "스냅샷 아이디")),
        ),
    ),
    metrics=(),
    permissions=("ec2:DescribeImageAttribute", "ec2:DescribeImages", "ec2:DescribeLaunchTemplateVersions"),
    collect=collect,
    cost_services=("EC2 - Other",),
    usage=("EBS:Snapshot*",),
    console="https://{region}.console.aws.amazon.com/ec2/home?region={region}#ImageDetails:imageId={resource_id}",
    cli="aws ec2 describe-images --region {region} --image-ids {resource_id}",
)
