"""EBS volumes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from rassistant.errors import Text
from rassistant.models.resource import Resource
from rassistant.resources.fields import ATTACHED, ATTACHED_TO, ENCRYPTED, SIZE_WORDS, THROUGHPUT, ZONE, storage
from rassistant.resources.kind import Field, FieldValue, Kind, Metric, Reader, State, Words
from rassistant.resources.reading import arn, dimension, moment, moment_text, tag_map

_BY_VOLUME: Final = dimension("VolumeId")


def collect(reader: Reader) -> Iterator[Resource]:
    for volume in reader.pages("ec2", "DescribeVolumes", "Volumes", PaginationConfig={"PageSize": 1000}):
        tags = tag_map(volume.get("Tags"))
        yield Resource(
            resource_id=volume["VolumeId"],
            arn=arn(reader, "ec2", f"volume/{volume['VolumeId']}"),
            service_type="EBS",
            name=tags.get("Name") or volume["VolumeId"],
            account_id=reader.account_id,
            region=reader.region,
            status=volume["State"],
            created_at=moment(volume.get("CreateTime")),
            tags=tags,
            details=_details(volume),
        )


def _details(volume: Mapping[str, Any]) -> dict[str, Any]:
    attachments = [a for a in volume.get("Attachments") or () if a.get("State") != "detached"]
    first = attachments[0] if attachments else {}
    return {
        "size_gib": volume.get("Size"),
        "volume_type": volume.get("VolumeType"),
        "iops": volume.get("Iops"),
        "throughput": volume.get("Throughput"),
        "encrypted": volume.get("Encrypted"),
        "attached": bool(attachments),
        "attached_to": ", ".join(a["InstanceId"] for a in attachments if a.get("InstanceId")) or None,
        "attached_at": moment_text(moment(first.get("AttachTime"))),
        "device": first.get("Device"),
        "delete_on_termination": first.get("DeleteOnTermination"),
        "snapshot": volume.get("SnapshotId") or None,
        "availability_zone": volume.get("AvailabilityZone"),
        "multi_attach": volume.get("MultiAttachEnabled"),
    }


KIND = Kind(
    id="ebs_volume",
    service_type="EBS",
    service="ec2",
    label=Text("EBS volume", "EBS 볼륨"),
    where="regional",
    words=Words(
        en=("ebs", "ebs volume", "volume", "volumes", "disk", "disks", "drive", "drives", "block storage"),
        ko=("이비에스", "볼륨", "디스크", "블록 스토리지", "하드디스크", "하드"),
    ),
    states=(
        State("creating", Text("Creating", "만드는 중"), Words(en=("creating",), ko=("생성 중인", "만드는 중인"))),
        State(
            "available",
            Text("Available (unattached)", "사용 가능(미연결)"),
            Words(en=("available",), ko=("사용 가능한", "사용 가능")),
        ),
        State(
            "in-use", Text("In use", "사용 중"), Words(en=("in use", "in-use"), ko=("사용 중", "사용중", "사용 중인"))
        ),
        State("deleting", Text("Deleting", "삭제하는 중"), Words(en=("deleting",), ko=("삭제 중인", "삭제하는 중"))),
        State(
            "error", Text("Error", "오류"), Words(en=("failed", "broken", "in error"), ko=("오류", "오류가 난", "에러"))
        ),
    ),
    fields=(
        storage("size_gib", Text("Size", "크기"), SIZE_WORDS),
        Field(
            "volume_type",
            "text",
            Text("Volume type", "볼륨 유형"),
            Words(en=("type", "volume type", "disk type"), ko=("유형", "타입", "볼륨 유형", "볼륨 타입")),
            values=(
                FieldValue("gp2", Words(en=("gp2",))),
                FieldValue("gp3", Words(en=("gp3",))),
                FieldValue("io1", Words(en=("io1",))),
                FieldValue("io2", Words(en=("io2",))),
                FieldValue("st1", Words(en=("st1", "throughput optimized hdd"))),
                FieldValue("sc1", Words(en=("sc1", "cold hdd"))),
                FieldValue("standard", Words(en=("magnetic",), ko=("마그네틱",))),
            ),
            column=True,
        ),
        Field(
            "iops",
            "number",
            Text("IOPS", "IOPS"),
            Words(en=("iops", "provisioned iops"), ko=("아이옵스", "프로비저닝된 iops")),
            unit="IOPS",
        ),
        THROUGHPUT,
        ENCRYPTED,
        ATTACHED,
        ATTACHED_TO,
        Field(
            "attached_at",
            "time",
            Text("Attached at", "연결 시각"),
            Words(en=("attached at", "attached since"), ko=("연결 시각", "연결일")),
        ),
        Field("device", "text", Text("Device", "장치"), Words(en=("device", "device name"), ko=("장치", "디바이스"))),
        Field(
            "delete_on_termination",
            "boolean",
            Text("Deleted with the instance", "인스턴스 종료 시 삭제"),
            Words(
                en=("delete on termination",),
                ko=(
                    "종료 시 삭제",
                    "종료 시 삭제 옵션",
                    "종료 시 자동 삭제",
                    "인스턴스 종료 시 자동 삭제",
                ),
            ),
            values=(
                FieldValue(
                    True,
                    Words(
                        en=("deleted on termination", "deleted with the instance"),
                        ko=("종료 시 삭제되는", "인스턴스와 함께 삭제되는"),
                    ),
                ),
                FieldValue(
                    False,
                    Words(
                        en=("not deleted on termination", "kept on termination"),
                        ko=("종료 시 삭제되지 않는", "종료해도 남는"),
                    ),
                ),
            ),
        ),
        Field(
            "snapshot", "text", Text("From snapshot", "원본 스냅샷"), Words(en=("from snapshot",), ko=("원본 스냅샷",))
        ),
        ZONE,
        Field(
            "multi_attach",
            "boolean",
            Text("Multi-attach", "다중 연결"),
            Words(
                en=("multi attach", "multi-attach"),
                ko=(
                    "다중 연결",
                    "멀티 어태치",
                    "멀티어태치",
                    "다중 부착",
                ),
            ),
        ),
    ),
    metrics=(
        Metric(
            "VolumeReadOps",
            "AWS/EBS",
            "count",
            "Count",
            Text("Read operations", "읽기 작업"),
            _BY_VOLUME,
            Words(en=("reads", "read operations", "read ops"), ko=("읽기", "읽기 작업", "읽기 횟수")),
        ),
        Metric(
            "VolumeWriteOps",
            "AWS/EBS",
            "count",
            "Count",
            Text("Write operations", "쓰기 작업"),
            _BY_VOLUME,
            Words(en=("writes", "write operations", "write ops"), ko=("쓰기", "쓰기 작업", "쓰기 횟수")),
        ),
        Metric(
            "VolumeReadBytes",
            "AWS/EBS",
            "count",
            "Bytes",
            Text("Bytes read", "읽은 양"),
            _BY_VOLUME,
            Words(
                ko=(
                    "읽은 데이터",
                    "읽은 바이트",
                    "읽기량",
                )
            ),
            summary=False,
        ),
        Metric(
            "VolumeWriteBytes",
            "AWS/EBS",
            "count",
            "Bytes",
            Text("Bytes written", "쓴 양"),
            _BY_VOLUME,
            Words(
                ko=(
                    "쓴 데이터",
                    "쓴 바이트",
                    "쓰기량",
                )
            ),
            summary=False,
        ),
        Metric(
            "VolumeQueueLength",
            "AWS/EBS",
            "level",
            "Count",
            Text("Queue length", "대기열 길이"),
            _BY_VOLUME,
            Words(en=("queue length", "queue depth"), ko=("대기열 길이", "큐 길이", "큐 깊이", "대기열 깊이")),
            summary=False,
        ),
        Metric(
            "BurstBalance",
            "AWS/EBS",
            "level",
            "Percent",
            Text("Burst balance", "버스트 잔량"),
            _BY_VOLUME,
            Words(
                en=("burst balance",),
                ko=("버스트 잔량", "버스트 밸런스", "버스트 크레딧", "남은 버스트", "버스트 잔고"),
            ),
            summary=False,
        ),
        Metric(
            "VolumeIdleTime",
            "AWS/EBS",
            "count",
            "Seconds",
            Text("Idle time", "유휴 시간"),
            _BY_VOLUME,
            Words(
                ko=(
                    "유휴 시간",
                    "노는 시간",
                )
            ),
            summary=False,
        ),
    ),
    permissions=("ec2:DescribeVolumes",),
    collect=collect,
    cost_services=("EC2 - Other",),
    usage=("EBS:Volume*",),
    console="https://{region}.console.aws.amazon.com/ec2/home?region={region}#VolumeDetails:volumeId={resource_id}",
    cli="aws ec2 describe-volumes --region {region} --volume-ids {resource_id}",
)
